using KitaPlus.Contracts.Kostenrechnung;
using KitaPlus.Kernel;
using KitaPlus.Rechte;
using KitaPlus.Web;
using KitaPlus.Web.Tabellen;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace KitaPlus.Kostenrechnung.Seiten;

/// <summary>A Kostenstelle with the name of its Einrichtung.</summary>
internal sealed record Stellenzeile(Kostenstelle Stelle, string? Einrichtung);

/// <summary>The lists and their exports.</summary>
internal sealed class Kostentafel(Kostenrechnungsleser leser, IOrtsverzeichnisse orte, IAnrufer anrufer, TimeProvider uhr)
{
    public static Tabellenplan<Kostenart> Artenplan { get; } = new("kostenarten", "Kostenarten")
    {
        Sortiert = "nummer",
        Leer = "Keine Kostenarten gefunden.",
        Filter = [new Textfilter<Kostenart>("suche", "Nummer oder Name", k => $"{k.Nummer} {k.Name}"), new Auswahlfilter<Kostenart>("richtung", "Einnahme oder Ausgabe", Kostenwoerter.Richtungen, k => k.Richtung.ToString())],
        Spalten =
        [
            new("nummer", "Nummer", k => k.Nummer) { Zeilenkopf = true, Adresse = k => Adressen.Nummer(new(Kostenkreis.Art, k.Nummer)) },
            new("name", "Name", k => k.Name),
            new("richtung", "Einnahme oder Ausgabe", k => k.Richtung.Wort()),
            new("steuer", "Umsatzsteuer", k => k.Steuer.Wort()),
            new("ab", "So seit", k => k.Ab),
            new("bis", "So bis", k => k.Bis),
        ],
    };

    public static Tabellenplan<Stellenzeile> Stellenplan { get; } = new("kostenstellen", "Kostenstellen")
    {
        Sortiert = "nummer",
        Leer = "Keine Kostenstellen gefunden.",
        Filter = [new Textfilter<Stellenzeile>("suche", "Nummer, Name oder Einrichtung", z => $"{z.Stelle.Nummer} {z.Stelle.Name} {z.Einrichtung}")],
        Spalten =
        [
            new("nummer", "Nummer", z => z.Stelle.Nummer) { Zeilenkopf = true, Adresse = z => Adressen.Nummer(new(Kostenkreis.Stelle, z.Stelle.Nummer)) },
            new("name", "Name", z => z.Stelle.Name),
            new("einrichtung", "Einrichtung", z => z.Einrichtung),
            new("ab", "So seit", z => z.Stelle.Ab),
            new("bis", "So bis", z => z.Stelle.Bis),
        ],
    };

    public static void Endpunkte(IEndpointRouteBuilder routen)
    {
        routen.MapTabellenexport($"{Adressen.Arten}/ausgabe", Artenplan, async (anfrage, _, abbruch) => await Aus(anfrage).KostenartenAsync(Aus(anfrage).Stichtag(anfrage), abbruch)).Handlung(Handlungen.Liste);
        routen.MapTabellenexport($"{Adressen.Stellen}/ausgabe", Stellenplan, async (anfrage, _, abbruch) => await Aus(anfrage).KostenstellenAsync(Aus(anfrage).Stichtag(anfrage), abbruch)).Handlung(Handlungen.Liste);
    }

    public Stichtag Stichtag(HttpContext anfrage) => Web.Stichtag.Lies(anfrage.Request.Query, Berlin.Tag(uhr.GetUtcNow()));

    public async Task<IEnumerable<Kostenart>> KostenartenAsync(Stichtag s, CancellationToken cancellationToken = default) => await leser.KostenartenAmAsync(anrufer.Mandant, s.Tag, s.Stand, cancellationToken);

    public async Task<IEnumerable<Stellenzeile>> KostenstellenAsync(Stichtag s, CancellationToken cancellationToken = default)
    {
        var verzeichnis = await orte.VonAsync(anrufer.Mandant, cancellationToken);
        return (await leser.KostenstellenAmAsync(anrufer.Mandant, s.Tag, s.Stand, cancellationToken)).Select(k => new Stellenzeile(k, k.Einrichtung is { } e ? verzeichnis.Name(Ort.Einrichtung(e)) : null));
    }

    /// <summary>All Einrichtungen to choose from.</summary>
    public async Task<IReadOnlyList<Auswahl>> EinrichtungenAsync(CancellationToken cancellationToken = default)
    {
        var verzeichnis = await orte.VonAsync(anrufer.Mandant, cancellationToken);
        return [.. verzeichnis.Alle.Where(o => o.Art == Ortsart.Einrichtung).Select(o => new Auswahl(o.Id, verzeichnis.Name(o))).OrderBy(a => a.Titel, StringComparer.Create(Anzeige.Deutsch, ignoreCase: true))];
    }

    public Task<Kostenbuch> BuchAsync(CancellationToken cancellationToken = default) => leser.BuchAsync(anrufer.Mandant, cancellationToken).AsTask();

    private static Kostentafel Aus(HttpContext anfrage) => anfrage.RequestServices.GetRequiredService<Kostentafel>();
}
