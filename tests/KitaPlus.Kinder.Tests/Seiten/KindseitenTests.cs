using System.Net;
using KitaPlus.Contracts;
using KitaPlus.Contracts.Kinder;
using KitaPlus.Webhilfen;

namespace KitaPlus.Kinder.Tests.Seiten;

/// <summary>What is read on the page of a child, by whom, and as of when.</summary>
public sealed class KindseitenTests(Kinderhaus haus) : IClassFixture<Kinderhaus>
{
    private static readonly string[] Blaetter = ["", "/stammdaten", "/betreuung", "/gesundheit", "/akte", "/verlauf"];

    [Fact]
    public async Task Alle_Blaetter_zeigen_Namen_statt_Kennungen()
    {
        using var lena = haus.Als(Kinderhaus.Lena);
        foreach (var blatt in Blaetter)
        {
            var seite = await lena.HoleAsync($"/kinder/mia{blatt}");
            seite.Status.ShouldBe(HttpStatusCode.OK, blatt);
            seite.Text.ShouldContain("Mia Öztürk", customMessage: blatt);
        }

        var ueberblick = (await lena.HoleAsync("/kinder/mia")).Text;
        ueberblick.ShouldContain("Kita Igel");
        ueberblick.ShouldContain("Stachelgruppe");
        ueberblick.ShouldContain("29.02.2020 (6 Jahre alt)");
        (await lena.HoleAsync("/kinder/mia/stammdaten")).Text.ShouldContain("Haushalt Änne Öztürk");
    }

    [Fact]
    public async Task Einkommen_sieht_nur_wer_dazu_berechtigt_ist_auch_im_Verlauf()
    {
        using var lena = haus.Als(Kinderhaus.Lena);
        (await lena.HoleAsync("/kinder/mia/familie")).Status.ShouldBe(HttpStatusCode.Forbidden);
        var ueberblick = (await lena.HoleAsync("/kinder/mia")).Text;
        ueberblick.ShouldNotContain("href=\"/kinder/mia/familie\"");
        ueberblick.ShouldContain("Einkommen, Zahlungspflicht und Befreiungen der Familie sieht nur");
        var verlauf = (await lena.HoleAsync("/kinder/mia/verlauf")).Text;
        verlauf.ShouldContain("Einkommen: Änne Öztürk");
        verlauf.ShouldNotContain("41.357");
        using var buero = haus.Als(Kinderhaus.Buero);
        (await buero.HoleAsync("/kinder/mia/familie")).Text.ShouldContain("41.357,00");
        (await buero.HoleAsync("/kinder/mia/verlauf")).Text.ShouldContain("41.357,00");
    }

    [Fact]
    public async Task Die_Betreuung_zeigt_Luecken_und_verbirgt_was_zu_einer_anderen_Kita_gehoert()
    {
        using var buero = haus.Als(Kinderhaus.Buero);
        var alles = (await buero.HoleAsync("/kinder/mia/betreuung")).Text;
        alles.ShouldContain("01.07.2026 bis 31.07.2026: keine Betreuung vereinbart");
        alles.ShouldContain("Kita Fuchs");
        using var lena = haus.Als(Kinderhaus.Lena);
        var igel = (await lena.HoleAsync("/kinder/mia/betreuung")).Text;
        igel.ShouldContain("andere Einrichtung");
        igel.ShouldNotContain("Kita Fuchs");
        (await lena.HoleAsync("/kinder/mia/verlauf")).Text.ShouldNotContain("Kita Fuchs");
    }

    [Fact]
    public async Task Alle_Blaetter_lassen_sich_fuer_frueher_ansehen()
    {
        using var buero = haus.Als(Kinderhaus.Buero);
        (await buero.HoleAsync("/kinder/mia?stichtag=01.09.2023")).Text.ShouldContain("Kita Fuchs");
        var damals = (await buero.HoleAsync("/kinder/mia/verlauf?stand=01.11.2026")).Text;
        damals.ShouldContain("/kinder/mia/betreuung?stand=01.11.2026");
    }

    [Fact]
    public async Task Vor_der_Aufnahme_steht_auf_jedem_Blatt_dass_das_Kind_noch_nicht_bekannt_war()
    {
        using var buero = haus.Als(Kinderhaus.Buero);
        foreach (var blatt in Blaetter.Append("/familie"))
        {
            var seite = (await buero.HoleAsync($"/kinder/mia{blatt}?stand=01.11.2026")).Text;
            seite.ShouldContain("Am 01.11.2026 war dieses Kind hier noch nicht bekannt.", customMessage: blatt);
            foreach (var satz in new[] { "Zu erledigen", "keinem Haushalt zugeordnet", "Keinem Haushalt zugeordnet", "Keine Betreuung vereinbart", "Masernschutz" }) seite.ShouldNotContain(satz, customMessage: blatt);
        }
    }

    [Fact]
    public async Task Was_erst_spaeter_bekannt_sein_wird_laesst_sich_nicht_ansehen()
    {
        using var buero = haus.Als(Kinderhaus.Buero);
        var seite = (await buero.HoleAsync("/kinder/mia?stand=01.01.2030")).Text;
        seite.ShouldContain("Der 01.01.2030 liegt in der Zukunft");
        seite.ShouldContain("Gezeigt wird der Stand von heute.");
        seite.ShouldContain("Kita Igel");
        seite.ShouldNotContain("Gezeigt wird, was am");
        (await buero.HoleAsync("/kinder/mia?stand=02.11.2026")).Text.ShouldNotContain("liegt in der Zukunft");
    }

    [Theory]
    [InlineData(Kinderhaus.Mara)]
    [InlineData(Kinderhaus.Lesend)]
    [InlineData(Kinderhaus.Ehrenamt)]
    public async Task Wer_nur_liest_bekommt_kein_Formular(string wer)
    {
        using var leser = haus.Als(wer);
        foreach (var blatt in Blaetter)
        {
            var seite = await leser.HoleAsync($"/kinder/mia{blatt}");
            seite.Status.ShouldBe(blatt == "/gesundheit" && wer == Kinderhaus.Ehrenamt ? HttpStatusCode.Forbidden : HttpStatusCode.OK, blatt);
            foreach (var knopf in new[] { "Betreuung vereinbaren", "Namen ändern", "Dokument ablegen", "Zurücknehmen", "Berichtigen" }) seite.Text.ShouldNotContain(knopf, customMessage: blatt);
        }

        foreach (var formular in new[] { "/kinder/neu", "/kinder/mia/umbenennen", "/kinder/mia/betreuung/neu", "/kinder/mia/betreuung/stunden", "/kinder/mia/akte/neu", "/kinder/mia/gesundheit/melden", "/personen/aenne/umzug", "/personen/aenne/einkommen", "/haushalte/haus/befreiung" })
            (await leser.HoleAsync(formular)).Status.ShouldBe(HttpStatusCode.Forbidden, formular);
    }

    [Fact]
    public async Task Die_fruehere_Kita_liest_noch_aber_aendert_nichts_mehr()
    {
        using var frida = haus.Als(Kinderhaus.Frida);
        (await frida.HoleAsync("/kinder/mia")).Status.ShouldBe(HttpStatusCode.OK);
        foreach (var formular in new[] { "/kinder/mia/geburtsdatum", "/kinder/mia/betreuung/stunden", "/kinder/mia/betreuung/beenden", "/kinder/mia/wohnsitz" }) (await frida.HoleAsync(formular)).Status.ShouldBe(HttpStatusCode.Forbidden, formular);
    }

    [Fact]
    public async Task Zurueck_zur_Liste_fuehrt_zu_derselben_Auswahl()
    {
        using var buero = haus.Als(Kinderhaus.Buero);
        await buero.HoleAsync("/kinder?name=özt&sort=-vorname");
        (await buero.HoleAsync("/kinder/mia")).Text.ShouldContain("href=\"/kinder?name=%C3%B6zt&sort=-vorname\"");
        await buero.HoleAsync("/kinder");
        (await buero.HoleAsync("/kinder/mia")).Text.ShouldContain("href=\"/kinder\"");
    }

    [Fact]
    public async Task Die_Liste_sagt_dass_sie_ehemalige_auslaesst()
    {
        using var buero = haus.Als(Kinderhaus.Buero);
        var liste = (await buero.HoleAsync("/kinder")).Text;
        liste.ShouldContain(">ohne ehemalige</option>");
        liste.ShouldContain(">auch ehemalige</option>");
    }

    [Fact]
    public async Task Die_Liste_laesst_sich_nach_dem_Geburtsdatum_ordnen()
    {
        await haus.SendeAsync(new NimmKindAuf("anton", new Personenname("Anton", "Aal"), new DateOnly(2023, 10, 31), Herkunft.Jetzt));
        using var buero = haus.Als(Kinderhaus.Buero);
        var juengste = (await buero.HoleAsync("/kinder?sort=-geburtsdatum")).Text;
        juengste.IndexOf("Anton", StringComparison.Ordinal).ShouldBeLessThan(juengste.IndexOf("Mia", StringComparison.Ordinal));
        var aelteste = (await buero.HoleAsync("/kinder?sort=geburtsdatum")).Text;
        aelteste.IndexOf("Mia", StringComparison.Ordinal).ShouldBeLessThan(aelteste.IndexOf("Anton", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Eine_Tabelle_der_Akte_gibt_es_auch_als_Datei_mit_demselben_Recht_wie_ihr_Blatt()
    {
        using var lena = haus.Als(Kinderhaus.Lena);
        (await lena.HoleAsync("/kinder/mia/betreuung?stichtag=01.09.2026")).Text.ShouldContain("/kinder/mia/betreuung?stichtag=01.09.2026&tafel=vereinbarungen&format=csv");
        using var datei = await lena.HoleDateiAsync("/kinder/mia/betreuung?tafel=vereinbarungen&format=csv");
        datei.Content.Headers.ContentType!.MediaType.ShouldBe("text/csv");
        datei.Content.Headers.ContentDisposition!.FileName!.ShouldContain("vereinbarungen-2026-11-02.csv");
        var csv = (await datei.Content.ReadAsStringAsync()).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        csv.Length.ShouldBe(3, "Kopf und zwei Vereinbarungen");
        csv.ShouldContain(z => z.Contains("Kita Igel", StringComparison.Ordinal) && z.Contains("35", StringComparison.Ordinal));
        (await lena.LadeAsync("/kinder/mia/betreuung?tafel=vereinbarungen&format=xlsx"))[..2].ShouldBe("PK"u8.ToArray());

        (await lena.HoleAsync("/kinder/mia/betreuung?tafel=gibtsnicht&format=csv")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await lena.HoleAsync("/kinder/mia/betreuung?tafel=vereinbarungen&format=exe")).Status.ShouldBe(HttpStatusCode.BadRequest);
        (await lena.HoleAsync("/kinder/mia/familie?tafel=einkommen-aenne&format=csv")).Status.ShouldBe(HttpStatusCode.Forbidden);
        using var finanzen = haus.Als(Kinderhaus.Finanzen);
        (await finanzen.HoleAsync("/kinder/mia/familie?tafel=einkommen-aenne&format=csv")).Text.ShouldContain("41.357");
    }
}
