using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace KitaPlus.Browser.Tests.Anwendung;

/// <summary>What a Leitung does to plan the next year: begins a scenario, moves children with the mouse and with the keys, compares, adopts.</summary>
[Collection(Browserlauf.Name)]
public sealed class Belegungsplan(Browser browser, Anwendungsserver server)
{
    private const string Leitung = "lebert";

    [Fact]
    public async Task Szenario_anlegen_Kinder_mit_Maus_und_Tastatur_umsetzen_und_uebernehmen()
    {
        var seite = await server.AlsAsync(browser, Leitung);
        await seite.GotoAsync("/planung/belegung");
        (await Barrieren.FindeAsync(seite)).ShouldBeEmpty();
        await seite.GetByRole(AriaRole.Rowheader).GetByRole(AriaRole.Link).First.ClickAsync();
        await seite.GetByRole(AriaRole.Link, new() { Name = "Szenario anlegen" }).ClickAsync();
        await seite.GetByLabel("Name").FillAsync("Mit neuer Gruppe");
        await seite.GetByRole(AriaRole.Button, new() { Name = "Anlegen" }).ClickAsync();
        await Assertions.Expect(seite.GetByRole(AriaRole.Heading, new() { NameRegex = new Regex("^Mit neuer Gruppe:") })).ToBeVisibleAsync();
        (await Barrieren.FindeAsync(seite)).ShouldBeEmpty();

        await seite.GetByRole(AriaRole.Link, new() { Name = "Gruppe planen" }).ClickAsync();
        await seite.GetByLabel("Name").FillAsync("Waldgruppe");
        await seite.GetByLabel("Gruppenform III", new() { Exact = true }).CheckAsync();
        await seite.GetByLabel("Plätze").FillAsync("18");
        (await Barrieren.FindeAsync(seite)).ShouldBeEmpty();
        await seite.GetByRole(AriaRole.Button, new() { Name = "Speichern" }).ClickAsync();

        await seite.GetByRole(AriaRole.Link, new() { Name = "Platzhalter planen" }).ClickAsync();
        await seite.GetByLabel("Geburtsmonat").FillAsync($"03.{DateTime.UtcNow.Year - 3}");
        await seite.GetByLabel("Gruppe").SelectOptionAsync(new SelectOptionValue { Label = "Waldgruppe" });
        await seite.GetByLabel("Wochenstunden").FillAsync("35");
        (await Barrieren.FindeAsync(seite)).ShouldBeEmpty();
        await seite.GetByRole(AriaRole.Button, new() { Name = "Speichern" }).ClickAsync();
        var wald = seite.GetByRole(AriaRole.Region, new() { Name = "Waldgruppe" });
        var draussen = seite.GetByRole(AriaRole.Region, new() { Name = "Nicht in der Einrichtung" });
        await Assertions.Expect(wald).ToContainTextAsync("1 von 18 Plätzen");
        await Bilder.NimmAufAsync(seite, "belegungsplan");

        // mit der Maus hinaus: die Zahlen ändern sich, ohne dass die Seite neu geladen wird
        await seite.EvaluateAsync("window.kpMarke = 1");
        await wald.GetByRole(AriaRole.Listitem).First.DragToAsync(draussen);
        await Assertions.Expect(wald).ToContainTextAsync("0 von 18 Plätzen");
        (await seite.EvaluateAsync<int>("window.kpMarke ?? 0")).ShouldBe(1);

        // mit der Tastatur zurück
        var umsetzen = draussen.GetByRole(AriaRole.Link, new() { NameRegex = new Regex("^umsetzen \\(Platzhalter") });
        await umsetzen.FocusAsync();
        await seite.Keyboard.PressAsync("Enter");
        await seite.GetByLabel("Wohin?").FocusAsync();
        await seite.GetByLabel("Wohin?").SelectOptionAsync(new SelectOptionValue { Label = "Waldgruppe" });
        await seite.GetByLabel("Wochenstunden").FillAsync("45");
        await seite.Keyboard.PressAsync("Enter");
        await Assertions.Expect(wald).ToContainTextAsync("45 Stunden");
        (await Barrieren.FindeAsync(seite)).ShouldBeEmpty();
        await Bilder.DruckeAsync(seite, "belegungsplan");

        await seite.GetByRole(AriaRole.Navigation, new() { Name = "Sie sind hier" }).GetByRole(AriaRole.Link).Nth(1).ClickAsync();
        await Assertions.Expect(seite.GetByRole(AriaRole.Table, new() { Name = "Vergleich der Szenarien" })).ToContainTextAsync("Waldgruppe");
        (await Barrieren.FindeAsync(seite)).ShouldBeEmpty();
        await seite.GetByRole(AriaRole.Link, new() { NameRegex = new Regex("^Übernehmen") }).First.ClickAsync();
        await seite.GetByRole(AriaRole.Button, new() { Name = "Als Plan übernehmen" }).ClickAsync();
        await Assertions.Expect(seite.GetByRole(AriaRole.Table, new() { Name = "Arbeitsliste" })).ToContainTextAsync("Kind aufnehmen und Betreuung vereinbaren");
        (await Barrieren.FindeAsync(seite)).ShouldBeEmpty();
        await seite.Context.CloseAsync();
    }

    [Theory]
    [InlineData(360, false)]
    [InlineData(1280, true)]
    public async Task Finanz_und_Personalplan_sind_lesbar_auf_dem_Telefon_und_im_Dunkeln(int breite, bool dunkel)
    {
        var seite = await server.AlsAsync(browser, "vrahn", breite, dunkel);
        foreach (var (adresse, name) in ((string, string)[])[("/planung/finanzen", "finanzplan"), ("/planung/personal", "personalplan")])
        {
            await seite.GotoAsync(adresse);
            (await Barrieren.FindeAsync(seite)).ShouldBeEmpty();
            await seite.GetByRole(AriaRole.Rowheader).GetByRole(AriaRole.Link).First.ClickAsync();
            await Assertions.Expect(seite.GetByRole(AriaRole.Img).First).ToBeVisibleAsync();
            (await Barrieren.FindeAsync(seite)).ShouldBeEmpty();
            (await seite.EvaluateAsync<bool>("document.documentElement.scrollWidth <= window.innerWidth")).ShouldBeTrue($"{name} ist breiter als {breite} Pixel");
            await Bilder.NimmAufAsync(seite, $"{name}-{breite}{(dunkel ? "-dunkel" : "")}");
        }

        await seite.Context.CloseAsync();
    }
}
