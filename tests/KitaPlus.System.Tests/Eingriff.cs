using Microsoft.Data.Sqlite;

namespace KitaPlus.SystemTests;

/// <summary>What somebody does who has write access to a file of the store and knows SQL.</summary>
internal static class Eingriff
{
    /// <returns>The first value of the first row, if any.</returns>
    public static object? In(string datei, string sql)
    {
        using var verbindung = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = datei, Mode = SqliteOpenMode.ReadWrite, Pooling = false }.ToString());
        verbindung.Open();
        using var befehl = new SqliteCommand(sql, verbindung);
        return befehl.ExecuteScalar();
    }
}
