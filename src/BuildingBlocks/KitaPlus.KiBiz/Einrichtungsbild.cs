using KitaPlus.Contracts.Einrichtungen;
using KitaPlus.Kernel;

namespace KitaPlus.KiBiz;

/// <summary>A group on a day.</summary>
/// <param name="Zulaessig">So many children it may have at most (§ 28 Abs. 2 KiBiz).</param>
public sealed record Gruppenbelegung(Gruppenabschnitt Gruppe, int Kinder, int Zulaessig)
{
    public int Frei => Gruppe.Plaetze - Kinder;

    public bool Ueberbelegt => Kinder > Gruppe.Plaetze;

    /// <summary>More than the law allows: to be reported.</summary>
    public bool Meldepflichtig => Kinder > Zulaessig;
}

/// <summary>An Einrichtung on one day: its children as they count, its groups, its staff.</summary>
/// <param name="Vertraglich">Against all that is agreed.</param>
/// <param name="Anwesend">Against who is there today.</param>
public sealed record Tagesbild(DateOnly Tag, IReadOnlyList<(Kindabschnitt Kind, Kindeinstufung Einstufung)> Kinder, IReadOnlyList<Gruppenbelegung> Gruppen, Personalbilanz Vertraglich, Personalbilanz Anwesend);

/// <summary>Days with the same picture.</summary>
public sealed record Bildabschnitt(DateOnly Ab, DateOnly Bis, Tagesbild Bild);

/// <summary>All that is known about the children, groups and staff of an Einrichtung over some time. Pure.</summary>
public sealed class Einrichtungsbild(IReadOnlyList<Kindabschnitt> kinder, IReadOnlyList<Gruppenabschnitt> gruppen, IReadOnlyList<Kraftabschnitt> kraefte, Kibiztabellen tabellen)
{
    /// <param name="gruppe">Only this group; null: the whole Einrichtung, with whoever is in no group.</param>
    public Tagesbild Am(DateOnly tag, string? gruppe = null, IReadOnlyDictionary<Pauschalentyp, Personalwerte>? annahmen = null)
    {
        var da = gruppen.Where(g => g.Zeit.Enthaelt(tag) && (gruppe is null || g.Gruppe == gruppe)).ToList();
        var formen = new Dictionary<string, Gruppenform>(StringComparer.Ordinal);
        foreach (var g in da) formen[g.Gruppe] = g.Form;
        List<(Kindabschnitt Kind, Kindeinstufung Einstufung)> eingestuft =
            [.. kinder.Where(k => k.Zeit.Enthaelt(tag) && (gruppe is null || k.Gruppe == gruppe)).Select(k => (k, Kindeinstufung.Fuer(tabellen, k, k.Gruppe is { } g && formen.TryGetValue(g, out var form) ? form : null, tag)))];
        var soll = Personalbedarf.Fuer(tabellen, eingestuft.Select(k => (k.Kind.Kind, k.Einstufung)), tag, annahmen);
        var alle = kraefte.Where(k => k.Zeit.Enthaelt(tag) && (gruppe is null || k.Gruppe == gruppe)).ToList();
        var vertraglich = new Personalbilanz(soll, Personalbestand.Fuer(tabellen, alle, tag));
        var anwesend = alle.Exists(k => k.Abwesend) ? new Personalbilanz(soll, Personalbestand.Fuer(tabellen, alle.Where(k => !k.Abwesend), tag)) : vertraglich;
        var (zaehlung, mehr) = (eingestuft.Where(k => k.Kind.Gruppe is not null).CountBy(k => k.Kind.Gruppe!, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal), tabellen.Ueberbelegung(tag));
        return new(tag, eingestuft, [.. da.Select(g => new Gruppenbelegung(g, zaehlung.GetValueOrDefault(g.Gruppe), g.Plaetze + mehr))], vertraglich, anwesend);
    }

    /// <summary>The pictures of all days; one for each stretch without any change.</summary>
    public IReadOnlyList<Bildabschnitt> Verlauf(DateOnly ab, DateOnly bis, string? gruppe = null, IReadOnlyDictionary<Pauschalentyp, Personalwerte>? annahmen = null)
    {
        var grenzen = new SortedSet<DateOnly> { ab };
        foreach (var z in kinder.Select(k => k.Zeit).Concat(gruppen.Select(g => g.Zeit)).Concat(kraefte.Select(k => k.Zeit))) Merke(z.Ab, z.Bis);
        for (var j = Kindergartenjahr.Von(ab) + 1; j.Erster <= bis; j += 1) grenzen.Add(j.Erster);
        foreach (var tag in tabellen.Grenzen.Where(t => t > ab && t <= bis)) grenzen.Add(tag);
        var tage = grenzen.ToList();
        return [.. tage.Select((tag, i) => new Bildabschnitt(tag, i + 1 < tage.Count ? tage[i + 1].AddDays(-1) : bis, Am(tag, gruppe, annahmen)))];

        void Merke(DateOnly von, DateOnly? letzter)
        {
            if (von > ab && von <= bis) grenzen.Add(von);
            if (letzter is { } l && l >= ab && l < bis) grenzen.Add(l.AddDays(1));
        }
    }
}
