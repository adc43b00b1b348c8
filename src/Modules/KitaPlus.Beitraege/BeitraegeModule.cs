using System.CommandLine;
using System.Reflection;
using KitaPlus.Beitraege.Beitragskonto;
using KitaPlus.Beitraege.Lauf;
using KitaPlus.Beitraege.Rueckberechnung;
using KitaPlus.Beitraege.Satzung;
using KitaPlus.Beitraege.Schreiben;
using KitaPlus.Beitraege.Seiten;
using KitaPlus.Beitraege.Seiten.Abgleich;
using KitaPlus.Beitraege.Seiten.Briefe;
using KitaPlus.Beitraege.Seiten.Kindblatt;
using KitaPlus.Beitraege.Seiten.Konten;
using KitaPlus.Beitraege.Seiten.Laeufe;
using KitaPlus.Beitraege.Seiten.Vorschau;
using KitaPlus.Beitraege.Seiten.Satzungen;
using KitaPlus.Beitraege.Seiten.Vorausplanung;
using KitaPlus.Beitraege.Uebernahme;
using KitaPlus.Beitraege.Verben;
using KitaPlus.Beitraege.Views;
using KitaPlus.Beitraege.Vorausplanung;
using KitaPlus.Betrieb;
using KitaPlus.EventStore;
using KitaPlus.Rechte;
using KitaPlus.Web;
using KitaPlus.Web.Komponenten;
using KitaPlus.Web.Suche;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace KitaPlus.Beitraege;

/// <summary>Elternbeiträge: Satzungen, calculation, accounts, Rückberechnung.</summary>
public sealed class BeitraegeModule : IModul, IWebmodul
{
    public IEnumerable<View> Ansichten => [new BestandView()];

    public IEnumerable<Handlung> Handlungen => KitaPlus.Beitraege.Handlungen.Alle;

    public Assembly Seiten => typeof(BeitraegeModule).Assembly;

    public IEnumerable<Menuepunkt> Menue =>
    [
        new("Rückberechnung", Adressen.Rueckberechnung, KitaPlus.Beitraege.Handlungen.Rueckberechnung, Menuegruppe, 310),
        new("Essensabrechnung", $"{Adressen.Rueckberechnung}?forderung=verpflegung", KitaPlus.Beitraege.Handlungen.Rueckberechnung, Menuegruppe, 315),
        new("Vorausplanung", Planliste.Adresse, KitaPlus.Beitraege.Handlungen.Vorausplanung, Menuegruppe, 350),
        new("Satzungen", Satzungsliste.Adresse, KitaPlus.Beitraege.Handlungen.Satzungen, Menuegruppe, 360),
        new("Auszahlungsliste", Adressen.Auszahlungen, KitaPlus.Beitraege.Handlungen.Listen, Menuegruppe, 330),
        new("Sperrliste", Adressen.Sperren, KitaPlus.Beitraege.Handlungen.Listen, Menuegruppe, 340),
        new("Abgleich mit dem Jugendamt", Adressen.Abgleich, KitaPlus.Beitraege.Handlungen.Abgleich, Menuegruppe, 350),
    ];

    private const string Menuegruppe = "Elternbeiträge";

    public void Codec(ICodecBuilder codec) => BeitraegeCodec.Registriere(codec);

    public void Register(IServiceCollection services)
    {
        services.AddBefehle<SatzungDecider, Satzungszustand, SatzungBefehl>();
        services.AddBefehle<BeitragskontoDecider, Konto, KontoBefehl>();
        services.AddBefehle<LaufDecider, Laufzustand, LaufBefehl>();
        services.AddTransient<Buchungslauf>();
        services.AddSingleton<IFolgenvorschau, Folgen.Folgenvorschau>();
        services.AddSingleton<Laufbuch>();
        services.AddSingleton<Kontenleser>();
        services.AddSingleton<IForderungen, Forderungen>();
        services.AddSingleton<IJugendaemter, Satzung.Jugendamtleser>();
        foreach (var praefix in (string[])[KontoBefehl.Praefix, KontoBefehl.Verpflegungspraefix])
            services.AddSingleton<IAktenort>(sp => new Seiten.Konten.Kontoort(praefix, sp.GetRequiredService<Anwendung>(), sp.GetRequiredService<INamen>(), sp.GetRequiredService<IOrtsverzeichnisse>(), sp.GetRequiredService<IJugendaemter>()));
        services.AddSingleton<IZielbestimmung>(new KontoZiel(KontoBefehl.Praefix));
        services.AddSingleton<IZielbestimmung>(new KontoZiel(KontoBefehl.Verpflegungspraefix));
        services.AddSingleton<IZielbestimmung, LaufZiel>();
        services.AddSingleton<IZielbestimmung>(new AllgemeinesZiel("satzung-"));
        services.AddSingleton<IZielbestimmung>(new AllgemeinesZiel(LaufBefehl.Strom));
        foreach (var art in Stromarten.Alle) services.AddSingleton(art);
        foreach (var format in Stromarten.Formate()) services.AddSingleton(format);
    }

    public IEnumerable<Command> Verben(IVerbumgebung umgebung) =>
    [
        SatzungVerb.Baue(umgebung), RueckberechnungVerb.Baue(umgebung), BeitragVerb.Baue(umgebung), SimulationVerb.Baue(umgebung), KontoVerb.Baue(umgebung),
    ];

    public void Dienste(IServiceCollection dienste)
    {
        dienste.AddScoped<Namensdienst>();
        dienste.AddScoped<Umfangsrecht>();
        dienste.AddScoped<Neuigkeitenleser>();
        dienste.AddScoped<IAufgabenquelle, Startaufgaben>();
        dienste.AddScoped<Vorschaudienst>();
        dienste.AddScoped<Laufliste>();
        dienste.AddScoped<Satzungsliste>();
        dienste.AddScoped<Simulationsdienst>();
        dienste.AddScoped<Planliste>();
        dienste.AddSingleton<Planspeicher>();
        dienste.AddSingleton<IBeitragserwartung, Beitragserwartung>();
        dienste.AddScoped<Familienkonten>();
        dienste.AddScoped<Listen>();
        dienste.AddScoped<ISuchquelle, Kontosuche>();
        dienste.AddSingleton<Briefbau>();
        dienste.AddScoped<Briefstapel>();
        dienste.AddScoped<Briefausgabe>();
        dienste.AddScoped<Abgleichdienst>();
        dienste.AddSingleton<IKindreiter, Beitragsreiter>();
    }

    public void Endpunkte(IEndpointRouteBuilder routen)
    {
        Familienliste.Endpunkte(routen);
        Laufliste.Endpunkte(routen);
        Satzungsliste.Ausgabe(routen);
        Simulationsdienst.Endpunkte(routen);
        Planliste.Ausgabe(routen);
        Listen.Endpunkte(routen);
        Briefstapel.Endpunkte(routen);
        Abgleichdienst.Endpunkte(routen);
        Herleitungsausgabe.Endpunkte(routen);
    }
}
