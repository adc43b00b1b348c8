using KitaPlus.Kernel;
using KitaPlus.Zahlungsverkehr.Mahnungen;
using KitaPlus.Zahlungsverkehr.Stammdaten;

namespace KitaPlus.Zahlungsverkehr.Tests;

public class MahnungTests
{
    private static readonly Monat Oktober = new(2026, 10);
    private static readonly IReadOnlyList<Mahnstufe> Stufen = [new("Zahlungserinnerung", 7, 10, Geld.Null), new("Mahnung", 5, 14, new Geld(500))];
    private static readonly Glaeubigerstand Regeln = new(null, null, new("traeger-T1", Stufen, Geld.Null, new Geld(300)));

    private static Mahne Mahne(int stufe, DateOnly heute, long cent = 5_000, Monat? seit = null) => new("traeger-T1", "P1", stufe, Stufen, [new(seit ?? Oktober, new Geld(cent))], heute);

    private static Mahnstand Folge(Mahnstand z, MahnungBefehl b)
    {
        var e = MahnungDecider.Decide(z, b);
        e.Ablehnung.ShouldBeNull();
        return e.Ereignisse.Aggregate(z, (s, x) => MahnungDecider.Evolve(s, x, Guid.NewGuid()));
    }

    [Fact]
    public void Die_Stufen_folgen_aufeinander_mit_Frist_und_Gebuehr()
    {
        MahnungDecider.Decide(Mahnstand.Anfang, Mahne(1, new(2026, 10, 7))).Ablehnung!.ShouldContain("erst ab 08.10.2026");
        var z = Folge(Mahnstand.Anfang, Mahne(1, new(2026, 10, 8)));
        z.Letzte!.Frist.ShouldBe(new DateOnly(2026, 10, 18));
        z.Letzte.Gebuehr.ShouldBe(Geld.Null);
        MahnungDecider.Decide(z, Mahne(2, new(2026, 10, 22))).Ablehnung!.ShouldContain("erst ab 23.10.2026");
        z = Folge(z, Mahne(2, new(2026, 10, 23)));
        (z.Letzte!.Titel, z.Letzte.Gebuehr.Cent, z.Letzte.Frist).ShouldBe(("Mahnung", 500, new DateOnly(2026, 11, 6)));
        MahnungDecider.Decide(z, Mahne(3, new(2026, 12, 1))).Ablehnung!.ShouldContain("alle Mahnstufen");
    }

    [Fact]
    public void Zwei_mahnen_zugleich_gibt_eine_Mahnung()
    {
        var z = Folge(Mahnstand.Anfang, Mahne(1, new(2026, 10, 8)));
        MahnungDecider.Decide(z, Mahne(1, new(2026, 10, 30))).Ablehnung!.ShouldContain("inzwischen gemahnt");
    }

    [Fact]
    public void Eine_neue_Schuld_beginnt_wieder_bei_der_ersten_Stufe()
    {
        var z = Folge(Mahnstand.Anfang, Mahne(1, new(2026, 10, 8)));
        z.NaechsteStufe(new Monat(2026, 11)).ShouldBe(1);
        z.NaechsteStufe(Oktober).ShouldBe(2);
    }

    [Fact]
    public void Eine_Mahnsperre_haelt_bis_zu_ihrem_Tag()
    {
        var heute = new DateOnly(2026, 10, 20);
        var z = Folge(Mahnstand.Anfang, new SetzeMahnsperre("traeger-T1", "P1", new DateOnly(2026, 10, 31), "Ratenplan in Verhandlung", heute));
        z.Hindernis(new Geld(5_000), Oktober, Regeln, new(2026, 10, 31))!.ShouldContain("Mahnsperre bis 31.10.2026");
        z.Hindernis(new Geld(5_000), Oktober, Regeln, new(2026, 11, 1)).ShouldBeNull();
        MahnungDecider.Decide(z, Mahne(1, new(2026, 10, 31))).Ablehnung!.ShouldContain("Mahnsperre");
        Folge(z, new HebeMahnsperreAuf("traeger-T1", "P1", "geklärt")).GesperrtAm(heute).ShouldBeFalse();
        MahnungDecider.Decide(z, new SetzeMahnsperre("traeger-T1", "P1", new DateOnly(2026, 10, 1), "zu spät", heute)).Ablehnung!.ShouldContain("Vergangenheit");
    }

    [Fact]
    public void Kleinbetraege_und_Behoerden_werden_nicht_gemahnt()
    {
        Mahnstand.Anfang.Hindernis(new Geld(299), Oktober, Regeln, new(2026, 12, 1))!.ShouldContain("Kleinbetrag");
        MahnungDecider.Decide(Mahnstand.Anfang, Mahne(1, new(2026, 12, 1)) with { Schuldner = "but:amt:K1" }).Ablehnung!.ShouldContain("Behörden");
    }
}
