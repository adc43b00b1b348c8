using System.Collections.Immutable;
using KitaPlus.Kernel;

namespace KitaPlus.Vieraugen;

/// <summary>The rules of a Mandant as they stand.</summary>
internal sealed record Regelwerk(ImmutableDictionary<string, Freigaberegel> Regeln)
{
    public static Regelwerk Anfang { get; } = new(ImmutableDictionary.Create<string, Freigaberegel>(StringComparer.Ordinal));

    public Freigaberegel Zu(string handlung) => Regeln.GetValueOrDefault(handlung) ?? Freigaberegel.Vorgabe(handlung);
}

internal sealed class RegelDecider : IDecider<Regelwerk, RegelBefehl>
{
    private RegelDecider()
    {
    }

    public static Regelwerk Anfang => Regelwerk.Anfang;

    public static Regelwerk Evolve(Regelwerk zustand, IEreignis ereignis, Guid ereignisId) => ereignis is FreigaberegelGesetzt e
        ? new(zustand.Regeln.SetItem(e.Handlung, e.Regel))
        : throw new InvalidOperationException($"Freigaberegeln: unbekanntes Ereignis {ereignis.GetType().Name}.");

    public static Entscheidung Decide(Regelwerk zustand, RegelBefehl befehl) => befehl switch
    {
        SetzeFreigaberegel b when b.Regel.Fehler() is { } satz => Entscheidung.Nein(satz),
        SetzeFreigaberegel b when zustand.Regeln.TryGetValue(b.Handlung, out var alt) && alt == b.Regel => Entscheidung.Nichts,
        SetzeFreigaberegel b when zustand.Zu(b.Handlung) != b.Bisher => Entscheidung.Nein("Diese Regel hat inzwischen jemand anderes geändert. Bitte die Seite neu öffnen und prüfen, ob die Änderung noch nötig ist."),
        SetzeFreigaberegel b => Entscheidung.Ja(new FreigaberegelGesetzt(b.Handlung, b.Regel)),
        _ => throw new InvalidOperationException($"Freigaberegeln: unbekannter Befehl {befehl.GetType().Name}."),
    };
}
