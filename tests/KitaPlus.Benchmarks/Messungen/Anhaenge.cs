using System.Diagnostics;
using KitaPlus.Benchmarks.Rivale;
using KitaPlus.EventStore;
using Npgsql;

namespace KitaPlus.Benchmarks.Messungen;

/// <summary>Durable appends beside clients that do nothing but insert and commit, on the same server and the same disk, in turn.</summary>
internal static class Anhaenge
{
    private const int Rufer = 16;
    private const int Vorlaufcommits = 60;
    private const int JeVorlaufcommit = 500;
    private static readonly EventMetadata Metadaten = new("messung", Guid.NewGuid());
    private static readonly byte[] Inhalt = [.. Enumerable.Repeat((byte)'x', 300)];

    public static async Task MessePostgresAsync(Messprotokoll p, string server, int runden, TimeSpan dauer)
    {
        var verbindung = await NeueDatenbankAsync(server);
        await using var store = await PostgresEventStore.OpenAsync(verbindung, TimeProvider.System);
        await using var rivale = await BlankeClients.OeffneAsync(verbindung, Rufer);
        var (raten, bare, latenzen) = (new List<double>(), new List<double>(), new List<double>());
        await LaufeAsync(Rufer, dauer / 3, i => HaengeAnAsync(store, i), null);
        await LaufeAsync(Rufer, dauer / 3, i => rivale.SchreibeAsync(i, Inhalt), null);
        for (var r = 0; r < runden; r++)
        {
            raten.Add(await LaufeAsync(Rufer, dauer, i => HaengeAnAsync(store, i), latenzen));
            bare.Add(await LaufeAsync(Rufer, dauer, i => rivale.SchreibeAsync(i, Inhalt), null));
        }

        latenzen.Sort();
        p.Zeile("PostgreSQL, dauerhaft anhängen, 16 Rufer", Median(raten), "Anhänge/s", Forderung.Mindestens, 8_000, "");
        p.Zeile("  p99", latenzen[(int)(latenzen.Count * 0.99)] * 1000, "ms", Forderung.Hoechstens, 20, "");
        p.Zeile("  desgleichen neben 16 Clients mit blankem INSERT und COMMIT", Median(raten), "Anhänge/s", Forderung.Keine, Median(bare), "blank");
    }

    public static async Task MesseSqliteAsync(Messprotokoll p, string wurzel, int runden, TimeSpan dauer)
    {
        var ordner = Path.Combine(wurzel, $"anhaenge-{Guid.NewGuid():N}");
        await using (var store = await SqliteEventStore.OpenAsync(ordner, TimeProvider.System))
        {
            using var rivale = new BlankeDatei(Path.Combine(ordner, "blank.db"), Path.Combine(ordner, SqliteEventStore.FileName));
            var (raten, bare) = (new List<double>(), new List<double>());
            // a write-ahead log that still grows is several times slower than one that is written over: both begin with a grown one
            for (var c = 0; c < Vorlaufcommits; c++)
                await store.AppendAsync("messung", [new StreamAppend("vorlauf", ExpectedRevision.Any, [.. Enumerable.Range(0, JeVorlaufcommit).Select(_ => Ereignis())])]);
            rivale.Fuelle(Vorlaufcommits, JeVorlaufcommit, Inhalt);
            for (var r = 0; r < runden; r++)
            {
                raten.Add(await LaufeAsync(1, dauer, i => HaengeAnAsync(store, i), null));
                bare.Add(await LaufeAsync(1, dauer, _ => rivale.Schreibe(Inhalt), null));
            }

            p.Zeile("SQLite, einzeln dauerhaft anhängen", Median(raten), "Anhänge/s", Forderung.Mindestens, 0.7 * Median(bare), "= 70 % von blankem INSERT und COMMIT");
        }

        Directory.Delete(ordner, recursive: true);
    }

    public static async Task<string> NeueDatenbankAsync(string server)
    {
        var name = $"anhaenge_{Guid.NewGuid():N}";
        await using var verwaltung = NpgsqlDataSource.Create(server);
        await using var befehl = verwaltung.CreateCommand($"create database {name} template template0");
        await befehl.ExecuteNonQueryAsync();
        return new NpgsqlConnectionStringBuilder(server) { Database = name }.ToString();
    }

    private static Task<AppendResult> HaengeAnAsync(IEventStore store, int rufer) =>
        store.AppendAsync("messung", [new StreamAppend($"strom-{rufer}", ExpectedRevision.Any, [Ereignis()])]);

    private static EventData Ereignis() => new(Guid.NewGuid(), "messung.ereignis.v1", Inhalt, Metadaten);

    /// <returns>Calls per second of all callers together.</returns>
    private static async Task<double> LaufeAsync(int rufer, TimeSpan dauer, Func<int, Task> was, List<double>? latenzen)
    {
        var beginn = Stopwatch.GetTimestamp();
        var zahlen = await Task.WhenAll(Enumerable.Range(0, rufer).Select(i => Task.Run(async () =>
        {
            var eigene = new List<double>();
            while (Stopwatch.GetElapsedTime(beginn) < dauer)
            {
                var t = Stopwatch.GetTimestamp();
                await was(i);
                eigene.Add(Stopwatch.GetElapsedTime(t).TotalSeconds);
            }

            return eigene;
        })));
        var zeit = Stopwatch.GetElapsedTime(beginn).TotalSeconds;
        foreach (var z in zahlen) latenzen?.AddRange(z);
        return zahlen.Sum(z => z.Count) / zeit;
    }

    private static double Median(List<double> werte) => Stoppuhr.Median([.. werte.Order()]);
}
