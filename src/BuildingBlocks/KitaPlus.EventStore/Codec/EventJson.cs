using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using KitaPlus.Kernel;

namespace KitaPlus.EventStore;

/// <summary>How stored events look: snake_case, no nulls, enums as words, money as whole cents, months as <c>2025-03</c>.</summary>
internal static class EventJson
{
    public static JsonSerializerOptions Options { get; } = Create();

    private static JsonSerializerOptions Create()
    {
        var options = new JsonSerializerOptions
        {
            PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
            DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
            // stored bytes are never put into HTML as they are; umlauts stay readable
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
            Converters =
            {
                new JsonStringEnumConverter(JsonNamingPolicy.SnakeCaseLower, allowIntegerValues: false),
                new GeldConverter(), new MonatConverter(), new ZeitraumConverter(), new PersonenbezugConverterFactory(),
            },
            TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { Shape } },
        };
        options.MakeReadOnly();
        return options;
    }

    private static void Shape(JsonTypeInfo type)
    {
        if (type.Kind != JsonTypeInfoKind.Object) return;
        for (var i = type.Properties.Count - 1; i >= 0; i--)
        {
            var property = type.Properties[i];
            if (PersonenbezugConverterFactory.IsPersonal(property.PropertyType))
                property.CustomConverter = PersonenbezugConverterFactory.For(property.PropertyType, property.Name);
            // what is computed from other fields is no fact of its own
            else if (property.Set is null && property.AssociatedParameter is null) type.Properties.RemoveAt(i);
        }
    }

    private sealed class GeldConverter : JsonConverter<Geld>
    {
        public override Geld Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => new(reader.GetInt64());

        public override void Write(Utf8JsonWriter writer, Geld value, JsonSerializerOptions options) => writer.WriteNumberValue(value.Cent);
    }

    private sealed class MonatConverter : JsonConverter<Monat>
    {
        public override Monat Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => Parse(reader.GetString());

        public override void Write(Utf8JsonWriter writer, Monat value, JsonSerializerOptions options) => writer.WriteStringValue(value.ToString());

        public override Monat ReadAsPropertyName(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => Parse(reader.GetString());

        public override void WriteAsPropertyName(Utf8JsonWriter writer, Monat value, JsonSerializerOptions options) => writer.WritePropertyName(value.ToString());

        private static Monat Parse(string? text) =>
            DateOnly.TryParseExact(text + "-01", "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var tag)
                ? Monat.Von(tag)
                : throw new JsonException($"„{text}“ ist kein Monat der Form 2025-03");
    }

    private sealed class ZeitraumConverter : JsonConverter<Zeitraum>
    {
        public override Zeitraum Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        {
            var node = JsonNode.Parse(ref reader) as JsonObject ?? throw new JsonException("ein Zeitraum ist ein Objekt mit „ab“ und „bis“");
            var ab = node["ab"].Deserialize<DateOnly?>(options) ?? throw new JsonException("einem Zeitraum fehlt „ab“");
            return new Zeitraum(ab, node["bis"].Deserialize<DateOnly?>(options));
        }

        public override void Write(Utf8JsonWriter writer, Zeitraum value, JsonSerializerOptions options)
        {
            writer.WriteStartObject();
            writer.WriteString("ab"u8, value.Ab.ToString("O", CultureInfo.InvariantCulture));
            if (value.Bis is { } bis) writer.WriteString("bis"u8, bis.ToString("O", CultureInfo.InvariantCulture));
            writer.WriteEndObject();
        }
    }
}
