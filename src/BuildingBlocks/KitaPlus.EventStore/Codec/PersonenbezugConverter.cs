using System.Buffers;
using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Serialization;
using KitaPlus.Kernel;

namespace KitaPlus.EventStore;

/// <summary>
/// Stores a personal value as <c>{"p":person,"z":purpose,"g":base64(nonce|cipher|tag)}</c>. Made per property, because the field name is part of
/// what is authenticated. After an upcaster has renamed a field, <c>"f"</c> holds the name it was encrypted under.
/// </summary>
internal sealed class PersonenbezugConverter<T>(string field) : JsonConverter<Personenbezug<T>>
{
    public override void Write(Utf8JsonWriter writer, Personenbezug<T> value, JsonSerializerOptions options)
    {
        if (!value.TryWert(out var wert))
            throw new Fachfehler($"Der Wert „{field}“ zu {value.Person} ({value.Zweck}) ist gelöscht und kann nicht erneut gespeichert werden. Bitte den Wert neu erfassen oder weglassen.");
        var cipher = PersonCipher.Current;
        var key = cipher.KeyToWrite(value.Person, value.Zweck)
            ?? throw new Fachfehler($"Zu {value.Person} wurden die Daten für den Zweck „{value.Zweck}“ gelöscht; darüber darf nichts Neues gespeichert werden (Feld „{field}“). Bitte prüfen, ob die richtige Person gemeint ist.");

        var plain = JsonSerializer.SerializeToUtf8Bytes(wert, options);
        var length = PersonCipher.NonceBytes + plain.Length + PersonCipher.TagBytes;
        var rented = ArrayPool<byte>.Shared.Rent(length);
        try
        {
            cipher.Encrypt(key, field, plain, rented.AsSpan(0, length));
            writer.WriteStartObject();
            writer.WriteString("p"u8, value.Person);
            writer.WriteString("z"u8, value.Zweck);
            writer.WriteBase64String("g"u8, rented.AsSpan(0, length));
            writer.WriteEndObject();
        }
        finally
        {
            CryptographicOperations.ZeroMemory(plain);
            ArrayPool<byte>.Shared.Return(rented);
        }
    }

    public override Personenbezug<T> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.StartObject) throw Damaged("ist kein Objekt");
        string? person = null, purpose = null, encryptedAs = field;
        byte[]? rented = null;
        var length = 0;
        try
        {
            while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
            {
                if (reader.ValueTextEquals("p"u8)) person = Text(ref reader);
                else if (reader.ValueTextEquals("z"u8)) purpose = Purpose(ref reader);
                else if (reader.ValueTextEquals("f"u8) && PersonCipher.Current.Upcast) encryptedAs = Text(ref reader);
                else if (reader.ValueTextEquals("g"u8) && rented is null)
                {
                    reader.Read();
                    length = ReadBase64(ref reader, out rented);
                }
                else
                {
                    reader.Read();
                    reader.Skip();
                }
            }

            if (person is null || purpose is null || encryptedAs is null || rented is null || length < PersonCipher.NonceBytes + PersonCipher.TagBytes)
                throw Damaged("ist unvollständig");
            return Decrypt(person, purpose, encryptedAs, rented.AsSpan(0, length), options);
        }
        finally
        {
            if (rented is not null) ArrayPool<byte>.Shared.Return(rented);
        }
    }

    private Personenbezug<T> Decrypt(string person, string purpose, string encryptedAs, ReadOnlySpan<byte> stored, JsonSerializerOptions options)
    {
        var cipher = PersonCipher.Current;
        if (cipher.KeyToRead(person, purpose) is not { } key) return Personenbezug<T>.Geschwaerzt(person, purpose);
        var length = stored.Length - PersonCipher.NonceBytes - PersonCipher.TagBytes;
        var rented = ArrayPool<byte>.Shared.Rent(length);
        var plain = rented.AsSpan(0, length);
        try
        {
            cipher.Decrypt(key, encryptedAs, stored, plain);
            return Personenbezug<T>.Von(person, purpose, JsonSerializer.Deserialize<T>(plain, options)!);
        }
        catch (AuthenticationTagMismatchException e)
        {
            throw Damaged("wurde nachträglich verändert", e);
        }
        finally
        {
            CryptographicOperations.ZeroMemory(plain);
            ArrayPool<byte>.Shared.Return(rented);
        }
    }

    private static string? Text(ref Utf8JsonReader reader)
    {
        reader.Read();
        return reader.GetString();
    }

    // one string object for the purposes that nearly every field has
    private static string? Purpose(ref Utf8JsonReader reader)
    {
        reader.Read();
        if (reader.ValueTextEquals(Zwecke.Stammdaten)) return Zwecke.Stammdaten;
        if (reader.ValueTextEquals(Zwecke.Einkommen)) return Zwecke.Einkommen;
        if (reader.ValueTextEquals(Zwecke.Gesundheit)) return Zwecke.Gesundheit;
        return reader.GetString();
    }

    private int ReadBase64(ref Utf8JsonReader reader, out byte[] rented)
    {
        rented = [];
        if (reader.TokenType != JsonTokenType.String) throw Damaged("ist unlesbar");
        if (reader.HasValueSequence || reader.ValueIsEscaped)
        {
            if (!reader.TryGetBytesFromBase64(out var bytes)) throw Damaged("ist unlesbar");
            rented = ArrayPool<byte>.Shared.Rent(bytes.Length);
            bytes.CopyTo(rented, 0);
            return bytes.Length;
        }

        var text = reader.ValueSpan;
        rented = ArrayPool<byte>.Shared.Rent(Base64.GetMaxDecodedFromUtf8Length(text.Length));
        return Base64.DecodeFromUtf8(text, rented, out _, out var written) == OperationStatus.Done ? written : throw Damaged("ist unlesbar");
    }

    private JsonException Damaged(string what, Exception? cause = null) => new($"das verschlüsselte Feld „{field}“ {what}", cause);
}

/// <summary>For personal values that are no property of their own, e.g. elements of a list.</summary>
internal sealed class PersonenbezugConverterFactory : JsonConverterFactory
{
    public const string NoField = "";

    public override bool CanConvert(Type typeToConvert) => IsPersonal(typeToConvert);

    public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options) => For(typeToConvert, NoField);

    public static bool IsPersonal(Type type) => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(Personenbezug<>);

    public static JsonConverter For(Type type, string field) =>
        (JsonConverter)Activator.CreateInstance(typeof(PersonenbezugConverter<>).MakeGenericType(type.GetGenericArguments()), field)!;
}
