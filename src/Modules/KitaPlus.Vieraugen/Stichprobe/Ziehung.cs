using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace KitaPlus.Vieraugen;

/// <summary>
/// The draw: HMAC-SHA256 with the secret seed of the month over the id of the matter followed by the hash of its content.
/// Whoever does not know the seed cannot foresee it; whoever gets to know it later can repeat it.
/// </summary>
internal static class Ziehung
{
    public const int Saatlaenge = 32;

    /// <param name="inhalt">SHA-256 in hexadecimal.</param>
    /// <param name="promille">Share that is drawn, 0 (none) to 1000 (all).</param>
    public static bool IstGezogen(ReadOnlySpan<byte> saat, string vorgang, string inhalt, int promille)
    {
        Span<byte> mac = stackalloc byte[32];
        HMACSHA256.HashData(saat, [.. Encoding.UTF8.GetBytes(vorgang), .. Convert.FromHexString(inhalt)], mac);
        return (UInt128)BinaryPrimitives.ReadUInt64BigEndian(mac) * 1000 < (UInt128)promille << 64;
    }

    /// <summary>What is made public at the beginning of the month.</summary>
    public static string Hash(ReadOnlySpan<byte> saat) => Convert.ToHexStringLower(SHA256.HashData(saat));
}
