namespace KitaPlus.EventStore;

/// <summary>Identity of a stream: equal names of different tenants are different streams.</summary>
internal readonly record struct StreamKey(string Tenant, string Stream);

/// <summary>Where an event already lies.</summary>
internal readonly record struct StoredPlace(string Tenant, string Stream, long Revision, long Position);

/// <summary>An event that has been given its place but is not written yet.</summary>
internal readonly record struct NumberedEvent(long Position, StreamKey Stream, long Revision, long RecordedAt, EventData Data);

/// <summary>End of the log: last position and last recorded-at (UTC ticks); zeros when it is empty.</summary>
internal readonly record struct LogHead(long Position, long RecordedAt);

/// <summary>
/// The writing side of one database. Only the pump calls it, one call at a time.
/// Every method may throw <see cref="LogLostException"/> or an <see cref="EventStoreException"/> with a sentence for people.
/// </summary>
internal interface ILogWriter : IAsyncDisposable
{
    /// <summary>Makes this process the only writer (again) and reads the end of the log.</summary>
    ValueTask<LogHead> TakeOverAsync(CancellationToken cancellationToken);

    /// <summary>Last revision of each stream, in the order of the keys; <see cref="ExpectedRevision.NoStream"/> where there is none.</summary>
    ValueTask<long[]> HeadsAsync(IReadOnlyList<StreamKey> streams);

    /// <summary>Which of these event ids are stored, and where.</summary>
    ValueTask<Dictionary<Guid, StoredPlace>> FindAsync(IReadOnlyList<Guid> eventIds);

    /// <summary>Writes all events in one durable transaction, or nothing.</summary>
    /// <exception cref="DuplicateKeyException">A position, revision or event id exists already; nothing was written.</exception>
    ValueTask WriteAsync(List<NumberedEvent> events);
}

/// <summary>The writer is no longer the one who holds the log; whether the last transaction was committed is unknown.</summary>
internal sealed class LogLostException(string satz, Exception? ursache = null) : EventStoreException(satz, ursache);

/// <summary>A unique index refused a row.</summary>
internal sealed class DuplicateKeyException(string satz, Exception? ursache = null) : EventStoreException(satz, ursache);
