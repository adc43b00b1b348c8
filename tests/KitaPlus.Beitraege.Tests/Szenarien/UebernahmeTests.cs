using KitaPlus.Beitraege.Beitragskonto;
using KitaPlus.Beitraege.Rueckberechnung;
using KitaPlus.Beitraege.Satzung;
using KitaPlus.Einrichtungen;
using KitaPlus.Kernel;

namespace KitaPlus.Beitraege.Tests.Szenarien;

/// <summary>The Kita moves to us on 1 January 2025; another system has issued everything before.</summary>
public class UebernahmeTests
{
    [Fact]
    public async Task Der_erste_Lauf_nach_der_Uebernahme_bucht_nichts_noch_einmal()
    {
        await using var r = await Uebernommen(100, bis: "2025-01");

        (await r.Buche("2024-08", "2025-01")).Summe.ShouldBe(Geld.Null);
        (await r.Vorschau("2024-08", "2025-01")).Familien.ShouldBeEmpty();
        (await r.Gebucht("anna", "mia", "2024-07", "2025-01")).ShouldBe("- 100 100 100 100 100 100");
        (await r.Buche("2024-08", "2025-02")).Summe.ShouldBe(Geld.Euro(100));
    }

    [Fact]
    public async Task Abweichungen_vor_der_Uebernahme_werden_gezeigt_und_erst_nach_der_Freigabe_gebucht()
    {
        await using var r = await Uebernommen(120, bis: "2024-12");

        var differenz = (await r.Vorschau("2024-08", "2024-12")).Familien.Single().Differenzen.Single();
        (differenz.Verbleib, differenz.Neu - differenz.Alt, differenz.Buchen).ShouldBe((Verbleib.Gesperrt, -2_000L, 0L));
        differenz.Sperrgrund!.ShouldContain("vor der Übernahme der Einrichtung kita am 01.01.2025");
        (await r.Buche("2024-08", "2025-01")).Summe.ShouldBe(Geld.Euro(100)); // January only
        (await r.Buche("2024-08", "2025-01")).Konten.ShouldBe(0);

        await r.Sende(new GibMonateFrei("stadt", "uebernahme/kita", "mit dem alten Verfahren abgestimmt"));
        (await r.Buche("2024-08", "2025-01")).Summe.ShouldBe(Geld.Euro(-100));
        (await r.Gebucht("anna", "mia", "2024-11", "2025-01")).ShouldBe("100 100 100");
    }

    [Fact]
    public async Task Auch_nie_geforderte_Monate_vor_der_Uebernahme_bleiben_gesperrt()
    {
        await using var r = await Uebernommen(100, bis: "2024-10");

        (await r.Buche("2024-08", "2024-12")).Summe.ShouldBe(Geld.Null);
        (await r.Gebucht("anna", "mia", "2024-10", "2024-12")).ShouldBe("100 0 0");
    }

    [Fact]
    public async Task Uebernommene_Zahlungen_und_Salden_stehen_im_Saldo()
    {
        await using var r = await Uebernommen(100, bis: "2024-12");
        await r.Uebernimm(
            new ZahlungGebucht("stadt", "anna", new DateOnly(2024, 12, 5), Geld.Euro(450), "Altsystem"),
            new SaldoUebernommen("stadt", "anna", new DateOnly(2025, 1, 1), Geld.Euro(30), "Altsystem"));

        (await r.Konto("anna")).Saldo.ShouldBe(Geld.Euro(500 - 450 + 30));
    }

    [Fact]
    public async Task Was_vorher_von_jemand_anderem_gefordert_war_wird_diesem_gutgeschrieben()
    {
        await using var r = await Rendantur.MitMia();
        await r.Person("oma");
        await r.Uebernimm(new SollUebernommen("stadt", "oma", "mia", Rendantur.Monat("2024-08"), Rendantur.Monat("2024-12"), Geld.Euro(100), "Altsystem"));

        (await r.Am("2025-02-03").Buche("2024-08", "2024-12")).Summe.ShouldBe(Geld.Null); // 500 to anna, 500 back to oma
        (await r.Gebucht("oma", "mia", "2024-12", "2024-12")).ShouldBe("0");
        (await r.Gebucht("anna", "mia", "2024-12", "2024-12")).ShouldBe("100");
    }

    [Fact]
    public async Task Wer_die_Kita_gewechselt_hat_ist_nicht_mehr_von_der_Uebernahme_der_alten_gesperrt()
    {
        await using var r = await Uebernommen(100, bis: "2024-12");
        await r.Einrichtung("kita2", "stadt");
        await r.Betreut("mia", 25, "2024-10-01", kita: "kita2");

        (await r.Buche("2024-08", "2025-01")).Summe.ShouldBe(Geld.Euro(100)); // as before: January only, the rest was taken over
        (await r.Vorschau("2024-08", "2024-12")).Familien.ShouldBeEmpty();
        await r.Stunden("mia", 35, "2024-11-01", kita: "kita2");
        (await r.Buche("2024-08", "2024-12")).Summe.ShouldBe(Geld.Euro(100)); // two months, 50 more each: not blocked at kita2
    }

    [Fact]
    public async Task Ein_berichtigter_Uebernahmetag_sperrt_neu_und_wird_wieder_freigegeben()
    {
        await using var r = await Uebernommen(120, bis: "2024-12");
        await r.Sende(new GibMonateFrei("stadt", "uebernahme/kita", "mit dem alten Verfahren abgestimmt"));
        (await r.Buche("2024-08", "2024-12")).Summe.ShouldBe(Geld.Euro(-100));

        await r.Am("2025-02-10").Sende(new LegeUebernahmeFest("kita", new DateOnly(2025, 3, 1)));
        await r.Stunden("mia", 35, "2024-12-01");
        (await r.Vorschau("2024-08", "2025-02")).Familien.Single().Differenzen.ShouldAllBe(d => d.Verbleib == Verbleib.Gesperrt && d.Sperrgrund!.EndsWith("am 01.03.2025"));
        (await r.Buche("2024-08", "2025-03")).Summe.ShouldBe(Geld.Euro(150)); // March only: December to February are blocked again

        (await r.Rufe("satzung", "freigeben", "stadt", "uebernahme/kita", "--grund", "auch Januar und Februar abgestimmt")).Ende.ShouldBe(Betrieb.Ende.Gut);
        (await r.Buche("2024-08", "2025-03")).Summe.ShouldBe(Geld.Euro(50 + 150 + 150));
        (await r.Gebucht("anna", "mia", "2024-11", "2025-03")).ShouldBe("100 150 150 150 150");
        (await r.Buche("2024-08", "2025-03")).Konten.ShouldBe(0);
    }

    private static async Task<Rendantur> Uebernommen(int jeMonat, string bis)
    {
        var r = await Rendantur.MitMia();
        await r.Am("2025-01-07").Sende(new LegeUebernahmeFest("kita", new DateOnly(2025, 1, 1)));
        await r.Uebernimm(new SollUebernommen("stadt", "anna", "mia", Rendantur.Monat("2024-08"), Rendantur.Monat(bis), Geld.Euro(jeMonat), "Altsystem"));
        return r;
    }
}
