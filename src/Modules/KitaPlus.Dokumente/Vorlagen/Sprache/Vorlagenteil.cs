namespace KitaPlus.Dokumente.Vorlagen;

/// <summary>What stands between two pairs of braces, with the line it stands in.</summary>
/// <param name="Inhalt">Trimmed, without braces.</param>
/// <param name="Stelle">Index of the first brace in the text.</param>
internal sealed record Klammer(string Inhalt, int Stelle, int Laenge, int Zeile)
{
    public bool IstKommentar => Inhalt.StartsWith('!');
}

/// <summary>Finds the expressions of a template.</summary>
internal static class Vorlagenteiler
{
    /// <exception cref="Vorlagenfehler">An expression is not closed, or has three braces.</exception>
    public static IReadOnlyList<Klammer> Teile(string text)
    {
        var alle = new List<Klammer>();
        var zeile = 1;
        var gezaehltBis = 0;
        for (var i = text.IndexOf("{{", StringComparison.Ordinal); i >= 0; i = text.IndexOf("{{", i, StringComparison.Ordinal))
        {
            zeile += text.AsSpan(gezaehltBis, i - gezaehltBis).Count('\n');
            gezaehltBis = i;
            if (i > 0 && text[i - 1] == '\\') throw new Vorlagenfehler(zeile, "Ein umgekehrter Schrägstrich vor „{{“ ist nicht möglich; bitte entfernen.");
            if (text.AsSpan(i).StartsWith("{{{")) throw new Vorlagenfehler(zeile, "„{{{“ würde Text ungeprüft einsetzen und ist nicht möglich; bitte „{{“ verwenden.");
            var langerKommentar = text.AsSpan(i).StartsWith("{{!--");
            var ende = text.IndexOf(langerKommentar ? "--}}" : "}}", i + 2, StringComparison.Ordinal);
            if (ende < 0) throw new Vorlagenfehler(zeile, "„{{“ wird nicht mit „}}“ geschlossen.");
            var laenge = ende + (langerKommentar ? 4 : 2) - i;
            if (text.AsSpan(i + laenge).StartsWith("}") && !langerKommentar) throw new Vorlagenfehler(zeile, "Hinter „}}“ steht eine Klammer zu viel.");
            alle.Add(new Klammer(text.Substring(i + 2, ende - i - 2).Trim().Trim('~').Trim(), i, laenge, zeile));
            i += laenge;
        }

        return alle;
    }
}
