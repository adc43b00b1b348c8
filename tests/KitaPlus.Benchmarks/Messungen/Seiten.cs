using System.Diagnostics;
using System.Net;
using System.Text.RegularExpressions;
using KitaPlus.Anmeldung;
using KitaPlus.Beispiele;
using KitaPlus.Betrieb;
using KitaPlus.EventStore;
using KitaPlus.Host;
using KitaPlus.Host.Vorfuehrung;
using KitaPlus.Host.Web;
using KitaPlus.Kernel;
using Microsoft.Extensions.DependencyInjection;

namespace KitaPlus.Benchmarks.Messungen;

/// <summary>How long the server takes for a page, over the invented Rendantur with one user per role.</summary>
internal static partial class Seiten
{
    private const string Fertig = "fertig";
    private const int Aufwaermen = 5;

    private static readonly (string Benutzer, string[] Adressen)[] Besuche =
    [
        ("fvogt", ["/", "/kinder", "/kinder?name=mueller", "/kinder/mia-adler", "/kinder/fehlende-angaben", "/einrichtungen", "/benutzer", "/antraege", "/rechte/stichtag", "/rechte/matrix", "/rechte/verlauf", "/protokoll", "/siegel", "/kostenarten"]),
        ("lebert", ["/", "/kinder", "/einrichtungen"]),
        ("vrahn", ["/kinder", "/kinder?ehemalige=ja"]),
    ];

    // as somebody types it: beginnings, a very common name, typing errors, a birth date
    private static readonly string[] Fragen = ["mu", "mül", "müller", "mueler anna", "schmitd", "ma", "04.03.2022", "kita"];

    public static async Task MesseAsync(Messprotokoll p, string wurzel, int kinder, bool schnell)
    {
        var ordner = Path.Combine(wurzel, $"seiten-{kinder}");
        if (!File.Exists(Path.Combine(ordner, Fertig))) await FuelleAsync(ordner, kinder);
        await using var speicher = await Speicher.OeffneAsync(new Ablage.Ordner(ordner), Befehlszeile.Module, TimeProvider.System);
        speicher.Ansichten.Start();
        await speicher.Ansichten.ProjectionsUpTo(await speicher.Log.HeadAsync());
        var (v, mandant) = (await VorfuehrungAngelegt.LiesAsync(speicher.Log, speicher.Codec))!.Value;
        await using var app = Webserver.Baue(speicher, Befehlszeile.Module, new Webeinstellungen(new Uri("http://localhost:5087"), null, null, ordner, null), d =>
        {
            d.AddSingleton(sp => new Vorfuehranmeldung(mandant, v.Saat, sp.GetRequiredService<IErsteinrichtung>(), TimeProvider.System));
            d.AddSingleton<IVorfuehrung>(sp => sp.GetRequiredService<Vorfuehranmeldung>());
            d.AddHostedService(sp => sp.GetRequiredService<Vorfuehranmeldung>());
        });
        await app.StartAsync();
        var mal = schnell ? 40 : 200;
        foreach (var (benutzer, adressen) in Besuche)
        {
            using var http = await MeldeAnAsync(benutzer);
            foreach (var adresse in adressen)
            {
                var (p95, bytes) = await MesseAsync(http, adresse, mal);
                p.Zeile($"Seite {adresse} als {benutzer}, p95 ({bytes / 1024:N0} KiB)", p95, "ms", Forderung.Hoechstens, 50, "");
            }

            foreach (var frage in Fragen)
            {
                var (p95, _) = await MesseAsync(http, $"/suche/treffer?q={Uri.EscapeDataString(frage)}", mal);
                p.Zeile($"Suche „{frage}“ als {benutzer}, p95", p95, "ms", Forderung.Hoechstens, 100, "");
            }
        }

        await app.StopAsync();
    }

    private static async Task<(double P95, int Bytes)> MesseAsync(HttpClient http, string adresse, int mal)
    {
        for (var i = 0; i < Aufwaermen; i++) await HoleAsync(http, adresse);
        var zeiten = new List<double>();
        var bytes = 0;
        for (var i = 0; i < mal; i++)
        {
            var beginn = Stopwatch.GetTimestamp();
            bytes = await HoleAsync(http, adresse);
            zeiten.Add(Stopwatch.GetElapsedTime(beginn).TotalMilliseconds);
        }

        zeiten.Sort();
        return (zeiten[(int)(mal * 0.95)], bytes);
    }

    private static async Task FuelleAsync(string ordner, int kinder)
    {
        if (Directory.Exists(ordner)) Directory.Delete(ordner, recursive: true);
        var uhr = new Beispieluhr();
        await using (var a = await Anwendung.OeffneAsync(new Ablage.Ordner(ordner), Befehlszeile.Module, uhr))
        {
            await Beispielrendantur.FuelleAsync(a, uhr, new Kontext("rendantur", "beispieldaten"), new Beispielwunsch(kinder, 5, 1, Berlin.Tag(DateTimeOffset.UtcNow)), buchen: false, null, CancellationToken.None);
        }

        await File.WriteAllTextAsync(Path.Combine(ordner, Fertig), "");
    }

    private static async Task<int> HoleAsync(HttpClient http, string adresse)
    {
        using var antwort = await http.GetAsync(new Uri(adresse, UriKind.Relative));
        if (antwort.StatusCode != HttpStatusCode.OK) throw new InvalidOperationException($"Die Messung der Seiten ist falsch aufgebaut: {adresse} antwortet {(int)antwort.StatusCode}.");
        return (await antwort.Content.ReadAsByteArrayAsync()).Length;
    }

    /// <summary>As a person would: password and code are on the login page of the invented Rendantur.</summary>
    private static async Task<HttpClient> MeldeAnAsync(string benutzer)
    {
        var http = new HttpClient(new HttpClientHandler { CookieContainer = new CookieContainer() }) { BaseAddress = new Uri("http://localhost:5087") };
        var seite = await http.GetStringAsync(new Uri("/anmelden", UriKind.Relative));
        var zellen = Zelle().Matches(seite).Select(m => WebUtility.HtmlDecode(Tag().Replace(m.Groups[1].Value, "")).Trim()).ToList();
        var stelle = zellen.IndexOf(benutzer);
        var zweite = await SendeAsync(http, "/anmelden", seite, "anmelden", ("Eingabe.Benutzername", benutzer), ("Eingabe.Kennwort", zellen[stelle + 2]));
        var ende = await SendeAsync(http, "/anmelden/faktor", zweite, Formular().Match(zweite).Groups[1].Value, ("Eingabe.Code", zellen[stelle + 3]));
        return ende.Contains("Abmelden", StringComparison.Ordinal) ? http : throw new InvalidOperationException($"Die Messung der Seiten ist falsch aufgebaut: {benutzer} kommt nicht hinein.");
    }

    private static async Task<string> SendeAsync(HttpClient http, string adresse, string seite, string formular, params (string, string)[] felder)
    {
        var werte = felder.Select(f => KeyValuePair.Create(f.Item1, f.Item2)).Append(KeyValuePair.Create("_handler", formular)).Append(KeyValuePair.Create("__RequestVerificationToken", Marke().Match(seite).Groups[1].Value));
        using var form = new FormUrlEncodedContent(werte);
        using var antwort = await http.PostAsync(new Uri(adresse, UriKind.Relative), form);
        return await antwort.Content.ReadAsStringAsync();
    }

    [GeneratedRegex("<t[dh][^>]*>(.*?)</t[dh]>", RegexOptions.Singleline)]
    private static partial Regex Zelle();

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tag();

    [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"([^\"]*)\"")]
    private static partial Regex Marke();

    [GeneratedRegex("name=\"_handler\" value=\"([^\"]*)\"")]
    private static partial Regex Formular();
}
