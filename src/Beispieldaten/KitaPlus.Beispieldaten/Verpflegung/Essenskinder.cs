using KitaPlus.Contracts.Kinder;
using KitaPlus.Kernel;

namespace KitaPlus.Beispiele;

/// <summary>A child that is in care on the last day of the sample, and who would pay for its meals.</summary>
internal sealed record Essenskind(string Kind, string Einrichtung, DateOnly Ab, DateOnly? Bis, string Zahler);

/// <summary>Finds them among the events of the sample.</summary>
internal static class Essenskinder
{
    public static IEnumerable<Essenskind> Aus(IEnumerable<Beispielereignis> ereignisse, DateOnly tag)
    {
        var betreuung = new SortedDictionary<string, BetreuungVereinbart?>(StringComparer.Ordinal);
        var haushalt = new Dictionary<string, string>(StringComparer.Ordinal);
        var zahler = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var e in ereignisse)
        {
            switch (e.Ereignis)
            {
                case BetreuungVereinbart b when Gilt(b.GueltigAb, b.GueltigBis): betreuung[b.Kind] = b; break;
                case BetreuungBeendet b when Gilt(b.GueltigAb, b.GueltigBis): betreuung[b.Kind] = null; break;
                case KindLebtIn { Anteile: [var anteil, ..] } k: haushalt[k.Kind] = anteil.Haushalt; break;
                case ZahlungspflichtBestimmt { Person: { } person } z when Gilt(z.GueltigAb, z.GueltigBis): zahler[z.Haushalt] = person; break;
                case MitgliedGemeldet { Rolle: Haushaltsrolle.Elternteil } m: zahler.TryAdd(m.Haushalt, m.Person); break;
            }
        }

        foreach (var (kind, b) in betreuung)
            if (b is not null && haushalt.TryGetValue(kind, out var h) && zahler.TryGetValue(h, out var person)) yield return new(kind, b.Einrichtung, b.GueltigAb, b.GueltigBis, person);

        bool Gilt(DateOnly ab, DateOnly? bis) => new Zeitraum(ab, bis).Enthaelt(tag);
    }
}
