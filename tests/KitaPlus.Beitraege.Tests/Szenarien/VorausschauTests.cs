using KitaPlus.Beitraege.Vorausplanung;
using KitaPlus.Kernel;

namespace KitaPlus.Beitraege.Tests.Szenarien;

/// <summary>What is to be expected if nothing new happens.</summary>
public class VorausschauTests
{
    [Fact]
    public async Task Geburtstage_und_vereinbarte_Enden_stehen_schon_in_der_Erwartung()
    {
        await using var r = await Rendantur.MitMia();
        await r.Kind("tom", "2022-10-15", "haus");
        await r.Betreut("tom", 25, "2025-08-01", "2025-11-30");

        var erwartet = await Rechne(r, "2025-09", "2025-12");

        // tom turns three in October: 200 becomes 100 from his birthday month on
        erwartet.Select(e => $"{e.Monat} {e.Einrichtung} {e.Jugendamt} {e.Kinder}: {Rendantur.Euro(e.Betrag.Cent)}").ShouldBe(
        [
            "2025-09 kita stadt 2: 300",
            "2025-10 kita stadt 2: 200",
            "2025-11 kita stadt 2: 200",
            "2025-12 kita stadt 1: 100",
        ]);
        erwartet.ShouldAllBe(e => e.Delegiert);
    }

    [Fact]
    public async Task Wessen_Beitrag_nicht_gesagt_werden_kann_wird_gezaehlt_statt_verschwiegen()
    {
        await using var r = await Rendantur.MitMia();
        await r.Zahlt(null, "haus", "2025-10-01");

        var erwartet = await Rechne(r, "2025-09", "2025-10");

        erwartet[0].ShouldSatisfyAllConditions(e => e.OhneBetrag.ShouldBe(0), e => e.Betrag.ShouldBe(Geld.Euro(100)));
        erwartet[1].ShouldSatisfyAllConditions(e => e.OhneBetrag.ShouldBe(1), e => e.Betrag.ShouldBe(Geld.Null));
    }

    [Fact]
    public async Task Ein_Wechsel_der_Kita_traegt_den_Beitrag_zur_neuen()
    {
        await using var r = await Rendantur.MitMia();
        await r.Einrichtung("waldkita", "stadt");
        await r.Betreut("mia", 25, "2025-10-01", kita: "waldkita");

        (await Rechne(r, "2025-09", "2025-10")).Select(e => $"{e.Monat} {e.Einrichtung}").ShouldBe(["2025-09 kita", "2025-10 waldkita"]);
    }

    private static async Task<IReadOnlyList<Erwartung>> Rechne(Rendantur r, string von, string bis)
    {
        await using var bestand = await r.OeffneBestand();
        return Vorausschau.Rechne(bestand, Rendantur.Monat(von), Rendantur.Monat(bis));
    }
}
