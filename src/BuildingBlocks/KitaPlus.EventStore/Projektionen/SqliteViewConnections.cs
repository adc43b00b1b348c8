using System.Data.Common;
using Microsoft.Data.Sqlite;

namespace KitaPlus.EventStore;

/// <summary>
/// Views in a SQLite file (<c>ansichten.db</c>). <c>synchronous=normal</c>: after a power loss the last batches may be missing together with
/// their checkpoint, and are applied again from the log.
/// </summary>
public sealed class SqliteViewConnections : IViewConnectionFactory
{
    private static readonly HashSet<int> Outages = [5, 6, 7, 8, 10, 11, 13, 14, 26]; // busy, locked, memory, read-only, i/o, corrupt, full, cannot open, no database

    private readonly SemaphoreSlim writing = new(1);
    private readonly string write;
    private readonly string read;

    private SqliteViewConnections(string path)
    {
        write = new SqliteConnectionStringBuilder { DataSource = path, DefaultTimeout = 60 }.ToString();
        read = new SqliteConnectionStringBuilder { DataSource = path, DefaultTimeout = 60, Mode = SqliteOpenMode.ReadOnly }.ToString();
    }

    public SqlDialect Dialect => SqlDialect.Sqlite;

    /// <exception cref="EventStoreException">The file cannot be opened; the message says which.</exception>
    public static SqliteViewConnections Open(string path)
    {
        var views = new SqliteViewConnections(path);
        try
        {
            // the views hold in the clear what the log holds encrypted: readable for the owner only (the journal files follow)
            OwnerOnly.CreateFile(path);
            using var connection = new SqliteConnection(views.write);
            connection.Open();
            Run(connection, "pragma journal_mode = wal");
            return views;
        }
        catch (Exception e) when (e is SqliteException or IOException or UnauthorizedAccessException)
        {
            throw new EventStoreException($"Die Datei der Ansichten „{path}“ kann nicht geöffnet werden ({e.Message}). Bitte Ordner und Rechte prüfen; die Datei darf gelöscht werden, sie wird aus den Ereignissen neu aufgebaut.", e);
        }
    }

    public async Task<DbConnection> OpenReadAsync(CancellationToken cancellationToken)
    {
        var connection = new SqliteConnection(read);
        await connection.OpenAsync(cancellationToken);
        return connection;
    }

    public DbTransaction BeginSnapshot(DbConnection connection) => ((SqliteConnection)connection).BeginTransaction(deferred: true);

    /// <summary>SQLite has no row-level security; every query names its tenant.</summary>
    public void LimitTo(string tenant, DbConnection connection, DbTransaction transaction)
    {
        // nothing to set
    }

    public void Protect(DbConnection connection, DbTransaction transaction)
    {
        // nothing to protect with
    }

    public async Task WriteAsync(Action<DbConnection, DbTransaction> work, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(work);
        // SQLite has one writer at a time; queueing here is fairer and faster than its busy loop
        await writing.WaitAsync(cancellationToken);
        try
        {
            using var connection = new SqliteConnection(write);
            connection.Open();
            Run(connection, "pragma synchronous = normal");
            using var transaction = connection.BeginTransaction(deferred: false);
            work(connection, transaction);
            transaction.Commit();
        }
        finally
        {
            writing.Release();
        }
    }

    public bool IsOutage(Exception exception) => exception is SqliteException e && Outages.Contains(e.SqliteErrorCode);

    public bool IsMissingTable(Exception exception) => exception is SqliteException { SqliteErrorCode: 1 } e && e.Message.Contains("no such table", StringComparison.Ordinal);

    public ValueTask DisposeAsync()
    {
        foreach (var text in (ReadOnlySpan<string>)[write, read])
        {
            using var connection = new SqliteConnection(text);
            SqliteConnection.ClearPool(connection);
        }

        writing.Dispose();
        return ValueTask.CompletedTask;
    }

    private static void Run(SqliteConnection connection, string sql)
    {
        using var command = new SqliteCommand(sql, connection);
        command.ExecuteNonQuery();
    }
}
