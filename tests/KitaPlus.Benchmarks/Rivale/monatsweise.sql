-- Wie im Lehrbuch: eine Zeile je Kind und Monat, für jede wird nachgeschlagen.
create unlogged table betrag as
with
monate as materialized (
  select m, k.kind, h.haushalt, h.prozent, b.stunden, k.geburt, k.ordnung,
         extract(year from k.geburt)::int * 12 + extract(month from k.geburt)::int - 1 as geburtsmonat,
         (extract(month from k.geburt) = 2 and extract(day from k.geburt) = 29)::int as schalttag
  from kind k
  join betreuung b on b.kind = k.kind
  cross join lateral generate_series(b.von, b.bis - 1) m
  join haushaltsanteil h on h.kind = k.kind and h.von <= m and h.bis > m
),
grund as materialized (
  select x.*,
         case when m < geburtsmonat + 25 + schalttag then 0 when m < geburtsmonat + 37 + schalttag then 1 else 2 end as klasse,
         (m >= (extract(year from geburt)::int + 4 + (extract(month from geburt) > 9)::int) * 12 + 7)::int as frei,
         coalesce((
           select case when count(i.person) = count(*) then sum(greatest(i.cent, 0)) end
           from elternteil e
           left join einkommen i on i.person = e.person and i.von <= x.m and i.bis > x.m
           where e.haushalt = x.haushalt and e.von <= x.m and e.bis > x.m
         ), 99999999999) as einkommen
  from monate x
),
bepreist as materialized (
  select g.*, p.cent
  from grund g
  join preis p on p.klasse = g.klasse and p.ab_stunden < g.stunden and p.bis_stunden >= g.stunden and p.ab_cent <= g.einkommen and p.bis_cent > g.einkommen
),
gereiht as (
  select b.*, row_number() over (partition by haushalt, m order by frei desc, cent desc, geburt, ordnung) as rang from bepreist b
)
select r.kind, z.person, r.m as monat,
       case when r.frei = 1 then 0 else (2 * r.cent::bigint * case r.rang when 1 then 100 when 2 then 50 else 0 end * r.prozent + 10000) / 20000 end::int as cent
from gereiht r
join zahler z on z.haushalt = r.haushalt and z.von <= r.m and z.bis > r.m
