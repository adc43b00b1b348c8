using KitaPlus.EventStore;

namespace KitaPlus.Betrieb;

/// <summary>Everything that holds data: log, keys and views, opened once for the whole process.</summary>
public sealed class Speicher : IAsyncDisposable
{
    private readonly List<IAsyncDisposable> zuSchliessen;

    private Speicher(Ablage ablage, IEventStore log, IPersonKeys schluessel, IEventCodec codec, Projections ansichten, IBetriebsdatenbank betrieb, TimeProvider uhr, List<IAsyncDisposable> zuSchliessen)
    {
        this.zuSchliessen = zuSchliessen;
        (Log, Schluessel, Codec, Ansichten, Betrieb, Uhr) = (log, schluessel, codec, ansichten, betrieb, uhr);
        Ablage = ablage;
        Siegel = new Siegelkette(log, uhr);
    }

    public Ablage Ablage { get; }

    public IEventStore Log { get; }

    public IPersonKeys Schluessel { get; }

    public IEventCodec Codec { get; }

    public Projections Ansichten { get; }

    public IBetriebsdatenbank Betrieb { get; }

    public Siegelkette Siegel { get; }

    public TimeProvider Uhr { get; }

    /// <summary>Opens or creates the storage.</summary>
    /// <exception cref="StoreInUseException">Another process holds it.</exception>
    public static async Task<Speicher> OeffneAsync(Ablage ablage, IReadOnlyCollection<IModul> module, TimeProvider uhr, CancellationToken cancellationToken = default)
    {
        var offene = new List<IAsyncDisposable>();
        try
        {
            var (log, schluessel, verbindungen, betrieb) = await OeffneAsync(ablage, uhr, offene, cancellationToken);
            var codec = EventCodec.Build(schluessel, module.Select(m => (Action<ICodecBuilder>)m.Codec));
            var ansichten = Projections.Create(log, codec, module.SelectMany(m => m.Ansichten), verbindungen, uhr);
            offene.Add(ansichten);
            return new Speicher(ablage, log, schluessel, codec, ansichten, betrieb, uhr, offene);
        }
        catch
        {
            await SchliesseAsync(offene);
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        Siegel.Dispose();
        await SchliesseAsync(zuSchliessen);
    }

    private static async Task<(IEventStore Log, IPersonKeys Schluessel, IViewConnectionFactory Verbindungen, IBetriebsdatenbank Betrieb)> OeffneAsync(
        Ablage ablage, TimeProvider uhr, List<IAsyncDisposable> offene, CancellationToken cancellationToken)
    {
        switch (ablage)
        {
            case Ablage.Ordner o:
            {
                var log = await SqliteEventStore.OpenAsync(o.Pfad, uhr, cancellationToken);
                offene.Add(log);
                var schluessel = SqlitePersonKeys.Open(Path.Combine(o.Pfad, "schluessel.db"));
                offene.Add(new Schliessbar(schluessel));
                await LogBinding.EnsureAsync(log, log.LogId, schluessel, cancellationToken);
                var ansichten = SqliteViewConnections.Open(Path.Combine(o.Pfad, "ansichten.db"));
                offene.Add(new Schliessbar(ansichten));
                var betrieb = SqliteBetriebsdatenbank.Oeffne(Path.Combine(o.Pfad, "betrieb.db"));
                offene.Add(betrieb);
                return (log, schluessel, ansichten, betrieb);
            }

            case Ablage.Postgres p:
            {
                var log = await PostgresEventStore.OpenAsync(p.Verbindung, uhr, standby: false, cancellationToken);
                offene.Add(log);
                var schluessel = PostgresPersonKeys.Open(p.Schluessel);
                offene.Add(new Schliessbar(schluessel));
                await LogBinding.EnsureAsync(log, log.LogId, schluessel, cancellationToken);
                var ansichten = PostgresViewConnections.Open(p.Verbindung);
                offene.Add(new Schliessbar(ansichten));
                var betrieb = PostgresBetriebsdatenbank.Oeffne(p.Verbindung);
                offene.Add(betrieb);
                return (log, schluessel, ansichten, betrieb);
            }

            case Ablage.Arbeitsspeicher a:
            {
                var log = new InMemoryEventStore(uhr);
                offene.Add(log);
                var ansichten = SqliteViewConnections.Open(Path.Combine(a.Ansichtenordner, "ansichten.db"));
                offene.Add(new Schliessbar(ansichten));
                var betrieb = SqliteBetriebsdatenbank.Oeffne(Path.Combine(a.Ansichtenordner, "betrieb.db"));
                offene.Add(betrieb);
                return (log, new InMemoryPersonKeys(), ansichten, betrieb);
            }

            default:
                throw new InvalidOperationException($"Unbekannte Ablage {ablage}.");
        }
    }

    /// <summary>Last opened, first closed.</summary>
    private static async Task SchliesseAsync(List<IAsyncDisposable> offene)
    {
        foreach (var x in Enumerable.Reverse(offene)) await x.DisposeAsync();
    }

    private sealed class Schliessbar(object ding) : IAsyncDisposable
    {
        public async ValueTask DisposeAsync()
        {
            if (ding is IAsyncDisposable a) await a.DisposeAsync();
            else (ding as IDisposable)?.Dispose();
        }
    }
}
