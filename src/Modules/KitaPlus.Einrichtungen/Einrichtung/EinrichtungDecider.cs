using KitaPlus.Contracts.Einrichtungen;
using KitaPlus.Kernel;

namespace KitaPlus.Einrichtungen;

internal sealed class EinrichtungDecider : IDecider<EinrichtungZustand, EinrichtungBefehl>
{
    private EinrichtungDecider()
    {
    }

    public static EinrichtungZustand Anfang => EinrichtungZustand.Anfang;

    public static EinrichtungZustand Evolve(EinrichtungZustand zustand, IEreignis ereignis, Guid ereignisId) => EinrichtungZustand.Evolve(zustand, ereignis, ereignisId);

    public static Entscheidung Decide(EinrichtungZustand zustand, EinrichtungBefehl befehl) => befehl switch
    {
        LegeEinrichtungAn b => Nimm(zustand, new EinrichtungAngelegt(b.Einrichtung, b.Traeger, b.Name, b.GueltigAb)),
        BenenneEinrichtungUm b => Nimm(zustand, new EinrichtungUmbenannt(b.Einrichtung, b.Name, b.GueltigAb)),
        OrdneJugendamtZu b => Nimm(zustand, new JugendamtZugeordnet(b.Einrichtung, b.Jugendamt, b.GueltigAb, b.GueltigBis, b.Herkunft)),
        RichteGruppeEin b => Nimm(zustand, new GruppeEingerichtet(
            b.Einrichtung, b.Gruppe, b.Name, b.Form, b.Plaetze, b.Wochenstunden, b.GueltigAb, b.GueltigBis, b.Herkunft)),
        SchliesseGruppe b => Nimm(zustand, new GruppeGeschlossen(b.Einrichtung, b.Gruppe, b.GueltigAb, b.GueltigBis, b.Herkunft)),
        BeschreibeEinrichtung b => Nimm(zustand, new EinrichtungBeschrieben(b.Einrichtung, b.GueltigAb, b.GueltigBis, b.Angaben, b.Herkunft)),
        LegeUebernahmeFest b => Nimm(zustand, new UebernahmeFestgelegt(b.Einrichtung, b.Stichtag)),
        NimmEinrichtungTatsacheZurueck b => Nimm(zustand, new EinrichtungTatsacheZurueckgenommen(b.Einrichtung, b.Ereignis, b.Grund, b.Herkunft)),
        _ => throw new InvalidOperationException($"Einrichtung: unbekannter Befehl {befehl.GetType().Name}."),
    };

    private static Entscheidung Nimm(EinrichtungZustand z, EinrichtungEreignis ereignis)
    {
        if (EinrichtungRegeln.Inhalt(ereignis) is { } inhalt) return Entscheidung.Nein(inhalt.Satz);
        if (EinrichtungRegeln.StehtSchonDa(z, ereignis)) return Entscheidung.Nichts;
        return EinrichtungRegeln.Stand(z, ereignis) is { } stand ? Entscheidung.Nein(stand.Satz) : Entscheidung.Ja(ereignis);
    }
}
