using System.Collections.Concurrent;
using Dapper;
using KitaPlus.EventStore;
using KitaPlus.Kernel;

namespace KitaPlus.Kinder.Suche;

/// <summary>All words of the names of a Mandant, in memory; typing errors are looked for among them and not among the children.</summary>
internal sealed class Wortschatz
{
    private const int MeisteWoerter = 1_000;
    private readonly ConcurrentDictionary<string, Stand> bekannt = new(StringComparer.Ordinal);

    /// <param name="Tabelle">A rebuilt view begins anew: erased words are gone.</param>
    /// <param name="Nummer">Of the newest word.</param>
    private sealed record Stand(string Tabelle, long Nummer, IReadOnlyList<string> Woerter);

    /// <summary>The known words that fit, with how well they do; the best ones where there are very many.</summary>
    public async Task<IReadOnlyDictionary<string, int>> PassendeAsync(ViewReader leser, string mandant, string getippt)
    {
        var treffer = new List<(string Wort, int Guete)>();
        foreach (var wort in await AlleAsync(leser, mandant))
            if (Wortvergleich.Guete(getippt, wort) is { } guete) treffer.Add((wort, guete));
        if (treffer.Count <= MeisteWoerter) return treffer.ToDictionary(t => t.Wort, t => t.Guete, StringComparer.Ordinal);
        return treffer.OrderBy(t => t.Guete).ThenBy(t => t.Wort, StringComparer.Ordinal).Take(MeisteWoerter).ToDictionary(t => t.Wort, t => t.Guete, StringComparer.Ordinal);
    }

    private async Task<IReadOnlyList<string>> AlleAsync(ViewReader leser, string mandant)
    {
        var tabelle = leser.Tables["schatz"];
        var stand = bekannt.TryGetValue(mandant, out var b) && b.Tabelle == tabelle ? b : new Stand(tabelle, -1, []);
        var neue = (await leser.Connection.QueryAsync<(string Wort, long Nummer)>(
            $"select wort, nummer from {tabelle} where mandant = @mandant and nummer > @ab order by nummer", new { mandant, ab = stand.Nummer }, leser.Transaction)).AsList();
        if (neue.Count == 0) return stand.Woerter;
        stand = new Stand(tabelle, neue[^1].Nummer, [.. stand.Woerter, .. neue.Select(n => n.Wort)]);
        bekannt[mandant] = stand;
        return stand.Woerter;
    }
}
