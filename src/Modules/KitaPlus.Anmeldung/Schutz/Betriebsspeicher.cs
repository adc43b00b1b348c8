using System.Data.Common;
using Dapper;
using KitaPlus.Betrieb;
using KitaPlus.EventStore;

namespace KitaPlus.Anmeldung;

/// <summary>The tables of this module in the operational database. Instants are UTC ticks; secrets are stored as hashes only.</summary>
internal sealed class Betriebsspeicher(IBetriebsdatenbank datenbank) : IDisposable
{
    private const string Tabellen = """
        create table if not exists anmeldung_sitzungen (
            hash text primary key, kennung text not null, mandant text not null, benutzer text not null, stufe text not null, erstellt bigint not null,
            gesehen bigint not null, stempel text not null, browser text not null, adresse text not null, geraet text, zeremonie text);
        create table if not exists anmeldung_fehlversuche (mandant text not null, wer text not null, anzahl integer not null, zuletzt bigint not null, primary key (mandant, wer));
        create table if not exists anmeldung_codes (mandant text not null, benutzer text not null, faktor text not null, schritt bigint not null, primary key (mandant, benutzer, faktor));
        create table if not exists anmeldung_einmallinks (hash text primary key, mandant text not null, benutzer text not null, bis bigint not null, verbraucht bigint);
        create table if not exists anmeldung_vorgaenge (zeit bigint not null, mandant text not null, benutzer text, ergebnis text not null, adresse text not null, browser text not null);
        create index if not exists anmeldung_vorgaenge_zeit on anmeldung_vorgaenge (mandant, zeit);
        """;

    public SqlDialect Dialekt => datenbank.Dialect;

    private readonly SemaphoreSlim anlegen = new(1);
    private volatile bool bereit;

    public async Task<int> SchreibeAsync(string sql, object werte, CancellationToken cancellationToken = default)
    {
        await using var c = await OeffneAsync(cancellationToken);
        return await c.ExecuteAsync(new CommandDefinition(sql, werte, cancellationToken: cancellationToken));
    }

    public async Task<List<T>> LiesAsync<T>(string sql, object werte, CancellationToken cancellationToken = default)
    {
        await using var c = await OeffneAsync(cancellationToken);
        return (await c.QueryAsync<T>(new CommandDefinition(sql, werte, cancellationToken: cancellationToken))).AsList();
    }

    public void Dispose() => anlegen.Dispose();

    private async Task<DbConnection> OeffneAsync(CancellationToken cancellationToken)
    {
        var c = await datenbank.OpenAsync(cancellationToken);
        if (bereit) return c;
        await anlegen.WaitAsync(cancellationToken);
        try
        {
            if (!bereit) await c.ExecuteAsync(Tabellen);
            bereit = true;
            return c;
        }
        finally
        {
            anlegen.Release();
        }
    }
}
