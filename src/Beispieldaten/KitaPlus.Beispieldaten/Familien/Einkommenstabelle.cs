namespace KitaPlus.Beispiele;

/// <summary>Yearly incomes, lognormal in shape, as a table of five-percent points: many around the middle, few very high.</summary>
internal static class Einkommenstabelle
{
    private static readonly int[] Punkte =
    [
        0, 7_200, 12_000, 15_600, 19_000, 22_200, 25_300, 28_400, 31_500, 34_700, 38_000, 41_500, 45_300, 49_500, 54_300, 60_000, 67_200, 76_800, 91_500, 121_000, 290_000,
    ];

    /// <summary>Whole euros at a place of the distribution.</summary>
    /// <param name="promille">0 … 1000.</param>
    public static int Euro(int promille)
    {
        var feld = Math.Min(promille / 50, Punkte.Length - 2);
        return Punkte[feld] + ((Punkte[feld + 1] - Punkte[feld]) * (promille - (feld * 50)) / 50);
    }
}
