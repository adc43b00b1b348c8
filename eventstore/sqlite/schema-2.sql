-- Zweite Fassung des Schemas; PRAGMA user_version = 2. Folgt auf schema.sql, auch in Dateien, die älter sind.
-- Kennung dieses Protokolls: Dieselbe steht in der Schlüsseldatenbank, damit keines mit einem fremden Gegenstück geöffnet wird.
CREATE TABLE log (
    only_row INTEGER PRIMARY KEY CHECK (only_row = 1),
    id       BLOB    NOT NULL                  -- 16 zufällige Byte
) STRICT;

INSERT INTO log (only_row, id) VALUES (1, randomblob(16));

PRAGMA user_version = 2;
