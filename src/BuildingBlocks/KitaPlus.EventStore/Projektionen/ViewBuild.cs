using System.Collections.Frozen;
using System.Data.Common;

namespace KitaPlus.EventStore;

/// <summary>Another process has moved the checkpoint of these tables; nothing was written.</summary>
internal sealed class CheckpointLostException(string view)
    : EventStoreException($"Die Ansicht „{view}“ wird offenbar von einem zweiten Programm nachgeführt; dieses hier hat nichts geschrieben. Bitte nur eines laufen lassen.");

/// <summary>
/// One set of tables of a view and how far it has got. A batch is applied in memory, then written together with the checkpoint in one transaction.
/// While far behind, several pages make one batch: what many events change is then written once.
/// When it fails, ever smaller parts of it are tried until the one event is found that cannot be applied: everything before it is written, then it stops.
/// </summary>
internal sealed class ViewBuild
{
    private readonly IViewConnectionFactory db;
    private readonly ViewTables tables;
    private IViewWriter? writer;
    private volatile Progress progress;
    private readonly int batchSize;
    private bool uncertain;
    private Position? taken;
    private int waiting;
    private bool pageByPage;

    public ViewBuild(View view, ViewState state, IViewConnectionFactory db, IEventCodec codec, int batchSize)
    {
        this.batchSize = batchSize;
        View = view;
        State = state;
        this.db = db;
        tables = new ViewTables(view.Name, state.Suffix, db.Dialect);
        // an error left by an earlier run is tried once more: the program may have been mended since
        progress = new Progress(state.Position, null);
        Wanted = view.EventTypes.SelectMany(codec.StorageNames).ToFrozenSet(StringComparer.Ordinal);
    }

    public View View { get; }
    public ViewState State { get; }
    public FrozenSet<string> Wanted { get; }

    /// <summary>Checkpoint: what is written.</summary>
    public Position Position => progress.Position;

    /// <summary>Where the next page begins; ahead of <see cref="Position"/> while pages wait to be written.</summary>
    public Position Next => taken ?? progress.Position;
    public string? Fehler => progress.Fehler;

    public static ViewState NewState(View view, string suffix, SqlDialect dialect)
    {
        var names = new ViewTables(view.Name, suffix, dialect);
        return new ViewState { Name = view.Name, Version = view.Version, Suffix = suffix, Tabellen = string.Join(' ', view.Tables.Select(t => names[t])) };
    }

    public void CreateTables(DbConnection connection, DbTransaction transaction)
    {
        using var command = connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = View.Schema(tables);
        command.ExecuteNonQuery();
        db.Protect(connection, transaction);
        ViewStateTable.Insert(connection, transaction, State);
    }

    /// <returns>False if it has stopped at a poisoned event.</returns>
    public async Task<bool> ApplyAsync(EventPage page, CancellationToken cancellationToken)
    {
        if (uncertain) await ReloadAsync(cancellationToken);
        if (Next != page.After) return true;
        var wanted = new List<PageEvent>(page.Events.Count);
        foreach (var e in page.Events)
        {
            if (Wanted.Contains(e.Envelope.Type)) wanted.Add(e);
        }

        var wait = !page.AtEnd && !pageByPage && waiting + wanted.Count < batchSize;
        if (wait || taken is not null) return await CollectAsync(wanted, page.Last, write: !wait, cancellationToken);
        if (page.AtEnd) pageByPage = false;
        return await ApplyAsync(wanted, 0, wanted.Count, page.Last, cancellationToken);
    }

    public bool HasWaiting => taken is not null;

    /// <summary>Writes what waits in memory because the log ended with a full page.</summary>
    public Task<bool> FlushAsync(CancellationToken cancellationToken) => taken is { } last ? CollectAsync([], last, write: true, cancellationToken) : Task.FromResult(true);

    /// <summary>Takes a page into the batch that waits in memory, and writes the batch when it is full.
    /// If that fails, everything since the checkpoint is read again page by page, so that the event at fault is found.</summary>
    private async Task<bool> CollectAsync(List<PageEvent> events, Position last, bool write, CancellationToken cancellationToken)
    {
        try
        {
            await TakeAsync(events, 0, events.Count, _ => { }, cancellationToken);
            waiting += events.Count;
            taken = last;
            if (!write) return true;
            await WriteAsync(writer is not null, last, cancellationToken);
            Forget();
            return true;
        }
        catch (Exception e) when (e is OperationCanceledException or CheckpointLostException || db.IsOutage(e))
        {
            writer = null;
            uncertain = true;
            Forget();
            throw;
        }
        catch (Exception)
        {
            writer = null;
            pageByPage = true;
            Forget();
            return true;
        }
    }

    private void Forget()
    {
        taken = null;
        waiting = 0;
    }

    private async Task<bool> ApplyAsync(List<PageEvent> events, int from, int to, Position checkpoint, CancellationToken cancellationToken)
    {
        var at = from;
        try
        {
            if (from < to) await TakeAsync(events, from, to, i => at = i, cancellationToken);
            await WriteAsync(from < to, checkpoint, cancellationToken);
            return true;
        }
        catch (Exception e) when (e is OperationCanceledException or CheckpointLostException || db.IsOutage(e) || from == to)
        {
            // a connection lost while committing leaves open whether the batch is in: look before the next attempt
            writer = null;
            uncertain = true;
            throw;
        }
        catch (Exception e)
        {
            writer = null;
            if (to - from == 1) return await StopAsync(events[from].Envelope, e, cancellationToken);
            // failed while taking event "at": it alone is suspect; failed while writing: any of them
            var middle = at == from ? from + 1 : at < to ? at : from + ((to - from) / 2);
            return await ApplyAsync(events, from, middle, events[middle - 1].Envelope.Position, cancellationToken)
                && await ApplyAsync(events, middle, to, checkpoint, cancellationToken);
        }
    }

    // the snapshot is closed before writing begins: on SQLite a snapshot cannot become a writer once another view has written
    private async Task TakeAsync(List<PageEvent> events, int from, int to, Action<int> reached, CancellationToken cancellationToken)
    {
        await using var connection = await db.OpenReadAsync(cancellationToken);
        await using var snapshot = db.BeginSnapshot(connection);
        var view = new ViewTransaction(connection, snapshot, db.Dialect);
        writer ??= View.CreateWriter(tables);
        var i = from;
        try
        {
            for (; i < to; i++) writer.Apply(events[i].Get(), view);
        }
        finally
        {
            reached(i);
        }
    }

    private async Task WriteAsync(bool hasEvents, Position checkpoint, CancellationToken cancellationToken)
    {
        await db.WriteAsync((connection, transaction) =>
        {
            if (hasEvents) writer!.Write(new ViewTransaction(connection, transaction, db.Dialect));
            Advance(connection, transaction, checkpoint, null);
        }, cancellationToken);
        progress = new Progress(checkpoint, null);
    }

    private async Task ReloadAsync(CancellationToken cancellationToken)
    {
        await using var connection = await db.OpenReadAsync(cancellationToken);
        await using var snapshot = db.BeginSnapshot(connection);
        var state = ViewStateTable.All(connection, snapshot).FirstOrDefault(s => s.Name == View.Name && s.Suffix == State.Suffix)
            ?? throw new CheckpointLostException(View.Name);
        progress = new Progress(state.Position, null);
        uncertain = false;
    }

    private async Task<bool> StopAsync(StoredEvent poisoned, Exception why, CancellationToken cancellationToken)
    {
        var satz = $"Die Ansicht „{View.Name}“ (Version {View.Version}) steht: Das Ereignis {poisoned.EventId} vom Typ „{poisoned.Type}“ an Position {poisoned.Position} lässt sich nicht verarbeiten ({why.Message.TrimEnd('.')}). "
            + "Nach einer Korrektur des Programms die Ansicht neu aufbauen oder das Programm neu starten.";
        await db.WriteAsync((c, t) => Advance(c, t, Position, satz), cancellationToken);
        progress = progress with { Fehler = satz };
        return false;
    }

    private void Advance(DbConnection connection, DbTransaction transaction, Position to, string? fehler)
    {
        if (!ViewStateTable.Advance(connection, transaction, View.Name, State.Suffix, Position, to, fehler)) throw new CheckpointLostException(View.Name);
    }

    // one reference, so that other threads never see half of it
    private sealed record Progress(Position Position, string? Fehler);
}
