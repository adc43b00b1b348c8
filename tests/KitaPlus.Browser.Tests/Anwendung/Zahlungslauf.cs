using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace KitaPlus.Browser.Tests.Anwendung;

/// <summary>A clerk collects what is due: from the mandate to the file for the bank, then reads a statement.</summary>
[Collection(Browserlauf.Name)]
public sealed class Zahlungslauf(Browser browser, Anwendungsserver server)
{
    [Fact]
    public async Task Vom_Mandat_ueber_den_Lauf_zur_Datei_und_zum_Kontoauszug()
    {
        var seite = await server.AlsAsync(browser, "fvogt");
        await seite.GotoAsync("/zahlungsverkehr");
        await Barrieren.FindetNichtsAsync(seite);
        await seite.GotoAsync("/zahlungsverkehr/mandate");
        await Barrieren.FindetNichtsAsync(seite);
        await seite.GetByRole(AriaRole.Table).GetByRole(AriaRole.Rowheader).First.GetByRole(AriaRole.Link).ClickAsync();
        await Assertions.Expect(seite.GetByRole(AriaRole.Heading, new() { Level = 1, NameRegex = new Regex("^Mandat ") })).ToBeVisibleAsync();
        await Barrieren.FindetNichtsAsync(seite);

        await seite.GotoAsync("/zahlungsverkehr/lastschriften/neu");
        await seite.GetByLabel("Gläubiger").SelectOptionAsync(new SelectOptionValue { Index = 1 });
        await Barrieren.FindetNichtsAsync(seite);
        await seite.GetByRole(AriaRole.Button, new() { Name = "Lauf vorbereiten" }).ClickAsync();
        await Assertions.Expect(seite.GetByRole(AriaRole.Heading, new() { Level = 1, NameRegex = new Regex("^Lastschriftlauf ") })).ToBeVisibleAsync();
        await Barrieren.FindetNichtsAsync(seite);
        await seite.GetByRole(AriaRole.Button, new() { Name = "Freigeben, Datei schreiben und buchen" }).ClickAsync();
        await Assertions.Expect(seite.GetByText("ist freigegeben und gebucht")).ToBeVisibleAsync();
        await Barrieren.FindetNichtsAsync(seite);
        var datei = await seite.RunAndWaitForDownloadAsync(() => seite.GetByRole(AriaRole.Link, new() { Name = "Datei für die Bank laden" }).ClickAsync());
        (await File.ReadAllTextAsync(await datei.PathAsync())).ShouldContain("pain.008.001.08");

        await seite.GotoAsync("/zahlungsverkehr/bank");
        await seite.GetByLabel("Kontoauszug").SetInputFilesAsync(new FilePayload { Name = "auszug.csv", MimeType = "text/csv", Buffer = "konto;buchungstag;betrag;name;verwendungszweck\nDE02120300000000202051;02.01.2026;12,34;Erika Muster;ohne Kennzeichen\n"u8.ToArray() });
        await seite.GetByRole(AriaRole.Button, new() { Name = "Einlesen" }).ClickAsync();
        await Assertions.Expect(seite.GetByText("1 neuer Umsatz")).ToBeVisibleAsync();
        await Barrieren.FindetNichtsAsync(seite);
        await seite.GetByRole(AriaRole.Link, new() { Name = "Umsätze zuordnen" }).ClickAsync();
        await seite.GetByRole(AriaRole.Table).GetByRole(AriaRole.Rowheader).First.GetByRole(AriaRole.Link).ClickAsync();
        await Barrieren.FindetNichtsAsync(seite);
        await seite.GetByLabel("Gehört nicht zu den Familienkonten").CheckAsync();
        await seite.GetByLabel("Woran erkannt?").FillAsync("Spende");
        await seite.GetByRole(AriaRole.Button, new() { Name = "Zuordnen und buchen" }).ClickAsync();
        await Assertions.Expect(seite.GetByText("Der Umsatz ist zugeordnet.")).ToBeVisibleAsync();
        await Barrieren.FindetNichtsAsync(seite);
    }
}
