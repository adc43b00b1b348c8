using KitaPlus.Kernel;
using Microsoft.Data.Sqlite;

namespace KitaPlus.EventStore.Tests.Schluessel;

/// <summary>Keys and log belong together; on both databases.</summary>
public abstract class LogBindungTests
{
    private static readonly EventMetadata Metadaten = new("anna", Guid.NewGuid());

    /// <summary>Id of another log.</summary>
    private static readonly Guid Fremd = Guid.NewGuid();

    protected abstract Task<(IEventStore Store, Guid LogId)> OeffneProtokollAsync();

    /// <param name="nummer">Which key database; each opens the same one again.</param>
    protected abstract Task<PersonKeysBase> OeffneSchluesselAsync(int nummer);

    /// <summary>As if the key database were older than the id.</summary>
    protected abstract Task VergissInSchluesselnAsync(int nummer);

    /// <summary>As if the log were older than the id.</summary>
    protected abstract Task VergissImProtokollAsync();

    private async Task VerbindeAsync(int schluessel)
    {
        var (store, logId) = await OeffneProtokollAsync();
        await using var schliessen = store;
        using var keys = await OeffneSchluesselAsync(schluessel);
        await LogBinding.EnsureAsync(store, logId, keys);
    }

    /// <summary>An event with a personal value, as the codec writes it.</summary>
    private async Task ErfasseAsync(int schluessel, string person)
    {
        var (store, _) = await OeffneProtokollAsync();
        await using var schliessen = store;
        using var keys = await OeffneSchluesselAsync(schluessel);
        var codec = EventCodec.Build(keys, c => c.Add<Erfasst>("probe.erfasst.v1"));
        var daten = codec.Encode("nord", Guid.NewGuid(), new Erfasst(Personenbezug<string>.Von(person, Zwecke.Stammdaten, "Mia")), Metadaten);
        await store.AppendAsync("nord", [new StreamAppend($"kind-{person}", ExpectedRevision.Any, [daten])]);
    }

    private async Task SollAbgewiesenWerdenAsync(int schluessel, string satz) =>
        (await Should.ThrowAsync<EventStoreException>(() => VerbindeAsync(schluessel))).Message.ShouldContain(satz);

    [Fact]
    public async Task Neue_Schluessel_gehoeren_vom_ersten_Oeffnen_an_zu_ihrem_Protokoll()
    {
        await VerbindeAsync(1);
        await ErfasseAsync(1, "kind-1");
        await VerbindeAsync(1);

        // a different log has a different id, and is refused even if it is empty
        using var keys = await OeffneSchluesselAsync(1);
        var fehler = await Should.ThrowAsync<EventStoreException>(() => LogBinding.EnsureAsync(new InMemoryEventStore(TimeProvider.System), Fremd, keys));
        fehler.Message.ShouldContain("gehören nicht zusammen");
        fehler.Message.ShouldContain(Fremd.ToString());
    }

    [Fact]
    public async Task Fremde_oder_leere_Schluessel_werden_abgewiesen_und_bleiben_es()
    {
        await VerbindeAsync(1);
        await ErfasseAsync(1, "kind-1");
        using (var fremde = await OeffneSchluesselAsync(2))
        {
            fremde.GetOrCreate("nord", "kind-1", Zwecke.Stammdaten);
            await LogBinding.EnsureAsync(new InMemoryEventStore(TimeProvider.System), Fremd, fremde);
        }

        for (var versuch = 0; versuch < 2; versuch++)
        {
            await SollAbgewiesenWerdenAsync(2, "gehören nicht zusammen");
            await SollAbgewiesenWerdenAsync(3, "leer oder gehört zu einem anderen Protokoll");
        }

        await VerbindeAsync(1);
    }

    [Fact]
    public async Task Aeltere_Schluessel_ohne_Kennung_uebernehmen_sie_nur_wenn_einer_zum_Protokoll_passt()
    {
        await VerbindeAsync(1);
        await ErfasseAsync(1, "kind-1");
        await VergissImProtokollAsync();
        await VergissInSchluesselnAsync(1);
        using (var andere = await OeffneSchluesselAsync(2)) andere.GetOrCreate("nord", "kind-2", Zwecke.Stammdaten);
        using (var anderswo = await OeffneSchluesselAsync(3)) anderswo.GetOrCreate("sued", "kind-1", Zwecke.Stammdaten);

        await SollAbgewiesenWerdenAsync(2, "keinen einzigen Schlüssel");
        await SollAbgewiesenWerdenAsync(3, "keinen einzigen Schlüssel");
        await VerbindeAsync(1);

        using var keys = await OeffneSchluesselAsync(1);
        (await Should.ThrowAsync<EventStoreException>(() => LogBinding.EnsureAsync(new InMemoryEventStore(TimeProvider.System), Fremd, keys))).Message.ShouldContain("gehören nicht zusammen");
    }

    [Fact]
    public async Task Auch_ein_vernichteter_Schluessel_zeigt_dass_die_Schluessel_zum_Protokoll_gehoeren()
    {
        await ErfasseAsync(1, "kind-1");
        using (var keys = await OeffneSchluesselAsync(1)) keys.Destroy("nord", "kind-1", null);
        await VerbindeAsync(1);
    }

    [Fact]
    public async Task Ein_Protokoll_das_noch_keinen_Schluessel_braucht_nimmt_jede_Schluesseldatenbank_ohne_Kennung()
    {
        using (var keys = await OeffneSchluesselAsync(1)) keys.GetOrCreate("nord", "kind-9", Zwecke.Stammdaten);
        var (store, _) = await OeffneProtokollAsync();
        await using (store)
            await store.AppendAsync("nord", [new StreamAppend("satzung", ExpectedRevision.Any, [new EventData(Guid.NewGuid(), "probe.ohne.v1", "{\"n\":1}"u8.ToArray(), Metadaten)])]);

        await VerbindeAsync(1);
        // nothing is encrypted yet: new keys harm nobody
        await VerbindeAsync(2);
    }

    private sealed record Erfasst(Personenbezug<string> Name) : IEreignis;
}

public sealed class SqliteLogBindungTests : LogBindungTests, IDisposable
{
    private readonly string ordner = Directory.CreateTempSubdirectory("kitaplus-").FullName;

    public void Dispose() => Directory.Delete(ordner, recursive: true);

    protected override async Task<(IEventStore Store, Guid LogId)> OeffneProtokollAsync()
    {
        var store = await SqliteEventStore.OpenAsync(ordner, TimeProvider.System);
        return (store, store.LogId);
    }

    protected override Task<PersonKeysBase> OeffneSchluesselAsync(int nummer) => Task.FromResult<PersonKeysBase>(SqlitePersonKeys.Open(Datei(nummer)));

    protected override Task VergissInSchluesselnAsync(int nummer) => Ausfuehren(Datei(nummer), "drop table protokoll");

    protected override Task VergissImProtokollAsync() => Ausfuehren(Path.Combine(ordner, SqliteEventStore.FileName), "drop table log; pragma user_version = 1");

    private string Datei(int nummer) => Path.Combine(ordner, $"schluessel{nummer}.db");

    private static async Task Ausfuehren(string datei, string sql)
    {
        await using var verbindung = new SqliteConnection($"Data Source={datei};Pooling=False");
        await verbindung.OpenAsync();
        await using var befehl = new SqliteCommand(sql, verbindung);
        await befehl.ExecuteNonQueryAsync();
    }
}

public sealed class PostgresLogBindungTests : LogBindungTests
{
    private readonly Dictionary<int, string> verbindungen = [];

    protected override async Task<(IEventStore Store, Guid LogId)> OeffneProtokollAsync()
    {
        var store = await PostgresEventStore.OpenAsync(await VerbindungAsync(0), TimeProvider.System);
        return (store, store.LogId);
    }

    protected override async Task<PersonKeysBase> OeffneSchluesselAsync(int nummer) => PostgresPersonKeys.Open(await VerbindungAsync(nummer));

    protected override async Task VergissInSchluesselnAsync(int nummer) => await PostgresTestdatenbank.AusfuehrenAsync(await VerbindungAsync(nummer), "drop table schluessel.protokoll");

    protected override async Task VergissImProtokollAsync() =>
        await PostgresTestdatenbank.AusfuehrenAsync(await VerbindungAsync(0), "drop table ereignisspeicher.log; update ereignisspeicher.epoch set schema_version = 1");

    private async Task<string> VerbindungAsync(int nummer) =>
        verbindungen.TryGetValue(nummer, out var v) ? v : verbindungen[nummer] = await PostgresTestdatenbank.NeueAsync();
}
