namespace KitaPlus.Personal.Seiten.Bausteine;

/// <summary>A link beside an entry.</summary>
public sealed record Weg(string Titel, string Adresse)
{
    /// <returns>Null where it is not allowed.</returns>
    public static Weg? Wenn(bool erlaubt, string titel, string adresse) => erlaubt ? new(titel, adresse) : null;
}
