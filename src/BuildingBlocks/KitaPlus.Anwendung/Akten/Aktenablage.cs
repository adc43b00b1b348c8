using System.Security.Cryptography;
using System.Text;
using KitaPlus.EventStore;
using KitaPlus.Kernel;

namespace KitaPlus.Betrieb;

/// <summary>Encrypts (AES-256-GCM, bound to Mandant and id) before a byte leaves the program.</summary>
internal sealed class Aktenablage(IAktenspeicher speicher, IPersonKeys schluessel) : IAktenablage
{
    private const int NonceBytes = 12;
    private const int TagBytes = 16;

    public async Task<string> LegeAbAsync(string mandant, string person, string zweck, string kennung, ReadOnlyMemory<byte> inhalt, CancellationToken cancellationToken = default)
    {
        Kennung.Pruefe(kennung, "Beleg");
        if (inhalt.IsEmpty || inhalt.Length > Aktendatei.Hoechstens) throw new Fachfehler("Die Datei ist leer oder größer als 10 MiB; bitte verkleinern oder neu einscannen.");
        var key = schluessel.GetOrCreate(mandant, person, zweck)
            ?? throw new Fachfehler($"Die Daten zu {person} sind gelöscht; darüber darf nichts Neues abgelegt werden. Bitte prüfen, ob die richtige Person gemeint ist.");
        var aus = new byte[NonceBytes + inhalt.Length + TagBytes];
        RandomNumberGenerator.Fill(aus.AsSpan(0, NonceBytes));
        using (var aes = new AesGcm(key, TagBytes))
            aes.Encrypt(aus.AsSpan(0, NonceBytes), inhalt.Span, aus.AsSpan(NonceBytes, inhalt.Length), aus.AsSpan(NonceBytes + inhalt.Length), Bindung(mandant, kennung));
        await speicher.SchreibeAsync(mandant, kennung, aus, cancellationToken);
        return Convert.ToHexStringLower(SHA256.HashData(inhalt.Span));
    }

    public async Task<byte[]?> LiesAsync(string mandant, string person, string zweck, string kennung, CancellationToken cancellationToken = default)
    {
        Kennung.Pruefe(kennung, "Beleg");
        if (schluessel.Find(mandant, person, zweck) is not { } key) return null;
        if (await speicher.LiesAsync(mandant, kennung, cancellationToken) is not { } gespeichert) return null;
        try
        {
            var klar = new byte[Math.Max(0, gespeichert.Length - NonceBytes - TagBytes)];
            using var aes = new AesGcm(key, TagBytes);
            aes.Decrypt(gespeichert.AsSpan(0, NonceBytes), gespeichert.AsSpan(NonceBytes, klar.Length), gespeichert.AsSpan(NonceBytes + klar.Length), klar, Bindung(mandant, kennung));
            return klar;
        }
        catch (Exception x) when (x is CryptographicException or ArgumentException)
        {
            throw new Fachfehler($"Der Beleg {kennung} wurde nachträglich verändert oder gehört zu einer anderen Person; bitte aus der Sicherung zurückholen.", x);
        }
    }

    private static byte[] Bindung(string mandant, string kennung) => Encoding.UTF8.GetBytes($"{mandant}\n{kennung}");
}

/// <summary>Where the encrypted bytes lie.</summary>
internal interface IAktenspeicher
{
    /// <summary>Durable before it returns; an existing file stays.</summary>
    Task SchreibeAsync(string mandant, string kennung, byte[] inhalt, CancellationToken cancellationToken);

    Task<byte[]?> LiesAsync(string mandant, string kennung, CancellationToken cancellationToken);
}
