namespace KitaPlus.Web.Suche;

/// <summary>What a module finds for the search in the header, within the rights of the caller. Registered with <see cref="IWebmodul.Dienste"/>.</summary>
public interface ISuchquelle
{
    /// <summary>Heading of its hits, e.g. <c>Kinder</c>.</summary>
    string Titel { get; }

    /// <summary>Small ones first.</summary>
    int Rang { get; }

    /// <returns>Best ones first.</returns>
    Task<IReadOnlyList<Suchtreffer>> SucheAsync(Suchfrage frage, int hoechstens, CancellationToken cancellationToken = default);
}

/// <param name="Adresse">Page it leads to.</param>
/// <param name="Zusatz">What tells it from others of the same name.</param>
public sealed record Suchtreffer(string Titel, string Adresse, string? Zusatz);
