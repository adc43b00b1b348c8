using System.Collections.Immutable;
using KitaPlus.Kernel;

namespace KitaPlus.Barkasse;

/// <summary>A limit from a day on.</summary>
internal sealed record Hoechstbestand(DateOnly Ab, Geld? Hoechstens, Grenzfolge Folge);

/// <summary>A cash box of an Einrichtung; empty id = there is none.</summary>
internal sealed record Kasse(string Id, string Einrichtung, string Name, DateOnly Ab, Geld Anfangsbestand, string Verantwortlich)
{
    public static Kasse Keine { get; } = new("", "", "", default, Geld.Null, "");

    public ImmutableList<Hoechstbestand> Grenzen { get; init; } = [];

    public ImmutableList<KasseUebergeben> Uebergaben { get; init; } = [];

    public bool GibtEs => Id.Length > 0;

    /// <summary>The limit on a day; of two from the same day the later one recorded counts.</summary>
    public Hoechstbestand? GrenzeAm(DateOnly tag) => Grenzen.Where(g => g.Ab <= tag).Select((g, i) => (g, i)).OrderBy(x => x.g.Ab).ThenBy(x => x.i).LastOrDefault().g;

    public Kasse Mit(KasseEreignis ereignis) => ereignis switch
    {
        KasseAngelegt e => new(e.Kasse, e.Einrichtung, e.Name, e.Ab, e.Anfangsbestand, e.Verantwortlich),
        KasseUmbenannt e => this with { Name = e.Name },
        HoechstbestandFestgelegt e => this with { Grenzen = Grenzen.Add(new(e.GueltigAb, e.Hoechstens, e.Folge)) },
        KasseUebergeben e => this with { Verantwortlich = e.An, Uebergaben = Uebergaben.Add(e) },
        _ => throw new InvalidOperationException($"Unbekanntes Ereignis {ereignis.GetType().Name} in einer Kasse."),
    };
}
