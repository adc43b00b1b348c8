using KitaPlus.Kernel;

namespace KitaPlus.Web.Tabellen;

/// <summary>A column of a plain table.</summary>
/// <param name="Rechts">Money and numbers.</param>
public sealed record Blattspalte(string Titel, bool Rechts = false)
{
    public static implicit operator Blattspalte(string titel) => Von(titel);

    public static Blattspalte Von(string titel) => new(titel);
}

/// <summary>A cell: one line, or several below each other.</summary>
/// <param name="Adresse">Page the first line leads to.</param>
public sealed record Zelle(string Text, string? Adresse = null, IReadOnlyList<string>? Weitere = null)
{
    /// <summary>What an export writes instead of the text: a number stays one.</summary>
    public object? Wert { get; init; }

    public static implicit operator Zelle(string text) => Von(text);

    public static implicit operator Zelle(Geld betrag) => Von(betrag);

    public static Zelle Von(string text) => new(text);

    public static Zelle Von(Geld betrag) => new(betrag.ToString()) { Wert = betrag };

    /// <summary>With plus or minus.</summary>
    public static Zelle MitVorzeichen(Geld betrag) => new(betrag.MitVorzeichen()) { Wert = betrag };
}
