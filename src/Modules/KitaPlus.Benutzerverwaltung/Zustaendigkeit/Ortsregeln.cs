using KitaPlus.Kernel;
using KitaPlus.Rechte;

namespace KitaPlus.Benutzerverwaltung;

/// <summary>Which places can go with which role.</summary>
internal static class Ortsregeln
{
    /// <returns>Null, or what is wrong with the places.</returns>
    public static string? Verstoss(Rolle rolle, Funktion funktion, IReadOnlyList<Ort> orte)
    {
        if (orte.Count == 0) return $"Für die Rolle {rolle.Titel()} fehlt der Ort; bitte angeben, wo sie gilt.";
        if (orte.Distinct().Count() != orte.Count) return "Ein Ort ist doppelt angegeben; bitte nur einmal nennen.";
        if (orte.FirstOrDefault(o => o.Art != Ortsart.Mandant && !Kennung.IstGueltig(o.Id)) is { Id: { } id }) return $"„{id}“ ist keine gültige Kennung ({Kennung.Regel}).";
        return rolle.Art().Ebene switch
        {
            Ebene.Verwaltungstraeger when rolle == Rolle.Verwaltungsreferent => orte.Any(o => o.Art == Ortsart.Mandant)
                ? "Ein Verwaltungsreferent ist für einzelne Träger oder Einrichtungen zuständig, nicht für den gesamten Bereich; bitte diese nennen."
                : null,
            Ebene.Verwaltungstraeger => orte is [{ Art: Ortsart.Mandant }] ? null : $"Die Rolle {rolle.Titel()} gilt für den gesamten Zuständigkeitsbereich; bitte keine einzelnen Orte angeben.",
            Ebene.Traeger when orte.Any(o => o.Art != Ortsart.Traeger) => $"Die Rolle {rolle.Titel()} gilt für einen Träger; bitte einen Träger angeben.",
            Ebene.Traeger when orte.Count > 1 && funktion != Funktion.Verwaltungsleitung => "Mehrere Träger hat nur ein Verwaltungsleiter; bitte für jeden anderen genau einen Träger angeben.",
            Ebene.Einrichtung when orte is not [{ Art: Ortsart.Einrichtung }] => $"Die Rolle {rolle.Titel()} gilt für eine Einrichtung; für jede weitere ist ein eigener Antrag nötig.",
            _ => null,
        };
    }
}
