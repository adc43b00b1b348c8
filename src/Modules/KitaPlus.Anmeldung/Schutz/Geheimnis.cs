using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace KitaPlus.Anmeldung;

/// <summary>Random secrets of 256 bits, handed out as text and stored as their hash.</summary>
internal static class Geheimnis
{
    public static string Neu() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));

    public static string Hash(string geheimnis) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(geheimnis)));
}
