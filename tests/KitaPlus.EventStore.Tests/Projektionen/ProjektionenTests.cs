using KitaPlus.Kernel;

namespace KitaPlus.EventStore.Tests.Projektionen;

public abstract class ProjektionenTests : IAsyncLifetime
{
    private static readonly EventMetadata Metadaten = new("anna", Guid.NewGuid());
    private readonly EventCodec codec = EventCodec.Build(new InMemoryPersonKeys(), b => b.Add<ProbeGebucht>("probe.gebucht.v1").Add<ProbeGesperrt>("probe.gesperrt.v1"));
    private IEventStore store = null!;
    private IViewConnectionFactory? db;

    protected abstract Task<IViewConnectionFactory> OeffneAsync();

    protected virtual Task<IEventStore> OeffneProtokollAsync() => Task.FromResult<IEventStore>(new InMemoryEventStore(TimeProvider.System));

    public async Task InitializeAsync()
    {
        store = await OeffneProtokollAsync();
        db = await OeffneAsync();
    }

    public virtual async Task DisposeAsync()
    {
        await db!.DisposeAsync();
        await store.DisposeAsync();
    }

    private Projections Projektionen(params View[] views) => Projections.Create(store, codec, views, db!, pageSize: 10);

    private async Task<Position> BucheAsync(int anzahl, int betrag = 1)
    {
        var daten = Enumerable.Range(0, anzahl).Select(i => codec.Encode("nord", Guid.NewGuid(), i % 3 == 2 ? new ProbeGesperrt("a") : new ProbeGebucht(i % 2 == 0 ? "a" : "b", betrag), Metadaten)).ToList();
        return (await store.AppendAsync("nord", [new StreamAppend("probe-1", ExpectedRevision.Any, daten)])).Position;
    }

    private async Task<Position> VergifteAsync() =>
        (await store.AppendAsync("nord", [new StreamAppend("probe-1", ExpectedRevision.Any, [new EventData(Guid.NewGuid(), "probe.gebucht.v1", "{\"betrag\":\"viel\"}"u8.ToArray(), Metadaten)])])).Position;

    [Fact]
    public async Task ProjectionsUpTo_fuehrt_selbst_nach_und_liest_den_neuen_Stand()
    {
        await using var p = Projektionen(new Zaehlansicht());
        var bis = await BucheAsync(60);

        await p.ProjectionsUpTo(bis);

        (await Zaehlansicht.SummenAsync(p)).Values.Sum().ShouldBe(40);
        await using var reader = await p.OpenAsync("summen");
        reader.Position.ShouldBe(bis);
        (await p.StatusAsync()).ShouldBe([new ViewStatus("summen", 1, bis, null)]);
    }

    [Fact]
    public async Task Ein_neuer_Anlauf_setzt_am_Stand_fort()
    {
        await using (var p = Projektionen(new Zaehlansicht())) await p.ProjectionsUpTo(await BucheAsync(60));
        var angewendet = 0;
        await using var wieder = Projektionen(new Zaehlansicht { BeimAnwenden = _ => angewendet++ });

        await wieder.ProjectionsUpTo(await BucheAsync(6));

        angewendet.ShouldBe(4);
        (await Zaehlansicht.SummenAsync(wieder)).Values.Sum().ShouldBe(44);
    }

    [Fact]
    public async Task Ist_das_Protokoll_aelter_als_die_Ansicht_wird_sie_neu_gebaut()
    {
        await using (var p = Projektionen(new Zaehlansicht())) await p.ProjectionsUpTo(await BucheAsync(60));
        await store.DisposeAsync();
        store = new InMemoryEventStore(TimeProvider.System);
        var bis = await BucheAsync(6);

        await using var wieder = Projektionen(new Zaehlansicht());
        await wieder.ProjectionsUpTo(bis);

        (await Zaehlansicht.SummenAsync(wieder)).Values.Sum().ShouldBe(4);
    }

    [Fact]
    public async Task Im_Hintergrund_folgt_es_dem_Protokoll_und_wer_wartet_wird_geweckt()
    {
        await using var p = Projektionen(new Zaehlansicht(), new Zaehlansicht("zweite") { Faktor = 2 });
        p.Start();
        for (var i = 1; i <= 5; i++)
        {
            await p.ProjectionsUpTo(await BucheAsync(30)).WaitAsync(TimeSpan.FromSeconds(30));
            (await Zaehlansicht.SummenAsync(p)).Values.Sum().ShouldBe(i * 20);
            (await Zaehlansicht.SummenAsync(p, "zweite")).Values.Sum().ShouldBe(i * 40);
        }
    }

    [Fact]
    public async Task Wer_auf_ein_kuenftiges_Ereignis_wartet_bekommt_es_auch_ohne_Hintergrund()
    {
        await using var p = Projektionen(new Zaehlansicht());
        var warten = p.ProjectionsUpTo(new Position(30));
        warten.IsCompleted.ShouldBeFalse();

        await BucheAsync(30);

        await warten.WaitAsync(TimeSpan.FromSeconds(30));
        (await Zaehlansicht.SummenAsync(p)).Values.Sum().ShouldBe(20);
    }

    [Fact]
    public async Task Scheitert_das_Schreiben_bleiben_Tabelle_und_Stand_unberuehrt()
    {
        var ansicht = new Zaehlansicht();
        await using var p = Projektionen(ansicht);
        var vorher = await BucheAsync(30);
        await p.ProjectionsUpTo(vorher);
        ansicht.NachDemSchreiben = _ => throw new InvalidOperationException("kein Platz im Regal");

        var fehler = await Should.ThrowAsync<EventStoreException>(async () => await p.ProjectionsUpTo(await BucheAsync(30)));

        fehler.Message.ShouldContain("„summen“");
        fehler.Message.ShouldContain("kein Platz im Regal");
        var stand = (await p.StatusAsync()).Single();
        stand.Position.ShouldBe(vorher);
        stand.Fehler.ShouldBe(fehler.Message);
        await using var connection = await db!.OpenReadAsync(default);
        await using var snapshot = db.BeginSnapshot(connection);
        Zaehlansicht.Summen(new ViewReader(connection, snapshot, new ViewTables("summen", "v1_1", db.Dialect), vorher)).Values.Sum().ShouldBe(20);
    }

    [Fact]
    public async Task Ein_unlesbares_Ereignis_haelt_nur_die_Ansicht_an_die_es_will_und_alles_davor_ist_geschrieben()
    {
        await using var p = Projektionen(new Zaehlansicht(), new Sperransicht());
        await BucheAsync(35);
        var gift = await VergifteAsync();
        var ende = await BucheAsync(35);

        var fehler = await Should.ThrowAsync<EventStoreException>(() => p.ProjectionsUpTo(ende));
        await p.ProjectionsUpTo(ende, ["sperren"]);

        fehler.Message.ShouldContain("„summen“");
        fehler.Message.ShouldContain("probe.gebucht.v1");
        fehler.Message.ShouldContain($"Position {gift}");
        (await Should.ThrowAsync<EventStoreException>(() => p.OpenAsync("summen"))).Message.ShouldBe(fehler.Message);
        var stand = (await p.StatusAsync()).Single(s => s.Name == "summen");
        stand.Position.ShouldBe(new Position(35));
        stand.Fehler.ShouldBe(fehler.Message);
        await using var sperren = await p.OpenAsync("sperren");
        sperren.Position.ShouldBe(ende);
    }

    [Fact]
    public async Task Was_beim_Anwenden_wirft_haelt_an_und_geht_nach_Korrektur_und_Neustart_weiter()
    {
        await using (var p = Projektionen(new Zaehlansicht { BeimAnwenden = e => { if (e.Envelope.Position.Commit == 17) throw new InvalidOperationException("unerwartet"); } }))
        {
            var ende = await BucheAsync(60);
            (await Should.ThrowAsync<EventStoreException>(() => p.ProjectionsUpTo(ende))).Message.ShouldContain("Position 17");
        }

        var angewendet = new List<long>();
        await using var wieder = Projektionen(new Zaehlansicht { BeimAnwenden = e => angewendet.Add(e.Envelope.Position.Commit) });
        await wieder.ProjectionsUpTo(await store.HeadAsync());

        angewendet.Min().ShouldBe(17);
        (await Zaehlansicht.SummenAsync(wieder)).Values.Sum().ShouldBe(40);
        (await wieder.StatusAsync()).Single().Fehler.ShouldBeNull();
    }

    [Fact]
    public async Task Neu_aufgebaut_wird_daneben_und_gelesen_wird_bis_zum_Umschalten_das_Alte()
    {
        await using (var alt = Projektionen(new Zaehlansicht())) await alt.ProjectionsUpTo(await BucheAsync(60));
        var halt = new TaskCompletionSource();
        var erreicht = new TaskCompletionSource();
        await using var p = Projektionen(new Zaehlansicht
        {
            Faktor = 5,
            BeimAnwenden = e =>
            {
                if (e.Envelope.Position.Commit != 40) return;
                erreicht.SetResult();
                halt.Task.Wait();
            },
        });
        var gemeldet = new List<Position>();
        var aufbau = p.RebuildAsync(null, new Sammler(gemeldet));
        await erreicht.Task.WaitAsync(TimeSpan.FromSeconds(30));

        (await Zaehlansicht.SummenAsync(p)).Values.Sum().ShouldBe(40);
        await using (var reader = await p.OpenAsync("summen"))
        {
            halt.SetResult();
            if (p.Dialect == SqlDialect.Sqlite) await aufbau.WaitAsync(TimeSpan.FromSeconds(30));
            Zaehlansicht.Summen(reader).Values.Sum().ShouldBe(40, "wer schon liest, liest das Alte zu Ende");
        }

        await aufbau.WaitAsync(TimeSpan.FromSeconds(30));
        (await Zaehlansicht.SummenAsync(p)).Values.Sum().ShouldBe(200);
        gemeldet.ShouldContain(new Position(60));
        (await TabellenAsync()).ShouldBe(["summen_konto_v1_2"], "die alten Tabellen sind fort");
    }

    [Fact]
    public async Task Neuaufbau_waehrend_der_Hintergrund_laeuft_verliert_nichts()
    {
        await using var p = Projektionen(new Zaehlansicht(), new Sperransicht());
        p.Start();
        await p.ProjectionsUpTo(await BucheAsync(60));

        var aufbau = p.RebuildAsync(["summen"], null);
        var ende = await BucheAsync(60);
        await aufbau.WaitAsync(TimeSpan.FromSeconds(30));
        await p.ProjectionsUpTo(ende).WaitAsync(TimeSpan.FromSeconds(30));

        (await Zaehlansicht.SummenAsync(p)).Values.Sum().ShouldBe(80);
    }

    [Fact]
    public async Task Eine_hoehere_Version_wird_von_selbst_daneben_gebaut()
    {
        await using (var alt = Projektionen(new Zaehlansicht())) await alt.ProjectionsUpTo(await BucheAsync(60));
        await using var p = Projektionen(new Zaehlansicht(version: 2) { Faktor = 3 });
        (await Zaehlansicht.SummenAsync(p)).Values.Sum().ShouldBe(40, "vor dem Umschalten gilt das Alte");

        await p.ProjectionsUpTo(await store.HeadAsync());

        (await Zaehlansicht.SummenAsync(p)).Values.Sum().ShouldBe(120);
        (await p.StatusAsync()).Single().Version.ShouldBe(2);
        (await TabellenAsync()).ShouldBe(["summen_konto_v2_1"]);
    }

    [Fact]
    public async Task Scheitert_ein_Neuaufbau_bleibt_das_Bisherige_in_Gebrauch()
    {
        await using (var alt = Projektionen(new Zaehlansicht())) await alt.ProjectionsUpTo(await BucheAsync(60));
        await using var p = Projektionen(new Zaehlansicht { BeimAnwenden = _ => throw new InvalidOperationException("unerwartet") });

        (await Should.ThrowAsync<EventStoreException>(() => p.RebuildAsync(["summen"], null))).Message.ShouldContain("Position 1");

        (await Zaehlansicht.SummenAsync(p)).Values.Sum().ShouldBe(40);
        (await TabellenAsync()).ShouldBe(["summen_konto_v1_1"]);
    }

    [Fact]
    public async Task Eine_nie_gebaute_oder_unbekannte_Ansicht_wird_mit_einem_Satz_abgewiesen()
    {
        await using var p = Projektionen(new Zaehlansicht());

        (await Should.ThrowAsync<EventStoreException>(() => p.OpenAsync("summen"))).Message.ShouldContain("noch nicht aufgebaut");
        (await Should.ThrowAsync<EventStoreException>(() => p.OpenAsync("sumen"))).Message.ShouldContain("Vorhanden sind: summen");
    }

    [Fact]
    public async Task Ein_zweites_Programm_auf_denselben_Ansichten_schreibt_nichts_doppelt()
    {
        await using var eins = Projektionen(new Zaehlansicht());
        await using var zwei = Projektionen(new Zaehlansicht());
        await eins.ProjectionsUpTo(await BucheAsync(30));
        await zwei.ProjectionsUpTo(await store.HeadAsync());
        await eins.ProjectionsUpTo(await BucheAsync(30));

        (await Should.ThrowAsync<EventStoreException>(async () => await zwei.ProjectionsUpTo(await store.HeadAsync()))).Message.ShouldContain("zweiten Programm");

        (await Zaehlansicht.SummenAsync(eins)).Values.Sum().ShouldBe(40);
        await zwei.ProjectionsUpTo(await BucheAsync(30));
        (await Zaehlansicht.SummenAsync(zwei)).Values.Sum().ShouldBe(60, "nach einem Blick in die Tabelle geht es am wirklichen Stand weiter");
    }

    private async Task<IReadOnlyList<string>> TabellenAsync()
    {
        await using var connection = await db!.OpenReadAsync(default);
        await using var snapshot = db.BeginSnapshot(connection);
        await using var command = connection.CreateCommand();
        command.Transaction = snapshot;
        command.CommandText = db.Dialect == SqlDialect.Sqlite
            ? "select name from sqlite_master where type = 'table' and name like 'summen%' order by name"
            : "select table_name from information_schema.tables where table_schema = 'ansichten' and table_name like 'summen%' order by table_name";
        var tabellen = new List<string>();
        await using var reader = await command.ExecuteReaderAsync();
        while (await reader.ReadAsync()) tabellen.Add(reader.GetString(0));
        return tabellen;
    }

    private sealed class Sammler(List<Position> ziel) : IProgress<(string View, Position Done, Position Head)>
    {
        public void Report((string View, Position Done, Position Head) value) => ziel.Add(value.Done);
    }

    private sealed class Sperransicht : View
    {
        public override string Name => "sperren";
        public override int Version => 1;
        public override IReadOnlyCollection<Type> EventTypes { get; } = [typeof(ProbeGesperrt)];
        public override IReadOnlyList<string> Tables { get; } = [];
        public override string Schema(ViewTables tables) => "select 1";
        public override IViewWriter CreateWriter(ViewTables tables) => new Nichts();

        private sealed class Nichts : IViewWriter
        {
            public void Apply(RecordedEvent recorded, ViewTransaction db) => recorded.Event.ShouldBeOfType<ProbeGesperrt>();

            public void Write(ViewTransaction db)
            {
                // counts nothing
            }
        }
    }
}

public class SqliteProjektionenTests : ProjektionenTests
{
    protected string Ordner { get; } = Directory.CreateTempSubdirectory("kitaplus-").FullName;

    protected override Task<IViewConnectionFactory> OeffneAsync() => Task.FromResult<IViewConnectionFactory>(SqliteViewConnections.Open(Path.Combine(Ordner, "ansichten.db")));

    public override async Task DisposeAsync()
    {
        await base.DisposeAsync();
        Directory.Delete(Ordner, recursive: true);
    }
}

/// <summary>The same with the log on disk beside the views, as in the embedded storage.</summary>
public sealed class SqliteProtokollProjektionenTests : SqliteProjektionenTests
{
    protected override async Task<IEventStore> OeffneProtokollAsync() => await SqliteEventStore.OpenAsync(Ordner, TimeProvider.System);
}

public sealed class PostgresProjektionenTests : ProjektionenTests
{
    protected override async Task<IViewConnectionFactory> OeffneAsync() => PostgresViewConnections.Open(await PostgresTestdatenbank.NeueAsync());
}
