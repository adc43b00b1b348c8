using KitaPlus.Contracts;
using KitaPlus.Contracts.Kinder;
using KitaPlus.EventStore;
using KitaPlus.Kernel;

namespace KitaPlus.Kinder;

/// <summary>Where a child is cared for; later facts lie over earlier ones.</summary>
/// <param name="Einrichtung">Null: no care in these days (end or gap).</param>
internal sealed record Betreuungsfakt(Guid Ereignis, DateOnly Ab, DateOnly? Bis, string? Einrichtung, string? Gruppe, int Wochenstunden)
{
    public static Betreuungsfakt? Aus(Guid id, IEreignis ereignis) => ereignis switch
    {
        BetreuungVereinbart e => new(id, e.GueltigAb, e.GueltigBis, e.Einrichtung, e.Gruppe, e.Wochenstunden),
        BetreuungBeendet e => new(id, e.GueltigAb, e.GueltigBis, null, null, 0),
        _ => null,
    };
}

/// <summary>A stay in an Einrichtung.</summary>
internal sealed record Betreuungszeit(string Einrichtung, string? Gruppe, int Wochenstunden, DateOnly Ab, DateOnly? Bis);

internal static class Betreuungszeiten
{
    /// <param name="fakten">Those that count, in the order in which they became known.</param>
    public static IReadOnlyList<Betreuungszeit> Aus(IEnumerable<Betreuungsfakt> fakten)
    {
        var strahl = Zeitstrahl<(string? Einrichtung, string? Gruppe, int Stunden)>.Aus(fakten.Select(f => (new Zeitraum(f.Ab, f.Bis), (f.Einrichtung, f.Gruppe, f.Wochenstunden))));
        return [.. strahl.Scheiben.Where(s => s.Wert.Einrichtung is not null).Select(s =>
            new Betreuungszeit(s.Wert.Einrichtung!, s.Wert.Gruppe, s.Wert.Stunden, s.Ab, s.Bis == DateOnly.MaxValue ? null : s.Bis))];
    }

    /// <summary>The stays of a child as they were known at a moment, from its own events.</summary>
    public static IReadOnlyList<Betreuungszeit> Aus(IEnumerable<(StoredEvent Umschlag, IEreignis Ereignis)> ereignisse, Kenntnisstand stand)
    {
        var fakten = new List<Betreuungsfakt>();
        foreach (var (umschlag, ereignis) in ereignisse.Where(e => e.Umschlag.RecordedAt <= stand.Bekannt && e.Umschlag.Position.Commit <= stand.Position))
        {
            foreach (var weg in Entfallene(ereignis)) fakten.RemoveAll(f => f.Ereignis == weg);
            if (Betreuungsfakt.Aus(umschlag.EventId, ereignis) is { } fakt) fakten.Add(fakt);
        }

        return Aus(fakten);
    }

    /// <summary>Events that no longer count once this one is known.</summary>
    public static IEnumerable<Guid> Entfallene(IEreignis ereignis) => ereignis switch
    {
        IRuecknahme r => [r.Ereignis],
        ITatsache t => t.Herkunft.Berichtigt ?? [],
        _ => [],
    };
}
