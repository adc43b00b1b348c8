namespace KitaPlus.EventStore;

/// <summary>An append on its way through the pump, checked for what the caller alone can get wrong.</summary>
internal sealed class PendingAppend
{
    private const int Waiting = 0;
    private const int Taken = 1;
    private const int Withdrawn = 2;

    private readonly TaskCompletionSource<AppendResult> _answer = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _state = Waiting;

    public PendingAppend(string tenant, IReadOnlyList<StreamAppend> appends)
    {
        PruefeName(tenant, nameof(tenant));
        ArgumentNullException.ThrowIfNull(appends);
        foreach (var append in appends)
        {
            PruefeName(append.Stream, nameof(appends));
            ArgumentOutOfRangeException.ThrowIfLessThan(append.ExpectedRevision, ExpectedRevision.Any, nameof(appends));
            EventCount += append.Events.Count;
        }

        if (EventCount == 0) throw new ArgumentException("Ein Schreibauftrag braucht mindestens ein Ereignis.", nameof(appends));
        if (EventCount > 1) PruefeDoppelte(appends, EventCount);
        Tenant = tenant;
        Appends = appends;
    }

    public string Tenant { get; }

    public IReadOnlyList<StreamAppend> Appends { get; }

    public int EventCount { get; }

    public Task<AppendResult> Answer => _answer.Task;

    /// <summary>From here on the append is carried out whatever the caller does; false if it was withdrawn before.</summary>
    public bool TryTake() => Interlocked.CompareExchange(ref _state, Taken, Waiting) == Waiting;

    /// <summary>A cancelled append is either not stored at all or answered; nothing in between.</summary>
    public void Withdraw(CancellationToken cancellationToken)
    {
        if (Interlocked.CompareExchange(ref _state, Withdrawn, Waiting) == Waiting) _answer.TrySetCanceled(cancellationToken);
    }

    public void Complete(AppendResult result) => _answer.TrySetResult(result);

    public void Fail(Exception exception) => _answer.TrySetException(exception);

    private static void PruefeName(string name, string parameter)
    {
        ArgumentException.ThrowIfNullOrEmpty(name, parameter);
        if (name.Contains('\0', StringComparison.Ordinal)) throw new ArgumentException("Namen dürfen kein Nullzeichen enthalten.", parameter);
    }

    private static void PruefeDoppelte(IReadOnlyList<StreamAppend> appends, int anzahl)
    {
        var gesehen = new HashSet<Guid>(anzahl);
        foreach (var append in appends)
        foreach (var e in append.Events)
        {
            if (!gesehen.Add(e.EventId)) throw new EventIdReusedException(e.EventId);
        }
    }
}
