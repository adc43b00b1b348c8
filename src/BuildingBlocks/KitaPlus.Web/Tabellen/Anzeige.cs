using System.Globalization;
using KitaPlus.Kernel;

namespace KitaPlus.Web.Tabellen;

/// <summary>Values as people in Germany write them.</summary>
public static class Anzeige
{
    public static CultureInfo Deutsch { get; } = CultureInfo.GetCultureInfo("de-DE");

    /// <summary>Empty text for null; money, dates, months, instants (Berlin time), numbers, yes and no in German notation.</summary>
    public static string Text(object? wert) => wert switch
    {
        null => "",
        string s => s,
        DateOnly d => Datum(d),
        DateTimeOffset z => Zeitpunkt(z),
        Monat m => m.Lang(),
        bool b => b ? "ja" : "nein",
        int or long or short => ((IFormattable)wert).ToString("N0", Deutsch),
        decimal d => d.ToString("#,##0.##", Deutsch),
        _ => wert.ToString() ?? "",
    };

    /// <summary><c>21.11.2026</c></summary>
    public static string Datum(DateOnly tag) => tag.ToString("dd.MM.yyyy", CultureInfo.InvariantCulture);

    /// <summary><c>März 2025</c> or <c>März 2025 bis Juli 2025</c>.</summary>
    public static string Monate(Monat von, Monat bis) => von == bis ? von.Lang() : $"{von.Lang()} bis {bis.Lang()}";

    /// <summary><c>03.2025</c>, as people type it.</summary>
    public static string Kurz(Monat monat) => monat.Erster.ToString("MM.yyyy", CultureInfo.InvariantCulture);

    /// <summary><c>21.11.2026, 14:05 Uhr</c>, Berlin time.</summary>
    public static string Zeitpunkt(DateTimeOffset zeitpunkt) => Berlin.Ortszeit(zeitpunkt).ToString("dd.MM.yyyy, HH:mm 'Uhr'", CultureInfo.InvariantCulture);
}
