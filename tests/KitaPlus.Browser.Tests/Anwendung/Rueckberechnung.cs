using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace KitaPlus.Browser.Tests.Anwendung;

/// <summary>A clerk corrects fees: from the preview over the single month to posting, the account and the letter.</summary>
[Collection(Browserlauf.Name)]
public sealed class Rueckberechnung(Browser browser, Anwendungsserver server)
{
    [Fact]
    public async Task Von_der_Vorschau_ueber_Familie_und_Herleitung_zur_Buchung_zum_Konto_und_zum_Bescheid()
    {
        var seite = await server.AlsAsync(browser, "fvogt");
        await seite.GotoAsync("/beitraege/rueckberechnung");
        await seite.GetByRole(AriaRole.Button, new() { Name = "Vorschau rechnen" }).ClickAsync();
        await Assertions.Expect(seite.GetByText("neu berechnet und mit dem Gebuchten verglichen.")).ToBeVisibleAsync();
        await Barrieren.FindetNichtsAsync(seite);
        var vorschau = seite.Url;

        var familien = seite.GetByRole(AriaRole.Table, new() { Name = "Familien mit Differenzen" }).GetByRole(AriaRole.Rowheader);
        await seite.GetByLabel("Verbleib").SelectOptionAsync(new SelectOptionValue { Label = "erstmals festzusetzen" });
        await seite.GetByRole(AriaRole.Button, new() { Name = "Anwenden" }).ClickAsync();
        await Assertions.Expect(seite).ToHaveURLAsync(new Regex("verbleib=erstmals"));
        await familien.First.GetByRole(AriaRole.Link).ClickAsync();
        await Assertions.Expect(seite.GetByRole(AriaRole.Heading, new() { Level = 1, NameRegex = new Regex("^Familie ") })).ToBeVisibleAsync();
        await Barrieren.FindetNichtsAsync(seite);
        var familie = seite.Url;
        await seite.GetByRole(AriaRole.Main).Locator("a[href^='/beitraege/kind/']").First.ClickAsync();
        await Assertions.Expect(seite.GetByText("im Monat, zu zahlen von").First).ToBeVisibleAsync();
        await Barrieren.FindetNichtsAsync(seite);

        await seite.GotoAsync(vorschau);
        await seite.GetByRole(AriaRole.Link, new() { Name = "Buchen …" }).ClickAsync();
        await Assertions.Expect(seite.GetByRole(AriaRole.Heading, new() { Name = "Das wird gebucht" })).ToBeVisibleAsync();
        await Barrieren.FindetNichtsAsync(seite);
        var ankuendigung = await seite.GetByRole(AriaRole.Button, new() { NameRegex = new Regex("buchen$") }).InnerTextAsync();
        await seite.GetByRole(AriaRole.Button, new() { NameRegex = new Regex("buchen$") }).ClickAsync();
        await Assertions.Expect(seite.GetByText("Gebucht: ")).ToContainTextAsync(ankuendigung.Split(" auf ")[0]);
        await seite.GetByRole(AriaRole.Link, new() { Name = "Zum gebuchten Lauf" }).First.ClickAsync();
        await Assertions.Expect(seite.GetByRole(AriaRole.Table, new() { Name = "Was gebucht wurde" })).ToBeVisibleAsync();
        await Barrieren.FindetNichtsAsync(seite);

        await seite.GetByRole(AriaRole.Link, new() { Name = "Bescheide und Mitteilungen" }).ClickAsync();
        var schreiben = seite.Url;
        await seite.GetByRole(AriaRole.Button, new() { Name = "Schreiben erstellen" }).ClickAsync();
        await seite.GetByLabel("Ich habe die Beträge mit dem amtlichen Text verglichen").CheckAsync();
        await Barrieren.FindetNichtsAsync(seite);
        await seite.GetByRole(AriaRole.Button, new() { NameRegex = new Regex("als PDF ausstellen$") }).ClickAsync();
        // every letter is set twice by real processes; on a busy machine that takes longer than a click
        await seite.GetByRole(AriaRole.Link, new() { Name = "Dokumente und Druckdatei" }).ClickAsync(new() { Timeout = 120_000 });
        await Assertions.Expect(seite.GetByRole(AriaRole.Table, new() { Name = "Ausgestellte Dokumente" })).ToContainTextAsync("Bescheid über den Elternbeitrag");
        await Barrieren.FindetNichtsAsync(seite);
        var druckdatei = await seite.RunAndWaitForDownloadAsync(() => seite.GetByRole(AriaRole.Link, new() { Name = "Druckdatei dieses Stapels herunterladen" }).ClickAsync());
        (await File.ReadAllBytesAsync(await druckdatei.PathAsync()))[..5].ShouldBe("%PDF-"u8.ToArray());
        await seite.GetByRole(AriaRole.Table, new() { Name = "Ausgestellte Dokumente" }).GetByRole(AriaRole.Rowheader).First.GetByRole(AriaRole.Link).ClickAsync();
        await seite.GetByRole(AriaRole.Button, new() { Name = "Nachstellen und vergleichen" }).ClickAsync();
        await Assertions.Expect(seite.GetByText("Byte für Byte dasselbe Dokument")).ToBeVisibleAsync();
        await Barrieren.FindetNichtsAsync(seite);
        await seite.GotoAsync(schreiben);
        await seite.GetByRole(AriaRole.Link, new() { NameRegex = new Regex("^Druckansicht öffnen") }).ClickAsync();
        await Assertions.Expect(seite.GetByRole(AriaRole.Article).First).ToContainTextAsync("Rechtsbehelfsbelehrung");
        await Barrieren.FindetNichtsAsync(seite);

        await seite.GotoAsync(familie);
        await seite.GetByRole(AriaRole.Link, new() { Name = "Beitragskonten" }).First.ClickAsync();
        await Assertions.Expect(seite.GetByRole(AriaRole.Table, new() { Name = "Konten der Familie" })).ToBeVisibleAsync();
        await Barrieren.FindetNichtsAsync(seite);
        await seite.GetByRole(AriaRole.Link, new() { Name = "Bescheid oder Mitteilung" }).ClickAsync();
        await Assertions.Expect(seite.GetByRole(AriaRole.Article).First).ToContainTextAsync("Bescheid über den Elternbeitrag");
        await seite.EmulateMediaAsync(new() { Media = Media.Print });
        await Assertions.Expect(seite.GetByText("Zurück zu den Beitragskonten")).Not.ToBeVisibleAsync();
        (await Barrieren.UeberstandAsync(seite)).ShouldBeLessThanOrEqualTo(0);
        await seite.Context.CloseAsync();
    }

    [Theory]
    [InlineData("lebert")]
    [InlineData("mahlers")]
    public async Task Die_Kita_kommt_nicht_hinein(string benutzername)
    {
        var seite = await server.AlsAsync(browser, benutzername);
        await Assertions.Expect(seite.GetByRole(AriaRole.Navigation, new() { Name = "Hauptmenü" })).Not.ToContainTextAsync("Rückberechnung");
        (await seite.GotoAsync("/beitraege/rueckberechnung"))!.Status.ShouldBe(403);
        await Assertions.Expect(seite.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Das dürfen Sie nicht");
        await seite.Context.CloseAsync();
    }
}
