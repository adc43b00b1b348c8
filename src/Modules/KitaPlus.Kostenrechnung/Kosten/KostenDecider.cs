using KitaPlus.Contracts;
using KitaPlus.Contracts.Kostenrechnung;
using KitaPlus.Kernel;

namespace KitaPlus.Kostenrechnung;

internal sealed class KostenDecider : IDecider<KostenZustand, KostenBefehl>
{
    private KostenDecider()
    {
    }

    public static KostenZustand Anfang => KostenZustand.Anfang;

    public static KostenZustand Evolve(KostenZustand zustand, IEreignis ereignis, Guid ereignisId) => KostenZustand.Evolve(zustand, ereignis, ereignisId);

    public static Entscheidung Decide(KostenZustand zustand, KostenBefehl befehl) => befehl switch
    {
        LegeKostenartAn b => LegeAn(zustand, new KostenartFestgelegt(b.Nummer, b.Name.Trim(), b.Richtung, b.Steuer, b.Ab, b.Bis, Herkunft.Jetzt)),
        LegeKostenstelleAn b => LegeAn(zustand, new KostenstelleFestgelegt(b.Nummer, b.Name.Trim(), b.Einrichtung, b.Ab, b.Bis, Herkunft.Jetzt)),
        AendereKostenart b => Aendere(zustand, new(Kostenkreis.Art, b.Nummer), b.Ab, bis => new KostenartFestgelegt(b.Nummer, b.Name.Trim(), b.Richtung, b.Steuer, b.Ab, bis, Herkunft.Jetzt)),
        AendereKostenstelle b => Aendere(zustand, new(Kostenkreis.Stelle, b.Nummer), b.Ab, bis => new KostenstelleFestgelegt(b.Nummer, b.Name.Trim(), b.Einrichtung, b.Ab, bis, Herkunft.Jetzt)),
        BeendeKostenart b => Beende(zustand, new(Kostenkreis.Art, b.Nummer), b.LetzterTag, ab => new KostenartBeendet(b.Nummer, ab, null, Herkunft.Jetzt)),
        BeendeKostenstelle b => Beende(zustand, new(Kostenkreis.Stelle, b.Nummer), b.LetzterTag, ab => new KostenstelleBeendet(b.Nummer, ab, null, Herkunft.Jetzt)),
        NimmKostenangabeZurueck b => Nimm(zustand, new KostenangabeZurueckgenommen(b.Ereignis, b.Grund.Trim(), Herkunft.Jetzt)),
        _ => throw new InvalidOperationException($"Kostenrechnung: unbekannter Befehl {befehl.GetType().Name}."),
    };

    private static Entscheidung LegeAn<T>(KostenZustand z, T ereignis)
        where T : KostenrechnungEreignis, ITatsache
    {
        var linie = Kostenlinie.Von(ereignis);
        return z.Buch.Geltende(linie.ToString()).Count > 0 && !KostenRegeln.StehtSchonDa(z, ereignis)
            ? Entscheidung.Nein($"{linie.Benennung} gibt es schon; bitte ändern statt neu anlegen oder eine andere Nummer wählen.")
            : Nimm(z, ereignis);
    }

    private static Entscheidung Aendere(KostenZustand z, Kostenlinie linie, DateOnly ab, Func<DateOnly?, KostenrechnungEreignis> ereignis)
    {
        var strahl = z.Strahl(linie);
        return strahl.Scheiben.Count == 0 ? Unbekannt(linie) : Nimm(z, ereignis(Ende(strahl, ab)));
    }

    private static Entscheidung Beende(KostenZustand z, Kostenlinie linie, DateOnly letzter, Func<DateOnly, KostenrechnungEreignis> ereignis)
    {
        if (Tatsachenregeln.Datum("letzter_tag", letzter) is { } datum) return Entscheidung.Nein(datum.Satz);
        var strahl = z.Strahl(linie);
        if (strahl.Scheiben.Count == 0) return Unbekannt(linie);
        return strahl.TryAm(letzter, out var wert) && wert is not null
            ? Nimm(z, ereignis(letzter.AddDays(1)))
            : Entscheidung.Nein($"{linie.Benennung} gilt am {Tatsachenregeln.Tag(letzter)} nicht; bitte einen Tag wählen, an dem sie gilt.");
    }

    /// <summary>Last day of the unbroken time the day lies in; null = no end, or the number does not exist on the day.</summary>
    private static DateOnly? Ende(Zeitstrahl<Kostenwert?> strahl, DateOnly tag)
    {
        DateOnly? ende = null;
        foreach (var s in strahl.Scheiben)
        {
            if (s.Wert is null || s.Bis < tag) continue;
            if (ende is null ? s.Ab > tag : s.Ab != ende.Value.AddDays(1)) break;
            if (s.Bis == DateOnly.MaxValue) return null;
            ende = s.Bis;
        }

        return ende;
    }

    private static Entscheidung Unbekannt(Kostenlinie linie) => Entscheidung.Nein($"{linie.Benennung} ist nicht bekannt; bitte die Nummer prüfen oder sie zuerst anlegen.");

    private static Entscheidung Nimm(KostenZustand z, KostenrechnungEreignis ereignis)
    {
        if (KostenRegeln.Inhalt(ereignis) is { } inhalt) return Entscheidung.Nein(inhalt.Satz);
        if (KostenRegeln.StehtSchonDa(z, ereignis)) return Entscheidung.Nichts;
        return KostenRegeln.Stand(z, ereignis) is { } stand ? Entscheidung.Nein(stand.Satz) : Entscheidung.Ja(ereignis);
    }
}
