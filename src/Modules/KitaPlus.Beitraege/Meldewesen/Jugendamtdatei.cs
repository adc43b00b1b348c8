using System.Text;
using KitaPlus.Import;
using KitaPlus.Kernel;

namespace KitaPlus.Beitraege.Meldewesen;

/// <summary>What the Jugendamt has on record for a child in a month.</summary>
internal sealed record Jugendamtzeile(string Kind, Monat Monat, Geld Betrag);

/// <summary>Reads the figures of a Jugendamt (docs/formate/jugendamt.md): as a whole or not at all.</summary>
internal static class Jugendamtdatei
{
    private const int GezeigteFehler = 20;
    private static readonly string[] Spalten = ["kind", "monat", "betrag"];

    /// <param name="strom">Can be read twice.</param>
    /// <returns>Either rows or what is wrong with the file, with line numbers.</returns>
    public static (IReadOnlyList<Jugendamtzeile> Zeilen, IReadOnlyList<string> Fehler) Lies(Stream strom)
    {
        var kodierung = Zeichensatz.Erkenne(strom);
        strom.Position = 0;
        using var text = new StreamReader(strom, kodierung, leaveOpen: true);
        var leser = new CsvLeser(text);
        var (felder, zeilen, fehler) = (new List<string>(), new List<Jugendamtzeile>(), new List<string>());
        if (!leser.Lies(felder)) return ([], ["Die Datei ist leer."]);
        var stellen = Spalten.Select(s => felder.FindIndex(f => f.Trim('\uFEFF').Equals(s, StringComparison.OrdinalIgnoreCase))).ToArray();
        if (stellen.Any(s => s < 0)) return ([], [$"Zeile 1: Die Kopfzeile muss die Spalten {string.Join(", ", Spalten)} nennen, durch Semikolon getrennt; gefunden: {string.Join(", ", felder)}."]);
        var gesehen = new HashSet<(string, Monat)>();
        while (leser.Lies(felder))
        {
            if (leser.Fehler is { } kaputt) fehler.Add($"Zeile {leser.Zeile}: {kaputt}");
            else if (Zeile(felder, stellen, leser.Zeile, gesehen, fehler) is { } z) zeilen.Add(z);
        }

        return fehler.Count == 0 ? (zeilen, []) : ([], fehler.Count <= GezeigteFehler ? fehler : [.. fehler.Take(GezeigteFehler), $"… und {fehler.Count - GezeigteFehler} weitere"]);
    }

    private static Jugendamtzeile? Zeile(List<string> felder, int[] stellen, int nummer, HashSet<(string, Monat)> gesehen, List<string> fehler)
    {
        string Feld(int spalte) => stellen[spalte] < felder.Count ? felder[stellen[spalte]] : "";
        var vorher = fehler.Count;
        if (Feld(0).Length == 0) fehler.Add($"Zeile {nummer}, Spalte kind: Die Kennung fehlt.");
        if (!Monat.TryParse(Feld(1), out var monat)) fehler.Add($"Zeile {nummer}, Spalte monat: „{Feld(1)}“ ist kein Monat. Beispiel: 2026-03.");
        if (!Geld.TryParse(Feld(2), out var betrag)) fehler.Add($"Zeile {nummer}, Spalte betrag: „{Feld(2)}“ ist kein Betrag. Beispiel: 120,50.");
        if (fehler.Count > vorher) return null;
        if (gesehen.Add((Feld(0), monat))) return new Jugendamtzeile(Feld(0), monat, betrag);
        fehler.Add($"Zeile {nummer}: {Feld(0)} steht für {monat.Lang()} schon weiter oben.");
        return null;
    }
}
