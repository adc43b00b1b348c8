using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace KitaPlus.Anmeldung;

/// <summary>Time-based one-time codes (RFC 6238): SHA-1, 6 digits, steps of 30 seconds, as every authenticator app understands them.</summary>
internal static class Totp
{
    public const int Stellen = 6;
    private const int Sekunden = 30;
    private const int Toleranz = 1;

    public static string NeuesGeheimnis() => Base32.Schreibe(RandomNumberGenerator.GetBytes(20));

    public static long Schritt(DateTimeOffset zeit) => zeit.ToUnixTimeSeconds() / Sekunden;

    public static string Code(string geheimnis, long schritt)
    {
        Span<byte> zaehler = stackalloc byte[8];
        BinaryPrimitives.WriteInt64BigEndian(zaehler, schritt);
        Span<byte> hash = stackalloc byte[20];
#pragma warning disable CA5350 // authenticator apps know only HMAC-SHA1; its weakness against collisions does not touch an HMAC
        HMACSHA1.HashData(Base32.Lies(geheimnis), zaehler, hash);
#pragma warning restore CA5350
        var zahl = BinaryPrimitives.ReadInt32BigEndian(hash[(hash[^1] & 15)..]) & int.MaxValue;
        return (zahl % 1_000_000).ToString("D6", CultureInfo.InvariantCulture);
    }

    /// <summary>The step whose code this is, within one step before and after now; all are compared, in constant time.</summary>
    public static long? Treffer(string geheimnis, string code, DateTimeOffset zeit)
    {
        var eingabe = Encoding.ASCII.GetBytes(new string([.. code.Where(char.IsAsciiDigit)]));
        long? treffer = null;
        for (var s = Schritt(zeit) - Toleranz; s <= Schritt(zeit) + Toleranz; s++)
            if (CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(Code(geheimnis, s)), eingabe)) treffer = s;
        return treffer;
    }

    /// <summary>The address in the QR code.</summary>
    public static string Adresse(string geheimnis, string konto) =>
        $"otpauth://totp/KitaPlus:{Uri.EscapeDataString(konto)}?secret={geheimnis}&issuer=KitaPlus&digits={Stellen}&period={Sekunden}";
}
