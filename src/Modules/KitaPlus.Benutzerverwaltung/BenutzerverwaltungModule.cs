using System.CommandLine;
using System.Reflection;
using KitaPlus.Benutzerverwaltung.Seiten;
using KitaPlus.Betrieb;
using KitaPlus.EventStore;
using KitaPlus.Rechte;
using KitaPlus.Web;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace KitaPlus.Benutzerverwaltung;

/// <summary>Users, roles and rights, the applications for them, deputies, the release of the Support, and who had which right when.</summary>
public sealed class BenutzerverwaltungModule : IModul, IWebmodul
{
    private const string Gruppe = "Zugänge";

    Assembly IWebmodul.Seiten => typeof(BenutzerverwaltungModule).Assembly;

    IEnumerable<Menuepunkt> IWebmodul.Menue =>
    [
        new("Benutzer", Benutzerliste.Adresse, Benutzerliste.Handlung, Gruppe, 700),
        new("Anträge", Antragsliste.Adresse, Antragsliste.Handlung, Gruppe, 705),
        new("Aufgaben", "/aufgaben", Aufgabensicht.Handlung, Gruppe, 710),
        new("Rechte am Stichtag", Rechteblick.Adresse, Rechteblick.Handlung, Gruppe, 715),
        new("Verlauf der Rechte", "/rechte/verlauf", "benutzerverwaltung.rechte.verlauf", Gruppe, 720),
        new("Rechtematrix", "/rechte/matrix", Rechteblick.Handlung, Gruppe, 725),
        new("Vertretung", "/vertretung", "benutzerverwaltung.vertretung.ansehen", Gruppe, 730),
        new("Support", "/support", "benutzerverwaltung.support.ansehen", Gruppe, 735),
        new("Rendantur", "/rendantur", "benutzerverwaltung.rendantur.ansehen", Gruppe, 740),
    ];

    void IWebmodul.Dienste(IServiceCollection dienste)
    {
        dienste.AddScoped<Zugangsblick>();
        dienste.AddScoped<Benutzerliste>();
        dienste.AddScoped<Antragsliste>();
        dienste.AddScoped<Belegannahme>();
        dienste.AddScoped<Aufgabensicht>();
        dienste.AddScoped<IAufgabenquelle, Startaufgaben>();
        dienste.AddScoped<Rechteblick>();
        dienste.AddScoped<Warumfrage>();
    }

    void IWebmodul.Endpunkte(IEndpointRouteBuilder routen)
    {
        Benutzerliste.Ausgabe(routen);
        Antragsliste.Ausgabe(routen);
        Belegannahme.Ausgabe(routen);
        Rechteblick.Ausgabe(routen);
    }

    IEnumerable<View> IModul.Ansichten => [new FaktenView()];

    IEnumerable<Handlung> IModul.Handlungen => Handlungen.Alle;

    void IModul.Codec(ICodecBuilder codec) => Codec(codec);

    void IModul.Register(IServiceCollection services) => Register(services);

    IEnumerable<Command> IModul.Verben(IVerbumgebung umgebung) => [RechteVerb.Baue(umgebung), BenutzerVerb.Baue(umgebung)];

    public static void Codec(ICodecBuilder codec) => BenutzerverwaltungCodec.Registriere(codec);

    public static void Register(IServiceCollection services)
    {
        services.AddBefehle<BenutzerDecider, BenutzerZustand, BenutzerBefehl>();
        services.AddBefehle<AntragDecider, AntragZustand, AntragBefehl>();
        services.AddBefehle<VertretungDecider, VertretungZustand, VertretungBefehl>();
        services.AddBefehle<SupportDecider, SupportZustand, SupportBefehl>();
        services.AddBefehle<RendanturDecider, RendanturZustand, RendanturBefehl>();
        services.AddBefehle<RechtematrixDecider, RechtematrixZustand, VeroeffentlicheRechtematrix>();

        services.AddSingleton<Zugangsbuecher>();
        services.AddSingleton<Zugaenge>();
        services.AddSingleton<IZugaenge>(s => s.GetRequiredService<Zugaenge>());
        services.AddSingleton<IZugangsauskunft>(s => s.GetRequiredService<Zugaenge>());
        services.AddSingleton<Zugangsdienst>();
        services.AddSingleton<Papierantrag>();
        services.AddSingleton<IMandanten, Mandanten>();
        services.AddSingleton<IBenutzerverzeichnis, Benutzerverzeichnis>();
        services.AddSingleton<IBenutzerzustaendigkeit, Benutzerzustaendigkeit>();
        services.AddSingleton<Namensloeschung>();
        services.AddSingleton<IVerfahrensangaben, Fristangaben>();
        services.AddSingleton<IErstanmeldung, Erstanmeldung>();
        services.AddSingleton<ITagesarbeit, Namensloeschungstag>();
        services.AddSingleton<Rechtematrixpflege>();
        services.AddSingleton<IZielbestimmung, Benutzerziel>();
        services.AddSingleton<IZielbestimmung, Antragsziel>();
        services.AddSingleton<IHistorischesZiel, BenutzerzielDamals>();
        services.AddSingleton<IHistorischesZiel, AntragszielDamals>();
        services.AddSingleton<IZielbestimmung, Vertretungsziel>();
        foreach (var praefix in (string[])["support-", "rendantur-", "rechtematrix-"]) services.AddSingleton<IZielbestimmung>(new Mandantenziel(praefix));
    }
}
