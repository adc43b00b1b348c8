namespace KitaPlus.Import;

/// <summary>Asks the module of the Einrichtungen for all go-live dates; up to them <c>bekannt_seit</c> is allowed.</summary>
public interface IUebernahmetage
{
    /// <summary>Go-live date by Einrichtung, as recorded now.</summary>
    Task<IReadOnlyDictionary<string, DateOnly>> AlleAsync(string mandant, CancellationToken cancellationToken = default);
}

/// <summary>Without a module of Einrichtungen nothing has a go-live date; the module registers its own answer after this one.</summary>
internal sealed class KeineUebernahmetage : IUebernahmetage
{
    public Task<IReadOnlyDictionary<string, DateOnly>> AlleAsync(string mandant, CancellationToken cancellationToken = default) =>
        Task.FromResult<IReadOnlyDictionary<string, DateOnly>>(new Dictionary<string, DateOnly>(StringComparer.Ordinal));
}
