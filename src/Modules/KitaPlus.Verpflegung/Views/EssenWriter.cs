using Dapper;
using KitaPlus.Contracts;
using KitaPlus.Contracts.Verpflegung;
using KitaPlus.EventStore;
using KitaPlus.Kernel;

namespace KitaPlus.Verpflegung;

/// <summary>Collects a batch; what follows for each touched child is worked out anew from its facts.</summary>
internal sealed class EssenWriter(ViewTables t) : IViewWriter
{
    private const string Felder = "einrichtung, wert1, wert2, wert3, zahl, teile";
    private readonly Dictionary<(string Mandant, string Kind), List<Fakt>> fakten = [];

    private sealed record Fakt(long Nummer, string Ereignis, DateOnly Ab, DateOnly? Bis, Essenswert Wert, string Ersetzt);

    public void Apply(RecordedEvent recorded, ViewTransaction db)
    {
        var e = (EssenEreignis)recorded.Event;
        var alle = Fakten(recorded.Envelope.Tenant, e.Kind, db);
        if (e is IRuecknahme r) alle.RemoveAll(f => f.Ereignis == r.Ereignis.ToString());
        if (e is ITatsache neu && Essenswert.Von(neu) is { } wert)
            alle.Add(new(recorded.Envelope.Position.Commit, recorded.Envelope.EventId.ToString(), neu.GueltigAb, neu.GueltigBis, wert, Berichtigungen.Text(neu)));
    }

    public void Write(ViewTransaction db)
    {
        var betroffene = fakten.Keys.Select(k => new { k.Mandant, k.Kind }).ToList();
        foreach (var art in (ReadOnlySpan<string>)[Essenswert.Vertrag, Essenswert.Tag, Essenswert.But])
            db.Connection.Execute($"delete from {t["scheibe"]} where mandant = @Mandant and linie = '{art}' and kind = @Kind", betroffene, db.Transaction);
        db.Connection.Execute($"delete from {t["fakt"]} where mandant = @Mandant and kind = @Kind", betroffene, db.Transaction);
        db.Connection.Execute(
            $"insert into {t["fakt"]} (mandant, kind, nummer, ereignis, linie, ab, bis, {Felder}, ersetzt) values (@Mandant, @Kind, @Nummer, @Ereignis, @Linie, @Ab, @Bis, @Einrichtung, @Wert1, @Wert2, @Wert3, @Zahl, @Teile, @Ersetzt)",
            fakten.SelectMany(k => k.Value.Select(f => Zeile(k.Key.Mandant, k.Key.Kind, f.Ab, f.Bis, f.Wert, f))), db.Transaction);
        db.Connection.Execute(
            $"insert into {t["scheibe"]} (mandant, linie, kind, ab, bis, {Felder}) values (@Mandant, @Linie, @Kind, @Ab, @Bis, @Einrichtung, @Wert1, @Wert2, @Wert3, @Zahl, @Teile)",
            fakten.SelectMany(k => Scheiben(k.Value).Select(s => Zeile(k.Key.Mandant, k.Key.Kind, s.Ab, s.Bis == DateOnly.MaxValue ? null : s.Bis, s.Wert))), db.Transaction);
        fakten.Clear();
    }

    private static IEnumerable<Zeitstrahl<Essenswert>.Scheibe> Scheiben(List<Fakt> fakten) =>
        Berichtigungen.Geltende(fakten.OrderBy(f => f.Nummer), f => f.Ereignis, f => f.Ersetzt).ToLookup(f => f.Wert.Linie, StringComparer.Ordinal).SelectMany(l => Scheiben(l.Key, l.Select(f => (new Zeitraum(f.Ab, f.Bis), f.Wert)))).Where(s => !s.Wert.IstLeer);

    private static IEnumerable<Zeitstrahl<Essenswert>.Scheibe> Scheiben(string linie, IEnumerable<(Zeitraum Zeit, Essenswert Wert)> schichten) => linie == Essenswert.Tag
        ? Meldestrahl.Aus(schichten.Select(s => (s.Zeit, s.Wert.Meldung))).Scheiben.Select(s => new Zeitstrahl<Essenswert>.Scheibe(s.Ab, s.Bis, Essenswert.Von(s.Wert)))
        : Zeitstrahl<Essenswert>.Aus(schichten).Scheiben;

    private static object Zeile(string mandant, string kind, DateOnly ab, DateOnly? bis, Essenswert w, Fakt? f = null) => new
    {
        Mandant = mandant, Kind = kind, f?.Nummer, f?.Ereignis, w.Linie, Ab = Iso.Text(ab), Bis = Iso.Text(bis), w.Einrichtung, w.Wert1, w.Wert2, w.Wert3, w.Zahl, w.Teile, f?.Ersetzt,
    };

    private List<Fakt> Fakten(string mandant, string kind, ViewTransaction db)
    {
        if (fakten.TryGetValue((mandant, kind), out var bekannt)) return bekannt;
        var gelesen = db.Connection.Query<Gelesen>(
            $"select nummer, ereignis, linie, ab, bis, {Felder}, ersetzt from {t["fakt"]} where mandant = @mandant and kind = @kind order by nummer", new { mandant, kind }, db.Transaction);
        return fakten[(mandant, kind)] = [.. gelesen.Select(z => new Fakt(z.Nummer, z.Ereignis, Iso.Tag(z.Ab), Iso.TagOderNichts(z.Bis), new(z.Linie, z.Einrichtung, z.Wert1, z.Wert2, z.Wert3, z.Zahl, z.Teile), z.Ersetzt))];
    }

    private sealed class Gelesen
    {
        public long Nummer { get; set; }

        public string Ereignis { get; set; } = "";

        public string Linie { get; set; } = "";

        public string Ab { get; set; } = "";

        public string? Bis { get; set; }

        public string? Einrichtung { get; set; }

        public string? Wert1 { get; set; }

        public string? Wert2 { get; set; }

        public string? Wert3 { get; set; }

        public long? Zahl { get; set; }

        public string? Teile { get; set; }

        public string Ersetzt { get; set; } = "";
    }
}
