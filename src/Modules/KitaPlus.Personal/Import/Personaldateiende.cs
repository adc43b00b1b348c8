using KitaPlus.Betrieb;
using KitaPlus.EventStore;

namespace KitaPlus.Personal;

/// <summary>A file of the Generalvikariat is about everybody it names: it is kept only until it has been carried out or discarded. The day's work makes up for what an interruption has left.</summary>
internal sealed class Personaldateiende(IEventStore store, IEventCodec codec, Schluesselvernichtung vernichtung) : ITagesarbeit
{
    public string Name => "personaldateien";

    /// <summary>Each file has a key of its own.</summary>
    public static string Schutz(string import) => $"personaldatei-{import}";

    public Task VernichteAsync(string mandant, string import, CancellationToken cancellationToken) => vernichtung.VernichteAsync(mandant, Schutz(import), Name, cancellationToken);

    public async Task TueAsync(string mandant, CancellationToken cancellationToken)
    {
        var zustand = PersonalimportZustand.Anfang;
        foreach (var e in await store.ReadStreamAsync(mandant, PersonalimportBefehl.Strom(mandant), 0, cancellationToken)) zustand = PersonalimportZustand.Evolve(zustand, codec.Decode(e), e.EventId);
        foreach (var i in zustand.Alle.Values.Where(i => i.IstZuEnde)) await VernichteAsync(mandant, i.Datei.Import, cancellationToken);
    }
}
