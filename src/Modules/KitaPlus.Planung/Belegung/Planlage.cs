using KitaPlus.Kernel;
using KitaPlus.KiBiz;

namespace KitaPlus.Planung;

/// <summary>What is agreed and set up for an Einrichtung in a Kindergartenjahr, before anything is planned.</summary>
/// <param name="Kinder">All agreements that touch the year or end just before it.</param>
internal sealed record Planlage(string Einrichtung, Kindergartenjahr Jahr, IReadOnlyList<Kindabschnitt> Kinder, IReadOnlyList<Gruppenabschnitt> Gruppen, IReadOnlyList<Kraftabschnitt> Kraefte)
{
    /// <summary>The year has begun: who is there is there, nobody leaves for school by assumption.</summary>
    public bool Begonnen { get; init; }
}

/// <summary>What becomes of a child in the year.</summary>
internal enum Verbleib
{
    Bleibt,

    /// <summary>Is three on the Stichtag and sits in a group for children under three.</summary>
    RuecktAuf,

    /// <summary>Leaves for school on 1 August.</summary>
    Schule,

    /// <summary>The agreement ends before the year begins.</summary>
    Endet,

    /// <summary>The agreement begins in the year.</summary>
    Kommt,
    Zugesagt,
    Gewuenscht,
}

/// <summary>Months of the year with the same group and hours.</summary>
internal sealed record Planzeit(Monat Ab, Monat Bis, string? Gruppe, int Wochenstunden);

/// <summary>A child in the plan.</summary>
/// <param name="Geburt">Of a placeholder the first of its month; null: erased.</param>
/// <param name="Zeiten">None: not in the Einrichtung.</param>
/// <param name="Geplant">Differs from what is agreed.</param>
internal sealed record Plankind(string Id, DateOnly? Geburt, Verbleib Verbleib, IReadOnlyList<Planzeit> Zeiten, bool Geplant, IReadOnlyList<Kindabschnitt> Abschnitte)
{
    public bool IstPlatzhalter => Platzhalter.IstKennung(Id);

    public Planzeit? Im(Monat monat) => Zeiten.FirstOrDefault(z => z.Ab <= monat && monat <= z.Bis);

    /// <summary>The first stay from a month on: what a form begins with.</summary>
    public Planzeit? Ab(Monat monat) => Zeiten.FirstOrDefault(z => z.Bis >= monat);
}
