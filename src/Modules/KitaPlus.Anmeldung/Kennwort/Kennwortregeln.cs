using System.Globalization;
using System.Text;

namespace KitaPlus.Anmeldung;

/// <summary>Which passwords are accepted (G9). Pure.</summary>
internal static class Kennwortregeln
{
    public const int Kuerzestes = 8;
    public const int Laengstes = 128;
    private const int KuerzestesWort = 4;

    /// <summary>For the page, before somebody tries.</summary>
    public const string Hinweis = "Mindestens acht Zeichen; gut sind mehrere Wörter hintereinander. Alle Zeichen sind erlaubt, auch Leerzeichen. Nicht erlaubt sind häufige Kennwörter, Ihr Name, Ihr Benutzername und der Name Ihrer Einrichtung.";

    /// <param name="umfeld">User name, names, facility, Mandant: what others know about the person.</param>
    /// <returns>Null when it is fine; else a sentence that says what to do.</returns>
    public static string? Pruefe(string kennwort, IEnumerable<string> umfeld)
    {
        if (kennwort.EnumerateRunes().Contains(Rune.ReplacementChar)) return "Das Kennwort enthält ein ungültiges Zeichen; bitte ohne dieses wählen.";
        kennwort = kennwort.Normalize(NormalizationForm.FormC);
        var laenge = new StringInfo(kennwort).LengthInTextElements;
        if (laenge < Kuerzestes) return $"Das Kennwort hat {laenge} Zeichen; bitte mindestens {Kuerzestes} wählen, zum Beispiel mehrere Wörter hintereinander.";
        if (laenge > Laengstes || kennwort.Length > 4 * Laengstes) return $"Das Kennwort ist länger als {Laengstes} Zeichen; bitte ein kürzeres wählen.";
        if (kennwort.Any(char.IsControl)) return "Das Kennwort enthält ein Steuerzeichen (zum Beispiel einen Tabulator); bitte ohne dieses wählen.";
        if (Muster.IstWiederholung(kennwort)) return "Das Kennwort wiederholt nur wenige Zeichen; bitte eines mit mehr Abwechslung wählen.";
        if (Muster.IstLauf(kennwort)) return "Das Kennwort besteht fast nur aus Zeichen, die auf der Tastatur oder im Alphabet aufeinander folgen; bitte ein anderes wählen.";
        if (Wort(kennwort, umfeld) is { } wort) return $"Das Kennwort enthält „{wort}“; das wissen auch andere über Sie. Bitte ein Kennwort ohne Namen, Benutzernamen und Einrichtung wählen.";
        return HaeufigeKennwoerter.Enthaelt(kennwort) ? "Dieses Kennwort gehört zu denen, die zuerst ausprobiert werden; bitte ein anderes wählen, zum Beispiel drei Wörter, die nichts miteinander zu tun haben." : null;
    }

    private static string? Wort(string kennwort, IEnumerable<string> umfeld)
    {
        var lesarten = HaeufigeKennwoerter.Lesarten(HaeufigeKennwoerter.Falte(kennwort)).ToList();
        return umfeld.Append("kitaplus")
            .SelectMany(u => u.Split([' ', '.', '-', '_', ',', '/', '@', '(', ')'], StringSplitOptions.RemoveEmptyEntries).Append(u))
            .Where(u => u.Length >= KuerzestesWort)
            .FirstOrDefault(u => lesarten.Exists(l => l.Contains(HaeufigeKennwoerter.Falte(u), StringComparison.Ordinal)));
    }
}
