using System.Net;
using System.Text;
using KitaPlus.Kernel;
using KitaPlus.Rechte;
using KitaPlus.Webhilfen;
using KitaPlus.Zahlungsverkehr.Mandate;
using static KitaPlus.Zahlungsverkehr.Tests.Zahlungshaus;

namespace KitaPlus.Zahlungsverkehr.Tests;

/// <summary>What people see and do on the pages.</summary>
public sealed class SeitenTests : IAsyncLifetime
{
    private Zahlungshaus haus = null!;
    private Besucher finja = null!;

    public async Task InitializeAsync()
    {
        haus = await OeffneAsync();
        finja = haus.Probe.Besuch(Finja);
    }

    public async Task DisposeAsync()
    {
        finja.Dispose();
        await haus.DisposeAsync();
    }

    private Task<Seite> ErfasseAsync(string iban = "DE89 3704 0044 0532 0130 00", string inhaber = "Ayşe Yılmaz", string am = "29.02.2024", string person = "p3", params (string, string)[] mehr) => finja.SendeAsync(
        "/zahlungsverkehr/mandate/neu", "mandat", [("Eingabe.Glaeubiger", Traeger), ("Eingabe.Iban", iban), ("Eingabe.Inhaber", inhaber), ("Eingabe.Unterschrieben", am), ("Eingabe.Referenz", ""), ("Eingabe.Person", person), .. mehr]);

    [Fact]
    public async Task Ein_Mandat_wird_erfasst_geaendert_gesperrt_entsperrt_und_widerrufen()
    {
        var seite = (await ErfasseAsync()).Weiter!;
        seite.ShouldStartWith("/zahlungsverkehr/mandate/KP-");
        var blatt = (await finja.HoleAsync(seite)).Text;
        blatt.ShouldContain("DE89 3704 0044 0532 0130 00");
        blatt.ShouldContain("28.02.2027", customMessage: "36 Monate nach dem 29.02.2024");
        (await finja.SendeAsync($"{seite}/konto", "konto", ("Eingabe.Iban", "DE02120300000000202051"), ("Eingabe.Inhaber", "Ayşe Yılmaz"), ("Eingabe.Ab", "02.11.2026"), ("Eingabe.Grund", "neue Bank"))).Weiter.ShouldBe(seite);
        (await finja.SendeAsync(seite, "sperren", ("Sperre.Grund", "Gespräch"))).Weiter.ShouldBe(seite);
        (await finja.HoleAsync(seite)).Text.ShouldContain("Mandat entsperren");
        (await finja.SendeAsync(seite, "entsperren", ("Entsperre.Grund", "geklärt"))).Weiter.ShouldBe(seite);
        (await finja.SendeAsync(seite, "widerruf", ("Widerruf.Am", "02.11.2026"), ("Widerruf.Grund", "zieht weg"))).Weiter.ShouldBe(seite);
        blatt = (await finja.HoleAsync(seite)).Text;
        blatt.ShouldContain("widerrufen");
        blatt.ShouldContain("neue Bank");
        blatt.ShouldContain("Finja Finanz");
        (await finja.HoleAsync("/zahlungsverkehr/mandate?stand=Widerrufen")).Text.ShouldContain("Erika Yılmaz");
    }

    [Theory]
    [InlineData("DE89370400440532013009", "Erika", "Prüfziffer")]
    [InlineData("DE89370400440532013000", "👶", "kein Zeichen")]
    [InlineData("CH9300762011623852957", "Erika", "Anschrift")]
    public async Task Tippfehler_bleiben_auf_der_Seite(string iban, string inhaber, string satz)
    {
        var seite = await ErfasseAsync(iban, inhaber);
        seite.Text.ShouldContain(satz);
        seite.Text.ShouldContain(iban);
        (await haus.Buch.MandateAsync(Webprobe.Mandant)).Count.ShouldBe(2);
    }

    [Fact]
    public async Task Ein_Konto_in_der_Schweiz_geht_mit_Anschrift_und_ein_langer_Name_wird_gekuerzt_uebermittelt()
    {
        (await ErfasseAsync("CH9300762011623852957", new string('Ö', 300), "01.11.2026", "p3", ("Eingabe.Ort", "Zürich"), ("Eingabe.Plz", "8001"), ("Eingabe.Land", "ch"))).Weiter.ShouldStartWith("/zahlungsverkehr/mandate/");
        var lauf = await haus.FuehreAusAsync();
        Zahlungspruefer.Maengel(await haus.Laeufe.DateiAsync(Webprobe.Mandant, lauf)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Vom_Vorbereiten_ueber_die_Freigabe_bis_zur_Datei()
    {
        var weiter = (await finja.SendeAsync("/zahlungsverkehr/lastschriften/neu", "lauf", ("Eingabe.Glaeubiger", Traeger), ("Eingabe.Faellig", "20.11.2026"), ("Eingabe.Bis", "11.2026"), ("Eingabe.Vorab", "02.11.2026"))).Weiter!;
        weiter.ShouldBe($"/zahlungsverkehr/lastschriften/{Traeger}/2026-0001");
        var seite = (await finja.HoleAsync(weiter)).Text;
        seite.ShouldContain("Erika Müller");
        seite.ShouldContain("kein Mandat");
        (await finja.HoleDateiAsync($"{weiter}/datei")).StatusCode.ShouldNotBe(HttpStatusCode.OK, "vor der Freigabe gibt es keine Datei");
        (await finja.SendeAsync(weiter, "freigabe")).Weiter.ShouldBe(weiter);
        var eine = await finja.LadeAsync($"{weiter}/datei");
        Zahlungspruefer.Maengel(eine).ShouldBeEmpty();
        (await finja.LadeAsync($"{weiter}/datei")).ShouldBe(eine);
        (await finja.HoleAsync(weiter)).Text.ShouldContain("gebucht");
        (await finja.HoleAsync("/zahlungsverkehr/lastschriften")).Text.ShouldContain("100,03");
    }

    [Fact]
    public async Task Ohne_Monat_zieht_der_Lauf_ein_was_bis_zum_Monat_der_Faelligkeit_faellig_ist()
    {
        await haus.ForderungAsync("p1", new Monat(2026, 12), 4_000);
        var formular = (await finja.HoleAsync("/zahlungsverkehr/lastschriften/neu")).Text;
        formular.ShouldNotContain("value=\"02.11.2026\"", Case.Sensitive, "dass eine Vorabinformation hinausging, behauptet niemand von selbst");
        (string, string)[] angaben = [("Eingabe.Glaeubiger", Traeger), ("Eingabe.Faellig", "07.12.2026"), ("Eingabe.Bis", "")];
        (await finja.SendeAsync("/zahlungsverkehr/lastschriften/neu", "lauf", [.. angaben, ("Eingabe.Vorab", "")])).Text.ShouldContain("Vorabinformation: Bitte ausfüllen");
        var weiter = (await finja.SendeAsync("/zahlungsverkehr/lastschriften/neu", "lauf", [.. angaben, ("Eingabe.Vorab", "02.11.2026")])).Weiter!;
        var lauf = (await finja.HoleAsync(weiter)).Text;
        lauf.ShouldContain("Dezember 2026");
        lauf.ShouldContain("90,01");
    }

    [Fact]
    public async Task Wer_zahlt_wird_nach_dem_Namen_der_Eltern_oder_des_Kindes_gewaehlt()
    {
        await haus.KindAsync("p3", "k3", new("Emre", "Yılmaz"));
        var frage = await ErfasseAsync(person: "emre");
        frage.Text.ShouldContain("Bitte die richtige Person wählen");
        frage.Text.ShouldContain("Erika Yılmaz, im Haushalt von Emre Yılmaz");
        (await haus.Buch.MandateAsync(Webprobe.Mandant)).Count.ShouldBe(2, "erst die Wahl speichert");
        (await ErfasseAsync(person: "xaver")).Text.ShouldContain("„xaver“ gibt es nicht");
        var seite = (await ErfasseAsync(person: "erika yilmaz", mehr: [("Eingabe.Gewaehlt", "p3")])).Weiter!;
        (await finja.HoleAsync(seite)).Text.ShouldContain("Erika Yılmaz");

        await haus.Bank.LiesEinAsync(haus.Finanzen, Datei((5_003, null, null, "Essen", "B1")));
        var umsatz = $"/zahlungsverkehr/umsaetze/{(await haus.Buch.OffeneUmsaetzeAsync(Webprobe.Mandant)).Single().Schluessel}";
        (string, string)[] angaben = [("Eingabe.Art", "Zahlung"), ("Eingabe.Glaeubiger", Traeger), ("Eingabe.Schuldner", "Emre"), ("Eingabe.Grund", "Name des Kindes")];
        (await finja.SendeAsync(umsatz, "zuordnung", angaben)).Text.ShouldContain("Erika Yılmaz, im Haushalt von Emre Yılmaz");
        (await finja.SendeAsync(umsatz, "zuordnung", [.. angaben, ("Eingabe.Gewaehlt", "p3")])).Weiter.ShouldBe("/zahlungsverkehr/umsaetze");
        (await haus.SaldoAsync("p3")).ShouldBe(0);
    }

    [Fact]
    public async Task Ein_zu_frueher_Tag_wird_mit_dem_fruehesten_beantwortet_und_ein_Lauf_laesst_sich_verwerfen()
    {
        (await finja.SendeAsync("/zahlungsverkehr/lastschriften/neu", "lauf", ("Eingabe.Glaeubiger", Traeger), ("Eingabe.Faellig", "13.11.2026"), ("Eingabe.Bis", "11.2026"), ("Eingabe.Vorab", "02.11.2026"))).Text.ShouldContain("16.11.2026");
        var lauf = await haus.BereiteAsync();
        (await finja.SendeAsync(lauf.Adresse, "verwerfen", ("Verwurf.Grund", "falscher Tag"))).Weiter.ShouldBe(lauf.Adresse);
        (await finja.HoleAsync(lauf.Adresse)).Text.ShouldContain("verworfen");
        (await haus.SaldoAsync("p1")).ShouldBe(5_001);
    }

    [Fact]
    public async Task Eine_Bankdatei_wird_eingelesen_und_der_Rest_mit_Vorschlag_zugeordnet()
    {
        var datei = Datei((5_002, null, null, "Essen", "B1"));
        (await finja.SendeMitDateiAsync("/zahlungsverkehr/bank", "bankdatei", "Eingabe.Datei", "auszug.csv", datei)).Text.ShouldContain("1 neuer Umsatz");
        (await finja.SendeMitDateiAsync("/zahlungsverkehr/bank", "bankdatei", "Eingabe.Datei", "auszug.csv", datei)).Text.ShouldContain("war schon eingelesen");
        (await finja.SendeMitDateiAsync("/zahlungsverkehr/bank", "bankdatei", "Eingabe.Datei", "brief.csv", Encoding.UTF8.GetBytes("a;b\n"))).Text.ShouldContain("fehlt die Spalte");
        var schluessel = (await haus.Buch.OffeneUmsaetzeAsync(Webprobe.Mandant)).Single().Schluessel;
        var adresse = $"/zahlungsverkehr/umsaetze/{schluessel}";
        (await finja.HoleAsync(adresse)).Text.ShouldContain("Erika Groß");
        (await finja.SendeAsync(adresse, "zuordnung", ("Eingabe.Art", "Zahlung"), ("Eingabe.Vorschlag", $"{Traeger}/p2"), ("Eingabe.Grund", "Name und Betrag"))).Weiter.ShouldBe("/zahlungsverkehr/umsaetze");
        (await haus.SaldoAsync("p2")).ShouldBe(0);
        (await finja.HoleAsync("/zahlungsverkehr/umsaetze")).Text.ShouldContain("Alle Umsätze sind zugeordnet");
    }

    [Fact]
    public async Task Die_Startseite_nennt_Laeufe_Rueckgaben_und_offene_Umsaetze()
    {
        var lauf = await haus.FuehreAusAsync();
        var posten = (await haus.Laeufe.LiesAsync(Webprobe.Mandant, lauf)).Zustand.Posten;
        await haus.Bank.LiesEinAsync(haus.Finanzen, Datei((-5_001, posten[0].EndToEnd, "MD06", null, "B1"), (1, null, null, "Spende", "B2")));
        await Should.ThrowAsync<Fachfehler>(() => haus.BereiteAsync(new DateOnly(2026, 12, 1), bis: new Monat(2026, 12)), "das Mandat ruht");
        var uebersicht = (await finja.HoleAsync("/zahlungsverkehr")).Text;
        uebersicht.ShouldContain("Rücklastschriften zu bearbeiten: 1");
        uebersicht.ShouldContain("Umsätze ohne Konto: 1");
        var rueckgabe = (await haus.Buch.RueckgabenAsync(Webprobe.Mandant)).Single();
        (await finja.HoleAsync($"/zahlungsverkehr/umsaetze/{rueckgabe.Schluessel}")).Text.ShouldContain("Widerspruch des Zahlers");
        (await finja.SendeAsync($"/zahlungsverkehr/umsaetze/{rueckgabe.Schluessel}", "erledigt", ("Vermerk.Text", "mit Mutter gesprochen"))).Weiter.ShouldBe("/zahlungsverkehr/ruecklastschriften");
        (await finja.HoleAsync("/zahlungsverkehr")).Text.ShouldNotContain("Rücklastschriften zu bearbeiten");
    }

    [Fact]
    public async Task Gemahnt_wird_nach_Durchsicht_und_eine_Sperre_haelt_auf()
    {
        (await finja.SendeAsync($"/zahlungsverkehr/mahnungen/{Traeger}/p1", "sperre", ("Eingabe.Bis", ""), ("Eingabe.Grund", "in Klärung"))).Weiter.ShouldBe($"/zahlungsverkehr/mahnungen/{Traeger}/p1");
        var vorschlag = (await finja.HoleAsync("/zahlungsverkehr/mahnungen/lauf")).Text;
        vorschlag.ShouldContain("Erika Yılmaz");
        vorschlag.ShouldNotContain("Erika Müller");
        (await finja.SendeAsync("/zahlungsverkehr/mahnungen/lauf", "mahnlauf")).Text.ShouldContain("Bitte mindestens eines wählen", Case.Sensitive, "ohne Haken wird niemand gemahnt");
        (await finja.SendeAsync("/zahlungsverkehr/mahnungen/lauf", "mahnlauf", ("Eingabe.Konten", $"{Traeger}/p3"))).Weiter.ShouldBe("/zahlungsverkehr/mahnungen");
        (await finja.HoleAsync($"/zahlungsverkehr/mahnungen/{Traeger}/p3")).Text.ShouldContain("Zahlungserinnerung vom 02.11.2026");
        (await finja.SendeAsync($"/zahlungsverkehr/mahnungen/{Traeger}/p1", "aufheben", ("Aufhebung.Grund", "geklärt"))).Weiter.ShouldNotBeNull();
        (await finja.HoleAsync("/zahlungsverkehr/mahnungen/lauf")).Text.ShouldContain("Erika Müller");
    }

    [Fact]
    public async Task Jede_Rechnung_hat_eine_Druckansicht_auch_ohne_PDF()
    {
        (await finja.HoleAsync($"/zahlungsverkehr/rechnungen?glaeubiger={Traeger}&monat=2026-11")).Text.ShouldContain($"/zahlungsverkehr/rechnungen/{Traeger}/p3/2026-11/druck");
        (await finja.HoleAsync($"/zahlungsverkehr/rechnungen/{Traeger}/p9/2026-11/druck")).Status.ShouldNotBe(System.Net.HttpStatusCode.OK);
        (await finja.HoleAsync($"/zahlungsverkehr/rechnungen/{Traeger}/p3/gestern/druck")).Status.ShouldBe(System.Net.HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Der_Buchungsexport_verlangt_Konten_und_laeuft_dann()
    {
        (await finja.SendeAsync("/zahlungsverkehr/export", "export")).Text.ShouldContain("Beraternummer");
        (await finja.SendeAsync("/zahlungsverkehr/export/konten", "konten", ("Eingabe.Berater", "1001"), ("Eingabe.Mandant", "42"), ("Eingabe.Wirtschaftsjahr", "8"), ("Eingabe.Laenge", "4"), ("Eingabe.Zeilen", "uebernahme; *; 1400; 8100\nsollstellung; *; 1400; 8100; 100"))).Weiter.ShouldBe("/zahlungsverkehr/export");
        (await finja.SendeAsync("/zahlungsverkehr/export", "export")).Weiter.ShouldBe("/zahlungsverkehr/export");
        (await finja.LadeAsync("/zahlungsverkehr/export/1/datei"))[..2].ShouldBe("PK"u8.ToArray());
        (await finja.HoleAsync("/zahlungsverkehr/export/abgleich?differenz=ja")).Text.ShouldContain("Es ist noch nichts gebucht");
        (await finja.SendeAsync("/zahlungsverkehr/export/konten", "konten", ("Eingabe.Berater", "1001"), ("Eingabe.Mandant", "42"), ("Eingabe.Wirtschaftsjahr", "8"), ("Eingabe.Laenge", "4"), ("Eingabe.Zeilen", "miete; *; 1; 2"))).Text.ShouldContain("keine Buchungsart");
    }

    [Fact]
    public async Task Mandate_aus_einer_Datei_ganz_oder_gar_nicht()
    {
        const string Kopf = "referenz;glaeubiger;person;iban;kontoinhaber;unterschrieben;letzter_einzug\n";
        Task<Seite> SendeAsync(string text) => finja.SendeMitDateiAsync("/zahlungsverkehr/mandate/uebernahme", "uebernahme", "Eingabe.Datei", "mandate.csv", Encoding.UTF8.GetBytes(Kopf + text));
        (await SendeAsync($"A-1;{Traeger};p3;DE89370400440532013000;Ayşe;01.08.2024;05.10.2026\nA-2;{Traeger};p3;DE89370400440532013009;Ayşe;01.08.2024;\n")).Text.ShouldContain("Prüfziffer");
        (await haus.Buch.MandatAsync(Webprobe.Mandant, "A-1")).ShouldBeNull();
        var gut = $"A-1;{Traeger};p3;DE89370400440532013000;Ayşe;01.08.2024;05.10.2026\n";
        (await SendeAsync(gut)).Weiter.ShouldBe("/zahlungsverkehr/mandate");
        (await SendeAsync(gut)).Weiter.ShouldBe("/zahlungsverkehr/mandate");
        var m = (await haus.Buch.MandatAsync(Webprobe.Mandant, "A-1"))!;
        (m.LetzterEinzug, m.Bank!.Inhaber).ShouldBe((new DateOnly(2026, 10, 5), "Ayşe"));
        (await haus.BereiteAsync()).Nummer.ShouldBe("2026-0001");
    }

    [Fact]
    public async Task Revision_liest_Leitung_nicht_und_keine_von_beiden_schreibt()
    {
        using var rita = haus.Probe.Besuch(Rita);
        using var lena = haus.Probe.Besuch(Lena);
        foreach (var seite in (string[])["/zahlungsverkehr", "/zahlungsverkehr/mandate", "/zahlungsverkehr/bank", "/zahlungsverkehr/export", "/zahlungsverkehr/mahnungen"])
        {
            (await rita.HoleAsync(seite)).Status.ShouldBe(HttpStatusCode.OK, seite);
            (await lena.HoleAsync(seite)).Status.ShouldBe(HttpStatusCode.Forbidden, seite);
        }

        foreach (var seite in (string[])["/zahlungsverkehr/mandate/neu", "/zahlungsverkehr/lastschriften/neu", "/zahlungsverkehr/mahnungen/lauf", "/zahlungsverkehr/export/konten", "/zahlungsverkehr/mandate/uebernahme", $"/zahlungsverkehr/glaeubiger/{Traeger}/konto"])
            (await rita.HoleAsync(seite)).Status.ShouldBe(HttpStatusCode.Forbidden, seite);
        await Should.ThrowAsync<Verweigert>(() => haus.Probe.Anwendung.SendeAsync(new SperreMandat("M1", new DateOnly(2026, 11, 2), "Neugier"), haus.Probe.Kontext(Rita)));
        var lauf = await haus.BereiteAsync();
        await Should.ThrowAsync<Verweigert>(() => haus.GibFreiAsync(lauf, haus.Probe.Kontext(Rita)));
    }

    [Fact]
    public async Task Wer_nur_fuer_Traeger_zustaendig_ist_erfaehrt_wer_das_Uebrige_tut()
    {
        haus.Probe.Zugaenge.Gib("b-vera", "Vera Referent", Rolle.Verwaltungsreferent, ort: Ort.Traeger("t1"));
        using var vera = haus.Probe.Besuch("b-vera");
        var ihre = (await vera.HoleAsync("/zahlungsverkehr")).Text;
        ihre.ShouldContain("Für Jugendämter und Bankdateien: Finanzen.");
        ihre.ShouldNotContain("Buchungsexport");
        (await finja.HoleAsync("/zahlungsverkehr")).Text.ShouldNotContain("Für Jugendämter und Bankdateien");
    }

    [Fact]
    public async Task Glaeubiger_und_Zahler_stehen_mit_Namen_da_und_Monate_so_wie_man_sie_tippt()
    {
        var lauf = await haus.FuehreAusAsync();
        var posten = (await haus.Laeufe.LiesAsync(Webprobe.Mandant, lauf)).Zustand.Posten;
        await haus.Bank.LiesEinAsync(haus.Finanzen, Datei((-5_001, posten[0].EndToEnd, "MD06", null, "B1")));
        foreach (var seite in (string[])["mandate", "mandate/M1", "lastschriften", lauf.Adresse["/zahlungsverkehr/".Length..], "mahnungen", $"mahnungen/{Traeger}/p3", "glaeubiger", "lastschriften/neu", "export/abgleich"])
        {
            var text = (await finja.HoleAsync($"/zahlungsverkehr/{seite}")).Text;
            text.ShouldContain("Caritas Köln gGmbH", customMessage: seite);
            text.ShouldNotContain($">{Traeger}<", customMessage: seite);
        }

        (await finja.HoleAsync("/zahlungsverkehr/lastschriften/neu")).Text.ShouldContain("Caritas Köln gGmbH (Verpflegung)");
        (await finja.HoleAsync("/zahlungsverkehr/ruecklastschriften")).Text.ShouldContain("Erika Müller");
        var umsatz = (await haus.Buch.RueckgabenAsync(Webprobe.Mandant)).Single().Schluessel;
        (await finja.HoleAsync($"/zahlungsverkehr/umsaetze/{umsatz}")).Text.ShouldContain("Erika Müller bei Caritas Köln gGmbH");
        (await finja.HoleAsync($"/zahlungsverkehr/rechnungen?glaeubiger={Traeger}&monat=2026-12")).Text.ShouldContain("value=\"12.2026\"");
    }

    [Fact]
    public async Task Glaeubigerdaten_und_Mahnregeln_werden_geprueft()
    {
        var seite = $"/zahlungsverkehr/glaeubiger/{Traeger}";
        (await finja.SendeAsync($"{seite}/daten", "daten", ("Eingabe.Name", "Caritas"), ("Eingabe.Kennung", "DE97ZZZ09999999999"), ("Eingabe.Plz", "50668"), ("Eingabe.Ort", "Köln"), ("Eingabe.Land", "de"), ("Eingabe.Vorabtage", "5"), ("Eingabe.Vorlauftage", "2"))).Text.ShouldContain("Prüfziffer");
        (await finja.SendeAsync($"{seite}/daten", "daten", ("Eingabe.Name", "Caritas"), ("Eingabe.Kennung", "DE98ZZZ09999999999"), ("Eingabe.Plz", "50668"), ("Eingabe.Ort", "Köln"), ("Eingabe.Land", "de"), ("Eingabe.Vorabtage", "5"), ("Eingabe.Vorlauftage", "2"))).Weiter.ShouldBe(seite);
        (await finja.SendeAsync($"{seite}/mahnregeln", "mahnregeln", ("Eingabe.Stufen", "Mahnung; sieben; 10; 5,00"), ("Eingabe.Gebuehr", "3,00"), ("Eingabe.Kleinbetrag", "1,00"))).Text.ShouldContain("nicht die Form");
        (await finja.SendeAsync($"{seite}/mahnregeln", "mahnregeln", ("Eingabe.Stufen", "Mahnung; 7; 10; 5,00"), ("Eingabe.Gebuehr", "3,00"), ("Eingabe.Kleinbetrag", "1,00"))).Weiter.ShouldBe(seite);
        (await finja.HoleAsync(seite)).Text.ShouldContain("5 Tage vor Fälligkeit");
    }
}
