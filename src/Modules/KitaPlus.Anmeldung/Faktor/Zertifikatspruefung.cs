using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using KitaPlus.Kernel;

namespace KitaPlus.Anmeldung;

/// <summary>Client certificates: which ones are trusted, and what is entered of one.</summary>
public static class Zertifikatspruefung
{
    private const string Fuer = "1.3.6.1.5.5.7.3.2";

    /// <summary>Issued by one of these, for logging in, and valid now. Whether it was withdrawn is our own business: then it is removed from the user.</summary>
    public static bool IstVon(X509Certificate2 zertifikat, X509Certificate2Collection aussteller, DateTimeOffset jetzt)
    {
        using var kette = new X509Chain { ChainPolicy = { TrustMode = X509ChainTrustMode.CustomRootTrust, RevocationMode = X509RevocationMode.NoCheck, DisableCertificateDownloads = true, VerificationTime = jetzt.UtcDateTime } };
        kette.ChainPolicy.CustomTrustStore.AddRange(aussteller);
        kette.ChainPolicy.ApplicationPolicy.Add(new Oid(Fuer));
        return kette.Build(zertifikat);
    }

    /// <summary>SHA-256, as it is entered and compared.</summary>
    internal static string Fingerabdruck(X509Certificate2 zertifikat) => zertifikat.GetCertHashString(HashAlgorithmName.SHA256).ToLowerInvariant();

    /// <param name="inhalt">Of the file, PEM or DER.</param>
    /// <exception cref="Fachfehler">No certificate, one with its secret key, or none of ours.</exception>
    internal static X509Certificate2 Lies(byte[] inhalt, X509Certificate2Collection aussteller, DateTimeOffset jetzt)
    {
        X509Certificate2 zertifikat;
        try
        {
            if (X509Certificate2.GetCertContentType(inhalt) != X509ContentType.Cert)
                throw new Fachfehler("Diese Datei enthält mehr als ein Zertifikat, vielleicht auch den geheimen Schlüssel. Bitte nur das Zertifikat ausgeben (Endung .cer, .crt oder .pem) und diese Datei wählen.");
            zertifikat = X509CertificateLoader.LoadCertificate(inhalt);
        }
        catch (CryptographicException)
        {
            throw new Fachfehler("Diese Datei ist kein Zertifikat. Gebraucht wird das Zertifikat der Person mit der Endung .cer, .crt oder .pem.");
        }

        if (IstVon(zertifikat, aussteller, jetzt)) return zertifikat;
        zertifikat.Dispose();
        throw new Fachfehler("Dieses Zertifikat ist abgelaufen, nicht zum Anmelden bestimmt oder von einer anderen Zertifizierungsstelle als der, die dieser Server anerkennt; bitte prüfen.");
    }
}
