using KitaPlus.Kernel;

namespace KitaPlus.Verpflegung;

/// <summary>Names of the public holidays in Nordrhein-Westfalen (§ 2 Feiertagsgesetz NW).</summary>
internal static class Feiertage
{
    /// <returns>Null: no public holiday.</returns>
    public static string? Name(DateOnly tag)
    {
        if (!Werktage.IstFeiertag(tag)) return null;
        return (tag.Month, tag.Day) switch
        {
            (1, 1) => "Neujahr",
            (5, 1) => "Tag der Arbeit",
            (10, 3) => "Tag der Deutschen Einheit",
            (10, 31) => "Reformationstag",
            (11, 1) => "Allerheiligen",
            (12, 25) => "1. Weihnachtstag",
            (12, 26) => "2. Weihnachtstag",
            _ => (tag.DayNumber - Werktage.Ostersonntag(tag.Year).DayNumber) switch
            {
                -2 => "Karfreitag",
                0 => "Ostersonntag",
                1 => "Ostermontag",
                39 => "Christi Himmelfahrt",
                49 => "Pfingstsonntag",
                50 => "Pfingstmontag",
                _ => "Fronleichnam",
            },
        };
    }
}
