using System.Text.RegularExpressions;
using KitaPlus.Host.Vorfuehrung;
using KitaPlus.Rechte;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.Playwright;

namespace KitaPlus.Browser.Tests.Anwendung;

/// <summary>What each role meets when it comes in and walks about.</summary>
[Collection(Browserlauf.Name)]
public sealed class Rollen(Browser browser, Anwendungsserver server)
{
    public static TheoryData<string> Alle() => [.. Vorfuehrkonten.Alle.Where(p => p.Rolle != Rolle.Support).Select(p => p.Benutzername)];

    [Theory]
    [MemberData(nameof(Alle))]
    public async Task Jede_Rolle_kommt_hinein_und_ihr_Menue_fuehrt_nur_auf_Seiten_ohne_Barrieren(string benutzername)
    {
        var seite = await server.AlsAsync(browser, benutzername);
        await GehtDurchDasMenueAsync(seite, benutzername);
        await seite.Context.CloseAsync();
    }

    [Fact]
    public async Task Der_Support_kommt_erst_hinein_wenn_die_Fachverantwortung_ihm_etwas_freigibt()
    {
        const string Support = "spetersen";
        var seite = await browser.SeiteAsync(server.Adresse);
        await Anwendungsserver.MitVorfuehrkennwortAsync(seite, Support);
        await Assertions.Expect(seite.GetByRole(AriaRole.Alert)).ToContainTextAsync("Die Anmeldung ist nicht möglich.");

        var verwaltung = await server.AlsAsync(browser, "fvogt");
        await verwaltung.GotoAsync("/support");
        await verwaltung.GetByLabel("Wobei soll der Support helfen?").FillAsync("Export bricht ab");
        await verwaltung.GetByLabel("Für", new() { Exact = true }).SelectOptionAsync(new SelectOptionValue { Label = "gesamter Zuständigkeitsbereich" });
        await verwaltung.GetByLabel("Bis", new() { Exact = true }).FillAsync(await verwaltung.GetByLabel("Ab", new() { Exact = true }).InputValueAsync());
        await verwaltung.GetByRole(AriaRole.Button, new() { Name = "Freigeben" }).ClickAsync();
        await Assertions.Expect(verwaltung.GetByText("Der Support hat zurzeit Zugang.")).ToBeVisibleAsync();
        await verwaltung.Context.CloseAsync();

        await seite.Context.CloseAsync();
        seite = await server.AlsAsync(browser, Support);
        await GehtDurchDasMenueAsync(seite, Support);
        await seite.Context.CloseAsync();
    }

    private static async Task GehtDurchDasMenueAsync(IPage seite, string benutzername)
    {
        var person = Vorfuehrkonten.Alle.Single(p => p.Benutzername == benutzername);
        var kopf = seite.GetByRole(AriaRole.Banner);
        await Assertions.Expect(kopf).ToContainTextAsync(person.Name);
        await Assertions.Expect(kopf).ToContainTextAsync(person.Rolle.Titel());

        var menue = await LinksAsync(seite, "nav a[href^='/']");
        menue.ShouldNotBeEmpty();
        var befunde = new Befunde(seite);
        foreach (var adresse in menue)
        {
            await befunde.OeffneAsync(adresse);
            befunde.Nimm(await Barrieren.FindeAsync(seite));
        }

        befunde.Alle.ShouldBeEmpty();
    }

    [Fact]
    public async Task Jede_Seite_der_Fachverantwortung_passt_auf_das_Telefon_und_ist_auch_dunkel_ohne_Barrieren()
    {
        var seite = await server.AlsAsync(browser, "fvogt", 360);
        var befunde = new Befunde(seite);
        var muster = server.Adressmuster.Where(m => m.RawText is not null).OrderByDescending(m => m.Parameters.Count == 0).DistinctBy(m => m.RawText).Select(Ausdruck).ToList();
        var (gesehen, offen) = (new HashSet<Regex>(), new Queue<string>(["/"]));
        var vorgemerkt = new HashSet<string>(StringComparer.Ordinal);
        while (offen.TryDequeue(out var adresse))
        {
            if (muster.Find(m => m.IsMatch(adresse.Split('?')[0])) is not { } seitenart || !gesehen.Add(seitenart)) continue;
            if (!await befunde.OeffneAsync(adresse)) continue;
            if (await Barrieren.UeberstandAsync(seite) is > 0 and var pixel) befunde.Nimm([$"steht bei 360 Pixeln um {pixel} über"]);
            await seite.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });
            befunde.Nimm(await Barrieren.FindeAsync(seite));
            await seite.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Light });
            foreach (var link in await LinksAsync(seite, "a[href^='/']:not([download])"))
                if (vorgemerkt.Add(link)) offen.Enqueue(link);
        }

        befunde.Alle.ShouldBeEmpty();
        befunde.Besucht.ShouldContain("/benutzer");
        await seite.Context.CloseAsync();
    }

    private static async Task<string[]> LinksAsync(IPage seite, string wo) =>
        [.. (await seite.EvaluateAsync<string[]>("wo => [...document.querySelectorAll(wo)].map(a => a.getAttribute('href').split('#')[0])", wo)).Distinct(StringComparer.Ordinal)];

    private static Regex Ausdruck(RoutePattern muster) =>
        new("^/" + string.Join('/', muster.PathSegments.Select(s => s.IsSimple && s.Parts[0] is RoutePatternLiteralPart l ? Regex.Escape(l.Content) : "[^/]+")) + "$", RegexOptions.NonBacktracking);
}
