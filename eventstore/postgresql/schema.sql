-- Ereignisspeicher auf PostgreSQL, erste Fassung. Angelegt vom Programm beim ersten Öffnen. Weiter mit schema-2.sql.
-- Eine Zeile je Ereignis; nie geändert, nie gelöscht. Zeiten sind .NET-Ticks (100 ns seit 1.1.0001, UTC).
CREATE SCHEMA IF NOT EXISTS ereignisspeicher;

CREATE TABLE ereignisspeicher.events (
    position     bigint PRIMARY KEY,           -- 1, 2, 3 … ohne Lücken, in der Reihenfolge der Commits
    event_id     uuid   NOT NULL,
    tenant       text   COLLATE "C" NOT NULL,
    stream       text   COLLATE "C" NOT NULL,
    revision     bigint NOT NULL,              -- 0, 1, 2 … im Strom
    type         text   COLLATE "C" NOT NULL,  -- modul.ereignis.v1
    recorded_at  bigint NOT NULL,              -- fällt entlang der Positionen nie
    actor        text   COLLATE "C" NOT NULL,  -- Kennung, kein Name
    on_behalf_of text   COLLATE "C",
    command_id   uuid   NOT NULL,
    cause        uuid,                         -- Ereignis, auf das eine Reaktion antwortete
    payload      bytea  NOT NULL               -- JSON, genau die geschriebenen Bytes
);

CREATE UNIQUE INDEX events_event_id ON ereignisspeicher.events (event_id);
CREATE UNIQUE INDEX events_stream ON ereignisspeicher.events (tenant, stream, revision);

-- Wer den Speicher übernimmt, zählt die Epoche hoch. Jede Schreibtransaktion prüft und sperrt sie:
-- Ein abgelöster Schreiber schreibt danach keine einzige Zeile mehr.
CREATE TABLE ereignisspeicher.epoch (
    only_row boolean PRIMARY KEY DEFAULT true CHECK (only_row),
    number   bigint  NOT NULL,
    schema_version int NOT NULL
);

INSERT INTO ereignisspeicher.epoch (number, schema_version) VALUES (0, 1);
