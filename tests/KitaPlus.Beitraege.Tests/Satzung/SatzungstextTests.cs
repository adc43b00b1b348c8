using KitaPlus.Beitraege.Satzung;
using KitaPlus.Beitraege.Tests.Szenarien;

namespace KitaPlus.Beitraege.Tests.Satzung;

/// <summary>A Satzung in words, and what two versions say differently.</summary>
public class SatzungstextTests
{
    [Fact]
    public void Die_Tabelle_nennt_jede_Stufe_und_jedes_Stundenband_mit_ihrem_Betrag()
    {
        var beitraege = Satzungstext.Abschnitte(Muster.Satzung())[0];

        beitraege.Paragraph.ShouldBe("§ 1");
        var u3 = beitraege.Tafeln[0];
        u3.Titel.ShouldBe("unter drei (unter 3 Jahren)");
        u3.Spalten.ShouldBe(["bis 25 Stunden", "bis 35 Stunden", "bis 45 Stunden"]);
        u3.Zeilen.Select(z => Ohne(z.Titel)).ShouldBe(["1. bis 30.000,00 €", "2. bis 60.000,00 €", "3. darüber"]);
        u3.Zeilen[1].Werte.Select(Ohne).ShouldBe(["200,00 €", "300,00 €", "400,00 €"]);
    }

    [Theory]
    [MemberData(nameof(Beispiele))]
    public void Jede_mitgelieferte_Satzung_laesst_sich_ganz_in_Worten_lesen(string name)
    {
        var dokument = Beispielsatzungen.Dokument(name);
        foreach (var a in Satzungstext.Abschnitte(dokument))
        {
            a.Saetze.ShouldAllBe(s => s.Length > 3);
            a.Saetze.Where(s => s.Contains("  ", StringComparison.Ordinal) || s.Contains("()", StringComparison.Ordinal)).ShouldBeEmpty();
            foreach (var t in a.Tafeln) t.Zeilen.ShouldAllBe(z => z.Werte.Count == t.Spalten.Count);
        }
    }

    public static TheoryData<string> Beispiele() => [.. Beispielsatzungen.Namen];

    [Fact]
    public void Gleiche_Fassungen_haben_keinen_Unterschied() => Satzungsunterschied.Zwischen(Muster.Satzung(), Muster.Satzung() with { Fassung = "2026-08-01", GueltigAb = new DateOnly(2026, 8, 1) }).ShouldBeEmpty();

    [Fact]
    public void Ein_Aufschlag_zeigt_die_geaenderten_Betraege_und_nichts_sonst()
    {
        var unterschiede = Satzungsunterschied.Zwischen(Muster.Satzung(), Muster.Satzung(aufschlag: 10));

        var einer = unterschiede.ShouldHaveSingleItem();
        einer.Titel.ShouldBe("Beiträge");
        einer.Tafeln.Select(t => t.Titel).ShouldBe(["unter drei (unter 3 Jahren)", "ab drei"]);
        einer.Tafeln[1].Zeilen.First(z => z.Titel.StartsWith("2.", StringComparison.Ordinal)).Werte[0].ShouldNotBeNull().ShouldSatisfyAllConditions(w => Ohne(w.Alt).ShouldBe("100,00 €"), w => Ohne(w.Neu).ShouldBe("110,00 €"));
    }

    [Fact]
    public void Eine_andere_Geschwisterregel_nennt_was_entfaellt_und_was_neu_ist()
    {
        var u = Satzungsunterschied.Zwischen(Muster.Satzung(), Muster.Satzung() with { Geschwister = Muster.Staffel(100, 50, 0) }).ShouldHaveSingleItem();

        u.Entfallen.ShouldBe(["1. Kind 100 %."]);
        u.Neu.ShouldBe(["1. Kind 100 %, 2. Kind 50 %, ab dem 3. Kind 0 %."]);
    }

    private static string Ohne(string text) => text.Replace('\u00A0', ' ');
}
