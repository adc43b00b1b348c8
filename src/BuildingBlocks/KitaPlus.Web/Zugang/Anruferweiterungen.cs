using KitaPlus.Betrieb;
using KitaPlus.Rechte;
using Microsoft.AspNetCore.Builder;
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
        dienste.AddScoped<IAnrufer>(sp => sp.GetRequiredService<Anrufer>());
        dienste.AddScoped<IBefehle, Befehle>();
        return dienste;
    }

    /// <summary>After authentication, before <see cref="Weberweiterungen.UseKitaPlusWeb"/>.</summary>
    public static IApplicationBuilder UseAnrufer(this IApplicationBuilder app) => app.UseMiddleware<Anruferermittlung>();
}
