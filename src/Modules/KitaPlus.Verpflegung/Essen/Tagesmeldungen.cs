using KitaPlus.Contracts;
using KitaPlus.Contracts.Verpflegung;
using KitaPlus.Kernel;

namespace KitaPlus.Verpflegung;

/// <summary>An- and Abmeldungen: a day that has been said already keeps the notice that came first, or repeating it would make a timely one late.</summary>
internal static class Tagesmeldungen
{
    /// <param name="mitTagen">The same notice for other days.</param>
    public static Entscheidung Entscheide<T>(EssenZustand z, T meldung, Func<T, DateOnly, DateOnly, T> mitTagen)
        where T : EssenEreignis, ITatsache
    {
        if (EssenRegeln.Inhalt(meldung) is { } inhalt) return Entscheidung.Nein(inhalt.Satz);
        if (EssenRegeln.Stand(z, meldung) is { } stand) return Entscheidung.Nein(stand.Satz);
        if (meldung.Herkunft.Berichtigt is { Count: > 0 }) return Entscheidung.Ja(meldung);
        var neu = Offene<T>(z, meldung.GueltigAb, meldung.GueltigBis!.Value).Select(t => (IEreignis)mitTagen(meldung, t.Von, t.Bis)).ToList();
        return neu.Count == 0 ? Entscheidung.Nichts : Entscheidung.Ja(neu);
    }

    /// <summary>The parts of the period on which the last word is not already the same.</summary>
    private static IEnumerable<(DateOnly Von, DateOnly Bis)> Offene<T>(EssenZustand z, DateOnly von, DateOnly bis)
        where T : ITatsache
    {
        var ab = von;
        foreach (var s in z.Strahl(EssenZustand.Tagelinie).Scheiben.Where(s => s.Wert is T && s.Ab <= bis && s.Bis >= von))
        {
            if (s.Ab > ab) yield return (ab, s.Ab.AddDays(-1));
            if (s.Bis >= bis) yield break;
            ab = s.Bis.AddDays(1);
        }

        yield return (ab, bis);
    }
}
