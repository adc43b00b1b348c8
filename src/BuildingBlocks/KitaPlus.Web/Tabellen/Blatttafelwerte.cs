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
    public static implicit operator Zelle(string text) => Von(text);

    public static Zelle Von(string text) => new(text);
}
