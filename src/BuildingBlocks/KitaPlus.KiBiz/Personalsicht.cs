namespace KitaPlus.KiBiz;

/// <summary>
/// Which sums over the staff may be shown. Who may see persons sees everything; everybody else sums over at least two, and the total only where what is held back
/// of it is nothing or that of at least two: else it could be told by subtracting. One rule for all pages, so that two of them cannot be subtracted either.
/// </summary>
/// <param name="teile">Of each of them every sum is shown or can be worked out: who is there, and who of the agreed is away.</param>
public sealed class Personalsicht(bool personen, params IReadOnlyList<Personalbestand> teile)
{
    public bool Fachkraft { get; } = personen || Genug(teile, z => z.Fachkraft);

    public bool Ergaenzungskraft { get; } = personen || Genug(teile, z => z.Ergaenzungskraft);

    public bool Leitung { get; } = personen || Genug(teile, z => z.Leitung);

    public bool Gesamt => personen || teile.All(t => t.Zeilen.Where(z => Verborgen(z) != Stunden.Null).Select(z => z.Kraft.Person).Distinct(StringComparer.Ordinal).Count() != 1);

    public bool Vollstaendig => Fachkraft && Ergaenzungskraft && Leitung && Rest;

    private bool Rest { get; } = personen || Genug(teile, Uebrig);

    /// <summary>Hours of somebody in the parts that are held back.</summary>
    private Stunden Verborgen(Kraftzeile z) => (Fachkraft ? Stunden.Null : z.Fachkraft) + (Ergaenzungskraft ? Stunden.Null : z.Ergaenzungskraft) + (Leitung ? Stunden.Null : z.Leitung) + (Rest ? Stunden.Null : Uebrig(z));

    private static Stunden Uebrig(Kraftzeile z) => z.Gesamt - z.Fachkraft - z.Ergaenzungskraft - z.Leitung;

    /// <summary>Between two of these pictures exactly one person came, went or changed: their difference is one person's.</summary>
    public static bool WechseltEiner(IEnumerable<Personalbestand> bilder)
    {
        var alle = bilder.Select(b => b.Zeilen.GroupBy(z => z.Kraft.Person, StringComparer.Ordinal).ToDictionary(g => g.Key, g => (g.Sum(z => z.Gesamt.Wert), g.Sum(z => z.Fachkraft.Wert)), StringComparer.Ordinal)).ToList();
        return EinerAnders(alle);
    }

    /// <summary>The same for anything that is told by person.</summary>
    public static bool EinerAnders<T>(IReadOnlyList<Dictionary<string, T>> bilder)
        where T : struct, IEquatable<T>
    {
        ArgumentNullException.ThrowIfNull(bilder);
        for (var i = 0; i < bilder.Count; i++)
            for (var j = i + 1; j < bilder.Count; j++)
                if (Unterschiede(bilder[i], bilder[j]) == 1) return true;
        return false;
    }

    private static int Unterschiede<T>(Dictionary<string, T> a, Dictionary<string, T> b)
        where T : struct, IEquatable<T> => a.Keys.Union(b.Keys, StringComparer.Ordinal).Count(p => !a.GetValueOrDefault(p).Equals(b.GetValueOrDefault(p)));

    /// <summary>Nobody, or at least two, in each part.</summary>
    private static bool Genug(IReadOnlyList<Personalbestand> teile, Func<Kraftzeile, Stunden> wert) => teile.All(t => t.Zeilen.Where(z => !wert(z).IstNull).Select(z => z.Kraft.Person).Distinct(StringComparer.Ordinal).Count() != 1);
}
