using KitaPlus.Contracts;
using KitaPlus.Contracts.Kinder;
using KitaPlus.Kernel;

namespace KitaPlus.Kinder;

internal sealed class KindDecider : IDecider<KindZustand, KindBefehl>
{
    private KindDecider()
    {
    }

    public static KindZustand Anfang => KindZustand.Anfang;

    public static KindZustand Evolve(KindZustand zustand, IEreignis ereignis, Guid ereignisId) => KindZustand.Evolve(zustand, ereignis, ereignisId);

    public static Entscheidung Decide(KindZustand zustand, KindBefehl befehl) => befehl switch
    {
        NimmKindAuf b => Nimm(zustand, new KindAufgenommen(b.Kind, Name(b.Kind, b.Name), Geburt(b.Kind, b.Geburtsdatum), b.Herkunft)),
        BerichtigeGeburtsdatum b => Nimm(zustand, new GeburtsdatumBerichtigt(b.Kind, Geburt(b.Kind, b.Geburtsdatum), b.Herkunft)),
        BenenneKindUm b => Nimm(zustand, new KindUmbenannt(b.Kind, Name(b.Kind, b.Name), b.Herkunft)),
        OrdneHaushalteZu b => Nimm(zustand, new KindLebtIn(b.Kind, b.GueltigAb, b.GueltigBis, b.Anteile, b.Herkunft)),
        VereinbareBetreuung b => Nimm(zustand, new BetreuungVereinbart(b.Kind, b.GueltigAb, b.GueltigBis, b.Einrichtung, b.Gruppe, b.Wochenstunden, b.Pauschalentyp, b.Herkunft)),
        AendereStunden b => Aendere(zustand, b),
        BeendeBetreuung b => Beende(zustand, b),
        MeldeWohnsitz b => Nimm(zustand, new WohnsitzGemeldet(b.Kind, b.GueltigAb, b.GueltigBis, b.Jugendamt, Anschrift(b.Kind, b.Anschrift), b.Herkunft)),
        StelleInklusionFest b => Nimm(zustand, new InklusionFestgestellt(b.Kind, b.GueltigAb, b.GueltigBis, Inklusion(b.Kind, b.Art), b.Herkunft)),
        MeldePflegekind b => Nimm(zustand, new PflegekindGemeldet(b.Kind, b.GueltigAb, b.GueltigBis, b.IstPflegekind, b.Herkunft)),
        NimmKindTatsacheZurueck b => Nimm(zustand, new KindTatsacheZurueckgenommen(b.Kind, b.Ereignis, b.Grund, b.Herkunft)),
        _ => throw new InvalidOperationException($"Kind: unbekannter Befehl {befehl.GetType().Name}."),
    };

    public static Personenbezug<Personenname> Name(string kind, Personenname name) => Personenbezug<Personenname>.Von($"kind-{kind}", Zwecke.Stammdaten, name);

    public static Personenbezug<DateOnly> Geburt(string kind, DateOnly tag) => Personenbezug<DateOnly>.Von($"kind-{kind}", Zwecke.Stammdaten, tag);

    public static Personenbezug<Anschrift>? Anschrift(string kind, Anschrift? anschrift) =>
        anschrift is null ? null : Personenbezug<Anschrift>.Von($"kind-{kind}", Zwecke.Stammdaten, anschrift);

    public static Personenbezug<string>? Inklusion(string kind, string? art) =>
        art is null ? null : Personenbezug<string>.Von($"kind-{kind}", Zwecke.Gesundheit, art);

    private static Entscheidung Nimm(KindZustand z, KindEreignis ereignis)
    {
        if (KindRegeln.Inhalt(ereignis) is { } inhalt) return Entscheidung.Nein(inhalt.Satz);
        if (KindRegeln.StehtSchonDa(z, ereignis)) return Entscheidung.Nichts;
        return KindRegeln.Stand(z, ereignis) is { } stand ? Entscheidung.Nein(stand.Satz) : Entscheidung.Ja(ereignis);
    }

    private static Entscheidung Aendere(KindZustand z, AendereStunden b)
    {
        var scheibe = z.Betreuung().Scheiben.FirstOrDefault(s => s.Ab <= b.GueltigAb && b.GueltigAb <= s.Bis);
        if (scheibe.Wert is not { } bisher)
            return Entscheidung.Nein($"Das Kind „{b.Kind}“ hat am {Tatsachenregeln.Tag(b.GueltigAb)} keine Betreuungsvereinbarung, die sich ändern ließe; bitte eine Betreuung vereinbaren.");

        // the change ends where the changed agreement ends or where another one, already recorded, takes over
        DateOnly? bis = scheibe.Bis == DateOnly.MaxValue ? null : scheibe.Bis;
        var neu = bisher with
        {
            GueltigAb = b.GueltigAb,
            GueltigBis = bis,
            Wochenstunden = b.Wochenstunden,
            Pauschalentyp = b.Pauschalentyp ?? bisher.Pauschalentyp,
            Gruppe = b.Gruppe ?? bisher.Gruppe,
            Herkunft = b.Herkunft,
        };
        var gleich = neu.Wochenstunden == bisher.Wochenstunden && neu.Pauschalentyp == bisher.Pauschalentyp && neu.Gruppe == bisher.Gruppe;
        return gleich ? Entscheidung.Nichts : Nimm(z, neu);
    }

    private static Entscheidung Beende(KindZustand z, BeendeBetreuung b)
    {
        var ende = new BetreuungBeendet(b.Kind, b.GueltigAb, b.GueltigBis, b.Herkunft);
        if (z.IstAufgenommen && KindRegeln.Inhalt(ende) is null)
        {
            var zeit = new Zeitraum(b.GueltigAb, b.GueltigBis);
            if (z.Buch.StehtSchonDa(ende, "betreuung")) return Entscheidung.Nichts;
            if (!z.Betreuung().Scheiben.Any(s => s.Wert is not null && zeit.Schneidet(new Zeitraum(s.Ab, s.Bis))))
                return Entscheidung.Nein($"Das Kind „{b.Kind}“ hat im Zeitraum {zeit} keine Betreuung, die sich beenden ließe; bitte das Datum prüfen.");
        }

        return Nimm(z, ende);
    }
}
