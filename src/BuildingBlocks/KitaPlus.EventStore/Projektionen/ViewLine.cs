using System.Data.Common;

namespace KitaPlus.EventStore;

/// <summary>A view and its tables: those that are read and followed, and those being built beside them.</summary>
internal sealed class ViewLine(View view, IViewConnectionFactory db, IEventCodec codec, int batchSize)
{
    private volatile ViewBuild? current;
    private volatile ViewBuild? beside;
    private ViewState? outdated;

    public View View => view;

    /// <summary>Active tables of this version; null while only those of another version, or none, exist.</summary>
    public ViewBuild? Current => current;

    /// <summary>Tables that will be switched to when they have caught up.</summary>
    public ViewBuild? Beside => beside;

    public IEnumerable<ViewBuild> Builds => new[] { current, beside }.OfType<ViewBuild>();

    /// <summary>Why it does not go on; null if it does. A failed rebuild beside good tables is no reason.</summary>
    public string? Fehler => current is { } c ? c.Fehler : beside?.Fehler;

    public bool HasReached(Position position) => current is { Fehler: null } c && c.Position >= position;

    /// <summary>Takes up what an earlier run has left, and begins a build if there are no tables of this version.
    /// Tables that are ahead of the log belong to another log (it was restored from a backup): they are built anew.</summary>
    public async Task LoadAsync(IReadOnlyList<ViewState> states, Position head, CancellationToken cancellationToken)
    {
        var active = states.FirstOrDefault(s => s.IsActive);
        if (active?.Version == view.Version && active.Position <= head) current = new ViewBuild(view, active, db, codec, batchSize);
        else
        {
            outdated = active;
            if (states.LastOrDefault(s => !s.IsActive && s.Version == view.Version && s.Position <= head) is { } begun) beside = new ViewBuild(view, begun, db, codec, batchSize);
        }

        foreach (var left in states.Where(s => !s.IsActive && s != beside?.State)) await DropAsync(left, cancellationToken);
        if (current is null && beside is null) await BeginBesideAsync(cancellationToken);
    }

    public async Task BeginBesideAsync(CancellationToken cancellationToken)
    {
        await AbandonBesideAsync(cancellationToken);
        await db.WriteAsync((c, t) =>
        {
            var taken = ViewStateTable.All(c, t).Where(s => s.Name == view.Name).Select(s => s.Suffix).ToHashSet(StringComparer.Ordinal);
            var suffix = Enumerable.Range(1, taken.Count + 1).Select(n => $"v{view.Version}_{n}").First(s => !taken.Contains(s));
            var build = new ViewBuild(view, ViewBuild.NewState(view, suffix, db.Dialect), db, codec, batchSize);
            build.CreateTables(c, t);
            beside = build;
        }, cancellationToken);
    }

    public async Task AbandonBesideAsync(CancellationToken cancellationToken)
    {
        if (beside is not { } failed) return;
        beside = null;
        await DropAsync(failed.State, cancellationToken);
    }

    /// <summary>Lets readers use the new tables from now on, then removes the old ones.</summary>
    public async Task SwitchAsync(CancellationToken cancellationToken)
    {
        var next = beside!;
        var old = current?.State ?? outdated;
        await db.WriteAsync((c, t) => ViewStateTable.Switch(c, t, view.Name, next.State.Suffix), cancellationToken);
        current = next;
        beside = null;
        outdated = null;
        if (old is not null) await DropAsync(old, cancellationToken);
    }

    private async Task DropAsync(ViewState state, CancellationToken cancellationToken)
    {
        try
        {
            await db.WriteAsync((c, t) => ViewStateTable.Drop(c, t, state, db.Dialect), cancellationToken);
        }
        catch (DbException e) when (db.IsOutage(e))
        {
            // somebody reads them for long; the row stays and the next start drops them
        }
    }
}
