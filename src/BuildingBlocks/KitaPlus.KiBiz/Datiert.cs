namespace KitaPlus.KiBiz;

/// <summary>Values each of which holds from its day until the next one.</summary>
internal sealed class Datiert<T>
{
    private readonly (DateOnly Ab, T Wert)[] werte;

    private Datiert(IEnumerable<(DateOnly Ab, T Wert)> werte) => this.werte = [.. werte.OrderBy(w => w.Ab)];

    public static Dictionary<TKey, Datiert<T>> Nach<TKey>(IEnumerable<(TKey Schluessel, DateOnly Ab, T Wert)> zeilen)
        where TKey : notnull => zeilen.GroupBy(z => z.Schluessel).ToDictionary(g => g.Key, g => new Datiert<T>(g.Select(z => (z.Ab, z.Wert))));

    public static Datiert<T> Aus(IEnumerable<(DateOnly Ab, T Wert)> werte) => new(werte);

    public bool TryAm(DateOnly tag, out T wert)
    {
        for (var i = werte.Length - 1; i >= 0; i--)
        {
            if (werte[i].Ab > tag) continue;
            wert = werte[i].Wert;
            return true;
        }

        wert = default!;
        return false;
    }
}
