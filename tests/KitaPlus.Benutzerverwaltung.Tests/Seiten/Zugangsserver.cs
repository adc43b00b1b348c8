using System.Security.Claims;
using KitaPlus.Betrieb;
using KitaPlus.Contracts;
using KitaPlus.Contracts.Einrichtungen;
using KitaPlus.Contracts.Kinder;
using KitaPlus.Einrichtungen;
using KitaPlus.EventStore;
using KitaPlus.Kernel;
using KitaPlus.Kinder;
using KitaPlus.Rechte;
using KitaPlus.Testhilfen;
using KitaPlus.Web;
using KitaPlus.Web.Probe;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace KitaPlus.Benutzerverwaltung.Tests.Seiten;

/// <summary>The pages over the real pipeline, rights and storage, on a free port of this machine; only the login is a door of its own.</summary>
public sealed class Zugangsserver : IAsyncLifetime
{
    public const string Mandant = "nord";
    private readonly string ordner = Directory.CreateTempSubdirectory("kp-zugang").FullName;
    private Speicher? speicher;
    private WebApplication? app;

    /// <summary>Gründung am 5. Januar, danach ist der 2. März.</summary>
    public FesteUhr Uhr { get; } = new(new DateTimeOffset(2026, 1, 5, 8, 0, 0, TimeSpan.Zero));

    internal Erstkennwoerter Kennwoerter { get; } = new();

    public async Task InitializeAsync()
    {
        IModul[] module = [new EinrichtungenModule(), new KinderModule(), new BenutzerverwaltungModule()];
        speicher = await Speicher.OeffneAsync(new Ablage.Arbeitsspeicher(ordner), module, Uhr);
        var bau = WebApplication.CreateBuilder(new WebApplicationOptions { ApplicationName = typeof(Probeanwendung).Assembly.GetName().Name, EnvironmentName = "Production", ContentRootPath = AppContext.BaseDirectory });
        bau.WebHost.UseUrls("http://127.0.0.1:0").UseStaticWebAssets();
        bau.Logging.ClearProviders();
        bau.Services.AddDataProtection().UseEphemeralDataProtectionProvider();
        Anwendung.TrageEin(bau.Services, speicher, module);
        bau.Services.AddSingleton(Anwendung.In);
        bau.Services.AddAnrufer();
        bau.Services.AddKitaPlusWeb([.. module.OfType<IWebmodul>()]);
        bau.Services.AddSingleton<IMandanten, Namen>();
        bau.Services.AddSingleton<IErstkennwort>(Kennwoerter);
        bau.Services.AddAuthentication(CookieAuthenticationDefaults.AuthenticationScheme).AddCookie();
        app = bau.Build();
        app.UseRouting();
        app.UseAuthentication();
        app.UseAnrufer();
        app.UseKitaPlusWeb();
        app.MapGet("/tuer/{benutzer}", (string benutzer, HttpContext anfrage) => anfrage.SignInAsync(new ClaimsPrincipal(new ClaimsIdentity(
            [new(Sitzungsmerkmale.Mandant, Mandant), new(Sitzungsmerkmale.Benutzer, benutzer)], CookieAuthenticationDefaults.AuthenticationScheme)))).Oeffentlich();
        await GruendeAsync();
        await app.StartAsync();
    }

    public async Task DisposeAsync()
    {
        if (app is not null) await app.DisposeAsync();
        if (speicher is not null) await speicher.DisposeAsync();
        Directory.Delete(ordner, recursive: true);
    }

    public async Task<Besucher> AlsAsync(string benutzer)
    {
        var besucher = new Besucher(new Uri(app!.Urls.First()));
        await besucher.OeffneAsync($"/tuer/{benutzer}");
        return besucher;
    }

    /// <summary>Records what has been before, as if it had come through the pages.</summary>
    public async Task GegebenAsync(string stream, string wer, params IReadOnlyList<IEreignis> ereignisse)
    {
        var bisher = await speicher!.Log.ReadStreamAsync(Mandant, stream);
        await speicher.Log.AppendAsync(Mandant, [new StreamAppend(stream, bisher.Count == 0 ? ExpectedRevision.NoStream : bisher[^1].Revision,
            [.. ereignisse.Select(e => speicher.Codec.Encode(Mandant, Guid.NewGuid(), e, new EventMetadata(wer, Guid.NewGuid())))])]);
    }

    internal Task BenutzerAsync(string wer, string name, Rolle rolle, Funktion funktion, Anwendergruppe gruppe, Ort dienststelle, params Ort[] orte) => GegebenAsync(
        $"benutzer-{wer}", "b-egv",
        new BenutzerAngelegt(wer, BenutzerDecider.Bezug(wer, name), gruppe, funktion, dienststelle, "a-0"),
        new BenutzernameVergeben(wer, BenutzerDecider.Bezug(wer, $"name.{wer[2..]}"), "a-0"),
        new RolleZugewiesen(wer, "z-1", rolle, orte.Length > 0 ? orte : [dienststelle], new Zeitraum(new DateOnly(2026, 1, 1)), "a-0", null, funktion == Funktion.Rendanturleitung));

    private async Task GruendeAsync()
    {
        var anwendung = app!.Services.GetRequiredService<Anwendung>();
        var dienst = Kontext.Dienst(Mandant, "probe");
        var tag = new DateOnly(2020, 8, 1);
        await anwendung.SendeAsync(new LegeTraegerAn("T1", "St. Martin", Traegerart.Kirchlich), dienst);
        await anwendung.SendeAsync(new LegeEinrichtungAn("E1", "T1", "Kita Regenbogen", tag), dienst);
        await anwendung.SendeAsync(new LegeEinrichtungAn("E2", "T1", "Kita Sonnenschein", tag), dienst);
        await anwendung.SendeAsync(new NimmKindAuf("K1", new Personenname("Mia", "Muster"), new DateOnly(2022, 4, 1), Herkunft.Jetzt), dienst);
        await anwendung.SendeAsync(new VereinbareBetreuung("K1", new DateOnly(2025, 8, 1), null, "E1", null, 35, null, Herkunft.Jetzt), dienst);
        await BenutzerAsync("b-egv", "Elke Egv", Rolle.Generalvikariat, Funktion.Generalvikariat, Anwendergruppe.Generalvikariat, Ort.Mandant);
        await BenutzerAsync("b-fv", "Frauke Vogt", Rolle.Fachverantwortung, Funktion.Fachverantwortung, Anwendergruppe.Rendantur, Ort.Mandant);
        await BenutzerAsync("b-lesend", "Lena Les", Rolle.LesendRendantur, Funktion.Rendanturleitung, Anwendergruppe.Rendantur, Ort.Mandant);
        await BenutzerAsync("b-finanz", "Fritz Finanz", Rolle.Finanzen, Funktion.Finanzsachbearbeitung, Anwendergruppe.Rendantur, Ort.Mandant);
        await BenutzerAsync("b-leitung", "Lisa Leitung", Rolle.Leitung, Funktion.Einrichtungsleitung, Anwendergruppe.Einrichtungspersonal, Ort.Einrichtung("E1"));
        await BenutzerAsync("b-kraft", "<script>alert(1)</script>", Rolle.Einrichtungsmitarbeiter, Funktion.Einrichtungsmitarbeit, Anwendergruppe.Einrichtungspersonal, Ort.Einrichtung("E2"));
        await BenutzerAsync("b-rueck", "Rita Rück", Rolle.Einrichtungsmitarbeiter, Funktion.Einrichtungsmitarbeit, Anwendergruppe.Einrichtungspersonal, Ort.Einrichtung("E1"));
        Uhr.StelleAuf(new DateTimeOffset(2026, 3, 2, 8, 0, 0, TimeSpan.Zero));
        // rückwirkend entzogen: bekannt wurde das erst jetzt
        await GegebenAsync("benutzer-b-rueck", "b-fv", new RolleEntzogen("b-rueck", "z-1", new DateOnly(2026, 2, 1), BenutzerDecider.Bezug("b-rueck", "ausgeschieden"), null));
        // das Kind war nie in E1, sondern in E2: auch das weiß man erst seit heute
        var falsch = (await speicher!.Log.ReadStreamAsync(Mandant, "kind-K1"))[^1].EventId;
        await anwendung.SendeAsync(new VereinbareBetreuung("K1", new DateOnly(2025, 8, 1), null, "E2", null, 35, null, new Herkunft(Berichtigt: [falsch]), "E1"), dienst);
        await anwendung.NachfuehrenAsync();
    }

    private sealed class Namen : IMandanten
    {
        public ValueTask<IReadOnlyList<Mandantenname>> AlleAsync(CancellationToken cancellationToken = default) => new([new Mandantenname(Mandant, "Rendantur Nord")]);
    }
}

/// <summary>Stands where the module with the logins is bound.</summary>
internal sealed class Erstkennwoerter : IErstkennwort
{
    public const string Kennwort = "Apfel-Birne-4711-Kirsche";

    public List<(string Benutzer, Erstkennwortanlass Anlass, string Antrag)> Vergeben { get; } = [];

    public Task<string> VergebenAsync(string mandant, string benutzer, Erstkennwortanlass anlass, string antrag, CancellationToken cancellationToken = default)
    {
        Vergeben.Add((benutzer, anlass, antrag));
        return Task.FromResult(Kennwort);
    }
}
