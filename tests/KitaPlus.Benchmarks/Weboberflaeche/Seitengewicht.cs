using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;

namespace KitaPlus.Benchmarks.Weboberflaeche;

/// <summary>Bytes over the line: the first page with everything it refers to, then each page alone, the rest being kept by the browser.</summary>
internal static partial class Seitengewicht
{
    private const double JeKilobyte = 1000;

    public static async Task MesseAsync(Messprotokoll p, Seitenserver server)
    {
        foreach (var (benutzer, adressen) in Seitenzeiten.Besuche)
        {
            using var besucher = await Besucher.MeldeAnAsync(server, benutzer);
            var start = await besucher.HoleAsync(adressen[0]);
            var gemerkt = new Dictionary<string, int>(StringComparer.Ordinal);
            await NimmAsync(besucher, start.Text, gemerkt);
            if (benutzer == Seitenzeiten.Besuche[0].Benutzer)
                p.Anmerkung($"Erster Aufruf: Seite {start.Bytes.Length / JeKilobyte:0.0} kB, {string.Join(", ", gemerkt.OrderByDescending(g => g.Value).Select(g => $"{Path.GetFileName(g.Key)} {g.Value / JeKilobyte:0.0} kB"))}");
            p.Zeile($"Gewicht des ersten Aufrufs als {benutzer}", (start.Bytes.Length + gemerkt.Values.Sum()) / JeKilobyte, "kB", Forderung.Hoechstens, 300, "");
            foreach (var adresse in adressen)
            {
                var seite = await besucher.HoleAsync(adresse);
                var neues = await NimmAsync(besucher, seite.Text, gemerkt);
                p.Zeile($"Gewicht von {adresse} als {benutzer}, das Übrige schon geladen", (seite.Bytes.Length + neues) / JeKilobyte, "kB", Forderung.Hoechstens, 50, "");
            }
        }
    }

    /// <summary>Loads what a browser would load for the page, unless it holds it already.</summary>
    /// <returns>Bytes of what was loaded.</returns>
    private static async Task<int> NimmAsync(Besucher besucher, string seite, Dictionary<string, int> gemerkt)
    {
        var geladen = 0;
        foreach (var adresse in Verweise().Matches(seite).Select(m => m.Groups["adresse"].Value).Distinct(StringComparer.Ordinal))
            geladen += await NimmAsync(besucher, adresse, seite, gemerkt);
        return geladen;
    }

    /// <param name="seite">A font is loaded only where one of its characters stands.</param>
    private static async Task<int> NimmAsync(Besucher besucher, string adresse, string seite, Dictionary<string, int> gemerkt)
    {
        if (gemerkt.ContainsKey(adresse)) return 0;
        var datei = await besucher.HoleAsync(adresse);
        var geladen = datei.Bytes.Length;
        // what may not be kept comes again with every page
        if (datei.Haltbar > TimeSpan.Zero) gemerkt[adresse] = datei.Bytes.Length;
        if (!adresse.Contains(".css", StringComparison.Ordinal)) return geladen;
        foreach (var weitere in Schriften().Matches(datei.Text).Where(m => Kommt(m.Groups["bereiche"].Value, seite)).Select(m => m.Groups["adresse"].Value).Distinct(StringComparer.Ordinal))
            geladen += await NimmAsync(besucher, new Uri(new Uri(Seitenserver.Adresse, adresse), weitere).PathAndQuery, seite, gemerkt);
        return geladen;
    }

    private static bool Kommt(string bereiche, string seite) => bereiche.Length == 0 || Bereich().Matches(bereiche).Any(b =>
    {
        var von = Zeichen(b.Groups["von"].Value);
        var bis = b.Groups["bis"].Success ? Zeichen(b.Groups["bis"].Value) : von;
        return WebUtility.HtmlDecode(seite).Any(z => z >= von && z <= bis);
    });

    private static int Zeichen(string nummer) => int.Parse(nummer, NumberStyles.HexNumber, CultureInfo.InvariantCulture);

    [GeneratedRegex("<(?:script[^>]* src|img[^>]* src|link[^>]* rel=\"(?:stylesheet|icon)\"[^>]* href)=\"(?<adresse>[^\"]+)\"", RegexOptions.ExplicitCapture)]
    private static partial Regex Verweise();

    [GeneratedRegex("@font-face\\s*\\{[^}]*url\\([\"']?(?<adresse>[^\"')]+)[\"']?\\)[^}]*?(unicode-range:(?<bereiche>[^;}]*))?[;\\s]*\\}", RegexOptions.ExplicitCapture)]
    private static partial Regex Schriften();

    [GeneratedRegex("U\\+(?<von>[0-9A-F]+)(-(?<bis>[0-9A-F]+))?", RegexOptions.ExplicitCapture)]
    private static partial Regex Bereich();
}
