using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace KitaPlus.Browser.Tests.Anwendung;

/// <summary>A Leitung in the morning: somebody begins, somebody is ill, and whether there are enough; then the monthly report on its way to the authority.</summary>
[Collection(Browserlauf.Name)]
public sealed class Personaltag(Browser browser, Anwendungsserver server)
{
    private const string Leitung = "lebert";
    private const string Rendantur = "vrahn";
    private const string Kitakraft = "mahlers";
    private const string Ehrenamt = "eharms";

    private static string Heute => DateTime.UtcNow.ToString("dd.MM.yyyy", CultureInfo.InvariantCulture);

    [Fact]
    public async Task Die_Leitung_legt_jemanden_an_meldet_ihn_krank_und_sieht_was_folgt()
    {
        var seite = await server.AlsAsync(browser, Leitung);
        await seite.GotoAsync("/personal");
        await seite.GetByRole(AriaRole.Link, new() { Name = "Person anlegen" }).ClickAsync();
        (await Barrieren.FindeAsync(seite)).ShouldBeEmpty();
        await seite.GetByLabel("Vorname").FillAsync("Jörg");
        await seite.GetByLabel("Nachname").FillAsync("Weiß-Özdemir");
        await seite.GetByLabel("Geburtsdatum").FillAsync("29.02.1988");
        await seite.GetByLabel("Funktion").SelectOptionAsync(new SelectOptionValue { Index = 3 });
        await seite.GetByLabel("Wochenstunden").FillAsync("zwanzig");
        await seite.GetByLabel("Beschäftigt ab").FillAsync("01.08.2026");
        await seite.GetByLabel("Qualifikation").SelectOptionAsync(new SelectOptionValue { Index = 1 });
        await seite.GetByRole(AriaRole.Button, new() { Name = "Anlegen" }).ClickAsync();
        await Assertions.Expect(seite.GetByText("Bitte eine Stundenzahl mit höchstens zwei Nachkommastellen").First).ToBeVisibleAsync();
        await Assertions.Expect(seite.GetByLabel("Nachname")).ToHaveValueAsync("Weiß-Özdemir");
        (await Barrieren.FindeAsync(seite)).ShouldBeEmpty();
        await seite.GetByLabel("Wochenstunden").FillAsync("20");
        await seite.GetByRole(AriaRole.Button, new() { Name = "Anlegen" }).ClickAsync();
        await Assertions.Expect(seite.GetByRole(AriaRole.Heading, new() { Level = 1, Name = "Jörg Weiß-Özdemir" })).ToBeVisibleAsync();
        (await Barrieren.FindeAsync(seite)).ShouldBeEmpty();

        var akte = new Uri(seite.Url).AbsolutePath;
        await seite.GotoAsync($"{akte}/abwesenheiten/neu");
        await seite.GetByLabel("Krankheit").CheckAsync();
        await seite.GetByLabel("Erster Tag").FillAsync(Heute);
        (await Barrieren.FindeAsync(seite)).ShouldBeEmpty();
        await seite.GetByRole(AriaRole.Button, new() { Name = "Speichern" }).ClickAsync();
        await Assertions.Expect(seite.GetByRole(AriaRole.Table, new() { Name = "Abwesenheiten" })).ToContainTextAsync("Krankheit");

        await seite.GotoAsync("/besetzung");
        await seite.GetByRole(AriaRole.Rowheader).GetByRole(AriaRole.Link).First.ClickAsync();
        (await Barrieren.FindeAsync(seite)).ShouldBeEmpty();
        await seite.GetByRole(AriaRole.Link, new() { NameRegex = new Regex("Wer fehlt") }).First.ClickAsync();
        await Assertions.Expect(seite.GetByRole(AriaRole.Table, new() { Name = "Abwesend" })).ToContainTextAsync("Weiß-Özdemir");
        await Assertions.Expect(seite.GetByText("Krankheit")).ToHaveCountAsync(0);
        (await Barrieren.FindeAsync(seite)).ShouldBeEmpty();
        await Bilder.NimmAufAsync(seite, "wer-fehlt");

        foreach (var fremd in (string[])[Kitakraft, Ehrenamt])
        {
            var andere = await server.AlsAsync(browser, fremd);
            (await andere.GotoAsync(akte))!.Status.ShouldBe(403, fremd);
            await Assertions.Expect(andere.GetByText("Weiß-Özdemir")).ToHaveCountAsync(0);
            await andere.Context.CloseAsync();
        }

        await seite.Context.CloseAsync();
    }

    [Fact]
    public async Task Von_der_Monatsmeldung_der_Leitung_bis_zur_Antwort_der_Behoerde()
    {
        var leitung = await server.AlsAsync(browser, Leitung);
        await leitung.GotoAsync("/meldungen");
        (await Barrieren.FindeAsync(leitung)).ShouldBeEmpty();
        await leitung.GetByRole(AriaRole.Rowheader).GetByRole(AriaRole.Link).First.ClickAsync();
        var meldung = new Uri(leitung.Url).AbsolutePath;
        await leitung.GetByRole(AriaRole.Link, new() { Name = "Meldung erstellen" }).ClickAsync();
        (await Barrieren.FindeAsync(leitung)).ShouldBeEmpty();
        if (await leitung.GetByLabel(new Regex("die Angaben stimmen")).CountAsync() > 0) await leitung.GetByLabel(new Regex("die Angaben stimmen")).CheckAsync();
        await leitung.GetByRole(AriaRole.Button, new() { Name = "Meldung erstellen" }).ClickAsync();
        await Assertions.Expect(leitung.GetByText("wartet auf die Prüfung durch die Rendantur")).ToBeVisibleAsync();
        await Assertions.Expect(leitung.GetByRole(AriaRole.Button, new() { Name = "Als geprüft vermerken" })).ToHaveCountAsync(0);

        var rendantur = await server.AlsAsync(browser, Rendantur);
        await rendantur.GotoAsync(meldung);
        await rendantur.GetByRole(AriaRole.Link, new() { Name = "Rückfrage stellen" }).ClickAsync();
        await rendantur.GetByLabel("Frage").FillAsync("Ist die Gruppe Küken wirklich voll?");
        (await Barrieren.FindeAsync(rendantur)).ShouldBeEmpty();
        await rendantur.GetByRole(AriaRole.Button).Filter(new() { HasText = "Rückfrage" }).ClickAsync();

        await leitung.GotoAsync("/");
        await leitung.GetByRole(AriaRole.Link, new() { NameRegex = new Regex("^Rückfragen zu Meldungen") }).ClickAsync();
        await Assertions.Expect(leitung.GetByText("Ist die Gruppe Küken wirklich voll?").First).ToBeVisibleAsync();
        await leitung.GetByRole(AriaRole.Link, new() { Name = "Rückfrage beantworten" }).ClickAsync();
        await leitung.GetByLabel("Antwort").FillAsync("Ja, seit August.");
        await leitung.GetByRole(AriaRole.Button).Filter(new() { HasText = "ntwort" }).ClickAsync();
        await leitung.Context.CloseAsync();

        await rendantur.GotoAsync(meldung);
        foreach (var knopf in (string[])["Als geprüft vermerken", "Freigeben", "Datei schreiben"])
        {
            await rendantur.GetByRole(AriaRole.Button, new() { NameRegex = new Regex($"^{knopf}") }).ClickAsync();
            (await Barrieren.FindeAsync(rendantur)).ShouldBeEmpty(knopf);
        }

        await Assertions.Expect(rendantur.GetByRole(AriaRole.Link, new() { Name = "Datei (XML)" })).ToBeVisibleAsync();
        await Bilder.NimmAufAsync(rendantur, "meldung-uebermittelt");
        await rendantur.GetByRole(AriaRole.Link, new() { Name = "Antwort der Behörde vermerken" }).ClickAsync();
        await rendantur.GetByLabel("angenommen").CheckAsync();
        await rendantur.GetByLabel("Woher bekannt").FillAsync("Anruf beim Jugendamt");
        (await Barrieren.FindeAsync(rendantur)).ShouldBeEmpty();
        await rendantur.GetByRole(AriaRole.Button, new() { Name = "Antwort vermerken" }).ClickAsync();
        await Assertions.Expect(rendantur.GetByText("angenommen").First).ToBeVisibleAsync();
        await rendantur.Context.CloseAsync();

        var kitakraft = await server.AlsAsync(browser, Kitakraft);
        (await kitakraft.GotoAsync(meldung))!.Status.ShouldBe(403);
        await kitakraft.Context.CloseAsync();
    }
}
