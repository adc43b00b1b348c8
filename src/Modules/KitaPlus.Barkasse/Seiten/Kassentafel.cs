using KitaPlus.Betrieb;
using KitaPlus.Kernel;
using KitaPlus.Rechte;
using KitaPlus.Web;
using KitaPlus.Web.Tabellen;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace KitaPlus.Barkasse.Seiten;

/// <summary>A Kasse with the names of its Einrichtung and of who keeps it.</summary>
internal sealed record Kassenlistenzeile(Kassenzeile Kasse, string Einrichtung, string Verantwortlich);

/// <summary>A month of a Kasse.</summary>
internal sealed record Abschlusszeile(Blattzeile Blatt, string Einrichtung);

/// <summary>The lists of this module, their exports, and what waits for the caller.</summary>
internal sealed class Kassentafel(Kassenverzeichnis kassen, IOrtsverzeichnisse orte, IZugaenge zugaenge, IAnrufer anrufer, TimeProvider uhr) : IAufgabenquelle
{
    private const string Standname = "stand";
    private static readonly Textfilter<Kassenlistenzeile> Suche = new("suche", "Kasse oder Einrichtung", z => $"{z.Kasse.Name} {z.Einrichtung}");
    private static readonly Blattstand[] ZuPruefen = [Blattstand.Abgeschlossen, Blattstand.Beantwortet];
    private static readonly Blattstand[] Unfertig = [Blattstand.Offen, Blattstand.Uebertragen];

    public static Tabellenplan<Kassenlistenzeile> Kassenplan { get; } = new("barkassen", "Barkassen")
    {
        Sortiert = "einrichtung",
        Leer = "Keine Kassen gefunden.",
        Filter = [Suche],
        Spalten =
        [
            new("einrichtung", "Einrichtung", z => z.Einrichtung),
            new("kasse", "Kasse", z => z.Kasse.Name) { Zeilenkopf = true, Adresse = z => Adressen.Kasse(z.Kasse.Kasse) },
            new("bestand", "Bestand", z => z.Kasse.Bestand) { Rechts = true },
            new("differenz", "Differenz offen", z => z.Kasse.Differenz.IstNull ? null : z.Kasse.Differenz) { Rechts = true },
            new("gezaehlt", "Zuletzt gezählt", z => z.Kasse.Gezaehlt),
            new("person", "Geführt von", z => z.Verantwortlich),
        ],
    };

    public static Tabellenplan<Abschlusszeile> Abschlussplan { get; } = new("monatsabschluesse", "Monatsabschlüsse")
    {
        Sortiert = "monat",
        Absteigend = true,
        Leer = "Keine Monate gefunden.",
        Filter = [new Auswahlfilter<Abschlusszeile>(Standname, "Stand", Kassenwoerter.Staende), new Textfilter<Abschlusszeile>(Suche.Name, Suche.Titel)],
        Spalten =
        [
            new("monat", "Monat", z => z.Blatt.Monat) { Zeilenkopf = true, Adresse = z => Adressen.Blatt(z.Blatt.Kasse, z.Blatt.Monat) },
            new("einrichtung", "Einrichtung", z => z.Einrichtung) { Sortierbar = false },
            new("kasse", "Kasse", z => z.Blatt.Name),
            new("vortrag", "Vortrag", z => z.Blatt.Vortrag) { Rechts = true },
            new("einnahmen", "Einnahmen", z => z.Blatt.Einnahmen) { Rechts = true },
            new("ausgaben", "Ausgaben", z => z.Blatt.Ausgaben) { Rechts = true },
            new("bestand", "Endbestand", z => z.Blatt.Bestand) { Rechts = true },
            new("buchungen", "Buchungen", z => z.Blatt.Buchungen) { Rechts = true },
            new("stand", "Stand", z => z.Blatt.Stand.Wort()),
            new("seit", "Seit", z => z.Blatt.Seit),
        ],
    };

    private DateOnly Heute => Berlin.Tag(uhr.GetUtcNow());

    public static void Endpunkte(IEndpointRouteBuilder routen)
    {
        routen.MapTabellenexport($"{Adressen.Liste}/ausgabe", Kassenplan, async (anfrage, _, abbruch) => await Aus(anfrage).KassenAsync(abbruch)).Handlung(Handlungen.Liste);
        routen.MapBegrenztenExport($"{Adressen.Abschluesse}/ausgabe", _ => Abschlussplan, (anfrage, wunsch, abbruch) => Aus(anfrage).AbschluesseAsync(wunsch, abbruch)).Handlung(Handlungen.Pruefliste);
    }

    public async Task<IReadOnlyList<Kassenlistenzeile>> KassenAsync(CancellationToken cancellationToken = default)
    {
        var verzeichnis = await orte.VonAsync(anrufer.Mandant, cancellationToken);
        var aus = new List<Kassenlistenzeile>();
        foreach (var k in await kassen.KassenAsync(anrufer.Mandant, anrufer.Sicht(Handlungen.Liste), cancellationToken))
            aus.Add(new(k, verzeichnis.Name(Ort.Einrichtung(k.Einrichtung)), (await zugaenge.StandAsync(anrufer.Mandant, k.Verantwortlich, cancellationToken))?.Anzeigename ?? k.Verantwortlich));
        return aus;
    }

    /// <summary>One page of the months of all Kassen.</summary>
    public async Task<Tabellenseite<Abschlusszeile>> AbschluesseAsync(Tabellenanfrage a, CancellationToken cancellationToken = default)
    {
        var (verzeichnis, sicht) = (await orte.VonAsync(anrufer.Mandant, cancellationToken), anrufer.Sicht(Handlungen.Pruefliste));
        // names of Einrichtungen are not in the view; of Kassen there are few
        IReadOnlyList<string>? gesucht = !a.Filter.ContainsKey(Suche.Name) ? null :
            [.. (await kassen.KassenAsync(anrufer.Mandant, sicht, cancellationToken)).Where(k => Suche.Passt(new(k, Name(k.Einrichtung), ""), a.Filter)).Select(k => k.Kasse)];
        Blattstand? stand = Enum.TryParse<Blattstand>(a.Filter.GetValueOrDefault(Standname), out var s) ? s : null;
        var (zeilen, alle) = await kassen.SucheAsync(anrufer.Mandant, sicht, new(gesucht, stand, a.Sortierung, a.Absteigend, a.Seite, a.JeSeite), cancellationToken);
        return new([.. zeilen.Select(b => new Abschlusszeile(b, Name(b.Einrichtung)))], alle);

        string Name(string einrichtung) => verzeichnis.Name(Ort.Einrichtung(einrichtung));
    }

    /// <summary>Who checks is told what to check; who closes, what is due and asked.</summary>
    public async Task<IReadOnlyList<Aufgabe>> VonAsync(CancellationToken cancellationToken = default)
    {
        var aufgaben = new List<Aufgabe>();
        if (anrufer.Darf(Handlungen.Freigeben)) await NimmAsync(Handlungen.Freigeben, ZuPruefen, "Monatsabschlüsse der Kassen prüfen", Dringlichkeit.Normal, null);
        else if (anrufer.Darf(Handlungen.Abschliessen))
        {
            await NimmAsync(Handlungen.Beantworten, [Blattstand.Rueckfrage], "Rückfragen zum Monatsabschluss der Kasse beantworten", Dringlichkeit.Dringend, null);
            await NimmAsync(Handlungen.Abschliessen, Unfertig, "Monatsabschlüsse der Kasse sind fällig", Dringlichkeit.Normal, Monat.Von(Heute));
        }

        return aufgaben;

        async Task NimmAsync(string handlung, IReadOnlyCollection<Blattstand> staende, string titel, Dringlichkeit dringlichkeit, Monat? vor)
        {
            var blaetter = (await kassen.BlaetterAsync(anrufer.Mandant, anrufer.Sicht(handlung), staende, cancellationToken)).Where(b => vor is null || b.Monat < vor).ToList();
            if (blaetter.Count > 0) aufgaben.Add(new(titel, blaetter is [var b] ? Adressen.Blatt(b.Kasse, b.Monat) : Adressen.Abschluesse, blaetter.Count, blaetter.Min(x => x.Seit), dringlichkeit));
        }
    }

    private static Kassentafel Aus(HttpContext anfrage) => anfrage.RequestServices.GetRequiredService<Kassentafel>();
}
