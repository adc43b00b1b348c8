using System.Text;

namespace KitaPlus.Zahlungsverkehr.Sepa;

/// <summary>Texts in the character set that every bank takes: letters and digits without accents, blank and <c>/ - ? : ( ) . , ' +</c>.</summary>
internal static class Sepatext
{
    private static readonly Dictionary<char, string> Umschriften = new()
    {
        ['Ä'] = "Ae", ['Ö'] = "Oe", ['Ü'] = "Ue", ['ä'] = "ae", ['ö'] = "oe", ['ü'] = "ue", ['ß'] = "ss", ['ẞ'] = "SS", ['Æ'] = "Ae", ['æ'] = "ae", ['Ø'] = "O", ['ø'] = "o", ['Œ'] = "Oe", ['œ'] = "oe",
        ['Ł'] = "L", ['ł'] = "l", ['Đ'] = "D", ['đ'] = "d", ['Ð'] = "D", ['ð'] = "d", ['Þ'] = "Th", ['þ'] = "th", ['ı'] = "i", ['&'] = "+", ['’'] = "'", ['‘'] = "'", ['–'] = "-", ['—'] = "-", ['_'] = "-", ['*'] = ".", ['%'] = ".", ['$'] = ".",
    };

    public static bool Erlaubt(char z) => char.IsAsciiLetterOrDigit(z) || z is ' ' or '/' or '-' or '?' or ':' or '(' or ')' or '.' or ',' or '\'' or '+';

    /// <summary>Umlauts written out, accents dropped, everything else left out; blanks single; no slash at the ends and none doubled.</summary>
    /// <param name="hoechstens">Characters; cut after that.</param>
    public static string Aus(string? text, int hoechstens)
    {
        var b = new StringBuilder(Math.Min(text?.Length ?? 0, hoechstens) + 8);
        foreach (var rune in Heil(text).Normalize(NormalizationForm.FormC).EnumerateRunes())
        {
            if (b.Length > hoechstens * 2) break;
            // Zeichen außerhalb der Grundebene (Emoji) hat keine Bank
            if (!rune.IsBmp) continue;
            var z = (char)rune.Value;
            if (Erlaubt(z)) Haenge(z);
            else if (Umschriften.TryGetValue(z, out var statt)) b.Append(statt);
            else if (char.IsWhiteSpace(z)) Haenge(' ');
            else
            {
                foreach (var teil in rune.ToString().Normalize(NormalizationForm.FormKD))
                    if (Erlaubt(teil)) Haenge(teil);
            }
        }

        var fertig = b.ToString().Trim(' ', '/');
        return fertig.Length <= hoechstens ? fertig : fertig[..hoechstens].TrimEnd(' ', '/');

        void Haenge(char z)
        {
            if (z is ' ' or '/' && b.Length > 0 && b[^1] == z) return;
            b.Append(z);
        }
    }

    /// <summary>Half surrogates, which nothing can normalise, become the replacement character.</summary>
    private static string Heil(string? text) => string.Concat((text ?? "").EnumerateRunes().Select(r => r.ToString()));
}
