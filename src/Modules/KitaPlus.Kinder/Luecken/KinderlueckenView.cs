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

    // 2: what a correction replaced counts again when the correction is withdrawn or corrected itself; so the end of care is needed too, where it corrects an agreement
    public override int Version => 2;

    public override IReadOnlyCollection<Type> EventTypes { get; } =
    [
        typeof(KindAufgenommen), typeof(KindLebtIn), typeof(BetreuungVereinbart), typeof(BetreuungBeendet), typeof(KindTatsacheZurueckgenommen), typeof(ZahlungspflichtBestimmt), typeof(HaushaltTatsacheZurueckgenommen),
    ];

    public override IReadOnlyList<string> Tables { get; } = [Aussagen.Tabelle, "angabe", "zahlung", "luecke"];

    // the index holds the child too: else SQLite would rather read all children of the Mandant in the order of the primary key
    // aussage: all facts that were not withdrawn; of those that count, angabe: of a child its households (art haushalt) and agreements (art vereinbarung), zahlung: the payers of a household
    public override string Schema(ViewTables t) =>
        $"""
        create table {t["angabe"]} (mandant text not null, kind text not null, art text not null, nummer {t.Int64} not null, haushalt text not null, primary key (mandant, kind, art, nummer, haushalt));
        create index {t["angabe"]}_haushalt on {t["angabe"]} (mandant, haushalt, kind);
        create table {t["zahlung"]} (mandant text not null, haushalt text not null, nummer {t.Int64} not null, primary key (mandant, haushalt, nummer));
        create table {t["luecke"]} (mandant text not null, kind text not null, art text not null, seit text not null, primary key (mandant, kind, art));
        {Aussagen.Schema(t)}
        """;

    public override IViewWriter CreateWriter(ViewTables tables) => new Schreiber(tables);

    private sealed class Schreiber(ViewTables t) : IViewWriter
    {
        private readonly Dictionary<(string Mandant, string Kind), DateOnly> kinder = [];
        private readonly Dictionary<(string Mandant, string Haushalt), DateOnly> haushalte = [];
        private readonly Aussagen aussagen = new(t);

        private static string[] Angaben { get; } = [Luecke.Haushalt, Luecke.Vereinbarung];

        public void Apply(RecordedEvent recorded, ViewTransaction db)
        {
            var (mandant, tag) = (recorded.Envelope.Tenant, Berlin.Tag(recorded.Envelope.RecordedAt));
            switch (recorded.Event)
            {
                case KindLebtIn e: aussagen.Nimm(recorded, Luecke.Haushalt, e.Kind, e, e.Anteile.Select(a => (a.Haushalt, 1L))); break;
                case BetreuungVereinbart e: aussagen.Nimm(recorded, Luecke.Vereinbarung, e.Kind, e, (e.Einrichtung, 1)); break;
                case BetreuungBeendet e: aussagen.Nimm(recorded, Luecke.Vereinbarung, e.Kind, e); break;
                case KindTatsacheZurueckgenommen e: foreach (var art in Angaben) aussagen.NimmZurueck(mandant, art, e.Kind, e.Ereignis); break;
                case ZahlungspflichtBestimmt e: aussagen.Nimm(recorded, Luecke.Zahlung, e.Haushalt, e, e.Person is { } person ? [(person, 1)] : []); break;
                case HaushaltTatsacheZurueckgenommen e: aussagen.NimmZurueck(mandant, Luecke.Zahlung, e.Haushalt, e.Ereignis); break;
            }

            switch (recorded.Event)
            {
                case KindEreignis e: kinder[(mandant, e.Kind)] = tag; break;
                case HaushaltEreignis e: haushalte[(mandant, e.Haushalt)] = tag; break;
            }
        }

        public void Write(ViewTransaction db)
        {
            SchreibeAussagen(db);
            foreach (var ((mandant, haushalt), tag) in haushalte)
                foreach (var kind in db.Connection.Query<string>($"select distinct kind from {t["angabe"]} where mandant = @mandant and haushalt = @haushalt", new { mandant, haushalt }, db.Transaction)) kinder[(mandant, kind)] = tag;
            var betroffene = kinder.Select(k => new { k.Key.Mandant, k.Key.Kind, Seit = Iso.Text(k.Value) }).ToList();
            foreach (var art in Angaben)
            {
                Schliesse(art, $"exists (select 1 from {t["angabe"]} a where a.mandant = @Mandant and a.kind = @Kind and a.art = '{art}')");
                Oeffne(art, $"not exists (select 1 from {t["angabe"]} a where a.mandant = @Mandant and a.kind = @Kind and a.art = '{art}')");
            }

            // without a household there is nobody to pay; that is the gap to close first
            var wohnt = $"select 1 from {t["angabe"]} a where a.mandant = @Mandant and a.kind = @Kind and a.art = '{Luecke.Haushalt}'";
            var ohneZahler = $"not exists (select 1 from {t["zahlung"]} z where z.mandant = a.mandant and z.haushalt = a.haushalt)";
            Schliesse(Luecke.Zahlung, $"not exists ({wohnt} and {ohneZahler})");
            Oeffne(Luecke.Zahlung, $"exists ({wohnt} and {ohneZahler})");
            kinder.Clear();
            haushalte.Clear();

            void Schliesse(string art, string wenn) => db.Connection.Execute($"delete from {t["luecke"]} where mandant = @Mandant and kind = @Kind and art = '{art}' and {wenn}", betroffene, db.Transaction);
            void Oeffne(string art, string wenn) => db.Connection.Execute($"insert into {t["luecke"]} (mandant, kind, art, seit) select @Mandant, @Kind, '{art}', @Seit where {wenn} on conflict do nothing", betroffene, db.Transaction);
        }

        private void SchreibeAussagen(ViewTransaction db)
        {
            var (betroffene, zeilen) = aussagen.Write(db);
            db.Connection.Execute($"delete from {t["angabe"]} where mandant = @Mandant and kind = @Von and art = @Linie", betroffene.Where(b => b.Linie != Luecke.Zahlung).Select(b => new { b.Mandant, b.Von, b.Linie }), db.Transaction);
            db.Connection.Execute($"delete from {t["zahlung"]} where mandant = @Mandant and haushalt = @Von", betroffene.Where(b => b.Linie == Luecke.Zahlung).Select(b => new { b.Mandant, b.Von }), db.Transaction);
            db.Connection.Execute(
                $"insert into {t["angabe"]} (mandant, kind, art, nummer, haushalt) values (@Mandant, @Von, @Linie, @Nummer, @Haushalt)",
                zeilen.Where(z => z.Linie != Luecke.Zahlung).Select(z => new { z.Mandant, z.Von, z.Linie, z.Nummer, Haushalt = z.Linie == Luecke.Haushalt ? z.Anderer : "" }), db.Transaction);
            db.Connection.Execute($"insert into {t["zahlung"]} (mandant, haushalt, nummer) values (@Mandant, @Von, @Nummer)", zeilen.Where(z => z.Linie == Luecke.Zahlung), db.Transaction);
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
