namespace KitaPlus.Contracts;

/// <summary>
/// What counts of facts that correct each other, for views that keep them as rows; the rule is that of <see cref="Tatsachenbuch"/>.
/// A view keeps what was corrected: it counts again when its correction is withdrawn. Only what was withdrawn itself is gone for good.
/// </summary>
public static class Berichtigungen
{
    /// <summary>The ids that a fact corrects, as one text; empty = none.</summary>
    public static string Text(ITatsache tatsache) => string.Join(',', tatsache.Herkunft.Berichtigt ?? []);

    /// <param name="fakten">Those that were not withdrawn, first recorded first.</param>
    /// <param name="ersetzt">See <see cref="Text"/>.</param>
    public static IReadOnlyList<T> Geltende<T>(IEnumerable<T> fakten, Func<T, string> ereignis, Func<T, string> ersetzt)
    {
        var (weg, geltende) = (new HashSet<string>(StringComparer.Ordinal), new List<T>());
        foreach (var f in fakten.Reverse())
        {
            if (ersetzt(f) is { Length: > 0 } alte) weg.UnionWith(alte.Split(','));
            if (!weg.Contains(ereignis(f))) geltende.Add(f);
        }

        geltende.Reverse();
        return geltende;
    }
}
