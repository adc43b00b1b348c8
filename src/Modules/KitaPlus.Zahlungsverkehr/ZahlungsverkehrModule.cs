using System.CommandLine;
using System.Reflection;
using KitaPlus.Betrieb;
using KitaPlus.EventStore;
using KitaPlus.Import;
using KitaPlus.Rechte;
using KitaPlus.Web;
using KitaPlus.Zahlungsverkehr.Bank;
using KitaPlus.Zahlungsverkehr.Buchhaltung;
using KitaPlus.Zahlungsverkehr.Dienste;
using KitaPlus.Zahlungsverkehr.Laeufe;
using KitaPlus.Zahlungsverkehr.Mahnungen;
using KitaPlus.Zahlungsverkehr.Mandate;
using KitaPlus.Zahlungsverkehr.Seiten;
using KitaPlus.Zahlungsverkehr.Stammdaten;
using KitaPlus.Zahlungsverkehr.Uebernahme;
using KitaPlus.Zahlungsverkehr.Verben;
using KitaPlus.Zahlungsverkehr.Views;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace KitaPlus.Zahlungsverkehr;

/// <summary>SEPA mandates, direct debits, returns, reminders, bank turnover, export to accounting.</summary>
public sealed class ZahlungsverkehrModule : IModul, IWebmodul
{
    public IEnumerable<View> Ansichten => [new ZahlungView()];

    public IEnumerable<Handlung> Handlungen => KitaPlus.Zahlungsverkehr.Handlungen.Alle;

    public Assembly Seiten => typeof(ZahlungsverkehrModule).Assembly;

    public IEnumerable<Menuepunkt> Menue =>
    [
        new("Zahlungsverkehr", Adressen.Uebersicht, KitaPlus.Zahlungsverkehr.Handlungen.Ansehen, "Finanzen", 430),
        new("Mandate", Adressen.Mandate, KitaPlus.Zahlungsverkehr.Handlungen.Ansehen, "Finanzen", 431),
        new("Lastschriften", Adressen.Lastschriften, KitaPlus.Zahlungsverkehr.Handlungen.Ansehen, "Finanzen", 432),
        new("Mahnungen", Adressen.Mahnungen, KitaPlus.Zahlungsverkehr.Handlungen.Ansehen, "Finanzen", 433),
    ];

    public void Codec(ICodecBuilder codec) => ZahlungsverkehrCodec.Registriere(codec);

    public void Register(IServiceCollection services)
    {
        services.AddBefehle<MandatDecider, Mandatszustand, MandatBefehl>();
        services.AddBefehle<GlaeubigerDecider, Glaeubigerstand, GlaeubigerBefehl>();
        services.AddBefehle<LaufDecider, Laufzustand, LaufBefehl>();
        services.AddBefehle<BankdateiDecider, Bankdateizustand, BankdateiBefehl>();
        services.AddBefehle<UmsatzDecider, Umsatzzustand, UmsatzBefehl>();
        services.AddBefehle<MahnungDecider, Mahnstand, MahnungBefehl>();
        services.AddBefehle<BuchhaltungDecider, Buchhaltungsstand, BuchhaltungBefehl>();
        services.AddBefehle<ExportDecider, Exportzustand, ExportBefehl>();
        services.AddSingleton<Zahlungsbuch>();
        services.AddSingleton<Dateilager>();
        services.AddSingleton<Schemaordner>();
        services.AddSingleton<Glaeubigerleser>();
        services.AddSingleton<IGlaeubigerkonten>(sp => sp.GetRequiredService<Glaeubigerleser>());
        services.AddSingleton<Laufdienst>();
        services.AddSingleton<Bankdienst>();
        services.AddSingleton<Mahndienst>();
        services.AddSingleton<Rechnungsdienst>();
        services.AddSingleton<Exportdienst>();
        services.AddSingleton<ITagesarbeit, Zahlungstag>();
        services.AddSingleton<IEreignistext, Zahlungsereignistext>();
        services.AddSingleton(Mandatsformat.Mandat);
        services.AddSingleton<IImportformat, Mandatsformat>();
        services.AddSingleton<IZielbestimmung, MandatZiel>();
        services.AddSingleton<IZielbestimmung, MahnungZiel>();
        foreach (var praefix in (string[])[GlaeubigerBefehl.Praefix, Laufname.Lastschriftpraefix, Laufname.Erstattungspraefix]) services.AddSingleton<IZielbestimmung>(new GlaeubigerZiel(praefix));
        foreach (var praefix in (string[])[BankdateiBefehl.Praefix, UmsatzBefehl.Praefix, ExportBefehl.Praefix]) services.AddSingleton<IZielbestimmung>(new GanzesZiel(praefix));
        services.AddSingleton<IZielbestimmung>(new Mandantenziel(BuchhaltungBefehl.Strom("")));
    }

    public IEnumerable<Command> Verben(IVerbumgebung umgebung) => [ZahlungVerb.Baue(umgebung)];

    public void Dienste(IServiceCollection dienste)
    {
        dienste.AddScoped<Zahlungstafel>();
        dienste.AddScoped<IAufgabenquelle>(sp => sp.GetRequiredService<Zahlungstafel>());
    }

    public void Endpunkte(IEndpointRouteBuilder routen) => Zahlungstafel.Endpunkte(routen);
}
