namespace KitaPlus.EventStore;

/// <summary>
/// Last revisions of the streams used lately. Bounded by two generations: what is asked for moves to the young one;
/// when that is full, the old one is forgotten as a whole. Holds only what is committed.
/// </summary>
internal sealed class StreamHeads(int perGeneration = 200_000)
{
    private Dictionary<StreamKey, long> _young = [];
    private Dictionary<StreamKey, long> _old = [];
    private bool _complete;

    public bool TryGet(StreamKey key, out long head)
    {
        if (_young.TryGetValue(key, out head)) return true;
        if (_old.TryGetValue(key, out head))
        {
            Set(key, head);
            return true;
        }

        head = ExpectedRevision.NoStream;
        return _complete;
    }

    public void Set(StreamKey key, long head)
    {
        _young[key] = head;
        if (_young.Count < perGeneration) return;
        _complete = _complete && _old.Count == 0;
        (_old, _young) = (_young, []);
    }

    /// <summary>Forgets everything. If the log is empty, no stream exists that is not here, so none has to be looked up.</summary>
    public void Clear(bool logIsEmpty)
    {
        _young = [];
        _old = [];
        _complete = logIsEmpty;
    }
}
