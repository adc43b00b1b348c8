using KitaPlus.Rechte;

namespace KitaPlus.Benutzerverwaltung.Tests.Seiten;

/// <summary>The handbook tells every cell of the matrix that is our own reading, and no other.</summary>
public sealed class HandbuchTests
{
    [Fact]
    public void Das_Handbuch_nennt_genau_die_Zellen_mit_Stern()
    {
        var matrix = Rechtematrix.Mitgelieferte[^1];
        var erwartet = Bereiche.Alle.SelectMany(b => Rollen.Alle.Where(r => matrix[b, r.Rolle].Auslegung).Select(r => $"| {b.Titel()} | {r.Titel} | {(matrix[b, r.Rolle] with { Auslegung = false }).ToString()} |"));
        var genannt = File.ReadAllLines(Handbuch()).SkipWhile(z => z != "## Unsere Auslegung").Where(z => z.StartsWith("| ", StringComparison.Ordinal)).Skip(1);
        genannt.ShouldBe(erwartet);
    }

    private static string Handbuch() => Path.Combine(AppContext.BaseDirectory, "docs", "handbuch", "rechte-nachweis.md");
}
