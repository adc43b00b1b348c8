using System.Collections;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using KitaPlus.Kernel;

namespace KitaPlus.Beitraege.Satzung;

/// <summary>How the types of a Satzung look in JSON.</summary>
internal static class SatzungJson
{
    public static JsonSerializerOptions Optionen { get; } = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        AllowDuplicateProperties = false,
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters =
        {
            new JsonStringEnumConverter(JsonNamingPolicy.SnakeCaseLower, allowIntegerValues: false),
            new MonatKonverter(),
            new BetragKonverter(),
        },
        TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { LasseLeeresWeg } },
    };

    public static JsonSerializerOptions Kompakt { get; } = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>
    /// What says nothing is not written. So the checksum of an old Satzung stays the same when the format gains an optional property.
    /// </summary>
    private static void LasseLeeresWeg(JsonTypeInfo typ)
    {
        foreach (var eigenschaft in typ.Properties.Where(e => !e.IsRequired && e.AssociatedParameter is not { HasDefaultValue: false }))
            eigenschaft.ShouldSerialize = (_, wert) => wert is not (null or "" or ICollection { Count: 0 }) && !Equals(wert, new Monatsstaende());
    }

    private sealed class MonatKonverter : JsonConverter<Monat>
    {
        public override Monat Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            reader.TokenType == JsonTokenType.String && Monat.TryParse(reader.GetString(), out var monat) ? monat : throw new JsonException();

        public override void Write(Utf8JsonWriter writer, Monat value, JsonSerializerOptions options) => writer.WriteStringValue(value.ToString());
    }

    /// <summary>One amount, one spelling: <c>120.50</c> and <c>120.5</c> have the same checksum.</summary>
    private sealed class BetragKonverter : JsonConverter<decimal>
    {
        public override decimal Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.GetDecimal();

        public override void Write(Utf8JsonWriter writer, decimal value, JsonSerializerOptions options) =>
            writer.WriteRawValue(value.ToString("0.############################", CultureInfo.InvariantCulture));
    }
}
