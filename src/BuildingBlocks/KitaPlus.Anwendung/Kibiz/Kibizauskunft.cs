using KitaPlus.KiBiz;
using KitaPlus.Kernel;

namespace KitaPlus.Betrieb;

/// <summary>Children as they count by the KiBiz, over time; implemented where the agreements are.</summary>
public interface IBetreuungen
{
    /// <summary>Agreements that touch these days, by Einrichtung.</summary>
    /// <param name="einrichtungen">Null: all of the Mandant. Who asks has already been found entitled to them.</param>
    Task<ILookup<string, Kindabschnitt>> VonAsync(string mandant, IReadOnlyCollection<string>? einrichtungen, DateOnly ab, DateOnly bis, Kenntnisstand stand, CancellationToken cancellationToken = default);
}

/// <summary>Groups of the Einrichtungen over time; implemented where they are set up.</summary>
public interface IGruppenbestand
{
    /// <inheritdoc cref="IBetreuungen.VonAsync"/>
    Task<ILookup<string, Gruppenabschnitt>> VonAsync(string mandant, IReadOnlyCollection<string>? einrichtungen, DateOnly ab, DateOnly bis, Kenntnisstand stand, CancellationToken cancellationToken = default);
}

/// <summary>The staff of the Einrichtungen over time; implemented where the employments are. Person-level: only for those with the Personal row of the matrix.</summary>
public interface IPersonalstand
{
    /// <inheritdoc cref="IBetreuungen.VonAsync"/>
    Task<ILookup<string, Kraftabschnitt>> VonAsync(string mandant, IReadOnlyCollection<string>? einrichtungen, DateOnly ab, DateOnly bis, Kenntnisstand stand, CancellationToken cancellationToken = default);
}

/// <summary>What the Kinder- und Jugendhilfestatistik asks about one of the staff on a day (§ 99 Abs. 7 SGB VIII); null = not said or erased.</summary>
/// <param name="Stellung">Position in the job, e.g. <c>angestellt</c>.</param>
/// <param name="Abschluss">Vocational qualification as the statistics name it.</param>
/// <param name="Arbeitsbereich">First field of work, e.g. <c>Gruppenleitung</c>.</param>
public sealed record Personalstatistik(string Person, string? Gruppe, string? Geschlecht, Monat? Geburtsmonat, string? Abschluss, string? Stellung, string? Arbeitsbereich, Stunden Wochenstunden);

/// <summary>Staff for the statistics, by Einrichtung; implemented where the employments are. Person-level.</summary>
public interface IPersonalstatistiken
{
    Task<IReadOnlyList<Personalstatistik>> AmAsync(string mandant, string einrichtung, DateOnly tag, Kenntnisstand stand, CancellationToken cancellationToken = default);
}

/// <summary>What one employment costs the employer in a year, from and until a day.</summary>
public sealed record Personalkosten(string Person, Stunden Wochenstunden, Geld ImJahr, Zeitraum Zeit);

/// <summary>Costs of the staff, by Einrichtung: a purpose of its own, never shown as a sum that tells about one person to those who may not see pay.</summary>
public interface IPersonalkosten
{
    /// <inheritdoc cref="IBetreuungen.VonAsync"/>
    Task<ILookup<string, Personalkosten>> VonAsync(string mandant, IReadOnlyCollection<string>? einrichtungen, DateOnly ab, DateOnly bis, CancellationToken cancellationToken = default);
}
