using KitaPlus.EventStore;

namespace KitaPlus.Protokoll;

/// <summary>Where the secret key of the daily seals lies; told by the host.</summary>
public sealed record Siegelschluesseldatei(string Pfad);

/// <summary>State of a verification of the whole log.</summary>
/// <param name="Befund">Null while it runs.</param>
public sealed record Pruefstand(DateTimeOffset Beginn, string Von, long Fertig, long Alle, Siegelbefund? Befund, DateTimeOffset? Ende);

/// <summary>Verifies the whole log beside the running work; one at a time for all users.</summary>
internal sealed class Siegelpruefungslauf(IEventStore store, TimeProvider uhr) : IAsyncDisposable
{
    private readonly CancellationTokenSource schluss = new();
    private readonly Lock tor = new();
    private Task lauf = Task.CompletedTask;
    private Pruefstand? stand;

    public Pruefstand? Stand => Volatile.Read(ref stand);

    /// <summary>Starts one unless one is running.</summary>
    public void Beginne(string wer)
    {
        lock (tor)
        {
            if (!lauf.IsCompleted) return;
            Volatile.Write(ref stand, new Pruefstand(uhr.GetUtcNow(), wer, 0, 1, null, null));
            lauf = Task.Run(PruefeAsync);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await schluss.CancelAsync();
        await lauf.ContinueWith(_ => { }, TaskScheduler.Default);
        schluss.Dispose();
    }

    private async Task PruefeAsync()
    {
        try
        {
            var ende = (await store.HeadAsync(schluss.Token)).Commit;
            var befund = await Siegelpruefung.PruefeAsync(store, [], new Melder(p => Melde(p.Commit, ende)), schluss.Token);
            Volatile.Write(ref stand, Stand! with { Fertig = ende, Alle = Math.Max(1, ende), Befund = befund, Ende = uhr.GetUtcNow() });
        }
        catch (EventStoreException x)
        {
            Volatile.Write(ref stand, Stand! with { Befund = new Siegelbefund(false, $"Die Prüfung konnte nicht zu Ende geführt werden: {x.Message}", null, 0, 0, 0), Ende = uhr.GetUtcNow() });
        }
        catch (OperationCanceledException) when (schluss.IsCancellationRequested)
        {
            // the server stops
        }
        catch (Exception x) when (x is System.Data.Common.DbException or IOException or InvalidOperationException)
        {
            // else the page would say for ever that the verification is running
            Volatile.Write(ref stand, Stand! with { Befund = new Siegelbefund(false, "Die Prüfung ist abgebrochen, weil der Speicher nicht gelesen werden konnte. Bitte noch einmal starten.", null, 0, 0, 0), Ende = uhr.GetUtcNow() });
        }
    }

    private void Melde(long fertig, long alle) => Volatile.Write(ref stand, Stand! with { Fertig = Math.Min(fertig, alle), Alle = Math.Max(1, alle) });

    private sealed class Melder(Action<Position> melde) : IProgress<Position>
    {
        public void Report(Position value) => melde(value);
    }
}
