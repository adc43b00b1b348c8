using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace KitaPlus.EventStore;

/// <summary>What SQLite reports, as a sentence for people.</summary>
internal static class SqliteErrors
{
    public static EventStoreException From(sqlite3 db, string path, int code)
    {
        var text = raw.sqlite3_errmsg(db).utf8_to_string();
        return From(path, code & 0xff, new SqliteException(text, code & 0xff, raw.sqlite3_extended_errcode(db)));
    }

    public static EventStoreException From(string path, SqliteException fehler) => From(path, fehler.SqliteErrorCode, fehler);

    private static EventStoreException From(string path, int code, SqliteException fehler) => code switch
    {
        raw.SQLITE_FULL => new($"Der Datenträger mit „{path}“ ist voll; es wurde nichts gespeichert. Bitte Platz schaffen und den Vorgang wiederholen.", fehler),
        raw.SQLITE_READONLY => new($"„{path}“ ist schreibgeschützt; es wurde nichts gespeichert. Bitte Schreibrechte geben und den Vorgang wiederholen.", fehler),
        raw.SQLITE_CANTOPEN => new($"„{path}“ lässt sich nicht öffnen. Bitte prüfen, ob der Ordner vorhanden ist und Lese- und Schreibrechte bestehen.", fehler),
        raw.SQLITE_BUSY or raw.SQLITE_LOCKED => new StoreInUseException($"„{path}“ wird von einem anderen Programm festgehalten; es wurde nichts gespeichert. Bitte dieses Programm beenden und den Vorgang wiederholen.", fehler),
        raw.SQLITE_CORRUPT or raw.SQLITE_NOTADB => new($"„{path}“ ist beschädigt oder keine Ereignisdatei; es wurde nichts gespeichert. Bitte die letzte Sicherung zurückspielen.", fehler),
        raw.SQLITE_CONSTRAINT => new DuplicateKeyException($"In „{path}“ liegt an dieser Stelle schon ein anderes Ereignis; es wurde nichts gespeichert.", fehler),
        raw.SQLITE_IOERR => new($"„{path}“ lässt sich nicht lesen oder schreiben (Ein-/Ausgabefehler); es wurde nichts gespeichert. Bitte den Datenträger prüfen.", fehler),
        _ => new($"Fehler {code} an „{path}“: {fehler.Message} Es wurde nichts gespeichert.", fehler),
    };
}
