using KitaPlus.Contracts;
using KitaPlus.Contracts.Einrichtungen;
using KitaPlus.Kernel;

namespace KitaPlus.Einrichtungen;

/// <summary>What a decision about an Einrichtung needs.</summary>
internal sealed record EinrichtungZustand(string? Traeger, string? Name, DateOnly? Uebernahme, Tatsachenbuch Buch)
{
    public static EinrichtungZustand Anfang { get; } = new(null, null, null, Tatsachenbuch.Leer);

    public bool IstAngelegt => Name is not null;

    public static EinrichtungZustand Evolve(EinrichtungZustand z, IEreignis ereignis, Guid id) => ereignis switch
    {
        EinrichtungAngelegt e => z with { Traeger = e.Traeger, Name = e.Name, Buch = z.Buch.MitStammdaten(id) },
        EinrichtungUmbenannt e => z with { Name = e.Name, Buch = z.Buch.MitStammdaten(id) },
        UebernahmeFestgelegt e => z with { Uebernahme = e.Stichtag, Buch = z.Buch.MitStammdaten(id) },
        EinrichtungTatsacheZurueckgenommen e => z with { Buch = z.Buch.Mit(e) },
        EinrichtungEreignis and ITatsache e => z with { Buch = z.Buch.Mit(id, e, Zeitlinie(e)) },
        _ => throw new InvalidOperationException($"Einrichtung: unbekanntes Ereignis {ereignis.GetType().Name}."),
    };

    public static string Gruppenlinie(string gruppe) => $"gruppe/{gruppe}";

    public static string Zeitlinie(ITatsache tatsache) => tatsache switch
    {
        JugendamtZugeordnet => "jugendamt",
        GruppeEingerichtet e => Gruppenlinie(e.Gruppe),
        GruppeGeschlossen e => Gruppenlinie(e.Gruppe),
        EinrichtungBeschrieben => "angaben",
        _ => throw new InvalidOperationException($"Einrichtung: keine Zeitlinie für {tatsache.GetType().Name}."),
    };
}
