using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using KitaPlus.Kernel;

namespace KitaPlus.EventStore;

/// <summary>
/// What is handed out once a day and kept elsewhere: a signed statement about the log up to a position (docs/formate/ausgaben.md).
/// Whoever later changes the log and all seals in it still contradicts this.
/// </summary>
/// <param name="Format">Always <see cref="Form1"/>.</param>
/// <param name="Tag">It speaks about everything recorded up to the end of this day (Berlin), or up to <paramref name="ErstelltAm"/> if that is earlier.</param>
/// <param name="Commit">Position up to which it speaks.</param>
/// <param name="Prepare">Second part of the position; 0 in the SQL stores.</param>
/// <param name="Hash">SHA-256 of the chain up to there, in hex.</param>
/// <param name="Insgesamt">Number of events up to there.</param>
/// <param name="ErstelltAm">When it was signed (UTC).</param>
/// <param name="OeffentlicherSchluessel">SubjectPublicKeyInfo in Base64. Compare it with one received on another way.</param>
/// <param name="Signatur">ECDSA P-256 with SHA-256, Base64.</param>
public sealed record Tagessiegel(
    string Format, DateOnly Tag, [property: JsonPropertyName("position")] long Commit, [property: JsonPropertyName("unterposition")] long Prepare,
    string Hash, long Insgesamt, DateTimeOffset ErstelltAm, string OeffentlicherSchluessel, string Signatur)
{
    public const string Form1 = "kitaplus-tagessiegel-1";

    internal Position Position => new(Commit, Prepare);

    private static JsonSerializerOptions Schreibweise { get; } = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower, WriteIndented = true,
        // a + in Base64 is no danger in a file and can be compared by eye
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static Tagessiegel Erstelle(DateOnly tag, Kettenstand stand, Siegelschluessel schluessel, TimeProvider clock)
    {
        ArgumentNullException.ThrowIfNull(stand);
        ArgumentNullException.ThrowIfNull(schluessel);
        ArgumentNullException.ThrowIfNull(clock);
        var entwurf = new Tagessiegel(Form1, tag, stand.Bis.Commit, stand.Bis.Prepare, stand.Hash, stand.Insgesamt, clock.GetUtcNow(), schluessel.Oeffentlich, "");
        return entwurf with { Signatur = schluessel.Signiere(entwurf.Inhalt()) };
    }

    public string AlsJson() => JsonSerializer.Serialize(this, Schreibweise) + "\n";

    /// <summary>Reads and checks a document.</summary>
    /// <param name="erwarteterSchluessel">Public key it must be signed with; without it only that it is consistent in itself.</param>
    /// <exception cref="Fachfehler">Unreadable, changed, or signed by somebody else.</exception>
    public static Tagessiegel Lies(string json, string? erwarteterSchluessel = null)
    {
        Tagessiegel? siegel;
        try
        {
            siegel = JsonSerializer.Deserialize<Tagessiegel>(json, Schreibweise);
        }
        catch (JsonException e)
        {
            throw new Fachfehler("Das Tagessiegel ist nicht lesbar: es ist kein vollständiges JSON-Dokument. Bitte die Datei so verwenden, wie sie ausgehändigt wurde.", e);
        }

        if (siegel is not { Format: not null, Hash: not null, OeffentlicherSchluessel: not null, Signatur: not null })
            throw new Fachfehler("Das Tagessiegel ist unvollständig: Format, Hash, Schlüssel oder Signatur fehlen. Bitte die Datei so verwenden, wie sie ausgehändigt wurde.");
        if (siegel.Format != Form1) throw new Fachfehler($"Das Tagessiegel hat das Format „{siegel.Format}“, das diese Programmversion nicht kennt. Bitte mit der neueren Version prüfen.");
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
        $"{Format}\n{Tag:yyyy-MM-dd}\n{Commit}\n{Prepare}\n{Hash}\n{Insgesamt}\n{ErstelltAm.UtcTicks}\n{OeffentlicherSchluessel}\n"));
}
