using Npgsql;

namespace KitaPlus.EventStore;

/// <summary>What PostgreSQL or the way to it reports, as a sentence for people.</summary>
internal static class PostgresErrors
{
    /// <param name="fehler">Of a statement on the writing connection.</param>
    public static EventStoreException OfWriter(NpgsqlException fehler) => IsLost(fehler)
        ? new LogLostException(
            $"Die Verbindung zur PostgreSQL-Datenbank ist abgerissen ({fehler.Message}). Ob zuletzt gespeichert wurde, ist nicht sicher; derselbe Vorgang kann gefahrlos wiederholt werden.", fehler)
        : From(fehler);

    public static EventStoreException From(NpgsqlException fehler) => fehler.SqlState switch
    {
        PostgresErrorCodes.DiskFull => new("Der Datenträger der PostgreSQL-Datenbank ist voll; es wurde nichts gespeichert. Bitte Platz schaffen und den Vorgang wiederholen.", fehler),
        PostgresErrorCodes.ReadOnlySqlTransaction => new("Die PostgreSQL-Datenbank nimmt keine Änderungen an (schreibgeschützt); es wurde nichts gespeichert. Bitte den Schreibschutz aufheben und den Vorgang wiederholen.", fehler),
        PostgresErrorCodes.InsufficientPrivilege => new($"Der Datenbankbenutzer darf das nicht ({fehler.Message}); es wurde nichts gespeichert. Bitte ihm Rechte auf das Schema „ereignisspeicher“ geben.", fehler),
        PostgresErrorCodes.UniqueViolation => new DuplicateKeyException("In der PostgreSQL-Datenbank liegt an dieser Stelle schon ein anderes Ereignis; es wurde nichts gespeichert.", fehler),
        PostgresErrorCodes.LockNotAvailable => InUse(fehler),
        null => new($"Die PostgreSQL-Datenbank ist nicht erreichbar ({fehler.Message}). Bitte prüfen, ob sie läuft und ob die Verbindungsangaben stimmen.", fehler),
        _ => new($"Die PostgreSQL-Datenbank meldet einen Fehler ({fehler.Message}); es wurde nichts gespeichert.", fehler),
    };

    public static StoreInUseException InUse(Exception? ursache = null) => new(
        "Der Ereignisspeicher in dieser PostgreSQL-Datenbank wird schon von einem anderen Programm beschrieben; es wurde nichts gespeichert. Bitte dieses zuerst beenden oder dieses hier als Reserve starten.", ursache);

    /// <summary>
    /// Without an answer of the server (SqlState null) nothing is known; classes 08 and 57P end the session,
    /// and with it the lock.
    /// </summary>
    private static bool IsLost(NpgsqlException fehler) =>
        fehler.SqlState is not { } state || state.StartsWith("08", StringComparison.Ordinal) || state.StartsWith("57P", StringComparison.Ordinal);
}
