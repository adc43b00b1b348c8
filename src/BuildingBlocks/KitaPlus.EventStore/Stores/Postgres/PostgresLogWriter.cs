using System.Data;
using System.Runtime.InteropServices;
using Npgsql;

namespace KitaPlus.EventStore;

/// <summary>The one writing session: it holds the lock of the log and writes the batches. When it is lost, another one takes over.</summary>
/// <param name="connectionString">Of the database.</param>
/// <param name="standby">The first take-over waits until the log is free.</param>
internal sealed class PostgresLogWriter(string connectionString, bool standby) : ILogWriter
{
    /// <summary>Rows per statement; larger appends use several in one transaction.</summary>
    private const int RowsPerStatement = 5_000;

    /// <summary>So long the server may need to notice that our last session is gone.</summary>
    private static readonly TimeSpan PatienceAfterLoss = TimeSpan.FromSeconds(10);

    private readonly string _connectionString = new NpgsqlConnectionStringBuilder(connectionString)
    {
        Pooling = false, ApplicationName = "KitaPlus Ereignisspeicher", Enlist = false, CommandTimeout = 120, WriteBufferSize = 65_536,
    }.ToString();

    private NpgsqlConnection? _connection;
    private PostgresInsert? _insert;
    private bool _hadIt;

    public async ValueTask<LogHead> TakeOverAsync(CancellationToken cancellationToken)
    {
        await CloseAsync();
        try
        {
            _connection = new NpgsqlConnection(_connectionString);
            await _connection.OpenAsync(cancellationToken);
            TimeSpan? patience = _hadIt ? PatienceAfterLoss : standby ? null : TimeSpan.Zero;
            var (epoch, end) = await PostgresTakeover.RunAsync(_connection, patience, cancellationToken);
            _insert = await PostgresInsert.PrepareAsync(_connection, epoch, cancellationToken);
            _hadIt = true;
            return end;
        }
        catch (Exception fehler)
        {
            await CloseAsync();
            if (fehler is NpgsqlException npgsql) throw PostgresErrors.From(npgsql);
            throw;
        }
    }

    public async ValueTask<long[]> HeadsAsync(IReadOnlyList<StreamKey> streams)
    {
        EnsureOpen();
        try
        {
            await using var command = new NpgsqlCommand(
                """
                SELECT coalesce((SELECT max(revision) FROM ereignisspeicher.events e WHERE e.tenant = k.tenant AND e.stream = k.stream), -1)
                FROM unnest($1, $2) WITH ORDINALITY AS k (tenant, stream, n) ORDER BY k.n
                """,
                _connection);
            command.Parameters.Add(new NpgsqlParameter { Value = streams.Select(s => s.Tenant).ToArray() });
            command.Parameters.Add(new NpgsqlParameter { Value = streams.Select(s => s.Stream).ToArray() });
            await using var reader = await command.ExecuteReaderAsync();
            var heads = new List<long>(streams.Count);
            while (await reader.ReadAsync()) heads.Add(reader.GetInt64(0));
            return [.. heads];
        }
        catch (NpgsqlException fehler)
        {
            throw PostgresErrors.OfWriter(fehler);
        }
    }

    public async ValueTask<Dictionary<Guid, StoredPlace>> FindAsync(IReadOnlyList<Guid> eventIds)
    {
        EnsureOpen();
        try
        {
            await using var command = new NpgsqlCommand(
                "SELECT event_id, tenant, stream, revision, position FROM ereignisspeicher.events WHERE event_id = ANY ($1)", _connection);
            command.Parameters.Add(new NpgsqlParameter { Value = eventIds.ToArray() });
            await using var reader = await command.ExecuteReaderAsync();
            var found = new Dictionary<Guid, StoredPlace>();
            while (await reader.ReadAsync())
                found.Add(reader.GetGuid(0), new StoredPlace(reader.GetString(1), reader.GetString(2), reader.GetInt64(3), reader.GetInt64(4)));
            return found;
        }
        catch (NpgsqlException fehler)
        {
            throw PostgresErrors.OfWriter(fehler);
        }
    }

    public async ValueTask WriteAsync(List<NumberedEvent> rows)
    {
        EnsureOpen();
        try
        {
            if (rows.Count <= RowsPerStatement)
            {
                await InsertAsync(rows, 0, rows.Count);
                return;
            }

            await using var transaction = await _connection!.BeginTransactionAsync();
            for (var from = 0; from < rows.Count; from += RowsPerStatement) await InsertAsync(rows, from, Math.Min(RowsPerStatement, rows.Count - from));
            await transaction.CommitAsync();
        }
        catch (NpgsqlException fehler)
        {
            throw PostgresErrors.OfWriter(fehler);
        }
    }

    public async ValueTask DisposeAsync() => await CloseAsync();

    private async Task InsertAsync(List<NumberedEvent> rows, int from, int count)
    {
        var written = await _insert!.RunAsync(CollectionsMarshal.AsSpan(rows).Slice(from, count));
        if (written != count) throw new LogLostException(PostgresErrors.InUse().Message);
    }

    /// <summary>After errors such as a full disk Npgsql closes the connection although it could answer: the lock is gone with it.</summary>
    private void EnsureOpen()
    {
        if (_connection is not { State: ConnectionState.Open })
            throw new LogLostException("Die Verbindung zur PostgreSQL-Datenbank ist geschlossen; es wurde nichts gespeichert.");
    }

    private async Task CloseAsync()
    {
        if (_insert is not null) await _insert.DisposeAsync();
        if (_connection is not null)
        {
            await PostgresTakeover.UnlockAsync(_connection);
            await _connection.DisposeAsync();
        }

        (_insert, _connection) = (null, null);
    }
}
