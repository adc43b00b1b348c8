using System.CommandLine;
using System.Reflection;
using KitaPlus.Betrieb;
using KitaPlus.EventStore;
using KitaPlus.Meldewesen.Seiten;
using KitaPlus.Rechte;
using KitaPlus.Web;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace KitaPlus.Meldewesen;

/// <summary>Monatsmeldung, Meldebogen, Statistik, Nachmeldungen, Betriebserlaubnis: made, checked, released, handed over, answered.</summary>
public sealed class MeldungenModule : IModul, IWebmodul
{
    public IEnumerable<View> Ansichten => [new MeldungenView()];

    public IEnumerable<Handlung> Handlungen => KitaPlus.Meldewesen.Handlungen.Alle;

    public Assembly Seiten => typeof(MeldungenModule).Assembly;

    public IEnumerable<Menuepunkt> Menue =>
    [
        new("Meldungen", Adressen.Uebersicht, KitaPlus.Meldewesen.Handlungen.Ansehen, "Meldungen", 350),
        new("Fristen", Adressen.Kalender, KitaPlus.Meldewesen.Handlungen.Ansehen, "Meldungen", 351),
        new("Antworten der Behörde", Adressen.Quittungen, KitaPlus.Meldewesen.Handlungen.Quittieren, "Meldungen", 352),
    ];

    public void Codec(ICodecBuilder codec) => MeldungenCodec.Registriere(codec);

    public void Register(IServiceCollection services)
    {
        services.AddBefehle<MeldungDecider, Meldungszustand, MeldungBefehl>();
        services.AddBefehle<KalenderDecider, Meldekalender, LegeMeldefristFest>();
        services.AddSingleton<Einrichtungsleser>();
        services.AddSingleton<Kindakten>();
        services.AddSingleton<Grundlagenleser>();
        services.AddSingleton<Kalenderleser>();
        services.AddSingleton<Dateilager>();
        services.AddSingleton<IMeldungstransport, Dateitransport>();
        services.AddSingleton<Meldungsdienst>();
        services.AddSingleton<Meldungsbuch>();
        services.AddSingleton<IEreignistext, Meldungstexte>();
        services.AddSingleton<IZielbestimmung, MeldungZiel>();
        services.AddSingleton<IZielbestimmung>(new Mandantenziel(LegeMeldefristFest.Praefix));
    }

    public IEnumerable<Command> Verben(IVerbumgebung umgebung) => [];

    public void Dienste(IServiceCollection dienste)
    {
        dienste.AddScoped<Meldungsblick>();
        dienste.AddScoped<Fristenblick>();
        dienste.AddScoped<Reichweite>();
        dienste.AddScoped<Zaehlungen>();
        dienste.AddScoped<Unterlagen>();
        dienste.AddScoped<IAufgabenquelle>(sp => sp.GetRequiredService<Fristenblick>());
    }

    public void Endpunkte(IEndpointRouteBuilder routen) => Ausgaben.Endpunkte(routen);
}
