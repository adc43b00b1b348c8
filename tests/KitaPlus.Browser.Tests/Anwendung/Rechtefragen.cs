using System.Globalization;
using KitaPlus.Kernel;
using Microsoft.Playwright;

namespace KitaPlus.Browser.Tests.Anwendung;

/// <summary>Who had which right, how it came about, and why: as the Revision asks.</summary>
[Collection(Browserlauf.Name)]
public sealed class Rechtefragen(Browser browser, Anwendungsserver server)
{
    [Fact]
    public async Task Der_Stichtag_nennt_die_Leitung_ihren_Antrag_und_gibt_sie_als_Datei_aus()
    {
        var seite = await server.AlsAsync(browser, "rvollmer");
        var tag = Berlin.Tag(TimeProvider.System.GetUtcNow()).AddYears(-1).ToString("dd.MM.yyyy", CultureInfo.InvariantCulture);
        await seite.GotoAsync("/rechte/stichtag");
        await seite.GetByLabel("Gültig am").FillAsync(tag);
        await seite.GetByRole(AriaRole.Button, new() { Name = "Anzeigen" }).ClickAsync();
        await Assertions.Expect(seite.GetByText($"Rechte am {tag}, wie heute bekannt.")).ToBeVisibleAsync();
        await Assertions.Expect(seite.GetByRole(AriaRole.Rowheader)).Not.ToHaveCountAsync(1);
        await seite.GetByLabel("Rolle", new() { Exact = true }).SelectOptionAsync(new SelectOptionValue { Label = Rechte.Rollen.Alle.Single(r => r.Rolle == Rechte.Rolle.Leitung).Titel });
        await seite.GetByRole(AriaRole.Button, new() { Name = "Anwenden" }).ClickAsync();
        await Assertions.Expect(seite.GetByRole(AriaRole.Rowheader)).ToHaveCountAsync(1);
        await Assertions.Expect(seite.GetByRole(AriaRole.Rowheader)).ToContainTextAsync("Leila Ebert");

        var datei = await seite.RunAndWaitForDownloadAsync(() => seite.GetByRole(AriaRole.Link, new() { Name = "CSV" }).ClickAsync());
        var text = await File.ReadAllLinesAsync(await datei.PathAsync());
        text.Length.ShouldBe(2);
        text[1].ShouldContain("Leila Ebert");

        await seite.GetByRole(AriaRole.Cell).GetByRole(AriaRole.Link, new() { Name = "a-vorf-lei" }).ClickAsync();
        await Assertions.Expect(seite.GetByRole(AriaRole.Main)).ToContainTextAsync("Leila Ebert");
        await Assertions.Expect(seite.GetByRole(AriaRole.List, new() { Name = "Schritte des Antrags" })).ToContainTextAsync("Beschluss des Trägers");
        await seite.Context.CloseAsync();
    }

    [Fact]
    public async Task Der_Verlauf_geht_Schritt_fuer_Schritt_zurueck_und_wieder_vor()
    {
        var seite = await server.AlsAsync(browser, "rvollmer");
        await seite.GotoAsync("/rechte/verlauf?schritt=2");
        var schritte = seite.GetByRole(AriaRole.Navigation, new() { Name = "Schritte" });
        await Assertions.Expect(schritte).ToContainTextAsync("Schritt 2 von");
        var zweiter = await seite.GetByRole(AriaRole.Heading, new() { Level = 2 }).First.InnerTextAsync();
        await schritte.GetByRole(AriaRole.Link, new() { Name = "Zurück" }).ClickAsync();
        await Assertions.Expect(schritte).ToContainTextAsync("Schritt 1 von");
        await Assertions.Expect(seite.GetByRole(AriaRole.Heading, new() { Level = 2 }).First).Not.ToHaveTextAsync(zweiter);
        await schritte.GetByRole(AriaRole.Link, new() { Name = "Weiter" }).ClickAsync();
        await Assertions.Expect(schritte).ToContainTextAsync("Schritt 2 von");
        await Assertions.Expect(seite.GetByRole(AriaRole.Heading, new() { Level = 2 }).First).ToHaveTextAsync(zweiter);
        await seite.Context.CloseAsync();
    }

    [Theory]
    [InlineData("benutzerverwaltung.rechte.stichtag", "Ja")]
    [InlineData("benutzerverwaltung.benutzer.sperren", "Nein")]
    public async Task Warum_antwortet_mit_ja_oder_nein_und_dem_Grund(string handlung, string antwort)
    {
        var seite = await server.AlsAsync(browser, "rvollmer");
        await seite.GotoAsync("/warum");
        await seite.GetByLabel("Handlung").SelectOptionAsync(handlung);
        await seite.GetByRole(AriaRole.Button, new() { Name = "Fragen" }).ClickAsync();
        var hinweis = seite.Locator(".kern-alert");
        await Assertions.Expect(hinweis).ToHaveCountAsync(1);
        await Assertions.Expect(hinweis.Locator(".kern-title")).ToContainTextAsync(antwort);
        await Assertions.Expect(hinweis).ToContainTextAsync("Revision");
        await seite.Context.CloseAsync();
    }
}
