using System.Data.Common;
using KitaPlus.Kernel;

namespace KitaPlus.EventStore;

/// <summary>
/// A read model: tables built from events, without side effects. The runner writes a batch and its checkpoint in one transaction.
/// A higher <see cref="Version"/> is built beside the old tables and switched to when it has caught up.
/// </summary>
public abstract class View
{
    /// <summary>Stable snake_case name, e.g. <c>beitraege_bestand</c>.</summary>
    public abstract string Name { get; }

    public abstract int Version { get; }

    /// <summary>Event types it wants (exact CLR types); others are not even decoded.</summary>
    public abstract IReadOnlyCollection<Type> EventTypes { get; }

    /// <summary>Logical names of its tables.</summary>
    public abstract IReadOnlyList<string> Tables { get; }

    /// <summary>DDL that creates its tables; physical names by <see cref="ViewTables.this[string]"/>.</summary>
    public abstract string Schema(ViewTables tables);

    /// <summary>
    /// A writer that lives over many batches as long as all succeed; it may keep what it has written in memory.
    /// After a failed batch it is thrown away and a new one is created over the unchanged tables.
    /// </summary>
    public abstract IViewWriter CreateWriter(ViewTables tables);
}

/// <summary>Not thread-safe; used by one runner.</summary>
public interface IViewWriter
{
    /// <summary>Takes the next event, in memory; may read its own tables through <paramref name="db"/>.</summary>
    void Apply(RecordedEvent recorded, ViewTransaction db);

    /// <summary>Writes everything taken since the last call, set-based.</summary>
    void Write(ViewTransaction db);
}

/// <summary>A decoded event with its envelope.</summary>
public sealed record RecordedEvent(StoredEvent Envelope, IEreignis Event);

public sealed record ViewTransaction(DbConnection Connection, DbTransaction Transaction, SqlDialect Dialect);

public enum SqlDialect
{
    Sqlite,
    Postgres,
}

public static class SqlDialectWords
{
    /// <summary>„The column is one of the list“, with the list as parameter of Dapper.</summary>
    /// <param name="parameter">With @, e.g. <c>@einrichtungen</c>.</param>
    public static string In(this SqlDialect dialect, string column, string parameter) => dialect == SqlDialect.Postgres ? $"{column} = any({parameter})" : $"{column} in {parameter}";
}

/// <summary>Physical table names of one version of a view, and the words in which the databases differ.</summary>
public sealed class ViewTables(string viewName, string suffix, SqlDialect dialect)
{
    public SqlDialect Dialect { get; } = dialect;

    /// <summary>Physical name of a logical table, safe to put into SQL.</summary>
    public string this[string table] => $"{viewName}_{table}_{suffix}";

    /// <summary>Column type for bytes.</summary>
    public string Blob => Dialect == SqlDialect.Postgres ? "bytea" : "blob";

    /// <summary>Column type for 64-bit integers.</summary>
    public string Int64 => Dialect == SqlDialect.Postgres ? "bigint" : "integer";
}

/// <summary>Reading side of the views.</summary>
public interface IViewDatabase
{
    SqlDialect Dialect { get; }

    /// <summary>An open connection for reading (dispose it) inside one consistent snapshot, and the tables of the active version of the view.</summary>
    /// <exception cref="EventStoreException">The view was never built, or has stopped at a poisoned event: names view, event and position.</exception>
    Task<ViewReader> OpenAsync(string viewName, CancellationToken cancellationToken = default);

    /// <summary>The same for one tenant: on PostgreSQL the database itself hides the rows of all others, even from a query that forgets them (tables with a column <c>mandant</c>).</summary>
    /// <exception cref="EventStoreException">As above.</exception>
    Task<ViewReader> OpenAsync(string viewName, string tenant, CancellationToken cancellationToken = default);
}

/// <summary>A consistent look at one view.</summary>
/// <param name="Position">Checkpoint that the tables stand at.</param>
public sealed record ViewReader(DbConnection Connection, DbTransaction Transaction, ViewTables Tables, Position Position) : IAsyncDisposable
{
    public async ValueTask DisposeAsync()
    {
        await Transaction.DisposeAsync();
        await Connection.DisposeAsync();
    }
}

/// <summary>State of a view for people.</summary>
/// <param name="Fehler">Null, or the sentence why it has stopped (names event and view).</param>
public sealed record ViewStatus(string Name, int Version, Position Position, string? Fehler);

/// <summary>Keeps the views up to date with the log.</summary>
public interface IProjections
{
    /// <summary>Waits until every given view (all, if none given) has applied everything up to the position. Catches up itself when the runner is not started.</summary>
    /// <exception cref="EventStoreException">A view has stopped; the message names event and view.</exception>
    Task ProjectionsUpTo(Position position, IReadOnlyCollection<string>? views = null, CancellationToken cancellationToken = default);

    /// <summary>Rebuilds views from the first event in a new table version beside the old one and switches when it has caught up.</summary>
    Task RebuildAsync(IReadOnlyCollection<string>? views, IProgress<(string View, Position Done, Position Head)>? progress, CancellationToken cancellationToken = default);

    Task<IReadOnlyList<ViewStatus>> StatusAsync(CancellationToken cancellationToken = default);
}
