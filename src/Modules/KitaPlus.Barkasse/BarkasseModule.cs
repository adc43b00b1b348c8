using System.CommandLine;
using System.Reflection;
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
    public IEnumerable<View> Ansichten => [];

    public IEnumerable<Handlung> Handlungen => KitaPlus.Barkasse.Handlungen.Alle;

    public Assembly Seiten => typeof(BarkasseModule).Assembly;

    public IEnumerable<Menuepunkt> Menue => [];

    public void Codec(ICodecBuilder codec) => BarkasseCodec.Registriere(codec);

    public void Register(IServiceCollection services)
    {
        services.AddBefehle<KasseDecider, Kasse, KasseBefehl>();
        services.AddBefehle<KassenbuchDecider, Blatt, KassenbuchBefehl>();
        services.AddSingleton<Kassenleser>();
        services.AddSingleton<Kassenfuehrung>();
        services.AddSingleton<IZielbestimmung, KasseZiel>();
        services.AddSingleton<IZielbestimmung, KassenbuchZiel>();
    }

    public IEnumerable<Command> Verben(IVerbumgebung umgebung) => [];

    public void Dienste(IServiceCollection dienste)
    {
    }

    public void Endpunkte(IEndpointRouteBuilder routen)
    {
    }
}
