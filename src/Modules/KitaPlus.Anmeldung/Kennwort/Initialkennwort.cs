using System.Security.Cryptography;

namespace KitaPlus.Anmeldung;

/// <summary>Initial passwords: easy to read out, without characters that look alike; 80 bits.</summary>
internal static class Initialkennwort
{
    private const string Zeichen = "abcdefghijkmnpqrstuvwxyz23456789";

    /// <summary>E.g. <c>k7mp-x3hd-w9qa-e5tz</c>.</summary>
    public static string Neu() => string.Join('-', Enumerable.Range(0, 4).Select(_ => RandomNumberGenerator.GetString(Zeichen, 4)));
}
