using System.Collections.Concurrent;
using System.Collections.Frozen;
using KitaPlus.Kernel;

namespace KitaPlus.Contracts.Verpflegung;

/// <summary>On which days an Einrichtung serves meals: working days (<see cref="Werktage"/>) without its closing days. Thread-safe.</summary>
public sealed class Betriebstage
{
    private readonly FrozenSet<DateOnly> geschlossen;
    private readonly ConcurrentDictionary<Monat, IReadOnlyList<DateOnly>> monate = new();

    /// <param name="schliessungen">Closing days; one without an end counts for its first day only.</param>
    public Betriebstage(IEnumerable<Zeitraum> schliessungen) => geschlossen = schliessungen.SelectMany(Tage).ToFrozenSet();

    /// <summary>An Einrichtung that never closes beyond weekends and holidays.</summary>
    public static Betriebstage OhneSchliessung { get; } = new([]);

    public bool Ist(DateOnly tag) => Werktage.IstWerktag(tag) && !geschlossen.Contains(tag);

    public bool IstGeschlossen(DateOnly tag) => geschlossen.Contains(tag);

    /// <summary>The operating days of a month in order of time.</summary>
    public IReadOnlyList<DateOnly> Im(Monat monat) => monate.GetOrAdd(monat, m => [.. Tage(new Zeitraum(m.Erster, m.Letzter)).Where(Ist)]);

    /// <summary>The operating days from the first to the last day, both inclusive; none if the last lies before the first.</summary>
    public IEnumerable<DateOnly> Von(DateOnly erster, DateOnly letzter)
    {
        for (var tag = erster; tag <= letzter; tag = tag.AddDays(1))
            if (Ist(tag)) yield return tag;
    }

    /// <summary>The operating day that lies so many operating days before a day; 0 = the day itself, whether it is one or not.</summary>
    public DateOnly Davor(DateOnly tag, int zahl)
    {
        var gesucht = tag;
        for (var offen = zahl; offen > 0 && gesucht > DateOnly.MinValue;)
        {
            gesucht = gesucht.AddDays(-1);
            if (Ist(gesucht)) offen--;
        }

        return gesucht;
    }

    private static IEnumerable<DateOnly> Tage(Zeitraum zeit)
    {
        for (var tag = zeit.Ab; tag <= (zeit.Bis ?? zeit.Ab); tag = tag.AddDays(1)) yield return tag;
    }
}
