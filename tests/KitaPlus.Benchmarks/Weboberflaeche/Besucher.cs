using System.Net;
using System.Text.RegularExpressions;
using KitaPlus.Anmeldung;
using KitaPlus.Host.Vorfuehrung;
using KitaPlus.Kernel;

namespace KitaPlus.Benchmarks.Weboberflaeche;

/// <summary>A visitor, logged in as a person would be. Asks like a browser: accepts compressed answers and says that it comes from our own page.</summary>
internal sealed partial class Besucher : IDisposable
{
    private const int Versuche = 2;

    // a code opens once, so each user logs in once; further visitors share the session, with connections of their own
    private static readonly Dictionary<string, CookieContainer> Sitzungen = new(StringComparer.Ordinal);
    private readonly HttpClient http;

    private Besucher(string benutzer, CookieContainer sitzung)
    {
        Benutzer = benutzer;
        http = new HttpClient(new SocketsHttpHandler { CookieContainer = sitzung, AutomaticDecompression = DecompressionMethods.None }) { BaseAddress = Seitenserver.Adresse, Timeout = TimeSpan.FromSeconds(30) };
        http.DefaultRequestHeaders.Add("Sec-Fetch-Site", "same-origin");
        http.DefaultRequestHeaders.AcceptEncoding.ParseAdd("gzip, br");
    }

    public string Benutzer { get; }

    /// <exception cref="InvalidOperationException">The login is refused.</exception>
    public static async Task<Besucher> MeldeAnAsync(Seitenserver server, string benutzer)
    {
        if (Sitzungen.TryGetValue(benutzer, out var bekannte)) return new Besucher(benutzer, bekannte);
        var sitzung = new CookieContainer();
        var heute = Berlin.Tag(DateTimeOffset.UtcNow);
        var konto = Vorfuehrkonten.Konto(server.Saat, Vorfuehrkonten.Alle.Single(p => p.Benutzername == benutzer), heute);
        var besucher = new Besucher(benutzer, sitzung);
        var erste = await besucher.HoleAsync("/anmelden");
        var zweite = await besucher.SendeAsync("/anmelden", erste, "anmelden", ("Eingabe.Benutzername", benutzer), ("Eingabe.Kennwort", konto.Kennwort));
        // a measurement shortly before may have used up the first code; the server also accepts the one after it
        for (var versuch = 0; versuch < Versuche; versuch++)
        {
            var code = Totp.Code(konto.TotpGeheimnis, Totp.Schritt(DateTimeOffset.UtcNow) + versuch);
            zweite = await besucher.SendeAsync("/anmelden/faktor", zweite, Formular().Match(zweite.Text).Groups["name"].Value, ("Eingabe.Code", code));
            if (zweite.Text.Contains("Abmelden", StringComparison.Ordinal))
            {
                Sitzungen[benutzer] = sitzung;
                return besucher;
            }
        }

        throw new InvalidOperationException($"Die Messung der Seiten ist falsch aufgebaut: {benutzer} kommt nicht hinein.");
    }

    /// <exception cref="InvalidOperationException">Another answer than 200.</exception>
    public async Task<Seitenantwort> HoleAsync(string adresse)
    {
        using var anfrage = new HttpRequestMessage(HttpMethod.Get, new Uri(adresse, UriKind.Relative));
        return Geprueft(adresse, await FrageAsync(anfrage));
    }

    /// <summary>Sends a form of a page that was shown before.</summary>
    /// <param name="formular">Its name in the page.</param>
    /// <exception cref="InvalidOperationException">Another answer than 200.</exception>
    public async Task<Seitenantwort> SendeAsync(string adresse, Seitenantwort seite, string formular, params (string Name, string Wert)[] felder)
    {
        using var anfrage = new HttpRequestMessage(HttpMethod.Post, new Uri(adresse, UriKind.Relative));
        anfrage.Content = new FormUrlEncodedContent(felder.Append(("_handler", formular)).Append(("__RequestVerificationToken", Marke().Match(seite.Text).Groups["wert"].Value)).Select(f => KeyValuePair.Create(f.Item1, f.Item2)));
        return Geprueft(adresse, await FrageAsync(anfrage));
    }

    public void Dispose() => http.Dispose();

    private async Task<Seitenantwort> FrageAsync(HttpRequestMessage anfrage)
    {
        using var antwort = await http.SendAsync(anfrage);
        return new Seitenantwort(antwort.StatusCode, await antwort.Content.ReadAsByteArrayAsync(), antwort.Content.Headers.ContentEncoding.FirstOrDefault(), antwort.Headers.CacheControl?.MaxAge);
    }

    private Seitenantwort Geprueft(string adresse, Seitenantwort antwort) =>
        antwort.Status == HttpStatusCode.OK ? antwort : throw new InvalidOperationException($"Die Messung der Seiten ist falsch aufgebaut: {adresse} antwortet {Benutzer} mit {(int)antwort.Status}.");

    [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"(?<wert>[^\"]*)\"", RegexOptions.ExplicitCapture)]
    private static partial Regex Marke();

    [GeneratedRegex("name=\"_handler\" value=\"(?<name>[^\"]*)\"", RegexOptions.ExplicitCapture)]
    private static partial Regex Formular();
}
