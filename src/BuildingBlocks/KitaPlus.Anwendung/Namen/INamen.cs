using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace KitaPlus.Betrieb;

/// <summary>Names of children, adults and households for pages and letters of other modules. Who asks has already been found entitled to see the records.</summary>
public interface INamen
{
    /// <param name="streams">Stream names, e.g. <c>kind-K1</c>, <c>person-P1</c>, <c>haushalt-H1</c>.</param>
    Task<Namensblatt> VonAsync(string mandant, IReadOnlyCollection<string> streams, CancellationToken cancellationToken = default);
}

/// <summary>Names of the records of one module; asked through <see cref="INamen"/>.</summary>
public interface INamensquelle : INamen;

/// <summary>Asks every module that has names.</summary>
public sealed class Namensverbund(IEnumerable<INamensquelle> quellen) : INamen
{
    public async Task<Namensblatt> VonAsync(string mandant, IReadOnlyCollection<string> streams, CancellationToken cancellationToken = default)
    {
        if (streams.Count == 0) return Namensblatt.Leer;
        var blatt = Namensblatt.Leer;
        foreach (var quelle in quellen) blatt = blatt.Mit(await quelle.VonAsync(mandant, streams, cancellationToken));
        return blatt;
    }
}

public static class Namensquellen
{
    /// <summary>Adds the names of a module to those of the others.</summary>
    public static IServiceCollection AddNamen<T>(this IServiceCollection dienste)
        where T : class, INamensquelle
    {
        dienste.TryAddSingleton<INamen, Namensverbund>();
        return dienste.AddSingleton<INamensquelle, T>();
    }
}

/// <summary>The names found.</summary>
public sealed class Namensblatt(IReadOnlyDictionary<string, Namenseintrag> eintraege)
{
    public static Namensblatt Leer { get; } = new(new Dictionary<string, Namenseintrag>());

    /// <summary>Both together.</summary>
    public Namensblatt Mit(Namensblatt anderes)
    {
        ArgumentNullException.ThrowIfNull(anderes);
        if (eintraege.Count == 0) return anderes;
        var alle = new Dictionary<string, Namenseintrag>(eintraege, StringComparer.Ordinal);
        foreach (var (stream, eintrag) in anderes.Eintraege) alle[stream] = eintrag;
        return alle.Count == eintraege.Count ? this : new(alle);
    }

    private IReadOnlyDictionary<string, Namenseintrag> Eintraege => eintraege;

    public Namenseintrag? Finde(string stream) => eintraege.GetValueOrDefault(stream);

    /// <returns><c>Vorname Nachname</c>; the id where the name has been erased or was never known.</returns>
    public string Name(string stream) => Finde(stream)?.Name ?? stream[(stream.IndexOf('-', StringComparison.Ordinal) + 1)..];

    public string Kind(string id) => Name($"kind-{id}");

    /// <param name="id">A person, or an authority that pays for a child, see <see cref="Schuldner"/>.</param>
    public string Person(string id) => Schuldner.AlsBut(id) is { } but ? $"{but.Behoerde} (Bildung und Teilhabe)" : Name($"person-{id}");
}

/// <param name="Name">Null: erased.</param>
public sealed record Namenseintrag(string? Name, string? Vorname, string? Nachname, DateOnly? Geburtsdatum, string? Anschrift);
