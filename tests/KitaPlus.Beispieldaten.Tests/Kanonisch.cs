using System.Collections;
using System.Globalization;
using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using KitaPlus.Kernel;

namespace KitaPlus.Beispiele.Tests;

/// <summary>One exact line per event, with the protected values in the clear: what two runs must agree on.</summary>
internal static class Kanonisch
{
    public static string Zeile(Beispielereignis e) =>
        string.Create(CultureInfo.InvariantCulture, $"{e.Bekannt:O} {e.Stream} {e.Ereignis.GetType().Name} {Text(e.Ereignis)}");

    public static string Fingerabdruck(IEnumerable<Beispielereignis> ereignisse)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var e in ereignisse) hash.AppendData(Encoding.UTF8.GetBytes(Zeile(e) + "\n"));
        return Convert.ToHexString(hash.GetHashAndReset())[..16];
    }

    private static string Text(object? wert) => wert switch
    {
        null => "-",
        string s => s,
        DateOnly d => d.ToString("O", CultureInfo.InvariantCulture),
        Geld g => g.Cent.ToString(CultureInfo.InvariantCulture),
        IEnumerable liste => "[" + string.Join(';', liste.Cast<object?>().Select(Text)) + "]",
        IFormattable f => f.ToString(null, CultureInfo.InvariantCulture),
        bool b => b ? "ja" : "nein",
        _ => "{" + string.Join(',', wert.GetType().GetProperties(BindingFlags.Instance | BindingFlags.Public).OrderBy(p => p.Name, StringComparer.Ordinal).Select(p => p.Name + "=" + Text(p.GetValue(wert)))) + "}",
    };
}
