using System.Collections.Immutable;
using KitaPlus.Contracts;
using KitaPlus.Contracts.Verpflegung;
using KitaPlus.EventStore;
using KitaPlus.Kernel;

namespace KitaPlus.Verpflegung;

/// <summary>Commands to the stream <c>anwesenheit-{einrichtung}/{yyyy-MM}</c>.</summary>
public abstract record AnwesenheitBefehl(string Einrichtung, DateOnly Tag) : IBefehl
{
    public const string Praefix = "anwesenheit-";

    public string Stream => Strom(Einrichtung, Tag);

    public static string Strom(string einrichtung, DateOnly tag) => $"{Praefix}{einrichtung}/{Monat.Von(tag)}";
}

/// <param name="Stand"><see cref="Anwesenheit.Offen"/> takes a note back.</param>
public sealed record VermerkeAnwesenheit(string Einrichtung, DateOnly Tag, string Kind, Anwesenheit Stand) : AnwesenheitBefehl(Einrichtung, Tag), IMitVerweisen
{
    public IEnumerable<string> Verweise => [$"kind-{Kind}"];
}

/// <summary>What was noted last, by day and child.</summary>
internal sealed record AnwesenheitZustand(ImmutableDictionary<(DateOnly Tag, string Kind), Anwesenheit> Vermerke)
{
    public static AnwesenheitZustand Anfang { get; } = new(ImmutableDictionary<(DateOnly, string), Anwesenheit>.Empty);

    public static AnwesenheitZustand Evolve(AnwesenheitZustand z, IEreignis ereignis, Guid id) => ereignis switch
    {
        AnwesenheitVermerkt e => new(z.Vermerke.SetItem((e.Tag, e.Kind), e.Stand)),
        _ => throw new InvalidOperationException($"Anwesenheit: unbekanntes Ereignis {ereignis.GetType().Name}."),
    };

    public Anwesenheit Von(DateOnly tag, string kind) => Vermerke.GetValueOrDefault((tag, kind));
}

internal sealed class AnwesenheitDecider : IDecider<AnwesenheitZustand, AnwesenheitBefehl>
{
    private AnwesenheitDecider()
    {
    }

    public static AnwesenheitZustand Anfang => AnwesenheitZustand.Anfang;

    public static AnwesenheitZustand Evolve(AnwesenheitZustand zustand, IEreignis ereignis, Guid ereignisId) => AnwesenheitZustand.Evolve(zustand, ereignis, ereignisId);

    public static Entscheidung Decide(AnwesenheitZustand zustand, AnwesenheitBefehl befehl) => befehl switch
    {
        VermerkeAnwesenheit b => Vermerke(zustand, b),
        _ => throw new InvalidOperationException($"Anwesenheit: unbekannter Befehl {befehl.GetType().Name}."),
    };

    private static Entscheidung Vermerke(AnwesenheitZustand z, VermerkeAnwesenheit b)
    {
        if ((Feldregeln.Kennzeichen("einrichtung", b.Einrichtung) ?? Feldregeln.Kennzeichen("kind", b.Kind) ?? Tatsachenregeln.Datum("tag", b.Tag)) is { } falsch) return Entscheidung.Nein(falsch.Satz);
        if (!Enum.IsDefined(b.Stand)) return Entscheidung.Nein("Ein Kind ist da oder fehlt; bitte eines von beiden wählen.");
        return z.Von(b.Tag, b.Kind) == b.Stand ? Entscheidung.Nichts : Entscheidung.Ja(new AnwesenheitVermerkt(b.Einrichtung, b.Tag, b.Kind, b.Stand));
    }
}
