using KitaPlus.EventStore;
using KitaPlus.Kernel;
using KitaPlus.Rechte;
using KitaPlus.Web;
using KitaPlus.Web.Tabellen;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace KitaPlus.Kinder.Seiten;

/// <summary>The list of children: columns, filters and one page of rows from the database.</summary>
internal sealed class Kinderliste(Kinderverzeichnis kinder, IEventStore store, IEventCodec codec, IOrtsverzeichnisse orte, IAnrufer anrufer, TimeProvider uhr)
{
    public const string Adresse = "/kinder";
    public const string Merkname = "kinder";
    private const string Name = "name";
    private const string Einrichtung = "einrichtung";
    private const string Ehemalige = "ehemalige";

    public static void Ausgabe(IEndpointRouteBuilder routen) => routen.MapTabellenexport(
        $"{Adresse}/ausgabe",
        (anfrage, abbruch) => Von(anfrage).PlanAsync(abbruch),
        async (anfrage, wunsch, abbruch) => (await Von(anfrage).SeiteAsync(wunsch with { Seite = 1, JeSeite = int.MaxValue }, abbruch)).Zeilen).Handlung(Handlungen.Liste);

    private static Kinderliste Von(HttpContext anfrage) => anfrage.RequestServices.GetRequiredService<Kinderliste>();

    public async Task<Tabellenplan<Kindzeile>> PlanAsync(CancellationToken cancellationToken)
    {
        var namen = await orte.VonAsync(anrufer.Mandant, cancellationToken);
        var sicht = anrufer.Sicht(Handlungen.Liste);
        var angebot = namen.Alle.Where(o => o.Art == Ortsart.Einrichtung && sicht.Enthaelt(o.Id)).Select(o => new Auswahl(o.Id, namen.Name(o))).OrderBy(a => a.Titel, StringComparer.Create(Anzeige.Deutsch, ignoreCase: true)).ToList();
        return new Tabellenplan<Kindzeile>("kinder", "Kinder")
        {
            Leer = "Keine Kinder gefunden.",
            Filter =
            [
                new Textfilter<Kindzeile>(Name, "Name"),
                new Auswahlfilter<Kindzeile>(Einrichtung, "Einrichtung", angebot),
                new Auswahlfilter<Kindzeile>(Ehemalige, "Zeitraum", [new Auswahl("ja", "auch ehemalige")]) { Leer = "ohne ehemalige" },
            ],
            Spalten =
            [
                new("nachname", "Nachname", k => k.Nachname ?? "(gelöscht)") { Zeilenkopf = true, Adresse = k => $"{Adresse}/{k.Kind}" },
                new("vorname", "Vorname", k => k.Vorname),
                new("geburtsdatum", "Geburtsdatum", k => k.Geburtsdatum),
                new("kita", "Einrichtung", k => k.Einrichtung is { } e ? namen.Name(Ort.Einrichtung(e)) : null) { Sortierbar = false },
                new("gruppe", "Gruppe", k => k.Gruppe) { Sortierbar = false },
                new("stunden", "Wochenstunden", k => k.Einrichtung is null ? null : k.Wochenstunden) { Sortierbar = false, Rechts = true },
                new("ab", "Betreuung ab", k => k.Ab) { Sortierbar = false },
                new("bis", "bis", k => k.Bis) { Sortierbar = false },
            ],
        };
    }

    public async Task<Tabellenseite<Kindzeile>> SeiteAsync(Tabellenanfrage a, CancellationToken cancellationToken)
    {
        var (zeilen, alle) = await SucheAsync(a, cancellationToken);
        var gruppen = await Gruppennamen.LiesAsync(store, codec, anrufer.Mandant, zeilen.Where(z => z.Gruppe is not null).Select(z => z.Einrichtung).OfType<string>(), cancellationToken);
        return new Tabellenseite<Kindzeile>([.. zeilen.Select(z => z is { Einrichtung: { } e, Gruppe: { } g } ? z with { Gruppe = gruppen.Name(e, g) } : z)], alle);
    }

    /// <summary>The hits of all pages; groups by their ids.</summary>
    public async Task<IReadOnlyList<Kindzeile>> AlleTrefferAsync(Tabellenanfrage a, CancellationToken cancellationToken) =>
        (await SucheAsync(a with { Seite = 1, JeSeite = int.MaxValue }, cancellationToken)).Zeilen;

    private Task<(IReadOnlyList<Kindzeile> Zeilen, int Alle)> SucheAsync(Tabellenanfrage a, CancellationToken cancellationToken) => kinder.SucheAsync(
        anrufer.Mandant,
        anrufer.Sicht(Handlungen.Liste),
        new Kindersuche(a.Filter.GetValueOrDefault(Name), a.Filter.GetValueOrDefault(Einrichtung), Berlin.Tag(uhr.GetUtcNow()), a.Filter.ContainsKey(Ehemalige), a.Seite, a.JeSeite, a.Sortierung, a.Absteigend),
        cancellationToken);
}
