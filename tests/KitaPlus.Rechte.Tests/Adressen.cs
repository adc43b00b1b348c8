using System.Globalization;
using System.Text.RegularExpressions;

namespace KitaPlus.Rechte.Tests;

/// <summary>Fills the addresses of pages with the ids of one side.</summary>
internal static partial class Adressen
{
    /// <param name="muster">E.g. <c>/kinder/{Id}</c>.</param>
    /// <param name="objekt">E.g. <c>kind-{Id}</c>; null for a list.</param>
    public static string Fuelle(string muster, string? objekt, Seite s, DateOnly heute)
    {
        var adresse = Platz().Replace(muster, m => Uri.EscapeDataString(m.Groups["name"].Value switch
        {
            "tag" => heute.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            "Kuerzel" => Rolle.Leitung.Art().Kuerzel,
            "Zuweisung" => $"z-{s.Antrag}",
            "Fachverantwortung" => Haus.Benutzer(Rolle.Fachverantwortung),
            "Nummer" => "4711",
            "Ereignis" => "5b7b2f5e-35c4-4a62-9f5f-0f1e44c0a001",
            "Name" => "beitraege.lauf.beginnen",
            "Gruppe" => "g-1",
            "Art" => "geburtstage",
            "Jugendamt" => Welt.Jugendamt,
            "Fassung" => "2026",
            "Beleg" => "beleg-1",
            "Person" => s.Person,
            "Glaeubiger" => $"traeger-{s.Traeger}",
            "Referenz" => Welt.Mandat(s),
            "Umsatz" => "0011",
            "Exportnummer" => "1",
            "Traeger" => s.Traeger,
            "Lauf" => s.Lauf,
            "Monatsangabe" => Welt.Kassenmonat.ToString(),
            "Buchung" => "1",
            "Sturz" => Welt.Sturz,
            "Jahr" => Welt.Planjahr,
            "Szenario" => Welt.Szenario,
            "Unterlage" => "kb-1",
            "Dokumentart" => "rechnung",
            "Stapel" => Welt.Stapel,
            "Import" => "pi-unbekannt",
            "Stelle" => "z-2",
            "Artname" => "monat",
            "Zeitraum" => "2026-03",
            "Meldungsfassung" => "1",
            "Format" => "xml",
            var name when objekt?.Contains($"{{{name}}}", StringComparison.Ordinal) == true => Schluessel(objekt, s),
            var name => throw new InvalidOperationException($"Für „{name}“ in der Adresse {muster} fehlt ein Beispiel."),
        }));
        return adresse.EndsWith("/ausgabe", StringComparison.Ordinal) ? adresse + "?format=csv" : adresse;
    }

    private static string Schluessel(string objekt, Seite s) => objekt[..(objekt.IndexOf('-', StringComparison.Ordinal) + 1)] switch
    {
        "kind-" => s.Kind,
        "haushalt-" => s.Haushalt,
        "person-" => s.Person,
        "einrichtung-" or "meldung-" => s.Einrichtung,
        "traeger-" => s.Traeger,
        "benutzer-" or "anmeldung-" => s.Benutzer,
        "antrag-" => s.Antrag,
        "vieraugen-" => s.Vorgang,
        "kasse-" => Welt.Kasse(s),
        "beschaeftigte-" => Welt.Kraft(s),
        var p when p.EndsWith("dokument-", StringComparison.Ordinal) => Welt.Dokument(p[..^"dokument-".Length], s),
        _ => throw new InvalidOperationException($"Für „{objekt}“ fehlt ein Beispiel."),
    };

    [GeneratedRegex(@"\{\*{0,2}(?<name>[A-Za-z]+)[^}]*\}", RegexOptions.ExplicitCapture)]
    private static partial Regex Platz();
}
