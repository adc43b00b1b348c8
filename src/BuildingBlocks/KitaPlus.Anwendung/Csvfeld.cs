using System.Buffers;

namespace KitaPlus.Betrieb;

/// <summary>A text as a field of a CSV file with semicolons that people open in a spreadsheet.</summary>
public static class Csvfeld
{
    private static readonly SearchValues<char> Ziffern = SearchValues.Create("0123456789.,");

    /// <summary>Quoted where needed. What a spreadsheet would take for a formula gets an apostrophe in front; negative numbers stay numbers.</summary>
    public static string Text(string? wert)
    {
        wert ??= "";
        if (wert.Length > 0 && (wert[0] is '=' or '+' or '@' or '\t' or '\r' || (wert[0] == '-' && wert.AsSpan(1).ContainsAnyExcept(Ziffern)))) wert = "'" + wert;
        return wert.AsSpan().IndexOfAny(";\"\r\n") < 0 ? wert : $"\"{wert.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }
}
