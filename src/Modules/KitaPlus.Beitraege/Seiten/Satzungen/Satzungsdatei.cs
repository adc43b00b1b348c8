using System.Text;
using KitaPlus.Beitraege.Satzung;
using Microsoft.AspNetCore.Http;

namespace KitaPlus.Beitraege.Seiten.Satzungen;

/// <summary>A Satzung sent with a form.</summary>
internal static class Satzungsdatei
{
    /// <summary>The largest real Satzung has some 30 kB.</summary>
    private const int Hoechstens = 2 << 20;

    /// <returns>Null: no readable text, and it is reported.</returns>
    public static async Task<Leseergebnis?> LiesAsync(IFormFile? datei, Action<string> melde)
    {
        if (datei is not { Length: > 0 })
        {
            melde("Datei: Bitte eine Datei wählen, die nicht leer ist.");
            return null;
        }

        if (datei.Length > Hoechstens)
        {
            melde("Datei: Größer als 2 MiB; das ist keine Satzung. Bitte die richtige Datei wählen.");
            return null;
        }

        try
        {
            using var leser = new StreamReader(datei.OpenReadStream(), new UTF8Encoding(false, throwOnInvalidBytes: true));
            return SatzungLeser.Lies(await leser.ReadToEndAsync());
        }
        catch (DecoderFallbackException)
        {
            melde("Datei: Das ist kein Text in UTF-8. Bitte die Datei im Satzungsformat (JSON) wählen.");
            return null;
        }
    }
}
