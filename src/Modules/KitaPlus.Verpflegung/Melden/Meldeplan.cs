using KitaPlus.Contracts.Verpflegung;
using KitaPlus.Kernel;

namespace KitaPlus.Verpflegung;

/// <summary>An operating day of a notice: until when it had to arrive, and whether it does.</summary>
public sealed record Meldetag(DateOnly Tag, DateTimeOffset Schluss, bool Rechtzeitig);

/// <summary>What a notice does for one child.</summary>
/// <param name="Rechtzeitig">Days that it changes in time.</param>
/// <param name="Verspaetet">Days that it changes too late: the kitchen learns it, the price stays.</param>
/// <param name="Schon">Days on which it says nothing new.</param>
/// <param name="Zeiten">Days of the notice with a contract here; for others it is not recorded, they may belong to another Einrichtung.</param>
public sealed record Meldewirkung(string Kind, IReadOnlyList<DateOnly> Rechtzeitig, IReadOnlyList<DateOnly> Verspaetet, IReadOnlyList<DateOnly> Schon, IReadOnlyList<Zeitraum> Zeiten)
{
    public bool Wirkt => Rechtzeitig.Count + Verspaetet.Count > 0;

    /// <summary>For which days only, in words; empty = for all of the notice.</summary>
    public string Nur(Meldewunsch wunsch) => Zeiten is [var z] && z == new Zeitraum(wunsch.Von, wunsch.Bis) ? "" : $"nur {string.Join(" und ", Zeiten)}";
}

/// <summary>What an An- or Abmeldung would do, before it is saved. Pure.</summary>
public sealed record Meldeplan(IReadOnlyList<Meldetag> Tage, IReadOnlyList<Meldewirkung> Kinder)
{
    /// <param name="schluss">By the day of the meal: rules change in time too.</param>
    internal static Meldeplan Aus(
        bool anmelden, DateOnly von, DateOnly bis, DateTimeOffset gemeldet, Betriebstage kalender, Func<DateOnly, Abmeldeschluss> schluss, IEnumerable<Vertragszeit> vertraege, IEnumerable<Meldezeit> meldungen)
    {
        List<Meldetag> tage = [.. kalender.Von(von, bis).Select(t => (Tag: t, Schluss: schluss(t).Fuer(t, kalender))).Select(t => new Meldetag(t.Tag, t.Schluss, gemeldet <= t.Schluss))];
        var gesagt = meldungen.ToLookup(m => m.Kind, StringComparer.Ordinal);
        List<Meldewirkung> kinder = [.. vertraege.GroupBy(v => v.Kind, StringComparer.Ordinal).Select(k => Wirkung(k.Key, anmelden, tage, [.. k], [.. gesagt[k.Key]], new(von, bis)))];
        return new(tage, kinder);
    }

    private static Meldewirkung Wirkung(string kind, bool anmelden, List<Meldetag> tage, List<Vertragszeit> vertraege, List<Meldezeit> meldungen, Zeitraum meldung)
    {
        var (gut, spaet, schon) = (new List<DateOnly>(), new List<DateOnly>(), new List<DateOnly>());
        foreach (var t in tage)
        {
            if (vertraege.Find(v => v.Am(t.Tag)) is not { } vertrag) continue;
            var isst = meldungen.Find(m => m.Am(t.Tag))?.Stand.Angemeldet ?? vertrag.Tage.HasFlag(t.Tag.Essenstag());
            if (isst == anmelden) schon.Add(t.Tag);
            else if (t.Rechtzeitig) gut.Add(t.Tag);
            else spaet.Add(t.Tag);
        }

        return new(kind, gut, spaet, schon, Zeiten(vertraege, meldung));
    }

    /// <summary>Contracts that follow each other without a gap are one.</summary>
    private static IReadOnlyList<Zeitraum> Zeiten(List<Vertragszeit> vertraege, Zeitraum meldung) =>
        [.. Zeitstrahl<bool>.Aus(vertraege.Select(v => new Zeitraum(v.Ab, v.Bis).Schnitt(meldung)).OfType<Zeitraum>().Select(z => (z, true))).Scheiben.Select(s => new Zeitraum(s.Ab, s.Bis))];
}
