using KitaPlus.KiBiz;
using KitaPlus.Kernel;

namespace KitaPlus.Besetzung.Tests;

/// <summary>Without the right to staff data nobody reads one person's hours, neither directly nor by subtracting.</summary>
public class IstsichtTests
{
    private static readonly DateOnly Tag = new(2026, 11, 2);

    private static Kraftabschnitt Kraft(string person, string qualifikation, decimal stunden, decimal leitung = 0) => new(person, null, "", qualifikation, null, new(stunden), new(leitung), false, new(new DateOnly(2020, 8, 1)));

    private static (Personalbestand Ist, Istsicht Sicht) Sicht(bool personen, params Kraftabschnitt[] kraefte) =>
        Personalbestand.Fuer(Kibiztabellen.Amtlich, kraefte, Tag) is var ist ? (ist, new Istsicht(personen, false, ist)) : default;

    [Fact]
    public void Die_Stunden_einer_einzigen_Leitung_werden_nicht_gezeigt_und_auch_die_Summe_nicht()
    {
        var (ist, sicht) = Sicht(false, Kraft("a", "fachkraft", 39, 20), Kraft("b", "fachkraft", 30), Kraft("c", "ergaenzungskraft", 30), Kraft("d", "ergaenzungskraft", 20));
        sicht.Fachkraft(ist.Fachkraft).ShouldBe("49,00");
        sicht.Ergaenzungskraft(ist.Ergaenzungskraft).ShouldBe("50,00");
        sicht.Leitung(ist.Leitung).ShouldBe(Istsicht.Verborgen);
        sicht.Gesamt(ist.Gesamt).ShouldBe(Istsicht.Verborgen, "sonst ließe sich die Leitung ausrechnen");
        sicht.Ordnung(ist.Gesamt).ShouldBeNull();
    }

    [Fact]
    public void Mit_dem_Recht_auf_Personal_steht_alles_da()
    {
        var (ist, sicht) = Sicht(true, Kraft("a", "fachkraft", 39, 20));
        (sicht.Leitung(ist.Leitung), sicht.Gesamt(ist.Gesamt)).ShouldBe(("20,00", "39,00"));
    }

    [Fact]
    public void Wo_niemand_ist_steht_null_und_verraet_niemanden()
    {
        var (ist, sicht) = Sicht(false);
        (sicht.Fachkraft(ist.Fachkraft), sicht.Gesamt(ist.Gesamt)).ShouldBe(("0,00", "0,00"));
        var (zwei, sichtZwei) = Sicht(false, Kraft("a", "fachkraft", 39), Kraft("b", "fachkraft", 30));
        sichtZwei.Gesamt(zwei.Gesamt).ShouldBe("69,00");
    }

    [Fact]
    public void An_Tagen_die_sich_von_anderen_um_eine_Person_unterscheiden_steht_nichts()
    {
        var (ist, _) = Sicht(false, Kraft("a", "fachkraft", 39), Kraft("b", "fachkraft", 30), Kraft("c", "fachkraft", 20));
        var sicht = new Istsicht(false, true, ist);
        (sicht.Fachkraft(ist.Fachkraft), sicht.Gesamt(ist.Gesamt), sicht.Vollstaendig).ShouldBe((Istsicht.Verborgen, Istsicht.Verborgen, false));
        new Istsicht(true, true, ist).Gesamt(ist.Gesamt).ShouldBe("89,00", "wer Personen sieht, sieht alles");
    }

    [Fact]
    public void Zwei_Abschnitte_derselben_Person_sind_eine_Person()
    {
        var (ist, sicht) = Sicht(false, Kraft("a", "fachkraft", 20), Kraft("a", "fachkraft", 19));
        sicht.Fachkraft(ist.Fachkraft).ShouldBe(Istsicht.Verborgen);
    }
}
