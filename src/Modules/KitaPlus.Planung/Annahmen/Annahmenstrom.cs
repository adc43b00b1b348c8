using KitaPlus.EventStore;
using KitaPlus.Kernel;

namespace KitaPlus.Planung;

/// <summary>Events of the stream <c>planannahmen-{mandant}</c>: assumptions for all plans of the Rendantur.</summary>
public abstract record AnnahmenEreignis : IEreignis;

public sealed record PlanannahmeGetroffen(Planannahme Annahme) : AnnahmenEreignis;

public sealed record PlanannahmeAufgehoben(Annahmeart Art, string Jahr, string Typ) : AnnahmenEreignis;

/// <summary>Commands to the stream <c>planannahmen-{mandant}</c>.</summary>
public abstract record AnnahmenBefehl(string Mandant) : IBefehl
{
    public const string Praefix = "planannahmen-";

    public string Stream => Praefix + Mandant;
}

public sealed record TriffPlanannahme(string Mandant, Planannahme Annahme) : AnnahmenBefehl(Mandant);

public sealed record HebePlanannahmeAuf(string Mandant, Annahmeart Art, string Jahr, string Typ) : AnnahmenBefehl(Mandant);

internal sealed class AnnahmenDecider : IDecider<Annahmen, AnnahmenBefehl>
{
    private AnnahmenDecider()
    {
    }

    public static Annahmen Anfang => Annahmen.Keine;

    public static Annahmen Evolve(Annahmen zustand, IEreignis ereignis, Guid ereignisId) => ereignis switch
    {
        PlanannahmeGetroffen e => zustand.Mit(e.Annahme),
        PlanannahmeAufgehoben e => zustand.Ohne(Planannahme.SchluesselVon(e.Art, e.Jahr, e.Typ)),
        _ => throw new InvalidOperationException($"Planannahmen: unbekanntes Ereignis {ereignis.GetType().Name}."),
    };

    public static Entscheidung Decide(Annahmen zustand, AnnahmenBefehl befehl) => befehl switch
    {
        TriffPlanannahme b => Annahmeregeln.Pruefe(b.Annahme) is { } falsch ? Entscheidung.Nein(falsch.Satz)
            : zustand.Alle.GetValueOrDefault(b.Annahme.Schluessel) == b.Annahme ? Entscheidung.Nichts : Entscheidung.Ja(new PlanannahmeGetroffen(b.Annahme)),
        HebePlanannahmeAuf b => zustand.Alle.ContainsKey(Planannahme.SchluesselVon(b.Art, b.Jahr, b.Typ)) ? Entscheidung.Ja(new PlanannahmeAufgehoben(b.Art, b.Jahr, b.Typ)) : Entscheidung.Nichts,
        _ => throw new InvalidOperationException($"Planannahmen: unbekannter Befehl {befehl.GetType().Name}."),
    };
}
