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
        new("rueckberechnung", "fvogt", "^Vorschau", RechneVorAsync),
        new("herleitung", "fvogt", "^Beitrag für Mia Adler", s => s.GotoAsync("/beitraege/kind/mia-adler/2024-03")),
        new("kind", "fvogt", "Mia Adler", s => s.GotoAsync("/kinder/mia-adler/betreuung")),
        new("folgen", "fvogt", "Stunden ändern", FrageNachFolgenAsync),
        new("belegung", "fvogt", "Belegung", s => s.GotoAsync("/einrichtungen/E0001/belegung")),
        new("besetzung", "fvogt", "Verlauf", s => s.GotoAsync("/besetzung/E0001/verlauf")),
        new("meldung", "fvogt", "^Monatsmeldung", OeffneMeldungAsync),
        new("personalplan", "fvogt", "Personalplan", s => s.GotoAsync("/planung/personal/E0001")),
    ];

    private static async Task RechneVorAsync(IPage seite)
    {
        await seite.GotoAsync("/beitraege/rueckberechnung");
        await seite.GetByRole(AriaRole.Button, new() { Name = "Vorschau rechnen" }).ClickAsync();
        await Assertions.Expect(seite.GetByText("neu berechnet und mit dem Gebuchten verglichen.")).ToBeVisibleAsync();
    }

    private static async Task OeffneMeldungAsync(IPage seite)
    {
        await seite.GotoAsync("/meldungen");
        await seite.GetByRole(AriaRole.Rowheader).GetByRole(AriaRole.Link).First.ClickAsync();
        await Assertions.Expect(seite.GetByRole(AriaRole.Heading, new() { Name = "Zahlen", Exact = true })).ToBeVisibleAsync();
    }

    /// <summary>Asks for other hours of a child and stops before saving.</summary>
    private static async Task FrageNachFolgenAsync(IPage seite)
    {
        await seite.GotoAsync("/kinder/felix-hoffmann/betreuung/stunden");
        await seite.GetByLabel("Wochenstunden").FillAsync("35");
        await seite.GetByLabel("Ab", new() { Exact = true }).FillAsync("01.10.2026");
        await seite.GetByRole(AriaRole.Button, new() { Name = "Speichern" }).ClickAsync();
        await Assertions.Expect(seite.GetByRole(AriaRole.Heading, new() { Name = "Das hat Folgen für Elternbeiträge" })).ToBeVisibleAsync();
    }

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
