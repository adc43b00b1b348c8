using System.Net;
using KitaPlus.Contracts.Einrichtungen;
using KitaPlus.Kernel;
using KitaPlus.Rechte;

namespace KitaPlus.Benutzerverwaltung.Tests.Seiten;

/// <summary>Who sees which user, which button, and what it does.</summary>
public sealed class BenutzerseitenTests(Zugangsserver server) : IClassFixture<Zugangsserver>
{
    [Fact]
    public async Task Namen_stehen_als_Text_auf_der_Seite()
    {
        using var fv = await server.AlsAsync("b-fv");
        foreach (var seite in (string[])["/benutzer", "/benutzer/b-kraft", "/rechte/stichtag", "/rechte/verlauf", "/antraege/neu?vorgang=Loeschung&person=b-kraft"])
        {
            await fv.OeffneAsync(seite);
            fv.Antwort.StatusCode.ShouldBe(HttpStatusCode.OK);
            fv.Seite.ShouldNotContain("<script>alert");
            fv.Seite.ShouldContain("&lt;script&gt;alert(1)&lt;/script&gt;");
        }
    }

    [Fact]
    public async Task Knoepfe_sieht_nur_wer_sie_benutzen_darf()
    {
        using var fv = await server.AlsAsync("b-fv");
        await fv.OeffneAsync("/benutzer/b-leitung");
        fv.Seite.ShouldContain("/benutzer/b-leitung/sperren");
        fv.Seite.ShouldContain("/benutzer/b-leitung/rolle/z-1/entziehen");

        using var lesend = await server.AlsAsync("b-lesend");
        await lesend.OeffneAsync("/benutzer/b-leitung");
        lesend.Text.ShouldContain("Lisa Leitung");
        lesend.Seite.ShouldNotContain("/sperren");
        lesend.Seite.ShouldNotContain("/entziehen");
        lesend.Seite.ShouldNotContain("Antrag stellen");

        // über den eigenen Zugang und über die Fachverantwortung entscheidet jemand anders
        await fv.OeffneAsync("/benutzer/b-fv");
        fv.Seite.ShouldNotContain("/sperren");
        await fv.OeffneAsync("/benutzer/b-egv");
        fv.Seite.ShouldNotContain("/sperren");
    }

    [Fact]
    public async Task Eine_zweite_Rolle_genehmigt_eine_andere_Person_mit_eigener_Anmeldung()
    {
        const string Wer = "b-doppel";
        var (kita1, kita2, tag) = (Ort.Einrichtung("E1"), Ort.Einrichtung("E2"), new DateOnly(2026, 3, 2));
        await server.BenutzerAsync(Wer, "Dora Doppel", Rolle.Leitung, Funktion.Einrichtungsleitung, Anwendergruppe.Einrichtungspersonal, kita1);
        var a = new AntragGestellt(
            "a-doppel", Vorgang.NeuEinrichtung, Wer, BenutzerDecider.Bezug(Wer, "Dora Doppel"), Anwendergruppe.Einrichtungspersonal, Funktion.Einrichtungsmitarbeit, kita2,
            Rolle.Einrichtungsmitarbeiter, [kita2], tag, false, false, null);
        await server.GegebenAsync("antrag-a-doppel", "b-fv",
            [a, .. Verfahren.Schritte(a).TakeWhile(s => s.Schritt != Schritt.Einrichtung).Select(s => new SchrittErledigt(a.Antrag, s.Schritt, tag, s.Wer[0], BenutzerDecider.Bezug(Wer, "Frau Beispiel"), null, null))]);
        await server.GegebenAsync($"benutzer-{Wer}", "b-fv", new AusnahmeVorgeschlagen(
            Wer, "z-a-doppel", Rolle.Einrichtungsmitarbeiter, [kita2], new Zeitraum(tag, tag.AddDays(90)), "a-doppel", a.Gruppe, kita2, BenutzerDecider.Bezug(Wer, "Elternzeit"), "b-fv"));

        using var fv = await server.AlsAsync("b-fv");
        await fv.OeffneAsync($"/benutzer/{Wer}");
        fv.Text.ShouldContain("zweite Rolle, noch nicht genehmigt");
        fv.Seite.ShouldNotContain("/z-a-doppel/genehmigen");
        fv.Seite.ShouldContain("/z-a-doppel/ablehnen");
        await fv.OeffneAsync($"/benutzer/{Wer}/ausnahme/z-a-doppel/genehmigen");
        await fv.SendeAsync("genehmigen");
        fv.Text.ShouldContain("wer sie vorgeschlagen hat");

        using var egv = await server.AlsAsync("b-egv");
        await egv.OeffneAsync($"/benutzer/{Wer}/ausnahme/z-a-doppel/genehmigen");
        egv.Text.ShouldContain("Elternzeit");
        await egv.SendeAsync("genehmigen");
        await egv.OeffneAsync($"/benutzer/{Wer}");
        egv.Text.ShouldContain("Genehmigt von Elke Egv");
        egv.Text.ShouldNotContain("noch nicht genehmigt");
    }

    [Fact]
    public async Task Der_Verlauf_nennt_Orte_und_Personen_beim_Namen_und_Antraege_nur_wer_sie_sehen_darf()
    {
        const string Wer = "b-umzug";
        await server.BenutzerAsync(Wer, "Uta Umzug", Rolle.Leitung, Funktion.Verbundleitung, Anwendergruppe.Einrichtungspersonal, Ort.Einrichtung("E1"));
        await server.GegebenAsync($"benutzer-{Wer}", "b-fv", new OrtZugeordnet(Wer, "z-1", Ort.Einrichtung("E2"), new Zeitraum(new DateOnly(2026, 3, 2)), "a-umzug", false));
        await server.GegebenAsync("antrag-a-umzug", "b-fv", new AntragGestellt(
            "a-umzug", Vorgang.Namenswechsel, Wer, BenutzerDecider.Bezug(Wer, "Uta Umzug"), Anwendergruppe.Einrichtungspersonal, Funktion.Verbundleitung, Ort.Einrichtung("E1"), null, [], new DateOnly(2026, 3, 2),
            true, false, BenutzerDecider.Bezug(Wer, "Uta Neu")));
        using var fv = await server.AlsAsync("b-fv");
        foreach (var seite in (string[])[$"/benutzer/{Wer}", $"/rechte/verlauf?person={Wer}"])
        {
            await fv.OeffneAsync(seite);
            fv.Text.ShouldContain("Kita Sonnenschein zugeordnet");
            fv.Text.ShouldContain("Verbund-/Einrichtungsleitung, Kita Sonnenschein");
            fv.Text.ShouldNotContain("Einrichtung E2");
        }

        await fv.OeffneAsync($"/benutzer/{Wer}");
        fv.Seite.ShouldContain("/antraege/a-umzug");
        using var lesend = await server.AlsAsync("b-lesend");
        await lesend.OeffneAsync($"/benutzer/{Wer}");
        lesend.Text.ShouldContain("Uta Umzug");
        lesend.Text.ShouldNotContain("Namenswechsel");
        lesend.Seite.ShouldNotContain("/antraege/");
    }

    [Theory]
    [InlineData("b-finanz", "/benutzer")]
    [InlineData("b-finanz", "/benutzer/b-leitung")]
    [InlineData("b-finanz", "/antraege")]
    [InlineData("b-finanz", "/rechte/stichtag")]
    [InlineData("b-finanz", "/rechte/stichtag/ausgabe?format=csv")]
    [InlineData("b-lesend", "/benutzer/b-leitung/sperren")]
    [InlineData("b-lesend", "/antraege/neu")]
    [InlineData("b-lesend", "/rendantur/zugangsvorgabe/MA")]
    [InlineData("b-leitung", "/benutzer")]
    [InlineData("b-leitung", "/support")]
    [InlineData("b-fv", "/benutzer/b-gibtesnicht")]
    public async Task Ohne_Recht_bleibt_die_Seite_zu(string wer, string seite)
    {
        using var besucher = await server.AlsAsync(wer);
        await besucher.OeffneAsync(seite);
        besucher.Antwort.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task Gesperrt_wird_sofort_und_die_Aufhebung_braucht_einen_Grund()
    {
        await server.BenutzerAsync("b-sperr", "Susi Sperr", Rolle.Einrichtungsmitarbeiter, Funktion.Einrichtungsmitarbeit, Anwendergruppe.Einrichtungspersonal, Ort.Einrichtung("E1"));
        using var fv = await server.AlsAsync("b-fv");
        using var selbst = await server.AlsAsync("b-sperr");
        await selbst.OeffneAsync("/warum?handlung=kinder.liste");
        selbst.Text.ShouldContain("Erlaubt durch die Rolle Einrichtungsmitarbeiter");

        await fv.OeffneAsync("/benutzer/b-sperr/sperren");
        await fv.SendeAsync("sperren", ("Eingabe.Art", "Sicherheit"), ("Eingabe.Grund", "Gerät verloren"));
        fv.Text.ShouldContain("Der Zugang von Susi Sperr ist gesperrt.");
        await selbst.OeffneAsync("/warum?handlung=kinder.liste");
        selbst.Text.ShouldContain("Der Zugang ist gesperrt");

        await fv.OeffneAsync("/benutzer/b-sperr/entsperren");
        await fv.SendeAsync("entsperren");
        fv.Text.ShouldContain("Grund: Bitte ausfüllen.");
        fv.Seite.ShouldContain("id=\"entsperren-Eingabe-Grund-fehler\"");
        await fv.SendeAsync("entsperren", ("Eingabe.Grund", "Gerät gefunden"));
        fv.Text.ShouldContain("Die Sperre von Susi Sperr ist aufgehoben.");
    }

    [Fact]
    public async Task Zeiten_werden_gelesen_wie_man_sie_schreibt()
    {
        using var fv = await server.AlsAsync("b-fv");
        await fv.OeffneAsync("/benutzer/b-leitung/zugangsregeln");
        await fv.SendeAsync("regeln", ("Eingabe.Zeiten", "Mo-Mi 7:00-18:00\nmorgens"));
        fv.Text.ShouldContain("Zeiten: „morgens“ ist kein Zeitfenster.");
        fv.Felder("regeln")["Eingabe.Zeiten"].ShouldContain("morgens");
        await fv.SendeAsync("regeln", ("Eingabe.Zeiten", "Mo-Di 7-18 Uhr"), ("Eingabe.Netze", "10.1.0.0/16"));
        fv.Text.ShouldContain("Mo 7:00-18:00, Di 7:00-18:00");
        fv.Text.ShouldContain("10.1.0.0/16");
    }

    [Fact]
    public async Task Warum_jemand_von_fremden_Rechnern_kommt_steht_im_Nachweis_am_Stichtag()
    {
        await server.BenutzerAsync("b-rufer", "Ruth Rufer", Rolle.TraegerLesend, Funktion.TraegervertretungHauptamt, Anwendergruppe.TraegervertreterPfarrlich, Ort.Traeger("T1"));
        using var fv = await server.AlsAsync("b-fv");
        await fv.OeffneAsync("/benutzer/b-rufer/zugangsregeln");
        await fv.SendeAsync("regeln", ("Eingabe.Geraete", "nein"));
        fv.Text.ShouldContain("Grund, wenn nein: Bitte ausfüllen.");
        await fv.SendeAsync("regeln", ("Eingabe.Geraete", "nein"), ("Eingabe.Geraetegrund", "Rufbereitschaft am Wochenende"));
        await fv.OeffneAsync("/rechte/stichtag?person=rufer");
        fv.Text.ShouldContain("Auch von nicht zugelassenen Rechnern: Rufbereitschaft am Wochenende");
        await fv.OeffneAsync("/rechte/stichtag/ausgabe?format=csv&person=rufer");
        fv.Seite.ShouldContain("Rufbereitschaft am Wochenende");
    }

    [Fact]
    public async Task Die_Startseite_zeigt_jedem_das_Seine()
    {
        using var finanz = await server.AlsAsync("b-finanz");
        await finanz.OeffneAsync("/");
        finanz.Text.ShouldContain("Guten Morgen, Fritz Finanz");
        finanz.Text.ShouldContain("Zurzeit wartet nichts auf Sie.");
        finanz.Text.ShouldNotContain("/aufgaben");
        using var fv = await server.AlsAsync("b-fv");
        await fv.OeffneAsync("/");
        fv.Text.ShouldContain("Für Sie zu tun");
        await fv.OeffneAsync("/aufgaben");
        fv.Text.ShouldContain("zwei Vertretungen zu bestellen");
    }

    [Fact]
    public async Task Stammdaten_der_Rendantur_aendert_nur_die_Fachverantwortung()
    {
        using var fv = await server.AlsAsync("b-fv");
        await fv.OeffneAsync("/rendantur");
        await fv.SendeAsync("stammdaten", ("Stammdaten.Name", "Rendantur Nordstadt"), ("Stammdaten.Ort", "Köln"));
        fv.Text.ShouldContain("Die Stammdaten sind gespeichert.");
        await fv.SendeAsync("namensfrist", ("Frist.Tage", "viele"));
        fv.Text.ShouldContain("Frist: Bitte eine ganze Zahl");
        fv.Felder("namensfrist")["Frist.Tage"].ShouldBe("viele");
        using var lesend = await server.AlsAsync("b-lesend");
        await lesend.OeffneAsync("/rendantur");
        lesend.Text.ShouldContain("Rendantur Nordstadt");
        lesend.Seite.ShouldNotContain("value=\"stammdaten\"");
    }

    [Fact]
    public async Task Die_Art_des_Verwaltungstraegers_bestimmt_nur_das_Generalvikariat()
    {
        using var fv = await server.AlsAsync("b-fv");
        await fv.OeffneAsync("/rendantur");
        await fv.SendeAsync("stammdaten", ("Stammdaten.Name", "Rendantur Nordstadt"));
        fv.Seite.ShouldNotContain("value=\"art\"");
        using var egv = await server.AlsAsync("b-egv");
        await egv.OeffneAsync("/rendantur");
        egv.Felder("art")["Bestimmung.Art"].ShouldBe("Rendantur");
        await egv.SendeAsync("art", ("Bestimmung.Art", "Rendantur"));
        egv.Text.ShouldContain("Die Art ist gespeichert.");
    }

    [Fact]
    public async Task Vertreter_eines_nicht_pfarrlichen_Traegers_verwaltet_das_Generalvikariat()
    {
        await server.GegebenAsync("traeger-T9", "b-fv", new TraegerAngelegt("T9", "Freier Träger e. V.", Traegerart.AndererFreier, true));
        await server.BenutzerAsync("b-vorstand", "Viktor Vorstand", Rolle.TraegerLesend, Funktion.TraegervertretungHauptamt, Anwendergruppe.TraegervertreterPfarrlich, Ort.Traeger("T9"));
        using var fv = await server.AlsAsync("b-fv");
        using var egv = await server.AlsAsync("b-egv");
        await fv.OeffneAsync("/benutzer/b-vorstand");
        fv.Seite.ShouldContain("/benutzer/b-vorstand/sperren");
        await server.GegebenAsync("traeger-T9", "b-egv", new TraegerzugehoerigkeitFestgelegt("T9", false, new DateOnly(2026, 3, 2)));
        await fv.OeffneAsync("/benutzer/b-vorstand");
        fv.Text.ShouldContain("Viktor Vorstand");
        fv.Seite.ShouldNotContain("/benutzer/b-vorstand/sperren");
        await egv.OeffneAsync("/benutzer/b-vorstand");
        egv.Seite.ShouldContain("/benutzer/b-vorstand/sperren");
    }

    [Fact]
    public async Task Eine_Vertretung_wird_benannt_gemeldet_ausgeloest_und_beendet()
    {
        using var leitung = await server.AlsAsync("b-lesend");
        await leitung.OeffneAsync("/vertretung/b-fv");
        await leitung.SendeAsync("benennen", ("Benennung.Erste", "b-finanz"), ("Benennung.Zweite", "b-finanz"));
        leitung.Text.ShouldContain("drei verschiedene Personen");
        await leitung.SendeAsync("benennen", ("Benennung.Erste", "b-finanz"), ("Benennung.Zweite", "b-lesend"));
        await leitung.SendeAsync("fehlen", ("Fehlen.Tag", "20.2.2026"));
        leitung.Text.ShouldContain("Die Vertretung muss jetzt übernehmen");
        await leitung.SendeAsync("beginnen", ("Beginn.Wer", "b-finanz"));
        leitung.Text.ShouldContain("Fritz Finanz vertritt seit dem 02.03.2026");
        await leitung.SendeAsync("beenden");
        leitung.Text.ShouldContain("Die Vertretung ist beendet.");
    }

    [Fact]
    public async Task Auch_ein_Verwaltungsreferent_meldet_als_Vertretung_das_Fehlen()
    {
        await server.BenutzerAsync("b-fv2", "Fiona Zweite", Rolle.Fachverantwortung, Funktion.Fachverantwortung, Anwendergruppe.Rendantur, Ort.Mandant);
        await server.BenutzerAsync("b-referent", "Rolf Referent", Rolle.Verwaltungsreferent, Funktion.Verwaltungsreferat, Anwendergruppe.Rendantur, Ort.Mandant, Ort.Traeger("T1"));
        using var referent = await server.AlsAsync("b-referent");
        await referent.OeffneAsync("/vertretung/b-fv2");
        referent.Seite.ShouldNotContain("value=\"fehlen\"");
        using var leitung = await server.AlsAsync("b-lesend");
        await leitung.OeffneAsync("/vertretung/b-fv2");
        leitung.Seite.ShouldContain("Rolf Referent");
        leitung.Seite.ShouldNotContain("Lisa Leitung");
        await leitung.SendeAsync("benennen", ("Benennung.Erste", "b-referent"), ("Benennung.Zweite", "b-finanz"));
        leitung.Text.ShouldContain("Die Vertretungen sind benannt.");
        await referent.OeffneAsync("/vertretung/b-fv2");
        await referent.SendeAsync("fehlen", ("Fehlen.Tag", "2.3.2026"));
        referent.Text.ShouldContain("Das Fehlen ist gemeldet.");
        referent.Seite.ShouldNotContain("value=\"beginnen\"");
    }

    [Fact]
    public async Task Der_Support_wird_nur_befristet_freigegeben()
    {
        using var fv = await server.AlsAsync("b-fv");
        await fv.OeffneAsync("/support");
        await fv.SendeAsync("freigeben", ("Eingabe.Anlass", "Import prüfen"), ("Eingabe.Ort", "e:E1"), ("Eingabe.Bis", "31.12.2026"));
        fv.Text.ShouldContain("höchstens 31 Tage");
        fv.Felder("freigeben")["Eingabe.Anlass"].ShouldBe("Import prüfen");
        await fv.SendeAsync("freigeben", ("Eingabe.Bis", "10.3.2026"));
        fv.Text.ShouldContain("Der Support hat zurzeit Zugang.");
        await fv.SendeAsync("beenden", ("Ende.Freigabe", fv.Seite.Split("name=\"Ende.Freigabe\" value=\"")[1].Split('"')[0]));
        fv.Text.ShouldNotContain("Der Support hat zurzeit Zugang.");
    }
}
