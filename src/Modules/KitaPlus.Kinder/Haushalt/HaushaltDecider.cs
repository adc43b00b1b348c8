using KitaPlus.Contracts.Kinder;
using KitaPlus.Kernel;

namespace KitaPlus.Kinder;

internal sealed class HaushaltDecider : IDecider<HaushaltZustand, HaushaltBefehl>
{
    private HaushaltDecider()
    {
    }

    public static HaushaltZustand Anfang => HaushaltZustand.Anfang;

    public static HaushaltZustand Evolve(HaushaltZustand zustand, IEreignis ereignis, Guid ereignisId) => HaushaltZustand.Evolve(zustand, ereignis, ereignisId);

    public static Entscheidung Decide(HaushaltZustand zustand, HaushaltBefehl befehl) => befehl switch
    {
        LegeHaushaltAn b => Nimm(zustand, new HaushaltAngelegt(b.Haushalt, b.Herkunft)),
        MeldeMitglied b => Nimm(zustand, new MitgliedGemeldet(b.Haushalt, b.Person, b.GueltigAb, b.GueltigBis, b.Rolle, b.Herkunft)),
        BestimmeZahlungspflicht b => Nimm(zustand, new ZahlungspflichtBestimmt(b.Haushalt, b.GueltigAb, b.GueltigBis, b.Person, b.Herkunft)),
        MeldeGeschwisterkind b => Nimm(zustand, new GeschwisterkindGemeldet(
            b.Haushalt, b.Schluessel, b.GueltigAb, b.GueltigBis, b.Betreuungsart, Geburt(b.Haushalt, b.Geburtsdatum), b.Wochenstunden, b.Herkunft)),
        ErkenneBefreiungAn b => Nimm(zustand, new BefreiungAnerkannt(b.Haushalt, b.Art, b.GueltigAb, b.GueltigBis, b.Besteht, b.Herkunft)),
        NimmHaushaltTatsacheZurueck b => Nimm(zustand, new HaushaltTatsacheZurueckgenommen(b.Haushalt, b.Ereignis, b.Grund, b.Herkunft)),
        _ => throw new InvalidOperationException($"Haushalt: unbekannter Befehl {befehl.GetType().Name}."),
    };

    public static Personenbezug<DateOnly>? Geburt(string haushalt, DateOnly? tag) =>
        tag is { } t ? Personenbezug<DateOnly>.Von($"haushalt-{haushalt}", Zwecke.Stammdaten, t) : null;

    private static Entscheidung Nimm(HaushaltZustand z, HaushaltEreignis ereignis)
    {
        if (HaushaltRegeln.Inhalt(ereignis) is { } inhalt) return Entscheidung.Nein(inhalt.Satz);
        if (HaushaltRegeln.StehtSchonDa(z, ereignis)) return Entscheidung.Nichts;
        return HaushaltRegeln.Stand(z, ereignis) is { } stand ? Entscheidung.Nein(stand.Satz) : Entscheidung.Ja(ereignis);
    }
}
