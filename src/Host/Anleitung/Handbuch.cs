using System.Reflection;
using Markdig;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace KitaPlus.Host.Anleitung;

/// <summary>A page of the handbook that comes with the program.</summary>
/// <param name="Pfad">Below <c>/hilfe</c>, e.g. <c>kinder</c>, <c>formate/import</c>.</param>
internal sealed record Handbuchseite(string Pfad, string Titel, string Html)
{
    public string Adresse => $"{Handbuch.Adresse}/{Pfad}";
}

/// <summary>The handbook with the glossary and the descriptions of the formats, always those of this version.</summary>
internal static class Handbuch
{
    public const string Adresse = "/hilfe";

    private const string Handbuchordner = "handbuch/";
    private const string Formatordner = "formate/";
    private const string Glossar = "glossar.md";
    private const string Bildvorsilbe = "handbuchbilder/";
    private const string Dateivorsilbe = "handbuchdateien/";
    private const string Bildordner = "bilder/";
    private const string Endung = ".md";
    private static readonly Assembly Hier = Assembly.GetExecutingAssembly();
    private static readonly MarkdownPipeline Umsetzung = new MarkdownPipelineBuilder().UsePipeTables().UseAutoIdentifiers(Markdig.Extensions.AutoIdentifiers.AutoIdentifierOptions.GitHub).DisableHtml().Build();

    public static IReadOnlyList<Handbuchseite> Seiten { get; } = Lies();

    /// <returns>A picture of the handbook as PNG; null: there is no such picture.</returns>
    public static Stream? Bild(string name) => Hier.GetManifestResourceStream(Bildvorsilbe + name);

    /// <returns>An example or a schema that the handbook links to; null: there is no such file.</returns>
    public static Stream? Datei(string name) => Hier.GetManifestResourceStream(Dateivorsilbe + name);

    private static List<Handbuchseite> Lies()
    {
        var namen = Hier.GetManifestResourceNames().Where(n => n == Glossar || (n.EndsWith(Endung, StringComparison.Ordinal) && (n.StartsWith(Handbuchordner, StringComparison.Ordinal) || n.StartsWith(Formatordner, StringComparison.Ordinal)))).ToHashSet(StringComparer.Ordinal);
        return [.. namen.Select(n => Setze(n, namen)).OrderBy(s => s.Titel, StringComparer.Ordinal)];
    }

    private static string Text(string name)
    {
        using var leser = new StreamReader(Hier.GetManifestResourceStream(name)!);
        return leser.ReadToEnd();
    }

    /// <param name="name">As the texts lie under <c>docs</c>.</param>
    private static string Pfad(string name) => (name.StartsWith(Handbuchordner, StringComparison.Ordinal) ? name[Handbuchordner.Length..] : name)[..^Endung.Length];

    private static Handbuchseite Setze(string name, HashSet<string> namen)
    {
        var baum = Markdown.Parse(Text(name), Umsetzung);
        var titel = baum.Descendants<HeadingBlock>().FirstOrDefault(h => h.Level == 1) is { Inline: { } inhalt } ? string.Concat(inhalt.Descendants<LiteralInline>()) : name;
        // the page shows the title itself
        if (baum.FirstOrDefault() is HeadingBlock { Level: 1 } kopf) baum.Remove(kopf);
        foreach (var tabelle in baum.Descendants<Markdig.Extensions.Tables.Table>()) tabelle.GetAttributes().AddClass("kern-table kern-table--small");
        foreach (var verweis in baum.Descendants<LinkInline>().ToList())
        {
            var ziel = verweis.Url ?? "";
            if (verweis.IsImage && ziel.StartsWith(Bildordner, StringComparison.Ordinal)) verweis.Url = $"{Adresse}/{ziel}";
            else if (!ziel.StartsWith('#') && !ziel.StartsWith("https://", StringComparison.Ordinal))
            {
                if (Verweis(name, ziel, namen) is { } url) verweis.Url = url;
                else verweis.ReplaceBy(new LiteralInline(string.Concat(verweis.Descendants<LiteralInline>())), copyChildren: false);
            }
        }

        // what is wider than a phone rolls by itself, with the keys too
        foreach (var block in baum.Descendants<CodeBlock>()) block.GetAttributes().AddProperty("tabindex", "0");
        var html = baum.ToHtml(Umsetzung)
            .Replace("<table", "<div class=\"kp-breit\" tabindex=\"0\" role=\"group\" aria-label=\"Tabelle\"><table", StringComparison.Ordinal)
            .Replace("</table>", "</table></div>", StringComparison.Ordinal);
        return new Handbuchseite(Pfad(name), titel, html);
    }

    /// <returns>Null: not part of the program, e.g. the decisions of its developers.</returns>
    private static string? Verweis(string von, string ziel, HashSet<string> namen)
    {
        var (datei, anker) = ziel.Split('#') is [var d, var a] ? (d, $"#{a}") : (ziel, "");
        var wohin = new Uri(new Uri($"docs://x/{von}"), datei).AbsolutePath[1..];
        if (namen.Contains(wohin)) return $"{Adresse}/{Pfad(wohin)}{anker}";
        var dateiname = wohin[(wohin.LastIndexOf('/') + 1)..];
        return Hier.GetManifestResourceInfo(Dateivorsilbe + dateiname) is null ? null : $"{Adresse}/dateien/{dateiname}";
    }
}
