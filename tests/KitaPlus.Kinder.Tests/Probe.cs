using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using KitaPlus.EventStore;
using KitaPlus.Kernel;

namespace KitaPlus.Kinder.Tests;

/// <summary>A log in memory, enough for the import: revisions, ids, all or nothing.</summary>
internal sealed class ProbeStore(TimeProvider uhr) : IEventStore
{
    private readonly List<StoredEvent> alle = [];
    private readonly Dictionary<(string, string), List<StoredEvent>> stroeme = [];
    private readonly HashSet<Guid> ids = [];

    public int Anhaenge { get; private set; }

    /// <summary>Runs before the next append, like a second user who is faster.</summary>
    public Action? VorDemAnhaengen { get; set; }

    public IReadOnlyList<StoredEvent> Alle => alle;

    public Task<AppendResult> AppendAsync(string tenant, IReadOnlyList<StreamAppend> appends, CancellationToken cancellationToken = default)
    {
        var vorher = VorDemAnhaengen;
        VorDemAnhaengen = null;
        vorher?.Invoke();
        foreach (var a in appends)
        {
            var ist = stroeme.TryGetValue((tenant, a.Stream), out var s) ? s.Count - 1 : -1;
            if (a.ExpectedRevision != ExpectedRevision.Any && a.ExpectedRevision != ist) throw new RevisionConflictException(a.Stream, a.ExpectedRevision, ist);
            if (a.Events.FirstOrDefault(e => ids.Contains(e.EventId)) is { } doppelt) throw new EventIdReusedException(doppelt.EventId);
        }

        Anhaenge++;
        var revisionen = new List<long>();
        foreach (var a in appends)
        {
            if (!stroeme.TryGetValue((tenant, a.Stream), out var s)) stroeme[(tenant, a.Stream)] = s = [];
            foreach (var e in a.Events)
            {
                ids.Add(e.EventId);
                var stored = new StoredEvent(e.EventId, tenant, a.Stream, s.Count, new Position(alle.Count + 1), e.Type, uhr.GetUtcNow(), e.Metadata, e.Payload);
                s.Add(stored);
                alle.Add(stored);
            }

            revisionen.Add(s.Count - 1);
        }

        return Task.FromResult(new AppendResult(new Position(alle.Count), revisionen));
    }

    public Task<IReadOnlyList<StoredEvent>> ReadStreamAsync(string tenant, string stream, long fromRevision = 0, CancellationToken cancellationToken = default) =>
        Task.FromResult<IReadOnlyList<StoredEvent>>(stroeme.TryGetValue((tenant, stream), out var s) ? s.Skip((int)fromRevision).ToList() : []);

    public Task<IReadOnlyList<StoredEvent>> ReadAllAsync(Position after, int maxCount, CancellationToken cancellationToken = default) =>
        Task.FromResult<IReadOnlyList<StoredEvent>>(alle.Skip((int)after.Commit).Take(maxCount).ToList());

    public Task<Position> HeadAsync(CancellationToken cancellationToken = default) => Task.FromResult(new Position(alle.Count));

    public Task WaitForEventAfterAsync(Position after, CancellationToken cancellationToken = default) => throw new NotSupportedException();

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}

/// <summary>Keeps the events themselves; the bytes are only the id.</summary>
internal sealed class ProbeCodec : IEventCodec, ICodecBuilder
{
    private readonly ConcurrentDictionary<Guid, IEreignis> ereignisse = new();
    private readonly Dictionary<Type, string> namen = [];

    public IReadOnlyDictionary<Type, string> Namen => namen;

    public ICodecBuilder Add<TEvent>(string name)
        where TEvent : class, IEreignis
    {
        namen.Values.ShouldNotContain(name);
        namen.Add(typeof(TEvent), name);
        return this;
    }

    public ICodecBuilder Upcast(string from, string to, Func<System.Text.Json.Nodes.JsonObject, System.Text.Json.Nodes.JsonObject> upcaster) => this;

    public EventData Encode(string tenant, Guid eventId, IEreignis ereignis, EventMetadata metadata)
    {
        ereignisse[eventId] = ereignis;
        return new EventData(eventId, namen[ereignis.GetType()], eventId.ToByteArray(), metadata);
    }

    public IEreignis Decode(StoredEvent stored) => ereignisse[stored.EventId];

    public bool Knows(string type) => namen.ContainsValue(type);

    public IReadOnlyCollection<string> StorageNames(Type eventType) => namen.TryGetValue(eventType, out var n) ? [n] : [];
}

internal sealed class ProbeSchluessel : IPersonKeys
{
    private readonly ConcurrentDictionary<(string, string, string), byte[]?> keys = new();

    public int Anzahl => keys.Count;

    public byte[]? GetOrCreate(string tenant, string person, string purpose) =>
        keys.GetOrAdd((tenant, person, purpose), k => SHA256.HashData(Encoding.UTF8.GetBytes($"{k}")));

    public void Ensure(string tenant, IReadOnlyCollection<(string Person, string Purpose)> wanted)
    {
        foreach (var (p, z) in wanted) GetOrCreate(tenant, p, z);
    }

    public byte[]? Find(string tenant, string person, string purpose) => keys.GetValueOrDefault((tenant, person, purpose));

    public void Destroy(string tenant, string person, string? purpose)
    {
        foreach (var z in purpose is null ? new[] { Zwecke.Stammdaten, Zwecke.Einkommen, Zwecke.Gesundheit } : [purpose]) keys[(tenant, person, z)] = null;
    }
}

internal sealed class ProbeUhr(DateTimeOffset jetzt) : TimeProvider
{
    public override DateTimeOffset GetUtcNow() => jetzt;
}
