using KitaPlus.Contracts;
using KitaPlus.Contracts.Kostenrechnung;
using KitaPlus.EventStore;
using KitaPlus.Testhilfen;

namespace KitaPlus.Kostenrechnung.Tests.Golden;

/// <summary>Everything this module has ever written stays readable. <c>+knapp</c> = without the optional fields.</summary>
public class GoldeneEreignisseTests
{
    private static readonly DateOnly Ab = new(2024, 2, 29);
    private static readonly DateOnly Bis = new(2025, 7, 31);
    private static readonly Guid Frueher = new("0f8fad5b-d9cb-469f-a165-70867728950e");
    private static readonly Herkunft Voll = new(new DateOnly(2024, 1, 15), new DateOnly(2024, 1, 17), [Frueher], "Übernahme „2024“");

    [Fact]
    public void Jede_Fassung_hat_eine_goldene_Datei() => GoldeneEreignisse.Pruefe(EventCodec.Build(new FesteSchluessel(), KostenrechnungCodec.Registriere), "Golden/kostenrechnung",
    [
        ("kostenrechnung.kostenart_festgelegt.v1", new KostenartFestgelegt("0471", "Elternbeiträge", Kostenrichtung.Einnahme, Steuerschluessel.Ermaessigt, Ab, Bis, Voll)),
        ("kostenrechnung.kostenart_festgelegt.v1+knapp", new KostenartFestgelegt("4711", "Bürobedarf", Kostenrichtung.Ausgabe, Steuerschluessel.Keine, Ab, null, Herkunft.Jetzt)),
        ("kostenrechnung.kostenart_festgelegt.v1+regelsatz", new KostenartFestgelegt("4711", "Bürobedarf", Kostenrichtung.Ausgabe, Steuerschluessel.Regelsatz, Ab, null, Herkunft.Jetzt)),
        ("kostenrechnung.kostenart_beendet.v1", new KostenartBeendet("0471", Ab, Bis, Voll)),
        ("kostenrechnung.kostenart_beendet.v1+knapp", new KostenartBeendet("0471", Ab, null, Herkunft.Jetzt)),
        ("kostenrechnung.kostenstelle_festgelegt.v1", new KostenstelleFestgelegt("100", "Kita Löwenzahn", "E1", Ab, Bis, Voll)),
        ("kostenrechnung.kostenstelle_festgelegt.v1+knapp", new KostenstelleFestgelegt("100", "Gemeinkosten", null, Ab, null, Herkunft.Jetzt)),
        ("kostenrechnung.kostenstelle_beendet.v1", new KostenstelleBeendet("100", Ab, Bis, Voll)),
        ("kostenrechnung.kostenstelle_beendet.v1+knapp", new KostenstelleBeendet("100", Ab, null, Herkunft.Jetzt)),
        ("kostenrechnung.angabe_zurueckgenommen.v1", new KostenangabeZurueckgenommen(Frueher, "doppelt erfasst", Voll with { Berichtigt = null })),
    ]);
}
