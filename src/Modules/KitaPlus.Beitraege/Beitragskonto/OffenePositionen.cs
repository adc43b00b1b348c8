using KitaPlus.Betrieb;
using KitaPlus.Kernel;

namespace KitaPlus.Beitraege.Beitragskonto;

/// <summary>What is open by month of falling due, split by the months that it is for.</summary>
internal static class OffenePositionen
{
    /// <summary>Within one month of falling due, payments and credits count against the oldest months too.</summary>
    /// <param name="offen">Oldest first, see <see cref="Faelligkeiten.Offen"/>.</param>
    /// <param name="soll">Everything posted on the account.</param>
    public static IReadOnlyList<OffenePosition> Aus(IReadOnlyList<(Monat Monat, Geld Betrag)> offen, IEnumerable<(Monat Faellig, Monat Leistung, Geld Betrag)> soll)
    {
        var jeFaelligkeit = soll.ToLookup(s => s.Faellig);
        var positionen = new List<OffenePosition>();
        foreach (var (monat, betrag) in offen)
        {
            var rest = betrag;
            var jeLeistung = jeFaelligkeit[monat].GroupBy(s => s.Leistung).Select(g => (Leistung: g.Key, Betrag: g.Aggregate(Geld.Null, (s, x) => s + x.Betrag)));
            var anfang = positionen.Count;
            foreach (var (leistung, soviel) in jeLeistung.Where(l => l.Betrag.Cent > 0).OrderByDescending(l => l.Leistung))
            {
                if (rest.Cent <= 0) break;
                var teil = soviel < rest ? soviel : rest;
                positionen.Insert(anfang, new(monat, leistung, teil));
                rest -= teil;
            }

            if (rest.Cent > 0) positionen.Insert(anfang, new(monat, null, rest));
        }

        return positionen;
    }
}
