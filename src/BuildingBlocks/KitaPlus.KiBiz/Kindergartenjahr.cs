using System.Globalization;
using KitaPlus.Kernel;

namespace KitaPlus.KiBiz;

/// <summary>1 August to 31 July.</summary>
/// <param name="Beginn">Year of its 1 August.</param>
public readonly record struct Kindergartenjahr(int Beginn) : IComparable<Kindergartenjahr>
{
    public DateOnly Erster => new(Beginn, 8, 1);

    public DateOnly Letzter => new(Beginn + 1, 7, 31);

    public IEnumerable<Monat> Monate
    {
        get
        {
            var erster = new Monat(Beginn, 8);
            return Enumerable.Range(0, 12).Select(m => erster + m);
        }
    }

    public static Kindergartenjahr Von(DateOnly tag) => new(tag.Month >= 8 ? tag.Year : tag.Year - 1);

    public static Kindergartenjahr operator +(Kindergartenjahr j, int jahre) => new(j.Beginn + jahre);

    public static int operator -(Kindergartenjahr a, Kindergartenjahr b) => a.Beginn - b.Beginn;

    public static bool operator <(Kindergartenjahr a, Kindergartenjahr b) => a.Beginn < b.Beginn;

    public static bool operator >(Kindergartenjahr a, Kindergartenjahr b) => a.Beginn > b.Beginn;

    public static bool operator <=(Kindergartenjahr a, Kindergartenjahr b) => a.Beginn <= b.Beginn;

    public static bool operator >=(Kindergartenjahr a, Kindergartenjahr b) => a.Beginn >= b.Beginn;

    public int CompareTo(Kindergartenjahr other) => Beginn.CompareTo(other.Beginn);

    /// <summary><c>2026/27</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Beginn:D4}/{(Beginn + 1) % 100:D2}");

    /// <summary>For addresses and stream names: <c>2026-27</c>.</summary>
    public string Kennung => string.Create(CultureInfo.InvariantCulture, $"{Beginn:D4}-{(Beginn + 1) % 100:D2}");

    /// <summary>Reads <c>2026/27</c> and <c>2026-27</c>.</summary>
    public static bool TryParse(string? text, out Kindergartenjahr jahr)
    {
        jahr = default;
        if (text is not { Length: 7 } || text[4] is not ('/' or '-') || !int.TryParse(text.AsSpan(0, 4), NumberStyles.None, CultureInfo.InvariantCulture, out var beginn)) return false;
        if (beginn is < 1990 or > 2099 || !int.TryParse(text.AsSpan(5), NumberStyles.None, CultureInfo.InvariantCulture, out var ende) || ende != (beginn + 1) % 100) return false;
        jahr = new(beginn);
        return true;
    }
}
