namespace KitaPlus.EventStore;

/// <summary>What the chain of all events up to and including <see cref="Bis"/> hashes to.</summary>
/// <param name="Hash">SHA-256 in hex.</param>
/// <param name="Insgesamt">Number of events since the beginning.</param>
public sealed record Kettenstand(Position Bis, string Hash, long Insgesamt)
{
    private const int Seite = 5_000;

    /// <summary>The chain at the last event recorded up to an instant. Goes on from the last seal before it; what that says is believed.</summary>
    /// <returns>Null if nothing was recorded until then.</returns>
    public static async Task<Kettenstand?> LiesAsync(IEventStore store, DateTimeOffset zeitpunkt, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(store);
        var siegel = await store.ReadStreamAsync(SiegelGesetzt.Mandant, SiegelGesetzt.Stream, 0, cancellationToken);
        // recorded-at never falls along the positions: what a seal covers is not later than the seal
        var letztes = siegel.LastOrDefault(s => s.RecordedAt <= zeitpunkt) is { } gespeichert ? Siegelkette.Lies(gespeichert) : null;
        using var hash = letztes is null ? new Siegelhash() : new Siegelhash(letztes.Hash);
        var (bis, insgesamt) = (letztes?.Position ?? Position.Start, letztes?.Insgesamt ?? 0);
        while (await store.ReadAllAsync(bis, Seite, cancellationToken) is { Count: > 0 } seite)
        {
            foreach (var e in seite)
            {
                if (e.RecordedAt > zeitpunkt) return Hier();
                hash.Nimm(e);
                (bis, insgesamt) = (e.Position, insgesamt + 1);
            }
        }

        return Hier();

        Kettenstand? Hier() => insgesamt == 0 ? null : new Kettenstand(bis, hash.Hex, insgesamt);
    }
}
