using KitaPlus.EventStore;
using KitaPlus.EventStore.Projektionsabsturz;

// sqlite|postgres <where> <stop>: builds the view and says at every place where it could be killed what it is at;
// at the place <stop> it waits for ever, i.e. to be killed there.
await using IViewConnectionFactory db = args[0] == "postgres" ? PostgresViewConnections.Open(args[1]) : SqliteViewConnections.Open(args[1]);
var stop = args[2];
await using var log = new ErrechnetesProtokoll();
await using var projections = Projections.Create(log, log.Codec, [new Kontoansicht(Ort)], db, pageSize: Kontoansicht.Seite, batchSize: Kontoansicht.Seite);
await projections.ProjectionsUpTo(new Position(ErrechnetesProtokoll.Laenge));
Console.WriteLine("fertig");

void Ort(string ort)
{
    Console.WriteLine(ort);
    if (ort == stop) Console.In.ReadToEnd();
}
