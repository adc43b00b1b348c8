using System.CommandLine;
using System.Reflection;
using KitaPlus.Betrieb;
using KitaPlus.EventStore;
using KitaPlus.Import;
using KitaPlus.Rechte;
using KitaPlus.Verpflegung.Seiten;
using KitaPlus.Web;
using KitaPlus.Web.Komponenten;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace KitaPlus.Verpflegung;

/// <summary>Verpflegung: offers, contracts, daily An- and Abmeldungen, Bildung und Teilhabe, kitchen.</summary>
public sealed class VerpflegungModule : IModul, IWebmodul
{
    public IEnumerable<View> Ansichten => [new EssenView()];

    public IEnumerable<Handlung> Handlungen => KitaPlus.Verpflegung.Handlungen.Alle;

    public Assembly Seiten => typeof(VerpflegungModule).Assembly;

    public IEnumerable<Menuepunkt> Menue => [new("Verpflegung", Adressen.Uebersicht, KitaPlus.Verpflegung.Handlungen.Ansehen, "Kinder", 170)];

    public void Codec(ICodecBuilder codec) => VerpflegungCodec.Registriere(codec);

    public void Register(IServiceCollection services)
    {
        services.AddBefehle<VerpflegungDecider, VerpflegungZustand, VerpflegungBefehl>();
        services.AddBefehle<EssenDecider, EssenZustand, EssenBefehl>();
        services.AddBefehle<BehoerdenDecider, BehoerdenZustand, BehoerdenBefehl>();
        services.AddBefehle<AnwesenheitDecider, AnwesenheitZustand, AnwesenheitBefehl>();
        services.AddSingleton<Verpflegungsleser>();
        services.AddSingleton<Essensleser>();
        services.AddSingleton<IVerpflegungserwartung, Verpflegungserwartung>();
        services.AddSingleton<IAusfuehrungsvorbehalt, Bezugspruefung>();
        services.AddSingleton<IEreignistext, Verpflegungstexte>();
        services.AddSingleton<IZielbestimmung, VerpflegungZiel>();
        services.AddSingleton<IZielbestimmung, EssenZiel>();
        services.AddSingleton<IZielbestimmung, AnwesenheitZiel>();
        services.AddSingleton<IZielbestimmung, BehoerdenZiel>();
        foreach (var art in new[] { Stromarten.Behoerden, Stromarten.Verpflegung, Stromarten.Essen }) services.AddSingleton(art);
        foreach (var format in Formate()) services.AddSingleton(format);
    }

    public IEnumerable<Command> Verben(IVerbumgebung umgebung) => [];

    public void Dienste(IServiceCollection dienste)
    {
        dienste.AddScoped<Essensblick>();
        dienste.AddScoped<Meldeblick>();
        dienste.AddScoped<Kuechenblick>();
        dienste.AddScoped<Vertragsangebot>();
        dienste.AddScoped<Vertragsdokument>();
        dienste.AddScoped<Butblick>();
        dienste.AddScoped<Abrechnung>();
        dienste.AddScoped<IAufgabenquelle>(sp => sp.GetRequiredService<Butblick>());
        dienste.AddSingleton<IKindreiter, Verpflegungsreiter>();
    }

    public void Endpunkte(IEndpointRouteBuilder routen) => Ausgaben.Endpunkte(routen);

    internal static IReadOnlyList<IImportformat> Formate() => [new Angebotsformat(), new Regelnformat(), new Schliessungsformat(), new Behoerdenformat(), new Vertragsformat(), new Butformat()];
}
