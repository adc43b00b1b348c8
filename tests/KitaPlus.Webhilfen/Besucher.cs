using System.Net;
using System.Text.RegularExpressions;

namespace KitaPlus.Webhilfen;

/// <summary>A browser without JavaScript: keeps cookies, fills in forms, follows no redirect by itself.</summary>
public sealed partial class Besucher : IDisposable
{
    private readonly HttpClient http;

    internal Besucher(Uri adresse, string benutzer)
    {
        http = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false, CookieContainer = new CookieContainer() }) { BaseAddress = adresse };
        http.DefaultRequestHeaders.Add(Webprobe.Kopf, benutzer);
    }

    public async Task<Seite> HoleAsync(string pfad) => await LiesAsync(await http.GetAsync(new Uri(pfad, UriKind.Relative)));

    /// <summary>The answer itself, with its headers.</summary>
    public Task<HttpResponseMessage> HoleDateiAsync(string pfad) => http.GetAsync(new Uri(pfad, UriKind.Relative));

    public Task<byte[]> LadeAsync(string pfad) => http.GetByteArrayAsync(new Uri(pfad, UriKind.Relative));

    /// <summary>Opens the page, fills in the form and sends it; hidden fields of the page go along.</summary>
    public async Task<Seite> SendeAsync(string pfad, string formular, params (string Feld, string Wert)[] felder)
    {
        using var form = new FormUrlEncodedContent(await FelderAsync(pfad, formular, felder));
        return await LiesAsync(await http.PostAsync(new Uri(pfad, UriKind.Relative), form));
    }

    /// <summary>Presses a button whose form leads to another address than the page it stands on.</summary>
    public async Task<Seite> DrueckeAsync(string seite, string adresse)
    {
        using var form = new FormUrlEncodedContent(await FelderAsync(seite, "", []));
        return await LiesAsync(await http.PostAsync(new Uri(adresse, UriKind.Relative), form));
    }

    /// <summary>Sends the form of a page to another address, as a button with an address of its own does; the answer itself, with its headers.</summary>
    public async Task<HttpResponseMessage> SchickeAsync(string seite, string adresse, params (string Feld, string Wert)[] felder)
    {
        using var form = new FormUrlEncodedContent(await FelderAsync(seite, "", felder));
        return await http.PostAsync(new Uri(adresse, UriKind.Relative), form);
    }

    /// <summary>The same with a file.</summary>
    public async Task<Seite> SendeMitDateiAsync(string pfad, string formular, string feld, string name, byte[] inhalt, params (string Feld, string Wert)[] felder)
    {
        using var form = new MultipartFormDataContent();
        foreach (var (f, w) in await FelderAsync(pfad, formular, felder)) form.Add(new StringContent(w), f);
        form.Add(new ByteArrayContent(inhalt), feld, name);
        return await LiesAsync(await http.PostAsync(new Uri(pfad, UriKind.Relative), form));
    }

    public void Dispose() => http.Dispose();

    private async Task<List<KeyValuePair<string, string>>> FelderAsync(string pfad, string formular, (string Feld, string Wert)[] felder)
    {
        var seite = await HoleAsync(pfad);
        var alle = felder.Select(f => KeyValuePair.Create(f.Feld, f.Wert)).Append(KeyValuePair.Create("_handler", formular)).ToList();
        foreach (Match m in Versteckt().Matches(seite.Text))
            if (alle.TrueForAll(f => f.Key != m.Groups["name"].Value)) alle.Add(KeyValuePair.Create(m.Groups["name"].Value, m.Groups["wert"].Value));
        return alle;
    }

    private static async Task<Seite> LiesAsync(HttpResponseMessage antwort)
    {
        using (antwort)
        {
            var ort = antwort.Headers.Location is { } l ? (l.IsAbsoluteUri ? l.PathAndQuery : l.ToString()) : null;
            return new Seite(antwort.StatusCode, WebUtility.HtmlDecode(await antwort.Content.ReadAsStringAsync()), ort);
        }
    }

    [GeneratedRegex("<input type=\"hidden\" name=\"(?<name>[^\"]+)\" value=\"(?<wert>[^\"]*)\"", RegexOptions.ExplicitCapture)]
    private static partial Regex Versteckt();
}

/// <param name="Weiter">Where the answer leads.</param>
public sealed record Seite(HttpStatusCode Status, string Text, string? Weiter);
