using System.Runtime.InteropServices;
using Npgsql;
using NpgsqlTypes;

namespace KitaPlus.EventStore;

/// <summary>
/// One prepared statement for any number of rows: arrays, unnested by the server. It checks the epoch itself,
/// so a usual batch is one statement, one round trip and one commit.
/// </summary>
internal sealed class PostgresInsert : IAsyncDisposable
{
    private const string Sql =
        """
        WITH fence AS MATERIALIZED (SELECT 1 FROM ereignisspeicher.epoch WHERE number = $1 FOR SHARE)
        INSERT INTO ereignisspeicher.events
            (position, recorded_at, event_id, tenant, stream, revision, type, actor, on_behalf_of, command_id, cause, payload)
        SELECT $2 + e.n, $3, e.event_id, e.tenant, e.stream, e.revision, e.type, e.actor, e.on_behalf_of, e.command_id, e.cause, e.payload
        FROM fence, unnest($4, $5, $6, $7, $8, $9, $10, $11, $12, $13) WITH ORDINALITY
            AS e (event_id, tenant, stream, revision, type, actor, on_behalf_of, command_id, cause, payload, n)
        """;

    private readonly NpgsqlCommand _command;

    private PostgresInsert(NpgsqlConnection connection, long epoch)
    {
        _command = new NpgsqlCommand(Sql, connection);
        _command.Parameters.Add(new NpgsqlParameter { Value = epoch });
        _command.Parameters.Add(new NpgsqlParameter { NpgsqlDbType = NpgsqlDbType.Bigint });
        _command.Parameters.Add(new NpgsqlParameter { NpgsqlDbType = NpgsqlDbType.Bigint });
        foreach (var type in (ReadOnlySpan<NpgsqlDbType>)[
            NpgsqlDbType.Uuid, NpgsqlDbType.Text, NpgsqlDbType.Text, NpgsqlDbType.Bigint, NpgsqlDbType.Text,
            NpgsqlDbType.Text, NpgsqlDbType.Text, NpgsqlDbType.Uuid, NpgsqlDbType.Uuid, NpgsqlDbType.Bytea])
        {
            _command.Parameters.Add(new NpgsqlParameter { NpgsqlDbType = NpgsqlDbType.Array | type });
        }
    }

    public static async Task<PostgresInsert> PrepareAsync(NpgsqlConnection connection, long epoch, CancellationToken cancellationToken)
    {
        var insert = new PostgresInsert(connection, epoch);
        await insert._command.PrepareAsync(cancellationToken);
        return insert;
    }

    /// <param name="events">Neighbours: their positions follow each other.</param>
    /// <returns>Rows written: all, or none if the epoch is over.</returns>
    public Task<int> RunAsync(ReadOnlySpan<NumberedEvent> events)
    {
        var count = events.Length;
        var (ids, tenants, streams, revisions) = (new Guid[count], new string[count], new string[count], new long[count]);
        var (types, actors, behalves) = (new string[count], new string[count], new string?[count]);
        var (commands, causes, payloads) = (new Guid[count], new Guid?[count], new byte[count][]);
        for (var i = 0; i < count; i++)
        {
            ref readonly var e = ref events[i];
            (ids[i], tenants[i], streams[i], revisions[i]) = (e.Data.EventId, e.Stream.Tenant, e.Stream.Stream, e.Revision);
            (types[i], actors[i], behalves[i]) = (e.Data.Type, e.Data.Metadata.Actor, e.Data.Metadata.OnBehalfOf);
            (commands[i], causes[i], payloads[i]) = (e.Data.Metadata.CommandId, e.Data.Metadata.Cause, Bytes(e.Data.Payload));
        }

        var p = _command.Parameters;
        p[1].Value = events[0].Position - 1;
        p[2].Value = events[0].RecordedAt;
        var arrays = (ReadOnlySpan<object>)[ids, tenants, streams, revisions, types, actors, behalves, commands, causes, payloads];
        for (var i = 0; i < arrays.Length; i++) p[i + 3].Value = arrays[i];
        return _command.ExecuteNonQueryAsync(CancellationToken.None);
    }

    public ValueTask DisposeAsync() => _command.DisposeAsync();

    private static byte[] Bytes(ReadOnlyMemory<byte> payload) =>
        MemoryMarshal.TryGetArray(payload, out var segment) && segment.Array!.Length == payload.Length ? segment.Array : payload.ToArray();
}
