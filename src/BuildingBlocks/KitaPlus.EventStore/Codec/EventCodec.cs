using System.Buffers;
using System.Collections.Frozen;
using System.Text.Json;
using System.Text.Json.Nodes;
using KitaPlus.Kernel;

namespace KitaPlus.EventStore;

/// <summary>Events as JSON (UTF-8), personal fields encrypted. Thread-safe.</summary>
public sealed class EventCodec : IEventCodec
{
    [ThreadStatic]
    private static (ArrayBufferWriter<byte> Buffer, Utf8JsonWriter Writer)? scratch;

    private readonly IPersonKeys keys;
    private readonly FrozenDictionary<string, StoredType> byName;
    private readonly FrozenDictionary<Type, StoredType> byType;
    private readonly FrozenDictionary<Type, IReadOnlyCollection<string>> namesOf;

    private EventCodec(IPersonKeys keys, IReadOnlyCollection<StoredType> types)
    {
        this.keys = keys;
        byName = types.ToFrozenDictionary(t => t.Name, StringComparer.Ordinal);
        byType = types.Where(t => t.Upcasters.Count == 0).ToFrozenDictionary(t => t.EventType);
        namesOf = types.GroupBy(t => t.EventType).ToFrozenDictionary(g => g.Key, g => (IReadOnlyCollection<string>)[.. g.Select(t => t.Name)]);
    }

    /// <summary>All stored type names, old versions included, in order.</summary>
    public IReadOnlyList<string> AllNames => [.. byName.Keys.Order(StringComparer.Ordinal)];

    /// <summary>The seals of the log and the destruction of keys are always known.</summary>
    public static EventCodec Build(IPersonKeys keys, params IEnumerable<Action<ICodecBuilder>> modules)
    {
        ArgumentNullException.ThrowIfNull(modules);
        var builder = new CodecBuilder();
        builder.Add<SiegelGesetzt>(SiegelGesetzt.Typname);
        builder.Add<SchluesselVernichtet>(SchluesselVernichtet.Typname);
        foreach (var module in modules) module(builder);
        return new EventCodec(keys, [.. builder.Build()]);
    }

    public bool Knows(string type) => byName.ContainsKey(type);

    public IReadOnlyCollection<string> StorageNames(Type eventType) => namesOf.TryGetValue(eventType, out var names) ? names : [];

    public EventData Encode(string tenant, Guid eventId, IEreignis ereignis, EventMetadata metadata)
    {
        ArgumentNullException.ThrowIfNull(ereignis);
        if (!byType.TryGetValue(ereignis.GetType(), out var type))
            throw new InvalidOperationException($"Das Ereignis {ereignis.GetType().Name} ist bei keinem Modul angemeldet.");
        var (buffer, writer) = scratch ??= Scratch();
        buffer.ResetWrittenCount();
        writer.Reset();
        PersonCipher.Begin(keys, tenant, eventId);
        JsonSerializer.Serialize(writer, ereignis, type.Json);
        return new EventData(eventId, type.Name, buffer.WrittenSpan.ToArray(), metadata);
    }

    public IEreignis Decode(StoredEvent stored)
    {
        ArgumentNullException.ThrowIfNull(stored);
        if (!byName.TryGetValue(stored.Type, out var type))
            throw Unreadable(stored, "dieser Typ ist nicht bekannt; vermutlich stammt es aus einer neueren Version des Programms");
        try
        {
            PersonCipher.Begin(keys, stored.Tenant, stored.EventId, upcast: type.Upcasters.Count > 0);
            var value = type.Upcasters.Count == 0
                ? JsonSerializer.Deserialize(stored.Payload.Span, type.Json)
                : Upcast(stored.Payload.Span, type);
            return value as IEreignis ?? throw Unreadable(stored, "der Inhalt ist leer");
        }
        catch (Exception e) when (e is not EventStoreException)
        {
            // whatever a damaged payload makes the serialiser or an upcaster do
            throw Unreadable(stored, e.Message, e);
        }
    }

    private static object? Upcast(ReadOnlySpan<byte> payload, StoredType type)
    {
        var tree = JsonNode.Parse(payload) as JsonObject ?? throw new JsonException("der Inhalt ist kein JSON-Objekt");
        foreach (var step in type.Upcasters) tree = step(tree);
        return tree.Deserialize(type.Json);
    }

    private static (ArrayBufferWriter<byte> Buffer, Utf8JsonWriter Writer) Scratch()
    {
        var buffer = new ArrayBufferWriter<byte>(1024);
        return (buffer, new Utf8JsonWriter(buffer, new JsonWriterOptions { Encoder = EventJson.Options.Encoder, SkipValidation = true }));
    }

    private static EventStoreException Unreadable(StoredEvent stored, string why, Exception? cause = null) =>
        new($"Das Ereignis {stored.EventId} vom Typ „{stored.Type}“ an Position {stored.Position} (Mandant {stored.Tenant}, Datensatz {stored.Stream}) ist nicht lesbar: {why.TrimEnd('.')}.", cause);
}
