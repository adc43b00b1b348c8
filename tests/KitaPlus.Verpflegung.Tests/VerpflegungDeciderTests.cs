using KitaPlus.Contracts;
using KitaPlus.Contracts.Verpflegung;
using KitaPlus.Kernel;
using KitaPlus.Testhilfen;

namespace KitaPlus.Verpflegung.Tests;

/// <summary>Offers with price history, rules, closings.</summary>
public class VerpflegungDeciderTests
{
    private static readonly DateOnly Ab = new(2024, 8, 1);
    private static readonly Bestandteil Mittag = new(Bestandteilart.Mittagessen, new Geld(5600));

    private static Gegeben<VerpflegungDecider, VerpflegungZustand, VerpflegungBefehl> Gegeben(params VerpflegungEreignis[] ereignisse) => new([.. ereignisse]);

    private static LegeAngebotFest Angebot(Abrechnungsart art = Abrechnungsart.Pauschale, int[]? frei = null, Bestandteil[]? teile = null, string name = "Mittagessen", DateOnly? ab = null) =>
        new("E1", "mittag", ab ?? Ab, null, name, art, frei ?? [], teile ?? [Mittag], Herkunft.Jetzt);

    private static AngebotFestgelegt Festgelegt(long cent, DateOnly ab) => new("E1", "mittag", ab, null, "Mittagessen", Abrechnungsart.Pauschale, [], [new(Bestandteilart.Mittagessen, new Geld(cent))], Herkunft.Jetzt);

    [Fact]
    public void Ein_Angebot_ordnet_seine_Bestandteile_und_freien_Monate() => Gegeben()
        .Wenn(Angebot(frei: [8, 7], teile: [new(Bestandteilart.Getraenke, new Geld(400)), Mittag]))
        .Dann(new AngebotFestgelegt("E1", "mittag", Ab, null, "Mittagessen", Abrechnungsart.Pauschale, [7, 8], [Mittag, new(Bestandteilart.Getraenke, new Geld(400))], Herkunft.Jetzt));

    [Fact]
    public void Eine_Preisaenderung_gilt_ab_ihrem_Tag_und_vorher_gilt_der_alte_Preis()
    {
        var z = new[] { Festgelegt(5600, Ab), Festgelegt(6100, new(2026, 1, 1)) }.Aggregate(VerpflegungZustand.Anfang, (z, e) => VerpflegungDecider.Evolve(z, e, Guid.NewGuid()));
        z.Angebot("mittag").TryAm(new(2025, 12, 31), out var davor).ShouldBeTrue();
        davor!.Bestandteile[0].Preis.ShouldBe(new Geld(5600));
        z.Angebot("mittag").TryAm(new(2026, 1, 1), out var danach).ShouldBeTrue();
        danach!.Bestandteile[0].Preis.ShouldBe(new Geld(6100));
    }

    [Fact]
    public void Dasselbe_noch_einmal_aendert_nichts() => Gegeben(Festgelegt(5600, Ab)).Wenn(Angebot()).DannNichts();

    [Fact]
    public void Beendet_wird_nur_was_es_gibt()
    {
        Gegeben().Wenn(new BeendeAngebot("E1", "mittag", Ab, null, Herkunft.Jetzt)).DannAbgelehnt("gibt es in der Einrichtung „E1“ nicht");
        Gegeben(Festgelegt(5600, Ab)).Wenn(new BeendeAngebot("E1", "mittag", new(2025, 8, 1), null, Herkunft.Jetzt)).Dann(new AngebotBeendet("E1", "mittag", new(2025, 8, 1), null, Herkunft.Jetzt));
    }

    [Fact]
    public void Was_an_einem_Angebot_nicht_stimmt_sagt_ein_Satz()
    {
        Gegeben().Wenn(Angebot(teile: [])).DannAbgelehnt("keinen Bestandteil");
        Gegeben().Wenn(Angebot(teile: [Mittag, Mittag])).DannAbgelehnt("zweimal genannt");
        Gegeben().Wenn(Angebot(teile: [new(Bestandteilart.Fruehstueck, new Geld(-1))])).DannAbgelehnt("Frühstück ist negativ");
        Gegeben().Wenn(Angebot(teile: [new(Bestandteilart.Mittagessen, new Geld(100_001))])).DannAbgelehnt("Komma");
        Gegeben().Wenn(Angebot(Abrechnungsart.JeMahlzeit, frei: [8])).DannAbgelehnt("nur bei einer Pauschale");
        Gegeben().Wenn(Angebot(frei: [13])).DannAbgelehnt("1 bis 12");
        Gegeben().Wenn(Angebot(frei: [.. Enumerable.Range(1, 12)])).DannAbgelehnt("mindestens einen Monat");
        Gegeben().Wenn(Angebot(name: " ")).DannAbgelehnt("Der Name fehlt");
        Gegeben().Wenn(Angebot() with { Angebot = "mittag essen" }).DannAbgelehnt("keine gültige Kennung");
    }

    [Fact]
    public void Regeln_haben_Grenzen()
    {
        var gut = new LegeVerpflegungsregelnFest("E1", Ab, null, 1, 720, 5, 20, Teilmonat.Anteilig, false, Herkunft.Jetzt);
        Gegeben().Wenn(gut).Dann(new VerpflegungsregelnFestgelegt("E1", Ab, null, 1, 720, 5, 20, Teilmonat.Anteilig, false, Herkunft.Jetzt));
        Gegeben().Wenn(gut with { SchlussMinute = 1440 }).Dann(new VerpflegungsregelnFestgelegt("E1", Ab, null, 1, 1440, 5, 20, Teilmonat.Anteilig, false, Herkunft.Jetzt));
        Gegeben().Wenn(gut with { SchlussMinute = 1441 }).DannAbgelehnt("Uhrzeit des Abmeldeschlusses");
        Gegeben().Wenn(gut with { SchlussTage = -1 }).DannAbgelehnt("Betriebstage vor dem Essen");
        Gegeben().Wenn(gut with { ErstattungTageImMonat = 32 }).DannAbgelehnt("Tage eines ganzen Monats");
    }

    [Fact]
    public void Schliessungen_duerfen_sich_ueberschneiden_und_brauchen_ein_Ende()
    {
        var sommer = new SchliessungFestgelegt("E1", new(2026, 7, 20), new(2026, 8, 7), "Sommerschließung", true, Herkunft.Jetzt);
        Gegeben(sommer).Wenn(new LegeSchliessungFest("E1", new(2026, 8, 3), new(2026, 8, 14), " Umbau ", null, Herkunft.Jetzt))
            .Dann(new SchliessungFestgelegt("E1", new(2026, 8, 3), new(2026, 8, 14), "Umbau", null, Herkunft.Jetzt));
        Gegeben().Wenn(new LegeSchliessungFest("E1", Ab, null, "Umbau", null, Herkunft.Jetzt)).DannAbgelehnt("braucht einen letzten Tag");
        Gegeben().Wenn(new LegeSchliessungFest("E1", Ab, Ab.AddDays(366), "Umbau", null, Herkunft.Jetzt)).DannAbgelehnt("mehr als ein Jahr");
        var z = new VerpflegungEreignis[] { sommer, new SchliessungFestgelegt("E1", new(2026, 8, 3), new(2026, 8, 14), "Umbau", null, Herkunft.Jetzt) }.Aggregate(VerpflegungZustand.Anfang, (z, e) => VerpflegungDecider.Evolve(z, e, Guid.NewGuid()));
        z.Geschlossen().Count.ShouldBe(2);
    }

    [Fact]
    public void Zurueckgenommenes_zaehlt_nicht_mehr_und_ein_Grund_ist_noetig()
    {
        var id = Gegeben<VerpflegungDecider, VerpflegungZustand, VerpflegungBefehl>.Id(0);
        Gegeben(Festgelegt(5600, Ab)).Wenn(new NimmVerpflegungTatsacheZurueck("E1", id, " ", Herkunft.Jetzt)).DannAbgelehnt("Grund");
        Gegeben(Festgelegt(5600, Ab)).Wenn(new NimmVerpflegungTatsacheZurueck("E1", id, "Irrtum", Herkunft.Jetzt)).Dann(new VerpflegungTatsacheZurueckgenommen("E1", id, "Irrtum", Herkunft.Jetzt));
        Gegeben(Festgelegt(5600, Ab)).Wenn(new NimmVerpflegungTatsacheZurueck("E1", Guid.NewGuid(), "Irrtum", Herkunft.Jetzt)).DannAbgelehnt("gibt es bei der Verpflegung der Einrichtung „E1“ nicht");
    }
}
