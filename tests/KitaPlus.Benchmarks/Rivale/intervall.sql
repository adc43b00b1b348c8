-- Rechnet auf Abschnitten zwischen Änderungen und zählt die Monate erst am Ende aus.
create unlogged table betrag as
with
alter_ as materialized (
  select k.kind, k.familie, k.geburt, k.ordnung, g.m + 25 + g.schalttag as ab_2, g.m + 37 + g.schalttag as ab_3,
         (extract(year from k.geburt)::int + 4 + (extract(month from k.geburt) > 9)::int) * 12 + 7 as frei_ab
  from kind k
  cross join lateral (select extract(year from k.geburt)::int * 12 + extract(month from k.geburt)::int - 1,
                             (extract(month from k.geburt) = 2 and extract(day from k.geburt) = 29)::int) g (m, schalttag)
),
-- je Haushalt die Abschnitte gleichen Einkommens; einkommen null = nicht vollständig bekannt
geldgrenze as (
  select haushalt, von m from elternteil union select haushalt, bis from elternteil
  union select e.haushalt, i.von from elternteil e join einkommen i using (person) where i.von > e.von and i.von < e.bis
  union select e.haushalt, i.bis from elternteil e join einkommen i using (person) where i.bis > e.von and i.bis < e.bis
),
geldabschnitt as (
  select haushalt, m von, lead(m, 1, @bis) over (partition by haushalt order by m) bis from geldgrenze
),
haushaltseinkommen as materialized (
  select a.haushalt, a.von, a.bis,
         case when count(i.person) = count(*) then sum(greatest(i.cent, 0)) end as cent
  from geldabschnitt a
  join elternteil e on e.haushalt = a.haushalt and e.von <= a.von and e.bis > a.von
  left join einkommen i on i.person = e.person and i.von <= a.von and i.bis > a.von
  where a.von < a.bis
  group by a.haushalt, a.von, a.bis
),
-- je Kind und Haushalt, was ohne Geschwister zu zahlen wäre; geschnitten an Betreuung, Haushalt, Alter und Einkommen
einzeln as materialized (
  select h.haushalt, h.kind, h.prozent, a.geburt, a.ordnung, v.von, v.bis, v.klasse, v.frei, b.stunden, coalesce(e.cent, 99999999999) as einkommen
  from haushaltsanteil h
  join alter_ a on a.kind = h.kind
  join betreuung b on b.kind = h.kind and b.von < h.bis and b.bis > h.von
  cross join lateral (values (0, 0, a.ab_2, 0), (1, a.ab_2, a.ab_3, 0), (2, a.ab_3, a.frei_ab, 0), (2, a.frei_ab, 99999, 1)) p (klasse, von, bis, frei)
  left join haushaltseinkommen e on e.haushalt = h.haushalt and e.von < least(h.bis, b.bis, p.bis) and e.bis > greatest(h.von, b.von, p.von)
  cross join lateral (select greatest(h.von, b.von, p.von, coalesce(e.von, 0)), least(h.bis, b.bis, p.bis, coalesce(e.bis, 99999)), p.klasse, p.frei) v (von, bis, klasse, frei)
  where v.von < v.bis
),
grund as materialized (
  select x.haushalt, x.kind, x.prozent, x.geburt, x.ordnung, x.von, x.bis, x.frei, p.cent
  from einzeln x
  join preis p on p.klasse = x.klasse and p.ab_stunden < x.stunden and p.bis_stunden >= x.stunden and p.ab_cent <= x.einkommen and p.bis_cent > x.einkommen
),
-- nur wo in einem Haushalt mehrere Kinder betreut werden, wird weiter geschnitten und geordnet
mehrere as materialized (
  select haushalt from grund group by haushalt having min(kind) < max(kind)
),
rangabschnitt as (
  select haushalt, m von, lead(m) over (partition by haushalt order by m) bis
  from (select haushalt, von m from grund join mehrere using (haushalt) union select haushalt, bis from grund join mehrere using (haushalt)) g
),
gereiht as (
  select g.haushalt, g.kind, g.prozent, r.von, r.bis, g.frei, g.cent,
         row_number() over (partition by r.haushalt, r.von order by g.frei desc, g.cent desc, g.geburt, g.ordnung) rang
  from rangabschnitt r
  join grund g on g.haushalt = r.haushalt and g.von <= r.von and g.bis > r.von
  where r.bis is not null
),
alle as (
  select haushalt, kind, prozent, von, bis, frei, cent, rang from gereiht
  union all
  select g.haushalt, g.kind, g.prozent, g.von, g.bis, g.frei, g.cent, 1 from grund g where not exists (select from mehrere m where m.haushalt = g.haushalt)
),
gezahlt as (
  select a.kind, z.person, greatest(a.von, z.von) von, least(a.bis, z.bis) bis,
         case when a.frei = 1 then 0 else (2 * a.cent::bigint * case a.rang when 1 then 100 when 2 then 50 else 0 end * a.prozent + 10000) / 20000 end::int as cent
  from alle a
  join zahler z on z.haushalt = a.haushalt and z.von < a.bis and z.bis > a.von
)
select kind, person, m as monat, cent from gezahlt cross join lateral generate_series(von, bis - 1) m
