using System.CommandLine;
using System.Reflection;
using KitaPlus.Betrieb;
using KitaPlus.Contracts.Kostenrechnung;
using KitaPlus.EventStore;
using KitaPlus.Import;
using KitaPlus.Kostenrechnung.Seiten;
using KitaPlus.Rechte;
using KitaPlus.Web;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace KitaPlus.Kostenrechnung;

/// <summary>Kostenarten and Kostenstellen of a Mandant, dated.</summary>
public sealed class KostenrechnungModule : IModul, IWebmodul
{
    public IEnumerable<View> Ansichten => [];

    public IEnumerable<Handlung> Handlungen => KitaPlus.Kostenrechnung.Handlungen.Alle;

    public Assembly Seiten => typeof(KostenrechnungModule).Assembly;

    public IEnumerable<Menuepunkt> Menue =>
    [
        new("Kostenarten", Adressen.Arten, KitaPlus.Kostenrechnung.Handlungen.Liste, "Finanzen", 410),
        new("Kostenstellen", Adressen.Stellen, KitaPlus.Kostenrechnung.Handlungen.Liste, "Finanzen", 420),
    ];

    public void Codec(ICodecBuilder codec) => KostenrechnungCodec.Registriere(codec);

    public void Register(IServiceCollection services)
    {
        services.AddBefehle<KostenDecider, KostenZustand, KostenBefehl>();
        services.AddSingleton<Kostenrechnungsleser>();
        services.AddSingleton<IKostenrechnung>(sp => sp.GetRequiredService<Kostenrechnungsleser>());
        services.AddSingleton<IZielbestimmung>(new Mandantenziel(KostenBefehl.Strom("")));
        services.AddSingleton(Stromarten.Kostenrechnung);
        services.AddSingleton<IImportformat, Kostenartenformat>();
        services.AddSingleton<IImportformat, Kostenstellenformat>();
    }

    public IEnumerable<Command> Verben(IVerbumgebung umgebung) => [];

    public void Dienste(IServiceCollection dienste) => dienste.AddScoped<Kostentafel>();

    public void Endpunkte(IEndpointRouteBuilder routen) => Kostentafel.Endpunkte(routen);
}
