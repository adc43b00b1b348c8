using KitaPlus.Kernel;

namespace KitaPlus.Barkasse;

/// <summary>So many coins or notes of one kind.</summary>
/// <param name="Cent">Value of one.</param>
public sealed record Stueckzahl(int Cent, int Anzahl);

/// <summary>Euro notes and coins.</summary>
internal static class Stueckelung
{
    public const int MeisteStueck = 100_000;

    /// <summary>Value of one in cents, from the largest on.</summary>
    public static IReadOnlyList<int> Alle { get; } = [50000, 20000, 10000, 5000, 2000, 1000, 500, 200, 100, 50, 20, 10, 5, 2, 1];

    public static bool IstSchein(int cent) => cent >= 500;

    /// <summary><c>20 Euro</c>, <c>50 Cent</c>.</summary>
    public static string Name(int cent) => cent >= 100 ? $"{cent / 100} Euro" : $"{cent} Cent";

    public static Geld Summe(IEnumerable<Stueckzahl> zaehlung) => zaehlung.Aggregate(Geld.Null, (s, z) => s + (new Geld(z.Cent) * z.Anzahl));

    /// <returns>The sentence that says what is wrong, or null.</returns>
    public static string? Fehler(IReadOnlyList<Stueckzahl> zaehlung)
    {
        if (zaehlung.FirstOrDefault(z => !Alle.Contains(z.Cent)) is { } fremd) return $"Scheine oder Münzen zu {new Geld(fremd.Cent)} gibt es nicht.";
        if (zaehlung.FirstOrDefault(z => z.Anzahl is < 0 or > MeisteStueck) is { } falsch) return $"{Name(falsch.Cent)}: Bitte eine Anzahl von 0 bis {Zahlen.Zahl(MeisteStueck)} angeben.";
        return zaehlung.Select(z => z.Cent).Distinct().Count() == zaehlung.Count ? null : "Jede Sorte wird einmal gezählt.";
    }
}
