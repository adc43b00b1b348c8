using KitaPlus.Beitraege.Beitragskonto;
using KitaPlus.Beitraege.Lauf;
using KitaPlus.Beitraege.Seiten.Vorschau;
using KitaPlus.Kernel;
using KitaPlus.Web;
using KitaPlus.Web.Tabellen;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace KitaPlus.Beitraege.Seiten.Laeufe;

/// <summary>A run in the history.</summary>
internal sealed record Laufzeile(Laufeintrag Lauf, string Von, string Worum)
{
    public string Zustand => Lauf.Ende switch { LaufAbgeschlossen => "gebucht", LaufAbgebrochen => "aufgegeben", _ => "nicht zu Ende gebucht" };

    public LaufAbgeschlossen? Ergebnis => Lauf.Ende as LaufAbgeschlossen;
}

/// <summary>What a run has posted for one child.</summary>
internal sealed record Laufposten(string Jugendamt, string Person, string PersonName, string Kind, string KindName, Monat Von, Monat Bis, Geld Ziel, Geld Gebucht)
{
    public Geld Zusammen => Gebucht * (Bis - Von + 1);
}

/// <summary>A difference between two runs, with names.</summary>
internal sealed record Abweichungszeile(Laufabweichung Abweichung, string PersonName, string KindName);

/// <summary>The history of posted runs, what each has posted, and two of them side by side.</summary>
internal sealed class Laufliste(Laufbuch laeufe, Umfangsrecht recht, Namensdienst namen, IAnrufer anrufer)
{
    /// <summary>The run was about other families or months: nothing to compare.</summary>
    private const string NichtDabei = "nicht in diesem Lauf";

    public static Tabellenplan<Laufzeile> Plan { get; } = new("beitraege-laeufe", "Gebuchte Rückberechnungen")
    {
        Sortiert = "begonnen",
        Absteigend = true,
        Leer = "Es wurde noch keine Rückberechnung gebucht.",
        Filter = [new Textfilter<Laufzeile>("suche", "Lauf oder Name", z => $"{z.Lauf.Lauf} {z.Von} {z.Worum}"), new Zeitraumfilter<Laufzeile>("wann", "Begonnen", z => Berlin.Tag(z.Lauf.Begonnen))],
        Spalten =
        [
            new("lauf", "Lauf", z => z.Lauf.Lauf) { Zeilenkopf = true, Adresse = z => Adressen.Lauf(z.Lauf.Lauf) },
            new("begonnen", "Begonnen", z => z.Lauf.Begonnen),
            new("von", "Von", z => z.Von),
            new("monate", "Zeitraum", z => Anzeige.Monate(z.Lauf.Beginn.Von, z.Lauf.Beginn.Bis)) { Sortierbar = false },
            new("worum", "Familien", z => z.Worum),
            new("zustand", "Zustand", z => z.Zustand),
            new("konten", "Konten", z => z.Ergebnis?.Konten) { Rechts = true },
            new("summe", "Summe", z => z.Ergebnis?.Summe) { Rechts = true },
            new("uebersprungen", "Übersprungen", z => z.Ergebnis?.Uebersprungen) { Rechts = true },
        ],
    };

    public static Tabellenplan<Laufposten> Postenplan { get; } = new("beitraege-lauf", "Was gebucht wurde")
    {
        Leer = "Dieser Lauf hat nichts festgesetzt.",
        Filter = [new Textfilter<Laufposten>("suche", "Name", z => $"{z.PersonName} {z.KindName}"), new Auswahlfilter<Laufposten>("art", "Zeilen", [new("betrag", "nur mit Buchung")], z => z.Gebucht.IstNull ? "" : "betrag")],
        Spalten =
        [
            new("person", "Zahlungspflichtig", z => z.PersonName) { Zeilenkopf = true },
            new("jugendamt", "Gläubiger", z => z.Jugendamt),
            new("kind", "Kind", z => z.KindName) { Adresse = z => Adressen.Herleitung(z.Kind, z.Von) },
            new("von", "Von", z => z.Von),
            new("bis", "Bis", z => z.Bis),
            new("ziel", "Festgesetzt im Monat", z => z.Ziel) { Rechts = true },
            new("gebucht", "Gebucht im Monat", z => z.Gebucht) { Rechts = true },
            new("zusammen", "Zusammen", z => z.Zusammen) { Rechts = true },
        ],
    };

    public static Tabellenplan<Abweichungszeile> Vergleichsplan { get; } = new("beitraege-laufvergleich", "Unterschiede zwischen zwei Läufen")
    {
        Leer = "Beide Läufe haben dasselbe festgesetzt.",
        Filter = [new Textfilter<Abweichungszeile>("suche", "Name", z => $"{z.PersonName} {z.KindName}")],
        Spalten =
        [
            new("person", "Zahlungspflichtig", z => z.PersonName) { Zeilenkopf = true },
            new("jugendamt", "Gläubiger", z => z.Abweichung.Jugendamt),
            new("kind", "Kind", z => z.KindName),
            new("von", "Von", z => z.Abweichung.Von),
            new("bis", "Bis", z => z.Abweichung.Bis),
            new("erster", "Erster Lauf, im Monat", z => (object?)z.Abweichung.Erster ?? NichtDabei) { Rechts = true },
            new("zweiter", "Zweiter Lauf, im Monat", z => (object?)z.Abweichung.Zweiter ?? NichtDabei) { Rechts = true },
            new("zusammen", "Unterschied zusammen", z => z.Abweichung is { Erster: not null, Zweiter: not null } ? z.Abweichung.Zusammen : null) { Rechts = true },
        ],
    };

    public static void Endpunkte(IEndpointRouteBuilder routen)
    {
        routen.MapTabellenexport($"{Adressen.Laeufe}/ausgabe", Plan, async (anfrage, _, abbruch) => await Aus(anfrage).AlleAsync(abbruch)).Handlung(Handlungen.Laeufe);
        routen.MapTabellenexport($"{Adressen.Vergleich}/ausgabe", Vergleichsplan, async (anfrage, _, abbruch) => await Aus(anfrage).VergleicheAsync(anfrage.Request.Query["a"].ToString(), anfrage.Request.Query["b"].ToString(), abbruch)).Handlung(Handlungen.Laeufe);
        routen.MapTabellenexport($"{Adressen.Laeufe}/{{Lauf}}/ausgabe", Postenplan, async (anfrage, _, abbruch) => await Aus(anfrage).PostenAsync(await Aus(anfrage).GefundenAsync((string)anfrage.Request.RouteValues["Lauf"]!, abbruch), abbruch))
            .Handlung(Handlungen.Laeufe, "lauf-{Lauf}");
    }

    /// <summary>All runs about something the caller reaches.</summary>
    public async Task<IReadOnlyList<Laufzeile>> AlleAsync(CancellationToken cancellationToken = default)
    {
        var zeilen = new List<Laufzeile>();
        foreach (var l in await laeufe.AlleAsync(anrufer.Mandant, cancellationToken))
            if (await recht.DarfAsync(Handlungen.Laeufe, l.Beginn.Umfang, cancellationToken)) zeilen.Add(new Laufzeile(l, await namen.BenutzerAsync(l.Von, cancellationToken), await recht.TextAsync(l.Beginn.Umfang, cancellationToken)));
        return zeilen;
    }

    public async Task<IEnumerable<Laufposten>> PostenAsync(Laufeintrag lauf, CancellationToken cancellationToken = default)
    {
        var festsetzungen = await laeufe.FestsetzungenAsync(anrufer.Mandant, lauf, cancellationToken);
        var blatt = await namen.VonAsync(festsetzungen.SelectMany(f => f.Zeilen.Select(z => z.Kind)), festsetzungen.Select(f => f.Person), cancellationToken);
        var glaeubiger = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var g in festsetzungen.Select(f => f.Jugendamt).Distinct(StringComparer.Ordinal)) glaeubiger[g] = await namen.GlaeubigerAsync(g, cancellationToken);
        return festsetzungen.SelectMany(f => f.Zeilen.Select(z => new Laufposten(glaeubiger[f.Jugendamt], f.Person, blatt.Person(f.Person), z.Kind, blatt.Kind(z.Kind), z.Von, z.Bis, z.Ziel, z.Gebucht)));
    }

    /// <exception cref="Fachfehler">One of them does not exist, or is out of reach.</exception>
    public async Task<IEnumerable<Abweichungszeile>> VergleicheAsync(string erster, string zweiter, CancellationToken cancellationToken = default)
    {
        var (a, b) = (await GefundenAsync(erster, cancellationToken), await GefundenAsync(zweiter, cancellationToken));
        var abweichungen = Laufvergleich.Vergleiche(await laeufe.FestsetzungenAsync(anrufer.Mandant, a, cancellationToken), await laeufe.FestsetzungenAsync(anrufer.Mandant, b, cancellationToken));
        var blatt = await namen.VonAsync(abweichungen.Select(x => x.Kind), abweichungen.Select(x => x.Person), cancellationToken);
        return abweichungen.Select(x => new Abweichungszeile(x, blatt.Person(x.Person), blatt.Kind(x.Kind)));
    }

    private async Task<Laufeintrag> GefundenAsync(string lauf, CancellationToken cancellationToken) =>
        await laeufe.FindeAsync(anrufer.Mandant, lauf, cancellationToken) is { } l && await recht.DarfAsync(Handlungen.Laeufe, l.Beginn.Umfang, cancellationToken) ? l : throw new Fachfehler($"Einen Lauf „{lauf}“ gibt es nicht.");

    private static Laufliste Aus(HttpContext anfrage) => anfrage.RequestServices.GetRequiredService<Laufliste>();
}
