using Npgsql;

namespace KitaPlus.EventStore.Tests;

/// <summary>Fresh databases on the private cluster that ./test.sh starts; they vanish with it.</summary>
public static class PostgresTestdatenbank
{
    public const string Variable = "KITAPLUS_TEST_POSTGRES";

    /// <returns>Connection string of an empty database of its own.</returns>
    public static async Task<string> NeueAsync()
    {
        var server = Environment.GetEnvironmentVariable(Variable);
        if (string.IsNullOrEmpty(server))
        {
            throw new InvalidOperationException(
                $"Für diesen Test fehlt eine PostgreSQL-Datenbank: Die Umgebungsvariable {Variable} ist nicht gesetzt. Bitte die Tests mit ./test.sh starten; das richtet eine ein.");
        }

        var name = $"t_{Guid.NewGuid():N}";
        await AusfuehrenAsync(server, $"CREATE DATABASE {name} TEMPLATE template0");
        return new NpgsqlConnectionStringBuilder(server) { Database = name, MaxPoolSize = 20, ConnectionIdleLifetime = 2, ConnectionPruningInterval = 1 }.ToString();
    }

    /// <summary>Runs one statement on a connection of its own, as an administrator would.</summary>
    public static async Task<object?> AusfuehrenAsync(string verbindung, string sql)
    {
        await using var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(verbindung) { Pooling = false }.ToString());
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        return await command.ExecuteScalarAsync();
    }
}
