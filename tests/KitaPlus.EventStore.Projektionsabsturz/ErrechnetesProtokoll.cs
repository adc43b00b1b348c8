using KitaPlus.Kernel;

namespace KitaPlus.EventStore.Projektionsabsturz;

public sealed record Gebucht(int Konto, long Betrag) : IEreignis;

/// <summary>A log whose events follow from their position: every process sees the same one without sharing a file.</summary>
public sealed class ErrechnetesProtokoll : IEventStore
{
    public const int Laenge = 20_000;
    public const int Konten = 50;
    private static readonly EventMetadata Metadaten = new("probe", Guid.Empty);

    public EventCodec Codec { get; } = EventCodec.Build(new InMemoryPersonKeys(), b => b.Add<Gebucht>("probe.konto_gebucht.v1"));

    /// <summary>What the view must show in the end: Σ of the positions per account.</summary>
    public static long Summe(int konto) => Enumerable.Range(1, Laenge).Where(p => p % Konten == konto).Sum(p => (long)p);

    public Task<IReadOnlyList<StoredEvent>> ReadAllAsync(Position after, int maxCount, CancellationToken cancellationToken = default)
    {
        var seite = new List<StoredEvent>();
        for (var p = after.Commit + 1; p <= Laenge && seite.Count < maxCount; p++)
        {
            var daten = Codec.Encode("nord", EreignisId.Aus($"p{p}"), new Gebucht((int)(p % Konten), p), Metadaten);
            seite.Add(new StoredEvent(daten.EventId, "nord", "konto", p - 1, new Position(p), daten.Type, DateTimeOffset.UnixEpoch, Metadaten, daten.Payload));
        }

        return Task.FromResult<IReadOnlyList<StoredEvent>>(seite);
    }

    public Task<Position> HeadAsync(CancellationToken cancellationToken = default) => Task.FromResult(new Position(Laenge));

    public Task WaitForEventAfterAsync(Position after, CancellationToken cancellationToken = default) =>
        after.Commit < Laenge ? Task.CompletedTask : new TaskCompletionSource().Task.WaitAsync(cancellationToken);

    public Task<AppendResult> AppendAsync(string tenant, IReadOnlyList<StreamAppend> appends, CancellationToken cancellationToken = default) =>
        throw new EventStoreException("Dieses Protokoll ist errechnet und nimmt nichts auf.");

    public Task<IReadOnlyList<StoredEvent>> ReadStreamAsync(string tenant, string stream, long fromRevision = 0, CancellationToken cancellationToken = default) =>
        Task.FromResult<IReadOnlyList<StoredEvent>>([]);

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
