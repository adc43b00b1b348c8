namespace KitaPlus.Betrieb;

/// <summary>Jugendämter by name; implemented where their Satzungen are kept.</summary>
public interface IJugendaemter
{
    Task<Jugendamtverzeichnis> VonAsync(string mandant, CancellationToken cancellationToken = default);
}

public static class Jugendamtquellen
{
    /// <summary>Without a module that has Satzungen every Jugendamt is called by its id.</summary>
    public static Task<Jugendamtverzeichnis> VonAsync(this IEnumerable<IJugendaemter> quellen, string mandant, CancellationToken cancellationToken = default) =>
        quellen.FirstOrDefault()?.VonAsync(mandant, cancellationToken) ?? Task.FromResult(Jugendamtverzeichnis.Leer);
}

/// <summary>The Jugendämter whose Satzungen are loaded.</summary>
/// <param name="behoerden">By the id of the Jugendamt what its newest Satzung calls it.</param>
public sealed class Jugendamtverzeichnis(IReadOnlyDictionary<string, string> behoerden)
{
    public static Jugendamtverzeichnis Leer { get; } = new(new Dictionary<string, string>());

    /// <summary>In the order of their ids.</summary>
    public IReadOnlyList<Jugendamt> Alle { get; } = [.. behoerden.Select(b => new Jugendamt(b.Key, b.Value)).OrderBy(j => j.Kennung, StringComparer.Ordinal)];

    public bool Kennt(string kennung) => behoerden.ContainsKey(kennung);

    /// <returns><c>Stadt Köln, Amt für Kinder, Jugend und Familie</c>; without a Satzung <c>Jugendamt koeln</c>.</returns>
    public string Name(string kennung) => behoerden.TryGetValue(kennung, out var behoerde) ? behoerde : $"Jugendamt {kennung}";

    /// <summary>What a person typed, as an id: a known one however it is capitalised, or that of the authority with this name.</summary>
    /// <returns>What was typed where nothing is known by it.</returns>
    public string Kennung(string eingabe) =>
        Alle.FirstOrDefault(j => string.Equals(j.Kennung, eingabe, StringComparison.OrdinalIgnoreCase) || string.Equals(j.Behoerde, eingabe, StringComparison.OrdinalIgnoreCase))?.Kennung ?? eingabe;
}

/// <param name="Behoerde">As its Satzung calls it.</param>
public sealed record Jugendamt(string Kennung, string Behoerde);
