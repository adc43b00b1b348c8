using System.Globalization;

namespace KitaPlus.Kernel;

/// <summary>An amount of money in whole euro cents. Sums never leave the range of <see cref="long"/>.</summary>
public readonly record struct Geld(long Cent) : IComparable<Geld>
{
    private static readonly CultureInfo Deutsch = CultureInfo.GetCultureInfo("de-DE");

    public static Geld Null => default;

    public static Geld Euro(long euro) => new(checked(euro * 100));

    public bool IstNull => Cent == 0;

    public static Geld operator +(Geld a, Geld b) => new(checked(a.Cent + b.Cent));
    public static Geld operator -(Geld a, Geld b) => new(checked(a.Cent - b.Cent));
    public static Geld operator -(Geld a) => new(checked(-a.Cent));
    public static Geld operator *(Geld a, int faktor) => new(checked(a.Cent * faktor));
    public static bool operator <(Geld a, Geld b) => a.Cent < b.Cent;
    public static bool operator >(Geld a, Geld b) => a.Cent > b.Cent;
    public static bool operator <=(Geld a, Geld b) => a.Cent <= b.Cent;
    public static bool operator >=(Geld a, Geld b) => a.Cent >= b.Cent;

    public int CompareTo(Geld other) => Cent.CompareTo(other.Cent);

    /// <summary>German notation with a no-break space before the sign: <c>1.234,56 €</c>.</summary>
    public override string ToString() =>
        string.Create(Deutsch, $"{Cent / 100m:N2}\u00A0€");

    /// <summary>With an explicit sign, for differences: <c>+12,00 €</c>, <c>−12,00 €</c>, <c>0,00 €</c>.</summary>
    public string MitVorzeichen() => Cent switch
    {
        > 0 => "+" + ToString(),
        < 0 => "\u2212" + (-this).ToString(),
        _ => ToString(),
    };

    /// <summary>Reads <c>1234,56</c>, <c>1.234,56</c>, <c>1234.56</c> or <c>1234</c>; at most two decimals.</summary>
    /// <returns><see langword="false"/> if the text is no amount or has more than two decimals.</returns>
    public static bool TryParse(string? text, out Geld betrag)
    {
        betrag = default;
        if (string.IsNullOrWhiteSpace(text)) return false;
        var t = text.Trim().Replace("€", "", StringComparison.Ordinal).Replace("\u00A0", "", StringComparison.Ordinal).Trim();
        if (t.Contains(',', StringComparison.Ordinal))
        {
            if (!TausenderStehenRichtig(t[..t.IndexOf(',', StringComparison.Ordinal)])) return false;
            t = t.Replace(".", "", StringComparison.Ordinal).Replace(',', '.');
        }
        else if (t.Count(c => c == '.') > 1 || (t.IndexOf('.', StringComparison.Ordinal) is >= 0 and var p && t.Length - p - 1 == 3))
        {
            if (!TausenderStehenRichtig(t)) return false;
            t = t.Replace(".", "", StringComparison.Ordinal);
        }

        if (!decimal.TryParse(t, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var wert)) return false;
        var cent = wert * 100m;
        if (cent != decimal.Truncate(cent) || Math.Abs(cent) > 1_000_000_000_000m) return false;
        betrag = new Geld((long)cent);
        return true;
    }

    private static bool TausenderStehenRichtig(string ganzzahl)
    {
        var teile = ganzzahl.TrimStart('-', '+').Split('.');
        return teile.Length == 1 || (teile[0].Length is >= 1 and <= 3 && teile.Skip(1).All(x => x.Length == 3));
    }
}
