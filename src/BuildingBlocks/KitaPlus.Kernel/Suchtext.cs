using System.Globalization;
using System.Text;

namespace KitaPlus.Kernel;

/// <summary>How names are compared: small letters, ä = ae, ß = ss, no accents, no punctuation.</summary>
public static class Suchtext
{
    public static string Aus(string text)
    {
        var b = new StringBuilder(text.Length + 4);
        foreach (var c in text.Normalize(NormalizationForm.FormC).ToLowerInvariant())
        {
            switch (c)
            {
                case 'ä': b.Append("ae"); break;
                case 'ö': b.Append("oe"); break;
                case 'ü': b.Append("ue"); break;
                case 'ß': b.Append("ss"); break;
                default: b.Append(c); break;
            }
        }

        var ergebnis = new StringBuilder(b.Length);
        foreach (var c in b.ToString().Normalize(NormalizationForm.FormD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark) continue;
            ergebnis.Append(char.IsLetterOrDigit(c) || char.IsSurrogate(c) ? c : ' ');
        }

        return string.Join(' ', ergebnis.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries));
    }
}
