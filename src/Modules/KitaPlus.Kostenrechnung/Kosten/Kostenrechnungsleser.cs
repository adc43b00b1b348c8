using System.Collections.Concurrent;
using KitaPlus.Contracts.Kostenrechnung;
using KitaPlus.EventStore;
using KitaPlus.Kernel;

namespace KitaPlus.Kostenrechnung;

/// <summary>
/// Keeps the book of each Mandant in memory and reads only what is new in its stream. All of it lies in one stream,
/// so a view of its own would only say the same a little later.
/// </summary>
internal sealed class Kostenrechnungsleser(IEventStore store, IEventCodec codec) : IKostenrechnung
{
    private readonly ConcurrentDictionary<string, Kostenbuch> buecher = new(StringComparer.Ordinal);

    public async ValueTask<Kostenbuch> BuchAsync(string mandant, CancellationToken cancellationToken = default)
    {
        var buch = buecher.GetValueOrDefault(mandant, Kostenbuch.Leer);
        var neue = await store.ReadStreamAsync(mandant, KostenBefehl.Strom(mandant), buch.Anzahl, cancellationToken);
        if (neue.Count == 0) return buch;
        buch = buch.Mit(neue.Select(Angabe));
        return buecher.AddOrUpdate(mandant, buch, (_, alt) => alt.Anzahl > buch.Anzahl ? alt : buch);
    }

    public async ValueTask<Kostenart?> KostenartAmAsync(string mandant, string nummer, DateOnly tag, Kenntnisstand? stand = null, CancellationToken cancellationToken = default) => (await BuchAsync(mandant, cancellationToken)).Kostenart(nummer, tag, stand);

    public async ValueTask<Kostenstelle?> KostenstelleAmAsync(string mandant, string nummer, DateOnly tag, Kenntnisstand? stand = null, CancellationToken cancellationToken = default) => (await BuchAsync(mandant, cancellationToken)).Kostenstelle(nummer, tag, stand);

    public async ValueTask<IReadOnlyList<Kostenart>> KostenartenAmAsync(string mandant, DateOnly tag, Kenntnisstand? stand = null, CancellationToken cancellationToken = default) => (await BuchAsync(mandant, cancellationToken)).Kostenarten(tag, stand);

    public async ValueTask<IReadOnlyList<Kostenstelle>> KostenstellenAmAsync(string mandant, DateOnly tag, Kenntnisstand? stand = null, CancellationToken cancellationToken = default) => (await BuchAsync(mandant, cancellationToken)).Kostenstellen(tag, stand);

    private Kostenangabe Angabe(StoredEvent e)
    {
        var ereignis = (KostenrechnungEreignis)codec.Decode(e);
        return new(e.EventId, ereignis, Kostenangabe.BekanntSeit(ereignis, e.RecordedAt), e.Position.Commit, e.Metadata.Actor);
    }
}
