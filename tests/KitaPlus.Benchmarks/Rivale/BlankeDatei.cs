using Microsoft.Data.Sqlite;

namespace KitaPlus.Benchmarks.Rivale;

/// <summary>Inserts one row after the other into a file with the tables and settings of the log, each with its own commit.</summary>
internal sealed class BlankeDatei : IDisposable
{
    private readonly SqliteConnection verbindung;
    private readonly SqliteCommand befehl;
    private long position;

    /// <param name="vorbild">File of a log, for its tables.</param>
    public BlankeDatei(string datei, string vorbild)
    {
        verbindung = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = datei, Pooling = false }.ToString());
        verbindung.Open();
        Fuehre("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA cache_size = -65536; PRAGMA wal_autocheckpoint = 8192; PRAGMA journal_size_limit = 67108864");
        foreach (var anweisung in Schema(vorbild)) Fuehre(anweisung);
        befehl = verbindung.CreateCommand();
        befehl.CommandText =
            """
            INSERT INTO events (position, event_id, tenant, stream, revision, type, recorded_at, actor, command_id, payload)
            VALUES (@position, @id, 'messung', 'strom-0', @position, 'messung.ereignis.v1', @zeit, 'messung', @id, @inhalt)
            """;
        foreach (var name in (string[])["@position", "@id", "@zeit", "@inhalt"]) befehl.Parameters.Add(new SqliteParameter { ParameterName = name });
        befehl.Parameters["@position"].SqliteType = befehl.Parameters["@zeit"].SqliteType = SqliteType.Integer;
        befehl.Parameters["@id"].SqliteType = befehl.Parameters["@inhalt"].SqliteType = SqliteType.Blob;
        befehl.Parameters["@position"].Value = befehl.Parameters["@zeit"].Value = 0L;
        befehl.Parameters["@id"].Value = befehl.Parameters["@inhalt"].Value = Array.Empty<byte>();
        befehl.Prepare();
    }

    public Task Schreibe(byte[] inhalt)
    {
        befehl.Parameters["@position"].Value = ++position;
        befehl.Parameters["@id"].Value = Guid.NewGuid().ToByteArray();
        befehl.Parameters["@zeit"].Value = DateTimeOffset.UtcNow.Ticks;
        befehl.Parameters["@inhalt"].Value = inhalt;
        befehl.ExecuteNonQuery();
        return Task.CompletedTask;
    }

    /// <summary>Many rows with few commits.</summary>
    public void Fuelle(int commits, int jeCommit, byte[] inhalt)
    {
        for (var c = 0; c < commits; c++)
        {
            Fuehre("BEGIN IMMEDIATE");
            for (var i = 0; i < jeCommit; i++) _ = Schreibe(inhalt);
            Fuehre("COMMIT");
        }
    }

    public void Dispose()
    {
        befehl.Dispose();
        verbindung.Dispose();
    }

    private static List<string> Schema(string vorbild)
    {
        using var log = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = vorbild, Mode = SqliteOpenMode.ReadOnly, Pooling = false }.ToString());
        log.Open();
        using var suche = log.CreateCommand();
        suche.CommandText = "SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL AND tbl_name = 'events' ORDER BY type DESC";
        using var leser = suche.ExecuteReader();
        var anweisungen = new List<string>();
        while (leser.Read()) anweisungen.Add(leser.GetString(0));
        return anweisungen;
    }

    private void Fuehre(string sql)
    {
        using var b = verbindung.CreateCommand();
        b.CommandText = sql;
        b.ExecuteNonQuery();
    }
}
