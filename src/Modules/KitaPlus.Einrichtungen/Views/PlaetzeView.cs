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

    // 2: what a correction replaced counts again when the correction is withdrawn or corrected itself
    public override int Version => 2;

    public override IReadOnlyCollection<Type> EventTypes { get; } = [typeof(GruppeEingerichtet), typeof(GruppeGeschlossen), typeof(EinrichtungTatsacheZurueckgenommen)];

    public override IReadOnlyList<string> Tables { get; } = ["fakt", "gruppe"];

    // fakt: what was not withdrawn, as it was recorded (no places = closed), ersetzt: ids of those that it corrects; gruppe: what follows from those that count
    public override string Schema(ViewTables t) =>
        $"""
        create table {t["fakt"]} (mandant text not null, einrichtung text not null, gruppe text not null, nummer {t.Int64} not null, ereignis text not null, ersetzt text not null, ab text not null, bis text, plaetze {t.Int64}, primary key (mandant, einrichtung, nummer));
        create table {t["gruppe"]} (mandant text not null, einrichtung text not null, gruppe text not null, ab text not null, bis text, plaetze {t.Int64} not null, primary key (mandant, einrichtung, gruppe, ab));
        """;

    public override IViewWriter CreateWriter(ViewTables tables) => new Schreiber(tables);

    private sealed class Schreiber(ViewTables t) : IViewWriter
    {
        private readonly Dictionary<(string Mandant, string Einrichtung), List<Fakt>> fakten = [];

        private sealed record Fakt(string Gruppe, long Nummer, string Ereignis, string Ersetzt, string Ab, string? Bis, long? Plaetze);

        public void Apply(RecordedEvent recorded, ViewTransaction db)
        {
            var e = (EinrichtungEreignis)recorded.Event;
            var alle = Fakten(recorded.Envelope.Tenant, e.Einrichtung, db);
            switch (e)
            {
                case IRuecknahme r: alle.RemoveAll(f => f.Ereignis == r.Ereignis.ToString()); break;
                case GruppeEingerichtet g: Nimm(g, g.Gruppe, g.Plaetze); break;
                case GruppeGeschlossen g: Nimm(g, g.Gruppe, null); break;
            }

            void Nimm(ITatsache f, string gruppe, int? plaetze) => alle.Add(new(gruppe, recorded.Envelope.Position.Commit, recorded.Envelope.EventId.ToString(), Berichtigungen.Text(f), Text(f.GueltigAb), f.GueltigBis is { } bis ? Text(bis) : null, plaetze));
        }

        public void Write(ViewTransaction db)
        {
            var betroffene = fakten.Keys.Select(k => new { k.Mandant, k.Einrichtung }).ToList();
            foreach (var tabelle in (string[])["fakt", "gruppe"]) db.Connection.Execute($"delete from {t[tabelle]} where mandant = @Mandant and einrichtung = @Einrichtung", betroffene, db.Transaction);
            db.Connection.Execute(
                $"insert into {t["fakt"]} (mandant, einrichtung, gruppe, nummer, ereignis, ersetzt, ab, bis, plaetze) values (@Mandant, @Einrichtung, @Gruppe, @Nummer, @Ereignis, @Ersetzt, @Ab, @Bis, @Plaetze)",
                fakten.SelectMany(k => k.Value.Select(f => new { k.Key.Mandant, k.Key.Einrichtung, f.Gruppe, f.Nummer, f.Ereignis, f.Ersetzt, f.Ab, f.Bis, f.Plaetze })), db.Transaction);
            db.Connection.Execute(
                $"insert into {t["gruppe"]} (mandant, einrichtung, gruppe, ab, bis, plaetze) values (@Mandant, @Einrichtung, @Gruppe, @Ab, @Bis, @Plaetze)",
                fakten.SelectMany(k => Berichtigungen.Geltende(k.Value, f => f.Ereignis, f => f.Ersetzt).GroupBy(f => f.Gruppe, StringComparer.Ordinal).SelectMany(g => Scheiben(g).Select(s => new { k.Key.Mandant, k.Key.Einrichtung, Gruppe = g.Key, s.Ab, s.Bis, s.Plaetze }))), db.Transaction);
            fakten.Clear();
        }

        private static IEnumerable<(string Ab, string? Bis, long Plaetze)> Scheiben(IEnumerable<Fakt> fakten) =>
            Zeitstrahl<long?>.Aus(fakten.Select(f => (new Zeitraum(Tag(f.Ab), f.Bis is null ? null : Tag(f.Bis)), f.Plaetze)))
                .Scheiben.Where(s => s.Wert is not null).Select(s => (Text(s.Ab), s.Bis == DateOnly.MaxValue ? null : Text(s.Bis), s.Wert!.Value));

        private List<Fakt> Fakten(string mandant, string einrichtung, ViewTransaction db)
        {
            if (fakten.TryGetValue((mandant, einrichtung), out var bekannt)) return bekannt;
            return fakten[(mandant, einrichtung)] = [.. db.Connection.Query<Fakt>(
                $"select gruppe, nummer, ereignis, ersetzt, ab, bis, plaetze from {t["fakt"]} where mandant = @mandant and einrichtung = @einrichtung order by nummer", new { mandant, einrichtung }, db.Transaction)];
        }

        private static string Text(DateOnly tag) => tag.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

        private static DateOnly Tag(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
    }
}
