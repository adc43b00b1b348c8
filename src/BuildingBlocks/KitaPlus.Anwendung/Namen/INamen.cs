namespace KitaPlus.Betrieb;

/// <summary>Names of children, adults and households for pages and letters of other modules. Who asks has already been found entitled to see the records.</summary>
public interface INamen
{
    /// <param name="streams">Stream names, e.g. <c>kind-K1</c>, <c>person-P1</c>, <c>haushalt-H1</c>.</param>
    Task<Namensblatt> VonAsync(string mandant, IReadOnlyCollection<string> streams, CancellationToken cancellationToken = default);
}

/// <summary>The names found.</summary>
public sealed class Namensblatt(IReadOnlyDictionary<string, Namenseintrag> eintraege)
{
    public static Namensblatt Leer { get; } = new(new Dictionary<string, Namenseintrag>());

    public Namenseintrag? Finde(string stream) => eintraege.GetValueOrDefault(stream);

    /// <returns><c>Vorname Nachname</c>; the id where the name has been erased or was never known.</returns>
    public string Name(string stream) => Finde(stream)?.Name ?? stream[(stream.IndexOf('-', StringComparison.Ordinal) + 1)..];

    public string Kind(string id) => Name($"kind-{id}");

    /// <param name="id">A person, or an authority that pays for a child, see <see cref="Schuldner"/>.</param>
    public string Person(string id) => Schuldner.AlsBut(id) is { } but ? $"{but.Behoerde} (Bildung und Teilhabe)" : Name($"person-{id}");
}

/// <param name="Name">Null: erased.</param>
public sealed record Namenseintrag(string? Name, string? Vorname, string? Nachname, DateOnly? Geburtsdatum, string? Anschrift);
