using static KitaPlus.EventStore.Tests.Stores.Schreiben;

namespace KitaPlus.EventStore.Tests.Stores;

/// <summary>What every store promises; the same tests for each.</summary>
public abstract class StoreVertrag<TArt> : IAsyncLifetime
    where TArt : Speicherart, new()
{
    private readonly TArt _art = new();
    private readonly StellbareUhr _uhr = new();
    private IEventStore _store = null!;

    public async Task InitializeAsync() => _store = await _art.OeffneAsync(_uhr);

    public async Task DisposeAsync()
    {
        await _store.DisposeAsync();
        await _art.DisposeAsync();
    }

    [Fact]
    public async Task Ein_leerer_Speicher_steht_am_Anfang()
    {
        (await _store.HeadAsync()).ShouldBe(Position.Start);
        (await _store.ReadAllAsync(Position.Start, 10)).ShouldBeEmpty();
        (await _store.ReadStreamAsync("t", "keiner")).ShouldBeEmpty();
    }

    [Fact]
    public async Task Gelesen_wird_genau_was_geschrieben_wurde()
    {
        var vollstaendig = new EventData(
            Guid.NewGuid(), "kinder.angemeldet.v1", new byte[] { 0, 255, 1, 0 },
            new EventMetadata("nutzer-ä€😀", Guid.NewGuid(), OnBehalfOf: "leitung-7", Cause: Guid.NewGuid()));
        var karg = new EventData(Guid.NewGuid(), "kinder.abgemeldet.v2", ReadOnlyMemory<byte>.Empty, new EventMetadata("", Guid.NewGuid(), OnBehalfOf: ""));
        var ausschnitt = new EventData(Guid.NewGuid(), "x.y.v1", new byte[] { 9, 1, 2, 9 }.AsMemory(1, 2), Metadaten);

        var antwort = await _store.Schreibe("kind-grün", ExpectedRevision.NoStream, vollstaendig, karg, ausschnitt);

        antwort.Position.ShouldBe(new Position(3));
        antwort.Revisions.ShouldBe([2L]);
        foreach (var gelesen in new[] { await _store.ReadStreamAsync("t", "kind-grün"), await _store.ReadAllAsync(Position.Start, 10) })
        {
            gelesen.Select(e => (e.EventId, e.Type, e.Metadata)).ShouldBe(new[] { vollstaendig, karg, ausschnitt }.Select(e => (e.EventId, e.Type, e.Metadata)));
            gelesen.Select(e => (e.Tenant, e.Stream, e.Revision, e.Position)).ShouldBe([("t", "kind-grün", 0, new(1)), ("t", "kind-grün", 1, new(2)), ("t", "kind-grün", 2, new(3))]);
            gelesen[0].Payload.ToArray().ShouldBe([0, 255, 1, 0]);
            gelesen[1].Payload.Length.ShouldBe(0);
            gelesen[2].Payload.ToArray().ShouldBe([1, 2]);
            gelesen.ShouldAllBe(e => e.RecordedAt == _uhr.Jetzt && e.RecordedAt.Offset == TimeSpan.Zero);
        }
    }

    [Theory]
    [InlineData(ExpectedRevision.NoStream)]
    [InlineData(0)]
    [InlineData(2)]
    [InlineData(99)]
    public async Task Ein_anderer_Stand_als_erwartet_ist_ein_Konflikt_und_schreibt_nichts(long erwartet)
    {
        await _store.Schreibe("s", ExpectedRevision.NoStream, Ereignisse(2));

        var konflikt = await Should.ThrowAsync<RevisionConflictException>(() => _store.Schreibe("s", erwartet, Ereignis()));

        (konflikt.Stream, konflikt.Expected, konflikt.Actual).ShouldBe(("s", erwartet, 1));
        (await _store.HeadAsync()).ShouldBe(new Position(2));
        (await _store.Schreibe("s", 1, Ereignis())).Position.ShouldBe(new Position(3));
    }

    [Fact]
    public async Task Ein_Strom_der_fehlt_steht_nicht_auf_Stand_null() =>
        (await Should.ThrowAsync<RevisionConflictException>(() => _store.Schreibe("neu", 0, Ereignis()))).Actual.ShouldBe(ExpectedRevision.NoStream);

    [Fact]
    public async Task Mit_beliebigem_Stand_wird_immer_angehaengt()
    {
        await _store.Schreibe("s", ExpectedRevision.Any, Ereignis());
        (await _store.Schreibe("s", ExpectedRevision.Any, Ereignisse(2))).Revisions.ShouldBe([2L]);
    }

    [Fact]
    public async Task Mehrere_Stroeme_werden_ganz_oder_gar_nicht_geschrieben()
    {
        await _store.Schreibe("b", ExpectedRevision.NoStream, Ereignis());

        await Should.ThrowAsync<RevisionConflictException>(() => _store.AppendAsync("t", [
            new("a", ExpectedRevision.NoStream, Ereignisse(2)), new("b", ExpectedRevision.NoStream, Ereignisse(1)),
        ]));
        (await _store.ReadStreamAsync("t", "a")).ShouldBeEmpty();

        var antwort = await _store.AppendAsync("t", [new("a", ExpectedRevision.NoStream, Ereignisse(2)), new("b", 0, Ereignisse(3)), new("c", -1, [])]);
        antwort.Revisions.ShouldBe([1L, 3, -1]);
        antwort.Position.ShouldBe(new Position(6));
        (await _store.Alles()).SollLueckenlosSein();
    }

    [Fact]
    public async Task Derselbe_Strom_darf_in_einem_Auftrag_zweimal_vorkommen()
    {
        var antwort = await _store.AppendAsync("t", [new("a", -1, Ereignisse(2)), new("a", 1, Ereignisse(1))]);
        antwort.Revisions.ShouldBe([1L, 2]);
        await Should.ThrowAsync<RevisionConflictException>(() => _store.AppendAsync("t", [new("a", 2, Ereignisse(2)), new("a", 2, Ereignisse(1))]));
        (await _store.Schreibe("a", 2, Ereignis())).Position.ShouldBe(new Position(4));
    }

    [Theory]
    [InlineData(ExpectedRevision.NoStream)]
    [InlineData(ExpectedRevision.Any)]
    public async Task Wiederholt_wird_mit_den_ersten_Positionen_geantwortet_und_nichts_geschrieben(long erwartet)
    {
        var ereignisse = Ereignisse(2);
        StreamAppend[] auftrag = [new("s", erwartet, ereignisse), new("z", erwartet, Ereignisse(1))];
        var erste = await _store.AppendAsync("t", auftrag);
        await _store.Schreibe("s", 1, Ereignis());

        var zweite = await _store.AppendAsync("t", auftrag);

        zweite.Position.ShouldBe(erste.Position);
        zweite.Revisions.ShouldBe(erste.Revisions);
        (await _store.HeadAsync()).ShouldBe(new Position(4));
    }

    [Fact]
    public async Task Ein_Strom_ohne_neue_Ereignisse_muss_nur_stehen_wo_er_erwartet_wird()
    {
        await _store.AppendAsync("t", [new("gesehen", ExpectedRevision.NoStream, Ereignisse(2))]);

        (await _store.AppendAsync("t", [new("a", ExpectedRevision.NoStream, Ereignisse(1)), new("gesehen", 1, []), new("nie", ExpectedRevision.NoStream, [])])).Revisions.ShouldBe([0, 1, ExpectedRevision.NoStream]);
        (await Should.ThrowAsync<RevisionConflictException>(() => _store.AppendAsync("t", [new("a", 0, Ereignisse(1)), new("gesehen", 0, [])]))).Stream.ShouldBe("gesehen");
        (await _store.ReadStreamAsync("t", "a")).Count.ShouldBe(1, "nichts davon ist geschrieben");
        (await _store.ReadStreamAsync("t", "gesehen")).Count.ShouldBe(2);
    }

    [Fact]
    public async Task Teils_bekannte_oder_anderswo_gespeicherte_Kennungen_werden_abgewiesen()
    {
        var bekannt = Ereignis();
        await _store.Schreibe("s", -1, bekannt);

        (await Should.ThrowAsync<EventIdReusedException>(() => _store.Schreibe("s", 0, Ereignis(), bekannt))).EventId.ShouldBe(bekannt.EventId);
        await Should.ThrowAsync<EventIdReusedException>(() => _store.Schreibe("anderer", ExpectedRevision.Any, bekannt));
        await Should.ThrowAsync<EventIdReusedException>(() => _store.AppendAsync("u", [new("s", -1, [bekannt])]));
        var doppelt = Ereignis();
        await Should.ThrowAsync<EventIdReusedException>(() => _store.Schreibe("neu", -1, doppelt, doppelt));
        (await _store.HeadAsync()).ShouldBe(new Position(1));
    }

    [Fact]
    public async Task Gleichnamige_Stroeme_zweier_Mandanten_haben_nichts_miteinander_zu_tun()
    {
        await _store.AppendAsync("nord", [new("s", -1, [Ereignis("1"), Ereignis("2")])]);
        (await _store.AppendAsync("süd", [new("s", -1, [Ereignis("3")])])).Revisions.ShouldBe([0L]);

        (await _store.ReadStreamAsync("süd", "s")).ShouldHaveSingleItem().Payload.ToArray().ShouldBe("3"u8.ToArray());
        (await _store.ReadStreamAsync("nord", "s")).Count.ShouldBe(2);
        (await _store.Alles()).Select(e => e.Tenant).ShouldBe(["nord", "nord", "süd"]);
    }

    [Fact]
    public async Task Ein_Strom_laesst_sich_ab_einem_Stand_lesen_und_alles_in_Stuecken()
    {
        await _store.Schreibe("s", -1, Ereignisse(7));
        (await _store.ReadStreamAsync("t", "s", 5)).Select(e => e.Revision).ShouldBe([5L, 6]);
        (await _store.ReadStreamAsync("t", "s", 7)).ShouldBeEmpty();
        (await _store.ReadAllAsync(new Position(2), 3)).Select(e => e.Position.Commit).ShouldBe([3L, 4, 5]);
        (await _store.ReadAllAsync(new Position(7), 3)).ShouldBeEmpty();
        (await _store.Alles(schritt: 3)).Count.ShouldBe(7);
    }

    [Fact]
    public async Task Die_Aufzeichnungszeit_geht_nie_zurueck_auch_wenn_die_Uhr_es_tut()
    {
        var mittag = _uhr.Jetzt = new DateTimeOffset(2026, 3, 1, 12, 0, 0, 1, TimeSpan.FromHours(1)).AddTicks(7);
        await _store.Schreibe("s", -1, Ereignis());
        _uhr.Jetzt = mittag.AddHours(-3);
        await _store.Schreibe("s", 0, Ereignisse(2));
        _uhr.Jetzt = mittag.AddSeconds(1);
        await _store.Schreibe("s", 2, Ereignis());

        (await _store.Alles()).Select(e => e.RecordedAt).ShouldBe([mittag, mittag, mittag, mittag.AddSeconds(1)]);
    }

    [Fact]
    public async Task Wer_wartet_wird_vom_naechsten_Ereignis_geweckt()
    {
        var vor = _store.WaitForEventAfterAsync(Position.Start);
        var spaeter = _store.WaitForEventAfterAsync(new Position(1));
        vor.IsCompleted.ShouldBeFalse();

        await _store.Schreibe("s", -1, Ereignis());
        await vor;
        spaeter.IsCompleted.ShouldBeFalse();
        await _store.Schreibe("s", 0, Ereignis());
        await spaeter;
        await _store.WaitForEventAfterAsync(new Position(1));

        using var genug = new CancellationTokenSource();
        var nie = _store.WaitForEventAfterAsync(new Position(99), genug.Token);
        await genug.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(() => nie);
    }

    [Fact]
    public async Task Ein_geschlossener_Speicher_sagt_das()
    {
        var wartend = _store.WaitForEventAfterAsync(Position.Start);
        await _store.DisposeAsync();

        await Should.ThrowAsync<EventStoreException>(() => wartend);
        (await Should.ThrowAsync<EventStoreException>(() => _store.Schreibe("s", -1, Ereignis()))).Message.ShouldContain("geschlossen");
        (await Should.ThrowAsync<EventStoreException>(() => _store.ReadAllAsync(Position.Start, 1))).Message.ShouldContain("geschlossen");
        await Should.ThrowAsync<EventStoreException>(() => _store.HeadAsync());
        await _store.DisposeAsync();
    }

    [Fact]
    public async Task Ein_schon_abgebrochener_Auftrag_wird_nicht_geschrieben()
    {
        await Should.ThrowAsync<OperationCanceledException>(() => _store.AppendAsync("t", [new("s", -1, Ereignisse(1))], new CancellationToken(canceled: true)));
        (await _store.HeadAsync()).ShouldBe(Position.Start);
    }

    [Fact]
    public async Task Ein_grosser_Auftrag_ueber_viele_Stroeme_ist_einer()
    {
        var auftrag = Enumerable.Range(0, 3000).Select(n => new StreamAppend($"s{n}", -1, Ereignisse(4))).ToList();
        var antwort = await _store.AppendAsync("t", auftrag);

        antwort.Position.ShouldBe(new Position(12_000));
        var alle = await _store.Alles(schritt: 5000);
        alle.SollLueckenlosSein();
        alle.Select(e => e.EventId).ShouldBe(auftrag.SelectMany(a => a.Events).Select(e => e.EventId));
        (await _store.AppendAsync("t", auftrag)).Position.ShouldBe(antwort.Position);
    }

    [Fact]
    public async Task Unsinnige_Auftraege_werden_sofort_abgewiesen()
    {
        await Should.ThrowAsync<ArgumentException>(() => _store.AppendAsync("t", []));
        await Should.ThrowAsync<ArgumentException>(() => _store.Schreibe("s", -1));
        await Should.ThrowAsync<ArgumentException>(() => _store.Schreibe("", -1, Ereignis()));
        await Should.ThrowAsync<ArgumentException>(() => _store.Schreibe("a\0b", -1, Ereignis()));
        await Should.ThrowAsync<ArgumentException>(() => _store.AppendAsync("", [new("s", -1, Ereignisse(1))]));
        await Should.ThrowAsync<ArgumentOutOfRangeException>(() => _store.Schreibe("s", -3, Ereignis()));
        await Should.ThrowAsync<ArgumentOutOfRangeException>(() => _store.ReadAllAsync(Position.Start, 0));
    }
}

public sealed class VertragImArbeitsspeicher : StoreVertrag<ImArbeitsspeicher>;

public sealed class VertragAufSqlite : StoreVertrag<AufSqlite>;

public sealed class VertragAufPostgres : StoreVertrag<AufPostgres>;
