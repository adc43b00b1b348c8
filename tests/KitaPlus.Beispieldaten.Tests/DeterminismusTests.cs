using KitaPlus.Kernel;

namespace KitaPlus.Beispiele.Tests;

public sealed class DeterminismusTests
{
    private static Beispielwunsch Wunsch(int kinder, int seed = 1) => new(kinder, 5, seed, Bestand.Heute);

    [Fact]
    public void Der_Ereignisstrom_zu_einem_Seed_ist_immer_derselbe() =>
        Kanonisch.Fingerabdruck(Beispieldaten.Erzeuge(Wunsch(500))).ShouldBe("CF3CEF9DE12BE5E4");

    [Fact]
    public void Ein_anderer_Seed_ergibt_andere_Haushalte() =>
        Kanonisch.Fingerabdruck(Beispieldaten.Erzeuge(Wunsch(50, 2))).ShouldNotBe(Kanonisch.Fingerabdruck(Beispieldaten.Erzeuge(Wunsch(50))));

    [Theory]
    [InlineData(37)]
    [InlineData(400)]
    [InlineData(1201)]
    public void Ein_Haushalt_ist_derselbe_wie_viele_auch_folgen(int kinder)
    {
        var gross = NachStream(Beispieldaten.Erzeuge(Wunsch(2500)));
        foreach (var (stream, zeilen) in NachStream(Beispieldaten.Erzeuge(Wunsch(kinder)))) gross[stream].ShouldBe(zeilen, stream);
    }

    [Fact]
    public void Die_benannten_Familien_haengen_nicht_vom_Seed_ab()
    {
        var eins = NachStream(Beispieldaten.Erzeuge(Wunsch(10)));
        var zwei = NachStream(Beispieldaten.Erzeuge(Wunsch(10, 99)));
        foreach (var stream in Personas.Alle.SelectMany(p => p.Ereignisse).Select(e => e.Stream).Distinct()) zwei[stream].ShouldBe(eins[stream], stream);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(271)]
    [InlineData(1000)]
    public void Die_gewuenschte_Zahl_der_Kinder_wird_genau_getroffen(int kinder) =>
        Beispieldaten.Erzeuge(Wunsch(kinder) with { MitPersonas = false }).Count(e => e.Ereignis is Contracts.Kinder.KindAufgenommen).ShouldBe(kinder);

    [Theory]
    [InlineData(-1, 5, 2026, "Anzahl der Kinder")]
    [InlineData(10, 0, 2026, "Anzahl der Jahre")]
    [InlineData(10, 5, 2010, "Jahr von „Heute“")]
    public void Ein_unmoeglicher_Wunsch_wird_mit_einem_Satz_abgelehnt(int kinder, int jahre, int jahr, string was) =>
        Should.Throw<Fachfehler>(() => Beispieldaten.Erzeuge(new Beispielwunsch(kinder, jahre, 1, new DateOnly(jahr, 1, 1)))).Message.ShouldContain(was);

    private static Dictionary<string, string[]> NachStream(IEnumerable<Beispielereignis> ereignisse) =>
        ereignisse.GroupBy(e => e.Stream, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.Select(Kanonisch.Zeile).ToArray(), StringComparer.Ordinal);
}
