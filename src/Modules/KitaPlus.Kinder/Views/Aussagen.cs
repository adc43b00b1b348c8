using Dapper;
using KitaPlus.Contracts;
using KitaPlus.EventStore;

namespace KitaPlus.Kinder;

/// <summary>What a fact of one record (a child, a household) says about another one (a household, an adult, an Einrichtung).</summary>
/// <param name="Linie">Facts on the same one can correct each other.</param>
/// <param name="Von">The record whose fact it is.</param>
/// <param name="Anderer">Empty: the fact names nobody; it is kept for what it corrects.</param>
internal sealed record Aussage(string Mandant, string Linie, string Von, long Nummer, string Ereignis, string Ersetzt, string Anderer, long Wert);

/// <summary>
/// Keeps in a view all facts that were not withdrawn, and says which rows follow from those that count. Ordinary facts only add rows;
/// where something is corrected or withdrawn, all rows of that record are to be written anew: what a correction replaced counts again without it.
/// </summary>
internal sealed class Aussagen(ViewTables t)
{
    public const string Tabelle = "aussage";
    private readonly List<Aussage> neue = [];
    private readonly HashSet<(string Mandant, string Linie, string Von)> betroffene = [];
    private readonly List<object> zurueckgenommene = [];

    public static string Schema(ViewTables t) =>
        $"""
        create table {t[Tabelle]} (mandant text not null, linie text not null, von text not null, nummer {t.Int64} not null, ereignis text not null, ersetzt text not null, anderer text not null, wert {t.Int64} not null,
            primary key (mandant, linie, von, nummer, anderer));
        """;

    public void Nimm(RecordedEvent recorded, string linie, string von, ITatsache fakt, params IEnumerable<(string Anderer, long Wert)> was)
    {
        var (mandant, ersetzt) = (recorded.Envelope.Tenant, Berichtigungen.Text(fakt));
        neue.AddRange(was.DefaultIfEmpty(("", 0)).DistinctBy(w => w.Item1).Select(w => new Aussage(mandant, linie, von, recorded.Envelope.Position.Commit, recorded.Envelope.EventId.ToString(), ersetzt, w.Item1, w.Item2)));
        if (ersetzt.Length > 0) betroffene.Add((mandant, linie, von));
    }

    public void NimmZurueck(string mandant, string linie, string von, Guid ereignis)
    {
        zurueckgenommene.Add(new { Mandant = mandant, Linie = linie, Von = von, Ereignis = ereignis.ToString() });
        betroffene.Add((mandant, linie, von));
    }

    /// <returns>Whose rows have to go first, and all rows to write.</returns>
    public (IReadOnlyList<(string Mandant, string Linie, string Von)> Betroffene, IReadOnlyList<Aussage> Zeilen) Write(ViewTransaction db)
    {
        db.Connection.Execute(
            $"insert into {t[Tabelle]} (mandant, linie, von, nummer, ereignis, ersetzt, anderer, wert) values (@Mandant, @Linie, @Von, @Nummer, @Ereignis, @Ersetzt, @Anderer, @Wert)", neue, db.Transaction);
        db.Connection.Execute($"delete from {t[Tabelle]} where mandant = @Mandant and linie = @Linie and von = @Von and ereignis = @Ereignis", zurueckgenommene, db.Transaction);
        var zeilen = neue.Where(a => !betroffene.Contains((a.Mandant, a.Linie, a.Von))).ToList();
        foreach (var (mandant, linie, von) in betroffene)
        {
            var alle = db.Connection.Query<Aussage>(
                $"select mandant, linie, von, nummer, ereignis, ersetzt, anderer, wert from {t[Tabelle]} where mandant = @mandant and linie = @linie and von = @von order by nummer, anderer", new { mandant, linie, von }, db.Transaction);
            zeilen.AddRange(Berichtigungen.Geltende(alle, a => a.Ereignis, a => a.Ersetzt));
        }

        zeilen.RemoveAll(z => z.Anderer.Length == 0);
        var weg = betroffene.ToList();
        neue.Clear();
        betroffene.Clear();
        zurueckgenommene.Clear();
        return (weg, zeilen);
    }
}
