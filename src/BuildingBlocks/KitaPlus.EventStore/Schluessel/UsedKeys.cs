using System.Text.Json;

namespace KitaPlus.EventStore;

/// <summary>Which keys the personal values of a stored event were encrypted with (see <see cref="PersonenbezugConverter{T}"/>).</summary>
internal static class UsedKeys
{
    public static IReadOnlyCollection<KeyName> Of(StoredEvent e)
    {
        var found = new List<KeyName>();
        try
        {
            using var document = JsonDocument.Parse(e.Payload);
            Collect(document.RootElement, e.Tenant, found);
        }
        catch (JsonException)
        {
            // damaged: whoever reads it will say so; no key can be learned from it
        }

        return found;
    }

    private static void Collect(JsonElement node, string tenant, List<KeyName> found)
    {
        if (node.ValueKind == JsonValueKind.Array)
        {
            foreach (var item in node.EnumerateArray()) Collect(item, tenant, found);
        }
        else if (node.ValueKind == JsonValueKind.Object)
        {
            if (Text(node, "p") is { } person && Text(node, "z") is { } purpose && Text(node, "g") is not null) found.Add(new KeyName(tenant, person, purpose));
            foreach (var property in node.EnumerateObject()) Collect(property.Value, tenant, found);
        }
    }

    private static string? Text(JsonElement node, string name) =>
        node.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
