using Microsoft.Playwright;

namespace KitaPlus.Browser.Tests.Anwendung;

/// <summary>The server stops in the middle of a form: what was typed is still there, and it is saved once.</summary>
[Collection(Browserlauf.Name)]
public sealed class Neustart(Browser browser, Anwendungsserver server)
{
    [Fact]
    public async Task Ein_halb_ausgefuelltes_Formular_wird_nach_dem_Neustart_einmal_gespeichert()
    {
        var seite = await server.AlsAsync(browser, "fvogt");
        await seite.GotoAsync("/kostenarten/neu");
        await seite.GetByLabel("Nummer").FillAsync("8123");
        await seite.GetByLabel("Name").FillAsync("Ausflüge 🚌");
        await seite.GetByLabel("Ausgabe", new() { Exact = true }).CheckAsync();
        await seite.GetByLabel("Gültig ab").FillAsync("01.08.2026");

        await server.StarteNeuAsync();

        var zweiter = await seite.Context.NewPageAsync();
        var formular = await seite.EvaluateAsync<string>("() => new URLSearchParams(new FormData(document.querySelector('form.kp-formular'))).toString()");
        await seite.GetByRole(AriaRole.Button, new() { Name = "Speichern" }).ClickAsync();
        await Assertions.Expect(seite.GetByRole(AriaRole.Main)).ToContainTextAsync("Ausflüge 🚌");

        // the same form sent a second time: the browser repeats it after a lost answer
        await zweiter.GotoAsync("/");
        var antwort = await zweiter.EvaluateAsync<int>("async f => (await fetch('/kostenarten/neu', { method: 'POST', body: f, headers: { 'Content-Type': 'application/x-www-form-urlencoded' } })).status", formular);
        antwort.ShouldBe(200);
        await zweiter.GotoAsync("/kostenarten/8123");
        await Assertions.Expect(zweiter.GetByRole(AriaRole.List, new() { Name = "Verlauf der Angaben" }).GetByRole(AriaRole.Listitem)).ToHaveCountAsync(1);
        await seite.Context.CloseAsync();
    }
}
