using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace KitaPlus.EventStore;

/// <summary>
/// Keeps the views up to date. Work goes in rounds: every group of views that stand at the same position takes one page of the log, groups and views side by side;
/// so views that have met share reading and decoding, and a rebuild never holds up those that follow the log for longer than a page.
/// Either the background (<see cref="Start"/>) or, if that is not running, whoever waits drives the rounds, one at a time.
/// </summary>
public sealed partial class Projections : IProjections, IViewDatabase, IAsyncDisposable
{
    private readonly IEventStore store;
    private readonly IViewConnectionFactory db;
    private readonly TimeProvider clock;
    private readonly PageReader reader;
    private readonly Dictionary<string, ViewLine> lines;
    private readonly SemaphoreSlim rounds = new(1);
    private readonly CancellationTokenSource stopping = new();
    private volatile bool loaded;
    private volatile Exception? outage;
    private volatile Task? following;
    private TaskCompletionSource progressed = NewSignal();
    private TaskCompletionSource kicked = NewSignal();

    private Projections(IEventStore store, IEventCodec codec, IReadOnlyList<View> views, IViewConnectionFactory db, TimeProvider clock, int pageSize, int batchSize)
    {
        this.store = store;
        this.db = db;
        this.clock = clock;
        reader = new PageReader(store, codec, pageSize);
        lines = views.ToDictionary(v => v.Name, v => new ViewLine(v, db, codec, batchSize), StringComparer.Ordinal);
    }

    public static Projections Create(IEventStore store, IEventCodec codec, IEnumerable<View> views, IViewConnectionFactory connections, TimeProvider? clock = null, int pageSize = 10_000, int batchSize = 200_000)
    {
        var all = views.ToList();
        foreach (var view in all)
        {
            if (!ViewName().IsMatch(view.Name)) throw new ArgumentException($"„{view.Name}“ ist kein Name einer Ansicht: Kleinbuchstaben, Ziffern, Unterstrich.", nameof(views));
        }

        return new Projections(store, codec, all, connections, clock ?? TimeProvider.System, pageSize, batchSize);
    }

    /// <summary>Follows the log in the background from now on.</summary>
    public void Start()
    {
        lock (lines) following ??= Task.Run(FollowAsync);
    }

    public async Task ProjectionsUpTo(Position position, IReadOnlyCollection<string>? views = null, CancellationToken cancellationToken = default)
    {
        var wanted = Lines(views);
        await DriveAsync(wanted, () =>
        {
            foreach (var line in wanted)
            {
                if (line.Fehler is { } satz) throw new EventStoreException(satz);
            }

            return wanted.TrueForAll(l => l.HasReached(position));
        }, null, cancellationToken);
    }

    public async Task RebuildAsync(IReadOnlyCollection<string>? views, IProgress<(string View, Position Done, Position Head)>? progress, CancellationToken cancellationToken = default)
    {
        var wanted = Lines(views);
        await ExclusiveAsync(async () =>
        {
            // first tables ever, or those of a new version, are being built anyway
            foreach (var line in wanted.Where(l => l.Current is not null || l.Beside?.Fehler is not null)) await line.BeginBesideAsync(cancellationToken);
        }, cancellationToken);
        Signal(ref kicked);

        var head = await store.HeadAsync(cancellationToken);
        await DriveAsync(wanted, () => wanted.TrueForAll(l => l.Beside is null or { Fehler: not null }), () =>
        {
            foreach (var line in wanted) progress?.Report((line.View.Name, (line.Beside ?? line.Current)?.Position ?? Position.Start, head));
        }, cancellationToken);

        var failed = wanted.Select(l => l.Beside?.Fehler).OfType<string>().ToList();
        if (failed.Count == 0) return;
        await ExclusiveAsync(async () =>
        {
            // the tables there were before stay in use
            foreach (var line in wanted.Where(l => l is { Current: not null, Beside.Fehler: not null })) await line.AbandonBesideAsync(cancellationToken);
        }, cancellationToken);
        throw new EventStoreException(string.Join(Environment.NewLine, failed));
    }

    public async ValueTask DisposeAsync()
    {
        await stopping.CancelAsync();
        Signal(ref progressed);
        if (following is { } task) await task;
        await rounds.WaitAsync();
        rounds.Release();
    }

    /// <summary>Waits for the background, or works itself, until it is done.</summary>
    private async Task DriveAsync(List<ViewLine> wanted, Func<bool> done, Action? report, CancellationToken cancellationToken)
    {
        while (true)
        {
            var next = Volatile.Read(ref progressed).Task;
            ObjectDisposedException.ThrowIf(stopping.IsCancellationRequested, this);
            report?.Invoke();
            if (following is not null)
            {
                if (loaded && done()) return;
                if (outage is { } e) throw new EventStoreException($"Die Ansichten können im Moment nicht nachgeführt werden ({e.Message}). Es wird weiter versucht; bitte Datenbank und Speicherplatz prüfen.", e);
                await next.WaitAsync(cancellationToken);
                continue;
            }

            var advanced = false;
            var finished = false;
            await ExclusiveAsync(async () =>
            {
                finished = done();
                if (!finished) advanced = await RoundAsync(wanted, cancellationToken);
            }, cancellationToken);
            if (finished) return;
            if (!advanced && !done()) await store.WaitForEventAfterAsync(Lowest(wanted) ?? Position.Start, cancellationToken);
        }
    }

    private async Task FollowAsync()
    {
        var all = lines.Values.ToList();
        while (!stopping.IsCancellationRequested)
        {
            var kick = Volatile.Read(ref kicked).Task;
            try
            {
                var advanced = false;
                await ExclusiveAsync(async () => advanced = await RoundAsync(all, stopping.Token), stopping.Token);
                outage = null;
                Signal(ref progressed);
                if (!advanced) await WaitForWorkAsync(Lowest(all), kick);
            }
            catch (OperationCanceledException) when (stopping.IsCancellationRequested)
            {
                return;
            }
            catch (Exception e)
            {
                outage = e;
                Signal(ref progressed);
                await Task.Delay(TimeSpan.FromSeconds(1), clock, stopping.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    private async Task WaitForWorkAsync(Position? from, Task kick)
    {
        using var waiting = CancellationTokenSource.CreateLinkedTokenSource(stopping.Token);
        // all views have stopped: only a rebuild brings work
        var news = from is { } p ? store.WaitForEventAfterAsync(p, waiting.Token) : Task.Delay(Timeout.InfiniteTimeSpan, clock, waiting.Token);
        var first = await Task.WhenAny(news, kick);
        await waiting.CancelAsync();
        if (first == news) await news;
        else await news.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    /// <returns>False if there was nothing to do.</returns>
    private async Task<bool> RoundAsync(List<ViewLine> wanted, CancellationToken cancellationToken)
    {
        var healthy = wanted.SelectMany(l => l.Builds).Where(b => b.Fehler is null).ToList();
        var atEnd = await Task.WhenAll(healthy.GroupBy(b => b.Next).Select(g => GroupAsync(g.Key, [.. g], cancellationToken)));
        var advanced = atEnd.Any(g => g.Advanced);
        foreach (var line in wanted.Where(l => l.Beside is { Fehler: null } b && atEnd.Any(g => g.AtEnd && g.Builds.Contains(b)) && b.Position >= (l.Current?.Position ?? default)))
        {
            await line.SwitchAsync(cancellationToken);
            advanced = true;
        }

        return advanced;
    }

    private async Task<(List<ViewBuild> Builds, bool AtEnd, bool Advanced)> GroupAsync(Position after, List<ViewBuild> builds, CancellationToken cancellationToken)
    {
        var types = builds.SelectMany(b => b.Wanted).ToFrozenSet(StringComparer.Ordinal);
        var page = await reader.TakeAsync(after, types, cancellationToken);
        if (page.IsEmpty)
        {
            var waiting = builds.Where(b => b.HasWaiting).ToList();
            foreach (var b in waiting) await b.FlushAsync(cancellationToken);
            if (waiting.Count > 0) Signal(ref progressed);
            return (builds, waiting.Count == 0, waiting.Count > 0);
        }

        // not with the token of whoever waits: somebody else may use the page
        reader.Prepare(page, types, stopping.Token);
        await Task.WhenAll(builds.Select(b => Task.Run(async () =>
        {
            await b.ApplyAsync(page, cancellationToken);
            Signal(ref progressed);
        }, cancellationToken)));
        return (builds, page.AtEnd, true);
    }

    private async Task ExclusiveAsync(Func<Task> work, CancellationToken cancellationToken)
    {
        await rounds.WaitAsync(cancellationToken);
        try
        {
            if (!loaded) await LoadAsync(cancellationToken);
            await work();
        }
        finally
        {
            rounds.Release();
        }
    }

    private async Task LoadAsync(CancellationToken cancellationToken)
    {
        IReadOnlyList<ViewState> states = [];
        await db.WriteAsync((c, t) =>
        {
            ViewStateTable.Create(c, t);
            states = ViewStateTable.All(c, t);
        }, cancellationToken);
        var head = await store.HeadAsync(cancellationToken);
        foreach (var line in lines.Values) await line.LoadAsync([.. states.Where(s => s.Name == line.View.Name)], head, cancellationToken);
        loaded = true;
    }

    private List<ViewLine> Lines(IReadOnlyCollection<string>? views) => views is null
        ? [.. lines.Values]
        : [.. views.Select(v => lines.GetValueOrDefault(v) ?? throw new EventStoreException($"Es gibt keine Ansicht „{v}“. Vorhanden sind: {string.Join(", ", lines.Keys.Order(StringComparer.Ordinal))}."))];

    private static Position? Lowest(List<ViewLine> wanted) =>
        wanted.SelectMany(l => l.Builds).Where(b => b.Fehler is null).Select(b => (Position?)b.Position).Min();

    private static TaskCompletionSource NewSignal() => new(TaskCreationOptions.RunContinuationsAsynchronously);

    private static void Signal(ref TaskCompletionSource signal) => Interlocked.Exchange(ref signal, NewSignal()).TrySetResult();

    [GeneratedRegex(@"\A[a-z][a-z0-9_]{0,39}\z", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex ViewName();
}
