using System.Collections.Concurrent;
using static KitaPlus.EventStore.Tests.Stores.Schreiben;

namespace KitaPlus.EventStore.Tests.Stores;

/// <summary>Sixteen writers at once, on common and on own streams, and a reader that follows them.</summary>
public abstract class StoreUnterLast<TArt> : IAsyncLifetime
    where TArt : Speicherart, new()
{
    private const int Schreiber = 16;
    private const int JeSchreiber = 250;

    private readonly TArt _art = new();
    private IEventStore _store = null!;

    public async Task InitializeAsync() => _store = await _art.OeffneAsync(TimeProvider.System);

    public async Task DisposeAsync()
    {
        await _store.DisposeAsync();
        await _art.DisposeAsync();
    }

    [Fact]
    public async Task Sechzehn_Schreiber_verlieren_und_verdoppeln_nichts_und_der_Leser_sieht_alles_in_Reihenfolge()
    {
        var bestaetigt = new ConcurrentDictionary<Guid, Position>();
        var leser = Folge(Schreiber * JeSchreiber);

        await Task.WhenAll(Enumerable.Range(0, Schreiber).Select(n => Task.Run(() => SchreibeViel(n, bestaetigt))));

        var gefolgt = await leser;
        var gelesen = await _store.Alles();
        gelesen.SollLueckenlosSein();
        gelesen.Count.ShouldBe(Schreiber * JeSchreiber);
        gelesen.ToDictionary(e => e.EventId, e => e.Position).ShouldBe(bestaetigt, ignoreOrder: true);
        gefolgt.Select(e => e.EventId).ShouldBe(gelesen.Select(e => e.EventId));
        gelesen.Zip(gelesen.Skip(1)).ShouldAllBe(p => p.First.RecordedAt <= p.Second.RecordedAt);
    }

    [Fact]
    public async Task Bei_gleichem_erwarteten_Stand_gewinnt_immer_genau_einer()
    {
        for (var runde = 0; runde < 40; runde++)
        {
            var stand = runde - 1L;
            var ergebnisse = await Task.WhenAll(Enumerable.Range(0, Schreiber).Select(_ => Task.Run(() => Versuche("umkaempft", stand))));
            ergebnisse.Count(gewonnen => gewonnen).ShouldBe(1);
        }

        (await _store.ReadStreamAsync("t", "umkaempft")).Count.ShouldBe(40);
    }

    [Fact]
    public async Task Dieselbe_Kennung_gleichzeitig_von_vielen_wird_einmal_gespeichert()
    {
        for (var runde = 0; runde < 20; runde++)
        {
            var ereignis = Ereignis();
            var antworten = await Task.WhenAll(Enumerable.Range(0, Schreiber).Select(_ => Task.Run(() => _store.Schreibe("s", ExpectedRevision.Any, ereignis))));
            antworten.Select(a => a.Position).Distinct().ShouldHaveSingleItem().ShouldBe(new Position(runde + 1));
        }
    }

    /// <summary>Alternates between a stream of its own with expected revision, and one that all share; every tenth is refused and must not matter.</summary>
    private async Task SchreibeViel(int nummer, ConcurrentDictionary<Guid, Position> bestaetigt)
    {
        var eigen = ExpectedRevision.NoStream;
        for (var i = 0; i < JeSchreiber; i++)
        {
            if (i % 10 == 0) (await Versuche($"eigen-{nummer}", eigen + 5)).ShouldBeFalse();
            var ereignis = Ereignis();
            var antwort = i % 2 == 0
                ? await _store.Schreibe($"eigen-{nummer}", eigen, ereignis)
                : await _store.Schreibe($"gemeinsam-{i % 3}", ExpectedRevision.Any, ereignis);
            if (i % 2 == 0) eigen = antwort.Revisions[0];
            bestaetigt.TryAdd(ereignis.EventId, antwort.Position).ShouldBeTrue();
        }
    }

    private async Task<List<StoredEvent>> Folge(int anzahl)
    {
        var gesehen = new List<StoredEvent>();
        while (gesehen.Count < anzahl)
        {
            var bis = gesehen.Count == 0 ? Position.Start : gesehen[^1].Position;
            await _store.WaitForEventAfterAsync(bis);
            gesehen.AddRange(await _store.ReadAllAsync(bis, 100));
        }

        return gesehen;
    }

    private async Task<bool> Versuche(string stream, long erwartet)
    {
        try
        {
            await _store.Schreibe(stream, erwartet, Ereignis());
            return true;
        }
        catch (RevisionConflictException)
        {
            return false;
        }
    }
}

public sealed class UnterLastImArbeitsspeicher : StoreUnterLast<ImArbeitsspeicher>;

public sealed class UnterLastAufSqlite : StoreUnterLast<AufSqlite>;

public sealed class UnterLastAufPostgres : StoreUnterLast<AufPostgres>;
