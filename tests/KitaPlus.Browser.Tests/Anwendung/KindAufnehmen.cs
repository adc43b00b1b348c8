using System.Globalization;
using KitaPlus.Kernel;
using Microsoft.Playwright;

namespace KitaPlus.Browser.Tests.Anwendung;

/// <summary>A Leitung admits a child, the Rendantur enters who pays and what is earned, the Leitung changes the hours: each sees what it means before it is saved.</summary>
[Collection(Browserlauf.Name)]
public sealed class KindAufnehmen(Browser browser, Anwendungsserver server)
{
    private const string Mutter = "Ayşe Winterfeld-Öz";
    private static readonly DateOnly Heute = Berlin.Tag(TimeProvider.System.GetUtcNow());
    private static readonly DateOnly Beginn = new DateOnly(Heute.Year, Heute.Month, 1).AddMonths(2);

    [Fact]
    public async Task Von_der_Aufnahme_ueber_das_Einkommen_bis_zu_anderen_Stunden()
    {
        var leitung = await server.AlsAsync(browser, "lebert");
        await NimmAufAsync(leitung);
        var akte = new Uri(leitung.Url).AbsolutePath;
        await Assertions.Expect(leitung.GetByRole(AriaRole.Main)).ToContainTextAsync(Mutter);
        (await leitung.GetByRole(AriaRole.Link, new() { Name = "Familie und Einkommen" }).CountAsync()).ShouldBe(0);

        var buero = await server.AlsAsync(browser, "fvogt");
        await BestimmeZahlungspflichtAsync(buero, akte);
        await ErfasseEinkommenAsync(buero, akte);
        await buero.Context.CloseAsync();

        await AendereStundenAsync(leitung, akte);
        await leitung.GetByRole(AriaRole.Link, new() { Name = "Verlauf" }).ClickAsync();
        await Assertions.Expect(leitung.GetByRole(AriaRole.List, new() { Name = "Verlauf" })).ToContainTextAsync("Leila Ebert");
        await Assertions.Expect(leitung.GetByRole(AriaRole.Main)).Not.ToContainTextAsync("48.000");
        await Barrieren.FindetNichtsAsync(leitung);
        await leitung.Context.CloseAsync();
    }

    private static async Task NimmAufAsync(IPage seite)
    {
        await seite.GotoAsync("/kinder");
        await seite.GetByRole(AriaRole.Link, new() { Name = "Kind aufnehmen" }).ClickAsync();
        await seite.GetByLabel("Vorname", new() { Exact = true }).FillAsync("Ömer 🌻");
        await seite.GetByLabel("Nachname", new() { Exact = true }).FillAsync("Winterfeld-Öz");
        await seite.GetByLabel("Geboren am").FillAsync(Text(Beginn.AddYears(-1).AddMonths(-6)));
        await seite.GetByLabel("Vorname der ersten Person").FillAsync("Ayşe");
        await seite.GetByLabel("Nachname der ersten Person").FillAsync("Winterfeld-Öz");
        await seite.GetByLabel("Betreuung ab").FillAsync(Text(Beginn));
        await seite.GetByLabel("Wochenstunden").FillAsync("35");
        await Barrieren.FindetNichtsAsync(seite);
        await SpeichereAsync(seite, "Aufnehmen", "Mit diesen Folgen aufnehmen", "Ömer 🌻 Winterfeld-Öz ist aufgenommen.");
        await Assertions.Expect(seite.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Ömer 🌻 Winterfeld-Öz");
    }

    private static async Task BestimmeZahlungspflichtAsync(IPage seite, string akte)
    {
        await seite.GotoAsync($"{akte}/familie");
        await seite.GetByRole(AriaRole.Link, new() { Name = "Zahlungspflicht bestimmen" }).ClickAsync();
        await seite.GetByLabel(Mutter).CheckAsync();
        await seite.GetByLabel("Gültig ab").FillAsync(Text(Beginn));
        await SpeichereAsync(seite, "Speichern", "Mit diesen Folgen speichern", "Die Zahlungspflicht ist eingetragen.");
    }

    private static async Task ErfasseEinkommenAsync(IPage seite, string akte)
    {
        await seite.GotoAsync($"{akte}/familie");
        await seite.GetByRole(AriaRole.Link, new() { Name = $"Einkommen von {Mutter} erfassen" }).ClickAsync();
        await seite.GetByLabel("Jahreseinkommen").FillAsync("48.000");
        await seite.GetByLabel("Gültig ab").FillAsync(Text(Beginn));
        await seite.GetByRole(AriaRole.Button, new() { Name = "Speichern" }).ClickAsync();
        await Assertions.Expect(seite.GetByRole(AriaRole.Heading, new() { Name = "Das hat Folgen für Elternbeiträge" })).ToBeVisibleAsync();
        await Assertions.Expect(seite.GetByRole(AriaRole.Region, new() { Name = "Folgen je Kind und Monat" })).ToContainTextAsync("Ömer 🌻 Winterfeld-Öz");
        await Assertions.Expect(seite.GetByLabel("Jahreseinkommen")).ToHaveValueAsync("48.000");
        await Barrieren.FindetNichtsAsync(seite);
        await seite.GetByRole(AriaRole.Button, new() { Name = "Mit diesen Folgen speichern" }).ClickAsync();
        await Assertions.Expect(seite.GetByRole(AriaRole.Region, new() { Name = $"Einkommen von {Mutter}" })).ToContainTextAsync("48.000,00");
    }

    private static async Task AendereStundenAsync(IPage seite, string akte)
    {
        await seite.GotoAsync($"{akte}/betreuung");
        await seite.GetByRole(AriaRole.Link, new() { Name = "Stunden ändern" }).ClickAsync();
        await seite.GetByLabel("Wochenstunden").FillAsync("45");
        await seite.GetByLabel("Ab", new() { Exact = true }).FillAsync(Text(Beginn.AddMonths(1)));
        await seite.GetByRole(AriaRole.Button, new() { Name = "Speichern" }).ClickAsync();
        await Assertions.Expect(seite.GetByRole(AriaRole.Heading, new() { Name = "Das hat Folgen für Elternbeiträge" })).ToBeVisibleAsync();
        await Assertions.Expect(seite.GetByText("Beträge sieht, wer Einkommen sehen darf")).ToBeVisibleAsync();
        await seite.GetByRole(AriaRole.Button, new() { Name = "Mit diesen Folgen speichern" }).ClickAsync();
        await Assertions.Expect(seite.GetByRole(AriaRole.Region, new() { Name = "Vereinbarungen" })).ToContainTextAsync("45");
    }

    /// <summary>Sends the form; where consequences are shown first, confirms them.</summary>
    private static async Task SpeichereAsync(IPage seite, string knopf, string bestaetigung, string meldung)
    {
        await seite.GetByRole(AriaRole.Button, new() { Name = knopf, Exact = true }).ClickAsync();
        var (folgen, fertig) = (seite.GetByRole(AriaRole.Button, new() { Name = bestaetigung }), seite.GetByText(meldung));
        await Assertions.Expect(folgen.Or(fertig)).ToBeVisibleAsync();
        if (await folgen.IsVisibleAsync()) await folgen.ClickAsync();
        await Assertions.Expect(fertig).ToBeVisibleAsync();
    }

    private static string Text(DateOnly tag) => tag.ToString("dd.MM.yyyy", CultureInfo.InvariantCulture);
}
