using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace KitaPlus.Browser.Tests.Anwendung;

/// <summary>
/// The pictures of the handbook. The test walks to each of the pages and holds its heading against what is written here;
/// with KITAPLUS_HANDBUCHBILDER=docs/handbuch/bilder it takes the pictures anew.
/// </summary>
[Collection(Browserlauf.Name)]
public sealed class Handbuchbilder(Browser browser, Anwendungsserver server)
{
    private static readonly string? Ordner = Environment.GetEnvironmentVariable("KITAPLUS_HANDBUCHBILDER");

    /// <param name="Weg">From the start page of this user to the page.</param>
    public sealed record Bild(string Name, string Benutzer, string Ueberschrift, Func<IPage, Task> Weg);

    private static IReadOnlyList<Bild> Alle { get; } =
    [
        new("satzungen", "fvogt", "Satzungen", s => s.GotoAsync("/satzungen")),
        new("vorausplanung", "fvogt", "Vorausplanung", s => s.GotoAsync("/beitraege/vorausplanung")),
    ];

    public static TheoryData<string> Namen() => [.. Alle.Select(b => b.Name)];

    [Theory]
    [MemberData(nameof(Namen))]
    public async Task Jedes_Bild_zeigt_die_Seite_die_es_gibt(string name)
    {
        var bild = Alle.Single(b => b.Name == name);
        var seite = await server.AlsAsync(browser, bild.Benutzer);
        await bild.Weg(seite);
        await Assertions.Expect(seite.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync(new Regex(bild.Ueberschrift));
        if (!string.IsNullOrEmpty(Ordner)) await seite.ScreenshotAsync(new() { Path = Path.Combine(Ordner, name + ".png"), Clip = new() { X = 0, Y = 0, Width = 1280, Height = 800 } });
        await seite.Context.CloseAsync();
    }

    [Fact]
    public async Task Das_Handbuch_nennt_genau_diese_Bilder_und_liefert_jedes_aus()
    {
        var seite = await server.AlsAsync(browser, "fvogt");
        var gezeigt = new List<string>();
        await seite.GotoAsync("/hilfe");
        foreach (var adresse in await seite.EvaluateAsync<string[]>("() => [...document.querySelectorAll('main a')].map(a => a.getAttribute('href'))"))
        {
            await seite.GotoAsync(adresse);
            gezeigt.AddRange(await seite.EvaluateAsync<string[]>("() => [...document.querySelectorAll('main img')].map(b => `${b.getAttribute('src')} ${b.complete && b.naturalWidth > 0} ${b.alt.length > 10}`)"));
        }

        gezeigt.Order(StringComparer.Ordinal).ShouldBe(Alle.Select(b => $"/hilfe/bilder/{b.Name}.png true true").Order(StringComparer.Ordinal));
        await seite.Context.CloseAsync();
    }
}
