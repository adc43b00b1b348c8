using KitaPlus.Contracts.Einrichtungen;

namespace KitaPlus.Beispiele;

/// <summary>A group and the letter of the Pauschalentyp that belongs to the agreed hours.</summary>
internal sealed record Gruppe(string Kennung, string Name, Gruppenform Form, int Plaetze)
{
    public string Pauschalentyp(int stunden) => Form.ToString() + (stunden <= 25 ? "a" : stunden <= 35 ? "b" : "c");
}

/// <param name="Ab">From this day it is run here; no agreement begins earlier.</param>
/// <param name="BekanntAb">Recorded by then; nothing about its children is typed in earlier.</param>
internal sealed record Einrichtung(int Index, string Kennung, string Traeger, string Jugendamt, DateOnly Ab, DateOnly BekanntAb, Gruppe[] Gruppen)
{
    /// <summary>Group for a child of this age in full years: under threes in II, two-year-olds and older in I, over threes in III.</summary>
    public Gruppe GruppeFuer(int alter, Zufall z) => alter switch
    {
        <= 1 => Gruppen[1],
        2 => z.Prozent(55) ? Gruppen[0] : Gruppen[1],
        _ => z.Prozent(35) ? Gruppen[0] : Gruppen[2 + z.Unter(Gruppen.Length - 2)],
    };
}
