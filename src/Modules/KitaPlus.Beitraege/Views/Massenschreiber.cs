using System.Data.Common;
using KitaPlus.EventStore;
using Npgsql;
using NpgsqlTypes;

namespace KitaPlus.Beitraege.Views;

/// <summary>Writes many rows at once: one prepared statement on SQLite, one statement over arrays on PostgreSQL.</summary>
internal static class Massenschreiber
{
    private const int ZeilenJeAnweisung = 5_000;

    /// <param name="schluessel">How many of the columns, from the left, form the primary key.</param>
    /// <param name="zeilen">Values in the order of the columns: string, long or byte[].</param>
    public static void Upsert(ViewTransaction db, string tabelle, int schluessel, string[] spalten, IReadOnlyCollection<object[]> zeilen)
    {
        if (zeilen.Count == 0) return;
        var rest = spalten.Skip(schluessel).Select(s => $"{s} = excluded.{s}").ToArray();
        var konflikt = $" on conflict ({string.Join(", ", spalten.Take(schluessel))}) do {(rest.Length == 0 ? "nothing" : "update set " + string.Join(", ", rest))}";
        using var befehl = db.Connection.CreateCommand();
        befehl.Transaction = db.Transaction;
        if (db.Dialect == SqlDialect.Postgres)
        {
            foreach (var teil in zeilen.Chunk(ZeilenJeAnweisung)) AlsFelder(befehl, tabelle, spalten, konflikt, teil);
        }
        else Einzeln(befehl, $"insert into {tabelle} ({string.Join(", ", spalten)}) values ({string.Join(", ", spalten.Select(s => "@" + s))}){konflikt}", spalten, zeilen);
    }

    public static void Loesche(ViewTransaction db, string tabelle, string spalte, IReadOnlyCollection<long> werte)
    {
        if (werte.Count == 0) return;
        using var befehl = db.Connection.CreateCommand();
        befehl.Transaction = db.Transaction;
        Einzeln(befehl, $"delete from {tabelle} where {spalte} = @{spalte}", [spalte], [.. werte.Select(w => new object[] { w })]);
    }

    private static void Einzeln(DbCommand befehl, string sql, string[] spalten, IReadOnlyCollection<object[]> zeilen)
    {
        befehl.CommandText = sql;
        var parameter = Array.ConvertAll(spalten, s =>
        {
            var p = befehl.CreateParameter();
            p.ParameterName = s;
            befehl.Parameters.Add(p);
            return p;
        });
        var vorbereitet = false;
        foreach (var zeile in zeilen)
        {
            for (var i = 0; i < parameter.Length; i++) parameter[i].Value = zeile[i];
            if (!vorbereitet)
            {
                befehl.Prepare();
                vorbereitet = true;
            }

            befehl.ExecuteNonQuery();
        }
    }

    private static void AlsFelder(DbCommand befehl, string tabelle, string[] spalten, string konflikt, object[][] zeilen)
    {
        befehl.CommandText = $"insert into {tabelle} ({string.Join(", ", spalten)}) select * from unnest({string.Join(", ", spalten.Select(s => "@" + s))}){konflikt}";
        befehl.Parameters.Clear();
        var beispiel = zeilen[0];
        for (var i = 0; i < spalten.Length; i++)
        {
            var spalte = i;
            befehl.Parameters.Add(beispiel[i] switch
            {
                string => new NpgsqlParameter(spalten[i], NpgsqlDbType.Array | NpgsqlDbType.Text) { Value = zeilen.Select(z => (string)z[spalte]).ToArray() },
                long => new NpgsqlParameter(spalten[i], NpgsqlDbType.Array | NpgsqlDbType.Bigint) { Value = zeilen.Select(z => (long)z[spalte]).ToArray() },
                byte[] => new NpgsqlParameter(spalten[i], NpgsqlDbType.Array | NpgsqlDbType.Bytea) { Value = zeilen.Select(z => (byte[])z[spalte]).ToArray() },
                var x => throw new InvalidOperationException($"Spaltentyp {x.GetType().Name} ist nicht vorgesehen."),
            });
        }

        befehl.ExecuteNonQuery();
    }
}
