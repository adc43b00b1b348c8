using Microsoft.Playwright;

namespace KitaPlus.Browser.Tests;

/// <summary>One Chromium for the whole run; every test gets its own profile from it.</summary>
public sealed class Browser : IAsyncLifetime
{
    private static readonly string[] Orte = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];
    private static readonly string[] Schalter = ["--no-sandbox", "--disable-background-networking", "--disable-component-update", "--disable-sync", "--no-first-run", "--hide-scrollbars", "--lang=de"];

    private IPlaywright? playwright;
    private IBrowser? chromium;

    public async Task InitializeAsync()
    {
        var pfad = Environment.GetEnvironmentVariable("KITAPLUS_CHROMIUM") is { Length: > 0 } genannt ? genannt : Orte.FirstOrDefault(File.Exists)
            ?? throw new InvalidOperationException("Für die Tests im Browser fehlt Chromium. Bitte einrichten oder den Pfad in KITAPLUS_CHROMIUM nennen.");
        // Nur eine Grenze für Hängendes; wie schnell es ist, prüft hier niemand.
        Assertions.SetDefaultExpectTimeout(30_000);
        playwright = await Playwright.CreateAsync();
        chromium = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = pfad, Args = Schalter });
    }

    /// <param name="breite">Of the window, in CSS pixels.</param>
    /// <param name="kekse">State of another profile to start with.</param>
    public async Task<IPage> SeiteAsync(string adresse, int breite = 1280, int hoehe = 800, bool dunkel = false, bool ohneSkript = false, string? kekse = null)
    {
        var profil = await chromium!.NewContextAsync(new()
        {
            BaseURL = adresse,
            ViewportSize = new() { Width = breite, Height = hoehe },
            ColorScheme = dunkel ? ColorScheme.Dark : ColorScheme.Light,
            JavaScriptEnabled = !ohneSkript,
            Locale = "de-DE",
            TimezoneId = "Europe/Berlin",
            StorageState = kekse,
        });
        return await profil.NewPageAsync();
    }

    public async Task DisposeAsync()
    {
        if (chromium is not null) await chromium.CloseAsync();
        playwright?.Dispose();
    }
}

[CollectionDefinition(Name)]
public sealed class Browserlauf : ICollectionFixture<Browser>, ICollectionFixture<Probeserver>, ICollectionFixture<Anwendung.Anwendungsserver>
{
    public const string Name = "Browser";
}
