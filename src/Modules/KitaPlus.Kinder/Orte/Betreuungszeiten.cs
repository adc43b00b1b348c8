using KitaPlus.Contracts;
using KitaPlus.Contracts.Kinder;
using KitaPlus.EventStore;
using KitaPlus.Kernel;

namespace KitaPlus.Kinder;

/// <summary>Where a child is cared for; later facts lie over earlier ones.</summary>
/// <param name="Ersetzt">See <see cref="Berichtigungen.Text"/>.</param>
/// <param name="Einrichtung">Null: no care in these days (end or gap).</param>
internal sealed record Betreuungsfakt(Guid Ereignis, string Ersetzt, DateOnly Ab, DateOnly? Bis, string? Einrichtung, string? Gruppe, int Wochenstunden)
{
    public static Betreuungsfakt? Aus(Guid id, IEreignis ereignis) => ereignis switch
    {
        BetreuungVereinbart e => new(id, Berichtigungen.Text(e), e.GueltigAb, e.GueltigBis, e.Einrichtung, e.Gruppe, e.Wochenstunden),
        BetreuungBeendet e => new(id, Berichtigungen.Text(e), e.GueltigAb, e.GueltigBis, null, null, 0),
        _ => null,
    };
}

/// <summary>A stay in an Einrichtung.</summary>
internal sealed record Betreuungszeit(string Einrichtung, string? Gruppe, int Wochenstunden, DateOnly Ab, DateOnly? Bis);

internal static class Betreuungszeiten
{
    /// <param name="fakten">Those that were not withdrawn, in the order in which they became known.</param>
    public static IReadOnlyList<Betreuungszeit> Aus(IEnumerable<Betreuungsfakt> fakten)
    {
        var geltende = Berichtigungen.Geltende(fakten, f => f.Ereignis.ToString(), f => f.Ersetzt);
        var strahl = Zeitstrahl<(string? Einrichtung, string? Gruppe, int Stunden)>.Aus(geltende.Select(f => (new Zeitraum(f.Ab, f.Bis), (f.Einrichtung, f.Gruppe, f.Wochenstunden))));
        return [.. strahl.Scheiben.Where(s => s.Wert.Einrichtung is not null).Select(s =>
            new Betreuungszeit(s.Wert.Einrichtung!, s.Wert.Gruppe, s.Wert.Stunden, s.Ab, s.Bis == DateOnly.MaxValue ? null : s.Bis))];
    }

    /// <summary>The stays of a child as they were known at a moment, from its own events.</summary>
    public static IReadOnlyList<Betreuungszeit> Aus(IEnumerable<(StoredEvent Umschlag, IEreignis Ereignis)> ereignisse, Kenntnisstand stand)
    {
        var bekannte = ereignisse.Where(e => e.Umschlag.RecordedAt <= stand.Bekannt && e.Umschlag.Position.Commit <= stand.Position).ToList();
        var zurueckgenommen = bekannte.Select(e => e.Ereignis).OfType<IRuecknahme>().Select(r => r.Ereignis).ToHashSet();
        return Aus(bekannte.Where(e => !zurueckgenommen.Contains(e.Umschlag.EventId)).Select(e => Betreuungsfakt.Aus(e.Umschlag.EventId, e.Ereignis)).OfType<Betreuungsfakt>());
    }
}
