using KitaPlus.Contracts;
using KitaPlus.Contracts.Kostenrechnung;
using KitaPlus.Import;

namespace KitaPlus.Kostenrechnung;

/// <summary>The stream of this module as imports see it: the rules are those of the decider.</summary>
internal static class Stromarten
{
    public static IStromart Kostenrechnung { get; } = new Stromart<KostenZustand, KostenrechnungEreignis>
    {
        Praefix = "kostenrechnung",
        Benennung = "Die Kostenrechnung",
        Rang = 30,
        Beginn = KostenZustand.Anfang,
        Falte = KostenZustand.Evolve,
        Angelegt = _ => true,
        Inhalt = KostenRegeln.Inhalt,
        Stand = KostenRegeln.Stand,
        Linie = t => Kostenlinie.Von(t).ToString(),
        Buch = z => z.Buch,
        Aussage = t => t switch
        {
            KostenartFestgelegt e => e with { GueltigAb = default, GueltigBis = null, Herkunft = Herkunft.Jetzt },
            KostenstelleFestgelegt e => e with { GueltigAb = default, GueltigBis = null, Herkunft = Herkunft.Jetzt },
            _ => t,
        },
        Zuruecknehmen = (_, ereignis, grund, herkunft) => new KostenangabeZurueckgenommen(ereignis, grund, herkunft),
    };
}
