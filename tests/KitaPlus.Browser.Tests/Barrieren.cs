using System.Text.Json;
using Microsoft.Playwright;

namespace KitaPlus.Browser.Tests;

/// <summary>What every page has to stand: axe finds nothing, nothing has to be scrolled sideways, no script breaks and nothing is blocked.</summary>
public static class Barrieren
{
    public static async Task FindetNichtsAsync(IPage seite)
    {
        // Über DevTools eingespielt: Die Seiten selbst lassen keine fremden Skripte zu.
        await seite.EvaluateAsync(await File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, "axe.min.js")));
        var befunde = await seite.EvaluateAsync<JsonElement>("async () => (await axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] })).violations.map(v => v.id + ': ' + v.help + ' ' + v.nodes.map(n => n.html + ' (' + (n.any[0]?.message ?? '') + ')').join(' | '))");
        befunde.EnumerateArray().Select(b => b.GetString()).ShouldBeEmpty(seite.Url);
    }

    public static async Task PasstInDieBreiteAsync(IPage seite) =>
        (await seite.EvaluateAsync<int>("() => document.documentElement.scrollWidth - document.documentElement.clientWidth")).ShouldBeLessThanOrEqualTo(0, seite.Url);
}
