using System.CommandLine;
using System.Reflection;
using KitaPlus.Betrieb;
using KitaPlus.EventStore;
using KitaPlus.Import;
using KitaPlus.Kinder.Belegung;
using KitaPlus.Kinder.Gruppen;
using KitaPlus.Kinder.Kibiz;
using KitaPlus.Kinder.Listen;
using KitaPlus.Kinder.Luecken;
using KitaPlus.Kinder.Nachweise;
using KitaPlus.Kinder.Seiten;
using KitaPlus.Kinder.Suche;
using KitaPlus.Kinder.Uebersicht;
using KitaPlus.Rechte;
using KitaPlus.Web;
using KitaPlus.Web.Komponenten;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace KitaPlus.Kinder;

/// <summary>Children, households and adults: the facts that others calculate with.</summary>
public sealed class KinderModule : IModul, IWebmodul
{
    Assembly IWebmodul.Seiten => typeof(KinderModule).Assembly;

    IEnumerable<Menuepunkt> IWebmodul.Menue => [new("Kinder", Kinderliste.Adresse, KitaPlus.Kinder.Handlungen.Liste, "Kinder", 100)];

    void IWebmodul.Dienste(IServiceCollection dienste)
    {
        dienste.AddScoped<Kinderliste>();
        Suchdienst.Dienste(dienste);
        dienste.AddScoped<Lueckenliste>();
        dienste.AddScoped<IAufgabenquelle>(sp => sp.GetRequiredService<Lueckenliste>());
        dienste.AddScoped<Nachweisliste>();
        dienste.AddScoped<IAufgabenquelle>(sp => sp.GetRequiredService<Nachweisliste>());
        dienste.AddScoped<IKennzahlquelle, Kinderzahlen>();
        dienste.AddScoped<Kindblick>();
        dienste.AddScoped<Betreuungsvertrag>();
        dienste.AddScoped<Einrichtungsangebot>();
        dienste.AddScoped<Gruppenzuordnung>();
        dienste.AddScoped<Aktendienst>();
        dienste.AddSingleton<IKindreiter, Kindblaetter>();
    }

    void IWebmodul.Endpunkte(IEndpointRouteBuilder routen)
    {
        Kinderliste.Ausgabe(routen);
        Suchdienst.Endpunkte(routen);
        Betreuungsvertrag.Endpunkte(routen);
        Lueckenliste.Ausgabe(routen);
        Nachweisliste.Ausgabe(routen);
        Aktendienst.Ausgabe(routen);
    }

    IEnumerable<View> IModul.Ansichten => [new KinderView(), new KindersucheView(), new KinderlueckenView(), new NachweiseView(), new BetreuungenView()];

    IEnumerable<Handlung> IModul.Handlungen => KitaPlus.Kinder.Handlungen.Alle;

    void IModul.Codec(ICodecBuilder codec) => Codec(codec);

    void IModul.Register(IServiceCollection services) => Register(services);

    IEnumerable<Command> IModul.Verben(IVerbumgebung umgebung) => [];

    public static void Codec(ICodecBuilder codec) => KinderCodec.Registriere(codec);

    public static void Register(IServiceCollection services)
    {
        services.AddBefehle<KindDecider, KindZustand, KindBefehl>();
        services.AddBefehle<HaushaltDecider, HaushaltZustand, HaushaltBefehl>();
        services.AddBefehle<PersonDecider, PersonZustand, PersonBefehl>();
        services.AddSingleton<Kinderverzeichnis>();
        services.AddSingleton<Wortschatz>();
        services.AddSingleton<Personensuche>();
        services.AddSingleton<Lueckenleser>();
        services.AddSingleton<Nachweisleser>();
        services.AddNamen<Kindernamen>();
        services.AddSingleton<IBelegung, Belegungsauskunft>();
        services.AddSingleton<Betreuungsspeicher>();
        services.AddSingleton<IBetreuungen, Betreuungsauskunft>();
        services.AddSingleton<IKinderstatistiken, Kinderstatistikauskunft>();
        services.AddSingleton<IGruppenlisten, Gruppenlisten>();
        services.AddSingleton<IEreignistext, Kinderereignisse>();
        services.AddSingleton<IZielbestimmung, KindZiel>();
        services.AddSingleton<IHistorischesZiel, KindZielDamals>();
        services.AddSingleton<IZielbestimmung, HaushaltZiel>();
        services.AddSingleton<IZielbestimmung, PersonZiel>();
        foreach (var art in new[] { Stromarten.Person, Stromarten.Haushalt, Stromarten.Kind }) services.AddSingleton(art);
        foreach (var format in Formate()) services.AddSingleton(format);
    }

    internal static IReadOnlyList<IImportformat> Formate() =>
    [
        new Personenformat(), new Einkommensformat(), new Mitgliederformat(), new Zahlungspflichtformat(), new Geschwisterformat(), new Befreiungsformat(),
        new Kinderformat(), new Haushaltsformat(), new Betreuungsformat(), new Wohnsitzformat(), new Inklusionsformat(), new Pflegekinderformat(),
    ];
}
