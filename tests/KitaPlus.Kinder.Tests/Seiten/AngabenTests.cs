using System.Net;
using KitaPlus.Contracts.Kinder;
using KitaPlus.Kernel;
using KitaPlus.Webhilfen;

namespace KitaPlus.Kinder.Tests.Seiten;

/// <summary>Entering, correcting and withdrawing.</summary>
public sealed class AngabenTests : IAsyncLifetime
{
    private readonly Kinderhaus haus = new();
    private Besucher lena = null!;
    private Besucher buero = null!;

    public async Task InitializeAsync()
    {
        await haus.InitializeAsync();
        (lena, buero) = (haus.Als(Kinderhaus.Lena), haus.Als(Kinderhaus.Buero));
    }

    public async Task DisposeAsync()
    {
        lena.Dispose();
        buero.Dispose();
        await haus.DisposeAsync();
    }

    [Fact]
    public async Task Die_Leitung_aendert_die_Stunden_und_beendet_die_Betreuung()
    {
        (await lena.SendeAsync("/kinder/mia/betreuung/stunden", "angabe", ("Eingabe.Ab", "1.1.27"), ("Eingabe.Wochenstunden", "45"), ("Eingabe.Pauschalentyp", "IIIc"), ("Eingabe.Gruppe", ""))).Weiter.ShouldBe("/kinder/mia/betreuung");
        var neu = await haus.LetztesAsync<BetreuungVereinbart>("kind-mia");
        (neu.GueltigAb, neu.Wochenstunden, neu.Pauschalentyp, neu.Gruppe, neu.Einrichtung).ShouldBe((new DateOnly(2027, 1, 1), 45, "IIIc", "g1", "igel"));
        (await lena.SendeAsync("/kinder/mia/betreuung/beenden", "angabe", ("Eingabe.LetzterTag", "31.07.2027"), ("Eingabe.Wieder", ""))).Weiter.ShouldBe("/kinder/mia/betreuung");
        (await haus.LetztesAsync<BetreuungBeendet>("kind-mia")).GueltigAb.ShouldBe(new DateOnly(2027, 8, 1));
    }

    [Fact]
    public async Task Niemand_aendert_die_Stunden_einer_anderen_Kita()
    {
        var seite = await lena.SendeAsync("/kinder/mia/betreuung/stunden", "angabe", ("Eingabe.Ab", "01.09.2025"), ("Eingabe.Wochenstunden", "45"));
        seite.Weiter.ShouldBeNull();
        seite.Text.ShouldContain("nicht hier");
        (await haus.EreignisseAsync("kind-mia")).Count.ShouldBe(4);
    }

    [Theory]
    [InlineData("Ömer-Jürgen 👶", "O'Neill-Çelik")]
    [InlineData("Mia", "Öztürk-Müller")]
    public async Task Namen_bleiben_wie_geschrieben(string vorname, string nachname)
    {
        (await lena.SendeAsync("/kinder/mia/umbenennen", "angabe", ("Eingabe.Vorname", vorname), ("Eingabe.Nachname", nachname))).Weiter.ShouldBe("/kinder/mia/stammdaten");
        (await haus.LetztesAsync<KindUmbenannt>("kind-mia")).Name.Wert.ShouldBe(new Personenname(vorname, nachname));
        (await lena.HoleAsync("/kinder/mia")).Text.ShouldContain($"{vorname} {nachname}");
    }

    [Fact]
    public async Task Fehler_bleiben_auf_der_Seite_und_die_Eingaben_stehen_noch_da()
    {
        var lang = new string('ä', 300);
        var seite = await lena.SendeAsync("/kinder/mia/wohnsitz", "angabe", ("Eingabe.Jugendamt", "koeln"), ("Eingabe.Strasse", lang), ("Eingabe.Plz", "5066"), ("Eingabe.Ort", "Köln"), ("Eingabe.Ab", "31.2.2026"));
        seite.Weiter.ShouldBeNull();
        seite.Text.ShouldContain("Straße und Hausnummer: Es sind höchstens 120 Zeichen möglich");
        seite.Text.ShouldContain("fünf Ziffern");
        seite.Text.ShouldContain("„31.2.2026“ ist kein Datum");
        seite.Text.ShouldContain($"value=\"{lang}\"");
        (await haus.EreignisseAsync("kind-mia")).ShouldNotContain(e => e.Ereignis is WohnsitzGemeldet);
    }

    [Fact]
    public async Task Wer_zu_spaet_speichert_erfaehrt_es_und_behaelt_seine_Eingaben()
    {
        var alterStand = Kinderhaus.Verborgen((await buero.HoleAsync("/kinder/mia/wohnsitz")).Text, "Eingabe.Stand");
        await lena.SendeAsync("/kinder/mia/pflegekind", "angabe", ("Eingabe.Pflegekind", "ja"), ("Eingabe.Ab", "01.10.2026"));
        var seite = await buero.SendeAsync("/kinder/mia/wohnsitz", "angabe", ("Eingabe.Jugendamt", "bonn"), ("Eingabe.Ab", "29.02.2024"), ("Eingabe.Stand", alterStand));
        seite.Weiter.ShouldBeNull();
        seite.Text.ShouldContain("inzwischen von anderer Seite geändert");
        seite.Text.ShouldContain("Pflegekind ab 01.10.2026");
        seite.Text.ShouldContain("value=\"bonn\"");
        (await buero.SendeAsync("/kinder/mia/wohnsitz", "angabe", ("Eingabe.Jugendamt", "bonn"), ("Eingabe.Ab", "29.02.2024"), ("Eingabe.Stand", Kinderhaus.Verborgen(seite.Text, "Eingabe.Stand")))).Weiter.ShouldBe("/kinder/mia/stammdaten");
    }

    [Fact]
    public async Task Eine_Berichtigung_nennt_die_alte_Angabe_und_ist_mit_ihr_vorausgefuellt()
    {
        var alt = (await haus.EreignisseAsync("kind-mia")).Last(e => e.Ereignis is BetreuungVereinbart).Id;
        (await lena.HoleAsync("/kinder/mia/betreuung")).Text.ShouldContain($"/kinder/mia/betreuung/neu?berichtigt={alt}");
        var adresse = $"/kinder/mia/betreuung/neu?berichtigt={alt}";
        var formular = (await lena.HoleAsync(adresse)).Text;
        formular.ShouldContain("value=\"01.08.2026\"");
        formular.ShouldContain("value=\"35\"");
        (await lena.SendeAsync(adresse, "angabe", ("Eingabe.Ab", "01.09.2026"), ("Eingabe.Bis", ""), ("Eingabe.Wochenstunden", "35"), ("Eingabe.Gruppe", "g1"), ("Eingabe.Pauschalentyp", "IIIb"), ("Eingabe.Eingegangen", "20.10.2026"))).Weiter.ShouldBe("/kinder/mia/betreuung");
        var neu = await haus.LetztesAsync<BetreuungVereinbart>("kind-mia");
        neu.Herkunft.Berichtigt.ShouldBe([alt]);
        neu.Herkunft.EingegangenAm.ShouldBe(new DateOnly(2026, 10, 20));
        (await lena.HoleAsync("/kinder/mia/betreuung")).Text.ShouldNotContain("01.08.2026");
        var verlauf = (await lena.HoleAsync("/kinder/mia/verlauf")).Text;
        verlauf.ShouldContain("Berichtigt am");
        verlauf.ShouldContain("Eingegangen am 20.10.2026");
    }

    [Theory]
    [InlineData("vorausgefüllt")]
    [InlineData("")]
    public async Task Eine_Berichtigung_behaelt_den_Tag_des_Eingangs_und_wird_nicht_zur_verspaeteten_Meldung(string eingegangen)
    {
        await buero.SendeAsync("/personen/aenne/einkommen?kind=mia", "angabe", ("Eingabe.Betrag", "50.000"), ("Eingabe.Festigkeit", "Vorlaeufig"), ("Eingabe.Ab", "01.10.2026"), ("Eingabe.Eingegangen", "15.10.2026"));
        haus.Probe.Uhr.Vor(TimeSpan.FromDays(20));
        var alt = (await haus.EreignisseAsync("person-aenne")).Last(e => e.Ereignis is EinkommenErklaert).Id;
        var adresse = $"/personen/aenne/einkommen?kind=mia&berichtigt={alt}";
        var formular = (await buero.HoleAsync(adresse)).Text;
        formular.ShouldContain("value=\"15.10.2026\"");
        formular.ShouldContain("Das frühere Eingangsdatum war 15.10.2026; eine spätere Angabe gilt als verspätet.");
        (await buero.SendeAsync(adresse, "angabe", ("Eingabe.Betrag", "52.000"), ("Eingabe.Festigkeit", "Vorlaeufig"), ("Eingabe.Ab", "01.10.2026"), ("Eingabe.Eingegangen", eingegangen.Length == 0 ? "" : "15.10.2026"))).Weiter.ShouldBe("/kinder/mia/familie");
        (await haus.LetztesAsync<EinkommenErklaert>("person-aenne")).Herkunft.EingegangenAm.ShouldBe(new DateOnly(2026, 10, 15));
        (await buero.HoleAsync("/kinder/mia/familie")).Text.ShouldContain("Die Angabe vom 02.11.2026 ist berichtigt");
    }

    [Fact]
    public async Task Ohne_Eingangsdatum_gilt_bei_einer_Berichtigung_der_Tag_der_Erfassung()
    {
        haus.Probe.Uhr.Vor(TimeSpan.FromDays(20));
        var alt = (await haus.EreignisseAsync("kind-mia")).Last(e => e.Ereignis is BetreuungVereinbart).Id;
        var adresse = $"/kinder/mia/betreuung/neu?berichtigt={alt}";
        (await lena.HoleAsync(adresse)).Text.ShouldContain("value=\"02.11.2026\"");
        await lena.SendeAsync(adresse, "angabe", ("Eingabe.Ab", "01.09.2026"), ("Eingabe.Bis", ""), ("Eingabe.Wochenstunden", "35"), ("Eingabe.Gruppe", "g1"), ("Eingabe.Pauschalentyp", "IIIb"), ("Eingabe.Eingegangen", "05.11.2026"));
        (await haus.LetztesAsync<BetreuungVereinbart>("kind-mia")).Herkunft.EingegangenAm.ShouldBe(new DateOnly(2026, 11, 5), "was ausdrücklich anders angegeben ist, gilt");
        (await lena.HoleAsync("/kinder/mia/betreuung")).Text.ShouldContain("ist berichtigt");
    }

    [Fact]
    public async Task Fehlt_das_Einkommen_des_anderen_Elternteils_sagt_das_Speichern_es_und_der_Ueberblick_auch()
    {
        await haus.SendeAsync(new LegePersonAn("joerg", new Personenname("Jörg", "Testmann"), null, Contracts.Herkunft.Jetzt));
        await haus.SendeAsync(new MeldeMitglied("haus", "joerg", new DateOnly(2020, 2, 29), null, Haushaltsrolle.Elternteil, Contracts.Herkunft.Jetzt));
        await haus.SendeAsync(new BestimmeZahlungspflicht("haus", new DateOnly(2020, 2, 29), null, "aenne", Contracts.Herkunft.Jetzt));
        const string Satz = "Einkommen von Jörg Testmann fehlt; es bleibt beim Höchstbetrag.";
        await buero.SendeAsync("/personen/aenne/einkommen?kind=mia", "angabe", ("Eingabe.Betrag", "50.000"), ("Eingabe.Festigkeit", "Vorlaeufig"), ("Eingabe.Ab", "01.10.2026"));
        (await buero.HoleAsync("/kinder/mia/familie")).Text.ShouldContain(Satz);
        var ueberblick = (await buero.HoleAsync("/kinder/mia")).Text;
        ueberblick.ShouldContain("Das Einkommen von Jörg Testmann fehlt");
        ueberblick.ShouldNotContain("Das Einkommen von Änne");
        (await lena.HoleAsync("/kinder/mia")).Text.ShouldNotContain("Einkommen von", customMessage: "wer Einkommen nicht sehen darf, erfährt auch nicht, ob eines fehlt");

        await buero.SendeAsync("/personen/joerg/einkommen?kind=mia", "angabe", ("Eingabe.Betrag", "10.000"), ("Eingabe.Festigkeit", "Vorlaeufig"), ("Eingabe.Ab", "01.01.2026"));
        (await buero.HoleAsync("/kinder/mia/familie")).Text.ShouldNotContain("fehlt");
        (await buero.HoleAsync("/kinder/mia")).Text.ShouldNotContain("Das Einkommen von");
    }

    [Fact]
    public async Task Der_Ueberblick_nennt_einen_offenen_Pauschalentyp_und_wenn_niemand_zahlt()
    {
        var vorher = (await buero.HoleAsync("/kinder/mia")).Text;
        vorher.ShouldNotContain("Pauschalentyp");
        vorher.ShouldContain("Niemand ist als zahlungspflichtig bestimmt");
        await haus.SendeAsync(new VereinbareBetreuung("mia", new DateOnly(2026, 8, 1), null, "igel", "g1", 35, null, Contracts.Herkunft.Jetzt));
        (await lena.HoleAsync("/kinder/mia")).Text.ShouldContain("Der Pauschalentyp der Vereinbarung ist noch offen");
        await haus.SendeAsync(new BeendeBetreuung("mia", "igel", new DateOnly(2026, 10, 1), null, Contracts.Herkunft.Jetzt));
        (await lena.HoleAsync("/kinder/mia")).Text.ShouldNotContain("Pauschalentyp", customMessage: "für ein ehemaliges Kind ist das nicht mehr zu erledigen");
    }

    [Fact]
    public async Task Faellt_die_Berichtigung_weg_laesst_sich_das_Berichtigte_wieder_berichtigen()
    {
        var alt = (await haus.EreignisseAsync("kind-mia")).Last(e => e.Ereignis is BetreuungVereinbart).Id;
        await haus.SendeAsync(new VereinbareBetreuung("mia", new DateOnly(2026, 9, 1), null, "igel", "g1", 35, "IIIb", new Contracts.Herkunft(Berichtigt: [alt])));
        (await lena.HoleAsync("/kinder/mia/verlauf")).Text.ShouldNotContain($"berichtigt={alt}");
        var neu = (await haus.EreignisseAsync("kind-mia")).Last(e => e.Ereignis is BetreuungVereinbart).Id;
        await haus.SendeAsync(new NimmKindTatsacheZurueck("mia", neu, "anderes Kind", Contracts.Herkunft.Jetzt, "igel"));
        var verlauf = (await lena.HoleAsync("/kinder/mia/verlauf")).Text;
        verlauf.ShouldContain($"berichtigt={alt}");
        verlauf.ShouldNotContain("Berichtigt am");
        verlauf.ShouldContain("anderes Kind");
    }

    [Fact]
    public async Task Eine_Angabe_wird_mit_Grund_zurueckgenommen_und_eine_fremde_Vereinbarung_nicht()
    {
        var eintraege = await haus.EreignisseAsync("kind-mia");
        var (fremd, eigen) = (eintraege.First(e => e.Ereignis is BetreuungVereinbart).Id, eintraege.Last(e => e.Ereignis is BetreuungVereinbart).Id);
        (await lena.SendeAsync($"/kinder/mia/zuruecknehmen/{fremd}", "angabe", ("Eingabe.Grund", "Versehen"))).Text.ShouldContain("nicht hier");
        (await lena.SendeAsync($"/kinder/mia/zuruecknehmen/{eigen}", "angabe", ("Eingabe.Grund", ""))).Text.ShouldContain("Grund: Bitte ausfüllen");
        (await lena.SendeAsync($"/kinder/mia/zuruecknehmen/{eigen}", "angabe", ("Eingabe.Grund", "Vertrag nie zustande gekommen"))).Weiter.ShouldBe("/kinder/mia/verlauf");
        (await haus.LetztesAsync<KindTatsacheZurueckgenommen>("kind-mia")).Ereignis.ShouldBe(eigen);
        using var wieder = haus.Als(Kinderhaus.Buero);
        (await wieder.HoleAsync("/kinder/mia/verlauf")).Text.ShouldContain("Vertrag nie zustande gekommen");
    }

    [Fact]
    public async Task Die_Rendantur_erfasst_Einkommen_Zahlungspflicht_Befreiung_und_Geschwister()
    {
        (await buero.SendeAsync("/personen/aenne/einkommen?kind=mia", "angabe", ("Eingabe.Betrag", "51.300,50"), ("Eingabe.Festigkeit", "Endgueltig"), ("Eingabe.Freibetraege", "2"), ("Eingabe.Ab", "01.01.2026"), ("Eingabe.Eingegangen", "31.10.2026"))).Weiter.ShouldBe("/kinder/mia/familie");
        var einkommen = await haus.LetztesAsync<EinkommenErklaert>("person-aenne");
        (einkommen.Einkommen.Wert, einkommen.Stand, einkommen.Herkunft.EingegangenAm).ShouldBe((new Einkommen(new Geld(5_130_050), false, 2), Einkommensstand.Endgueltig, (DateOnly?)new DateOnly(2026, 10, 31)));
        (await buero.SendeAsync("/haushalte/haus/zahlungspflicht?kind=mia", "angabe", ("Eingabe.Person", "aenne"), ("Eingabe.Ab", "01.08.2026"))).Weiter.ShouldBe("/kinder/mia/familie");
        (await buero.SendeAsync("/haushalte/haus/befreiung?kind=mia", "angabe", ("Eingabe.Art", "wohngeld"), ("Eingabe.Besteht", "ja"), ("Eingabe.Ab", "01.08.2026"), ("Eingabe.Bis", "31.07.2027"))).Weiter.ShouldBe("/kinder/mia/familie");
        (await buero.SendeAsync("/haushalte/haus/geschwisterkind?kind=mia", "angabe", ("Eingabe.Art", "ogs"), ("Eingabe.Geboren", "31.10.2017"), ("Eingabe.Wochenstunden", ""), ("Eingabe.Ab", "01.08.2026"))).Weiter.ShouldBe("/kinder/mia/familie");
        var familie = (await buero.HoleAsync("/kinder/mia/familie")).Text;
        foreach (var text in new[] { "51.300,50", "endgültig", "2 Kinderfreibeträge", "Wohngeld", "geboren am 31.10.2017: Offene Ganztagsschule", "31.10.2026" }) familie.ShouldContain(text);

        var befreiung = (await haus.EreignisseAsync("haushalt-haus")).Last(e => e.Ereignis is BefreiungAnerkannt).Id;
        (await buero.SendeAsync($"/haushalte/haus/zuruecknehmen/{befreiung}?kind=mia", "angabe", ("Eingabe.Grund", "Bescheid aufgehoben"))).Weiter.ShouldBe("/kinder/mia/verlauf");
        (await buero.HoleAsync("/kinder/mia/familie")).Text.ShouldNotContain("Wohngeld");
        using var finanzen = haus.Als(Kinderhaus.Finanzen);
        (await finanzen.HoleAsync("/personen/aenne/einkommen?kind=mia")).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Angehoerige_Kontakte_Sorgerecht_und_Haushalte_werden_eingetragen()
    {
        (await lena.SendeAsync("/haushalte/haus/person?kind=mia", "angabe", ("Eingabe.Vorname", "Kai"), ("Eingabe.Nachname", "Öztürk"), ("Eingabe.Telefon", "0221 1234-56"), ("Eingabe.Rolle", "Partner"), ("Eingabe.Ab", "01.08.2026"))).Weiter.ShouldBe("/kinder/mia/stammdaten");
        (await lena.SendeAsync("/personen/aenne/kontakt?kind=mia", "angabe", ("Eingabe.Telefon", ""), ("Eingabe.Mobil", "0171/9876"), ("Eingabe.Email", "aenne@beispiel.example"))).Weiter.ShouldBe("/kinder/mia/stammdaten");
        (await lena.SendeAsync("/personen/aenne/kontakt?kind=mia", "angabe", ("Eingabe.Telefon", "ruf mich an"), ("Eingabe.Mobil", ""), ("Eingabe.Email", ""))).Text.ShouldContain("ist keine Telefonnummer");
        (await lena.SendeAsync("/kinder/mia/sorgerecht/aenne", "angabe", ("Eingabe.Sorge", "ja"), ("Eingabe.Ab", "29.02.2020"))).Weiter.ShouldBe("/kinder/mia/stammdaten");
        (await lena.SendeAsync("/kinder/mia/kontaktperson", "angabe", ("Eingabe.Name", "Gül Öz"), ("Eingabe.Beziehung", "Großmutter"), ("Eingabe.Telefon", ""), ("Eingabe.Notfall", "true"), ("Eingabe.Ab", "01.08.2026"))).Text.ShouldContain("Für einen Notfallkontakt ist eine Telefonnummer nötig");
        (await lena.SendeAsync("/kinder/mia/kontaktperson", "angabe", ("Eingabe.Name", "Gül Öz"), ("Eingabe.Beziehung", "Großmutter"), ("Eingabe.Telefon", "0221 77"), ("Eingabe.Abholen", "true"), ("Eingabe.Ab", "01.08.2026"))).Text.ShouldNotContain("Bitte prüfen");
        (await lena.SendeAsync("/kinder/mia/statistik", "angabe", ("Eingabe.Geschlecht", "Weiblich"), ("Eingabe.Staat", "deutsch"), ("Eingabe.Ausland", "ja"), ("Eingabe.Deutsch", "nein"), ("Eingabe.Schule", "nein"), ("Eingabe.Tage", "4"), ("Eingabe.Ab", "01.08.2026"))).Weiter.ShouldBe("/kinder/mia/stammdaten");
        var stammdaten = (await lena.HoleAsync("/kinder/mia/stammdaten")).Text;
        foreach (var text in new[] { "Haushalt Kai Öztürk und Änne Öztürk", "0171/9876", "Gül Öz", "Großmutter", "weiblich", "deutsch" }) (text.StartsWith("Haushalt", StringComparison.Ordinal) ? stammdaten.Replace("Haushalt Änne Öztürk und Kai Öztürk", text, StringComparison.Ordinal) : stammdaten).ShouldContain(text);

        (await lena.SendeAsync("/kinder/mia/haushalte", "angabe", ("Eingabe.Erster", "haus"), ("Eingabe.ErsterAnteil", "60"), ("Eingabe.Zweiter", Kinderhaus.Verborgen((await lena.HoleAsync("/kinder/mia/haushalte")).Text, "Eingabe.Neuer")), ("Eingabe.ZweiterAnteil", "50"), ("Eingabe.Ab", "01.01.2027"))).Text.ShouldContain("Bitte eine der Möglichkeiten");
    }

    [Fact]
    public async Task Gesundheit_steht_nur_auf_ihrem_Blatt_und_ist_mit_eigenem_Zweck_verschluesselt()
    {
        (await lena.SendeAsync("/kinder/mia/gesundheit/melden", "angabe", ("Eingabe.Art", "Medikament"), ("Eingabe.Was", "Notfallspritze"), ("Eingabe.Anweisung", ""), ("Eingabe.Ab", "01.08.2026"))).Text.ShouldContain("Ein Medikament braucht eine Anweisung");
        (await lena.SendeAsync("/kinder/mia/gesundheit/melden", "angabe", ("Eingabe.Art", "Allergie"), ("Eingabe.Was", "Erdnuss"), ("Eingabe.Anweisung", "keine Nüsse"), ("Eingabe.Ab", "01.08.2026"))).Weiter.ShouldBe("/kinder/mia/gesundheit");
        (await lena.SendeAsync("/kinder/mia/gesundheit/nachweis", "angabe", ("Eingabe.Art", "Masernschutz"), ("Eingabe.Form", "Impfausweis"), ("Eingabe.Ab", "15.07.2026"), ("Eingabe.Bis", ""))).Weiter.ShouldBe("/kinder/mia/gesundheit");
        (await haus.LetztesAsync<GesundheitGemeldet>("kind-mia")).Angabe!.Zweck.ShouldBe(Zwecke.Gesundheit);
        var blatt = (await lena.HoleAsync("/kinder/mia/gesundheit")).Text;
        blatt.ShouldContain("Erdnuss");
        blatt.ShouldContain("gesehen am 15.07.2026");
        (await lena.HoleAsync("/kinder/mia")).Text.ShouldNotContain("Erdnuss");
    }

    [Fact]
    public async Task Gesundheitliches_sieht_die_Kita_und_nicht_wer_mit_Geld_oder_Aufsicht_zu_tun_hat()
    {
        await lena.SendeAsync("/kinder/mia/gesundheit/melden", "angabe", ("Eingabe.Art", "Allergie"), ("Eingabe.Was", "Erdnuss"), ("Eingabe.Anweisung", "keine Nüsse"), ("Eingabe.Ab", "01.08.2026"));
        await lena.SendeAsync("/kinder/mia/inklusion", "angabe", ("Eingabe.Art", "Seheinschränkung"), ("Eingabe.Ab", "01.08.2026"));
        var (meldung, inklusion) = ((await haus.EreignisseAsync("kind-mia")).Last(e => e.Ereignis is GesundheitGemeldet).Id, (await haus.EreignisseAsync("kind-mia")).Last(e => e.Ereignis is InklusionFestgestellt).Id);
        using var mara = haus.Als(Kinderhaus.Mara);
        (await mara.HoleAsync("/kinder/mia/gesundheit")).Text.ShouldContain("Erdnuss");

        foreach (var wer in new[] { Kinderhaus.Finanzen, Kinderhaus.Referentin, Kinderhaus.Ehrenamt })
        {
            using var fremd = haus.Als(wer);
            var akte = await fremd.HoleAsync("/kinder/mia");
            akte.Status.ShouldBe(HttpStatusCode.OK, wer);
            akte.Text.ShouldNotContain("/kinder/mia/gesundheit");
            akte.Text.ShouldNotContain("Masernschutz");
            foreach (var adresse in new[] { "/kinder/mia/gesundheit", "/kinder/nachweise", "/kinder/nachweise/ausgabe?format=csv" }) (await fremd.HoleAsync(adresse)).Status.ShouldBe(HttpStatusCode.Forbidden, $"{wer}: {adresse}");
            foreach (var blatt in new[] { "/kinder/mia/verlauf", "/kinder/mia/betreuung" }) (await fremd.HoleAsync(blatt)).Text.ShouldNotContain("Seheinschränkung");
            (await fremd.HoleAsync("/kinder/mia/verlauf")).Text.ShouldNotContain("Erdnuss");
        }

        // who may change the record, but not what is about health
        using var referentin = haus.Als(Kinderhaus.Referentin);
        (await referentin.HoleAsync($"/kinder/mia/zuruecknehmen/{meldung}")).Status.ShouldBe(HttpStatusCode.Forbidden);
        (await referentin.HoleAsync($"/kinder/mia/inklusion?berichtigt={inklusion}")).Text.ShouldNotContain("Seheinschränkung");
        (await lena.HoleAsync($"/kinder/mia/inklusion?berichtigt={inklusion}")).Text.ShouldContain("value=\"Seheinschränkung\"");
    }
}
