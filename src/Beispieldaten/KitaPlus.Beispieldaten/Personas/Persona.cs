namespace KitaPlus.Beispiele;

/// <summary>A named, invented family that tests, demo and handbook share; the same whatever the seed.</summary>
/// <param name="Haushalt">Kennung of its (first) household.</param>
/// <param name="Kinder">Kennungen of its children.</param>
/// <param name="Geschichte">German sentences: what happens to it and what the product must explain.</param>
public sealed record Persona(
    string Name, string Haushalt, IReadOnlyList<string> Kinder, IReadOnlyList<string> Geschichte, IReadOnlyList<Beispielereignis> Ereignisse);

/// <summary>The twelve named families and the four Einrichtungen they live in.</summary>
public static class Personas
{
    /// <summary>Träger and Einrichtungen of the families; recorded before the first of them.</summary>
    public static IReadOnlyList<Beispielereignis> Einrichtungen { get; } = PersonaEinrichtungen.Erzeuge();

    public static IReadOnlyList<Persona> Alle { get; } =
    [
        EinkommenUndNachweise.Adler(),
        Haushaltswechsel.Brandt(),
        Haushaltswechsel.Celik(),
        Haushaltswechsel.Dombrowski(),
        BetreuungUndAlter.Engel(),
        BetreuungUndAlter.Fuchs(),
        Meldungen.Grabowski(),
        Meldungen.Hoffmann(),
        EinkommenUndNachweise.Ibrahim(),
        EinkommenUndNachweise.Jansen(),
        BetreuungUndAlter.Kowalski(),
        Meldungen.Lehmann(),
    ];

    internal static void TrageEin(Eintragsliste liste, DateOnly letzterTag)
    {
        foreach (var e in Einrichtungen.Concat(Alle.SelectMany(p => p.Ereignisse)))
            if (Kernel.Berlin.Tag(e.Bekannt) <= letzterTag) liste.Fuege(e.Bekannt.UtcTicks, e.Stream, e.Ereignis);
    }
}
