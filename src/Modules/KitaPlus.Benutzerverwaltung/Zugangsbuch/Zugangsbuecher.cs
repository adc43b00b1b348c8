using System.Collections.Frozen;
using System.Collections.Immutable;
using Dapper;
using KitaPlus.EventStore;

namespace KitaPlus.Benutzerverwaltung;

/// <summary>
/// The Zugangsbücher of all Mandanten, kept in memory up to the end of the log. The first time they are read from the view;
/// from then on only what is new in the log is added.
/// </summary>
internal sealed class Zugangsbuecher(IEventStore store, IEventCodec codec, IProjections ansichten, IViewDatabase datenbank) : IDisposable
{
    private const int Seite = 10_000;
    private readonly SemaphoreSlim laden = new(1);
    private readonly FrozenSet<string> typen = new FaktenView().EventTypes.SelectMany(codec.StorageNames).ToFrozenSet(StringComparer.Ordinal);
    private volatile Stand? stand;

    /// <summary>One consistent look at all books.</summary>
    internal sealed record Stand(Position Position, ImmutableDictionary<string, Zugangsbuch> Buecher)
    {
        public Zugangsbuch Von(string mandant) => Buecher.GetValueOrDefault(mandant, Zugangsbuch.Leer);
    }

    /// <summary>Never older than the last acknowledged command. Answers from memory when nothing is new.</summary>
    public async ValueTask<Stand> AktuellAsync(CancellationToken cancellationToken = default)
    {
        var ende = await store.HeadAsync(cancellationToken);
        if (stand is { } s && s.Position >= ende) return s;
        await laden.WaitAsync(cancellationToken);
        try
        {
            var alt = stand ?? await ErstmalsAsync(cancellationToken);
            return stand = alt.Position >= ende ? alt : await NachlesenAsync(alt, ende, cancellationToken);
        }
        finally
        {
            laden.Release();
        }
    }

    public void Dispose() => laden.Dispose();

    private async Task<Stand> ErstmalsAsync(CancellationToken cancellationToken)
    {
        await ansichten.ProjectionsUpTo(await store.HeadAsync(cancellationToken), [FaktenView.Ansicht], cancellationToken);
        await using var leser = await datenbank.OpenAsync(FaktenView.Ansicht, cancellationToken);
        var zeilen = await leser.Connection.QueryAsync<Zeile>(
            $"select position, recorded_at as bekannt, mandant, stream, revision, type as typ, event_id as ereignis, actor as wer, payload as inhalt from {leser.Tables["fakt"]} order by position", null, leser.Transaction);
        var fakten = zeilen.AsParallel().AsOrdered().WithCancellation(cancellationToken).Select(z => Fakt(new StoredEvent(
            Guid.Parse(z.Ereignis), z.Mandant, z.Stream, z.Revision, new Position(z.Position), z.Typ, new DateTimeOffset(z.Bekannt, TimeSpan.Zero), new EventMetadata(z.Wer, Guid.Empty), z.Inhalt))).ToList();
        return Mit(new Stand(leser.Position, ImmutableDictionary.Create<string, Zugangsbuch>(StringComparer.Ordinal)), leser.Position, fakten);
    }

    private async Task<Stand> NachlesenAsync(Stand alt, Position ende, CancellationToken cancellationToken)
    {
        while (alt.Position < ende)
        {
            var seite = await store.ReadAllAsync(alt.Position, Seite, cancellationToken);
            if (seite.Count == 0) break;
            alt = Mit(alt, seite[^1].Position, seite.Where(e => typen.Contains(e.Type)).Select(Fakt).ToList());
        }

        return alt;
    }

    private static Stand Mit(Stand alt, Position position, List<Fakt> fakten) => new(position, fakten.Count == 0
        ? alt.Buecher
        : alt.Buecher.SetItems(fakten.GroupBy(f => f.Mandant, StringComparer.Ordinal).Select(g => KeyValuePair.Create(g.Key, alt.Von(g.Key).Mit(g)))));

    private Fakt Fakt(StoredEvent e) => new(e.Position.Commit, e.RecordedAt, e.Tenant, e.Stream, e.Metadata.Actor, codec.Decode(e));

    private sealed class Zeile
    {
        public long Position { get; init; }
        public long Bekannt { get; init; }
        public string Mandant { get; init; } = "";
        public string Stream { get; init; } = "";
        public long Revision { get; init; }
        public string Typ { get; init; } = "";
        public string Ereignis { get; init; } = "";
        public string Wer { get; init; } = "";
        public byte[] Inhalt { get; init; } = [];
    }
}
