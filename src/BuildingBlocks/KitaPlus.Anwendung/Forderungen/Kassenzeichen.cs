using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using KitaPlus.Kernel;

namespace KitaPlus.Betrieb;

/// <summary>Reference by which a payment finds its account: a creditor reference by ISO 11649 (<c>RF</c>, check digits, twelve places).</summary>
public static partial class Kassenzeichen
{
    // ohne Zeichen, die sich handschriftlich verwechseln
    private const string Zeichen = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";

    /// <summary>Always the same for one creditor and debtor; says nothing about them.</summary>
    public static string Fuer(string mandant, string glaeubiger, string schuldner)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes($"kassenzeichen\n{mandant}\n{glaeubiger}\n{schuldner}"));
        var kern = string.Create(12, hash, static (s, h) =>
        {
            for (var i = 0; i < s.Length; i++) s[i] = Zeichen[h[i] % Zeichen.Length];
        });
        return $"RF{98 - Pruefzeichen.Rest97(kern + "RF00"):D2}{kern}";
    }

    /// <summary>In groups of four, as it is printed.</summary>
    public static string Lesbar(string zeichen) => Pruefzeichen.InVierergruppen(zeichen);

    /// <summary>Every reference with right check digits within a text, however it was spaced or spelled.</summary>
    public static IEnumerable<string> In(string text)
    {
        if (text.Length < 16) yield break;
        var dicht = new string([.. text.Where(char.IsAsciiLetterOrDigit).Select(char.ToUpperInvariant)]);
        for (var m = Muster().Match(dicht); m.Success; m = Muster().Match(dicht, m.Index + 1))
            if (Pruefzeichen.Rest97(string.Concat(m.ValueSpan[4..], m.ValueSpan[..4])) == 1) yield return m.Value;
    }

    [GeneratedRegex("RF[0-9]{2}[2-9A-HJ-NP-Z]{12}", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Muster();
}
