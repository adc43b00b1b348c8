using System.Globalization;
using System.Text.RegularExpressions;
using KitaPlus.Rechte;

namespace KitaPlus.Benutzerverwaltung.Seiten;

/// <summary>Time windows as people write them: one a line, <c>Mo-Fr 7:00-18:00</c>; networks one a line.</summary>
internal static partial class Zugangsregeltext
{
    public const string Zeithinweis = "Je Zeile ein Zeitfenster, zum Beispiel „Mo-Fr 7:00-18:00“ oder „Sa 8:00-12:00“. Leer: wie die Rolle es vorgibt, sonst jederzeit.";
    public const string Netzhinweis = "Je Zeile eine IP-Adresse, ein Netz (10.1.0.0/16) oder ein Rechnername. Leer: wie die Rolle es vorgibt, sonst von überall.";

    private const string Tagesende = "24:00";

    // Monday first
    private static readonly string[] Tage = ["Mo", "Di", "Mi", "Do", "Fr", "Sa", "So"];

    /// <returns>Null for an empty text.</returns>
    /// <param name="falsch">The first line that is no time window.</param>
    public static IReadOnlyList<Zeitfenster>? Zeiten(string text, out string? falsch)
    {
        falsch = null;
        var fenster = new List<Zeitfenster>();
        foreach (var zeile in Zeilen(text))
        {
            if (Lies(zeile) is { } gelesen) fenster.AddRange(gelesen);
            else falsch ??= zeile;
        }

        return fenster.Count > 0 ? fenster : null;
    }

    public static IReadOnlyList<string>? Netze(string text) => Zeilen(text) is { Count: > 0 } netze ? netze : null;

    public static string Text(IReadOnlyList<Zeitfenster>? zeiten) => string.Join('\n', (zeiten ?? []).Select(z => $"{Tage[Nummer(z.Tag)]} {z.Von.ToString("H:mm", CultureInfo.InvariantCulture)}-{(z.Bis == TimeOnly.MinValue ? Tagesende : z.Bis.ToString("H:mm", CultureInfo.InvariantCulture))}"));

    public static string Text(IReadOnlyList<string>? netze) => string.Join('\n', netze ?? []);

    private static List<string> Zeilen(string text) => [.. text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)];

    private static IEnumerable<Zeitfenster>? Lies(string zeile)
    {
        if (Form().Match(zeile) is not { Success: true } m) return null;
        var (ab, bis) = (Tag(m.Groups["ab"].Value), m.Groups["bis"].Success ? Tag(m.Groups["bis"].Value) : Tag(m.Groups["ab"].Value));
        if (ab < 0 || bis < ab || !Uhrzeit(m.Groups["von"].Value, out var von) || !Ende(m.Groups["ende"].Value, out var ende)) return null;
        return Enumerable.Range(ab, bis - ab + 1).Select(t => new Zeitfenster((DayOfWeek)((t + 1) % 7), von, ende));
    }

    private static int Tag(string text) => Array.FindIndex(Tage, t => t.Equals(text, StringComparison.OrdinalIgnoreCase));

    private static int Nummer(DayOfWeek tag) => ((int)tag + 6) % 7;

    /// <summary>The end of the day is held as midnight.</summary>
    private static bool Ende(string text, out TimeOnly zeit) => text is Tagesende or "24" ? (zeit = TimeOnly.MinValue) == TimeOnly.MinValue : Uhrzeit(text, out zeit);

    private static bool Uhrzeit(string text, out TimeOnly zeit) => TimeOnly.TryParseExact(text.Contains(':', StringComparison.Ordinal) ? text : text + ":00", "H:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out zeit);

    [GeneratedRegex(@"\A(?<ab>[A-Za-z]{2})(\s*[-–]\s*(?<bis>[A-Za-z]{2}))?\s+(?<von>\d{1,2}(:\d{2})?)\s*[-–]\s*(?<ende>\d{1,2}(:\d{2})?)(\s*Uhr)?\z", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Form();
}
