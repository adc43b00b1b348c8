using System.Text;

namespace KitaPlus.Import;

/// <summary>
/// RFC 4180 with semicolons. An own reader, because every error must name the exact line of the file,
/// also behind quoted line breaks, and reading must go on behind a broken row.
/// </summary>
public sealed class CsvLeser(TextReader quelle)
{
    private const int LaengstesFeld = 100_000;
    private readonly char[] puffer = new char[32 * 1024];
    private readonly StringBuilder feld = new();
    private int stelle;
    private int gefuellt;
    private int zeile = 1;

    /// <summary>Line in which the last row began.</summary>
    public int Zeile { get; private set; }

    /// <summary>What was wrong with the last row, or null.</summary>
    public string? Fehler { get; private set; }

    /// <summary>Reads the next row that is not empty.</summary>
    public bool Lies(List<string> felder)
    {
        do
        {
            felder.Clear();
            Fehler = null;
            if (Blick() < 0) return false;
            Zeile = zeile;
            while (LiesFeld(felder))
            {
            }
        }
        while (Fehler is null && felder.TrueForAll(string.IsNullOrWhiteSpace));
        return true;
    }

    /// <returns>Whether another field follows in this row.</returns>
    private bool LiesFeld(List<string> felder)
    {
        feld.Clear();
        if (Blick() == '"') LiesAnfuehrung();
        while (true)
        {
            var c = Naechstes();
            if (c is ';' or '\n' or -1)
            {
                felder.Add(feld.ToString().Trim());
                return c == ';';
            }

            if (c == '\r') continue;
            if (feld.Length >= LaengstesFeld) Fehler ??= $"Ein Feld ist länger als {LaengstesFeld:N0} Zeichen; bitte prüfen, ob ein Anführungszeichen fehlt.";
            else feld.Append((char)c);
        }
    }

    private void LiesAnfuehrung()
    {
        Naechstes();
        while (true)
        {
            var c = Naechstes();
            if (c < 0)
            {
                Fehler = "Ein Anführungszeichen wird nicht geschlossen; bitte das schließende ergänzen oder Anführungszeichen im Text verdoppeln.";
                return;
            }

            if (c == '"')
            {
                if (Blick() != '"') break;
                Naechstes();
            }

            if (feld.Length < LaengstesFeld && c != '\r') feld.Append((char)c);
        }

        if (Blick() is not (';' or '\r' or '\n' or -1))
            Fehler = "Nach dem schließenden Anführungszeichen steht noch Text; Anführungszeichen im Text bitte verdoppeln.";
    }

    private int Blick() => Fuelle() ? puffer[stelle] : -1;

    private int Naechstes()
    {
        if (!Fuelle()) return -1;
        var c = puffer[stelle++];
        if (c == '\n') zeile++;
        return c;
    }

    private bool Fuelle()
    {
        if (stelle < gefuellt) return true;
        gefuellt = quelle.Read(puffer, 0, puffer.Length);
        stelle = 0;
        return gefuellt > 0;
    }
}
