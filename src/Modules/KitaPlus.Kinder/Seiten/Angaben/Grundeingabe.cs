namespace KitaPlus.Kinder.Seiten;

/// <summary>Form of a withdrawal.</summary>
public sealed class Grundeingabe : Angabeeingabe
{
    public string? Grund { get; set; }
}
