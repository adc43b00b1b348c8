using KitaPlus.Contracts;
using KitaPlus.Contracts.Einrichtungen;
using KitaPlus.Import;

namespace KitaPlus.Einrichtungen;

/// <summary>The streams of this module as imports see them: the rules are those of the deciders.</summary>
internal static class Stromarten
{
    public static IStromart Traeger { get; } = new Stromart<TraegerZustand, TraegerEreignis>
    {
        Praefix = "traeger",
        Benennung = "Der Träger",
        Rang = 10,
        Beginn = TraegerZustand.Anfang,
        Falte = (z, e, _) => TraegerZustand.Evolve(z, e),
        Angelegt = z => z.IstAngelegt,
        Inhalt = TraegerRegeln.Inhalt,
        Stand = TraegerRegeln.Stand,
    };

    public static IStromart Einrichtung { get; } = new Stromart<EinrichtungZustand, EinrichtungEreignis>
    {
        Praefix = "einrichtung",
        Benennung = "Die Einrichtung",
        Rang = 20,
        Beginn = EinrichtungZustand.Anfang,
        Falte = EinrichtungZustand.Evolve,
        Angelegt = z => z.IstAngelegt,
        Inhalt = EinrichtungRegeln.Inhalt,
        Stand = EinrichtungRegeln.Stand,
        Linie = EinrichtungZustand.Zeitlinie,
        Buch = z => z.Buch,
        Aussage = t => t switch
        {
            JugendamtZugeordnet e => e with { GueltigAb = default, GueltigBis = null, Herkunft = Herkunft.Jetzt },
            GruppeEingerichtet e => e with { GueltigAb = default, GueltigBis = null, Herkunft = Herkunft.Jetzt },
            GruppeGeschlossen e => e with { GueltigAb = default, GueltigBis = null, Herkunft = Herkunft.Jetzt },
            EinrichtungBeschrieben e => e with { GueltigAb = default, GueltigBis = null, Herkunft = Herkunft.Jetzt },
            _ => t,
        },
        Zuruecknehmen = (kennung, ereignis, grund, herkunft) => new EinrichtungTatsacheZurueckgenommen(kennung, ereignis, grund, herkunft),
    };
}
