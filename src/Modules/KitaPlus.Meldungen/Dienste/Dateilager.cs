using System.IO.Compression;
using System.Security.Cryptography;
using KitaPlus.Betrieb;
using KitaPlus.Kernel;

namespace KitaPlus.Meldewesen;

/// <summary>Files that were handed over, kept compressed and encrypted; never written a second time.</summary>
internal sealed class Dateilager(IAktenablage ablage)
{
    /// <returns>Id by which it is found again, and its SHA-256; the same content has the same ones.</returns>
    public async Task<(string Kennung, string Pruefsumme)> LegeAbAsync(string mandant, byte[] inhalt, CancellationToken cancellationToken = default)
    {
        var pruefsumme = Pruefsumme(inhalt);
        var kennung = $"ml-{pruefsumme[..32]}";
        using var dicht = new MemoryStream();
        await using (var gzip = new GZipStream(dicht, CompressionLevel.Optimal, leaveOpen: true)) await gzip.WriteAsync(inhalt, cancellationToken);
        await ablage.LegeAbAsync(mandant, Schutz(kennung), Zwecke.Schreiben, kennung, dicht.ToArray(), cancellationToken);
        return (kennung, pruefsumme);
    }

    /// <exception cref="Fachfehler">Not there any more, or changed.</exception>
    public async Task<byte[]> LiesAsync(string mandant, string kennung, string pruefsumme, CancellationToken cancellationToken = default)
    {
        var gespeichert = await ablage.LiesAsync(mandant, Schutz(kennung), Zwecke.Schreiben, kennung, cancellationToken) ?? throw new Fachfehler("Die Datei ist nicht mehr vorhanden: Ihre Aufbewahrung ist abgelaufen, oder sie fehlt in der Sicherung.");
        using var dicht = new MemoryStream(gespeichert, writable: false);
        await using var gzip = new GZipStream(dicht, CompressionMode.Decompress);
        using var aus = new MemoryStream();
        await gzip.CopyToAsync(aus, cancellationToken);
        var inhalt = aus.ToArray();
        return Pruefsumme(inhalt) == pruefsumme ? inhalt : throw new Fachfehler("Die abgelegte Datei stimmt nicht mit ihrer Prüfsumme überein; bitte aus der Sicherung zurückholen.");
    }

    public static string Pruefsumme(byte[] inhalt) => Convert.ToHexStringLower(SHA256.HashData(inhalt));

    /// <summary>Each file has a key of its own, so that it can be destroyed when its retention ends.</summary>
    private static string Schutz(string kennung) => $"meldedatei-{kennung}";
}
