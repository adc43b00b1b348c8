using KitaPlus.Kernel;

namespace KitaPlus.Zahlungsverkehr.Sepa;

/// <summary>Days on which banks settle in euro (TARGET): Monday to Friday without New Year, Karfreitag, Ostermontag, 1 May, 25 and 26 December.</summary>
internal static class Bankkalender
{
    public static bool IstBanktag(DateOnly tag)
    {
        if (tag.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday) return false;
        if ((tag.Month, tag.Day) is (1, 1) or (5, 1) or (12, 25) or (12, 26)) return false;
        return tag.DayNumber - Werktage.Ostersonntag(tag.Year).DayNumber is not (-2 or 1);
    }

    /// <summary>The day itself, or the next one on which banks settle.</summary>
    public static DateOnly AbTag(DateOnly tag)
    {
        while (!IstBanktag(tag)) tag = tag.AddDays(1);
        return tag;
    }

    /// <summary>The banking day that many banking days after a day.</summary>
    public static DateOnly Nach(DateOnly tag, int banktage)
    {
        for (var i = 0; i < banktage; i++) tag = AbTag(tag.AddDays(1));
        return AbTag(tag);
    }
}
