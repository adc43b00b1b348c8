using KitaPlus.Betrieb;

namespace KitaPlus.Kinder.Listen;

/// <summary>Children of a group with what their lists need.</summary>
internal sealed class Gruppenlisten(IBelegung belegung, INamen namen) : IGruppenlisten
{
    public async Task<IReadOnlyList<Listenkind>> VonAsync(string mandant, string einrichtung, string? gruppe, DateOnly tag, CancellationToken cancellationToken = default)
    {
        var kinder = (await belegung.VonAsync(mandant, einrichtung, tag, tag, cancellationToken)).Where(b => gruppe is null || b.Gruppe == gruppe).Select(b => b.Kind).ToList();
        var blatt = await namen.VonAsync(mandant, [.. kinder.Select(k => $"kind-{k}")], cancellationToken);
        return [.. kinder.Select(k => new Listenkind(k, blatt.Kind(k), blatt.Finde($"kind-{k}")?.Geburtsdatum, [], [], []))];
    }
}
