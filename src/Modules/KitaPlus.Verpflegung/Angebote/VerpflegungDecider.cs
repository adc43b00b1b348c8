using KitaPlus.Contracts.Verpflegung;
using KitaPlus.Kernel;

namespace KitaPlus.Verpflegung;

internal sealed class VerpflegungDecider : IDecider<VerpflegungZustand, VerpflegungBefehl>
{
    private VerpflegungDecider()
    {
    }

    public static VerpflegungZustand Anfang => VerpflegungZustand.Anfang;

    public static VerpflegungZustand Evolve(VerpflegungZustand zustand, IEreignis ereignis, Guid ereignisId) => VerpflegungZustand.Evolve(zustand, ereignis, ereignisId);

    public static Entscheidung Decide(VerpflegungZustand zustand, VerpflegungBefehl befehl) => befehl switch
    {
        LegeAngebotFest b => Nimm(zustand, new AngebotFestgelegt(
            b.Einrichtung, b.Angebot, b.GueltigAb, b.GueltigBis, b.Name.Trim(), b.Abrechnung, [.. b.FreieMonate.Order()], [.. b.Bestandteile.OrderBy(t => t.Art)], b.Herkunft)),
        BeendeAngebot b => Nimm(zustand, new AngebotBeendet(b.Einrichtung, b.Angebot, b.GueltigAb, b.GueltigBis, b.Herkunft)),
        LegeVerpflegungsregelnFest b => Nimm(zustand, new VerpflegungsregelnFestgelegt(
            b.Einrichtung, b.GueltigAb, b.GueltigBis, b.SchlussTage, b.SchlussMinute, b.ErstattungAbTagen, b.ErstattungTageImMonat, b.Teilmonat, b.SchliesstageMindern, b.Herkunft)),
        LegeSchliessungFest b => Nimm(zustand, new SchliessungFestgelegt(b.Einrichtung, b.GueltigAb, b.GueltigBis, b.Anlass.Trim(), b.MindertPauschale, b.Herkunft)),
        NimmVerpflegungTatsacheZurueck b => Nimm(zustand, new VerpflegungTatsacheZurueckgenommen(b.Einrichtung, b.Ereignis, b.Grund, b.Herkunft)),
        _ => throw new InvalidOperationException($"Verpflegung: unbekannter Befehl {befehl.GetType().Name}."),
    };

    private static Entscheidung Nimm(VerpflegungZustand z, VerpflegungEreignis ereignis)
    {
        if (VerpflegungRegeln.Inhalt(ereignis) is { } inhalt) return Entscheidung.Nein(inhalt.Satz);
        if (VerpflegungRegeln.StehtSchonDa(z, ereignis)) return Entscheidung.Nichts;
        return VerpflegungRegeln.Stand(z, ereignis) is { } stand ? Entscheidung.Nein(stand.Satz) : Entscheidung.Ja(ereignis);
    }
}
