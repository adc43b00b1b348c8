using KitaPlus.Kernel;

namespace KitaPlus.Rechte;

/// <summary>A module tells to which places its records belonged, as it was known at a moment: for „Warum durfte jemand das?“.</summary>
public interface IHistorischesZiel
{
    /// <inheritdoc cref="IZielbestimmung.Praefix"/>
    string Praefix { get; }

    /// <param name="schluessel">Stream name without the prefix.</param>
    ValueTask<Ziel> ZielAsync(string mandant, string schluessel, Kenntnisstand stand, CancellationToken cancellationToken = default);
}
