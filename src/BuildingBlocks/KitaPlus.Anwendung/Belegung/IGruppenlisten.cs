namespace KitaPlus.Betrieb;

/// <summary>What the lists of a group need about its children. Who asks has already been found entitled to see their records.</summary>
public interface IGruppenlisten
{
    /// <param name="gruppe">Null: all children of the Einrichtung.</param>
    Task<IReadOnlyList<Listenkind>> VonAsync(string mandant, string einrichtung, string? gruppe, DateOnly tag, CancellationToken cancellationToken = default);
}

/// <param name="Name">The id where the name has been erased.</param>
/// <param name="Notfall">Whom to call, first one first.</param>
/// <param name="Abholung">Who may collect the child besides the parents.</param>
/// <param name="Gesundheit">Allergies, medication.</param>
public sealed record Listenkind(string Kind, string Name, DateOnly? Geburtsdatum, IReadOnlyList<Kontakt> Notfall, IReadOnlyList<Kontakt> Abholung, IReadOnlyList<string> Gesundheit);

/// <param name="Beziehung">E.g. <c>Mutter</c>, <c>Großvater</c>.</param>
/// <param name="Telefon">Empty: not known.</param>
public sealed record Kontakt(string Name, string Beziehung, string Telefon);
