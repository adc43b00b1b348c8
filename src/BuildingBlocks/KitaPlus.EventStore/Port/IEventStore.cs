namespace KitaPlus.EventStore;

/// <summary>
/// The log of all events. Positions have no gaps in the SQL stores and grow in commit order:
/// whoever has read up to a position has missed nothing before it.
/// </summary>
public interface IEventStore : IAsyncDisposable
{
    /// <summary>
    /// Appends to one or several streams, all or nothing; every event gets the same recorded-at.
    /// An append whose event ids are all stored already is answered with their positions and changes nothing.
    /// </summary>
    /// <exception cref="RevisionConflictException">A stream is not at its expected revision.</exception>
    /// <exception cref="EventIdReusedException">Some, but not all, event ids are stored already, or in another stream.</exception>
    /// <exception cref="EventStoreException">The store cannot write (disk full, read-only, closed); nothing was stored.</exception>
    Task<AppendResult> AppendAsync(string tenant, IReadOnlyList<StreamAppend> appends, CancellationToken cancellationToken = default);

    /// <summary>All events of a stream from a revision on, in order; empty if there is none.</summary>
    Task<IReadOnlyList<StoredEvent>> ReadStreamAsync(string tenant, string stream, long fromRevision = 0, CancellationToken cancellationToken = default);

    /// <summary>The next events of all streams and tenants after a position, in order, at most <paramref name="maxCount"/>.</summary>
    Task<IReadOnlyList<StoredEvent>> ReadAllAsync(Position after, int maxCount, CancellationToken cancellationToken = default);

    /// <summary>Position of the last event, or <see cref="Position.Start"/>.</summary>
    Task<Position> HeadAsync(CancellationToken cancellationToken = default);

    /// <summary>Completes as soon as there is an event after <paramref name="after"/> (subscription without polling inside one process).</summary>
    Task WaitForEventAfterAsync(Position after, CancellationToken cancellationToken = default);
}

/// <summary>Opaque, comparable place in the log. SQL stores count <see cref="Commit"/> without gaps from 1.</summary>
public readonly record struct Position(long Commit, long Prepare = 0) : IComparable<Position>
{
    public static Position Start => default;

    public int CompareTo(Position other) => Commit != other.Commit ? Commit.CompareTo(other.Commit) : Prepare.CompareTo(other.Prepare);

    public static bool operator <(Position a, Position b) => a.CompareTo(b) < 0;
    public static bool operator >(Position a, Position b) => a.CompareTo(b) > 0;
    public static bool operator <=(Position a, Position b) => a.CompareTo(b) <= 0;
    public static bool operator >=(Position a, Position b) => a.CompareTo(b) >= 0;

    public override string ToString() => Prepare == 0 ? $"{Commit}" : $"{Commit}/{Prepare}";
}

/// <summary>Revisions count from 0 inside a stream.</summary>
public static class ExpectedRevision
{
    public const long Any = -2;
    public const long NoStream = -1;
}

/// <summary>Who did it, for whom, by which command, because of what. No personal data except the pseudonym of the actor.</summary>
/// <param name="Actor">User or job.</param>
/// <param name="Cause">Event that a reaction answered.</param>
public sealed record EventMetadata(string Actor, Guid CommandId, string? OnBehalfOf = null, Guid? Cause = null);

public sealed record EventData(Guid EventId, string Type, ReadOnlyMemory<byte> Payload, EventMetadata Metadata);

public sealed record StreamAppend(string Stream, long ExpectedRevision, IReadOnlyList<EventData> Events);

/// <param name="Position">Position of the last event of this append (wait for it in a view).</param>
/// <param name="Revisions">New last revision of each stream, in the order of the appends.</param>
public sealed record AppendResult(Position Position, IReadOnlyList<long> Revisions);

/// <summary>An event as it lies in the log. <see cref="Payload"/> is exactly what was appended.</summary>
public sealed record StoredEvent(
    Guid EventId, string Tenant, string Stream, long Revision, Position Position, string Type, DateTimeOffset RecordedAt, EventMetadata Metadata, ReadOnlyMemory<byte> Payload);

/// <summary>The store cannot do what was asked; the message is a German sentence.</summary>
public class EventStoreException(string satz, Exception? ursache = null) : Exception(satz, ursache);

public sealed class RevisionConflictException(string stream, long expected, long actual)
    : EventStoreException($"Der Datensatz „{stream}“ wurde inzwischen geändert (erwartet: Stand {expected}, vorhanden: Stand {actual}). Bitte neu laden und noch einmal versuchen.")
{
    public string Stream { get; } = stream;
    public long Expected { get; } = expected;
    public long Actual { get; } = actual;
}

public sealed class EventIdReusedException(Guid eventId)
    : EventStoreException($"Das Ereignis {eventId} ist schon an anderer Stelle gespeichert; es wurde nichts geschrieben.")
{
    public Guid EventId { get; } = eventId;
}

/// <summary>Another process holds this log.</summary>
public sealed class StoreInUseException(string satz, Exception? ursache = null) : EventStoreException(satz, ursache);
