using KitaPlus.Contracts;
using KitaPlus.Contracts.Kostenrechnung;
using KitaPlus.Kernel;

namespace KitaPlus.Kostenrechnung;

/// <summary>What a decision about Kostenarten and Kostenstellen needs.</summary>
internal sealed record KostenZustand(Tatsachenbuch Buch)
{
    public static KostenZustand Anfang { get; } = new(Tatsachenbuch.Leer);

    public static KostenZustand Evolve(KostenZustand z, IEreignis ereignis, Guid id) => ereignis switch
    {
        KostenangabeZurueckgenommen e => new(z.Buch.Mit(e)),
        KostenrechnungEreignis and ITatsache t => new(z.Buch.Mit(id, t, Kostenlinie.Von(t).ToString())),
        _ => throw new InvalidOperationException($"Kostenrechnung: unbekanntes Ereignis {ereignis.GetType().Name}."),
    };

    public Zeitstrahl<Kostenwert?> Strahl(Kostenlinie linie) => Kostenwert.Strahl(Buch.Geltende(linie.ToString()));
}
