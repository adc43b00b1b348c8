using KitaPlus.Contracts;
using KitaPlus.Contracts.Kinder;
using KitaPlus.Kinder.Seiten.Bausteine;

namespace KitaPlus.Kinder.Seiten;

/// <summary>Where an entry is corrected or withdrawn.</summary>
internal static class Korrektur
{
    /// <param name="kind">Whose page one comes from.</param>
    /// <param name="darf">Asks for the right at the record of the entry.</param>
    public static IEnumerable<Weg?> Wege(Eintragung a, string kind, Func<string, bool> darf)
    {
        if (Formular(a.Ereignis, kind) is var (handlung, adresse)) yield return Weg.Wenn(darf(handlung), "Berichtigen", Adressen.Berichtigen(adresse, a.Id));
        if (a.Ereignis is not ITatsache) yield break;
        yield return a.Ereignis switch
        {
            KindEreignis => Weg.Wenn(darf(Handlungen.KindZuruecknehmen) && darf(Ruecknahme(a.Ereignis)), "Zurücknehmen", Adressen.Kind(kind, $"zuruecknehmen/{a.Id}")),
            HaushaltEreignis e => Weg.Wenn(darf(Handlungen.HaushaltZuruecknehmen), "Zurücknehmen", Adressen.Haushalt(e.Haushalt, $"zuruecknehmen/{a.Id}", kind)),
            PersonEreignis e => Weg.Wenn(darf(Handlungen.EinkommenZuruecknehmen), "Zurücknehmen", Adressen.Person(e.Person, $"zuruecknehmen/{a.Id}", kind)),
            _ => null,
        };
    }

    /// <summary>Right that one needs to withdraw an entry about a child besides <see cref="Handlungen.KindZuruecknehmen"/>: that of entering it, for what is about health.</summary>
    public static string Ruecknahme(Kernel.IEreignis ereignis) => ereignis switch
    {
        GesundheitGemeldet => Handlungen.GesundheitMelden,
        NachweisGesehen => Handlungen.Nachweis,
        _ => Handlungen.KindZuruecknehmen,
    };

    private static (string Handlung, string Adresse)? Formular(Kernel.IEreignis ereignis, string kind) => ereignis switch
    {
        KindAufgenommen or KindUmbenannt => (Handlungen.Umbenennen, Adressen.Kind(kind, "umbenennen")),
        GeburtsdatumBerichtigt => (Handlungen.Geburtsdatum, Adressen.Kind(kind, "geburtsdatum")),
        KindLebtIn => (Handlungen.Haushalte, Adressen.Kind(kind, "haushalte")),
        BetreuungVereinbart => (Handlungen.Vereinbaren, Adressen.Kind(kind, "betreuung/neu")),
        WohnsitzGemeldet => (Handlungen.Wohnsitz, Adressen.Kind(kind, "wohnsitz")),
        InklusionFestgestellt => (Handlungen.Inklusion, Adressen.Kind(kind, "inklusion")),
        PflegekindGemeldet => (Handlungen.Pflegekind, Adressen.Kind(kind, "pflegekind")),
        KontaktpersonBenannt e => (Handlungen.Kontaktperson, $"{Adressen.Kind(kind, "kontaktperson")}?schluessel={e.Schluessel}"),
        SorgerechtFestgestellt e => (Handlungen.Sorgerecht, Adressen.Kind(kind, $"sorgerecht/{e.Person}")),
        GesundheitGemeldet e => (Handlungen.GesundheitMelden, $"{Adressen.Kind(kind, "gesundheit/melden")}?schluessel={e.Schluessel}"),
        NachweisGesehen => (Handlungen.Nachweis, Adressen.Kind(kind, "gesundheit/nachweis")),
        StatistikGemeldet => (Handlungen.Statistik, Adressen.Kind(kind, "statistik")),
        MitgliedGemeldet e => (Handlungen.Mitglied, $"{Adressen.Haushalt(e.Haushalt, "mitglied", kind)}&person={e.Person}"),
        ZahlungspflichtBestimmt e => (Handlungen.Zahlungspflicht, Adressen.Haushalt(e.Haushalt, "zahlungspflicht", kind)),
        GeschwisterkindGemeldet e => (Handlungen.Geschwisterkind, Adressen.Haushalt(e.Haushalt, "geschwisterkind", kind)),
        BefreiungAnerkannt e => (Handlungen.Befreiung, Adressen.Haushalt(e.Haushalt, "befreiung", kind)),
        PersonAngelegt e => (Handlungen.PersonUmbenennen, Adressen.Person(e.Person, "umbenennen", kind)),
        PersonUmbenannt e => (Handlungen.PersonUmbenennen, Adressen.Person(e.Person, "umbenennen", kind)),
        PersonUmgezogen e => (Handlungen.Umzug, Adressen.Person(e.Person, "umzug", kind)),
        KontaktdatenGemeldet e => (Handlungen.Kontaktdaten, Adressen.Person(e.Person, "kontakt", kind)),
        EinkommenErklaert e => (Handlungen.Einkommen, Adressen.Person(e.Person, "einkommen", kind)),
        _ => null,
    };
}
