using KitaPlus.EventStore;
using KitaPlus.Kernel;

namespace KitaPlus.Dokumente;

/// <summary>The program keeps what a document is made from; the name follows from the content. Stream <c>fassung-{kennung}</c>.</summary>
public sealed record HalteFassungFest(string Kennung, FassungFestgehalten Fassung) : IBefehl
{
    public string Stream => Strom(Kennung);

    internal static string Strom(string kennung) => $"fassung-{kennung}";
}

internal sealed record FassungZustand(bool Da);

internal sealed class FassungDecider : IDecider<FassungZustand, HalteFassungFest>
{
    private FassungDecider()
    {
    }

    public static FassungZustand Anfang { get; } = new(Da: false);

    public static FassungZustand Evolve(FassungZustand zustand, IEreignis ereignis, Guid ereignisId) => new(Da: true);

    public static Entscheidung Decide(FassungZustand zustand, HalteFassungFest befehl) => zustand.Da ? Entscheidung.Nichts : Entscheidung.Ja(befehl.Fassung);
}
