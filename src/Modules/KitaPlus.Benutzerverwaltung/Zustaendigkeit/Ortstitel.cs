using KitaPlus.Rechte;

namespace KitaPlus.Benutzerverwaltung;

/// <summary>Places as people call them.</summary>
internal static class Ortstitel
{
    public static string Titel(this IOrtsverzeichnis orte, Ort ort) => ort.Art switch
    {
        Ortsart.Mandant => "gesamter Zuständigkeitsbereich",
        Ortsart.Traeger => $"Träger: {orte.Name(ort)}",
        _ => orte.Name(ort),
    };

    public static string Titel(this IOrtsverzeichnis orte, IEnumerable<Ort> alle) => string.Join(", ", alle.Select(orte.Titel));
}
