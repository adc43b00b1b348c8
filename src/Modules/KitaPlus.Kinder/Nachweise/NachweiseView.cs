using Dapper;
using KitaPlus.Contracts;
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

    // 2: what a correction replaced counts again without it
    public override int Version => 2;

    public override IReadOnlyCollection<Type> EventTypes { get; } = [typeof(NachweisGesehen), typeof(KindTatsacheZurueckgenommen)];

    public override IReadOnlyList<string> Tables { get; } = ["gesehen", "befristet"];

    // gesehen: every proof that was not withdrawn, ersetzt: ids of those that it corrects; befristet: the last day of those that count and end, one per child and kind of proof.
    // The index holds everything that is asked for; else SQLite would rather read all of the Mandant in the order of the primary key
    public override string Schema(ViewTables t) =>
        $"""
        create table {t["gesehen"]} (mandant text not null, kind text not null, nummer {t.Int64} not null, ereignis text not null, art text not null, bis text not null, ersetzt text not null, primary key (mandant, kind, nummer));
        create table {t["befristet"]} (mandant text not null, kind text not null, art text not null, ende text not null, primary key (mandant, kind, art));
        create index {t["befristet"]}_ende on {t["befristet"]} (mandant, ende, kind, art);
        """;

    public override IViewWriter CreateWriter(ViewTables tables) => new Schreiber(tables);

    private sealed class Schreiber(ViewTables t) : IViewWriter
    {
        private readonly Dictionary<(string Mandant, string Kind), List<Gesehen>> kinder = [];

        private sealed record Gesehen(long Nummer, string Ereignis, string Art, string Bis, string Ersetzt);

        public void Apply(RecordedEvent recorded, ViewTransaction db)
        {
            if (recorded.Event is not KindEreignis e) return;
            var alle = Lies(recorded.Envelope.Tenant, e.Kind, db);
            if (e is IRuecknahme r) alle.RemoveAll(g => g.Ereignis == r.Ereignis.ToString());
            if (e is NachweisGesehen n) alle.Add(new(recorded.Envelope.Position.Commit, recorded.Envelope.EventId.ToString(), n.Art.ToString(), Iso.Text(n.GueltigBis) ?? Unbefristet, Berichtigungen.Text(n)));
        }

        public void Write(ViewTransaction db)
        {
            var betroffene = kinder.Keys.Select(k => new { k.Mandant, k.Kind }).ToList();
            foreach (var tabelle in (string[])["gesehen", "befristet"]) db.Connection.Execute($"delete from {t[tabelle]} where mandant = @Mandant and kind = @Kind", betroffene, db.Transaction);
            db.Connection.Execute(
                $"insert into {t["gesehen"]} (mandant, kind, nummer, ereignis, art, bis, ersetzt) values (@Mandant, @Kind, @Nummer, @Ereignis, @Art, @Bis, @Ersetzt)",
                kinder.SelectMany(k => k.Value.Select(g => new { k.Key.Mandant, k.Key.Kind, g.Nummer, g.Ereignis, g.Art, g.Bis, g.Ersetzt })), db.Transaction);
            db.Connection.Execute(
                $"insert into {t["befristet"]} (mandant, kind, art, ende) values (@Mandant, @Kind, @Art, @Ende)",
                kinder.SelectMany(k => Enden(k.Value).Select(b => new { k.Key.Mandant, k.Key.Kind, b.Art, b.Ende })), db.Transaction);
            kinder.Clear();
        }

        private static IEnumerable<(string Art, string? Ende)> Enden(List<Gesehen> alle) => Berichtigungen.Geltende(alle, g => g.Ereignis, g => g.Ersetzt)
            .GroupBy(g => g.Art, StringComparer.Ordinal).Select(a => (a.Key, a.Select(g => g.Bis).Max(StringComparer.Ordinal))).Where(a => a.Item2 != Unbefristet);

        private List<Gesehen> Lies(string mandant, string kind, ViewTransaction db)
        {
            if (kinder.TryGetValue((mandant, kind), out var bekannt)) return bekannt;
            return kinder[(mandant, kind)] = [.. db.Connection.Query<Gesehen>(
                $"select nummer, ereignis, art, bis, ersetzt from {t["gesehen"]} where mandant = @mandant and kind = @kind order by nummer", new { mandant, kind }, db.Transaction)];
        }
    }
}
