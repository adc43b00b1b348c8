using KitaPlus.Contracts;
using KitaPlus.Contracts.Kinder;
using KitaPlus.Contracts.Verpflegung;
using KitaPlus.EventStore;
using KitaPlus.Kernel;

namespace KitaPlus.Meldewesen;

/// <summary>An entry in the record of a child or Einrichtung.</summary>
/// <param name="Wer">User id.</param>
internal sealed record Eintrag(Guid Id, DateTimeOffset Erfasst, string Wer, IEreignis Ereignis);

/// <summary>Reads from the public facts of children what stands behind a number.</summary>
internal sealed class Kindakten(IEventStore store, IEventCodec codec)
{
    /// <summary>The agreement by which a child is cared for on a day; null: none.</summary>
    public async Task<Eintrag?> VereinbarungAsync(string mandant, string kind, DateOnly tag, Kenntnisstand stand, CancellationToken cancellationToken = default)
    {
        var alle = await LiesAsync(mandant, $"kind-{kind}", stand, cancellationToken);
        return Geltende(alle, e => e is BetreuungVereinbart or BetreuungBeendet, tag) is { Ereignis: BetreuungVereinbart } v ? v : null;
    }

    /// <summary>Whether lunch is agreed on a day.</summary>
    public async Task<bool> IsstMittagsAsync(string mandant, string kind, DateOnly tag, Kenntnisstand stand, CancellationToken cancellationToken = default)
    {
        var alle = await LiesAsync(mandant, $"essen-{kind}", stand, cancellationToken);
        return Geltende(alle, e => e is VerpflegungVereinbart or VerpflegungBeendet, tag)?.Ereignis is VerpflegungVereinbart v && (v.Bestandteile is not { } teile || teile.Contains(Bestandteilart.Mittagessen));
    }

    /// <summary>What was entered in a record after a moment, oldest first.</summary>
    public async Task<IReadOnlyList<Eintrag>> SeitAsync(string mandant, string strom, Kenntnisstand stand, CancellationToken cancellationToken = default) =>
        [.. (await store.ReadStreamAsync(mandant, strom, 0, cancellationToken)).Where(e => e.Position.Commit > stand.Position).Select(e => new Eintrag(e.EventId, e.RecordedAt, e.Metadata.Actor, codec.Decode(e)))];

    private async Task<List<(DateTimeOffset Bekannt, Eintrag Eintrag)>> LiesAsync(string mandant, string strom, Kenntnisstand stand, CancellationToken cancellationToken) =>
        [.. (await store.ReadStreamAsync(mandant, strom, 0, cancellationToken)).Where(e => e.Position.Commit <= stand.Position).Select(e => (e, Ereignis: codec.Decode(e)))
            .Select(x => (Bekannt: Seit(x.Ereignis) ?? x.e.RecordedAt, new Eintrag(x.e.EventId, x.e.RecordedAt, x.e.Metadata.Actor, x.Ereignis))).Where(x => x.Bekannt <= stand.Bekannt).OrderBy(x => x.Bekannt)];

    /// <summary>Known since it was recorded; taken over: since the day it was known there.</summary>
    private static DateTimeOffset? Seit(IEreignis ereignis) => (ereignis switch { ITatsache t => t.Herkunft, IRuecknahme r => r.Herkunft, _ => null })?.BekanntSeit is { } tag ? Berlin.Beginn(tag) : null;

    private static Eintrag? Geltende(IReadOnlyList<(DateTimeOffset Bekannt, Eintrag Eintrag)> alle, Func<IEreignis, bool> linie, DateOnly tag)
    {
        var buch = Tatsachenbuch.Leer;
        foreach (var (_, e) in alle)
        {
            if (e.Ereignis is IRuecknahme r) buch = buch.Mit(r);
            else if (e.Ereignis is ITatsache t) buch = buch.Mit(e.Id, t, linie(t) ? "ja" : "nein");
        }

        var strahl = Zeitstrahl<Guid>.Aus(buch.Eintraege("ja").Select(e => (new Zeitraum(e.Tatsache.GueltigAb, e.Tatsache.GueltigBis), e.Id)));
        return strahl.TryAm(tag, out var id) ? alle.First(x => x.Eintrag.Id == id).Eintrag : null;
    }
}
