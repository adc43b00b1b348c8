using System.CommandLine;
using System.Reflection;
using KitaPlus.Betrieb;
using KitaPlus.Dokumente.Satz;
using KitaPlus.Dokumente.Seiten;
using KitaPlus.Dokumente.Views;
using KitaPlus.Dokumente.Vorlagen;
using KitaPlus.EventStore;
using KitaPlus.Rechte;
using KitaPlus.Web;
using KitaPlus.Web.Komponenten;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace KitaPlus.Dokumente;

/// <summary>Templates and issued documents: letters, contracts, invoices as PDF.</summary>
public sealed class DokumenteModule : IModul, IWebmodul
{
    public IEnumerable<View> Ansichten => [new DokumenteView()];

    public IEnumerable<Handlung> Handlungen => KitaPlus.Dokumente.Handlungen.Alle;

    public Assembly Seiten => typeof(DokumenteModule).Assembly;

    public IEnumerable<Menuepunkt> Menue =>
    [
        new("Dokumente", Adressen.Liste, KitaPlus.Dokumente.Handlungen.Liste, "Dokumente", 600),
        new("Vorlagen und Briefköpfe", Adressen.Vorlagen, KitaPlus.Dokumente.Handlungen.Vorlagen, "Dokumente", 610),
    ];

    public void Codec(ICodecBuilder codec) => DokumenteCodec.Registriere(codec);

    public void Register(IServiceCollection services)
    {
        services.AddBefehle<VorlageDecider, VorlageZustand, VorlageBefehl>();
        services.AddBefehle<BriefkopfDecider, BriefkopfZustand, BriefkopfBefehl>();
        services.AddBefehle<DokumentDecider, DokumentZustand, DokumentBefehl>();
        services.AddBefehle<FassungDecider, FassungZustand, HalteFassungFest>();
        services.TryAddSingleton(Satzoptionen.Vorgabe);
        services.AddSingleton<Satzwerk>();
        services.AddSingleton<Fuellung>();
        services.AddSingleton<Seitenbau>();
        services.AddSingleton<Absender>();
        services.AddSingleton<Vorlagenbuch>();
        services.AddSingleton<Fassungen>();
        services.AddSingleton<Dokumentverzeichnis>();
        services.AddSingleton<IDokumente, Dokumentausgabe>();
        services.AddSingleton<IZielbestimmung>(sp => new EbeneZiel("vorlage-", sp.GetRequiredService<IOrtsverzeichnisse>()));
        services.AddSingleton<IZielbestimmung>(sp => new EbeneZiel("briefkopf-", sp.GetRequiredService<IOrtsverzeichnisse>()));
        services.AddSingleton<IZielbestimmung>(new AllgemeinesZiel("fassung-"));
        services.AddSingleton<IZielbestimmung>(sp => new DokumentZiel(sp.GetRequiredService<Dokumentverzeichnis>(), Ziele(sp)));
        foreach (var b in Dokumentbereich.Alle) services.AddSingleton<IZielbestimmung>(sp => new BereichsdokumentZiel(b, sp.GetRequiredService<Dokumentverzeichnis>(), Ziele(sp)));
    }

    public IEnumerable<Command> Verben(IVerbumgebung umgebung) => [];

    public void Dienste(IServiceCollection dienste)
    {
        dienste.AddScoped<Dokumentliste>();
        dienste.AddScoped<Vorlagenliste>();
        dienste.AddSingleton<IKindreiter, Schreibenreiter>();
    }

    public void Endpunkte(IEndpointRouteBuilder routen) => KitaPlus.Dokumente.Seiten.Endpunkte.Map(routen);

    /// <summary>Asked later: it is made of all that say where records belong, these too.</summary>
    private static Lazy<Zielverzeichnis> Ziele(IServiceProvider dienste) => new(() => new Zielverzeichnis(dienste.GetServices<IZielbestimmung>()));
}
