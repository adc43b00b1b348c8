using KitaPlus.Beitraege.Satzung;
using KitaPlus.Beitraege.Simulation;
using KitaPlus.Kernel;

namespace KitaPlus.Beitraege.Tests.Szenarien;

/// <summary>A draft on months that are not all alike: without care, without a Satzung, without somebody who pays.</summary>
public class SimulationTests
{
    /// <summary>August to December 2024: families, sums before and after, child-months that cannot be computed.</summary>
    private static async Task<(int Familien, Geld Bisher, Geld Kuenftig, long NichtBerechenbar)> Simuliere(Rendantur r, SatzungDokument entwurf)
    {
        var vorher = await r.Ereigniszahl();
        await using var bestand = await r.OeffneBestand();
        var s = Simulationslauf.Rechne(bestand, entwurf, Rendantur.Monat("2024-08"), Rendantur.Monat("2024-12"), Kenntnisstand.Alles);
        (await r.Ereigniszahl()).ShouldBe(vorher);
        return (s.Familien, s.Bisher, s.Kuenftig, s.NichtBerechenbar);
    }

    [Fact]
    public async Task Monate_ohne_Betreuung_kosten_vorher_und_nachher_nichts()
    {
        await using var r = await Rendantur.MitMia();
        await r.Endet("mia", "2024-10-01", "2024-11-30");

        (await Simuliere(r, Muster.Satzung(aufschlag: 10))).ShouldBe((1, Geld.Euro(300), Geld.Euro(330), 0));
    }

    [Fact]
    public async Task Wer_im_Zeitraum_gar_nicht_betreut_wird_zaehlt_nicht_mit()
    {
        await using var r = await Rendantur.MitMia();
        await r.Endet("mia", "2024-08-01");

        (await Simuliere(r, Muster.Satzung(aufschlag: 10))).ShouldBe((0, Geld.Null, Geld.Null, 0));
    }

    [Fact]
    public async Task Vor_dem_Beginn_des_Entwurfs_gilt_die_geladene_Satzung()
    {
        await using var r = await Rendantur.MitMia();

        (await Simuliere(r, Muster.Satzung(ab: "2024-11-01", aufschlag: 10))).ShouldBe((1, Geld.Euro(500), Geld.Euro(520), 0));
    }

    [Fact]
    public async Task Nach_dem_Ende_des_Entwurfs_gilt_wieder_was_vorher_galt()
    {
        await using var r = await Rendantur.MitMia();

        (await Simuliere(r, Muster.Satzung(ab: "2024-08-01", bis: "2024-09-30", aufschlag: 10))).ShouldBe((1, Geld.Euro(500), Geld.Euro(520), 0));
    }

    [Fact]
    public async Task Eine_Familie_mit_Monaten_ohne_Satzung_wird_genannt_und_nicht_mitgezaehlt()
    {
        await using var r = await Rendantur.MitMia(Muster.Satzung(bis: "2024-09-30"));
        await r.Familie("h2", "bea", 45_000);
        await r.Kind("tom", "2020-05-10", "h2");
        await r.Betreut("tom", 25, "2024-08-01", "2024-09-30");

        // mia: October and November have no Satzung before or after, December only after; tom is done by then
        (await Simuliere(r, Muster.Satzung(ab: "2024-12-01", aufschlag: 10))).ShouldBe((1, Geld.Euro(200), Geld.Euro(200), 3));
    }

    [Fact]
    public async Task Eine_Familie_mit_einem_Monat_ohne_Zahlungspflichtigen_wird_genannt_und_nicht_mitgezaehlt()
    {
        await using var r = await Rendantur.MitMia();
        await r.Familie("h2", "bea", 45_000);
        await r.Kind("tom", "2020-05-10", "h2");
        await r.Betreut("tom", 25, "2024-08-01");
        await r.Zahlt(null, "haus", "2024-10-01", "2024-10-31");

        (await Simuliere(r, Muster.Satzung(aufschlag: 10))).ShouldBe((1, Geld.Euro(500), Geld.Euro(550), 1));
    }
}
