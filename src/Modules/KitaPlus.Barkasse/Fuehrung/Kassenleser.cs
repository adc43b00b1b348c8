using KitaPlus.EventStore;
using KitaPlus.Kernel;

namespace KitaPlus.Barkasse;

/// <summary>A sheet with when and by whom each of its events was recorded.</summary>
/// <param name="Monat">Also when the sheet is not opened.</param>
public sealed record Kassenblatt(Monat Monat, Blatt Blatt, IReadOnlyList<RecordedEvent> Ereignisse)
{
    /// <summary>When a count was recorded.</summary>
    public DateTimeOffset Gehalten(string sturz) => Ereignisse.First(e => e.Event is KassensturzGehalten g && g.Sturz == sturz).Envelope.RecordedAt;

    /// <summary>Envelope of the booking with this number.</summary>
    public StoredEvent? Umschlag(int nummer) => Ereignisse.FirstOrDefault(e => e.Event is KasseGebucht g && g.Nummer == nummer || e.Event is KassendifferenzGebucht d && d.Nummer == nummer)?.Envelope;
}

/// <summary>Reads Kassen and their sheets straight from the log: the streams are short, and nothing is older than the last booking.</summary>
internal sealed class Kassenleser(IEventStore store, IEventCodec codec)
{
    /// <returns><see cref="Kasse.Keine"/> when there is none.</returns>
    public async Task<Kasse> KasseAsync(string mandant, string kasse, CancellationToken cancellationToken = default) =>
        Kennung.IstGueltig(kasse)
            ? (await store.ReadStreamAsync(mandant, KasseBefehl.Strom(kasse), 0, cancellationToken)).Aggregate(Kasse.Keine, (k, e) => KasseDecider.Evolve(k, codec.Decode(e), e.EventId))
            : Kasse.Keine;

    public async Task<Kassenblatt> BlattAsync(string mandant, string kasse, Monat monat, CancellationToken cancellationToken = default)
    {
        var ereignisse = (await store.ReadStreamAsync(mandant, KassenbuchBefehl.Strom(kasse, monat), 0, cancellationToken)).Select(e => new RecordedEvent(e, codec.Decode(e))).ToList();
        return new(monat, ereignisse.Aggregate(Blatt.Leer, (b, e) => KassenbuchDecider.Evolve(b, e.Event, e.Envelope.EventId)), ereignisse);
    }

    /// <summary>The last sheet that is opened, not after the month; null: none yet.</summary>
    public async Task<Kassenblatt?> LetztesAsync(string mandant, Kasse kasse, Monat bis, CancellationToken cancellationToken = default)
    {
        for (var m = bis; m >= Monat.Von(kasse.Ab); m -= 1)
            if (await BlattAsync(mandant, kasse.Id, m, cancellationToken) is { Blatt.Eroeffnung: not null } blatt) return blatt;
        return null;
    }

    /// <summary>All opened sheets of a stretch of months, in order.</summary>
    public async Task<IReadOnlyList<Kassenblatt>> BlaetterAsync(string mandant, Kasse kasse, Monat von, Monat bis, CancellationToken cancellationToken = default)
    {
        var aus = new List<Kassenblatt>();
        for (var m = von < Monat.Von(kasse.Ab) ? Monat.Von(kasse.Ab) : von; m <= bis; m += 1)
            if (await BlattAsync(mandant, kasse.Id, m, cancellationToken) is { Blatt.Eroeffnung: not null } blatt) aus.Add(blatt);
        return aus;
    }
}
