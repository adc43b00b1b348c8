using System.Globalization;
using System.Text;
using KitaPlus.Kernel;

namespace KitaPlus.Zahlungsverkehr.Buchhaltung;

/// <summary>Header of a Buchungsstapel.</summary>
/// <param name="Berater">Beraternummer, 1001 to 9999999.</param>
/// <param name="Mandantennummer">1 to 99999.</param>
/// <param name="WjBeginn">First day of the Wirtschaftsjahr.</param>
/// <param name="Kontenlaenge">Digits of a Sachkonto, 4 to 8.</param>
/// <param name="Erzeugt">Instant; the same one gives the same bytes.</param>
internal sealed record Extfkopf(int Berater, int Mandantennummer, DateOnly WjBeginn, int Kontenlaenge, DateOnly Von, DateOnly Bis, string Bezeichnung, DateTimeOffset Erzeugt);

/// <summary>A line of a Buchungsstapel.</summary>
/// <param name="Umsatz">Above zero.</param>
/// <param name="Konto">Account that is debited (Soll) when <paramref name="Soll"/>.</param>
/// <param name="Text">At most 60 characters are written.</param>
internal sealed record Extfzeile(Geld Umsatz, bool Soll, string Konto, string Gegenkonto, DateOnly Belegdatum, string Beleg, string Text, string? Kostenstelle, DateOnly? Leistungsdatum);

/// <summary>DATEV-Format Buchungsstapel: category 21, format version 13, 125 columns, Windows-1252, semicolons.</summary>
internal static class Extf
{
    private const int Spaltenzahl = 125;

    public static Encoding Kodierung { get; } = CodePagesEncodingProvider.Instance.GetEncoding(1252, new EncoderReplacementFallback("?"), DecoderFallback.ReplacementFallback)!;

    public static IReadOnlyList<string> Spalten { get; } =
    [
        "Umsatz (ohne Soll/Haben-Kz)", "Soll/Haben-Kennzeichen", "WKZ Umsatz", "Kurs", "Basis-Umsatz", "WKZ Basis-Umsatz", "Konto", "Gegenkonto (ohne BU-Schlüssel)", "BU-Schlüssel", "Belegdatum", "Belegfeld 1", "Belegfeld 2",
        "Skonto", "Buchungstext", "Postensperre", "Diverse Adressnummer", "Geschäftspartnerbank", "Sachverhalt", "Zinssperre", "Beleglink",
        .. Enumerable.Range(1, 8).SelectMany(n => new[] { $"Beleginfo - Art {n}", $"Beleginfo - Inhalt {n}" }),
        "KOST1 - Kostenstelle", "KOST2 - Kostenstelle", "Kost-Menge", "EU-Land u. UStID (Bestimmung)", "EU-Steuersatz (Bestimmung)", "Abw. Versteuerungsart", "Sachverhalt L+L", "Funktionsergänzung L+L",
        "BU 49 Hauptfunktionstyp", "BU 49 Hauptfunktionsnummer", "BU 49 Funktionsergänzung",
        .. Enumerable.Range(1, 20).SelectMany(n => new[] { $"Zusatzinformation - Art {n}", $"Zusatzinformation- Inhalt {n}" }),
        "Stück", "Gewicht", "Zahlweise", "Forderungsart", "Veranlagungsjahr", "Zugeordnete Fälligkeit", "Skontotyp", "Auftragsnummer", "Buchungstyp", "USt-Schlüssel (Anzahlungen)", "EU-Land (Anzahlungen)",
        "Sachverhalt L+L (Anzahlungen)", "EU-Steuersatz (Anzahlungen)", "Erlöskonto (Anzahlungen)", "Herkunft-Kz", "Buchungs GUID", "KOST-Datum", "SEPA-Mandatsreferenz", "Skontosperre", "Gesellschaftername",
        "Beteiligtennummer", "Identifikationsnummer", "Zeichnernummer", "Postensperre bis", "Bezeichnung SoBil-Sachverhalt", "Kennzeichen SoBil-Buchung", "Festschreibung", "Leistungsdatum",
        "Datum Zuord. Steuerperiode", "Fälligkeit", "Generalumkehr (GU)", "Steuersatz", "Land", "Abrechnungsreferenz", "BVV-Position", "EU-Land u. UStID (Ursprung)", "EU-Steuersatz (Ursprung)", "Abw. Skontokonto",
    ];

    /// <exception cref="Fachfehler">A line that the format cannot hold.</exception>
    public static byte[] Schreibe(Extfkopf kopf, IReadOnlyList<Extfzeile> zeilen)
    {
        var b = new StringBuilder(400 + (zeilen.Count * 220));
        Kopf(b, kopf);
        b.AppendJoin(';', Spalten).Append("\r\n");
        foreach (var z in zeilen) Zeile(b, kopf, z);
        return Kodierung.GetBytes(b.ToString());
    }

    private static void Kopf(StringBuilder b, Extfkopf k)
    {
        string[] felder =
        [
            Text("EXTF"), "700", "21", Text("Buchungsstapel"), "13", Berlin.Ortszeit(k.Erzeugt).ToString("yyyyMMddHHmmssfff", CultureInfo.InvariantCulture), "", Text("KP"), Text("KitaPlus"), Text(""),
            Ziffern(k.Berater), Ziffern(k.Mandantennummer), Lang(k.WjBeginn), Ziffern(k.Kontenlaenge), Lang(k.Von), Lang(k.Bis), Text(Kurz(k.Bezeichnung, 30)), Text(""), "1", "0", "0", Text("EUR"),
            "", Text(""), "", "", Text(""), "", "", Text(""), Text(""),
        ];
        b.AppendJoin(';', felder).Append("\r\n");
    }

    private static void Zeile(StringBuilder b, Extfkopf kopf, Extfzeile z)
    {
        if (z.Umsatz.Cent is <= 0 or > 999_999_999_999) throw new Fachfehler($"Beleg {z.Beleg}: {z.Umsatz} passt nicht in das DATEV-Format.");
        if (z.Belegdatum < kopf.Von || z.Belegdatum > kopf.Bis) throw new Fachfehler($"Beleg {z.Beleg}: Der {z.Belegdatum:dd.MM.yyyy} liegt nicht im Zeitraum des Stapels.");
        var felder = new string[Spaltenzahl];
        Array.Fill(felder, "");
        felder[0] = string.Create(CultureInfo.InvariantCulture, $"{z.Umsatz.Cent / 100},{z.Umsatz.Cent % 100:D2}");
        felder[1] = Text(z.Soll ? "S" : "H");
        felder[2] = Text("EUR");
        felder[6] = z.Konto;
        felder[7] = z.Gegenkonto;
        felder[9] = z.Belegdatum.ToString("ddMM", CultureInfo.InvariantCulture);
        felder[10] = Text(Belegfeld(z.Beleg));
        felder[13] = Text(Kurz(z.Text, 60));
        felder[36] = z.Kostenstelle is { Length: > 0 } k ? Text(Kurz(k, 36)) : "";
        felder[113] = "0";
        felder[114] = z.Leistungsdatum?.ToString("ddMMyyyy", CultureInfo.InvariantCulture) ?? "";
        b.AppendJoin(';', felder).Append("\r\n");
    }

    /// <summary>Letters, digits and <c>$ &amp; % * + - /</c>; at most 36.</summary>
    private static string Belegfeld(string beleg) => Kurz(new string([.. beleg.Select(z => char.IsAsciiLetterOrDigit(z) || z is '$' or '&' or '%' or '*' or '+' or '-' or '/' ? z : '-')]), 36);

    private static string Text(string text) => $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    private static string Kurz(string text, int hoechstens)
    {
        var einzeilig = new string([.. text.Select(z => char.IsControl(z) ? ' ' : z)]);
        return einzeilig.Length <= hoechstens ? einzeilig : einzeilig[..hoechstens];
    }

    private static string Ziffern(int zahl) => zahl.ToString(CultureInfo.InvariantCulture);

    private static string Lang(DateOnly tag) => tag.ToString("yyyyMMdd", CultureInfo.InvariantCulture);
}
