using Microsoft.Playwright;

namespace KitaPlus.Browser.Tests.Anwendung;

/// <summary>Passkeys, with a security key that the browser pretends to have.</summary>
[Collection(Browserlauf.Name)]
public sealed class Passkeys(Browser browser, Anwendungsserver server)
{
    private const string Benutzername = "lklaas";

    [Fact]
    public async Task Ein_Passkey_laesst_sich_im_Konto_einrichten_und_oeffnet_danach_statt_des_Codes()
    {
        var seite = await server.AlsAsync(browser, Benutzername);
        await SteckeSchluesselEinAsync(seite);
        await seite.GotoAsync("/konto");
        await seite.GetByLabel("Name des Passkeys").FillAsync("Diensthandy");
        var formular = seite.Locator("form").Filter(new() { Has = seite.GetByLabel("Name des Passkeys") });
        await formular.GetByLabel("Ihr jetziges Kennwort").FillAsync(await server.KennwortAsync(browser, Benutzername));
        await seite.GetByRole(AriaRole.Button, new() { Name = "Passkey einrichten" }).ClickAsync();
        await Assertions.Expect(seite.GetByText("Passkey „Diensthandy“")).ToContainTextAsync("zuletzt benutzt noch nie");
        await server.AngemeldetAsync(seite, Benutzername);

        await seite.Context.ClearCookiesAsync();
        await Anwendungsserver.MitKennwortAsync(seite, Benutzername);
        await Barrieren.FindetNichtsAsync(seite);
        await seite.GetByRole(AriaRole.Button, new() { Name = "Passkey benutzen" }).ClickAsync();
        await Assertions.Expect(seite.GetByRole(AriaRole.Banner)).ToContainTextAsync("Lene Klaas");
        await seite.GotoAsync("/konto");
        await Assertions.Expect(seite.GetByText("Passkey „Diensthandy“")).Not.ToContainTextAsync("noch nie");
        await seite.Context.CloseAsync();
    }

    private static async Task SteckeSchluesselEinAsync(IPage seite)
    {
        var geraet = await seite.Context.NewCDPSessionAsync(seite);
        await geraet.SendAsync("WebAuthn.enable");
        await geraet.SendAsync("WebAuthn.addVirtualAuthenticator", new()
        {
            ["options"] = new Dictionary<string, object>
            {
                ["protocol"] = "ctap2",
                ["transport"] = "internal",
                ["hasResidentKey"] = true,
                ["hasUserVerification"] = true,
                ["isUserVerified"] = true,
            },
        });
    }
}
