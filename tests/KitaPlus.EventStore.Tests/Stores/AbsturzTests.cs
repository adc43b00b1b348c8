using static KitaPlus.EventStore.Tests.Stores.Schreiben;

namespace KitaPlus.EventStore.Tests.Stores;

/// <summary>Real processes, really killed.</summary>
public sealed class AbsturzTests : IAsyncLifetime
{
    private readonly AufSqlite _sqlite = new();
    private readonly AufPostgres _postgres = new();

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync()
    {
        await _sqlite.DisposeAsync();
        await _postgres.DisposeAsync();
    }

    [Fact]
    public async Task SQLite_verliert_beim_Abschuss_mitten_im_Schreiben_nichts_Bestaetigtes()
    {
        for (var runde = 0; runde < 3; runde++)
        {
            using var probe = Absturzprobe.Starte("sqlite", _sqlite.Ordner);
            await PruefeNachAbschuss(_sqlite, probe);
        }
    }

    [Fact]
    public async Task PostgreSQL_verliert_beim_Abschuss_mitten_im_Schreiben_nichts_Bestaetigtes()
    {
        using var probe = Absturzprobe.Starte("postgres", await _postgres.VerbindungAsync());
        var vorher = await probe.LiesBestaetigteAsync(500);
        var rest = await probe.ToeteAsync();
        // the server needs a moment to notice; the standby waits exactly as long as it takes
        await using var store = await PostgresEventStore.OpenAsync(await _postgres.VerbindungAsync(), TimeProvider.System, standby: true);
        await PruefeBestand(store, vorher.Concat(rest));
    }

    [Fact]
    public async Task Ein_zweiter_Prozess_auf_derselben_SQLite_Datei_wird_mit_einem_Satz_abgewiesen()
    {
        await using var store = await _sqlite.OeffneAsync(TimeProvider.System);
        using var probe = Absturzprobe.Starte("sqlite", _sqlite.Ordner);

        var (code, satz) = await probe.EndeAsync();

        code.ShouldBe(3);
        satz.ShouldContain("schon von einem anderen Programm geöffnet");
        await store.Schreibe("s", -1, Ereignis());
    }

    [Fact]
    public async Task Ein_zweiter_Prozess_auf_demselben_PostgreSQL_Speicher_wird_mit_einem_Satz_abgewiesen()
    {
        await using var store = await _postgres.OeffneAsync(TimeProvider.System);
        using var probe = Absturzprobe.Starte("postgres", await _postgres.VerbindungAsync());

        var (code, satz) = await probe.EndeAsync();

        code.ShouldBe(3);
        satz.ShouldContain("schon von einem anderen Programm beschrieben");
        await store.Schreibe("s", -1, Ereignis());
    }

    [Fact]
    public async Task Die_Reserve_auf_PostgreSQL_uebernimmt_erst_wenn_der_Erste_abgeschossen_ist()
    {
        var verbindung = await _postgres.VerbindungAsync();
        using var erster = Absturzprobe.Starte("postgres", verbindung);
        var vorher = await erster.LiesBestaetigteAsync(50);
        var reserve = PostgresEventStore.OpenAsync(verbindung, TimeProvider.System, standby: true);
        while (await PostgresTestdatenbank.AusfuehrenAsync(verbindung, "SELECT count(*) FROM pg_locks WHERE locktype = 'advisory' AND NOT granted") is 0L)
        {
            // each question goes to the server; the reserve is about to ask for the lock
        }

        var dazwischen = await erster.LiesBestaetigteAsync(50);
        reserve.IsCompleted.ShouldBeFalse();
        var rest = await erster.ToeteAsync();

        await using var store = await reserve;
        await PruefeBestand(store, vorher.Concat(dazwischen).Concat(rest));
    }

    private static async Task PruefeNachAbschuss(Speicherart art, Absturzprobe probe)
    {
        var vorher = await probe.LiesBestaetigteAsync(300);
        var rest = await probe.ToeteAsync();
        await using var store = await art.OeffneAsync(TimeProvider.System);
        await PruefeBestand(store, vorher.Concat(rest));
    }

    private static async Task PruefeBestand(IEventStore store, IEnumerable<KeyValuePair<Guid, long>> bestaetigt)
    {
        var alle = await store.Alles();
        alle.SollLueckenlosSein();
        var gefunden = alle.ToDictionary(e => e.EventId, e => e.Position.Commit);
        foreach (var (id, position) in bestaetigt) gefunden[id].ShouldBe(position);
        (await store.Schreibe("danach", ExpectedRevision.Any, Ereignis())).Position.ShouldBe(new Position(alle.Count + 1));
    }
}
