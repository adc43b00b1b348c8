using Npgsql;

namespace KitaPlus.EventStore;

/// <summary>
/// Becoming the only writer, in three steps on one session:
/// 1. The advisory lock: one session at a time has it; the server releases it when the session ends, however it ends.
/// 2. The epoch: counted up. Every batch reads and locks it, so a predecessor whose transaction is still running is waited for,
///    and one that has not begun its transaction yet writes nothing any more. (The lock alone would do as long as there is one server;
///    the epoch also holds after a failover, where the locks are gone.)
/// 3. Only now the end of the log is read: nobody else can move it.
/// </summary>
internal static class PostgresTakeover
{
    private const long LockKey = 0x4B697461506C7573; // "KitaPlus"

    /// <param name="connection">Open; its session keeps the lock.</param>
    /// <param name="patience">How long to wait for the lock; zero: not at all; null: for ever.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    public static async Task<(long Epoch, LogHead End)> RunAsync(NpgsqlConnection connection, TimeSpan? patience, CancellationToken cancellationToken)
    {
        await LockAsync(connection, patience, cancellationToken);
        // durable means durable, whatever the database's default is
        await ScalarAsync(connection, "SELECT set_config('synchronous_commit', 'on', false) WHERE current_setting('synchronous_commit') IN ('off', 'local')", cancellationToken);
        await EnsureSchemaAsync(connection, cancellationToken);
        var epoch = (long)(await ScalarAsync(connection, "UPDATE ereignisspeicher.epoch SET number = number + 1 RETURNING number", cancellationToken))!;

        await using var command = new NpgsqlCommand("SELECT position, recorded_at FROM ereignisspeicher.events ORDER BY position DESC LIMIT 1", connection);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        return (epoch, await reader.ReadAsync(cancellationToken) ? new LogHead(reader.GetInt64(0), reader.GetInt64(1)) : default);
    }

    /// <summary>Gives the lock back at once: the server ends a closed session only some time later, and the next process would be refused until then.</summary>
    public static async Task UnlockAsync(NpgsqlConnection connection)
    {
        if (connection.State != System.Data.ConnectionState.Open) return;
        try
        {
            await ScalarAsync(connection, $"SELECT pg_advisory_unlock({LockKey})", CancellationToken.None);
        }
        catch (NpgsqlException)
        {
            // the session is lost, and the lock with it
        }
    }

    private static async Task LockAsync(NpgsqlConnection connection, TimeSpan? patience, CancellationToken cancellationToken)
    {
        if (patience == TimeSpan.Zero)
        {
            if (await ScalarAsync(connection, $"SELECT pg_try_advisory_lock({LockKey})", cancellationToken) is not true) throw PostgresErrors.InUse();
            return;
        }

        await ScalarAsync(connection, $"SELECT set_config('lock_timeout', '{(long)(patience?.TotalMilliseconds ?? 0)}ms', false)", cancellationToken);
        await ScalarAsync(connection, $"SELECT pg_advisory_lock({LockKey})", cancellationToken);
        await ScalarAsync(connection, "SELECT set_config('lock_timeout', '0', false)", cancellationToken);
    }

    private static async Task EnsureSchemaAsync(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        var version = await ScalarAsync(connection, "SELECT to_regclass('ereignisspeicher.epoch')::text", cancellationToken) is string
            ? (int)(await ScalarAsync(connection, "SELECT schema_version FROM ereignisspeicher.epoch", cancellationToken))!
            : 0;
        if (version > SchemaSql.CurrentVersion)
        {
            throw new EventStoreException(
                $"Der Ereignisspeicher in dieser PostgreSQL-Datenbank wurde mit einer neueren Programmversion angelegt (Schema {version}, bekannt ist {SchemaSql.CurrentVersion}). Bitte die neuere Version verwenden.");
        }

        if (version == SchemaSql.CurrentVersion) return;
        // several statements in one command are one transaction
        await using var create = new NpgsqlCommand(SchemaSql.From("postgresql", version), connection);
        await create.ExecuteNonQueryAsync(cancellationToken);
    }

    private static async Task<object?> ScalarAsync(NpgsqlConnection connection, string sql, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(sql, connection) { CommandTimeout = 0 };
        return await command.ExecuteScalarAsync(cancellationToken);
    }
}
