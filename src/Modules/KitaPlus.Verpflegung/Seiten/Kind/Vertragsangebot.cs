using KitaPlus.Betrieb;
using KitaPlus.Contracts;
using KitaPlus.Contracts.Kinder;
using KitaPlus.Contracts.Verpflegung;
using KitaPlus.EventStore;
using KitaPlus.Rechte;
using KitaPlus.Web;
using KitaPlus.Web.Tabellen;

namespace KitaPlus.Verpflegung.Seiten;

/// <summary>What may be agreed for a child: offers of its Einrichtungen, adults of its households.</summary>
internal sealed class Vertragsangebot(Essensblick blick, Zielverzeichnis ziele, IEventStore store, IEventCodec codec, INamen namen, IAnrufer anrufer)
{
    private const char Trenner = '/';

    public static string Wert(string einrichtung, string angebot) => $"{einrichtung}{Trenner}{angebot}";

    public static (string Einrichtung, string Angebot) Lies(string wert) => (wert[..wert.IndexOf(Trenner)], wert[(wert.IndexOf(Trenner) + 1)..]);

    /// <summary>Every offer that there is or will be in an Einrichtung that cares for the child and that the caller reaches.</summary>
    /// <param name="bekannte">Contracts of the child so far: their Einrichtungen count too.</param>
    public async Task<IReadOnlyList<Auswahl>> AlleAsync(string kind, IEnumerable<VerpflegungVereinbart> bekannte, CancellationToken cancellationToken = default)
    {
        var betreuend = await ziele.ZielAsync(blick.Mandant, $"kind-{kind}", cancellationToken) is Ziel.An an ? an.Orte.Select(o => o.Einrichtung) : [];
        var erreichbar = await blick.EinrichtungenAsync(Handlungen.Vereinbaren, cancellationToken);
        var aus = new List<Auswahl>();
        foreach (var e in erreichbar.Where(e => betreuend.Concat(bekannte.Select(b => b.Einrichtung)).Contains(e.Wert)))
        {
            var zustand = (await blick.AkteAsync(e.Wert, cancellationToken)).Zustand;
            foreach (var a in zustand.AlleAngebote)
                if (zustand.Angebot(a).Scheiben.LastOrDefault(s => s.Wert is not null).Wert is { } angebot) aus.Add(new(Wert(e.Wert, a), $"{angebot.Name}, {e.Titel} ({Preise.Summe(angebot)} {angebot.Abrechnung.Wort()})"));
        }

        return aus;
    }

    /// <summary>The adults of the child's households, and who has paid before.</summary>
    public async Task<IReadOnlyList<Auswahl>> ZahlerAsync(string kind, IEnumerable<string> bisherige, CancellationToken cancellationToken = default)
    {
        var haushalte = (await LiesAsync($"kind-{kind}", cancellationToken)).OfType<KindLebtIn>().SelectMany(e => e.Anteile).Select(a => a.Haushalt).Distinct(StringComparer.Ordinal).ToList();
        var personen = bisherige.ToHashSet(StringComparer.Ordinal);
        foreach (var haushalt in haushalte) personen.UnionWith((await LiesAsync($"haushalt-{haushalt}", cancellationToken)).OfType<MitgliedGemeldet>().Where(m => m.Rolle != Haushaltsrolle.Keine).Select(m => m.Person));
        var blatt = await namen.VonAsync(anrufer.Mandant, [.. personen.Select(p => $"person-{p}")], cancellationToken);
        return [.. personen.Select(p => new Auswahl(p, blatt.Person(p))).OrderBy(a => a.Titel, StringComparer.Create(Anzeige.Deutsch, ignoreCase: true))];
    }

    private async Task<IEnumerable<Kernel.IEreignis>> LiesAsync(string stream, CancellationToken cancellationToken) => (await store.ReadStreamAsync(blick.Mandant, stream, 0, cancellationToken)).Select(codec.Decode);
}
