using System.Collections.Concurrent;
using Dapper;
using KitaPlus.EventStore;
using KitaPlus.KiBiz;
using KitaPlus.Kernel;

namespace KitaPlus.Kinder.Kibiz;

/// <summary>All stretches of all children of a Mandant in memory, for overviews over many Einrichtungen; only children about whom something was recorded since are read again.</summary>
internal sealed class Betreuungsspeicher(IViewDatabase datenbank) : IDisposable
{
    private readonly ConcurrentDictionary<string, Bestand> bestaende = new(StringComparer.Ordinal);

    /// <param name="einrichtungen">Null: all.</param>
    public async Task<ILookup<string, Kindabschnitt>> VonAsync(string mandant, IReadOnlyCollection<string>? einrichtungen, Zeitraum zeit, CancellationToken cancellationToken = default)
    {
        var b = bestaende.GetOrAdd(mandant, _ => new());
        await b.Tor.WaitAsync(cancellationToken);
        try
        {
            await FuehreNachAsync(mandant, b, cancellationToken);
            return (einrichtungen?.Order(StringComparer.Ordinal) ?? b.Kitas.Keys.Order(StringComparer.Ordinal)).SelectMany(e => b.Kitas.TryGetValue(e, out var kinder) ? kinder.Values.SelectMany(k => k).Where(k => k.Zeit.Schneidet(zeit)).Select(k => (Kita: e, Kind: k)) : [])
                .ToLookup(x => x.Kita, x => x.Kind, StringComparer.Ordinal);
        }
        finally
        {
            b.Tor.Release();
        }
    }

    public void Dispose()
    {
        foreach (var b in bestaende.Values) b.Tor.Dispose();
    }

    private async Task FuehreNachAsync(string mandant, Bestand b, CancellationToken cancellationToken)
    {
        await using var leser = await datenbank.OpenAsync(BetreuungenView.Ansicht, mandant, cancellationToken);
        var (kind, abschnitt) = (leser.Tables["kind"], leser.Tables["abschnitt"]);
        var bis = await leser.Connection.ExecuteScalarAsync<long?>($"select max(stand) from {kind} where mandant = @mandant", new { mandant }, leser.Transaction) ?? 0;
        if (bis == b.Stand) return;
        // a view that is built anew begins before us
        if (bis < b.Stand) b.Leere();
        var neue = (await leser.Connection.QueryAsync<string>($"select kind from {kind} where mandant = @mandant and stand > @stand", new { mandant, stand = b.Stand }, leser.Transaction)).ToList();
        foreach (var k in neue) b.Vergiss(k);
        foreach (var z in await leser.Connection.QueryAsync<Betreuungszeile>(
            $"select {Betreuungszeile.Spalten} from {abschnitt} a join {kind} k on k.mandant = a.mandant and k.kind = a.kind where k.mandant = @mandant and k.stand > @stand order by a.kind, a.ab", new { mandant, stand = b.Stand }, leser.Transaction)) b.Nimm(z);
        b.Stand = bis;
    }

    private sealed class Bestand
    {
        private readonly Dictionary<string, List<string>> orte = new(StringComparer.Ordinal);

        public SemaphoreSlim Tor { get; } = new(1);

        public long Stand { get; set; }

        /// <summary>By Einrichtung and child.</summary>
        public Dictionary<string, SortedDictionary<string, List<Kindabschnitt>>> Kitas { get; } = new(StringComparer.Ordinal);

        public void Leere()
        {
            Kitas.Clear();
            orte.Clear();
            Stand = 0;
        }

        public void Vergiss(string kind)
        {
            if (!orte.Remove(kind, out var alte)) return;
            foreach (var e in alte) Kitas[e].Remove(kind);
        }

        public void Nimm(Betreuungszeile z)
        {
            if (!Kitas.TryGetValue(z.Einrichtung, out var kinder)) Kitas[z.Einrichtung] = kinder = new(StringComparer.Ordinal);
            if (!kinder.TryGetValue(z.Kind, out var alle))
            {
                kinder[z.Kind] = alle = [];
                if (!orte.TryGetValue(z.Kind, out var wo)) orte[z.Kind] = wo = [];
                wo.Add(z.Einrichtung);
            }

            alle.Add(z.Abschnitt());
        }
    }
}
