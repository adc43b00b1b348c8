using KitaPlus.Beitraege.Beitragskonto;
using KitaPlus.Kernel;

namespace KitaPlus.Beitraege.Lauf;

/// <summary>Equal months of a child on an account in two runs; amounts per month, null = the run did not decide on them.</summary>
/// <param name="Bis">Last month, inclusive.</param>
internal sealed record Laufabweichung(string Jugendamt, string Person, string Kind, Monat Von, Monat Bis, Geld? Erster, Geld? Zweiter)
{
    public Geld JeMonat => (Zweiter ?? Geld.Null) - (Erster ?? Geld.Null);

    public Geld Zusammen => JeMonat * (Bis - Von + 1);
}

/// <summary>What two runs have decided, side by side.</summary>
internal static class Laufvergleich
{
    /// <summary>Only months that one of them decided otherwise than the other; equal neighbours joined.</summary>
    public static IReadOnlyList<Laufabweichung> Vergleiche(IEnumerable<BeitraegeFestgesetzt> erster, IEnumerable<BeitraegeFestgesetzt> zweiter)
    {
        var (a, b) = (Monate(erster), Monate(zweiter));
        var aus = new List<Laufabweichung>();
        foreach (var s in a.Keys.Union(b.Keys).OrderBy(x => x.Jugendamt, StringComparer.Ordinal).ThenBy(x => x.Person, StringComparer.Ordinal).ThenBy(x => x.Kind, StringComparer.Ordinal).ThenBy(x => x.Monat))
        {
            Geld? vorher = a.TryGetValue(s, out var x) ? x : null, nachher = b.TryGetValue(s, out var y) ? y : null;
            if (vorher == nachher) continue;
            var m = new Monat(s.Monat);
            if (aus.Count > 0 && aus[^1] is var v && (v.Jugendamt, v.Person, v.Kind, v.Erster, v.Zweiter) == (s.Jugendamt, s.Person, s.Kind, vorher, nachher) && v.Bis + 1 == m) aus[^1] = v with { Bis = m };
            else aus.Add(new Laufabweichung(s.Jugendamt, s.Person, s.Kind, m, m, vorher, nachher));
        }

        return aus;
    }

    private static Dictionary<(string Jugendamt, string Person, string Kind, int Monat), Geld> Monate(IEnumerable<BeitraegeFestgesetzt> festsetzungen)
    {
        var monate = new Dictionary<(string, string, string, int), Geld>();
        foreach (var f in festsetzungen)
            foreach (var z in f.Zeilen)
                for (var m = z.Von; m <= z.Bis; m += 1) monate[(f.Jugendamt, f.Person, z.Kind, m.Index)] = z.Ziel;
        return monate;
    }
}
