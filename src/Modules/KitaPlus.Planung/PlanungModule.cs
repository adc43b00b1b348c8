using System.CommandLine;
using System.Reflection;
using KitaPlus.Betrieb;
using KitaPlus.EventStore;
using KitaPlus.Planung.Seiten;
using KitaPlus.Planung.Seiten.Finanzen;
using KitaPlus.Planung.Seiten.Personal;
using KitaPlus.Rechte;
using KitaPlus.Web;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace KitaPlus.Planung;

/// <summary>Belegungs-, Finanz- and Personalplanung (KiBiz).</summary>
public sealed class PlanungModule : IModul, IWebmodul
{
    public IEnumerable<View> Ansichten => [new SzenarienView()];

    public IEnumerable<Handlung> Handlungen => KitaPlus.Planung.Handlungen.Alle;

    public Assembly Seiten => typeof(PlanungModule).Assembly;

    public IEnumerable<Menuepunkt> Menue =>
    [
        new("Belegungsplanung", Adressen.Belegung, KitaPlus.Planung.Handlungen.Belegung, "Planung", 350),
        new("Finanzplanung", Adressen.Finanzen, KitaPlus.Planung.Handlungen.Finanzen, "Planung", 360),
        new("Personalplanung", Adressen.Personal, KitaPlus.Planung.Handlungen.Personal, "Planung", 370),
        new("Annahmen", Adressen.Annahmen, KitaPlus.Planung.Handlungen.Annahmen, "Planung", 380),
    ];

    public void Codec(ICodecBuilder codec) => PlanungCodec.Registriere(codec);

    public void Register(IServiceCollection services)
    {
        services.AddBefehle<SzenarioDecider, SzenarioZustand, SzenarioBefehl>();
        services.AddBefehle<AnnahmenDecider, Annahmen, AnnahmenBefehl>();
        services.AddBefehle<FinanzplanDecider, FinanzplanZustand, FinanzplanBefehl>();
        services.AddSingleton<Planungsleser>();
        services.AddSingleton<Szenarienleser>();
        services.AddSingleton<IAusfuehrungsvorbehalt, Bezugspruefung>();
        services.AddSingleton<IEreignistext, Planungstexte>();
        services.AddSingleton<IZielbestimmung>(new PlanungZiel(Szenarioname.Praefix));
        services.AddSingleton<IZielbestimmung>(new PlanungZiel(FinanzplanBefehl.Praefix));
        services.AddSingleton<IZielbestimmung>(new Mandantenziel(AnnahmenBefehl.Praefix));
    }

    public IEnumerable<Command> Verben(IVerbumgebung umgebung) => [];

    public void Dienste(IServiceCollection dienste)
    {
        dienste.AddScoped<Planungsblick>();
        dienste.AddScoped<Finanzblick>();
        dienste.AddScoped<Personalblick>();
    }

    public void Endpunkte(IEndpointRouteBuilder routen) => Ausgaben.Endpunkte(routen);
}
