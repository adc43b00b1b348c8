using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using KitaPlus.Kernel;

namespace KitaPlus.Dokumente;

/// <summary>
/// Puts PDFs one after the other into one file while it is being written. It understands the plain files of WeasyPrint (one table of
/// objects, no object streams), not any PDF: objects get new numbers, the pages a new common parent.
/// </summary>
internal sealed partial class Druckverbund(Stream ziel)
{
    private const int Verzeichnis = 1;
    private const int Seitenbaum = 2;
    private static readonly Encoding Latin = Encoding.Latin1;
    private readonly List<long> stellen = [0, 0, 0];
    private readonly List<int> seiten = [];
    private long geschrieben;

    public async Task BeginneAsync(CancellationToken cancellationToken = default) => await SchreibeAsync("%PDF-1.7\n%\u00E2\u00E3\u00CF\u00D3\n", cancellationToken);

    /// <exception cref="Fachfehler">Not a file of ours.</exception>
    public async Task FuegeAnAsync(byte[] pdf, CancellationToken cancellationToken = default)
    {
        var objekte = Objekte(pdf);
        var versatz = stellen.Count - 1;
        // the new places are kept for all of the old numbers, also for those that are left out
        for (var i = 0; i < objekte.Keys.Max(); i++) stellen.Add(0);
        var baum = objekte.Single(o => Kopf(o.Value.Span).Contains("/Type /Pages", StringComparison.Ordinal)).Key;
        foreach (var (nummer, inhalt) in objekte.OrderBy(o => o.Key))
        {
            var kopf = Kopf(inhalt.Span);
            if (nummer == baum || kopf.Contains("/Type /Catalog", StringComparison.Ordinal)) continue;
            var rest = inhalt[kopf.Length..];
            var neu = Verweis().Replace(kopf, m => m.Groups["nr"].Value is var n && int.Parse(n, CultureInfo.InvariantCulture) is var alt && alt == baum ? $"{Seitenbaum} 0 R" : $"{alt + versatz} 0 R");
            if (kopf.Contains("/Type /Page\n", StringComparison.Ordinal) || kopf.Contains("/Type /Page ", StringComparison.Ordinal)) seiten.Add(nummer + versatz);
            await ObjektAsync(nummer + versatz, neu, rest, cancellationToken);
        }
    }

    public async Task SchliesseAbAsync(CancellationToken cancellationToken = default)
    {
        if (seiten.Count == 0) throw new Fachfehler("Es gibt keine Dokumente zu drucken.");
        await ObjektAsync(Verzeichnis, $"<</Type /Catalog /Pages {Seitenbaum} 0 R>>", ReadOnlyMemory<byte>.Empty, cancellationToken);
        await ObjektAsync(Seitenbaum, $"<</Type /Pages /Count {seiten.Count} /Kids [{string.Join(' ', seiten.Select(s => $"{s} 0 R"))}]>>", ReadOnlyMemory<byte>.Empty, cancellationToken);
        var tafel = geschrieben;
        var text = new StringBuilder($"xref\n0 {stellen.Count}\n0000000000 65535 f \n");
        foreach (var s in stellen.Skip(1)) text.Append(s == 0 ? "0000000000 65535 f \n" : string.Create(CultureInfo.InvariantCulture, $"{s:D10} 00000 n \n"));
        text.Append(CultureInfo.InvariantCulture, $"trailer\n<</Size {stellen.Count} /Root {Verzeichnis} 0 R>>\nstartxref\n{tafel}\n%%EOF\n");
        await SchreibeAsync(text.ToString(), cancellationToken);
    }

    /// <summary>Number and content of each object, without <c>obj</c> and <c>endobj</c>.</summary>
    private static Dictionary<int, ReadOnlyMemory<byte>> Objekte(byte[] pdf)
    {
        var ende = Latin.GetString(pdf.AsSpan(Math.Max(0, pdf.Length - 64)));
        var m = Tafelstelle().Match(ende);
        if (!m.Success) throw Fremd();
        var tafel = Latin.GetString(pdf.AsSpan(int.Parse(m.Groups["stelle"].Value, CultureInfo.InvariantCulture)));
        var zeilen = tafel.Split('\n');
        if (zeilen[0] != "xref") throw Fremd();
        var zahl = int.Parse(zeilen[1].Split(' ')[1], CultureInfo.InvariantCulture);
        var gefuehrt = zeilen.Skip(2).Take(zahl).Select((z, i) => (Nummer: i, Zeile: z)).Where(z => z.Zeile.Contains(" n", StringComparison.Ordinal)).Select(z => (z.Nummer, Stelle: int.Parse(z.Zeile.AsSpan(0, 10), CultureInfo.InvariantCulture))).ToList();
        var grenzen = gefuehrt.Select(s => s.Stelle).Append(int.Parse(m.Groups["stelle"].Value, CultureInfo.InvariantCulture)).Order().ToList();
        var aus = new Dictionary<int, ReadOnlyMemory<byte>>();
        foreach (var (nummer, stelle) in gefuehrt)
        {
            var bis = grenzen[grenzen.BinarySearch(stelle) + 1];
            var stueck = pdf.AsMemory(stelle, bis - stelle);
            var anfang = stueck.Span.IndexOf("obj\n"u8) + 4;
            var schluss = stueck.Span.LastIndexOf("endobj"u8);
            if (anfang < 4 || schluss < anfang) throw Fremd();
            aus[nummer] = stueck[anfang..schluss].TrimEnd((byte)'\n');
        }

        return aus;
    }

    /// <summary>What stands before the stream of an object, where references may stand.</summary>
    private static string Kopf(ReadOnlySpan<byte> inhalt)
    {
        var strom = inhalt.IndexOf("stream\n"u8);
        return Latin.GetString(strom < 0 ? inhalt : inhalt[..strom]);
    }

    private static Fachfehler Fremd() => new("Ein Dokument lässt sich nicht zur Druckdatei hinzufügen; bitte einzeln drucken.");

    private async Task ObjektAsync(int nummer, string kopf, ReadOnlyMemory<byte> rest, CancellationToken cancellationToken)
    {
        stellen[nummer] = geschrieben;
        await SchreibeAsync($"{nummer} 0 obj\n{kopf}", cancellationToken);
        await ziel.WriteAsync(rest, cancellationToken);
        geschrieben += rest.Length;
        await SchreibeAsync("\nendobj\n", cancellationToken);
    }

    private async Task SchreibeAsync(string text, CancellationToken cancellationToken)
    {
        var bytes = Latin.GetBytes(text);
        await ziel.WriteAsync(bytes, cancellationToken);
        geschrieben += bytes.Length;
    }

    [GeneratedRegex(@"\b(?<nr>\d+) 0 R\b", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Verweis();

    [GeneratedRegex(@"startxref\s+(?<stelle>\d+)\s+%%EOF\s*\z", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Tafelstelle();
}
