using System.Net;
using KitaPlus.Betrieb;
using KitaPlus.Contracts;
using KitaPlus.Kernel;

namespace KitaPlus.Verpflegung.Tests;

/// <summary>Claims to an authority and the contract as a document.</summary>
public sealed class AbrechnungTests : IAsyncLifetime
{
    private const string Adresse = "/verpflegung/but/abrechnung?behoerde=jobcenter-koeln&monat=10.2026";
    private readonly Nachbarn nachbarn = new();
    private Essenshaus haus = null!;

    public async Task InitializeAsync()
    {
        haus = await Essenshaus.BaueAsync(dazu: nachbarn);
        await haus.BehoerdeAsync();
        await haus.KindAsync("K1", "Mia", "Adler");
        await haus.AngebotAsync("E2");
        await haus.KindAsync("K2", "Ben", "Bach", einrichtung: "E2", gruppe: null);
        foreach (var kind in (string[])["K1", "K2"]) await haus.SendeAsync(new BewilligeBut(kind, new(2026, 2, 1), null, "jobcenter-koeln", $"BG-{kind}", Herkunft.Jetzt));
        Offen("K1", (new Monat(2026, 9), 5600), (new Monat(2026, 10), 5700));
        Offen("K2", (new Monat(2026, 10), 5600));
        nachbarn.Offene.Add(new(Glaeubiger.Traeger("T1"), "P-K1", Geld.Euro(4), new Monat(2026, 10), [(new Monat(2026, 10), Geld.Euro(4))], ["K1"]));
    }

    public async Task DisposeAsync() => await haus.DisposeAsync();

    private void Offen(string kind, params (Monat Monat, long Cent)[] monate) => nachbarn.Offene.Add(new(
        Glaeubiger.Traeger("T1"), Schuldner.But("jobcenter-koeln", kind), new Geld(monate.Sum(m => m.Cent)), monate[0].Monat, [.. monate.Select(m => (m.Monat, new Geld(m.Cent)))], [kind]));

    [Fact]
    public async Task Die_Forderung_je_Kind_und_Monat_mit_Kassenzeichen_auch_als_Datei()
    {
        var seite = (await haus.HoleAsync(Essenshaus.Finn, Adresse)).Text;
        foreach (var teil in (string[])["Mia Adler", "BG-K1", "57,00\u00A0€", "56,00\u00A0€", "113,00\u00A0€", "Zusammen: 169,00\u00A0€", "Kath. Kirchengemeinde St. Severin"]) seite.ShouldContain(teil);
        (await haus.LadeAsync(Essenshaus.Finn, Adresse.Replace("abrechnung?", "abrechnung/ausgabe?format=csv&", StringComparison.Ordinal))).ShouldContain("Mia Adler;BG-K1;Kath. Kirchengemeinde St. Severin;57,00;56,00;113,00");
        (await haus.HoleAsync(Essenshaus.Finn, "/verpflegung/but/abrechnung?behoerde=jobcenter-koeln&monat=08.2026")).Text.ShouldContain("nichts offen");
    }

    [Fact]
    public async Task Die_Leitung_sieht_nur_ihre_Kinder_und_wer_nur_liest_rechnet_nicht_ab()
    {
        var lea = (await haus.HoleAsync(Essenshaus.Lea, Adresse)).Text;
        lea.ShouldContain("Mia Adler");
        lea.ShouldNotContain("Ben Bach");
        foreach (var wer in (string[])[Essenshaus.Max, Essenshaus.Ute, Essenshaus.Rita, Essenshaus.Pia]) (await haus.HoleAsync(wer, Adresse)).Status.ShouldBe(HttpStatusCode.Forbidden, wer);
    }

    [Fact]
    public async Task Die_Abrechnung_wird_ausgestellt_oder_gedruckt()
    {
        (await haus.SendeFormularAsync(Essenshaus.Finn, Adresse, "ausstellen", ("Eingabe.Glaeubiger", "traeger-T1"))).Weiter.ShouldBe(Adresse);
        var auftrag = nachbarn.Ausgestellt.Single();
        auftrag.Art.ShouldBe(Dokumentart.ButAbrechnung);
        auftrag.Traeger.ShouldBe("T1");
        auftrag.Titel.ShouldNotContain("Adler");
        auftrag.Daten["summe"]!.GetValue<string>().ShouldBe("169,00\u00A0€");
        auftrag.Daten["kinder"]!.AsArray().Count.ShouldBe(2);
        (await haus.HoleAsync(Essenshaus.Finn, Adresse.Replace("abrechnung?", "abrechnung/druck?glaeubiger=traeger-T1&", StringComparison.Ordinal))).Text.ShouldContain("Mia Adler");
        nachbarn.Hindernis = "Es fehlt WeasyPrint.";
        var ohne = (await haus.HoleAsync(Essenshaus.Finn, Adresse)).Text;
        ohne.ShouldContain("Es fehlt WeasyPrint.");
        ohne.ShouldContain("Druckansicht");
        ohne.ShouldNotContain("Abrechnung ausstellen");
    }

    [Fact]
    public async Task Der_Vertrag_wird_mit_allen_Angaben_ausgestellt_und_ohne_PDF_gedruckt()
    {
        const string Seite = "/kinder/K1/verpflegung/dokument";
        (await haus.SendeFormularAsync(Essenshaus.Lea, Seite, "ausstellen")).Weiter.ShouldBe(Seite);
        var daten = nachbarn.Ausgestellt.Single().Daten.ToJsonString(new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
        foreach (var teil in (string[])["K1-V1", "Mia Adler", "Petra Adler", "Kita Igelbau", "St. Severin", "Mittagessen", "60,00", "August", "am Betriebstag davor bis 12:00 Uhr"]) daten.ShouldContain(teil);
        nachbarn.Ausgestellt.Single().Betrifft.ShouldBe("kind-K1");
        (await haus.HoleAsync(Essenshaus.Lea, Seite)).Text.ShouldContain("Verpflegungsvertrag K1-V1");
        (await haus.HoleAsync(Essenshaus.Lea, $"{Seite}/druck?stichtag=02.11.2026")).Text.ShouldContain("Verpflegungsvertrag K1-V1");
        (await haus.HoleAsync(Essenshaus.Lea, $"{Seite}/druck?stichtag=01.01.2020")).Status.ShouldBe(HttpStatusCode.BadRequest);
        nachbarn.Hindernis = "Es fehlt WeasyPrint.";
        (await haus.HoleAsync(Essenshaus.Lea, Seite)).Text.ShouldNotContain(">Ausstellen<");
    }
}
