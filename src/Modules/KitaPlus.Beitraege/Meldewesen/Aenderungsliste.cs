using KitaPlus.Beitraege.Erklaerung;
using KitaPlus.Kernel;

namespace KitaPlus.Beitraege.Meldewesen;

/// <summary>Equal months of a child whose fee has changed since the last notice; amounts per month, null = there was or is none.</summary>
/// <param name="Bis">Last month, inclusive.</param>
internal sealed record Aenderung(string Kind, Monat Von, Monat Bis, Geld? Bisher, Geld? Neu);

/// <summary>What is to be told to a Jugendamt.</summary>
internal static class Aenderungsliste
{
    /// <param name="gemeldet">As known at the last notice; empty when there was none.</param>
    /// <param name="heute">As known now.</param>
    public static IReadOnlyList<Aenderung> Aus(IEnumerable<Monatszeile> gemeldet, IEnumerable<Monatszeile> heute)
    {
        var (alt, neu) = (Zahlenabgleich.Summen(gemeldet), Zahlenabgleich.Summen(heute));
        var aus = new List<Aenderung>();
        foreach (var s in alt.Keys.Union(neu.Keys).OrderBy(s => s.Kind, StringComparer.Ordinal).ThenBy(s => s.Monat, StringComparer.Ordinal))
        {
            Geld? vorher = alt.GetValueOrDefault(s).Betrag, nachher = neu.GetValueOrDefault(s).Betrag;
            if (vorher == nachher) continue;
            var m = Zahlenabgleich.Gelesen(s.Monat);
            if (aus.Count > 0 && aus[^1] is var v && (v.Kind, v.Bisher, v.Neu) == (s.Kind, vorher, nachher) && v.Bis + 1 == m) aus[^1] = v with { Bis = m };
            else aus.Add(new Aenderung(s.Kind, m, m, vorher, nachher));
        }

        return aus;
    }
}
