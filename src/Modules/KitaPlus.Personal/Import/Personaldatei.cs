using KitaPlus.Contracts.Kinder;
using KitaPlus.Import;
using KitaPlus.KiBiz;
using KitaPlus.Kernel;
using KitaPlus.Web;

namespace KitaPlus.Personal;

/// <summary>A line as it stands in the file, as far as it could be read.</summary>
/// <param name="Nummer">Of the line in the file.</param>
/// <param name="Fehler">Why it cannot be taken over.</param>
internal sealed record Dateizeile(
    int Nummer, string Personalnummer, string Vertrag, string Nachname, string Vorname, DateOnly Geburtsdatum, string Einrichtung, string Funktion, decimal Wochenstunden, DateOnly Eintritt, DateOnly? Austritt, DateOnly? BefristetBis,
    string? Qualifikation, DateOnly? QualifikationSeit, int? Ausbildungsjahr, DateOnly? GueltigAb, IReadOnlyList<string> Fehler)
{
    public Personenname Name => new(Vorname, Nachname);
}

/// <summary>The monthly file of the Generalvikariat; described in docs/formate/personalimport.md.</summary>
internal static class Personaldatei
{
    public const int MeisteZeilen = 50_000;
    private const int LaengstesFeld = 200;

    public static IReadOnlyList<string> Pflichtspalten { get; } = ["personalnummer", "nachname", "geburtsdatum", "einrichtung", "funktion", "wochenstunden", "eintritt"];

    public static IReadOnlyList<string> Spalten { get; } = [.. Pflichtspalten, "vertrag", "vorname", "austritt", "befristet_bis", "qualifikation", "qualifikation_seit", "ausbildungsjahr", "gueltig_ab"];

    /// <exception cref="Fachfehler">No such file: no head, columns missing, empty, too long.</exception>
    public static IReadOnlyList<Dateizeile> Lies(byte[] inhalt)
    {
        using var probe = new MemoryStream(inhalt, writable: false);
        using var text = new StreamReader(new MemoryStream(inhalt, writable: false), Zeichensatz.Erkenne(probe), detectEncodingFromByteOrderMarks: true);
        var (leser, felder) = (new CsvLeser(text), new List<string>());
        if (!leser.Lies(felder) || leser.Fehler is not null) throw new Fachfehler("Die Datei ist leer oder hat keine lesbare Kopfzeile; bitte prüfen, ob es die Personaldatei ist.");
        var kopf = felder.ConvertAll(f => f.ToLowerInvariant());
        if (Pflichtspalten.Where(s => !kopf.Contains(s)).ToList() is { Count: > 0 } fehlend)
            throw new Fachfehler($"In der Kopfzeile fehlt: {string.Join(", ", fehlend)}. Bitte prüfen, ob es die Personaldatei ist und ihre Spalten durch Semikolon getrennt sind.");
        if (kopf.Where(s => s.Length > 0).GroupBy(s => s, StringComparer.Ordinal).FirstOrDefault(g => g.Count() > 1) is { } doppelt) throw new Fachfehler($"Die Spalte „{doppelt.Key}“ steht zweimal in der Kopfzeile; bitte eine davon entfernen.");
        var zeilen = new List<Dateizeile>();
        while (leser.Lies(felder))
        {
            if (zeilen.Count == MeisteZeilen) throw new Fachfehler($"Die Datei hat mehr als {Zahlen.Zahl(MeisteZeilen)} Zeilen; bitte in mehreren Teilen einlesen.");
            zeilen.Add(Zeile(leser.Zeile, leser.Fehler, kopf, felder));
        }

        return zeilen.Count == 0 ? throw new Fachfehler("Die Datei enthält nur die Kopfzeile.") : zeilen;
    }

    /// <summary>A column in words.</summary>
    private static string Titel(string spalte) => spalte == "gueltig_ab" ? "Gültig ab" : char.ToUpperInvariant(spalte[0]) + spalte[1..].Replace('_', ' ');

    private static Dateizeile Zeile(int nummer, string? kaputt, List<string> kopf, List<string> felder)
    {
        var fehler = new List<string>();
        if (kaputt is not null) fehler.Add(kaputt);
        else if (felder.Count > kopf.Count) fehler.Add($"Die Zeile hat {felder.Count} Felder, die Kopfzeile nur {kopf.Count}; bitte Semikolons im Text in Anführungszeichen setzen.");
        var stunden = default(Stunden);
        if (Text("wochenstunden") is { Length: > 0 } s && !Stunden.TryParse(s, out stunden)) fehler.Add($"{Titel("wochenstunden")}: „{s}“ ist keine Stundenzahl mit höchstens zwei Nachkommastellen.");
        int? jahr = Text("ausbildungsjahr") switch { "" => null, "1" => 1, "2" => 2, "3" => 3, var x => Falsch<int?>($"{Titel("ausbildungsjahr")}: „{x}“ ist nicht 1, 2 oder 3.") };
        foreach (var spalte in Pflichtspalten.Where(p => Text(p).Length == 0)) fehler.Add($"{Titel(spalte)} fehlt.");
        if (Text("personalnummer").Length > 40) fehler.Add($"{Titel("personalnummer")}: Sie ist länger als 40 Zeichen.");
        var vertrag = Text("vertrag") is { Length: > 0 } v ? v : "1";
        if (!Kennung.IstGueltig(vertrag) || vertrag.Length > 20 || vertrag.Contains('.', StringComparison.Ordinal)) fehler.Add($"{Titel("vertrag")}: „{vertrag}“ darf nur aus höchstens 20 Buchstaben, Ziffern und Bindestrichen bestehen.");
        var (eintritt, austritt) = (Tag("eintritt"), Tag("austritt"));
        if (austritt < eintritt) fehler.Add("Der Austritt liegt vor dem Eintritt.");
        return new(
            nummer, Text("personalnummer"), vertrag, Text("nachname"), Text("vorname"), Tag("geburtsdatum") ?? default, Text("einrichtung"), Text("funktion"), stunden.Wert, eintritt ?? default, austritt, Tag("befristet_bis"),
            Text("qualifikation") is { Length: > 0 } q ? q : null, Tag("qualifikation_seit"), jahr, Tag("gueltig_ab"), fehler);

        string Text(string spalte) => kopf.IndexOf(spalte) is >= 0 and var i && i < felder.Count ? felder[i].Length > LaengstesFeld ? felder[i][..LaengstesFeld] : felder[i] : "";

        DateOnly? Tag(string spalte) => Text(spalte) is not { Length: > 0 } text ? null : Eingabelesen.Datum(text, out var tag) ? tag : Falsch<DateOnly?>($"{Titel(spalte)}: „{text}“ ist kein Datum. Beispiel: 01.08.2026.");

        T? Falsch<T>(string satz)
        {
            fehler.Add(satz);
            return default;
        }
    }
}
