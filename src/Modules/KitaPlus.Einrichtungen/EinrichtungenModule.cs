using System.CommandLine;
using System.Reflection;
using KitaPlus.Betrieb;
using KitaPlus.EventStore;
using KitaPlus.Import;
using KitaPlus.Einrichtungen.Seiten;
using KitaPlus.Rechte;
using KitaPlus.Web;
using KitaPlus.Web.Suche;
using KitaPlus.Web.Tabellen;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace KitaPlus.Einrichtungen;

/// <summary>Träger, Einrichtungen, Gruppen and the responsible Jugendamt.</summary>
public sealed class EinrichtungenModule : IModul, IWebmodul
{
    Assembly IWebmodul.Seiten => typeof(EinrichtungenModule).Assembly;

    IEnumerable<Menuepunkt> IWebmodul.Menue => [new("Einrichtungen", Adressen.Liste, KitaPlus.Einrichtungen.Handlungen.Liste, "Kinder", 150)];

    void IWebmodul.Dienste(IServiceCollection dienste)
    {
        dienste.AddScoped<ISuchquelle, Einrichtungsquelle>();
        dienste.AddScoped<IKennzahlquelle, Platzzahlen>();
        dienste.AddScoped<Einrichtungsblick>();
        dienste.AddScoped<Gruppenblick>();
        dienste.AddScoped<Belegungsblick>();
        dienste.AddScoped<Gruppenlistenblick>();
    }

    void IWebmodul.Endpunkte(IEndpointRouteBuilder routen) => Ausgaben.Endpunkte(routen);

    IEnumerable<View> IModul.Ansichten => [new UebernahmeView(), new EinrichtungenView(), new PlaetzeView()];

    IEnumerable<Handlung> IModul.Handlungen => KitaPlus.Einrichtungen.Handlungen.Alle;

    void IModul.Codec(ICodecBuilder codec) => Codec(codec);

    void IModul.Register(IServiceCollection services) => Register(services);

    IEnumerable<Command> IModul.Verben(IVerbumgebung umgebung) => [];

    public static void Codec(ICodecBuilder codec) => EinrichtungenCodec.Registriere(codec);

    public static void Register(IServiceCollection services)
    {
        services.AddBefehle<TraegerDecider, TraegerZustand, TraegerBefehl>();
        services.AddBefehle<EinrichtungDecider, EinrichtungZustand, EinrichtungBefehl>();
        services.AddSingleton<Einrichtungsakten>();
        services.AddSingleton<Platzleser>();
        services.AddSingleton<IGruppenbestand, Gruppenauskunft>();
        services.AddSingleton<IEreignistext>(_ => new Einrichtungstexte());
        services.AddSingleton<IUebernahmetage, Uebernahmetage>();
        services.AddSingleton<IOrtsverzeichnisse, Ortsverzeichnisse>();
        services.AddSingleton<IZielbestimmung, EinrichtungZiel>();
        services.AddSingleton<IZielbestimmung, TraegerZiel>();
        services.AddSingleton(Stromarten.Traeger);
        services.AddSingleton(Stromarten.Einrichtung);
        foreach (var format in Formate()) services.AddSingleton(format);
    }

    internal static IReadOnlyList<IImportformat> Formate() => [new Traegerformat(), new Einrichtungsformat(), new Gruppenformat(), new Jugendamtformat(), new Angabenformat()];
}
