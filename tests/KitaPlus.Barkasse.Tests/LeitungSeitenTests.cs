using System.IO.Compression;
using System.Net;
using System.Xml.Linq;
using KitaPlus.Kernel;
using KitaPlus.Rechte;
using KitaPlus.Webhilfen;

namespace KitaPlus.Barkasse.Tests;

/// <summary>Leitung and Rendantur: setting up, closing, checking, handing over.</summary>
public sealed class LeitungSeitenTests : Kassenhaus
{
    private async Task SchliesseOktoberAsync()
    {
        Am(2026, 10, 20);
        await BucheAsync("10", "20.10.2026");
        Am(2026, 11, 2);
        (await Lena.SendeAsync($"{Igel}/2026-10/abschluss", "abschluss", ("Eingabe.ZweitePerson", "Berta Beispiel"), ("Eingabe.Bemerkung", "alles da"))).Weiter.ShouldBe($"{Igel}/2026-10");
    }

    [Fact]
    public async Task Die_Leitung_legt_eine_Kasse_in_ihrer_Einrichtung_an()
    {
        var neu = await Lena.HoleAsync("/barkasse/neu");
        neu.Text.ShouldContain("Kita Igel");
        neu.Text.ShouldNotContain("Kita Löwe");
        (await Lena.SendeAsync("/barkasse/neu", "kasse", ("Eingabe.Einrichtung", "E2"), ("Eingabe.Name", "X"), ("Eingabe.Ab", "01.11.2026"), ("Eingabe.Anfangsbestand", "0"), ("Eingabe.Person", "b-lena"))).Text.ShouldContain("Einrichtung: Bitte eine der Möglichkeiten");
        (await Lena.SendeAsync("/barkasse/neu", "kasse", ("Eingabe.Einrichtung", "E1"), ("Eingabe.Name", "Elternaktion"), ("Eingabe.Ab", "01.11.2026"), ("Eingabe.Anfangsbestand", "-1"), ("Eingabe.Person", "b-lena"))).Text.ShouldContain("nie weniger als 0,00");
        (await Fritz.SendeAsync("/barkasse/neu", "kasse", ("Eingabe.Einrichtung", "E1"), ("Eingabe.Name", "X"), ("Eingabe.Ab", "01.11.2026"), ("Eingabe.Anfangsbestand", "0"), ("Eingabe.Person", "b-lotte"))).Text.ShouldContain("Lotte Löwe arbeitet nicht in dieser Einrichtung");
        var fertig = await Lena.SendeAsync("/barkasse/neu", "kasse", ("Eingabe.Einrichtung", "E1"), ("Eingabe.Name", "Elternaktion"), ("Eingabe.Ab", "01.11.2026"), ("Eingabe.Anfangsbestand", "12,50"), ("Eingabe.Person", "b-mara"));
        fertig.Weiter!.ShouldStartWith("/barkasse/k-");
        (await Mara.HoleAsync(fertig.Weiter!)).Text.ShouldContain("In der Kasse sind 12,50");
        (await Lena.HoleAsync("/barkasse")).Text.ShouldContain("Elternaktion");
        (await Besuch("b-lotte").HoleAsync("/barkasse")).Text.ShouldNotContain("Elternaktion");
    }

    [Fact]
    public async Task Abschluss_Rueckfrage_Antwort_Freigabe()
    {
        await SchliesseOktoberAsync();
        (await Lena.SendeAsync($"{Igel}/2026-10/abschluss", "abschluss", ("Eingabe.ZweitePerson", "Berta"))).Text.ShouldContain("schon abgeschlossen");
        (await Finn.HoleAsync("/barkasse/abschluesse?stand=Abgeschlossen")).Text.ShouldContain("Oktober 2026");
        (await Lena.HoleAsync($"{Igel}/2026-10/pruefung")).Status.ShouldBe(HttpStatusCode.Forbidden);
        (await Finn.HoleAsync($"{Igel}/2026-10/pruefung")).Text.ShouldContain("davon Eigenbelege");
        (await Finn.SendeAsync($"{Igel}/2026-10/pruefung", "rueckfrage", ("Frage.Text", "Wo ist der Bon?"))).Weiter.ShouldBe("/barkasse/abschluesse");
        (await Lena.HoleAsync($"{Igel}/2026-10")).Text.ShouldContain("Wo ist der Bon?");
        (await Lena.SendeAsync($"{Igel}/2026-10/antwort", "antwort", ("Eingabe.Antwort", "Verloren, tut uns leid"))).Weiter.ShouldBe($"{Igel}/2026-10");
        (await Finn.SendeAsync($"{Igel}/2026-10/pruefung", "freigabe", ("Freigabe.Text", ""))).Weiter.ShouldBe("/barkasse/abschluesse");
        var blatt = (await Lena.HoleAsync($"{Igel}/2026-10")).Text;
        blatt.ShouldContain("geprüft und freigegeben");
        blatt.ShouldContain("Finn Finanz");
        blatt.ShouldContain("Verloren, tut uns leid");
        (await Lena.HoleAsync($"{Igel}/2026-10/bericht")).Text.ShouldContain("5400 Lebensmittel");
        (await Lena.HoleAsync($"{Igel}/2026-10/druck")).Text.ShouldContain("2026-0001");
    }

    [Fact]
    public async Task Die_Monate_aller_Kassen_kommen_seitenweise_gefiltert_und_in_der_gewuenschten_Folge()
    {
        // 27 Monate auf jeder der beiden Kassen: mehr, als auf eine Seite passen
        Am(2028, 12, 2);
        (await BucheAsync("10", "02.12.2028")).Weiter.ShouldNotBeNull();
        await Besuch("b-lotte").SendeAsync($"{Loewe}/buchen", "buchung", Ausgabe("20", "02.12.2028", anders: ("Eingabe.Kostenstelle", "200")));
        async Task<(int Treffer, string[] Monate)> ListeAsync(string abfrage, Besucher? wer = null)
        {
            var text = (await (wer ?? Finn).HoleAsync($"/barkasse/abschluesse?{abfrage}")).Text;
            return (int.Parse(text.Split("kp-tabelle__treffer\"><strong>")[1].Split('<')[0], System.Globalization.CultureInfo.InvariantCulture),
                [.. text.Split("href=\"/barkasse/").Select(t => t.Split('"')[0]).Where(a => a.Contains("/20", StringComparison.Ordinal))]);
        }

        (await ListeAsync("")).Treffer.ShouldBe(54);
        (await ListeAsync("")).Monate[..3].ShouldBe(["igel/2028-12", "loewe/2028-12", "igel/2028-11"]);
        (await ListeAsync("")).Monate.Length.ShouldBe(25);
        (await ListeAsync("seite=3")).Monate.ShouldBe(["igel/2026-11", "loewe/2026-11", "igel/2026-10", "loewe/2026-10"]);
        (await ListeAsync("sort=monat")).Monate[0].ShouldBe("igel/2026-10");
        (await ListeAsync("sort=-ausgaben")).Monate[..2].ShouldBe(["loewe/2028-12", "igel/2028-12"]);
        (await ListeAsync("suche=LOWE")).ShouldSatisfyAllConditions(l => l.Treffer.ShouldBe(27), l => l.Monate.ShouldAllBe(m => m.StartsWith("loewe/", StringComparison.Ordinal)));
        (await ListeAsync("suche=kita+igel&stand=Offen")).Monate.ShouldBe(["igel/2028-12"]);
        (await ListeAsync("suche=nirgends")).Treffer.ShouldBe(0);
        (await ListeAsync("", Lena)).Treffer.ShouldBe(27, "nur die eigene Einrichtung");
        System.Text.Encoding.UTF8.GetString(await Finn.LadeAsync("/barkasse/abschluesse/ausgabe?format=csv")).Split('\n', StringSplitOptions.RemoveEmptyEntries).Length.ShouldBe(55, "die Datei hat alle");
    }

    [Fact]
    public async Task Wer_abgeschlossen_hat_prueft_nicht_selbst()
    {
        Am(2026, 10, 31);
        await BucheAsync("10", "31.10.2026");
        await Finn.SendeAsync($"{Igel}/2026-10/abschluss", "abschluss", ("Eingabe.ZweitePerson", "Berta"));
        (await Finn.SendeAsync($"{Igel}/2026-10/pruefung", "freigabe", ("Freigabe.Text", ""))).Text.ShouldContain("prüft nicht selbst");
        (await Fritz.SendeAsync($"{Igel}/2026-10/pruefung", "freigabe", ("Freigabe.Text", ""))).Weiter.ShouldNotBeNull();
    }

    [Fact]
    public async Task Der_Hoechstbestand_ist_Sache_der_Rendantur()
    {
        (await Lena.HoleAsync($"{Igel}/hoechstbestand")).Status.ShouldBe(HttpStatusCode.Forbidden);
        (await Finn.SendeAsync($"{Igel}/hoechstbestand", "grenze", ("Eingabe.Ab", "01.11.2026"), ("Eingabe.Betrag", "120"), ("Eingabe.Folge", "Sperren"))).Weiter.ShouldBe($"{Igel}/einstellungen");
        (await Lena.HoleAsync($"{Igel}/einstellungen")).Text.ShouldContain("120,00\u00A0€, darüber: nicht buchen");
        (await Mara.SendeAsync($"{Igel}/buchen", "buchung", Ausgabe("21", "02.11.2026", "Spende", ("Eingabe.Art", "Einnahme"), ("Eingabe.Kostenart", "4200")))).Text.ShouldContain("erlaubt sind höchstens 120,00");
    }

    [Fact]
    public async Task Uebergabe_nach_gemeinsamer_Zaehlung()
    {
        (await Lena.SendeAsync($"{Igel}/uebergabe", "uebergabe", ("Eingabe.An", "b-lena"))).Text.ShouldContain("Vor der Übergabe wird gezählt");
        await Mara.SendeAsync($"{Igel}/kassensturz", "zaehlung", ("Eingabe.Anzahl[5000]", "2"), ("Eingabe.ZweitePerson", "Lena Leitung"));
        (await Lena.SendeAsync($"{Igel}/uebergabe", "uebergabe", ("Eingabe.An", "b-lena"))).Weiter.ShouldBe($"{Igel}/einstellungen");
        (await Lena.HoleAsync($"{Igel}/einstellungen")).Text.ShouldContain("von Mara Mitarbeit an Lena Leitung, mit 100,00");
        (await Lena.SendeAsync($"{Igel}/umbenennen", "name", ("Eingabe.Name", "Große Kasse"))).Weiter.ShouldNotBeNull();
        (await Lena.HoleAsync("/barkasse")).Text.ShouldContain("Große Kasse");
    }

    [Fact]
    public async Task Uebergeben_wird_was_auf_der_Seite_stand()
    {
        async Task ZaehleAsync(string sorte, string stueck) => (await Mara.SendeAsync($"{Igel}/kassensturz", "zaehlung", ($"Eingabe.Anzahl[{sorte}]", stueck), ("Eingabe.ZweitePerson", "Lena Leitung"))).Weiter.ShouldNotBeNull();
        await ZaehleAsync("5000", "2");
        var gesehen = (await Lena.HoleAsync($"{Igel}/uebergabe")).Text.Split("name=\"Eingabe.Gesehen\" value=\"")[1].Split('"')[0];
        await BucheAsync("40", "02.11.2026");
        await ZaehleAsync("2000", "3");
        var alt = await Lena.SendeAsync($"{Igel}/uebergabe", "uebergabe", ("Eingabe.An", "b-lena"), ("Eingabe.Gesehen", gesehen));
        alt.Weiter.ShouldBeNull();
        alt.Text.ShouldContain("In der Kasse wurde inzwischen gebucht, gezählt oder vorgetragen");
        alt.Text.ShouldContain("60,00\u00A0€");
        (await Lena.SendeAsync($"{Igel}/uebergabe", "uebergabe", ("Eingabe.An", "b-lena"))).Weiter.ShouldBe($"{Igel}/einstellungen");
        (await Lena.HoleAsync($"{Igel}/einstellungen")).Text.ShouldContain("an Lena Leitung, mit 60,00");
    }

    [Fact]
    public async Task Eine_grosse_Differenz_braucht_eine_zweite_Person_und_kann_warten()
    {
        (await Fritz.SendeAsync("/vieraugen/einstellungen/barkasse.differenz.buchen", "regel", ("Eingabe.Art", "AbBetrag"), ("Eingabe.Betrag", "20"), ("Eingabe.Ablauf", "14"))).Weiter.ShouldBe("/vieraugen/einstellungen");
        await Mara.SendeAsync($"{Igel}/kassensturz", "zaehlung", ("Eingabe.Anzahl[5000]", "1"), ("Eingabe.ZweitePerson", "Lena"));
        var wartet = await Lena.SendeAsync($"{Igel}/differenz", "differenz", ("Eingabe.Begruendung", "verschwunden"));
        wartet.Text.ShouldContain("Das wartet auf eine zweite Person");
        wartet.Text.ShouldContain("value=\"verschwunden\"");
        var vorgang = wartet.Text[(wartet.Text.IndexOf("href=\"/vieraugen/", StringComparison.Ordinal) + "href=\"/vieraugen/".Length)..].Split('"')[0];
        (await Mara.SendeAsync($"{Igel}/buchen", "buchung", Ausgabe("1", "02.11.2026"))).Weiter.ShouldNotBeNull("gebucht wird weiter");

        (await Lena.SendeAsync($"{Igel}/differenz", "differenz", ("Eingabe.Begruendung", "verschwunden"))).Text.ShouldContain("Das wartet auf eine zweite Person", customMessage: "derselbe Vorgang wartet noch");
        var vorlage = (await Fritz.HoleAsync($"/vieraugen/{vorgang}")).Text;
        vorlage.ShouldContain("Kassendifferenz von −50,00\u00A0€ buchen");
        vorlage.ShouldContain($"href=\"{Igel}/differenz\"");
        (await Fritz.HoleAsync($"{Igel}/differenz")).Status.ShouldBe(HttpStatusCode.OK);
        (await Fritz.SendeAsync($"/vieraugen/{vorgang}", "entscheidung", ("Eingabe.Begruendung", "nachgezählt"), ("Eingabe.Entscheidung", "freigeben"))).Weiter.ShouldNotBeNull();

        (await Lena.SendeAsync($"{Igel}/differenz", "differenz", ("Eingabe.Begruendung", "verschwunden, Anzeige erstattet"))).Weiter.ShouldBe($"{Igel}/2026-11");
        (await Lena.HoleAsync(Igel)).Text.ShouldContain("49,00");
    }

    [Fact]
    public async Task Die_Ausgabe_fuer_eine_Pruefung_beschreibt_sich_selbst()
    {
        await SchliesseOktoberAsync();
        await BucheAsync("3,21", "02.11.2026", "Käse; \"alt\"");
        await BucheAsync("1", "02.11.2026", "=HYPERLINK(1)");
        using var zip = new ZipArchive(new MemoryStream(await Lena.LadeAsync($"{Igel}/pruefungsausgabe/datei?von=10.2026&bis=11.2026")));
        var beschreibung = XDocument.Load(zip.GetEntry("index.xml")!.Open());
        foreach (var tabelle in beschreibung.Descendants("Table"))
        {
            using var leser = new StreamReader(zip.GetEntry(tabelle.Element("URL")!.Value)!.Open());
            var kopf = (await leser.ReadLineAsync())!.Split(';').Select(s => s.Trim('"'));
            kopf.ShouldBe(tabelle.Descendants().Where(e => e.Name == "VariablePrimaryKey" || e.Name == "VariableColumn").Select(e => e.Element("Name")!.Value), "Spalten wie beschrieben, Schlüssel zuerst");
        }

        using var buch = new StreamReader(zip.GetEntry("kassenbuch.csv")!.Open());
        var text = await buch.ReadToEndAsync();
        text.ShouldContain("\"igel\";\"2026-0002\";02.11.2026;");
        text.ShouldContain("\"Käse; \"\"alt\"\"\";\"5400\";\"Lebensmittel\";\"100\";7;-0,21;-3,21;86,79;\"Eigenbeleg\"");
        text.ShouldContain(";\"'=HYPERLINK(1)\";");
        (await Lena.HoleAsync($"{Igel}/pruefungsausgabe/datei?von=11.2026&bis=10.2026")).Text.ShouldContain("liegt vor dem ersten");
        (await Lena.HoleAsync($"{Igel}/pruefungsausgabe")).Text.ShouldContain("10.2026");
    }

    [Fact]
    public async Task Andere_Kita_andere_Kasse_und_lesend_ist_lesend()
    {
        var lotte = Besuch("b-lotte");
        foreach (var seite in new[] { Igel, $"{Igel}/buchen", $"{Igel}/kassensturz", $"{Igel}/2026-11/abschluss", $"{Igel}/einstellungen", $"{Igel}/2026-11/druck", $"{Igel}/pruefungsausgabe" }) (await lotte.HoleAsync(seite)).Status.ShouldBe(HttpStatusCode.Forbidden, seite);
        var lutz = Besuch("b-lutz");
        (await lutz.HoleAsync(Igel)).Status.ShouldBe(HttpStatusCode.OK);
        (await lutz.HoleAsync(Igel)).Text.ShouldNotContain($"{Igel}/buchen");
        foreach (var seite in new[] { $"{Igel}/buchen", $"{Igel}/kassensturz", $"{Igel}/2026-11/abschluss", "/barkasse/neu" }) (await lutz.HoleAsync(seite)).Status.ShouldBe(HttpStatusCode.Forbidden, seite);
        foreach (var seite in new[] { $"{Igel}/2026-11/abschluss", $"{Igel}/uebergabe", $"{Igel}/umbenennen", "/barkasse/neu" }) (await Mara.HoleAsync(seite)).Status.ShouldBe(HttpStatusCode.Forbidden, seite);
        (await Besuch("b-paul").HoleAsync("/barkasse")).Status.ShouldBe(HttpStatusCode.Forbidden);
        await Should.ThrowAsync<Verweigert>(() => Probe.Anwendung.SendeAsync(new EroeffneBlatt("loewe", new(2026, 10), new(2026, 10, 1), Geld.Euro(50), null), Probe.Kontext("b-mara")));
        await Should.ThrowAsync<Verweigert>(() => Probe.Anwendung.SendeAsync(new LegeKasseAn("k-neu", "E2", "X", new(2026, 11, 1), Geld.Null, "b-lena"), Probe.Kontext("b-lena")));
    }
}
