using System.Threading.Channels;

namespace KitaPlus.EventStore;

/// <summary>
/// The single writer of a log. Callers put their appends into a queue; one task takes up to 500 of them, gives every accepted event
/// the next position, writes them in one transaction and then answers the callers.
/// So positions have no gaps, and the order of positions is the order of commits: no reader can ever see position n before n − 1.
/// While one batch is being made durable, the next gathers; the cost of a commit is shared by all who wait.
/// </summary>
internal sealed class AppendPump : IAsyncDisposable
{
    private const int MaxAppendsPerBatch = 500;
    private const int EnoughEventsPerBatch = 20_000;
    private const int Attempts = 3;

    private readonly Channel<PendingAppend> _queue = Channel.CreateUnbounded<PendingAppend>(new UnboundedChannelOptions { SingleReader = true });
    private readonly StreamHeads _heads = new();
    private readonly HeadSignal _signal = new();
    private readonly CancellationTokenSource _closing = new();
    private readonly ILogWriter _writer;
    private readonly TimeProvider _clock;
    private readonly Task _running;
    private LogHead _end;
    private bool _holdsLog = true;

    /// <param name="writer">Has taken over the log; owned by the pump from now on.</param>
    /// <param name="clock">For recorded-at.</param>
    /// <param name="end">What taking over returned.</param>
    public AppendPump(ILogWriter writer, TimeProvider clock, LogHead end)
    {
        (_writer, _clock) = (writer, clock);
        StartFrom(end);
        _running = Task.Run(RunAsync);
    }

    /// <summary>Last committed position that this process knows of.</summary>
    public Position Head => new(_signal.Position);

    public async Task<AppendResult> AppendAsync(string tenant, IReadOnlyList<StreamAppend> appends, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var append = new PendingAppend(tenant, appends);
        if (!_queue.Writer.TryWrite(append)) throw ClosedNow();
        await using var withdrawal = cancellationToken.UnsafeRegister(static (a, ct) => ((PendingAppend)a!).Withdraw(ct), append);
        return await append.Answer;
    }

    public Task WaitForEventAfterAsync(Position after, CancellationToken cancellationToken) =>
        _signal.WaitForPositionAfterAsync(after.Commit, cancellationToken);

    /// <summary>What is waiting is still written; then the log is released.</summary>
    public async ValueTask DisposeAsync()
    {
        if (!_queue.Writer.TryComplete()) return;
        await _closing.CancelAsync();
        await _running;
        _signal.Close();
        await _writer.DisposeAsync();
        _closing.Dispose();
    }

    public static EventStoreException ClosedNow() =>
        new("Der Ereignisspeicher ist geschlossen; es wurde nichts gespeichert. Bitte das Programm neu starten.");

    private async Task RunAsync()
    {
        var batch = new List<PendingAppend>(MaxAppendsPerBatch);
        while (await _queue.Reader.WaitToReadAsync())
        {
            batch.Clear();
            var events = 0;
            while (batch.Count < MaxAppendsPerBatch && events < EnoughEventsPerBatch && _queue.Reader.TryRead(out var append))
            {
                if (!append.TryTake()) continue;
                batch.Add(append);
                events += append.EventCount;
            }

            if (batch.Count > 0) await AnswerAsync(batch);
        }
    }

    /// <summary>Answers every append of the batch, one way or the other; never throws.</summary>
    private async Task AnswerAsync(List<PendingAppend> batch)
    {
        try
        {
            await CarryOutAsync(batch);
        }
        catch (EventStoreException fehler)
        {
            foreach (var append in batch) append.Fail(fehler);
        }
        catch (Exception fehler)
        {
            // an error nobody foresaw must neither stop the pump nor leave callers waiting for ever
            _holdsLog = false;
            foreach (var append in batch) append.Fail(new EventStoreException($"Der Ereignisspeicher konnte nicht schreiben: {fehler.Message}", fehler));
        }
    }

    private async Task CarryOutAsync(List<PendingAppend> batch)
    {
        var lookUpIds = false;
        LogLostException? lost = null;
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                if (!_holdsLog) await TakeOverAgainAsync();
                if (await TryWriteAsync(batch, lookUpIds)) return;
                lookUpIds = true;
            }
            catch (DuplicateKeyException) when (!lookUpIds)
            {
                // rare: an append is repeated without an expected revision that shows it
                lookUpIds = true;
            }
            catch (LogLostException fehler)
            {
                // the transaction may or may not have been committed: after the next take-over its event ids tell
                (_holdsLog, lost, lookUpIds) = (false, fehler, true);
                if (attempt == Attempts) throw;
            }
            catch (EventStoreException) when (lost is not null && !_holdsLog)
            {
                // taking over failed; only the first error says that the outcome is unknown
                throw lost;
            }
        }
    }

    /// <returns>False if the batch has to be planned again with the ids looked up.</returns>
    private async Task<bool> TryWriteAsync(List<PendingAppend> batch, bool lookUpIds)
    {
        var heads = await HeadsOfAsync(batch);
        var known = lookUpIds
            ? await _writer.FindAsync([.. batch.SelectMany(b => b.Appends).SelectMany(a => a.Events).Select(e => e.EventId)])
            : null;
        var recordedAt = Math.Max(_clock.GetUtcNow().UtcTicks, _end.RecordedAt);
        var plan = new AppendPlan(_end, recordedAt, heads, known);
        plan.Add(batch);
        if (plan.MustLookUpIds) return false;

        if (plan.Events.Count > 0) await _writer.WriteAsync(plan.Events);
        _end = plan.End;
        foreach (var (key, head) in heads) _heads.Set(key, head);
        _signal.Advance(_end.Position);
        plan.AnswerAll();
        return true;
    }

    private async ValueTask<Dictionary<StreamKey, long>> HeadsOfAsync(List<PendingAppend> batch)
    {
        var heads = new Dictionary<StreamKey, long>();
        List<StreamKey>? unknown = null;
        foreach (var append in batch)
        foreach (var a in append.Appends)
        {
            var key = new StreamKey(append.Tenant, a.Stream);
            if (heads.ContainsKey(key)) continue;
            if (!_heads.TryGet(key, out var head)) (unknown ??= []).Add(key);
            heads.Add(key, head);
        }

        if (unknown is null) return heads;
        var loaded = await _writer.HeadsAsync(unknown);
        for (var i = 0; i < loaded.Length; i++) heads[unknown[i]] = loaded[i];
        return heads;
    }

    private async Task TakeOverAgainAsync()
    {
        StartFrom(await _writer.TakeOverAsync(_closing.Token));
        _holdsLog = true;
    }

    private void StartFrom(LogHead end)
    {
        _end = end;
        _heads.Clear(logIsEmpty: end.Position == 0);
        _signal.Advance(end.Position);
    }
}
