namespace KitaPlus.Kernel;

/// <summary>A domain event: something that has happened and is never changed.</summary>
public interface IEreignis;

/// <summary>What a decider answers: the events to record, or the sentence that says why not.</summary>
public readonly record struct Entscheidung(IReadOnlyList<IEreignis> Ereignisse, string? Ablehnung)
{
    /// <summary>Nothing to record: what was asked for is already so.</summary>
    public static Entscheidung Nichts { get; } = new([], null);

    public static Entscheidung Ja(params IReadOnlyList<IEreignis> ereignisse) => new(ereignisse, null);

    /// <summary>Refused; the sentence says in German what is wrong, where, and what to do.</summary>
    public static Entscheidung Nein(string satz) => new([], satz);
}

/// <summary>
/// The rules of one stream type: pure and total. No clock, no I/O, no id generation.
/// </summary>
/// <typeparam name="TZustand">What the stream's events add up to.</typeparam>
/// <typeparam name="TBefehl">The closed hierarchy of its commands.</typeparam>
public interface IDecider<TZustand, in TBefehl>
{
    static abstract TZustand Anfang { get; }

    /// <summary>The state after one more event; the id lets later commands refer to it. An unknown event is a defect and throws.</summary>
    static abstract TZustand Evolve(TZustand zustand, IEreignis ereignis, Guid ereignisId);

    static abstract Entscheidung Decide(TZustand zustand, TBefehl befehl);
}

/// <summary>A person's mistake or a state of the world that a person can mend: a German sentence with what, where and what to do.</summary>
public class Fachfehler(string satz, Exception? ursache = null) : Exception(satz, ursache);
