namespace KitaPlus.Web.Suche;

/// <summary>Finds adults by name for forms that are about one person. Registered with <see cref="IWebmodul.Dienste"/>.</summary>
public interface IPersonenwahl
{
    /// <summary>By their own name or that of a child of their household, within what the right of the caller to the action reaches; best ones first.</summary>
    /// <param name="handlung">Id of the action for which somebody is chosen.</param>
    Task<IReadOnlyList<Personenvorschlag>> FindeAsync(string handlung, Suchfrage frage, int hoechstens, CancellationToken cancellationToken = default);
}

/// <param name="Zusatz">What tells the person from others of the same name.</param>
public sealed record Personenvorschlag(string Person, string Name, string Zusatz);
