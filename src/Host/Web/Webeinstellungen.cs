using System.Net;
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

    /// <exception cref="Fachfehler">Not an address to listen on, or unencrypted beyond this machine.</exception>
    public static Webeinstellungen Aus(string adresse, string? zertifikat, string? kennwort, string ordner, string? rechnername = null)
    {
        if (!Uri.TryCreate(adresse, UriKind.Absolute, out var uri) || (uri.Scheme != Uri.UriSchemeHttp && uri.Scheme != Uri.UriSchemeHttps))
            throw new Fachfehler($"„--adresse {adresse}“ ist keine Adresse. Gebraucht wird zum Beispiel http://localhost:5080 oder https://kita.example:443.");
        if (uri.Scheme == Uri.UriSchemeHttp && !uri.IsLoopback)
            throw new Fachfehler($"Unverschlüsselt (http) läuft KitaPlus nur auf diesem Rechner selbst (localhost). Für „{uri.Host}“ bitte https:// angeben und mit „--zertifikat DATEI.pfx“ ein Zertifikat nennen.");
        if (zertifikat is not null && !File.Exists(zertifikat)) throw new Fachfehler($"Das Zertifikat „{zertifikat}“ gibt es nicht.");
        if (uri.Scheme == Uri.UriSchemeHttps && zertifikat is null) throw new Fachfehler("Für https braucht KitaPlus ein Zertifikat: „--zertifikat DATEI.pfx“, das Kennwort dazu in der Umgebungsvariable KITAPLUS_ZERTIFIKAT_KENNWORT.");
        return new Webeinstellungen(uri, zertifikat, kennwort, ordner, rechnername);
    }

    public IPAddress Lauschadresse => Adresse.IsLoopback ? IPAddress.Loopback : IPAddress.TryParse(Adresse.Host, out var ip) ? ip : IPAddress.IPv6Any;
}
