using System.Globalization;
using Dapper;
using KitaPlus.Contracts;
using KitaPlus.Contracts.Einrichtungen;
using KitaPlus.EventStore;
using KitaPlus.Kernel;

namespace KitaPlus.Einrichtungen;

/// <summary>How many places each group has and when; later facts lie over earlier ones.</summary>
internal sealed class PlaetzeView : View
{
    public const string Ansicht = "einrichtungen_plaetze";

    public override string Name => Ansicht;

    public override int Version => 1;

    public override IReadOnlyCollection<Type> EventTypes { get; } = [typeof(GruppeEingerichtet), typeof(GruppeGeschlossen), typeof(EinrichtungTatsacheZurueckgenommen)];

    public override IReadOnlyList<string> Tables { get; } = ["fakt", "gruppe"];

    // fakt: what counts, as it was recorded (no places = closed); gruppe: what follows from it
    public override string Schema(ViewTables t) =>
        $"""
        create table {t["fakt"]} (mandant text not null, einrichtung text not null, gruppe text not null, nummer {t.Int64} not null, ereignis text not null, ab text not null, bis text, plaetze {t.Int64}, primary key (mandant, einrichtung, nummer));
        create table {t["gruppe"]} (mandant text not null, einrichtung text not null, gruppe text not null, ab text not null, bis text, plaetze {t.Int64} not null, primary key (mandant, einrichtung, gruppe, ab));
        """;

    public override IViewWriter CreateWriter(ViewTables tables) => new Schreiber(tables);

    private sealed class Schreiber(ViewTables t) : IViewWriter
    {
        private readonly Dictionary<(string Mandant, string Einrichtung), List<Fakt>> fakten = [];

        private sealed record Fakt(string Gruppe, long Nummer, string Ereignis, string Ab, string? Bis, long? Plaetze);

        public void Apply(RecordedEvent recorded, ViewTransaction db)
        {
            var e = (EinrichtungEreignis)recorded.Event;
            var alle = Fakten(recorded.Envelope.Tenant, e.Einrichtung, db);
            IEnumerable<Guid> entfallen = recorded.Event switch { IRuecknahme r => [r.Ereignis], ITatsache f => f.Herkunft.Berichtigt ?? [], _ => [] };
            foreach (var weg in entfallen) alle.RemoveAll(f => f.Ereignis == weg.ToString());
            switch (e)
            {
                case GruppeEingerichtet g: Nimm(g, g.Gruppe, g.Plaetze); break;
                case GruppeGeschlossen g: Nimm(g, g.Gruppe, null); break;
            }

            void Nimm(ITatsache f, string gruppe, int? plaetze) => alle.Add(new(gruppe, recorded.Envelope.Position.Commit, recorded.Envelope.EventId.ToString(), Text(f.GueltigAb), f.GueltigBis is { } bis ? Text(bis) : null, plaetze));
        }

        public void Write(ViewTransaction db)
        {
            var betroffene = fakten.Keys.Select(k => new { k.Mandant, k.Einrichtung }).ToList();
            foreach (var tabelle in (string[])["fakt", "gruppe"]) db.Connection.Execute($"delete from {t[tabelle]} where mandant = @Mandant and einrichtung = @Einrichtung", betroffene, db.Transaction);
            db.Connection.Execute(
                $"insert into {t["fakt"]} (mandant, einrichtung, gruppe, nummer, ereignis, ab, bis, plaetze) values (@Mandant, @Einrichtung, @Gruppe, @Nummer, @Ereignis, @Ab, @Bis, @Plaetze)",
                fakten.SelectMany(k => k.Value.Select(f => new { k.Key.Mandant, k.Key.Einrichtung, f.Gruppe, f.Nummer, f.Ereignis, f.Ab, f.Bis, f.Plaetze })), db.Transaction);
            db.Connection.Execute(
                $"insert into {t["gruppe"]} (mandant, einrichtung, gruppe, ab, bis, plaetze) values (@Mandant, @Einrichtung, @Gruppe, @Ab, @Bis, @Plaetze)",
                fakten.SelectMany(k => k.Value.GroupBy(f => f.Gruppe, StringComparer.Ordinal).SelectMany(g => Scheiben(g).Select(s => new { k.Key.Mandant, k.Key.Einrichtung, Gruppe = g.Key, s.Ab, s.Bis, s.Plaetze }))), db.Transaction);
            fakten.Clear();
        }

        private static IEnumerable<(string Ab, string? Bis, long Plaetze)> Scheiben(IEnumerable<Fakt> fakten) =>
            Zeitstrahl<long?>.Aus(fakten.OrderBy(f => f.Nummer).Select(f => (new Zeitraum(Tag(f.Ab), f.Bis is null ? null : Tag(f.Bis)), f.Plaetze)))
                .Scheiben.Where(s => s.Wert is not null).Select(s => (Text(s.Ab), s.Bis == DateOnly.MaxValue ? null : Text(s.Bis), s.Wert!.Value));

        private List<Fakt> Fakten(string mandant, string einrichtung, ViewTransaction db)
        {
            if (fakten.TryGetValue((mandant, einrichtung), out var bekannt)) return bekannt;
            return fakten[(mandant, einrichtung)] = [.. db.Connection.Query<Fakt>(
                $"select gruppe, nummer, ereignis, ab, bis, plaetze from {t["fakt"]} where mandant = @mandant and einrichtung = @einrichtung order by nummer", new { mandant, einrichtung }, db.Transaction)];
        }

        private static string Text(DateOnly tag) => tag.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

        private static DateOnly Tag(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
    }
}
