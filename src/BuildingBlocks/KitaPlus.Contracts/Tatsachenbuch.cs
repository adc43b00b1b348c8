using System.Collections.Immutable;
using KitaPlus.Kernel;

namespace KitaPlus.Contracts;

/// <summary>
/// The facts of one stream in the order in which they were recorded, with the ids by which later ones refer to them.
/// A timeline is named <c>kind/subject</c>, e.g. <c>betreuung</c> or <c>mitglied/P1</c>. Immutable.
/// </summary>
public sealed class Tatsachenbuch
{
    private readonly Eintrag? neuester;
    private readonly ImmutableHashSet<Guid> stammdaten;
    private readonly ImmutableDictionary<Guid, IRuecknahme> zurueckgenommen;

    private Tatsachenbuch(Eintrag? neuester, ImmutableHashSet<Guid> stammdaten, ImmutableDictionary<Guid, IRuecknahme> zurueckgenommen)
    {
        this.neuester = neuester;
        this.stammdaten = stammdaten;
        this.zurueckgenommen = zurueckgenommen;
    }

    public static Tatsachenbuch Leer { get; } = new(null, [], ImmutableDictionary<Guid, IRuecknahme>.Empty);

    /// <summary>A fact with its id and timeline.</summary>
    public sealed record Eintrag(Guid Id, ITatsache Tatsache, string Zeitlinie, Eintrag? Davor);

    public Tatsachenbuch Mit(Guid id, ITatsache tatsache, string zeitlinie) => new(new Eintrag(id, tatsache, zeitlinie, neuester), stammdaten, zurueckgenommen);

    public Tatsachenbuch Mit(IRuecknahme ruecknahme) => new(neuester, stammdaten, zurueckgenommen.SetItem(ruecknahme.Ereignis, ruecknahme));

    /// <summary>An event of the stream that is no fact with a period (name, birth date …).</summary>
    public Tatsachenbuch MitStammdaten(Guid id) => new(neuester, stammdaten.Add(id), zurueckgenommen);

    /// <summary>The facts that still count, of one timeline, first recorded first.</summary>
    public IReadOnlyList<ITatsache> Geltende(string zeitlinie) => [.. Eintraege(zeitlinie).Select(e => e.Tatsache)];

    /// <summary>The same with their ids.</summary>
    public IReadOnlyList<Eintrag> Eintraege(string zeitlinie)
    {
        var liste = Zaehlende().Where(e => e.Zeitlinie == zeitlinie).ToList();
        liste.Reverse();
        return liste;
    }

    /// <summary>All timelines on which something has ever been recorded.</summary>
    public IReadOnlyCollection<string> Zeitlinien()
    {
        var namen = new HashSet<string>(StringComparer.Ordinal);
        for (var e = neuester; e is not null; e = e.Davor) namen.Add(e.Zeitlinie);
        return namen;
    }

    /// <summary>The fact of this id, whether it still counts or not.</summary>
    public ITatsache? Tatsache(Guid id) => Finde(id)?.Tatsache;

    public bool KenntZeitlinie(string zeitlinie)
    {
        for (var e = neuester; e is not null; e = e.Davor)
            if (e.Zeitlinie == zeitlinie) return true;
        return false;
    }

    /// <summary>The very same fact has been recorded, still counts, and nothing recorded later covers it.</summary>
    public bool StehtSchonDa(ITatsache neu, string zeitlinie)
    {
        var zeit = new Zeitraum(neu.GueltigAb, neu.GueltigBis);
        foreach (var e in Zaehlende().Where(e => e.Zeitlinie == zeitlinie))
        {
            if (e.Tatsache.Equals(neu)) return true;
            if (zeit.Schneidet(new Zeitraum(e.Tatsache.GueltigAb, e.Tatsache.GueltigBis))) return false;
        }

        return false;
    }

    public bool StehtSchonDa(IRuecknahme neu) => zurueckgenommen.TryGetValue(neu.Ereignis, out var alte) && alte.Equals(neu);

    /// <summary>May <paramref name="neu"/> correct what it says it corrects?</summary>
    /// <param name="wo">Name of the stream for the sentence, e.g. <c>dem Kind „K1“</c>.</param>
    public Regelverstoss? Pruefe(ITatsache neu, string zeitlinie, string wo)
    {
        foreach (var id in neu.Herkunft.Berichtigt ?? [])
        {
            if (stammdaten.Contains(id))
                return new("berichtigt", $"Das Ereignis {id} ist von anderer Art und lässt sich so nicht berichtigen; bitte eine frühere Meldung derselben Art nennen.");
            if (Finde(id) is not { } alt)
                return new("berichtigt", $"Das Ereignis {id} gibt es bei {wo} nicht; bitte die Kennung der zu berichtigenden Meldung prüfen.");
            if (Art(alt.Zeitlinie) != Art(zeitlinie))
                return new("berichtigt", $"Das Ereignis {id} ist von anderer Art ({Art(alt.Zeitlinie)}) als diese Meldung ({Art(zeitlinie)}); bitte eine frühere Meldung derselben Art nennen.");
            if (zurueckgenommen.ContainsKey(id))
                return new("berichtigt", $"Das Ereignis {id} ist schon zurückgenommen; bitte die Tatsache ohne „berichtigt“ neu melden.");
        }

        return null;
    }

    public Regelverstoss? Pruefe(IRuecknahme neu, string wo)
    {
        if (neu.Grund.Trim().Length == 0) return new("grund", "Für eine Rücknahme ist ein Grund anzugeben.");
        if (Tatsachenregeln.Herkunft(neu.Herkunft) is { } h) return h;
        if (stammdaten.Contains(neu.Ereignis))
            return new("tatsache", $"Das Ereignis {neu.Ereignis} ist keine Tatsache mit Zeitraum und lässt sich nicht zurücknehmen; bitte stattdessen berichtigen.");
        if (Finde(neu.Ereignis) is null)
            return new("tatsache", $"Das Ereignis {neu.Ereignis} gibt es bei {wo} nicht; bitte die Kennung der Meldung prüfen.");
        return zurueckgenommen.ContainsKey(neu.Ereignis)
            ? new("tatsache", $"Das Ereignis {neu.Ereignis} ist schon zurückgenommen; es ist nichts mehr zu tun.")
            : null;
    }

    /// <summary>Master data may only correct master data of the same stream.</summary>
    public Regelverstoss? PruefeStammdaten(Herkunft herkunft, string wo) =>
        herkunft.Berichtigt?.FirstOrDefault(id => !stammdaten.Contains(id)) is { } fremd && fremd != Guid.Empty
            ? new("berichtigt", $"Das Ereignis {fremd} gibt es bei {wo} nicht oder es ist von anderer Art; bitte die Kennung prüfen.")
            : null;

    /// <summary>
    /// The facts that still count, last recorded first. A correction that is withdrawn replaces nothing: what it replaced counts again.
    /// One that is itself corrected goes on replacing: what was wrong does not come true because something better is known. The calculation has the same rule.
    /// </summary>
    private IEnumerable<Eintrag> Zaehlende()
    {
        HashSet<Guid>? ersetzt = null;
        for (var e = neuester; e is not null; e = e.Davor)
        {
            if (zurueckgenommen.ContainsKey(e.Id)) continue;
            if (e.Tatsache.Herkunft.Berichtigt is { Count: > 0 } alte) (ersetzt ??= []).UnionWith(alte);
            if (ersetzt?.Contains(e.Id) != true) yield return e;
        }
    }

    private Eintrag? Finde(Guid id)
    {
        for (var e = neuester; e is not null; e = e.Davor)
            if (e.Id == id) return e;
        return null;
    }

    private static string Art(string zeitlinie) => zeitlinie.IndexOf('/', StringComparison.Ordinal) is >= 0 and var p ? zeitlinie[..p] : zeitlinie;
}
