using KitaPlus.Kernel;

namespace KitaPlus.Zahlungsverkehr.Sepa;

/// <summary>Gläubiger-Identifikationsnummer (creditor identifier): country, check digits, business area, national number; German ones have 18 places.</summary>
internal static class GlaeubigerId
{
    /// <param name="norm">As <see cref="Iban.Norm"/> returns it.</param>
    /// <returns>Null: right; else what is wrong with it.</returns>
    public static string? Mangel(string norm)
    {
        if (norm.Length is < 8 or > 35 || !norm.All(z => char.IsAsciiLetterUpper(z) || char.IsAsciiDigit(z)) || !char.IsAsciiLetter(norm[0]) || !char.IsAsciiLetter(norm[1]) || !char.IsAsciiDigit(norm[2]) || !char.IsAsciiDigit(norm[3]))
            return "Die Gläubiger-Identifikationsnummer hat die Form DE98ZZZ09999999999.";
        if (norm.StartsWith("DE", StringComparison.Ordinal) && norm.Length != 18) return $"Eine deutsche Gläubiger-Identifikationsnummer hat 18 Stellen, eingegeben sind {norm.Length}.";
        // die drei Stellen der Geschäftsbereichskennung zählen bei der Prüfziffer nicht mit
        return Pruefzeichen.Rest97(string.Concat(norm.AsSpan(7), norm.AsSpan(0, 4))) == 1 ? null : "Die Prüfziffer der Gläubiger-Identifikationsnummer stimmt nicht; bitte mit dem Bescheid der Bundesbank vergleichen.";
    }
}
