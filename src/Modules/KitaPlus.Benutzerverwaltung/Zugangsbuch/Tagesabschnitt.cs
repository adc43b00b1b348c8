using System.Globalization;
using KitaPlus.Kernel;
using KitaPlus.Rechte;

namespace KitaPlus.Benutzerverwaltung;

/// <summary>Part of a Berlin day, as instants in UTC.</summary>
/// <param name="Von">Null = from the beginning of the day.</param>
/// <param name="Bis">Null = to its end.</param>
public readonly record struct Tagesabschnitt(DateTimeOffset? Von, DateTimeOffset? Bis)
{
    public static Tagesabschnitt GanzerTag { get; }

    public override string ToString() => (Von, Bis) switch
    {
        (null, null) => "ganztägig",
        (null, { } bis) => $"bis {Uhr(bis)} Uhr",
        ({ } von, null) => $"ab {Uhr(von)} Uhr",
        ({ } von, { } bis) => $"von {Uhr(von)} bis {Uhr(bis)} Uhr",
    };

    /// <summary>For people: „bis 10:12 Uhr, ab 15:00 Uhr“.</summary>
    public static string Text(IEnumerable<Tagesabschnitt> abschnitte) => string.Join(", ", abschnitte);

    /// <summary>Joins a later part to those before when nothing lies between.</summary>
    internal static void Haenge(List<Tagesabschnitt> bisher, Tagesabschnitt neu)
    {
        if (bisher.Count > 0 && bisher[^1].Bis is { } ende && ende == neu.Von) bisher[^1] = bisher[^1] with { Bis = neu.Bis };
        else bisher.Add(neu);
    }

    private static string Uhr(DateTimeOffset zeitpunkt) => Berlin.Ortszeit(zeitpunkt).ToString("HH:mm", CultureInfo.InvariantCulture);
}

/// <summary>From this instant on, this was what the program judged by.</summary>
public sealed record Augenblick(DateTimeOffset Ab, Kenntnisstand Stand);

/// <summary>The answer for a whole day.</summary>
/// <param name="Urteil">One that allowed it, if there was one; else the last refusal of the day.</param>
/// <param name="Erlaubt">When it was allowed; empty = never.</param>
public sealed record Tagesurteil(Urteil Urteil, IReadOnlyList<Tagesabschnitt> Erlaubt)
{
    /// <summary>The whole day, or never.</summary>
    public static Tagesurteil Durchweg(Urteil urteil) => new(urteil, urteil.Erlaubt ? [Tagesabschnitt.GanzerTag] : []);

    public bool Zeitweise => Erlaubt.Count > 0 && Erlaubt[0] != Tagesabschnitt.GanzerTag;

    /// <summary>For people: „Ja“, „Nein“ or „Ja, bis 10:12 Uhr“.</summary>
    public string Kurz => Erlaubt.Count == 0 ? "Nein" : Zeitweise ? $"Ja, {Tagesabschnitt.Text(Erlaubt)}" : "Ja";
}
