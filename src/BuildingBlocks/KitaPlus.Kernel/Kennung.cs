using System.Text.RegularExpressions;

namespace KitaPlus.Kernel;

/// <summary>Rules for identifiers that come from people or other systems. They stand in stream names, so they hold no personal data.</summary>
public static partial class Kennung
{
    public const string Regel = "1 bis 40 Zeichen: Buchstaben A–Z und a–z, Ziffern, Punkt, Unterstrich, Bindestrich";

    public static bool IstGueltig(string? text) => text is not null && Muster().IsMatch(text);

    /// <returns>The text itself.</returns>
    /// <exception cref="Fachfehler">The text breaks <see cref="Regel"/>.</exception>
    public static string Pruefe(string? text, string was) =>
        IstGueltig(text) ? text! : throw new Fachfehler($"{was}: „{text}“ ist keine gültige Kennung ({Regel}).");

    [GeneratedRegex(@"\A[A-Za-z0-9][A-Za-z0-9._-]{0,39}\z", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Muster();
}
