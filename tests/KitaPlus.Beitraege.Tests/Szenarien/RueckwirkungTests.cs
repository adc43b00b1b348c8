using KitaPlus.Beitraege.Satzung;
using KitaPlus.Kernel;

namespace KitaPlus.Beitraege.Tests.Szenarien;

/// <summary>
/// A new income counts from November 2024 and reaches us on 10 March 2025, when everything up to March is posted with 100 € a month.
/// 20,000 € are in favour of the family (0 €), 70,000 € against it (200 €). Each line: October 2024 to August 2025.
/// </summary>
public class RueckwirkungTests
{
    private const string Von = "2024-10";
    private const string Bis = "2025-08";

    [Theory]
    [InlineData(Rueckwirkungsart.Ereignismonat, "100 0 0 0 0 0 0 0 0 0 0")]
    [InlineData(Rueckwirkungsart.Folgemonat, "100 100 100 100 100 100 0 0 0 0 0")]
    [InlineData(Rueckwirkungsart.JanuarDesEingangs, "100 100 100 0 0 0 0 0 0 0 0")]
    [InlineData(Rueckwirkungsart.Eingefroren, "100 100 100 100 100 100 100 100 100 100 0")]
    public async Task Eine_verspaetete_Mitteilung_zugunsten_wirkt_wie_die_Satzung_sagt(Rueckwirkungsart wirkung, string erwartet)
    {
        await using var r = await Gebucht(new Rueckwirkungsregel(wirkung, Richtung: Richtung.Zugunsten, Mitteilung: Mitteilung.Verspaetet));
        await r.Am("2025-03-10").Einkommen("anna", 20_000, "2024-11-01");
        await BuchtUndErgibt(r, erwartet);
    }

    [Theory]
    [InlineData(Rueckwirkungsart.Ereignismonat, "100 200 200 200 200 200 200 200 200 200 200")]
    [InlineData(Rueckwirkungsart.Folgemonat, "100 100 100 100 100 100 200 200 200 200 200")]
    [InlineData(Rueckwirkungsart.JanuarDesEingangs, "100 100 100 200 200 200 200 200 200 200 200")]
    [InlineData(Rueckwirkungsart.Eingefroren, "100 100 100 100 100 100 100 100 100 100 200")]
    public async Task Eine_verspaetete_Mitteilung_zulasten_wirkt_wie_die_Satzung_sagt(Rueckwirkungsart wirkung, string erwartet)
    {
        await using var r = await Gebucht(new Rueckwirkungsregel(wirkung, Richtung: Richtung.Zulasten, Mitteilung: Mitteilung.Verspaetet));
        await r.Am("2025-03-10").Einkommen("anna", 70_000, "2024-11-01");
        await BuchtUndErgibt(r, erwartet);
    }

    [Theory]
    [InlineData(Richtung.Zugunsten, 70_000, "100 200 200 200 200 200 200 200 200 200 200")]
    [InlineData(Richtung.Zulasten, 20_000, "100 0 0 0 0 0 0 0 0 0 0")]
    public async Task Eine_Regel_fuer_die_eine_Richtung_beruehrt_die_andere_nicht(Richtung regel, int einkommen, string erwartet)
    {
        await using var r = await Gebucht(new Rueckwirkungsregel(Rueckwirkungsart.Folgemonat, Richtung: regel));
        await r.Am("2025-03-10").Einkommen("anna", einkommen, "2024-11-01");
        await BuchtUndErgibt(r, erwartet);
    }

    [Fact]
    public async Task Rechtzeitig_eingegangen_aber_spaet_erfasst_ist_rechtzeitig()
    {
        await using var r = await Gebucht(new Rueckwirkungsregel(Rueckwirkungsart.Folgemonat, Mitteilung: Mitteilung.Verspaetet));
        await r.Am("2025-03-10").Einkommen("anna", 20_000, "2024-11-01", eingegangen: "2024-12-02");
        await BuchtUndErgibt(r, "100 0 0 0 0 0 0 0 0 0 0");
    }

    [Fact]
    public async Task Einen_Tag_nach_der_Frist_eingegangen_ist_verspaetet_und_wirkt_ab_dem_Monat_nach_dem_Eingang()
    {
        await using var r = await Gebucht(new Rueckwirkungsregel(Rueckwirkungsart.Folgemonat, Mitteilung: Mitteilung.Verspaetet));
        await r.Am("2025-03-10").Einkommen("anna", 20_000, "2024-11-01", eingegangen: "2024-12-03");
        await BuchtUndErgibt(r, "100 100 100 0 0 0 0 0 0 0 0");
    }

    [Fact]
    public async Task Eine_Regel_fuer_das_vorlaeufige_Einkommen_beruehrt_Steuerbescheid_und_Stunden_nicht()
    {
        await using var r = await Gebucht(new Rueckwirkungsregel(Rueckwirkungsart.Eingefroren, Tatsachenart.EinkommenVorlaeufig));
        await r.Am("2025-03-10").Stunden("mia", 35, "2025-02-01");
        await r.Einkommen("anna", 70_000, "2024-11-01", endgueltig: true);
        await BuchtUndErgibt(r, "100 200 200 200 300 300 300 300 300 300 300");
    }

    [Fact]
    public async Task Die_erste_passende_Regel_gilt()
    {
        await using var r = await Gebucht(
            new Rueckwirkungsregel(Rueckwirkungsart.JanuarDesEingangs, Tatsachenart.EinkommenEndgueltig),
            new Rueckwirkungsregel(Rueckwirkungsart.Folgemonat));
        await r.Am("2025-03-10").Einkommen("anna", 20_000, "2024-11-01", endgueltig: true);
        await BuchtUndErgibt(r, "100 100 100 0 0 0 0 0 0 0 0");
    }

    [Fact]
    public async Task Die_Herleitung_nennt_was_nicht_zurueckwirkt()
    {
        await using var r = await Gebucht(new Rueckwirkungsregel(Rueckwirkungsart.Folgemonat));
        await r.Am("2025-03-10").Einkommen("anna", 20_000, "2024-11-01");

        (await r.Herleitung("mia", "2025-02")).ShouldContain("Nicht berücksichtigt: eine Angabe mit Wirkung ab 01.11.2024, eingegangen am 10.03.2025");
        (await r.Herleitung("mia", "2025-04")).ShouldNotContain("Nicht berücksichtigt");
        await r.Kind("tom", "2021-02-10", "haus");
        await r.Betreut("tom", 25, "2024-12-01", eingegangen: "2024-11-20");
        (await r.Herleitung("tom", "2025-02")).ShouldContain("Nicht berücksichtigt");
    }

    private static async Task<Rendantur> Gebucht(params Rueckwirkungsregel[] regeln)
    {
        var r = await Rendantur.MitMia(Muster.Satzung().MitRueckwirkung(regeln));
        (await r.Am("2025-03-03").Buche(Von, "2025-03")).Summe.ShouldBe(Geld.Euro(600));
        return r;
    }

    /// <summary>What is posted in the end is what was calculated, and posting again adds nothing.</summary>
    private static async Task BuchtUndErgibt(Rendantur r, string erwartet)
    {
        (await r.Beitraege("mia", Von, Bis)).ShouldBe(erwartet);
        await r.Buche(Von, Bis);
        (await r.Gebucht("anna", "mia", Von, Bis)).ShouldBe(erwartet);
        (await r.Buche(Von, Bis)).Konten.ShouldBe(0);
    }
}
