using KitaPlus.Beitraege.Beitragskonto;
using KitaPlus.Beitraege.Rueckberechnung;
using KitaPlus.Beitraege.Satzung;
using KitaPlus.Kernel;

namespace KitaPlus.Beitraege.Tests.Szenarien;

/// <summary>Credit, waiver, block: what stands between a difference and the family.</summary>
public class KontoEntscheidungenTests
{
    private static readonly Monat August = Rendantur.Monat("2024-08");
    private static readonly Monat Dezember = Rendantur.Monat("2024-12");

    [Fact]
    public async Task Ein_Guthaben_groesser_als_die_naechste_Rechnung_wird_weitergetragen()
    {
        await using var r = await Rendantur.Mit();
        await r.Am("2024-06-03").Familie("haus", "anna", 45_000);
        await r.Kind("mia", "2020-02-10", "haus");
        var teuer = await r.Betreut("mia", 35, "2024-08-01", "2024-12-31");
        await r.Betreut("mia", 25, "2025-01-01");
        await r.Am("2024-07-15").Buche("2024-08", "2025-05"); // 150 until December, then 100

        await r.Am("2025-01-13").Betreut("mia", 25, "2024-08-01", "2024-12-31", statt: teuer);
        (await r.Buche("2024-08", "2025-05")).Summe.ShouldBe(Geld.Euro(-250));

        (await r.Rechnungen("anna", "2025-01")).ShouldBe(
            "2025-01: 100 → 100; 2025-02: -150 → 0 (Guthaben 150); 2025-03: 100 → 0 (Guthaben 50); 2025-04: 100 → 50; 2025-05: 100 → 100");
    }

    [Fact]
    public async Task Ein_Guthaben_ohne_weitere_Rechnung_ist_auszuzahlen_und_nach_der_Erstattung_nicht_mehr()
    {
        await using var r = await Rendantur.MitMia();
        await r.Am("2024-07-15").Buche("2024-08", "2024-12");
        await r.Am("2024-12-20").Bezahlt("anna", 500);
        await r.Am("2025-01-13").Endet("mia", "2024-11-01");
        await r.Buche("2024-08", "2024-12");

        Rechnungen.Auszahlbar(await r.Konto("anna"), Rendantur.Monat("2025-02")).ShouldBe(Geld.Euro(200));
        await using (var bestand = await r.OeffneBestand()) bestand.KontenMitGuthaben().Count.ShouldBe(1);

        await r.Am("2025-02-10").Sende(new BucheErstattung("stadt", "anna", new DateOnly(2025, 2, 10), Geld.Euro(200), "SEPA", "Guthaben nach Abmeldung"));
        Rechnungen.Auszahlbar(await r.Konto("anna"), Rendantur.Monat("2025-02")).ShouldBe(Geld.Null);
        await using (var bestand = await r.OeffneBestand()) bestand.KontenMitGuthaben().ShouldBeEmpty();
    }

    [Fact]
    public async Task Wird_die_Erhebung_informatorisch_ist_ein_Guthaben_auszuzahlen()
    {
        await using var r = await Rendantur.MitMia();
        await r.Am("2024-07-15").Buche("2024-08", "2024-12");
        await r.Am("2024-12-20").Bezahlt("anna", 500);
        await r.Am("2025-01-13").Einkommen("anna", 20_000, "2024-08-01", "2024-12-31");
        await r.Buche("2024-08", "2024-12");

        (await r.Am("2025-02-10").Rufe("konto", "auszahlungen")).Ausgabe.ShouldContain("Kein Guthaben ist auszuzahlen."); // the next invoices use it up

        await r.Erhebung("stadt", delegiert: false, ab: "2025-03");
        (await r.Rufe("konto", "auszahlungen")).Ausgabe.ShouldMatch("stadt +anna +500,00 €");

        await r.Rufe("konto", "erstattung", "stadt", "anna", "--betrag", "500", "--beleg", "SEPA 1", "--grund", "Erhebung endet");
        (await r.Rufe("konto", "auszahlungen")).Ausgabe.ShouldContain("Kein Guthaben ist auszuzahlen.");
    }

    [Fact]
    public async Task Eine_Stundung_steht_im_Kontoblatt_und_aendert_nicht_was_geschuldet_ist()
    {
        await using var r = await Gebucht500();

        (await r.Rufe("konto", "stundung", "stadt", "anna", "--betrag", "600", "--bis", "31.03.2025", "--grund", "Kurzarbeit")).Meldungen.ShouldContain("Offen sind 500,00\u00A0€; mehr kann nicht gestundet werden");
        (await r.Rufe("konto", "stundung", "stadt", "anna", "--betrag", "500", "--bis", "31.03.2025", "--grund", " ")).Meldungen.ShouldContain("Die Entscheidung braucht einen Grund");
        await Entscheide(r, "konto", "stundung", "stadt", "anna", "--betrag", "300", "--bis", "31.03.2025", "--grund", "Kurzarbeit");

        (await r.Rufe("konto", "haus")).Ausgabe.ShouldContain("Gestundet 300,00 € bis 31.03.2025: Kurzarbeit");
        (await r.Konto("anna")).Saldo.ShouldBe(Geld.Euro(500));
    }

    [Fact]
    public async Task Ein_Ratenplan_steht_im_Kontoblatt_und_aendert_nicht_was_geschuldet_ist()
    {
        await using var r = await Gebucht500();

        (await r.Rufe("konto", "raten", "stadt", "anna", "--betrag", "501", "--anzahl", "3", "--ab", "01.02.2025", "--grund", "auf Antrag")).Meldungen.ShouldContain("Offen sind 500,00\u00A0€; mehr kann nicht in Raten vereinbart werden");
        await Entscheide(r, "konto", "raten", "stadt", "anna", "--betrag", "500", "--anzahl", "3", "--ab", "31.01.2025", "--grund", "auf Antrag");

        var blatt = (await r.Rufe("konto", "haus")).Ausgabe.ReplaceLineEndings(" ");
        blatt.ShouldContain("Ratenplan (auf Antrag): 31.01.2025 166,68 €; 28.02.2025 166,66 €; 31.03.2025 166,66 €");
        (await r.Konto("anna")).Saldo.ShouldBe(Geld.Euro(500));
    }

    [Fact]
    public async Task Ein_Erlass_mindert_den_Saldo_aber_keine_Festsetzung()
    {
        await using var r = await Gebucht500();

        (await r.Rufe("konto", "erlass", "stadt", "anna", "--betrag", "501", "--grund", "Härtefall")).Meldungen.ShouldContain("bis zum offenen Saldo von 500,00");
        await Entscheide(r, "konto", "erlass", "stadt", "anna", "--betrag", "120", "--grund", "Härtefall");

        var blatt = (await r.Rufe("konto", "haus")).Ausgabe;
        blatt.ShouldContain("Erlass: Härtefall: −120,00 €");
        blatt.ShouldContain("Saldo: +380,00 €");
        (await r.Gebucht("anna", "mia", "2024-08", "2024-12")).ShouldBe("100 100 100 100 100");
    }

    [Fact]
    public async Task Ein_Verzicht_ueberlebt_weitere_Berichtigungen()
    {
        await using var r = await Rendantur.MitMia();
        await r.Am("2024-12-02").Buche("2024-08", "2024-12");
        await r.Sende(new ErklaereVerzicht("stadt", "anna", "mia", August, Dezember, Geld.Euro(30), "Auskunft der Verwaltung war falsch"));

        await r.Einkommen("anna", 70_000, "2024-08-01");
        (await r.Buche("2024-08", "2024-12")).Summe.ShouldBe(Geld.Euro(5 * 70)); // 100 more, 30 waived
        (await r.Buche("2024-08", "2024-12")).Konten.ShouldBe(0);

        await r.Stunden("mia", 35, "2024-08-01");
        (await r.Buche("2024-08", "2024-12")).Summe.ShouldBe(Geld.Euro(5 * 100)); // 300 less 170 posted less 30 waived
        (await r.Gebucht("anna", "mia", "2024-08", "2024-12")).ShouldBe("270 270 270 270 270");

        await r.Stunden("mia", 25, "2024-08-01");
        (await r.Buche("2024-08", "2024-12")).Summe.ShouldBe(Geld.Euro(-5 * 100)); // back to 200: 170 again, as if nothing had been in between
    }

    [Fact]
    public async Task Verzichten_kann_man_nur_auf_schon_gebuchte_Monate()
    {
        await using var r = await Rendantur.MitMia();
        await r.Am("2024-12-02").Buche("2024-08", "2024-12");

        var ablehnung = await Should.ThrowAsync<Fachfehler>(() => r.Sende(new ErklaereVerzicht("stadt", "anna", "mia", August, Rendantur.Monat("2025-01"), Geld.Euro(30), "aus Versehen")));
        ablehnung.Message.ShouldContain("nicht jeder Monat schon gebucht");
    }

    [Fact]
    public async Task In_gesperrten_Monaten_wird_die_Differenz_gezeigt_aber_erst_nach_der_Freigabe_gebucht()
    {
        await using var r = await Rendantur.MitMia();
        await r.Am("2024-12-02").Buche("2024-08", "2024-12");
        await r.Sende(new SperreMonate("stadt", "abschluss", null, null, August, Rendantur.Monat("2024-10"), Sperrgrund.Jahresabschluss, "Haushaltsjahr geschlossen"));
        await r.Einkommen("anna", 70_000, "2024-10-01");

        var gesperrt = (await r.Vorschau("2024-08", "2024-12")).Familien.Single().Differenzen.Single(d => d.Verbleib == Verbleib.Gesperrt);
        (gesperrt.Monate, gesperrt.Neu - gesperrt.Alt, gesperrt.Buchen, gesperrt.Sperrgrund).ShouldBe((1, 10_000L, 0L, "Jahr abgeschlossen: Haushaltsjahr geschlossen"));
        (await r.Buche("2024-08", "2024-12")).Summe.ShouldBe(Geld.Euro(200));
        (await r.Buche("2024-08", "2024-12")).Konten.ShouldBe(0);

        await r.Sende(new GibMonateFrei("stadt", "abschluss", "Abschluss wieder geöffnet"));
        (await r.Buche("2024-08", "2024-12")).Summe.ShouldBe(Geld.Euro(100));
        (await r.Gebucht("anna", "mia", "2024-09", "2024-11")).ShouldBe("100 200 200");
    }

    [Fact]
    public async Task Eine_Sperre_fuer_eine_Person_gilt_fuer_sie_und_fuer_niemanden_sonst()
    {
        await using var r = await Rendantur.MitMia();
        await r.Familie("h2", "bea", 45_000);
        await r.Kind("tom", "2020-05-10", "h2");
        await r.Betreut("tom", 25, "2024-08-01");
        await r.Sende(new SperreMonate("stadt", "klage", null, "anna", August, Dezember, Sperrgrund.Sonstiges, "Klage anhängig"));

        (await r.Am("2024-12-02").Buche("2024-08", "2024-12")).Summe.ShouldBe(Geld.Euro(500));
        (await r.Gebucht("anna", "mia", "2024-12", "2024-12")).ShouldBe("0");
        (await r.Gebucht("bea", "tom", "2024-12", "2024-12")).ShouldBe("100");
    }

    private static async Task<Rendantur> Gebucht500()
    {
        var r = await Rendantur.MitMia();
        await r.Am("2024-12-02").Buche("2024-08", "2024-12");
        return r;
    }

    /// <summary>The decision is recorded, the equation of the accounts holds, and the next run has nothing to post because of it.</summary>
    private static async Task Entscheide(Rendantur r, params string[] woerter)
    {
        var aufruf = await r.Rufe(woerter);
        (aufruf.Ende, aufruf.Ausgabe.Trim()).ShouldBe((Betrieb.Ende.Gut, "Festgehalten."), aufruf.Meldungen);
        await r.PruefeKonten();
        (await r.Buche("2024-08", "2024-12")).Konten.ShouldBe(0);
    }
}
