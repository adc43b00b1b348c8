using KitaPlus.Contracts;
using KitaPlus.Contracts.Einrichtungen;
using KitaPlus.Contracts.Kinder;
using KitaPlus.Kernel;

namespace KitaPlus.Beispiele.Tests;

/// <summary>One population, generated once for all tests that only read it.</summary>
public sealed class Bestand
{
    public static readonly DateOnly Heute = new(2026, 11, 22);

    public IReadOnlyList<Beispielereignis> Alle { get; } = [.. Beispieldaten.Erzeuge(new Beispielwunsch(7000, 5, 1, Heute))];

    public IEnumerable<T> Von<T>() where T : IEreignis => Alle.Select(e => e.Ereignis).OfType<T>();

    /// <summary>Only what was generated, without the named families.</summary>
    public IEnumerable<Beispielereignis> Erzeugte => Alle.Where(e => !IstPersona(e));

    public static Zeitstrahl<string?> Betreuung(IEnumerable<IEreignis> kind)
    {
        var strahl = Zeitstrahl<string?>.Leer;
        foreach (var e in kind)
        {
            strahl = e switch
            {
                BetreuungVereinbart b => strahl.Mit(new Zeitraum(b.GueltigAb, b.GueltigBis), b.Einrichtung),
                BetreuungBeendet b => strahl.Mit(new Zeitraum(b.GueltigAb, b.GueltigBis), null),
                _ => strahl,
            };
        }

        return strahl;
    }

    private static readonly HashSet<string> PersonaStreams =
        [.. Personas.Einrichtungen.Concat(Personas.Alle.SelectMany(p => p.Ereignisse)).Select(e => e.Stream)];

    private static bool IstPersona(Beispielereignis e) => PersonaStreams.Contains(e.Stream);
}
