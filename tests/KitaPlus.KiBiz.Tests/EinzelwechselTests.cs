using KitaPlus.Kernel;

namespace KitaPlus.KiBiz.Tests;

/// <summary>Which days tell about one person when their sums are compared with those of another day.</summary>
public class EinzelwechselTests
{
    private static readonly DateOnly Beginn = new(2020, 8, 1);

    private static Kraftabschnitt Kraft(string person, decimal stunden, DateOnly? ab = null, DateOnly? bis = null, string qualifikation = "fachkraft", decimal leitung = 0, bool abwesend = false) =>
        new(person, null, "", qualifikation, null, new(stunden), new(leitung), abwesend, new(ab ?? Beginn, bis));

    private static bool Verraet(DateOnly tag, params Kraftabschnitt[] alle) => Einzelwechsel.Von(Kibiztabellen.Amtlich, alle).Verraet(tag);

    [Fact]
    public void Wer_allein_geht_ist_an_den_Tagen_davor_und_danach_auszurechnen()
    {
        Kraftabschnitt[] alle = [Kraft("a", 39), Kraft("b", 30), Kraft("c", 20, bis: new(2027, 7, 31))];
        foreach (var tag in (DateOnly[])[Beginn, new(2027, 7, 31), new(2027, 8, 1), new(2031, 1, 1)]) Verraet(tag, alle).ShouldBeTrue($"{tag}");
        Verraet(Beginn.AddDays(-1), alle).ShouldBeFalse("niemand ist da, und nie einer allein");
    }

    [Fact]
    public void Wo_immer_mindestens_zwei_wechseln_ist_niemand_auszurechnen()
    {
        Kraftabschnitt[] alle = [Kraft("a", 39), Kraft("b", 30), Kraft("c", 20, bis: new(2027, 7, 31)), Kraft("d", 25, new(2027, 8, 1))];
        Verraet(new(2026, 11, 2), alle).ShouldBeFalse("c und d wechseln am selben Tag");
        Einzelwechsel.Von(Kibiztabellen.Amtlich, alle).Verraet(new Zeitraum(Beginn)).ShouldBeFalse();
    }

    [Fact]
    public void Gehen_zwei_zusammen_die_verschieden_zaehlen_verraet_jede_Teilsumme_eine()
    {
        // Fachkraftstunden sinken um die 39 der einen, Ergänzungskraftstunden um die 20 der anderen
        Kraftabschnitt[] alle = [Kraft("a", 39), Kraft("b", 30), Kraft("c", 39, bis: new(2027, 7, 31)), Kraft("e", 20, qualifikation: "ergaenzungskraft"), Kraft("f", 20, qualifikation: "ergaenzungskraft"), Kraft("g", 20, bis: new(2027, 7, 31), qualifikation: "ergaenzungskraft")];
        Verraet(new(2027, 7, 31), alle).ShouldBeTrue();
        Verraet(new(2027, 8, 1), alle).ShouldBeTrue();
        Verraet(new(2027, 7, 31), Kraft("a", 39, leitung: 5), Kraft("b", 30, leitung: 5), Kraft("c", 39, bis: new(2027, 7, 31), leitung: 5), Kraft("d", 39, bis: new(2027, 7, 31))).ShouldBeTrue("die Leitungsstunden sinken um die der einen");
    }

    [Fact]
    public void Viele_Abwesenheiten_ueber_Jahre_bleiben_rechenbar_und_sind_kein_Wechsel()
    {
        var alle = Enumerable.Range(0, 13).SelectMany(p => Enumerable.Range(0, 400).Select(i => Kraft($"p{p}", 39, Beginn.AddDays(i * 7), i == 399 ? null : Beginn.AddDays((i * 7) + 6), abwesend: i % 3 == 0))).ToArray();
        Verraet(new(2026, 11, 2), alle).ShouldBeFalse();
        Verraet(new(2026, 11, 2), [.. alle, Kraft("neu", 17.75m, new(2026, 12, 1))]).ShouldBeTrue();
    }

    [Fact]
    public void Auch_weit_auseinander_liegende_Tage_werden_verglichen()
    {
        // erst gehen zwei, Jahre später kommt einer von ihnen wieder: zwischen dem ersten und dem letzten Stand fehlt nur b
        Kraftabschnitt[] alle = [Kraft("a", 39, bis: new(2022, 7, 31)), Kraft("b", 30, bis: new(2022, 7, 31)), Kraft("c", 20), Kraft("d", 20), Kraft("a", 39, new(2025, 8, 1))];
        Verraet(new(2021, 1, 1), alle).ShouldBeTrue();
        Verraet(new(2025, 8, 1), alle).ShouldBeTrue();
    }

    [Theory]
    [InlineData(35, "fachkraft", 0)]
    [InlineData(39, "ergaenzungskraft", 0)]
    [InlineData(39, "fachkraft", 5)]
    public void Andere_Stunden_Qualifikation_oder_Leitung_sind_ein_Wechsel(int stunden, string qualifikation, int leitung) =>
        Verraet(new(2026, 1, 1), Kraft("a", 39, bis: new(2026, 12, 31)), Kraft("a", stunden, new(2027, 1, 1), null, qualifikation, leitung), Kraft("b", 30)).ShouldBeTrue();

    [Fact]
    public void Eine_Abwesenheit_und_eine_andere_Gruppe_sind_keiner() =>
        Verraet(new(2026, 1, 1), Kraft("a", 39, bis: new(2026, 11, 1)), Kraft("a", 39, new(2026, 11, 2), new(2026, 11, 6), abwesend: true), Kraft("a", 39, new(2026, 11, 7)) with { Gruppe = "G2" }, Kraft("b", 30)).ShouldBeFalse();

    [Fact]
    public void Ein_Tag_mit_nur_einer_Person_verraet_sie() => Verraet(Beginn, Kraft("a", 39)).ShouldBeTrue();
}
