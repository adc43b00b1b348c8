using System.CommandLine;
using System.Reflection;
using KitaPlus.Betrieb;
using KitaPlus.EventStore;
using KitaPlus.Protokoll.Seiten;
using KitaPlus.Rechte;
using KitaPlus.Web;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace KitaPlus.Protokoll;

/// <summary>Who did what and who read what; seals; Verfahrensdokumentation.</summary>
public sealed class ProtokollModule : IModul, IWebmodul
{
    public IEnumerable<View> Ansichten => [new ProtokollView()];

    public IEnumerable<Handlung> Handlungen => KitaPlus.Protokoll.Handlungen.Alle;

    public Assembly Seiten => typeof(ProtokollModule).Assembly;

    public IEnumerable<Menuepunkt> Menue =>
    [
        new("Protokoll", "/protokoll", KitaPlus.Protokoll.Handlungen.Befehle, "Nachweis", 810),
        new("Lesezugriffe", "/protokoll/lesezugriffe", KitaPlus.Protokoll.Handlungen.Lesezugriffe, "Nachweis", 820),
        new("Siegel", "/siegel", KitaPlus.Protokoll.Handlungen.Siegel, "Nachweis", 830),
        new("Verfahrensdokumentation", "/verfahrensdokumentation", KitaPlus.Protokoll.Handlungen.Verfahren, "Nachweis", 840),
    ];

    public void Codec(ICodecBuilder codec) => codec.Add<BefehlProtokolliert>("protokoll.befehl.v1");

    public void Register(IServiceCollection services)
    {
        services.AddSingleton<Befehlsprotokoll>();
        services.AddSingleton<IBefehlsprotokoll>(sp => sp.GetRequiredService<Befehlsprotokoll>());
        services.AddSingleton<IAblehnungsprotokoll>(sp => sp.GetRequiredService<Befehlsprotokoll>());
        services.AddSingleton<Protokollbuch>();
        services.AddSingleton<Leseprotokoll>();
        services.AddSingleton<ITagesarbeit, Lesezugriffstag>();
    }

    public IEnumerable<Command> Verben(IVerbumgebung umgebung) => [];

    public void Dienste(IServiceCollection dienste)
    {
        dienste.AddScoped<ISeitenzugriff, Lesevermerk>();
        dienste.AddScoped<Protokolltabelle>();
        dienste.AddSingleton<Siegelpruefungslauf>();
        dienste.AddSingleton<IVerfahrensangaben, Protokollangaben>();
    }

    public void Endpunkte(IEndpointRouteBuilder routen)
    {
        Siegelendpunkte.Bilde(routen);
        Protokolltabelle.Ausgaben(routen);
    }
}
