using KitaPlus.Contracts;
using KitaPlus.Contracts.Kinder;
using KitaPlus.Kernel;

namespace KitaPlus.Kinder;

/// <summary>Which events a household may get, whether by command or by import.</summary>
internal static class HaushaltRegeln
{
    public static Regelverstoss? Inhalt(HaushaltEreignis ereignis)
    {
        if (KeineKennung("haushalt", ereignis.Haushalt) is { } k) return k;
        var zeit = ereignis is ITatsache tatsache ? Tatsachenregeln.Zeit(tatsache) : null;
        return zeit ?? ereignis switch
        {
            HaushaltAngelegt e => Tatsachenregeln.Herkunft(e.Herkunft),
            MitgliedGemeldet e => KeineKennung("person", e.Person),
            ZahlungspflichtBestimmt { Person: { } p } => KeineKennung("person", p),
            GeschwisterkindGemeldet e => Geschwister(e),
            BefreiungAnerkannt e => KeineKennung("befreiung", e.Art),
            _ => null,
        };
    }

    public static Regelverstoss? Stand(HaushaltZustand z, HaushaltEreignis ereignis)
    {
        var wo = $"dem Haushalt „{ereignis.Haushalt}“";
        if (ereignis is HaushaltAngelegt)
            return z.IstAngelegt ? new("haushalt", $"Der Haushalt „{ereignis.Haushalt}“ ist schon angelegt; bitte eine andere Kennung wählen.") : null;
        if (!z.IstAngelegt)
            return new("haushalt", $"Der Haushalt „{ereignis.Haushalt}“ ist nicht bekannt; bitte zuerst anlegen (haushalte.csv oder mitglieder.csv) oder die Kennung prüfen.");
        return ereignis switch
        {
            IRuecknahme r => z.Buch.Pruefe(r, wo),
            ITatsache t => z.Buch.Pruefe(t, HaushaltZustand.Zeitlinie(t), wo),
            _ => null,
        };
    }

    public static bool StehtSchonDa(HaushaltZustand z, HaushaltEreignis ereignis) => ereignis switch
    {
        HaushaltAngelegt => z.IstAngelegt,
        IRuecknahme r => z.Buch.StehtSchonDa(r),
        ITatsache t => z.Buch.StehtSchonDa(t, HaushaltZustand.Zeitlinie(t)),
        _ => false,
    };

    private static Regelverstoss? Geschwister(GeschwisterkindGemeldet e)
    {
        if (KeineKennung("geschwisterkind", e.Schluessel) is { } k) return k;
        if (e.Betreuungsart.Length > 0 && KeineKennung("betreuungsart", e.Betreuungsart) is { } b) return b;
        if (e.Wochenstunden is < 0 or > KindRegeln.HoechsteStunden)
            return new("wochenstunden", $"{e.Wochenstunden} Wochenstunden liegen außerhalb von 0 (unbekannt) bis {KindRegeln.HoechsteStunden}; bitte prüfen.");
        return e.Geburtsdatum is { } g && g.TryWert(out var tag) ? Tatsachenregeln.Datum("geburtsdatum", tag) : null;
    }

    private static Regelverstoss? KeineKennung(string feld, string text) =>
        Kennung.IstGueltig(text) ? null : new(feld, $"„{text}“ ist keine gültige Kennung ({Kennung.Regel}).");
}
