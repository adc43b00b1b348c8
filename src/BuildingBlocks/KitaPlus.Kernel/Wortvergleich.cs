namespace KitaPlus.Kernel;

/// <summary>How well a typed word fits a known one, both as <see cref="Suchtext"/>: the same, its beginning, or either with typing errors.</summary>
public static class Wortvergleich
{
    /// <summary>The very same word.</summary>
    public const int Gleich = 0;

    /// <summary>What was typed is the beginning of the word.</summary>
    public const int Anfang = 1;

    private const int JeFehler = 10;
    private const int KuerzestesMitFehler = 4;
    private const int LangesWort = 8;

    /// <returns>The smaller the better; null: does not fit.</returns>
    public static int? Guete(ReadOnlySpan<char> getippt, ReadOnlySpan<char> wort)
    {
        if (wort.StartsWith(getippt, StringComparison.Ordinal)) return wort.Length == getippt.Length ? Gleich : Anfang;
        var erlaubt = Fehlerzahl(getippt.Length);
        return erlaubt == 0 || wort.Length < getippt.Length - erlaubt ? null : Fehler(getippt, wort, erlaubt);
    }

    private static int Fehlerzahl(int laenge) => laenge < KuerzestesMitFehler ? 0 : laenge < LangesWort ? 1 : 2;

    /// <summary>Letters left out, added, changed or swapped with their neighbour, to the whole word or to a beginning of it.</summary>
    private static int? Fehler(ReadOnlySpan<char> getippt, ReadOnlySpan<char> wort, int erlaubt)
    {
        // a beginning longer than what was typed and its errors cannot fit
        var breite = Math.Min(wort.Length, getippt.Length + erlaubt + 1);
        Span<int> vorvorige = stackalloc int[breite + 1];
        Span<int> vorige = stackalloc int[breite + 1];
        Span<int> zeile = stackalloc int[breite + 1];
        for (var j = 0; j <= breite; j++) vorige[j] = j;
        for (var i = 1; i <= getippt.Length; i++)
        {
            zeile[0] = i;
            var kleinste = i;
            for (var j = 1; j <= breite; j++)
            {
                var gleich = getippt[i - 1] == wort[j - 1];
                var wert = Math.Min(Math.Min(vorige[j] + 1, zeile[j - 1] + 1), vorige[j - 1] + (gleich ? 0 : 1));
                if (i > 1 && j > 1 && getippt[i - 1] == wort[j - 2] && getippt[i - 2] == wort[j - 1]) wert = Math.Min(wert, vorvorige[j - 2] + 1);
                zeile[j] = wert;
                if (wert < kleinste) kleinste = wert;
            }

            if (kleinste > erlaubt) return null;
            var frei = vorvorige;
            vorvorige = vorige;
            vorige = zeile;
            zeile = frei;
        }

        if (breite == wort.Length && vorige[breite] <= erlaubt) return vorige[breite] * JeFehler;
        var beste = int.MaxValue;
        for (var j = 1; j <= breite; j++) beste = Math.Min(beste, vorige[j]);
        return beste <= erlaubt ? (beste * JeFehler) + Anfang : null;
    }
}
