using System.Net.Security;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using KitaPlus.Anmeldung;
using KitaPlus.Kernel;
using Microsoft.AspNetCore.Server.Kestrel.Https;

namespace KitaPlus.Host.Web;

/// <summary>Client certificates on https: browsers are asked for one of these issuers; who has none goes on without.</summary>
internal static class Klientzertifikate
{
    /// <param name="datei">One or more certificates as PEM.</param>
    /// <exception cref="Fachfehler">The file is missing or holds no certificate.</exception>
    public static X509Certificate2Collection LiesAussteller(string datei)
    {
        var alle = new X509Certificate2Collection();
        try
        {
            alle.ImportFromPemFile(datei);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or CryptographicException)
        {
            throw new Fachfehler($"Die Datei der Zertifizierungsstelle „{datei}“ lässt sich nicht lesen; gebraucht wird eine PEM-Datei mit ihrem Zertifikat.");
        }

        return alle.Count > 0 ? alle : throw new Fachfehler($"In „{datei}“ steht kein Zertifikat; gebraucht wird eine PEM-Datei mit dem Zertifikat der Zertifizierungsstelle.");
    }

    /// <param name="eigenes">Of the server.</param>
    public static void Verlange(HttpsConnectionAdapterOptions https, X509Certificate2 eigenes, X509Certificate2Collection aussteller)
    {
        if (aussteller.Count == 0) return;
        https.ClientCertificateMode = ClientCertificateMode.AllowCertificate;
        https.ClientCertificateValidation = (zertifikat, _, _) => Zertifikatspruefung.IstVon(zertifikat, aussteller, TimeProvider.System.GetUtcNow());
        // elsewhere the browser offers every certificate of the person, not only those of these issuers
        if (!OperatingSystem.IsLinux() && !OperatingSystem.IsMacOS()) return;
        var gefragt = SslStreamCertificateContext.Create(eigenes, additionalCertificates: null, offline: true, SslCertificateTrust.CreateForX509Collection(aussteller, sendTrustInHandshake: true));
        https.OnAuthenticate = (_, tls) => tls.ServerCertificateContext = gefragt;
    }
}
