using System.Net;
using System.Text.RegularExpressions;
using KitaPlus.Beitraege;
using KitaPlus.Betrieb;
using KitaPlus.Contracts;
using KitaPlus.Contracts.Verpflegung;
using KitaPlus.Dokumente;
using KitaPlus.EventStore;
using KitaPlus.Kernel;
using KitaPlus.Webhilfen;
using Microsoft.Extensions.DependencyInjection;

namespace KitaPlus.Verpflegung.Tests;

/// <summary>Claims to an authority, the contract as a document, and what a notice costs: with the ledger and the documents of the whole application.</summary>
public sealed class AbrechnungTests : IAsyncLifetime
{
    private const string Adresse = "/verpflegung/but/abrechnung?behoerde=jobcenter-koeln&monat=10.2026";
    private Essenshaus haus = null!;

    public async Task InitializeAsync()
    {
        haus = await Essenshaus.BaueAsync(new BeitraegeModule(), new DokumenteModule());
        await haus.BehoerdeAsync();
        await haus.KindAsync("K1", "Mia", "Adler");
        await haus.AngebotAsync("E2");
        await haus.KindAsync("K2", "Ben", "Bach", einrichtung: "E2", gruppe: null);
        foreach (var kind in (string[])["K1", "K2"]) await haus.SendeAsync(new BewilligeBut(kind, new(2026, 2, 1), null, "jobcenter-koeln", $"BG-{kind}", Herkunft.Jetzt));
    }

    public async Task DisposeAsync() => await haus.DisposeAsync();

    private async Task RechneAbAsync()
    {
        await haus.Probe.Anwendung.NachfuehrenAsync();
        await BeitraegeBeispiel.BucheVerpflegungAsync(haus.Probe.Anwendung, Kontext.Dienst(Webprobe.Mandant, "probe"), "V-1", new Monat(2026, 9), new Monat(2026, 10));
    }

    [Fact]
    public async Task Die_Forderung_je_Kind_und_Monat_mit_Kassenzeichen_auch_als_Datei()
    {
        await RechneAbAsync();
        var seite = (await haus.HoleAsync(Essenshaus.Finn, Adresse)).Text;
        foreach (var teil in (string[])["Mia Adler", "BG-K1", "56,00\u00A0€", "112,00\u00A0€", "Zusammen: 224,00\u00A0€", "Kath. Kirchengemeinde St. Severin"]) seite.ShouldContain(teil);
        (await haus.LadeAsync(Essenshaus.Finn, Adresse.Replace("abrechnung?", "abrechnung/ausgabe?format=csv&", StringComparison.Ordinal))).ShouldContain("Mia Adler;BG-K1;Kath. Kirchengemeinde St. Severin;56,00;56,00;112,00");
        (await haus.HoleAsync(Essenshaus.Finn, Adresse.Replace("10.2026", "09.2026", StringComparison.Ordinal))).Text.ShouldContain("Zusammen: 112,00\u00A0€");
        (await haus.HoleAsync(Essenshaus.Finn, Adresse.Replace("10.2026", "08.2026", StringComparison.Ordinal))).Text.ShouldContain("nichts offen");
    }

    [Fact]
    public async Task Was_die_Behoerde_bezahlt_hat_steht_nicht_mehr_auf_der_Liste()
    {
        await RechneAbAsync();
        await haus.Probe.Dienste.GetRequiredService<IForderungen>().BucheAsync(
            Kontext.Dienst(Webprobe.Mandant, "probe"), Glaeubiger.Traeger("T1"), Schuldner.But("jobcenter-koeln", "K1"), Zahlungsart.Zahlung, new DateOnly(2026, 11, 2), Geld.Euro(60), "Überweisung 1");
        var datei = await haus.LadeAsync(Essenshaus.Finn, Adresse.Replace("abrechnung?", "abrechnung/ausgabe?format=csv&", StringComparison.Ordinal));
        datei.ShouldContain("Mia Adler;BG-K1;Kath. Kirchengemeinde St. Severin;52,00;0,00;52,00");
    }

    [Fact]
    public async Task Was_im_Voraus_gebucht_ist_mindert_nicht_was_bis_zum_Monat_offen_ist()
    {
        await haus.Probe.Anwendung.NachfuehrenAsync();
        await BeitraegeBeispiel.BucheVerpflegungAsync(haus.Probe.Anwendung, Kontext.Dienst(Webprobe.Mandant, "probe"), "V-1", new Monat(2026, 9), new Monat(2027, 2));
        var datei = await haus.LadeAsync(Essenshaus.Finn, Adresse.Replace("abrechnung?", "abrechnung/ausgabe?format=csv&", StringComparison.Ordinal));
        datei.ShouldContain("Mia Adler;BG-K1;Kath. Kirchengemeinde St. Severin;56,00;56,00;112,00");
    }

    [Fact]
    public async Task Eine_Behoerde_bekommt_nur_ihre_Kinder_und_ihr_Kassenzeichen()
    {
        foreach (var behoerde in (string[])["jobcenter-koeln-sued", "sozialamt"]) await haus.SendeAsync(new TrageBehoerdeEin(Webprobe.Mandant, behoerde, behoerde, []));
        await haus.SendeAsync(new BewilligeBut("K1", new(2026, 10, 1), null, "sozialamt", "AZ 7", Herkunft.Jetzt));
        await haus.SendeAsync(new BewilligeBut("K2", new(2026, 9, 1), null, "jobcenter-koeln-sued", "SG 8", Herkunft.Jetzt));
        await RechneAbAsync();
        (await DateiAsync("jobcenter-koeln")).ShouldBe(["Mia Adler;BG-K1;Kath. Kirchengemeinde St. Severin;0,00;56,00;56,00"]);
        (await DateiAsync("jobcenter-koeln-sued")).ShouldBe(["Ben Bach;SG 8;Kath. Kirchengemeinde St. Severin;56,00;56,00;112,00"]);
        (await DateiAsync("sozialamt")).ShouldBe(["Mia Adler;AZ 7;Kath. Kirchengemeinde St. Severin;56,00;0,00;56,00"]);
        (await DateiAsync("jobcenter")).ShouldBeEmpty();

        async Task<IEnumerable<string>> DateiAsync(string behoerde) =>
            (await haus.LadeAsync(Essenshaus.Finn, $"/verpflegung/but/abrechnung/ausgabe?format=csv&behoerde={behoerde}&monat=10.2026")).Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Skip(1);
    }

    [Fact]
    public async Task Eine_fruehere_Kita_sieht_was_bis_zu_ihrem_letzten_Tag_begonnen_hat_und_nach_zwoelf_Monaten_nichts_mehr()
    {
        await haus.SendeAsync(new TrageBehoerdeEin(Webprobe.Mandant, "sozialamt", "Sozialamt", []));
        await haus.SendeAsync(new VereinbareVerpflegung("K1", new(2026, 10, 1), null, null, "E2", "mittag", "P-K1", Essenstage.Alle, null, Herkunft.Jetzt));
        await haus.SendeAsync(new BewilligeBut("K1", new(2026, 12, 1), null, "sozialamt", "AZ 7", Herkunft.Jetzt));
        await RechneAbAsync();
        var datei = Adresse.Replace("abrechnung?", "abrechnung/ausgabe?format=csv&", StringComparison.Ordinal);
        (await haus.LadeAsync(Essenshaus.Lea, datei)).ShouldContain("Mia Adler;BG-K1;Kath. Kirchengemeinde St. Severin;0,00;56,00;56,00", customMessage: "nur der September");
        (await haus.LadeAsync(Essenshaus.Finn, datei)).ShouldContain("Mia Adler;BG-K1;Kath. Kirchengemeinde St. Severin;56,00;56,00;112,00");
        var bewilligungen = await haus.LadeAsync(Essenshaus.Lea, "/verpflegung/but/ausgabe?format=csv");
        bewilligungen.ShouldContain("Mia Adler;Kita Igelbau;Jobcenter Köln");
        bewilligungen.ShouldNotContain("Sozialamt");
        (await haus.LadeAsync(Essenshaus.Finn, "/verpflegung/but/ausgabe?format=csv")).ShouldContain("Mia Adler;Kita Löwenzahn;Sozialamt");

        haus.Probe.Uhr.StelleAuf(new DateTimeOffset(2027, 10, 2, 8, 0, 0, TimeSpan.Zero));
        foreach (var pfad in (string[])[datei, "/verpflegung/but/ausgabe?format=csv"]) (await haus.LadeAsync(Essenshaus.Lea, pfad)).ShouldNotContain("Mia Adler", customMessage: pfad);
        (await haus.LadeAsync(Essenshaus.Finn, datei)).ShouldContain("Mia Adler");
    }

    [Fact]
    public async Task Ein_zu_spaet_abgemeldetes_zusaetzliches_Essen_steht_in_der_Kuechenliste_und_auf_der_Rechnung()
    {
        await haus.SendeAsync(new LegeAngebotFest("E1", "mittag", new(2026, 11, 1), null, "Mittagessen", Abrechnungsart.JeMahlzeit, [], [new(Bestandteilart.Mittagessen, new Geld(300))], Herkunft.Jetzt));
        await haus.KindAsync("K3", "Zoë", "Czaja", tage: Essenstage.Montag);
        var dienstag = new DateOnly(2026, 11, 3);
        await haus.SendeAsync(new MeldeZumEssenAn("K3", dienstag, dienstag, haus.Probe.Uhr.GetUtcNow(), Herkunft.Jetzt));
        await haus.SendeAsync(new MeldeVomEssenAb("K3", dienstag, dienstag, haus.Probe.Uhr.GetUtcNow().AddHours(5), Herkunft.Jetzt));
        (await haus.LadeAsync(Essenshaus.Lea, "/verpflegung/einrichtungen/E1/kueche/ausgabe?format=csv&stichtag=03.11.2026")).ShouldContain("Igel;1;0;0;0;0;1");
        await haus.Probe.Anwendung.NachfuehrenAsync();
        await BeitraegeBeispiel.BucheVerpflegungAsync(haus.Probe.Anwendung, Kontext.Dienst(Webprobe.Mandant, "probe"), "V-1", new Monat(2026, 11), new Monat(2026, 11));
        // fünf Montage und der Dienstag
        (await haus.Probe.Dienste.GetRequiredService<IForderungen>().KontoAsync(Webprobe.Mandant, Glaeubiger.Traeger("T1"), "P-K3"))!.Saldo.ShouldBe(Geld.Euro(18));
    }

    [Fact]
    public async Task Die_Leitung_sieht_nur_ihre_Kinder_und_wer_nur_liest_rechnet_nicht_ab()
    {
        await RechneAbAsync();
        var lea = (await haus.HoleAsync(Essenshaus.Lea, Adresse)).Text;
        lea.ShouldContain("Mia Adler");
        lea.ShouldNotContain("Ben Bach");
        foreach (var wer in (string[])[Essenshaus.Max, Essenshaus.Ute, Essenshaus.Rita, Essenshaus.Pia]) (await haus.HoleAsync(wer, Adresse)).Status.ShouldBe(HttpStatusCode.Forbidden, wer);
    }

    [Fact]
    public async Task Die_Abrechnung_wird_ausgestellt_und_gedruckt()
    {
        await RechneAbAsync();
        (await haus.SendeFormularAsync(Essenshaus.Finn, Adresse, "ausstellen", ("Eingabe.Glaeubiger", "traeger-T1"))).Weiter.ShouldBe(Adresse);
        var dokument = (await haus.Probe.Dienste.GetRequiredService<IDokumente>().UeberAsync(Webprobe.Mandant, "traeger-T1")).ShouldHaveSingleItem();
        dokument.Art.ShouldBe(Dokumentart.ButAbrechnung);
        dokument.Titel.ShouldNotContain("Adler");
        var druck = (await haus.HoleAsync(Essenshaus.Finn, Adresse.Replace("abrechnung?", "abrechnung/druck?glaeubiger=traeger-T1&", StringComparison.Ordinal))).Text;
        foreach (var teil in (string[])["Jobcenter Köln", "Mia Adler", "Ben Bach", "BG-K2", "224,00\u00A0€"]) druck.ShouldContain(teil);
    }

    [Fact]
    public async Task Was_die_Leitung_fuer_ihre_Kinder_abrechnet_gehoert_ihrer_Einrichtung_und_nicht_dem_Traeger()
    {
        await RechneAbAsync();
        (await haus.SendeFormularAsync(Essenshaus.Lea, Adresse, "ausstellen", ("Eingabe.Glaeubiger", "traeger-T1"))).Weiter.ShouldBe(Adresse);
        var dokumente = haus.Probe.Dienste.GetRequiredService<IDokumente>();
        (await dokumente.UeberAsync(Webprobe.Mandant, "einrichtung-E1")).ShouldHaveSingleItem().Von.ShouldBe(Essenshaus.Lea);
        (await dokumente.UeberAsync(Webprobe.Mandant, "traeger-T1")).ShouldBeEmpty();
    }

    [Fact]
    public async Task Der_Vertrag_wird_mit_allen_Angaben_ausgestellt_und_gedruckt()
    {
        const string Seite = "/kinder/K1/verpflegung/dokument";
        (await haus.SendeFormularAsync(Essenshaus.Lea, Seite, "ausstellen")).Weiter.ShouldNotBeNull();
        var dokument = (await haus.Probe.Dienste.GetRequiredService<IDokumente>().UeberAsync(Webprobe.Mandant, "kind-K1")).ShouldHaveSingleItem();
        dokument.Titel.ShouldBe("Verpflegungsvertrag K1-V1");
        (await haus.HoleAsync(Essenshaus.Lea, Seite)).Text.ShouldContain("Verpflegungsvertrag K1-V1");
        var druck = (await haus.HoleAsync(Essenshaus.Lea, $"{Seite}/druck?stichtag=02.11.2026")).Text;
        foreach (var teil in (string[])["Mia Adler", "Petra Adler", "Kita Igelbau", "St. Severin", "Mittagessen", "60,00", "August", "12:00 Uhr"]) druck.ShouldContain(teil);
        (await haus.HoleAsync(Essenshaus.Lea, $"{Seite}/druck?stichtag=01.01.2020")).Status.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task Vor_dem_Speichern_steht_da_was_sich_aendert_fuer_wen_Betraege_bestimmt_sind()
    {
        await haus.SendeAsync(new LegeAngebotFest("E1", "mittag", new(2026, 11, 1), null, "Mittagessen", Abrechnungsart.JeMahlzeit, [], [new(Bestandteilart.Mittagessen, new Geld(300))], Herkunft.Jetzt));
        await haus.KindAsync("K3", "Zoë", "Czaja");
        const string Meldung = "/kinder/K3/verpflegung/meldung?von=04.11.2026&bis=04.11.2026";
        var gezeigt = await haus.SendeFormularAsync(Essenshaus.Lea, Meldung, "meldung");
        gezeigt.Weiter.ShouldBeNull();
        foreach (var teil in (string[])["Mit diesen Folgen abmelden", "−3,00", "Noch ist nichts gespeichert"]) gezeigt.Text.ShouldContain(teil);
        (await haus.EreignisseAsync("essen-K3")).OfType<VonEssenAbgemeldet>().ShouldBeEmpty();
        var merkmal = Regex.Match(gezeigt.Text, "name=\"Eingabe.Folgen\" value=\"([^\"]+)\"", RegexOptions.None, TimeSpan.FromSeconds(5)).Groups[1].Value;
        (await haus.SendeFormularAsync(Essenshaus.Lea, Meldung, "meldung", ("Eingabe.Folgen", merkmal))).Weiter.ShouldBe("/kinder/K3/verpflegung");
        (await haus.EreignisseAsync("essen-K3")).OfType<VonEssenAbgemeldet>().ShouldHaveSingleItem();
        var vertrag = await haus.SendeFormularAsync(Essenshaus.Lea, "/kinder/K3/verpflegung/beenden", "angabe", ("Eingabe.LetzterTag", "30.11.2026"));
        vertrag.Text.ShouldContain("Mit diesen Folgen speichern");
    }
}
