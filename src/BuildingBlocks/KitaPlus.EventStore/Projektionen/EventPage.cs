using System.Collections.Frozen;
using System.Runtime.ExceptionServices;

namespace KitaPlus.EventStore;

/// <summary>An event some view wants; if it cannot be decoded, every view that wants it stops there.</summary>
internal sealed record PageEvent(StoredEvent Envelope, RecordedEvent? Recorded, Exception? DecodeError)
{
    public RecordedEvent Get()
    {
        if (DecodeError is not null) ExceptionDispatchInfo.Throw(DecodeError);
        return Recorded!;
    }
}

/// <summary>A piece of the log, read and decoded once for all views that stand at <paramref name="After"/>.</summary>
/// <param name="AtEnd">There was nothing more when it was read.</param>
internal sealed record EventPage(Position After, Position Last, bool AtEnd, IReadOnlyList<PageEvent> Events, FrozenSet<string> Wanted)
{
    public bool IsEmpty => Last == After;
}

/// <summary>Reads pages, each next one already while the current one is applied.</summary>
internal sealed class PageReader(IEventStore store, IEventCodec codec, int pageSize)
{
    private readonly Dictionary<Position, (FrozenSet<string> Wanted, Task<EventPage> Page)> ahead = [];

    public async Task<EventPage> TakeAsync(Position after, FrozenSet<string> wanted, CancellationToken cancellationToken)
    {
        (FrozenSet<string> Wanted, Task<EventPage> Page) prepared;
        lock (ahead) ahead.Remove(after, out prepared);
        if (prepared.Page is not null && wanted.IsSubsetOf(prepared.Wanted) && await prepared.Page is { IsEmpty: false } usable) return usable;
        return await ReadAsync(after, wanted, cancellationToken);
    }

    /// <summary>Starts on what follows the page.</summary>
    public void Prepare(EventPage page, FrozenSet<string> wanted, CancellationToken cancellationToken)
    {
        if (page.AtEnd) return;
        var next = Task.Run(() => ReadAsync(page.Last, wanted, cancellationToken), cancellationToken);
        lock (ahead)
        {
            // a catch-up that ended early leaves its last page behind
            if (ahead.Count > 4) ahead.Clear();
            ahead[page.Last] = (wanted, next);
        }
    }

    private async Task<EventPage> ReadAsync(Position after, FrozenSet<string> wanted, CancellationToken cancellationToken)
    {
        var events = await store.ReadAllAsync(after, pageSize, cancellationToken);
        var decoded = events.Where(e => wanted.Contains(e.Type)).ToArray() is var chosen && chosen.Length < 1_000
            ? Array.ConvertAll(chosen, Decode)
            // deciphering is the dearest part of catching up, and one event does not depend on another
            : [.. chosen.AsParallel().AsOrdered().Select(Decode)];
        return new EventPage(after, events.Count == 0 ? after : events[^1].Position, events.Count < pageSize, decoded, wanted);
    }

    private PageEvent Decode(StoredEvent stored)
    {
        try
        {
            return new PageEvent(stored, new RecordedEvent(stored, codec.Decode(stored)), null);
        }
        catch (Exception e)
        {
            return new PageEvent(stored, null, e);
        }
    }
}
