using System.Net;
using System.Text.RegularExpressions;
using KitaPlus.Web.Probe;
using Microsoft.AspNetCore.Builder;

namespace KitaPlus.Web.Tests;

/// <summary>The sample application on a free port; real requests, real cookies.</summary>
public sealed class Probelauf : IAsyncLifetime
{
    private WebApplication? app;

    public Uri Adresse => new(app!.Urls.First());

    public async Task InitializeAsync()
    {
        app = Probeanwendung.Baue(["--urls", "http://127.0.0.1:0"]);
        await app.StartAsync();
    }

    public async Task DisposeAsync()
    {
        if (app is not null) await app.DisposeAsync();
    }

    public Besucher Besucher() => new(Adresse);

    public async Task<Besucher> AngemeldetAsync(string name = "petra")
    {
        var besucher = Besucher();
        (await besucher.SendeAsync("/anmelden", ("Eingabe.Name", name))).StatusCode.ShouldBe(HttpStatusCode.Found);
        return besucher;
    }
}

/// <summary>Somebody with a browser that keeps cookies and follows nothing by itself.</summary>
public sealed partial class Besucher(Uri adresse) : IDisposable
{
    public CookieContainer Kekse { get; } = new();

    private HttpClient? netz;

    public HttpClient Netz => netz ??= new(new HttpClientHandler { CookieContainer = Kekse, AllowAutoRedirect = false }) { BaseAddress = adresse };

    public Task<HttpResponseMessage> OeffneAsync(string pfad) => Netz.GetAsync(new Uri(pfad, UriKind.Relative));

    /// <returns>The page as a person reads it: entities decoded.</returns>
    public async Task<string> LiesAsync(string pfad) => WebUtility.HtmlDecode(await QuelltextAsync(pfad));

    public async Task<string> QuelltextAsync(string pfad) => await (await OeffneAsync(pfad)).Content.ReadAsStringAsync();

    /// <summary>Fills in the form of a page and sends it, with the tokens the page has given out.</summary>
    public async Task<HttpResponseMessage> SendeAsync(string pfad, params (string Feld, string Wert)[] felder) => await SendeSeiteAsync(await QuelltextAsync(pfad), pfad, felder);

    /// <summary>The login is over, the page still stands in the browser.</summary>
    public void SitzungEndet() => Kekse.GetCookies(adresse)["probe"]!.Expired = true;

    /// <summary>Fills in the form of a page that was opened before and sends it.</summary>
    public async Task<HttpResponseMessage> SendeSeiteAsync(string seite, string pfad, params (string Feld, string Wert)[] felder)
    {
        var formular = Formular().Match(seite).Value;
        var mitgegeben = Versteckt().Matches(formular).Select(m => (Feld: m.Groups["name"].Value, Wert: WebUtility.HtmlDecode(m.Groups["wert"].Value)));
        using var inhalt = new MultipartFormDataContent();
        foreach (var (feld, wert) in mitgegeben.Concat(felder)) inhalt.Add(new StringContent(wert), feld);
        return await Netz.PostAsync(new Uri(pfad, UriKind.Relative), inhalt);
    }

    /// <summary>Sends to an address with a token from some page.</summary>
    public async Task<HttpResponseMessage> SendeAnAsync(string ziel, params (string Feld, string Wert)[] felder)
    {
        var marke = Versteckt().Matches(await QuelltextAsync("/bausteine")).First(m => m.Groups["name"].Value == "__RequestVerificationToken").Groups["wert"].Value;
        using var inhalt = new FormUrlEncodedContent(felder.Append(("__RequestVerificationToken", marke)).Select(f => KeyValuePair.Create(f.Item1, f.Item2)));
        return await Netz.PostAsync(new Uri(ziel, UriKind.Relative), inhalt);
    }

    public void Dispose() => netz?.Dispose();

    [GeneratedRegex("""<form method="post" novalidate.*?</form>""", RegexOptions.Singleline | RegexOptions.ExplicitCapture)]
    private static partial Regex Formular();

    [GeneratedRegex("""<input type="hidden" name="(?<name>[^"]+)" value="(?<wert>[^"]*)" />""", RegexOptions.ExplicitCapture)]
    private static partial Regex Versteckt();
}
