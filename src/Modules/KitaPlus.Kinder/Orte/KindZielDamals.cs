using KitaPlus.EventStore;
using KitaPlus.Kernel;
using KitaPlus.Rechte;

namespace KitaPlus.Kinder;

/// <summary>Where a child belonged as it was known then, from its own events.</summary>
internal sealed class KindZielDamals(IEventStore store, IEventCodec codec) : IHistorischesZiel
{
    public string Praefix => "kind-";

    public async ValueTask<Ziel> ZielAsync(string mandant, string schluessel, Kenntnisstand stand, CancellationToken cancellationToken = default)
    {
        var alle = await store.ReadStreamAsync(mandant, $"kind-{schluessel}", cancellationToken: cancellationToken);
        var bekannte = alle.Where(e => e.RecordedAt <= stand.Bekannt && e.Position.Commit <= stand.Position).ToList();
        if (bekannte.Count == 0) return new Ziel.Unbekannt();
        var zeiten = Betreuungszeiten.Aus(bekannte.Select(e => (e, codec.Decode(e))), stand);
        return KinderZiele.Aus(new Ortsauskunft(bekannte[0].Metadata.Actor, [.. zeiten.Select(z => (z.Einrichtung, z.Ab, z.Bis))]));
    }
}
