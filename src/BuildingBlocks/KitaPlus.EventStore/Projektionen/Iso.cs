using System.Globalization;

namespace KitaPlus.EventStore;

/// <summary>Days in views, as text that sorts and compares in every database.</summary>
public static class Iso
{
    public static string? Text(DateOnly? tag) => tag?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static DateOnly Tag(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static DateOnly? TagOderNichts(string? text) => text is null ? null : Tag(text);
}
