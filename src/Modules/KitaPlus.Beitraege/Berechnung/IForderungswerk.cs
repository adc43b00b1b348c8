using KitaPlus.Beitraege.Beitragskonto;

namespace KitaPlus.Beitraege.Berechnung;

/// <summary>The rules of one kind of claim as known at one moment: everything that is not about one family.</summary>
internal interface IForderungswerk
{
    /// <summary>Pinned in every Festsetzung, see <see cref="BeitraegeFestgesetzt.Rechenwerk"/>.</summary>
    int Version { get; }

    /// <summary>Computes amounts; keeps its memory, so one per thread.</summary>
    IRechner NeuerRechner();

    Erhebungsart Erhebung(int glaeubiger, int monat);

    /// <summary>Months in which the way of levying changes.</summary>
    ReadOnlySpan<(int AbMonat, Erhebungsart Art)> Erhebungswechsel(int glaeubiger);

    /// <summary>The Einrichtung of the agreement that a fact is; -1 = it is none.</summary>
    int Einrichtung(in Fakt fakt);

    /// <summary>All creditors of an Einrichtung at any time.</summary>
    ReadOnlySpan<int> Glaeubiger(int einrichtung);

    /// <summary>The version of the rules with this number (<see cref="Zeile.Tarif"/>).</summary>
    Satzungsfassung Fassung(short nummer);
}

/// <summary>Facts of one family × rules × period → amounts. Pure.</summary>
internal interface IRechner
{
    /// <summary>Computes all months from <paramref name="von"/> to before <paramref name="bis"/> with the facts marked in <paramref name="gilt"/>.</summary>
    void Rechne(in Familie familie, ReadOnlySpan<bool> gilt, int von, int bis, Zeilenliste aus);

    /// <summary>Stays of a child in the family computed last, as far as known.</summary>
    void Aufenthalte(int kind, List<Aufenthalt> aus);
}
