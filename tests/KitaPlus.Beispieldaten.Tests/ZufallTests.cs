namespace KitaPlus.Beispiele.Tests;

public sealed class ZufallTests
{
    [Fact]
    public void Alle_Zahlen_eines_Bereichs_kommen_etwa_gleich_oft_vor()
    {
        var z = new Zufall(42);
        var zaehler = new int[10];
        for (var i = 0; i < 100_000; i++) zaehler[z.Unter(10)]++;
        zaehler.ShouldAllBe(n => n > 9_600 && n < 10_400);
    }

    [Fact]
    public void Gewichte_bestimmen_die_Haeufigkeit()
    {
        var z = new Zufall(43);
        var zaehler = new int[3];
        for (var i = 0; i < 60_000; i++) zaehler[z.Gewichtet([1, 2, 3])]++;
        zaehler[0].ShouldBeInRange(9_500, 10_500);
        zaehler[1].ShouldBeInRange(19_400, 20_600);
        zaehler[2].ShouldBeInRange(29_400, 30_600);
    }

    [Fact]
    public void Ein_Zweig_veraendert_seinen_Stamm_nicht()
    {
        var a = new Zufall(7);
        var b = new Zufall(7);
        a.Zweig(1).Unter(100);
        a.Unter(1_000_000).ShouldBe(b.Unter(1_000_000));
    }

    [Fact]
    public void Das_Einkommen_steigt_mit_der_Stelle_in_der_Verteilung()
    {
        for (var p = 1; p <= 1000; p++) Einkommenstabelle.Euro(p).ShouldBeGreaterThanOrEqualTo(Einkommenstabelle.Euro(p - 1));
        Einkommenstabelle.Euro(500).ShouldBe(38_000);
    }
}
