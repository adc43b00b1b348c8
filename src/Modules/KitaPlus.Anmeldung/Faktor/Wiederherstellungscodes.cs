using System.Security.Cryptography;

namespace KitaPlus.Anmeldung;

/// <summary>Ten codes on paper for the day the telephone is at home; each opens once.</summary>
internal static class Wiederherstellungscodes
{
    public const int Anzahl = 10;
    private const string Zeichen = "abcdefghijkmnpqrstuvwxyz23456789";

    /// <summary>75 bits each, e.g. <c>k7mpx-3hdw9-qae5t</c>.</summary>
    public static IReadOnlyList<string> Neue() => [.. Enumerable.Range(0, Anzahl).Select(_ => string.Join('-', Enumerable.Range(0, 3).Select(_ => RandomNumberGenerator.GetString(Zeichen, 5))))];

    public static string Hash(string code) => Geheimnis.Hash(new string([.. code.ToLowerInvariant().Where(char.IsAsciiLetterOrDigit)]));
}
