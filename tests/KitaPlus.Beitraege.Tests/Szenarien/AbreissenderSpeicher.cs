using KitaPlus.EventStore;

namespace KitaPlus.Beitraege.Tests.Szenarien;

/// <summary>The real store, until the process dies: at one append, just before it is written or just after, when nobody hears the answer any more.</summary>
/// <param name="stirbtBei">Number of the append, from 1.</param>
internal sealed class AbreissenderSpeicher(IEventStore wirklicher, int stirbtBei, bool nachDemSchreiben) : IEventStore
{
    private int anhaenge;

    public async Task<AppendResult> AppendAsync(string tenant, IReadOnlyList<StreamAppend> appends, CancellationToken cancellationToken = default)
    {
        var stirbt = ++anhaenge == stirbtBei;
        if (stirbt && !nachDemSchreiben) throw new AbgestuerztException();
        var ergebnis = await wirklicher.AppendAsync(tenant, appends, cancellationToken);
        return stirbt ? throw new AbgestuerztException() : ergebnis;
    }

    public Task<IReadOnlyList<StoredEvent>> ReadStreamAsync(string tenant, string stream, long fromRevision = 0, CancellationToken cancellationToken = default) =>
        wirklicher.ReadStreamAsync(tenant, stream, fromRevision, cancellationToken);

    public Task<IReadOnlyList<StoredEvent>> ReadAllAsync(Position after, int maxCount, CancellationToken cancellationToken = default) => wirklicher.ReadAllAsync(after, maxCount, cancellationToken);

    public Task<Position> HeadAsync(CancellationToken cancellationToken = default) => wirklicher.HeadAsync(cancellationToken);

    public Task WaitForEventAfterAsync(Position after, CancellationToken cancellationToken = default) => wirklicher.WaitForEventAfterAsync(after, cancellationToken);

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}

internal sealed class AbgestuerztException() : Exception("abgestürzt");
