using System.Globalization;
using KitaPlus.Contracts.Verpflegung;

namespace KitaPlus.Verpflegung;

/// <summary>Values as people read them.</summary>
internal static class Woerter
{
    private static readonly (Essenstage Tag, string Kurz, string Lang)[] Wochentage =
    [
        (Essenstage.Montag, "Mo", "Montag"), (Essenstage.Dienstag, "Di", "Dienstag"), (Essenstage.Mittwoch, "Mi", "Mittwoch"), (Essenstage.Donnerstag, "Do", "Donnerstag"), (Essenstage.Freitag, "Fr", "Freitag"),
    ];

    public static IReadOnlyList<(Essenstage Tag, string Kurz, string Lang)> Tage => Wochentage;

    public static string Wort(this Bestandteilart art) => art switch
    {
        Bestandteilart.Mittagessen => "Mittagessen",
        Bestandteilart.Fruehstueck => "Frühstück",
        Bestandteilart.Zwischenmahlzeit => "Zwischenmahlzeit",
        _ => "Getränke",
    };

    /// <summary>Name in import files, e.g. <c>fruehstueck</c>.</summary>
    public static string Spalte(this Bestandteilart art) => art.ToString().ToLowerInvariant();

    public static string Wort(this Abrechnungsart art) => art == Abrechnungsart.Pauschale ? "Pauschale je Monat" : "je Mahlzeit";

    public static string Wort(this Teilmonat teilmonat) => teilmonat == Teilmonat.Voll ? "voll" : "anteilig nach Betriebstagen";

    public static string Wort(this Anwesenheit stand) => stand switch
    {
        Anwesenheit.Anwesend => "da",
        Anwesenheit.Fehlt => "fehlt",
        _ => "offen",
    };

    /// <summary><c>Mo bis Fr</c>, <c>Mo, Mi</c>.</summary>
    public static string Wort(this Essenstage tage) => tage == Essenstage.Alle ? "Mo bis Fr" : string.Join(", ", Wochentage.Where(t => tage.HasFlag(t.Tag)).Select(t => t.Kurz));

    /// <summary>The day of the week as it stands in contracts; none at weekends.</summary>
    public static Essenstage Essenstag(this DateOnly tag) => tag.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday ? Essenstage.Keine : Wochentage[(int)tag.DayOfWeek - 1].Tag;

    /// <summary><c>9:00 Uhr</c>; the end of a day is <c>24:00 Uhr</c>.</summary>
    public static string Uhr(int minute) => string.Create(CultureInfo.InvariantCulture, $"{minute / 60}:{minute % 60:D2} Uhr");

    /// <summary><c>am selben Betriebstag bis 9:00 Uhr</c>.</summary>
    public static string Wort(this Abmeldeschluss schluss) => schluss.Tage switch
    {
        0 => $"am selben Tag bis {Uhr(schluss.Minute)}",
        1 => $"am Betriebstag davor bis {Uhr(schluss.Minute)}",
        _ => $"{schluss.Tage} Betriebstage davor bis {Uhr(schluss.Minute)}",
    };
}
