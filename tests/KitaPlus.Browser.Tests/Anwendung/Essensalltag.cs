using KitaPlus.Kernel;
using Microsoft.Playwright;

namespace KitaPlus.Browser.Tests.Anwendung;

/// <summary>What Kita staff do on a tablet: notify a group, note who is there, look at the kitchen list.</summary>
[Collection(Browserlauf.Name)]
public sealed class Essensalltag(Browser browser, Anwendungsserver server)
{
    private const string Mitarbeiter = "mahlers";

    [Fact]
    public async Task Auf_dem_Tablet_Gruppe_abmelden_Anwesenheit_tippen_Kuechenliste_ansehen()
    {
        var seite = await server.AlsAsync(browser, Mitarbeiter);
        await seite.SetViewportSizeAsync(820, 1180);
        var tag = Berlin.Tag(DateTimeOffset.UtcNow).AddDays(14);
        while (!Werktage.IstWerktag(tag) || tag.DayOfWeek != DayOfWeek.Monday) tag = tag.AddDays(1);
        var text = tag.ToString("dd.MM.yyyy", System.Globalization.CultureInfo.InvariantCulture);

        await seite.GotoAsync("/verpflegung");
        await seite.GetByRole(AriaRole.Rowheader).GetByRole(AriaRole.Link).First.ClickAsync();
        (await Barrieren.FindeAsync(seite)).ShouldBeEmpty();
        var blaetter = seite.GetByRole(AriaRole.Navigation, new() { Name = "Verpflegung der Einrichtung" });
        await blaetter.GetByRole(AriaRole.Link, new() { Name = "Kalender" }).ClickAsync();
        await Assertions.Expect(seite.GetByRole(AriaRole.Table, new() { Name = "Schließtage und Feiertage" })).ToContainTextAsync("Fronleichnam");
        (await Barrieren.FindeAsync(seite)).ShouldBeEmpty();

        await blaetter.GetByRole(AriaRole.Link, new() { Name = "An- und Abmelden" }).ClickAsync();
        await seite.GetByLabel("Von", new() { Exact = true }).FillAsync(text);
        await seite.GetByLabel("Bis", new() { Exact = true }).FillAsync(text);
        await seite.GetByRole(AriaRole.Button, new() { Name = "Prüfen" }).ClickAsync();
        await Assertions.Expect(seite.GetByRole(AriaRole.Table, new() { Name = "Tage der Meldung" })).ToContainTextAsync("rechtzeitig");
        (await Barrieren.FindeAsync(seite)).ShouldBeEmpty();
        await seite.GetByRole(AriaRole.Link, new() { NameRegex = new("^kreuzen Sie alle an") }).ClickAsync();
        (await Barrieren.FindeAsync(seite)).ShouldBeEmpty();
        await seite.GetByRole(AriaRole.Button, new() { Name = "Jetzt abmelden" }).ClickAsync();
        await Assertions.Expect(seite.GetByRole(AriaRole.Main)).ToContainTextAsync("abgemeldet:");

        await blaetter.GetByRole(AriaRole.Link, new() { Name = "Küchenliste" }).ClickAsync();
        await seite.GetByLabel("Am", new() { Exact = true }).FillAsync(text);
        await seite.GetByRole(AriaRole.Button, new() { Name = "Anzeigen" }).ClickAsync();
        await Assertions.Expect(seite.GetByRole(AriaRole.Table, new() { Name = "Abgemeldete Kinder" })).ToContainTextAsync("rechtzeitig");
        (await Barrieren.FindeAsync(seite)).ShouldBeEmpty();

        await blaetter.GetByRole(AriaRole.Link, new() { Name = "Anwesenheit" }).ClickAsync();
        var da = seite.GetByRole(AriaRole.Button, new() { NameRegex = new("^Da") });
        var kinder = await da.CountAsync();
        var groesse = await da.First.BoundingBoxAsync();
        groesse!.Height.ShouldBeGreaterThanOrEqualTo(44);
        await da.First.ClickAsync();
        await Assertions.Expect(da).ToHaveCountAsync(kinder - 1);
        await Assertions.Expect(seite.GetByRole(AriaRole.Status).Filter(new() { HasText = "1 da" })).ToBeVisibleAsync();
        (await Barrieren.FindeAsync(seite)).ShouldBeEmpty();
        await seite.GetByRole(AriaRole.Button, new() { NameRegex = new("^Zurück") }).ClickAsync();
        await Assertions.Expect(da).ToHaveCountAsync(kinder);
        await seite.Context.CloseAsync();
    }
}
