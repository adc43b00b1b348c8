using System.Data.Common;
using KitaPlus.EventStore;
using Microsoft.Data.Sqlite;

namespace KitaPlus.Betrieb;

/// <summary>Operational data in a SQLite file of its own (<c>betrieb.db</c>), readable for its owner only.</summary>
public sealed class SqliteBetriebsdatenbank : IBetriebsdatenbank
{
    private readonly string verbindung;

    private SqliteBetriebsdatenbank(string verbindung) => this.verbindung = verbindung;

    public SqlDialect Dialect => SqlDialect.Sqlite;

    /// <exception cref="EventStoreException">The file cannot be opened; the message says which.</exception>
    public static SqliteBetriebsdatenbank Oeffne(string pfad)
    {
        try
        {
            // the journal files get the same mode
            if (!OperatingSystem.IsWindows() && !File.Exists(pfad))
                new FileStream(pfad, new FileStreamOptions { Mode = FileMode.OpenOrCreate, Access = FileAccess.Write, UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite }).Dispose();
            var datenbank = new SqliteBetriebsdatenbank(new SqliteConnectionStringBuilder { DataSource = pfad, DefaultTimeout = 30 }.ToString());
            using var c = new SqliteConnection(datenbank.verbindung);
            c.Open();
            using var wal = new SqliteCommand("pragma journal_mode = wal", c);
            wal.ExecuteNonQuery();
            return datenbank;
        }
        catch (Exception e) when (e is SqliteException or IOException or UnauthorizedAccessException)
        {
            throw new EventStoreException($"Die Betriebsdatei „{pfad}“ kann nicht geöffnet werden ({e.Message}). Bitte Ordner und Rechte prüfen; wird die Datei gelöscht, müssen sich alle neu anmelden.", e);
        }
    }

    public async Task<DbConnection> OpenAsync(CancellationToken cancellationToken = default)
    {
        var c = new SqliteConnection(verbindung);
        await c.OpenAsync(cancellationToken);
        return c;
    }

    public ValueTask DisposeAsync()
    {
        using var c = new SqliteConnection(verbindung);
        SqliteConnection.ClearPool(c);
        return ValueTask.CompletedTask;
    }
}
