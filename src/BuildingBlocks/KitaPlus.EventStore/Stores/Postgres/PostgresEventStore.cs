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

    private PostgresEventStore(NpgsqlDataSource reading, AppendPump pump, Guid logId) => (_reading, _pump, LogId) = (reading, pump, logId);

    /// <summary>Random, made with the log; the keys of its persons hold it too (<see cref="LogBinding"/>).</summary>
    public Guid LogId { get; }

    /// <param name="connectionString">Npgsql connection string; the schema is created if missing.</param>
    /// <param name="clock">For recorded-at.</param>
    /// <param name="standby">Wait until the log is free instead of refusing; completes when this process is the writer.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    /// <exception cref="EventStoreException">It was being filled as a whole, and that was interrupted (<see cref="SetUnfinishedAsync"/>).</exception>
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
            // what was to be filled in as a whole and has not even begun is as good as never intended
            await using var command = source.CreateCommand(
                "UPDATE ereignisspeicher.log SET unfinished = CASE WHEN EXISTS (SELECT FROM ereignisspeicher.events) THEN unfinished END RETURNING id, unfinished");
            await using var row = await command.ExecuteReaderAsync(cancellationToken);
            await row.ReadAsync(cancellationToken);
            if (!row.IsDBNull(1))
            {
                throw new EventStoreException(
                    $"Die {row.GetString(1)} in dieser PostgreSQL-Datenbank sind unvollständig, weil ihr Erzeugen unterbrochen wurde. Bitte die Datenbanken für Protokoll und Schlüssel löschen, neu anlegen und den Befehl wiederholen.");
            }

            return new PostgresEventStore(source, pump, row.GetGuid(0));
        }
        catch (Exception fehler)
        {
            await pump.DisposeAsync();
            await source.DisposeAsync();
            if (fehler is NpgsqlException npgsql) throw PostgresErrors.From(npgsql);
            throw;
        }
    }

    /// <summary>Notes durably what is being filled in as a whole; null = it is complete. Until then the log is refused when it is opened again.</summary>
    /// <param name="what">Plural noun for the sentence, e.g. <c>Beispieldaten</c>.</param>
    /// <param name="cancellationToken">Ends the attempt.</param>
    public async Task SetUnfinishedAsync(string? what, CancellationToken cancellationToken = default)
    {
        try
        {
            await using var command = _reading.CreateCommand("UPDATE ereignisspeicher.log SET unfinished = $1");
            command.Parameters.Add(new NpgsqlParameter { Value = (object?)what ?? DBNull.Value, NpgsqlDbType = NpgsqlTypes.NpgsqlDbType.Text });
            await command.ExecuteNonQueryAsync(cancellationToken);
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
