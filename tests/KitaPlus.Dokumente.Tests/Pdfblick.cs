using System.Diagnostics;
using System.Text;
using System.Text.RegularExpressions;

namespace KitaPlus.Dokumente.Tests;

/// <summary>Looks into PDFs as a reader would: with the tools of another maker (poppler) and at their plain objects.</summary>
internal static partial class Pdfblick
{
    /// <summary>Kept to be looked at: <c>KITAPLUS_BILDER=ordner dotnet test …</c></summary>
    public static async Task ZeigeAsync(string name, byte[] pdf)
    {
        if (Environment.GetEnvironmentVariable("KITAPLUS_BILDER") is { Length: > 0 } ordner) await File.WriteAllBytesAsync(Path.Combine(ordner, $"{name}.pdf"), pdf);
    }

    public static string Metadaten(byte[] pdf) => Ausschnitt().Match(Encoding.UTF8.GetString(pdf)).Value;

    /// <summary>By their descriptors.</summary>
    public static IReadOnlyList<(string Name, bool Eingebettet)> Schriften(byte[] pdf) =>
        [.. Beschreibung().Matches(Encoding.Latin1.GetString(pdf)).Select(m => (Schriftname().Match(m.Value).Groups["name"].Value, m.Value.Contains("/FontFile", StringComparison.Ordinal)))];

    public static async Task<string> TextAsync(byte[] pdf)
    {
        var datei = Path.GetTempFileName();
        try
        {
            await File.WriteAllBytesAsync(datei, pdf);
            using var lauf = Process.Start(new ProcessStartInfo("pdftotext") { ArgumentList = { "-raw", datei, "-" }, RedirectStandardOutput = true, RedirectStandardError = true, StandardOutputEncoding = Encoding.UTF8 })!;
            var fehler = lauf.StandardError.ReadToEndAsync();
            var text = await lauf.StandardOutput.ReadToEndAsync();
            await lauf.WaitForExitAsync();
            (await fehler).ShouldBeEmpty("pdftotext soll nichts zu bemängeln haben");
            return text;
        }
        finally
        {
            File.Delete(datei);
        }
    }

    [GeneratedRegex(@"<rdf:RDF.*?</rdf:RDF>|<\w*:?RDF.*?RDF>", RegexOptions.Singleline | RegexOptions.ExplicitCapture)]
    private static partial Regex Ausschnitt();

    [GeneratedRegex(@"/Type /FontDescriptor.*?endobj", RegexOptions.Singleline | RegexOptions.ExplicitCapture)]
    private static partial Regex Beschreibung();

    [GeneratedRegex(@"/FontName /(?<name>[^\s/]+)", RegexOptions.ExplicitCapture)]
    private static partial Regex Schriftname();
}
