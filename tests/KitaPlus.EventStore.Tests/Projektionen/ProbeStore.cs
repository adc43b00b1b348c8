namespace KitaPlus.EventStore.Tests.Projektionen;

/// <summary>A small log in memory, enough for the tests of codec, views and seals.</summary>
internal sealed class ProbeStore(TimeProvider clock) : IEventStore
{
    private readonly Lock gate = new();
    private readonly List<StoredEvent> log = [];
    private TaskCompletionSource grown = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>The one place that decides which store these tests use.</summary>
    public static IEventStore Neu(TimeProvider? clock = null) => new ProbeStore(clock ?? TimeProvider.System);

    public Task<AppendResult> AppendAsync(string tenant, IReadOnlyList<StreamAppend> appends, CancellationToken cancellationToken = default)
    {
        TaskCompletionSource wake;
        AppendResult result;
        lock (gate)
        {
            var revisions = new List<long>();
            foreach (var append in appends)
            {
                long revision = log.Count(e => e.Tenant == tenant && e.Stream == append.Stream) - 1;
                if (append.ExpectedRevision != ExpectedRevision.Any && append.ExpectedRevision != revision)
                    throw new RevisionConflictException(append.Stream, append.ExpectedRevision, revision);
                foreach (var e in append.Events)
                    log.Add(new StoredEvent(e.EventId, tenant, append.Stream, ++revision, new Position(log.Count + 1), e.Type, clock.GetUtcNow(), e.Metadata, e.Payload));
                revisions.Add(revision);
            }

            result = new AppendResult(new Position(log.Count), revisions);
            wake = grown;
            grown = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        }

        wake.TrySetResult();
        return Task.FromResult(result);
    }

    public Task<IReadOnlyList<StoredEvent>> ReadStreamAsync(string tenant, string stream, long fromRevision = 0, CancellationToken cancellationToken = default)
    {
        lock (gate) return Task.FromResult<IReadOnlyList<StoredEvent>>([.. log.Where(e => e.Tenant == tenant && e.Stream == stream && e.Revision >= fromRevision)]);
    }

    public Task<IReadOnlyList<StoredEvent>> ReadAllAsync(Position after, int maxCount, CancellationToken cancellationToken = default)
    {
        lock (gate)
        {
            var from = (int)Math.Min(after.Commit, log.Count);
            return Task.FromResult<IReadOnlyList<StoredEvent>>(log.GetRange(from, Math.Min(maxCount, log.Count - from)));
        }
    }

    public Task<Position> HeadAsync(CancellationToken cancellationToken = default)
    {
        lock (gate) return Task.FromResult(new Position(log.Count));
    }

    public Task WaitForEventAfterAsync(Position after, CancellationToken cancellationToken = default)
    {
        Task wait;
        lock (gate)
        {
            if (log.Count > after.Commit) return Task.CompletedTask;
            wait = grown.Task;
        }

        return wait.WaitAsync(cancellationToken);
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
