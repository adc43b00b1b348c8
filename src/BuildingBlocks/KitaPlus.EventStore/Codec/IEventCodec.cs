using KitaPlus.Kernel;

namespace KitaPlus.EventStore;

/// <summary>Translates between domain events and stored bytes. Built once from what the modules register.</summary>
public interface IEventCodec
{
    /// <summary>Encodes with the storage name of the newest version; personal fields are encrypted with the keys of the tenant (created when missing).</summary>
    EventData Encode(string tenant, Guid eventId, IEreignis ereignis, EventMetadata metadata);

    /// <summary>Decodes any version ever written, through the upcasters, to the newest type.</summary>
    /// <exception cref="EventStoreException">Unknown type name or unreadable payload: names event id, type and position.</exception>
    IEreignis Decode(StoredEvent stored);

    bool Knows(string type);

    /// <summary>All storage names (old versions included) that decode to this event type.</summary>
    IReadOnlyCollection<string> StorageNames(Type eventType);
}

/// <summary>What a module adds to the codec.</summary>
public interface ICodecBuilder
{
    /// <summary>Registers the current version of an event.</summary>
    /// <param name="name"><c>modul.ereignis.v1</c>, snake_case, never changed.</param>
    ICodecBuilder Add<TEvent>(string name)
        where TEvent : class, IEreignis;

    /// <summary>Registers how the payload of an older version becomes that of the next one (pure, on the JSON tree; encrypted fields are passed on untouched).</summary>
    ICodecBuilder Upcast(string from, string to, Func<System.Text.Json.Nodes.JsonObject, System.Text.Json.Nodes.JsonObject> upcaster);
}
