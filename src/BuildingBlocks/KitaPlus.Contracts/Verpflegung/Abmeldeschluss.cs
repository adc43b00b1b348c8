using KitaPlus.Kernel;

namespace KitaPlus.Contracts.Verpflegung;

/// <summary>Until when a notice for a meal has to arrive.</summary>
/// <param name="Tage">How many operating days before the meal; 0 = on the day itself.</param>
/// <param name="Minute">Until which minute of that day in Berlin, 0 to 1440; the named minute itself is in time.</param>
public readonly record struct Abmeldeschluss(int Tage, int Minute)
{
    private const int GanzerTag = 24 * 60;

    /// <summary>Where no rules have been set: until the end of the day itself.</summary>
    public static Abmeldeschluss OhneRegeln { get; } = new(0, GanzerTag);

    /// <param name="regeln">Those in force on the day of the meal; null = none.</param>
    public static Abmeldeschluss Nach(VerpflegungsregelnFestgelegt? regeln) => regeln is null ? OhneRegeln : new(regeln.SchlussTage, regeln.SchlussMinute);

    /// <summary>The last instant (UTC) at which a notice for the meal of this day is in time.</summary>
    public DateTimeOffset Fuer(DateOnly tag, Betriebstage kalender)
    {
        ArgumentNullException.ThrowIfNull(kalender);
        var letzter = kalender.Davor(tag, Tage);
        return Minute >= GanzerTag ? Berlin.Ende(letzter) : Berlin.Zeitpunkt(letzter, Minute);
    }

    /// <summary>Did the notice arrive in time for the meal of this day?</summary>
    public bool Rechtzeitig(DateTimeOffset gemeldet, DateOnly tag, Betriebstage kalender) => gemeldet <= Fuer(tag, kalender);
}
