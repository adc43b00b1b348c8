using System.Net;
using System.Security.Cryptography.X509Certificates;
using KitaPlus.Anmeldung;
using KitaPlus.Kernel;

namespace KitaPlus.Host.Web;

/// <summary>Where the server listens.</summary>
/// <param name="Adresse">http on loopback only; https everywhere.</param>
/// <param name="Zertifikat">PFX file for https; null = the development certificate.</param>
/// <param name="Rechnername">Host name that passkeys are bound to; null: the one of the request.</param>
/// <param name="Ablageordner">Holds what protects cookies across restarts.</param>
internal sealed record Webeinstellungen(Uri Adresse, string? Zertifikat, string? Zertifikatskennwort, string Ablageordner, string? Rechnername)
{
    public bool Verschluesselt => Adresse.Scheme == Uri.UriSchemeHttps;

    /// <summary>The only machines whose word about the real address and scheme of a request counts.</summary>
    public IReadOnlyList<IPNetwork> Proxys { get; init; } = [];

    /// <summary>Issuers of the client certificates that browsers are asked for; empty: they are not asked.</summary>
    public X509Certificate2Collection Aussteller { get; init; } = [];

    /// <summary>Nobody but this machine reaches the server.</summary>
    public bool NurDieserRechner => Adresse.IsLoopback && Proxys.Count == 0;

    /// <summary>Where people reach the server.</summary>
    public Uri Aussenadresse => Proxys.Count > 0 && Rechnername is { Length: > 0 } name ? new UriBuilder(Uri.UriSchemeHttps, name).Uri : Adresse;

    /// <exception cref="Fachfehler">Not an address to listen on, or unencrypted beyond this machine.</exception>
    public static Webeinstellungen Aus(string adresse, string? zertifikat, string? kennwort, string ordner, string? rechnername = null, string? proxys = null, string? aussteller = null)
    {
        if (!Uri.TryCreate(adresse, UriKind.Absolute, out var uri) || (uri.Scheme != Uri.UriSchemeHttp && uri.Scheme != Uri.UriSchemeHttps))
            throw new Fachfehler($"„--adresse {adresse}“ ist keine Adresse. Gebraucht wird zum Beispiel http://localhost:5080 oder https://kita.example:443.");
        if (uri.Scheme == Uri.UriSchemeHttp && !uri.IsLoopback)
            throw new Fachfehler($"Unverschlüsselt (http) läuft KitaPlus nur auf diesem Rechner selbst (localhost). Für „{uri.Host}“ bitte https:// angeben und mit „--zertifikat DATEI.pfx“ ein Zertifikat nennen.");
        if (zertifikat is not null && !File.Exists(zertifikat)) throw new Fachfehler($"Das Zertifikat „{zertifikat}“ gibt es nicht.");
        if (uri.Scheme == Uri.UriSchemeHttps && zertifikat is null) throw new Fachfehler("Für https braucht KitaPlus ein Zertifikat: „--zertifikat DATEI.pfx“, das Kennwort dazu in der Umgebungsvariable KITAPLUS_ZERTIFIKAT_KENNWORT.");
        var netze = Netze(proxys);
        if (aussteller is not null && (uri.Scheme != Uri.UriSchemeHttps || netze.Count > 0))
            throw new Fachfehler("Zertifikate der Benutzer („--klientzertifikate“) sieht nur, wer die Verschlüsselung selbst abschließt. Bitte eine Adresse mit https:// angeben und „--proxy“ weglassen.");
        return new Webeinstellungen(uri, zertifikat, kennwort, ordner, rechnername) { Proxys = netze, Aussteller = aussteller is null ? [] : Klientzertifikate.LiesAussteller(aussteller) };
    }

    private static List<IPNetwork> Netze(string? proxys) =>
        [.. (proxys ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(p => Netzregel.Bereich(p)
            ?? throw new Fachfehler($"„--proxy {p}“ ist weder eine IP-Adresse noch ein Netz. Gebraucht wird zum Beispiel 127.0.0.1 oder 10.1.0.0/16; mehrere durch Komma getrennt."))];

    public IPAddress Lauschadresse => Adresse.IsLoopback ? IPAddress.Loopback : IPAddress.TryParse(Adresse.Host, out var ip) ? ip : IPAddress.IPv6Any;
}
