using System.Text;

namespace KitaPlus.Anmeldung;

/// <summary>RFC 4648, without padding.</summary>
internal static class Base32
{
    private const string Alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    public static string Schreibe(ReadOnlySpan<byte> daten)
    {
        var text = new StringBuilder((daten.Length * 8 + 4) / 5);
        var (rest, bits) = (0, 0);
        foreach (var b in daten)
        {
            rest = (rest << 8) | b;
            for (bits += 8; bits >= 5; bits -= 5) text.Append(Alphabet[(rest >> (bits - 5)) & 31]);
            rest &= (1 << bits) - 1;
        }

        if (bits > 0) text.Append(Alphabet[(rest << (5 - bits)) & 31]);
        return text.ToString();
    }

    /// <exception cref="FormatException">A character outside the alphabet.</exception>
    public static byte[] Lies(string text)
    {
        var daten = new List<byte>(text.Length * 5 / 8);
        var (rest, bits) = (0, 0);
        foreach (var z in text)
        {
            var wert = Alphabet.IndexOf(char.ToUpperInvariant(z), StringComparison.Ordinal);
            if (wert < 0) throw new FormatException($"„{z}“ ist kein Zeichen von Base32.");
            rest = (rest << 5) | wert;
            bits += 5;
            if (bits < 8) continue;
            bits -= 8;
            daten.Add((byte)(rest >> bits));
            rest &= (1 << bits) - 1;
        }

        return [.. daten];
    }
}
