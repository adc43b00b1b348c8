using KitaPlus.Contracts;
using KitaPlus.Contracts.Personal;
using KitaPlus.Personal.Seiten.Bausteine;

namespace KitaPlus.Personal.Seiten;

/// <summary>Where an entry is corrected or withdrawn.</summary>
internal static class Korrektur
{
    /// <param name="darf">Asks for the right at the person.</param>
    public static IEnumerable<Weg?> Wege(Eintragung a, string person, Func<string, bool> darf)
    {
        if (Formular(a.Ereignis, person) is var (handlung, adresse)) yield return Weg.Wenn(darf(handlung), "Berichtigen", Adressen.Berichtigen(adresse, a.Id));
        if (a.Ereignis is ITatsache) yield return Weg.Wenn(darf(Handlungen.Zuruecknehmen), "Zurücknehmen", Adressen.Person(person, $"zuruecknehmen/{a.Id}"));
    }

    private static (string Handlung, string Adresse)? Formular(Kernel.IEreignis ereignis, string person) => ereignis switch
    {
        BeschaeftigteAngelegt or BeschaeftigteUmbenannt => (Handlungen.Umbenennen, Adressen.Person(person, "umbenennen")),
        GeburtsdatumDerBeschaeftigtenBerichtigt => (Handlungen.Geburtsdatum, Adressen.Person(person, "geburtsdatum")),
        PersonalnummerVergeben => (Handlungen.Nummer, Adressen.Person(person, "personalnummer")),
        BeschaeftigungVereinbart => (Handlungen.Vereinbaren, Adressen.Person(person, "beschaeftigung/neu")),
        GruppenZugeordnet e => (Handlungen.Gruppen, Adressen.Beschaeftigung(person, "gruppen", e.Beschaeftigung)),
        LeitungFreigestellt e => (Handlungen.Leitung, Adressen.Beschaeftigung(person, "leitung", e.Beschaeftigung)),
        QualifikationGemeldet => (Handlungen.Qualifikation, Adressen.Person(person, "qualifikation/neu")),
        PersonalnachweisGesehen => (Handlungen.Nachweis, Adressen.Person(person, "qualifikation/nachweis")),
        AbwesenheitGemeldet => (Handlungen.AbwesenheitMelden, Adressen.Person(person, "abwesenheiten/neu")),
        PersonalstatistikGemeldet => (Handlungen.Statistik, Adressen.Person(person, "statistik")),
        VerguetungFestgelegt e => (Handlungen.VerguetungFestlegen, Adressen.Beschaeftigung(person, "kosten/festlegen", e.Beschaeftigung)),
        _ => null,
    };
}
