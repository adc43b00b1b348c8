using KitaPlus.Contracts.Einrichtungen;
using KitaPlus.KiBiz;
using KitaPlus.Kernel;

namespace KitaPlus.Besetzung.Tests;

public class WennTests
{
    private static readonly Zeitraum Immer = new(new DateOnly(2020, 8, 1));
    private static readonly DateOnly Maerz = new(2027, 3, 1);

    private static Besetzungsdaten Daten => new(
        [.. Enumerable.Range(1, 20).Select(i => new Kindabschnitt($"k{i}", new DateOnly(2022, 6, 1), "g", 35, null, false, Immer))],
        [new("g", "Igel", Gruppenform.III, 25, 45, Immer)],
        [new("a", "g", "", "fachkraft", null, new(39), Stunden.Null, false, Immer), new("b", "g", "", "ergaenzungskraft", null, new(39), Stunden.Null, false, Immer)]);

    private static Tagesbild Am(Besetzungsdaten daten, DateOnly tag) => daten.Bild().Am(tag);

    [Fact]
    public void Wer_zum_ersten_Maerz_geht_fehlt_ab_diesem_Tag()
    {
        var danach = new PersonGeht("a", Maerz).Auf(Daten);
        Am(danach, Maerz.AddDays(-1)).Vertraglich.Ist.Fachkraft.Wert.ShouldBe(39m);
        Am(danach, Maerz).Vertraglich.Ist.Fachkraft.Wert.ShouldBe(0m);
        Am(danach, Maerz).Vertraglich.Deckung.ShouldBe(Deckung.Unterschritten);
        new PersonGeht("a", Immer.Ab).Auf(Daten).Kraefte.Select(k => k.Person).ShouldBe(["b"]);
    }

    [Fact]
    public void Wer_kommt_zaehlt_ab_seinem_ersten_Tag()
    {
        var danach = new PersonKommt("fachkraft", null, new(19.5m), null, Maerz).Auf(Daten);
        Am(danach, Maerz.AddDays(-1)).Vertraglich.Ist.Gesamt.Wert.ShouldBe(78m);
        Am(danach, Maerz).Vertraglich.Ist.Gesamt.Wert.ShouldBe(97.5m);
    }

    [Fact]
    public void Eine_andere_Gruppenform_aendert_den_Bedarf_von_ihrem_Tag_an()
    {
        var danach = new GruppeWird("g", Gruppenform.I, 20, Maerz).Auf(Daten);
        // 20 Kinder III b: 20/25 von 38,5; dieselben als I b: 20/20 von 77
        Am(danach, Maerz.AddDays(-1)).Vertraglich.Soll.Fachkraft.Wert.ShouldBe(30.8m);
        Am(danach, Maerz).Vertraglich.Soll.Fachkraft.Wert.ShouldBe(77m);
    }

    [Fact]
    public void Was_fehlt_wird_aufgerundet_und_nie_negativ()
    {
        var bild = Am(Daten with { Kraefte = [] }, Maerz);
        Fehlstand.Von(bild).ShouldBe(new Fehlstand(30.8m, 30.8m, 5.6m, 0));
        Fehlstand.Von(Am(Daten with { Kinder = [] }, Maerz)).ShouldBe(Fehlstand.Nichts);
    }
}
