using System.CommandLine;
using System.Reflection;
using KitaPlus.Betrieb;
using KitaPlus.EventStore;
using KitaPlus.Personal.Kibiz;
using KitaPlus.Personal.Nachweise;
using KitaPlus.Personal.Seiten;
using KitaPlus.Rechte;
using KitaPlus.Web;
using KitaPlus.Web.Suche;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace KitaPlus.Personal;

/// <summary>Staff: employments, qualifications, proofs, absences, pay, and the monthly file of the Generalvikariat.</summary>
public sealed class PersonalModule : IModul, IWebmodul
{
    public IEnumerable<View> Ansichten => [new PersonalView()];

    public IEnumerable<Handlung> Handlungen => KitaPlus.Personal.Handlungen.Alle;

    public Assembly Seiten => typeof(PersonalModule).Assembly;

    public IEnumerable<Menuepunkt> Menue =>
    [
        new("Personal", Adressen.Liste, KitaPlus.Personal.Handlungen.Liste, "Personal", 300),
        new("Nachweise des Personals", Adressen.Nachweise, KitaPlus.Personal.Handlungen.Nachweisliste, "Personal", 310),
        new("Import vom Generalvikariat", Adressen.Importe, KitaPlus.Personal.Handlungen.Import, "Personal", 390) { Mandantweit = true },
    ];

    public void Codec(ICodecBuilder codec) => PersonalCodec.Registriere(codec);

    public void Register(IServiceCollection services)
    {
        services.AddBefehle<PersonalDecider, PersonalZustand, PersonalBefehl>();
        services.AddBefehle<PersonalcodeDecider, PersonalcodeZustand, PersonalcodeBefehl>();
        services.AddBefehle<PersonalimportDecider, PersonalimportZustand, PersonalimportBefehl>();
        services.AddSingleton<Personalverzeichnis>();
        services.AddSingleton<Personalkoepfe>();
        services.AddSingleton<Personaldateiende>();
        services.AddSingleton<ITagesarbeit>(sp => sp.GetRequiredService<Personaldateiende>());
        services.AddNamen<Personalnamen>();
        services.AddSingleton<Kostenspeicher>();
        services.AddSingleton<Personalauskunft>();
        services.AddSingleton<IPersonalstand>(sp => sp.GetRequiredService<Personalauskunft>());
        services.AddSingleton<IPersonalstatistiken>(sp => sp.GetRequiredService<Personalauskunft>());
        services.AddSingleton<IPersonalkosten>(sp => sp.GetRequiredService<Personalauskunft>());
        services.AddSingleton<IAusfuehrungsvorbehalt, Bezugspruefung>();
        services.AddSingleton<IEreignistext, Personaltexte>();
        services.AddSingleton<IZielbestimmung, BeschaeftigteZiel>();
        services.AddSingleton<IHistorischesZiel, BeschaeftigteZielDamals>();
        services.AddSingleton<IZielbestimmung>(new Mandantenziel(PersonalcodeBefehl.Praefix));
        services.AddSingleton<IZielbestimmung>(new Mandantenziel(PersonalimportBefehl.Praefix));
    }

    public IEnumerable<Command> Verben(IVerbumgebung umgebung) => [];

    public void Dienste(IServiceCollection dienste)
    {
        dienste.AddScoped<Personalblick>();
        dienste.AddScoped<Personalliste>();
        dienste.AddScoped<Personalbogen>();
        dienste.AddScoped<ISuchquelle, Personalquelle>();
        dienste.AddScoped<Personalimporte>();
        dienste.AddScoped<Nachweisliste>();
        dienste.AddScoped<IAufgabenquelle>(sp => sp.GetRequiredService<Nachweisliste>());
    }

    public void Endpunkte(IEndpointRouteBuilder routen)
    {
        Personalliste.Ausgabe(routen);
        Nachweisliste.Ausgabe(routen);
        Personalbogen.Endpunkte(routen);
        Importausgabe.Endpunkte(routen);
    }
}
