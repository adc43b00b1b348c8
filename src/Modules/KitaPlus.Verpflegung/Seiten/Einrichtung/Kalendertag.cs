using KitaPlus.Contracts.Verpflegung;
using KitaPlus.Kernel;

namespace KitaPlus.Verpflegung.Seiten;

/// <summary>A day as the calendar shows it.</summary>
/// <param name="Art">In the style sheet: <c>betrieb</c>, <c>wochenende</c>, <c>feiertag</c>, <c>geschlossen</c>.</param>
/// <param name="Zeichen">Short mark beside the number; empty on operating days and at weekends.</param>
/// <param name="Was">Name of the holiday or reason of the closing.</param>
internal sealed record Kalendertag(DateOnly Tag, string Art, string Zeichen, string? Was)
{
    public static Kalendertag Von(DateOnly tag, IReadOnlyList<SchliessungFestgelegt> schliessungen)
    {
        if (Feiertage.Name(tag) is { } feiertag) return new(tag, "feiertag", "F", feiertag);
        if (tag.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday) return new(tag, "wochenende", "", null);
        return schliessungen.FirstOrDefault(s => s.GueltigAb <= tag && tag <= s.GueltigBis) is { } s ? new(tag, "geschlossen", "S", s.Anlass) : new(tag, "betrieb", "", null);
    }

    /// <summary>Working days of a Kindergartenjahr that a closing takes.</summary>
    /// <param name="jahr">In which it begins.</param>
    public static int Schliesstage(int jahr, Betriebstage kalender)
    {
        var zahl = 0;
        for (var tag = new DateOnly(jahr, 8, 1); tag <= new DateOnly(jahr + 1, 7, 31); tag = tag.AddDays(1))
            if (Werktage.IstWerktag(tag) && kalender.IstGeschlossen(tag)) zahl++;
        return zahl;
    }
}
