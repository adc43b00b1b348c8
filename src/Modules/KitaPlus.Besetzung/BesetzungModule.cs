using System.CommandLine;
using System.Reflection;
using KitaPlus.Besetzung.Seiten;
using KitaPlus.Betrieb;
using KitaPlus.EventStore;
using KitaPlus.Rechte;
using KitaPlus.Web;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace KitaPlus.Besetzung;

/// <summary>Is an Einrichtung staffed as the KiBiz demands: Soll beside Ist on any day, and what was reported when it was not.</summary>
public sealed class BesetzungModule : IModul, IWebmodul
{
    public IEnumerable<View> Ansichten => [];

    public IEnumerable<Handlung> Handlungen => KitaPlus.Besetzung.Handlungen.Alle;

    public Assembly Seiten => typeof(BesetzungModule).Assembly;

    public IEnumerable<Menuepunkt> Menue => [new("Soll und Ist", Adressen.Liste, KitaPlus.Besetzung.Handlungen.Ansehen, "Personal", 320)];

    public void Codec(ICodecBuilder codec) => BesetzungCodec.Registriere(codec);

    public void Register(IServiceCollection services)
    {
        services.AddBefehle<UnterschreitungDecider, UnterschreitungZustand, UnterschreitungBefehl>();
        services.AddSingleton<Besetzungsleser>();
        services.AddSingleton<Unterschreitungsleser>();
        services.AddSingleton<IZielbestimmung, UnterschreitungZiel>();
        services.AddSingleton<IEreignistext, Besetzungstexte>();
    }

    public IEnumerable<Command> Verben(IVerbumgebung umgebung) => [];

    public void Dienste(IServiceCollection dienste)
    {
        dienste.AddScoped<Besetzungsblick>();
        dienste.AddScoped<IAufgabenquelle, Besetzungsaufgaben>();
    }

    public void Endpunkte(IEndpointRouteBuilder routen) => Ausgaben.Endpunkte(routen);
}
