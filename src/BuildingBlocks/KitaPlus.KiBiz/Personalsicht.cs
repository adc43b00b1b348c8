namespace KitaPlus.KiBiz;

/// <summary>
/// Which sums over the staff may be shown. Who may see persons sees everything; everybody else sums over at least two, and the total only where what is held back
/// of it is nothing or that of at least two: else it could be told by subtracting. One rule for all pages, so that two of them cannot be subtracted either.
/// </summary>
/// <param name="einzeln">The days shown are such of an <see cref="Einzelwechsel"/>: nothing is shown.</param>
public sealed class Personalsicht(bool personen, bool einzeln, Personalbestand bestand)
{
    public bool Fachkraft { get; } = personen || (!einzeln && Genug(bestand, z => z.Fachkraft));

    public bool Ergaenzungskraft { get; } = personen || (!einzeln && Genug(bestand, z => z.Ergaenzungskraft));

    public bool Leitung { get; } = personen || (!einzeln && Genug(bestand, z => z.Leitung));

    public bool Gesamt => personen || (!einzeln && bestand.Zeilen.Where(z => Verborgen(z) != Stunden.Null).Select(z => z.Kraft.Person).Distinct(StringComparer.Ordinal).Count() != 1);

    public bool Vollstaendig => Fachkraft && Ergaenzungskraft && Leitung && Rest;

    private bool Rest { get; } = personen || (!einzeln && Genug(bestand, Uebrig));

    /// <summary>Hours of somebody in the parts that are held back.</summary>
    private Stunden Verborgen(Kraftzeile z) => (Fachkraft ? Stunden.Null : z.Fachkraft) + (Ergaenzungskraft ? Stunden.Null : z.Ergaenzungskraft) + (Leitung ? Stunden.Null : z.Leitung) + (Rest ? Stunden.Null : Uebrig(z));

    private static Stunden Uebrig(Kraftzeile z) => z.Gesamt - z.Fachkraft - z.Ergaenzungskraft - z.Leitung;

    /// <summary>Nobody, or at least two, in each part.</summary>
    private static bool Genug(Personalbestand bestand, Func<Kraftzeile, Stunden> wert) => bestand.Zeilen.Where(z => !wert(z).IstNull).Select(z => z.Kraft.Person).Distinct(StringComparer.Ordinal).Count() != 1;
}
