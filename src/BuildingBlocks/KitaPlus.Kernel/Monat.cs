using System.Globalization;

namespace KitaPlus.Kernel;

/// <summary>A calendar month of one year, counted as months since year 0. Never a month without its year.</summary>
public readonly record struct Monat(int Index) : IComparable<Monat>
{
    private static readonly CultureInfo Deutsch = CultureInfo.GetCultureInfo("de-DE");

    public Monat(int jahr, int nummer) : this((jahr * 12) + nummer - 1)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(nummer, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(nummer, 12);
    }

    public int Jahr => Index / 12;
    public int Nummer => (Index % 12) + 1;
    public DateOnly Erster => new(Jahr, Nummer, 1);
    public DateOnly Letzter => new(Jahr, Nummer, Tage);
    public int Tage => DateTime.DaysInMonth(Jahr, Nummer);

    /// <summary>The year in which the Kindergartenjahr (1 August to 31 July) of this month began.</summary>
    public int Kindergartenjahr => Nummer >= 8 ? Jahr : Jahr - 1;

    public static Monat Von(DateOnly tag) => new(tag.Year, tag.Month);

    public static Monat operator +(Monat m, int monate) => new(m.Index + monate);
    public static Monat operator -(Monat m, int monate) => new(m.Index - monate);
    public static int operator -(Monat a, Monat b) => a.Index - b.Index;
    public static bool operator <(Monat a, Monat b) => a.Index < b.Index;
    public static bool operator >(Monat a, Monat b) => a.Index > b.Index;
    public static bool operator <=(Monat a, Monat b) => a.Index <= b.Index;
    public static bool operator >=(Monat a, Monat b) => a.Index >= b.Index;

    public int CompareTo(Monat other) => Index.CompareTo(other.Index);

    /// <summary>Machine notation <c>2025-03</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Jahr:D4}-{Nummer:D2}");

    /// <summary>For people: <c>März 2025</c>.</summary>
    public string Lang() => Erster.ToString("MMMM yyyy", Deutsch);

    /// <summary>Where there is little room: <c>03/25</c>.</summary>
    public string Kurz() => Erster.ToString("MM/yy", CultureInfo.InvariantCulture);

    /// <summary>Reads <c>2025-03</c> or <c>03.2025</c>.</summary>
    public static bool TryParse(string? text, out Monat monat)
    {
        monat = default;
        if (text is null) return false;
        if (!DateOnly.TryParseExact(text.Trim() + "-01", "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var tag)
            && !DateOnly.TryParseExact("01." + text.Trim(), "dd.MM.yyyy", CultureInfo.InvariantCulture, DateTimeStyles.None, out tag)) return false;
        if (tag.Year is < 1990 or > 2100) return false;
        monat = Von(tag);
        return true;
    }
}
