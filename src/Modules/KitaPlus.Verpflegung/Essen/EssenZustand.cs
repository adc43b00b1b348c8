using KitaPlus.Contracts;
using KitaPlus.Contracts.Verpflegung;
using KitaPlus.Kernel;

namespace KitaPlus.Verpflegung;

/// <summary>What a decision about the meals of a child needs.</summary>
/// <param name="Vertraege">How many contract numbers have been given.</param>
internal sealed record EssenZustand(int Vertraege, Tatsachenbuch Buch)
{
    public const string Vertragslinie = "vertrag";
    public const string Tagelinie = "tage";
    public const string Butlinie = "but";

    public static EssenZustand Anfang { get; } = new(0, Tatsachenbuch.Leer);

    public static EssenZustand Evolve(EssenZustand z, IEreignis ereignis, Guid id) => ereignis switch
    {
        EssenTatsacheZurueckgenommen e => z with { Buch = z.Buch.Mit(e) },
        EssenEreignis and ITatsache e => new(z.Vertraege + (e is VerpflegungVereinbart ? 1 : 0), z.Buch.Mit(id, e, Zeitlinie(e))),
        _ => throw new InvalidOperationException($"Essen: unbekanntes Ereignis {ereignis.GetType().Name}."),
    };

    /// <summary>Facts on the same timeline cover each other.</summary>
    public static string Zeitlinie(ITatsache tatsache) => tatsache switch
    {
        VerpflegungVereinbart or VerpflegungBeendet => Vertragslinie,
        VonEssenAbgemeldet or ZumEssenAngemeldet => Tagelinie,
        ButBewilligt or ButBeendet => Butlinie,
        _ => throw new InvalidOperationException($"Essen: keine Zeitlinie für {tatsache.GetType().Name}."),
    };

    /// <summary>What counts on which days of a timeline.</summary>
    public Zeitstrahl<ITatsache> Strahl(string zeitlinie) => Zeitstrahl<ITatsache>.Aus(Buch.Geltende(zeitlinie).Select(t => (new Zeitraum(t.GueltigAb, t.GueltigBis), t)));

    /// <summary>Contracts over time; null where none is.</summary>
    public Zeitstrahl<VerpflegungVereinbart?> Vertrag() => Zeitstrahl<VerpflegungVereinbart?>.Aus(
        Buch.Geltende(Vertragslinie).Select(t => (new Zeitraum(t.GueltigAb, t.GueltigBis), t as VerpflegungVereinbart)));
}
