using KitaPlus.Contracts.Einrichtungen;
using KitaPlus.EventStore;

namespace KitaPlus.Kinder;

/// <summary>Names of the groups of some Einrichtungen, from what these have recorded.</summary>
internal sealed class Gruppennamen(IReadOnlyDictionary<(string Einrichtung, string Gruppe), string> namen)
{
    public static Gruppennamen Leer { get; } = new(new Dictionary<(string, string), string>());

    public static async Task<Gruppennamen> LiesAsync(IEventStore store, IEventCodec codec, string mandant, IEnumerable<string> einrichtungen, CancellationToken cancellationToken = default)
    {
        var namen = new Dictionary<(string, string), string>();
        foreach (var einrichtung in einrichtungen.Distinct(StringComparer.Ordinal))
        {
            foreach (var umschlag in await store.ReadStreamAsync(mandant, $"einrichtung-{einrichtung}", 0, cancellationToken))
                if (codec.Decode(umschlag) is GruppeEingerichtet g) namen[(g.Einrichtung, g.Gruppe)] = g.Name;
        }

        return new(namen);
    }

    /// <returns>The name, or the id where none is known.</returns>
    public string Name(string einrichtung, string gruppe) => namen.GetValueOrDefault((einrichtung, gruppe)) ?? gruppe;

    /// <summary>Groups of an Einrichtung in order of their names.</summary>
    public IEnumerable<(string Gruppe, string Name)> Von(string einrichtung) =>
        namen.Where(n => n.Key.Einrichtung == einrichtung).Select(n => (n.Key.Gruppe, n.Value)).OrderBy(n => n.Value, StringComparer.CurrentCulture);
}
