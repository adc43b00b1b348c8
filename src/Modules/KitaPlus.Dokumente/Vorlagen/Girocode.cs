using System.Globalization;
using System.Net;
using System.Text;
using KitaPlus.Kernel;
using QRCoder;

namespace KitaPlus.Dokumente;

/// <summary>The code that a banking app fills a transfer from (EPC069-12, version 002, UTF-8).</summary>
internal sealed record Girocode
{
    private const int LaengsterName = 70;
    private const int LaengsterZweck = 140;
    private const int LaengsteNutzlast = 331;
    private const int Ruhezone = 4;
    private static readonly Geld Hoechstens = new(99_999_999_999);

    private Girocode(string nutzlast) => Nutzlast = nutzlast;

    /// <summary>The twelve lines of the standard; the last ones are left out when empty.</summary>
    public string Nutzlast { get; }

    /// <returns>Null: something that the standard asks for is missing or too long; then there is no code, the letter still says where to pay.</returns>
    public static Girocode? Aus(string empfaenger, string iban, string bic, Geld betrag, string zweck)
    {
        var konto = new string([.. iban.Where(z => !char.IsWhiteSpace(z))]).ToUpperInvariant();
        var bank = bic.Trim().ToUpperInvariant();
        if (empfaenger.Trim() is not { Length: > 0 } name || !IstIban(konto) || bank.Length is not (0 or 8 or 11) || betrag.Cent <= 0 || betrag > Hoechstens) return null;
        var euro = string.Create(CultureInfo.InvariantCulture, $"EUR{betrag.Cent / 100}.{betrag.Cent % 100:D2}");
        var nutzlast = string.Join('\n', "BCD", "002", "1", "SCT", bank, Kurz(name, LaengsterName), konto, euro, "", "", Kurz(zweck.Trim(), LaengsterZweck)).TrimEnd('\n');
        return Encoding.UTF8.GetByteCount(nutzlast) <= LaengsteNutzlast ? new Girocode(nutzlast) : null;
    }

    /// <summary>An image element; error correction M as the standard wants it.</summary>
    public string Bild()
    {
        using var daten = QRCodeGenerator.GenerateQrCode(Encoding.UTF8.GetBytes(Nutzlast), QRCodeGenerator.ECCLevel.M);
        var punkte = daten.ModuleMatrix;
        var weg = new StringBuilder();
        for (var y = Ruhezone; y < punkte.Count - Ruhezone; y++)
        {
            for (var x = Ruhezone; x < punkte.Count - Ruhezone; x++)
            {
                if (!punkte[y][x]) continue;
                var von = x;
                while (x + 1 < punkte.Count - Ruhezone && punkte[y][x + 1]) x++;
                weg.Append(CultureInfo.InvariantCulture, $"M{von - Ruhezone} {y - Ruhezone}h{x - von + 1}v1h-{x - von + 1}z");
            }
        }

        var seite = punkte.Count - (2 * Ruhezone);
        var svg = $"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {seite} {seite}\"><path d=\"{weg}\"/></svg>";
        return $"<img class=\"girocode\" alt=\"{WebUtility.HtmlEncode("GiroCode zum Bezahlen mit der Banking-App")}\" src=\"data:image/svg+xml;base64,{Convert.ToBase64String(Encoding.UTF8.GetBytes(svg))}\">";
    }

    private static bool IstIban(string konto)
    {
        if (konto.Length is < 15 or > 34 || !konto.All(char.IsAsciiLetterOrDigit)) return false;
        var rest = 0;
        foreach (var z in konto.AsSpan(4).ToString() + konto[..4])
            rest = char.IsAsciiDigit(z) ? ((rest * 10) + (z - '0')) % 97 : ((rest * 100) + (z - 'A' + 10)) % 97;
        return rest == 1;
    }

    private static string Kurz(string text, int hoechstens)
    {
        var einzeilig = string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return einzeilig.Length <= hoechstens ? einzeilig : einzeilig[..hoechstens].TrimEnd();
    }
}
