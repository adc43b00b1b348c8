using System.Globalization;

namespace KitaPlus.KiBiz;

/// <summary>A share, e.g. 2/3.</summary>
/// <param name="Nenner">Greater than zero.</param>
public readonly record struct Bruch(int Zaehler, int Nenner)
{
    public static Bruch Eins { get; } = new(1, 1);

    public static Bruch Null { get; } = new(0, 1);

    public static Bruch Prozent(int prozent) => new(prozent, 100);

    /// <summary>Reads <c>1</c> or <c>2/3</c>.</summary>
    /// <exception cref="FormatException">Neither.</exception>
    public static Bruch Lies(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var teile = text.Split('/');
        var nenner = teile.Length == 2 ? int.Parse(teile[1], CultureInfo.InvariantCulture) : 1;
        return teile.Length > 2 || nenner <= 0 ? throw new FormatException($"„{text}“ ist kein Bruch.") : new(int.Parse(teile[0], CultureInfo.InvariantCulture), nenner);
    }

    public override string ToString() => Nenner == 1 ? Zaehler.ToString(CultureInfo.InvariantCulture) : string.Create(CultureInfo.InvariantCulture, $"{Zaehler}/{Nenner}");
}
