using KitaPlus.KiBiz;

namespace KitaPlus.Besetzung;

/// <summary>
/// What of the staff there is may be shown. Who may see persons sees everything; everybody else sums over at least two, and where one of the sums is held back
/// the total as well: else it could be told by subtracting.
/// </summary>
/// <param name="teile">Of each of them every sum is shown or can be worked out by subtracting: who is there, and who of the agreed is away.</param>
internal sealed class Istsicht(bool personen, params IReadOnlyList<Personalbestand> teile)
{
    private readonly bool fachkraft = personen || Genug(teile, z => z.Fachkraft);
    private readonly bool ergaenzung = personen || Genug(teile, z => z.Ergaenzungskraft);
    private readonly bool leitung = personen || Genug(teile, z => z.Leitung);
    private readonly bool rest = personen || Genug(teile, z => z.Gesamt - z.Fachkraft - z.Ergaenzungskraft - z.Leitung);

    /// <summary>Instead of a figure that would be one person's.</summary>
    public const string Verborgen = "nicht gezeigt";

    public bool Vollstaendig => fachkraft && ergaenzung && leitung && rest;

    public string Fachkraft(Stunden wert, bool vorzeichen = false) => Text(fachkraft, wert, vorzeichen);

    /// <summary>Its difference contains the Fachkraft hours that are left over.</summary>
    public string Ergaenzungskraft(Stunden wert, bool vorzeichen = false) => Text(ergaenzung && (!vorzeichen || fachkraft), wert, vorzeichen);

    public string Leitung(Stunden wert, bool vorzeichen = false) => Text(leitung, wert, vorzeichen);

    public string Gesamt(Stunden wert, bool vorzeichen = false) => Text(Vollstaendig, wert, vorzeichen);

    /// <summary>For the order of a list, which must not tell what the list does not: null where anything of the Einrichtung is held back.</summary>
    public decimal? Ordnung(Stunden wert) => Vollstaendig ? wert.Wert : null;

    private static string Text(bool sichtbar, Stunden wert, bool vorzeichen) => !sichtbar ? Verborgen : vorzeichen ? wert.MitVorzeichen() : wert.ToString();

    /// <summary>Nobody, or at least two, in each part.</summary>
    private static bool Genug(IReadOnlyList<Personalbestand> teile, Func<Kraftzeile, Stunden> wert) => teile.All(t => t.Zeilen.Where(z => !wert(z).IstNull).Select(z => z.Kraft.Person).Distinct(StringComparer.Ordinal).Count() != 1);
}
