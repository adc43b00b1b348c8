using KitaPlus.Beitraege.Satzung;

namespace KitaPlus.Beitraege.Tests.Szenarien;

/// <summary>How time is cut and which amount of the table holds.</summary>
public class ZeitUndTarifTests
{
    [Fact]
    public async Task Ohne_Aenderung_bleibt_der_Beitrag_gleich_und_ist_eine_Zeile()
    {
        await using var r = await Rendantur.MitMia();

        (await r.Beitraege("mia", "2024-07", "2025-01")).ShouldBe("- 100 100 100 100 100 100");
        (await r.Vorschau("2024-08", "2025-07")).Familien.Single().Differenzen.ShouldHaveSingleItem().Monate.ShouldBe(12);
    }

    [Fact]
    public async Task Ist_das_Einkommen_nur_fuer_einen_Teil_des_Jahres_bekannt_gilt_sonst_die_hoechste_Stufe()
    {
        await using var r = await Rendantur.Mit();
        await r.Am("2024-06-03").Familie("haus", "anna");
        await r.Kind("mia", "2020-02-10", "haus");
        await r.Betreut("mia", 25, "2024-08-01");
        await r.Einkommen("anna", 45_000, "2024-10-01", "2024-12-31");

        (await r.Beitraege("mia", "2024-08", "2025-02")).ShouldBe("200 200 100 100 100 200 200");
    }

    [Fact]
    public async Task Wird_das_Einkommen_zurueckgenommen_gilt_das_fruehere_und_ohne_ein_frueheres_die_hoechste_Stufe()
    {
        await using var r = await Rendantur.Mit();
        await r.Am("2024-06-03").Familie("haus", "anna");
        await r.Kind("mia", "2020-02-10", "haus");
        await r.Betreut("mia", 25, "2024-08-01");
        var erstes = await r.Einkommen("anna", 45_000, "2024-01-01");
        var zweites = await r.Einkommen("anna", 20_000, "2024-09-01");
        (await r.Beitraege("mia", "2024-08", "2024-10")).ShouldBe("100 0 0");

        await r.Sende(new Kinder.NimmPersonTatsacheZurueck("anna", zweites, "falsche Person", Contracts.Herkunft.Jetzt));
        (await r.Beitraege("mia", "2024-08", "2024-10")).ShouldBe("100 100 100");

        await r.Sende(new Kinder.NimmPersonTatsacheZurueck("anna", erstes, "falsche Person", Contracts.Herkunft.Jetzt));
        (await r.Beitraege("mia", "2024-08", "2024-10")).ShouldBe("200 200 200");
    }

    [Theory]
    [InlineData(Monatsart.VollerMonat, Wechselart.Hoechster, "100 200 200")]
    [InlineData(Monatsart.VollerMonat, Wechselart.Erster, "100 100 200")]
    [InlineData(Monatsart.VollerMonat, Wechselart.Letzter, "100 200 200")]
    [InlineData(Monatsart.Taggenau, Wechselart.Hoechster, "100 154.84 200")] // 14 days of 100 and 17 days of 200 in October
    public async Task Aendern_sich_die_Stunden_mitten_im_Monat_entscheidet_die_Satzung(Monatsart art, Wechselart wechsel, string erwartet)
    {
        await using var r = await Rendantur.MitMia(Muster.Satzung() with { Monat = new Monatsprinzip(art, "§ 3", wechsel) });
        await r.Stunden("mia", 45, "2024-10-15");

        (await r.Beitraege("mia", "2024-09", "2024-11")).ShouldBe(erwartet);
    }

    [Fact]
    public async Task Ein_Einkommen_ab_Monatsmitte_gilt_fuer_den_ganzen_Monat()
    {
        await using var r = await Rendantur.MitMia();
        await r.Einkommen("anna", 70_000, "2024-10-15");

        (await r.Beitraege("mia", "2024-09", "2024-11")).ShouldBe("100 200 200");
    }

    [Fact]
    public async Task Aneinanderstossende_gleiche_Vereinbarungen_ergeben_eine_Zeile()
    {
        await using var r = await Rendantur.Mit();
        await r.Am("2024-06-03").Familie("haus", "anna", 45_000);
        await r.Kind("mia", "2020-02-10", "haus");
        await r.Betreut("mia", 25, "2024-08-01", "2024-10-31");
        await r.Betreut("mia", 25, "2024-11-01");

        (await r.Vorschau("2024-08", "2025-01")).Familien.Single().Differenzen.ShouldHaveSingleItem().Monate.ShouldBe(6);
    }

    [Fact]
    public async Task Geaenderte_Stunden_gelten_ab_ihrem_Monat()
    {
        await using var r = await Rendantur.MitMia();
        await r.Stunden("mia", 35, "2024-10-01");
        await r.Stunden("mia", 45, "2024-12-01");

        (await r.Beitraege("mia", "2024-08", "2025-01")).ShouldBe("100 100 150 150 200 200");
    }

    [Fact]
    public async Task Eine_neue_Tabelle_gilt_ab_dem_ersten_August()
    {
        await using var r = await Rendantur.MitMia(Muster.Satzung(bis: "2025-07-31"), Muster.Satzung(ab: "2025-08-01", aufschlag: 10));

        (await r.Beitraege("mia", "2025-06", "2025-09")).ShouldBe("100 100 110 110");
    }

    [Fact]
    public async Task Fehlt_die_Tabelle_wird_nicht_gerechnet_sondern_die_Luecke_genannt()
    {
        await using var r = await Rendantur.MitMia(Muster.Satzung(bis: "2024-12-31"));

        (await r.Beitraege("mia", "2024-11", "2025-02")).ShouldBe("100 100 keine_satzung keine_satzung");
        (await r.Herleitung("mia", "2025-01")).ShouldContain("Für das Jugendamt stadt ist für Januar 2025 keine Satzung geladen.");
        (await r.Buche("2024-11", "2025-02")).Summe.ShouldBe(Kernel.Geld.Euro(200));
    }

    [Fact]
    public async Task Fehlt_das_Stundenband_wird_nicht_gerechnet_sondern_die_Luecke_genannt()
    {
        await using var r = await Rendantur.MitMia();
        await r.Stunden("mia", 50, "2024-10-01");

        (await r.Beitraege("mia", "2024-09", "2024-11")).ShouldBe("100 kein_stundenband kein_stundenband");
        (await r.Herleitung("mia", "2024-10")).ShouldContain("hat kein Stundenband für 50 Wochenstunden (Oktober 2024)");
    }

    [Fact]
    public async Task Nennt_die_Satzung_fuer_eine_Zelle_keinen_Betrag_wird_keiner_erfunden()
    {
        var muster = Muster.Satzung();
        var tabelle = muster.Tarif.Tabelle.ToDictionary(t => t.Key, t => t.Value);
        tabelle["ue3"] = tabelle["ue3"].Where(b => b.Key != "25").ToDictionary();
        await using var r = await Rendantur.MitMia(muster with { Tarif = muster.Tarif with { Tabelle = tabelle, Luecken = [new Tarifluecke("ue3", "25", "nicht genannt")] } });

        (await r.Beitraege("mia", "2024-08", "2024-08")).ShouldBe("kein_tarif");
        (await r.Herleitung("mia", "2024-08")).ShouldContain("nennt für diese Altersklasse und 25 Wochenstunden keinen Betrag");
    }

    [Theory]
    [InlineData(Alterswechselart.Geburtstagsmonat, null, "200 100 100 100 100 100 100 100 100 100 100")]
    [InlineData(Alterswechselart.Folgemonat, null, "200 200 100 100 100 100 100 100 100 100 100")]
    [InlineData(Alterswechselart.KindergartenjahrStichtag, "11-01", "200 200 200 200 200 200 200 200 200 200 100")]
    [InlineData(Alterswechselart.KindergartenjahrStichtag, "11-30", "100 100 100 100 100 100 100 100 100 100 100")]
    public async Task Der_dritte_Geburtstag_am_10_November_wirkt_wie_die_Satzung_sagt(Alterswechselart art, string? stichtag, string oktoberBisAugust)
    {
        await using var r = await Rendantur.Mit(Muster.Satzung() with { Alterswechsel = new Alterswechsel(art, "§ 2", stichtag) });
        await r.Am("2024-06-03").Familie("haus", "anna", 45_000);
        await r.Kind("tom", "2021-11-10", "haus");
        await r.Betreut("tom", 25, "2024-08-01");

        (await r.Beitraege("tom", "2024-10", "2025-08")).ShouldBe(oktoberBisAugust);
    }

    [Theory]
    [InlineData("2020-09-30", "100 0 0")]
    [InlineData("2020-10-01", "100 100 100")]
    public async Task Wer_bis_zum_30_September_vier_wird_ist_ab_August_frei(string geboren, string juliBisSeptember)
    {
        await using var r = await Rendantur.Mit(Muster.Satzung().MitZweiFreienJahren());
        await r.Am("2024-01-03").Familie("haus", "anna", 45_000);
        await r.Kind("tom", geboren, "haus");
        await r.Betreut("tom", 25, "2024-02-01");

        (await r.Beitraege("tom", "2024-07", "2024-09")).ShouldBe(juliBisSeptember);
    }
}
