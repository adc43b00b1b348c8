-- Zweite Fassung des Schemas. Folgt auf schema.sql, auch in Datenbanken, die älter sind.
CREATE TABLE ereignisspeicher.log (
    only_row   boolean PRIMARY KEY DEFAULT true CHECK (only_row),
    id         uuid NOT NULL,   -- Kennung dieses Protokolls; dieselbe steht in der Schlüsseldatenbank
    unfinished text             -- was gerade auf einmal eingefüllt wird; bleibt nur stehen, wenn das abgebrochen wurde
);

INSERT INTO ereignisspeicher.log (id) VALUES (gen_random_uuid());
UPDATE ereignisspeicher.epoch SET schema_version = 2;
