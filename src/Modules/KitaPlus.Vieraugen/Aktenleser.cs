using KitaPlus.EventStore;
using KitaPlus.Kernel;

namespace KitaPlus.Vieraugen;

/// <summary>Reads the streams of this module as they are in the log.</summary>
internal sealed class Aktenleser(IEventStore store, IEventCodec codec, Vorgangsbuch buch)
{
    public async Task<VorgangZustand> VorgangAsync(string mandant, string vorgang, CancellationToken cancellationToken = default) =>
        Zustand(await VerlaufAsync(mandant, vorgang, cancellationToken));

    public static VorgangZustand Zustand(IReadOnlyList<RecordedEvent> verlauf) => verlauf.Aggregate(VorgangDecider.Anfang, (z, e) => VorgangDecider.Evolve(z, e.Event, e.Envelope.EventId));

    /// <summary>The events of a matter, first one first; empty: there is none.</summary>
    public Task<IReadOnlyList<RecordedEvent>> VerlaufAsync(string mandant, string vorgang, CancellationToken cancellationToken = default) => LiesAsync(mandant, VorgangBefehl.Strom(vorgang), cancellationToken);

    /// <summary>All rules ever set, oldest first.</summary>
    public Task<IReadOnlyList<RecordedEvent>> RegelverlaufAsync(string mandant, CancellationToken cancellationToken = default) => LiesAsync(mandant, RegelBefehl.Strom(mandant), cancellationToken);

    public async Task<Regelwerk> RegelnAsync(string mandant, CancellationToken cancellationToken = default) =>
        (await RegelverlaufAsync(mandant, cancellationToken)).Aggregate(Regelwerk.Anfang, (z, e) => RegelDecider.Evolve(z, e.Event, e.Envelope.EventId));

    public async Task<Stichprobenzustand> StichprobeAsync(string mandant, Monat monat, CancellationToken cancellationToken = default) =>
        (await LiesAsync(mandant, StichprobenBefehl.Strom(monat), cancellationToken)).Aggregate(Stichprobenzustand.Anfang, (z, e) => StichprobenDecider.Evolve(z, e.Event, e.Envelope.EventId));

    /// <summary>Repeats the decisions of a month. Reads the log, not the views, so that nothing between them can hide anything.</summary>
    public async Task<Pruefbericht> PruefeAsync(string mandant, Monat monat, CancellationToken cancellationToken = default)
    {
        var akten = new List<Vorgangsakte>();
        foreach (var id in await buch.KennungenAsync(mandant, cancellationToken))
        {
            var akte = Akte(await VerlaufAsync(mandant, id, cancellationToken));
            if (Stichprobenpruefung.MonatVon(akte) <= monat) akten.Add(akte);
        }

        var regeln = (await RegelverlaufAsync(mandant, cancellationToken)).Select(e => new Regelstand((FreigaberegelGesetzt)e.Event, e.Envelope.Position.Commit)).ToList();
        return Stichprobenpruefung.Pruefe(monat, Monatsstand(await LiesAsync(mandant, StichprobenBefehl.Strom(monat), cancellationToken)), akten, regeln);
    }

    private static Vorgangsakte Akte(IReadOnlyList<RecordedEvent> verlauf)
    {
        var vorlage = verlauf[0];
        var frei = verlauf.FirstOrDefault(e => e.Event is VorgangFreigegeben);
        return new((VorgangVorgelegt)vorlage.Event, vorlage.Envelope.RecordedAt, vorlage.Envelope.Position.Commit,
            frei is null ? null : (((VorgangFreigegeben)frei.Event).Durch, frei.Envelope.Position.Commit), verlauf.FirstOrDefault(e => e.Event is VorgangVerbraucht)?.Envelope.Position.Commit);
    }

    private static Stichprobenmonat? Monatsstand(IReadOnlyList<RecordedEvent> ereignisse)
    {
        if (ereignisse.Count == 0) return null;
        var beginn = (StichprobeBegonnen)ereignisse[0].Event;
        var offen = ereignisse.FirstOrDefault(e => e.Event is StichprobeOffengelegt);
        return new(beginn.Monat, beginn.Hash, ereignisse[0].Envelope.Position.Commit, (offen?.Event as StichprobeOffengelegt)?.Saat, offen?.Envelope.Position.Commit);
    }

    private async Task<IReadOnlyList<RecordedEvent>> LiesAsync(string mandant, string strom, CancellationToken cancellationToken) =>
        [.. (await store.ReadStreamAsync(mandant, strom, 0, cancellationToken)).Select(e => new RecordedEvent(e, codec.Decode(e)))];
}
