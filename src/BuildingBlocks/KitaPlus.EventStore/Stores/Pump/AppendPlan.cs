using System.Runtime.InteropServices;

namespace KitaPlus.EventStore;

/// <summary>
/// Decides in memory what becomes of each append of a batch and numbers the accepted events. No I/O.
/// An append that is refused leaves no trace; the next one is judged as if it had never been there.
/// </summary>
/// <param name="end">End of the log before the batch.</param>
/// <param name="recordedAt">For all events of the batch.</param>
/// <param name="heads">Last revision of every stream in the batch; changed as appends are accepted.</param>
/// <param name="known">Which event ids of the batch are stored; null if nobody has looked yet.</param>
internal sealed class AppendPlan(LogHead end, long recordedAt, Dictionary<StreamKey, long> heads, IReadOnlyDictionary<Guid, StoredPlace>? known)
{
    private readonly Dictionary<Guid, StoredPlace> _accepted = [];
    private readonly List<(StreamKey Key, long Head)> _undo = [];
    private readonly List<(PendingAppend Append, AppendResult? Result, Exception? Error)> _answers = [];
    private long _position = end.Position;

    /// <summary>Accepted events in the order of their positions.</summary>
    public List<NumberedEvent> Events { get; } = [];

    /// <summary>
    /// An append is not at its expected revision, and it cannot be said whether that is a conflict or a repetition of what
    /// is stored already: look the ids up and plan again. (Looking them up always would cost every append a read.)
    /// </summary>
    public bool MustLookUpIds { get; private set; }

    /// <summary>End of the log once <see cref="Events"/> are written.</summary>
    public LogHead End => Events.Count == 0 ? end : new LogHead(_position, recordedAt);

    public void Add(IReadOnlyList<PendingAppend> batch)
    {
        Events.EnsureCapacity(batch.Sum(b => b.EventCount));
        foreach (var append in batch)
        {
            try
            {
                _answers.Add((append, AnswerOf(append, remember: batch.Count > 1), null));
            }
            catch (EventStoreException fehler)
            {
                _answers.Add((append, null, fehler));
            }

            if (MustLookUpIds) return;
        }
    }

    /// <summary>Only after the events are committed: even a refusal may rest on an append of the same batch.</summary>
    public void AnswerAll()
    {
        foreach (var (append, result, error) in _answers)
        {
            if (error is null) append.Complete(result!);
            else append.Fail(error);
        }
    }

    private AppendResult AnswerOf(PendingAppend append, bool remember)
    {
        if (Repetition(append) is { } stored) return stored;
        var revisions = Revisions(append);
        if (MustLookUpIds) return new AppendResult(Position.Start, revisions);
        Number(append, revisions, remember);
        return new AppendResult(new Position(_position), revisions);
    }

    private AppendResult? Repetition(PendingAppend append)
    {
        if (_accepted.Count == 0 && (known is null || known.Count == 0)) return null;
        var revisions = new long[append.Appends.Count];
        var (found, position) = (0, 0L);
        Guid? conflicting = null;
        for (var i = 0; i < revisions.Length; i++)
        {
            var key = new StreamKey(append.Tenant, append.Appends[i].Stream);
            revisions[i] = heads[key];
            foreach (var e in append.Appends[i].Events)
            {
                if (!_accepted.TryGetValue(e.EventId, out var place) && known?.TryGetValue(e.EventId, out place) != true) continue;
                found++;
                conflicting ??= e.EventId;
                if (place.Tenant != key.Tenant || place.Stream != key.Stream) throw new EventIdReusedException(e.EventId);
                revisions[i] = place.Revision;
                position = Math.Max(position, place.Position);
            }
        }

        if (found == 0) return null;
        if (found < append.EventCount) throw new EventIdReusedException(conflicting!.Value);
        return new AppendResult(new Position(position), revisions);
    }

    /// <summary>Moves the heads forward, or back again if one stream is not where it should be.</summary>
    private long[] Revisions(PendingAppend append)
    {
        _undo.Clear();
        var revisions = new long[append.Appends.Count];
        for (var i = 0; i < revisions.Length; i++)
        {
            var a = append.Appends[i];
            var key = new StreamKey(append.Tenant, a.Stream);
            ref var head = ref CollectionsMarshal.GetValueRefOrNullRef(heads, key);
            if (a.ExpectedRevision != ExpectedRevision.Any && a.ExpectedRevision != head)
            {
                var conflict = new RevisionConflictException(a.Stream, a.ExpectedRevision, head);
                for (var u = _undo.Count - 1; u >= 0; u--) heads[_undo[u].Key] = _undo[u].Head;
                MustLookUpIds = known is null;
                if (MustLookUpIds) return revisions;
                throw conflict;
            }

            _undo.Add((key, head));
            head += a.Events.Count;
            revisions[i] = head;
        }

        return revisions;
    }

    private void Number(PendingAppend append, long[] revisions, bool remember)
    {
        for (var i = 0; i < revisions.Length; i++)
        {
            var a = append.Appends[i];
            var key = new StreamKey(append.Tenant, a.Stream);
            var revision = revisions[i] - a.Events.Count;
            foreach (var e in a.Events)
            {
                Events.Add(new NumberedEvent(++_position, key, ++revision, recordedAt, e));
                if (remember) _accepted.Add(e.EventId, new StoredPlace(key.Tenant, key.Stream, revision, _position));
            }
        }
    }
}
