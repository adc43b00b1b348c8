using Npgsql;
using NpgsqlTypes;

namespace KitaPlus.Benchmarks.Rivale;

/// <summary>Clients that insert one row into a table like that of the log, with the same indexes, and commit.</summary>
internal sealed class BlankeClients : IAsyncDisposable
{
    private readonly NpgsqlConnection[] verbindungen;
    private readonly NpgsqlCommand[] befehle;
    private readonly long[] revisionen;

    private BlankeClients(NpgsqlConnection[] verbindungen, NpgsqlCommand[] befehle) => (this.verbindungen, this.befehle, revisionen) = (verbindungen, befehle, new long[befehle.Length]);

    /// <param name="verbindung">Database in which the log has been created already.</param>
    public static async Task<BlankeClients> OeffneAsync(string verbindung, int zahl)
    {
        var clients = new NpgsqlConnection[zahl];
        var einfuegen = new NpgsqlCommand[zahl];
        for (var i = 0; i < zahl; i++)
        {
            clients[i] = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(verbindung) { Pooling = false }.ToString());
            await clients[i].OpenAsync();
            if (i == 0)
            {
                await using var anlegen = new NpgsqlCommand(
                    "create table blank (like ereignisspeicher.events including indexes); create sequence blank_position; alter table blank alter position set default nextval('blank_position')", clients[0]);
                await anlegen.ExecuteNonQueryAsync();
            }

            einfuegen[i] = new NpgsqlCommand(
                "insert into blank (event_id, tenant, stream, revision, type, recorded_at, actor, command_id, payload) values ($1, 'messung', $2, $3, 'messung.ereignis.v1', $4, 'messung', $5, $6)", clients[i]);
            einfuegen[i].Parameters.Add(new NpgsqlParameter { NpgsqlDbType = NpgsqlDbType.Uuid });
            einfuegen[i].Parameters.Add(new NpgsqlParameter { NpgsqlDbType = NpgsqlDbType.Text, Value = $"strom-{i}" });
            einfuegen[i].Parameters.Add(new NpgsqlParameter { NpgsqlDbType = NpgsqlDbType.Bigint });
            einfuegen[i].Parameters.Add(new NpgsqlParameter { NpgsqlDbType = NpgsqlDbType.Bigint });
            einfuegen[i].Parameters.Add(new NpgsqlParameter { NpgsqlDbType = NpgsqlDbType.Uuid, Value = Guid.NewGuid() });
            einfuegen[i].Parameters.Add(new NpgsqlParameter { NpgsqlDbType = NpgsqlDbType.Bytea });
            await einfuegen[i].PrepareAsync();
        }

        return new BlankeClients(clients, einfuegen);
    }

    public async Task SchreibeAsync(int client, byte[] inhalt)
    {
        var p = befehle[client].Parameters;
        p[0].Value = Guid.NewGuid();
        p[2].Value = revisionen[client]++;
        p[3].Value = DateTimeOffset.UtcNow.Ticks;
        p[5].Value = inhalt;
        await befehle[client].ExecuteNonQueryAsync();
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var b in befehle) await b.DisposeAsync();
        foreach (var v in verbindungen) await v.DisposeAsync();
    }
}
