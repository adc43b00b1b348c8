using KitaPlus.Dokumente.Vorlagen;

namespace KitaPlus.Dokumente.Tests;

/// <summary>docs/formate/vorlagen.md says what the program knows.</summary>
public class BeschreibungTests
{
    private static readonly string Beschreibung = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "vorlagen.md")).ReplaceLineEndings("\n");

    [Fact]
    public void Alle_Namen_jeder_Dokumentart_stehen_darin() => Beschreibung.ShouldContain(Namensliste.Markdown().TrimEnd());

    [Fact]
    public void Alle_Formate_stehen_darin() => Beschreibung.ShouldContain(string.Join("\n", Formathelfer.Alle.Values.Select(h => $"| `{h.Name}` | {h.Bedeutung} |")));
}
