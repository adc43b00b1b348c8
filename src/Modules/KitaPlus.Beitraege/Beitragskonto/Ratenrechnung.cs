using KitaPlus.Kernel;

namespace KitaPlus.Beitraege.Beitragskonto;

/// <summary>Divides an amount into instalments.</summary>
internal static class Ratenrechnung
{
    /// <summary>Equal instalments a month apart; the first one carries the rest of the division.</summary>
    public static IReadOnlyList<Rate> Monatsraten(Geld betrag, int anzahl, DateOnly ab)
    {
        var rate = betrag.Cent / anzahl;
        return [.. Enumerable.Range(0, anzahl).Select(i => new Rate(ab.AddMonths(i), new Geld(i == 0 ? betrag.Cent - (rate * (anzahl - 1)) : rate)))];
    }
}
