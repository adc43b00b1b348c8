using KitaPlus.Contracts;
using KitaPlus.Contracts.Verpflegung;
using KitaPlus.Kernel;

namespace KitaPlus.Verpflegung;

/// <summary>What has been notified for a day.</summary>
/// <param name="Gemeldet">When; of several Abmeldungen in a row the first.</param>
/// <param name="Bestellt">Abgemeldet after it had been angemeldet: too late, the meal that had been ordered is charged.</param>
internal sealed record Meldestand(bool Angemeldet, DateTimeOffset Gemeldet, bool Bestellt = false)
{
    public static Meldestand? Von(ITatsache tatsache) => tatsache switch
    {
        VonEssenAbgemeldet e => new(false, e.Gemeldet),
        ZumEssenAngemeldet e => new(true, e.Gemeldet),
        _ => null,
    };

    /// <summary>Whether the day is one of the child's meals, or one that was ordered and not cancelled in time.</summary>
    public bool Zaehlt(bool essenstag, bool rechtzeitig) => essenstag || Angemeldet || (Bestellt && !rechtzeitig);

    /// <summary>The same, said when this had been said before.</summary>
    public Meldestand Nach(Meldestand davor) =>
        Angemeldet ? this : davor.Angemeldet ? this with { Bestellt = true } : new(false, davor.Gemeldet < Gemeldet ? davor.Gemeldet : Gemeldet, davor.Bestellt);
}

/// <summary>An- and Abmeldungen over time. Unlike other facts an Abmeldung does not forget what it covers: too late, it changes no price.</summary>
internal static class Meldestrahl
{
    /// <param name="meldungen">Those that count, first recorded first.</param>
    public static Zeitstrahl<Meldestand> Aus(IEnumerable<(Zeitraum Zeit, Meldestand Stand)> meldungen)
    {
        var strahl = Zeitstrahl<Meldestand>.Leer;
        foreach (var (zeit, stand) in meldungen)
        {
            var davor = strahl.Scheiben.Select(s => (Zeit: zeit.Schnitt(new Zeitraum(s.Ab, s.Bis)), s.Wert)).Where(s => s.Zeit is not null).ToList();
            strahl = strahl.Mit(zeit, stand);
            foreach (var s in davor) strahl = strahl.Mit(s.Zeit!.Value, stand.Nach(s.Wert));
        }

        return strahl;
    }

    public static Zeitstrahl<Meldestand> Aus(EssenZustand zustand) =>
        Aus(zustand.Buch.Geltende(EssenZustand.Tagelinie).Select(t => (new Zeitraum(t.GueltigAb, t.GueltigBis), Meldestand.Von(t)!)));
}
