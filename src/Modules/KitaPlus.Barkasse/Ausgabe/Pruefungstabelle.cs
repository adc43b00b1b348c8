using System.Globalization;
using System.Text;
using KitaPlus.Kernel;

namespace KitaPlus.Barkasse;

internal enum Spaltenart
{
    Text,
    Zahl,

    /// <summary>Euro with two decimals.</summary>
    Betrag,
    Tag,
}

/// <param name="Schluessel">Names the row, with the others that do; these columns come first.</param>
internal sealed record Pruefungsspalte(string Name, string Beschreibung, Spaltenart Art, bool Schluessel = false);

/// <summary>One file of an audit export: semicolons, CRLF, every text in quotation marks, one line of column names.</summary>
internal sealed record Pruefungstabelle(string Datei, string Name, string Beschreibung, IReadOnlyList<Pruefungsspalte> Spalten, IReadOnlyList<object?[]> Zeilen)
{
    private const string Formelzeichen = "=+-@＝＋－＠";

    public string Csv()
    {
        var text = new StringBuilder();
        text.AppendJoin(';', Spalten.Select(s => Feld(s.Name))).Append("\r\n");
        foreach (var z in Zeilen) text.AppendJoin(';', z.Select(Feld)).Append("\r\n");
        return text.ToString();
    }

    private static string Feld(object? wert) => wert switch
    {
        null => "",
        Geld g => Betrag(g),
        DateOnly d => d.ToString("dd.MM.yyyy", CultureInfo.InvariantCulture),
        int n => n.ToString(CultureInfo.InvariantCulture),
        _ => $"\"{OhneFormel(Einzeilig(wert.ToString()!)).Replace("\"", "\"\"", StringComparison.Ordinal)}\"",
    };

    private static string Betrag(Geld g) => string.Create(CultureInfo.InvariantCulture, $"{(g.Cent < 0 ? "-" : "")}{Math.Abs(g.Cent) / 100},{Math.Abs(g.Cent) % 100:D2}");

    // eine Tabellenkalkulation führte aus, was so beginnt; auch hinter Leerzeichen
    private static string OhneFormel(string text) => text.AsSpan().TrimStart() is [var erstes, ..] && Formelzeichen.Contains(erstes) ? $"'{text}" : text;

    // Prüfprogramme lesen zeilenweise
    private static string Einzeilig(string text) => new([.. text.Select(z => char.IsControl(z) ? ' ' : z)]);
}
