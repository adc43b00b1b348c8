using Microsoft.Playwright;

namespace KitaPlus.Browser.Tests.Anwendung;

/// <summary>The Fachverantwortung makes the reminders its own: template, preview, letterhead, and back.</summary>
[Collection(Browserlauf.Name)]
public sealed class Vorlagen(Browser browser, Anwendungsserver server)
{
    [Fact]
    public async Task Eine_Vorlage_wird_mit_Vorschau_geaendert_bekommt_einen_Briefkopf_und_wird_zurueckgesetzt()
    {
        var seite = await server.AlsAsync(browser, "fvogt");
        await seite.GotoAsync("/dokumente");
        await seite.GetByRole(AriaRole.Main).GetByRole(AriaRole.Link, new() { Name = "Vorlagen und Briefköpfe" }).ClickAsync();
        await Barrieren.FindetNichtsAsync(seite);
        await seite.GotoAsync("/dokumente/vorlagen/rendantur/mahnung");
        await Barrieren.FindetNichtsAsync(seite);

        var feld = seite.GetByLabel("Text der Vorlage");
        await feld.FillAsync("<h1>{{ueberschriftt}}</h1>\n<p>Bitte zahlen Sie {{geld zahlbetrag}}.</p>");
        await seite.GetByRole(AriaRole.Button, new() { Name = "Als neue Fassung speichern" }).ClickAsync();
        await Assertions.Expect(seite.GetByText("Meinten Sie „ueberschrift“?").First).ToBeVisibleAsync();
        await Barrieren.FindetNichtsAsync(seite);

        await feld.FillAsync("<h1>{{ueberschrift}}</h1>\n<p>Bitte zahlen Sie {{geld zahlbetrag}}.</p>");
        // a page without scripts: axe cannot look at it
        var vorschau = await seite.RunAndWaitForPopupAsync(() => seite.GetByRole(AriaRole.Button, new() { Name = "Druckansicht" }).ClickAsync());
        await Assertions.Expect(vorschau.GetByText("Bitte zahlen Sie 87,60")).ToBeVisibleAsync();
        await vorschau.CloseAsync();
        await seite.GetByRole(AriaRole.Button, new() { Name = "Als neue Fassung speichern" }).ClickAsync();
        await Assertions.Expect(seite.GetByText("Die Vorlage Mahnung ist gespeichert")).ToBeVisibleAsync();
        await Assertions.Expect(seite.GetByText("Fassung 1")).ToBeVisibleAsync();

        await seite.GetByRole(AriaRole.Link, new() { Name = "Briefkopf", Exact = true }).ClickAsync();
        await seite.GetByLabel("Fußzeile links").FillAsync("Rendantur Musterstadt\nDomplatz 1");
        await seite.GetByLabel("Neues Logo").SetInputFilesAsync(new FilePayload { Name = "logo.svg", MimeType = "image/svg+xml", Buffer = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 9 9\"><circle cx=\"5\" cy=\"5\" r=\"4\"/></svg>"u8.ToArray() });
        await seite.GetByRole(AriaRole.Button, new() { Name = "Speichern" }).ClickAsync();
        await Assertions.Expect(seite.GetByRole(AriaRole.Img, new() { Name = "Logo im Briefkopf" })).ToBeVisibleAsync();
        await Barrieren.FindetNichtsAsync(seite);
        await seite.GetByRole(AriaRole.Button, new() { Name = "Briefkopf entfernen" }).ClickAsync();
        await Assertions.Expect(seite.GetByText("Noch kein eigener Briefkopf")).ToBeVisibleAsync();

        await seite.GotoAsync("/dokumente/vorlagen/rendantur/mahnung");
        await seite.GetByRole(AriaRole.Button, new() { Name = "Vorlage zurücksetzen" }).ClickAsync();
        await Assertions.Expect(seite.GetByText("Noch keine eigene Vorlage")).ToBeVisibleAsync();
        await seite.Context.CloseAsync();
    }
}
