using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace KitaPlus.Rechte.Tests;

/// <summary>A certification authority made for the test.</summary>
internal sealed class Pruefstelle : IDisposable
{
    private static readonly DateTimeOffset Von = new(2000, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset Bis = new(2090, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private readonly ECDsa schluessel = ECDsa.Create(ECCurve.NamedCurves.nistP256);

    public Pruefstelle(string name)
    {
        var antrag = new CertificateRequest($"CN={name}", schluessel, HashAlgorithmName.SHA256);
        antrag.CertificateExtensions.Add(new X509BasicConstraintsExtension(certificateAuthority: true, hasPathLengthConstraint: false, 0, critical: true));
        antrag.CertificateExtensions.Add(new X509SubjectKeyIdentifierExtension(antrag.PublicKey, critical: false));
        Eigenes = antrag.CreateSelfSigned(Von, Bis.AddYears(1));
    }

    public X509Certificate2 Eigenes { get; }

    /// <param name="zweck">Object identifier of the extended key usage.</param>
    public X509Certificate2 StelleAus(string name, string zweck = "1.3.6.1.5.5.7.3.2", DateTimeOffset? bis = null)
    {
        using var eigener = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var antrag = new CertificateRequest($"CN={name}", eigener, HashAlgorithmName.SHA256);
        antrag.CertificateExtensions.Add(new X509EnhancedKeyUsageExtension([new Oid(zweck)], critical: false));
        antrag.CertificateExtensions.Add(X509AuthorityKeyIdentifierExtension.CreateFromCertificate(Eigenes, includeKeyIdentifier: true, includeIssuerAndSerial: false));
        using var ohne = antrag.Create(Eigenes, Von, bis ?? Bis, RandomNumberGenerator.GetBytes(12));
        using var mit = ohne.CopyWithPrivateKey(eigener);
        return X509CertificateLoader.LoadPkcs12(mit.Export(X509ContentType.Pkcs12), null);
    }

    public void Dispose()
    {
        Eigenes.Dispose();
        schluessel.Dispose();
    }
}
