using KitaPlus.Contracts;
using KitaPlus.Contracts.Verpflegung;
using KitaPlus.Kernel;

namespace KitaPlus.Verpflegung;

internal sealed class EssenDecider : IDecider<EssenZustand, EssenBefehl>
{
    private EssenDecider()
    {
    }

    public static EssenZustand Anfang => EssenZustand.Anfang;

    public static EssenZustand Evolve(EssenZustand zustand, IEreignis ereignis, Guid ereignisId) => EssenZustand.Evolve(zustand, ereignis, ereignisId);

    public static Entscheidung Decide(EssenZustand zustand, EssenBefehl befehl) => befehl switch
    {
        VereinbareVerpflegung b => Vertragsregeln.Fremd(zustand, b) is { } fremd ? Entscheidung.Nein(fremd) : Nimm(zustand, new VerpflegungVereinbart(
            b.Kind, b.GueltigAb, b.GueltigBis, b.Vertrag?.Trim() ?? Vertragsregeln.Nummer(zustand, b), b.Einrichtung, b.Angebot, b.Zahler, b.Tage, b.Bestandteile is { } t ? [.. t.Order()] : null, b.Herkunft)),
        BeendeVerpflegung b => Vertragsregeln.Beende(zustand, b, Nimm),
        MeldeVomEssenAb b => Tagesmeldungen.Entscheide(zustand, new VonEssenAbgemeldet(b.Kind, b.GueltigAb, b.GueltigBis, b.Gemeldet.ToUniversalTime(), b.Herkunft), (e, von, bis) => e with { GueltigAb = von, GueltigBis = bis }),
        MeldeZumEssenAn b => Tagesmeldungen.Entscheide(zustand, new ZumEssenAngemeldet(b.Kind, b.GueltigAb, b.GueltigBis, b.Gemeldet.ToUniversalTime(), b.Herkunft), (e, von, bis) => e with { GueltigAb = von, GueltigBis = bis }),
        BewilligeBut b => Nimm(zustand, new ButBewilligt(b.Kind, b.GueltigAb, b.GueltigBis, b.Behoerde, Kassenzeichen(b.Kind, b.Kassenzeichen), b.Herkunft)),
        BeendeBut b => Nimm(zustand, new ButBeendet(b.Kind, b.GueltigAb, b.GueltigBis, b.Herkunft)),
        NimmEssenTatsacheZurueck b => Vertragsregeln.Fremd(zustand, b) is { } fremd ? Entscheidung.Nein(fremd) : Nimm(zustand, new EssenTatsacheZurueckgenommen(b.Kind, b.Ereignis, b.Grund, b.Herkunft)),
        _ => throw new InvalidOperationException($"Essen: unbekannter Befehl {befehl.GetType().Name}."),
    };

    /// <summary>The Kassenzeichen says that a family gets benefits: protected and erased like incomes.</summary>
    internal static Personenbezug<string>? Kassenzeichen(string kind, string? text) =>
        string.IsNullOrWhiteSpace(text) ? null : Personenbezug<string>.Von($"kind-{kind}", Zwecke.Einkommen, text.Trim());

    internal static Entscheidung Nimm(EssenZustand z, EssenEreignis ereignis)
    {
        if (EssenRegeln.Inhalt(ereignis) is { } inhalt) return Entscheidung.Nein(inhalt.Satz);
        if (EssenRegeln.StehtSchonDa(z, ereignis)) return Entscheidung.Nichts;
        return EssenRegeln.Stand(z, ereignis) is { } stand ? Entscheidung.Nein(stand.Satz) : Entscheidung.Ja(ereignis);
    }
}
