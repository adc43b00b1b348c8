using static KitaPlus.EventStore.Tests.Stores.Schreiben;

namespace KitaPlus.EventStore.Tests.Stores;

public sealed class SqliteStoerungTests : IAsyncLifetime
{
    private readonly AufSqlite _art = new();
    private SqliteEventStore _store = null!;

    public async Task InitializeAsync() => _store = await SqliteEventStore.OpenAsync(_art.Ordner, TimeProvider.System);

    public async Task DisposeAsync()
    {
        await _store.DisposeAsync();
        await _art.DisposeAsync();
    }

    [Fact]
    public async Task Ist_der_Datentraeger_voll_wird_nichts_halb_gespeichert_und_danach_geht_es_weiter()
    {
        await _store.Schreibe("s", -1, Ereignis());
        _store.Pragma("max_page_count = 20");
        var gross = Enumerable.Range(0, 200).Select(_ => Ereignis(new string('x', 1000))).ToArray();

        (await Should.ThrowAsync<EventStoreException>(() => _store.Schreibe("s", 0, gross))).Message.ShouldContain("voll");

        (await _store.Alles()).ShouldHaveSingleItem();
        (await _store.HeadAsync()).ShouldBe(new Position(1));
        _store.Pragma("max_page_count = 1000000");
        (await _store.Schreibe("s", 0, gross)).Position.ShouldBe(new Position(201));
        (await _store.Alles()).SollLueckenlosSein();
    }

    [Fact]
    public async Task Eine_schreibgeschuetzte_Datei_wird_gemeldet_bleibt_lesbar_und_ist_danach_wieder_beschreibbar()
    {
        await _store.Schreibe("s", -1, Ereignis());
        _store.Pragma("query_only = 1");

        var fehler = await Should.ThrowAsync<EventStoreException>(() => _store.Schreibe("s", 0, Ereignis()));

        fehler.Message.ShouldContain("schreibgeschützt");
        fehler.Message.ShouldContain(_art.Ordner);
        (await _store.Alles()).ShouldHaveSingleItem();
        _store.Pragma("query_only = 0");
        (await _store.Schreibe("s", 0, Ereignis())).Position.ShouldBe(new Position(2));
    }

    [Fact]
    public async Task Derselbe_Prozess_kann_den_Speicher_nicht_zweimal_oeffnen_aber_nacheinander()
    {
        await Should.ThrowAsync<StoreInUseException>(() => SqliteEventStore.OpenAsync(_art.Ordner, TimeProvider.System));
        await _store.DisposeAsync();
        _store = await SqliteEventStore.OpenAsync(_art.Ordner, TimeProvider.System);
        (await _store.HeadAsync()).ShouldBe(Position.Start);
    }

    [Fact]
    public async Task Eine_fremde_Datei_wird_abgewiesen_und_nicht_angetastet()
    {
        await _store.DisposeAsync();
        var datei = Path.Combine(_art.Ordner, SqliteEventStore.FileName);
        foreach (var rest in Directory.GetFiles(_art.Ordner, SqliteEventStore.FileName + "*")) File.Delete(rest);
        await File.WriteAllTextAsync(datei, new string('k', 5000));

        var fehler = await Should.ThrowAsync<EventStoreException>(() => SqliteEventStore.OpenAsync(_art.Ordner, TimeProvider.System));

        fehler.Message.ShouldContain("keine Ereignisdatei");
        (await File.ReadAllTextAsync(datei)).ShouldBe(new string('k', 5000));
    }

    [Fact]
    public async Task Eine_Datei_einer_neueren_Programmversion_wird_nicht_geoeffnet()
    {
        _store.Pragma("user_version = 99");
        await _store.DisposeAsync();
        (await Should.ThrowAsync<EventStoreException>(() => SqliteEventStore.OpenAsync(_art.Ordner, TimeProvider.System))).Message.ShouldContain("neueren Programmversion");
    }

    [Fact]
    public async Task Eine_zerstoerte_Seite_wird_beim_Lesen_gemeldet_und_was_heil_ist_bleibt_benutzbar()
    {
        await _store.Schreibe("vorn", -1, Ereignis());
        await _store.Schreibe("mitte", -1, [.. Enumerable.Range(0, 100).Select(n => Ereignis($"MARKE{n}" + new string('x', 500)))]);
        await _store.Schreibe("hinten", -1, [.. Enumerable.Range(0, 100).Select(_ => Ereignis(new string('y', 500)))]);
        await _store.DisposeAsync();
        await ZerstoereSeiteMitAsync("MARKE50"u8.ToArray());
        _store = await SqliteEventStore.OpenAsync(_art.Ordner, TimeProvider.System);

        for (var versuch = 0; versuch < 2; versuch++)
        {
            var fehler = await Should.ThrowAsync<EventStoreException>(() => _store.Alles());
            fehler.Message.ShouldContain("beschädigt");
            fehler.Message.ShouldContain(_art.Ordner);
            await Should.ThrowAsync<EventStoreException>(() => _store.ReadStreamAsync("t", "mitte"));
            (await _store.ReadAllAsync(Position.Start, 1)).ShouldHaveSingleItem().Stream.ShouldBe("vorn");
            (await _store.ReadStreamAsync("t", "hinten")).Count.ShouldBe(100);
        }

        (await _store.Schreibe("neu", -1, Ereignis())).Position.ShouldBe(new Position(202));
    }

    [Fact]
    public async Task Ordner_und_Dateien_gehoeren_nur_ihrem_Besitzer()
    {
        if (OperatingSystem.IsWindows()) return;
        var ordner = Path.Combine(_art.Ordner, "neu");
        await using var store = await SqliteEventStore.OpenAsync(ordner, TimeProvider.System);
        await store.Schreibe("s", -1, Ereignis());
        using var keys = SqlitePersonKeys.Open(Path.Combine(ordner, "schluessel.db"));
        keys.GetOrCreate("t", "kind-1", "stammdaten");
        await using var ansichten = SqliteViewConnections.Open(Path.Combine(ordner, "ansichten.db"));

        File.GetUnixFileMode(ordner).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        var dateien = Directory.GetFiles(ordner);
        dateien.Select(Path.GetFileName).ShouldContain(SqliteEventStore.FileName + "-wal", "auch die Begleitdateien");
        foreach (var datei in dateien) File.GetUnixFileMode(datei).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite, datei);
    }

    [Fact]
    public async Task Ein_unbrauchbarer_Pfad_wird_mit_einem_Satz_gemeldet()
    {
        var datei = Path.Combine(_art.Ordner, "datei");
        await File.WriteAllTextAsync(datei, "");
        (await Should.ThrowAsync<EventStoreException>(() => SqliteEventStore.OpenAsync(datei, TimeProvider.System))).Message.ShouldContain("Datenordner");
    }

    /// <summary>Overwrites the page of the file on which these bytes stand.</summary>
    private async Task ZerstoereSeiteMitAsync(byte[] inhalt)
    {
        var datei = Path.Combine(_art.Ordner, SqliteEventStore.FileName);
        var bytes = await File.ReadAllBytesAsync(datei);
        var stelle = bytes.AsSpan().IndexOf(inhalt);
        stelle.ShouldBeGreaterThan(0);
        var seite = (bytes[16] << 8) | bytes[17]; // page size, as the file's header says
        bytes.AsSpan(stelle / seite * seite, seite).Fill(0xFF);
        await File.WriteAllBytesAsync(datei, bytes);
    }
}
