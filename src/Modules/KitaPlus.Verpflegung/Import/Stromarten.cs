using KitaPlus.Contracts;
using KitaPlus.Contracts.Verpflegung;
using KitaPlus.Import;

namespace KitaPlus.Verpflegung;

/// <summary>The streams of this module as imports see them: the rules are those of the deciders.</summary>
internal static class Stromarten
{
    /// <summary>Line that a reference to an authority asks for.</summary>
    public static string Behoerdenlinie(string behoerde) => $"behoerde/{behoerde}";

    public static IStromart Behoerden { get; } = new Stromart<BehoerdenZustand, BehoerdeEreignis>
    {
        Praefix = "behoerden",
        Benennung = "Die Behördenliste",
        Rang = 60,
        Beginn = BehoerdenZustand.Anfang,
        Falte = BehoerdenZustand.Evolve,
        Angelegt = _ => true,
        Inhalt = BehoerdenRegeln.Inhalt,
        Stand = (_, _) => null,
        Linien = z => z.Alle.Keys.Select(Behoerdenlinie),
    };

    public static IStromart Verpflegung { get; } = new Stromart<VerpflegungZustand, VerpflegungEreignis>
    {
        Praefix = "verpflegung",
        Benennung = "Die Verpflegung der Einrichtung",
        Rang = 61,
        Beginn = VerpflegungZustand.Anfang,
        Falte = VerpflegungZustand.Evolve,
        Angelegt = _ => true,
        Inhalt = VerpflegungRegeln.Inhalt,
        Stand = VerpflegungRegeln.Stand,
        Linie = VerpflegungZustand.Zeitlinie,
        Buch = z => z.Buch,
        Aussage = t => t switch
        {
            AngebotFestgelegt e => e with { GueltigAb = default, GueltigBis = null, Herkunft = Herkunft.Jetzt },
            AngebotBeendet e => e with { GueltigAb = default, GueltigBis = null, Herkunft = Herkunft.Jetzt },
            VerpflegungsregelnFestgelegt e => e with { GueltigAb = default, GueltigBis = null, Herkunft = Herkunft.Jetzt },
            SchliessungFestgelegt e => e with { GueltigAb = default, GueltigBis = null, Herkunft = Herkunft.Jetzt },
            _ => t,
        },
        Zuruecknehmen = (kennung, ereignis, grund, herkunft) => new VerpflegungTatsacheZurueckgenommen(kennung, ereignis, grund, herkunft),
    };

    public static IStromart Essen { get; } = new Stromart<EssenZustand, EssenEreignis>
    {
        Praefix = "essen",
        Benennung = "Die Verpflegung des Kindes",
        Rang = 62,
        Beginn = EssenZustand.Anfang,
        Falte = EssenZustand.Evolve,
        Angelegt = _ => true,
        Inhalt = EssenRegeln.Inhalt,
        Stand = EssenRegeln.Stand,
        Linie = EssenZustand.Zeitlinie,
        Buch = z => z.Buch,
        Aussage = t => t switch
        {
            VerpflegungVereinbart e => e with { GueltigAb = default, GueltigBis = null, Herkunft = Herkunft.Jetzt },
            VerpflegungBeendet e => e with { GueltigAb = default, GueltigBis = null, Herkunft = Herkunft.Jetzt },
            ButBewilligt e => e with { GueltigAb = default, GueltigBis = null, Herkunft = Herkunft.Jetzt },
            ButBeendet e => e with { GueltigAb = default, GueltigBis = null, Herkunft = Herkunft.Jetzt },
            _ => t,
        },
        Zuruecknehmen = (kennung, ereignis, grund, herkunft) => new EssenTatsacheZurueckgenommen(kennung, ereignis, grund, herkunft),
    };
}
