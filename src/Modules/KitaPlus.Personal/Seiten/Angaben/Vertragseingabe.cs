namespace KitaPlus.Personal.Seiten;

/// <summary>Fields of an employment.</summary>
public class Vertragseingabe : Angabeeingabe
{
    public string? Funktion { get; set; }

    public string? Wochenstunden { get; set; }

    public string? BefristetBis { get; set; }
}
