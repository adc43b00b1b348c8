using KitaPlus.Contracts;

namespace KitaPlus.Kinder;

internal static class Telefonregeln
{
    private const int WenigsteZiffern = 3;

    /// <returns>Null when it is empty or can be dialled.</returns>
    public static Regelverstoss? Pruefe(string feld, string nummer) =>
        nummer.Length == 0 || (nummer.All(z => char.IsAsciiDigit(z) || z is '+' or ' ' or '/' or '-' or '(' or ')' or '.') && nummer.Count(char.IsAsciiDigit) >= WenigsteZiffern)
            ? null
            : new(feld, $"„{nummer}“ ist keine Telefonnummer; bitte nur Ziffern und + / - ( ) eingeben, z. B. 0221 1234-56.");
}
