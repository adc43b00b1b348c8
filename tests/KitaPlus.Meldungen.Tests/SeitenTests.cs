using System.Net;
using System.Text;
using KitaPlus.Contracts;
using KitaPlus.Contracts.Einrichtungen;
using KitaPlus.Contracts.Kinder;
using KitaPlus.Einrichtungen;
using KitaPlus.Kernel;
using KitaPlus.Kinder;
using KitaPlus.Webhilfen;
using KitaPlus.Betrieb;
using Microsoft.Extensions.DependencyInjection;

namespace KitaPlus.Meldewesen.Tests;

/// <summary>The way of a report through the browser.</summary>
public sealed class SeitenTests : IAsyncLifetime
{
    private Meldehaus haus = null!;

    public async Task InitializeAsync() => haus = await Meldehaus.BaueAsync(mitPersonal: true);

    public async Task DisposeAsync() => await haus.DisposeAsync();

    [Fact]
    public async Task Die_Leitung_erstellt_die_Rendantur_prueft_gibt_frei_und_uebermittelt()
    {
        var vorher = (await haus.HoleAsync(Meldehaus.Lea, Meldehaus.November)).Text;
        vorher.ShouldContain("Meldung erstellen");
        vorher.ShouldContain("So sähe die Meldung jetzt aus");
        (await haus.SendeFormularAsync(Meldehaus.Lea, $"{Meldehaus.November}/erstellen", "erstellen")).Weiter.ShouldBe(Meldehaus.November);
        (await haus.HoleAsync(Meldehaus.Lea, Meldehaus.November)).Text.ShouldNotContain("Als geprüft vermerken");
        (await haus.SendeFormularAsync(Meldehaus.Vera, Meldehaus.November, "pruefen")).Weiter.ShouldBe(Meldehaus.November);
        (await haus.SendeFormularAsync(Meldehaus.Vera, Meldehaus.November, "freigeben")).Weiter.ShouldBe(Meldehaus.November);
        (await haus.SendeFormularAsync(Meldehaus.Vera, Meldehaus.November, "uebermitteln")).Weiter.ShouldBe(Meldehaus.November);
        var seite = (await haus.HoleAsync(Meldehaus.Vera, Meldehaus.November)).Text;
        foreach (var teil in (string[])["übermittelt", "Datei (XML)", "Antwort der Behörde vermerken", "Lea Leitung", "Vera Verwaltung", "Kinder mit Pauschalentyp IIIb"]) seite.ShouldContain(teil);
        (await haus.SendeFormularAsync(Meldehaus.Vera, $"{Meldehaus.November}/antwort-der-behoerde", "quittung", ("Eingabe.Ergebnis", "angenommen"), ("Eingabe.Am", "02.11.2026"), ("Eingabe.Grund", "Anruf beim Jugendamt"))).Weiter.ShouldBe(Meldehaus.November);
        (await haus.ZustandAsync()).Stand.ShouldBe(Meldungsstand.Angenommen);
    }

    [Fact]
    public async Task Nach_einer_Rueckfrage_wird_geantwortet_oder_neu_erstellt()
    {
        await haus.SendeFormularAsync(Meldehaus.Lea, $"{Meldehaus.November}/erstellen", "erstellen");
        (await haus.SendeFormularAsync(Meldehaus.Fritz, $"{Meldehaus.November}/rueckfrage", "text", ("Eingabe.Text", "Fehlt nicht ein Kind?"))).Weiter.ShouldBe(Meldehaus.November);
        var leas = (await haus.HoleAsync(Meldehaus.Lea, Meldehaus.November)).Text;
        leas.ShouldContain("Fehlt nicht ein Kind?");
        leas.ShouldContain("Rückfrage beantworten");
        (await haus.SendeFormularAsync(Meldehaus.Fritz, Meldehaus.November, "pruefen")).Weiter.ShouldBeNull();
        (await haus.SendeFormularAsync(Meldehaus.Lea, $"{Meldehaus.November}/antwort", "text", ("Eingabe.Text", ""))).Text.ShouldContain("Antwort: Bitte ausfüllen.");
        (await haus.SendeFormularAsync(Meldehaus.Lea, $"{Meldehaus.November}/antwort", "text", ("Eingabe.Text", "Es kommt erst im Dezember."))).Weiter.ShouldBe(Meldehaus.November);
        (await haus.ZustandAsync()).Stand.ShouldBe(Meldungsstand.Erstellt);
        await haus.KindAsync("K9", "Neu", "Neumann");
        (await haus.SendeFormularAsync(Meldehaus.Lea, $"{Meldehaus.November}/erstellen", "erstellen")).Text.ShouldContain("Warum eine neue Fassung: Bitte ausfüllen.");
        (await haus.SendeFormularAsync(Meldehaus.Lea, $"{Meldehaus.November}/erstellen", "erstellen", ("Eingabe.Grund", "Kind war vergessen"))).Weiter.ShouldBe(Meldehaus.November);
        (await haus.HoleAsync(Meldehaus.Rita, Meldehaus.November)).Text.ShouldContain("Fassung 2");
        (await haus.HoleAsync(Meldehaus.Rita, $"{Meldehaus.November}?fassung=1")).Text.ShouldContain("Sie sehen die Fassung 1");
    }

    [Fact]
    public async Task Eine_Ablehnung_aus_einer_Datei_fuehrt_zur_neuen_Fassung_und_alles_bleibt_erhalten()
    {
        await haus.UebermittleAsync();
        using (var b = haus.Probe.Besuch(Meldehaus.Fritz))
        {
            var quittung = """<Quittungen xmlns="urn:kitaplus:quittung:1"><Quittung kennung="E1/monat/2026-11/1" ergebnis="abgelehnt" am="2026-11-02" zeichen="LVR-7">Summe falsch</Quittung><Quittung kennung="E7/unsinn/2026/1" ergebnis="angenommen" am="2026-11-02"/></Quittungen>""";
            var seite = (await b.SendeMitDateiAsync("/meldungen/quittungen", "quittungen", "Eingabe.Datei", "antwort.xml", Encoding.UTF8.GetBytes(quittung))).Text;
            seite.ShouldContain("1 Antwort ist vermerkt, 1 nicht.");
            seite.ShouldContain("„E7/unsinn/2026/1“ bezeichnet keine Meldung.");
        }

        (await haus.ZustandAsync()).Stand.ShouldBe(Meldungsstand.Abgelehnt);
        (await haus.HoleAsync(Meldehaus.Lea, Meldehaus.November)).Text.ShouldContain("Summe falsch");
        await haus.SendeFormularAsync(Meldehaus.Lea, $"{Meldehaus.November}/erstellen", "erstellen", ("Eingabe.Grund", "nach der Ablehnung berichtigt"));
        foreach (var schritt in (string[])["pruefen", "freigeben", "uebermitteln"]) await haus.SendeFormularAsync(Meldehaus.Fritz, Meldehaus.November, schritt);
        var stand = await haus.ZustandAsync();
        (stand.Stand, stand.Fassung, stand.Dateien.Count).ShouldBe((Meldungsstand.Uebermittelt, 2, 2));
        (await haus.LadeAsync(Meldehaus.Fritz, $"{Meldehaus.November}/datei/1/xml")).ShouldNotBeEmpty();
    }

    [Fact]
    public async Task Eine_CSV_Quittung_wird_genommen_und_eine_falsche_erklaert()
    {
        await haus.UebermittleAsync();
        using var b = haus.Probe.Besuch(Meldehaus.Fritz);
        async Task<string> Lies(string text) => (await b.SendeMitDateiAsync("/meldungen/quittungen", "quittungen", "Eingabe.Datei", "antwort.csv", Encoding.UTF8.GetBytes(text))).Text;
        (await Lies("a;b\nx;y")).ShouldContain("Zeile 1: Erwartet werden die Spalten");
        (await Lies("kennung;ergebnis;am;zeichen;grund\nE1/monat/2026-11/1;vielleicht;02.11.2026;;")).ShouldContain("weder angenommen noch abgelehnt");
        (await Lies("<Quittungen xmlns=\"urn:kitaplus:quittung:1\"><Quittung kennung=\"x\"/></Quittungen>")).ShouldContain("entspricht nicht dem Schema");
        (await Lies("kennung;ergebnis;am;zeichen;grund\r\nE1/monat/2026-11/1;angenommen;02.11.2026;LVR-9;\r\n")).ShouldContain("1 Antwort ist vermerkt");
        (await haus.ZustandAsync()).Stand.ShouldBe(Meldungsstand.Angenommen);
    }

    [Fact]
    public async Task Eine_Antwort_der_Behoerde_kommt_nicht_vor_der_Uebermittlung_und_nicht_aus_der_Zukunft()
    {
        await haus.UebermittleAsync();
        const string Formular = $"{Meldehaus.November}/antwort-der-behoerde";
        foreach (var (tag, satz) in ((string, string)[])[("01.11.2026", "Der Tag der Antwort (01.11.2026) liegt vor der Übermittlung am 02.11.2026"), ("03.11.2026", "liegt in der Zukunft")])
        {
            var seite = (await haus.SendeFormularAsync(Meldehaus.Fritz, Formular, "quittung", ("Eingabe.Ergebnis", "angenommen"), ("Eingabe.Am", tag), ("Eingabe.Grund", "Anruf"))).Text;
            seite.ShouldContain(satz);
            seite.ShouldContain($"value=\"{tag}\"");
        }

        using var b = haus.Probe.Besuch(Meldehaus.Fritz);
        (await b.SendeMitDateiAsync("/meldungen/quittungen", "quittungen", "Eingabe.Datei", "antwort.csv", Encoding.UTF8.GetBytes("kennung;ergebnis;am;zeichen;grund\nE1/monat/2026-11/1;angenommen;01.11.2019;;\n"))).Text.ShouldContain("liegt vor der Übermittlung am 02.11.2026");
        (await haus.ZustandAsync()).Stand.ShouldBe(Meldungsstand.Uebermittelt);
    }

    [Fact]
    public async Task Fehlende_Angaben_zum_Personal_fuehren_zur_Akte_wer_sie_sehen_darf()
    {
        await haus.KraftAsync("M4", new(1985, 6, 7), 20, "fachkraft", null, new(Geschlecht.Weiblich, null, "angestellt", null));
        const string Pfad = "/meldungen/E1/statistik/2027";
        var seite = (await haus.HoleAsync(Meldehaus.Lea, Pfad)).Text;
        seite.ShouldContain("Kim M4: Für die Statistik fehlt: Berufsabschluss, Arbeitsbereich.");
        seite.ShouldContain("href=\"/personal/M4\"");
        var ohne = (await haus.HoleAsync(Meldehaus.Finn, Pfad)).Text;
        ohne.ShouldContain("liegt noch vor uns");
        ohne.ShouldNotContain("Kim M4");
        ohne.ShouldNotContain("/personal/M4");
        ohne.ShouldNotContain("Berufsabschluss");
    }

    [Fact]
    public async Task Zwei_Stichtage_verraten_ohne_Personalrecht_nicht_wer_dazwischen_kam()
    {
        const string Vorher = "/meldungen/E1/betriebserlaubnis/2027-01-14", Nachher = "/meldungen/E1/betriebserlaubnis/2027-01-15";
        // eine zweite PiA: sonst ließen sich die Stunden der einzigen aus der Anrechnung vor und nach dem 06.12.2024 errechnen
        await haus.KraftAsync("M5", new(2002, 1, 2), 39, "pia", 2, new(Geschlecht.Weiblich, "in Ausbildung", "angestellt", "Zweitkraft"));
        (await haus.HoleAsync(Meldehaus.Finn, Vorher)).Text.ShouldContain("personal.stunden");
        await haus.KraftAsync("M4", new(1985, 6, 7), 17.75m, "fachkraft", null, new(Geschlecht.Weiblich, "Erzieherin", "angestellt", "Zweitkraft"), new DateOnly(2027, 1, 15));
        foreach (var pfad in (string[])[Vorher, Nachher])
        {
            var finn = (await haus.HoleAsync(Meldehaus.Finn, pfad)).Text;
            finn.Contains("personal.stunden", StringComparison.Ordinal).ShouldBeFalse(pfad);
            finn.ShouldContain("auch erst im Vergleich mit einem anderen Tag");
        }

        (await haus.HoleAsync(Meldehaus.Lea, Vorher)).Text.ShouldContain(">137<");
        (await haus.HoleAsync(Meldehaus.Lea, Nachher)).Text.ShouldContain("154,75");
    }

    [Fact]
    public async Task Fehler_verhindern_das_Erstellen_und_fuehren_zum_Kind()
    {
        await haus.KindAsync("K7", "Ohne", "Gruppe", gruppe: null);
        var seite = (await haus.HoleAsync(Meldehaus.Lea, $"{Meldehaus.November}/erstellen")).Text;
        foreach (var teil in (string[])["1 Fehler verhindert die Meldung", "Ohne Gruppe: Der Pauschalentyp lässt sich nicht bestimmen", "/kinder/K7", "Fehler: verhindert die Meldung"]) seite.ShouldContain(teil);
        seite.ShouldNotContain("name=\"_handler\" value=\"erstellen\"");
        await haus.SendeAsync(new VereinbareBetreuung("K7", Meldehaus.Ab, null, "E1", "G1", 40, null, Herkunft.Jetzt));
        (await haus.SendeFormularAsync(Meldehaus.Lea, $"{Meldehaus.November}/erstellen", "erstellen")).Text.ShouldContain("1 Hinweis ist noch nicht bestätigt");
        (await haus.SendeFormularAsync(Meldehaus.Lea, $"{Meldehaus.November}/erstellen", "erstellen", ("Eingabe.Bestaetigt", "true"))).Weiter.ShouldBe(Meldehaus.November);
    }

    [Fact]
    public async Task Jede_Zahl_fuehrt_zu_den_Kindern_und_zum_Eintrag()
    {
        await haus.UebermittleAsync();
        (await haus.HoleAsync(Meldehaus.Lea, Meldehaus.November)).Text.ShouldContain($"{Meldehaus.November}/kinder?wert=typ.IIIb&fassung=1");
        var seite = (await haus.HoleAsync(Meldehaus.Lea, $"{Meldehaus.November}/kinder?wert=typ.IIIb&fassung=1")).Text;
        foreach (var teil in (string[])["Zoë Müller", "Ben Bach", "Betreuung vereinbart", "Igel"]) seite.ShouldContain(teil);
        (await haus.HoleAsync(Meldehaus.Lea, $"{Meldehaus.November}/kinder?wert=typ.IIa&fassung=1")).Text.ShouldContain("Zu dieser Zahl zählt kein Kind.");
        Encoding.UTF8.GetString(await haus.LadeAsync(Meldehaus.Lea, $"{Meldehaus.November}/kinder/ausgabe?wert=typ.IIIb&format=csv")).ShouldContain("Zoë Müller");
        (await haus.HoleAsync(Meldehaus.Pia, $"{Meldehaus.November}/kinder?wert=typ.IIIb")).Status.ShouldBe(HttpStatusCode.Forbidden);
        (await haus.HoleAsync(Meldehaus.Pia, Meldehaus.November)).Text.ShouldNotContain("kinder?wert=");
    }

    [Fact]
    public async Task Wen_die_Kita_nicht_mehr_erreicht_nennt_ihr_auch_keine_alte_Meldung()
    {
        const string Alt = "/meldungen/E1/monat/2025-03";
        await haus.KindAsync("K5", "Olga", "Orlow");
        await haus.SendeAsync(new BeendeBetreuung("K5", "E1", new(2025, 7, 31), null, Herkunft.Jetzt));
        foreach (var seite in (string[])[$"{Alt}/kinder?wert=kinder", $"{Alt}/kinder"])
        {
            var leas = (await haus.HoleAsync(Meldehaus.Lea, seite)).Text;
            leas.ShouldContain("Zoë Müller");
            leas.ShouldNotContain("Orlow");
            leas.ShouldContain("1 weiteres Kind ist seit Längerem nicht mehr in der Einrichtung");
            (await haus.HoleAsync(Meldehaus.Fritz, seite)).Text.ShouldContain("Olga Orlow");
        }

        Encoding.UTF8.GetString(await haus.LadeAsync(Meldehaus.Lea, $"{Alt}/kinder/ausgabe?format=csv")).ShouldNotContain("Orlow");
        (await haus.SendeFormularAsync(Meldehaus.Lea, $"{Alt}/erstellen", "erstellen", ("Eingabe.Bestaetigt", "true"))).Weiter.ShouldBe(Alt);
        await haus.SendeAsync(new BeendeBetreuung("K5", "E1", new(2025, 2, 28), null, Herkunft.Jetzt));
        (await haus.HoleAsync(Meldehaus.Fritz, Alt)).Text.ShouldContain("Olga Orlow");
        var abweichung = (await haus.HoleAsync(Meldehaus.Lea, Alt)).Text;
        abweichung.ShouldContain("1 Kind zählt anders");
        abweichung.ShouldNotContain("Orlow");
    }

    [Fact]
    public async Task Zu_viele_Antworten_in_einer_Datei_werden_abgelehnt()
    {
        using var b = haus.Probe.Besuch(Meldehaus.Fritz);
        var text = "kennung;ergebnis;am;zeichen;grund\n" + string.Concat(Enumerable.Repeat("x;angenommen;02.11.2026;;\n", 5001));
        (await b.SendeMitDateiAsync("/meldungen/quittungen", "quittungen", "Eingabe.Datei", "antwort.csv", Encoding.UTF8.GetBytes(text))).Text.ShouldContain("Die Datei enthält 5.001 Antworten; möglich sind 5.000");
    }

    [Fact]
    public async Task Jede_Rolle_darf_was_ihre_Zeile_sagt()
    {
        foreach (var wer in (string[])[Meldehaus.Fritz, Meldehaus.Vera, Meldehaus.Lea, Meldehaus.Ute, Meldehaus.Finn, Meldehaus.Pia, Meldehaus.Rita, Meldehaus.Emil])
        {
            (await haus.HoleAsync(wer, Meldehaus.November)).Status.ShouldBe(HttpStatusCode.OK, wer);
            (await haus.HoleAsync(wer, $"{Meldehaus.November}/erstellen")).Status.ShouldBe(wer == Meldehaus.Lea ? HttpStatusCode.OK : HttpStatusCode.Forbidden, wer);
            (await haus.HoleAsync(wer, $"{Meldehaus.November}/rueckfrage")).Status.ShouldBe(wer is Meldehaus.Fritz or Meldehaus.Vera ? HttpStatusCode.OK : HttpStatusCode.Forbidden, wer);
        }

        (await haus.HoleAsync(Meldehaus.Max, Meldehaus.November)).Status.ShouldBe(HttpStatusCode.Forbidden);
        (await haus.HoleAsync(Meldehaus.Max, $"{Meldehaus.November}/kinder")).Status.ShouldBe(HttpStatusCode.Forbidden, "Max darf die Kinder sehen, aber keine Meldung");
        (await haus.HoleAsync(Meldehaus.Max, "/meldungen")).Status.ShouldBe(HttpStatusCode.Forbidden);
        foreach (var wer in (string[])[Meldehaus.Lea, Meldehaus.Vera]) (await haus.HoleAsync(wer, "/meldungen/E2/monat/2026-11")).Status.ShouldBe(HttpStatusCode.Forbidden, wer);
        foreach (var vertippt in (string[])["E1/monat/2026-13", "E1/quatsch/2026", "E1/betriebserlaubnis/2027-02-29"])
        {
            var antwort = await haus.HoleAsync(Meldehaus.Fritz, $"/meldungen/{vertippt}");
            antwort.Status.ShouldBe(HttpStatusCode.BadRequest, vertippt);
            antwort.Text.ShouldContain("Diese Meldung gibt es nicht. Bitte in der Übersicht Art und Zeitraum wählen.");
            (await haus.HoleAsync(Meldehaus.Max, $"/meldungen/{vertippt}")).Status.ShouldBe(HttpStatusCode.Forbidden, "wer hier keine Meldung sehen darf, erfährt nicht, welche es gibt");
        }

        (await haus.HoleAsync(Meldehaus.Lea, "/meldungen/E2/monat/2026-13")).Status.ShouldBe(HttpStatusCode.Forbidden);
        (await haus.HoleAsync(Meldehaus.Fritz, "/meldungen/E9/monat/2026-11")).Status.ShouldBe(HttpStatusCode.Forbidden, "die Einrichtung gibt es nicht");
        (await haus.HoleAsync(Meldehaus.Lea, "/meldungen")).Text.ShouldNotContain("Kita Löwenzahn");
        (await haus.HoleAsync(Meldehaus.Vera, "/meldungen/kalender/monat")).Status.ShouldBe(HttpStatusCode.Forbidden, "Fristen gelten für den ganzen Mandanten");
        await Should.ThrowAsync<Rechte.Verweigert>(() => haus.SendeAlsAsync(Meldehaus.Lea, new PruefeMeldung(Meldungsname.Lies("E1/monat/2026-11")!, 1)));
    }

    [Fact]
    public async Task Die_Uebersicht_zeigt_wer_fehlt_und_prueft_alle_auf_einmal()
    {
        await haus.SendeFormularAsync(Meldehaus.Lea, $"{Meldehaus.November}/erstellen", "erstellen");
        var seite = (await haus.HoleAsync(Meldehaus.Fritz, "/meldungen?art=monat&zeitraum=2026-11")).Text;
        foreach (var teil in (string[])["Kita Igelbau", "Kita Löwenzahn", "1 von 2 Einrichtungen", "Alle 2 Treffer als geprüft vermerken", "10.11.2026"]) seite.ShouldContain(teil);
        (await haus.HoleAsync(Meldehaus.Fritz, "/meldungen?art=monat&zeitraum=2026-11&stand=Fehlt")).Text.ShouldNotContain("Kita Igelbau</a>");
        Encoding.UTF8.GetString(await haus.LadeAsync(Meldehaus.Fritz, "/meldungen/ausgabe?art=monat&zeitraum=2026-11&format=csv")).ShouldContain("Kita Löwenzahn;fehlt");
        const string Pruefen = "/meldungen/alle-pruefen?art=monat&zeitraum=2026-11";
        var frage = (await haus.HoleAsync(Meldehaus.Fritz, Pruefen)).Text;
        frage.ShouldContain("1 Meldung wird geprüft");
        frage.ShouldContain("1 Meldung, Stand fehlt: Kita Löwenzahn");
        (await haus.SendeFormularAsync(Meldehaus.Fritz, Pruefen, "sammeln")).Weiter.ShouldBe("/meldungen?art=monat&zeitraum=2026-11");
        (await haus.SendeFormularAsync(Meldehaus.Fritz, Pruefen.Replace("pruefen", "freigeben"), "sammeln")).Weiter.ShouldNotBeNull();
        (await haus.SendeFormularAsync(Meldehaus.Fritz, Pruefen.Replace("pruefen", "uebermitteln"), "sammeln")).Weiter.ShouldNotBeNull();
        (await haus.ZustandAsync()).Stand.ShouldBe(Meldungsstand.Uebermittelt);
        (await haus.HoleAsync(Meldehaus.Lea, Pruefen)).Status.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task Fristen_lassen_sich_aendern_und_der_Stichtag_folgt()
    {
        var kalender = (await haus.HoleAsync(Meldehaus.Lea, "/meldungen/kalender")).Text;
        foreach (var teil in (string[])["Monatsmeldung November 2026", "Meldebogen 2027/28", "15.03.2027", "Vorgabe, mit der Behörde abzugleichen", "Gesetz"]) kalender.ShouldContain(teil);
        kalender.ShouldNotContain("Fristen ändern");
        (await haus.SendeFormularAsync(Meldehaus.Fritz, "/meldungen/kalender/monat", "frist", ("Eingabe.Ab", "01.11.2026"), ("Eingabe.Stichtag", "32"), ("Eingabe.Frist", "20"), ("Eingabe.Vorlauf", "8"))).Text.ShouldContain("Stichtag: Tag: Bitte eine ganze Zahl von 1 bis 31");
        (await haus.SendeFormularAsync(Meldehaus.Fritz, "/meldungen/kalender/monat", "frist", ("Eingabe.Ab", "01.11.2026"), ("Eingabe.Stichtag", "15"), ("Eingabe.Frist", "20"), ("Eingabe.Vorlauf", "8"))).Weiter.ShouldBe("/meldungen/kalender");
        await haus.KindAsync("K8", "Erst", "Spaeter", ab: new(2026, 11, 15));
        var seite = (await haus.HoleAsync(Meldehaus.Lea, Meldehaus.November)).Text;
        foreach (var teil in (string[])["15.11.2026", "20.11.2026", "12.11.2026"]) seite.ShouldContain(teil);
        (await haus.HoleAsync(Meldehaus.Lea, $"{Meldehaus.November}/kinder?wert=kinder")).Text.ShouldContain("Erst Spaeter");
    }

    [Fact]
    public async Task Aufgaben_erinnern_die_Leitung_und_die_Pruefenden()
    {
        async Task<IReadOnlyList<Aufgabe>> Von(string wer)
        {
            await haus.Probe.Anwendung.NachfuehrenAsync();
            return await haus.AufgabenAsync(wer);
        }

        (await Von(Meldehaus.Lea)).Select(a => (a.Titel, a.Dringlichkeit)).ShouldContain(("Monatsmeldung Oktober 2026: bis 10.10.2026 erstellen", Dringlichkeit.Dringend));
        (await Von(Meldehaus.Lea)).ShouldContain(a => a.Titel == "Monatsmeldung November 2026: bis 10.11.2026 erstellen" && a.Adresse == Meldehaus.November);
        (await Von(Meldehaus.Rita)).ShouldBeEmpty();
        await haus.SendeFormularAsync(Meldehaus.Lea, $"{Meldehaus.November}/erstellen", "erstellen");
        (await Von(Meldehaus.Lea)).ShouldNotContain(a => a.Titel.StartsWith("Monatsmeldung November"));
        (await Von(Meldehaus.Fritz)).Select(a => (a.Titel, a.Adresse)).ShouldBe([("Meldungen warten auf Prüfung", Meldehaus.November)]);
    }

    [Fact]
    public async Task Die_Statistik_zeigt_Personal_nur_wer_es_sehen_darf()
    {
        const string Pfad = "/meldungen/E1/statistik/2026";
        await haus.UebermittleAsync(Pfad);
        var fritz = (await haus.HoleAsync(Meldehaus.Fritz, Pfad)).Text;
        fritz.ShouldContain("Beschäftigte, Geschlecht: männlich");
        (await haus.HoleAsync(Meldehaus.Fritz, $"{Pfad}/personal?wert=personal.geschlecht.männlich&fassung=1")).Text.ShouldContain("in Ausbildung");
        foreach (var wer in (string[])[Meldehaus.Ute, Meldehaus.Finn, Meldehaus.Emil])
        {
            var seite = (await haus.HoleAsync(wer, Pfad)).Text;
            seite.ShouldNotContain("männlich", customMessage: wer);
            seite.ShouldNotContain("Wochenstunden der Beschäftigten", customMessage: $"{wer}: neben einer anderen Fassung oder einem anderen Jahr wären es die einer Person");
            seite.ShouldContain("sieht nur, wer Personal ansehen darf");
            (await haus.HoleAsync(wer, $"{Pfad}/personal")).Status.ShouldBe(HttpStatusCode.Forbidden, wer);
            (await haus.HoleAsync(wer, $"{Pfad}/datei/1/xml")).Status.ShouldBe(HttpStatusCode.Forbidden, wer);
        }

        Encoding.UTF8.GetString(await haus.LadeAsync(Meldehaus.Fritz, $"{Pfad}/datei/1/xml")).ShouldContain("<Kraft nummer=\"3\" geschlecht=\"männlich\"");
    }

    [Fact]
    public async Task Die_Betriebserlaubnis_entsteht_aus_den_Stammdaten()
    {
        const string Pfad = "/meldungen/E1/betriebserlaubnis/2026-11-01";
        (await haus.HoleAsync(Meldehaus.Lea, $"{Pfad}/erstellen")).Text.ShouldContain("Die Plätze nach der Betriebserlaubnis sind nicht eingetragen.");
        await haus.SendeAsync(new BeschreibeEinrichtung("E1", Meldehaus.Ab, null, new Einrichtungsangaben("Ahornweg 1", "50678", "Köln", "", "Mo bis Fr 7:00 bis 17:00 Uhr", 25, 9, "LVR 42-1"), Herkunft.Jetzt));
        (await haus.SendeFormularAsync(Meldehaus.Lea, $"{Pfad}/erstellen", "erstellen")).Weiter.ShouldBe(Pfad);
        (await haus.HoleAsync(Meldehaus.Lea, Pfad)).Text.ShouldContain("Unterlage (PDF)");
        (await haus.HoleAsync(Meldehaus.Lea, $"{Pfad}/unterlage")).Text.ShouldContain("Angaben zur Betriebserlaubnis, Kita Igelbau, 01.11.2026");
        var druck = (await haus.HoleAsync(Meldehaus.Rita, $"{Pfad}/unterlage/druck")).Text;
        foreach (var teil in (string[])["Ahornweg 1", "LVR 42-1", "Igel", "Wochenstunden der Beschäftigten", "98"]) druck.ShouldContain(teil);
        druck.ShouldNotContain("Praxisintegrierte", customMessage: "das wäre eine Angabe über eine Person");
    }
}
