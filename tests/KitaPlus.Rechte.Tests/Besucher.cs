using System.Net;
using System.Net.Security;
using System.Text.RegularExpressions;

namespace KitaPlus.Rechte.Tests;

/// <summary>A browser without JavaScript: keeps cookies, fills in forms, follows no redirect by itself.</summary>
internal sealed partial class Besucher : IDisposable
{
    /// <param name="tls">How the connection is secured; null: as usual.</param>
    public Besucher(Uri adresse, SslClientAuthenticationOptions? tls = null)
    {
        Adresse = adresse;
        Netz = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, CookieContainer = Kekse, SslOptions = tls ?? new() }) { BaseAddress = adresse };
        Netz.DefaultRequestHeaders.Add("Origin", adresse.GetLeftPart(UriPartial.Authority));
    }

    public Uri Adresse { get; }

    public CookieContainer Kekse { get; } = new();

    public HttpClient Netz { get; }

    public async Task<Antwort> HoleAsync(string pfad) => await LiesAsync(await Netz.GetAsync(Ziel(pfad)));

    public async Task<Antwort> FrageAsync(HttpMethod methode, string pfad)
    {
        using var anfrage = new HttpRequestMessage(methode, Ziel(pfad));
        return await LiesAsync(await Netz.SendAsync(anfrage));
    }

    /// <summary>Opens the page, fills in its form and sends it.</summary>
    public async Task<Antwort> SendeAsync(string pfad, string formular, params (string Feld, string Wert)[] felder) =>
        await SendeMitAsync((await HoleAsync(pfad)).Marke, pfad, [("_handler", formular), .. felder]);

    /// <summary>Sends these fields with this antiforgery token; without one when it is empty.</summary>
    public async Task<Antwort> SendeMitAsync(string marke, string pfad, params (string Feld, string Wert)[] felder)
    {
        using var form = new FormUrlEncodedContent(felder.Concat(marke.Length == 0 ? [] : [("__RequestVerificationToken", marke)]).Select(f => KeyValuePair.Create(f.Item1, f.Item2)));
        return await LiesAsync(await Netz.PostAsync(Ziel(pfad), form));
    }

    /// <summary>Opens the page and sends its form with a file.</summary>
    public async Task<Antwort> SendeDateiAsync(string pfad, string formular, string feld, byte[] datei, params (string Feld, string Wert)[] felder)
    {
        using var form = new MultipartFormDataContent();
        foreach (var (name, wert) in felder.Append(("_handler", formular)).Append(("__RequestVerificationToken", (await HoleAsync(pfad)).Marke))) form.Add(new StringContent(wert), name);
        form.Add(new ByteArrayContent(datei), feld, "datei");
        return await LiesAsync(await Netz.PostAsync(Ziel(pfad), form));
    }

    /// <summary>Sends a sample command through the pipeline, in the name of the session.</summary>
    public async Task<Antwort> BefiehlAsync(Type befehl, string seite, Guid? kennung = null, params (string Feld, string Wert)[] felder)
    {
        marke ??= (await HoleAsync("/konto")).Marke;
        return await SendeMitAsync(marke, Probeendpunkte.Befehl, [("befehl", befehl.Name), ("seite", seite), ("kennung", (kennung ?? Guid.NewGuid()).ToString()), .. felder]);
    }

    private string? marke;

    public void Dispose() => Netz.Dispose();

    private static Uri Ziel(string pfad) => new(pfad, UriKind.Relative);

    /// <summary>Our own address stays away; any other is shown whole.</summary>
    private string Kurz(Uri ort) => ort.IsAbsoluteUri && ort.Authority == Adresse.Authority ? ort.PathAndQuery : ort.ToString();

    private async Task<Antwort> LiesAsync(HttpResponseMessage antwort)
    {
        using (antwort)
        {
            var quelle = await antwort.Content.ReadAsStringAsync();
            var kopf = antwort.Headers.ToDictionary(h => h.Key, h => string.Join(", ", h.Value), StringComparer.OrdinalIgnoreCase);
            return new Antwort(antwort.StatusCode, quelle, antwort.Headers.Location is { } ort ? Kurz(ort) : null, Schutzfeld().Match(quelle).Groups["wert"].Value, kopf);
        }
    }

    [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"(?<wert>[^\"]+)\"", RegexOptions.ExplicitCapture)]
    private static partial Regex Schutzfeld();
}

/// <param name="Quelle">As sent, entities not decoded.</param>
/// <param name="Marke">Antiforgery token of the page.</param>
internal sealed record Antwort(HttpStatusCode Status, string Quelle, string? Weiter, string Marke, IReadOnlyDictionary<string, string> Kopf)
{
    /// <summary>As a person reads it.</summary>
    public string Text => WebUtility.HtmlDecode(Quelle);

    /// <summary>What the page says in its main part.</summary>
    public string Inhalt => Text.Split("<main")[^1].Split("</main>")[0];
}
