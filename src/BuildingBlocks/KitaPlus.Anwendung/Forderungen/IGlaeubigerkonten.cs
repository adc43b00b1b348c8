namespace KitaPlus.Betrieb;

/// <summary>Bank accounts of creditors, for letters; implemented where they are kept.</summary>
public interface IGlaeubigerkonten
{
    /// <returns>Null: none is recorded.</returns>
    Task<Glaeubigerkonto?> VonAsync(string mandant, string glaeubiger, CancellationToken cancellationToken = default);
}

/// <param name="Inhaber">Name of the account's owner.</param>
/// <param name="Iban">In groups of four.</param>
public sealed record Glaeubigerkonto(string Inhaber, string Iban);
