using KitaPlus.Kernel;

namespace KitaPlus.Planung;

/// <summary>The one rounding rule of all plans.</summary>
internal static class Rundung
{
    /// <summary>Twelfths and days of a month repeat as decimals: what lies this close to half a cent is half a cent.</summary>
    private const int Stellen = 12;

    /// <summary>
    /// Months in whole cents whose sum is the exact sum, rounded once (half a cent away from zero): each month is what has come together up to it, rounded, less the months before.
    /// </summary>
    /// <param name="cent">Exact amounts in cents.</param>
    public static IReadOnlyList<Geld> Verteilt(IReadOnlyList<decimal> cent)
    {
        var (aus, genau, bisher) = (new Geld[cent.Count], 0m, 0L);
        for (var i = 0; i < cent.Count; i++)
        {
            genau += cent[i];
            var neu = (long)Math.Round(Math.Round(genau, Stellen), MidpointRounding.AwayFromZero);
            aus[i] = new(neu - bisher);
            bisher = neu;
        }

        return aus;
    }
}
