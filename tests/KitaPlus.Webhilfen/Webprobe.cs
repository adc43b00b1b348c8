using System.Security.Claims;
using System.Text.Encodings.Web;
using KitaPlus.Betrieb;
using KitaPlus.EventStore;
using KitaPlus.Rechte;
using KitaPlus.Testhilfen;
using KitaPlus.Web;
using KitaPlus.Web.Tabellen;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace KitaPlus.Webhilfen;

/// <summary>Modules behind a real web server on this machine, put together as in the program: store, rights, pages. Only the login is a header.</summary>
public sealed class Webprobe : IAsyncDisposable
{
    public const string Mandant = "koeln";
    internal const string Kopf = "X-Probe-Benutzer";
    private readonly string ordner = Directory.CreateTempSubdirectory("kitaplus-web-").FullName;
    private WebApplication app = null!;
    private Speicher speicher = null!;

    public FesteUhr Uhr { get; } = new(new DateTimeOffset(2026, 11, 2, 8, 0, 0, TimeSpan.Zero));

    public Zugangsliste Zugaenge { get; } = new();

    public IServiceProvider Dienste => app.Services;

    public Anwendung Anwendung => Dienste.GetRequiredService<Anwendung>();

    public Uri Adresse { get; private set; } = null!;

    /// <summary>All events, first recorded first.</summary>
    public async Task<IReadOnlyList<StoredEvent>> AlleAsync() => await speicher.Log.ReadAllAsync(Position.Start, 100_000);

    /// <param name="name">Of the test assembly; it finds the static files.</param>
    /// <param name="seiten">The modules whose pages there are.</param>
    public static async Task<Webprobe> OeffneAsync(string name, IReadOnlyCollection<IModul> module, IReadOnlyCollection<IWebmodul> seiten)
    {
        var probe = new Webprobe();
        probe.speicher = await Speicher.OeffneAsync(new Ablage.Arbeitsspeicher(probe.ordner), module, probe.Uhr);
        var bau = WebApplication.CreateBuilder(new WebApplicationOptions { ApplicationName = name, ContentRootPath = AppContext.BaseDirectory });
        bau.Logging.ClearProviders();
        bau.WebHost.UseUrls("http://127.0.0.1:0");
        Anwendung.TrageEin(bau.Services, probe.speicher, module);
        bau.Services.AddSingleton(Anwendung.In).AddAnrufer();
        bau.Services.AddSingleton<IZugaenge>(probe.Zugaenge).AddSingleton<IMandanten>(probe.Zugaenge).AddSingleton<IBenutzerzustaendigkeit>(probe.Zugaenge).AddSingleton<IBenutzerverzeichnis>(probe.Zugaenge).AddSingleton<IGespeicherteAnsichten, KeineAnsichten>();
        bau.Services.AddKitaPlusWeb(seiten);
        bau.Services.AddDataProtection().UseEphemeralDataProtectionProvider();
        bau.Services.AddAuthentication("Probe").AddScheme<AuthenticationSchemeOptions, Kopfanmeldung>("Probe", null);
        probe.app = bau.Build();
        probe.app.UseRouting();
        probe.app.UseAuthentication();
        probe.app.UseAnrufer();
        probe.app.UseKitaPlusWeb();
        await probe.app.StartAsync();
        probe.Adresse = new Uri(probe.app.Urls.First());
        return probe;
    }

    public Besucher Besuch(string benutzer) => new(Adresse, benutzer);

    /// <summary>As this user on the way of the pages, with all rights asked.</summary>
    public Kontext Kontext(string benutzer, string? imAuftragVon = null) => new(Mandant, benutzer, imAuftragVon);

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        await speicher.DisposeAsync();
        Directory.Delete(ordner, recursive: true);
    }

    private sealed class Kopfanmeldung(IOptionsMonitor<AuthenticationSchemeOptions> einstellung, ILoggerFactory protokolle, UrlEncoder kodierung) : AuthenticationHandler<AuthenticationSchemeOptions>(einstellung, protokolle, kodierung)
    {
        protected override Task<AuthenticateResult> HandleAuthenticateAsync()
        {
            if (Request.Headers[Kopf].ToString() is not { Length: > 0 } wer) return Task.FromResult(AuthenticateResult.NoResult());
            var person = new ClaimsPrincipal(new ClaimsIdentity([new(Sitzungsmerkmale.Mandant, Mandant), new(Sitzungsmerkmale.Benutzer, wer)], "Probe"));
            return Task.FromResult(AuthenticateResult.Success(new AuthenticationTicket(person, "Probe")));
        }
    }
}
