using System.Text;
using System.Text.Json;

namespace KitaPlus.Beitraege.Satzung;

/// <summary>First look at a file: is it JSON at all, is every property named only once, are the numbers and texts such that one can work with them?</summary>
internal static class JsonSyntax
{
    private const string UnlesbarerText = "Der Text enthält ein unvollständiges Unicode-Zeichen (\\ud…). Bitte neu eingeben.";
    /// <summary>Beyond this the schema validator fails instead of judging; no amount comes near it.</summary>
    private const decimal GroessteZahl = 1_000_000_000_000m;

    public static IReadOnlyList<Mangel> Pruefe(string json)
    {
        if (string.IsNullOrWhiteSpace(json)) return [new(SatzungLeser.Datei, "Die Datei ist leer. Bitte eine Satzung nach docs/formate/satzung.md angeben.")];
        var bytes = Encoding.UTF8.GetBytes(json);
        var maengel = new List<Mangel>();
        try
        {
            Durchsuche(bytes, maengel);
        }
        catch (JsonException e)
        {
            var zeile = (e.LineNumber ?? 0) + 1;
            var spalte = Spalte(json, (int)zeile - 1, (int)(e.BytePositionInLine ?? 0));
            return [new(SatzungLeser.Datei,
                $"Die Datei ist kein gültiges JSON: Fehler in Zeile {zeile}, Spalte {spalte}. Bitte dort nach einem fehlenden oder überzähligen Komma, Anführungszeichen oder einer Klammer sehen.")];
        }

        return maengel;
    }

    private static void Durchsuche(byte[] bytes, List<Mangel> maengel)
    {
        var reader = new Utf8JsonReader(bytes);
        var ebenen = new Stack<(HashSet<string>? Namen, string Pfad, int Index)>();
        var pfad = "";
        while (reader.Read())
        {
            switch (reader.TokenType)
            {
                case JsonTokenType.PropertyName:
                    if (!IstText(ref reader, out var name))
                    {
                        maengel.Add(new(ebenen.Peek().Pfad is { Length: > 0 } p ? p : SatzungLeser.Datei, UnlesbarerText));
                        return;
                    }

                    var oben = ebenen.Peek();
                    pfad = oben.Pfad.Length == 0 ? name : $"{oben.Pfad}.{name}";
                    if (!oben.Namen!.Add(name)) maengel.Add(new(pfad, "Die Angabe steht mehrfach in der Datei. Bitte nur eine davon stehen lassen."));
                    break;
                case JsonTokenType.StartObject or JsonTokenType.StartArray:
                    ebenen.Push((reader.TokenType == JsonTokenType.StartObject ? new(StringComparer.Ordinal) : null, Stelle(ebenen, pfad), 0));
                    break;
                case JsonTokenType.EndObject or JsonTokenType.EndArray:
                    ebenen.Pop();
                    break;
                default:
                    var stelle = Stelle(ebenen, pfad) is { Length: > 0 } wert ? wert : SatzungLeser.Datei;
                    if (reader.TokenType == JsonTokenType.Number && (!reader.TryGetDecimal(out var zahl) || Math.Abs(zahl) > GroessteZahl)) maengel.Add(new(stelle, "Die Zahl ist zu groß."));
                    if (reader.TokenType == JsonTokenType.String && !IstText(ref reader, out _)) maengel.Add(new(stelle, UnlesbarerText));
                    break;
            }
        }
    }

    /// <summary>Path of the value that starts here; counts the elements of an array.</summary>
    private static string Stelle(Stack<(HashSet<string>? Namen, string Pfad, int Index)> ebenen, string pfad)
    {
        if (ebenen.Count == 0 || ebenen.Peek().Namen is not null) return pfad;
        var liste = ebenen.Pop();
        ebenen.Push(liste with { Index = liste.Index + 1 });
        return $"{liste.Pfad}[{liste.Index}]";
    }

    /// <summary>Half a surrogate pair is valid JSON and no text.</summary>
    private static bool IstText(ref Utf8JsonReader reader, out string text)
    {
        try
        {
            text = reader.GetString()!;
            return true;
        }
        catch (InvalidOperationException)
        {
            text = "";
            return false;
        }
    }

    /// <summary>Column in characters, from 1: the parser counts bytes, in which an umlaut is two.</summary>
    private static int Spalte(string json, int zeile, int bytes)
    {
        var zeilen = json.Split('\n');
        if (zeile >= zeilen.Length) return 1;
        var text = Encoding.UTF8.GetBytes(zeilen[zeile]);
        return Encoding.UTF8.GetCharCount(text, 0, Math.Min(bytes, text.Length)) + 1;
    }
}
