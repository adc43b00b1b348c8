using KitaPlus.Kernel;

namespace KitaPlus.Contracts.Kinder;

/// <summary>Agreements of a child laid over each other: the one recorded later counts on its own days, and none where care has ended.</summary>
public sealed class Betreuungsverlauf
{
    private readonly Zeitstrahl<BetreuungVereinbart?> strahl;

    /// <param name="geltende">Agreements and ends that still count, first recorded first.</param>
    public Betreuungsverlauf(IEnumerable<ITatsache> geltende) =>
        strahl = Zeitstrahl<BetreuungVereinbart?>.Aus(geltende.Select(t => (new Zeitraum(t.GueltigAb, t.GueltigBis), t as BetreuungVereinbart)));

    /// <summary>Disjoint, in order of time; no agreement where care has ended.</summary>
    public IReadOnlyList<Zeitstrahl<BetreuungVereinbart?>.Scheibe> Scheiben => strahl.Scheiben;

    /// <summary>The agreement that holds on a day, as it goes on from there: up to its end, or to where an end or another agreement, already recorded, takes over.</summary>
    /// <returns>Null: on that day nothing is agreed.</returns>
    public BetreuungVereinbart? Ab(DateOnly tag)
    {
        var scheibe = Scheiben.FirstOrDefault(s => s.Ab <= tag && tag <= s.Bis);
        return scheibe.Wert is { } v ? v with { GueltigAb = tag, GueltigBis = Offen(scheibe.Bis) } : null;
    }

    /// <summary>
    /// Last day of the agreement that holds on a day: the agreed one, or an earlier one with which care by its Einrichtung ends.
    /// Other hours or another group do not end it, nor does an interruption after which it goes on.
    /// </summary>
    /// <returns>Null: without end, or nothing is agreed on that day.</returns>
    public DateOnly? Ende(DateOnly tag)
    {
        var ab = Scheiben.FirstOrDefault(s => s.Ab <= tag && tag <= s.Bis);
        if (ab.Wert is not { } vertrag) return null;
        var ende = ab.Bis;
        foreach (var s in Scheiben.SkipWhile(s => s.Ab <= tag))
        {
            var geht = s.Ab.AddDays(-1) == ende && s.Wert?.Einrichtung == vertrag.Einrichtung;
            if (geht || vertrag.Equals(s.Wert)) ende = s.Bis;
        }

        return vertrag.GueltigBis < ende ? vertrag.GueltigBis : Offen(ende);
    }

    private static DateOnly? Offen(DateOnly bis) => bis == DateOnly.MaxValue ? null : bis;
}
