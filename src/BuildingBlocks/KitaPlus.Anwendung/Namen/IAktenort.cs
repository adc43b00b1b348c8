namespace KitaPlus.Betrieb;

/// <summary>What a record is called and where its page is, for those who decide about it elsewhere; implemented by the module that keeps it. Who asks has already been found entitled to it.</summary>
public interface IAktenort
{
    /// <summary>How the names of its streams begin, e.g. <c>beitragskonto-</c>.</summary>
    string Praefix { get; }

    /// <param name="schluessel">Name of the stream without <see cref="Praefix"/>.</param>
    /// <returns>Null: there is no such record.</returns>
    Task<Aktenort?> VonAsync(string mandant, string schluessel, CancellationToken cancellationToken = default);
}

/// <param name="Adresse">Page of the record; null: it has none.</param>
public sealed record Aktenort(string Titel, string? Adresse);
