using Microsoft.Playwright;

namespace KitaPlus.Browser.Tests.Anwendung;

/// <summary>What the Leitung of a Kita does on an ordinary day: find a child, look at the groups, print a list.</summary>
[Collection(Browserlauf.Name)]
public sealed class Kitaalltag(Browser browser, Anwendungsserver server)
{
    private const string Leitung = "lebert";

    [Fact]
    public async Task Die_Suche_antwortet_beim_Tippen_und_fuehrt_mit_der_Tastatur_zum_Kind()
    {
        var seite = await server.AlsAsync(browser, Leitung);
        await seite.GotoAsync("/kinder");
        var nachname = await seite.GetByRole(AriaRole.Rowheader).First.InnerTextAsync();
        await seite.GotoAsync("/");
        await seite.Keyboard.PressAsync("/");
        var feld = seite.GetByRole(AriaRole.Banner).GetByRole(AriaRole.Searchbox);
        await Assertions.Expect(feld).ToBeFocusedAsync();
        await feld.PressSequentiallyAsync(nachname[..^1]);
        var treffer = seite.GetByRole(AriaRole.Banner).GetByRole(AriaRole.List, new() { Name = "Kinder" }).GetByRole(AriaRole.Link);
        await Assertions.Expect(treffer.First).ToContainTextAsync(nachname);
        (await Barrieren.FindeAsync(seite)).ShouldBeEmpty();

        await seite.Keyboard.PressAsync("Escape");
        await Assertions.Expect(treffer).ToHaveCountAsync(0);
        await feld.FillAsync(nachname);
        await Assertions.Expect(treffer.First).ToContainTextAsync(nachname);
        await seite.Keyboard.PressAsync("ArrowDown");
        await Assertions.Expect(treffer.First).ToBeFocusedAsync();
        await seite.Keyboard.PressAsync("Enter");
        await Assertions.Expect(seite.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync(nachname);
        await seite.Context.CloseAsync();
    }

    [Fact]
    public async Task Von_der_Einrichtung_geht_es_zu_Gruppen_Belegung_und_zur_gedruckten_Liste()
    {
        var seite = await server.AlsAsync(browser, Leitung);
        await seite.GotoAsync("/einrichtungen");
        await seite.GetByRole(AriaRole.Rowheader).GetByRole(AriaRole.Link).ClickAsync();
        var blaetter = seite.GetByRole(AriaRole.Navigation, new() { Name = "Einrichtung" });
        await blaetter.GetByRole(AriaRole.Link, new() { Name = "Belegung" }).ClickAsync();
        await Assertions.Expect(seite.GetByRole(AriaRole.Img).First).ToHaveAccessibleNameAsync(new System.Text.RegularExpressions.Regex("Belegung der Gruppe"));
        await Assertions.Expect(seite.GetByRole(AriaRole.Table, new() { Name = "Belegung je Gruppe und Monat" })).ToContainTextAsync("Igel");
        (await Barrieren.FindeAsync(seite)).ShouldBeEmpty();

        await blaetter.GetByRole(AriaRole.Link, new() { Name = "Gruppen" }).ClickAsync();
        await Assertions.Expect(seite.GetByRole(AriaRole.Table, new() { Name = "Gruppen", Exact = true })).ToContainTextAsync("Füchse");
        (await Barrieren.FindeAsync(seite)).ShouldBeEmpty();

        // a group that somebody is in today
        var gruppe = await seite.GetByRole(AriaRole.Table, new() { Name = "Kinder der Gruppen" }).GetByRole(AriaRole.Cell).First.InnerTextAsync();

        await blaetter.GetByRole(AriaRole.Link, new() { Name = "Geburtstage" }).ClickAsync();
        await seite.GetByLabel("Gruppe", new() { Exact = true }).SelectOptionAsync(new SelectOptionValue { Label = gruppe });
        await seite.GetByRole(AriaRole.Button, new() { Name = "Anzeigen" }).ClickAsync();
        await Assertions.Expect(seite.GetByRole(AriaRole.Heading, new() { Level = 2 })).ToContainTextAsync(gruppe);
        (await Barrieren.FindeAsync(seite)).ShouldBeEmpty();
        await seite.EmulateMediaAsync(new() { Media = Media.Print });
        await Assertions.Expect(seite.GetByRole(AriaRole.Table, new() { Name = "Geburtstage" })).ToBeVisibleAsync();
        await Assertions.Expect(blaetter).ToBeHiddenAsync();
        await Assertions.Expect(seite.GetByRole(AriaRole.Button, new() { Name = "Anzeigen" })).ToBeHiddenAsync();
        await seite.Context.CloseAsync();
    }
}
