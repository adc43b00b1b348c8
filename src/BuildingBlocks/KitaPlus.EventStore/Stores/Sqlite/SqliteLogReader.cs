using Microsoft.Data.Sqlite;

namespace KitaPlus.EventStore;

/// <summary>A reading connection with its prepared statements. Used by one caller at a time.</summary>
internal sealed class SqliteLogReader : IDisposable
{
    private const string Columns = "SELECT position, event_id, tenant, stream, revision, type, recorded_at, actor, on_behalf_of, command_id, cause, payload FROM events ";

    private readonly SqliteConnection _connection;
    private readonly SqliteStatement _all;
    private readonly SqliteStatement _stream;
    private readonly SqliteTexts _texts = new();
    private StoredEvent? _previous;

    /// <param name="connection">Open; owned from now on.</param>
    /// <param name="path">For messages.</param>
    public SqliteLogReader(SqliteConnection connection, string path)
    {
        _connection = connection;
        _all = new SqliteStatement(connection.Handle!, path, Columns + "WHERE position > ?1 ORDER BY position LIMIT ?2");
        _stream = new SqliteStatement(connection.Handle!, path, Columns + "WHERE tenant = ?1 AND stream = ?2 AND revision >= ?3 ORDER BY revision");
    }

    public List<StoredEvent> All(long after, int maxCount, CancellationToken cancellationToken)
    {
        _all.Bind(1, after);
        _all.Bind(2, maxCount);
        return Rows(_all, Math.Min(maxCount, 16_384), cancellationToken);
    }

    public List<StoredEvent> Stream(string tenant, string stream, long fromRevision, CancellationToken cancellationToken)
    {
        _stream.Bind(1, tenant);
        _stream.Bind(2, stream);
        _stream.Bind(3, fromRevision);
        return Rows(_stream, 4, cancellationToken);
    }

    public void Dispose()
    {
        _all.Dispose();
        _stream.Dispose();
        _connection.Dispose();
    }

    private List<StoredEvent> Rows(SqliteStatement statement, int expected, CancellationToken cancellationToken)
    {
        var events = new List<StoredEvent>(expected);
        try
        {
            while (statement.Step())
            {
                if ((events.Count & 1023) == 0) cancellationToken.ThrowIfCancellationRequested();
                events.Add(_previous = Row(statement));
            }
        }
        finally
        {
            statement.Reset();
            _previous = null;
        }

        return events;
    }

    private StoredEvent Row(SqliteStatement row) => new(
        row.Guid(1), _texts.Get(row.Bytes(2)), SqliteTexts.New(row.Bytes(3)), row.Int64(4), new Position(row.Int64(0)), _texts.Get(row.Bytes(5)),
        new DateTimeOffset(row.Int64(6), TimeSpan.Zero), Metadata(row), row.Bytes(11).ToArray());

    /// <summary>Events of one command have equal metadata and mostly follow each other: they share one object.</summary>
    private EventMetadata Metadata(SqliteStatement row)
    {
        var metadata = new EventMetadata(
            _texts.Get(row.Bytes(7)), row.Guid(9),
            row.IsNull(8) ? null : _texts.Get(row.Bytes(8)),
            row.IsNull(10) ? null : row.Guid(10));
        return metadata.Equals(_previous?.Metadata) ? _previous!.Metadata : metadata;
    }
}
