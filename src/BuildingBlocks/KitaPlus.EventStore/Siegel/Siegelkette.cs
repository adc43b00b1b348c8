namespace KitaPlus.EventStore;

/// <summary>
/// Follows the log and records seals: every 1,000 events, and after a minute for what is left. Its checkpoint is the last seal itself,
/// so a crash costs at most hashing a thousand events again. Seals are events too and belong to the chain, but alone they never call for the next one.
/// </summary>
public sealed class Siegelkette(IEventStore store, TimeProvider clock) : IDisposable
{
    public const int Abschnitt = 1_000;
    public static readonly TimeSpan Hoechstalter = TimeSpan.FromMinutes(1);

    private static readonly EventCodec Codec = EventCodec.Build(new InMemoryPersonKeys());
    private static readonly EventMetadata Metadaten = new("siegel", Guid.Empty);
    private readonly SemaphoreSlim einzeln = new(1);
    private Lauf? lauf;

    /// <summary>Seals what is due; with <paramref name="force"/> everything there is.</summary>
    /// <returns>The last seal, or null if there is nothing to seal yet.</returns>
    public async Task<SiegelGesetzt?> SiegleAsync(bool force, CancellationToken cancellationToken = default)
    {
        await einzeln.WaitAsync(cancellationToken);
        try
        {
            lauf ??= await AnknuepfenAsync(cancellationToken);
            while (await store.ReadAllAsync(lauf.Bis, Abschnitt, cancellationToken) is { Count: > 0 } seite)
            {
                foreach (var e in seite)
                {
                    lauf.Nimm(e);
                    if (lauf.Offen >= Abschnitt) await SetzeAsync(lauf, cancellationToken);
                }
            }

            if (lauf.Offen > 0 && (force || clock.GetUtcNow() - lauf.GesetztAm >= Hoechstalter)) await SetzeAsync(lauf, cancellationToken);
            return lauf.Letztes;
        }
        catch
        {
            // half a page may be hashed, or somebody else has sealed: take up the last seal again next time
            lauf?.Dispose();
            lauf = null;
            throw;
        }
        finally
        {
            einzeln.Release();
        }
    }

    /// <summary>Events that no seal covers yet; seals themselves do not count.</summary>
    public async Task<long> UngesiegeltAsync(CancellationToken cancellationToken = default)
    {
        var siegel = await store.ReadStreamAsync(SiegelGesetzt.Mandant, SiegelGesetzt.Stream, 0, cancellationToken);
        var bis = siegel.Count == 0 ? Position.Start : Lies(siegel[^1]).Position;
        var zahl = 0L;
        while (await store.ReadAllAsync(bis, Abschnitt, cancellationToken) is { Count: > 0 } seite)
        {
            zahl += seite.Count(e => !IstSiegel(e));
            bis = seite[^1].Position;
        }

        return zahl;
    }

    /// <summary>The last seal, when it was set, and how many events none covers yet; seals what is due on the way.</summary>
    public async Task<(SiegelGesetzt? Letztes, DateTimeOffset GesetztAm, long Ungesiegelt)> StandAsync(CancellationToken cancellationToken = default)
    {
        await SiegleAsync(force: false, cancellationToken);
        await einzeln.WaitAsync(cancellationToken);
        try
        {
            return lauf is { } l ? (l.Letztes, l.GesetztAm, l.Offen) : (null, DateTimeOffset.MinValue, 0);
        }
        finally
        {
            einzeln.Release();
        }
    }

    public void Dispose()
    {
        lauf?.Dispose();
        einzeln.Dispose();
    }

    internal static SiegelGesetzt Lies(StoredEvent e) => (SiegelGesetzt)Codec.Decode(e);

    internal static bool IstSiegel(StoredEvent e) => e is { Stream: SiegelGesetzt.Stream, Tenant: SiegelGesetzt.Mandant };

    private async Task<Lauf> AnknuepfenAsync(CancellationToken cancellationToken)
    {
        var siegel = await store.ReadStreamAsync(SiegelGesetzt.Mandant, SiegelGesetzt.Stream, 0, cancellationToken);
        return siegel.Count == 0 ? new Lauf() : new Lauf(Lies(siegel[^1]), siegel[^1]);
    }

    private async Task SetzeAsync(Lauf l, CancellationToken cancellationToken)
    {
        var siegel = new SiegelGesetzt(l.Bis.Commit, l.Bis.Prepare, l.Hash.Hex, l.Anzahl, l.Insgesamt, l.Letztes?.Hash);
        var daten = Codec.Encode(SiegelGesetzt.Mandant, EreignisId.Aus($"siegel {l.Bis} {siegel.Hash}"), siegel, Metadaten);
        await store.AppendAsync(SiegelGesetzt.Mandant, [new StreamAppend(SiegelGesetzt.Stream, l.Revision, [daten])], cancellationToken);
        l.Gesetzt(siegel, clock.GetUtcNow());
    }

    private sealed class Lauf : IDisposable
    {
        public Lauf() => Hash = new Siegelhash();

        public Lauf(SiegelGesetzt letztes, StoredEvent gespeichert)
        {
            Hash = new Siegelhash(letztes.Hash);
            Letztes = letztes;
            Bis = letztes.Position;
            Insgesamt = letztes.Insgesamt;
            Revision = gespeichert.Revision;
            GesetztAm = gespeichert.RecordedAt;
        }

        public Siegelhash Hash { get; }
        public SiegelGesetzt? Letztes { get; private set; }
        public Position Bis { get; private set; }
        public long Anzahl { get; private set; }
        public long Insgesamt { get; private set; }
        public long Revision { get; private set; } = ExpectedRevision.NoStream;
        public DateTimeOffset GesetztAm { get; private set; } = DateTimeOffset.MinValue;

        /// <summary>Events since the last seal that are no seals themselves.</summary>
        public long Offen { get; private set; }

        public void Nimm(StoredEvent e)
        {
            Hash.Nimm(e);
            Bis = e.Position;
            Anzahl++;
            Insgesamt++;
            if (!IstSiegel(e)) Offen++;
        }

        public void Gesetzt(SiegelGesetzt siegel, DateTimeOffset jetzt)
        {
            Letztes = siegel;
            Revision++;
            GesetztAm = jetzt;
            Anzahl = 0;
            Offen = 0;
        }

        public void Dispose() => Hash.Dispose();
    }
}

/// <summary>Seals in the background.</summary>
public sealed class Siegeldienst : IAsyncDisposable
{
    private static readonly TimeSpan Takt = TimeSpan.FromSeconds(5);
    private readonly CancellationTokenSource ende = new();
    private readonly PeriodicTimer takt;
    private readonly Siegelkette kette;
    private readonly Task schleife;
    private volatile Exception? fehler;

    public Siegeldienst(Siegelkette kette, TimeProvider clock)
    {
        this.kette = kette;
        takt = new PeriodicTimer(Takt, clock);
        schleife = LaufeAsync();
    }

    /// <summary>Why the last attempt failed; null if it succeeded. It is tried again.</summary>
    public Exception? Fehler => fehler;

    public async ValueTask DisposeAsync()
    {
        await ende.CancelAsync();
        await schleife;
        takt.Dispose();
        ende.Dispose();
    }

    private async Task LaufeAsync()
    {
        try
        {
            while (await takt.WaitForNextTickAsync(ende.Token))
            {
                try
                {
                    await kette.SiegleAsync(force: false, ende.Token);
                    fehler = null;
                }
                catch (Exception e) when (e is not OperationCanceledException)
                {
                    fehler = e;
                }
            }
        }
        catch (OperationCanceledException) when (ende.IsCancellationRequested)
        {
            // asked to stop
        }
    }
}
