using KitaPlus.Contracts.Kinder;
using KitaPlus.EventStore;
using KitaPlus.Kernel;
using static KitaPlus.Kinder.Tests.Importprobe;

namespace KitaPlus.Kinder.Tests;

/// <summary>Knowledge, corrections, withdrawals and contradictions between rows.</summary>
public sealed class ImportTatsachenTests : IAsyncLifetime
{
    private const string Betreuungskopf = "kind;einrichtung;wochenstunden;gueltig_ab;gueltig_bis;bekannt_seit;schluessel;berichtigt";
    private Importprobe probe = null!;

    public async Task InitializeAsync() => probe = await Importprobe.ImArbeitsspeicherAsync();

    public async Task DisposeAsync() => await probe.DisposeAsync();

    [Fact]
    public async Task Bekannt_seit_nach_dem_Tag_der_Uebernahme_wird_abgelehnt()
    {
        var ergebnis = await probe.ImportiereDazu(Datei("betreuung.csv", Betreuungskopf, "K1;E1;35;01.08.2024;;02.08.2025;;", "K2;E1;35;01.08.2024;;01.08.2025;;"));
        ergebnis.Fehler.Single().ToString().ShouldStartWith("betreuung.csv, Zeile 2, Spalte bekannt_seit: Der 02.08.2025 liegt nach dem Tag der Übernahme der Einrichtung „E1“ (01.08.2025)");
    }

    [Fact]
    public async Task Bekannt_seit_braucht_eine_festgelegte_Uebernahme()
    {
        (await probe.ImportiereDazu(Datei("betreuung.csv", Betreuungskopf, "K1;E2;35;01.08.2024;;01.03.2024;;"))).Fehler.Single().Grund.ShouldContain("„uebernahme_am“ in einrichtungen.csv");
        await using var leer = await Importprobe.ImArbeitsspeicherAsync();
        (await leer.Importiere(Datei("kinder.csv", "kind;nachname;geburtsdatum;bekannt_seit", "K1;Adler;04.03.2021;01.02.2022"))).Fehler.Single().Spalte.ShouldBe("bekannt_seit");
    }

    [Fact]
    public async Task Fuer_Kinder_und_Haushalte_zaehlt_die_Uebernahme_irgendeiner_gespeicherten_Einrichtung()
    {
        (await probe.ImportiereDazu(Datei("mitglieder.csv", "haushalt;person;rolle;gueltig_ab;bekannt_seit", "H1;P1;elternteil;01.08.2024;01.08.2025"))).Fehlerzeilen().ShouldBeEmpty();
        (await probe.ImportiereDazu(Datei("mitglieder.csv", "haushalt;person;rolle;gueltig_ab;bekannt_seit", "H1;P1;keine;01.08.2025;02.08.2025"))).Fehler.Single().Spalte.ShouldBe("bekannt_seit");
        probe.Ereignisse("haushalt-H1").OfType<MitgliedGemeldet>().Single().Herkunft.BekanntSeit.ShouldBe(new DateOnly(2025, 8, 1));
    }

    [Fact]
    public async Task Was_in_der_Zukunft_bekannt_wird_wird_abgelehnt()
    {
        var ergebnis = await probe.ImportiereDazu(Datei("pflegekinder.csv", "kind;pflegekind;gueltig_ab;eingegangen_am", "K1;ja;01.08.2024;03.11.2026", "K2;ja;01.08.2024;02.11.2026"));
        ergebnis.Fehler.Single().ToString().ShouldStartWith("pflegekinder.csv, Zeile 2, Spalte eingegangen_am: Der 03.11.2026 liegt in der Zukunft");
    }

    [Fact]
    public async Task Widerspruechliche_Zeilen_nennen_einander()
    {
        var ergebnis = await probe.ImportiereDazu(
            Datei("a.csv", Betreuungskopf, "K1;E1;35;01.08.2024;31.07.2025;01.03.2024;;", "K1;E1;45;01.01.2025;31.07.2025;01.03.2024;;"),
            Datei("b.csv", Betreuungskopf, "K2;E1;35;01.08.2024;;;;"),
            Datei("c.csv", Betreuungskopf, "K2;E1;25;01.08.2024;;;;"));
        ergebnis.Fehler.Count.ShouldBe(2);
        ergebnis.Fehler[0].ToString().ShouldStartWith("a.csv, Zeile 3, Spalte gueltig_ab: Die Zeile widerspricht Zeile 2: gleiche Kenntnis, gemeinsame Tage (01.01.2025 bis 31.07.2025)");
        ergebnis.Fehler[1].ToString().ShouldContain("Zeile 2 der Datei");
    }

    [Fact]
    public async Task Zeilen_die_aufeinander_folgen_gleich_sind_oder_spaeter_bekannt_wurden_widersprechen_sich_nicht()
    {
        var ergebnis = await probe.ImportiereDazu(Datei("betreuung.csv", Betreuungskopf,
            "K1;E1;35;01.08.2023;;01.03.2023;;",
            "K1;E1;45;01.08.2024;;01.03.2023;;",
            "K1;E1;25;01.08.2023;;02.03.2023;;",
            "K2;E1;35;01.08.2023;31.12.2023;;;",
            "K2;E1;35;01.12.2023;31.07.2024;;;",
            "K2;E1;45;01.08.2024;31.07.2025;;;"));
        ergebnis.Fehlerzeilen().ShouldBeEmpty();
        ergebnis.Neu.ShouldBe(6);
    }

    [Fact]
    public async Task Wer_sagt_was_er_berichtigt_widerspricht_nicht()
    {
        var ergebnis = await probe.ImportiereDazu(Datei("betreuung.csv", Betreuungskopf, "K1;E1;45;01.08.2024;31.07.2025;;V-2;V-1", "K1;E1;35;01.08.2024;31.07.2025;;V-1;"));
        ergebnis.Fehlerzeilen().ShouldBeEmpty();
        var ereignisse = probe.Ereignisse("kind-K1").OfType<BetreuungVereinbart>().ToList();
        ereignisse.Select(e => e.Wochenstunden).ShouldBe([35, 45], "die berichtigte Zeile steht vor der berichtigenden, auch wenn sie in der Datei folgt");
        ereignisse[1].Herkunft.Berichtigt.ShouldBe([EreignisId.Aus("m1/betreuung/V-1")]);
    }

    [Fact]
    public async Task Faellt_die_Berichtigung_weg_laesst_sich_dem_Berichtigten_wieder_widersprechen()
    {
        await probe.ImportiereDazu(Datei("betreuung.csv", Betreuungskopf, "K1;E1;35;01.08.2024;;01.03.2024;V-1;", "K1;E1;45;01.08.2025;;01.03.2024;V-2;V-1"));
        (await probe.Importiere(Datei("ruecknahmen.csv", "art;kennung;tatsache;grund", "kind;K1;betreuung/V-2;Irrtum"))).Satz().ShouldBe("1 neu, 0 schon vorhanden");
        (await probe.Importiere(Datei("betreuung.csv", Betreuungskopf, "K1;E1;25;01.08.2024;;01.03.2024;V-3;"))).Fehler.Single().Grund.ShouldContain($"der schon gespeicherten Meldung {EreignisId.Aus("m1/betreuung/V-1")}");
    }

    [Fact]
    public async Task Eine_spaetere_Datei_berichtigt_mit_Schluessel_oder_Ereigniskennung()
    {
        await probe.ImportiereDazu(Datei("betreuung.csv", Betreuungskopf, "K1;E1;35;01.08.2024;;;V-1;", "K2;E1;35;01.08.2024;;;;"));
        var ohne = probe.Alle.Single(e => e.Stream == "kind-K2" && e.Type == "kinder.betreuung_vereinbart.v1").EventId;
        var ergebnis = await probe.Importiere(Datei("betreuung.csv", Betreuungskopf, "K1;E1;45;01.08.2024;;;V-2;V-1", $"K2;E1;45;01.08.2024;;;V-3;{ohne}"));
        ergebnis.Fehlerzeilen().ShouldBeEmpty();
    }

    [Theory]
    [InlineData("K2;E1;45;01.08.2024;;;V-2;V-1", "gibt es bei dem Kind „K2“ nicht")]
    [InlineData("K1;E1;45;01.08.2024;;;V-2;V-9", "gibt es bei dem Kind „K1“ nicht")]
    [InlineData("K1;E1;45;01.08.2024;;;V-2;pflegekinder/F-1", "anderer Art (pflegekind)")]
    [InlineData("K1;E1;45;01.08.2024;;;V-2;V-2", "gibt es bei dem Kind „K1“ nicht")]
    public async Task Eine_Berichtigung_ins_Leere_wird_abgelehnt(string zeile, string satz)
    {
        await probe.ImportiereDazu(
            Datei("betreuung.csv", Betreuungskopf, "K1;E1;35;01.08.2024;;;V-1;"),
            Datei("pflegekinder.csv", "kind;pflegekind;gueltig_ab;schluessel", "K1;ja;01.08.2024;F-1"));
        var fehler = (await probe.Importiere(Datei("betreuung.csv", Betreuungskopf, zeile))).Fehler.Single();
        (fehler.Zeile, fehler.Spalte).ShouldBe((2, "berichtigt"));
        fehler.Grund.ShouldContain(satz);
    }

    [Fact]
    public async Task Ein_Schluessel_steht_fuer_eine_Aussage()
    {
        await probe.ImportiereDazu(Datei("betreuung.csv", Betreuungskopf, "K1;E1;35;01.08.2024;;;V-1;"));
        (await probe.Importiere(Datei("betreuung.csv", Betreuungskopf, "K1;E1;35;2024-08-01;;;V-1;"))).Satz().ShouldBe("0 neu, 1 schon vorhanden");
        (await probe.Importiere(Datei("betreuung.csv", Betreuungskopf, "K1;E1;45;01.08.2024;;;V-1;"))).Fehler.Single().Spalte.ShouldBe("schluessel");
        (await probe.Importiere(Datei("betreuung.csv", Betreuungskopf, "K1;E1;45;01.09.2024;;;V-7;", "K2;E1;35;01.08.2024;;;V-7;"))).Fehler.Single().Spalte.ShouldBe("schluessel");
    }

    [Fact]
    public async Task Eine_Ruecknahme_nennt_ihre_Tatsache()
    {
        const string kopf = "art;kennung;tatsache;grund";
        await probe.ImportiereDazu(Datei("betreuung.csv", Betreuungskopf, "K1;E1;35;01.08.2024;;;V-1;"));
        (await probe.Importiere(Datei("ruecknahmen.csv", kopf, "kind;K2;betreuung/V-1;Irrtum"))).Fehler.Single().Spalte.ShouldBe("tatsache");
        (await probe.Importiere(Datei("ruecknahmen.csv", kopf, "kind;K1;betreuung/V-1;"))).Fehler.Single().Spalte.ShouldBe("grund");
        (await probe.Importiere(Datei("ruecknahmen.csv", kopf, "traeger;T1;betreuung/V-1;Irrtum"))).Fehler.Single().Grund.ShouldContain("möglich sind: einrichtung, haushalt, kind, person");
        (await probe.Importiere(Datei("ruecknahmen.csv", kopf, "kind;K1;betreuung/V-1;Irrtum"))).Satz().ShouldBe("1 neu, 0 schon vorhanden");
        (await probe.Importiere(Datei("ruecknahmen.csv", kopf, "kind;K1;betreuung/V-1;Irrtum"))).Satz().ShouldBe("0 neu, 1 schon vorhanden");
        (await probe.Importiere(Datei("ruecknahmen.csv", kopf, "kind;K1;betreuung/V-1;anderer Grund"))).Fehler.Single().Grund.ShouldContain("schon zurückgenommen");
        (await probe.Importiere(Datei("betreuung.csv", Betreuungskopf, "K1;E1;45;01.08.2024;;;V-2;V-1"))).Fehler.Single().Grund.ShouldContain("ohne „berichtigt“");
    }

    [Fact]
    public async Task Ein_anderes_Geburtsdatum_ist_eine_Berichtigung_und_ein_anderer_Name_eine_Umbenennung()
    {
        await probe.ImportiereDazu();
        (await probe.Importiere(Datei("kinder.csv", "kind;vorname;nachname;geburtsdatum", "K1;Mia;Adler-Şahin;03.04.2021"))).Satz().ShouldBe("1 neu, 0 schon vorhanden");
        probe.Ereignisse("kind-K1").Select(e => e.GetType()).ShouldBe([typeof(KindAufgenommen), typeof(GeburtsdatumBerichtigt), typeof(KindUmbenannt)]);
    }

    [Fact]
    public async Task Zwei_Zeilen_mit_verschiedenem_Geburtsdatum_brauchen_verschiedene_Kenntnis()
    {
        const string kopf = "kind;nachname;geburtsdatum;bekannt_seit";
        var ergebnis = await probe.Importiere([.. Grundstock().Take(2), Datei("kinder.csv", kopf, "K5;Adler;02.03.2021;01.05.2022", "K5;Adler;01.03.2021;01.05.2021", "K6;Adler;01.03.2021;", "K6;Adler;02.03.2021;")]);
        ergebnis.Fehler.Single().ToString().ShouldContain("Zeile 5: Die Zeile widerspricht Zeile 4");
        ergebnis = await probe.Importiere([.. Grundstock().Take(2), Datei("kinder.csv", kopf, "K5;Adler;02.03.2021;01.05.2022", "K5;Adler;01.03.2021;01.05.2021")]);
        ergebnis.Fehlerzeilen().ShouldBeEmpty();
        probe.Ereignisse("kind-K5").OfType<KindAufgenommen>().Single().Geburtsdatum.Wert.ShouldBe(new DateOnly(2021, 3, 1));
        probe.Ereignisse("kind-K5").OfType<GeburtsdatumBerichtigt>().Single().Geburtsdatum.Wert.ShouldBe(new DateOnly(2021, 3, 2));
    }

    [Fact]
    public async Task Wer_an_einer_fehlerhaften_Zeile_haengt_wird_nicht_selbst_gescholten()
    {
        var ergebnis = await probe.Importiere(
            Datei("kinder.csv", "kind;nachname;geburtsdatum", "K1;Adler;31.04.2021"), Datei("pflegekinder.csv", "kind;pflegekind;gueltig_ab", "K1;ja;01.08.2024"));
        ergebnis.Fehler.Single().Datei.ShouldBe("kinder.csv");
    }

    [Fact]
    public async Task Anteile_im_Wechselmodell_muessen_100_ergeben()
    {
        var ergebnis = await probe.ImportiereDazu(Datei("haushalte.csv", "kind;haushalt;prozent;haushalt_2;prozent_2;gueltig_ab", "K1;H1;50;H2;40;01.08.2024", "K2;H1;50;H1;50;01.08.2024"));
        ergebnis.Fehler.Select(f => (f.Zeile, f.Spalte)).ShouldBe([(2, "prozent"), (3, "haushalt")]);
    }

    [Fact]
    public async Task Ueber_geloeschte_Personen_wird_nichts_Neues_gespeichert()
    {
        await probe.ImportiereDazu();
        probe.Anwendung.Schluessel.Destroy(Mandant, "person-P1", Zwecke.Einkommen);
        var ergebnis = await probe.Importiere(Datei("einkommen.csv", "person;jahresbetrag;gueltig_ab", "P1;48000;01.01.2024"));
        ergebnis.Fehler.Single().Grund.ShouldContain("sind gelöscht");
    }
}
