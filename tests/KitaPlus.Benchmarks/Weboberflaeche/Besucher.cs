using System.Net;
using System.Text.RegularExpressions;
using KitaPlus.Anmeldung;
using KitaPlus.Host.Vorfuehrung;
using KitaPlus.Kernel;

namespace KitaPlus.Benchmarks.Weboberflaeche;

/// <summary>One session of one user, logged in as a person would be. Asks like a browser: accepts compressed answers and says that it comes from our own page.</summary>
internal sealed partial class Besucher : IDisposable
{
    private const int Versuche = 3;

    // a code opens once; the next session of the same user needs the next one
    private static readonly Dictionary<string, long> BenutzteSchritte = new(StringComparer.Ordinal);
    private readonly HttpClient http;

    private Besucher(string benutzer)
    {
        Benutzer = benutzer;
        http = new HttpClient(new SocketsHttpHandler { CookieContainer = new CookieContainer(), AutomaticDecompression = DecompressionMethods.None }) { BaseAddress = Seitenserver.Adresse, Timeout = TimeSpan.FromSeconds(30) };
        http.DefaultRequestHeaders.Add("Sec-Fetch-Site", "same-origin");
        http.DefaultRequestHeaders.AcceptEncoding.ParseAdd("gzip, br");
    }

    public string Benutzer { get; }

    /// <exception cref="InvalidOperationException">The login is refused.</exception>
    public static async Task<Besucher> MeldeAnAsync(Seitenserver server, string benutzer)
    {
        var heute = Berlin.Tag(DateTimeOffset.UtcNow);
        var konto = Vorfuehrkonten.Konto(server.Saat, Vorfuehrkonten.Alle.Single(p => p.Benutzername == benutzer), heute);
        var besucher = new Besucher(benutzer);
        var erste = await besucher.HoleAsync("/anmelden");
        var zweite = await besucher.SendeAsync("/anmelden", erste, "anmelden", ("Eingabe.Benutzername", benutzer), ("Eingabe.Kennwort", konto.Kennwort));
        // a measurement shortly before may have used up the first code
        for (var versuch = 0; versuch < Versuche; versuch++)
        {
            var code = Totp.Code(konto.TotpGeheimnis, await NaechsterSchrittAsync(benutzer));
            zweite = await besucher.SendeAsync("/anmelden/faktor", zweite, Formular().Match(zweite.Text).Groups["name"].Value, ("Eingabe.Code", code));
            if (zweite.Text.Contains("Abmelden", StringComparison.Ordinal)) return besucher;
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

    /// <summary>The server also accepts the code after the current one; when both are used up, one has to wait.</summary>
    private static async Task<long> NaechsterSchrittAsync(string benutzer)
    {
        var schritt = Math.Max(BenutzteSchritte.GetValueOrDefault(benutzer) + 1, Totp.Schritt(DateTimeOffset.UtcNow));
        while (schritt > Totp.Schritt(DateTimeOffset.UtcNow) + 1) await Task.Delay(TimeSpan.FromSeconds(1));
        return BenutzteSchritte[benutzer] = schritt;
    }

    [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"(?<wert>[^\"]*)\"", RegexOptions.ExplicitCapture)]
    private static partial Regex Marke();

    [GeneratedRegex("name=\"_handler\" value=\"(?<name>[^\"]*)\"", RegexOptions.ExplicitCapture)]
    private static partial Regex Formular();
}
