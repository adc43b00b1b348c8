using System.Diagnostics.Metrics;
using System.Net;
using System.Security.Claims;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using KitaPlus.Betrieb;
using KitaPlus.EventStore;
using KitaPlus.Rechte;
using KitaPlus.Testhilfen;
using KitaPlus.Web;
using KitaPlus.Web.Tabellen;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace KitaPlus.Anmeldung.Tests;

/// <summary>The module behind a real web server on this machine: real store, real operational database, a clock that is turned by hand.</summary>
internal sealed class Anmeldehaus : IAsyncDisposable
{
    public const string Kopfadresse = "X-Probe-Adresse";
    public const string Kopfschema = "X-Probe-Schema";

    /// <summary>The connection comes with <see cref="Zertifikat"/>.</summary>
    public const string Kopfzertifikat = "X-Probe-Zertifikat";

    private readonly string ordner = Directory.CreateTempSubdirectory("kitaplus-anmeldung-").FullName;
    private readonly MeterListener messung = new();
    private WebApplication app = null!;
    private SqliteBetriebsdatenbank betrieb = null!;
    private long pruefungen;

    public X509Certificate2 Zertifikat { get; } = SelbstAusgestellt();

    /// <summary>A Monday, nine o'clock in Berlin.</summary>
    public FesteUhr Uhr { get; } = new(new DateTimeOffset(2026, 3, 2, 8, 0, 0, TimeSpan.Zero));

    public Zugangsliste Zugaenge { get; } = new();

    public Anwendung Anwendung { get; private set; } = null!;

    public Uri Adresse { get; private set; } = null!;

    public IServiceProvider Dienste => app.Services;

    /// <summary>Hash computations so far.</summary>
    public long Pruefungen => Interlocked.Read(ref pruefungen);

    public string Betriebsdatei => Path.Combine(ordner, "betrieb.db");

    public static async Task<Anmeldehaus> OeffneAsync(Action<IServiceCollection>? dazu = null)
    {
        var haus = new Anmeldehaus();
        var modul = new AnmeldungModule();
        haus.Anwendung = await Anwendung.OeffneAsync(new Ablage.Arbeitsspeicher(haus.ordner), [modul], haus.Uhr);
        haus.betrieb = SqliteBetriebsdatenbank.Oeffne(haus.Betriebsdatei);
        await haus.StarteAsync(modul, dazu);
        haus.Zaehle();
        return haus;
    }

    /// <summary>The web server stops and starts again on the same data.</summary>
    public async Task StarteNeuAsync()
    {
        await app.DisposeAsync();
        await StarteAsync(new AnmeldungModule(), null);
    }

    public Task<Quittung> SendeAsync(AnmeldungBefehl befehl) => Anwendung.SendeAsync(befehl, new Kontext(Zugangsliste.Mandant, "b-admin001"));

    public async Task<AnmeldungZustand> ZustandAsync(string benutzer) => await Dienste.GetRequiredService<Anmeldestaende>().HoleAsync(Zugangsliste.Mandant, benutzer);

    /// <summary>What the log of attempts says, oldest first.</summary>
    public async Task<IReadOnlyList<string>> VorgaengeAsync() =>
        await Dienste.GetRequiredService<Betriebsspeicher>().LiesAsync<string>("select ergebnis from anmeldung_vorgaenge order by rowid", new { });

    public async ValueTask DisposeAsync()
    {
        messung.Dispose();
        Zertifikat.Dispose();
        await app.DisposeAsync();
        await Anwendung.DisposeAsync();
        await betrieb.DisposeAsync();
        Directory.Delete(ordner, recursive: true);
    }

    private async Task StarteAsync(AnmeldungModule modul, Action<IServiceCollection>? dazu)
    {
        var bau = WebApplication.CreateBuilder(new WebApplicationOptions { ApplicationName = typeof(Anmeldehaus).Assembly.GetName().Name, ContentRootPath = AppContext.BaseDirectory });
        bau.Logging.ClearProviders();
        bau.WebHost.UseUrls("http://127.0.0.1:0");
        var d = bau.Services;
        d.AddSingleton<TimeProvider>(Uhr).AddSingleton(Anwendung).AddSingleton<IBetriebsdatenbank>(_ => new Geliehen(betrieb));
        d.AddSingleton<IZugaenge>(Zugaenge).AddSingleton<IOrtsverzeichnis>(Zugaenge).AddSingleton<IOrtsverzeichnisse>(Zugaenge).AddSingleton<IMandanten>(Zugaenge).AddSingleton<IErstanmeldung>(Zugaenge).AddSingleton<IBenutzerverzeichnis>(Zugaenge);
        d.AddSingleton(_ => Anwendung.Dienste.GetRequiredService<Anmeldestaende>());
        d.AddScoped<IAnrufer, Probeanrufer>().AddScoped<IBefehle, Probebefehle>().AddSingleton<IGespeicherteAnsichten, KeineAnsichten>();
        d.AddSingleton(new Handlungsverzeichnis(((IModul)modul).Handlungen, Befehlstypen()));
        d.AddSingleton<IZielbestimmung>(new Ueberall());
        d.AddKitaPlusWeb([modul, new Probeseiten()]);
        d.AddDataProtection().PersistKeysToFileSystem(new DirectoryInfo(ordner));
        d.Configure<Anmeldeoptionen>(o => o.Hashrunden = 100);
        dazu?.Invoke(d);
        app = bau.Build();
        app.Use(async (anfrage, weiter) =>
        {
            if (anfrage.Request.Headers.TryGetValue(Kopfadresse, out var von)) anfrage.Connection.RemoteIpAddress = IPAddress.Parse(von!);
            if (anfrage.Request.Headers.ContainsKey(Kopfzertifikat)) anfrage.Connection.ClientCertificate = Zertifikat;
            if (anfrage.Request.Headers.TryGetValue(Kopfschema, out var schema)) anfrage.Request.Scheme = schema!;
            await weiter();
        });
        app.UseRouting();
        app.UseAuthentication();
        app.UseKitaPlusWeb();
        await app.StartAsync();
        // passkeys know no bare IP addresses
        Adresse = new UriBuilder(app.Urls.First()) { Host = "localhost" }.Uri;
    }

    private static IEnumerable<Type> Befehlstypen() => typeof(AnmeldungBefehl).Assembly.GetTypes().Where(t => !t.IsAbstract && t.IsAssignableTo(typeof(AnmeldungBefehl)));

    private static X509Certificate2 SelbstAusgestellt()
    {
        using var schluessel = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        return new CertificateRequest("CN=Pfarrbuero", schluessel, HashAlgorithmName.SHA256).CreateSelfSigned(DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch.AddYears(100));
    }

    private void Zaehle()
    {
        var dieses = Dienste.GetRequiredService<IMeterFactory>();
        messung.InstrumentPublished = (i, l) =>
        {
            // other tests count at the same time
            if (i.Meter.Scope == dieses && i.Name == Kennworthasher.Zaehler) l.EnableMeasurementEvents(i);
        };
        messung.SetMeasurementEventCallback<long>((_, n, _, _) => Interlocked.Add(ref pruefungen, n));
        messung.Start();
    }

    /// <summary>The database outlives the web server.</summary>
    private sealed class Geliehen(IBetriebsdatenbank eigentlich) : IBetriebsdatenbank
    {
        public SqlDialect Dialect => eigentlich.Dialect;

        public Task<System.Data.Common.DbConnection> OpenAsync(CancellationToken cancellationToken = default) => eigentlich.OpenAsync(cancellationToken);

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }

    /// <summary>No page here has a table with views.</summary>
    private sealed class KeineAnsichten : IGespeicherteAnsichten
    {
        public Task<IReadOnlyList<GespeicherteAnsicht>> ListeAsync(string tabelle, CancellationToken cancellationToken = default) => Task.FromResult<IReadOnlyList<GespeicherteAnsicht>>([]);

        public Task SpeichereAsync(string tabelle, GespeicherteAnsicht ansicht, CancellationToken cancellationToken = default) => Task.CompletedTask;

        public Task LoescheAsync(string tabelle, string name, CancellationToken cancellationToken = default) => Task.CompletedTask;
    }

    private sealed class Ueberall : IZielbestimmung
    {
        public string Praefix => "benutzer-";

        public ValueTask<Ziel> ZielAsync(string mandant, string schluessel, CancellationToken cancellationToken = default) => ValueTask.FromResult<Ziel>(new Ziel.Allgemein());
    }

    private sealed class Probeseiten : IWebmodul
    {
        public System.Reflection.Assembly Seiten => typeof(AnmeldungModule).Assembly;

        public IEnumerable<Menuepunkt> Menue => [];

        public void Dienste(IServiceCollection dienste)
        {
            // nothing of its own
        }

        public void Endpunkte(IEndpointRouteBuilder routen)
        {
            routen.MapGet("/geschuetzt", (ClaimsPrincipal wer) => $"Guten Tag {wer.FindFirstValue(Sitzungsmerkmale.Benutzer)}").NurAngemeldet();
            routen.MapGet("/", () => "Start").NurAngemeldet();
        }
    }

    private sealed class Probeanrufer(IHttpContextAccessor zugriff, IZugaenge zugaenge, IOrtsverzeichnis orte, Handlungsverzeichnis handlungen, TimeProvider uhr) : IAnrufer
    {
        private ClaimsPrincipal? Wer => zugriff.HttpContext?.User;

        public bool IstAngemeldet => Wer?.Identity?.IsAuthenticated == true;

        public string Mandant => Wer?.FindFirstValue(Sitzungsmerkmale.Mandant) ?? "";

        public string MandantName => "Rendantur Köln-Süd";

        public string Benutzer => Wer?.FindFirstValue(Sitzungsmerkmale.Benutzer) ?? "";

        public string Anzeigename => Wer?.Identity?.Name ?? "";

        public string Rolle => "";

        public Kontext Kontext => new(Mandant, Benutzer);

        public bool Darf(string handlung) => Urteil(handlung).Erlaubt;

        public Urteil Urteil(string handlung, Ziel? ziel = null)
        {
            var stand = zugaenge.StandAsync(Mandant, Benutzer).AsTask().GetAwaiter().GetResult()!;
            return Rechtspruefung.Pruefe(stand.Zugang, handlungen[handlung], ziel ?? new Ziel.Allgemein(), Kernel.Berlin.Tag(uhr.GetUtcNow()), Rechtematrix.Mitgelieferte[0], orte);
        }

        public Sichtbereich Sicht(string handlung) =>
            Rechtspruefung.Sicht(zugaenge.StandAsync(Mandant, Benutzer).AsTask().GetAwaiter().GetResult()!.Zugang, handlungen[handlung], Kernel.Berlin.Tag(uhr.GetUtcNow()), Rechtematrix.Mitgelieferte[0], orte);
    }

    private sealed class Probebefehle(Anwendung anwendung, IAnrufer anrufer) : IBefehle
    {
        public Task<Quittung> SendeAsync(IBefehl befehl, Guid? befehlId = null, CancellationToken cancellationToken = default) => anwendung.SendeAsync(befehl, anrufer.Kontext, befehlId, cancellationToken);

        public Task<Quittung> SendeAsync(IBefehl befehl, Guid? befehlId, long? gesehen, CancellationToken cancellationToken = default) => anwendung.SendeAsync(befehl, anrufer.Kontext, befehlId, gesehen, cancellationToken);

        public Task<Quittung> SendeMitGesehenemAsync(IBefehl befehl, Guid? befehlId, IReadOnlyList<Stromstand> mitgesehen, CancellationToken cancellationToken = default) => anwendung.SendeAsync(befehl, anrufer.Kontext, befehlId, null, mitgesehen, cancellationToken);

        public Task<IReadOnlyList<Probeereignis>> ProbiereAsync(IReadOnlyList<IBefehl> befehle, CancellationToken cancellationToken = default) => throw new NotSupportedException("Die Anmeldung zeigt keine Folgen.");

        public Task<long> StandAsync(string stream, CancellationToken cancellationToken = default) => throw new NotSupportedException("Die Anmeldung merkt sich keinen Stand.");
    }
}
