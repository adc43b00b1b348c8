using KitaPlus.Kernel;

namespace KitaPlus.Barkasse.Tests;

/// <summary>Corrections are bookings of their own.</summary>
public sealed class StornoTests : IAsyncLifetime
{
    private static readonly Monat November = new(2026, 11);
    private Kassenprobe kasse = null!;

    public async Task InitializeAsync()
    {
        kasse = await Kassenprobe.OeffneAsync();
        (await kasse.BucheAsync(new(2026, 11, 2), -2_500)).ShouldBeNull();
    }

    public async Task DisposeAsync() => await kasse.DisposeAsync();

    [Fact]
    public async Task Eine_Kette_von_Stornos_nimmt_je_die_vorige_zurueck()
    {
        (await kasse.StorniereAsync(November, 1)).ShouldBeNull();
        (await kasse.BlattAsync(2026, 11)).Bestand.ShouldBe(Geld.Euro(100));
        (await kasse.StorniereAsync(November, 1))!.ShouldContain("schon storniert, durch 2026-0002");
        (await kasse.StorniereAsync(November, 2)).ShouldBeNull();
        (await kasse.BlattAsync(2026, 11)).Bestand.ShouldBe(Geld.Euro(75));
        (await kasse.StorniereAsync(November, 2))!.ShouldContain("durch 2026-0003");
        (await kasse.StorniereAsync(November, 3)).ShouldBeNull();
        var blatt = await kasse.BlattAsync(2026, 11);
        blatt.Bewegungen.Select(b => b.Betrag.Cent).ShouldBe([-2_500, 2_500, -2_500, 2_500]);
        blatt.Bewegungen[^1].Storno.ShouldBe(new Stornobezug(November, 3));
        blatt.Bewegungen[^1].Kostenart.ShouldBe(Kassenprobe.Lebensmittel);
        blatt.Bewegungen[^1].Angaben!.Wert.ShouldBe(new Buchungsangaben("Storno zu 2026-0003", "vertippt"));
    }

    [Fact]
    public async Task Auch_ueber_Monate_und_Jahre_wird_nur_einmal_storniert()
    {
        kasse.Uhr.StelleAuf(new(2026, 12, 5, 8, 0, 0, TimeSpan.Zero));
        (await kasse.StorniereAsync(November, 1)).ShouldBeNull();
        kasse.Uhr.StelleAuf(new(2027, 1, 5, 8, 0, 0, TimeSpan.Zero));
        (await kasse.StorniereAsync(November, 1))!.ShouldContain("schon storniert, durch 2026-0002");
        (await kasse.StorniereAsync(new(2026, 12), 2)).ShouldBeNull();
        var januar = await kasse.BlattAsync(2027, 1);
        januar.Bewegungen.Single().Belegnummer().ShouldBe("2027-0001");
        januar.Bestand.ShouldBe(Geld.Euro(75));
    }

    [Fact]
    public async Task Wer_zugleich_am_Monatswechsel_storniert_nimmt_nichts_zweimal_zurueck()
    {
        kasse.Uhr.StelleAuf(new(2026, 12, 1, 8, 0, 0, TimeSpan.Zero));
        kasse.VorDemVortrag = async () => (await kasse.StorniereAsync(November, 1, new(2026, 11, 30))).ShouldBeNull("der November ist noch offen");
        (await kasse.StorniereAsync(November, 1))!.ShouldContain("schon storniert, durch 2026-0002");
        (await kasse.BlattAsync(2026, 12)).Bestand.ShouldBe(Geld.Euro(100));
    }

    [Fact]
    public async Task Ein_Storno_bringt_die_Kasse_nicht_ins_Minus_und_nimmt_nichts_Fremdes_zurueck()
    {
        (await kasse.BucheAsync(new(2026, 11, 2), 5_000)).ShouldBeNull();
        (await kasse.BucheAsync(new(2026, 11, 2), -9_000)).ShouldBeNull();
        (await kasse.StorniereAsync(November, 2))!.ShouldContain("In der Kasse sind 35,00");
        (await kasse.StorniereAsync(November, 9))!.ShouldContain("2026-0009 gibt es nicht");
        (await kasse.StorniereAsync(new(2026, 8), 1))!.ShouldContain("gibt es nicht");
    }

    [Fact]
    public async Task Eine_Differenz_wird_neu_gezaehlt_statt_storniert()
    {
        var heute = new DateOnly(2026, 11, 2);
        (await kasse.SendeAsync(new HalteKassensturz("igel", November, "s-1", heute, "b-anna", [new(5000, 1)], 1, Geld.Euro(75), new("Berta", "")))).ShouldBeNull();
        (await kasse.SendeAsync(new BucheDifferenz("igel", November, "s-1", new Geld(-2_500), heute, "Wechselgeld"))).ShouldBeNull();
        (await kasse.StorniereAsync(November, 2))!.ShouldContain("nicht storniert");
    }
}
