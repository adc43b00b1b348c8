using System.Text.RegularExpressions;

namespace KitaPlus.Dokumente.Vorlagen;

/// <summary>A template may format text; it must not run anything, fetch anything, or be changed in its meaning by data.</summary>
internal static partial class Htmlpruefung
{
    private static readonly HashSet<string> Elemente = new(StringComparer.OrdinalIgnoreCase)
    {
        "p", "h1", "h2", "h3", "h4", "br", "hr", "div", "span", "section", "strong", "b", "em", "i", "u", "small", "sub", "sup", "ul", "ol", "li", "dl", "dt", "dd",
        "table", "caption", "colgroup", "col", "thead", "tbody", "tfoot", "tr", "th", "td", "address", "blockquote", "figure", "figcaption",
    };

    private static readonly HashSet<string> Merkmale = new(StringComparer.OrdinalIgnoreCase) { "class", "style", "lang", "dir", "colspan", "rowspan", "scope", "start", "type", "title" };

    private static readonly string[] VerboteneStile = ["url", "import", "expression", "src", "\\", "position", "<", "@"];

    /// <exception cref="Vorlagenfehler">The first element or attribute that is not allowed.</exception>
    public static void Pruefe(string text)
    {
        var klammern = Vorlagenteiler.Teile(text);
        for (var i = text.IndexOf('<', StringComparison.Ordinal); i >= 0; i = text.IndexOf('<', i))
        {
            if (klammern.FirstOrDefault(k => k.Stelle < i && i < k.Stelle + k.Laenge) is { } in_)
            {
                i = in_.Stelle + in_.Laenge;
                continue;
            }

            var zeile = 1 + text.AsSpan(0, i).Count('\n');
            // wo ein solcher Kommentar endet, lesen Browser und Satzprogramm verschieden
            if (text.AsSpan(i).StartsWith("<!--")) throw new Vorlagenfehler(zeile, "„<!--“ ist in Vorlagen nicht möglich. Vermerke bitte als „{{! … }}“ schreiben; sie erscheinen nicht im Dokument.");
            var m = Element().Match(text, i);
            if (!m.Success || m.Index != i) throw new Vorlagenfehler(zeile, "Nach „<“ folgt kein HTML-Element. Für das Zeichen selbst bitte „&lt;“ schreiben; Werte in Merkmalen stehen in Anführungszeichen.");
            if (klammern.Any(k => k.Stelle > i && k.Stelle < i + m.Length)) throw new Vorlagenfehler(zeile, "Innerhalb eines HTML-Elements („<…>“) sind „{{…}}“ nicht möglich; bitte zwischen die Elemente schreiben.");
            var name = m.Groups["name"].Value;
            if (!Elemente.Contains(name)) throw new Vorlagenfehler(zeile, $"Das Element „<{name}>“ ist in Vorlagen nicht möglich. Skripte, Formulare, fremde Bilder und Verweise gehören nicht dazu; das Logo steht im Briefkopf.");
            foreach (Match a in Merkmal().Matches(m.Groups["merkmale"].Value)) PruefeMerkmal(a.Groups["name"].Value, a.Groups["wert"].Value, zeile);
            i += m.Length;
        }
    }

    private static void PruefeMerkmal(string name, string wert, int zeile)
    {
        if (!Merkmale.Contains(name)) throw new Vorlagenfehler(zeile, $"Das Merkmal „{name}“ ist in Vorlagen nicht möglich. Möglich sind: {string.Join(", ", Merkmale)}.");
        if (name.Equals("style", StringComparison.OrdinalIgnoreCase) && VerboteneStile.FirstOrDefault(v => wert.Contains(v, StringComparison.OrdinalIgnoreCase)) is { } v)
            throw new Vorlagenfehler(zeile, $"Im Merkmal „style“ ist „{v}“ nicht möglich: Eine Vorlage holt nichts von außen und steht an ihrem Platz.");
        if (wert.Contains('&', StringComparison.Ordinal)) throw new Vorlagenfehler(zeile, $"Im Merkmal „{name}“ ist „&“ nicht möglich.");
    }

    [GeneratedRegex("</?(?<name>[a-zA-Z][a-zA-Z0-9]*)(?<merkmale>(?:\\s+[a-zA-Z-]+(?:\\s*=\\s*(?:\"[^\"<>]*\"|'[^'<>]*'))?)*)\\s*/?>", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Element();

    [GeneratedRegex("(?<name>[a-zA-Z-]+)(?:\\s*=\\s*(?:\"(?<wert>[^\"]*)\"|'(?<wert>[^']*)'))?", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Merkmal();
}
