using Microsoft.Playwright;

namespace KitaPlus.Browser.Tests;

/// <summary>The frame and its components as a person meets them.</summary>
[Collection(Browserlauf.Name)]
public sealed class Probeseiten(Browser browser, Probeserver server)
{
    public static TheoryData<string, bool, int> Alle()
    {
        var faelle = new TheoryData<string, bool, int>();
        foreach (var seite in new[] { "/", "/kinder", "/kinder?suche=xyz", "/kinder/K1", "/kinder/neu", "/bausteine", "/geheim", "/gibtsnicht" })
        {
            faelle.Add(seite, false, 1280);
            faelle.Add(seite, true, 1280);
            faelle.Add(seite, false, 360);
        }

        return faelle;
    }

    [Theory]
    [MemberData(nameof(Alle))]
    public async Task Jede_Seite_ist_zugaenglich_und_passt_in_die_Breite(string adresse, bool dunkel, int breite)
    {
        var seite = await browser.SeiteAsync(server.Adresse, breite, dunkel: dunkel);
        var meldungen = new List<string>();
        seite.Console += (_, m) => { if (m.Type == "error" && !m.Text.Contains("Failed to load resource", StringComparison.Ordinal)) meldungen.Add(m.Text); };
        seite.PageError += (_, f) => meldungen.Add(f);
        await Probeserver.MeldeAnAsync(seite);
        await seite.GotoAsync(adresse);
        await Bilder.NimmAufAsync(seite, $"{adresse.Trim('/').Replace('/', '-').Replace('?', '-')}-{breite}{(dunkel ? "-dunkel" : "")}");
        await Barrieren.FindetNichtsAsync(seite);
        await Barrieren.PasstInDieBreiteAsync(seite);
        meldungen.ShouldBeEmpty();
        if (breite == 1280 && !dunkel) await Bilder.DruckeAsync(seite, adresse.Trim('/').Replace('/', '-').Replace('?', '-'));
        await seite.Context.CloseAsync();
    }

    [Theory]
    [InlineData(false, 1280)]
    [InlineData(true, 1280)]
    [InlineData(false, 360)]
    public async Task Die_Anmeldung_ist_zugaenglich(bool dunkel, int breite)
    {
        var seite = await browser.SeiteAsync(server.Adresse, breite, dunkel: dunkel);
        await seite.GotoAsync("/anmelden");
        await Bilder.NimmAufAsync(seite, $"anmelden-{breite}{(dunkel ? "-dunkel" : "")}");
        await Barrieren.FindetNichtsAsync(seite);
        await Barrieren.PasstInDieBreiteAsync(seite);
        await seite.Context.CloseAsync();
    }

    [Theory]
    [InlineData(false, 1280)]
    [InlineData(true, 1280)]
    [InlineData(false, 360)]
    public async Task Nach_Fehlern_steht_man_in_der_Uebersicht_und_kommt_von_dort_zum_Feld(bool dunkel, int breite)
    {
        var seite = await browser.SeiteAsync(server.Adresse, breite, dunkel: dunkel);
        await Probeserver.MeldeAnAsync(seite);
        await seite.GotoAsync("/kinder/neu");
        await seite.GetByLabel("Geboren am").FillAsync("31.02.2021");
        await seite.GetByRole(AriaRole.Button, new() { Name = "Aufnehmen" }).ClickAsync();

        var uebersicht = seite.GetByRole(AriaRole.Alert);
        await Assertions.Expect(uebersicht).ToBeFocusedAsync();
        await Bilder.NimmAufAsync(seite, $"kinder-neu-fehler-{breite}{(dunkel ? "-dunkel" : "")}");
        await Barrieren.FindetNichtsAsync(seite);
        await Barrieren.PasstInDieBreiteAsync(seite);
        await uebersicht.GetByRole(AriaRole.Link, new() { Name = "kein Datum" }).ClickAsync();
        await Assertions.Expect(seite.GetByLabel("Geboren am")).ToBeFocusedAsync();
        await Assertions.Expect(seite.GetByLabel("Geboren am")).ToHaveValueAsync("31.02.2021");
        await seite.Context.CloseAsync();
    }

    [Fact]
    public async Task Mit_der_Tabulatortaste_kommt_zuerst_der_Sprung_zum_Inhalt_und_dann_das_Menue()
    {
        var seite = await browser.SeiteAsync(server.Adresse);
        await Probeserver.MeldeAnAsync(seite);
        await seite.GotoAsync("/kinder");
        await seite.Keyboard.PressAsync("Tab");
        await Assertions.Expect(seite.GetByRole(AriaRole.Link, new() { Name = "Zum Inhalt springen" })).ToBeFocusedAsync();
        var menue = seite.GetByRole(AriaRole.Navigation, new() { Name = "Hauptmenü" });
        for (var i = 0; i < 4; i++) await seite.Keyboard.PressAsync("Tab");
        await Assertions.Expect(menue.GetByRole(AriaRole.Link, new() { Name = "Kinder", Exact = true })).ToBeFocusedAsync();
        await Assertions.Expect(menue.GetByRole(AriaRole.Link, new() { Name = "Geheimes" })).ToHaveCountAsync(0);
        await seite.Context.CloseAsync();
    }

    [Fact]
    public async Task Der_Sprung_fuehrt_zum_Inhalt()
    {
        var seite = await browser.SeiteAsync(server.Adresse);
        await Probeserver.MeldeAnAsync(seite);
        await seite.GotoAsync("/kinder");
        await seite.Keyboard.PressAsync("Tab");
        await seite.Keyboard.PressAsync("Enter");
        await Assertions.Expect(seite.Locator("#inhalt")).ToBeFocusedAsync();
        await seite.Context.CloseAsync();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Auf_dem_Telefon_klappt_das_Menue_auf(bool ohneSkript)
    {
        var seite = await browser.SeiteAsync(server.Adresse, 360, ohneSkript: ohneSkript);
        await Probeserver.MeldeAnAsync(seite);
        var ziel = seite.GetByRole(AriaRole.Navigation, new() { Name = "Hauptmenü" }).GetByRole(AriaRole.Link, new() { Name = "Bausteine" });
        await Assertions.Expect(ziel).ToBeHiddenAsync();
        await seite.GetByText("Menü", new() { Exact = false }).First.ClickAsync();
        await Bilder.NimmAufAsync(seite, "menue-360");
        await ziel.ClickAsync();
        await Assertions.Expect(seite.GetByRole(AriaRole.Heading, new() { Name = "Bausteine" })).ToBeVisibleAsync();
        await seite.Context.CloseAsync();
    }

    [Fact]
    public async Task Das_Kennwort_laesst_sich_zeigen_und_verbergen()
    {
        var seite = await browser.SeiteAsync(server.Adresse);
        await seite.GotoAsync("/anmelden");
        var feld = seite.GetByLabel("Kennwort");
        await feld.FillAsync("geheim");
        await seite.GetByRole(AriaRole.Button, new() { Name = "Anzeigen" }).ClickAsync();
        await Assertions.Expect(feld).ToHaveAttributeAsync("type", "text");
        await seite.GetByRole(AriaRole.Button, new() { Name = "Verbergen" }).ClickAsync();
        await Assertions.Expect(feld).ToHaveAttributeAsync("type", "password");
        await seite.Context.CloseAsync();
    }

    [Fact]
    public async Task Eine_Frage_oeffnet_sich_ueber_der_Seite_und_schliesst_mit_Escape()
    {
        var seite = await browser.SeiteAsync(server.Adresse);
        await Probeserver.MeldeAnAsync(seite);
        await seite.GotoAsync("/kinder/K1");
        await seite.GetByRole(AriaRole.Link, new() { Name = "Abmelden" }).ClickAsync();
        var frage = seite.GetByRole(AriaRole.Dialog, new() { Name = "Kind abmelden?" });
        await Assertions.Expect(frage).ToBeVisibleAsync();
        await Bilder.NimmAufAsync(seite, "dialog-1280");
        await Barrieren.FindetNichtsAsync(seite);
        await seite.Keyboard.PressAsync("Escape");
        await Assertions.Expect(frage).ToBeHiddenAsync();
        await seite.Context.CloseAsync();
    }

    [Fact]
    public async Task Sortieren_und_Blaettern_tauschen_nur_die_Tabelle_aus()
    {
        var seite = await browser.SeiteAsync(server.Adresse);
        await Probeserver.MeldeAnAsync(seite);
        await seite.GotoAsync("/kinder");
        await seite.EvaluateAsync("() => { window.geblieben = true; }");
        await seite.GetByRole(AriaRole.Link, new() { Name = "Geboren" }).ClickAsync();
        await Assertions.Expect(seite.GetByRole(AriaRole.Columnheader, new() { Name = "Geboren" })).ToHaveAttributeAsync("aria-sort", "ascending");
        await Assertions.Expect(seite.GetByRole(AriaRole.Link, new() { Name = "Geboren" })).ToBeFocusedAsync();
        await seite.GetByRole(AriaRole.Link, new() { Name = "Weiter" }).ClickAsync();
        await Assertions.Expect(seite.GetByText("Seite 2 von 6")).ToBeVisibleAsync();
        seite.Url.ShouldEndWith("/kinder?sort=geboren&seite=2");
        (await seite.EvaluateAsync<bool>("() => window.geblieben === true")).ShouldBeTrue();
        await seite.Context.CloseAsync();
    }

    [Fact]
    public async Task Halb_ausgefuellte_Formulare_fragen_vor_dem_Verlassen()
    {
        var seite = await browser.SeiteAsync(server.Adresse);
        await Probeserver.MeldeAnAsync(seite);
        await seite.GotoAsync("/kinder/neu");
        await seite.GetByLabel("Nachname").FillAsync("Adler");
        var fragen = new List<string>();
        seite.Dialog += async (_, d) =>
        {
            fragen.Add(d.Type);
            await d.AcceptAsync();
        };
        await seite.GetByRole(AriaRole.Link, new() { Name = "Abbrechen" }).ClickAsync();
        await Assertions.Expect(seite).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("/kinder$"));
        fragen.ShouldBe(["beforeunload"]);
        await seite.Context.CloseAsync();
    }

    [Fact]
    public async Task Das_Fragezeichen_zeigt_die_Tastenkuerzel_und_laesst_sich_abschalten()
    {
        var seite = await browser.SeiteAsync(server.Adresse);
        await Probeserver.MeldeAnAsync(seite);
        await seite.GotoAsync("/kinder");
        await seite.Keyboard.PressAsync("/");
        await Assertions.Expect(seite.GetByLabel("Name", new() { Exact = true })).ToBeFocusedAsync();
        await seite.Keyboard.PressAsync("Tab");
        await seite.GotoAsync("/bausteine");
        await seite.Keyboard.PressAsync("?");
        var hilfe = seite.GetByRole(AriaRole.Dialog, new() { Name = "Tastenkürzel" });
        await Assertions.Expect(hilfe).ToBeVisibleAsync();
        await Barrieren.FindetNichtsAsync(seite);
        await hilfe.GetByRole(AriaRole.Checkbox).UncheckAsync();
        await seite.Keyboard.PressAsync("Escape");
        await Assertions.Expect(hilfe).ToBeHiddenAsync();
        await seite.Keyboard.PressAsync("?");
        await Assertions.Expect(hilfe).ToBeHiddenAsync();
        await seite.Context.CloseAsync();
    }

    [Fact]
    public async Task Die_Darstellung_bleibt_gewaehlt()
    {
        var seite = await browser.SeiteAsync(server.Adresse);
        await Probeserver.MeldeAnAsync(seite);
        await seite.GotoAsync("/kinder");
        await seite.GetByRole(AriaRole.Button, new() { Name = "Dunkel" }).ClickAsync();
        seite.Url.ShouldEndWith("/kinder");
        await Assertions.Expect(seite.Locator("html")).ToHaveAttributeAsync("data-kern-theme", "dark");
        await seite.GotoAsync("/bausteine");
        await Bilder.NimmAufAsync(seite, "bausteine-gewaehlt-dunkel");
        await Bilder.DruckeAsync(seite, "bausteine-gewaehlt-dunkel");
        await Barrieren.FindetNichtsAsync(seite);
        await seite.Context.CloseAsync();
    }

    [Fact]
    public async Task Eine_Liste_bleibt_auf_Papier_eine_Tabelle_und_wird_erst_auf_dem_Telefon_zu_Karten()
    {
        const int SatzspiegelA4 = 680;
        var seite = await browser.SeiteAsync(server.Adresse, SatzspiegelA4);
        await Probeserver.MeldeAnAsync(seite);
        await seite.GotoAsync("/kinder");
        var zeile = seite.Locator("main tbody tr").First;
        await Assertions.Expect(zeile).ToHaveCSSAsync("display", "block");
        await seite.EmulateMediaAsync(new() { Media = Media.Print });
        await Assertions.Expect(zeile).ToHaveCSSAsync("display", "table-row");
        await Assertions.Expect(seite.Locator("main thead")).ToHaveCSSAsync("position", "static");
        await seite.Context.CloseAsync();
    }

    [Fact]
    public async Task Der_Fortschritt_fragt_nach_bis_er_fertig_ist()
    {
        var seite = await browser.SeiteAsync(server.Adresse);
        await Probeserver.MeldeAnAsync(seite);
        await seite.GotoAsync("/bausteine");
        await Assertions.Expect(seite.GetByText("748 von 748, fertig")).ToBeVisibleAsync();
        await seite.Context.CloseAsync();
    }
}
