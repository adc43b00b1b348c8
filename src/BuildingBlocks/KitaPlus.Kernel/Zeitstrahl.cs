namespace KitaPlus.Kernel;

/// <summary>
/// A value over time, built from layers: a later layer covers earlier ones on its own days only.
/// The result is a list of disjoint slices in order of time; neighbours with equal values are one slice.
/// </summary>
public sealed class Zeitstrahl<T>
{
    private readonly List<Scheibe> scheiben;

    private Zeitstrahl(List<Scheibe> scheiben) => this.scheiben = scheiben;

    /// <summary>One slice; <see cref="Bis"/> is inclusive, <see cref="DateOnly.MaxValue"/> means without end.</summary>
    public readonly record struct Scheibe(DateOnly Ab, DateOnly Bis, T Wert);

    public static Zeitstrahl<T> Leer { get; } = new([]);

    public IReadOnlyList<Scheibe> Scheiben => scheiben;

    /// <summary>Lays the layers over each other in the given order (first = bottom).</summary>
    public static Zeitstrahl<T> Aus(IEnumerable<(Zeitraum Zeit, T Wert)> schichten)
    {
        var ergebnis = Leer;
        foreach (var (zeit, wert) in schichten) ergebnis = ergebnis.Mit(zeit, wert);
        return ergebnis;
    }

    /// <summary>Covers the days of <paramref name="zeit"/> with <paramref name="wert"/>.</summary>
    public Zeitstrahl<T> Mit(Zeitraum zeit, T wert)
    {
        var bis = zeit.Bis ?? DateOnly.MaxValue;
        var neu = new List<Scheibe>(scheiben.Count + 2);
        foreach (var s in scheiben)
        {
            if (s.Bis < zeit.Ab || s.Ab > bis)
            {
                neu.Add(s);
                continue;
            }

            if (s.Ab < zeit.Ab) neu.Add(s with { Bis = zeit.Ab.AddDays(-1) });
            if (s.Bis > bis) neu.Add(s with { Ab = bis.AddDays(1) });
        }

        neu.Add(new Scheibe(zeit.Ab, bis, wert));
        neu.Sort((a, b) => a.Ab.CompareTo(b.Ab));
        return new(Verschmolzen(neu));
    }

    /// <summary>The value on a day; <see langword="false"/> where nothing is known.</summary>
    public bool TryAm(DateOnly tag, out T? wert)
    {
        foreach (var s in scheiben)
        {
            if (s.Ab > tag) break;
            if (tag > s.Bis) continue;
            wert = s.Wert;
            return true;
        }

        wert = default;
        return false;
    }

    private static List<Scheibe> Verschmolzen(List<Scheibe> sortiert)
    {
        var aus = new List<Scheibe>(sortiert.Count);
        foreach (var s in sortiert)
        {
            if (aus.Count > 0 && aus[^1] is var vor && vor.Bis != DateOnly.MaxValue && vor.Bis.AddDays(1) == s.Ab
                && EqualityComparer<T>.Default.Equals(vor.Wert, s.Wert)) aus[^1] = vor with { Bis = s.Bis };
            else aus.Add(s);
        }

        return aus;
    }
}
