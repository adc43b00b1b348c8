using System.Data.Common;
using KitaPlus.EventStore;
using Npgsql;

namespace KitaPlus.Betrieb;

/// <summary>Operational data in the schema <c>betrieb</c> of a PostgreSQL database.</summary>
public sealed class PostgresBetriebsdatenbank : IBetriebsdatenbank
{
    private readonly NpgsqlDataSource quelle;

    private PostgresBetriebsdatenbank(NpgsqlDataSource quelle) => this.quelle = quelle;

    public SqlDialect Dialect => SqlDialect.Postgres;

    /// <exception cref="EventStoreException">The database cannot be reached or used.</exception>
    public static PostgresBetriebsdatenbank Oeffne(string verbindung)
    {
        var neu = NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(verbindung) { SearchPath = "betrieb" }.ToString());
        try
        {
            using var schema = neu.CreateCommand("create schema if not exists betrieb");
            schema.ExecuteNonQuery();
            return new(neu);
        }
        catch (NpgsqlException e)
        {
            neu.Dispose();
            throw new EventStoreException($"Die Betriebsdatenbank kann nicht geöffnet werden ({e.Message}). Bitte Verbindungsangaben und Rechte auf das Schema „betrieb“ prüfen.", e);
        }
    }

    public async Task<DbConnection> OpenAsync(CancellationToken cancellationToken = default) => await quelle.OpenConnectionAsync(cancellationToken);

    public ValueTask DisposeAsync() => quelle.DisposeAsync();
}
