namespace KitaPlus.Import;

/// <summary>Asks the module of the Einrichtungen for all go-live dates; up to them <c>bekannt_seit</c> is allowed.</summary>
public interface IUebernahmetage
{
    /// <summary>Go-live date by Einrichtung, as recorded now.</summary>
    Task<IReadOnlyDictionary<string, DateOnly>> AlleAsync(string mandant, CancellationToken cancellationToken = default);
}
