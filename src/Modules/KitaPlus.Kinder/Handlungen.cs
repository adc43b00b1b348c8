using KitaPlus.Rechte;

namespace KitaPlus.Kinder;

/// <summary>The rights of all commands and queries about children, adults and households.</summary>
internal static class Handlungen
{
    public const string Liste = "kinder.liste";
    public const string Akte = "kinder.akte.lesen";
    public const string FehlendeAngaben = "kinder.fehlende_angaben.liste";

    public static IReadOnlyList<Handlung> Alle { get; } =
    [
        Handlung.Abfrage(Liste, "Kinder suchen und auflisten", Bereich.Kinder),
        Handlung.Abfrage(FehlendeAngaben, "Kinder mit fehlenden Angaben auflisten", Bereich.Kinder),
        Handlung.Abfrage(Akte, "Kind-Akte öffnen", Bereich.Kinder) with { Personenakte = true },

        Handlung.FuerBefehl<NimmKindAuf>("kinder.kind.aufnehmen", "Kind aufnehmen", Bereich.Kinder) with { LegtAn = true },
        Handlung.FuerBefehl<BenenneKindUm>("kinder.kind.umbenennen", "Namen eines Kindes ändern", Bereich.Kinder),
        Handlung.FuerBefehl<BerichtigeGeburtsdatum>("kinder.kind.geburtsdatum", "Geburtsdatum berichtigen", Bereich.Kinder),
        Handlung.FuerBefehl<OrdneHaushalteZu>("kinder.kind.haushalte", "Kind seinen Haushalten zuordnen", Bereich.Kinder),
        Handlung.FuerBefehl<VereinbareBetreuung>("kinder.betreuung.vereinbaren", "Betreuung vereinbaren", Bereich.Kinder),
        Handlung.FuerBefehl<AendereStunden>("kinder.betreuung.stunden", "Betreuungsstunden ändern", Bereich.Kinder),
        Handlung.FuerBefehl<BeendeBetreuung>("kinder.betreuung.beenden", "Betreuung beenden", Bereich.Kinder),
        Handlung.FuerBefehl<MeldeWohnsitz>("kinder.kind.wohnsitz", "Wohnsitz des Kindes melden", Bereich.Kinder),
        Handlung.FuerBefehl<StelleInklusionFest>("kinder.kind.inklusion", "Inklusion feststellen", Bereich.Kinder),
        Handlung.FuerBefehl<MeldePflegekind>("kinder.kind.pflegekind", "Pflegekind melden", Bereich.Kinder),
        Handlung.FuerBefehl<NimmKindTatsacheZurueck>("kinder.kind.zuruecknehmen", "Angabe zu einem Kind zurücknehmen", Bereich.Kinder),

        Handlung.FuerBefehl<LegePersonAn>("kinder.person.anlegen", "Angehörige Person anlegen", Bereich.Kinder) with { LegtAn = true },
        Handlung.FuerBefehl<BenennePersonUm>("kinder.person.umbenennen", "Namen einer Person ändern", Bereich.Kinder),
        Handlung.FuerBefehl<MeldeUmzug>("kinder.person.umzug", "Umzug einer Person melden", Bereich.Kinder),
        Handlung.FuerBefehl<LegeHaushaltAn>("kinder.haushalt.anlegen", "Haushalt anlegen", Bereich.Kinder) with { LegtAn = true },
        Handlung.FuerBefehl<MeldeMitglied>("kinder.haushalt.mitglied", "Mitglied eines Haushalts melden", Bereich.Kinder),

        Handlung.FuerBefehl<ErklaereEinkommen>("kinder.einkommen.erklaeren", "Einkommen erfassen", Bereich.Einkommen),
        Handlung.FuerBefehl<NimmPersonTatsacheZurueck>("kinder.einkommen.zuruecknehmen", "Einkommen zurücknehmen", Bereich.Einkommen),
        Handlung.FuerBefehl<BestimmeZahlungspflicht>("kinder.haushalt.zahlungspflicht", "Zahlungspflichtige Person bestimmen", Bereich.Einkommen),
        Handlung.FuerBefehl<MeldeGeschwisterkind>("kinder.haushalt.geschwisterkind", "Geschwisterkind außerhalb melden", Bereich.Einkommen),
        Handlung.FuerBefehl<ErkenneBefreiungAn>("kinder.haushalt.befreiung", "Befreiung anerkennen", Bereich.Einkommen),
        Handlung.FuerBefehl<NimmHaushaltTatsacheZurueck>("kinder.haushalt.zuruecknehmen", "Angabe zu einem Haushalt zurücknehmen", Bereich.Einkommen),
    ];
}
