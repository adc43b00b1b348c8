using System.Net;
using System.Text.RegularExpressions;

namespace KitaPlus.Benutzerverwaltung.Tests.Seiten;

/// <summary>Someone at a browser without scripts: opens pages, fills in forms, reads what is there.</summary>
public sealed partial class Besucher(Uri adresse) : IDisposable
{
    private readonly HttpClient http = new(new SocketsHttpHandler { CookieContainer = new CookieContainer() }) { BaseAddress = adresse };

    public string Seite { get; private set; } = "";

    public HttpResponseMessage Antwort { get; private set; } = new();

    /// <summary>Where the last redirect led.</summary>
    public string Pfad => Antwort.RequestMessage!.RequestUri!.PathAndQuery;

    /// <summary>The page without tags, as it is read.</summary>
    public string Text => Leerraum().Replace(WebUtility.HtmlDecode(Tags().Replace(Ohne().Replace(Seite, " "), " ")), " ");

    public async Task OeffneAsync(string pfad)
    {
        Antwort = await http.GetAsync(new Uri(pfad, UriKind.Relative));
        Seite = await Antwort.Content.ReadAsStringAsync();
    }

    /// <summary>Sends a form of the page: what is prefilled, with these values instead.</summary>
    public async Task SendeAsync(string formular, params (string Name, string Wert)[] werte)
    {
        var felder = Felder(formular);
        foreach (var (name, wert) in werte) felder[name] = wert;
        using var inhalt = new FormUrlEncodedContent(felder);
        await SchickeAsync(inhalt);
    }

    public async Task SendeDateiAsync(string formular, string feld, string dateiname, byte[] daten)
    {
        using var inhalt = new MultipartFormDataContent();
        foreach (var (name, wert) in Felder(formular)) inhalt.Add(new StringContent(wert), name);
        inhalt.Add(new ByteArrayContent(daten), feld, dateiname);
        await SchickeAsync(inhalt);
    }

    public void Dispose()
    {
        http.Dispose();
        Antwort.Dispose();
    }

    /// <summary>What a browser would send without any change.</summary>
    public Dictionary<string, string> Felder(string formular)
    {
        var html = Formulare().Matches(Seite).Select(m => m.Value).FirstOrDefault(f => f.Contains($"name=\"_handler\" value=\"{formular}\"", StringComparison.Ordinal))
            ?? throw new InvalidOperationException($"Kein Formular „{formular}“ auf {Pfad}: {Text}");
        var felder = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (Match m in Eingaben().Matches(html))
        {
            var (name, typ) = (Merkmal(m.Value, "name"), Merkmal(m.Value, "type"));
            if (name is null || typ is "file" || (typ is "checkbox" or "radio" && !Angekreuzt().IsMatch(m.Value))) continue;
            felder[name] = Merkmal(m.Value, "value") ?? "";
        }

        foreach (Match m in Auswahlen().Matches(html))
        {
            var optionen = Optionen().Matches(m.Groups["inhalt"].Value).Select(o => o.Value).ToList();
            var gewaehlt = optionen.Find(o => o.Contains(" selected", StringComparison.Ordinal)) ?? optionen[0];
            felder[Merkmal(m.Value, "name")!] = Merkmal(gewaehlt, "value") ?? "";
        }

        foreach (Match m in Textfelder().Matches(html)) felder[Merkmal(m.Value, "name")!] = WebUtility.HtmlDecode(m.Groups["inhalt"].Value);
        return felder;
    }

    private async Task SchickeAsync(HttpContent inhalt)
    {
        Antwort = await http.PostAsync(new Uri(Pfad, UriKind.Relative), inhalt);
        Seite = await Antwort.Content.ReadAsStringAsync();
    }

    private static string? Merkmal(string tag, string name) => Regex.Match(tag, $"\\s{name}=\"(?<wert>[^\"]*)\"", RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1)) is { Success: true } m ? WebUtility.HtmlDecode(m.Groups["wert"].Value) : null;

    [GeneratedRegex("<form.*?</form>", RegexOptions.Singleline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Formulare();

    [GeneratedRegex("<input[^>]*>", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Eingaben();

    [GeneratedRegex("\\schecked", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Angekreuzt();

    [GeneratedRegex("<select[^>]*>(?<inhalt>.*?)</select>", RegexOptions.Singleline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Auswahlen();

    [GeneratedRegex("<option[^>]*>", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Optionen();

    [GeneratedRegex("<textarea[^>]*>(?<inhalt>.*?)</textarea>", RegexOptions.Singleline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Textfelder();

    [GeneratedRegex("<script.*?</script>|<head.*?</head>", RegexOptions.Singleline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Ohne();

    [GeneratedRegex("<[^>]*>", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Tags();

    [GeneratedRegex("\\s+", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Leerraum();
}
