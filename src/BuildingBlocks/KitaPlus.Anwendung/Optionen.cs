using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using KitaPlus.Kernel;

namespace KitaPlus.Betrieb;

/// <summary>Options and arguments with German descriptions and error sentences.</summary>
public static class Optionen
{
    public static Option<Monat> Monat(string name, string beschreibung, Monat? sonst = null)
    {
        var option = new Option<Monat>(name) { Description = beschreibung + " (JJJJ-MM)", CustomParser = LiesMonat, Required = sonst is null };
        if (sonst is { } s) option.DefaultValueFactory = _ => s;
        return option;
    }

    public static Argument<Monat> Monatsangabe(string name, string beschreibung) => new(name) { Description = beschreibung + " (JJJJ-MM)", CustomParser = LiesMonat };

    public static Option<Geld?> Betrag(string name, string beschreibung) => new(name)
    {
        Description = beschreibung,
        CustomParser = r =>
        {
            if (Geld.TryParse(Wort(r), out var g)) return g;
            r.AddError($"„{Wort(r)}“ ist kein Betrag; erwartet wird zum Beispiel 123,45.");
            return null;
        },
    };

    public static Option<DateOnly?> Tag(string name, string beschreibung) => new(name)
    {
        Description = beschreibung + " (TT.MM.JJJJ oder JJJJ-MM-TT)",
        CustomParser = r =>
        {
            if (TryTag(Wort(r), out var t)) return t;
            r.AddError($"„{Wort(r)}“ ist kein Datum; erwartet wird TT.MM.JJJJ, zum Beispiel 10.04.2025.");
            return null;
        },
    };

    /// <summary>As known at the end of a day, or at a minute (Berlin time); without it: everything known now.</summary>
    public static Option<Kenntnisstand?> Stand() => new("--stand")
    {
        Description = "wie an diesem Tag bekannt (TT.MM.JJJJ, auch mit Uhrzeit JJJJ-MM-TTTHH:MM); ohne Angabe: alles bis heute Bekannte",
        CustomParser = r =>
        {
            var wort = Wort(r);
            if (TryTag(wort, out var tag)) return new Kenntnisstand(Berlin.Ende(tag));
            if (DateTime.TryParseExact(wort, ["yyyy-MM-ddTHH:mm", "dd.MM.yyyyTHH:mm"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var zeit))
                return new Kenntnisstand(Berlin.Beginn(DateOnly.FromDateTime(zeit)).Add(zeit.TimeOfDay));
            r.AddError($"„{wort}“ ist kein Zeitpunkt; erwartet wird TT.MM.JJJJ oder JJJJ-MM-TTTHH:MM.");
            return null;
        },
    };

    public static Option<string?> Text(string name, string beschreibung) => new(name) { Description = beschreibung };

    public static Option<bool> Schalter(string name, string beschreibung) => new(name) { Description = beschreibung };

    private static Monat LiesMonat(ArgumentResult r)
    {
        if (Kernel.Monat.TryParse(Wort(r), out var m)) return m;
        r.AddError($"„{Wort(r)}“ ist kein Monat; erwartet wird JJJJ-MM, zum Beispiel 2025-03.");
        return default;
    }

    private static bool TryTag(string wort, out DateOnly tag) =>
        DateOnly.TryParseExact(wort, ["yyyy-MM-dd", "dd.MM.yyyy", "d.M.yyyy"], CultureInfo.InvariantCulture, DateTimeStyles.None, out tag);

    private static string Wort(ArgumentResult r) => r.Tokens.Count == 0 ? "" : r.Tokens[^1].Value;
}
