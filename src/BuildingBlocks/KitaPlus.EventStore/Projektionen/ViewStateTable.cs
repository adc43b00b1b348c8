using System.Data.Common;
using Dapper;

namespace KitaPlus.EventStore;

/// <summary>One row per set of tables: which view and version they hold, up to where, and whether readers use them.</summary>
internal sealed class ViewState
{
    public required string Name { get; init; }
    public required long Version { get; init; }
    public required string Suffix { get; init; }
    public long Commit { get; init; }
    public long Prepare { get; init; }
    public long Aktiv { get; init; }
    public string? Fehler { get; init; }

    /// <summary>Physical table names, separated by spaces: the code of an old version may no longer know them.</summary>
    public required string Tabellen { get; init; }

    public bool IsActive => Aktiv != 0;
    public Position Position => new(Commit, Prepare);
}

/// <summary>SQL of the control table.</summary>
internal static class ViewStateTable
{
    private const string Columns = "name, version, suffix, position as \"Commit\", prepare, aktiv, fehler, tabellen";

    public static void Create(DbConnection c, DbTransaction t) => c.Execute("""
        create table if not exists ansichten_stand (name text not null, version bigint not null, suffix text not null, position bigint not null, prepare bigint not null,
            aktiv bigint not null, fehler text, tabellen text not null, primary key (name, suffix))
        """, transaction: t);

    public static IReadOnlyList<ViewState> All(DbConnection c, DbTransaction t) =>
        c.Query<ViewState>($"select {Columns} from ansichten_stand order by name, suffix", transaction: t).AsList();

    public static ViewState? Active(DbConnection c, DbTransaction t, string name) =>
        c.QuerySingleOrDefault<ViewState>($"select {Columns} from ansichten_stand where name = @name and aktiv = 1", new { name }, t);

    public static void Insert(DbConnection c, DbTransaction t, ViewState s) => c.Execute(
        "insert into ansichten_stand values (@Name, @Version, @Suffix, @Commit, @Prepare, @Aktiv, @Fehler, @Tabellen)", s, t);

    /// <returns>False if the checkpoint is not where it was left: somebody else has moved it.</returns>
    public static bool Advance(DbConnection c, DbTransaction t, string name, string suffix, Position from, Position to, string? fehler) => c.Execute(
        """
        update ansichten_stand set position = @c2, prepare = @p2, fehler = @fehler
        where name = @name and suffix = @suffix and position = @c1 and prepare = @p1
        """,
        new { name, suffix, c1 = from.Commit, p1 = from.Prepare, c2 = to.Commit, p2 = to.Prepare, fehler }, t) == 1;

    public static void Switch(DbConnection c, DbTransaction t, string name, string suffix) => c.Execute(
        "update ansichten_stand set aktiv = case when suffix = @suffix then 1 else 0 end where name = @name", new { name, suffix }, t);

    /// <summary>Drops the tables and forgets them.</summary>
    public static void Drop(DbConnection c, DbTransaction t, ViewState s, SqlDialect dialect)
    {
        // a reader of the old tables may finish; but it must not hold up everybody else
        if (dialect == SqlDialect.Postgres) c.Execute("set local lock_timeout = '2s'", transaction: t);
        foreach (var table in s.Tabellen.Split(' ', StringSplitOptions.RemoveEmptyEntries)) c.Execute($"drop table if exists {table}", transaction: t);
        c.Execute("delete from ansichten_stand where name = @Name and suffix = @Suffix", new { s.Name, s.Suffix }, t);
    }
}
