using KitaPlus.EventStore;

namespace KitaPlus.Meldewesen;

/// <summary>The deadlines of a Mandant.</summary>
internal sealed class Kalenderleser(IEventStore store, IEventCodec codec)
{
    public async Task<Meldekalender> VonAsync(string mandant, CancellationToken cancellationToken = default) =>
        (await store.ReadStreamAsync(mandant, LegeMeldefristFest.Strom(mandant), 0, cancellationToken)).Aggregate(Meldekalender.Anfang, (k, e) => KalenderDecider.Evolve(k, codec.Decode(e), e.EventId));
}
