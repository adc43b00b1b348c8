using KitaPlus.Contracts.Verpflegung;
using KitaPlus.Kernel;
using KitaPlus.Web;
using Microsoft.AspNetCore.Http;

namespace KitaPlus.Verpflegung;

/// <summary>What the caller wants to notify, read from the address of the page.</summary>
/// <param name="Gemeldet">When the notice came: one moment for all children, else of a group some would be in time and others not.</param>
public sealed record Meldewunsch(bool Anmelden, DateOnly Von, DateOnly Bis, DateTimeOffset Gemeldet)
{
    public const string Artname = "art";
    public const string Vonname = "von";
    public const string Bisname = "bis";
    public const string Eingangname = "eingang";
    public const string Uhrname = "um";
    public const string Anmeldung = "anmelden";

    /// <summary>Longest period that is looked at day by day.</summary>
    public const int MeisteTage = 92;

    /// <summary>What could not be read, as sentences.</summary>
    public IReadOnlyList<string> Fehler { get; private init; } = [];

    /// <param name="jetzt">A notice does not come from the future.</param>
    public static Meldewunsch Lies(IQueryCollection abfrage, DateTimeOffset jetzt)
    {
        var fehler = new List<string>();
        var heute = Berlin.Tag(jetzt);
        var von = Tag(abfrage, Vonname, "Von", heute, fehler);
        var bis = Tag(abfrage, Bisname, "Bis", von, fehler);
        if (bis < von) fehler.Add($"Der letzte Tag {Contracts.Tatsachenregeln.Tag(bis)} liegt vor dem ersten {Contracts.Tatsachenregeln.Tag(von)}; bitte eines der beiden berichtigen.");
        else if (bis.DayNumber - von.DayNumber >= MeisteTage) fehler.Add($"Auf einmal sind höchstens {MeisteTage} Tage möglich; bitte den Zeitraum teilen.");
        return new(abfrage[Artname] == Anmeldung, von, bis, Eingang(abfrage, heute, jetzt, fehler) ?? jetzt) { Fehler = fehler };
    }

    /// <returns>Null: not given, or wrong and reported.</returns>
    private static DateTimeOffset? Eingang(IQueryCollection abfrage, DateOnly heute, DateTimeOffset jetzt, List<string> fehler)
    {
        var uhr = abfrage[Uhrname].ToString().Trim();
        if (uhr.Length == 0 && abfrage[Eingangname].ToString().Trim().Length == 0) return null;
        var tag = Tag(abfrage, Eingangname, "Mitgeteilt am", heute, fehler);
        if (uhr.Length == 0)
        {
            fehler.Add("Um: Bitte auch die Uhrzeit angeben, zu der die Mitteilung einging. Beispiel: 7:45.");
            return null;
        }

        if (!Uhrzeit.TryParse(uhr, out var minute) || minute == VerpflegungRegeln.GanzerTag)
        {
            fehler.Add($"Um: „{uhr}“ ist keine Uhrzeit. Beispiel: 7:45.");
            return null;
        }

        var zeit = Berlin.Zeitpunkt(tag, minute);
        if (zeit <= jetzt) return zeit;
        fehler.Add("Mitgeteilt am: Der Zeitpunkt liegt in der Zukunft; bitte Tag und Uhrzeit prüfen.");
        return null;
    }

    private static DateOnly Tag(IQueryCollection abfrage, string name, string titel, DateOnly sonst, List<string> fehler)
    {
        var text = abfrage[name].ToString().Trim();
        if (text.Length == 0) return sonst;
        if (Eingabelesen.Datum(text, out var tag) && Contracts.Tatsachenregeln.Datum(name, tag) is null) return tag;
        fehler.Add($"{titel}: „{text}“ ist kein Datum. Beispiel: 21.11.2026.");
        return sonst;
    }
}
