namespace KitaPlus.EventStore;

/// <summary>The last committed position, and a bell for those who wait for the next one.</summary>
internal sealed class HeadSignal
{
    private readonly Lock _lock = new();
    private TaskCompletionSource? _bell;
    private bool _closed;
    private long _position;

    public long Position => Volatile.Read(ref _position);

    public void Advance(long position)
    {
        TaskCompletionSource? bell;
        lock (_lock)
        {
            if (position <= _position) return;
            Volatile.Write(ref _position, position);
            (bell, _bell) = (_bell, null);
        }

        bell?.TrySetResult();
    }

    /// <summary>Nobody waits for a store that will not get another event.</summary>
    public void Close()
    {
        TaskCompletionSource? bell;
        lock (_lock)
        {
            _closed = true;
            (bell, _bell) = (_bell, null);
        }

        bell?.TrySetResult();
    }

    public async Task WaitForPositionAfterAsync(long after, CancellationToken cancellationToken)
    {
        while (true)
        {
            Task ring;
            lock (_lock)
            {
                if (_position > after) return;
                if (_closed) throw AppendPump.ClosedNow();
                _bell ??= new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
                ring = _bell.Task;
            }

            await ring.WaitAsync(cancellationToken);
        }
    }
}
