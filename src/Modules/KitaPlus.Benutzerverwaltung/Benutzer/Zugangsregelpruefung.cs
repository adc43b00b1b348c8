using System.Net;
using KitaPlus.Rechte;

namespace KitaPlus.Benutzerverwaltung;

/// <summary>Time windows and networks as people enter them.</summary>
internal static class Zugangsregelpruefung
{
    /// <returns>A sentence, or null. An end at midnight is the end of the day (24:00).</returns>
    public static string? Verstoss(IReadOnlyList<Zeitfenster>? zeiten, IReadOnlyList<string>? netze, bool? nurRegistrierteGeraete, string? geraetegrund)
    {
        if (nurRegistrierteGeraete == false && string.IsNullOrWhiteSpace(geraetegrund)) return "Der Zugang von nicht zugelassenen Rechnern braucht einen Grund; er steht im Nachweis der Rechte. Bitte angeben.";
        foreach (var z in zeiten ?? [])
        {
            if (!Enum.IsDefined(z.Tag)) return "Ein Zeitfenster hat keinen Wochentag; bitte angeben.";
            if (z.Bis <= z.Von && z.Bis != TimeOnly.MinValue) return $"Das Zeitfenster {z.Von:HH\\:mm} bis {z.Bis:HH\\:mm} endet nicht nach seinem Anfang; bitte prüfen.";
        }

        return netze?.FirstOrDefault(n => !IstNetz(n)) is { } falsch
            ? $"„{falsch}“ ist weder eine IP-Adresse noch ein Netz (10.1.0.0/16) noch ein Rechnername; bitte prüfen."
            : null;
    }

    private static bool IstNetz(string text) => IPNetwork.TryParse(text, out _) || IPAddress.TryParse(text, out _) || Uri.CheckHostName(text) == UriHostNameType.Dns;
}
