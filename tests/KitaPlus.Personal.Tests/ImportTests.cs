using System.Net;
using KitaPlus.Contracts.Personal;
using KitaPlus.Kernel;
using KitaPlus.Webhilfen;

namespace KitaPlus.Personal.Tests;

/// <summary>The monthly file of the Generalvikariat, from the upload to what is recorded.</summary>
public sealed class ImportTests : IAsyncLifetime
{
    private const string Kopf = "personalnummer;nachname;vorname;geburtsdatum;einrichtung;funktion;wochenstunden;eintritt;austritt;befristet_bis;qualifikation;ausbildungsjahr\n";
    private const string Anna = "4711;Berg;Anna;17.04.1988;E1;Gruppenleitung;39;01.08.2015;;;fachkraft;\n";
    private const string Bela = "4712;Çelik;Béla;02.03.1999;E2;Gruppenkraft;19,5;01.08.2025;;31.07.2027;pia;2\n";
    private Personalhaus haus = null!;

    public async Task InitializeAsync() => haus = await Personalhaus.BaueAsync();

    public async Task DisposeAsync() => await haus.DisposeAsync();

    private async Task<string> EinlesenAsync(string zeilen, string stichtag = "01.11.2026", string wer = Personalhaus.Emil)
    {
        var antwort = await haus.LiesEinAsync(wer, Kopf + zeilen, stichtag);
        antwort.Status.ShouldBe(HttpStatusCode.Redirect, antwort.Text);
        return antwort.Weiter!;
    }

    /// <summary>Reads in, acknowledges, waits.</summary>
    private async Task<string> UebernehmenAsync(string zeilen, string stichtag = "01.11.2026") => await haus.UebernimmAsync(Personalhaus.Emil, await EinlesenAsync(zeilen, stichtag));

    private async Task<Seite> EntscheideAsync(string import, string stelle, params (string, string)[] felder)
    {
        using var b = haus.Probe.Besuch(Personalhaus.Emil);
        return await b.SendeAsync($"{import}/{stelle}", "entscheidung", felder);
    }

    private async Task<string> PersonAsync(string nachname)
    {
        foreach (var strom in (await haus.Probe.AlleAsync()).Select(e => e.Stream).Where(s => s.StartsWith("beschaeftigte-", StringComparison.Ordinal)).Distinct())
            if ((await haus.EreignisseAsync(strom)).OfType<BeschaeftigteAngelegt>().Any(a => a.Name.Wert.Nachname == nachname)) return strom;
        throw new InvalidOperationException(nachname);
    }

    [Fact]
    public async Task Der_Probelauf_zeigt_alles_und_schreibt_nichts_ueber_Personen()
    {
        var import = await EinlesenAsync(Anna + Bela);
        var seite = (await haus.HoleAsync(Personalhaus.Emil, import)).Text;
        foreach (var teil in (string[])["Anna Berg", "Béla Çelik", "Kita Igelbau, 39,00 Stunden, ab 01.08.2015", "19,50 Stunden, 01.08.2025 bis 31.07.2027", "2. Jahr", "Übernommen werden 2 neue Personen"]) seite.ShouldContain(teil);
        (await haus.PersonalereignisseAsync()).ShouldBe(0);
        (await haus.LadeAsync(Personalhaus.Emil, $"{import}/ausgabe?format=csv")).ShouldContain("Béla Çelik");
    }

    [Fact]
    public async Task Dieselbe_Datei_ein_zweites_Mal_aendert_nichts()
    {
        (await UebernehmenAsync(Anna + Bela)).ShouldContain("Übernommen: 2 neue Personen");
        var vorher = await haus.PersonalereignisseAsync();
        vorher.ShouldBe(6);
        (await UebernehmenAsync(Anna + Bela)).ShouldContain("2 unverändert, 0 ausgelassen");
        (await haus.PersonalereignisseAsync()).ShouldBe(vorher);
        (await haus.HoleAsync(Personalhaus.Lea, "/personal")).Text.ShouldContain("Berg");
        (await haus.HoleAsync(Personalhaus.Lea, "/personal")).Text.ShouldNotContain("Çelik");
    }

    [Fact]
    public async Task Ein_geaenderter_Wert_gilt_ab_dem_Stichtag_und_steht_vorher_alt_neben_neu()
    {
        await UebernehmenAsync(Anna + Bela);
        var import = await EinlesenAsync(Anna.Replace(";39;", ";30,25;", StringComparison.Ordinal) + Bela, "01.12.2026");
        (await haus.HoleAsync(Personalhaus.Emil, import)).Text.ShouldContain("Wochenstunden: 39,00 → 30,25");
        (await haus.HoleAsync(Personalhaus.Emil, $"{import}/z-2")).Text.ShouldContain("30,25");
        await haus.UebernimmAsync(Personalhaus.Emil, import);
        var neu = (await haus.EreignisseAsync(await PersonAsync("Berg"))).OfType<BeschaeftigungVereinbart>().Last();
        (neu.GueltigAb, neu.GueltigBis, neu.Wochenstunden).ShouldBe((new DateOnly(2026, 12, 1), null, 30.25m));
    }

    [Fact]
    public async Task Wer_in_der_Datei_fehlt_bleibt_bis_jemand_entscheidet()
    {
        await UebernehmenAsync(Anna + Bela);
        var stand = await haus.PersonalereignisseAsync();
        (await UebernehmenAsync(Anna)).ShouldContain("1 unverändert, 1 ausgelassen");
        (await haus.PersonalereignisseAsync()).ShouldBe(stand);

        var import = await EinlesenAsync(Anna);
        var strom = await PersonAsync("Çelik");
        var stelle = "f-" + strom["beschaeftigte-".Length..];
        var seite = (await haus.HoleAsync(Personalhaus.Emil, import)).Text;
        seite.ShouldContain("bleibt beschäftigt (noch nicht entschieden)");
        (await EntscheideAsync(import, stelle, ("Eingabe.Entscheid", "endet"))).Text.ShouldContain("Letzter Tag: Bitte ausfüllen");
        (await EntscheideAsync(import, stelle, ("Eingabe.Entscheid", "endet"), ("Eingabe.Zum", "31.10.2026"))).Weiter.ShouldBe(import);
        (await haus.UebernimmAsync(Personalhaus.Emil, import)).ShouldContain("1 beendet");
        (await haus.EreignisseAsync(strom)).OfType<BeschaeftigungBeendet>().ShouldHaveSingleItem().GueltigAb.ShouldBe(new DateOnly(2026, 11, 1));
        (await haus.HoleAsync(Personalhaus.Fritz, "/personal")).Text.ShouldNotContain("Çelik");
        (await UebernehmenAsync(Anna)).ShouldContain("1 unverändert, 0 ausgelassen");
    }

    [Fact]
    public async Task Was_hier_von_Hand_geaendert_ist_wird_nur_auf_Entscheidung_ueberschrieben()
    {
        await UebernehmenAsync(Anna);
        var strom = await PersonAsync("Berg");
        var person = strom["beschaeftigte-".Length..];
        (await haus.FormularAsync(Personalhaus.Lea, $"/personal/{person}/beschaeftigung/aendern?beschaeftigung=gv-1", ("Eingabe.Funktion", "Gruppenleitung"), ("Eingabe.Wochenstunden", "35"), ("Eingabe.Ab", "01.11.2026"))).Weiter.ShouldBe($"/personal/{person}/beschaeftigung");
        var stand = await haus.PersonalereignisseAsync();

        var import = await EinlesenAsync(Anna, "01.12.2026");
        var seite = (await haus.HoleAsync(Personalhaus.Emil, import)).Text;
        seite.ShouldContain("von Hand geändert: Wochenstunden");
        (await haus.UebernimmAsync(Personalhaus.Emil, import)).ShouldContain("1 ausgelassen");
        (await haus.PersonalereignisseAsync()).ShouldBe(stand);

        import = await EinlesenAsync(Anna, "01.12.2026");
        (await EntscheideAsync(import, "z-2", ("Eingabe.Entscheid", "uebernehmen"))).Weiter.ShouldBe(import);
        (await haus.UebernimmAsync(Personalhaus.Emil, import)).ShouldContain("1 geändert");
        (await haus.EreignisseAsync(strom)).OfType<BeschaeftigungVereinbart>().Last().Wochenstunden.ShouldBe(39);
    }

    [Fact]
    public async Task Unbekannte_Codes_und_Einrichtungen_sind_Konflikte_bis_sie_zugeordnet_sind()
    {
        const string Zeile = "4713;Dorn;Dirk;02.03.1990;0815;GL;39;01.08.2020;;;E9;\n";
        var import = await EinlesenAsync(Zeile);
        var seite = (await haus.HoleAsync(Personalhaus.Emil, import)).Text;
        foreach (var teil in (string[])["Die Einrichtung „0815“ ist nicht bekannt", "Der Code „GL“ für eine Funktion", "Der Code „E9“ für eine Qualifikation", "wird nicht übernommen"]) seite.ShouldContain(teil);
        foreach (var (art, code, feld, wert) in ((string, string, string, string)[])[("Einrichtung", "0815", "Einrichtung", "E1"), ("Funktion", "GL", "Funktion", "Gruppenleitung"), ("Qualifikation", "E9", "Qualifikation", "fachkraft")])
        {
            using var b = haus.Probe.Besuch(Personalhaus.Emil);
            (await b.SendeAsync("/personal/import/codes/eintragen", "code", ("Eingabe.Art", art), ("Eingabe.Code", code), ($"Eingabe.{feld}", wert))).Weiter.ShouldBe("/personal/import/codes");
        }

        (await haus.HoleAsync(Personalhaus.Emil, "/personal/import/codes")).Text.ShouldContain("Gruppenleitung");
        (await haus.UebernimmAsync(Personalhaus.Emil, import)).ShouldContain("1 neue Person");
        (await haus.EreignisseAsync(await PersonAsync("Dorn"))).OfType<BeschaeftigungVereinbart>().ShouldHaveSingleItem().Einrichtung.ShouldBe("E1");
    }

    [Fact]
    public async Task Von_zwei_Zeilen_zu_einer_Personalnummer_gilt_die_gewaehlte()
    {
        var import = await EinlesenAsync(Anna + Anna.Replace(";39;", ";20;", StringComparison.Ordinal));
        (await haus.HoleAsync(Personalhaus.Emil, import)).Text.ShouldContain("Die Zeilen 2 und 3 nennen dieselbe Personalnummer");
        (await EntscheideAsync(import, "z-2", ("Eingabe.Entscheid", "zeile-3"))).Weiter.ShouldBe(import);
        await haus.UebernimmAsync(Personalhaus.Emil, import);
        (await haus.EreignisseAsync(await PersonAsync("Berg"))).OfType<BeschaeftigungVereinbart>().ShouldHaveSingleItem().Wochenstunden.ShouldBe(20);
    }

    [Fact]
    public async Task Wer_schon_ohne_Personalnummer_angelegt_ist_wird_nicht_doppelt_angelegt()
    {
        await haus.PersonAsync("M1", "Anna", "Berg");
        var import = await EinlesenAsync(Anna);
        var zeile = (await haus.HoleAsync(Personalhaus.Emil, $"{import}/z-2")).Text;
        zeile.ShouldContain("ist ohne Personalnummer angelegt");
        zeile.ShouldNotContain("/personal/M1", customMessage: "Emil darf keine Akte öffnen");
        (await haus.HoleAsync(Personalhaus.Pia, $"{import}/z-2")).Text.ShouldContain("<a href=\"/personal/M1\">Zur Akte von Anna Berg</a>");
        await haus.SendeAsync(new VergebePersonalnummer("M1", "4711", Contracts.Herkunft.Jetzt));
        (await haus.HoleAsync(Personalhaus.Emil, import)).Text.ShouldContain("Eintritt: 01.08.2024 → 01.08.2015");
        (await haus.UebernimmAsync(Personalhaus.Emil, import)).ShouldContain("1 geändert");
        (await haus.EreignisseAsync("beschaeftigte-M1")).OfType<BeschaeftigteAngelegt>().Count().ShouldBe(1);
    }

    [Fact]
    public async Task Wer_etwas_anderes_angesehen_hat_uebernimmt_nicht()
    {
        await UebernehmenAsync(Anna);
        var import = await EinlesenAsync(Anna.Replace(";39;", ";30;", StringComparison.Ordinal));
        using var b = haus.Probe.Besuch(Personalhaus.Emil);
        (await b.SendeAsync(import, "uebernahme", ("Eingabe.Abdruck", "0123456789abcdef"))).Text.ShouldContain("hat sich etwas geändert");
        (await haus.EreignisseAsync(await PersonAsync("Berg"))).OfType<BeschaeftigungVereinbart>().Count().ShouldBe(1);
    }

    [Fact]
    public async Task Eine_unterbrochene_Uebernahme_geht_dort_weiter_wo_sie_stehen_blieb()
    {
        var import = await EinlesenAsync(Anna + Bela);
        var nummer = import[(import.LastIndexOf('/') + 1)..];
        // as if the program had stopped after the acknowledgement
        await haus.SendeAsync(new BestaetigePersonalimport(Webprobe.Mandant, nummer, "abc", 0, 2, 0, 0, 0, 0));
        (await haus.HoleAsync(Personalhaus.Emil, import)).Text.ShouldContain("Die Übernahme wurde unterbrochen");
        (await haus.LiesEinAsync(Personalhaus.Emil, Kopf + Anna)).Text.ShouldContain("bitte diese zuerst zu Ende bringen");
        (await haus.UebernimmAsync(Personalhaus.Emil, import)).ShouldContain("Übernommen: 2 neue Personen");
        (await haus.PersonalereignisseAsync()).ShouldBe(6);
    }

    [Fact]
    public async Task Entscheidet_jemand_dazwischen_wird_nicht_bestaetigt()
    {
        var import = await EinlesenAsync(Anna + Bela);
        var nummer = import[(import.LastIndexOf('/') + 1)..];
        (await EntscheideAsync(import, "z-2", ("Eingabe.Entscheid", "auslassen"))).Weiter.ShouldBe(import);
        (await Should.ThrowAsync<Fachfehler>(() => haus.SendeAsync(new BestaetigePersonalimport(Webprobe.Mandant, nummer, "abc", 0, 2, 0, 0, 0, 0)))).Message.ShouldContain("Inzwischen hat jemand über eine Stelle entschieden");
        (await haus.UebernimmAsync(Personalhaus.Emil, import)).ShouldContain("1 neue Person");
    }

    [Fact]
    public async Task Keine_Personaldatei_ist_ein_Fehler_am_Feld()
    {
        (await haus.LiesEinAsync(Personalhaus.Emil, "name;wert\nx;y\n")).Text.ShouldContain("In der Kopfzeile fehlt: personalnummer");
        var import = await EinlesenAsync("4714;Falsch;Fina;31.02.1990;E1;Gruppenkraft;neunzehn;01.08.2020;;;;\n");
        var seite = (await haus.HoleAsync(Personalhaus.Emil, import)).Text;
        seite.ShouldContain("Geburtsdatum: „31.02.1990“ ist kein Datum");
        seite.ShouldContain("Wochenstunden: „neunzehn“ ist keine Stundenzahl");
        seite.ShouldContain("Bitte in der Datei berichtigen und neu einlesen.");
        seite.ShouldNotContain("noch nicht entschieden");
        (await haus.HoleAsync(Personalhaus.Emil, $"{import}/z-2")).Text.ShouldContain("Hier ist erst etwas zu entscheiden, wenn geklärt ist, was oben steht.");
    }

    [Fact]
    public async Task Wer_vor_seiner_Geburt_eingetreten_waere_wird_nicht_uebernommen()
    {
        var import = await EinlesenAsync("4715;Klein;Kim;01.01.2024;E1;Gruppenkraft;39;01.01.2020;;;fachkraft;\n");
        var seite = (await haus.HoleAsync(Personalhaus.Emil, import)).Text;
        seite.ShouldContain("Die Beschäftigung ab 01.01.2020 beginnt vor der Geburt der Person am 01.01.2024");
        seite.ShouldContain("Übernommen werden 0 neue Personen");
        await haus.UebernimmAsync(Personalhaus.Emil, import);
        (await haus.PersonalereignisseAsync()).ShouldBe(0);
    }

    [Fact]
    public async Task Auch_ein_von_Hand_berichtigter_Name_wird_nicht_still_ueberschrieben()
    {
        await UebernehmenAsync(Anna);
        var person = (await PersonAsync("Berg"))["beschaeftigte-".Length..];
        await haus.SendeAsync(new BenenneBeschaeftigteUm(person, new("Anna", "Berg-Talmann"), Contracts.Herkunft.Jetzt));
        var import = await EinlesenAsync(Anna, "01.12.2026");
        (await haus.HoleAsync(Personalhaus.Emil, import)).Text.ShouldContain("von Hand geändert: Name");
        (await haus.UebernimmAsync(Personalhaus.Emil, import)).ShouldContain("1 ausgelassen");
        (await haus.HoleAsync(Personalhaus.Lea, $"/personal/{person}")).Text.ShouldContain("Berg-Talmann");
    }

    [Fact]
    public async Task Nach_wem_hier_von_Hand_angelegt_war_wird_auch_gefragt_wenn_er_fehlt()
    {
        await haus.PersonAsync("M1", "Anna", "Berg", nummer: "4711");
        (await UebernehmenAsync(Anna + Bela)).ShouldContain("Übernommen: 1 neue Person");
        var seite = (await haus.HoleAsync(Personalhaus.Emil, await EinlesenAsync(Bela, "01.12.2026"))).Text;
        seite.ShouldContain("Anna Berg");
        seite.ShouldContain("steht nicht in der Datei");
    }

    [Fact]
    public async Task Ist_ueber_die_Datei_entschieden_gibt_es_sie_nicht_mehr()
    {
        var import = await EinlesenAsync(Anna);
        await haus.UebernimmAsync(Personalhaus.Emil, import);
        (await haus.HoleAsync(Personalhaus.Emil, import)).Text.ShouldContain("Die Datei selbst ist gelöscht");
        (await haus.HoleAsync(Personalhaus.Emil, $"{import}/z-2")).Text.ShouldNotContain("Anna");
        var verworfen = await EinlesenAsync(Bela);
        using (var b = haus.Probe.Besuch(Personalhaus.Emil)) (await b.SendeAsync(verworfen, "verwerfen")).Weiter.ShouldBe("/personal/import");
        (await haus.Probe.AlleAsync()).Where(e => e.Type == "schluessel.vernichtet.v1").Select(e => e.Stream).ShouldBe(
            [$"schluessel-personaldatei-{import.Split('/')[^1]}", $"schluessel-personaldatei-{verworfen.Split('/')[^1]}"], ignoreOrder: true);
    }
}
