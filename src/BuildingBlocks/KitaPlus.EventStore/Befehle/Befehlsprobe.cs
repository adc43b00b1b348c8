using KitaPlus.Kernel;

namespace KitaPlus.EventStore;

/// <summary>Answers the commands of one hierarchy without recording anything.</summary>
public interface IEntscheider
{
    bool Kennt(IBefehl befehl);

    /// <param name="bisher">The stream as it would be, with the ids of its events.</param>
    /// <exception cref="Fachfehler">Refused; the message says why.</exception>
    IReadOnlyList<IEreignis> Entscheide(IReadOnlyList<(Guid Id, IEreignis Ereignis)> bisher, IBefehl befehl);
}

internal sealed class Entscheider<TDecider, TZustand, TBefehl> : IEntscheider
    where TDecider : IDecider<TZustand, TBefehl>
    where TBefehl : class, IBefehl
{
    public bool Kennt(IBefehl befehl) => befehl is TBefehl;

    public IReadOnlyList<IEreignis> Entscheide(IReadOnlyList<(Guid Id, IEreignis Ereignis)> bisher, IBefehl befehl)
    {
        var zustand = bisher.Aggregate(TDecider.Anfang, (z, e) => TDecider.Evolve(z, e.Ereignis, e.Id));
        var entscheidung = TDecider.Decide(zustand, (TBefehl)befehl);
        return entscheidung.Ablehnung is { } satz ? throw new Fachfehler(satz) : entscheidung.Ereignisse;
    }
}

/// <summary>An event that a command would record.</summary>
public sealed record Probeereignis(string Stream, IEreignis Ereignis);

/// <summary>What commands would record, one after the other, without recording it: for everything that is shown before it is saved.</summary>
public sealed class Befehlsprobe(IEnumerable<IEntscheider> entscheider, IEventStore store, IEventCodec codec)
{
    /// <exception cref="Fachfehler">One of them is refused; the message says why.</exception>
    public async Task<IReadOnlyList<Probeereignis>> ProbiereAsync(string mandant, IReadOnlyList<IBefehl> befehle, CancellationToken cancellationToken = default)
    {
        var streams = new Dictionary<string, List<(Guid, IEreignis)>>(StringComparer.Ordinal);
        var aus = new List<Probeereignis>();
        foreach (var befehl in befehle)
        {
            if (!streams.TryGetValue(befehl.Stream, out var bisher))
                streams[befehl.Stream] = bisher = [.. (await store.ReadStreamAsync(mandant, befehl.Stream, 0, cancellationToken)).Select(e => (e.EventId, codec.Decode(e)))];
            var regeln = entscheider.FirstOrDefault(e => e.Kennt(befehl)) ?? throw new InvalidOperationException($"Für {befehl.GetType().Name} ist kein Entscheider angemeldet.");
            foreach (var ereignis in regeln.Entscheide(bisher, befehl))
            {
                bisher.Add((Guid.NewGuid(), ereignis));
                aus.Add(new Probeereignis(befehl.Stream, ereignis));
            }
        }

        return aus;
    }
}
