using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace KitaPlus.Browser.Tests.Anwendung;

/// <summary>The cashier with a tablet between two children: book by keyboard, count, print; then the Rendantur checks a month.</summary>
[Collection(Browserlauf.Name)]
public sealed class Kassentag(Browser browser, Anwendungsserver server)
{
    private const int Tablet = 820;
    private const string Kassierer = "mahlers";
    private const string Rendantur = "fingwersen";

    [Fact]
    public async Task Der_Kassierer_bucht_mit_der_Tastatur_und_zaehlt()
    {
        var seite = await server.AlsAsync(browser, Kassierer, Tablet);
        await seite.GotoAsync("/barkasse");
        await seite.GetByRole(AriaRole.Link, new() { Name = "Buchen in Hauptkasse" }).ClickAsync();
        (await Barrieren.FindeAsync(seite)).ShouldBeEmpty();
        var stand = seite.Locator("[data-bestand]");
        await Assertions.Expect(stand).ToContainTextAsync("Bestand jetzt");
        await Assertions.Expect(seite.GetByRole(AriaRole.Button, new() { Name = "Neuen Bestand zeigen" })).ToBeHiddenAsync();

        await seite.GetByLabel("Betrag", new() { Exact = true }).FocusAsync();
        await seite.Keyboard.TypeAsync("3,21");
        await Assertions.Expect(stand).ToContainTextAsync("nach dieser Buchung");
        var angekuendigt = await stand.Locator("strong").Last.InnerTextAsync();
        await seite.GetByLabel("Wofür?").FillAsync("Käse für das Frühstück");
        await seite.GetByLabel("Kostenart").SelectOptionAsync(new SelectOptionValue { Value = "5400" });
        await seite.GetByLabel("Kein Beleg? Grund für den Eigenbeleg").FillAsync("Bon verloren");
        await seite.Keyboard.PressAsync("Enter");
        await Assertions.Expect(seite.GetByText(new Regex("ist gebucht: −3,21"))).ToContainTextAsync(angekuendigt);
        await Assertions.Expect(seite.GetByRole(AriaRole.Table)).ToContainTextAsync("Käse für das Frühstück");
        (await Barrieren.FindeAsync(seite)).ShouldBeEmpty();

        await seite.GetByRole(AriaRole.Link, new() { Name = "Zum Kassenbuch" }).ClickAsync();
        (await Barrieren.FindeAsync(seite)).ShouldBeEmpty();
        await seite.GetByRole(AriaRole.Link, new() { Name = "Kassensturz", Exact = true }).ClickAsync();
        await seite.GetByLabel("50 Euro", new() { Exact = true }).FillAsync("3");
        await Assertions.Expect(seite.Locator("[data-zaehlung]")).ToContainTextAsync("gezählt 150,00");
        (await Barrieren.FindeAsync(seite)).ShouldBeEmpty();
        await seite.GetByLabel("Zweite Person").FillAsync("Leila Ebert");
        await seite.GetByRole(AriaRole.Button, new() { Name = "Zählung festhalten" }).ClickAsync();
        await Assertions.Expect(seite.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync("Kassensturz vom");
        (await Barrieren.FindeAsync(seite)).ShouldBeEmpty();
        await seite.GetByRole(AriaRole.Link, new() { Name = "Zählprotokoll drucken" }).ClickAsync();
        await Assertions.Expect(seite.GetByText("Ort, Datum, Unterschrift").First).ToBeVisibleAsync();
        (await Barrieren.FindeAsync(seite)).ShouldBeEmpty();
        await seite.Context.CloseAsync();
    }

    [Fact]
    public async Task Die_Rendantur_findet_den_Abschluss_bei_ihren_Aufgaben_und_gibt_ihn_frei()
    {
        var seite = await server.AlsAsync(browser, Rendantur);
        await seite.GetByRole(AriaRole.Link, new() { Name = "Monatsabschlüsse der Kassen prüfen" }).ClickAsync();
        await seite.GetByRole(AriaRole.Link, new() { Name = "Abschluss prüfen" }).ClickAsync();
        (await Barrieren.FindeAsync(seite)).ShouldBeEmpty();
        await Assertions.Expect(seite.GetByRole(AriaRole.Table, new() { Name = "Buchungen" })).ToContainTextAsync("Backzutaten");
        await seite.GetByLabel("Vermerk").FillAsync("rechnerisch geprüft");
        await seite.GetByRole(AriaRole.Button, new() { Name = "Geprüft und freigeben" }).ClickAsync();
        await Assertions.Expect(seite.GetByRole(AriaRole.Heading, new() { Level = 1, Name = "Monatsabschlüsse" })).ToBeVisibleAsync();
        await Assertions.Expect(seite.GetByRole(AriaRole.Row).Filter(new() { HasText = "wartet auf Prüfung" })).ToHaveCountAsync(0);
        (await Barrieren.FindeAsync(seite)).ShouldBeEmpty();
        await seite.Context.CloseAsync();
    }
}
