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
