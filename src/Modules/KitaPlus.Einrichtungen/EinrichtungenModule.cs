using KitaPlus.EventStore;
using KitaPlus.Import;
using Microsoft.Extensions.DependencyInjection;

namespace KitaPlus.Einrichtungen;

/// <summary>Träger, Einrichtungen, Gruppen and the responsible Jugendamt.</summary>
public static class EinrichtungenModule
{
    public static void Codec(ICodecBuilder codec) => EinrichtungenCodec.Registriere(codec);

    public static void Register(IServiceCollection services)
    {
        services.AddBefehle<TraegerDecider, TraegerZustand, TraegerBefehl>();
        services.AddBefehle<EinrichtungDecider, EinrichtungZustand, EinrichtungBefehl>();
        services.AddSingleton(Stromarten.Traeger);
        services.AddSingleton(Stromarten.Einrichtung);
        foreach (var format in Formate()) services.AddSingleton(format);
    }

    internal static IReadOnlyList<IImportformat> Formate() => [new Traegerformat(), new Einrichtungsformat(), new Gruppenformat(), new Jugendamtformat()];
}
