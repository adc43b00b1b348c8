using System.Net;
using System.Text.RegularExpressions;

namespace KitaPlus.Anmeldung.Tests;

/// <summary>A browser without JavaScript: keeps cookies, fills in forms, follows no redirect by itself.</summary>
internal sealed partial class Besucher : IDisposable
{
    private readonly HttpClient http;

    public Besucher(Anmeldehaus haus, string adresse = "10.1.2.3")
    {
        Haus = haus;
        http = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false, CookieContainer = Kekse }) { BaseAddress = haus.Adresse };
        http.DefaultRequestHeaders.Add(Anmeldehaus.Kopfadresse, adresse);
        http.DefaultRequestHeaders.Add("Origin", haus.Adresse.GetLeftPart(UriPartial.Authority));
        http.DefaultRequestHeaders.UserAgent.ParseAdd("Mozilla/5.0 (X11; Linux x86_64) Firefox/150.0");
    }

    public Anmeldehaus Haus { get; }

    public CookieContainer Kekse { get; } = new();

    public string? Sitzungskeks => Kekse.GetCookies(Haus.Adresse)["kitaplus"]?.Value;

    public HttpClient Http => http;

    public async Task<Seite> HoleAsync(string pfad) => await LiesAsync(await http.GetAsync(new Uri(pfad, UriKind.Relative)));

    /// <summary>Opens the page, fills in the form and sends it.</summary>
    public async Task<Seite> SendeAsync(string pfad, string formular, params (string Feld, string Wert)[] felder) => await SendeMitAsync((await HoleAsync(pfad)).Schutz, pfad, formular, felder);

    /// <summary>Sends the form with this antiforgery token, without opening the page.</summary>
    public async Task<Seite> SendeMitAsync(string schutz, string pfad, string formular, params (string Feld, string Wert)[] felder)
    {
        var inhalt = felder.Select(f => KeyValuePair.Create(f.Feld, f.Wert)).Prepend(KeyValuePair.Create("_handler", formular)).Prepend(KeyValuePair.Create("__RequestVerificationToken", schutz));
        using var form = new FormUrlEncodedContent(inhalt);
        return await LiesAsync(await http.PostAsync(new Uri(pfad, UriKind.Relative), form));
    }

    public Task<Seite> MeldeAnAsync(string name, string kennwort, string ziel = "") =>
        SendeAsync($"/anmelden{(ziel.Length > 0 ? $"?ziel={Uri.EscapeDataString(ziel)}" : "")}", "anmelden", ("Eingabe.Benutzername", name), ("Eingabe.Kennwort", kennwort));

    public Task<Seite> GibCodeAsync(string code) => SendeAsync("/anmelden/faktor", "code", ("Eingabe.Code", code));

    public void Dispose() => http.Dispose();

    private static async Task<Seite> LiesAsync(HttpResponseMessage antwort)
    {
        using (antwort)
        {
            var text = WebUtility.HtmlDecode(await antwort.Content.ReadAsStringAsync());
            return new Seite(
                antwort.StatusCode, text, antwort.Headers.Location?.ToString() is { } ort ? Kurz(ort) : null, Schutzfeld().Match(text).Groups["wert"].Value,
                antwort.Headers.TryGetValues("Set-Cookie", out var kekse) ? [.. kekse] : [], antwort.Headers.RetryAfter?.Delta);
        }
    }

    private static string Kurz(string ort) => Uri.TryCreate(ort, UriKind.Absolute, out var ganz) && ganz.Scheme.StartsWith("http", StringComparison.Ordinal) && ganz.Host == "localhost" ? ganz.PathAndQuery : ort;

    [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"(?<wert>[^\"]+)\"", RegexOptions.ExplicitCapture)]
    private static partial Regex Schutzfeld();
}

/// <param name="Schutz">Antiforgery token of the page.</param>
internal sealed record Seite(HttpStatusCode Status, string Text, string? Weiter, string Schutz, IReadOnlyList<string> Kekse, TimeSpan? Warten);
