using System.Globalization;

namespace KitaPlus.KiBiz;

/// <summary>Hours per week. Sums and shares are exact to 28 digits; only what is shown is rounded, to hundredths.</summary>
public readonly record struct Stunden(decimal Wert) : IComparable<Stunden>
{
    private static readonly CultureInfo Deutsch = CultureInfo.GetCultureInfo("de-DE");

    public static Stunden Null => default;

    public bool IstNull => Wert == 0;

    public static Stunden operator +(Stunden a, Stunden b) => new(a.Wert + b.Wert);

    public static Stunden operator -(Stunden a, Stunden b) => new(a.Wert - b.Wert);

    public static Stunden operator -(Stunden a) => new(-a.Wert);

    public static Stunden operator *(Stunden a, Bruch b) => new(a.Wert * b.Zaehler / b.Nenner);

    public static bool operator <(Stunden a, Stunden b) => a.Wert < b.Wert;

    public static bool operator >(Stunden a, Stunden b) => a.Wert > b.Wert;

    public static bool operator <=(Stunden a, Stunden b) => a.Wert <= b.Wert;

    public static bool operator >=(Stunden a, Stunden b) => a.Wert >= b.Wert;

    public static Stunden Groesser(Stunden a, Stunden b) => a > b ? a : b;

    /// <summary>As shown, so that a difference beside its two figures is theirs.</summary>
    public Stunden Gerundet => new(Math.Round(Wert, 2, MidpointRounding.AwayFromZero));

    public int CompareTo(Stunden other) => Wert.CompareTo(other.Wert);

    /// <summary>German notation with two decimals: <c>71,50</c>.</summary>
    public override string ToString() => Gerundet.Wert.ToString("N2", Deutsch);

    /// <summary>For differences: <c>+2,75</c>, <c>−2,75</c>, <c>0,00</c>.</summary>
    public string MitVorzeichen() => Gerundet.Wert switch
    {
        > 0 => "+" + ToString(),
        < 0 => "\u2212" + (-this).ToString(),
        _ => Null.ToString(),
    };

    /// <summary>Reads <c>19,5</c>, <c>19.5</c> or <c>39</c>; at most two decimals, never negative.</summary>
    public static bool TryParse(string? text, out Stunden stunden)
    {
        stunden = default;
        if (!decimal.TryParse(text?.Trim().Replace(',', '.'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var wert)) return false;
        if (wert * 100 != decimal.Truncate(wert * 100) || wert > 1_000) return false;
        stunden = new(wert);
        return true;
    }
}
