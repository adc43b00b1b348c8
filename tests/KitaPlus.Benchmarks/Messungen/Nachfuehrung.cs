using System.Collections.Frozen;
using System.Diagnostics;
using KitaPlus.Beitraege.Views;
using KitaPlus.Betrieb;
using KitaPlus.EventStore;
using Microsoft.Data.Sqlite;

namespace KitaPlus.Benchmarks.Messungen;

/// <summary>How long the fact view takes to be built from the log, beside merely reading and deserialising the same events.</summary>
internal static class Nachfuehrung
{
    private const int Seite = 10_000;

    public static async Task MesseAsync(Messprotokoll p, Messbestand m, int laeufe)
    {
        await using (var a = await m.OeffneAsync())
        {
            await a.NachfuehrenAsync();
            var ereignisse = (await a.Store.HeadAsync()).Commit;
            var (lesen, aufbau) = await Stoppuhr.ImWechselAsync(laeufe, () => LiesAsync(a, nebeneinander: false), () => BaueNeuAsync(a));
            var schnell = await Stoppuhr.MedianAsync(laeufe, () => LiesAsync(a, nebeneinander: true));
            p.Zeile("Neuaufbau der Faktenansicht", ereignisse / aufbau, "Ereignisse/s", Forderung.Mindestens, 0.6 * ereignisse / lesen, "= 60 % von Lesen und Entschlüsseln");
            p.Anmerkung($"Neuaufbau der Faktenansicht, auf einem Faden zerlegt: {await ZerlegeAsync(a, m)}.");
            p.Zeile("  Lesen und Entschlüsseln, ein Faden", ereignisse / lesen, "Ereignisse/s", Forderung.Keine, 0, "");
            p.Zeile("  Lesen und Entschlüsseln, alle Kerne, vorausgelesen", ereignisse / schnell, "Ereignisse/s", Forderung.Keine, 0, "");
        }

        var kopie = m.Kopie("nachfuehrung");
        long ende = 0;
        var zeiten = new List<double>();
        for (var i = 0; i < laeufe; i++)
        {
            foreach (var datei in Directory.EnumerateFiles(kopie.Ordner, "ansichten.db*")) File.Delete(datei);
            await using var a = await kopie.OeffneAsync();
            ende = (await a.Store.HeadAsync()).Commit;
            zeiten.Add(await Stoppuhr.MedianAsync(1, () => a.NachfuehrenAsync(), vorlauf: 0));
        }

        p.Zeile("Nachführen einer leeren Ansicht", ende / Stoppuhr.Median([.. zeiten.Order()]), "Ereignisse/s", Forderung.Mindestens, 50_000, "");
        Directory.Delete(kopie.Ordner, recursive: true);
    }

    /// <summary>Where the time of a rebuild goes: the same steps one after the other, in a file of its own.</summary>
    private static async Task<string> ZerlegeAsync(Anwendung a, Messbestand m)
    {
        var datei = m.Ordner + "-zerlegt.db";
        var ansicht = new BestandView();
        var tabellen = new ViewTables(ansicht.Name, "zerlegt", SqlDialect.Sqlite);
        var typen = ansicht.EventTypes.SelectMany(a.Codec.StorageNames).ToFrozenSet(StringComparer.Ordinal);
        var (lesen, entschluesseln, anwenden, schreiben, commit) = (new Stopwatch(), new Stopwatch(), new Stopwatch(), new Stopwatch(), new Stopwatch());
        await using (var verbindung = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = datei, Pooling = false }.ToString()))
        {
            await verbindung.OpenAsync();
            await using (var anlegen = verbindung.CreateCommand())
            {
                anlegen.CommandText = "PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL;" + ansicht.Schema(tabellen);
                await anlegen.ExecuteNonQueryAsync();
            }

            var schreiber = ansicht.CreateWriter(tabellen);
            for (var nach = Position.Start; ;)
            {
                lesen.Start();
                var seite = await a.Store.ReadAllAsync(nach, Seite);
                lesen.Stop();
                if (seite.Count == 0) break;
                nach = seite[^1].Position;
                entschluesseln.Start();
                var ereignisse = seite.Where(e => typen.Contains(e.Type)).Select(e => new RecordedEvent(e, a.Codec.Decode(e))).ToList();
                entschluesseln.Stop();
                await using var transaktion = await verbindung.BeginTransactionAsync();
                var db = new ViewTransaction(verbindung, transaktion, SqlDialect.Sqlite);
                anwenden.Start();
                foreach (var e in ereignisse) schreiber.Apply(e, db);
                anwenden.Stop();
                schreiben.Start();
                schreiber.Write(db);
                schreiben.Stop();
                commit.Start();
                await transaktion.CommitAsync();
                commit.Stop();
            }
        }

        foreach (var rest in Directory.EnumerateFiles(Path.GetDirectoryName(datei)!, Path.GetFileName(datei) + "*")) File.Delete(rest);
        return $"Lesen {Sekunden(lesen)}, Entschlüsseln {Sekunden(entschluesseln)}, Anwenden {Sekunden(anwenden)}, Schreiben {Sekunden(schreiben)}, Commit {Sekunden(commit)}";

        static string Sekunden(Stopwatch uhr) => $"{uhr.Elapsed.TotalSeconds:N2} s";
    }

    public static Task BaueNeuAsync(Anwendung a) => a.Ansichten.RebuildAsync([BestandView.Ansicht], null);

    private static async Task LiesAsync(Anwendung a, bool nebeneinander)
    {
        var typen = new BestandView().EventTypes.SelectMany(a.Codec.StorageNames).ToFrozenSet(StringComparer.Ordinal);
        var naechste = a.Store.ReadAllAsync(Position.Start, Seite);
        while (await naechste is { Count: > 0 } seite)
        {
            naechste = nebeneinander ? a.Store.ReadAllAsync(seite[^1].Position, Seite) : Task.FromResult<IReadOnlyList<StoredEvent>>([]);
            if (nebeneinander) _ = seite.Where(e => typen.Contains(e.Type)).ToArray().AsParallel().AsOrdered().Select(a.Codec.Decode).ToArray();
            else
            {
                foreach (var e in seite)
                    if (typen.Contains(e.Type)) _ = a.Codec.Decode(e);
                naechste = a.Store.ReadAllAsync(seite[^1].Position, Seite);
            }
        }
    }
}
