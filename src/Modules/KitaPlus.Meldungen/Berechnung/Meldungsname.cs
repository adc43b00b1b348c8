using System.Globalization;
using KitaPlus.KiBiz;
using KitaPlus.Kernel;

namespace KitaPlus.Meldewesen;

/// <summary>Names a report of an Einrichtung: its kind and the time it is about.</summary>
/// <param name="Zeitraum"><c>2026-11</c> for a month, <c>2027-28</c> for a Kindergartenjahr, <c>2027</c> for a year, <c>2026-11-22</c> for a day.</param>
public sealed record Meldungsname(string Einrichtung, Meldeart Art, string Zeitraum)
{
    public const string Praefix = "meldung-";

    public string Strom => $"{Praefix}{Kurz}";

    /// <summary><c>E1/monat/2026-11</c>; in files.</summary>
    public string Kurz => $"{Einrichtung}/{Art.Schluessel()}/{Zeitraum}";

    internal string Titel => $"{Art.Titel()} {Zeittext}";

    internal string Zeittext => Art switch
    {
        Meldeart.Monat => Monat.Lang(),
        Meldeart.Meldebogen => Jahr.ToString(),
        Meldeart.Betriebserlaubnis => Tag.ToString("dd.MM.yyyy", CultureInfo.InvariantCulture),
        _ => Zeitraum,
    };

    internal bool IstGueltig => Kennung.IstGueltig(Einrichtung) && IstZeitraum(Art, Zeitraum);

    internal Monat Monat => Monat.TryParse(Zeitraum, out var m) ? m : throw new InvalidOperationException($"„{Zeitraum}“ ist kein Monat.");

    /// <summary>The Kindergartenjahr that a Meldebogen is about.</summary>
    internal Kindergartenjahr Jahr => Kindergartenjahr.TryParse(Zeitraum, out var j) ? j : throw new InvalidOperationException($"„{Zeitraum}“ ist kein Kindergartenjahr.");

    internal DateOnly Tag => DateOnly.ParseExact(Zeitraum, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    internal int Kalenderjahr => int.Parse(Zeitraum, CultureInfo.InvariantCulture);

    /// <summary>First day of the time it is about: by it the deadlines in force are chosen.</summary>
    internal DateOnly Beginn => Art switch
    {
        Meldeart.Monat => Monat.Erster,
        Meldeart.Meldebogen => new(Jahr.Beginn, 1, 1),
        Meldeart.Betriebserlaubnis => Tag,
        _ => new(Kalenderjahr, 1, 1),
    };

    public override string ToString() => Kurz;

    /// <returns>Null: not the name of a report.</returns>
    public static Meldungsname? Lies(string kurz)
    {
        var teile = kurz.Split('/');
        return teile.Length == 3 && Meldearten.Lies(teile[1]) is { } art && new Meldungsname(teile[0], art, teile[2]) is { IstGueltig: true } name ? name : null;
    }

    public static bool IstZeitraum(Meldeart art, string text) => art switch
    {
        Meldeart.Monat => text.Length == 7 && text[4] == '-' && Monat.TryParse(text, out var m) && m.Jahr is >= 2008 and <= 2099,
        Meldeart.Meldebogen => text.Length == 7 && text[4] == '-' && Kindergartenjahr.TryParse(text, out _),
        Meldeart.Betriebserlaubnis => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var t) && t.Year is >= 2008 and <= 2099,
        _ => text.Length == 4 && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var j) && j is >= 2008 and <= 2099,
    };
}
