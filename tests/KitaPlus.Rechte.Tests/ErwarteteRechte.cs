namespace KitaPlus.Rechte.Tests;

/// <summary>The table made by hand, <c>erwartete-rechte.csv</c>.</summary>
internal sealed class ErwarteteRechte
{
    private readonly Dictionary<string, string[]> zeilen;

    private ErwarteteRechte(Dictionary<string, string[]> zeilen) => this.zeilen = zeilen;

    public IEnumerable<string> Handlungen => zeilen.Keys;

    public static ErwarteteRechte Lies()
    {
        var gelesen = File.ReadLines(Path.Combine(AppContext.BaseDirectory, "erwartete-rechte.csv")).Where(z => z.Length > 0 && z[0] != '#').Select(z => z.Split(';')).ToList();
        gelesen[0][1..].ShouldBe(Rollen.Alle.Select(r => r.Kuerzel));
        foreach (var z in gelesen.Skip(1))
        {
            z.Length.ShouldBe(gelesen[0].Length, z[0]);
            z[1..].ShouldAllBe(w => w == "J" || w == "i" || w == "-");
        }

        return new(gelesen.Skip(1).ToDictionary(z => z[0], z => z[1..], StringComparer.Ordinal));
    }

    /// <summary>Whether the role may do it at all.</summary>
    public bool Irgendwo(string handlung, Rolle rolle) => zeilen[handlung][(int)rolle - 1] != "-";

    public bool Innen(string handlung, Rolle rolle) => Irgendwo(handlung, rolle);

    public bool Aussen(string handlung, Rolle rolle) => zeilen[handlung][(int)rolle - 1] == "J";
}
