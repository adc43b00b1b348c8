using Npgsql;
using static KitaPlus.EventStore.Tests.Stores.Schreiben;

namespace KitaPlus.EventStore.Tests.Stores;

/// <summary>
/// What happens inside one batch, made certain: while another session holds the epoch row, the pump waits in its first transaction,
/// and everything appended meanwhile becomes one batch.
/// </summary>
public sealed class SchubTests : IAsyncLifetime
{
    private string _verbindung = "";
    private PostgresEventStore _store = null!;
    private NpgsqlConnection _bremse = null!;
    private NpgsqlTransaction _haelt = null!;
    private Task<AppendResult> _erster = null!;

    public async Task InitializeAsync()
    {
        _verbindung = await PostgresTestdatenbank.NeueAsync();
        _store = await PostgresEventStore.OpenAsync(_verbindung, TimeProvider.System);
        _bremse = new NpgsqlConnection(_verbindung);
        await _bremse.OpenAsync();
        _haelt = await _bremse.BeginTransactionAsync();
        await using var sperre = new NpgsqlCommand("SELECT number FROM ereignisspeicher.epoch FOR UPDATE", _bremse);
        await sperre.ExecuteScalarAsync();
        _erster = _store.Schreibe("erster", -1, Ereignis());
        while (await PostgresTestdatenbank.AusfuehrenAsync(_verbindung, "SELECT count(*) FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND datname = current_database()") is 0L)
        {
            // each question goes to the server; the pump is about to run into the lock
        }
    }

    public async Task DisposeAsync()
    {
        await _store.DisposeAsync();
        await _bremse.DisposeAsync();
    }

    [Fact]
    public async Task Ein_abgewiesener_Auftrag_schadet_den_anderen_im_selben_Schub_nicht()
    {
        var gut = _store.Schreibe("s", -1, Ereignis());
        var konflikt = _store.Schreibe("s", -1, Ereignis());
        var teilsKonflikt = _store.AppendAsync("t", [new("neu", -1, Ereignisse(2)), new("s", 5, Ereignisse(1))]);
        var weiter = _store.Schreibe("s", 0, Ereignisse(2));
        var neu = _store.Schreibe("neu", -1, Ereignis());
        await _haelt.CommitAsync();

        (await gut).Position.ShouldBe(new Position(2));
        (await Should.ThrowAsync<RevisionConflictException>(() => konflikt)).Actual.ShouldBe(0);
        (await Should.ThrowAsync<RevisionConflictException>(() => teilsKonflikt)).Stream.ShouldBe("s");
        (await weiter).Revisions.ShouldBe([2L]);
        (await neu).Revisions.ShouldBe([0L]);
        (await _store.Alles()).SollLueckenlosSein();
        (await _store.HeadAsync()).ShouldBe(new Position(5));
    }

    [Fact]
    public async Task Eine_Wiederholung_im_selben_Schub_bekommt_dieselbe_Antwort()
    {
        var ereignis = Ereignis();
        var einmal = _store.Schreibe("s", -1, ereignis);
        var nochmal = _store.Schreibe("s", -1, ereignis);
        var woanders = _store.Schreibe("z", -1, ereignis);
        await _haelt.CommitAsync();

        (await nochmal).Position.ShouldBe((await einmal).Position);
        await Should.ThrowAsync<EventIdReusedException>(() => woanders);
        (await _store.HeadAsync()).ShouldBe(new Position(2));
    }

    [Fact]
    public async Task Ein_wartender_Auftrag_laesst_sich_zuruecknehmen_ein_begonnener_wird_beantwortet()
    {
        using var abbruch = new CancellationTokenSource();
        var zurueckgenommen = _store.AppendAsync("t", [new("s", -1, Ereignisse(1))], abbruch.Token);
        await abbruch.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(() => zurueckgenommen);
        _erster.IsCompleted.ShouldBeFalse();
        await _haelt.CommitAsync();

        (await _erster).Position.ShouldBe(new Position(1));
        (await _store.Schreibe("s", -1, Ereignis())).Position.ShouldBe(new Position(2));
    }

    [Fact]
    public async Task Beim_Schliessen_wird_noch_geschrieben_was_wartet()
    {
        var wartend = _store.Schreibe("s", -1, Ereignisse(3));
        var schliessen = _store.DisposeAsync();
        await _haelt.CommitAsync();
        await schliessen;

        (await wartend).Position.ShouldBe(new Position(4));
    }

    [Fact]
    public async Task Reisst_die_Verbindung_im_Schub_ab_wird_jeder_Auftrag_genau_einmal_gespeichert()
    {
        var weitere = Enumerable.Range(0, 20).Select(n => _store.Schreibe($"s{n}", -1, Ereignis())).ToList();
        await PostgresTestdatenbank.AusfuehrenAsync(_verbindung, "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'KitaPlus Ereignisspeicher' AND datname = current_database()");
        await _haelt.CommitAsync();

        await Task.WhenAll(weitere.Append(_erster));
        var alle = await _store.Alles();
        alle.Count.ShouldBe(21);
        alle.SollLueckenlosSein();
    }
}

public class StreamHeadsTests
{
    [Fact]
    public void Der_Zwischenspeicher_bleibt_klein_und_irrt_sich_nie()
    {
        var heads = new StreamHeads(perGeneration: 10);
        heads.Clear(logIsEmpty: true);
        for (var n = 0; n < 100; n++)
        {
            var bekannt = heads.TryGet(new StreamKey("t", $"s{n}"), out var stand);
            if (bekannt) stand.ShouldBe(ExpectedRevision.NoStream);
            heads.Set(new StreamKey("t", $"s{n}"), n);
        }

        heads.TryGet(new StreamKey("t", "s0"), out _).ShouldBeFalse("vergessen, also nachzusehen, nicht „gibt es nicht“");
        heads.TryGet(new StreamKey("t", "s99"), out var letzter).ShouldBeTrue();
        letzter.ShouldBe(99);
        Enumerable.Range(0, 100).Count(n => heads.TryGet(new StreamKey("t", $"s{n}"), out _)).ShouldBeLessThanOrEqualTo(20);
    }
}
