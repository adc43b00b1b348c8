using KitaPlus.EventStore;
using KitaPlus.Rechte;

namespace KitaPlus.Beitraege.Lauf;

/// <summary>A run belongs where it was begun for; whoever ends or gives it up must reach that.</summary>
internal sealed class LaufZiel(IEventStore store, IEventCodec codec) : IZielbestimmung
{
    public string Praefix => "lauf-";

    public static string Name(string lauf) => $"lauf-{lauf}";

    public async ValueTask<Ziel> ZielAsync(string mandant, string schluessel, CancellationToken cancellationToken = default)
    {
        var ereignisse = await store.ReadStreamAsync(mandant, LaufBefehl.Strom, 0, cancellationToken);
        return ereignisse.Select(codec.Decode).OfType<LaufBegonnen>().LastOrDefault(l => l.Lauf == schluessel) is { } begonnen ? new Ziel.Wie(begonnen.Betroffen) : new Ziel.Neu();
    }
}
