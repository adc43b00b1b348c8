using System.Collections.Concurrent;
using KitaPlus.EventStore;
using KitaPlus.Kernel;
using MediatR;

namespace KitaPlus.Anmeldung;

/// <summary>The folded streams of all who are around, in memory; forgotten by every command to them (<see cref="Frischhaltung{TBefehl}"/>).</summary>
internal sealed class Anmeldestaende(IEventStore store, IEventCodec codec, IPersonKeys schluessel)
{
    private const int Hoechstens = 20_000;
    private readonly ConcurrentDictionary<(string Mandant, string Strom), AnmeldungZustand> bekannt = new();
    private readonly Lock sperre = new();
    private long aenderungen;

    public async ValueTask<AnmeldungZustand> HoleAsync(string mandant, string benutzer, CancellationToken cancellationToken = default)
    {
        var strom = (mandant, AnmeldungBefehl.Strom(benutzer));
        // what was read before the key was destroyed is not kept
        if (bekannt.TryGetValue(strom, out var z) && schluessel.Find(mandant, $"benutzer-{benutzer}", Zwecke.Anmeldung) is not null) return z;
        long vorher;
        lock (sperre) vorher = aenderungen;
        var ereignisse = await store.ReadStreamAsync(mandant, strom.Item2, 0, cancellationToken);
        z = ereignisse.Aggregate(AnmeldungZustand.Anfang, (a, e) => AnmeldungZustand.Evolve(a, codec.Decode(e)));
        lock (sperre)
        {
            // a command that came in between may have been overlooked: then it is read again next time
            if (aenderungen != vorher) return z;
            if (bekannt.Count >= Hoechstens) bekannt.Clear();
            bekannt[strom] = z;
        }

        return z;
    }

    public void Vergiss(string mandant, string strom)
    {
        lock (sperre)
        {
            aenderungen++;
            bekannt.TryRemove((mandant, strom), out _);
        }
    }
}

/// <summary>Last step of every command of this module: what is in memory is never older than what was acknowledged.</summary>
internal sealed class Frischhaltung<TBefehl>(Anmeldestaende staende) : IPipelineBehavior<Auftrag<TBefehl>, Quittung>
    where TBefehl : AnmeldungBefehl
{
    public async Task<Quittung> Handle(Auftrag<TBefehl> request, CancellationToken cancellationToken, RequestHandlerDelegate<Quittung> next)
    {
        try
        {
            return await next();
        }
        finally
        {
            staende.Vergiss(request.Kontext.Mandant, request.Befehl.Stream);
        }
    }
}
