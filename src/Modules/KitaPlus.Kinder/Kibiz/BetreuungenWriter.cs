using Dapper;
using KitaPlus.Contracts;
using KitaPlus.Contracts.Kinder;
using KitaPlus.EventStore;
using KitaPlus.Kernel;

namespace KitaPlus.Kinder.Kibiz;

/// <summary>Collects a batch; the stretches of each touched child are worked out anew from its facts.</summary>
internal sealed class BetreuungenWriter(ViewTables t) : IViewWriter
{
    private readonly Dictionary<(string Mandant, string Kind), List<Fakt>> fakten = [];
    private readonly Dictionary<(string Mandant, string Kind), DateOnly?> geburtstage = [];

    private readonly Dictionary<(string Mandant, string Kind), long> stand = [];

    private sealed class Fakt
    {
        public long Nummer { get; init; }

        public string Ereignis { get; init; } = "";

        public string Ersetzt { get; init; } = "";

        public string Linie { get; init; } = "";

        public string Ab { get; init; } = "";

        public string? Bis { get; init; }

        public string? Einrichtung { get; init; }

        public string? Gruppe { get; init; }

        public long Stunden { get; init; }

        public string? Typ { get; init; }

        public Zeitraum Zeit => new(Iso.Tag(Ab), Iso.TagOderNichts(Bis));
    }

    public void Apply(RecordedEvent recorded, ViewTransaction db)
    {
        var mandant = recorded.Envelope.Tenant;
        if (Betroffenes(recorded.Event) is { } kind) stand[(mandant, kind)] = recorded.Envelope.Position.Commit;
        switch (recorded.Event)
        {
            case KindAufgenommen e: geburtstage[(mandant, e.Kind)] = Wert(e.Geburtsdatum); break;
            case GeburtsdatumBerichtigt e: geburtstage[(mandant, e.Kind)] = Wert(e.Geburtsdatum); break;
            case SchluesselVernichtet e when e.Betrifft(Zwecke.Stammdaten) && e.Person.StartsWith("kind-", StringComparison.Ordinal): geburtstage[(mandant, e.Person["kind-".Length..])] = null; break;
            case KindTatsacheZurueckgenommen e: Fakten(mandant, e.Kind, db).RemoveAll(f => f.Ereignis == e.Ereignis.ToString()); break;
            case KindEreignis and ITatsache e: Nimm(recorded, (KindEreignis)recorded.Event, e, db); break;
        }

        static DateOnly? Wert(Personenbezug<DateOnly> tag) => tag.TryWert(out var wert) ? wert : null;
    }

    public void Write(ViewTransaction db)
    {
        db.Connection.Execute(
            $"insert into {t["kind"]} (mandant, kind, geburtsdatum, stand) values (@Mandant, @Kind, @Tag, 0) on conflict (mandant, kind) do update set geburtsdatum = excluded.geburtsdatum",
            geburtstage.Select(g => new { g.Key.Mandant, g.Key.Kind, Tag = Iso.Text(g.Value) }), db.Transaction);
        db.Connection.Execute($"update {t["kind"]} set stand = @Nummer where mandant = @Mandant and kind = @Kind", stand.Select(s => new { s.Key.Mandant, s.Key.Kind, Nummer = s.Value }), db.Transaction);
        var kinder = fakten.Keys.Select(k => new { k.Mandant, k.Kind }).ToList();
        foreach (var tabelle in (string[])["fakt", "abschnitt"]) db.Connection.Execute($"delete from {t[tabelle]} where mandant = @Mandant and kind = @Kind", kinder, db.Transaction);
        db.Connection.Execute(
            $"insert into {t["fakt"]} (mandant, kind, nummer, ereignis, ersetzt, linie, ab, bis, einrichtung, gruppe, stunden, typ) values (@Mandant, @Kind, @Nummer, @Ereignis, @Ersetzt, @Linie, @Ab, @Bis, @Einrichtung, @Gruppe, @Stunden, @Typ)",
            fakten.SelectMany(k => k.Value.Select(f => new { k.Key.Mandant, k.Key.Kind, f.Nummer, f.Ereignis, f.Ersetzt, f.Linie, f.Ab, f.Bis, f.Einrichtung, f.Gruppe, f.Stunden, f.Typ })), db.Transaction);
        db.Connection.Execute(
            $"insert into {t["abschnitt"]} (mandant, kind, ab, bis, einrichtung, gruppe, stunden, typ, behindert) values (@Mandant, @Kind, @Ab, @Bis, @Einrichtung, @Gruppe, @Stunden, @Typ, @Behindert)",
            fakten.SelectMany(k => Abschnitte(k.Key.Kind, k.Value).Select(a => new
            {
                k.Key.Mandant, k.Key.Kind, Ab = Iso.Text(a.Abschnitt.Zeit.Ab), Bis = Iso.Text(a.Abschnitt.Zeit.Bis), a.Einrichtung, a.Abschnitt.Gruppe, Stunden = (long)a.Abschnitt.Wochenstunden, Typ = a.Abschnitt.Pauschalentyp, Behindert = a.Abschnitt.MitBehinderung ? 1L : 0L,
            })),
            db.Transaction);
        fakten.Clear();
        geburtstage.Clear();
        stand.Clear();
    }

    private static string? Betroffenes(IEreignis ereignis) => ereignis switch
    {
        KindEreignis e => e.Kind,
        SchluesselVernichtet e when e.Person.StartsWith("kind-", StringComparison.Ordinal) => e.Person["kind-".Length..],
        _ => null,
    };

    private static IEnumerable<(string Einrichtung, KiBiz.Kindabschnitt Abschnitt)> Abschnitte(string kind, List<Fakt> alle)
    {
        var geltende = Berichtigungen.Geltende(alle.OrderBy(f => f.Nummer), f => f.Ereignis, f => f.Ersetzt);
        return Kindabschnitte.Aus(
            kind, null, geltende.Where(f => f.Linie == "b").Select(f => (f.Zeit, new Vereinbartes(f.Einrichtung, f.Gruppe, (int)f.Stunden, f.Typ))), geltende.Where(f => f.Linie == "i").Select(f => (f.Zeit, f.Stunden == 1)));
    }

    private void Nimm(RecordedEvent recorded, KindEreignis e, ITatsache fakt, ViewTransaction db)
    {
        var betreuung = Vereinbartes.Aus(e);
        if (betreuung is null && e is not InklusionFestgestellt) return;
        Fakten(recorded.Envelope.Tenant, e.Kind, db).Add(new()
        {
            Nummer = recorded.Envelope.Position.Commit, Ereignis = recorded.Envelope.EventId.ToString(), Ersetzt = Berichtigungen.Text(fakt), Linie = betreuung is null ? "i" : "b", Ab = Iso.Text(fakt.GueltigAb)!, Bis = Iso.Text(fakt.GueltigBis),
            Einrichtung = betreuung?.Einrichtung, Gruppe = betreuung?.Gruppe, Stunden = betreuung?.Wochenstunden ?? (e is InklusionFestgestellt { Art: not null } ? 1 : 0), Typ = betreuung?.Pauschalentyp,
        });
    }

    private List<Fakt> Fakten(string mandant, string kind, ViewTransaction db)
    {
        if (fakten.TryGetValue((mandant, kind), out var bekannt)) return bekannt;
        return fakten[(mandant, kind)] = [.. db.Connection.Query<Fakt>(
            $"select nummer, ereignis, ersetzt, linie, ab, bis, einrichtung, gruppe, stunden, typ from {t["fakt"]} where mandant = @mandant and kind = @kind order by nummer", new { mandant, kind }, db.Transaction)];
    }
}
