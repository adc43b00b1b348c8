using KitaPlus.Beitraege.Satzung;
using KitaPlus.Kernel;

namespace KitaPlus.Beitraege.Tests.Szenarien;

/// <summary>Somebody's keys are destroyed and the view is rebuilt: what is posted stays, and nothing is guessed in its place.</summary>
public class LoeschungTests
{
    private const string Nichts = "angaben_geloescht angaben_geloescht angaben_geloescht";

    [Fact]
    public async Task Ein_geloeschtes_Einkommen_wird_nie_zur_hoechsten_Stufe()
    {
        await using var r = await Rendantur.MitMia();
        await r.Am("2024-10-30").Buche("2024-08", "2024-10");
        var saldo = (await r.Konto("anna")).Saldo;

        await r.Am("2035-01-08").Loescht("person-anna");

        (await r.Beitraege("mia", "2024-08", "2024-10")).ShouldBe(Nichts);
        (await r.Vorschau("2024-08", "2024-10")).Familien.Single().Differenzen.ShouldBeEmpty();
        (await r.Buche("2024-08", "2024-10")).Summe.ShouldBe(Geld.Null);
        (await r.Gebucht("anna", "mia", "2024-08", "2024-10")).ShouldBe("100 100 100");
        (await r.Konto("anna")).Saldo.ShouldBe(saldo);
    }

    [Fact]
    public async Task Auch_ein_geloeschtes_spaet_gemeldetes_Einkommen_aendert_keinen_Monat()
    {
        await using var r = await Rendantur.MitMia(Muster.Satzung().MitRueckwirkung(new Rueckwirkungsregel(Rueckwirkungsart.Folgemonat)));
        await r.Am("2024-09-10").Einkommen("anna", 20_000, "2024-08-01");
        await r.Am("2024-10-30").Buche("2024-08", "2024-10");
        (await r.Gebucht("anna", "mia", "2024-08", "2024-10")).ShouldBe("100 100 0");

        await r.Am("2035-01-08").Loescht("person-anna");

        (await r.Buche("2024-08", "2024-10")).Summe.ShouldBe(Geld.Null);
        (await r.Vorschau("2024-08", "2024-10")).Familien.Single().Differenzen.ShouldBeEmpty();
        (await r.Gebucht("anna", "mia", "2024-08", "2024-10")).ShouldBe("100 100 0");
    }

    [Theory]
    [InlineData(Rangfolge.Alter)]
    [InlineData(Rangfolge.Beitrag)]
    public async Task Ist_ein_Kind_geloescht_behalten_seine_Geschwister_ihre_Beitraege(Rangfolge rangfolge)
    {
        await using var r = await Rendantur.MitMia((Muster.Satzung() with { Geschwister = Muster.Staffel(100, 50) with { Rangfolge = rangfolge } }).MitZweiFreienJahren());
        await r.Kind("tom", "2022-05-10", "haus");
        await r.Betreut("tom", 25, "2024-06-01");
        await r.Am("2024-10-30").Buche("2024-06", "2024-10");
        var vorher = (await r.Gebucht("anna", "mia", "2024-06", "2024-10"), await r.Gebucht("anna", "tom", "2024-06", "2024-10"));

        await r.Am("2035-01-08").Loescht("kind-mia");

        (await r.Vorschau("2024-06", "2024-10")).Familien.SelectMany(f => f.Differenzen).ShouldBeEmpty();
        (await r.Buche("2024-06", "2024-10")).Summe.ShouldBe(Geld.Null);
        (await r.Gebucht("anna", "mia", "2024-06", "2024-10"), await r.Gebucht("anna", "tom", "2024-06", "2024-10")).ShouldBe(vorher);
    }

    [Fact]
    public async Task Ein_geloeschtes_Geschwisterkind_ausserhalb_aendert_die_Reihenfolge_nicht()
    {
        await using var r = await Rendantur.MitMia(Muster.Satzung() with { Geschwister = Muster.Staffel(100, 50) });
        await r.Sende(new Kinder.MeldeGeschwisterkind("haus", "lea", new DateOnly(2024, 1, 1), null, "ogs", new DateOnly(2016, 1, 1), 0, Contracts.Herkunft.Jetzt));
        await r.Am("2024-10-30").Buche("2024-08", "2024-10");
        (await r.Gebucht("anna", "mia", "2024-08", "2024-10")).ShouldBe("50 50 50");

        await r.Am("2035-01-08").Loescht("haushalt-haus");

        (await r.Vorschau("2024-08", "2024-10")).Familien.SelectMany(f => f.Differenzen).ShouldBeEmpty();
        (await r.Buche("2024-08", "2024-10")).Summe.ShouldBe(Geld.Null);
    }
}
