namespace KitaPlus.Kernel;

/// <summary>Check digits of bank references (ISO 7064, mod 97), and how such references are printed.</summary>
public static class Pruefzeichen
{
    /// <summary>Remainder by 97 of capitals (A = 10) and digits read as one number.</summary>
    public static int Rest97(ReadOnlySpan<char> text)
    {
        var rest = 0;
        foreach (var z in text)
        {
            var wert = char.IsAsciiDigit(z) ? z - '0' : z - 'A' + 10;
            rest = ((rest * (wert > 9 ? 100 : 10)) + wert) % 97;
        }

        return rest;
    }

    /// <summary>In groups of four, as people read it.</summary>
    public static string InVierergruppen(string zeichen) => string.Join(' ', zeichen.Chunk(4).Select(g => new string(g)));
}
