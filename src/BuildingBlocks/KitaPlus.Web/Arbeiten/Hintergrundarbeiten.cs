using KitaPlus.EventStore;
using KitaPlus.Kernel;
using KitaPlus.Rechte;
using KitaPlus.Web.Tabellen;
using Microsoft.Extensions.Logging;

namespace KitaPlus.Web.Arbeiten;

/// <summary>
/// All long work of the server. Results stay in memory for a while and up to a size for each Mandant, the oldest go first;
/// what has to survive a restart is in the log, not here.
/// </summary>
public sealed class Hintergrundarbeiten(TimeProvider uhr, ILogger<Hintergrundarbeiten> meldung) : IAsyncDisposable
{
    private const int HoechstensJeMandant = 100;
    private const long ZeilenJeMandant = 1_000_000;
    private static readonly TimeSpan Aufbewahrung = TimeSpan.FromHours(12);
    private static readonly Action<ILogger, string, string, Exception?> Gescheitert = LoggerMessage.Define<string, string>(LogLevel.Error, new EventId(1, "Hintergrundarbeit"), "„{Titel}“ ({Nummer}) ist gescheitert.");

    private readonly Lock tor = new();
    private readonly List<Hintergrundarbeit> alle = [];

    /// <exception cref="Fachfehler">Such work is under way for this Mandant.</exception>
    public Hintergrundarbeit Beginne<T>(Arbeitsauftrag auftrag, Func<IProgress<(long Fertig, long Alle)>, CancellationToken, Task<T>> tue)
        where T : class
    {
        lock (tor)
        {
            if (alle.Find(a => a.Laeuft && a.Auftrag.Mandant == auftrag.Mandant && a.Auftrag.Art == auftrag.Art) is { } laeuft)
                throw new Fachfehler($"„{laeuft.Auftrag.Titel}“ läuft schon, gestartet von {laeuft.Auftrag.Name} am {Anzeige.Zeitpunkt(laeuft.Beginn)}. Bitte warten, bis das fertig ist, oder es abbrechen.");
            Raeume(auftrag.Mandant);
            var arbeit = new Hintergrundarbeit(auftrag, uhr.GetUtcNow());
            alle.Add(arbeit);
            arbeit.Schluss = Task.Run(() => TueAsync(arbeit, tue));
            return arbeit;
        }
    }

    /// <returns>Null: there is none, it is another Mandant's, or it has expired.</returns>
    public Hintergrundarbeit? Finde(string mandant, string nummer)
    {
        lock (tor)
        {
            Raeume(mandant);
            return alle.Find(a => a.Auftrag.Nummer == nummer && (a.Auftrag.Mandant is null || a.Auftrag.Mandant == mandant));
        }
    }

    /// <summary>Those of one kind, the newest first.</summary>
    public IReadOnlyList<Hintergrundarbeit> Alle(string? mandant, string art)
    {
        lock (tor)
        {
            Raeume(mandant);
            return [.. alle.Where(a => a.Auftrag.Mandant == mandant && a.Auftrag.Art == art).Reverse()];
        }
    }

    public static void BrichAb(Hintergrundarbeit arbeit) => arbeit.Abbruch.Cancel();

    public async ValueTask DisposeAsync()
    {
        List<Hintergrundarbeit> offene;
        lock (tor) offene = [.. alle];
        foreach (var a in offene) await a.Abbruch.CancelAsync();
        await Task.WhenAll(offene.Select(a => a.Schluss));
        foreach (var a in offene) a.Abbruch.Dispose();
    }

    private async Task TueAsync<T>(Hintergrundarbeit arbeit, Func<IProgress<(long Fertig, long Alle)>, CancellationToken, Task<T>> tue)
        where T : class
    {
        try
        {
            arbeit.Beende(Arbeitsstand.Fertig, uhr.GetUtcNow(), await tue(arbeit, arbeit.Abbruch.Token), null);
        }
        catch (OperationCanceledException) when (arbeit.Abbruch.IsCancellationRequested)
        {
            arbeit.Beende(Arbeitsstand.Abgebrochen, uhr.GetUtcNow(), null, null);
        }
        catch (Exception x) when (x is Fachfehler or Verweigert)
        {
            arbeit.Beende(Arbeitsstand.Gescheitert, uhr.GetUtcNow(), null, x.Message);
        }
        catch (Exception x)
        {
            Gescheitert(meldung, arbeit.Auftrag.Titel, arbeit.Auftrag.Nummer, x);
            arbeit.Beende(Arbeitsstand.Gescheitert, uhr.GetUtcNow(), null,
                x is EventStoreException or System.Data.Common.DbException or IOException
                    ? "Der Speicher antwortet nicht oder konnte nicht gelesen werden. Bitte noch einmal starten."
                    : $"Im Programm ist ein Fehler aufgetreten. Bitte nennen Sie der Fachverantwortung die Nummer {arbeit.Auftrag.Nummer}.");
        }
    }

    private void Raeume(string? mandant)
    {
        var jetzt = uhr.GetUtcNow();
        alle.RemoveAll(a => a.Ende is { } ende && jetzt - ende > Aufbewahrung);
        while (alle.Where(a => a.Auftrag.Mandant == mandant && !a.Laeuft).ToList() is { Count: > 1 } fertige && (fertige.Count >= HoechstensJeMandant || fertige.Sum(a => a.Zeilen) > ZeilenJeMandant)) alle.Remove(fertige[0]);
    }
}
