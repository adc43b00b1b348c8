using System.Reflection;
using Markdig;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace KitaPlus.Host.Anleitung;

/// <summary>A page of the handbook that comes with the program.</summary>
internal sealed record Handbuchseite(string Name, string Titel, string Html);

/// <summary>The handbook, always the one of this version.</summary>
internal static class Handbuch
{
    private const string Vorsilbe = "handbuch/";
    private const string Bildvorsilbe = "handbuchbilder/";
    private const string Bildordner = "bilder/";
    private static readonly MarkdownPipeline Umsetzung = new MarkdownPipelineBuilder().UsePipeTables().UseAutoIdentifiers().DisableHtml().Build();

    public static IReadOnlyList<Handbuchseite> Seiten { get; } = Lies();

    /// <returns>A picture of the handbook as PNG; null: there is no such picture.</returns>
    public static Stream? Bild(string name) => Assembly.GetExecutingAssembly().GetManifestResourceStream(Bildvorsilbe + name);

    private static List<Handbuchseite> Lies()
    {
        var hier = Assembly.GetExecutingAssembly();
        var namen = hier.GetManifestResourceNames().Where(n => n.StartsWith(Vorsilbe, StringComparison.Ordinal)).Select(n => n[Vorsilbe.Length..]).ToList();
        return [.. namen.Select(n => Setze(n, Text(hier, n), namen)).OrderBy(s => s.Name != "start").ThenBy(s => s.Titel, StringComparer.Ordinal)];
    }

    private static string Text(Assembly hier, string name)
    {
        using var leser = new StreamReader(hier.GetManifestResourceStream(Vorsilbe + name)!);
        return leser.ReadToEnd();
    }

    private static Handbuchseite Setze(string name, string text, IReadOnlyCollection<string> namen)
    {
        var baum = Markdown.Parse(text, Umsetzung);
        var titel = baum.Descendants<HeadingBlock>().FirstOrDefault(h => h.Level == 1) is { Inline: { } inhalt } ? string.Concat(inhalt.Descendants<LiteralInline>()) : name;
        // the page shows the title itself
        if (baum.FirstOrDefault() is HeadingBlock { Level: 1 } kopf) baum.Remove(kopf);
        foreach (var tabelle in baum.Descendants<Markdig.Extensions.Tables.Table>()) tabelle.GetAttributes().AddClass("kern-table kern-table--small");
        foreach (var verweis in baum.Descendants<LinkInline>().ToList())
        {
            var ziel = verweis.Url ?? "";
            if (verweis.IsImage && ziel.StartsWith(Bildordner, StringComparison.Ordinal))
            {
                verweis.Url = $"/hilfe/{ziel}";
                continue;
            }

            if (ziel.StartsWith('#') || ziel.StartsWith("https://", StringComparison.Ordinal)) continue;
            if (namen.Contains(ziel.Split('#')[0])) verweis.Url = $"/hilfe/{ziel.Replace(".md", "", StringComparison.Ordinal)}";
            else verweis.ReplaceBy(new LiteralInline(string.Concat(verweis.Descendants<LiteralInline>())));
        }

        // what is wider than a phone rolls by itself, with the keys too
        foreach (var block in baum.Descendants<CodeBlock>()) block.GetAttributes().AddProperty("tabindex", "0");
        var html = baum.ToHtml(Umsetzung)
            .Replace("<table", "<div class=\"kp-breit\" tabindex=\"0\" role=\"group\" aria-label=\"Tabelle\"><table", StringComparison.Ordinal)
            .Replace("</table>", "</table></div>", StringComparison.Ordinal);
        return new Handbuchseite(Path.GetFileNameWithoutExtension(name), titel, html);
    }
}
