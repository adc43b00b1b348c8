using System.Globalization;

namespace KitaPlus.Anmeldung;

/// <summary>
/// Passwords that everybody tries first, by rule instead of by list: a common word with a common ending (or beginning), also doubled, in any
/// case and with the usual exchanges (@ for a, 3 for e, 0 for o …), and dates. Runs on the keyboard and repetitions: see <see cref="Muster"/>.
/// </summary>
internal static class HaeufigeKennwoerter
{
    private static readonly string[] Zeichen = ["", "!", "!!", "?", ".", "*", "#", "$", "+", "-", "_"];
    private static readonly HashSet<string> Endungen = BaueEndungen();

    public static bool Enthaelt(string kennwort)
    {
        var klein = Falte(kennwort);
        return IstDatum(klein) || IstWortMitEndung(klein) || IstWortMitEndung(new string([.. klein.Where(char.IsLetterOrDigit)]));
    }

    /// <summary>Lower case, German umlauts spelled out, other accents dropped.</summary>
    public static string Falte(string text)
    {
        var klein = text.ToLowerInvariant().Normalize(System.Text.NormalizationForm.FormKC)
            .Replace("ä", "ae", StringComparison.Ordinal).Replace("ö", "oe", StringComparison.Ordinal).Replace("ü", "ue", StringComparison.Ordinal).Replace("ß", "ss", StringComparison.Ordinal);
        return new string([.. klein.Normalize(System.Text.NormalizationForm.FormD).Where(z => CharUnicodeInfo.GetUnicodeCategory(z) != UnicodeCategory.NonSpacingMark)]);
    }

    /// <summary>Letters instead of the signs that stand for them; „1“ reads as i or as l.</summary>
    public static IEnumerable<string> Lesarten(string text)
    {
        yield return text;
        var gelesen = text.Replace('@', 'a').Replace('4', 'a').Replace('3', 'e').Replace('0', 'o').Replace('5', 's').Replace('$', 's').Replace('7', 't').Replace('!', 'i').Replace('8', 'b');
        yield return gelesen.Replace('1', 'i');
        yield return gelesen.Replace('1', 'l');
    }

    /// <summary>Everything the rule of word and ending covers without exchanges and doubling: for counting and sampling.</summary>
    public static IEnumerable<string> Aufzaehlung(int mindestens) => Wortgut.Woerter.SelectMany(w => Endungen.Select(e => w + e)).Where(k => k.Length >= mindestens).Distinct(StringComparer.Ordinal);

    private static bool IstWortMitEndung(string klein)
    {
        for (var ende = klein.Length; ende >= 3; ende--)
            if (Endungen.Contains(klein[ende..]) && IstWort(klein[..ende])) return true;
        for (var anfang = 1; anfang <= klein.Length - 3; anfang++)
            if (Endungen.Contains(klein[..anfang]) && IstWort(klein[anfang..])) return true;
        return false;
    }

    private static bool IstWort(string text) => Lesarten(text).Any(l => Wortgut.Woerter.Contains(l) || (l.Length % 2 == 0 && l[..(l.Length / 2)] == l[(l.Length / 2)..] && Wortgut.Woerter.Contains(l[..(l.Length / 2)])));

    private static bool IstDatum(string text)
    {
        var ziffern = new string([.. text.Where(char.IsAsciiDigit)]);
        if (ziffern.Length is not (6 or 8) || text.Any(z => !char.IsAsciiDigit(z) && z is not ('.' or '-' or '/' or ' '))) return false;
        return DateTime.TryParseExact(ziffern, ["ddMMyyyy", "yyyyMMdd", "MMddyyyy", "ddMMyy", "yyMMdd"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var tag) && tag.Year is >= 1900 and <= 2099;
    }

    private static HashSet<string> BaueEndungen()
    {
        var zahlen = new List<string> { "", "123", "1234", "12345", "123456", "1234567", "12345678", "123456789", "321", "4321", "007", "08", "04", "05", "09", "000", "111", "222", "333", "444", "555", "666", "777", "888", "999", "1000", "0815", "4711", "1111", "abc", "xxx", "xyz", "qwe", "asd" };
        zahlen.AddRange(Enumerable.Range(0, 100).Select(n => n.ToString(CultureInfo.InvariantCulture)));
        zahlen.AddRange(Enumerable.Range(1940, 101).Select(n => n.ToString(CultureInfo.InvariantCulture)));
        return [.. zahlen.SelectMany(z => Zeichen.SelectMany(x => new[] { z + x, x + z }))];
    }
}
