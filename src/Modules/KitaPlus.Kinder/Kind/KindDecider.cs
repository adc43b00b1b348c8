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
        VereinbareBetreuung b => Betreuungsregeln.Fremd(zustand, b) is { } fremd ? Entscheidung.Nein(fremd) : Nimm(zustand, new BetreuungVereinbart(b.Kind, b.GueltigAb, b.GueltigBis, b.Einrichtung, b.Gruppe, b.Wochenstunden, b.Pauschalentyp, b.Herkunft)),
        AendereStunden b => Betreuungsregeln.Aendere(zustand, b, Nimm),
        BeendeBetreuung b => Betreuungsregeln.Beende(zustand, b, Nimm),
        MeldeWohnsitz b => Nimm(zustand, new WohnsitzGemeldet(b.Kind, b.GueltigAb, b.GueltigBis, b.Jugendamt, Anschrift(b.Kind, b.Anschrift), b.Herkunft)),
        StelleInklusionFest b => Nimm(zustand, new InklusionFestgestellt(b.Kind, b.GueltigAb, b.GueltigBis, Inklusion(b.Kind, b.Art), b.Herkunft)),
        MeldePflegekind b => Nimm(zustand, new PflegekindGemeldet(b.Kind, b.GueltigAb, b.GueltigBis, b.IstPflegekind, b.Herkunft)),
        BenenneKontaktperson b => Nimm(zustand, new KontaktpersonBenannt(b.Kind, b.Schluessel, b.GueltigAb, b.GueltigBis, Bezug(b.Kind, Zwecke.Stammdaten, b.Person), b.DarfAbholen, b.Notfallkontakt, b.Herkunft)),
        StelleSorgerechtFest b => Nimm(zustand, new SorgerechtFestgestellt(b.Kind, b.Person, b.GueltigAb, b.GueltigBis, b.Sorgeberechtigt, b.Herkunft)),
        MeldeGesundheit b => Nimm(zustand, new GesundheitGemeldet(b.Kind, b.Schluessel, b.GueltigAb, b.GueltigBis, b.Angabe is { } g ? Bezug(b.Kind, Zwecke.Gesundheit, g) : null, b.Herkunft)),
        VermerkeNachweis b => Nimm(zustand, new NachweisGesehen(b.Kind, b.Art, b.GesehenAm, b.GueltigBis, Bezug(b.Kind, Zwecke.Gesundheit, b.Form), b.Herkunft)),
        MeldeStatistik { Angaben.TageJeWoche: < 1 or > 7 } => Entscheidung.Nein("Ein Kind kommt an 1 bis 7 Tagen je Woche."),
        MeldeStatistik b => Nimm(zustand, new StatistikGemeldet(b.Kind, b.GueltigAb, b.GueltigBis, Bezug(b.Kind, Zwecke.Stammdaten, b.Angaben), b.Herkunft)),
        LegeDokumentAb b => Nimm(zustand, new DokumentAbgelegt(
            b.Kind, b.Dokument, zustand.Dokumente.GetValueOrDefault(b.Dokument) + 1, b.Beleg, Bezug(b.Kind, Zwecke.Stammdaten, b.Angaben), b.Klasse, b.Medientyp, b.Groesse, b.Sha256, b.Herkunft)),
        NimmKindTatsacheZurueck b => Betreuungsregeln.Fremd(zustand, b) is { } fremd ? Entscheidung.Nein(fremd) : Nimm(zustand, new KindTatsacheZurueckgenommen(b.Kind, b.Ereignis, b.Grund, b.Herkunft)),
        _ => throw new InvalidOperationException($"Kind: unbekannter Befehl {befehl.GetType().Name}."),
    };

    public static Personenbezug<Personenname> Name(string kind, Personenname name) => Personenbezug<Personenname>.Von($"kind-{kind}", Zwecke.Stammdaten, name);

    public static Personenbezug<DateOnly> Geburt(string kind, DateOnly tag) => Personenbezug<DateOnly>.Von($"kind-{kind}", Zwecke.Stammdaten, tag);

    public static Personenbezug<Anschrift>? Anschrift(string kind, Anschrift? anschrift) =>
        anschrift is null ? null : Personenbezug<Anschrift>.Von($"kind-{kind}", Zwecke.Stammdaten, anschrift);

    public static Personenbezug<string>? Inklusion(string kind, string? art) =>
        art is null ? null : Personenbezug<string>.Von($"kind-{kind}", Zwecke.Gesundheit, art);

    private static Personenbezug<T> Bezug<T>(string kind, string zweck, T wert) => Personenbezug<T>.Von($"kind-{kind}", zweck, wert);

    private static Entscheidung Nimm(KindZustand z, KindEreignis ereignis)
    {
        if (KindRegeln.Inhalt(ereignis) is { } inhalt) return Entscheidung.Nein(inhalt.Satz);
        if (KindRegeln.StehtSchonDa(z, ereignis)) return Entscheidung.Nichts;
        return KindRegeln.Stand(z, ereignis) is { } stand ? Entscheidung.Nein(stand.Satz) : Entscheidung.Ja(ereignis);
    }
}
