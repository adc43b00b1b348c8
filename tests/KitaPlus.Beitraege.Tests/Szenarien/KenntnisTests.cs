using KitaPlus.Contracts;
using KitaPlus.Kernel;

namespace KitaPlus.Beitraege.Tests.Szenarien;

/// <summary>Two time axes: when something is true, and when we knew.</summary>
public class KenntnisTests
{
    [Fact]
    public async Task Der_Maerz_wie_am_10_April_bekannt_ist_was_am_10_April_festgesetzt_wurde()
    {
        await using var r = await Rendantur.MitMia();
        await r.Am("2025-04-10").Buche("2024-08", "2025-04");
        await r.Am("2025-05-12").Einkommen("anna", 70_000, "2025-01-01");
        await r.Am("2025-06-10").Stunden("mia", 45, "2025-02-01");

        (await r.Beitraege("mia", "2025-03", "2025-03")).ShouldBe("400");
        (await r.Beitraege("mia", "2025-03", "2025-03", Rendantur.Stand("2025-05-31"))).ShouldBe("200");
        (await r.Beitraege("mia", "2025-03", "2025-03", Rendantur.Stand("2025-04-10"))).ShouldBe("100");
        (await r.Gebucht("anna", "mia", "2025-03", "2025-03")).ShouldBe("100");
        (await r.Vorschau("2024-08", "2025-04", Rendantur.Stand("2025-04-10"))).Familien.ShouldBeEmpty();
    }

    [Fact]
    public async Task Fuer_den_Mai_gilt_die_Satzung_vom_Mai_auch_wenn_im_November_gerechnet_wird()
    {
        await using var r = await Rendantur.MitMia(Muster.Satzung(bis: "2025-05-31"), Muster.Satzung(ab: "2025-06-01", aufschlag: 10));
        await r.Am("2025-11-10").Stunden("mia", 45, "2025-04-15");

        await r.Buche("2025-04", "2025-07");
        (await r.Gebucht("anna", "mia", "2025-04", "2025-07")).ShouldBe("200 200 210 210");
    }

    [Fact]
    public async Task Eine_alte_Festsetzung_wird_mit_ihren_Fassungen_auf_den_Cent_und_Buchstaben_wiederholt()
    {
        await using var r = await Rendantur.MitMia();
        await r.Am("2025-01-06").Buche("2024-08", "2025-01");
        var damals = await r.Herleitung("mia", "2024-10");
        var festsetzung = (await r.Festsetzungen("anna")).Single();

        await r.Am("2025-03-03").Laedt(Muster.Satzung(aufschlag: 25));
        await r.Einkommen("anna", 70_000, "2024-09-01");
        await r.Sende(new Einrichtungen.OrdneJugendamtZu("kita", "anderswo", new DateOnly(2024, 10, 1), null, Herkunft.Jetzt));
        await r.Buche("2024-08", "2025-01");

        var gepinnt = new Kenntnisstand(festsetzung.Bekannt, festsetzung.Position);
        (await r.Beitraege("mia", "2024-08", "2025-01", gepinnt)).ShouldBe("100 100 100 100 100 100");
        (await r.Herleitung("mia", "2024-10", gepinnt)).ShouldBe(damals);
        (await r.Herleitung("mia", "2024-10")).ShouldNotBe(damals);
        festsetzung.Rechenwerk.ShouldBe(Berechnung.Rechenwerk.Version);
        festsetzung.Satzungen.Single().Pruefsumme.ShouldBe(Beitraege.Satzung.SatzungLeser.Pruefsumme(Muster.Satzung()));
    }

    [Fact]
    public async Task Eine_spaetere_Migration_mit_altem_Kenntnisdatum_aendert_keine_alte_Festsetzung()
    {
        await using var r = await Rendantur.MitMia();
        await r.Am("2025-01-06").Buche("2024-08", "2025-01");
        var festsetzung = (await r.Festsetzungen("anna")).Single();
        await r.Am("2025-02-03").Sende(new Kinder.BestimmeZahlungspflicht("haus", new DateOnly(2024, 8, 1), null, null, new Herkunft(BekanntSeit: new DateOnly(2024, 7, 1))));

        (await r.Beitraege("mia", "2024-10", "2024-10", Rendantur.Stand("2025-01-06"))).ShouldBe("ohne_zahlungspflichtigen");
        (await r.Beitraege("mia", "2024-10", "2024-10", new Kenntnisstand(festsetzung.Bekannt, festsetzung.Position))).ShouldBe("100");
    }

    [Fact]
    public async Task Haben_mehrere_Ereignisse_eine_Differenz_verursacht_wird_sie_aufgeteilt()
    {
        await using var r = await Rendantur.MitMia();
        await r.Am("2025-01-06").Buche("2024-08", "2024-12");
        await r.Am("2025-01-20").Stunden("mia", 35, "2024-11-01");
        await r.Am("2025-01-21").Einkommen("anna", 70_000, "2024-10-01");
        await r.Am("2025-01-22").Laedt(Muster.Satzung(aufschlag: 5));

        (await r.Ursachen(await r.Vorschau("2024-09", "2024-12"))).ShouldBe([
            "2024-09 bis 2024-09: Satzung stadt, Fassung 2015-08-01 +5",
            "2024-10 bis 2024-10: Einkommen von anna (vorläufig) ab 01.10.2024 +100",
            "2024-10 bis 2024-10: Satzung stadt, Fassung 2015-08-01 +5",
            "2024-11 bis 2024-12: Betreuungsvereinbarung 35 Stunden ab 01.11.2024 +50",
            "2024-11 bis 2024-12: Einkommen von anna (vorläufig) ab 01.10.2024 +150",
            "2024-11 bis 2024-12: Satzung stadt, Fassung 2015-08-01 +5",
        ]);
    }

    [Fact]
    public async Task Eine_Vorschau_schreibt_nichts()
    {
        await using var r = await Rendantur.MitMia();
        var vorher = await r.Ereigniszahl();
        await r.Vorschau("2024-08", "2025-07");

        (await r.Ereigniszahl()).ShouldBe(vorher);
    }

    [Fact]
    public async Task Wer_nach_altem_Stand_bucht_bucht_was_damals_bekannt_war()
    {
        await using var r = await Rendantur.MitMia();
        await r.Am("2024-11-04").Einkommen("anna", 70_000, "2024-10-01");
        await r.Am("2024-12-02").Buche("2024-08", "2024-12", Rendantur.Stand("2024-10-31"));
        (await r.Gebucht("anna", "mia", "2024-09", "2024-11")).ShouldBe("100 100 100");

        (await r.Buche("2024-08", "2024-12")).Summe.ShouldBe(Geld.Euro(300));
    }
}
