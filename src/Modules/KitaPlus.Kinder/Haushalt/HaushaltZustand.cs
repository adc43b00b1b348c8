using KitaPlus.Contracts;
using KitaPlus.Contracts.Kinder;
using KitaPlus.Kernel;

namespace KitaPlus.Kinder;

internal sealed record HaushaltZustand(bool IstAngelegt, Tatsachenbuch Buch)
{
    public static HaushaltZustand Anfang { get; } = new(false, Tatsachenbuch.Leer);

    public static HaushaltZustand Evolve(HaushaltZustand z, IEreignis ereignis, Guid id) => ereignis switch
    {
        HaushaltAngelegt => new(true, z.Buch.MitStammdaten(id)),
        HaushaltTatsacheZurueckgenommen e => z with { Buch = z.Buch.Mit(e) },
        HaushaltEreignis and ITatsache e => z with { Buch = z.Buch.Mit(id, e, Zeitlinie(e)) },
        _ => throw new InvalidOperationException($"Haushalt: unbekanntes Ereignis {ereignis.GetType().Name}."),
    };

    public static string Zeitlinie(ITatsache tatsache) => tatsache switch
    {
        MitgliedGemeldet e => $"mitglied/{e.Person}",
        ZahlungspflichtBestimmt => "zahlungspflicht",
        GeschwisterkindGemeldet e => $"geschwister/{e.Schluessel}",
        BefreiungAnerkannt e => $"befreiung/{e.Art}",
        _ => throw new InvalidOperationException($"Haushalt: keine Zeitlinie für {tatsache.GetType().Name}."),
    };
}
