using System.CommandLine;
using System.Reflection;
using KitaPlus.Betrieb;
using KitaPlus.EventStore;
using KitaPlus.Rechte;
using KitaPlus.Vieraugen.Seiten;
using KitaPlus.Web;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace KitaPlus.Vieraugen;

/// <summary>Release by a second person, with a random sample that can be checked afterwards.</summary>
public sealed class VieraugenModule : IModul, IWebmodul
{
    public IEnumerable<View> Ansichten => [new VieraugenView()];

    public IEnumerable<Handlung> Handlungen => KitaPlus.Vieraugen.Handlungen.Alle;

    public Assembly Seiten => typeof(VieraugenModule).Assembly;

    public IEnumerable<Menuepunkt> Menue =>
    [
        new("Freigaben", Adressen.Liste, KitaPlus.Vieraugen.Handlungen.Liste, "Verwaltung", 640),
        new("Regeln für Freigaben", Adressen.Einstellungen, KitaPlus.Vieraugen.Handlungen.Einstellungen, "Verwaltung", 645),
        new("Stichproben", Adressen.Stichprobe, KitaPlus.Vieraugen.Handlungen.Stichprobe, "Nachweis", 850),
    ];

    public void Codec(ICodecBuilder codec) => VieraugenCodec.Registriere(codec);

    public void Register(IServiceCollection services)
    {
        services.AddBefehle<VorgangDecider, VorgangZustand, VorgangBefehl>();
        services.AddBefehle<RegelDecider, Regelwerk, RegelBefehl>();
        services.AddBefehle<StichprobenDecider, Stichprobenzustand, StichprobenBefehl>();
        services.AddSingleton<Absender>();
        services.AddSingleton<Vorgangsbuch>();
        services.AddSingleton<Aktenleser>();
        services.AddSingleton<Stichproben>();
        services.AddSingleton<ITagesarbeit, Vieraugentag>();
        services.AddSingleton<IVieraugen, Vieraugendienst>();
        services.AddSingleton<IZielbestimmung, VorgangZiel>();
        services.AddSingleton<IZielbestimmung>(new Mandantenziel(RegelBefehl.Strom("")));
        services.AddSingleton<IZielbestimmung>(new AllgemeinesZiel("stichprobe-"));
    }

    public IEnumerable<Command> Verben(IVerbumgebung umgebung) => [];

    public void Dienste(IServiceCollection dienste)
    {
        dienste.AddScoped<Freigabetafel>();
        dienste.AddScoped<IAufgabenquelle>(sp => sp.GetRequiredService<Freigabetafel>());
    }

    public void Endpunkte(IEndpointRouteBuilder routen) => Freigabetafel.Endpunkte(routen);
}
