using KitaPlus.Rechte;

namespace KitaPlus.Dokumente;

/// <summary>Where a document belongs: with its record, but when it was issued for one Einrichtung, only as far as that one goes.</summary>
internal static class Dokumentort
{
    /// <summary>
    /// The next Kita of a child does not read what the last one has agreed with the parents, nor the other way round;
    /// and no Kita what a Träger has written about the children of all of them.
    /// </summary>
    /// <param name="betrifft">Where the record belongs.</param>
    /// <param name="einrichtung">For which it was issued; null: for none in particular.</param>
    public static Ziel Eng(Ziel betrifft, string? einrichtung) => (einrichtung, betrifft) switch
    {
        (null, Ziel.AnTraeger t) => t with { OhneEinrichtungen = true },
        (null, _) => betrifft,
        (_, Ziel.An an) => new Ziel.An([.. an.Orte.Where(o => o.Einrichtung == einrichtung)]),
        (_, Ziel.Allgemein or Ziel.AnTraeger) => Ziel.Einrichtung(einrichtung),
        _ => betrifft,
    };
}
