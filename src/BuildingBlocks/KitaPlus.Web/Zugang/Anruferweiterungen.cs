using KitaPlus.Betrieb;
using KitaPlus.Rechte;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace KitaPlus.Web;

/// <summary>Rights in the web server: pages, commands, buttons and lists all ask the same decision.</summary>
public static class Anruferweiterungen
{
    public static IServiceCollection AddAnrufer(this IServiceCollection dienste)
    {
        dienste.AddSingleton<Rechtelagen>();
        dienste.AddSingleton<IBefehlspruefung, Rechtepruefung>();
        dienste.AddScoped<Anrufer>();

        // the error page is rendered in a scope of its own; it still is the same caller
        dienste.AddScoped<IAnrufer>(sp => sp.GetService<IHttpContextAccessor>()?.HttpContext?.Features.Get<Anrufer>() ?? sp.GetRequiredService<Anrufer>());
        dienste.AddScoped<Folgengrundlage>();
        dienste.AddScoped<IBefehle, Befehle>();
        return dienste;
    }

    /// <summary>After authentication, before <see cref="Weberweiterungen.UseKitaPlusWeb"/>.</summary>
    public static IApplicationBuilder UseAnrufer(this IApplicationBuilder app) => app.UseMiddleware<Anruferermittlung>();
}
