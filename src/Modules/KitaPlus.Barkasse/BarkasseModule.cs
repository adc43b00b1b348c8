using System.CommandLine;
using System.Reflection;
using KitaPlus.Barkasse.Seiten;
using KitaPlus.Barkasse.Verben;
using KitaPlus.Betrieb;
using KitaPlus.EventStore;
using KitaPlus.Rechte;
using KitaPlus.Web;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace KitaPlus.Barkasse;

/// <summary>The cash boxes of the Einrichtungen.</summary>
public sealed class BarkasseModule : IModul, IWebmodul
{
    public IEnumerable<View> Ansichten => [new KassenView()];

    public IEnumerable<Handlung> Handlungen => KitaPlus.Barkasse.Handlungen.Alle;

    public Assembly Seiten => typeof(BarkasseModule).Assembly;

    public IEnumerable<Menuepunkt> Menue => [new("Barkassen", Adressen.Liste, KitaPlus.Barkasse.Handlungen.Liste, "Finanzen", 405)];

    public void Codec(ICodecBuilder codec) => BarkasseCodec.Registriere(codec);

    public void Register(IServiceCollection services)
    {
        services.AddBefehle<KasseDecider, Kasse, KasseBefehl>();
        services.AddBefehle<KassenbuchDecider, Blatt, KassenbuchBefehl>();
        services.AddSingleton<Kassenleser>();
        services.AddSingleton<Kassenfuehrung>();
        services.AddSingleton<Kassenverzeichnis>();
        services.AddSingleton<Pruefungsausgabe>();
        services.AddSingleton<IZielbestimmung, KasseZiel>();
        services.AddSingleton<IZielbestimmung, KassenbuchZiel>();
    }

    public IEnumerable<Command> Verben(IVerbumgebung umgebung) => [BarkasseVerb.Baue(umgebung)];

    public void Dienste(IServiceCollection dienste)
    {
        dienste.AddScoped<Kassenschalter>();
        dienste.AddScoped<Kassentafel>();
        dienste.AddScoped<Kassenunterlagen>();
        dienste.AddScoped<IAufgabenquelle>(sp => sp.GetRequiredService<Kassentafel>());
    }

    public void Endpunkte(IEndpointRouteBuilder routen)
    {
        Kassentafel.Endpunkte(routen);
        Kassenausgaben.Endpunkte(routen);
    }
}
