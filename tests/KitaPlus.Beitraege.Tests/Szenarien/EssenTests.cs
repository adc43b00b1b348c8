using KitaPlus.Beitraege.Rueckberechnung;
using KitaPlus.Betrieb;
using KitaPlus.Contracts.Verpflegung;
using KitaPlus.Kernel;

namespace KitaPlus.Beitraege.Tests.Szenarien;

/// <summary>Meals are charged, corrected and explained like fees, on an account of their own. Working days: September 2025 has 22, October 22 (3.10. is a holiday), November 20.</summary>
public sealed class EssenTests
{
    private static async Task<Rendantur> MitEssen(int cent = 350)
    {
        var r = await Rendantur.MitMia();
        await r.Am("2025-06-02").BietetMittagJeTag(cent, "2025-01-01");
        await r.Regelt("2025-01-01");
        await r.Isst("mia", "anna", "2025-09-01");
        return r;
    }

    [Fact]
    public async Task Jeder_Betriebstag_mit_Essen_kostet_den_Preis_des_Tages()
    {
        await using var r = await MitEssen();
        (await r.Essen("mia", "anna", "2025-08", "2025-11")).ShouldBe("- 77 77 70");
        (await r.Essensherleitung("mia", "2025-09")).ShouldBe("Mittagessen: 22 Tage zu 3,50 €. 77,00 €");
    }

    [Fact]
    public async Task Ein_neuer_Preis_gilt_ab_seinem_Tag_auch_mitten_im_Monat()
    {
        await using var r = await MitEssen();
        await r.Am("2025-10-01").BietetMittagJeTag(400, "2025-11-17");
        // 3. bis 14.11.: 10 Tage zu 3,50; 17. bis 28.11.: 10 Tage zu 4,00
        (await r.Essen("mia", "anna", "2025-10", "2025-12")).ShouldBe("77 75 84");
        (await r.Essensherleitung("mia", "2025-11")).ShouldBe("Mittagessen: 10 Tage zu 3,50 €. 35,00 €\nMittagessen: 10 Tage zu 4,00 €. 40,00 €");
    }

    [Fact]
    public async Task Wer_rechtzeitig_abgemeldet_ist_zahlt_nicht_wer_zu_spaet_kommt_zahlt()
    {
        await using var r = await MitEssen();
        // Sonntag, 14.9.: für Montag ist der Schluss Freitag 8 Uhr vorbei, für Dienstag noch offen (Montag 8 Uhr)
        await r.Am("2025-09-14").Abgemeldet("mia", "2025-09-15", "2025-09-17");
        (await r.Essen("mia", "anna", "2025-09", "2025-09")).ShouldBe("70");
        (await r.Essensherleitung("mia", "2025-09")).ShouldBe("Rechtzeitig abgemeldet: 2 Tage.\nNach dem Abmeldeschluss abgemeldet: 1 Tag; sie werden berechnet.\nMittagessen: 20 Tage zu 3,50 €. 70,00 €");
    }

    [Fact]
    public async Task Wer_sich_wieder_anmeldet_isst_wieder_mit()
    {
        await using var r = await MitEssen();
        await r.Am("2025-09-01").Abgemeldet("mia", "2025-09-15", "2025-09-19");
        await r.Am("2025-09-16").Angemeldet("mia", "2025-09-18", "2025-09-18");
        (await r.Essen("mia", "anna", "2025-09", "2025-09")).ShouldBe("63");
    }

    [Fact]
    public async Task Eine_zu_spaete_Abmeldung_befreit_auch_nicht_von_einem_zusaetzlich_bestellten_Essen()
    {
        await using var r = await Rendantur.MitMia();
        await r.Am("2025-06-02").BietetMittagJeTag(350, "2025-01-01");
        await r.Regelt("2025-01-01");
        // fünf Montage im September
        await r.Isst("mia", "anna", "2025-09-01", null, Essenstage.Montag);
        await r.Am("2025-09-10").Angemeldet("mia", "2025-09-16", "2025-09-16");
        await r.Angemeldet("mia", "2025-09-23", "2025-09-23");
        (await r.Essen("mia", "anna", "2025-09", "2025-09")).ShouldBe("24.5");
        // für Dienstag, den 16., war am Montag um 8 Uhr Schluss; für den 23. ist noch Zeit
        await r.Am("2025-09-16").Abgemeldet("mia", "2025-09-16", "2025-09-16");
        await r.Abgemeldet("mia", "2025-09-23", "2025-09-23");
        // mittwochs isst Mia nicht: eine Abmeldung dort sagt nichts
        await r.Abgemeldet("mia", "2025-09-17", "2025-09-17");
        (await r.Essen("mia", "anna", "2025-09", "2025-09")).ShouldBe("21");
        (await r.Essensherleitung("mia", "2025-09")).ShouldBe("Nach dem Abmeldeschluss abgemeldet: 1 Tag; sie werden berechnet.\nMittagessen: 6 Tage zu 3,50 €. 21,00 €");
    }

    [Fact]
    public async Task Unter_einer_zu_spaeten_Abmeldung_zaehlt_was_davor_gesagt_war()
    {
        await using var r = await MitEssen();
        await r.Am("2025-09-01").Abgemeldet("mia", "2025-09-15", "2025-09-15");
        var irrtum = await r.Am("2025-09-02").Angemeldet("mia", "2025-09-15", "2025-09-15");
        await r.Am("2025-09-15").Abgemeldet("mia", "2025-09-15", "2025-09-15");
        (await r.Essen("mia", "anna", "2025-09", "2025-09")).ShouldBe("77");
        await r.Am("2025-09-16").EssenZurueckgenommen("mia", irrtum);
        (await r.Essen("mia", "anna", "2025-09", "2025-09")).ShouldBe("73.5", "abgemeldet war Mia schon zwei Wochen vorher");
    }

    [Fact]
    public async Task Eine_Schliessung_kostet_nichts()
    {
        await using var r = await MitEssen();
        await r.Am("2025-10-01").Schliesst("2025-10-13", "2025-10-24");
        (await r.Essen("mia", "anna", "2025-10", "2025-10")).ShouldBe("42");
    }

    [Fact]
    public async Task Eine_Pauschale_mit_elf_Monaten_und_Bestandteilen()
    {
        await using var r = await Rendantur.MitMia();
        await r.Am("2025-06-02").BietetPauschale("2025-01-01", [8], (Bestandteilart.Mittagessen, 5_600), (Bestandteilart.Getraenke, 450));
        await r.Regelt("2025-01-01");
        await r.Isst("mia", "anna", "2025-07-01");
        (await r.Essen("mia", "anna", "2025-07", "2025-09")).ShouldBe("60.5 0 60.5");
        (await r.Essensherleitung("mia", "2025-08")).ShouldContain("dieser Monat ist nach dem Vertrag frei");
    }

    [Fact]
    public async Task Nur_die_vereinbarten_Bestandteile_kosten()
    {
        await using var r = await Rendantur.MitMia();
        await r.Am("2025-06-02").BietetPauschale("2025-01-01", [], (Bestandteilart.Mittagessen, 5_600), (Bestandteilart.Fruehstueck, 1_000));
        await r.Isst("mia", "anna", "2025-07-01", null, Essenstage.Alle, Bestandteilart.Mittagessen);
        (await r.Essen("mia", "anna", "2025-07", "2025-07")).ShouldBe("56");
    }

    [Fact]
    public async Task Endet_der_Vertrag_im_Monat_zaehlen_anteilig_die_Betriebstage()
    {
        await using var r = await Rendantur.MitMia();
        await r.Am("2025-06-02").BietetPauschale("2025-01-01", [], (Bestandteilart.Mittagessen, 5_500));
        await r.Regelt("2025-01-01", teilmonat: Teilmonat.Anteilig);
        await r.Isst("mia", "anna", "2025-09-01");
        await r.Am("2025-09-20").IsstNichtMehr("mia", "2025-10-16");
        // 10 von 22 Betriebstagen
        (await r.Essen("mia", "anna", "2025-09", "2025-11")).ShouldBe("55 25 -");
        await r.Am("2025-10-01").Regelt("2025-10-01", teilmonat: Teilmonat.Voll);
        (await r.Essen("mia", "anna", "2025-10", "2025-10")).ShouldBe("55");
    }

    [Fact]
    public async Task Ein_geschlossener_Monat_kostet_keine_Pauschale_wenn_Schliesstage_mindern()
    {
        await using var r = await Rendantur.MitMia();
        await r.Am("2025-06-02").BietetPauschale("2025-01-01", [], (Bestandteilart.Mittagessen, 4_400));
        await r.Regelt("2025-01-01", schliesstageMindern: true);
        await r.Isst("mia", "anna", "2025-07-01");
        await r.Schliesst("2025-08-01", "2025-08-31");
        await r.Schliesst("2025-09-01", "2025-09-05");
        await r.Schliesst("2025-10-06", "2025-10-10", mindert: false);
        // September: 17 von 22 Tagen
        (await r.Essen("mia", "anna", "2025-08", "2025-10")).ShouldBe("0 34 44");
    }

    [Fact]
    public async Task Lange_Krankheit_wird_ab_dem_vereinbarten_Tag_erstattet_auch_ueber_den_Monatswechsel()
    {
        await using var r = await Rendantur.MitMia();
        await r.Am("2025-06-02").BietetPauschale("2025-01-01", [], (Bestandteilart.Mittagessen, 4_000));
        await r.Regelt("2025-01-01", erstattungAb: 5, tageImMonat: 20);
        await r.Isst("mia", "anna", "2025-09-01");
        // Montag, 29.9. bis Dienstag, 7.10. (3.10. Feiertag): sechs Betriebstage, zwei davon im September
        await r.Am("2025-09-25").Abgemeldet("mia", "2025-09-29", "2025-10-07");
        (await r.Essen("mia", "anna", "2025-09", "2025-10")).ShouldBe("36 32");
        // vier Tage sind zu kurz
        await r.Am("2025-11-05").Abgemeldet("mia", "2025-11-10", "2025-11-13");
        (await r.Essen("mia", "anna", "2025-11", "2025-11")).ShouldBe("40");
    }

    [Fact]
    public async Task Ohne_feste_Zahl_wird_ein_Tag_zu_dem_Anteil_erstattet_zu_dem_er_berechnet_ist()
    {
        await using var r = await Rendantur.MitMia();
        await r.Am("2025-06-02").BietetPauschale("2025-01-01", [], (Bestandteilart.Mittagessen, 6_000));
        await r.Regelt("2025-01-01", erstattungAb: 5, schliesstageMindern: true);
        await r.Isst("mia", "anna", "2025-09-01");
        // November: 20 Werktage, davon fünf geschlossen und fünf abgemeldet; zehn zu 1/20 bleiben
        await r.Am("2025-10-20").Schliesst("2025-11-03", "2025-11-07");
        await r.Abgemeldet("mia", "2025-11-10", "2025-11-14");
        (await r.Essen("mia", "anna", "2025-11", "2025-11")).ShouldBe("30");
        (await r.Essensherleitung("mia", "2025-11")).ShouldContain("15 von 20 Betriebstagen, erstattet für 5 Tage Abwesenheit (je 1/20)");
        // ganz abgemeldet kostet der Monat nichts
        await r.Abgemeldet("mia", "2025-11-17", "2025-11-28");
        (await r.Essen("mia", "anna", "2025-11", "2025-11")).ShouldBe("0");
    }

    [Fact]
    public async Task Bildung_und_Teilhabe_traegt_nur_das_Mittagessen_und_der_Rest_bleibt_auf_den_Cent()
    {
        await using var r = await Rendantur.MitMia();
        await r.Am("2025-06-02").BietetPauschale("2025-01-01", [], (Bestandteilart.Mittagessen, 5_599), (Bestandteilart.Getraenke, 401));
        await r.Isst("mia", "anna", "2025-09-01");
        await r.But("mia", "2025-09-15");
        var amt = Schuldner.But("jobcenter", "mia");
        // 12 von 22 Betriebstagen des September sind bewilligt: 30,54 €
        (await r.Essen("mia", amt, "2025-09", "2025-10")).ShouldBe("30.54 55.99");
        (await r.Essen("mia", "anna", "2025-09", "2025-10")).ShouldBe("29.46 4.01");
    }

    [Fact]
    public async Task Eine_rueckwirkende_Bewilligung_berichtigt_gebuchte_Monate_und_nennt_den_Grund()
    {
        await using var r = await MitEssen();
        await r.Am("2025-12-01").BucheEssen("2025-09", "2025-11");
        (await r.Gebucht("anna", "mia", "2025-09", "2025-11", Rendantur.Traeger)).ShouldBe("77 77 70");
        await r.Am("2025-12-10").But("mia", "2025-10-01", "2026-07-31");
        var vorschau = await r.Essensvorschau("2025-09", "2025-11");
        (await r.Ursachen(vorschau)).ShouldBe([
            "2025-10 bis 2025-10: Bildung und Teilhabe bewilligt ab 01.10.2025 -77",
            "2025-11 bis 2025-11: Bildung und Teilhabe bewilligt ab 01.10.2025 -70",
            "2025-10 bis 2025-10: Bildung und Teilhabe bewilligt ab 01.10.2025 +77",
            "2025-11 bis 2025-11: Bildung und Teilhabe bewilligt ab 01.10.2025 +70",
        ]);
        await r.BucheEssen("2025-09", "2025-11");
        (await r.Gebucht("anna", "mia", "2025-09", "2025-11", Rendantur.Traeger)).ShouldBe("77 0 0");
        (await r.Gebucht(Schuldner.But("jobcenter", "mia"), "mia", "2025-09", "2025-11", Rendantur.Traeger)).ShouldBe("- 77 70");
        (await r.Essensvorschau("2025-09", "2025-11")).Familien.ShouldBeEmpty();
    }

    [Fact]
    public async Task Essen_und_Beitrag_werden_nie_verrechnet()
    {
        await using var r = await MitEssen();
        await r.Am("2025-10-01").BucheEssen("2025-09", "2025-09");
        await r.Buche("2025-09", "2025-09");
        await r.Bezahlt("anna", 500);
        (await r.Konto("anna")).Saldo.ShouldBe(Geld.Euro(-400));
        (await r.Konto("anna", Rendantur.Traeger)).Saldo.ShouldBe(Geld.Euro(77));
    }

    [Fact]
    public async Task Ein_Essenslauf_beruehrt_keine_Beitraege_und_umgekehrt()
    {
        await using var r = await MitEssen();
        await r.Am("2025-10-01").BucheEssen("2025-09", "2025-09");
        (await r.Gebucht("anna", "mia", "2025-09", "2025-09")).ShouldBe("-");
        await r.Buche("2025-09", "2025-09");
        (await r.Essensvorschau("2025-09", "2025-09")).Familien.ShouldBeEmpty();
        (await r.Vorschau("2025-09", "2025-09")).Familien.ShouldBeEmpty();
    }

    [Fact]
    public async Task Zwei_Kinder_stehen_auf_einem_Konto()
    {
        await using var r = await MitEssen();
        await r.Am("2025-06-03").Kind("ben", "2021-05-05", "haus");
        await r.Betreut("ben", 35, "2025-08-01");
        await r.Isst("ben", "anna", "2025-09-01", null, Essenstage.Montag | Essenstage.Freitag);
        await r.Am("2025-10-01").BucheEssen("2025-09", "2025-09");
        // neun Montage und Freitage
        (await r.Gebucht("anna", "ben", "2025-09", "2025-09", Rendantur.Traeger)).ShouldBe("31.5");
        (await r.Konto("anna", Rendantur.Traeger)).Saldo.ShouldBe(new Geld(10_850));
    }

    [Fact]
    public async Task Wie_es_damals_bekannt_war_bleibt_nachrechenbar()
    {
        await using var r = await MitEssen();
        await r.Am("2025-10-05").Abgemeldet("mia", "2025-10-20", "2025-10-24");
        var spaeter = await r.Am("2025-10-06").But("mia", "2025-09-01");
        (await r.Essen("mia", "anna", "2025-09", "2025-10", Rendantur.Stand("2025-10-05"))).ShouldBe("77 59.5");
        (await r.Essen("mia", "anna", "2025-09", "2025-10")).ShouldBe("0 0");
        await r.Am("2025-10-07").EssenZurueckgenommen("mia", spaeter);
        (await r.Essen("mia", "anna", "2025-09", "2025-10")).ShouldBe("77 59.5");
    }

    [Fact]
    public async Task Ohne_Angebot_steht_der_Monat_auf_der_Arbeitsliste()
    {
        await using var r = await Rendantur.MitMia();
        await r.Am("2025-06-02").BietetMittagJeTag(350, "2025-10-01");
        await r.Isst("mia", "anna", "2025-09-01");
        var vorschau = await r.Essensvorschau("2025-09", "2025-10");
        vorschau.Familien.Single().Luecken.Select(l => (new Monat(l.Von), l.Status)).ShouldBe([(new Monat(2025, 9), Berechnung.Status.KeinTarif)]);
    }

    [Fact]
    public async Task Der_29_Februar_ist_ein_Essenstag()
    {
        await using var r = await Rendantur.MitMia();
        await r.Am("2023-06-02").BietetMittagJeTag(100, "2023-01-01");
        await r.Isst("mia", "anna", "2024-02-29", "2024-02-29");
        (await r.Essen("mia", "anna", "2024-02", "2024-03")).ShouldBe("1 -");
    }
}
