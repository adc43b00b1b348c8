using System.Data.Common;
using KitaPlus.EventStore;

namespace KitaPlus.Betrieb;

/// <summary>
/// What the running program has to remember but what is no fact of the domain: sessions, failed attempts, used codes, the log of reads.
/// It is not rebuilt from events. Each user creates its own tables (<c>create table if not exists</c>) with SQL that both databases understand.
/// </summary>
public interface IBetriebsdatenbank : IAsyncDisposable
{
    SqlDialect Dialect { get; }

    /// <summary>An open connection for reading and writing; the caller disposes it.</summary>
    Task<DbConnection> OpenAsync(CancellationToken cancellationToken = default);
}
