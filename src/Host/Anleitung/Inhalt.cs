namespace KitaPlus.Host.Anleitung;

/// <summary>What belongs together in the handbook.</summary>
internal sealed record Handbuchteil(string Titel, IReadOnlyList<Handbuchseite> Seiten);

/// <summary>The handbook in the order of the work, and which page of it belongs to which pages of the program.</summary>
internal static class Inhalt
{
    private static readonly (string Titel, string[] Pfade)[] Ordnung =
    [
        ("Anfangen", ["erste-woche", "glossar"]),
        ("Kinder und Einrichtungen", ["kinder", "einrichtungen", "verpflegung", "dokumente"]),
        ("Beiträge", ["beitraege", "rueckberechnung", "satzungen"]),
        ("Geld", ["zahlungsverkehr", "barkasse", "kostenrechnung"]),
        ("Personal, Planung, Meldungen", ["personal", "besetzung", "planung", "meldungen"]),
        ("Zugänge, Rechte, Freigaben", ["zugaenge", "rechte-nachweis", "vieraugen"]),
        ("Betrieb", ["betrieb", "uebernahme", "beispielfamilien"]),
    ];

    public static IReadOnlyList<Handbuchteil> Teile { get; } = Ordne();

    /// <summary>First part of an address of the program, and the page about it.</summary>
    public static IReadOnlyDictionary<string, string> Themen { get; } = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase)
    {
        ["kinder"] = "kinder", ["haushalte"] = "kinder", ["personen"] = "kinder",
        ["einrichtungen"] = "einrichtungen", ["traeger"] = "einrichtungen", ["suche"] = "einrichtungen",
        ["verpflegung"] = "verpflegung", ["dokumente"] = "dokumente",
        ["beitraege"] = "beitraege", ["satzungen"] = "satzungen",
        ["zahlungsverkehr"] = "zahlungsverkehr", ["barkasse"] = "barkasse",
        ["kostenrechnung"] = "kostenrechnung", ["kostenarten"] = "kostenrechnung", ["kostenstellen"] = "kostenrechnung",
        ["personal"] = "personal", ["besetzung"] = "besetzung", ["planung"] = "planung", ["meldungen"] = "meldungen",
        ["anmelden"] = "zugaenge", ["konto"] = "zugaenge", ["benutzer"] = "zugaenge", ["antraege"] = "zugaenge", ["aufgaben"] = "zugaenge", ["zugangsdaten"] = "zugaenge", ["rendantur"] = "zugaenge", ["vertretung"] = "zugaenge", ["support"] = "zugaenge",
        ["rechte"] = "rechte-nachweis", ["warum"] = "rechte-nachweis", ["protokoll"] = "rechte-nachweis", ["siegel"] = "rechte-nachweis", ["verfahrensdokumentation"] = "rechte-nachweis",
        ["vieraugen"] = "vieraugen",
    };

    private static List<Handbuchteil> Ordne()
    {
        var seiten = Handbuch.Seiten.ToDictionary(s => s.Pfad, StringComparer.Ordinal);
        var teile = Ordnung.Select(t => new Handbuchteil(t.Titel, [.. t.Pfade.Select(p => seiten[p])])).ToList();
        var genannt = teile.SelectMany(t => t.Seiten).ToHashSet();
        teile.Add(new("Formate und Befehle", [.. Handbuch.Seiten.Where(s => !genannt.Contains(s))]));
        return teile;
    }
}
