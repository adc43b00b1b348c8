using KitaPlus.Contracts.Einrichtungen;
using KitaPlus.Kernel;
using KitaPlus.KiBiz;
using static KitaPlus.Planung.Tests.Bausteine;

namespace KitaPlus.Planung.Tests;

/// <summary>The Kindpauschalen of all published years, and what happens where there are none.</summary>
public class KindpauschalenTests
{
    private static readonly Planannahme Rate = new(Annahmeart.Fortschreibung, "2027-28", "", 235, null, null, "Tarif erwartet");

    // 2020/21 to 2026/27, as published
    [Theory]
    [InlineData("Ia", 6355.47, 6408.22, 6473.58, 6697.57, 7343.89, 8040.83, 8029.57)]
    [InlineData("Ib", 8543.85, 8614.76, 8702.63, 9003.74, 9872.60, 10809.51, 10794.38)]
    [InlineData("Ic", 10967.82, 11058.85, 11171.65, 11558.19, 12673.56, 13876.28, 13856.85)]
    [InlineData("IIa", 13474.78, 13586.62, 13725.20, 14200.09, 15570.40, 17048.03, 17024.16)]
    [InlineData("IIb", 18233.84, 18385.18, 18572.71, 19215.33, 21069.61, 23069.12, 23036.82)]
    [InlineData("IIc", 23387.32, 23581.43, 23821.96, 24646.20, 27024.56, 29589.19, 29547.77)]
    [InlineData("IIIa", 4983.35, 5024.71, 5075.96, 5251.59, 5758.37, 6304.84, 6296.01)]
    [InlineData("IIIb", 6705.92, 6761.58, 6830.55, 7066.89, 7748.84, 8484.20, 8472.32)]
    [InlineData("IIIc", 9744.92, 9825.80, 9926.02, 10269.46, 11260.46, 12329.08, 12311.82)]
    public void Ein_Kind_bringt_im_ganzen_Jahr_genau_die_Pauschale(string art, params double[] betraege)
    {
        Pauschalentyp.TryParse(art, out var typ).ShouldBeTrue();
        for (var i = 0; i < betraege.Length; i++)
        {
            var jahr = new Kindergartenjahr(2020 + i);
            // under three in form II, four years old elsewhere
            var geboren = new DateOnly(jahr.Beginn - (typ.Form == Gruppenform.II ? 1 : 4), 1, 15);
            var bild = Bild(Lage(jahr, [Kind("K1", geboren, "G", typ.Wochenstunden, jahr.Erster)], [Gruppe("G", typ.Form, 20)]));
            bild.Pauschalen.Luecken.ShouldBeEmpty();
            bild.Pauschalen.Zeilen.ShouldHaveSingleItem().Art.ShouldBe(art);
            bild.Pauschalen.ImJahr.ShouldBe(Euro((decimal)betraege[i]), $"{art} {jahr}");
            bild.Pauschalen.Angenommen.ShouldBeFalse();
        }
    }

    [Fact]
    public void Wer_am_1_November_drei_ist_zaehlt_in_Gruppenform_II_als_III()
    {
        var bild = Bild(Lage(J26, [Kind("drei", new(2023, 11, 1), "G", 45), Kind("zwei", new(2023, 11, 2), "G", 45)], [Gruppe("G", Gruppenform.II, 10)]));
        bild.Pauschalen.Zeilen.Select(z => (z.Art, z.Kindmonate)).ShouldBe([("IIIc", 12), ("IIc", 12)], ignoreOrder: true);
        bild.Belegung.Kinder.Single(k => k.Id == "drei").Verbleib.ShouldBe(Verbleib.RuecktAuf);
        bild.Belegung.Kinder.Single(k => k.Id == "zwei").Verbleib.ShouldBe(Verbleib.Bleibt);
    }

    [Fact]
    public void Wer_mitten_im_Monat_kommt_zaehlt_ab_dem_naechsten()
    {
        // 16.10.2026: November bis Juli = 9 Monate, 9/12 × 8.472,32 = 6.354,24
        var bild = Bild(Lage(J26, [Kind("K1", new(2022, 5, 1), "G", 35, new(2026, 10, 16))], [Gruppe("G", Gruppenform.III, 25)]));
        bild.Pauschalen.ImJahr.ShouldBe(Euro(6354.24m));
        bild.Pauschalen.Zeilen[0].Kinder.ShouldBe([0, 0, 0, 1, 1, 1, 1, 1, 1, 1, 1, 1]);
        bild.Belegung.Kinder[0].Verbleib.ShouldBe(Verbleib.Kommt);
    }

    [Fact]
    public void Eine_Behinderung_zaehlt_ab_dem_Monat_ihrer_Anerkennung()
    {
        // bis Dezember 5/12 × 8.472,32 = 3.530,13; ab Januar 7/12 × 27.613,45 = 16.107,85
        var bild = Bild(Lage(J26, [Kind("K1", new(2022, 5, 1), "G", 35, bis: new(2027, 1, 14)), Kind("K1", new(2022, 5, 1), "G", 35, new(2027, 1, 15), null, true)], [Gruppe("G", Gruppenform.III, 25)]));
        bild.Pauschalen.Zeilen.Select(z => (z.Art, z.Kindmonate, z.ImJahr)).ShouldBe([("IIIb", 5, Euro(3530.13m)), ("KmB_Ue3", 7, Euro(16107.85m))]);
        bild.Pauschalen.Monate(true)[5].ShouldBe(Euro(2301.12m));
        bild.Pauschalen.Monate(true)[4].ShouldBe(Geld.Null);
    }

    [Fact]
    public void Ohne_Tabelle_und_ohne_Annahme_gibt_es_keinen_Betrag_sondern_eine_Luecke()
    {
        var bild = Bild(Lage(J27, [Kind("K1", new(2024, 1, 15), "G", 35)], [Gruppe("G", Gruppenform.III, 25)]));
        bild.Pauschalen.ImJahr.ShouldBe(Geld.Null);
        bild.Pauschalen.Vollstaendig.ShouldBeFalse();
        bild.Pauschalen.Luecken.ShouldHaveSingleItem().ShouldBe("Für IIIb ist im Kindergartenjahr 2027/28 keine Kindpauschale veröffentlicht und keine angenommen (12 Kindmonate ohne Betrag).");
    }

    [Fact]
    public void Eine_angenommene_Rate_schreibt_das_Vorjahr_fort_und_bleibt_sichtbar()
    {
        var lage = Lage(J27, [Kind("K1", new(2024, 1, 15), "G", 35)], [Gruppe("G", Gruppenform.III, 25)]);
        // 8.472,32 × 1,0235 = 8.671,41952
        var bild = Bild(lage, null, Rate);
        bild.Pauschalen.ImJahr.ShouldBe(Euro(8671.42m));
        bild.Pauschalen.Angenommen.ShouldBeTrue();
        bild.Pauschalen.Zeilen[0].Pauschale!.Herkunft.ShouldBe("2026/27 mit angenommenen 2,35\u00A0% (Tarif erwartet)");
        bild.Annahmen.ShouldBe([Rate]);
        // negativ: 8.472,32 × 0,9986 = 8.460,458752
        Bild(lage, null, Rate with { Hundertstelprozent = -14 }).Pauschalen.ImJahr.ShouldBe(Euro(8460.46m));
    }

    [Fact]
    public void Raten_mehrerer_Jahre_werden_Jahr_fuer_Jahr_gerundet()
    {
        // 8.671,42 × 0,99 = 8.584,7058
        var lage = Lage(new(2028), [Kind("K1", new(2025, 1, 15), "G", 35, new(2027, 8, 1))], [Gruppe("G", Gruppenform.III, 25)]);
        Bild(lage, null, Rate, new(Annahmeart.Fortschreibung, "2028-29", "", -100, null, null, "Sparjahr")).Pauschalen.ImJahr.ShouldBe(Euro(8584.71m));
        Bild(lage, null, Rate).Pauschalen.Vollstaendig.ShouldBeFalse("für 2028/29 ist nichts angenommen");
    }

    [Fact]
    public void Eine_veroeffentlichte_Tabelle_geht_jeder_Annahme_vor()
    {
        var bild = Bild(Lage(J26, [Kind("K1", new(2022, 5, 1), "G", 35)], [Gruppe("G", Gruppenform.III, 25)]), null, new(Annahmeart.Pauschale, "2026-27", "IIIb", null, Geld.Euro(9_999), null, "Hoffnung"), Rate with { Jahr = "2026-27" });
        bild.Pauschalen.ImJahr.ShouldBe(Euro(8472.32m));
        bild.Annahmen.ShouldBeEmpty();
    }

    [Fact]
    public void Fuenf_Buchungszeiten_ab_August_2027_brauchen_fuer_30_und_40_Stunden_Annahmen()
    {
        var lage = Lage(J27, [Kind("K1", new(2024, 1, 15), "G", 30), Kind("K2", new(2024, 1, 15), "G", 35)], [Gruppe("G", Gruppenform.III, 25)]);
        var ohne = Bild(lage, null, Rate);
        ohne.Pauschalen.Luecken.ShouldHaveSingleItem().ShouldContain("Für III/30");
        ohne.Personalluecken.ShouldHaveSingleItem().ShouldBe("1 Kind ohne Personalstunden: für III/30 mit 30 Stunden sind keine Personalwerte veröffentlicht.");
        // Annahmen: 7.800 € im Jahr; 25 Kinder, gesamt 85 Stunden
        var mit = Bild(lage, null, Rate, new(Annahmeart.Pauschale, "2027-28", "III/30", null, Geld.Euro(7_800), null, "Mittel aus 25 und 35"), new(Annahmeart.Personalwerte, "2027-28", "III/30", null, null, new(25, 600, 8500, 3300, 3300), "Mittel aus 25 und 35"));
        mit.Pauschalen.Luecken.ShouldBeEmpty();
        mit.Personalluecken.ShouldBeEmpty();
        mit.Pauschalen.ImJahr.ShouldBe(Euro(7800 + 8671.42m));
        // 85 ÷ 25 + 99 ÷ 25 = 3,40 + 3,96
        mit.SollImMittel.ToString().ShouldBe("7,36");
        mit.PersonalAngenommen(Tabellen).ShouldBeTrue();
        ohne.PersonalAngenommen(Tabellen).ShouldBeFalse();
        // im Jahr davor zählen 30 Stunden noch als 35
        Bild(Lage(J26, [Kind("K1", new(2022, 5, 1), "G", 30)], [Gruppe("G", Gruppenform.III, 25)])).Pauschalen.Zeilen[0].Art.ShouldBe("IIIb");
    }

    [Fact]
    public void Zwoelf_Monate_sind_zusammen_die_ganze_Pauschale_auf_den_Cent()
    {
        // 8.472,32 ÷ 12 = 706,02666…: 706,03, dann 706,02 oder 706,03
        var monate = Bild(Lage(J26, [Kind("K1", new(2022, 5, 1), "G", 35)], [Gruppe("G", Gruppenform.III, 25)])).Pauschalen.Monate(false);
        monate[0].ShouldBe(Euro(706.03m));
        monate[1].ShouldBe(Euro(706.02m));
        Finanzbild.Summe(monate).ShouldBe(Euro(8472.32m));
        Rundung.Verteilt([0.5m, 0.5m, 0.5m]).Select(g => g.Cent).ShouldBe([1, 0, 1]);
        Rundung.Verteilt([.. Enumerable.Repeat(2_761_345 / 12m, 6)]).Sum(g => g.Cent).ShouldBe(1_380_673, "ein halbes Jahr sind 1.380.672,5 Cent, obwohl ein Zwölftel als Dezimalzahl kein Ende hat");
    }
}
