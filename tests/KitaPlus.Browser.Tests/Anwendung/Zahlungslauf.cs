using Microsoft.Playwright;

namespace KitaPlus.Browser.Tests.Anwendung;

/// <summary>A clerk sets up a creditor, corrects a mistyped IBAN, tries a run and reads a statement.</summary>
[Collection(Browserlauf.Name)]
public sealed class Zahlungslauf(Browser browser, Anwendungsserver server)
{
    [Fact]
    public async Task Vom_Glaeubiger_ueber_Mandat_und_Lauf_zum_Kontoauszug()
    {
        var seite = await server.AlsAsync(browser, "fvogt");
        await seite.GotoAsync("/zahlungsverkehr");
        await Barrieren.FindetNichtsAsync(seite);
        await seite.GetByRole(AriaRole.Main).GetByRole(AriaRole.Link, new() { Name = "Gläubiger", Exact = true }).ClickAsync();
        await Barrieren.FindetNichtsAsync(seite);
        await seite.GetByRole(AriaRole.Table).GetByRole(AriaRole.Rowheader).First.GetByRole(AriaRole.Link).ClickAsync();
        var glaeubiger = seite.Url;
        await seite.GetByRole(AriaRole.Link, new() { Name = "Daten ändern" }).ClickAsync();
        await seite.GetByLabel("Name auf Rechnung und Kontoauszug").FillAsync("Träger der Probe");
        await seite.GetByLabel("Gläubiger-Identifikationsnummer").FillAsync("DE98ZZZ09999999999");
        await seite.GetByLabel("Postleitzahl").FillAsync("50667");
        await seite.GetByLabel("Ort", new() { Exact = true }).FillAsync("Köln");
        await seite.GetByRole(AriaRole.Button, new() { Name = "Speichern" }).ClickAsync();
        await Assertions.Expect(seite.GetByText("Die Gläubigerdaten sind gespeichert.")).ToBeVisibleAsync();
        await seite.GetByRole(AriaRole.Link, new() { Name = "Eigenes Konto ändern" }).ClickAsync();
        await seite.GetByLabel("IBAN").FillAsync("DE02120300000000202051");
        await seite.GetByLabel("Grund").FillAsync("Ersterfassung");
        await Barrieren.FindetNichtsAsync(seite);
        await seite.GetByRole(AriaRole.Button, new() { Name = "Speichern" }).ClickAsync();
        await Assertions.Expect(seite).ToHaveURLAsync(glaeubiger);
        await Assertions.Expect(seite.GetByText("DE02 1203 0000 0000 2020 51")).ToBeVisibleAsync();
        await Barrieren.FindetNichtsAsync(seite);

        await seite.GotoAsync("/zahlungsverkehr/mandate/neu");
        await seite.GetByLabel("IBAN").FillAsync("DE89370400440532013009");
        await seite.GetByRole(AriaRole.Button, new() { Name = "Speichern" }).ClickAsync();
        await Assertions.Expect(seite.GetByText("Die Prüfziffer der IBAN stimmt nicht").First).ToBeVisibleAsync();
        await Barrieren.FindetNichtsAsync(seite);

        await seite.GotoAsync("/zahlungsverkehr/erstattungen/neu");
        await seite.GetByLabel("Gläubiger").SelectOptionAsync(new SelectOptionValue { Value = Uri.UnescapeDataString(glaeubiger[(glaeubiger.LastIndexOf('/') + 1)..]) });
        await seite.GetByRole(AriaRole.Button, new() { Name = "Lauf vorbereiten" }).ClickAsync();
        await Assertions.Expect(seite.GetByText("Es gibt nichts auszuzahlen").First).ToBeVisibleAsync();
        await Barrieren.FindetNichtsAsync(seite);

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
