using KitaPlus.Rechte;

namespace KitaPlus.Kinder;

/// <summary>The rights of all commands and queries about children, adults and households.</summary>
internal static class Handlungen
{
    public const string Liste = "kinder.liste";
    public const string Akte = "kinder.akte.lesen";
    public const string FehlendeAngaben = "kinder.fehlende_angaben.liste";
    public const string Nachweisliste = "kinder.nachweise.liste";
    public const string Familie = "kinder.familie.lesen";
    public const string Gesundheit = "kinder.gesundheit.lesen";
    public const string Dokument = "kinder.dokument.lesen";

    public const string Aufnehmen = "kinder.kind.aufnehmen";
    public const string Umbenennen = "kinder.kind.umbenennen";
    public const string Geburtsdatum = "kinder.kind.geburtsdatum";
    public const string Haushalte = "kinder.kind.haushalte";
    public const string VertragAusstellen = "kinder.betreuungsvertrag.ausstellen";
    public const string Vereinbaren = "kinder.betreuung.vereinbaren";
    public const string Stunden = "kinder.betreuung.stunden";
    public const string Beenden = "kinder.betreuung.beenden";
    public const string Wohnsitz = "kinder.kind.wohnsitz";
    public const string Inklusion = "kinder.kind.inklusion";
    public const string Pflegekind = "kinder.kind.pflegekind";
    public const string KindZuruecknehmen = "kinder.kind.zuruecknehmen";
    public const string Kontaktperson = "kinder.kind.kontaktperson";
    public const string Sorgerecht = "kinder.kind.sorgerecht";
    public const string GesundheitMelden = "kinder.gesundheit.melden";
    public const string Nachweis = "kinder.gesundheit.nachweis";
    public const string Statistik = "kinder.kind.statistik";
    public const string DokumentAblegen = "kinder.dokument.ablegen";

    public const string PersonAnlegen = "kinder.person.anlegen";
    public const string PersonUmbenennen = "kinder.person.umbenennen";
    public const string Umzug = "kinder.person.umzug";
    public const string Kontaktdaten = "kinder.person.kontaktdaten";
    public const string Mitglied = "kinder.haushalt.mitglied";

    public const string Einkommen = "kinder.einkommen.erklaeren";
    public const string EinkommenZuruecknehmen = "kinder.einkommen.zuruecknehmen";
    public const string Zahlungspflicht = "kinder.haushalt.zahlungspflicht";
    public const string Geschwisterkind = "kinder.haushalt.geschwisterkind";
    public const string Befreiung = "kinder.haushalt.befreiung";
    public const string HaushaltZuruecknehmen = "kinder.haushalt.zuruecknehmen";

    public static IReadOnlyList<Handlung> Alle { get; } =
    [
        Handlung.Abfrage(Liste, "Kinder suchen und auflisten", Bereich.Kinder),
        Handlung.Abfrage(FehlendeAngaben, "Kinder mit fehlenden Angaben auflisten", Bereich.Kinder),
        Handlung.Abfrage(Nachweisliste, "Ablaufende Nachweise auflisten", Bereich.Gesundheit),
        Handlung.Abfrage(Akte, "Kind-Akte öffnen", Bereich.Kinder) with { Personenakte = true },
        Handlung.Abfrage(Gesundheit, "Gesundheitliche Angaben eines Kindes ansehen", Bereich.Gesundheit) with { Personenakte = true },
        Handlung.Abfrage(Dokument, "Dokument aus der Kind-Akte öffnen", Bereich.Kinder) with { Personenakte = true },
        Handlung.Abfrage(Familie, "Familie und Einkommen eines Kindes ansehen", Bereich.Einkommen) with { Personenakte = true, ZeigtEinkommen = true },

        Handlung.FuerBefehl<NimmKindAuf>(Aufnehmen, "Kind aufnehmen", Bereich.Kinder) with { LegtAn = true },
        Handlung.FuerBefehl<BenenneKindUm>(Umbenennen, "Namen eines Kindes ändern", Bereich.Kinder),
        Handlung.FuerBefehl<BerichtigeGeburtsdatum>(Geburtsdatum, "Geburtsdatum berichtigen", Bereich.Kinder),
        Handlung.FuerBefehl<OrdneHaushalteZu>(Haushalte, "Kind seinen Haushalten zuordnen", Bereich.Kinder),
        new(VertragAusstellen, "Betreuungsvertrag ausstellen", Bereich.Kinder, Stufe.Schreiben) { Personenakte = true },
        Handlung.FuerBefehl<VereinbareBetreuung>(Vereinbaren, "Betreuung vereinbaren", Bereich.Kinder),
        Handlung.FuerBefehl<AendereStunden>(Stunden, "Betreuungsstunden ändern", Bereich.Kinder),
        Handlung.FuerBefehl<BeendeBetreuung>(Beenden, "Betreuung beenden", Bereich.Kinder),
        Handlung.FuerBefehl<MeldeWohnsitz>(Wohnsitz, "Wohnsitz des Kindes melden", Bereich.Kinder),
        Handlung.FuerBefehl<StelleInklusionFest>(Inklusion, "Inklusion feststellen", Bereich.Kinder),
        Handlung.FuerBefehl<MeldePflegekind>(Pflegekind, "Pflegekind melden", Bereich.Kinder),
        Handlung.FuerBefehl<BenenneKontaktperson>(Kontaktperson, "Abholberechtigte und Notfallkontakte benennen", Bereich.Kinder),
        Handlung.FuerBefehl<StelleSorgerechtFest>(Sorgerecht, "Sorgerecht feststellen", Bereich.Kinder),
        Handlung.FuerBefehl<MeldeGesundheit>(GesundheitMelden, "Allergien und Medikamente melden", Bereich.Gesundheit),
        Handlung.FuerBefehl<VermerkeNachweis>(Nachweis, "Masernschutz- oder Impfberatungsnachweis vermerken", Bereich.Gesundheit),
        Handlung.FuerBefehl<MeldeStatistik>(Statistik, "Angaben für die Statistik melden", Bereich.Kinder),
        Handlung.FuerBefehl<LegeDokumentAb>(DokumentAblegen, "Dokument in der Kind-Akte ablegen", Bereich.Kinder),
        Handlung.FuerBefehl<NimmKindTatsacheZurueck>(KindZuruecknehmen, "Angabe zu einem Kind zurücknehmen", Bereich.Kinder),

        Handlung.FuerBefehl<LegePersonAn>(PersonAnlegen, "Angehörige Person anlegen", Bereich.Kinder) with { LegtAn = true },
        Handlung.FuerBefehl<BenennePersonUm>(PersonUmbenennen, "Namen einer Person ändern", Bereich.Kinder),
        Handlung.FuerBefehl<MeldeUmzug>(Umzug, "Umzug einer Person melden", Bereich.Kinder),
        Handlung.FuerBefehl<MeldeKontaktdaten>(Kontaktdaten, "Telefon und E-Mail einer Person ändern", Bereich.Kinder),
        Handlung.FuerBefehl<LegeHaushaltAn>("kinder.haushalt.anlegen", "Haushalt anlegen", Bereich.Kinder) with { LegtAn = true },
        Handlung.FuerBefehl<MeldeMitglied>(Mitglied, "Mitglied eines Haushalts melden", Bereich.Kinder),

        Handlung.FuerBefehl<ErklaereEinkommen>(Einkommen, "Einkommen erfassen", Bereich.Einkommen),
        Handlung.FuerBefehl<NimmPersonTatsacheZurueck>(EinkommenZuruecknehmen, "Einkommen zurücknehmen", Bereich.Einkommen),
        Handlung.FuerBefehl<BestimmeZahlungspflicht>(Zahlungspflicht, "Zahlungspflichtige Person bestimmen", Bereich.Einkommen),
        Handlung.FuerBefehl<MeldeGeschwisterkind>(Geschwisterkind, "Geschwisterkind außerhalb melden", Bereich.Einkommen),
        Handlung.FuerBefehl<ErkenneBefreiungAn>(Befreiung, "Befreiung anerkennen", Bereich.Einkommen),
        Handlung.FuerBefehl<NimmHaushaltTatsacheZurueck>(HaushaltZuruecknehmen, "Angabe zu einem Haushalt zurücknehmen", Bereich.Einkommen),
    ];
}
