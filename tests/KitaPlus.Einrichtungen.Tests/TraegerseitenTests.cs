using System.Net;
using KitaPlus.Contracts.Einrichtungen;
using KitaPlus.Rechte;
using KitaPlus.Webhilfen;
using Microsoft.Extensions.DependencyInjection;

namespace KitaPlus.Einrichtungen.Tests;

/// <summary>New Träger and Einrichtungen, and whether a Träger is pfarrlich.</summary>
public sealed class TraegerseitenTests : IAsyncLifetime
{
    private Kitahaus haus = null!;

    public async Task InitializeAsync() => haus = await Kitahaus.BaueAsync();

    public async Task DisposeAsync() => await haus.DisposeAsync();

    [Fact]
    public async Task Die_Fachverantwortung_legt_einen_Traeger_und_seine_Einrichtung_an()
    {
        (await haus.SendeFormularAsync(Kitahaus.Fritz, "/traeger/neu", "traeger", ("Eingabe.Name", "Elterninitiative Flöhe 🐾 e. V."), ("Eingabe.Kennung", "floehe"), ("Eingabe.Art", "Elterninitiative"), ("Eingabe.Pfarrlich", "nein"))).Weiter.ShouldBe("/traeger/floehe");
        (await haus.SendeFormularAsync(Kitahaus.Fritz, "/einrichtungen/neu", "einrichtung", ("Eingabe.Name", "Kita Flohkiste"), ("Eingabe.Kennung", "flohkiste"), ("Eingabe.Traeger", "floehe"), ("Eingabe.Ab", "29.02.2024"))).Weiter.ShouldBe("/einrichtungen/flohkiste");
        var seite = (await haus.HoleAsync(Kitahaus.Fritz, "/traeger/floehe")).Text;
        foreach (var da in (string[])["Elterninitiative Flöhe 🐾 e. V.", "nicht pfarrlich", "<a href=\"/einrichtungen/flohkiste\">Kita Flohkiste</a>", "Träger angelegt", "Fritz Fach"]) seite.ShouldContain(da);
        (await haus.HoleAsync(Kitahaus.Fritz, "/einrichtungen/flohkiste")).Text.ShouldContain("Name: Kita Flohkiste; Träger: Elterninitiative Flöhe 🐾 e. V.");
        (await haus.HoleAsync(Kitahaus.Fritz, "/einrichtungen")).Text.ShouldContain("Kita Flohkiste");
        (await haus.LadeAsync(Kitahaus.Fritz, "/traeger/ausgabe?format=csv&zugehoerigkeit=nicht%20pfarrlich")).Split('\n', StringSplitOptions.RemoveEmptyEntries).Length.ShouldBe(2);
    }

    [Fact]
    public async Task Was_schon_vergeben_oder_keine_Kennung_ist_bleibt_mit_der_Meldung_stehen()
    {
        var doppelt = await haus.SendeFormularAsync(Kitahaus.Fritz, "/traeger/neu", "traeger", ("Eingabe.Name", "Anderer Name"), ("Eingabe.Kennung", "T1"), ("Eingabe.Art", "Kommunal"));
        doppelt.Text.ShouldContain("ist schon angelegt");
        doppelt.Text.ShouldContain("value=\"Anderer Name\"");
        (await haus.SendeFormularAsync(Kitahaus.Fritz, "/traeger/neu", "traeger", ("Eingabe.Name", "Neu"), ("Eingabe.Kennung", "St. Änne"), ("Eingabe.Art", "Kommunal"))).Text.ShouldContain("„St. Änne“ ist keine gültige Kennung");
        (await haus.SendeFormularAsync(Kitahaus.Fritz, "/traeger/neu", "traeger", ("Eingabe.Name", new string('x', 501)), ("Eingabe.Kennung", "lang"), ("Eingabe.Art", "Kommunal"))).Text.ShouldContain("höchstens 500 Zeichen");
        (await haus.SendeFormularAsync(Kitahaus.Fritz, "/einrichtungen/neu", "einrichtung", ("Eingabe.Name", "Kita"), ("Eingabe.Kennung", "E9"), ("Eingabe.Traeger", "T99"), ("Eingabe.Ab", "31.10.2026"))).Text.ShouldContain("Bitte eine der Möglichkeiten");
    }

    [Fact]
    public async Task Die_Zugehoerigkeit_gilt_ab_ihrem_Tag_und_steht_im_Verlauf()
    {
        (await haus.SendeFormularAsync(Kitahaus.Fritz, "/traeger/T1/zugehoerigkeit", "zugehoerigkeit", ("Eingabe.Pfarrlich", "ja"), ("Eingabe.Ab", "01.01.2027"))).Weiter.ShouldBe("/traeger/T1");
        (await haus.SendeFormularAsync(Kitahaus.Fritz, "/traeger/T1/umbenennen", "name", ("Eingabe.Name", "Kirchengemeindeverband Süd"), ("Eingabe.Ab", "01.11.2026"))).Weiter.ShouldBe("/traeger/T1");
        var seite = (await haus.HoleAsync(Kitahaus.Fritz, "/traeger/T1")).Text;
        seite.ShouldContain("Zugehörigkeit festgelegt ab 01.01.2027");
        seite.ShouldContain("noch offen");
        seite.ShouldContain("Kirchengemeindeverband Süd");
        var orte = await haus.Probe.Dienste.GetRequiredService<IOrtsverzeichnisse>().VonAsync(Webprobe.Mandant);
        (orte.Pfarrlich("T1", new DateOnly(2026, 12, 31)), orte.Pfarrlich("T1", new DateOnly(2027, 1, 1))).ShouldBe((null, (bool?)true));
    }

    [Fact]
    public async Task Wer_nur_eine_Kita_leitet_sieht_ihren_Traeger_und_legt_nichts_an()
    {
        await haus.SendeAsync(new LegeTraegerAn("T2", "Fremder Träger", Traegerart.Kommunal));
        var liste = (await haus.HoleAsync(Kitahaus.Lea, "/traeger")).Text;
        liste.ShouldContain("St. Severin");
        liste.ShouldNotContain("Fremder Träger");
        liste.ShouldNotContain("Träger anlegen");
        (await haus.HoleAsync(Kitahaus.Lea, "/traeger/T1")).Text.ShouldNotContain("Zugehörigkeit festlegen<");
        foreach (var adresse in (string[])["/traeger/T2", "/traeger/gibtsnicht", "/traeger/neu", "/traeger/T1/umbenennen", "/traeger/T1/zugehoerigkeit", "/einrichtungen/neu"])
            (await haus.HoleAsync(Kitahaus.Lea, adresse)).Status.ShouldBe(HttpStatusCode.Forbidden, adresse);
    }
}
