using System.Data.Common;

namespace KitaPlus.EventStore;

/// <summary>Where the tables of the views live. Given to <see cref="Projections"/>; disposed by whoever opened it.</summary>
public interface IViewConnectionFactory : IAsyncDisposable
{
    SqlDialect Dialect { get; }

    /// <summary>A connection that cannot write; transactions on it by <see cref="BeginSnapshot"/>.</summary>
    Task<DbConnection> OpenReadAsync(CancellationToken cancellationToken);

    /// <summary>A consistent look at all tables; its moment is that of the first query.</summary>
    DbTransaction BeginSnapshot(DbConnection connection);

    /// <summary>Until the transaction ends, only rows of this tenant are seen, where the database can do that.</summary>
    void LimitTo(string tenant, DbConnection connection, DbTransaction transaction);

    /// <summary>Lets the database keep the tenants apart in every table that knows them; called again after tables were created.</summary>
    void Protect(DbConnection connection, DbTransaction transaction);

    /// <summary>Runs the work in one transaction; nothing stays of it when it throws. Writers of the same database wait for each other where it has to be so.</summary>
    Task WriteAsync(Action<DbConnection, DbTransaction> work, CancellationToken cancellationToken);

    /// <summary>True for what the database is to blame for (connection lost, disk full): worth trying again, unlike an event that cannot be applied.</summary>
    bool IsOutage(Exception exception);

    /// <summary>True when a table is no longer there, because its view was switched in between.</summary>
    bool IsMissingTable(Exception exception);
}
