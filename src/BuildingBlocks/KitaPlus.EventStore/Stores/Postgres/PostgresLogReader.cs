using Npgsql;

namespace KitaPlus.EventStore;

/// <summary>Turns rows into events; texts that repeat become one object.</summary>
internal sealed class PostgresLogReader(NpgsqlDataReader row)
{
    public const string Columns = "SELECT position, event_id, tenant, stream, revision, type, recorded_at, actor, on_behalf_of, command_id, cause, payload FROM ereignisspeicher.events ";

    private readonly HashSet<string> _texts = [];
    private EventMetadata? _previous;

    public async Task<List<StoredEvent>> AllAsync(CancellationToken cancellationToken)
    {
        var events = new List<StoredEvent>();
        while (await row.ReadAsync(cancellationToken)) events.Add(Next());
        return events;
    }

    private StoredEvent Next() => new(
        row.GetGuid(1), Text(2), row.GetString(3), row.GetInt64(4), new Position(row.GetInt64(0)), Text(5),
        new DateTimeOffset(row.GetInt64(6), TimeSpan.Zero), Metadata(), row.GetFieldValue<byte[]>(11));

    private EventMetadata Metadata()
    {
        var metadata = new EventMetadata(Text(7), row.GetGuid(9), row.IsDBNull(8) ? null : Text(8), row.IsDBNull(10) ? null : row.GetGuid(10));
        return _previous = metadata.Equals(_previous) ? _previous : metadata;
    }

    private string Text(int column)
    {
        var text = row.GetString(column);
        if (_texts.TryGetValue(text, out var known)) return known;
        _texts.Add(text);
        return text;
    }
}
