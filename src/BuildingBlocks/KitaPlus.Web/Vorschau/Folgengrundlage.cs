using KitaPlus.Betrieb;
using KitaPlus.EventStore;

namespace KitaPlus.Web;

/// <summary>
/// On what records the consequences rest that were confirmed in this request. Commands sent in it are recorded only as long as nobody else has changed
/// one of them; their own entries do not count.
/// </summary>
public sealed class Folgengrundlage(IEventStore store, IAnrufer anrufer)
{
    private readonly Dictionary<string, long> stand = new(StringComparer.Ordinal);
    private long position;

    /// <summary>Null: nothing was confirmed.</summary>
    internal IReadOnlyList<Stromstand>? Gesehen => stand.Count == 0 ? null : [.. stand.Select(s => new Stromstand(s.Key, s.Value))];

    internal async Task MerkeAsync(Folgen folgen, CancellationToken cancellationToken)
    {
        stand.Clear();
        position = folgen.Position;
        foreach (var strom in folgen.Beteiligte)
        {
            // as far as the calculation had read, not as far as it goes now
            var ereignisse = await store.ReadStreamAsync(anrufer.Mandant, strom, 0, cancellationToken);
            stand[strom] = ereignisse.Count(e => e.Position.Commit <= position) - 1;
        }
    }

    internal void Gesendet(IBefehl befehl, Quittung quittung)
    {
        // a repeated command was recorded before and is counted already
        if (quittung.Position.Commit > position && stand.TryGetValue(befehl.Stream, out var revision)) stand[befehl.Stream] = revision + quittung.Ereignisse.Count;
    }
}
