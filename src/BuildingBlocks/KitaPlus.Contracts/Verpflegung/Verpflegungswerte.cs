using KitaPlus.Kernel;

namespace KitaPlus.Contracts.Verpflegung;

/// <summary>What a meal consists of. Bildung und Teilhabe pays for the communal lunch only (§ 28 Abs. 6 SGB II).</summary>
public enum Bestandteilart
{
    Mittagessen = 0,
    Fruehstueck = 1,
    Zwischenmahlzeit = 2,
    Getraenke = 3,
}

public enum Abrechnungsart
{
    /// <summary>An amount per month.</summary>
    Pauschale = 0,

    /// <summary>An amount for each day on which the child eats.</summary>
    JeMahlzeit = 1,
}

/// <param name="Preis">Per month (<see cref="Abrechnungsart.Pauschale"/>) or per day; never negative.</param>
public sealed record Bestandteil(Bestandteilart Art, Geld Preis);

/// <summary>Days of the week on which a child eats; Saturdays and Sundays do not occur.</summary>
[Flags]
public enum Essenstage
{
    Keine = 0,
    Montag = 1,
    Dienstag = 2,
    Mittwoch = 4,
    Donnerstag = 8,
    Freitag = 16,
    Alle = 31,
}

/// <summary>What a month costs in which the contract begins or ends.</summary>
public enum Teilmonat
{
    /// <summary>The whole monthly amount.</summary>
    Voll = 0,

    /// <summary>The share of the operating days with a contract.</summary>
    Anteilig = 1,
}
