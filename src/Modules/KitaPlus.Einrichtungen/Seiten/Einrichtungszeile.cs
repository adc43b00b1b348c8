using KitaPlus.Kernel;
using KitaPlus.Rechte;
using KitaPlus.Web;
using KitaPlus.Web.Tabellen;

namespace KitaPlus.Einrichtungen.Seiten;

/// <summary>One line of the list of Einrichtungen.</summary>
internal sealed record Einrichtungszeile(string Id, string Name, string Traeger)
{
    public static Tabellenplan<Einrichtungszeile> Plan { get; } = new("einrichtungen", "Einrichtungen")
    {
        Sortiert = "name",
        Leer = "Keine Einrichtungen gefunden.",
        Filter = [new Textfilter<Einrichtungszeile>("suche", "Name oder Träger", z => $"{z.Name} {z.Traeger} {z.Id}")],
        Spalten = [new("name", "Name", z => z.Name) { Zeilenkopf = true, Adresse = z => Adressen.Einrichtung(z.Id) }, new("id", "Kennung", z => z.Id), new("traeger", "Träger", z => z.Traeger)],
    };

    public static async Task<IReadOnlyList<Einrichtungszeile>> AlleAsync(IOrtsverzeichnisse ortsverzeichnisse, IAnrufer anrufer, TimeProvider uhr)
    {
        var (orte, sicht, heute) = (await ortsverzeichnisse.VonAsync(anrufer.Mandant), anrufer.Sicht(Handlungen.Liste), Berlin.Tag(uhr.GetUtcNow()));
        return [.. orte.Alle.Where(o => o.Art == Ortsart.Einrichtung && sicht.Enthaelt(o.Id)).Select(o => new Einrichtungszeile(o.Id, orte.Name(o), orte.Traeger(o.Id, heute) is { } t ? orte.Name(Ort.Traeger(t)) : ""))];
    }
}
