using System.Globalization;
using KitaPlus.Kernel;
using KitaPlus.KiBiz;

namespace KitaPlus.Planung;

/// <summary>Actual amounts from a CSV file: <c>position;monat;betrag</c>, see docs/formate/planung.md.</summary>
internal static class Istdatei
{
    private const string Kopf = "position;monat;betrag";
    private const int MeisteZeilen = 1_000;

    /// <returns>The amounts, or sentences about what is wrong; never both.</returns>
    public static (IReadOnlyList<Istbetrag> Betraege, IReadOnlyList<string> Fehler) Lies(string inhalt, Kindergartenjahr jahr)
    {
        var zeilen = inhalt.TrimStart('\uFEFF').ReplaceLineEndings("\n").Split('\n').Select((z, i) => (Nummer: i + 1, Text: z.Trim())).Where(z => z.Text.Length > 0).ToList();
        if (zeilen.Count == 0 || !string.Equals(zeilen[0].Text.Replace(" ", "", StringComparison.Ordinal), Kopf, StringComparison.OrdinalIgnoreCase)) return ([], [$"Die erste Zeile muss „{Kopf}“ lauten."]);
        if (zeilen.Count > MeisteZeilen) return ([], [$"Die Datei hat mehr als {MeisteZeilen} Zeilen."]);
        var (gut, fehler) = (new Dictionary<(string, Monat), Istbetrag>(), new List<string>());
        foreach (var (nummer, text) in zeilen.Skip(1))
        {
            var f = text.Split(';').Select(x => x.Trim().Trim('"')).ToList();
            if (f.Count != 3) fehler.Add($"Zeile {nummer}: 3 Felder erwartet, gefunden {f.Count}.");
            else if (Positionen.Finde(f[0]) is null) fehler.Add($"Zeile {nummer}: „{f[0]}“ ist keine Position. Möglich sind {string.Join(", ", Positionen.Alle.Select(p => p.Schluessel))}.");
            else if (!Monat.TryParse(f[1], out var monat) || monat.Erster < jahr.Erster || monat.Erster > jahr.Letzter) fehler.Add($"Zeile {nummer}: „{f[1]}“ ist kein Monat des Kindergartenjahrs {jahr}. Beispiel: {jahr.Erster.ToString("MM.yyyy", CultureInfo.InvariantCulture)}.");
            else if (!Geld.TryParse(f[2], out var betrag)) fehler.Add($"Zeile {nummer}: „{f[2]}“ ist kein Betrag. Beispiel: 1.234,56.");
            else if (!gut.TryAdd((f[0], monat), new(f[0], monat, betrag))) fehler.Add($"Zeile {nummer}: „{f[0]}“ steht für {monat.Lang()} schon weiter oben.");
        }

        if (fehler.Count == 0 && gut.Count == 0) fehler.Add("In der Datei steht kein Betrag.");
        return fehler.Count > 0 ? ([], fehler) : ([.. gut.Values], []);
    }
}
