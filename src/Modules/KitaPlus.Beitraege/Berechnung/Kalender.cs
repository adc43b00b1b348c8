using KitaPlus.Kernel;

namespace KitaPlus.Beitraege.Berechnung;

/// <summary>Day number ↔ month as table look-ups; days outside 1980 to 2100 count as the nearest month.</summary>
internal static class Kalender
{
    private const int ErstesJahr = 1980;
    private const int LetztesJahr = 2100;
    private static readonly int ErsterIndex = ErstesJahr * 12;
    private static readonly int Anfang = new DateOnly(ErstesJahr, 1, 1).DayNumber;
    private static readonly int[] MonatJeTag = Tage();
    private static readonly int[] ErsterJeMonat = Erste();

    /// <summary>Index of the month (see <see cref="Monat.Index"/>) of a day number.</summary>
    public static int Monat(int tag)
    {
        var i = tag - Anfang;
        return i < 0 ? ErsterIndex : i >= MonatJeTag.Length ? (LetztesJahr * 12) + 12 : MonatJeTag[i];
    }

    public static int Erster(int monat) => ErsterJeMonat[Math.Clamp(monat - ErsterIndex, 0, ErsterJeMonat.Length - 1)];

    public static int Letzter(int monat) => Erster(monat + 1) - 1;

    private static int[] Tage()
    {
        var ende = new DateOnly(LetztesJahr, 12, 31).DayNumber;
        var tage = new int[ende - Anfang + 1];
        for (var i = 0; i < tage.Length; i++) tage[i] = Kernel.Monat.Von(DateOnly.FromDayNumber(Anfang + i)).Index;
        return tage;
    }

    private static int[] Erste()
    {
        var erste = new int[((LetztesJahr - ErstesJahr + 1) * 12) + 2];
        for (var i = 0; i < erste.Length; i++) erste[i] = new Monat(ErsterIndex + i).Erster.DayNumber;
        return erste;
    }
}
