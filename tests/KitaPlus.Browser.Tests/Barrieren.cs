using Microsoft.Playwright;

namespace KitaPlus.Browser.Tests;

/// <summary>What every page has to stand: axe finds nothing, nothing has to be scrolled sideways, no script breaks and nothing is blocked.</summary>
public static class Barrieren
{
    private static readonly string Axe = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "axe.min.js"));

    public static async Task FindetNichtsAsync(IPage seite) => (await FindeAsync(seite)).ShouldBeEmpty(seite.Url);

    /// <summary>What axe has to say against the page.</summary>
    public static async Task<IReadOnlyList<string>> FindeAsync(IPage seite)
    {
        // Über DevTools eingespielt: Die Seiten selbst lassen keine fremden Skripte zu.
        await seite.EvaluateAsync(Axe);
        return await seite.EvaluateAsync<string[]>("async () => (await axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] })).violations.map(v => v.id + ': ' + v.help + ' ' + v.nodes.map(n => n.html + ' (' + (n.any[0]?.message ?? '') + ')').join(' | '))");
    }

    public static async Task PasstInDieBreiteAsync(IPage seite) => (await UeberstandAsync(seite)).ShouldBeLessThanOrEqualTo(0, seite.Url);

    /// <summary>How many CSS pixels stick out to the side.</summary>
    public static Task<int> UeberstandAsync(IPage seite) => seite.EvaluateAsync<int>("() => document.documentElement.scrollWidth - document.documentElement.clientWidth");
}
