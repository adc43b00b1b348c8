using System.Collections.Concurrent;
using KitaPlus.EventStore;
using KitaPlus.Kernel;

namespace KitaPlus.Import;

/// <summary>A stream during the run: what is stored and what the run adds.</summary>
internal sealed class Strom(IStromart art)
{
    public IStromart Art { get; } = art;
    public long Revision { get; set; } = ExpectedRevision.NoStream;
    public object Zustand { get; set; } = art.Anfang;
    public Dictionary<Guid, IEreignis> Ereignisse { get; } = [];
    public List<(Eintrag Aus, int Nummer, IEreignis Ereignis)> Neu { get; } = [];

    public void Nimm(Guid id, IEreignis ereignis)
    {
        Zustand = Art.Evolve(Zustand, ereignis, id);
        Ereignisse[id] = ereignis;
    }
}

/// <summary>The stored streams that a run touches or refers to; nothing else is read.</summary>
internal sealed class Bestand(IEventStore store, IEventCodec codec, string mandant)
{
    private const int GleichzeitigeLeser = 8;
    private readonly ConcurrentDictionary<string, Strom> stroeme = new(StringComparer.Ordinal);

    public Strom this[string stream] => stroeme[stream];

    public Strom? Find(string stream) => stroeme.GetValueOrDefault(stream);

    public IEnumerable<KeyValuePair<string, Strom>> Alle => stroeme;

    public async Task LadeAsync(IReadOnlyDictionary<string, IStromart> gebraucht, CancellationToken cancellationToken)
    {
        if (await store.HeadAsync(cancellationToken) == Position.Start)
        {
            foreach (var (stream, art) in gebraucht) stroeme[stream] = new Strom(art);
            return;
        }

        var optionen = new ParallelOptions { MaxDegreeOfParallelism = GleichzeitigeLeser, CancellationToken = cancellationToken };
        await Parallel.ForEachAsync(gebraucht, optionen, async (paar, abbruch) =>
        {
            var strom = new Strom(paar.Value);
            foreach (var e in await store.ReadStreamAsync(mandant, paar.Key, 0, abbruch))
            {
                strom.Revision = e.Revision;
                strom.Nimm(e.EventId, codec.Decode(e));
            }

            stroeme[paar.Key] = strom;
        });
    }
}
