using KitaPlus.Rechte;
using KitaPlus.Web.Arbeiten;
using KitaPlus.Web.Formulare;
using KitaPlus.Web.Rahmen;
using KitaPlus.Web.Sicherheit;
using KitaPlus.Web.Tabellen;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace KitaPlus.Web;

/// <summary>All the host has to call.</summary>
public static class Weberweiterungen
{
    internal const string Farbadresse = "/darstellung";
    private const string Fehleradresse = "/fehler";

    /// <summary>The host also registers <see cref="IAnrufer"/>, <see cref="IBefehle"/>, the <see cref="Handlungsverzeichnis"/> and authentication; <see cref="IGespeicherteAnsichten"/> and <see cref="ISeitenzugriff"/> if there are any.</summary>
    public static IServiceCollection AddKitaPlusWeb(this IServiceCollection dienste, IReadOnlyCollection<IWebmodul> module, Action<Weboptionen>? einstellen = null)
    {
        dienste.AddOptions<Weboptionen>();
        if (einstellen is not null) dienste.Configure(einstellen);
        dienste.TryAddSingleton(TimeProvider.System);
        dienste.AddHttpContextAccessor();
        dienste.AddDataProtection();
        dienste.AddAntiforgery(o =>
        {
            o.Cookie.Name = "kp-schutz";
            o.Cookie.SameSite = SameSiteMode.Strict;
            o.SuppressXFrameOptionsHeader = true;
        });
        Verdichtung.Fuer(dienste);
        dienste.Configure<CookiePolicyOptions>(Kekse.Regeln);
        dienste.Configure<KestrelServerOptions>(Grenzen.Fuer);
        dienste.Configure<FormOptions>(Grenzen.Fuer);
        dienste.AddExceptionHandler<Fehlerfang>();
        dienste.AddRazorComponents();
        dienste.AddSingleton<Seitenassemblies>();
        dienste.AddScoped<Navigation>();
        dienste.AddScoped<Meldungen>();
        dienste.AddScoped<Listenmerker>();
        dienste.AddScoped<Tafelablage>();
        dienste.AddSingleton<Formularablage>();
        dienste.AddScoped<Anmeldeweg>();
        dienste.AddSingleton<Zielverzeichnis>();
        dienste.AddScoped<Folgenpruefung>();
        dienste.AddScoped<Suche.Personenfeld>();
        dienste.AddSingleton<Hintergrundarbeiten>();
        foreach (var m in module)
        {
            dienste.AddSingleton(m);
            m.Dienste(dienste);
        }

        return dienste;
    }

    /// <summary>Middleware and endpoints of the frame and of all modules. Called once, before the host maps endpoints of its own.</summary>
    public static WebApplication UseKitaPlusWeb(this WebApplication app)
    {
        app.UseMiddleware<Kopfzeilen>();
        Verdichtung.Fuer(app);
        app.UseCookiePolicy();
        // a scope of its own: a page that has begun to render has used up the one of the request
        app.UseExceptionHandler(new ExceptionHandlerOptions { ExceptionHandlingPath = Fehleradresse, StatusCodeSelector = Fehlerfang.Status, SuppressDiagnosticsCallback = _ => true, AllowStatusCode404Response = true, CreateScopeForErrors = true });
        app.UseStatusCodePagesWithReExecute(Fehleradresse, createScopeForStatusCodePages: true);
        app.UseMiddleware<Formularschutz>();
        app.UseMiddleware<Zugangswache>();
        app.UseMiddleware<Tafelausgabe>();
        app.UseAntiforgery();
        app.UseMiddleware<Wiedervorlage>();
        // Sonst käme beim Start aus dem Bauordner ein Endpunkt hinzu, der jede neue Datei ausliefert.
        app.Configuration["ReloadStaticAssetsAtRuntime"] = "false";
        app.MapStaticAssets().Oeffentlich();
        app.MapRazorComponents<App>().AddAdditionalAssemblies([.. app.Services.GetRequiredService<Seitenassemblies>().Alle]).WithStaticAssets().Add(OeffneWeiterleitung);
        app.MapPost(Farbadresse, WaehleFarben).Oeffentlich();
        Arbeitsendpunkte.Map(app);
        if (app.Services.GetRequiredService<IServiceProviderIsService>().IsService(typeof(IGespeicherteAnsichten))) Ansichtenendpunkt.Map(app);
        var module = app.Services.GetServices<IWebmodul>().ToList();
        foreach (var m in module) m.Endpunkte(app);

        IEndpointRouteBuilder routen = app;
        var handlungen = app.Services.GetRequiredService<Handlungsverzeichnis>();
        app.Use(weiter =>
        {
            Seitenpruefung.Pruefe(routen.DataSources, module.SelectMany(m => m.Menue), handlungen);
            return weiter;
        });
        return app;
    }

    /// <summary>An endpoint of the framework that resolves redirects it has encrypted itself; it is no page and carries nothing.</summary>
    private static void OeffneWeiterleitung(EndpointBuilder endpunkt)
    {
        if (endpunkt is RouteEndpointBuilder { RoutePattern.RawText: "/_framework/opaque-redirect" }) endpunkt.Metadata.Add(new OeffentlichAttribute());
    }

    private static RedirectHttpResult WaehleFarben(HttpContext anfrage, [FromForm] string? farben, [FromForm] string? ziel)
    {
        if (farben is Farbschema.Hell or Farbschema.Dunkel) anfrage.Response.Cookies.Append(Farbschema.Keks, farben, new CookieOptions { HttpOnly = true, SameSite = SameSiteMode.Lax, Path = "/", MaxAge = TimeSpan.FromDays(365) });
        else anfrage.Response.Cookies.Delete(Farbschema.Keks);
        return TypedResults.LocalRedirect(Ziele.Lokal(ziel));
    }
}
