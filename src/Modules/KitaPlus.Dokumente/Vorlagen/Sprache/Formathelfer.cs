using System.Globalization;
using KitaPlus.Kernel;

namespace KitaPlus.Dokumente.Vorlagen;

/// <summary>A format that a template can put before a name.</summary>
/// <param name="Schreibe">Value of the data to text; ready HTML, if <see cref="IstHtml"/>.</param>
internal sealed record Formathelfer(string Name, string Bedeutung, IReadOnlyList<Feldart> Fuer, Func<object?, string> Schreibe)
{
    private static readonly CultureInfo Deutsch = CultureInfo.GetCultureInfo("de-DE");

    /// <summary>What it gives is HTML made here, with every text in it escaped.</summary>
    public bool IstHtml { get; init; }

    /// <summary>By name.</summary>
    public static IReadOnlyDictionary<string, Formathelfer> Alle { get; } = new Formathelfer[]
    {
        new("geld", "Betrag: 1.234,56 €", [Feldart.Geld], w => Mit<long>(w, c => new Geld(c).ToString())),
        new("differenz", "Betrag mit Vorzeichen: +12,00 €", [Feldart.Geld], w => Mit<long>(w, c => new Geld(c).MitVorzeichen())),
        new("betrag", "Betrag ohne Zeichen, für Tabellen: 1.234,56", [Feldart.Geld], w => Mit<long>(w, c => new Geld(c).ToString().TrimEnd('€').TrimEnd('\u00A0'))),
        new("datum", "Tag: 22.11.2026", [Feldart.Datum], w => Tag(w, "dd.MM.yyyy")),
        new("datumlang", "Tag in Worten: 22. November 2026", [Feldart.Datum], w => Tag(w, "d. MMMM yyyy")),
        new("monat", "Monat in Worten: November 2026", [Feldart.Monat, Feldart.Datum], Monatswort),
        new("menge", "Zahl: 1.234 oder 2,5", [Feldart.Zahl], w => w is long or decimal ? ((IFormattable)w).ToString("#,##0.##", Deutsch) : ""),
        new("zeilen", "Text mit seinen Zeilenumbrüchen", [Feldart.Text], w => string.Join("<br>", (w as string ?? "").ReplaceLineEndings("\n").Split('\n').Select(Htmltext.Von))) { IstHtml = true },
        new("girocode", "Bild zum Bezahlen mit der Banking-App", [Feldart.Objekt], Girocode) { IstHtml = true },
    }.ToDictionary(h => h.Name, StringComparer.Ordinal);

    private static string Mit<T>(object? wert, Func<T, string> wie) => wert is T t ? wie(t) : "";

    private static string Tag(object? wert, string format) =>
        wert is string t && DateOnly.TryParseExact(t, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var tag) ? tag.ToString(format, Deutsch) : "";

    private static string Monatswort(object? wert) => wert is string { Length: >= 7 } t && Monat.TryParse(t[..7], out var m) ? m.Lang() : "";

    private static string Girocode(object? wert) =>
        wert is IReadOnlyDictionary<string, object?> z && Dokumente.Girocode.Aus(Text(z, "empfaenger"), Text(z, "iban"), Text(z, "bic"), new Geld(z.GetValueOrDefault("betrag") as long? ?? 0), Text(z, "verwendungszweck")) is { } code
            ? code.Bild()
            : "";

    private static string Text(IReadOnlyDictionary<string, object?> werte, string name) => werte.GetValueOrDefault(name) as string ?? "";
}
