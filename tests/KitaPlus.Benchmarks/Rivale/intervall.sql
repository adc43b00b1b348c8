-- Rechnet auf Abschnitten zwischen Änderungen und zählt die Monate erst am Ende aus.
-- Läuft auf mehreren Verbindungen zugleich, auf jeder mit einem Teil der Familien; die Satzung ist fest eingebaut.
insert into betrag
with
-- Einkommen der Haushalte als laufende Summe von Änderungen: kein Abschnitt wird mit einem anderen verglichen
aenderung as (
  select haushalt, m, sum(cent) as cent, sum(eltern) as eltern, sum(bekannt) as bekannt
  from (
    select e.haushalt, d.m, 0 as cent, d.eltern, 0 as bekannt
    from elternteil e cross join lateral (values (e.von, 1), (e.bis, -1)) d (m, eltern)
    where e.familie >= @ab_familie and e.familie < @bis_familie
    union all
    select e.haushalt, d.m, d.cent, 0, d.bekannt
    from elternteil e
    join einkommen i on i.person = e.person and i.von < e.bis and i.bis > e.von
    cross join lateral (values (greatest(e.von, i.von), greatest(i.cent, 0), 1), (least(e.bis, i.bis), -greatest(i.cent, 0), -1)) d (m, cent, bekannt)
    where e.familie >= @ab_familie and e.familie < @bis_familie
  ) x
  group by haushalt, m
),
haushaltseinkommen as materialized (
  select haushalt, von, bis,
         case when bekannt < eltern or eltern = 0 then 6
              when cent < 2500000 then 0 when cent < 3700000 then 1 when cent < 5000000 then 2 when cent < 6500000 then 3
              when cent < 8000000 then 4 when cent < 10000000 then 5 else 6 end as stufe
  from (
    select haushalt, m as von, lead(m, 1, @bis) over w as bis, (sum(cent) over w)::bigint as cent, (sum(eltern) over w)::int as eltern, (sum(bekannt) over w)::int as bekannt
    from aenderung
    window w as (partition by haushalt order by m)
  ) y
  where von < bis
),
-- je Kind die Abschnitte gleicher Betreuung und Altersklasse
zeit as materialized (
  select k.kind, k.geburt, k.ordnung, p.frei, greatest(b.von, p.von) as von, least(b.bis, p.bis) as bis,
         p.klasse * 21 + case when b.stunden <= 25 then 1 when b.stunden <= 35 then 8 else 15 end as feld
  from (
    select kind, familie, geburt, ordnung,
           extract(year from geburt)::int as jahr, extract(month from geburt)::int as monat,
           (extract(month from geburt) = 2 and extract(day from geburt) = 29)::int as schalttag
    from kind where familie >= @ab_familie and familie < @bis_familie
    offset 0 -- einmal je Kind ausrechnen, nicht je Zeile
  ) k
  join betreuung b on b.kind = k.kind
  cross join lateral (values
    (0, 0, 0, k.jahr * 12 + k.monat + 24 + k.schalttag),
    (1, 0, k.jahr * 12 + k.monat + 24 + k.schalttag, k.jahr * 12 + k.monat + 36 + k.schalttag),
    (2, 0, k.jahr * 12 + k.monat + 36 + k.schalttag, (k.jahr + 4 + (k.monat > 9)::int) * 12 + 7),
    (2, 1, (k.jahr + 4 + (k.monat > 9)::int) * 12 + 7, 99999)) p (klasse, frei, von, bis)
  where p.von < b.bis and p.bis > b.von
),
grund as materialized (
  select h.haushalt, z.kind, h.prozent, z.geburt, z.ordnung, z.frei,
         greatest(z.von, h.von, coalesce(e.von, 0)) as von, least(z.bis, h.bis, coalesce(e.bis, 99999)) as bis,
         (array[     0,  6500, 12200, 19600, 27750, 36400, 41890,     0,  8300, 15640, 25130, 35550, 46700, 53700,     0, 10550, 20040, 32200, 45550, 59800, 68800,
                     0,  5700, 10800, 17300, 24400, 32100, 36900,     0,  7300, 13875, 22150, 31300, 41100, 47250,     0,  9320, 17750, 28360, 40050, 52600, 60500,
                     0,  2500,  4740,  7550, 10650, 14000, 16100,     0,  3200,  6075,  9680, 13660, 17950, 20650,     0,  4970,  9445, 15100, 21320, 28050, 32255
          ])[z.feld + coalesce(e.stufe, 6)] as cent
  from zeit z
  join haushaltsanteil h on h.kind = z.kind and h.von < z.bis and h.bis > z.von
  left join haushaltseinkommen e on e.haushalt = h.haushalt and e.von < least(z.bis, h.bis) and e.bis > greatest(z.von, h.von)
),
-- nur wo in einem Haushalt mehrere Kinder betreut werden, wird weiter geschnitten und geordnet
mehrere as materialized (
  select haushalt from haushaltsanteil where familie >= @ab_familie and familie < @bis_familie group by haushalt having min(kind) < max(kind)
),
geschwister as materialized (
  select g.* from grund g join mehrere using (haushalt)
),
rangabschnitt as (
  select haushalt, m as von, lead(m) over (partition by haushalt order by m) as bis
  from (select haushalt, von as m from geschwister union select haushalt, bis from geschwister) g
),
alle as (
  select g.haushalt, g.kind, g.prozent, r.von, r.bis, g.frei, g.cent,
         row_number() over (partition by r.haushalt, r.von order by g.frei desc, g.cent desc, g.geburt, g.ordnung) as rang
  from rangabschnitt r
  join geschwister g on g.haushalt = r.haushalt and g.von <= r.von and g.bis > r.von
  union all
  select g.haushalt, g.kind, g.prozent, g.von, g.bis, g.frei, g.cent, 1
  from grund g left join mehrere m using (haushalt)
  where m.haushalt is null
),
gezahlt as (
  select a.kind, z.person, greatest(a.von, z.von) as von, least(a.bis, z.bis) as bis,
         case when a.frei = 1 or a.rang > 2 then 0 else (2 * a.cent::bigint * case a.rang when 1 then 100 else 50 end * a.prozent + 10000) / 20000 end::int as cent
  from alle a
  join zahler z on z.haushalt = a.haushalt and z.von < a.bis and z.bis > a.von
)
select kind, person, m as monat, cent from gezahlt cross join lateral generate_series(von, bis - 1) m
