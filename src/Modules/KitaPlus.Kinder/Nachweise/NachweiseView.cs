using Dapper;
using KitaPlus.Contracts.Kinder;
using KitaPlus.EventStore;

namespace KitaPlus.Kinder.Nachweise;

/// <summary>Until when the proofs of the children hold.</summary>
internal sealed class NachweiseView : View
{
    public const string Ansicht = "kinder_nachweise";

    /// <summary>A proof that holds for good; sorts behind every day.</summary>
    private const string Unbefristet = "9999-12-31";

    public override string Name => Ansicht;

    public override int Version => 1;

    public override IReadOnlyCollection<Type> EventTypes { get; } = [typeof(NachweisGesehen), typeof(KindTatsacheZurueckgenommen)];

    public override IReadOnlyList<string> Tables { get; } = ["gesehen", "befristet"];

    // gesehen: every proof that counts; befristet: the last day of those that end, one per child and kind of proof.
    // The index holds everything that is asked for; else SQLite would rather read all of the Mandant in the order of the primary key
    public override string Schema(ViewTables t) =>
        $"""
        create table {t["gesehen"]} (mandant text not null, kind text not null, art text not null, bis text not null, ereignis text not null, primary key (mandant, kind, art, bis, ereignis));
        create table {t["befristet"]} (mandant text not null, kind text not null, art text not null, ende text not null, primary key (mandant, kind, art));
        create index {t["befristet"]}_ende on {t["befristet"]} (mandant, ende, kind, art);
        """;

    public override IViewWriter CreateWriter(ViewTables tables) => new Schreiber(tables);

    private sealed class Schreiber(ViewTables t) : IViewWriter
    {
        private readonly HashSet<(string Mandant, string Kind)> kinder = [];

        // in the order of the events: what one says, another may take away
        private readonly List<(string Sql, object Werte)> schritte = [];

        public void Apply(RecordedEvent recorded, ViewTransaction db)
        {
            if (recorded.Event is not KindEreignis e) return;
            var mandant = recorded.Envelope.Tenant;
            foreach (var weg in Betreuungszeiten.Entfallene(e)) Merke($"delete from {t["gesehen"]} where mandant = @mandant and kind = @Kind and ereignis = @weg", new { mandant, e.Kind, weg = weg.ToString() });
            if (e is NachweisGesehen n)
            {
                Merke(
                    $"insert into {t["gesehen"]} (mandant, kind, art, bis, ereignis) values (@mandant, @Kind, @art, @bis, @id) on conflict do nothing",
                    new { mandant, n.Kind, art = n.Art.ToString(), bis = Iso.Text(n.GueltigBis) ?? Unbefristet, id = recorded.Envelope.EventId.ToString() });
            }

            void Merke(string sql, object werte)
            {
                schritte.Add((sql, werte));
                kinder.Add((mandant, e.Kind));
            }
        }

        public void Write(ViewTransaction db)
        {
            foreach (var (sql, werte) in schritte) db.Connection.Execute(sql, werte, db.Transaction);
            var betroffene = kinder.Select(k => new { k.Mandant, k.Kind }).ToList();
            db.Connection.Execute($"delete from {t["befristet"]} where mandant = @Mandant and kind = @Kind", betroffene, db.Transaction);
            db.Connection.Execute(
                $"insert into {t["befristet"]} (mandant, kind, art, ende) select mandant, kind, art, max(bis) from {t["gesehen"]} where mandant = @Mandant and kind = @Kind group by mandant, kind, art having max(bis) < '{Unbefristet}'", betroffene, db.Transaction);
            schritte.Clear();
            kinder.Clear();
        }
    }
}
