using KitaPlus.Contracts;
using KitaPlus.Contracts.Kostenrechnung;
using KitaPlus.Kernel;

namespace KitaPlus.Kostenrechnung;

/// <summary>Which events may be recorded, whether by command or by import.</summary>
internal static class KostenRegeln
{
    public const int LaengsteNummer = 8;
    public const int LaengsterName = 200;

    public static Regelverstoss? Inhalt(KostenrechnungEreignis ereignis)
    {
        if (ereignis is not ITatsache t) return null;
        return Nummer(Kostenlinie.Von(t).Nummer) ?? Tatsachenregeln.Zeit(t) ?? ereignis switch
        {
            KostenartFestgelegt e => Name(e.Name) ?? Richtung(e.Richtung) ?? Steuer(e.Steuer),
            KostenstelleFestgelegt e => Name(e.Name) ?? (e.Einrichtung is null || Kennung.IstGueltig(e.Einrichtung) ? null : new("einrichtung", $"„{e.Einrichtung}“ ist keine gültige Kennung ({Kennung.Regel}).")),
            _ => null,
        };
    }

    public static Regelverstoss? Stand(KostenZustand z, KostenrechnungEreignis ereignis) => ereignis switch
    {
        IRuecknahme r => z.Buch.Pruefe(r, "den Kostenarten und Kostenstellen"),
        ITatsache t when t is KostenartBeendet or KostenstelleBeendet && !z.Buch.KenntZeitlinie(Kostenlinie.Von(t).ToString()) => new("nummer", $"{Kostenlinie.Von(t).Benennung} ist nicht bekannt; bitte die Nummer prüfen."),
        ITatsache t => z.Buch.Pruefe(t, Kostenlinie.Von(t).ToString(), "den Kostenarten und Kostenstellen"),
        _ => null,
    };

    public static bool StehtSchonDa(KostenZustand z, KostenrechnungEreignis ereignis) => ereignis switch
    {
        IRuecknahme r => z.Buch.StehtSchonDa(r),
        ITatsache t => z.Buch.StehtSchonDa(t, Kostenlinie.Von(t).ToString()),
        _ => false,
    };

    private static Regelverstoss? Nummer(string nummer) =>
        nummer.Length is > 0 and <= LaengsteNummer && nummer.All(char.IsAsciiDigit) ? null : new("nummer", $"„{nummer}“ ist keine Nummer: 1 bis {LaengsteNummer} Ziffern, ohne Leerzeichen und Buchstaben.");

    private static Regelverstoss? Name(string name)
    {
        if (name.Trim().Length == 0) return new("name", "Der Name fehlt; bitte angeben.");
        return name.Length > LaengsterName ? new("name", $"Der Name ist länger als {LaengsterName} Zeichen; bitte kürzen.") : null;
    }

    private static Regelverstoss? Richtung(Kostenrichtung richtung) => Enum.IsDefined(richtung) ? null : new("richtung", "Eine Kostenart ist eine Einnahme oder eine Ausgabe.");

    private static Regelverstoss? Steuer(Steuerschluessel steuer) => Enum.IsDefined(steuer) ? null : new("steuer", "Der Steuerschlüssel ist keine, 7 oder 19.");
}
