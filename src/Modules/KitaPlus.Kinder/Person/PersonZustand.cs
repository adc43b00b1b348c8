using KitaPlus.Contracts;
using KitaPlus.Contracts.Kinder;
using KitaPlus.Kernel;

namespace KitaPlus.Kinder;

internal sealed record PersonZustand(Personenbezug<Personenname>? Name, Personenbezug<Anschrift>? Anschrift, Personenbezug<Kontaktdaten>? Kontakt, Tatsachenbuch Buch)
{
    public static PersonZustand Anfang { get; } = new(null, null, null, Tatsachenbuch.Leer);

    public bool IstAngelegt => Name is not null;

    public static PersonZustand Evolve(PersonZustand z, IEreignis ereignis, Guid id) => ereignis switch
    {
        PersonAngelegt e => new(e.Name, e.Anschrift, null, z.Buch.MitStammdaten(id)),
        PersonUmbenannt e => z with { Name = e.Name, Buch = z.Buch.MitStammdaten(id) },
        PersonUmgezogen e => z with { Anschrift = e.Anschrift, Buch = z.Buch.MitStammdaten(id) },
        KontaktdatenGemeldet e => z with { Kontakt = e.Kontakt, Buch = z.Buch.MitStammdaten(id) },
        PersonTatsacheZurueckgenommen e => z with { Buch = z.Buch.Mit(e) },
        EinkommenErklaert e => z with { Buch = z.Buch.Mit(id, e, Zeitlinie(e)) },
        _ => throw new InvalidOperationException($"Person: unbekanntes Ereignis {ereignis.GetType().Name}."),
    };

    public static string Zeitlinie(ITatsache tatsache) => tatsache switch
    {
        EinkommenErklaert => "einkommen",
        _ => throw new InvalidOperationException($"Person: keine Zeitlinie für {tatsache.GetType().Name}."),
    };
}
