using System.Text.RegularExpressions;
using KitaPlus.Kernel;

namespace KitaPlus.Betrieb;

/// <summary>A file as it was uploaded. What it is, is told by its content, not by its name.</summary>
/// <param name="Name">Without folders and control characters, with the ending of its kind.</param>
/// <param name="Medientyp">E.g. <c>application/pdf</c>.</param>
public sealed partial record Aktendatei(string Name, string Medientyp, byte[] Inhalt)
{
    /// <summary>Bytes: 10 MiB.</summary>
    public const long Hoechstens = 10 * 1024 * 1024;

    /// <summary>Bytes of a whole request: the file and what the form brings besides.</summary>
    public const int GroessteAnfrage = (int)Hoechstens + (256 * 1024);

    /// <summary>For the field that chooses the file.</summary>
    public const string Endungen = ".pdf,.jpg,.jpeg,.png";

    private const int LaengsterName = 120;

    private static readonly string[] Medientypen = ["application/pdf", "image/jpeg", "image/png", "image/tiff"];

    private static readonly (string Typ, string Endung, byte[] Anfang)[] Arten =
    [
        ("application/pdf", ".pdf", "%PDF-"u8.ToArray()),
        ("image/jpeg", ".jpg", [0xFF, 0xD8, 0xFF]),
        ("image/png", ".png", [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]),
    ];

    /// <param name="laenge">As announced by the upload; the content itself is counted too.</param>
    /// <param name="ersatzname">Where the name is empty.</param>
    /// <exception cref="Fachfehler">Empty, too large, or of another kind.</exception>
    public static async Task<Aktendatei> LiesAsync(Stream strom, long laenge, string name, string ersatzname, CancellationToken cancellationToken = default)
    {
        if (laenge is 0 or > Hoechstens) throw new Fachfehler("Datei: Sie ist leer oder größer als 10 MiB. Bitte verkleinern oder neu einscannen.");
        using var puffer = new MemoryStream((int)laenge);
        await strom.CopyToAsync(puffer, cancellationToken);
        var inhalt = puffer.ToArray();
        foreach (var (typ, endung, anfang) in Arten)
            if (inhalt.AsSpan().StartsWith(anfang)) return new Aktendatei(Dateiname(name, endung, ersatzname), typ, inhalt);
        throw new Fachfehler("Datei: Das ist weder ein PDF noch ein JPEG- oder PNG-Bild. Bitte als eines davon speichern oder einscannen.");
    }

    /// <summary>What keeps a file from being filed under these particulars.</summary>
    /// <param name="kennung">Id of the stored file.</param>
    /// <returns>Null: nothing; else a sentence for the user.</returns>
    public static string? Verstoss(string kennung, string medientyp, long groesse, string sha256)
    {
        if (!Kennung.IstGueltig(kennung)) return $"„{kennung}“ ist keine gültige Kennung ({Kennung.Regel}).";
        if (!Medientypen.Contains(medientyp, StringComparer.Ordinal)) return $"Abgelegt werden können PDF, JPEG, PNG und TIFF; „{medientyp}“ gehört nicht dazu.";
        if (groesse is < 1 or > Hoechstens) return "Die Datei ist leer oder größer als 10 MiB; bitte verkleinern oder neu einscannen.";
        return Pruefsumme().IsMatch(sha256) ? null : "Die Prüfsumme der Datei ist unvollständig; bitte die Datei noch einmal hochladen.";
    }

    private static string Dateiname(string name, string endung, string ersatzname)
    {
        var sauber = new string([.. name.Split('/', '\\')[^1].Where(z => !char.IsControl(z))]).Trim();
        var stamm = Path.GetFileNameWithoutExtension(sauber);
        if (stamm.Length > LaengsterName) stamm = stamm[..LaengsterName];
        return (stamm.Length == 0 ? ersatzname : stamm) + endung;
    }

    [GeneratedRegex(@"\A[0-9a-f]{64}\z", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Pruefsumme();
}
