-- Dieselben Tatsachen, fertig aufgelöst: je Zeitlinie die Monate (Jahr × 12 + Monat − 1, halboffen), in denen ein Wert gilt.
drop table if exists kind, betreuung, haushaltsanteil, zahler, elternteil, einkommen, preis;
create unlogged table kind (kind int not null, familie int not null, geburt date not null, ordnung int not null);
create unlogged table betreuung (kind int not null, familie int not null, stunden int not null, von int not null, bis int not null);
create unlogged table haushaltsanteil (kind int not null, familie int not null, haushalt int not null, prozent int not null, von int not null, bis int not null);
create unlogged table zahler (haushalt int not null, familie int not null, person int not null, von int not null, bis int not null);
create unlogged table elternteil (haushalt int not null, familie int not null, person int not null, von int not null, bis int not null);
create unlogged table einkommen (person int not null, familie int not null, cent int not null, von int not null, bis int not null);
-- Zeile je Altersklasse (0 = unter 2, 1 = unter 3, 2 = ab 3), Stundenband und Einkommensstufe
create unlogged table preis (klasse int not null, ab_stunden int not null, bis_stunden int not null, ab_cent bigint not null, bis_cent bigint not null, cent int not null);
