using KitaPlus.Beitraege.Satzung;

namespace KitaPlus.Beitraege.Tests.Szenarien;

/// <summary>Months that are not whole: entry, exit, gaps, two Einrichtungen.</summary>
public class MonatsprinzipTests
{
    private static readonly Monatsprinzip HalberMonat = new(Monatsart.HalberMonat, "§ 3", EintrittNach: 15, AustrittBis: 15);

    private static Monatsprinzip Prinzip(Monatsart art) => art == Monatsart.HalberMonat ? HalberMonat : new(art, "§ 3");

    private static async Task<Rendantur> Tom(SatzungDokument satzung, string geboren = "2020-02-10")
    {
        var r = await Rendantur.Mit(satzung);
        await r.Am("2023-11-06").Familie("haus", "anna", 45_000);
        await r.Kind("tom", geboren, "haus");
        return r;
    }

    [Theory]
    [InlineData(Monatsart.VollerMonat, "- 100 100 100 -")]
    [InlineData(Monatsart.HalberMonat, "- 50 100 50 -")]
    [InlineData(Monatsart.Taggenau, "- 51.61 100 32.26 -")] // 16 of 31 days, 10 of 31 days
    public async Task Aufnahme_am_16_Oktober_und_Ende_am_10_Dezember(Monatsart art, string septemberBisJanuar)
    {
        await using var r = await Tom(Muster.Satzung() with { Monat = Prinzip(art) });
        await r.Betreut("tom", 25, "2024-10-16", "2024-12-10");

        (await r.Beitraege("tom", "2024-09", "2025-01")).ShouldBe(septemberBisJanuar);
    }

    [Theory]
    [InlineData("2024-10-15", "2024-12-16", "100 100 100")]
    [InlineData("2024-10-16", "2024-12-15", "50 100 50")]
    public async Task Der_halbe_Monat_haengt_am_15_des_Monats(string ab, string bis, string oktoberBisDezember)
    {
        await using var r = await Tom(Muster.Satzung() with { Monat = HalberMonat });
        await r.Betreut("tom", 25, ab, bis);

        (await r.Beitraege("tom", "2024-10", "2024-12")).ShouldBe(oktoberBisDezember);
    }

    [Fact]
    public async Task In_einer_Luecke_der_Betreuung_ist_nichts_zu_zahlen()
    {
        await using var r = await Tom(Muster.Satzung());
        await r.Betreut("tom", 25, "2024-08-01");
        await r.Endet("tom", "2024-10-01", "2024-11-30");

        (await r.Beitraege("tom", "2024-09", "2024-12")).ShouldBe("100 - - 100");
    }

    [Theory]
    [InlineData(Monatsart.VollerMonat, "100 200 200")]
    [InlineData(Monatsart.Taggenau, "100 151.61 200")] // 15 days of 100, 16 days of 200
    public async Task Zwei_Einrichtungen_einer_Stadt_in_einem_Monat_sind_ein_Beitrag(Monatsart art, string septemberBisNovember)
    {
        await using var r = await Tom(Muster.Satzung() with { Monat = Prinzip(art) });
        await r.Einrichtung("krippe", "stadt");
        await r.Betreut("tom", 25, "2024-08-01");
        await r.Betreut("tom", 45, "2024-10-16", kita: "krippe");

        (await r.Beitraege("tom", "2024-09", "2024-11")).ShouldBe(septemberBisNovember);
    }

    [Theory]
    [InlineData(Monatsart.VollerMonat, "100 100 -", "- 130 130")]
    [InlineData(Monatsart.HalberMonat, "100 50 -", "- 65 130")] // leaves on the 15th, enters after it
    [InlineData(Monatsart.Taggenau, "100 48.39 -", "- 67.1 130")] // 15 of 31 days, 16 of 31 days
    public async Task Wechselt_das_Kind_mitten_im_Monat_in_eine_andere_Stadt_fordert_jede_nach_ihrem_eigenen_Monatsprinzip(Monatsart art, string stadt, string kreis)
    {
        await using var r = await Rendantur.Mit(Muster.Satzung() with { Monat = Prinzip(art) }, Muster.Satzung("kreis", aufschlag: 30) with { Monat = Prinzip(art) });
        await r.Am("2024-06-03").Familie("haus", "anna", 45_000);
        await r.Kind("tom", "2020-02-10", "haus");
        await r.Einrichtung("landkita", "kreis");
        await r.Betreut("tom", 25, "2024-08-01");
        await r.Betreut("tom", 25, "2024-10-16", kita: "landkita");

        (await r.BeitraegeVon("anna", "tom", "2024-09", "2024-11", "stadt")).ShouldBe(stadt);
        (await r.BeitraegeVon("anna", "tom", "2024-09", "2024-11", "kreis")).ShouldBe(kreis);
    }

    [Fact]
    public async Task Der_Februar_im_Schaltjahr_hat_29_Tage()
    {
        await using var r = await Tom(Muster.Satzung() with { Monat = Prinzip(Monatsart.Taggenau) });
        await r.Betreut("tom", 25, "2024-02-15");

        (await r.Beitraege("tom", "2024-02", "2024-03")).ShouldBe("51.72 100"); // 15 of 29
    }

    [Fact]
    public async Task Am_29_Februar_Geborene_werden_in_Gemeinjahren_am_1_Maerz_drei()
    {
        await using var r = await Tom(Muster.Satzung(), geboren: "2020-02-29");
        await r.Betreut("tom", 25, "2022-08-01");

        (await r.Beitraege("tom", "2023-01", "2023-04")).ShouldBe("200 200 100 100");
    }

    [Theory]
    [InlineData("anton", "berta")]
    [InlineData("berta", "anton")]
    public async Task Bei_Zwillingen_haengt_die_Reihenfolge_nicht_davon_ab_wer_zuerst_erfasst_wurde(string zuerst, string danach)
    {
        await using var r = await Rendantur.Mit(Muster.Satzung() with { Geschwister = Muster.Staffel(100, 50) });
        await r.Am("2024-06-03").Familie("haus", "anna", 45_000);
        foreach (var kind in new[] { zuerst, danach })
        {
            await r.Kind(kind, "2020-02-10", "haus");
            await r.Betreut(kind, 25, "2024-08-01");
        }

        (await r.Beitraege("anton", "2024-08", "2024-09")).ShouldBe("100 100");
        (await r.Beitraege("berta", "2024-08", "2024-09")).ShouldBe("50 50");
    }
}
