using KitaPlus.Contracts.Verpflegung;

namespace KitaPlus.Verpflegung;

/// <summary>What a child does on a day, for kitchen and group.</summary>
internal enum Essensstand
{
    /// <summary>No contract, or not on this day of the week.</summary>
    IsstNicht,
    Isst,
    Abgemeldet,

    /// <summary>The notice came after the cut-off: the meal may have been cooked.</summary>
    ZuSpaetAbgemeldet,
}

/// <param name="Teile">What the child gets; empty when it does not eat.</param>
internal sealed record Essenszeile(string Kind, string? Gruppe, Essensstand Stand, IReadOnlyList<Bestandteilart> Teile);

/// <summary>How many meals of which part a group gets.</summary>
internal sealed record Mengenzeile(string? Gruppe, IReadOnlyDictionary<Bestandteilart, int> Mengen, int Abgemeldet, int ZuSpaet);

/// <summary>Who eats what on a day. Pure.</summary>
internal sealed record Kuechenliste(DateOnly Tag, bool IstBetriebstag, IReadOnlyList<Essenszeile> Kinder)
{
    /// <param name="kinder">In the Einrichtung on the day, with their group.</param>
    public static Kuechenliste Aus(DateOnly tag, Verpflegungsakte akte, IEnumerable<(string Kind, string? Gruppe)> kinder, IEnumerable<Vertragszeit> vertraege, IEnumerable<Meldezeit> meldungen)
    {
        var kalender = akte.Kalender();
        var schluss = akte.Schluss(tag);
        var vertrag = vertraege.Where(v => v.Am(tag)).ToDictionary(v => v.Kind, StringComparer.Ordinal);
        var gesagt = meldungen.Where(m => m.Am(tag)).ToDictionary(m => m.Kind, StringComparer.Ordinal);
        var betrieb = kalender.Ist(tag);
        return new(tag, betrieb, [.. kinder.Select(k => Zeile(k.Kind, k.Gruppe))]);

        Essenszeile Zeile(string kind, string? gruppe)
        {
            if (!betrieb || !vertrag.TryGetValue(kind, out var v)) return new(kind, gruppe, Essensstand.IsstNicht, []);
            var essenstag = v.Tage.HasFlag(tag.Essenstag());
            var stand = gesagt.GetValueOrDefault(kind)?.Stand is { } m ? Gemeldet(m, essenstag, schluss.Rechtzeitig(m.Gemeldet, tag, kalender)) : essenstag ? Essensstand.Isst : Essensstand.IsstNicht;
            var teile = stand == Essensstand.Isst ? akte.Angebot(v.Angebot, tag)?.Bestandteile.Select(b => b.Art).Where(a => v.Bestandteile?.Contains(a) != false).ToList() : null;
            return new(kind, gruppe, stand, teile ?? []);
        }
    }

    /// <summary>Too late is what is charged all the same, see <see cref="Meldestand.Zaehlt"/>.</summary>
    private static Essensstand Gemeldet(Meldestand m, bool essenstag, bool rechtzeitig) =>
        m.Angemeldet ? Essensstand.Isst : !m.Zaehlt(essenstag, rechtzeitig) ? Essensstand.IsstNicht : rechtzeitig ? Essensstand.Abgemeldet : Essensstand.ZuSpaetAbgemeldet;

    /// <summary>By group in order of their keys; children without one last.</summary>
    public IReadOnlyList<Mengenzeile> Mengen => [.. Kinder.GroupBy(k => k.Gruppe, StringComparer.Ordinal).OrderBy(g => g.Key is null).ThenBy(g => g.Key, StringComparer.Ordinal).Select(g => Zaehle(g.Key, g))];

    public Mengenzeile Summe => Zaehle(null, Kinder);

    private static Mengenzeile Zaehle(string? gruppe, IEnumerable<Essenszeile> kinder)
    {
        var alle = kinder.ToList();
        return new(
            gruppe, alle.SelectMany(k => k.Teile).GroupBy(t => t).ToDictionary(t => t.Key, t => t.Count()),
            alle.Count(k => k.Stand == Essensstand.Abgemeldet), alle.Count(k => k.Stand == Essensstand.ZuSpaetAbgemeldet));
    }
}
