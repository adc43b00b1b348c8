using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using KitaPlus.Kernel;

namespace KitaPlus.EventStore;

/// <summary>
/// What is handed out once a day and kept elsewhere: a signed statement about the log up to a position.
/// Whoever later changes the log and all seals in it still contradicts this.
/// </summary>
/// <param name="Commit">Position up to which it speaks.</param>
/// <param name="Insgesamt">Number of events up to there.</param>
/// <param name="OeffentlicherSchluessel">SubjectPublicKeyInfo in Base64. Compare it with one received on another way.</param>
/// <param name="Signatur">ECDSA P-256 with SHA-256, Base64.</param>
public sealed record Tagessiegel(long Commit, long Prepare, string Hash, long Insgesamt, DateTimeOffset ErstelltAm, string OeffentlicherSchluessel, string Signatur)
{
    internal Position Position => new(Commit, Prepare);

    private static JsonSerializerOptions Form { get; } = new() { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower, WriteIndented = true };

    public static Tagessiegel Erstelle(SiegelGesetzt letztes, Siegelschluessel schluessel, TimeProvider clock)
    {
        ArgumentNullException.ThrowIfNull(letztes);
        ArgumentNullException.ThrowIfNull(schluessel);
        ArgumentNullException.ThrowIfNull(clock);
        var entwurf = new Tagessiegel(letztes.Bis, letztes.BisPrepare, letztes.Hash, letztes.Insgesamt, clock.GetUtcNow(), schluessel.Oeffentlich, "");
        return entwurf with { Signatur = schluessel.Signiere(entwurf.Inhalt()) };
    }

    public string AlsJson() => JsonSerializer.Serialize(this, Form);

    /// <summary>Reads and checks a document.</summary>
    /// <param name="erwarteterSchluessel">Public key it must be signed with; without it only that it is consistent in itself.</param>
    /// <exception cref="Fachfehler">Unreadable, changed, or signed by somebody else.</exception>
    public static Tagessiegel Lies(string json, string? erwarteterSchluessel = null)
    {
        Tagessiegel? siegel;
        try
        {
            siegel = JsonSerializer.Deserialize<Tagessiegel>(json, Form);
        }
        catch (JsonException e)
        {
            throw new Fachfehler("Das Tagessiegel ist nicht lesbar: es ist kein vollständiges JSON-Dokument. Bitte die Datei so verwenden, wie sie ausgehändigt wurde.", e);
        }

        if (siegel is not { Hash: not null, OeffentlicherSchluessel: not null, Signatur: not null })
            throw new Fachfehler("Das Tagessiegel ist unvollständig: Hash, Schlüssel oder Signatur fehlen. Bitte die Datei so verwenden, wie sie ausgehändigt wurde.");
        if (!siegel.SignaturStimmt()) throw new Fachfehler("Die Signatur des Tagessiegels stimmt nicht: es wurde nach dem Aushändigen verändert.");
        if (erwarteterSchluessel is not null && erwarteterSchluessel.Trim() != siegel.OeffentlicherSchluessel)
            throw new Fachfehler("Das Tagessiegel ist mit einem anderen Schlüssel signiert als erwartet. Bitte den öffentlichen Schlüssel mit dem hinterlegten vergleichen.");
        return siegel;
    }

    private bool SignaturStimmt()
    {
        try
        {
            using var schluessel = ECDsa.Create();
            schluessel.ImportSubjectPublicKeyInfo(Convert.FromBase64String(OeffentlicherSchluessel), out _);
            return schluessel.VerifyData(Inhalt(), Convert.FromBase64String(Signatur), HashAlgorithmName.SHA256);
        }
        catch (Exception e) when (e is FormatException or CryptographicException)
        {
            return false;
        }
    }

    private byte[] Inhalt() => Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture,
        $"KitaPlus-Tagessiegel v1\n{Commit}\n{Prepare}\n{Hash}\n{Insgesamt}\n{ErstelltAm.UtcTicks}\n{OeffentlicherSchluessel}\n"));
}

/// <summary>Checks daily seals against the log.</summary>
public static class TagessiegelPruefen
{
    /// <exception cref="Fachfehler">The document itself is not in order.</exception>
    public static Task<Siegelbefund> PruefeAsync(IEventStore store, IEnumerable<string> dokumente, string? erwarteterSchluessel = null, CancellationToken cancellationToken = default) =>
        Siegelpruefung.PruefeAsync(store, [.. dokumente.Select(d => Tagessiegel.Lies(d, erwarteterSchluessel))], null, cancellationToken);
}

/// <summary>The key that signs daily seals: a file beside the person keys, made at first use.</summary>
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
                var wahl = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
                if (!OperatingSystem.IsWindows()) wahl.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
                using var strom = new FileStream(pfad, wahl);
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
