using System.Text;

namespace KitaPlus.Personal.Tests;

/// <summary>docs/formate/personalimport.md says what the program reads.</summary>
public class BeschreibungTests
{
    private static readonly string Beschreibung = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "docs", "personalimport.md")).ReplaceLineEndings("\n");

    [Fact]
    public void Jede_Spalte_ist_beschrieben_mit_ihrer_Pflicht()
    {
        foreach (var s in Personaldatei.Spalten) Beschreibung.ShouldContain($"| `{s}` | {(Personaldatei.Pflichtspalten.Contains(s) ? "ja" : "nein")} |");
        Beschreibung.Split('\n').Count(z => z.StartsWith("| `", StringComparison.Ordinal)).ShouldBe(Personaldatei.Spalten.Count);
    }

    [Fact]
    public void Das_Beispiel_laesst_sich_lesen()
    {
        var beispiel = Beschreibung.Split("```")[1].TrimStart('\n');
        var zeilen = Personaldatei.Lies(Encoding.UTF8.GetBytes(beispiel));
        zeilen.ShouldAllBe(z => z.Fehler.Count == 0);
        zeilen.Select(z => (z.Nummer, z.Nachname, z.Wochenstunden)).ShouldBe([(2, "Berg", 39m), (3, "Çelik", 19.5m)]);
    }
}
