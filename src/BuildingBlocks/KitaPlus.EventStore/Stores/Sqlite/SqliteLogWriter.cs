using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace KitaPlus.EventStore;

/// <summary>The one writing connection. SQLite has no asynchronous calls; the pump's task waits for the disk.</summary>
internal sealed class SqliteLogWriter : ILogWriter
{
    private readonly SqliteConnection _connection;
    private readonly string _path;
    private readonly SqliteStatement _begin;
    private readonly SqliteStatement _commit;
    private readonly SqliteStatement _insert;
    private readonly SqliteStatement _head;
    private readonly SqliteStatement _find;

    /// <param name="connection">Open, with the schema in place; owned from now on.</param>
    /// <param name="path">For messages.</param>
    public SqliteLogWriter(SqliteConnection connection, string path)
    {
        (_connection, _path) = (connection, path);
        _begin = Prepare("BEGIN IMMEDIATE");
        _commit = Prepare("COMMIT");
        _insert = Prepare(
            """
            INSERT INTO events (position, event_id, tenant, stream, revision, type, recorded_at, actor, on_behalf_of, command_id, cause, payload)
            VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12)
            """);
        _head = Prepare("SELECT max(revision) FROM events WHERE tenant = ?1 AND stream = ?2");
        _find = Prepare("SELECT tenant, stream, revision, position FROM events WHERE event_id = ?1");
    }

    public ValueTask<LogHead> TakeOverAsync(CancellationToken cancellationToken)
    {
        RollBack();
        using var end = Prepare("SELECT position, recorded_at FROM events ORDER BY position DESC LIMIT 1");
        return ValueTask.FromResult(end.Step() ? new LogHead(end.Int64(0), end.Int64(1)) : default);
    }

    public ValueTask<long[]> HeadsAsync(IReadOnlyList<StreamKey> streams)
    {
        var heads = new long[streams.Count];
        for (var i = 0; i < heads.Length; i++)
        {
            _head.Bind(1, streams[i].Tenant);
            _head.Bind(2, streams[i].Stream);
            heads[i] = _head.Step() && !_head.IsNull(0) ? _head.Int64(0) : ExpectedRevision.NoStream;
            _head.Reset();
        }

        return ValueTask.FromResult(heads);
    }

    public ValueTask<Dictionary<Guid, StoredPlace>> FindAsync(IReadOnlyList<Guid> eventIds)
    {
        var found = new Dictionary<Guid, StoredPlace>();
        foreach (var id in eventIds)
        {
            _find.Bind(1, id);
            if (_find.Step())
            {
                var (tenant, stream) = (SqliteTexts.New(_find.Bytes(0)), SqliteTexts.New(_find.Bytes(1)));
                found[id] = new StoredPlace(tenant, stream, _find.Int64(2), _find.Int64(3));
            }

            _find.Reset();
        }

        return ValueTask.FromResult(found);
    }

    public ValueTask WriteAsync(List<NumberedEvent> events)
    {
        try
        {
            _begin.Execute();
            foreach (var e in events) Insert(e);
            _commit.Execute();
            return ValueTask.CompletedTask;
        }
        catch
        {
            RollBack();
            throw;
        }
    }

    public ValueTask DisposeAsync()
    {
        foreach (var statement in (ReadOnlySpan<SqliteStatement>)[_begin, _commit, _insert, _head, _find]) statement.Dispose();
        return _connection.DisposeAsync();
    }

    /// <summary>So that tests can make the file full or read-only.</summary>
    internal void Pragma(string pragma)
    {
        using var statement = Prepare($"PRAGMA {pragma}");
        statement.Step();
    }

    private void Insert(in NumberedEvent e)
    {
        _insert.Bind(1, e.Position);
        _insert.Bind(2, e.Data.EventId);
        _insert.Bind(3, e.Stream.Tenant);
        _insert.Bind(4, e.Stream.Stream);
        _insert.Bind(5, e.Revision);
        _insert.Bind(6, e.Data.Type);
        _insert.Bind(7, e.RecordedAt);
        _insert.Bind(8, e.Data.Metadata.Actor);
        _insert.Bind(9, e.Data.Metadata.OnBehalfOf);
        _insert.Bind(10, e.Data.Metadata.CommandId);
        _insert.Bind(11, e.Data.Metadata.Cause);
        _insert.Bind(12, e.Data.Payload.Span);
        _insert.Execute();
    }

    /// <summary>After some errors (a full disk among them) SQLite has rolled back by itself.</summary>
    private void RollBack()
    {
        if (raw.sqlite3_get_autocommit(_connection.Handle) != 0) return;
        using var rollback = Prepare("ROLLBACK");
        rollback.Step();
    }

    private SqliteStatement Prepare(string sql) => new(_connection.Handle!, _path, sql);
}
