using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using System.Text.RegularExpressions;
using KitaPlus.Kernel;

namespace KitaPlus.EventStore;

/// <summary>How one stored type name is read: the steps to the newest version, and the type that one has.</summary>
internal sealed record StoredType(string Name, Type EventType, JsonTypeInfo Json, IReadOnlyList<Func<JsonObject, JsonObject>> Upcasters);

/// <summary>Collects what the modules register and refuses what would not be readable later.</summary>
internal sealed partial class CodecBuilder : ICodecBuilder
{
    private readonly Dictionary<string, Type> current = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (string To, Func<JsonObject, JsonObject> Step)> steps = new(StringComparer.Ordinal);

    public ICodecBuilder Add<TEvent>(string name)
        where TEvent : class, IEreignis
    {
        Check(name);
        if (current.ContainsValue(typeof(TEvent))) throw new ArgumentException($"{typeof(TEvent).Name} ist schon unter einem anderen Namen angemeldet.", nameof(name));
        current.Add(name, typeof(TEvent));
        return this;
    }

    public ICodecBuilder Upcast(string from, string to, Func<JsonObject, JsonObject> upcaster)
    {
        Check(from);
        steps.Add(from, (to, upcaster));
        return this;
    }

    public IEnumerable<StoredType> Build()
    {
        foreach (var (name, type) in current) yield return new StoredType(name, type, EventJson.Options.GetTypeInfo(type), []);
        foreach (var old in steps.Keys)
        {
            var chain = new List<Func<JsonObject, JsonObject>>();
            var name = old;
            while (steps.TryGetValue(name, out var step))
            {
                if (chain.Count > steps.Count) throw new InvalidOperationException($"Die Umformungen ab {old} drehen sich im Kreis.");
                chain.Add(step.Step);
                name = step.To;
            }

            if (!current.TryGetValue(name, out var type)) throw new InvalidOperationException($"Die Umformungen ab {old} enden bei {name}, das niemand anmeldet.");
            yield return new StoredType(old, type, EventJson.Options.GetTypeInfo(type), chain);
        }
    }

    private void Check(string name)
    {
        if (!Form().IsMatch(name)) throw new ArgumentException($"„{name}“ ist kein Name der Form modul.ereignis.v1.", nameof(name));
        if (current.ContainsKey(name) || steps.ContainsKey(name)) throw new ArgumentException($"Der Name {name} ist doppelt angemeldet.", nameof(name));
    }

    [GeneratedRegex(@"\A[a-z][a-z0-9_]*(\.[a-z][a-z0-9_]*)+\.v[1-9][0-9]*\z", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Form();
}

/// <summary>Steps that upcasters are made of.</summary>
public static class UpcastSteps
{
    /// <summary>Renames a field, also an encrypted one: that keeps the name it was encrypted under.</summary>
    public static JsonObject Rename(this JsonObject payload, string from, string to)
    {
        ArgumentNullException.ThrowIfNull(payload);
        if (!payload.TryGetPropertyValue(from, out var value)) return payload;
        payload.Remove(from);
        if (value is JsonObject personal && personal.ContainsKey("g") && personal.ContainsKey("p") && !personal.ContainsKey("f")) personal["f"] = from;
        payload[to] = value;
        return payload;
    }
}
