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
        var option = new Option<Monat>(name) { HelpName = "JJJJ-MM", Description = beschreibung, CustomParser = LiesMonat, Required = sonst is null };
        if (sonst is { } s) option.DefaultValueFactory = _ => s;
        return option;
    }

    public static Argument<Monat> Monatsangabe(string name, string beschreibung) => new(name) { Description = beschreibung + " (JJJJ-MM)", CustomParser = LiesMonat };

    public static Option<Geld?> Betrag(string name, string beschreibung) => new(name)
    {
        HelpName = "BETRAG", Description = beschreibung,
        CustomParser = r =>
        {
            if (Geld.TryParse(Wort(r), out var g)) return g;
            r.AddError($"„{Wort(r)}“ ist kein Betrag; erwartet wird zum Beispiel 123,45.");
            return null;
        },
    };

    public static Option<DateOnly?> Tag(string name, string beschreibung) => new(name)
    {
        HelpName = "TT.MM.JJJJ", Description = beschreibung,
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
        HelpName = "TT.MM.JJJJ", Description = "wie am Ende dieses Tages bekannt (mit Uhrzeit: TT.MM.JJJJTHH:MM); ohne Angabe: alles bis heute Bekannte",
        CustomParser = r =>
        {
            var wort = Wort(r);
            if (TryTag(wort, out var tag)) return new Kenntnisstand(Berlin.Ende(tag));
            if (DateTime.TryParseExact(wort, ["yyyy-MM-ddTHH:mm", "dd.MM.yyyyTHH:mm"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var zeit))
                return new Kenntnisstand(Berlin.Beginn(DateOnly.FromDateTime(zeit)).Add(zeit.TimeOfDay));
            r.AddError($"„{wort}“ ist kein Zeitpunkt; erwartet wird TT.MM.JJJJ oder, mit Uhrzeit, TT.MM.JJJJTHH:MM.");
            return null;
        },
    };

    /// <summary>A whole number between two bounds.</summary>
    public static Option<int> Ganzzahl(string name, string beschreibung, int von, int bis, int? sonst = null)
    {
        var option = new Option<int>(name)
        {
            HelpName = "ZAHL", Description = beschreibung, Required = sonst is null,
            CustomParser = r =>
            {
                if (int.TryParse(Wort(r), NumberStyles.None, CultureInfo.InvariantCulture, out var n) && n >= von && n <= bis) return n;
                r.AddError($"„{Wort(r)}“ passt nicht zu „{name}“; erwartet wird eine ganze Zahl von {von} bis {bis}.");
                return 0;
            },
        };
        if (sonst is { } s) option.DefaultValueFactory = _ => s;
        return option;
    }

    /// <summary>One of a few words.</summary>
    public static Option<string> Wahl(string name, string beschreibung, string? sonst, params string[] woerter)
    {
        var option = new Option<string>(name)
        {
            HelpName = string.Join('|', woerter), Description = beschreibung, Required = sonst is null,
            CustomParser = r =>
            {
                if (woerter.Contains(Wort(r), StringComparer.Ordinal)) return Wort(r);
                r.AddError($"„{Wort(r)}“ passt nicht zu „{name}“; erwartet wird {string.Join(" oder ", woerter)}.");
                return null;
            },
        };
        if (sonst is not null) option.DefaultValueFactory = _ => sonst;
        return option;
    }

    /// <summary>Refuses a period that ends before it begins.</summary>
    public static void PruefeZeitraum(Monat von, Monat bis)
    {
        if (bis < von) throw new Fachfehler($"Der letzte Monat ({bis}) liegt vor dem ersten ({von}); bitte „--von“ und „--bis“ prüfen.");
    }

    /// <summary>Any number of whole numbers.</summary>
    public static Option<int[]> Ganzzahlen(string name, string beschreibung, int von, int bis) => new(name)
    {
        HelpName = "ZAHL…", Description = beschreibung, AllowMultipleArgumentsPerToken = true,
        CustomParser = r =>
        {
            var zahlen = new List<int>();
            foreach (var t in r.Tokens)
            {
                if (int.TryParse(t.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var n) && n >= von && n <= bis) zahlen.Add(n);
                else r.AddError($"„{t.Value}“ passt nicht zu „{name}“; erwartet werden ganze Zahlen von {von} bis {bis}.");
            }

            return [.. zahlen];
        },
    };

    public static Option<string?> Text(string name, string beschreibung, string? platz = null) => new(name) { HelpName = platz, Description = beschreibung };

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
