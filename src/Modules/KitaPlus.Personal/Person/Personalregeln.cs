using KitaPlus.Contracts;
using KitaPlus.Contracts.Personal;
using KitaPlus.Kernel;

namespace KitaPlus.Personal;

/// <summary>Which events somebody of the staff may get.</summary>
internal static class Personalregeln
{
    private const int LaengsterName = 500;
    private const int LaengsteNummer = 40;
    private static readonly DateOnly Frueheste = new(1950, 1, 1);
    private static readonly DateOnly FruehesteGeburt = new(1920, 1, 1);
    private static readonly DateOnly Spaeteste = new(2100, 12, 31);

    /// <summary>What can be judged by the event alone.</summary>
    public static Regelverstoss? Inhalt(BeschaeftigteEreignis ereignis)
    {
        if (!Kennung.IstGueltig(ereignis.Person)) return new("person", $"„{ereignis.Person}“ ist keine gültige Kennung ({Kennung.Regel}).");
        if (ereignis is ITatsache t && (Zeit(t) ?? (PersonalZustand.Beschaeftigung(t) is { } b && !Kennung.IstGueltig(b) ? new("beschaeftigung", $"„{b}“ ist keine gültige Kennung ({Kennung.Regel}).") : null)) is { } falsch) return falsch;
        return ereignis switch
        {
            BeschaeftigteAngelegt e => Name(e.Name) ?? Geburt(e.Geburtsdatum, e.Herkunft) ?? Nummer(e.Personalnummer),
            BeschaeftigteUmbenannt e => Name(e.Name) ?? Tatsachenregeln.Herkunft(e.Herkunft),
            GeburtsdatumDerBeschaeftigtenBerichtigt e => Geburt(e.Geburtsdatum, e.Herkunft),
            PersonalnummerVergeben e => Nummer(e.Personalnummer) ?? Tatsachenregeln.Herkunft(e.Herkunft),
            BeschaeftigungVereinbart e => Angabenregeln.Pruefe(e),
            GruppenZugeordnet e => Angabenregeln.Pruefe(e),
            LeitungFreigestellt e => Angabenregeln.Stunden("stunden", e.Stunden, nullErlaubt: true),
            QualifikationGemeldet e => Angabenregeln.Pruefe(e) ?? (e.ErworbenAm is { } am ? Datum("erworben_am", am, Frueheste) : null),
            PersonalnachweisGesehen e => Angabenregeln.Pruefe(e),
            AbwesenheitGemeldet e => e.Art.TryWert(out var art) && !Enum.IsDefined(art) ? new("art", "Bitte angeben, warum die Person abwesend ist.") : null,
            PersonalstatistikGemeldet e => Angabenregeln.Pruefe(e),
            VerguetungFestgelegt e => Angabenregeln.Pruefe(e),
            _ => null,
        };
    }

    /// <summary>What depends on what is recorded about the person.</summary>
    public static Regelverstoss? Stand(PersonalZustand z, BeschaeftigteEreignis ereignis)
    {
        var wo = $"der beschäftigten Person „{ereignis.Person}“";
        if (ereignis is BeschaeftigteAngelegt)
            return z.IstAngelegt ? new("person", $"Die Person „{ereignis.Person}“ ist schon angelegt; Name und Geburtsdatum bitte berichtigen statt neu anlegen.") : null;
        if (!z.IstAngelegt) return new("person", $"Die Person „{ereignis.Person}“ ist nicht bekannt; bitte zuerst anlegen oder die Kennung prüfen.");
        return ereignis switch
        {
            BeschaeftigteUmbenannt e => z.Buch.PruefeStammdaten(e.Herkunft, wo),
            GeburtsdatumDerBeschaeftigtenBerichtigt e => Vertragsregeln.Alter(z, e) ?? z.Buch.PruefeStammdaten(e.Herkunft, wo),
            PersonalnummerVergeben e => z.Buch.PruefeStammdaten(e.Herkunft, wo),
            BeschaeftigtenTatsacheZurueckgenommen e => z.Buch.Pruefe(e, wo),
            BeschaeftigungVereinbart e => Vertragsregeln.Alter(z.Geburtsdatum!, e.GueltigAb) ?? z.Buch.Pruefe(e, PersonalZustand.Zeitlinie(e), wo),
            AbwesenheitGemeldet e => Vertragsregeln.Abwesend(z, e) ?? z.Buch.Pruefe(e, PersonalZustand.Zeitlinie(e), wo),
            ITatsache t => Beschaeftigt(z, t) ?? z.Buch.Pruefe(t, PersonalZustand.Zeitlinie(t), wo),
            _ => null,
        };
    }

    /// <summary>Recording it again would say nothing new.</summary>
    public static bool StehtSchonDa(PersonalZustand z, BeschaeftigteEreignis ereignis) => ereignis switch
    {
        BeschaeftigteAngelegt e => e.Name.Equals(z.Name) && e.Geburtsdatum.Equals(z.Geburtsdatum) && Equals(e.Personalnummer, z.Personalnummer),
        BeschaeftigteUmbenannt e => e.Name.Equals(z.Name),
        GeburtsdatumDerBeschaeftigtenBerichtigt e => e.Geburtsdatum.Equals(z.Geburtsdatum),
        PersonalnummerVergeben e => z.IstAngelegt && Equals(e.Personalnummer, z.Personalnummer),
        IRuecknahme r => z.Buch.StehtSchonDa(r),
        ITatsache t => z.Buch.StehtSchonDa(t, PersonalZustand.Zeitlinie(t)),
        _ => false,
    };

    public static Regelverstoss? Datum(string feld, DateOnly tag, DateOnly frueheste)
    {
        if (tag < frueheste) return new(feld, $"Der {Tatsachenregeln.Tag(tag)} liegt vor {frueheste.Year}; bitte das Datum prüfen.");
        return tag > Spaeteste ? new(feld, $"Der {Tatsachenregeln.Tag(tag)} liegt nach {Spaeteste.Year}; bitte das Datum prüfen.") : null;
    }

    /// <summary>People have been employed longer than this program looks back otherwise.</summary>
    private static Regelverstoss? Zeit(ITatsache t)
    {
        if (Datum("gueltig_ab", t.GueltigAb, Frueheste) is { } ab) return ab;
        if (t.GueltigBis is { } bis)
        {
            if (bis < t.GueltigAb) return new("gueltig_bis", $"Das Ende {Tatsachenregeln.Tag(bis)} liegt vor dem Anfang {Tatsachenregeln.Tag(t.GueltigAb)}; bitte eines der beiden Daten berichtigen.");
            if (Datum("gueltig_bis", bis, Frueheste) is { } b) return b;
        }

        return Tatsachenregeln.Herkunft(t.Herkunft);
    }

    private static Regelverstoss? Beschaeftigt(PersonalZustand z, ITatsache t)
    {
        if (t is BeschaeftigungVereinbart || PersonalZustand.Beschaeftigung(t) is not { } schluessel) return null;
        if (!z.Buch.KenntZeitlinie(PersonalZustand.Vertrag(schluessel))) return new("beschaeftigung", $"Eine Beschäftigung „{schluessel}“ gibt es bei dieser Person nicht; bitte die Kennung prüfen.");
        return t is LeitungFreigestellt { Stunden: > 0 } l && z.Verlauf(schluessel).TryAm(l.GueltigAb, out var vertrag) && vertrag is not null && l.Stunden > vertrag.Wochenstunden
            ? new("stunden", $"{Stundentext(l.Stunden)} Stunden für die Leitung sind mehr als die vereinbarten {Stundentext(vertrag.Wochenstunden)} Wochenstunden; bitte berichtigen.")
            : null;
    }

    internal static string Stundentext(decimal stunden) => new KiBiz.Stunden(stunden).ToString();

    private static Regelverstoss? Name(Personenbezug<Contracts.Kinder.Personenname> name)
    {
        if (!name.TryWert(out var n)) return null;
        if (n!.Nachname.Trim().Length == 0) return new("nachname", "Der Nachname fehlt; bitte angeben.");
        if (n.Vorname.Length > LaengsterName) return new("vorname", $"Der Vorname ist länger als {LaengsterName} Zeichen; bitte kürzen.");
        return n.Nachname.Length > LaengsterName ? new("nachname", $"Der Nachname ist länger als {LaengsterName} Zeichen; bitte kürzen.") : null;
    }

    private static Regelverstoss? Geburt(Personenbezug<DateOnly> geburtsdatum, Herkunft herkunft) =>
        Tatsachenregeln.Herkunft(herkunft) ?? (geburtsdatum.TryWert(out var tag) ? Datum("geburtsdatum", tag, FruehesteGeburt) : null);

    private static Regelverstoss? Nummer(Personenbezug<string>? nummer) =>
        nummer is not null && nummer.TryWert(out var n) && n!.Length > LaengsteNummer ? new("personalnummer", $"Die Personalnummer ist länger als {LaengsteNummer} Zeichen; bitte prüfen.") : null;
}
