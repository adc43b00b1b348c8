using KitaPlus.Kernel;
using KitaPlus.Rechte;
using KitaPlus.Web;
using KitaPlus.Web.Tabellen;

namespace KitaPlus.Einrichtungen.Seiten;

/// <summary>One line of the list of Träger.</summary>
/// <param name="Pfarrlich">See <see cref="Einrichtungswoerter.Zugehoerigkeit"/>.</param>
internal sealed record Traegerzeile(string Id, string Name, string Pfarrlich, int Einrichtungen)
{
    public static Tabellenplan<Traegerzeile> Plan { get; } = new("traeger", "Träger")
    {
        Sortiert = "name",
        Leer = "Keine Träger gefunden.",
        Filter =
        [
            new Textfilter<Traegerzeile>("suche", "Name", z => $"{z.Name} {z.Id}"),
            new Auswahlfilter<Traegerzeile>("zugehoerigkeit", "Zugehörigkeit", [.. new bool?[] { true, false, null }.Select(p => new Auswahl(Einrichtungswoerter.Zugehoerigkeit(p), Einrichtungswoerter.Zugehoerigkeit(p)))], z => z.Pfarrlich),
        ],
        Spalten =
        [
            new("name", "Name", z => z.Name) { Zeilenkopf = true, Adresse = z => Adressen.Traeger(z.Id) }, new("id", "Kennung", z => z.Id), new("pfarrlich", "Zugehörigkeit", z => z.Pfarrlich),
            new("einrichtungen", "Einrichtungen", z => z.Einrichtungen) { Rechts = true },
        ],
    };

    /// <summary>Those the caller may open; counted are the Einrichtungen within the caller's range.</summary>
    public static async Task<IReadOnlyList<Traegerzeile>> AlleAsync(IOrtsverzeichnisse ortsverzeichnisse, IAnrufer anrufer, TimeProvider uhr)
    {
        var (orte, sicht, heute) = (await ortsverzeichnisse.VonAsync(anrufer.Mandant), anrufer.Sicht(Handlungen.Liste), Berlin.Tag(uhr.GetUtcNow()));
        var jeTraeger = orte.Alle.Where(o => o.Art == Ortsart.Einrichtung && sicht.Enthaelt(o.Id)).ToLookup(o => orte.Traeger(o.Id, heute), StringComparer.Ordinal);
        return
        [
            .. orte.Alle.Where(o => o.Art == Ortsart.Traeger && anrufer.Urteil(Handlungen.TraegerAnsehen, new Ziel.AnTraeger(o.Id)).Erlaubt)
                .Select(o => new Traegerzeile(o.Id, orte.Name(o), Einrichtungswoerter.Zugehoerigkeit(orte.Pfarrlich(o.Id, heute)), jeTraeger[o.Id].Count())),
        ];
    }
}
