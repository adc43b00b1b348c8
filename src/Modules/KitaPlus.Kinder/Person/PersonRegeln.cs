using KitaPlus.Contracts;
using KitaPlus.Contracts.Kinder;
using KitaPlus.Kernel;

namespace KitaPlus.Kinder;

/// <summary>Which events an adult may get, whether by command or by import.</summary>
internal static class PersonRegeln
{
    private static readonly Geld HoechstesEinkommen = Geld.Euro(100_000_000);

    public static Regelverstoss? Inhalt(PersonEreignis ereignis)
    {
        if (!Kennung.IstGueltig(ereignis.Person)) return new("person", $"„{ereignis.Person}“ ist keine gültige Kennung ({Kennung.Regel}).");
        return ereignis switch
        {
            PersonAngelegt e => Namensregeln.Pruefe(e.Name) ?? Tatsachenregeln.Herkunft(e.Herkunft),
            PersonUmbenannt e => Namensregeln.Pruefe(e.Name) ?? Tatsachenregeln.Herkunft(e.Herkunft),
            PersonUmgezogen e => Tatsachenregeln.Herkunft(e.Herkunft),
            KontaktdatenGemeldet e => Tatsachenregeln.Herkunft(e.Herkunft) ?? Kontakt(e.Kontakt),
            EinkommenErklaert e => Tatsachenregeln.Zeit(e) ?? Pruefe(e.Einkommen),
            _ => null,
        };
    }

    public static Regelverstoss? Stand(PersonZustand z, PersonEreignis ereignis)
    {
        var wo = $"der Person „{ereignis.Person}“";
        if (ereignis is PersonAngelegt)
            return z.IstAngelegt ? new("person", $"Die Person „{ereignis.Person}“ ist schon angelegt; bitte umbenennen statt neu anlegen oder eine andere Kennung wählen.") : null;
        if (!z.IstAngelegt)
            return new("person", $"Die Person „{ereignis.Person}“ ist nicht bekannt; bitte zuerst anlegen (personen.csv) oder die Kennung prüfen.");
        return ereignis switch
        {
            PersonUmbenannt e => z.Buch.PruefeStammdaten(e.Herkunft, wo),
            PersonUmgezogen e => z.Buch.PruefeStammdaten(e.Herkunft, wo),
            KontaktdatenGemeldet e => z.Buch.PruefeStammdaten(e.Herkunft, wo),
            IRuecknahme r => z.Buch.Pruefe(r, wo),
            ITatsache t => z.Buch.Pruefe(t, PersonZustand.Zeitlinie(t), wo),
            _ => null,
        };
    }

    public static bool StehtSchonDa(PersonZustand z, PersonEreignis ereignis) => ereignis switch
    {
        PersonAngelegt e => e.Name.Equals(z.Name) && Equals(e.Anschrift, z.Anschrift),
        PersonUmbenannt e => e.Name.Equals(z.Name),
        PersonUmgezogen e => e.Anschrift.Equals(z.Anschrift),
        KontaktdatenGemeldet e => e.Kontakt.Equals(z.Kontakt),
        IRuecknahme r => z.Buch.StehtSchonDa(r),
        ITatsache t => z.Buch.StehtSchonDa(t, PersonZustand.Zeitlinie(t)),
        _ => false,
    };

    private static Regelverstoss? Kontakt(Personenbezug<Kontaktdaten> kontakt)
    {
        if (!kontakt.TryWert(out var k)) return null;
        if (Telefonregeln.Pruefe("telefon", k!.Telefon) is { } t) return t;
        if (Telefonregeln.Pruefe("mobil", k.Mobil) is { } m) return m;
        return k.Email.Length > 0 && !k.Email.Trim('@').Contains('@', StringComparison.Ordinal) ? new("email", $"„{k.Email}“ ist keine E-Mail-Adresse; bitte prüfen.") : null;
    }

    private static Regelverstoss? Pruefe(Personenbezug<Einkommen> einkommen)
    {
        if (!einkommen.TryWert(out var e)) return null;
        if (e!.Jahresbetrag < Geld.Null)
            return new("jahresbetrag", $"Das Einkommen {e.Jahresbetrag} ist negativ; maßgeblich ist die Summe der positiven Einkünfte, mindestens 0,00 €.");
        if (e.Jahresbetrag > HoechstesEinkommen)
            return new("jahresbetrag", $"Das Einkommen {e.Jahresbetrag} ist höher als {HoechstesEinkommen}; bitte den Betrag prüfen.");
        return e.Kinderfreibetraege is < 0 or > 20
            ? new("kinderfreibetraege", $"{e.Kinderfreibetraege} Kinderfreibeträge liegen außerhalb von 0 bis 20; bitte prüfen.")
            : null;
    }
}
