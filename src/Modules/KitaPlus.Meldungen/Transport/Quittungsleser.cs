using System.Globalization;
using System.Text;
using System.Xml;
using System.Xml.Linq;
using KitaPlus.Kernel;

namespace KitaPlus.Meldewesen;

/// <summary>An answer of the authority about one version.</summary>
/// <param name="Kennung">As in the file, e.g. <c>E1/monat/2026-11/1</c>.</param>
/// <param name="Meldung">Null: <paramref name="Kennung"/> is none.</param>
internal sealed record Quittungszeile(string Kennung, Meldungsname? Meldung, int Fassung, bool Angenommen, DateOnly Am, string Zeichen, string Grund);

/// <summary>Reads answers from our XML or CSV.</summary>
internal static class Quittungsleser
{
    public const int Hoechstens = 1024 * 1024;

    public const int MeisteAntworten = 5000;

    /// <exception cref="Fachfehler">Neither of the two, or wrong; says where.</exception>
    public static IReadOnlyList<Quittungszeile> Lies(byte[] datei)
    {
        if (datei.Length is 0 or > Hoechstens) throw new Fachfehler("Die Datei ist leer oder größer als 1 MiB.");
        var text = Encoding.UTF8.GetString(datei).TrimStart('\uFEFF');
        var aus = text.TrimStart().StartsWith('<') ? Xml(datei) : Csv(text);
        if (aus.Count > MeisteAntworten) throw new Fachfehler($"Die Datei enthält {Zahlen.Zahl(aus.Count)} Antworten; möglich sind {Zahlen.Zahl(MeisteAntworten)}. Bitte teilen.");
        return aus.Count > 0 ? aus : throw new Fachfehler("Die Datei enthält keine Antwort.");
    }

    private static List<Quittungszeile> Xml(byte[] datei)
    {
        Formate.Pruefe(datei, Formate.Quittung);
        using var strom = new MemoryStream(datei, writable: false);
        using var leser = XmlReader.Create(strom, new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null });
        return [.. XDocument.Load(leser).Root!.Elements().Select(m => Zeile(
            m.Attribute("kennung")!.Value.Trim(), m.Attribute("ergebnis")!.Value.Trim() == "angenommen", DateOnly.ParseExact(m.Attribute("am")!.Value.Trim(), "yyyy-MM-dd", CultureInfo.InvariantCulture), m.Attribute("zeichen")?.Value ?? "", m.Value))];
    }

    private static List<Quittungszeile> Csv(string text)
    {
        var zeilen = text.Split('\n').Select(z => z.TrimEnd('\r')).ToList();
        if (zeilen[0].Trim() != "kennung;ergebnis;am;zeichen;grund") throw new Fachfehler("Zeile 1: Erwartet werden die Spalten kennung;ergebnis;am;zeichen;grund.");
        var aus = new List<Quittungszeile>();
        for (var i = 1; i < zeilen.Count; i++)
        {
            if (zeilen[i].Trim().Length == 0) continue;
            var f = zeilen[i].Split(';', 5);
            if (f.Length != 5) throw new Fachfehler($"Zeile {i + 1}: Es sind {f.Length} statt 5 Felder.");
            if (f[1].Trim() is not ("angenommen" or "abgelehnt")) throw new Fachfehler($"Zeile {i + 1}: Das Ergebnis „{f[1]}“ ist weder angenommen noch abgelehnt.");
            if (!DateOnly.TryParseExact(f[2].Trim(), ["dd.MM.yyyy", "yyyy-MM-dd"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var am)) throw new Fachfehler($"Zeile {i + 1}: „{f[2]}“ ist kein Datum (TT.MM.JJJJ).");
            aus.Add(Zeile(f[0].Trim(), f[1].Trim() == "angenommen", am, f[3], f[4].Trim('"')));
        }

        return aus;
    }

    private static Quittungszeile Zeile(string kennung, bool angenommen, DateOnly am, string zeichen, string grund)
    {
        var trenner = kennung.LastIndexOf('/');
        var fassung = 0;
        var name = trenner > 0 && int.TryParse(kennung.AsSpan(trenner + 1), NumberStyles.None, CultureInfo.InvariantCulture, out fassung) ? Meldungsname.Lies(kennung[..trenner]) : null;
        return new(kennung, name, fassung, angenommen, am, zeichen.Trim(), grund.Trim());
    }
}
