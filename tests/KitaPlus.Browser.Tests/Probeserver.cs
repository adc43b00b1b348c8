using KitaPlus.Web.Probe;
using Microsoft.AspNetCore.Builder;
using Microsoft.Playwright;

namespace KitaPlus.Browser.Tests;

/// <summary>The sample application on a free port of this machine.</summary>
public sealed class Probeserver : IAsyncLifetime
{
    private WebApplication? app;

    public string Adresse => app!.Urls.First();

    public async Task InitializeAsync()
    {
        app = Probeanwendung.Baue(["--urls", "http://127.0.0.1:0"]);
        await app.StartAsync();
    }

    public async Task DisposeAsync()
    {
        if (app is not null) await app.DisposeAsync();
    }

    public static async Task MeldeAnAsync(IPage seite, string name = "petra")
    {
        await seite.GotoAsync("/anmelden");
        await seite.GetByLabel("Benutzername").FillAsync(name);
        await seite.GetByRole(AriaRole.Button, new() { Name = "Anmelden" }).ClickAsync();
        await Assertions.Expect(seite.GetByRole(AriaRole.Button, new() { Name = "Abmelden" })).ToBeVisibleAsync();
    }
}
