-- Ereignisspeicher auf SQLite, erste Fassung. Angelegt vom Programm beim ersten Öffnen; PRAGMA user_version = 1. Weiter mit schema-2.sql.
-- Eine Zeile je Ereignis; nie geändert, nie gelöscht. Zeiten sind .NET-Ticks (100 ns seit 1.1.0001, UTC).
CREATE TABLE events (
    position     INTEGER PRIMARY KEY,          -- 1, 2, 3 … ohne Lücken, in der Reihenfolge der Commits
    event_id     BLOB    NOT NULL,             -- 16 Byte, Netzwerk-Reihenfolge
    tenant       TEXT    NOT NULL,
    stream       TEXT    NOT NULL,
    revision     INTEGER NOT NULL,             -- 0, 1, 2 … im Strom
    type         TEXT    NOT NULL,             -- modul.ereignis.v1
    recorded_at  INTEGER NOT NULL,             -- fällt entlang der Positionen nie
    actor        TEXT    NOT NULL,             -- Kennung, kein Name
    on_behalf_of TEXT,
    command_id   BLOB    NOT NULL,
    cause        BLOB,                         -- Ereignis, auf das eine Reaktion antwortete
    payload      BLOB    NOT NULL              -- JSON, genau die geschriebenen Bytes
) STRICT;

CREATE UNIQUE INDEX events_event_id ON events (event_id);
CREATE UNIQUE INDEX events_stream ON events (tenant, stream, revision);

PRAGMA user_version = 1;
