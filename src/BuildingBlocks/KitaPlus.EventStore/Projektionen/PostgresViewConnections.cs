using System.Data;
using System.Data.Common;
using Dapper;
using Npgsql;

namespace KitaPlus.EventStore;

/// <summary>
/// Views in the schema <c>ansichten</c> of a PostgreSQL database. <c>synchronous_commit=off</c>: after a crash of the server the last batches may be
/// missing together with their checkpoint, and are applied again from the log.
/// </summary>
public sealed class PostgresViewConnections : IViewConnectionFactory
{
    // whoever connects without it sees no row at all
    private const string Setting = "kitaplus.mandant";
    private const string AllTenants = "*";

    private readonly NpgsqlDataSource write;
    private readonly NpgsqlDataSource read;

    private PostgresViewConnections(string connectionString)
    {
        write = Source(connectionString, $"-c synchronous_commit=off -c {Setting}={AllTenants}");
        read = Source(connectionString, $"-c default_transaction_read_only=on -c {Setting}={AllTenants}");
    }

    public SqlDialect Dialect => SqlDialect.Postgres;

    /// <exception cref="EventStoreException">The database cannot be reached or used.</exception>
    public static PostgresViewConnections Open(string connectionString)
    {
        var views = new PostgresViewConnections(connectionString);
        try
        {
            using var command = views.write.CreateCommand("create schema if not exists ansichten");
            command.ExecuteNonQuery();
            return views;
        }
        catch (NpgsqlException e)
        {
            views.read.Dispose();
            views.write.Dispose();
            throw new EventStoreException($"Die Datenbank der Ansichten kann nicht geöffnet werden ({e.Message}). Bitte Verbindungsangaben und Rechte auf das Schema „ansichten“ prüfen.", e);
        }
    }

    public async Task<DbConnection> OpenReadAsync(CancellationToken cancellationToken) => await read.OpenConnectionAsync(cancellationToken);

    public DbTransaction BeginSnapshot(DbConnection connection) => ((NpgsqlConnection)connection).BeginTransaction(IsolationLevel.RepeatableRead);

    public void LimitTo(string tenant, DbConnection connection, DbTransaction transaction)
    {
        if (tenant == AllTenants) throw new ArgumentException("Kein Mandant.", nameof(tenant));
        connection.Execute($"select set_config('{Setting}', @tenant, true)", new { tenant }, transaction);
    }

    /// <summary>Row-level security, forced on the owner of the tables too. A superuser is never bound by it, so the program should not connect as one.</summary>
    public void Protect(DbConnection connection, DbTransaction transaction)
    {
        var unprotected = connection.Query<string>(
            """
            select c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace join pg_attribute a on a.attrelid = c.oid and a.attname = 'mandant' and not a.attisdropped
            where n.nspname = 'ansichten' and c.relkind = 'r' and not c.relforcerowsecurity
            """,
            transaction: transaction);
        foreach (var table in unprotected)
        {
            connection.Execute(
                $"""
                alter table ansichten."{table}" enable row level security, force row level security;
                create policy mandant on ansichten."{table}" using (mandant = current_setting('{Setting}', true) or current_setting('{Setting}', true) = '{AllTenants}');
                """,
                transaction: transaction);
        }
    }

    public async Task WriteAsync(Action<DbConnection, DbTransaction> work, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(work);
        await using var connection = await write.OpenConnectionAsync(cancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        work(connection, transaction);
        await transaction.CommitAsync(cancellationToken);
    }

    // classes: connection, rollback (deadlock, serialisation), resources, limits, operator intervention, lock not available, system
    public bool IsOutage(Exception exception) => exception switch
    {
        PostgresException e => e.SqlState[..2] is "08" or "40" or "53" or "55" or "57" or "58",
        NpgsqlException => true,
        _ => false,
    };

    public bool IsMissingTable(Exception exception) => exception is PostgresException { SqlState: PostgresErrorCodes.UndefinedTable };

    public async ValueTask DisposeAsync()
    {
        await read.DisposeAsync();
        await write.DisposeAsync();
    }

    private static NpgsqlDataSource Source(string connectionString, string options)
    {
        var builder = new NpgsqlConnectionStringBuilder(connectionString) { SearchPath = "ansichten" };
        builder.Options = string.IsNullOrEmpty(builder.Options) ? options : $"{builder.Options} {options}";
        return NpgsqlDataSource.Create(builder.ToString());
    }
}
