using KitaPlus.Kernel;

namespace KitaPlus.Planung;

/// <summary>What is assumed because no table is published.</summary>
public enum Annahmeart
{
    /// <summary>Change of all Kindpauschalen against the year before; may be negative.</summary>
    Fortschreibung = 0,

    /// <summary>Amount of one Pauschale in one year.</summary>
    Pauschale = 1,

    /// <summary>Staff hours of a group of one type, from a year on.</summary>
    Personalwerte = 2,
}

/// <summary>Staff hours in hundredths, as in the Anlage zu § 33 KiBiz.</summary>
/// <param name="Kinder">Size of the group.</param>
/// <param name="Gesamt">Leitung, Fach- and Ergänzungskraft included.</param>
public sealed record Personalannahme(int Kinder, int Leitung, int Gesamt, int Fachkraft, int Ergaenzungskraft);

/// <summary>An assumption with its reason. A published table always goes before it.</summary>
/// <param name="Jahr">Kindergartenjahr, e.g. <c>2027-28</c>.</param>
/// <param name="Typ">Pauschalentyp or other row of the Kindpauschalen; empty for a rate.</param>
/// <param name="Hundertstelprozent">Of a rate: −14 = −0.14 %.</param>
/// <param name="Betrag">Of a Pauschale, per child and year.</param>
/// <param name="Begruendung">Where it comes from; shown wherever it counts.</param>
public sealed record Planannahme(Annahmeart Art, string Jahr, string Typ, int? Hundertstelprozent, Geld? Betrag, Personalannahme? Personal, string Begruendung)
{
    /// <summary>Of two assumptions with the same key the later one counts.</summary>
    public string Schluessel => SchluesselVon(Art, Jahr, Typ);

    public static string SchluesselVon(Annahmeart art, string jahr, string typ) => $"{art}/{jahr}/{typ}";
}
