using Npgsql;
using static KitaPlus.EventStore.Tests.Stores.Schreiben;

namespace KitaPlus.EventStore.Tests.Stores;

public sealed class PostgresStoerungTests : IAsyncLifetime
{
    private const string BeendeSchreiber = "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'KitaPlus Ereignisspeicher' AND datname = current_database()";

    private string _verbindung = "";
    private PostgresEventStore _store = null!;

    public async Task InitializeAsync()
    {
        _verbindung = await PostgresTestdatenbank.NeueAsync();
        _store = await PostgresEventStore.OpenAsync(_verbindung, TimeProvider.System);
    }

    public async Task DisposeAsync() => await _store.DisposeAsync();

    [Fact]
    public async Task Reisst_die_Verbindung_ab_nimmt_der_Speicher_sie_wieder_auf_und_schreibt_nichts_doppelt()
    {
        await _store.Schreibe("s", -1, Ereignis());
        for (var stand = 0; stand < 10; stand++)
        {
            await PostgresTestdatenbank.AusfuehrenAsync(_verbindung, BeendeSchreiber);
            (await _store.Schreibe("s", stand, Ereignis())).Position.ShouldBe(new Position(stand + 2));
        }

        (await _store.Alles()).SollLueckenlosSein();
    }

    [Fact]
    public async Task Auch_unter_Last_geht_beim_Abriss_nichts_verloren()
    {
        var schreiber = Enumerable.Range(0, 16).Select(n => Task.Run(async () =>
        {
            for (var i = 0; i < 60; i++) await _store.Schreibe($"s{n}", i - 1, Ereignis());
        })).ToList();
        await _store.WaitForEventAfterAsync(new Position(100));
        await PostgresTestdatenbank.AusfuehrenAsync(_verbindung, BeendeSchreiber);
        await _store.WaitForEventAfterAsync(new Position(500));
        await PostgresTestdatenbank.AusfuehrenAsync(_verbindung, BeendeSchreiber);
        await Task.WhenAll(schreiber);

        var alle = await _store.Alles();
        alle.Count.ShouldBe(16 * 60);
        alle.SollLueckenlosSein();
    }

    [Fact]
    public async Task Wer_abgeloest_wurde_schreibt_nicht_mehr_auch_wenn_seine_Sperre_noch_gilt()
    {
        await _store.Schreibe("s", -1, Ereignis());
        // as after a failover: another writer has counted the epoch up, and our session does not know
        await PostgresTestdatenbank.AusfuehrenAsync(_verbindung, "UPDATE ereignisspeicher.epoch SET number = number + 1");

        // the store notices, gives its lock back, takes over anew and only then goes on
        (await _store.Schreibe("s", 0, Ereignis())).Position.ShouldBe(new Position(2));
        (await PostgresTestdatenbank.AusfuehrenAsync(_verbindung, "SELECT number FROM ereignisspeicher.epoch")).ShouldBe(3L);
    }

    [Fact]
    public async Task Nach_einem_Abriss_zaehlt_was_ein_anderer_inzwischen_geschrieben_hat()
    {
        await _store.Schreibe("s", -1, Ereignis());
        var reserve = PostgresEventStore.OpenAsync(_verbindung, TimeProvider.System, standby: true);
        while (await PostgresTestdatenbank.AusfuehrenAsync(_verbindung, "SELECT count(*) FROM pg_locks WHERE locktype = 'advisory' AND NOT granted") is 0L)
        {
            // each question goes to the server; the reserve is about to ask for the lock
        }

        await PostgresTestdatenbank.AusfuehrenAsync(_verbindung, $"{BeendeSchreiber} AND pid IN (SELECT pid FROM pg_locks WHERE locktype = 'advisory' AND granted)");
        await using (var zweiter = await reserve) await zweiter.Schreibe("s", 0, Ereignisse(3));

        (await Should.ThrowAsync<RevisionConflictException>(() => _store.Schreibe("s", 0, Ereignis()))).Actual.ShouldBe(3);
        (await _store.Schreibe("s", 3, Ereignis())).Position.ShouldBe(new Position(5));
    }

    [Fact]
    public async Task Eine_schreibgeschuetzte_Datenbank_wird_gemeldet_und_ist_danach_wieder_beschreibbar()
    {
        await _store.Schreibe("s", -1, Ereignis());
        var datenbank = await PostgresTestdatenbank.AusfuehrenAsync(_verbindung, "SELECT current_database()");
        await PostgresTestdatenbank.AusfuehrenAsync(_verbindung, $"ALTER DATABASE {datenbank} SET default_transaction_read_only = on");
        await PostgresTestdatenbank.AusfuehrenAsync(_verbindung, BeendeSchreiber);

        await Should.ThrowAsync<EventStoreException>(() => _store.Schreibe("s", 0, Ereignis()));
        (await Should.ThrowAsync<EventStoreException>(() => _store.Schreibe("s", 0, Ereignis()))).Message.ShouldContain("schreibgeschützt");
        (await _store.Alles()).ShouldHaveSingleItem();

        await PostgresTestdatenbank.AusfuehrenAsync(
            new NpgsqlConnectionStringBuilder(_verbindung) { Database = "postgres" }.ToString(), $"ALTER DATABASE {datenbank} RESET default_transaction_read_only");
        (await _store.Schreibe("s", 0, Ereignis())).Position.ShouldBe(new Position(2));
    }

    [Fact]
    public async Task Ein_voller_Datentraeger_wird_gemeldet_und_nichts_halb_gespeichert()
    {
        // the server's own error for a full disk, raised in the middle of a batch
        await PostgresTestdatenbank.AusfuehrenAsync(
            _verbindung,
            """
            CREATE FUNCTION voll() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
              IF NEW.position > 3 THEN RAISE EXCEPTION 'could not extend file' USING ERRCODE = 'disk_full'; END IF; RETURN NEW; END $$;
            CREATE TRIGGER voll BEFORE INSERT ON ereignisspeicher.events FOR EACH ROW EXECUTE FUNCTION voll();
            """);

        (await Should.ThrowAsync<EventStoreException>(() => _store.Schreibe("s", -1, Ereignisse(5)))).Message.ShouldContain("voll");
        (await _store.Alles()).ShouldBeEmpty();

        await PostgresTestdatenbank.AusfuehrenAsync(_verbindung, "DROP TRIGGER voll ON ereignisspeicher.events");
        (await _store.Schreibe("s", -1, Ereignisse(5))).Position.ShouldBe(new Position(5));
    }

    [Fact]
    public async Task Eine_unerreichbare_Datenbank_wird_mit_einem_Satz_gemeldet() =>
        (await Should.ThrowAsync<EventStoreException>(() => PostgresEventStore.OpenAsync("Host=/nirgends;Username=x", TimeProvider.System))).Message.ShouldContain("nicht erreichbar");

    [Fact]
    public async Task Das_Warten_der_Reserve_laesst_sich_abbrechen()
    {
        using var abbruch = new CancellationTokenSource();
        var reserve = PostgresEventStore.OpenAsync(_verbindung, TimeProvider.System, standby: true, abbruch.Token);
        await abbruch.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(() => reserve);
        await _store.Schreibe("s", -1, Ereignis());
    }
}
