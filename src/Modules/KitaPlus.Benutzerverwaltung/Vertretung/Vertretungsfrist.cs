using KitaPlus.Kernel;

namespace KitaPlus.Benutzerverwaltung;

public enum Mahnstufe
{
    Keine = 0,

    /// <summary>From the third working day of absence.</summary>
    Erinnerung = 1,

    /// <summary>Five working days have passed: the deputy has to take over.</summary>
    Warnung = 2,
}

/// <summary>How urgent it is that a deputy takes over (no. 4, sentence 18). Nothing happens by itself.</summary>
public static class Vertretungsfrist
{
    private const int Erinnerungstag = 3;
    private const int Hoechstens = 5;

    /// <param name="seit">First day of absence.</param>
    public static Mahnstufe Stufe(DateOnly seit, DateOnly heute)
    {
        if (Werktage.Zahl(seit, heute.AddDays(-1)) >= Hoechstens) return Mahnstufe.Warnung;
        return Werktage.Zahl(seit, heute) >= Erinnerungstag ? Mahnstufe.Erinnerung : Mahnstufe.Keine;
    }
}
