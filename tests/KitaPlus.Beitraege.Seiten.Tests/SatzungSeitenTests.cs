using System.Net;
using System.Text;
using KitaPlus.Beitraege.Satzung;
using KitaPlus.Beitraege.Tests.Szenarien;
using KitaPlus.Webhilfen;

namespace KitaPlus.Beitraege.Seiten.Tests;

/// <summary>Satzungen in the browser: list, version, difference, upload, simulation.</summary>
public sealed class SatzungSeitenTests : IAsyncLifetime
{
    private const string Fassung = "/satzungen/stadt/2015-08-01";
    private readonly Beitragshaus haus = new();

    public Task InitializeAsync() => haus.InitializeAsync();

    public Task DisposeAsync() => haus.DisposeAsync();

    private static byte[] Datei(SatzungDokument d) => Encoding.UTF8.GetBytes(SatzungLeser.Schreibe(d));

    private Task<Seite> LadeAsync(byte[] inhalt) => haus.Buero.SendeMitDateiAsync("/satzungen/laden", "laden", "Eingabe.Datei", "satzung ü.json", inhalt);

    private async Task<int> GeladeneAsync() => (await haus.Probe.AlleAsync()).Count(e => e.Stream == "satzung-stadt");

    private static Task<Seite> SimuliereAsync(Besucher wer, byte[] entwurf, string von = "2026-01", string bis = "2026-12") =>
        wer.SendeMitDateiAsync("/satzungen/simulation", "simulation", "Eingabe.Datei", "entwurf.json", entwurf, ("Eingabe.Von", von), ("Eingabe.Bis", bis));

    [Fact]
    public async Task Die_Liste_nennt_Fassung_Pruefstand_und_Erhebung_und_laesst_sich_ausgeben()
    {
        var liste = (await haus.Buero.HoleAsync("/satzungen")).Text;
        liste.ShouldContain(Fassung);
        liste.ShouldContain("ungeprüft");
        liste.ShouldContain("delegiert");
        liste.ShouldContain("Satzung laden");
        Encoding.UTF8.GetString(await haus.Buero.LadeAsync("/satzungen/ausgabe?format=csv")).ShouldContain("Jugendamt stadt (erfunden);2015-08-01;01.08.2015;;Elternbeitragssatzung (erfunden);ungeprüft;delegiert");
    }

    [Fact]
    public async Task Eine_Fassung_steht_in_Worten_da_und_wird_mit_Namen_bestaetigt()
    {
        var seite = (await haus.Buero.HoleAsync(Fassung)).Text;
        seite.ShouldContain("Jugendamt stadt (erfunden)");
        seite.ShouldContain("noch nicht gegen den amtlichen Text geprüft");
        seite.ShouldContain("400,00");
        (await haus.Buero.SendeAsync(Fassung, "bestaetigen")).Weiter.ShouldBe(Fassung);
        var danach = (await haus.Buero.HoleAsync(Fassung)).Text;
        danach.ShouldContain("gegen den amtlichen Text von Fritz Fach");
        danach.ShouldNotContain("Als geprüft bestätigen");
        Encoding.UTF8.GetString((await haus.Probe.AlleAsync()).Last(e => e.Stream == "satzung-stadt").Payload.Span).ShouldNotContain("Fritz Fach", customMessage: "Im Protokoll steht die Kennung, nicht der Name");
        (await haus.Buero.HoleAsync("/satzungen")).Text.ShouldContain("von Fritz Fach");
        (await haus.Buero.HoleAsync("/satzungen/stadt/1999")).Text.ShouldContain("Diese Fassung gibt es nicht");
    }

    [Fact]
    public async Task Eine_neue_Fassung_wird_geladen_und_mit_der_frueheren_verglichen()
    {
        var neu = Muster.Satzung(ab: "2027-08-01", aufschlag: 10);
        (await LadeAsync(Datei(neu))).Weiter.ShouldBe("/satzungen/stadt/2027-08-01");
        (await LadeAsync(Datei(neu))).Weiter.ShouldBe("/satzungen/stadt/2027-08-01", "zweimal dieselbe ändert nichts");
        (await GeladeneAsync()).ShouldBe(3, "zwei Fassungen und die Erhebung");

        var vergleich = (await haus.Buero.HoleAsync("/satzungen/unterschied?alt=stadt/2015-08-01&neu=stadt/2027-08-01")).Text;
        vergleich.ShouldContain("<del>100,00");
        vergleich.ShouldContain("<ins>110,00");
        vergleich.ShouldContain("gleich", customMessage: "die freie Stufe bleibt");
        (await haus.Buero.HoleAsync("/satzungen/unterschied?alt=stadt/2015-08-01&neu=stadt/2015-08-01")).Text.ShouldContain("Beide Fassungen regeln dasselbe");
        (await haus.Buero.HoleAsync("/satzungen/unterschied?alt=nirgends/1&neu=")).Text.ShouldContain("Bitte zwei Fassungen wählen");
    }

    [Fact]
    public async Task Eine_mangelhafte_Datei_wird_mit_ihren_Maengeln_abgelehnt()
    {
        var vorher = await GeladeneAsync();
        var text = SatzungLeser.Schreibe(Muster.Satzung(ab: "2027-08-01"));
        text.ShouldContain("\"geschwister\"");
        var ohne = await LadeAsync(Encoding.UTF8.GetBytes(text.Replace("\"geschwister\"", "\"geschwisster\"", StringComparison.Ordinal)));
        ohne.Weiter.ShouldBeNull();
        ohne.Text.ShouldContain("Nichts geladen");
        ohne.Text.ShouldContain("geschwisster");
        (await LadeAsync("{ \"format\": "u8.ToArray())).Text.ShouldContain("Nichts geladen");
        (await LadeAsync([])).Text.ShouldContain("nicht leer");
        (await LadeAsync([0x41, 0xFF, 0xFE, 0x80])).Text.ShouldContain("kein Text in UTF-8");
        (await GeladeneAsync()).ShouldBe(vorher);
    }

    [Fact]
    public async Task Die_Simulation_nennt_Gewinner_und_Verlierer_und_gibt_Tabellen_aus()
    {
        var vorher = (await haus.Probe.AlleAsync()).Count(e => e.Stream.StartsWith("satzung-", StringComparison.Ordinal) || e.Stream.StartsWith("beitragskonto-", StringComparison.Ordinal));
        var adresse = (await SimuliereAsync(haus.Buero, Datei(Muster.Satzung(ab: "2026-01-01", aufschlag: 10)))).Weiter!;
        var seite = (await haus.FertigAsync(adresse)).Text;
        seite.ShouldContain("Januar 2026 bis Dezember 2026");
        seite.ShouldContain("2.400,00\u00A0€");
        seite.ShouldContain("2.520,00\u00A0€");
        seite.ShouldContain("+120,00\u00A0€");
        seite.ShouldContain("Mia Öztürk-Müller");
        seite.ShouldContain("mehrbelastungen/ausgabe?format=xlsx");
        Encoding.UTF8.GetString(await haus.Buero.LadeAsync($"{adresse}/mehrbelastungen/ausgabe?format=csv")).ShouldContain("Mia Öztürk-Müller;2400,00;2520,00;120,00");
        Encoding.UTF8.GetString(await haus.Buero.LadeAsync($"{adresse}/stufen/ausgabe?format=csv")).ShouldContain("3;1;0;1;2400,00;2520,00;120,00");
        (await haus.Buero.LadeAsync($"{adresse}/stufen/ausgabe?format=xlsx"))[..2].ShouldBe("PK"u8.ToArray());
        (await haus.Probe.AlleAsync()).Count(e => e.Stream.StartsWith("satzung-", StringComparison.Ordinal) || e.Stream.StartsWith("beitragskonto-", StringComparison.Ordinal)).ShouldBe(vorher);

        (await SimuliereAsync(haus.Buero, "{}"u8.ToArray())).Text.ShouldContain("Nicht gerechnet");
        var falsch = await SimuliereAsync(haus.Buero, Datei(Muster.Satzung()), "2026-05", "2026-04");
        falsch.Text.ShouldContain("darf nicht vor dem ersten liegen");
        falsch.Text.ShouldContain("value=\"2026-05\"");
    }

    [Fact]
    public async Task Familien_nennt_die_Simulation_nur_dem_der_Einkommen_im_ganzen_Mandanten_sehen_darf()
    {
        using var ines = haus.Probe.Besuch(Beitragshaus.Ines);
        var adresse = (await SimuliereAsync(ines, Datei(Muster.Satzung(ab: "2026-01-01", aufschlag: 10)))).Weiter!;
        adresse.ShouldStartWith("/satzungen/simulation/");
        string seite;
        while ((seite = (await ines.HoleAsync(adresse)).Text).Contains("/arbeiten/", StringComparison.Ordinal)) await Task.Yield();
        seite.ShouldContain("Größte Mehrbelastungen");
        seite.ShouldContain("Familie 1");
        seite.ShouldNotContain("Mia");
        seite.ShouldNotContain("Öztürk");
        var datei = Encoding.UTF8.GetString(await ines.LadeAsync($"{adresse}/mehrbelastungen/ausgabe?format=csv"));
        datei.ShouldContain("Familie 1;2400,00");
        datei.ShouldNotContain("Mia");
        (await haus.Buero.HoleAsync(adresse)).Text.ShouldContain("gibt es nicht (mehr)", customMessage: "das Ergebnis eines anderen");
    }

    [Fact]
    public async Task Wer_nur_ansieht_laedt_und_bestaetigt_nichts_und_die_Leitung_sieht_keine_Satzungen()
    {
        using var rita = haus.Probe.Besuch(Beitragshaus.Rita);
        (await rita.HoleAsync("/satzungen")).Text.ShouldNotContain("Satzung laden");
        (await rita.HoleAsync(Fassung)).Text.ShouldNotContain("Als geprüft bestätigen");
        (await rita.HoleAsync("/satzungen/laden")).Status.ShouldBe(HttpStatusCode.Forbidden);
        using var lena = haus.Probe.Besuch(Beitragshaus.Lena);
        foreach (var seite in new[] { "/satzungen", Fassung, "/satzungen/unterschied", "/satzungen/laden", "/satzungen/simulation", "/satzungen/simulation/x", "/satzungen/ausgabe?format=csv" })
            (await lena.HoleAsync(seite)).Status.ShouldBe(HttpStatusCode.Forbidden, seite);
    }
}
