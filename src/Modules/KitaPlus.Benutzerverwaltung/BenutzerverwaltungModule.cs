using System.CommandLine;
using KitaPlus.Betrieb;
using KitaPlus.EventStore;
using KitaPlus.Rechte;
using Microsoft.Extensions.DependencyInjection;

namespace KitaPlus.Benutzerverwaltung;

/// <summary>Users, roles and rights, the applications for them, deputies, the release of the Support, and who had which right when.</summary>
public sealed class BenutzerverwaltungModule : IModul
{
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
        services.AddSingleton<IErstanmeldung, Erstanmeldung>();
        services.AddSingleton<ITagesarbeit, Namensloeschungstag>();
        services.AddSingleton<Rechtematrixpflege>();
        services.AddSingleton<IZielbestimmung, Benutzerziel>();
        services.AddSingleton<IZielbestimmung, Antragsziel>();
        foreach (var praefix in (string[])["vertretung-", "support-", "rendantur-", "rechtematrix-"]) services.AddSingleton<IZielbestimmung>(new Mandantenziel(praefix));
        services.AddSingleton<IAktenspeicher>(s => s.GetRequiredService<Ablage>() switch
        {
            Ablage.Postgres p => new Postgresspeicher(p.Verbindung),
            Ablage.Arbeitsspeicher a => new Ordnerspeicher(a.Ansichtenordner),
            Ablage.Ordner o => new Ordnerspeicher(o.Pfad),
            var andere => throw new InvalidOperationException($"Unbekannte Ablage {andere}."),
        });
        services.AddSingleton<IAktenablage, Aktenablage>();
    }
}
