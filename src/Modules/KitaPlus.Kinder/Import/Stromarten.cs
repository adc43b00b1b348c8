using KitaPlus.Contracts;
using KitaPlus.Contracts.Kinder;
using KitaPlus.Import;

namespace KitaPlus.Kinder;

/// <summary>The streams of this module as imports see them: the rules are those of the deciders.</summary>
internal static class Stromarten
{
    public static IStromart Person { get; } = new Stromart<PersonZustand, PersonEreignis>
    {
        Praefix = "person",
        Benennung = "Die Person",
        Rang = 30,
        Beginn = PersonZustand.Anfang,
        Falte = PersonZustand.Evolve,
        Angelegt = z => z.IstAngelegt,
        Inhalt = PersonRegeln.Inhalt,
        Stand = PersonRegeln.Stand,
        Linie = PersonZustand.Zeitlinie,
        Buch = z => z.Buch,
        Aussage = t => t is EinkommenErklaert e ? e with { GueltigAb = default, GueltigBis = null, Herkunft = Herkunft.Jetzt } : t,
        Zuruecknehmen = (kennung, ereignis, grund, herkunft) => new PersonTatsacheZurueckgenommen(kennung, ereignis, grund, herkunft),
    };

    public static IStromart Haushalt { get; } = new Stromart<HaushaltZustand, HaushaltEreignis>
    {
        Praefix = "haushalt",
        Benennung = "Der Haushalt",
        Rang = 40,
        Beginn = HaushaltZustand.Anfang,
        Falte = HaushaltZustand.Evolve,
        Angelegt = z => z.IstAngelegt,
        Inhalt = HaushaltRegeln.Inhalt,
        Stand = HaushaltRegeln.Stand,
        Linie = HaushaltZustand.Zeitlinie,
        Buch = z => z.Buch,
        Aussage = t => t switch
        {
            MitgliedGemeldet e => e with { GueltigAb = default, GueltigBis = null, Herkunft = Herkunft.Jetzt },
            ZahlungspflichtBestimmt e => e with { GueltigAb = default, GueltigBis = null, Herkunft = Herkunft.Jetzt },
            GeschwisterkindGemeldet e => e with { GueltigAb = default, GueltigBis = null, Herkunft = Herkunft.Jetzt },
            BefreiungAnerkannt e => e with { GueltigAb = default, GueltigBis = null, Herkunft = Herkunft.Jetzt },
            _ => t,
        },
        Zuruecknehmen = (kennung, ereignis, grund, herkunft) => new HaushaltTatsacheZurueckgenommen(kennung, ereignis, grund, herkunft),
    };

    public static IStromart Kind { get; } = new Stromart<KindZustand, KindEreignis>
    {
        Praefix = "kind",
        Benennung = "Das Kind",
        Rang = 50,
        Beginn = KindZustand.Anfang,
        Falte = KindZustand.Evolve,
        Angelegt = z => z.IstAufgenommen,
        Inhalt = KindRegeln.Inhalt,
        Stand = KindRegeln.Stand,
        Linie = KindZustand.Zeitlinie,
        Buch = z => z.Buch,
        Aussage = t => t switch
        {
            KindLebtIn e => e with { GueltigAb = default, GueltigBis = null, Herkunft = Herkunft.Jetzt },
            BetreuungVereinbart e => e with { GueltigAb = default, GueltigBis = null, Herkunft = Herkunft.Jetzt },
            BetreuungBeendet e => e with { GueltigAb = default, GueltigBis = null, Herkunft = Herkunft.Jetzt },
            WohnsitzGemeldet e => e with { GueltigAb = default, GueltigBis = null, Herkunft = Herkunft.Jetzt },
            InklusionFestgestellt e => e with { GueltigAb = default, GueltigBis = null, Herkunft = Herkunft.Jetzt },
            PflegekindGemeldet e => e with { GueltigAb = default, GueltigBis = null, Herkunft = Herkunft.Jetzt },
            _ => t,
        },
        Zuruecknehmen = (kennung, ereignis, grund, herkunft) => new KindTatsacheZurueckgenommen(kennung, ereignis, grund, herkunft),
    };
}
