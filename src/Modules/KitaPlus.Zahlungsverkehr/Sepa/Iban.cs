using KitaPlus.Kernel;

namespace KitaPlus.Zahlungsverkehr.Sepa;

/// <summary>Rules for International Bank Account Numbers (ISO 13616): length by country, check digits mod 97.</summary>
internal static class Iban
{
    private static readonly Dictionary<string, int> Laengen = new(StringComparer.Ordinal)
    {
        ["AD"] = 24, ["AT"] = 20, ["BE"] = 16, ["BG"] = 22, ["CH"] = 21, ["CY"] = 28, ["CZ"] = 24, ["DE"] = 22, ["DK"] = 18, ["EE"] = 20, ["ES"] = 24, ["FI"] = 18,
        ["FR"] = 27, ["GB"] = 22, ["GI"] = 23, ["GR"] = 27, ["HR"] = 21, ["HU"] = 28, ["IE"] = 22, ["IS"] = 26, ["IT"] = 27, ["LI"] = 21, ["LT"] = 20, ["LU"] = 20,
        ["LV"] = 21, ["MC"] = 27, ["MT"] = 31, ["NL"] = 18, ["NO"] = 15, ["PL"] = 28, ["PT"] = 25, ["RO"] = 24, ["SE"] = 24, ["SI"] = 19, ["SK"] = 24, ["SM"] = 27,
        ["VA"] = 22, ["AL"] = 28, ["MD"] = 24, ["ME"] = 22, ["MK"] = 19, ["RS"] = 22,
    };

    /// <summary>Countries of the European Economic Area: only outside of it a payment needs the address of the debtor.</summary>
    private static readonly HashSet<string> Wirtschaftsraum = new(StringComparer.Ordinal)
    {
        "AT", "BE", "BG", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "GR", "HR", "HU", "IE", "IS", "IT", "LI", "LT", "LU", "LV", "MT", "NL", "NO", "PL", "PT", "RO", "SE", "SI", "SK",
    };

    /// <summary>Without blanks, in capitals.</summary>
    public static string Norm(string? text) => new([.. (text ?? "").Where(z => !char.IsWhiteSpace(z) && z is not ('\u200B' or '\u00AD')).Select(char.ToUpperInvariant)]);

    /// <param name="norm">As <see cref="Norm"/> returns it.</param>
    /// <returns>Null: right; else what is wrong with it.</returns>
    public static string? Mangel(string norm)
    {
        if (norm.Length == 0) return "Die IBAN fehlt; bitte eingeben.";
        if (norm.FirstOrDefault(z => !char.IsAsciiLetterUpper(z) && !char.IsAsciiDigit(z)) is var falsch && falsch != default) return $"Die IBAN enthält das Zeichen „{falsch}“; erlaubt sind nur Buchstaben und Ziffern.";
        if (norm.Length < 4 || !Laengen.TryGetValue(norm[..2], out var laenge)) return $"Die IBAN beginnt mit „{norm[..Math.Min(2, norm.Length)]}“; das ist kein Land des SEPA-Raums. Deutsche Nummern beginnen mit DE.";
        if (norm.Length != laenge) return $"Eine IBAN mit {norm[..2]} hat {laenge} Stellen, eingegeben sind {norm.Length}.";
        return Pruefzeichen.Rest97(string.Concat(norm.AsSpan(4), norm.AsSpan(0, 4))) == 1 ? null : "Die Prüfziffer der IBAN stimmt nicht; wahrscheinlich ist eine Stelle vertauscht oder falsch. Bitte mit dem Mandat oder Kontoauszug vergleichen.";
    }

    /// <summary>In groups of four, as people read it.</summary>
    public static string Lesbar(string norm) => Pruefzeichen.InVierergruppen(norm);

    /// <summary>Country and last four digits only.</summary>
    public static string Verdeckt(string norm) => norm.Length < 8 ? "…" : $"{norm[..2]}… {norm[^4..]}";

    public static bool ImWirtschaftsraum(string norm) => Wirtschaftsraum.Contains(norm[..2]);

    /// <summary>Whether both German accounts are kept by the same bank (Bankleitzahl).</summary>
    public static bool GleicheBank(string a, string b) => a.StartsWith("DE", StringComparison.Ordinal) && b.StartsWith("DE", StringComparison.Ordinal) && a.AsSpan(4, 8).SequenceEqual(b.AsSpan(4, 8));
}
