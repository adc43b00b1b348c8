using KitaPlus.Beitraege.Beitragskonto;
using KitaPlus.EventStore;
using KitaPlus.Kernel;

namespace KitaPlus.Beitraege.Lauf;

/// <summary>One run as the log tells it.</summary>
/// <param name="Von">User id.</param>
/// <param name="AbPosition">Where the run begins in the log.</param>
/// <param name="Ende">Null: it is still posting, or was interrupted.</param>
/// <param name="BisPosition">Null: to the end of the log.</param>
internal sealed record Laufeintrag(LaufBegonnen Beginn, DateTimeOffset Begonnen, string Von, long AbPosition, LaufEreignis? Ende, DateTimeOffset? Beendet, long? BisPosition)
{
    public string Lauf => Beginn.Lauf;

    public bool Offen => Ende is null;
}

/// <summary>All runs that have posted, are posting or were given up.</summary>
internal sealed class Laufbuch(IEventStore store, IEventCodec codec)
{
    /// <summary>The newest first.</summary>
    public async Task<IReadOnlyList<Laufeintrag>> AlleAsync(string mandant, CancellationToken cancellationToken = default)
    {
        var laeufe = new Dictionary<string, Laufeintrag>(StringComparer.Ordinal);
        foreach (var e in await store.ReadStreamAsync(mandant, LaufBefehl.Strom, 0, cancellationToken))
        {
            switch (codec.Decode(e))
            {
                case LaufBegonnen b:
                    laeufe[b.Lauf] = new Laufeintrag(b, e.RecordedAt, e.Metadata.Actor, e.Position.Commit, null, null, null);
                    break;
                case LaufEreignis ende when laeufe.TryGetValue(ende.Lauf, out var lauf):
                    laeufe[ende.Lauf] = lauf with { Ende = ende, Beendet = e.RecordedAt, BisPosition = e.Position.Commit };
                    break;
            }
        }

        return [.. laeufe.Values.OrderByDescending(l => l.Begonnen).ThenByDescending(l => l.Lauf, StringComparer.Ordinal)];
    }

    public async Task<Laufeintrag?> FindeAsync(string mandant, string lauf, CancellationToken cancellationToken = default) => (await AlleAsync(mandant, cancellationToken)).FirstOrDefault(l => l.Lauf == lauf);

    /// <summary>The beginning of a run that can be taken up again.</summary>
    /// <exception cref="Fachfehler">There is no such run, or it has ended.</exception>
    public async Task<LaufBegonnen> OffenerAsync(string mandant, string lauf, CancellationToken cancellationToken = default) => await FindeAsync(mandant, lauf, cancellationToken) switch
    {
        null => throw new Fachfehler($"Einen Lauf „{lauf}“ gibt es nicht."),
        { Offen: false } => throw new Fachfehler($"Der Lauf „{lauf}“ ist schon beendet; fortzusetzen ist nichts."),
        var l => l.Beginn,
    };

    /// <summary>Everything that a run has decided, in the order of the log: its part of the log is read through.</summary>
    public async Task<IReadOnlyList<BeitraegeFestgesetzt>> FestsetzungenAsync(string mandant, Laufeintrag lauf, CancellationToken cancellationToken = default)
    {
        const int Seite = 1_000;
        var gefunden = new List<BeitraegeFestgesetzt>();
        for (var nach = new Position(lauf.AbPosition); ;)
        {
            var gelesen = await store.ReadAllAsync(nach, Seite, cancellationToken);
            foreach (var e in gelesen)
            {
                if (lauf.BisPosition is { } bis && e.Position.Commit >= bis) return gefunden;
                if (e.Tenant == mandant && KontoBefehl.IstKonto(e.Stream) && codec.Decode(e) is BeitraegeFestgesetzt f && f.Lauf == lauf.Lauf) gefunden.Add(f);
            }

            if (gelesen.Count < Seite) return gefunden;
            nach = gelesen[^1].Position;
        }
    }
}
