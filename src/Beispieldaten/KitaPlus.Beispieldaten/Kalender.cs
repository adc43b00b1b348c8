using KitaPlus.Kernel;

namespace KitaPlus.Beispiele;

/// <summary>Working days and office hours of the simulated Rendantur.</summary>
internal sealed class Kalender(DateOnly heute)
{
    private readonly Dictionary<int, long> tagesbeginn = [];

    /// <summary>The last day on which something was recorded.</summary>
    public DateOnly LetzterTag { get; } = Zurueck(heute.AddDays(-1));

    /// <summary>The day itself or the next one that is neither weekend nor one of the fixed holidays.</summary>
    public static DateOnly Arbeitstag(DateOnly tag)
    {
        while (IstFrei(tag)) tag = tag.AddDays(1);
        return tag;
    }

    /// <summary>Moment on a day in Berlin; 0 seconds is 07:00.</summary>
    public long Zeitpunkt(DateOnly tag, int sekundenSeitDienstbeginn)
    {
        if (!tagesbeginn.TryGetValue(tag.DayNumber, out var beginn))
        {
            // the clock is changed on Sundays only, so on a working day 07:00 is always seven hours after midnight
            beginn = Berlin.Beginn(tag).UtcTicks + (7 * TimeSpan.TicksPerHour);
            tagesbeginn.Add(tag.DayNumber, beginn);
        }

        return beginn + (sekundenSeitDienstbeginn * TimeSpan.TicksPerSecond);
    }

    private static DateOnly Zurueck(DateOnly tag)
    {
        while (IstFrei(tag)) tag = tag.AddDays(-1);
        return tag;
    }

    private static bool IstFrei(DateOnly tag) => tag.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday
        || (tag.Month, tag.Day) is (1, 1) or (5, 1) or (10, 3) or (11, 1) or (12, 24) or (12, 25) or (12, 26) or (12, 31);
}
