using KitaPlus.Beitraege.Berechnung;
using KitaPlus.Beitraege.Satzung;
using Npgsql;

namespace KitaPlus.Benchmarks.Rivale;

/// <summary>
/// The same amounts by one SQL statement with the Satzung wired in, on PostgreSQL: facts resolved and flattened beforehand, tables indexed and analysed.
/// It explains nothing, knows nothing of what was posted, and writes amounts only.
/// </summary>
internal sealed class SqlRivale(NpgsqlDataSource datenbank)
{
    private const int Teile = 4;
    private int[] grenzen = [];

    private const string Einstellungen = "set work_mem = '512MB'; set max_parallel_workers_per_gather = 2; set jit = off; set synchronous_commit = off;";

    public static async Task<SqlRivale> LadeAsync(string server, Familienliste familien)
    {
        var name = $"messung_{Guid.NewGuid():N}";
        await using (var verwaltung = NpgsqlDataSource.Create(server)) await AusfuehrenAsync(verwaltung, $"create database {name} template template0");
        var rivale = new SqlRivale(NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(server) { Database = name, CommandTimeout = 600 }));
        await rivale.FuelleAsync(familien);
        return rivale;
    }

    /// <summary>The statement on as many connections at once as given, each with its part of the families.</summary>
    public async Task IntervalleAsync(int verbindungen)
    {
        await AusfuehrenAsync(datenbank, "drop table if exists betrag; create unlogged table betrag (kind int not null, person int not null, monat int not null, cent int not null)");
        await Task.WhenAll(Enumerable.Range(0, verbindungen).Select(i => AusfuehrenAsync(
            datenbank, Einstellungen + Anweisung("intervall.sql", grenzen[i * Teile / verbindungen], grenzen[(i + 1) * Teile / verbindungen]))));
    }

    public Task MonatsweiseAsync() => AusfuehrenAsync(datenbank, Einstellungen + "drop table if exists betrag;" + Anweisung("monatsweise.sql", 0, 0));

    /// <returns>Rows the statement wrote.</returns>
    /// <exception cref="InvalidOperationException">An amount differs from the engine's.</exception>
    public async Task<long> PruefeAsync(Familienliste familien)
    {
        var soll = new Dictionary<(int Kind, int Person, int Monat), long>();
        var rechenwerk = new Rechenwerk(familien.Werk);
        var zeilen = new Zeilenliste();
        foreach (var f in familien.Alle)
        {
            zeilen.Leere();
            rechenwerk.Rechne(f, familien.Gilt, Messbestand.Von.Index, Messbestand.Bis.Index + 1, zeilen);
            foreach (ref readonly var z in zeilen.Alle)
            {
                if (z.Status != Status.Betrag) continue;
                for (var m = z.Von; m < z.Bis; m++) soll[(z.Kind, z.Zahler, m)] = soll.GetValueOrDefault((z.Kind, z.Zahler, m)) + z.Cent;
            }
        }

        var anzahl = soll.Count;
        var abweichungen = new List<string>();
        long gelesen = 0;
        await using var befehl = datenbank.CreateCommand("select kind, person, monat, sum(cent)::bigint from betrag group by 1, 2, 3");
        await using (var leser = await befehl.ExecuteReaderAsync())
        {
            while (await leser.ReadAsync())
            {
                gelesen++;
                var schluessel = (leser.GetInt32(0), leser.GetInt32(1), leser.GetInt32(2));
                if (!soll.Remove(schluessel, out var cent)) abweichungen.Add($"{Text(schluessel)}: SQL {leser.GetInt64(3)}, Rechenwerk nichts");
                else if (cent != leser.GetInt64(3)) abweichungen.Add($"{Text(schluessel)}: SQL {leser.GetInt64(3)}, Rechenwerk {cent}");
            }
        }

        abweichungen.AddRange(soll.Select(s => $"{Text(s.Key)}: SQL nichts, Rechenwerk {s.Value}"));
        return abweichungen.Count == 0
            ? gelesen
            : throw new InvalidOperationException($"Die SQL-Anweisung und das Rechenwerk sind bei {abweichungen.Count:N0} von {anzahl:N0} Beträgen uneins:\n  {string.Join("\n  ", abweichungen.Order(StringComparer.Ordinal).Take(10))}");

        static string Text((int Kind, int Person, int Monat) s) => $"Kind {s.Kind}, Person {s.Person}, Monat {new Kernel.Monat(s.Monat)}";
    }

    private static string Anweisung(string name, int abFamilie, int bisFamilie) => Messbestand.Ressource(name)
        .Replace("@ab_familie", $"{abFamilie}", StringComparison.Ordinal).Replace("@bis_familie", $"{bisFamilie}", StringComparison.Ordinal)
        .Replace("@von", $"{Messbestand.Von.Index}", StringComparison.Ordinal).Replace("@bis", $"{Messbestand.Bis.Index + 1}", StringComparison.Ordinal);

    private async Task FuelleAsync(Familienliste familien)
    {
        await AusfuehrenAsync(datenbank, Messbestand.Ressource("tabellen.sql"));
        var flach = new Flachbau(familien);
        var nummern = familien.Alle.Select(f => (int)f.Nummer).Order().ToList();
        grenzen = [.. Enumerable.Range(0, Teile + 1).Select(i => i == Teile ? int.MaxValue : nummern[i * nummern.Count / Teile])];
        await KopiereAsync("kind", flach.Kinder, (s, z) =>
        {
            s.Write(z[0]);
            s.Write(z[1]);
            s.Write(DateOnly.FromDayNumber(z[2]));
            s.Write(z[3]);
        });
        await KopiereAsync("betreuung", flach.Betreuung, Zahlen);
        await KopiereAsync("haushaltsanteil", flach.Haushaltsanteile, Zahlen);
        await KopiereAsync("zahler", flach.Zahler, Zahlen);
        await KopiereAsync("elternteil", flach.Elternteile, Zahlen);
        await KopiereAsync("einkommen", flach.Einkommen, (s, z) =>
        {
            s.Write(z.Person);
            s.Write(z.Familie);
            s.Write((int)z.Cent);
            s.Write(z.Von);
            s.Write(z.Bis);
        });
        await KopiereAsync("preis", Preise(familien.Werk.Tarife.Single()), (s, z) =>
        {
            s.Write(z.Klasse);
            s.Write(z.AbStunden);
            s.Write(z.BisStunden);
            s.Write(z.AbCent);
            s.Write(z.BisCent);
            s.Write(z.Cent);
        });
        await AusfuehrenAsync(datenbank, Messbestand.Ressource("indizes.sql"));

        static void Zahlen(NpgsqlBinaryImporter s, int[] zeile)
        {
            foreach (var z in zeile) s.Write(z);
        }
    }

    private static IEnumerable<(int Klasse, int AbStunden, int BisStunden, long AbCent, long BisCent, int Cent)> Preise(Tarif tarif)
    {
        var p = tarif.Einheimische;
        for (var k = 0; k < p.Altersklassen.Length; k++)
            for (var b = 0; b < p.Baender.Length; b++)
                for (var s = 0; s < p.Stufen; s++)
                    yield return (k, b == 0 ? -1 : p.Baender[b - 1].BisStunden, p.Baender[b].BisStunden, s == 0 ? 0 : p.Grenzen[s - 1], p.Grenzen[s], (int)p.Betrag(k, b, s));
    }

    private async Task KopiereAsync<T>(string tabelle, IEnumerable<T> zeilen, Action<NpgsqlBinaryImporter, T> schreibe)
    {
        await using var verbindung = await datenbank.OpenConnectionAsync();
        await using var strom = await verbindung.BeginBinaryImportAsync($"copy {tabelle} from stdin (format binary)");
        foreach (var z in zeilen)
        {
            await strom.StartRowAsync();
            schreibe(strom, z);
        }

        await strom.CompleteAsync();
    }

    private static async Task AusfuehrenAsync(NpgsqlDataSource datenbank, string sql)
    {
        await using var befehl = datenbank.CreateCommand(sql);
        await befehl.ExecuteNonQueryAsync();
    }
}
