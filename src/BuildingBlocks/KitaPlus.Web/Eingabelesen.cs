using System.Globalization;

namespace KitaPlus.Web;

/// <summary>Reads what people type.</summary>
public static class Eingabelesen
{
    private static readonly string[] Datumsformen = ["d.M.yyyy", "dd.MM.yyyy", "yyyy-MM-dd", "ddMMyyyy", "d.M.yy", "ddMMyy"];
    private static readonly CultureInfo Kurzjahre = Jahrhundert();

    /// <summary><c>21.11.2026</c>, <c>1.8.26</c>, <c>21112026</c>, <c>211126</c> or <c>2026-11-21</c>; two-digit years lie between 1950 and 2049.</summary>
    public static bool Datum(string? text, out DateOnly tag) =>
        DateOnly.TryParseExact(text?.Trim(), Datumsformen, Kurzjahre, DateTimeStyles.None, out tag) && tag.Year is >= 1900 and <= 2200;

    private static CultureInfo Jahrhundert()
    {
        var kultur = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        kultur.Calendar.TwoDigitYearMax = 2049;
        return kultur;
    }
}
