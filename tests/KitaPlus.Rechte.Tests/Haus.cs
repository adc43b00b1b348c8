using System.Net;
using KitaPlus.Anmeldung;
using KitaPlus.Betrieb;
using KitaPlus.Host;
using KitaPlus.Host.Vorfuehrung;
using KitaPlus.Host.Web;
using KitaPlus.Kernel;
using KitaPlus.Testhilfen;

namespace KitaPlus.Rechte.Tests;

/// <summary>The whole application on a free port, over a small invented world of two Mandanten. Real pages, real login, real rights.</summary>
public class Haus : IAsyncLifetime
{
    private const string Saat = "rechteprobe";
    private readonly Dictionary<(string Mandant, Rolle Rolle), Besucher> angemeldete = [];
    private WebApplication? app;
    private Speicher? speicher;

    public Uri Adresse => new(app!.Urls.First());

    internal string Ordner { get; } = Directory.CreateTempSubdirectory("kitaplus-rechte-").FullName;

    internal FesteUhr Uhr { get; } = new(Welt.Beginn);

    internal Anwendung Anwendung => Dienst<Anwendung>();

    internal DateOnly Heute => Berlin.Tag(Uhr.GetUtcNow());

    /// <summary>Actions of the program, and the pages and endpoints that ask for them.</summary>
    internal Handlungsverzeichnis Handlungen => Dienst<Handlungsverzeichnis>();

    internal ILookup<string, RouteEndpoint> Seiten { get; private set; } = null!;

    public T Dienst<T>() where T : notnull => app!.Services.GetRequiredService<T>();

    public async Task InitializeAsync()
    {
        speicher = await Speicher.OeffneAsync(await AblageAsync(), Befehlszeile.Module, Uhr);
        speicher.Ansichten.Start();
        app = Webserver.Baue(speicher, Befehlszeile.Module, Einstellungen(), dienste => dienste.Configure<Anmeldeoptionen>(o => o.Hashrunden = 1));
        Probeendpunkte.Richte(app);
        Seiten = ((IEndpointRouteBuilder)app).DataSources.SelectMany(q => q.Endpoints).OfType<RouteEndpoint>()
            .Where(e => e.Metadata.GetMetadata<Web.SeiteAttribute>() is not null && Methoden(e).Contains(HttpMethods.Get))
            .ToLookup(e => e.Metadata.GetMetadata<Web.SeiteAttribute>()!.Handlung, StringComparer.Ordinal);
        foreach (var mandant in (string[])[Welt.Nord, Welt.Sued])
        {
            await Welt.FuelleAsync(Anwendung, mandant);
            foreach (var p in Vorfuehrkonten.Alle)
            {
                var konto = Konto(mandant, p.Rolle);
                await Dienst<IErsteinrichtung>().RichteEinAsync(mandant, p.Id, konto.Kennwort, konto.TotpGeheimnis);
            }
        }

        await Anwendung.NachfuehrenAsync();
        await app.StartAsync();
    }

    public async Task DisposeAsync()
    {
        foreach (var b in angemeldete.Values) b.Dispose();
        if (app is not null)
        {
            await app.StopAsync();
            await app.DisposeAsync();
        }

        if (speicher is not null) await speicher.DisposeAsync();
        Directory.Delete(Ordner, recursive: true);
    }

    private protected virtual Webeinstellungen Einstellungen() => new(new Uri("http://127.0.0.1:0"), null, null, Ordner, null);

    protected virtual Task<Ablage> AblageAsync() => Task.FromResult<Ablage>(new Ablage.Arbeitsspeicher(Ordner));

    internal static Vorfuehrkonto Konto(Rolle rolle) => Konto(Welt.Nord, rolle);

    internal static string Benutzer(Rolle rolle) => Person(rolle).Id;

    /// <summary>A browser nobody has logged in with.</summary>
    internal virtual Besucher Besucher() => new(Adresse);

    /// <summary>The session of the role, kept over all tests of the class.</summary>
    internal async Task<Besucher> AlsAsync(Rolle rolle, string mandant = Welt.Nord) =>
        angemeldete.TryGetValue((mandant, rolle), out var b) ? b : angemeldete[(mandant, rolle)] = await NeuAlsAsync(rolle, mandant);

    /// <summary>The same; if the session has ended by what was done with it, once more with a new one.</summary>
    internal async Task<Antwort> MitSitzungAsync(Rolle rolle, Func<Besucher, Task<Antwort>> tue)
    {
        var antwort = await tue(await AlsAsync(rolle));
        if (antwort.Status is not (HttpStatusCode.Redirect or HttpStatusCode.Unauthorized) && !antwort.Text.Contains("Das Formular ist abgelaufen", StringComparison.Ordinal)) return antwort;
        if (angemeldete.Remove((Welt.Nord, rolle), out var alt)) alt.Dispose();
        return await tue(await AlsAsync(rolle));
    }

    /// <summary>A session of its own, by password and code.</summary>
    /// <param name="ziel">Where to go afterwards; other places than ours are not followed.</param>
    internal async Task<Besucher> NeuAlsAsync(Rolle rolle, string mandant = Welt.Nord, string ziel = "")
    {
        // jeder Code gilt nur einmal
        Uhr.Vor(TimeSpan.FromSeconds(30));
        var konto = Konto(mandant, rolle);
        var b = Besucher();
        var weiter = ziel.Length == 0 ? "" : $"?ziel={Uri.EscapeDataString(ziel)}";
        (await b.SendeAsync("/anmelden" + weiter, "anmelden", ("Eingabe.Mandant", mandant), ("Eingabe.Benutzername", konto.Benutzername), ("Eingabe.Kennwort", konto.Kennwort))).Weiter!.Split('?')[0].ShouldBe("/anmelden/faktor");
        (await b.SendeAsync("/anmelden/faktor" + weiter, "code", ("Eingabe.Code", Totp.Code(konto.TotpGeheimnis, Totp.Schritt(Uhr.GetUtcNow()))))).Weiter.ShouldBe("/");
        return b;
    }

    private static Vorfuehrkonten.Person Person(Rolle rolle) => Vorfuehrkonten.Alle.Single(p => p.Rolle == rolle);

    private static Vorfuehrkonto Konto(string mandant, Rolle rolle) => Vorfuehrkonten.Konto(Saat + mandant, Person(rolle), Berlin.Tag(Welt.Beginn));

    private static IReadOnlyList<string> Methoden(RouteEndpoint e) => e.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods ?? [HttpMethods.Get];
}
