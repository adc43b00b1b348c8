using System.Net;
using KitaPlus.Contracts;
using KitaPlus.Contracts.Kinder;
using KitaPlus.Contracts.Verpflegung;
using KitaPlus.Kernel;
using KitaPlus.Kinder;
using KitaPlus.Webhilfen;

namespace KitaPlus.Verpflegung.Tests;

/// <summary>The sheet „Verpflegung“ in the record of a child, and Bildung und Teilhabe.</summary>
public sealed class KindblattTests : IAsyncLifetime
{
    private const string Blatt = "/kinder/K1/verpflegung";
    private Essenshaus haus = null!;

    public async Task InitializeAsync()
    {
        haus = await Essenshaus.BaueAsync();
        await haus.BehoerdeAsync();
        await haus.KindAsync("K1", "Mia", "Adler", isst: false);
    }

    public async Task DisposeAsync() => await haus.DisposeAsync();

    private Task<Seite> VertragAsync(string benutzer, params (string, string)[] felder) => haus.SendeFormularAsync(benutzer, $"{Blatt}/vertrag", "angabe", felder);

    [Fact]
    public async Task Ein_Vertrag_wird_geschlossen_geaendert_berichtigt_und_beendet()
    {
        (await VertragAsync(Essenshaus.Lea, ("Eingabe.Angebot", "E1/mittag"), ("Eingabe.Zahler", "P-K1"), ("Eingabe.Tage", "Montag"), ("Eingabe.Tage", "Freitag"), ("Eingabe.Teile", "Mittagessen"), ("Eingabe.Ab", "01.08.2026"))).Weiter.ShouldBe(Blatt);
        var seite = (await haus.HoleAsync(Essenshaus.Ute, Blatt)).Text;
        foreach (var teil in (string[])["K1-V1", "Kita Igelbau", "Mo, Fr", "56,00\u00A0€", "Petra Adler"]) seite.ShouldContain(teil);
        seite.ShouldNotContain("60,00");

        var erster = (await haus.Probe.AlleAsync()).Last(e => e.Type == "verpflegung.vertrag_vereinbart.v1").EventId;
        haus.Probe.Uhr.Vor(TimeSpan.FromDays(10));
        (await haus.HoleAsync(Essenshaus.Lea, $"{Blatt}/vertrag?berichtigt={erster}")).Text.ShouldContain("Das frühere Eingangsdatum war 02.11.2026; eine spätere Angabe gilt als verspätet.");
        (await haus.SendeFormularAsync(Essenshaus.Lea, $"{Blatt}/vertrag?berichtigt={erster}", "angabe", ("Eingabe.Angebot", "E1/mittag"), ("Eingabe.Zahler", "P-K1"), ("Eingabe.Tage", "Dienstag"), ("Eingabe.Ab", "01.08.2026"))).Weiter.ShouldBe(Blatt);
        (await haus.EreignisseAsync("essen-K1")).OfType<VerpflegungVereinbart>().Last().Herkunft.EingegangenAm.ShouldBe(new DateOnly(2026, 11, 2));
        seite = (await haus.HoleAsync(Essenshaus.Lea, Blatt)).Text;
        seite.ShouldContain("60,00\u00A0€");
        seite.ShouldContain("Zählt nicht mehr");
        (await haus.HoleAsync(Essenshaus.Lea, "/verpflegung/einrichtungen/E1/vertraege")).Text.ShouldContain("K1-V1");

        (await haus.SendeFormularAsync(Essenshaus.Lea, $"{Blatt}/beenden", "angabe", ("Eingabe.LetzterTag", "31.07.2026"))).Text.ShouldContain("Am 31.07.2026 gibt es keinen Verpflegungsvertrag");
        (await haus.SendeFormularAsync(Essenshaus.Lea, $"{Blatt}/beenden", "angabe", ("Eingabe.LetzterTag", "31.12.2026"))).Weiter.ShouldBe(Blatt);
        (await haus.HoleAsync(Essenshaus.Lea, $"{Blatt}?stichtag=01.01.2027")).Text.ShouldContain("An diesem Tag gibt es keinen Verpflegungsvertrag");

        var ende = (await haus.Probe.AlleAsync()).Last(e => e.Type == "verpflegung.vertrag_beendet.v1").EventId;
        (await haus.SendeFormularAsync(Essenshaus.Lea, $"{Blatt}/zuruecknehmen/{ende}", "angabe", ("Eingabe.Grund", "bleibt doch"))).Weiter.ShouldBe(Blatt);
        (await haus.HoleAsync(Essenshaus.Lea, $"{Blatt}?stichtag=01.01.2027")).Text.ShouldContain("60,00\u00A0€");
    }

    [Fact]
    public async Task Fehler_stehen_am_Feld_und_das_Eingegebene_bleibt()
    {
        var seite = await VertragAsync(Essenshaus.Lea, ("Eingabe.Angebot", "E2/mittag"), ("Eingabe.Zahler", "P-K1"), ("Eingabe.Tage", ""), ("Eingabe.Ab", "31.02.2026"));
        foreach (var teil in (string[])["Angebot: Bitte eine der Möglichkeiten wählen", "mindestens einen Tag ankreuzen", "„31.02.2026“ ist kein Datum", "value=\"31.02.2026\""]) seite.Text.ShouldContain(teil);
        (await VertragAsync(Essenshaus.Lea, ("Eingabe.Angebot", "E1/mittag"), ("Eingabe.Zahler", "P-K1"), ("Eingabe.Tage", "Montag"), ("Eingabe.Ab", "31.07.2024"))).Text.ShouldContain("gibt es am 31.07.2024");
        (await haus.EreignisseAsync("essen-K1")).ShouldBeEmpty();
    }

    [Fact]
    public async Task Zwischen_Oeffnen_und_Speichern_von_anderen_Eingetragenes_wird_gezeigt()
    {
        await haus.SendeAsync(new VereinbareVerpflegung("K1", Essenshaus.Ab, null, null, "E1", "mittag", "P-K1", Essenstage.Alle, null, Herkunft.Jetzt));
        var seite = await VertragAsync(Essenshaus.Lea, ("Eingabe.Stand", "-1"), ("Eingabe.Angebot", "E1/mittag"), ("Eingabe.Zahler", "P-K1"), ("Eingabe.Tage", "Montag"), ("Eingabe.Ab", "01.08.2026"));
        seite.Text.ShouldContain("Inzwischen eingetragen");
        (await haus.EreignisseAsync("essen-K1")).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Eine_Bewilligung_darf_rueckwirkend_gelten_und_das_wird_gesagt()
    {
        await haus.SendeAsync(new VereinbareVerpflegung("K1", Essenshaus.Ab, null, null, "E1", "mittag", "P-K1", Essenstage.Alle, null, Herkunft.Jetzt));
        (await haus.SendeFormularAsync(Essenshaus.Lea, $"{Blatt}/but", "angabe", ("Eingabe.Behoerde", "jobcenter-koeln"), ("Eingabe.Kassenzeichen", "BG-35502//12"), ("Eingabe.Ab", "01.02.2026"), ("Eingabe.Bis", "30.11.2026"), ("Eingabe.Eingegangen", "30.10.2026"))).Weiter.ShouldBe(Blatt);
        var seite = (await haus.HoleAsync(Essenshaus.Lea, Blatt)).Text;
        foreach (var teil in (string[])["Jobcenter Köln", "BG-35502//12", "ab 01.02.2026 bis 30.11.2026"]) seite.ShouldContain(teil);
        (await haus.EreignisseAsync("essen-K1")).OfType<ButBewilligt>().Single().Herkunft.EingegangenAm.ShouldBe(new DateOnly(2026, 10, 30));

        var liste = (await haus.HoleAsync(Essenshaus.Finn, "/verpflegung/but?lage=laeuft-aus")).Text;
        liste.ShouldContain("Mia Adler");
        liste.ShouldContain("läuft aus");
        (await haus.LadeAsync(Essenshaus.Lea, "/verpflegung/but/ausgabe?format=csv")).ShouldContain("Mia Adler;Kita Igelbau;Jobcenter Köln;01.02.2026;30.11.2026");

        (await haus.SendeFormularAsync(Essenshaus.Lea, $"{Blatt}/but", "angabe", ("Eingabe.Behoerde", "jobcenter-koeln"), ("Eingabe.Ab", "01.12.2026"))).Weiter.ShouldBe(Blatt);
        (await haus.HoleAsync(Essenshaus.Finn, "/verpflegung/but?lage=laeuft-aus")).Text.ShouldNotContain("Mia Adler", customMessage: "es geht nahtlos weiter");
        (await haus.SendeFormularAsync(Essenshaus.Lea, $"{Blatt}/but", "angabe", ("Eingabe.Behoerde", ""), ("Eingabe.Ab", "01.02.2027"))).Weiter.ShouldBe(Blatt);
        (await haus.HoleAsync(Essenshaus.Lea, $"{Blatt}?stichtag=01.02.2027")).Text.ShouldContain("An diesem Tag gibt es keine Bewilligung");
    }

    [Fact]
    public async Task Sozialdaten_sieht_nicht_wer_nur_das_Tagesgeschaeft_macht()
    {
        await haus.SendeAsync(new VereinbareVerpflegung("K1", Essenshaus.Ab, null, null, "E1", "mittag", "P-K1", Essenstage.Alle, null, Herkunft.Jetzt));
        await haus.SendeAsync(new BewilligeBut("K1", new(2026, 2, 1), null, "jobcenter-koeln", "BG 12", Herkunft.Jetzt));
        var max = await haus.HoleAsync(Essenshaus.Max, Blatt);
        max.Status.ShouldBe(HttpStatusCode.OK);
        foreach (var geheim in (string[])["Jobcenter", "BG 12", "Bildung und Teilhabe", "Vertrag ändern", "Zurücknehmen"]) max.Text.ShouldNotContain(geheim);
        max.Text.ShouldContain("An- oder abmelden");
        foreach (var pfad in (string[])["/verpflegung/but", "/verpflegung/but/ausgabe?format=csv", "/verpflegung/behoerden", "/verpflegung/but/abrechnung", $"{Blatt}/but", $"{Blatt}/vertrag", $"{Blatt}/beenden", $"{Blatt}/dokument"]) (await haus.HoleAsync(Essenshaus.Max, pfad)).Status.ShouldBe(HttpStatusCode.Forbidden, pfad);
        (await haus.HoleAsync(Essenshaus.Rita, "/verpflegung/but")).Text.ShouldContain("Mia Adler");
        foreach (var pfad in (string[])[Blatt, "/verpflegung/but"]) (await haus.HoleAsync(Essenshaus.Pia, pfad)).Status.ShouldBe(HttpStatusCode.Forbidden, pfad);
    }

    [Fact]
    public async Task Auch_eine_zurueckgenommene_Bewilligung_sieht_nicht_wer_nur_das_Tagesgeschaeft_macht()
    {
        await haus.SendeAsync(new BewilligeBut("K1", new(2026, 2, 1), null, "jobcenter-koeln", null, Herkunft.Jetzt));
        var bewilligung = (await haus.Probe.AlleAsync()).Last(e => e.Stream == "essen-K1").EventId;
        await haus.SendeAsync(new NimmEssenTatsacheZurueck("K1", bewilligung, "Bescheid aufgehoben", Herkunft.Jetzt));
        (await haus.HoleAsync(Essenshaus.Lea, Blatt)).Text.ShouldContain("Bescheid aufgehoben");
        var max = (await haus.HoleAsync(Essenshaus.Max, Blatt)).Text;
        foreach (var geheim in (string[])["Bescheid aufgehoben", "Angabe zur Verpflegung zurückgenommen"]) max.ShouldNotContain(geheim);
    }

    [Fact]
    public async Task Wird_eine_Berichtigung_zurueckgenommen_zaehlt_der_berichtigte_Vertrag_auch_in_den_Listen_wieder()
    {
        await haus.SendeAsync(new VereinbareVerpflegung("K1", Essenshaus.Ab, null, null, "E1", "mittag", "P-K1", Essenstage.Alle, null, Herkunft.Jetzt));
        foreach (var tage in (Essenstage[])[Essenstage.Montag, Essenstage.Freitag])
        {
            var alt = (await haus.Probe.AlleAsync()).Last(e => e.Stream == "essen-K1").EventId;
            await haus.SendeAsync(new VereinbareVerpflegung("K1", new(2026, 8, 1), null, null, "E1", "mittag", "P-K1", tage, null, new Herkunft(Berichtigt: [alt])));
            await haus.Probe.Anwendung.NachfuehrenAsync();
        }

        (await haus.LadeAsync(Essenshaus.Lea, "/verpflegung/einrichtungen/E1/vertraege/ausgabe?format=csv")).ShouldContain("K1-V1;Mittagessen;Fr;");
        var zweite = (await haus.Probe.AlleAsync()).Last(e => e.Stream == "essen-K1").EventId;
        await haus.SendeAsync(new NimmEssenTatsacheZurueck("K1", zweite, "falsches Kind", Herkunft.Jetzt, "E1"));
        (await haus.LadeAsync(Essenshaus.Lea, "/verpflegung/einrichtungen/E1/vertraege/ausgabe?format=csv")).ShouldContain("K1-V1;Mittagessen;Mo;");
        var erste = (await haus.Probe.AlleAsync()).Where(e => e.Stream == "essen-K1").ElementAt(1).EventId;
        await haus.SendeAsync(new NimmEssenTatsacheZurueck("K1", erste, "falsches Kind", Herkunft.Jetzt, "E1"));
        (await haus.LadeAsync(Essenshaus.Lea, "/verpflegung/einrichtungen/E1/vertraege/ausgabe?format=csv&stichtag=01.09.2024")).ShouldContain("K1-V1;Mittagessen;Mo bis Fr;");
    }

    [Fact]
    public async Task Eine_Behoerde_wird_eingetragen_und_geaendert()
    {
        (await haus.SendeFormularAsync(Essenshaus.Lea, "/verpflegung/behoerden/eintragen", "behoerde", ("Eingabe.Kennung", "sozialamt"), ("Eingabe.Name", "Sozialamt Köln"), ("Eingabe.Anschrift", "Ottmar-Pohl-Platz 1\r\n51103 Köln"))).Weiter.ShouldBe("/verpflegung/behoerden");
        (await haus.HoleAsync(Essenshaus.Rita, "/verpflegung/behoerden")).Text.ShouldContain("Ottmar-Pohl-Platz 1, 51103 Köln");
        (await haus.SendeFormularAsync(Essenshaus.Finn, "/verpflegung/behoerden/eintragen?behoerde=sozialamt", "behoerde", ("Eingabe.Name", "Amt für Soziales"), ("Eingabe.Anschrift", ""))).Weiter.ShouldBe("/verpflegung/behoerden");
        (await haus.HoleAsync(Essenshaus.Rita, "/verpflegung/behoerden")).Text.ShouldContain("Amt für Soziales");
        (await haus.SendeFormularAsync(Essenshaus.Lea, "/verpflegung/behoerden/eintragen", "behoerde", ("Eingabe.Kennung", "sozialamt"), ("Eingabe.Name", "X"))).Text.ShouldContain("gibt es schon");
        (await haus.HoleAsync(Essenshaus.Rita, "/verpflegung/behoerden/eintragen")).Status.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task Ein_Kind_einer_fremden_Kita_bleibt_verschlossen()
    {
        await haus.KindAsync("K9", "Ida", "Fremd", einrichtung: "E2", gruppe: null, isst: false);
        foreach (var wer in (string[])[Essenshaus.Lea, Essenshaus.Max]) (await haus.HoleAsync(wer, "/kinder/K9/verpflegung")).Status.ShouldBe(HttpStatusCode.Forbidden, wer);
        (await haus.HoleAsync(Essenshaus.Lea, "/kinder/K404/verpflegung")).Status.ShouldBe(HttpStatusCode.Forbidden, "was es nicht gibt, wird beantwortet wie Verbotenes");
    }
}
