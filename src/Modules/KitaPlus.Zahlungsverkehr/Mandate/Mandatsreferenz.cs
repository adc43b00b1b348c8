using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using KitaPlus.Zahlungsverkehr.Sepa;

namespace KitaPlus.Zahlungsverkehr.Mandate;

/// <summary>The unique name of a mandate: at most 35 characters that every bank takes.</summary>
internal static class Mandatsreferenz
{
    public const int Laenge = 35;
    private const string Zeichen = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";

    /// <summary>The one of the mandate that this person has signed for this creditor on this day; entered twice it is the same.</summary>
    public static string Aus(string mandant, string glaeubiger, string person, DateOnly unterschrieben)
    {
        Span<byte> hash = stackalloc byte[32];
        SHA256.HashData(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"mandat\n{mandant}\n{glaeubiger}\n{person}\n{unterschrieben:yyyy-MM-dd}")), hash);
        Span<char> text = stackalloc char[16];
        for (var i = 0; i < text.Length; i++) text[i] = Zeichen[hash[i] % Zeichen.Length];
        return $"KP-{text[..4]}-{text[4..8]}-{text[8..12]}-{text[12..]}";
    }

    /// <returns>Null: right; else what is wrong with it.</returns>
    public static string? Mangel(string referenz)
    {
        if (referenz.Length is 0 or > Laenge) return $"Eine Mandatsreferenz hat 1 bis {Laenge} Zeichen.";
        return referenz.All(z => Sepatext.Erlaubt(z) && z is not (' ' or '/' or '?' or ':' or '\'')) ? null : "Eine Mandatsreferenz besteht aus Buchstaben, Ziffern und den Zeichen - + . , ( ), ohne Leerzeichen.";
    }
}
