using Microsoft.Data.Sqlite;

namespace KitaPlus.EventStore;

/// <summary>
/// Keys in a SQLite file of their own (<c>schluessel.db</c>), readable for its owner only. Destroying a key overwrites it, frees its pages
/// zeroed (<c>secure_delete</c>) and empties the write-ahead log, so that no file of the database holds it any more.
/// Backups of this file must be kept apart from those of the log and be replaced after an erasure.
/// </summary>
public sealed class SqlitePersonKeys : PersonKeysBase
{
    private readonly SqliteConnection file;

    private SqlitePersonKeys(SqliteConnection file) => this.file = file;

    /// <exception cref="EventStoreException">The file cannot be opened; the message says which.</exception>
    public static SqlitePersonKeys Open(string path)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Pooling = false, DefaultTimeout = 30 }.ToString());
        try
        {
            OwnerOnly.CreateFile(path);
            connection.Open();
            Run(connection, """
                pragma journal_mode = wal; pragma synchronous = full; pragma secure_delete = on;
                create table if not exists schluessel (mandant text not null, person text not null, zweck text not null, schluessel blob not null,
                    primary key (mandant, person, zweck)) without rowid;
                create table if not exists vernichtet (mandant text not null, person text not null, zweck text not null,
                    primary key (mandant, person, zweck)) without rowid;
                create table if not exists protokoll (nur_eine integer primary key check (nur_eine = 1), kennung blob not null);
                """);
            var keys = new SqlitePersonKeys(connection);
            keys.LoadLater(() => Guarded(() =>
            {
                keys.Load(Read(connection, "select mandant, person, zweck, schluessel from schluessel", r => (Name(r), r.GetFieldValue<byte[]>(3))),
                    Read(connection, "select mandant, person, zweck from vernichtet", Name));
                return 0;
            }));
            return keys;
        }
        catch (Exception e) when (e is SqliteException or IOException or UnauthorizedAccessException)
        {
            connection.Dispose();
            throw new EventStoreException($"Die Schlüsseldatei „{path}“ kann nicht geöffnet werden ({e.Message}). Bitte prüfen, ob der Ordner vorhanden und beschreibbar und die Datei unbeschädigt ist.", e);
        }
    }

    internal override Guid? BoundLog() => Guarded(() =>
    {
        using var command = new SqliteCommand("select kennung from protokoll", file);
        return command.ExecuteScalar() is byte[] id ? new Guid(id, bigEndian: true) : (Guid?)null;
    });

    internal override void Bind(Guid logId) => Guarded(() =>
    {
        using var command = new SqliteCommand("insert into protokoll values (1, $k) on conflict do nothing", file);
        command.Parameters.AddWithValue("$k", logId.ToByteArray(bigEndian: true));
        return command.ExecuteNonQuery();
    });

    private protected override IReadOnlyList<(KeyName Name, byte[] Key)> Store(IReadOnlyList<(KeyName Name, byte[] Key)> created) => Guarded(() =>
    {
        using var transaction = file.BeginTransaction();
        using var insert = Command("""
            insert into schluessel select $m, $p, $z, $s
            where not exists (select 1 from vernichtet where mandant = $m and person = $p and zweck in ($z, '*'))
            on conflict do nothing
            """, transaction, withKey: true);
        using var select = Command("select schluessel from schluessel where mandant = $m and person = $p and zweck = $z", transaction);
        var stored = new List<(KeyName, byte[])>(created.Count);
        foreach (var (name, key) in created)
        {
            Bind(insert, name);
            insert.Parameters["$s"].Value = key;
            if (insert.ExecuteNonQuery() == 1)
            {
                stored.Add((name, key));
                continue;
            }

            Bind(select, name);
            if (select.ExecuteScalar() is byte[] other) stored.Add((name, other));
        }

        transaction.Commit();
        return stored;
    });

    private protected override void Erase(IReadOnlyList<KeyName> doomed, IReadOnlyList<KeyName> tombstones) => Guarded(() =>
    {
        using (var transaction = file.BeginTransaction())
        {
            Each("update schluessel set schluessel = zeroblob(32) where mandant = $m and person = $p and zweck = $z", doomed, transaction);
            Each("delete from schluessel where mandant = $m and person = $p and zweck = $z", doomed, transaction);
            Each("insert into vernichtet values ($m, $p, $z) on conflict do nothing", tombstones, transaction);
            transaction.Commit();
        }

        Run(file, "pragma wal_checkpoint(truncate)");
        return 0;
    });

    protected override void Dispose(bool disposing)
    {
        if (disposing) file.Dispose();
        base.Dispose(disposing);
    }

    private static T Guarded<T>(Func<T> action)
    {
        try
        {
            return action();
        }
        catch (SqliteException e)
        {
            throw new EventStoreException($"Die Schlüsseldatei lässt sich nicht lesen oder schreiben ({e.Message}). Es wurde nichts geändert; bitte Speicherplatz und Schreibrechte prüfen.", e);
        }
    }

    private void Each(string sql, IReadOnlyList<KeyName> names, SqliteTransaction transaction)
    {
        using var command = Command(sql, transaction);
        foreach (var name in names)
        {
            Bind(command, name);
            command.ExecuteNonQuery();
        }
    }

    private SqliteCommand Command(string sql, SqliteTransaction transaction, bool withKey = false)
    {
        var command = new SqliteCommand(sql, file, transaction);
        foreach (var p in (ReadOnlySpan<string>)["$m", "$p", "$z"]) command.Parameters.Add(p, SqliteType.Text);
        if (withKey) command.Parameters.Add("$s", SqliteType.Blob);
        return command;
    }

    private static void Bind(SqliteCommand command, KeyName name)
    {
        command.Parameters[0].Value = name.Tenant;
        command.Parameters[1].Value = name.Person;
        command.Parameters[2].Value = name.Purpose;
    }

    private static void Run(SqliteConnection connection, string sql)
    {
        using var command = new SqliteCommand(sql, connection);
        command.ExecuteNonQuery();
    }

    private static IEnumerable<T> Read<T>(SqliteConnection connection, string sql, Func<SqliteDataReader, T> row)
    {
        using var command = new SqliteCommand(sql, connection);
        using var reader = command.ExecuteReader();
        while (reader.Read()) yield return row(reader);
    }

    private static KeyName Name(SqliteDataReader r) => new(r.GetString(0), r.GetString(1), r.GetString(2));
}
