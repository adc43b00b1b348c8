using Dapper;
using KitaPlus.Contracts.Kinder;
using KitaPlus.EventStore;
using KitaPlus.Kernel;

namespace KitaPlus.Kinder.Luecken;

/// <summary>Which children lack something that their fees need.</summary>
internal sealed class KinderlueckenView : View
{
    public const string Ansicht = "kinder_luecken";

    public override string Name => Ansicht;

    public override int Version => 1;

    public override IReadOnlyCollection<Type> EventTypes { get; } =
    [
        typeof(KindAufgenommen), typeof(KindLebtIn), typeof(BetreuungVereinbart), typeof(KindTatsacheZurueckgenommen), typeof(ZahlungspflichtBestimmt), typeof(HaushaltTatsacheZurueckgenommen),
    ];

    public override IReadOnlyList<string> Tables { get; } = ["angabe", "zahlung", "luecke"];

    // the index holds the child too: else SQLite would rather read all children of the Mandant in the order of the primary key
    // angabe: of a child its households (art haushalt) and agreements (art vereinbarung), by the event that says so; zahlung: the payers of a household
    public override string Schema(ViewTables t) =>
        $"""
        create table {t["angabe"]} (mandant text not null, kind text not null, art text not null, ereignis text not null, haushalt text not null, primary key (mandant, kind, art, ereignis, haushalt));
        create index {t["angabe"]}_haushalt on {t["angabe"]} (mandant, haushalt, kind);
        create table {t["zahlung"]} (mandant text not null, haushalt text not null, ereignis text not null, primary key (mandant, haushalt, ereignis));
        create table {t["luecke"]} (mandant text not null, kind text not null, art text not null, seit text not null, primary key (mandant, kind, art));
        """;

    public override IViewWriter CreateWriter(ViewTables tables) => new Schreiber(tables);

    private sealed class Schreiber(ViewTables t) : IViewWriter
    {
        private readonly Dictionary<(string Mandant, string Kind), DateOnly> kinder = [];
        private readonly Dictionary<(string Mandant, string Haushalt), DateOnly> haushalte = [];

        // in the order of the events: what one says, another may take away
        private readonly List<(string Sql, object Werte)> schritte = [];

        public void Apply(RecordedEvent recorded, ViewTransaction db)
        {
            var (mandant, id, tag) = (recorded.Envelope.Tenant, recorded.Envelope.EventId.ToString(), Berlin.Tag(recorded.Envelope.RecordedAt));
            switch (recorded.Event)
            {
                case KindEreignis e:
                    foreach (var weg in Betreuungszeiten.Entfallene(e)) Merke($"delete from {t["angabe"]} where mandant = @mandant and kind = @Kind and ereignis = @weg", new { mandant, e.Kind, weg = weg.ToString() });
                    if (e is KindLebtIn l) foreach (var a in l.Anteile) Angabe(e.Kind, Luecke.Haushalt, a.Haushalt);
                    if (e is BetreuungVereinbart) Angabe(e.Kind, Luecke.Vereinbarung, "");
                    kinder[(mandant, e.Kind)] = tag;
                    break;
                case HaushaltEreignis e:
                    foreach (var weg in Betreuungszeiten.Entfallene(e)) Merke($"delete from {t["zahlung"]} where mandant = @mandant and haushalt = @Haushalt and ereignis = @weg", new { mandant, e.Haushalt, weg = weg.ToString() });
                    if (e is ZahlungspflichtBestimmt { Person: not null }) Merke($"insert into {t["zahlung"]} (mandant, haushalt, ereignis) values (@mandant, @Haushalt, @id)", new { mandant, e.Haushalt, id });
                    haushalte[(mandant, e.Haushalt)] = tag;
                    break;
            }

            void Merke(string sql, object werte) => schritte.Add((sql, werte));

            void Angabe(string kind, string art, string haushalt) => Merke(
                $"insert into {t["angabe"]} (mandant, kind, art, ereignis, haushalt) values (@mandant, @kind, @art, @id, @haushalt) on conflict do nothing", new { mandant, kind, art, id, haushalt });
        }

        public void Write(ViewTransaction db)
        {
            foreach (var (sql, werte) in schritte) db.Connection.Execute(sql, werte, db.Transaction);
            foreach (var ((mandant, haushalt), tag) in haushalte)
                foreach (var kind in db.Connection.Query<string>($"select distinct kind from {t["angabe"]} where mandant = @mandant and haushalt = @haushalt", new { mandant, haushalt }, db.Transaction)) kinder[(mandant, kind)] = tag;
            var betroffene = kinder.Select(k => new { k.Key.Mandant, k.Key.Kind, Seit = Iso.Text(k.Value) }).ToList();
            foreach (var art in (string[])[Luecke.Haushalt, Luecke.Vereinbarung])
            {
                Schliesse(art, $"exists (select 1 from {t["angabe"]} a where a.mandant = @Mandant and a.kind = @Kind and a.art = '{art}')");
                Oeffne(art, $"not exists (select 1 from {t["angabe"]} a where a.mandant = @Mandant and a.kind = @Kind and a.art = '{art}')");
            }

            // without a household there is nobody to pay; that is the gap to close first
            var wohnt = $"select 1 from {t["angabe"]} a where a.mandant = @Mandant and a.kind = @Kind and a.art = '{Luecke.Haushalt}'";
            var ohneZahler = $"not exists (select 1 from {t["zahlung"]} z where z.mandant = a.mandant and z.haushalt = a.haushalt)";
            Schliesse(Luecke.Zahlung, $"not exists ({wohnt} and {ohneZahler})");
            Oeffne(Luecke.Zahlung, $"exists ({wohnt} and {ohneZahler})");
            schritte.Clear();
            kinder.Clear();
            haushalte.Clear();

            void Schliesse(string art, string wenn) => db.Connection.Execute($"delete from {t["luecke"]} where mandant = @Mandant and kind = @Kind and art = '{art}' and {wenn}", betroffene, db.Transaction);
            void Oeffne(string art, string wenn) => db.Connection.Execute($"insert into {t["luecke"]} (mandant, kind, art, seit) select @Mandant, @Kind, '{art}', @Seit where {wenn} on conflict do nothing", betroffene, db.Transaction);
        }
    }
}

/// <summary>What can be missing.</summary>
internal static class Luecke
{
    public const string Haushalt = "haushalt";
    public const string Vereinbarung = "vereinbarung";
    public const string Zahlung = "zahlung";

    public static string Titel(string art) => art switch
    {
        Haushalt => "kein Haushalt zugeordnet",
        Vereinbarung => "keine Betreuungsvereinbarung",
        _ => "niemand ist zahlungspflichtig",
    };
}
