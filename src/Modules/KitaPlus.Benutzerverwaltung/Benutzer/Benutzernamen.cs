using System.Text;
using System.Text.RegularExpressions;

namespace KitaPlus.Benutzerverwaltung;

internal static partial class Benutzernamen
{
    /// <summary>The form in which names are compared: upper and lower case and Unicode forms do not differ.</summary>
    public static string Normal(string name) => name.Trim().Normalize(NormalizationForm.FormKC).ToLowerInvariant();

    /// <returns>Null, or what is wrong with the name; the Dienstleister may have reported one.</returns>
    public static string? Verstoss(string name, Antragsbeleg beleg)
    {
        if (Formfehler(name) is { } form) return form;
        return beleg.Benutzername is { } gemeldet && Normal(gemeldet) != Normal(name)
            ? $"Zurückgemeldet wurde der Benutzername „{gemeldet}“, nicht „{name}“; bitte den gemeldeten vergeben."
            : null;
    }

    /// <returns>Null, or the sentence that says how a user name looks.</returns>
    public static string? Formfehler(string name) => Form().IsMatch(Normal(name)) ? null : $"„{name}“ ist kein Benutzername: 3 bis 60 Buchstaben, Ziffern, Punkt, Unterstrich, Bindestrich oder @, am Anfang ein Buchstabe.";

    [GeneratedRegex(@"\A\p{L}[\p{L}\p{Nd}._@-]{2,59}\z", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Form();
}
