using Npgsql;

namespace KitaPlus.EventStore;

/// <summary>
/// The log in the schema <c>ereignisspeicher</c> of a PostgreSQL database. One process writes; a second one is refused,
/// or waits as standby and takes over when the first is gone.
/// </summary>
public sealed class PostgresEventStore : IEventStore
{
    private readonly NpgsqlDataSource _reading;
    private readonly AppendPump _pump;
    private volatile bool _closed;

    private PostgresEventStore(NpgsqlDataSource reading, AppendPump pump, Guid logId, string? unfinished) =>
        (_reading, _pump, LogId, Unfinished) = (reading, pump, logId, unfinished);

    /// <summary>Random, made with the log; the keys of its persons hold it too (<see cref="LogBinding"/>).</summary>
    public Guid LogId { get; }

    /// <summary>What was being filled in as a whole when it was interrupted; null if everything in the log is complete.</summary>
    public string? Unfinished { get; private set; }

    /// <param name="connectionString">Npgsql connection string; the schema is created if missing.</param>
    /// <param name="clock">For recorded-at.</param>
    /// <param name="standby">Wait until the log is free instead of refusing; completes when this process is the writer.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    /// <exception cref="StoreInUseException">Another process writes this log, and <paramref name="standby"/> is false.</exception>
    public static async Task<PostgresEventStore> OpenAsync(
        string connectionString, TimeProvider clock, bool standby = false, CancellationToken cancellationToken = default)
    {
        var writer = new PostgresLogWriter(connectionString, standby);
        var pump = new AppendPump(writer, clock, await writer.TakeOverAsync(cancellationToken));
        var reading = new NpgsqlConnectionStringBuilder(connectionString) { MaxAutoPrepare = 8, AutoPrepareMinUsages = 2, ReadBufferSize = 65_536, Enlist = false };
        var source = NpgsqlDataSource.Create(reading);
        try
        {
            await using var command = source.CreateCommand("SELECT id, unfinished FROM ereignisspeicher.log");
            await using var row = await command.ExecuteReaderAsync(cancellationToken);
            await row.ReadAsync(cancellationToken);
            return new PostgresEventStore(source, pump, row.GetGuid(0), row.IsDBNull(1) ? null : row.GetString(1));
        }
        catch (Exception fehler)
        {
            await pump.DisposeAsync();
            await source.DisposeAsync();
            if (fehler is NpgsqlException npgsql) throw PostgresErrors.From(npgsql);
            throw;
        }
    }

    /// <summary>Notes durably what is being filled in as a whole; null = it is complete.</summary>
    public async Task SetUnfinishedAsync(string? what, CancellationToken cancellationToken = default)
    {
        try
        {
            await using var command = _reading.CreateCommand("UPDATE ereignisspeicher.log SET unfinished = $1");
            command.Parameters.Add(new NpgsqlParameter { Value = (object?)what ?? DBNull.Value, NpgsqlDbType = NpgsqlTypes.NpgsqlDbType.Text });
            await command.ExecuteNonQueryAsync(cancellationToken);
            Unfinished = what;
        }
        catch (NpgsqlException fehler)
        {
            throw PostgresErrors.From(fehler);
        }
    }

    public Task<AppendResult> AppendAsync(string tenant, IReadOnlyList<StreamAppend> appends, CancellationToken cancellationToken = default) =>
        _pump.AppendAsync(tenant, appends, cancellationToken);

    public async Task<IReadOnlyList<StoredEvent>> ReadStreamAsync(string tenant, string stream, long fromRevision = 0, CancellationToken cancellationToken = default) =>
        await ReadAsync("WHERE tenant = $1 AND stream = $2 AND revision >= $3 ORDER BY revision", cancellationToken, tenant, stream, fromRevision);

    public async Task<IReadOnlyList<StoredEvent>> ReadAllAsync(Position after, int maxCount, CancellationToken cancellationToken = default)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(maxCount);
        return await ReadAsync("WHERE position > $1 ORDER BY position LIMIT $2", cancellationToken, after.Commit, maxCount);
    }

    /// <summary>Asked of the database: should another process have taken the log over, its events count too.</summary>
    public async Task<Position> HeadAsync(CancellationToken cancellationToken = default)
    {
        if (_closed) throw AppendPump.ClosedNow();
        try
        {
            await using var command = _reading.CreateCommand("SELECT coalesce(max(position), 0) FROM ereignisspeicher.events");
            return new Position((long)(await command.ExecuteScalarAsync(cancellationToken))!);
        }
        catch (NpgsqlException fehler)
        {
            throw PostgresErrors.From(fehler);
        }
    }

    public Task WaitForEventAfterAsync(Position after, CancellationToken cancellationToken = default) =>
        _pump.WaitForEventAfterAsync(after, cancellationToken);

    public async ValueTask DisposeAsync()
    {
        if (_closed) return;
        _closed = true;
        await _pump.DisposeAsync();
        await _reading.DisposeAsync();
    }

    private async Task<List<StoredEvent>> ReadAsync(string where, CancellationToken cancellationToken, params object[] values)
    {
        if (_closed) throw AppendPump.ClosedNow();
        try
        {
            await using var command = _reading.CreateCommand(PostgresLogReader.Columns + where);
            foreach (var value in values) command.Parameters.Add(new NpgsqlParameter { Value = value });
            await using var reader = await command.ExecuteReaderAsync(cancellationToken);
            return await new PostgresLogReader(reader).AllAsync(cancellationToken);
        }
        catch (NpgsqlException fehler)
        {
            throw PostgresErrors.From(fehler);
        }
    }
}
