using KitaPlus.Kernel;

namespace KitaPlus.Beitraege.Tests;

/// <summary>The builder says what the scenario tests mean: knowledge, receipt, correction, withdrawal.</summary>
public class FamilienbauerTests
{
    private static readonly Monat Oktober = new(2021, 10);
    private readonly Codes codes = new();

    /// <summary>A child of two in Musterstadt, 45 hours, income 35.000 € (171,50 €).</summary>
    private Familienbauer Familie() => new Familienbauer(codes)
        .Geboren("Mia", new(2019, 6, 15)).Haushalt("Mia", "H").Elternteil("H", "Mutter").Zahlt("H", "Mutter")
        .Betreuung("Mia", "Kita", 45, new(2021, 8, 1)).Einkommen("Mutter", 35_000);

    private long[] Betraege(Familienbauer familie, Monat von, Monat bis, Kenntnisstand? stand = null)
    {
        var werk = new Werkbauer(codes).Satzung("musterstadt-2019-08-01").Einrichtung("Kita", "musterstadt").Baue();
        var zeilen = werk.Rechne(familie, von, bis, stand);
        return [.. Enumerable.Range(von.Index, bis - von + 1).Select(m => zeilen.Where(z => z.Von <= m && m < z.Bis).Sum(z => z.Cent))];
    }

    [Fact]
    public void Ohne_Besonderheiten_gilt_der_Tabellenbeitrag() => Betraege(Familie(), Oktober, Oktober + 1).ShouldBe([17150, 17150]);

    [Fact]
    public void Was_erst_spaeter_bekannt_wird_zaehlt_vorher_nicht()
    {
        var familie = Familie().Bekannt(new(2021, 10, 20)).Einkommen("Mutter", 50_000, new(2021, 10, 1));

        Betraege(familie, Oktober, Oktober, new Kenntnisstand(Berlin.Ende(new(2021, 10, 19)))).ShouldBe([17150]);
        Betraege(familie, Oktober, Oktober).ShouldBe([27400]);
    }

    [Fact]
    public void Eine_verspaetete_guenstige_Mitteilung_wirkt_ab_dem_Folgemonat()
    {
        var familie = Familie().Bekannt(new(2021, 12, 10)).Einkommen("Mutter", 25_000, new(2021, 10, 1));

        Betraege(familie, Oktober, new Monat(2022, 2)).ShouldBe([17150, 17150, 17150, 9000, 9000]);
    }

    [Fact]
    public void Rechtzeitig_eingegangen_aber_spaet_erfasst_ist_rechtzeitig()
    {
        var familie = Familie().Bekannt(new(2021, 12, 10)).Eingegangen(new(2021, 10, 5)).Einkommen("Mutter", 25_000, new(2021, 10, 1));

        Betraege(familie, Oktober, new Monat(2022, 1)).ShouldBe([9000, 9000, 9000, 9000]);
    }

    [Fact]
    public void Ein_endgueltiges_Einkommen_wirkt_ab_Januar_des_Eingangs_zurueck()
    {
        var familie = Familie().Bekannt(new(2022, 3, 10)).Einkommen("Mutter", 25_000, new(2021, 10, 1), endgueltig: true);

        Betraege(familie, new Monat(2021, 11), new Monat(2022, 4)).ShouldBe([17150, 17150, 9000, 9000, 9000, 9000]);
    }

    [Fact]
    public void Ein_eingefrorenes_Einkommen_wirkt_erst_im_naechsten_Kindergartenjahr()
    {
        // Musterkreis, 45 Stunden: 50.000 € ergeben 173,07 € = 173 €, 60.000 € ergeben 226,75 € = 227 €
        var familie = new Familienbauer(codes).Geboren("Mia", new(2021, 6, 15)).Haushalt("Mia", "H").Elternteil("H", "Mutter").Zahlt("H", "Mutter")
            .Betreuung("Mia", "Kita", 45, new(2022, 8, 1)).Einkommen("Mutter", 50_000)
            .Bekannt(new(2023, 5, 2)).Einkommen("Mutter", 60_000, new(2023, 2, 1));
        var werk = new Werkbauer(codes).Satzung("musterkreis-2019-08-01").Einrichtung("Kita", "musterkreis").Baue();

        var zeilen = werk.Rechne(familie, new Monat(2023, 1), new Monat(2023, 9));

        zeilen.Select(z => (new Monat(z.Von), new Monat(z.Bis), z.Cent)).ShouldBe(
            [(new Monat(2023, 1), new Monat(2023, 8), 17300L), (new Monat(2023, 8), new Monat(2023, 10), 22700L)]);
    }

    [Fact]
    public void Korrektur_und_Ruecknahme_schalten_das_Fruehere_ab()
    {
        var familie = Familie();
        var alt = familie.Letzte;
        familie.Bekannt(new(2021, 8, 20)).Korrigiert(alt).Einkommen("Mutter", 50_000, new(2021, 8, 1));
        Betraege(familie, Oktober, Oktober).ShouldBe([27400]);

        familie.Bekannt(new(2021, 8, 25)).NimmZurueck(familie.Letzte);
        Betraege(familie, Oktober, Oktober).ShouldBe([17150]);
    }
}
