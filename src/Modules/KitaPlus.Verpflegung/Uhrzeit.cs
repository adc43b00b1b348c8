using System.Globalization;

namespace KitaPlus.Verpflegung;

/// <summary>Times of the day as minutes since midnight.</summary>
internal static class Uhrzeit
{
    /// <summary>Reads <c>9:00</c>, <c>09:00</c>, <c>9.00</c> or <c>9</c>; <c>24:00</c> is the end of the day.</summary>
    public static bool TryParse(string text, out int minute)
    {
        minute = 0;
        var teile = text.Trim().Replace("Uhr", "", StringComparison.OrdinalIgnoreCase).Trim().Split(':', '.');
        if (teile.Length > 2 || !int.TryParse(teile[0], NumberStyles.None, CultureInfo.InvariantCulture, out var stunden)) return false;
        var minuten = 0;
        if (teile.Length == 2 && (teile[1].Length != 2 || !int.TryParse(teile[1], NumberStyles.None, CultureInfo.InvariantCulture, out minuten))) return false;
        if (stunden > 24 || minuten > 59 || (stunden == 24 && minuten > 0)) return false;
        minute = (stunden * 60) + minuten;
        return true;
    }

    /// <summary><c>09:00</c>, for fields.</summary>
    public static string Text(int minute) => string.Create(CultureInfo.InvariantCulture, $"{minute / 60:D2}:{minute % 60:D2}");
}
