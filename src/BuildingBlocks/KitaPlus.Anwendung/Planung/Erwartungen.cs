using KitaPlus.Kernel;

namespace KitaPlus.Betrieb;

/// <summary>What one month is expected to bring in an Einrichtung.</summary>
/// <param name="Kinder">With care or a contract in this month.</param>
/// <param name="OhneBetrag">Of them those for whom no amount can be said.</param>
public sealed record Monatserwartung(Monat Monat, Geld Betrag, int Kinder, int OhneBetrag);

/// <summary>Elternbeitrag that agreements, incomes and birthdays known now lead to; the Jugendamt's money, never the Träger's. Implemented where fees are computed.</summary>
public interface IBeitragserwartung
{
    /// <param name="einrichtungen">Null: all of the Mandant. Who asks has already been found entitled to them.</param>
    Task<ILookup<string, Monatserwartung>> VonAsync(string mandant, IReadOnlyCollection<string>? einrichtungen, Monat von, Monat bis, CancellationToken cancellationToken = default);
}

/// <summary>Meals that the contracts known now lead to, without any Abmeldung. Implemented where the contracts are.</summary>
public interface IVerpflegungserwartung
{
    /// <inheritdoc cref="IBeitragserwartung.VonAsync"/>
    Task<IReadOnlyList<Monatserwartung>> VonAsync(string mandant, string einrichtung, Monat von, Monat bis, CancellationToken cancellationToken = default);
}
