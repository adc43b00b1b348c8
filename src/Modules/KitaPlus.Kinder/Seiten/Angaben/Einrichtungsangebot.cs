using KitaPlus.Contracts.Einrichtungen;
using KitaPlus.EventStore;
using KitaPlus.Rechte;
using KitaPlus.Web;
using KitaPlus.Web.Tabellen;

namespace KitaPlus.Kinder.Seiten;

/// <summary>Where the caller may agree care, with the groups there.</summary>
internal sealed class Einrichtungsangebot(IEventStore store, IEventCodec codec, IOrtsverzeichnisse orte, IAnrufer anrufer)
{
    public Task<IReadOnlyList<Auswahl>> AlleAsync(CancellationToken cancellationToken = default) => AlleAsync(Handlungen.Vereinbaren, cancellationToken);

    /// <summary>Where the caller may do this.</summary>
    public async Task<IReadOnlyList<Auswahl>> AlleAsync(string handlung, CancellationToken cancellationToken = default)
    {
        var verzeichnis = await orte.VonAsync(anrufer.Mandant, cancellationToken);
        var sicht = anrufer.Sicht(handlung);
        return [.. verzeichnis.Alle.Where(o => o.Art == Ortsart.Einrichtung && sicht.Enthaelt(o.Id)).Select(o => new Auswahl(o.Id, verzeichnis.Name(o))).OrderBy(a => a.Titel, StringComparer.Create(Anzeige.Deutsch, ignoreCase: true))];
    }

    public async Task<IReadOnlyList<Auswahl>> GruppenAsync(string einrichtung, CancellationToken cancellationToken = default) =>
        [.. (await Gruppennamen.LiesAsync(store, codec, anrufer.Mandant, [einrichtung], cancellationToken)).Von(einrichtung).Select(g => new Auswahl(g.Gruppe, g.Name))];

    /// <summary>The Jugendamt that is responsible for an Einrichtung, if it is known.</summary>
    public async Task<string?> JugendamtAsync(string einrichtung, CancellationToken cancellationToken = default) =>
        (await store.ReadStreamAsync(anrufer.Mandant, $"einrichtung-{einrichtung}", 0, cancellationToken)).Select(codec.Decode).OfType<JugendamtZugeordnet>().LastOrDefault()?.Jugendamt;
}
