namespace KitaPlus.EventStore;

/// <summary>A log that lives as long as the object: for tests and for simulations. Same rules as the durable stores.</summary>
public sealed class InMemoryEventStore(TimeProvider clock) : IEventStore
{
    private readonly Lock _lock = new();
    private readonly List<StoredEvent> _log = [];
    private readonly Dictionary<StreamKey, List<StoredEvent>> _streams = [];
    private readonly Dictionary<Guid, StoredPlace> _ids = [];
    private readonly HeadSignal _signal = new();
    private LogHead _end;
    private bool _closed;

    public async Task<AppendResult> AppendAsync(string tenant, IReadOnlyList<StreamAppend> appends, CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var append = new PendingAppend(tenant, appends);
        lock (_lock)
        {
            ThrowIfClosed();
            var heads = new Dictionary<StreamKey, long>();
            foreach (var key in appends.Select(a => new StreamKey(tenant, a.Stream))) heads[key] = HeadOf(key);
            var plan = new AppendPlan(_end, Math.Max(clock.GetUtcNow().UtcTicks, _end.RecordedAt), heads, _ids);
            plan.Add([append]);
            plan.Events.ForEach(Store);
            _end = plan.End;
            plan.AnswerAll();
        }

        _signal.Advance(append.Answer.IsCompletedSuccessfully ? append.Answer.Result.Position.Commit : 0);
        return await append.Answer;
    }

    public Task<IReadOnlyList<StoredEvent>> ReadStreamAsync(string tenant, string stream, long fromRevision = 0, CancellationToken cancellationToken = default)
    {
        lock (_lock)
        {
            ThrowIfClosed();
            return Task.FromResult<IReadOnlyList<StoredEvent>>(
                _streams.TryGetValue(new StreamKey(tenant, stream), out var events) && fromRevision < events.Count
                    ? events[(int)Math.Max(fromRevision, 0)..]
                    : []);
        }
    }

    public Task<IReadOnlyList<StoredEvent>> ReadAllAsync(Position after, int maxCount, CancellationToken cancellationToken = default)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(maxCount);
        lock (_lock)
        {
            ThrowIfClosed();
            var from = (int)Math.Clamp(after.Commit, 0, _log.Count);
            return Task.FromResult<IReadOnlyList<StoredEvent>>(_log.GetRange(from, Math.Min(maxCount, _log.Count - from)));
        }
    }

    public Task<Position> HeadAsync(CancellationToken cancellationToken = default)
    {
        lock (_lock)
        {
            ThrowIfClosed();
            return Task.FromResult(new Position(_end.Position));
        }
    }

    public Task WaitForEventAfterAsync(Position after, CancellationToken cancellationToken = default) =>
        _signal.WaitForPositionAfterAsync(after.Commit, cancellationToken);

    public ValueTask DisposeAsync()
    {
        lock (_lock) _closed = true;
        _signal.Close();
        return ValueTask.CompletedTask;
    }

    private long HeadOf(StreamKey key) => _streams.TryGetValue(key, out var events) ? events.Count - 1 : ExpectedRevision.NoStream;

    private void Store(NumberedEvent e)
    {
        var stored = new StoredEvent(
            e.Data.EventId, e.Stream.Tenant, e.Stream.Stream, e.Revision, new Position(e.Position), e.Data.Type,
            new DateTimeOffset(e.RecordedAt, TimeSpan.Zero), e.Data.Metadata, e.Data.Payload.ToArray());
        _log.Add(stored);
        if (!_streams.TryGetValue(e.Stream, out var stream)) _streams.Add(e.Stream, stream = []);
        stream.Add(stored);
        _ids.Add(e.Data.EventId, new StoredPlace(e.Stream.Tenant, e.Stream.Stream, e.Revision, e.Position));
    }

    private void ThrowIfClosed()
    {
        if (_closed) throw AppendPump.ClosedNow();
    }
}
