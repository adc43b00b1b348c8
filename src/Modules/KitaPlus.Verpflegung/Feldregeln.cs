using KitaPlus.Contracts;
using KitaPlus.Kernel;

namespace KitaPlus.Verpflegung;

/// <summary>Rules for single fields that several facts share.</summary>
internal static class Feldregeln
{
    /// <summary>Longest period of a notice or a closing in days.</summary>
    public const int LaengsteZeit = 366;

    public static Regelverstoss? Kennzeichen(string feld, string text) =>
        Kennung.IstGueltig(text) ? null : new(feld, $"„{text}“ ist keine gültige Kennung ({Kennung.Regel}).");

    /// <param name="titel">With its article, e.g. <c>Der Name</c>.</param>
    public static Regelverstoss? Text(string feld, string titel, string text, int hoechstens)
    {
        if (text.Trim().Length == 0) return new(feld, $"{titel} fehlt; bitte angeben.");
        return text.Length > hoechstens ? new(feld, $"{titel} ist länger als {hoechstens} Zeichen; bitte kürzen.") : null;
    }

    public static Regelverstoss? Zahl(string feld, string titel, int zahl, int von, int bis) =>
        zahl >= von && zahl <= bis ? null : new(feld, $"{titel}: {zahl} liegt außerhalb von {von} bis {bis}; bitte berichtigen.");

    /// <summary>Facts that are about single days need their last one.</summary>
    public static Regelverstoss? MitEnde(ITatsache t, string was)
    {
        if (t.GueltigBis is not { } bis) return new("gueltig_bis", $"{was} braucht einen letzten Tag; bitte angeben (für einen einzelnen Tag denselben wie den ersten).");
        return bis.DayNumber - t.GueltigAb.DayNumber >= LaengsteZeit
            ? new("gueltig_bis", $"{was} reicht über mehr als ein Jahr ({new Zeitraum(t.GueltigAb, bis)}); bitte die Daten prüfen.")
            : null;
    }
}
