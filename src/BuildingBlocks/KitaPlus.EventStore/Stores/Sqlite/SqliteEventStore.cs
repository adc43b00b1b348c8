using System.Collections.Concurrent;
using Microsoft.Data.Sqlite;

namespace KitaPlus.EventStore;

/// <summary>
/// The log in one file, nothing to install. One process writes and reads it; a lock file beside it keeps others out.
/// Needs a local disk: file locks on network drives cannot be relied on.
/// </summary>
public sealed class SqliteEventStore : IEventStore
{
    public const string FileName = "ereignisse.db";

    private readonly string _path;
    private readonly FileStream _lock;
    private readonly SqliteLogWriter _writer;
    private readonly AppendPump _pump;
    private readonly ConcurrentBag<SqliteLogReader> _readers = [];
    private volatile bool _closed;

    private SqliteEventStore(string path, Guid logId, FileStream lockFile, SqliteLogWriter writer, AppendPump pump) =>
        (_path, LogId, _lock, _writer, _pump) = (path, logId, lockFile, writer, pump);

    /// <summary>Random, made with the log; the keys of its persons hold it too (<see cref="LogBinding"/>).</summary>
    public Guid LogId { get; }

    /// <param name="path">Data folder (created if missing); the log is <see cref="FileName"/> in it.</param>
    /// <param name="clock">For recorded-at.</param>
    /// <param name="cancellationToken">Ends the opening.</param>
    /// <exception cref="StoreInUseException">Another process has the log open.</exception>
    public static async Task<SqliteEventStore> OpenAsync(string path, TimeProvider clock, CancellationToken cancellationToken = default)
    {
        var file = Path.Combine(Path.GetFullPath(path), FileName);
        var lockFile = SqliteLockFile.Acquire(file);
        SqliteConnection? connection = null;
        try
        {
            OwnerOnly.CreateFile(file);
            connection = Connect(file, SqliteOpenMode.ReadWrite);
            Prepare(connection, file);
            var logId = ReadLogId(connection);
            var writer = new SqliteLogWriter(connection, file);
            return new SqliteEventStore(file, logId, lockFile, writer, new AppendPump(writer, clock, await writer.TakeOverAsync(cancellationToken)));
        }
        catch (Exception fehler)
        {
            if (connection is not null) await connection.DisposeAsync();
            await lockFile.DisposeAsync();
            if (fehler is SqliteException sqlite) throw SqliteErrors.From(file, sqlite);
            throw;
        }
    }

    public Task<AppendResult> AppendAsync(string tenant, IReadOnlyList<StreamAppend> appends, CancellationToken cancellationToken = default) =>
        _pump.AppendAsync(tenant, appends, cancellationToken);

    public Task<IReadOnlyList<StoredEvent>> ReadStreamAsync(string tenant, string stream, long fromRevision = 0, CancellationToken cancellationToken = default) =>
        ReadAsync(reader => reader.Stream(tenant, stream, fromRevision, cancellationToken), cancellationToken);

    public Task<IReadOnlyList<StoredEvent>> ReadAllAsync(Position after, int maxCount, CancellationToken cancellationToken = default)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(maxCount);
        return ReadAsync(reader => reader.All(after.Commit, maxCount, cancellationToken), cancellationToken);
    }

    public Task<Position> HeadAsync(CancellationToken cancellationToken = default) =>
        _closed ? Task.FromException<Position>(AppendPump.ClosedNow()) : Task.FromResult(_pump.Head);

    public Task WaitForEventAfterAsync(Position after, CancellationToken cancellationToken = default) =>
        _pump.WaitForEventAfterAsync(after, cancellationToken);

    public async ValueTask DisposeAsync()
    {
        if (_closed) return;
        _closed = true;
        await _pump.DisposeAsync();
        DisposeIdleReaders();
        await _lock.DisposeAsync();
    }

    /// <summary>So that tests can make the file full or read-only.</summary>
    internal void Pragma(string pragma) => _writer.Pragma(pragma);

    /// <summary>SQLite reads synchronously; on a task of its own a caller can work on one batch while the next is read.</summary>
    private Task<IReadOnlyList<StoredEvent>> ReadAsync(Func<SqliteLogReader, List<StoredEvent>> read, CancellationToken cancellationToken) => Task.Run<IReadOnlyList<StoredEvent>>(
        () =>
        {
            if (_closed) throw AppendPump.ClosedNow();
            if (!_readers.TryTake(out var reader)) reader = NewReader();
            try
            {
                return read(reader);
            }
            finally
            {
                _readers.Add(reader);
                if (_closed) DisposeIdleReaders();
            }
        },
        cancellationToken);

    private SqliteLogReader NewReader()
    {
        try
        {
            var connection = Connect(_path, SqliteOpenMode.ReadWrite);
            Execute(connection, "PRAGMA query_only = 1; PRAGMA mmap_size = 268435456");
            return new SqliteLogReader(connection, _path);
        }
        catch (SqliteException fehler)
        {
            throw SqliteErrors.From(_path, fehler);
        }
    }

    private void DisposeIdleReaders()
    {
        while (_readers.TryTake(out var reader)) reader.Dispose();
    }

    private static SqliteConnection Connect(string file, SqliteOpenMode mode)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = file, Mode = mode, Pooling = false }.ToString());
        connection.Open();
        Execute(connection, "PRAGMA busy_timeout = 5000");
        return connection;
    }

    /// <summary>synchronous = FULL: a commit is on the disk before anybody is told of it.</summary>
    private static void Prepare(SqliteConnection connection, string file)
    {
        Execute(connection, "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA cache_size = -65536; PRAGMA wal_autocheckpoint = 8192; PRAGMA journal_size_limit = 67108864");
        using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA user_version";
        var version = (long)command.ExecuteScalar()!;
        if (version > SchemaSql.CurrentVersion)
        {
            throw new EventStoreException(
                $"„{file}“ wurde mit einer neueren Programmversion angelegt (Schema {version}, bekannt ist {SchemaSql.CurrentVersion}). Bitte die neuere Version verwenden.");
        }

        if (version < SchemaSql.CurrentVersion) Execute(connection, $"BEGIN; {SchemaSql.From("sqlite", version)} COMMIT;");
    }

    private static Guid ReadLogId(SqliteConnection connection)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT id FROM log";
        return new Guid((byte[])command.ExecuteScalar()!, bigEndian: true);
    }

    private static void Execute(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
