using System.Security.Cryptography;
using System.Text;

namespace KitaPlus.EventStore;

/// <summary>The key that signs daily seals: a file of its own, made at first use, readable for its owner only.</summary>
public sealed class Siegelschluessel : IDisposable
{
    private readonly ECDsa schluessel;

    private Siegelschluessel(ECDsa schluessel)
    {
        this.schluessel = schluessel;
        Oeffentlich = Convert.ToBase64String(schluessel.ExportSubjectPublicKeyInfo());
    }

    /// <summary>Public key, to be kept by whoever receives daily seals.</summary>
    public string Oeffentlich { get; }

    /// <exception cref="EventStoreException">The file cannot be read or written; the message says which.</exception>
    public static Siegelschluessel LadeOderErzeuge(string pfad)
    {
        var ec = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        try
        {
            if (File.Exists(pfad)) ec.ImportFromPem(File.ReadAllText(pfad));
            else
            {
                using var strom = OwnerOnly.Open(pfad, FileMode.CreateNew, FileShare.None);
                strom.Write(Encoding.ASCII.GetBytes(ec.ExportPkcs8PrivateKeyPem() + "\n"));
                strom.Flush(flushToDisk: true);
            }

            return new Siegelschluessel(ec);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or CryptographicException)
        {
            ec.Dispose();
            throw new EventStoreException($"Der Schlüssel der Tagessiegel „{pfad}“ ist nicht verwendbar ({e.Message}). Bitte Rechte prüfen oder die Datei aus der Sicherung zurückholen.", e);
        }
    }

    public void Dispose() => schluessel.Dispose();

    internal string Signiere(byte[] inhalt) => Convert.ToBase64String(schluessel.SignData(inhalt, HashAlgorithmName.SHA256));
}
