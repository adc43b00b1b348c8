using Npgsql;

namespace KitaPlus.EventStore;

/// <summary>
/// Keys in the schema <c>schluessel</c> of a PostgreSQL database, best one of its own. Destroying a key overwrites and deletes its row and then
/// rewrites the table (<c>vacuum full</c>), because PostgreSQL leaves old row versions in the file. The write-ahead log and its archive
/// keep them until they are recycled: the archive of this database must have a short retention.
/// </summary>
public sealed class PostgresPersonKeys : PersonKeysBase
{
    private readonly NpgsqlDataSource database;

    private PostgresPersonKeys(NpgsqlDataSource database) => this.database = database;

    /// <exception cref="EventStoreException">The database cannot be reached or used.</exception>
    public static PostgresPersonKeys Open(string connectionString)
    {
        var source = NpgsqlDataSource.Create(connectionString);
        try
        {
            using (var schema = source.CreateCommand("""
                create schema if not exists schluessel;
                create table if not exists schluessel.schluessel (mandant text, person text, zweck text, schluessel bytea not null, primary key (mandant, person, zweck));
                create table if not exists schluessel.vernichtet (mandant text, person text, zweck text, primary key (mandant, person, zweck));
                create table if not exists schluessel.protokoll (nur_eine boolean primary key default true check (nur_eine), kennung uuid not null);
                """)) schema.ExecuteNonQuery();
            var keys = new PostgresPersonKeys(source);
            keys.LoadLater(() => keys.Guarded(_ =>
            {
                keys.Load(Read(source, "select mandant, person, zweck, schluessel from schluessel.schluessel", r => (Name(r), r.GetFieldValue<byte[]>(3))),
                    Read(source, "select mandant, person, zweck from schluessel.vernichtet", Name));
                return 0;
            }));
            return keys;
        }
        catch (NpgsqlException e)
        {
            source.Dispose();
            throw new EventStoreException($"Die Schlüsseldatenbank kann nicht geöffnet werden ({e.Message}). Bitte Verbindungsangaben und Rechte auf das Schema „schluessel“ prüfen.", e);
        }
    }

    internal override Guid? BoundLog() => Guarded(connection =>
    {
        using var command = new NpgsqlCommand("select kennung from schluessel.protokoll", connection);
        return command.ExecuteScalar() as Guid?;
    });

    internal override void Bind(Guid logId) => Guarded(connection =>
    {
        using var command = new NpgsqlCommand("insert into schluessel.protokoll (kennung) values ($1) on conflict do nothing", connection) { Parameters = { new NpgsqlParameter { Value = logId } } };
        return command.ExecuteNonQuery();
    });

    private protected override IReadOnlyList<(KeyName Name, byte[] Key)> Store(IReadOnlyList<(KeyName Name, byte[] Key)> created) => Guarded(connection =>
    {
        using var transaction = connection.BeginTransaction();
        using (var insert = Command("""
            insert into schluessel.schluessel
            select n.m, n.p, n.z, n.s from unnest($1, $2, $3, $4) as n(m, p, z, s)
            where not exists (select 1 from schluessel.vernichtet v where v.mandant = n.m and v.person = n.p and v.zweck in (n.z, '*'))
            on conflict do nothing
            """, [.. created.Select(c => c.Name)], transaction))
        {
            insert.Parameters.Add(new NpgsqlParameter { Value = created.Select(c => c.Key).ToArray() });
            insert.ExecuteNonQuery();
        }

        var stored = new List<(KeyName, byte[])>(created.Count);
        using (var select = Command("""
            select k.mandant, k.person, k.zweck, k.schluessel from unnest($1, $2, $3) as n(m, p, z)
            join schluessel.schluessel k on k.mandant = n.m and k.person = n.p and k.zweck = n.z
            """, [.. created.Select(c => c.Name)], transaction))
        using (var reader = select.ExecuteReader())
        {
            while (reader.Read()) stored.Add((Name(reader), reader.GetFieldValue<byte[]>(3)));
        }

        transaction.Commit();
        return stored;
    });

    private protected override void Erase(IReadOnlyList<KeyName> doomed, IReadOnlyList<KeyName> tombstones) => Guarded(connection =>
    {
        using (var transaction = connection.BeginTransaction())
        {
            const string of = " k using unnest($1, $2, $3) as n(m, p, z) where k.mandant = n.m and k.person = n.p and k.zweck = n.z";
            using var overwrite = Command(
                "update schluessel.schluessel k set schluessel = decode(repeat('00', 32), 'hex') from unnest($1, $2, $3) as n(m, p, z) where k.mandant = n.m and k.person = n.p and k.zweck = n.z",
                doomed, transaction);
            using var delete = Command("delete from schluessel.schluessel" + of, doomed, transaction);
            using var remember = Command("insert into schluessel.vernichtet select * from unnest($1, $2, $3) on conflict do nothing", tombstones, transaction);
            overwrite.ExecuteNonQuery();
            delete.ExecuteNonQuery();
            remember.ExecuteNonQuery();
            transaction.Commit();
        }

        using var rewrite = new NpgsqlCommand("vacuum full schluessel.schluessel", connection);
        rewrite.ExecuteNonQuery();
        return 0;
    });

    protected override void Dispose(bool disposing)
    {
        if (disposing) database.Dispose();
        base.Dispose(disposing);
    }

    private T Guarded<T>(Func<NpgsqlConnection, T> action)
    {
        try
        {
            using var connection = database.OpenConnection();
            return action(connection);
        }
        catch (NpgsqlException e)
        {
            throw new EventStoreException($"Die Schlüsseldatenbank lässt sich nicht schreiben ({e.Message}). Bitte Verbindung, Speicherplatz und Rechte prüfen und es noch einmal versuchen.", e);
        }
    }

    private static NpgsqlCommand Command(string sql, IReadOnlyList<KeyName> names, NpgsqlTransaction transaction) => new(sql, transaction.Connection, transaction)
    {
        Parameters =
        {
            new NpgsqlParameter { Value = names.Select(n => n.Tenant).ToArray() },
            new NpgsqlParameter { Value = names.Select(n => n.Person).ToArray() },
            new NpgsqlParameter { Value = names.Select(n => n.Purpose).ToArray() },
        },
    };

    private static IEnumerable<T> Read<T>(NpgsqlDataSource source, string sql, Func<NpgsqlDataReader, T> row)
    {
        using var command = source.CreateCommand(sql);
        using var reader = command.ExecuteReader();
        while (reader.Read()) yield return row(reader);
    }

    private static KeyName Name(NpgsqlDataReader r) => new(r.GetString(0), r.GetString(1), r.GetString(2));
}
