using System.Globalization;

namespace KitaPlus.Import;

internal static class Deutsch
{
    public static CultureInfo Kultur { get; } = CultureInfo.GetCultureInfo("de-DE");
}

/// <summary>Collects errors; keeps the first thousand in order of file and line, counts the rest.</summary>
public sealed class Fehlerliste
{
    public const int Hoechstens = 1000;

    // a slack, so that errors found later (references) may still sort before earlier ones (syntax)
    private const int Puffer = 20 * Hoechstens;
    private readonly List<(int Datei, Importfehler Fehler)> liste = [];
    private int verworfen;

    public int Anzahl => liste.Count + verworfen;

    internal void Add(int datei, Importfehler fehler)
    {
        if (liste.Count < Puffer) liste.Add((datei, fehler));
        else verworfen++;
    }

    internal (IReadOnlyList<Importfehler> Erste, int Weitere) Ergebnis()
    {
        var erste = liste.OrderBy(x => x.Datei).ThenBy(x => x.Fehler.Zeile).Select(x => x.Fehler).Distinct().Take(Hoechstens).ToList();
        return (erste, Math.Max(0, Anzahl - erste.Count));
    }
}
