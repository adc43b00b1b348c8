using KitaPlus.Anmeldung;
using KitaPlus.Beispiele;
using KitaPlus.Betrieb;
using KitaPlus.EventStore;
using KitaPlus.Host;
using KitaPlus.Host.Vorfuehrung;
using KitaPlus.Host.Web;
using KitaPlus.Kernel;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace KitaPlus.Browser.Tests.Anwendung;

/// <summary>The whole application on a free port of this machine, over a small invented Rendantur with one user per role.</summary>
public sealed class Anwendungsserver : IAsyncLifetime
{
    private const int Kinder = 24;
    private readonly Dictionary<string, string> sitzungen = [];
    private readonly string ordner = Directory.CreateTempSubdirectory("kitaplus-browser-").FullName;
    private WebApplication? app;
    private Speicher? speicher;

    /// <summary>By name: passkeys are not possible on a number.</summary>
    public string Adresse => $"http://localhost:{new Uri(app!.Urls.First()).Port}";

    /// <summary>Patterns of all addresses, <c>/benutzer/{Id}</c>.</summary>
    internal IEnumerable<RoutePattern> Adressmuster => ((IEndpointRouteBuilder)app!).DataSources.SelectMany(q => q.Endpoints).OfType<RouteEndpoint>().Select(e => e.RoutePattern);

    public async Task InitializeAsync()
    {
        var uhr = new Beispieluhr();
        await using (var a = await Betrieb.Anwendung.OeffneAsync(new Ablage.Ordner(ordner), Befehlszeile.Module, uhr))
        {
            await Beispielrendantur.FuelleAsync(a, uhr, new Kontext("rendantur", "beispieldaten"), new Beispielwunsch(Kinder, 5, 1, Berlin.Tag(DateTimeOffset.UtcNow)), buchen: false, null, CancellationToken.None);
        }

        await StarteAsync(0);
    }

    /// <summary>Ends the program and starts it again on the same data and the same port, as after a fault.</summary>
    public async Task StarteNeuAsync()
    {
        var tor = new Uri(app!.Urls.First()).Port;
        await BeendeAsync();
        await StarteAsync(tor);
    }

    /// <param name="tor">0: any free one.</param>
    private async Task StarteAsync(int tor)
    {
        speicher = await Speicher.OeffneAsync(new Ablage.Ordner(ordner), Befehlszeile.Module, TimeProvider.System);
        speicher.Ansichten.Start();
        await speicher.Ansichten.ProjectionsUpTo(await speicher.Log.HeadAsync());
        var (v, mandant) = (await VorfuehrungAngelegt.LiesAsync(speicher.Log, speicher.Codec))!.Value;
        app = Webserver.Baue(speicher, Befehlszeile.Module, new Webeinstellungen(new Uri($"http://localhost:{tor}"), null, null, ordner, null), d =>
        {
            d.AddSingleton(sp => new Vorfuehranmeldung(mandant, v.Saat, sp.GetRequiredService<IErsteinrichtung>(), TimeProvider.System));
            d.AddSingleton<IVorfuehrung>(sp => sp.GetRequiredService<Vorfuehranmeldung>());
            d.AddHostedService(sp => sp.GetRequiredService<Vorfuehranmeldung>());
        });
        await app.StartAsync();
    }

    public async Task DisposeAsync()
    {
        await BeendeAsync();
        Directory.Delete(ordner, recursive: true);
    }

    private async Task BeendeAsync()
    {
        if (app is not null)
        {
            await app.StopAsync();
            await app.DisposeAsync();
        }

        if (speicher is not null) await speicher.DisposeAsync();
        (app, speicher) = (null, null);
    }

    /// <summary>The start page as this invented user sees it. Logged in once per run with password and code, since a code opens only once.</summary>
    public async Task<IPage> AlsAsync(Browser browser, string benutzername, int breite = 1280, bool dunkel = false)
    {
        if (sitzungen.TryGetValue(benutzername, out var kekse))
        {
            var bekannt = await browser.SeiteAsync(Adresse, breite, dunkel: dunkel, kekse: kekse);
            await bekannt.GotoAsync("/");
            return bekannt;
        }

        var seite = await browser.SeiteAsync(Adresse, breite, dunkel: dunkel);
        var code = await MitKennwortAsync(seite, benutzername);
        await seite.GetByLabel("Code").FillAsync(code);
        await seite.GetByRole(AriaRole.Button, new() { Name = "Weiter" }).ClickAsync();
        await AngemeldetAsync(seite, benutzername);
        return seite;
    }

    /// <summary>Goes on with this session next time.</summary>
    public async Task AngemeldetAsync(IPage seite, string benutzername)
    {
        await Assertions.Expect(seite.GetByRole(AriaRole.Button, new() { Name = "Abmelden" })).ToBeVisibleAsync();
        sitzungen[benutzername] = await seite.Context.StorageStateAsync();
    }

    /// <summary>Up to the second factor.</summary>
    /// <returns>The one-time code from the table on the login page.</returns>
    public static async Task<string> MitKennwortAsync(IPage seite, string benutzername)
    {
        var code = await MitVorfuehrkennwortAsync(seite, benutzername);
        await Assertions.Expect(seite.GetByRole(AriaRole.Heading, new() { Name = "Zweiter Faktor" })).ToBeVisibleAsync();
        return code;
    }

    /// <summary>Name and password as the login page tells them; whether they open is not looked at.</summary>
    /// <returns>The one-time code beside them.</returns>
    public static async Task<string> MitVorfuehrkennwortAsync(IPage seite, string benutzername)
    {
        var (kennwort, code) = await VorfuehrkontoAsync(seite, benutzername);
        await MitKennwortAsync(seite, benutzername, kennwort);
        return code;
    }

    /// <summary>What the login page tells about an invented user.</summary>
    public async Task<string> KennwortAsync(Browser browser, string benutzername)
    {
        var seite = await browser.SeiteAsync(Adresse);
        var (kennwort, _) = await VorfuehrkontoAsync(seite, benutzername);
        await seite.Context.CloseAsync();
        return kennwort;
    }

    private static async Task<(string Kennwort, string Code)> VorfuehrkontoAsync(IPage seite, string benutzername)
    {
        await seite.GotoAsync("/anmelden");
        var zeile = seite.GetByRole(AriaRole.Row).Filter(new() { Has = seite.GetByRole(AriaRole.Cell, new() { Name = benutzername, Exact = true }) });
        var zellen = await zeile.GetByRole(AriaRole.Cell).AllInnerTextsAsync();
        return (zellen[2], zellen[3]);
    }

    public static async Task MitKennwortAsync(IPage seite, string benutzername, string kennwort)
    {
        await seite.GotoAsync("/anmelden");
        await seite.GetByLabel("Benutzername").FillAsync(benutzername);
        await seite.GetByLabel("Kennwort", new() { Exact = true }).FillAsync(kennwort);
        await seite.GetByRole(AriaRole.Button, new() { Name = "Anmelden" }).ClickAsync();
    }
}
