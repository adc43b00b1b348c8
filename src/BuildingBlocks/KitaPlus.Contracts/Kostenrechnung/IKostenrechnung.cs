using KitaPlus.Kernel;

namespace KitaPlus.Contracts.Kostenrechnung;

/// <param name="Ab">Since when it has been like this without a break.</param>
/// <param name="Bis">Last day; null = until further notice.</param>
public sealed record Kostenart(string Nummer, string Name, Kostenrichtung Richtung, Steuerschluessel Steuer, DateOnly Ab, DateOnly? Bis);

/// <inheritdoc cref="Kostenart"/>
/// <param name="Einrichtung">The Einrichtung whose costs it collects, if any.</param>
public sealed record Kostenstelle(string Nummer, string Name, string? Einrichtung, DateOnly Ab, DateOnly? Bis);

/// <summary>Kostenarten and Kostenstellen on a day, as they are known now or were known then. Never older than the last acknowledged command.</summary>
public interface IKostenrechnung
{
    /// <param name="stand">Null = everything known now.</param>
    /// <returns>Null: no such number on the day.</returns>
    ValueTask<Kostenart?> KostenartAmAsync(string mandant, string nummer, DateOnly tag, Kenntnisstand? stand = null, CancellationToken cancellationToken = default);

    /// <inheritdoc cref="KostenartAmAsync"/>
    ValueTask<Kostenstelle?> KostenstelleAmAsync(string mandant, string nummer, DateOnly tag, Kenntnisstand? stand = null, CancellationToken cancellationToken = default);

    /// <summary>All that exist on the day, by number.</summary>
    ValueTask<IReadOnlyList<Kostenart>> KostenartenAmAsync(string mandant, DateOnly tag, Kenntnisstand? stand = null, CancellationToken cancellationToken = default);

    /// <inheritdoc cref="KostenartenAmAsync"/>
    ValueTask<IReadOnlyList<Kostenstelle>> KostenstellenAmAsync(string mandant, DateOnly tag, Kenntnisstand? stand = null, CancellationToken cancellationToken = default);
}
