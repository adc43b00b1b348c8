using System.Text.RegularExpressions;
using KitaPlus.Kernel;

namespace KitaPlus.Benutzerverwaltung;

/// <summary>Which scanned forms can be filed.</summary>
public static partial class Belegdateien
{
    /// <summary>Bytes: 10 MiB.</summary>
    public const long Hoechstens = 10 * 1024 * 1024;

    private static readonly string[] Medientypen = ["application/pdf", "image/jpeg", "image/png", "image/tiff"];

    internal static string? Verstoss(LegeBelegAb b)
    {
        if (!Kennung.IstGueltig(b.Beleg)) return $"„{b.Beleg}“ ist keine gültige Kennung ({Kennung.Regel}).";
        if (b.Dateiname.Trim().Length == 0) return "Der Dateiname fehlt; bitte angeben.";
        if (!Medientypen.Contains(b.Medientyp, StringComparer.Ordinal)) return $"Abgelegt werden können PDF, JPEG, PNG und TIFF; „{b.Medientyp}“ gehört nicht dazu.";
        if (b.Groesse is < 1 or > Hoechstens) return "Die Datei ist leer oder größer als 10 MiB; bitte verkleinern oder neu einscannen.";
        return Pruefsumme().IsMatch(b.Sha256) ? null : "Die Prüfsumme der Datei ist unvollständig; bitte die Datei noch einmal hochladen.";
    }

    [GeneratedRegex(@"\A[0-9a-f]{64}\z", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Pruefsumme();
}
