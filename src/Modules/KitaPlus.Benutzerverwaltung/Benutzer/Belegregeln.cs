using KitaPlus.Rechte;

namespace KitaPlus.Benutzerverwaltung;

/// <summary>No right without the application on file, and only the right that it names (Anhang no. 2).</summary>
internal static class Belegregeln
{
    public static IReadOnlyList<Vorgang> Erteilend { get; } =
        [Vorgang.NeuEinrichtung, Vorgang.RollenWechsel, Vorgang.TraegerVertreterPfarrlich, Vorgang.TraegerVertreterNichtPfarrlich, Vorgang.UeberReferat, Vorgang.RendanturMitarbeiter];

    /// <returns>Null, or why the application does not carry the command.</returns>
    public static string? Verstoss(Antragsbeleg? beleg, string benutzer, params IReadOnlyList<Vorgang> vorgaenge)
    {
        if (beleg is null) return "Ohne vorliegenden Antrag darf am Zugang nichts geändert werden; bitte zuerst den Antrag erfassen.";
        if (!vorgaenge.Contains(beleg.Vorgang)) return $"Der Antrag {beleg.Antrag} ist ein Antrag auf {beleg.Vorgang.Titel()} und trägt das nicht; bitte den passenden Antrag wählen.";
        if (beleg.Benutzer != benutzer) return $"Der Antrag {beleg.Antrag} wurde für eine andere Person gestellt; je Person ist ein eigener Antrag nötig.";
        return beleg.BereitZurEinrichtung ? null : beleg.Hindernis;
    }

    /// <returns>Null, or in what the right asked for differs from the application.</returns>
    public static string? Verstoss(Antragsbeleg beleg, Rolle rolle, IReadOnlyList<Ort> orte)
    {
        if (beleg.Rolle != rolle)
            return $"Beantragt ist die Rolle {beleg.Rolle?.Titel() ?? "(keine)"}, nicht {rolle.Titel()}; bitte wie beantragt einrichten oder einen neuen Antrag stellen lassen.";
        return orte.Count == beleg.Orte.Count && orte.All(beleg.Orte.Contains)
            ? null
            : $"Beantragt ist der Zugang für {string.Join(", ", beleg.Orte)}, nicht für {string.Join(", ", orte)}; bitte wie beantragt einrichten oder einen neuen Antrag stellen lassen.";
    }
}
