using System.Net;
using System.Security.Cryptography;
using System.Text;
using KitaPlus.Betrieb;
using KitaPlus.Kernel;
using KitaPlus.Webhilfen;
using Microsoft.Extensions.DependencyInjection;

namespace KitaPlus.Barkasse.Tests;

/// <summary>The cashier between two children.</summary>
public sealed class KassierSeitenTests : Kassenhaus
{
    private static readonly byte[] Bon = Encoding.ASCII.GetBytes("%PDF-1.4 Kassenbon");

    [Fact]
    public async Task Buchen_sagt_vorher_und_nachher_den_Bestand_und_steht_bereit_fuer_die_naechste()
    {
        (await Mara.HoleAsync("/barkasse")).Text.ShouldContain("Hauptkasse");
        var seite = await Mara.HoleAsync($"{Igel}/buchen");
        seite.Text.ShouldContain("Bestand jetzt <strong>100,00\u00A0€");
        seite.Text.ShouldContain("5400 Lebensmittel (Ausgabe, 7 % USt)");
        seite.Text.ShouldContain("value=\"02.11.2026\"");
        seite.Text.ShouldNotContain("200 Löwe");

        var vorschau = await Mara.SendeAsync($"{Igel}/buchen", "buchung", Ausgabe("12,34", "02.11.2026", "Milch", ("Eingabe.NurZeigen", "true")));
        vorschau.Text.ShouldContain("nach dieser Buchung <strong>87,66\u00A0€");
        vorschau.Text.ShouldContain("value=\"12,34\"");

        (await BucheAsync("12,34", "2.11.26")).Weiter.ShouldBe($"{Igel}/buchen");
        var danach = (await Mara.HoleAsync($"{Igel}/buchen")).Text;
        danach.ShouldContain("2026-0001 ist gebucht: −12,34\u00A0€. Neuer Bestand: 87,66\u00A0€.");
        danach.ShouldContain("Milch und Brot");
        var buch = (await Mara.HoleAsync(Igel)).Text;
        buch.ShouldContain("2026-0001");
        buch.ShouldContain("Eigenbeleg: Bon verloren");
    }

    [Theory]
    [InlineData("Betrag", "zwölf", "„zwölf“ ist kein Betrag")]
    [InlineData("Betrag", "0", "über 0,00")]
    [InlineData("Betrag", "100,01", "In der Kasse sind 100,00")]
    [InlineData("Tag", "31.11.2026", "ist kein Datum")]
    [InlineData("Tag", "03.11.2026", "liegt in der Zukunft")]
    [InlineData("Tag", "29.02.2026", "ist kein Datum")]
    [InlineData("Kostenart", "4200", "ist für Einnahmen")]
    [InlineData("Kostenart", "", "Kostenart: Bitte eine der Möglichkeiten")]
    [InlineData("Kostenstelle", "200", "Kostenstelle: Bitte eine der Möglichkeiten")]
    [InlineData("Eigenbeleg", "", "Bitte ein Foto oder eine Datei wählen")]
    public async Task Was_falsch_ist_steht_da_und_das_Getippte_bleibt(string feld, string wert, string satz)
    {
        var seite = await Mara.SendeAsync($"{Igel}/buchen", "buchung", Ausgabe("12,34", "02.11.2026", "Käse & Brötchen 🥨", ($"Eingabe.{feld}", wert)));
        seite.Text.ShouldContain(satz);
        seite.Text.ShouldContain("value=\"Käse & Brötchen 🥨\"");
        (await Mara.HoleAsync(Igel)).Text.ShouldContain("noch nichts gebucht");
    }

    [Fact]
    public async Task Lange_Texte_und_Geldtransit()
    {
        (await Mara.SendeAsync($"{Igel}/buchen", "buchung", Ausgabe("1", "02.11.2026", new string('ü', 201)))).Text.ShouldContain("höchstens 200 Zeichen");
        (await Mara.SendeAsync($"{Igel}/buchen", "buchung", Ausgabe("1", "02.11.2026", new string('ü', 200)))).Weiter.ShouldNotBeNull();
        (await Mara.SendeAsync($"{Igel}/buchen", "buchung", Ausgabe("500", "02.11.2026", "Wechselgeld", ("Eingabe.Art", "Abhebung")))).Weiter.ShouldNotBeNull();
        var buch = (await Mara.HoleAsync(Igel)).Text;
        buch.ShouldContain("Wechselgeld (Geld von der Bank geholt)");
        buch.ShouldContain("599,00");
    }

    [Fact]
    public async Task Ein_Beleg_wird_verschluesselt_abgelegt_und_nur_hier_wieder_ausgegeben()
    {
        (await Mara.SendeMitDateiAsync($"{Igel}/buchen", "buchung", "Eingabe.Datei", "bon.exe", "MZ"u8.ToArray(), Ausgabe("5", "02.11.2026", "Milch", ("Eingabe.Eigenbeleg", "")))).Text.ShouldContain("weder ein PDF noch");
        (await Mara.SendeMitDateiAsync($"{Igel}/buchen", "buchung", "Eingabe.Datei", "Bon Käse.pdf", Bon, Ausgabe("5", "02.11.2026", "Milch", ("Eingabe.Eigenbeleg", "")))).Weiter.ShouldBe($"{Igel}/buchen");
        var buch = (await Mara.HoleAsync(Igel)).Text;
        buch.ShouldContain("Bon Käse.pdf");
        var adresse = buch[buch.IndexOf($"{Igel}/2026-11/beleg/", StringComparison.Ordinal)..].Split('"')[0];
        (await Lena.LadeAsync(adresse)).ShouldBe(Bon);
        (await Besuch("b-lotte").HoleAsync(adresse)).Status.ShouldBe(HttpStatusCode.Forbidden);
        (await Besuch("b-lotte").HoleAsync(adresse.Replace("igel", "loewe", StringComparison.Ordinal))).Status.ShouldBe(HttpStatusCode.NotFound);
        foreach (var e in await Probe.AlleAsync()) Encoding.UTF8.GetString(e.Payload.Span).ShouldNotContain("Bon K");
    }

    [Fact]
    public async Task Dasselbe_Formular_mit_einem_anderen_Beleg_gilt_nicht_als_dasselbe()
    {
        var (befehl, anderer) = (("Eingabe.BefehlId", Guid.NewGuid().ToString()), Encoding.ASCII.GetBytes("%PDF-1.4 anderer Bon"));
        Task<Seite> SendeAsync(byte[] bon) => Mara.SendeMitDateiAsync($"{Igel}/buchen", "buchung", "Eingabe.Datei", "Bon.pdf", bon, Ausgabe("5", "02.11.2026", "Milch", ("Eingabe.Eigenbeleg", ""), befehl));
        (await SendeAsync(Bon)).Weiter.ShouldBe($"{Igel}/buchen");
        (await SendeAsync(Bon)).Weiter.ShouldBe($"{Igel}/buchen", "zweimal gesendet ist einmal gebucht");
        var zweite = await SendeAsync(anderer);
        zweite.Weiter.ShouldBeNull();
        zweite.Text.ShouldContain("schon gebucht als 2026-0001, mit einem anderen Beleg");
        var buch = (await Mara.HoleAsync(Igel)).Text;
        buch.ShouldNotContain("2026-0002");
        (await Lena.LadeAsync(buch[buch.IndexOf($"{Igel}/2026-11/beleg/", StringComparison.Ordinal)..].Split('"')[0])).ShouldBe(Bon);
    }

    [Fact]
    public async Task Ein_Beleg_der_nicht_der_gebuchte_ist_wird_nicht_ausgegeben()
    {
        await BucheAsync("1", "02.11.2026");
        var summe = Convert.ToHexStringLower(SHA256.HashData(Bon));
        await Probe.Dienste.GetRequiredService<IAktenablage>().LegeAbAsync(Webprobe.Mandant, Buchungsregeln.Schluessel("igel", new(2026, 11)), Zwecke.Stammdaten, "beleg-alt", Encoding.ASCII.GetBytes("%PDF-1.4 anderer Bon"));
        await Probe.Anwendung.SendeAsync(
            new Buche("igel", new(2026, 11), new(2026, 11, 2), Bewegungsart.Einzahlung, Geld.Euro(1), new("zur Bank", "Bon.pdf"), new(Belegart.Datei, "beleg-alt", "application/pdf", Bon.Length, summe), null, null, null, new(new(2026, 11, 2), null)), Probe.Kontext("b-mara"));
        var beleg = await Lena.HoleAsync($"{Igel}/2026-11/beleg/beleg-alt");
        beleg.Status.ShouldBe(HttpStatusCode.BadRequest);
        beleg.Text.ShouldContain("Der abgelegte Beleg zu 2026-0002 ist nicht der gebuchte");
    }

    [Fact]
    public async Task Eine_doppelt_stornierte_Buchung_haelt_die_Seite_nicht_auf()
    {
        await BucheAsync("20", "02.11.2026");
        var original = (await Probe.Dienste.GetRequiredService<Kassenleser>().BlattAsync(Webprobe.Mandant, "igel", new(2026, 11))).Blatt.Finde(1)!;
        await Mara.SendeAsync($"{Igel}/2026-11/storno/1", "storno", ("Eingabe.Grund", "doppelt"));
        Am(2026, 12, 1);
        await BucheAsync("1", "01.12.2026");
        // wie es vor der Prüfung der Blätter davor geschehen konnte
        await Probe.Anwendung.SendeAsync(new Storniere("igel", new(2026, 12), new(2026, 12, 1), new(new(2026, 11), 1), original, null, "noch einmal", new(new(2026, 12, 1), null)), Probe.Kontext("b-mara"));
        var buch = await Mara.HoleAsync($"{Igel}/2026-11");
        buch.Status.ShouldBe(HttpStatusCode.OK);
        buch.Text.ShouldContain("storniert durch 2026-0004");
    }

    [Fact]
    public async Task Storno_hebt_auf_und_nennt_die_Buchung()
    {
        await BucheAsync("20", "02.11.2026");
        (await Mara.HoleAsync($"{Igel}/2026-11/storno/1")).Text.ShouldContain("100,00\u00A0€");
        (await Mara.SendeAsync($"{Igel}/2026-11/storno/1", "storno", ("Eingabe.Grund", ""))).Text.ShouldContain("Grund: Bitte ausfüllen");
        (await Mara.SendeAsync($"{Igel}/2026-11/storno/1", "storno", ("Eingabe.Grund", "doppelt"))).Weiter.ShouldBe(Igel);
        var buch = (await Mara.HoleAsync(Igel)).Text;
        buch.ShouldContain("storniert durch 2026-0002");
        buch.ShouldContain("Storno zu 2026-0001");
        (await Mara.SendeAsync($"{Igel}/2026-11/storno/1", "storno", ("Eingabe.Grund", "noch einmal"))).Text.ShouldContain("schon storniert");
    }

    [Fact]
    public async Task Kassensturz_ohne_Skript_zeigt_die_Summe_und_haelt_das_Gezaehlte_fest()
    {
        await BucheAsync("20", "02.11.2026");
        (string, string)[] gezaehlt = [("Eingabe.Anzahl[5000]", "1"), ("Eingabe.Anzahl[1000]", "2"), ("Eingabe.Anzahl[5]", "199"), ("Eingabe.ZweitePerson", "Berta Beispiel")];
        var summe = await Mara.SendeAsync($"{Igel}/kassensturz", "zaehlung", [.. gezaehlt, ("Eingabe.NurZeigen", "true")]);
        summe.Text.ShouldContain("gezählt <strong>79,95\u00A0€");
        summe.Text.ShouldContain("Differenz <strong>−0,05\u00A0€");
        summe.Text.ShouldContain("value=\"199\"");
        (await Mara.SendeAsync($"{Igel}/kassensturz", "zaehlung", ("Eingabe.Anzahl[5000]", "viele"), ("Eingabe.ZweitePerson", "Berta"))).Text.ShouldContain("50 Euro: „viele“ ist keine Anzahl");
        (await Mara.SendeAsync($"{Igel}/kassensturz", "zaehlung", ("Eingabe.ZweitePerson", "Berta"))).Text.ShouldContain("Es ist nichts gezählt");

        var fertig = await Mara.SendeAsync($"{Igel}/kassensturz", "zaehlung", gezaehlt);
        fertig.Weiter!.ShouldStartWith($"{Igel}/2026-11/kassensturz/s-");
        var seite = (await Mara.HoleAsync(fertig.Weiter!)).Text;
        seite.ShouldContain("Differenz: −0,05\u00A0€");
        seite.ShouldContain("Die Leitung oder die Rendantur bucht die Differenz");
        var druck = (await Mara.HoleAsync($"{fertig.Weiter}/druck")).Text;
        druck.ShouldContain("Zählprotokoll");
        druck.ShouldContain("Berta Beispiel");
        druck.ShouldContain("Mara Mitarbeit");
        druck.ShouldContain("5 Cent");

        (await Mara.HoleAsync($"{Igel}/differenz")).Status.ShouldBe(HttpStatusCode.Forbidden);
        (await Lena.SendeAsync($"{Igel}/differenz", "differenz", ("Eingabe.Begruendung", "Wechselgeld"))).Weiter.ShouldBe($"{Igel}/2026-11");
        (await Lena.HoleAsync(Igel)).Text.ShouldContain("Kassendifferenz: Wechselgeld");
    }

    [Fact]
    public async Task Gezaehlt_wird_gegen_das_Soll_das_auf_der_Seite_stand()
    {
        await BucheAsync("20", "02.11.2026");
        var seite = await Mara.SendeAsync($"{Igel}/kassensturz", "zaehlung", ("Eingabe.Soll", "10000"), ("Eingabe.Anzahl[5000]", "2"), ("Eingabe.ZweitePerson", "Berta"));
        seite.Text.ShouldContain("Gezählt wurde gegen 100,00\u00A0€, gebucht sind inzwischen 80,00\u00A0€");
        seite.Text.ShouldContain("name=\"Eingabe.Soll\" value=\"8000\"", customMessage: "noch einmal gesendet gilt es für das, was jetzt gebucht ist");
    }

    [Fact]
    public async Task Am_Monatswechsel_sagt_die_Seite_was_die_erste_Buchung_bedeutet()
    {
        await BucheAsync("1", "02.11.2026");
        Am(2026, 12, 1);
        (await Mara.HoleAsync($"{Igel}/buchen")).Text.ShouldContain("November 2026 ist noch offen");
        (await BucheAsync("1", "30.11.2026")).Weiter.ShouldNotBeNull();
        (await BucheAsync("1", "01.12.2026")).Weiter.ShouldNotBeNull();
        (await Mara.HoleAsync($"{Igel}/buchen")).Text.ShouldNotContain("noch offen");
        (await BucheAsync("1", "30.11.2026")).Text.ShouldContain("in den nächsten Monat übertragen");
        (await Mara.HoleAsync($"{Igel}/2026-12")).Text.ShouldContain("98,00");
    }
}
