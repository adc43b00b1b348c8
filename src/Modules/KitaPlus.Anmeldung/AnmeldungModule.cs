using System.CommandLine;
using System.Reflection;
using KitaPlus.Betrieb;
using KitaPlus.EventStore;
using KitaPlus.Rechte;
using KitaPlus.Web;
using MediatR;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace KitaPlus.Anmeldung;

/// <summary>Login: passwords, second factors, devices, sessions; the pages of login and own account.</summary>
public sealed class AnmeldungModule : IModul, IWebmodul
{
    IEnumerable<View> IModul.Ansichten => [];

    Assembly IWebmodul.Seiten => typeof(AnmeldungModule).Assembly;

    IEnumerable<Menuepunkt> IWebmodul.Menue => [new("Anmeldungen", "/protokoll/anmeldungen", Handlungen.Vorgaenge, "Nachweis", 825)];

    IEnumerable<Handlung> IModul.Handlungen => Handlungen.Alle;

    void IModul.Codec(ICodecBuilder codec) => Codec(codec);

    void IModul.Register(IServiceCollection services) => Register(services);

    IEnumerable<Command> IModul.Verben(IVerbumgebung umgebung) => [];

    void IWebmodul.Endpunkte(IEndpointRouteBuilder routen)
    {
        Endpunkte.Anlegen(routen);
        Anmeldetabelle.Ausgaben(routen);
    }

    void IWebmodul.Dienste(IServiceCollection dienste) => Dienste(dienste);

    public static void Codec(ICodecBuilder codec) => AnmeldungCodec.Registriere(codec);

    /// <summary>Commands, in the container of the application.</summary>
    public static void Register(IServiceCollection services)
    {
        services.AddBefehle<AnmeldungDecider, AnmeldungZustand, AnmeldungBefehl>();
        services.AddSingleton<Anmeldestaende>();
        services.AddSingleton<IZielbestimmung, Anmeldeziel>();
        foreach (var befehl in typeof(AnmeldungBefehl).Assembly.GetTypes().Where(t => !t.IsAbstract && t.IsAssignableTo(typeof(AnmeldungBefehl))))
            services.AddTransient(typeof(IPipelineBehavior<,>).MakeGenericType(typeof(Auftrag<>).MakeGenericType(befehl), typeof(Quittung)), typeof(Frischhaltung<>).MakeGenericType(befehl));
    }

    /// <summary>
    /// Services of the web application, beside those of the application itself. They need <see cref="Anwendung"/>, <see cref="TimeProvider"/>, <see cref="IBetriebsdatenbank"/>,
    /// <see cref="IZugaenge"/>, <see cref="IOrtsverzeichnisse"/> and <see cref="IMandanten"/>; in the demo also <see cref="IVorfuehrung"/>.
    /// </summary>
    public static void Dienste(IServiceCollection dienste)
    {
        dienste.AddOptions<Anmeldeoptionen>();
        dienste.AddMetrics();
        dienste.AddOptions<IdentityPasskeyOptions>().Configure<IOptions<Anmeldeoptionen>>((p, a) => p.ServerDomain = a.Value.PasskeyRechnername);
        dienste.AddAuthentication(Anmeldemerkmale.Schema).AddScheme<AuthenticationSchemeOptions, Anmeldehandler>(Anmeldemerkmale.Schema, null);
        dienste.AddIdentityCore<Anmeldekonto>();
        dienste.AddScoped<Passkeyspeicher>();
        dienste.AddScoped<IUserStore<Anmeldekonto>>(sp => sp.GetRequiredService<Passkeyspeicher>());
        dienste.AddScoped<IPasskeyHandler<Anmeldekonto>, PasskeyHandler<Anmeldekonto>>();
        dienste.AddScoped<Passkeydienst>().AddScoped<Faktoranmeldung>().AddScoped<Faktoreinrichtung>().AddScoped<Zugangsdatenverwaltung>().AddScoped<IErstkennwort, Erstkennwort>().AddScoped<Anmeldetabelle>();

        dienste.TryAddSingleton<INamensaufloesung, Namensaufloesung>();
        dienste.TryAddSingleton<IAnmeldeprotokoll, Anmeldeprotokoll>();
        dienste.AddSingleton<Betriebsspeicher>().AddSingleton<BenutzteCodes>().AddSingleton<Fehlversuche>().AddSingleton<Drossel>().AddSingleton<Einmallinks>().AddSingleton<Anmeldevermerk>().AddSingleton<Anmeldebuch>().AddSingleton<IFaktornachweis, Faktornachweis>();
        dienste.AddSingleton<Konten>().AddSingleton<Kontobefehle>().AddSingleton<Kennworthasher>().AddSingleton<Zugangspruefung>();
        dienste.AddSingleton<Sitzungen>().AddSingleton<Sitzungswache>().AddSingleton<Sitzungswechsel>();
        dienste.AddSingleton<Kennwortbestaetigung>().AddSingleton<Kennwortanmeldung>().AddSingleton<Kennwortwechsel>().AddSingleton<Ersteinrichtung>();
        dienste.AddSingleton<IErsteinrichtung>(sp => sp.GetRequiredService<Ersteinrichtung>());
        dienste.AddHostedService<Aufraeumen>();
    }
}
