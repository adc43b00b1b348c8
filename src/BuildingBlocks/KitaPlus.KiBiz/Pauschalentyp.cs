using System.Globalization;
using KitaPlus.Contracts.Einrichtungen;

namespace KitaPlus.KiBiz;

/// <summary>Type of the Anlage zu § 33 KiBiz: Gruppenform and hours per week.</summary>
public readonly record struct Pauschalentyp(Gruppenform Form, int Wochenstunden) : IComparable<Pauschalentyp>
{
    private static readonly (int Stunden, char Zeichen)[] Zeichen = [(25, 'a'), (35, 'b'), (45, 'c')];

    /// <summary><c>IIIb</c>; where the law has no letter yet: <c>III/30</c>.</summary>
    public override string ToString()
    {
        var stunden = Wochenstunden;
        var (_, zeichen) = Array.Find(Zeichen, z => z.Stunden == stunden);
        return zeichen == 0 ? string.Create(CultureInfo.InvariantCulture, $"{Form}/{Wochenstunden}") : $"{Form}{zeichen}";
    }

    public int CompareTo(Pauschalentyp other) => Form != other.Form ? Form.CompareTo(other.Form) : Wochenstunden.CompareTo(other.Wochenstunden);

    public static bool operator <(Pauschalentyp a, Pauschalentyp b) => a.CompareTo(b) < 0;

    public static bool operator >(Pauschalentyp a, Pauschalentyp b) => a.CompareTo(b) > 0;

    public static bool operator <=(Pauschalentyp a, Pauschalentyp b) => a.CompareTo(b) <= 0;

    public static bool operator >=(Pauschalentyp a, Pauschalentyp b) => a.CompareTo(b) >= 0;

    /// <summary>Reads what <see cref="ToString"/> writes.</summary>
    public static bool TryParse(string? text, out Pauschalentyp typ)
    {
        typ = default;
        if (string.IsNullOrWhiteSpace(text)) return false;
        var t = text.Trim();
        var trenner = t.IndexOf('/', StringComparison.Ordinal);
        var form = trenner > 0 ? t[..trenner] : t[..^1];
        if (form is not ("I" or "II" or "III")) return false;
        var (stunden, _) = trenner > 0 ? (int.TryParse(t.AsSpan(trenner + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var h) ? h : 0, ' ') : Array.Find(Zeichen, z => z.Zeichen == t[^1]);
        if (stunden is < 1 or > 80) return false;
        typ = new(Enum.Parse<Gruppenform>(form), stunden);
        return true;
    }
}
