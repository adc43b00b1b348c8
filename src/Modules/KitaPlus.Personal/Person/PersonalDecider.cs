using KitaPlus.Contracts.Kinder;
using KitaPlus.Contracts.Personal;
using KitaPlus.Kernel;

namespace KitaPlus.Personal;

internal sealed class PersonalDecider : IDecider<PersonalZustand, PersonalBefehl>
{
    private PersonalDecider()
    {
    }

    public static PersonalZustand Anfang => PersonalZustand.Anfang;

    public static PersonalZustand Evolve(PersonalZustand zustand, IEreignis ereignis, Guid ereignisId) => PersonalZustand.Evolve(zustand, ereignis, ereignisId);

    public static Entscheidung Decide(PersonalZustand zustand, PersonalBefehl befehl) => befehl switch
    {
        LegeBeschaeftigteAn b => Nimm(zustand, new BeschaeftigteAngelegt(b.Person, Name(b.Person, b.Name), Geburt(b.Person, b.Geburtsdatum), Nummer(b.Person, b.Personalnummer), b.Herkunft)),
        BenenneBeschaeftigteUm b => Nimm(zustand, new BeschaeftigteUmbenannt(b.Person, Name(b.Person, b.Name), b.Herkunft)),
        BerichtigeGeburtsdatumDerBeschaeftigten b => Nimm(zustand, new GeburtsdatumDerBeschaeftigtenBerichtigt(b.Person, Geburt(b.Person, b.Geburtsdatum), b.Herkunft)),
        VergebePersonalnummer b => Nimm(zustand, new PersonalnummerVergeben(b.Person, Nummer(b.Person, b.Personalnummer), b.Herkunft)),
        BeschaeftigungBefehl b => Vertragsregeln.Fremd(zustand, b) is { } fremd ? Entscheidung.Nein(fremd) : Beschaeftigung(zustand, b),
        MeldeQualifikation b => Nimm(zustand, new QualifikationGemeldet(b.Person, b.GueltigAb, b.GueltigBis, b.Qualifikation, b.Ausbildungsjahr, b.ErworbenAm, b.Herkunft)),
        VermerkePersonalnachweis b => Nimm(zustand, new PersonalnachweisGesehen(b.Person, b.Art, b.GesehenAm, b.GueltigBis, b.Form is { } f ? Bezug(b.Person, Zwecke.Gesundheit, f.Trim()) : null, b.Herkunft)),
        MeldePersonalabwesenheit b => Nimm(zustand, new AbwesenheitGemeldet(b.Person, b.GueltigAb, b.GueltigBis, Bezug(b.Person, Zwecke.Abwesenheit, b.Art), b.Herkunft)),
        BeendePersonalabwesenheit b => Vertragsregeln.BeendePersonalabwesenheit(zustand, b, Nimm),
        MeldePersonalstatistik b => Nimm(zustand, new PersonalstatistikGemeldet(b.Person, b.GueltigAb, b.GueltigBis, Bezug(b.Person, Zwecke.Stammdaten, b.Angaben), b.Herkunft)),
        NimmPersonalTatsacheZurueck b => Vertragsregeln.Fremd(zustand, b) is { } fremd ? Entscheidung.Nein(fremd) : Nimm(zustand, new BeschaeftigtenTatsacheZurueckgenommen(b.Person, b.Ereignis, b.Grund, b.Herkunft)),
        UebernimmPersonalsatz b => Personalabgleich.Entscheide(zustand, b),
        UebernimmPersonalaustritt b => Personalabgleich.Entscheide(zustand, b),
        _ => throw new InvalidOperationException($"Personal: unbekannter Befehl {befehl.GetType().Name}."),
    };

    public static Personenbezug<Personenname> Name(string person, Personenname name) => Bezug(person, Zwecke.Stammdaten, new Personenname(name.Vorname.Trim(), name.Nachname.Trim()));

    public static Personenbezug<DateOnly> Geburt(string person, DateOnly tag) => Bezug(person, Zwecke.Stammdaten, tag);

    public static Personenbezug<string>? Nummer(string person, string? nummer) => string.IsNullOrWhiteSpace(nummer) ? null : Bezug(person, Zwecke.Stammdaten, nummer.Trim());

    private static Personenbezug<T> Bezug<T>(string person, string zweck, T wert) => Personenbezug<T>.Von(PersonalBefehl.Strom(person), zweck, wert);

    private static Entscheidung Beschaeftigung(PersonalZustand z, BeschaeftigungBefehl befehl) => befehl switch
    {
        VereinbareBeschaeftigung b => Nimm(z, new BeschaeftigungVereinbart(b.Person, b.Beschaeftigung, b.GueltigAb, b.GueltigBis ?? b.BefristetBis, b.Einrichtung, b.Funktion, b.Wochenstunden, b.BefristetBis, b.Herkunft)),
        AendereBeschaeftigung b => Vertragsregeln.Aendere(z, b, Nimm),
        BeendeBeschaeftigung b => Vertragsregeln.Beende(z, b, Nimm),
        OrdneGruppenZu b => Nimm(z, new GruppenZugeordnet(b.Person, b.Beschaeftigung, b.GueltigAb, b.GueltigBis, b.Anteile, b.Herkunft)),
        StelleLeitungFrei b => Nimm(z, new LeitungFreigestellt(b.Person, b.Beschaeftigung, b.GueltigAb, b.GueltigBis, b.Stunden, b.Herkunft)),
        LegeVerguetungFest b => Nimm(z, new VerguetungFestgelegt(b.Person, b.Beschaeftigung, b.GueltigAb, b.GueltigBis, Bezug(b.Person, Zwecke.Verguetung, b.Verguetung), b.Herkunft)),
        _ => throw new InvalidOperationException($"Personal: unbekannter Befehl {befehl.GetType().Name}."),
    };

    internal static Entscheidung Nimm(PersonalZustand z, BeschaeftigteEreignis ereignis)
    {
        if (Personalregeln.Inhalt(ereignis) is { } inhalt) return Entscheidung.Nein(inhalt.Satz);
        if (Personalregeln.StehtSchonDa(z, ereignis)) return Entscheidung.Nichts;
        return Personalregeln.Stand(z, ereignis) is { } stand ? Entscheidung.Nein(stand.Satz) : Entscheidung.Ja(ereignis);
    }
}
