using System.Text;
using KitaPlus.EventStore;

// A process that is there to be killed: it opens a store, appends from several tasks at once without end
// and prints a line for every append that was acknowledged: position and event id.
//   Absturzprobe sqlite <Ordner> | postgres <Verbindung> | reserve <Verbindung>
// Exit code 3 with the sentence on stderr if another process holds the store.
try
{
    await using IEventStore store = args switch
    {
        ["sqlite", var ordner] => await SqliteEventStore.OpenAsync(ordner, TimeProvider.System),
        ["postgres", var verbindung] => await PostgresEventStore.OpenAsync(verbindung, TimeProvider.System),
        ["reserve", var verbindung] => await PostgresEventStore.OpenAsync(verbindung, TimeProvider.System, standby: true),
        _ => throw new EventStoreException("Aufruf: Absturzprobe sqlite <Ordner> | postgres <Verbindung> | reserve <Verbindung>"),
    };
    await using var ausgabe = TextWriter.Synchronized(new StreamWriter(Console.OpenStandardOutput(), new UTF8Encoding(false)) { AutoFlush = true });
    await Task.WhenAll(Enumerable.Range(0, 8).Select(n => Task.Run(() => SchreibeEndlos(store, n, ausgabe))));
    return 0;
}
catch (StoreInUseException belegt)
{
    await Console.Error.WriteLineAsync(belegt.Message);
    return 3;
}

static async Task SchreibeEndlos(IEventStore store, int nummer, TextWriter ausgabe)
{
    var metadaten = new EventMetadata("absturzprobe", Guid.NewGuid());
    while (true)
    {
        var id = Guid.NewGuid();
        var antwort = await store.AppendAsync("t", [
            new StreamAppend($"probe-{nummer}", ExpectedRevision.Any, [new EventData(id, "probe.geschrieben.v1", "{}"u8.ToArray(), metadaten)]),
        ]);
        await ausgabe.WriteLineAsync($"{antwort.Position} {id}");
    }
}
