using KitaPlus.KiBiz;
using KitaPlus.Web.Tabellen;

namespace KitaPlus.Planung.Seiten.Belegung;

/// <summary>An Einrichtung with its scenarios of a year.</summary>
internal sealed record Belegungszeile(string Id, string Name, string Jahr, int Szenarien, string Plan)
{
    public static Tabellenplan<Belegungszeile> Tafel { get; } = new("belegungsplanung", "Belegungsplanung je Einrichtung")
    {
        Sortiert = "name",
        Leer = "Keine Einrichtungen gefunden.",
        Filter = [new Textfilter<Belegungszeile>("suche", "Name", z => $"{z.Name} {z.Id}")],
        Spalten =
        [
            new("name", "Einrichtung", z => z.Name) { Zeilenkopf = true, Adresse = z => Adressen.Jahr(z.Id, z.Jahr) },
            new("szenarien", "Szenarien", z => z.Szenarien) { Rechts = true },
            new("plan", "Übernommen", z => z.Plan),
        ],
    };

    public static async Task<IReadOnlyList<Belegungszeile>> AlleAsync(Planungsblick blick, Kindergartenjahr jahr, CancellationToken cancellationToken = default)
    {
        var szenarien = (await blick.SzenarienAsync(null, jahr.Kennung, cancellationToken)).Where(s => !s.Verworfen).ToLookup(s => s.Einrichtung, StringComparer.Ordinal);
        return [.. (await blick.EinrichtungenAsync(Handlungen.Belegung, cancellationToken)).Select(e => new Belegungszeile(e.Wert, e.Titel, jahr.Kennung, szenarien[e.Wert].Count(), szenarien[e.Wert].FirstOrDefault(s => s.IstPlan)?.Name ?? ""))];
    }
}
