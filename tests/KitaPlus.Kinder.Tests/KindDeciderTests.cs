using KitaPlus.Contracts;
using KitaPlus.Contracts.Kinder;
using KitaPlus.Kernel;
using KitaPlus.Testhilfen;
using Kindfall = KitaPlus.Testhilfen.Gegeben<KitaPlus.Kinder.KindDecider, KitaPlus.Kinder.KindZustand, KitaPlus.Kinder.KindBefehl>;

namespace KitaPlus.Kinder.Tests;

public class KindDeciderTests
{
    private static readonly Herkunft Jetzt = Herkunft.Jetzt;
    private static readonly KindAufgenommen Mia = new("K1", KindDecider.Name("K1", new("Mia", "Adler")), KindDecider.Geburt("K1", Tag(2021, 3, 4)), Jetzt);

    private static DateOnly Tag(int jahr, int monat, int tag) => new(jahr, monat, tag);

    private static BetreuungVereinbart Betreuung(DateOnly ab, DateOnly? bis, int stunden, Herkunft? herkunft = null) =>
        new("K1", ab, bis, "E1", "G1", stunden, "IIIb", herkunft ?? Jetzt);

    private static VereinbareBetreuung Vereinbare(DateOnly ab, DateOnly? bis, int stunden, Herkunft? herkunft = null) =>
        new("K1", ab, bis, "E1", "G1", stunden, "IIIb", herkunft ?? Jetzt);

    [Fact]
    public void Ein_Kind_wird_mit_Namen_und_Geburtsdatum_aufgenommen() =>
        new Kindfall().Wenn(new NimmKindAuf("K1", new("Mia", "Adler"), Tag(2021, 3, 4), Jetzt)).Dann(Mia);

    [Fact]
    public void Dasselbe_Kind_noch_einmal_aufzunehmen_sagt_nichts_Neues() =>
        new Kindfall(Mia).Wenn(new NimmKindAuf("K1", new("Mia", "Adler"), Tag(2021, 3, 4), Jetzt)).DannNichts();

    [Fact]
    public void Eine_vergebene_Kennung_wird_nicht_fuer_ein_anderes_Kind_genommen() =>
        new Kindfall(Mia).Wenn(new NimmKindAuf("K1", new("Ben", "Adler"), Tag(2021, 3, 4), Jetzt)).DannAbgelehnt("schon aufgenommen");

    [Fact]
    public void Ein_unbekanntes_Kind_bekommt_keine_Betreuung() =>
        new Kindfall().Wenn(Vereinbare(Tag(2024, 8, 1), null, 35)).DannAbgelehnt("„K1“ ist nicht bekannt");

    [Fact]
    public void Ein_Geburtsdatum_wird_berichtigt() =>
        new Kindfall(Mia).Wenn(new BerichtigeGeburtsdatum("K1", Tag(2021, 4, 3), Jetzt))
            .Dann(new GeburtsdatumBerichtigt("K1", KindDecider.Geburt("K1", Tag(2021, 4, 3)), Jetzt));

    [Fact]
    public void Dieselbe_Vereinbarung_noch_einmal_sagt_nichts_Neues() =>
        new Kindfall(Mia, Betreuung(Tag(2024, 8, 1), null, 35)).Wenn(Vereinbare(Tag(2024, 8, 1), null, 35)).DannNichts();

    [Fact]
    public void Eine_ueberlagerte_Vereinbarung_kann_wieder_vereinbart_werden() =>
        new Kindfall(Mia, Betreuung(Tag(2024, 8, 1), null, 35), Betreuung(Tag(2024, 8, 1), null, 45))
            .Wenn(Vereinbare(Tag(2024, 8, 1), null, 35)).Dann(Betreuung(Tag(2024, 8, 1), null, 35));

    [Theory]
    [InlineData(0)]
    [InlineData(-5)]
    [InlineData(81)]
    public void Wochenstunden_ausserhalb_von_1_bis_80_werden_abgelehnt(int stunden) =>
        new Kindfall(Mia).Wenn(Vereinbare(Tag(2024, 8, 1), null, stunden)).DannAbgelehnt("1 bis 80");

    [Fact]
    public void Ein_Ende_vor_dem_Anfang_wird_abgelehnt() =>
        new Kindfall(Mia).Wenn(Vereinbare(Tag(2024, 8, 1), Tag(2024, 7, 31), 35)).DannAbgelehnt("liegt vor dem Anfang");

    [Fact]
    public void Daten_vor_1990_werden_abgelehnt() =>
        new Kindfall(Mia).Wenn(Vereinbare(Tag(1889, 12, 31), null, 35)).DannAbgelehnt("vor 1990");

    [Fact]
    public void Ein_Ende_mehr_als_20_Jahre_nach_dem_Anfang_wird_abgelehnt() =>
        new Kindfall(Mia).Wenn(Vereinbare(Tag(2024, 8, 1), Tag(2204, 7, 31), 35)).DannAbgelehnt("2100");

    [Fact]
    public void Ein_Beginn_mehr_als_20_Jahre_nach_der_Geburt_wird_abgelehnt() =>
        new Kindfall(Mia).Wenn(Vereinbare(Tag(2042, 8, 1), null, 35)).DannAbgelehnt("20 Jahre nach der Geburt");

    [Fact]
    public void Ein_Beginn_mehr_als_20_Jahre_nach_der_Meldung_wird_abgelehnt() =>
        new Kindfall(Mia).Wenn(Vereinbare(Tag(2041, 1, 1), null, 35, new Herkunft(Tag(2020, 1, 1)))).DannAbgelehnt("20 Jahre nach dem Tag der Meldung");

    [Fact]
    public void Geaenderte_Stunden_gelten_bis_zum_Ende_der_geaenderten_Vereinbarung() =>
        new Kindfall(Mia, Betreuung(Tag(2024, 8, 1), Tag(2025, 7, 31), 35))
            .Wenn(new AendereStunden("K1", "E1", Tag(2025, 1, 1), 45, "IIIc", null, Jetzt))
            .Dann(Betreuung(Tag(2025, 1, 1), Tag(2025, 7, 31), 45) with { Pauschalentyp = "IIIc" });

    [Fact]
    public void Geaenderte_Stunden_lassen_eine_schon_vereinbarte_spaetere_Aenderung_stehen() =>
        new Kindfall(Mia, Betreuung(Tag(2024, 8, 1), null, 35), Betreuung(Tag(2025, 8, 1), null, 25))
            .Wenn(new AendereStunden("K1", "E1", Tag(2025, 1, 1), 45, null, null, Jetzt))
            .Dann(Betreuung(Tag(2025, 1, 1), Tag(2025, 7, 31), 45));

    [Fact]
    public void Geaenderte_Stunden_einer_offenen_Vereinbarung_bleiben_offen() =>
        new Kindfall(Mia, Betreuung(Tag(2024, 8, 1), null, 35))
            .Wenn(new AendereStunden("K1", "E1", Tag(2025, 1, 1), 45, null, null, Jetzt))
            .Dann(Betreuung(Tag(2025, 1, 1), null, 45));

    [Fact]
    public void Gleiche_Stunden_sind_keine_Aenderung() =>
        new Kindfall(Mia, Betreuung(Tag(2024, 8, 1), null, 35)).Wenn(new AendereStunden("K1", "E1", Tag(2025, 1, 1), 35, null, null, Jetzt)).DannNichts();

    [Fact]
    public void Ohne_Vereinbarung_lassen_sich_keine_Stunden_aendern() =>
        new Kindfall(Mia, Betreuung(Tag(2024, 8, 1), null, 35), new BetreuungBeendet("K1", Tag(2024, 12, 1), null, Jetzt))
            .Wenn(new AendereStunden("K1", "E1", Tag(2025, 1, 1), 45, null, null, Jetzt)).DannAbgelehnt("01.01.2025 keine Betreuungsvereinbarung");

    [Fact]
    public void Eine_zurueckgenommene_Vereinbarung_laesst_sich_nicht_aendern() =>
        new Kindfall(Mia, Betreuung(Tag(2024, 8, 1), null, 35), new KindTatsacheZurueckgenommen("K1", Kindfall.Id(1), "Irrtum", Jetzt))
            .Wenn(new AendereStunden("K1", "E1", Tag(2025, 1, 1), 45, null, null, Jetzt)).DannAbgelehnt("keine Betreuungsvereinbarung");

    [Fact]
    public void Wird_eine_Berichtigung_zurueckgenommen_gilt_wieder_was_sie_ersetzt_hatte() =>
        new Kindfall(
                Mia, Betreuung(Tag(2024, 8, 1), null, 35), Betreuung(Tag(2024, 8, 1), null, 45, new Herkunft(Berichtigt: [Kindfall.Id(1)])),
                new KindTatsacheZurueckgenommen("K1", Kindfall.Id(2), "Irrtum", Jetzt))
            .Wenn(new AendereStunden("K1", "E1", Tag(2025, 1, 1), 25, null, null, Jetzt)).Dann(Betreuung(Tag(2025, 1, 1), null, 25));

    [Fact]
    public void Eine_Betreuung_wird_beendet_und_das_Ende_nicht_zweimal() =>
        new Kindfall(Mia, Betreuung(Tag(2024, 8, 1), null, 35), new BetreuungBeendet("K1", Tag(2025, 2, 1), null, Jetzt))
            .Wenn(new BeendeBetreuung("K1", "E1", Tag(2025, 2, 1), null, Jetzt)).DannNichts();

    [Fact]
    public void Ohne_Betreuung_gibt_es_nichts_zu_beenden() =>
        new Kindfall(Mia, Betreuung(Tag(2024, 8, 1), Tag(2025, 7, 31), 35))
            .Wenn(new BeendeBetreuung("K1", "E1", Tag(2025, 8, 1), null, Jetzt)).DannAbgelehnt("keine Betreuung, die sich beenden ließe");

    [Fact]
    public void Eine_Kita_aendert_nicht_was_eine_andere_vereinbart_hat()
    {
        var fall = new Kindfall(Mia, Betreuung(Tag(2024, 8, 1), Tag(2025, 7, 31), 35), Betreuung(Tag(2025, 8, 1), null, 45) with { Einrichtung = "E2" });
        fall.Wenn(new AendereStunden("K1", "E1", Tag(2025, 9, 1), 25, null, null, Jetzt)).DannAbgelehnt("in einer anderen Einrichtung betreut");
        fall.Wenn(new BeendeBetreuung("K1", "E1", Tag(2025, 9, 1), null, Jetzt)).DannAbgelehnt("in einer anderen Einrichtung betreut");
        fall.Wenn(new NimmKindTatsacheZurueck("K1", Kindfall.Id(2), "Irrtum", Jetzt, "E1")).DannAbgelehnt("gehört zu einer anderen Einrichtung");
        fall.Wenn(new NimmKindTatsacheZurueck("K1", Kindfall.Id(2), "Irrtum", Jetzt)).DannAbgelehnt("gehört zu einer anderen Einrichtung");
        fall.Wenn(Vereinbare(Tag(2025, 8, 1), null, 25, new Herkunft(Berichtigt: [Kindfall.Id(2)]))).DannAbgelehnt("gehört zu einer anderen Einrichtung");
    }

    [Fact]
    public void Ein_Ende_in_einer_Kita_laesst_die_Vereinbarung_mit_der_naechsten_stehen() =>
        new Kindfall(Mia, Betreuung(Tag(2024, 8, 1), Tag(2025, 7, 31), 35), Betreuung(Tag(2025, 8, 1), null, 45) with { Einrichtung = "E2" })
            .Wenn(new BeendeBetreuung("K1", "E1", Tag(2025, 6, 1), null, Jetzt)).Dann(new BetreuungBeendet("K1", Tag(2025, 6, 1), Tag(2025, 7, 31), Jetzt));

    [Fact]
    public void Ein_Ende_nimmt_nur_zurueck_wessen_Vereinbarung_es_beendet()
    {
        var fall = new Kindfall(Mia, Betreuung(Tag(2024, 8, 1), null, 35), new BetreuungBeendet("K1", Tag(2025, 6, 1), null, Jetzt));
        fall.Wenn(new NimmKindTatsacheZurueck("K1", Kindfall.Id(2), "Irrtum", Jetzt, "E2")).DannAbgelehnt("gehört zu einer anderen Einrichtung");
        fall.Wenn(new NimmKindTatsacheZurueck("K1", Kindfall.Id(2), "Irrtum", Jetzt, "E1")).Dann(new KindTatsacheZurueckgenommen("K1", Kindfall.Id(2), "Irrtum", Jetzt));
    }

    [Fact]
    public void Eine_neue_Fassung_eines_Dokuments_zaehlt_weiter()
    {
        var erstes = new DokumentAbgelegt("K1", "dok-1", 1, "d-1", Personenbezug<Dokumentangaben>.Von("kind-K1", Zwecke.Stammdaten, new Dokumentangaben("Vertrag", "a.pdf")), Aufbewahrungsklasse.Vertrag, "application/pdf", 5, new string('a', 64), Jetzt);
        var befehl = new LegeDokumentAb("K1", "dok-1", "d-2", new Dokumentangaben("Vertrag", "a.pdf"), Aufbewahrungsklasse.Vertrag, "application/pdf", 5, new string('a', 64), Jetzt);
        new Kindfall(Mia, erstes).Wenn(befehl).Dann(erstes with { Fassung = 2, Beleg = "d-2" });
        new Kindfall(Mia).Wenn(befehl with { Medientyp = "text/html" }).DannAbgelehnt("gehört nicht dazu");
    }

    [Fact]
    public void Ein_Kind_lebt_im_Wechselmodell() =>
        new Kindfall(Mia).Wenn(new OrdneHaushalteZu("K1", Tag(2024, 8, 1), null, [new("H1", 50), new("H2", 50)], Jetzt))
            .Dann(new KindLebtIn("K1", Tag(2024, 8, 1), null, [new("H1", 50), new("H2", 50)], Jetzt));

    [Fact]
    public void Ein_Kind_kann_in_keinem_Haushalt_leben() =>
        new Kindfall(Mia).Wenn(new OrdneHaushalteZu("K1", Tag(2024, 8, 1), null, [], Jetzt)).Dann(new KindLebtIn("K1", Tag(2024, 8, 1), null, [], Jetzt));

    [Fact]
    public void Anteile_muessen_zusammen_100_ergeben() =>
        new Kindfall(Mia).Wenn(new OrdneHaushalteZu("K1", Tag(2024, 8, 1), null, [new("H1", 50), new("H2", 40)], Jetzt)).DannAbgelehnt("90 statt 100 %");

    [Fact]
    public void Derselbe_Haushalt_zweimal_wird_abgelehnt() =>
        new Kindfall(Mia).Wenn(new OrdneHaushalteZu("K1", Tag(2024, 8, 1), null, [new("H1", 50), new("H1", 50)], Jetzt)).DannAbgelehnt("zweimal");

    [Theory]
    [InlineData(150, -50)]
    [InlineData(100, 0)]
    public void Anteile_ausserhalb_von_1_bis_100_werden_abgelehnt(int erster, int zweiter) =>
        new Kindfall(Mia).Wenn(new OrdneHaushalteZu("K1", Tag(2024, 8, 1), null, [new("H1", erster), new("H2", zweiter)], Jetzt)).DannAbgelehnt("1 bis 100");

    [Fact]
    public void Mehr_als_zwei_Haushalte_zugleich_werden_abgelehnt() =>
        new Kindfall(Mia).Wenn(new OrdneHaushalteZu("K1", Tag(2024, 8, 1), null, [new("H1", 40), new("H2", 30), new("H3", 30)], Jetzt))
            .DannAbgelehnt("zugleich in 3 Haushalten leben; berechnet werden höchstens 2");

    [Fact]
    public void Eine_Tatsache_wird_zurueckgenommen() =>
        new Kindfall(Mia, Betreuung(Tag(2024, 8, 1), null, 35)).Wenn(new NimmKindTatsacheZurueck("K1", Kindfall.Id(1), "Irrtum", Jetzt, "E1"))
            .Dann(new KindTatsacheZurueckgenommen("K1", Kindfall.Id(1), "Irrtum", Jetzt));

    [Fact]
    public void Was_es_nicht_gibt_laesst_sich_nicht_zuruecknehmen() =>
        new Kindfall(Mia).Wenn(new NimmKindTatsacheZurueck("K1", Kindfall.Id(7), "Irrtum", Jetzt)).DannAbgelehnt("gibt es bei dem Kind „K1“ nicht");

    [Fact]
    public void Die_Aufnahme_laesst_sich_nicht_zuruecknehmen() =>
        new Kindfall(Mia).Wenn(new NimmKindTatsacheZurueck("K1", Kindfall.Id(0), "Irrtum", Jetzt)).DannAbgelehnt("keine Tatsache mit Zeitraum");

    [Fact]
    public void Zweimal_zuruecknehmen_mit_anderem_Grund_wird_abgelehnt_mit_demselben_sagt_es_nichts_Neues()
    {
        var fall = new Kindfall(Mia, Betreuung(Tag(2024, 8, 1), null, 35), new KindTatsacheZurueckgenommen("K1", Kindfall.Id(1), "Irrtum", Jetzt));
        fall.Wenn(new NimmKindTatsacheZurueck("K1", Kindfall.Id(1), "anderer Grund", Jetzt, "E1")).DannAbgelehnt("schon zurückgenommen");
        fall.Wenn(new NimmKindTatsacheZurueck("K1", Kindfall.Id(1), "Irrtum", Jetzt, "E1")).DannNichts();
    }

    [Fact]
    public void Eine_Ruecknahme_braucht_einen_Grund() =>
        new Kindfall(Mia, Betreuung(Tag(2024, 8, 1), null, 35)).Wenn(new NimmKindTatsacheZurueck("K1", Kindfall.Id(1), " ", Jetzt, "E1")).DannAbgelehnt("ein Grund");

    [Fact]
    public void Eine_Berichtigung_nennt_eine_fruehere_Tatsache_derselben_Art()
    {
        var fall = new Kindfall(Mia, Betreuung(Tag(2024, 8, 1), null, 35), new PflegekindGemeldet("K1", Tag(2024, 8, 1), null, true, Jetzt));
        var richtig = new Herkunft(Berichtigt: [Kindfall.Id(1)]);
        fall.Wenn(Vereinbare(Tag(2024, 9, 1), null, 35, richtig)).Dann(Betreuung(Tag(2024, 9, 1), null, 35, richtig));
        fall.Wenn(Vereinbare(Tag(2024, 9, 1), null, 35, new Herkunft(Berichtigt: [Kindfall.Id(2)]))).DannAbgelehnt("anderer Art");
        fall.Wenn(Vereinbare(Tag(2024, 9, 1), null, 35, new Herkunft(Berichtigt: [Kindfall.Id(0)]))).DannAbgelehnt("anderer Art");
        fall.Wenn(Vereinbare(Tag(2024, 9, 1), null, 35, new Herkunft(Berichtigt: [Kindfall.Id(9)]))).DannAbgelehnt("gibt es bei dem Kind „K1“ nicht");
    }

    [Fact]
    public void Inklusion_und_Pflegekind_und_Wohnsitz_werden_gemeldet()
    {
        new Kindfall(Mia).Wenn(new StelleInklusionFest("K1", Tag(2024, 8, 1), null, "Hörbehinderung", Jetzt))
            .Dann(new InklusionFestgestellt("K1", Tag(2024, 8, 1), null, Personenbezug<string>.Von("kind-K1", Zwecke.Gesundheit, "Hörbehinderung"), Jetzt));
        new Kindfall(Mia).Wenn(new StelleInklusionFest("K1", Tag(2024, 8, 1), null, null, Jetzt)).Dann(new InklusionFestgestellt("K1", Tag(2024, 8, 1), null, null, Jetzt));
        new Kindfall(Mia).Wenn(new MeldePflegekind("K1", Tag(2024, 8, 1), null, true, Jetzt)).Dann(new PflegekindGemeldet("K1", Tag(2024, 8, 1), null, true, Jetzt));
        new Kindfall(Mia).Wenn(new MeldeWohnsitz("K1", Tag(2024, 8, 1), null, "koeln", null, Jetzt)).Dann(new WohnsitzGemeldet("K1", Tag(2024, 8, 1), null, "koeln", null, Jetzt));
    }

    [Fact]
    public void Ein_geloeschtes_Geburtsdatum_hindert_spaetere_Meldungen_nicht() =>
        new Kindfall(Mia with { Geburtsdatum = Personenbezug<DateOnly>.Geschwaerzt("kind-K1", Zwecke.Stammdaten) })
            .Wenn(Vereinbare(Tag(2042, 8, 1), null, 35)).Dann(Betreuung(Tag(2042, 8, 1), null, 35));
}
