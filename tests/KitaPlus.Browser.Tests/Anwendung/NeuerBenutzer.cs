using System.Text.RegularExpressions;
using KitaPlus.Anmeldung;
using KitaPlus.Rechte;
using Microsoft.Playwright;

namespace KitaPlus.Browser.Tests.Anwendung;

/// <summary>Somebody new in a Kita: from the application over the first login to the lock, by all who take part in it.</summary>
[Collection(Browserlauf.Name)]
public sealed class NeuerBenutzer(Browser browser, Anwendungsserver server)
{
    private const string Name = "Wiebke Dorsten";
    private const string Benutzername = "wdorsten";
    private const string Kennwort = "Laterne Hafen Quitte 7";
    private static readonly byte[] Formular = "%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF"u8.ToArray();

    [Fact]
    public async Task Vom_Antrag_ueber_die_erste_Anmeldung_bis_zur_Sperre()
    {
        var verwaltung = await server.AlsAsync(browser, "fvogt");
        var (kita, kinder, fremdesKind) = await KitaMitKindernAsync(verwaltung);
        await StelleAntragAsync(verwaltung, kita);
        var antrag = verwaltung.Url;
        await GeheBisZurEinrichtungAsync(verwaltung);
        var initialkennwort = await RichteEinAsync(verwaltung);
        await HalteFestAsync(verwaltung, "Mitteilung der Zugangsdaten");

        var person = await browser.SeiteAsync(server.Adresse);
        await MeldeErstmalsAnAsync(person, initialkennwort);
        await SiehtNurDieKitaAsync(person, kita, kinder, fremdesKind);

        await verwaltung.GotoAsync(antrag);
        await Assertions.Expect(verwaltung.GetByText("Der Antrag ist abgeschlossen.")).ToBeVisibleAsync();
        var schritt = verwaltung.GetByRole(AriaRole.List, new() { Name = "Schritte des Antrags" }).GetByRole(AriaRole.Listitem).Filter(new() { HasText = "Erste Anmeldung mit eigenem Passwort" });
        await Assertions.Expect(schritt).ToContainTextAsync("bei der Anmeldung");
        await Assertions.Expect(schritt).Not.ToContainTextAsync("offen");

        await SperreAsync(verwaltung);
        await person.GetByRole(AriaRole.Navigation, new() { Name = "Hauptmenü" }).GetByRole(AriaRole.Link, new() { Name = "Kinder", Exact = true }).ClickAsync();
        await Assertions.Expect(person).ToHaveURLAsync(new Regex("/anmelden(\\?|$)"));
        await person.Context.CloseAsync();
        await verwaltung.Context.CloseAsync();
    }

    /// <returns>A Kita with children, how many they are, and the address of a child of another.</returns>
    private static async Task<(string Kita, string Treffer, string FremdesKind)> KitaMitKindernAsync(IPage seite)
    {
        await seite.GotoAsync("/kinder");
        var zeilen = seite.GetByRole(AriaRole.Table).GetByRole(AriaRole.Row);
        var kita = await zeilen.Nth(1).GetByRole(AriaRole.Cell).Nth(2).InnerTextAsync();
        var fremdes = await zeilen.Filter(new() { HasNotText = kita }).Nth(1).GetByRole(AriaRole.Link).GetAttributeAsync("href");
        await seite.GetByLabel("Einrichtung").SelectOptionAsync(new SelectOptionValue { Label = kita });
        await seite.GetByRole(AriaRole.Button, new() { Name = "Anwenden" }).ClickAsync();
        await Assertions.Expect(seite).ToHaveURLAsync(new Regex("einrichtung="));
        return (kita, await TrefferAsync(seite), fremdes!);
    }

    private static Task<string> TrefferAsync(IPage seite) => seite.GetByRole(AriaRole.Status).Filter(new() { HasText = "Treffer" }).InnerTextAsync();

    private static async Task StelleAntragAsync(IPage seite, string kita)
    {
        await seite.GotoAsync("/antraege/neu");
        await seite.GetByRole(AriaRole.Link, new() { Name = "Neu-Einrichtung (Kita)" }).ClickAsync();
        await seite.GetByLabel("Name", new() { Exact = false }).Last.FillAsync(Name);
        await WaehleAsync(seite, "Anwendergruppe", "A (Mitarbeiter in Kindertageseinrichtungen)");
        await WaehleAsync(seite, "Tätigkeit", "Mitarbeit in einer Einrichtung");
        await WaehleAsync(seite, "Dienststelle", kita);
        await WaehleAsync(seite, "Rolle", Rolle.Einrichtungsmitarbeiter.Titel());
        await WaehleAsync(seite, "Zugang für", kita);
        await seite.GetByRole(AriaRole.Button, new() { Name = "Antrag stellen" }).ClickAsync();
        await Assertions.Expect(seite.GetByText("ist gestellt.")).ToBeVisibleAsync();
    }

    private static async Task GeheBisZurEinrichtungAsync(IPage seite)
    {
        await HalteFestAsync(seite, "Beschluss des Trägers", async () =>
        {
            await WaehleAsync(seite, "Gremium", "Verbandsvertretung/Kirchenvorstand");
            await seite.GetByLabel("Datum des Beschlusses").FillAsync(await seite.GetByLabel("Geschehen am").InputValueAsync());
            await seite.GetByLabel("Der Beschluss nennt die Person namentlich").CheckAsync();
        });
        await HalteFestAsync(seite, "Antragsformular");
        await HalteFestAsync(seite, "Unterschrift des Trägers");
        await HalteFestAsync(seite, "Unterschrift der Person");
        await HalteFestAsync(seite, "Kopie");
        await HalteFestAsync(seite, "Zuleitung");
        await seite.GetByLabel("Datei", new() { Exact = true }).SetInputFilesAsync(new FilePayload { Name = "antrag.pdf", MimeType = "application/pdf", Buffer = Formular });
        await seite.GetByRole(AriaRole.Button, new() { Name = "Datei ablegen" }).ClickAsync();
        await Assertions.Expect(seite.GetByRole(AriaRole.Link, new() { Name = "antrag.pdf" })).ToBeVisibleAsync();
        await HalteFestAsync(seite, "Prüfung");
        await HalteFestAsync(seite, "Weiterleitung");
        await HalteFestAsync(seite, "Zertifikat");
        await HalteFestAsync(seite, "Rückmeldung des Benutzernamens", () => seite.GetByLabel("Zurückgemeldeter Benutzername").FillAsync(Benutzername));
    }

    private static async Task HalteFestAsync(IPage seite, string schritt, Func<Task>? angaben = null)
    {
        await Assertions.Expect(seite.Locator("#jetzt")).ToContainTextAsync(schritt);
        var durch = seite.GetByLabel("Durch", new() { Exact = true });
        if (await durch.CountAsync() > 0) await durch.SelectOptionAsync(new SelectOptionValue { Index = 1 });
        await seite.GetByLabel("Name", new() { Exact = true }).FillAsync("Hedwig Brandt");
        if (angaben is not null) await angaben();
        await seite.GetByRole(AriaRole.Button, new() { Name = "Schritt festhalten" }).ClickAsync();
        await Assertions.Expect(seite.GetByText("ist festgehalten.")).ToContainTextAsync(schritt);
    }

    /// <returns>The initial password, shown once.</returns>
    private static async Task<string> RichteEinAsync(IPage seite)
    {
        await seite.GetByRole(AriaRole.Link, new() { Name = "Zugang einrichten" }).ClickAsync();
        await Assertions.Expect(seite.GetByLabel("Benutzername", new() { Exact = true })).ToHaveValueAsync(Benutzername);
        await seite.GetByRole(AriaRole.Button, new() { Name = "Zugang einrichten" }).ClickAsync();
        await Assertions.Expect(seite.GetByText($"Der Zugang für {Name} ist eingerichtet.")).ToBeVisibleAsync();
        var kennwort = await seite.GetByRole(AriaRole.Main).Locator("code").InnerTextAsync();
        await seite.GetByRole(AriaRole.Link, new() { Name = "Weiter zum Antrag" }).ClickAsync();
        await Assertions.Expect(seite.Locator("#jetzt")).ToBeVisibleAsync();
        (await seite.ContentAsync()).ShouldNotContain(kennwort);
        return kennwort;
    }

    private static async Task MeldeErstmalsAnAsync(IPage seite, string initialkennwort)
    {
        await Anwendungsserver.MitKennwortAsync(seite, Benutzername, initialkennwort);
        await SetzeKennwortAsync(seite, "12345678");
        await Assertions.Expect(seite.GetByRole(AriaRole.Alert)).ToContainTextAsync("bitte ein anderes wählen");
        await Barrieren.FindetNichtsAsync(seite);
        await seite.GotoAsync("/");
        await Assertions.Expect(seite.GetByRole(AriaRole.Heading, new() { Name = "Neues Kennwort" })).ToBeVisibleAsync();
        await SetzeKennwortAsync(seite, Kennwort);

        await Assertions.Expect(seite.GetByRole(AriaRole.Heading, new() { Name = "Zweiten Faktor einrichten" })).ToBeVisibleAsync();
        await Barrieren.FindetNichtsAsync(seite);
        var geheimnis = (await seite.GetByText("Ohne Kamera").Locator("code").InnerTextAsync()).Replace(" ", "", StringComparison.Ordinal);
        await seite.GetByLabel("Code der App").FillAsync(Totp.Code(geheimnis, Totp.Schritt(TimeProvider.System.GetUtcNow())));
        await seite.GetByRole(AriaRole.Button, new() { Name = "App einrichten" }).ClickAsync();
        await Assertions.Expect(seite.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync(Name);
        await Assertions.Expect(seite.GetByRole(AriaRole.Banner)).ToContainTextAsync(Rolle.Einrichtungsmitarbeiter.Titel());
    }

    private static async Task SetzeKennwortAsync(IPage seite, string kennwort)
    {
        await seite.GetByLabel("Neues Kennwort").FillAsync(kennwort);
        await seite.GetByLabel("Noch einmal").FillAsync(kennwort);
        await seite.GetByRole(AriaRole.Button, new() { Name = "Kennwort festlegen" }).ClickAsync();
    }

    private static async Task SiehtNurDieKitaAsync(IPage seite, string kita, string treffer, string fremdesKind)
    {
        await seite.GotoAsync("/kinder");
        (await TrefferAsync(seite)).ShouldBe(treffer);
        foreach (var zeile in await seite.GetByRole(AriaRole.Table).GetByRole(AriaRole.Row).Filter(new() { Has = seite.GetByRole(AriaRole.Rowheader) }).AllAsync())
            await Assertions.Expect(zeile).ToContainTextAsync(kita);

        await IstVerbotenAsync(seite, fremdesKind);
        await IstVerbotenAsync(seite, "/benutzer");
        await seite.GetByRole(AriaRole.Link, new() { Name = "Warum nicht?" }).ClickAsync();
        await Assertions.Expect(seite.GetByRole(AriaRole.Main)).ToContainTextAsync("Nein");
    }

    private static async Task IstVerbotenAsync(IPage seite, string adresse)
    {
        var antwort = await seite.GotoAsync(adresse);
        antwort!.Status.ShouldBe(403);
        await Assertions.Expect(seite.GetByRole(AriaRole.Heading, new() { Name = "Das dürfen Sie nicht" })).ToBeVisibleAsync();
        await Assertions.Expect(seite.GetByRole(AriaRole.Main)).ToContainTextAsync(Rolle.Einrichtungsmitarbeiter.Titel());
    }

    private static async Task SperreAsync(IPage seite)
    {
        await seite.GetByRole(AriaRole.Main).GetByRole(AriaRole.Link, new() { Name = Name }).ClickAsync();
        await seite.GetByRole(AriaRole.Link, new() { Name = "Sperren" }).ClickAsync();
        await WaehleAsync(seite, "Anlass", "Sicherheit (Gerät verloren, Verdacht auf Missbrauch)");
        await seite.GetByLabel("Grund").FillAsync("Diensttelefon im Zug liegen gelassen");
        await seite.GetByRole(AriaRole.Button, new() { Name = "Jetzt sperren" }).ClickAsync();
        await Assertions.Expect(seite.GetByText($"Der Zugang von {Name} ist gesperrt.")).ToBeVisibleAsync();
    }

    private static async Task WaehleAsync(IPage seite, string feld, string wert) => await seite.GetByLabel(feld, new() { Exact = true }).SelectOptionAsync(new SelectOptionValue { Label = wert });
}
