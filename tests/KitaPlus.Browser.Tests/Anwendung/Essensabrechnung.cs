using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace KitaPlus.Browser.Tests.Anwendung;

/// <summary>A clerk for finance charges the meals of last month: preview, posting, the account beside the fees, what it consists of.</summary>
[Collection(Browserlauf.Name)]
public sealed class Essensabrechnung(Browser browser, Anwendungsserver server)
{
    [Fact]
    public async Task Von_der_Vorschau_zur_Buchung_und_zum_Konto_das_die_Beitraege_nicht_beruehrt()
    {
        var seite = await server.AlsAsync(browser, "fingwersen");
        await seite.GetByRole(AriaRole.Link, new() { Name = "Essensabrechnung" }).ClickAsync();
        await Assertions.Expect(seite.GetByLabel("Verpflegung (Essensabrechnung)")).ToBeCheckedAsync();
        var monat = await seite.GetByLabel("Letzter Monat").InputValueAsync();
        await seite.GetByLabel("Erster Monat").FillAsync(monat);
        await Barrieren.FindetNichtsAsync(seite);
        await seite.GetByRole(AriaRole.Button, new() { Name = "Vorschau rechnen" }).ClickAsync();
        await Assertions.Expect(seite.GetByText("neu berechnet und mit dem Gebuchten verglichen.")).ToBeVisibleAsync();
        await Barrieren.FindetNichtsAsync(seite);
        var familien = seite.GetByRole(AriaRole.Table, new() { Name = "Familien mit Differenzen" }).GetByRole(AriaRole.Rowheader);
        await familien.First.GetByRole(AriaRole.Link).ClickAsync();
        await Assertions.Expect(seite.GetByRole(AriaRole.Heading, new() { NameRegex = new Regex("\\(Verpflegung\\)$") }).First).ToBeVisibleAsync();
        var familie = seite.Url;
        await seite.GetByRole(AriaRole.Main).Locator("a[href^='/verpflegung/kind/']").First.ClickAsync();
        await Assertions.Expect(seite.GetByRole(AriaRole.Table, new() { Name = "Wer was zahlt" })).ToBeVisibleAsync();
        await Barrieren.FindetNichtsAsync(seite);

        await seite.GotoAsync(Regex.Replace(familie, "/familie/.*$", "/buchen", RegexOptions.None, TimeSpan.FromSeconds(1)));
        await Barrieren.FindetNichtsAsync(seite);
        await seite.GetByRole(AriaRole.Button, new() { NameRegex = new Regex("buchen$") }).ClickAsync();
        await Assertions.Expect(seite.GetByText("Gebucht: ")).ToBeVisibleAsync();

        await seite.GotoAsync(familie);
        await seite.GetByRole(AriaRole.Link, new() { Name = "Beitragskonten" }).First.ClickAsync();
        await Assertions.Expect(seite.GetByRole(AriaRole.Table, new() { Name = "Konten der Familie" })).ToContainTextAsync("(Verpflegung)");
        await Barrieren.FindetNichtsAsync(seite);
    }

    [Fact]
    public async Task Wer_nur_in_der_Kita_arbeitet_rechnet_nicht_ab()
    {
        var seite = await server.AlsAsync(browser, "lebert");
        await Assertions.Expect(seite.GetByRole(AriaRole.Link, new() { Name = "Essensabrechnung" })).Not.ToBeVisibleAsync();
        (await seite.GotoAsync("/beitraege/rueckberechnung"))!.Status.ShouldBe(403);
    }
}
