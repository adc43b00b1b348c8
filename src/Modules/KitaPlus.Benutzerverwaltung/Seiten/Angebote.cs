using KitaPlus.Kernel;
using KitaPlus.Rechte;
using KitaPlus.Web.Tabellen;

namespace KitaPlus.Benutzerverwaltung.Seiten;

/// <summary>Choices of the forms and filters, and how a choice is read back.</summary>
internal static class Angebote
{
    public static IReadOnlyList<Auswahl> AlleRollen { get; } = [.. Rollen.Alle.Select(r => new Auswahl(r.Kuerzel, r.Titel))];

    public static IReadOnlyList<Auswahl> Sperrarten { get; } = Aus(Enum.GetValues<Sperrart>(), s => s switch
    {
        Sperrart.ImVorgriff => "im Vorgriff auf einen Antrag",
        Sperrart.FristloseKuendigung => "fristlose Kündigung",
        Sperrart.Sicherheit => "Sicherheit (Gerät verloren, Verdacht auf Missbrauch)",
        _ => "anderer Grund",
    });

    public static IReadOnlyList<Auswahl> Aus<T>(IEnumerable<T> werte, Func<T, string> titel)
        where T : struct, Enum => [.. werte.Select(w => new Auswahl(w.ToString(), titel(w)))];

    public static IReadOnlyList<Auswahl> Funktionen(IReadOnlyList<Anwendergruppe> gruppen) =>
        Aus(Enum.GetValues<Funktion>().Where(f => gruppen.Any(g => PassendesRecht.Verstoss(g, f) is null)), f => f.Titel());

    /// <summary>All places, sorted by name; filtered by who may use them.</summary>
    public static IReadOnlyList<Auswahl> Orte(IOrtsverzeichnis orte, Func<Ort, bool> erreichbar) =>
        [.. orte.Alle.Prepend(Ort.Mandant).Where(erreichbar).OrderBy(o => o.Art).ThenBy(orte.Name, StringComparer.Create(Anzeige.Deutsch, ignoreCase: true)).Select(o => new Auswahl(Schluessel(o), orte.Titel(o)))];

    public static string Schluessel(Ort ort) => ort.Art switch
    {
        Ortsart.Mandant => "m",
        Ortsart.Traeger => $"t:{ort.Id}",
        _ => $"e:{ort.Id}",
    };

    /// <returns>Null when it is none.</returns>
    public static Ort? LiesOrt(string? schluessel) => schluessel switch
    {
        "m" => Ort.Mandant,
        ['t', ':', .. var id] => Ort.Traeger(id),
        ['e', ':', .. var id] => Ort.Einrichtung(id),
        _ => null,
    };

    public static Rolle? LiesRolle(string? kuerzel) => Rollen.Alle.FirstOrDefault(r => r.Kuerzel == kuerzel)?.Rolle;
}
