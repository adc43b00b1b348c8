using static KitaPlus.EventStore.Tests.Stores.Schreiben;

namespace KitaPlus.EventStore.Tests.Stores;

/// <summary>What the durable stores still know after they were closed.</summary>
public abstract class NeustartTests<TArt> : IAsyncLifetime
    where TArt : Speicherart, new()
{
    private readonly TArt _art = new();
    private readonly StellbareUhr _uhr = new();

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync() => await _art.DisposeAsync();

    [Fact]
    public async Task Eine_Wiederholung_wird_erkannt_und_richtig_weitergezaehlt()
    {
        var ereignis = Ereignis();
        AppendResult erste;
        await using (var vorher = await _art.OeffneAsync(_uhr)) erste = await vorher.Schreibe("s", ExpectedRevision.Any, ereignis);

        await using var nachher = await _art.OeffneAsync(_uhr);
        (await nachher.HeadAsync()).ShouldBe(new Position(1));
        (await nachher.Schreibe("s", ExpectedRevision.Any, ereignis)).Position.ShouldBe(erste.Position);
        (await nachher.Schreibe("s", 0, Ereignis())).Position.ShouldBe(new Position(2));
        (await nachher.Alles()).SollLueckenlosSein();
    }

    [Fact]
    public async Task Der_Stand_der_Stroeme_gilt_weiter()
    {
        await using (var vorher = await _art.OeffneAsync(_uhr))
        {
            await vorher.AppendAsync("nord", [new("s", -1, Ereignisse(3)), new("z", -1, Ereignisse(1))]);
            await vorher.AppendAsync("süd", [new("s", -1, Ereignisse(2))]);
        }

        await using var nachher = await _art.OeffneAsync(_uhr);
        (await Should.ThrowAsync<RevisionConflictException>(() => nachher.AppendAsync("nord", [new("s", -1, Ereignisse(1))]))).Actual.ShouldBe(2);
        (await nachher.AppendAsync("nord", [new("neu", -1, Ereignisse(1)), new("s", 2, Ereignisse(1)), new("z", 0, Ereignisse(1))])).Revisions.ShouldBe([0L, 3, 1]);
        (await nachher.AppendAsync("süd", [new("s", 1, Ereignisse(1))])).Revisions.ShouldBe([2L]);
    }

    [Fact]
    public async Task Die_Aufzeichnungszeit_faellt_auch_ueber_den_Neustart_nicht()
    {
        var mittag = _uhr.Jetzt;
        await using (var vorher = await _art.OeffneAsync(_uhr)) await vorher.Schreibe("s", -1, Ereignis());
        _uhr.Jetzt = mittag.AddDays(-1);

        await using var nachher = await _art.OeffneAsync(_uhr);
        await nachher.Schreibe("s", 0, Ereignis());
        (await nachher.Alles()).Select(e => e.RecordedAt).ShouldBe([mittag, mittag]);
    }
}

public sealed class NeustartAufSqlite : NeustartTests<AufSqlite>;

public sealed class NeustartAufPostgres : NeustartTests<AufPostgres>;
