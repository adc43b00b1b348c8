using KitaPlus.Rechte;

namespace KitaPlus.Personal;

/// <summary>
/// The rights of all commands and queries of this module. Pay and the kinds of absence are for those who keep the records:
/// whoever only reads the row sees neither.
/// </summary>
internal static class Handlungen
{
    public const string Liste = "personal.liste";
    public const string Akte = "personal.akte.lesen";
    public const string Verguetung = "personal.verguetung.lesen";
    public const string Abwesenheiten = "personal.abwesenheit.lesen";
    public const string Nachweisliste = "personal.nachweise.liste";
    public const string Bogen = "personal.bogen.ausstellen";

    public const string Anlegen = "personal.person.anlegen";
    public const string Umbenennen = "personal.person.umbenennen";
    public const string Geburtsdatum = "personal.person.geburtsdatum";
    public const string Nummer = "personal.person.personalnummer";
    public const string Vereinbaren = "personal.beschaeftigung.vereinbaren";
    public const string Aendern = "personal.beschaeftigung.aendern";
    public const string Beenden = "personal.beschaeftigung.beenden";
    public const string Gruppen = "personal.beschaeftigung.gruppen";
    public const string Leitung = "personal.beschaeftigung.leitung";
    public const string VerguetungFestlegen = "personal.verguetung.festlegen";
    public const string Qualifikation = "personal.qualifikation.melden";
    public const string Nachweis = "personal.nachweis.vermerken";
    public const string AbwesenheitMelden = "personal.abwesenheit.melden";
    public const string AbwesenheitBeenden = "personal.abwesenheit.beenden";
    public const string Statistik = "personal.statistik.melden";
    public const string Zuruecknehmen = "personal.angabe.zuruecknehmen";

    public const string Import = "personal.import.ansehen";
    public const string Einlesen = "personal.import.einlesen";
    public const string Entscheiden = "personal.import.entscheiden";
    public const string Bestaetigen = "personal.import.bestaetigen";
    public const string Verwerfen = "personal.import.verwerfen";
    public const string Code = "personal.import.code";

    public static IReadOnlyList<Handlung> Alle { get; } =
    [
        Handlung.Abfrage(Liste, "Personal auflisten", Bereich.Personal) with { ZeigtPersonen = true },
        Handlung.Abfrage(Akte, "Personalakte ansehen", Bereich.Personal) with { ZeigtPersonen = true, Personenakte = true },
        new(Verguetung, "Vergütung ansehen", Bereich.Personal, Stufe.Schreiben) { ZeigtPersonen = true, Personenakte = true },
        new(Abwesenheiten, "Abwesenheiten mit ihren Gründen ansehen", Bereich.Personal, Stufe.Schreiben) { ZeigtPersonen = true, Personenakte = true },
        Handlung.Abfrage(Nachweisliste, "Nachweise des Personals, die ablaufen", Bereich.Personal) with { ZeigtPersonen = true },
        new(Bogen, "Personalbogen ausstellen", Bereich.Personal, Stufe.Schreiben) { ZeigtPersonen = true, Personenakte = true },

        Handlung.FuerBefehl<LegeBeschaeftigteAn>(Anlegen, "Beschäftigte Person anlegen", Bereich.Personal) with { LegtAn = true },
        Handlung.FuerBefehl<BenenneBeschaeftigteUm>(Umbenennen, "Namen einer beschäftigten Person ändern", Bereich.Personal),
        Handlung.FuerBefehl<BerichtigeGeburtsdatumDerBeschaeftigten>(Geburtsdatum, "Geburtsdatum einer beschäftigten Person berichtigen", Bereich.Personal),
        Handlung.FuerBefehl<VergebePersonalnummer>(Nummer, "Personalnummer eintragen", Bereich.Personal),
        Handlung.FuerBefehl<VereinbareBeschaeftigung>(Vereinbaren, "Beschäftigung vereinbaren", Bereich.Personal),
        Handlung.FuerBefehl<AendereBeschaeftigung>(Aendern, "Stunden, Funktion oder Befristung ändern", Bereich.Personal),
        Handlung.FuerBefehl<BeendeBeschaeftigung>(Beenden, "Beschäftigung beenden", Bereich.Personal),
        Handlung.FuerBefehl<OrdneGruppenZu>(Gruppen, "Gruppen zuordnen", Bereich.Personal),
        Handlung.FuerBefehl<StelleLeitungFrei>(Leitung, "Leitungsstunden festlegen", Bereich.Personal),
        Handlung.FuerBefehl<LegeVerguetungFest>(VerguetungFestlegen, "Vergütung festlegen", Bereich.Personal),
        Handlung.FuerBefehl<MeldeQualifikation>(Qualifikation, "Qualifikation eintragen", Bereich.Personal),
        Handlung.FuerBefehl<VermerkePersonalnachweis>(Nachweis, "Nachweis des Personals vermerken", Bereich.Personal),
        Handlung.FuerBefehl<MeldePersonalabwesenheit>(AbwesenheitMelden, "Abwesenheit eintragen", Bereich.Personal),
        Handlung.FuerBefehl<BeendePersonalabwesenheit>(AbwesenheitBeenden, "Abwesenheit beenden", Bereich.Personal),
        Handlung.FuerBefehl<MeldePersonalstatistik>(Statistik, "Angaben des Personals für die Statistik eintragen", Bereich.Personal),
        Handlung.FuerBefehl<NimmPersonalTatsacheZurueck>(Zuruecknehmen, "Angabe zum Personal zurücknehmen", Bereich.Personal),

        new(Import, "Personaldatei des Generalvikariats ansehen", Bereich.Personal, Stufe.Schreiben) { ZeigtPersonen = true, Taetigkeit = Taetigkeit.Importieren },
        Importieren<LiesPersonaldateiEin>(Einlesen, "Personaldatei einlesen"),
        Importieren<EntscheidePersonalstelle>(Entscheiden, "Über eine Zeile der Personaldatei entscheiden"),
        Importieren<BestaetigePersonalimport>(Bestaetigen, "Personaldatei übernehmen"),
        Importieren<SchliessePersonalimportAb>("personal.import.abschliessen", "Übernahme der Personaldatei abschließen"),
        Importieren<VerwirfPersonalimport>(Verwerfen, "Personaldatei verwerfen"),
        Importieren<UebernimmPersonalsatz>("personal.import.person", "Person aus der Personaldatei übernehmen") with { LegtAn = true },
        Importieren<UebernimmPersonalaustritt>("personal.import.austritt", "Austritt nach der Personaldatei übernehmen"),
        Importieren<OrdnePersonalcodeZu>(Code, "Code des Generalvikariats zuordnen"),
        Importieren<EntfernePersonalcode>("personal.import.code_entfernen", "Code des Generalvikariats entfernen"),
    ];

    private static Handlung Importieren<T>(string name, string titel) => Handlung.FuerBefehl<T>(name, titel, Bereich.Personal) with { Taetigkeit = Taetigkeit.Importieren };
}
