namespace KitaPlus.EventStore.Tests.Stores;

/// <summary>One kind of store over one fresh place; can be opened again and again.</summary>
public abstract class Speicherart : IAsyncDisposable
{
    public abstract Task<IEventStore> OeffneAsync(TimeProvider uhr);

    public abstract ValueTask DisposeAsync();
}

public sealed class ImArbeitsspeicher : Speicherart
{
    public override Task<IEventStore> OeffneAsync(TimeProvider uhr) => Task.FromResult<IEventStore>(new InMemoryEventStore(uhr));

    public override ValueTask DisposeAsync() => ValueTask.CompletedTask;
}

public sealed class AufSqlite : Speicherart
{
    public string Ordner { get; } = Directory.CreateTempSubdirectory("kitaplus-").FullName;

    public override async Task<IEventStore> OeffneAsync(TimeProvider uhr) => await SqliteEventStore.OpenAsync(Ordner, uhr);

    public override ValueTask DisposeAsync()
    {
        Directory.Delete(Ordner, recursive: true);
        return ValueTask.CompletedTask;
    }
}

public sealed class AufPostgres : Speicherart
{
    private string? _verbindung;

    public async Task<string> VerbindungAsync() => _verbindung ??= await PostgresTestdatenbank.NeueAsync();

    public override async Task<IEventStore> OeffneAsync(TimeProvider uhr) => await PostgresEventStore.OpenAsync(await VerbindungAsync(), uhr);

    public override ValueTask DisposeAsync() => ValueTask.CompletedTask;
}

/// <summary>A clock that stands still until it is set.</summary>
public sealed class StellbareUhr : TimeProvider
{
    public DateTimeOffset Jetzt { get; set; } = new(2026, 3, 1, 8, 0, 0, TimeSpan.Zero);

    public override DateTimeOffset GetUtcNow() => Jetzt;
}

/// <summary>Short words for appends.</summary>
internal static class Schreiben
{
    public static readonly EventMetadata Metadaten = new("sachbearbeitung-1", Guid.Parse("11111111-2222-3333-4444-555555555555"));

    public static EventData Ereignis(string inhalt = "{}", Guid? id = null, EventMetadata? metadaten = null) =>
        new(id ?? Guid.NewGuid(), "probe.geschrieben.v1", System.Text.Encoding.UTF8.GetBytes(inhalt), metadaten ?? Metadaten);

    public static EventData[] Ereignisse(int anzahl) => [.. Enumerable.Range(0, anzahl).Select(n => Ereignis($"{{\"n\":{n}}}"))];

    public static Task<AppendResult> Schreibe(this IEventStore store, string stream, long erwartet, params EventData[] ereignisse) =>
        store.AppendAsync("t", [new StreamAppend(stream, erwartet, ereignisse)]);

    public static async Task<List<StoredEvent>> Alles(this IEventStore store, int schritt = 1000)
    {
        var alle = new List<StoredEvent>();
        while (await store.ReadAllAsync(alle.Count == 0 ? Position.Start : alle[^1].Position, schritt) is { Count: > 0 } naechste) alle.AddRange(naechste);
        return alle;
    }

    /// <summary>Positions 1, 2, 3 … and revisions 0, 1, 2 … in every stream, in the order of the positions.</summary>
    public static void SollLueckenlosSein(this IReadOnlyList<StoredEvent> alle)
    {
        var revisionen = new Dictionary<(string, string), long>();
        for (var i = 0; i < alle.Count; i++)
        {
            alle[i].Position.ShouldBe(new Position(i + 1));
            var strom = (alle[i].Tenant, alle[i].Stream);
            alle[i].Revision.ShouldBe(revisionen.GetValueOrDefault(strom));
            revisionen[strom] = alle[i].Revision + 1;
        }
    }
}
