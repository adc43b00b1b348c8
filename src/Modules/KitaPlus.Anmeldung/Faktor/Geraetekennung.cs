using System.Security.Cryptography;
using System.Text.RegularExpressions;

namespace KitaPlus.Anmeldung;

/// <summary>
/// The code of a device, read out to the administrator who lets it in. It is the beginning (100 bits) of the hash of a secret that only the device
/// has, so that nothing has to be remembered before somebody approves it.
/// </summary>
internal static partial class Geraetekennung
{
    public const string Beispiel = "ABCD-EFGH-IJKL-MNOP-QRST";
    private const int Zeichen = 20;

    /// <param name="geheimnis">What lies in the cookie of the device.</param>
    public static string Aus(string geheimnis)
    {
        var text = Base32.Schreibe(SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(geheimnis)))[..Zeichen];
        return string.Join('-', Enumerable.Range(0, Zeichen / 4).Select(i => text.Substring(i * 4, 4)));
    }

    public static bool IstGueltig(string text) => Form().IsMatch(text);

    [GeneratedRegex(@"\A[A-Z2-7]{4}(-[A-Z2-7]{4}){4}\z", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Form();
}
