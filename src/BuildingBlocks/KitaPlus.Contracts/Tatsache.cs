using KitaPlus.Kernel;

namespace KitaPlus.Contracts;

/// <summary>Where a fact comes from and when it reached us; says which earlier facts it corrects.</summary>
/// <param name="EingegangenAm">Day on which the notice reached us. Decides what is "in time"; without it the day of recording counts.</param>
/// <param name="BekanntSeit">Only for facts taken over from another system: since which day they were known there (marks a Migration).</param>
/// <param name="Berichtigt">Ids of the events that this one replaces: they no longer count from the moment this one is known.</param>
/// <param name="Vermerk">A short remark without personal data, e.g. the import file.</param>
public sealed record Herkunft(
    DateOnly? EingegangenAm = null,
    DateOnly? BekanntSeit = null,
    IReadOnlyList<Guid>? Berichtigt = null,
    string? Vermerk = null)
{
    public static Herkunft Jetzt { get; } = new();

    public bool Equals(Herkunft? other) => other is not null && EingegangenAm == other.EingegangenAm && BekanntSeit == other.BekanntSeit
        && (Berichtigt ?? []).SequenceEqual(other.Berichtigt ?? []) && Vermerk == other.Vermerk;

    public override int GetHashCode() => HashCode.Combine(EingegangenAm, BekanntSeit, Berichtigt?.Count ?? 0, Vermerk);
}

/// <summary>
/// A fact with its days of validity (both inclusive, no end = until further notice).
/// Facts of the same kind about the same subject lie over each other: the one known later covers the earlier one on its own days.
/// </summary>
public interface ITatsache : IEreignis
{
    DateOnly GueltigAb { get; }
    DateOnly? GueltigBis { get; }
    Herkunft Herkunft { get; }
}

/// <summary>Withdraws a fact: from the moment this is known, the named event no longer counts.</summary>
public interface IRuecknahme : IEreignis
{
    Guid Ereignis { get; }
    string Grund { get; }
    Herkunft Herkunft { get; }
}
