using KitaPlus.Beitraege.Beitragskonto;
using KitaPlus.Beitraege.Satzung;
using KitaPlus.Import;
using KitaPlus.Kernel;
using static KitaPlus.Beitraege.Tests.Import.Uebernahmeprobe;

namespace KitaPlus.Beitraege.Tests.Import;

/// <summary>An Einrichtung is taken over from another system, from the files to the first posting.</summary>
public sealed class UebernahmeTests : IAsyncLifetime
{
    private Uebernahmeprobe probe = null!;

    public async Task InitializeAsync() => probe = await Uebernahmeprobe.NeuAsync();

    public async Task DisposeAsync() => await probe.DisposeAsync();

    [Fact]
    public async Task Der_erste_Lauf_fordert_nichts_zweimal_und_nach_der_Freigabe_erscheinen_die_Unterschiede()
    {
        await probe.UebernimmAsync();
        (await probe.DifferenzenAsync()).ShouldBe(["ben 2025-07 bis 2025-07: 57,00\u00A0€ statt 25,00\u00A0€, Gesperrt"]);

        var erster = await probe.BucheAsync("L1");
        erster.Summe.ShouldBe(Geld.Null);
        erster.Uebersprungen.ShouldBeEmpty();
        (await Zeilen("P1")).Concat(await Zeilen("P2")).ShouldAllBe(z => z.Gebucht.IstNull);
        (await probe.DifferenzenAsync()).Count.ShouldBe(1, "der gesperrte Unterschied bleibt sichtbar");
        (await Kontopruefung.PruefeAsync(probe.Anwendung, Mandant)).Verletzungen.ShouldBeEmpty();

        await probe.SendeAsync(new GibMonateFrei(Jugendamt, "uebernahme/E1", "Altsystem geprüft"));
        (await probe.DifferenzenAsync()).ShouldBe(["ben 2025-07 bis 2025-07: 57,00\u00A0€ statt 25,00\u00A0€, Buchbar"]);
        (await probe.BucheAsync("L2")).Summe.ShouldBe(new Geld(-3_200));
        (await probe.DifferenzenAsync()).ShouldBeEmpty();
        (await probe.BucheAsync("L3")).Konten.ShouldBe(0);
        (await Kontopruefung.PruefeAsync(probe.Anwendung, Mandant)).Verletzungen.ShouldBeEmpty();
    }

    [Fact]
    public async Task Der_uebernommene_Saldo_stimmt_und_laesst_die_Monate_einzeln_stehen()
    {
        await probe.UebernimmAsync();
        var konto = await probe.KontoAsync("P1");
        konto.SaldoBis(new Monat(2025, 7)).ShouldBe(new Geld(9_680));
        konto.Saldo.ShouldBe(new Geld(2 * 9_680), "der August ist schon gefordert, aber noch nicht fällig gewesen");
        konto.SollJeFaelligkeit[new Monat(2024, 8).Index].ShouldBe(new Geld(22_150));
        konto.Bewegungen.Select(b => b.Betrag).ShouldBe([new Geld(-22_150), new Geld(-196_560)], "2.283,90 € gefordert, 221,50 € gezahlt, 96,80 € offen");
        Rechnungen.Aus(konto).Select(r => (r.Monat, r.Zahlbetrag)).ShouldBe([(new Monat(2025, 7), new Geld(9_680)), (new Monat(2025, 8), new Geld(9_680))], "was davor war, schließt der Saldo ab");
        (await probe.KontoAsync("P2")).SaldoBis(new Monat(2025, 7)).ShouldBe(new Geld(-1_250));
    }

    [Fact]
    public async Task Dieselben_Dateien_noch_einmal_sagen_nichts_Neues_auch_nach_dem_ersten_Lauf()
    {
        await probe.UebernimmAsync();
        await probe.BucheAsync("L1");
        var kopf = await probe.Anwendung.Store.HeadAsync();
        var noch = await probe.Importiere([.. Altes(), .. Stammdaten()]);
        noch.Fehlerzeilen().ShouldBeEmpty();
        noch.Neu.ShouldBe(0);
        (await probe.Anwendung.Store.HeadAsync()).ShouldBe(kopf);
    }

    [Fact]
    public async Task Anders_zugeschnittene_Zeilen_mit_denselben_Betraegen_zaehlen_jeden_Monat_einmal()
    {
        await probe.UebernimmAsync();
        var ergebnis = await probe.Importiere(Datei("sollstellungen.csv", Sollkopf, $"{Jugendamt};P1;mia;2025-06;2025-09;96,80;Nachlieferung", $"{Jugendamt};P1;mia;2024-09;2024-10;221,50;Nachlieferung"));
        ergebnis.Satz().ShouldBe("1 neu, 1 schon vorhanden");
        var neu = (await probe.EreignisseAsync(KontoBefehl.Strom(Jugendamt, "P1"))).OfType<SollUebernommen>().Single(s => s.Quelle == "Nachlieferung");
        (neu.Von, neu.Bis).ShouldBe((new Monat(2025, 9), new Monat(2025, 9)));
    }

    [Fact]
    public async Task Festgesetzte_Monate_werden_nicht_mehr_uebernommen()
    {
        await probe.UebernimmAsync();
        (await probe.Importiere(Datei("betreuung.csv", "kind;einrichtung;wochenstunden;gueltig_ab", "ben;E1;35;01.08.2025"))).Fehlerzeilen().ShouldBeEmpty();
        await probe.SendeAsync(new GibMonateFrei(Jugendamt, "uebernahme/E1", "geprüft"));
        await probe.BucheAsync("L1");
        var fehler = (await probe.Importiere(Datei("sollstellungen.csv", Sollkopf, $"{Jugendamt};P2;ben;2025-08;2025-09;32,00;Altsystem"))).Fehler.Single();
        (fehler.Zeile, fehler.Spalte).ShouldBe((2, "von_monat"));
        fehler.Grund.ShouldStartWith("Für ben hat KitaPlus den Beitrag für August 2025 schon festgesetzt");
    }

    [Fact]
    public async Task Erhebung_und_Aussetzung_gelten_mit_der_Kenntnis_die_sie_nennen()
    {
        await probe.UebernimmAsync();
        const string kopf = "jugendamt;aussetzung;grundlage;von_monat;bis_monat;prozent;stufen;bekannt_seit;vermerk";
        var ergebnis = await probe.Importiere(Datei("aussetzungen.csv", kopf, $"{Jugendamt};streik;Ratsbeschluss;2024-11;2024-11;50;3, 2;04.11.2024;Übernahme"));
        ergebnis.Fehlerzeilen().ShouldBeEmpty();
        var ereignis = (await probe.EreignisseAsync($"satzung-{Jugendamt}")).OfType<AussetzungBeschlossen>().Single();
        (ereignis.Prozent, ereignis.Herkunft.BekanntSeit).ShouldBe((50, new DateOnly(2024, 11, 4)));
        ereignis.Stufen.ShouldBe([2, 3]);
        (await probe.DifferenzenAsync()).ShouldContain("ben 2024-11 bis 2024-11: 57,00\u00A0€ statt 28,50\u00A0€, Gesperrt");
        (await probe.Importiere(Datei("aussetzungen.csv", kopf, $"{Jugendamt};streik;Ratsbeschluss;2024-11;2024-11;50;2,3;04.11.2024;"))).Satz().ShouldBe("0 neu, 1 schon vorhanden");
        (await probe.Importiere(Datei("erhebung.csv", "jugendamt;ab_monat;art", $"{Jugendamt};08.2015;delegiert"))).Satz().ShouldBe("0 neu, 1 schon vorhanden");
        (await probe.Importiere(Datei("erhebung.csv", "jugendamt;ab_monat;art;bekannt_seit", $"{Jugendamt};2024-01;informatorisch;02.05.2024", $"{Jugendamt};2020-08;delegiert;02.05.2024"))).Fehlerzeilen().ShouldBeEmpty();
        (await probe.DifferenzenAsync()).ShouldAllBe(d => d.EndsWith("Informatorisch", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Was_fuer_ein_ganzes_Jugendamt_gilt_darf_nur_bis_zur_ersten_Uebernahme_schon_bekannt_gewesen_sein()
    {
        await probe.UebernimmAsync();
        const string kopf = "jugendamt;ab_monat;art;bekannt_seit";
        (await probe.Importiere(Datei("erhebung.csv", kopf, $"{Jugendamt};2026-01;informatorisch;01.08.2025"))).Fehlerzeilen().ShouldBeEmpty();
        (await probe.Importiere(Datei("erhebung.csv", kopf, $"{Jugendamt};2026-02;informatorisch;02.08.2025"))).Fehler.Single().Grund
            .ShouldStartWith("Der 02.08.2025 liegt nach dem Tag der Übernahme der ersten Einrichtung (01.08.2025)");
        var einrichtung = Datei("einrichtungen.csv", "einrichtung;traeger;name;gueltig_ab;uebernahme_am", "E3;T1;Kita Igel;01.08.2015;01.07.2025");
        (await probe.Importiere(Datei("erhebung.csv", kopf, $"{Jugendamt};2026-03;informatorisch;01.08.2025"), einrichtung)).Fehler.Single().Grund.ShouldContain("(01.07.2025)", Case.Sensitive, "auch ein Tag aus demselben Aufruf zählt");
    }

    private async Task<IEnumerable<Festsetzungszeile>> Zeilen(string person) =>
        (await probe.EreignisseAsync(KontoBefehl.Strom(Jugendamt, person))).OfType<BeitraegeFestgesetzt>().SelectMany(f => f.Zeilen);
}
