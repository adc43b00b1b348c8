using System.Security.Claims;
using KitaPlus.EventStore;
using KitaPlus.Rechte;
using KitaPlus.Web.Tabellen;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Logging.Console;

namespace KitaPlus.Web.Probe;

/// <summary>A small program around the frame: sample pages with every component, a login without password, rights by a list.</summary>
public static class Probeanwendung
{
    public const string Mandant = "rendantur-nord";

    public static WebApplication Baue(string[] args, Action<WebApplicationBuilder>? einstellen = null, Action<WebApplication>? ergaenzen = null)
    {
        var bau = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ApplicationName = typeof(Probeanwendung).Assembly.GetName().Name, EnvironmentName = "Production", ContentRootPath = AppContext.BaseDirectory });
        bau.WebHost.UseStaticWebAssets();
        bau.Logging.AddFilter<ConsoleLoggerProvider>(null, LogLevel.Warning);
        bau.Services.AddDataProtection().UseEphemeralDataProtectionProvider();
        bau.Services.AddAuthentication(CookieAuthenticationDefaults.AuthenticationScheme).AddCookie(o => o.Cookie.Name = "probe");
        bau.Services.AddScoped<IAnrufer, Probeanrufer>();
        bau.Services.AddScoped<IGespeicherteAnsichten, Probeansichten>();
        bau.Services.AddSingleton<Ansichtenlager>();
        bau.Services.AddSingleton<IZielbestimmung, Kinderziele>();
        bau.Services.AddSingleton(new Handlungsverzeichnis(Proberechte.Alle, []));
        bau.Services.AddKitaPlusWeb([new Probemodul()], o => o.Fusszeile = "KitaPlus 0.3, Probe");
        einstellen?.Invoke(bau);
        var app = bau.Build();
        app.UseKitaPlusWeb();
        app.MapPost("/abmelden", async (HttpContext anfrage) =>
        {
            await anfrage.SignOutAsync();
            return TypedResults.LocalRedirect("/anmelden");
        }).NurAngemeldet();
        ergaenzen?.Invoke(app);
        return app;
    }
}

/// <summary>The claims of the cookie are the whole truth here.</summary>
public sealed class Probeanrufer(IHttpContextAccessor zugriff) : IAnrufer
{
    private ClaimsPrincipal Person => zugriff.HttpContext?.User ?? new ClaimsPrincipal();

    public bool IstAngemeldet => Person.Identity?.IsAuthenticated == true;

    public string Mandant => IstAngemeldet ? Probeanwendung.Mandant : "";

    public string MandantName => "Rendantur Nord";

    public string Benutzer => Person.Identity?.Name ?? "";

    public string Anzeigename => Person.FindFirstValue(ClaimTypes.GivenName) ?? "";

    public string Rolle => "Fachverantwortung";

    public Kontext Kontext => IstAngemeldet ? new(Mandant, Benutzer) : throw new InvalidOperationException("Niemand ist angemeldet.");

    public bool Darf(string handlung) => Urteil(handlung).Erlaubt;

    public Urteil Urteil(string handlung, Ziel? ziel = null) =>
        handlung != Proberechte.Verboten.Name && ziel is not Ziel.Unbekannt
            ? new(true, Urteilsgrund.Erlaubt, "Erlaubt.", null)
            : new(false, Urteilsgrund.NichtInDerMatrix, "Die Rolle Fachverantwortung hat hier keinen Zugriff.", null);

    public Sichtbereich Sicht(string handlung) => new(true, new HashSet<string>(StringComparer.Ordinal), null);
}

public static class Proberechte
{
    public static Handlung Liste { get; } = Handlung.Abfrage("probe.kind.liste", "Kinder ansehen", Bereich.Kinder);

    public static Handlung Kind { get; } = Handlung.Abfrage("probe.kind.zeigen", "Kind ansehen", Bereich.Kinder);

    public static Handlung Aufnehmen { get; } = new("probe.kind.aufnehmen", "Kind aufnehmen", Bereich.Kinder, Stufe.Schreiben);

    public static Handlung Verboten { get; } = Handlung.Abfrage("probe.geheim.zeigen", "Geheimes ansehen", Bereich.Protokoll);

    public static IReadOnlyList<Handlung> Alle { get; } = [Liste, Kind, Aufnehmen, Verboten];
}

/// <summary>Knows the children of the sample.</summary>
public sealed class Kinderziele : IZielbestimmung
{
    public string Praefix => "kind-";

    public ValueTask<Ziel> ZielAsync(string mandant, string schluessel, CancellationToken cancellationToken = default) =>
        ValueTask.FromResult<Ziel>(Probekind.Alle.Any(k => k.Id == schluessel) ? Ziel.Einrichtung("E1") : new Ziel.Unbekannt());
}

public sealed class Ansichtenlager
{
    public Dictionary<string, List<GespeicherteAnsicht>> Ansichten { get; } = new(StringComparer.Ordinal);
}

public sealed class Probeansichten(Ansichtenlager lager, IAnrufer anrufer) : IGespeicherteAnsichten
{
    public Task<IReadOnlyList<GespeicherteAnsicht>> ListeAsync(string tabelle, CancellationToken cancellationToken = default) =>
        Task.FromResult<IReadOnlyList<GespeicherteAnsicht>>([.. Meine(tabelle)]);

    public Task SpeichereAsync(string tabelle, GespeicherteAnsicht ansicht, CancellationToken cancellationToken = default)
    {
        Meine(tabelle).RemoveAll(a => a.Name == ansicht.Name);
        Meine(tabelle).Add(ansicht);
        return Task.CompletedTask;
    }

    public Task LoescheAsync(string tabelle, string name, CancellationToken cancellationToken = default)
    {
        Meine(tabelle).RemoveAll(a => a.Name == name);
        return Task.CompletedTask;
    }

    private List<GespeicherteAnsicht> Meine(string tabelle)
    {
        var schluessel = $"{anrufer.Benutzer}/{tabelle}";
        if (!lager.Ansichten.TryGetValue(schluessel, out var liste)) lager.Ansichten[schluessel] = liste = [];
        return liste;
    }
}
