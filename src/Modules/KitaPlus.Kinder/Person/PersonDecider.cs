using KitaPlus.Contracts.Kinder;
using KitaPlus.Kernel;

namespace KitaPlus.Kinder;

internal sealed class PersonDecider : IDecider<PersonZustand, PersonBefehl>
{
    private PersonDecider()
    {
    }

    public static PersonZustand Anfang => PersonZustand.Anfang;

    public static PersonZustand Evolve(PersonZustand zustand, IEreignis ereignis, Guid ereignisId) => PersonZustand.Evolve(zustand, ereignis, ereignisId);

    public static Entscheidung Decide(PersonZustand zustand, PersonBefehl befehl) => befehl switch
    {
        LegePersonAn b => Nimm(zustand, new PersonAngelegt(b.Person, Name(b.Person, b.Name), b.Anschrift is { } a ? Anschrift(b.Person, a) : null, b.Herkunft)),
        BenennePersonUm b => Nimm(zustand, new PersonUmbenannt(b.Person, Name(b.Person, b.Name), b.Herkunft)),
        MeldeUmzug b => Nimm(zustand, new PersonUmgezogen(b.Person, Anschrift(b.Person, b.Anschrift), b.Herkunft)),
        MeldeKontaktdaten b => Nimm(zustand, new KontaktdatenGemeldet(b.Person, Kontakt(b.Person, b.Kontakt), b.Herkunft)),
        ErklaereEinkommen b => Nimm(zustand, new EinkommenErklaert(b.Person, b.GueltigAb, b.GueltigBis, Einkommen(b.Person, b.Einkommen), b.Stand, b.Herkunft)),
        NimmPersonTatsacheZurueck b => Nimm(zustand, new PersonTatsacheZurueckgenommen(b.Person, b.Ereignis, b.Grund, b.Herkunft)),
        _ => throw new InvalidOperationException($"Person: unbekannter Befehl {befehl.GetType().Name}."),
    };

    public static Personenbezug<Personenname> Name(string person, Personenname name) => Personenbezug<Personenname>.Von($"person-{person}", Zwecke.Stammdaten, name);

    public static Personenbezug<Anschrift> Anschrift(string person, Anschrift anschrift) => Personenbezug<Anschrift>.Von($"person-{person}", Zwecke.Stammdaten, anschrift);

    private static Personenbezug<Kontaktdaten> Kontakt(string person, Kontaktdaten kontakt) => Personenbezug<Kontaktdaten>.Von($"person-{person}", Zwecke.Stammdaten, kontakt);

    public static Personenbezug<Einkommen> Einkommen(string person, Einkommen einkommen) => Personenbezug<Einkommen>.Von($"person-{person}", Zwecke.Einkommen, einkommen);

    private static Entscheidung Nimm(PersonZustand z, PersonEreignis ereignis)
    {
        if (PersonRegeln.Inhalt(ereignis) is { } inhalt) return Entscheidung.Nein(inhalt.Satz);
        if (PersonRegeln.StehtSchonDa(z, ereignis)) return Entscheidung.Nichts;
        return PersonRegeln.Stand(z, ereignis) is { } stand ? Entscheidung.Nein(stand.Satz) : Entscheidung.Ja(ereignis);
    }
}
