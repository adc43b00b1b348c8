using KitaPlus.Rechte;

namespace KitaPlus.Kostenrechnung;

/// <summary>The rights of all commands and queries about Kostenarten and Kostenstellen; by the matrix only Fachverantwortung writes.</summary>
internal static class Handlungen
{
    public const string Liste = "kostenrechnung.liste";
    public const string Uebernehmen = "kostenrechnung.uebernehmen";
    public const string KostenartAendern = "kostenrechnung.kostenart.aendern";
    public const string KostenstelleAendern = "kostenrechnung.kostenstelle.aendern";
    public const string KostenartBeenden = "kostenrechnung.kostenart.beenden";
    public const string KostenstelleBeenden = "kostenrechnung.kostenstelle.beenden";
    public const string Zuruecknehmen = "kostenrechnung.angabe.zuruecknehmen";

    public static IReadOnlyList<Handlung> Alle { get; } =
    [
        Handlung.Abfrage(Liste, "Kostenarten und Kostenstellen ansehen", Bereich.Kostenarten),
        new(Uebernehmen, "Kostenarten und Kostenstellen aus einer Datei übernehmen", Bereich.Kostenarten, Stufe.Schreiben),

        Handlung.FuerBefehl<LegeKostenartAn>("kostenrechnung.kostenart.anlegen", "Kostenart anlegen", Bereich.Kostenarten),
        Handlung.FuerBefehl<AendereKostenart>(KostenartAendern, "Kostenart ändern", Bereich.Kostenarten),
        Handlung.FuerBefehl<BeendeKostenart>(KostenartBeenden, "Kostenart beenden", Bereich.Kostenarten),
        Handlung.FuerBefehl<LegeKostenstelleAn>("kostenrechnung.kostenstelle.anlegen", "Kostenstelle anlegen", Bereich.Kostenarten),
        Handlung.FuerBefehl<AendereKostenstelle>(KostenstelleAendern, "Kostenstelle ändern", Bereich.Kostenarten),
        Handlung.FuerBefehl<BeendeKostenstelle>(KostenstelleBeenden, "Kostenstelle beenden", Bereich.Kostenarten),
        Handlung.FuerBefehl<NimmKostenangabeZurueck>(Zuruecknehmen, "Angabe zu einer Kostenart oder Kostenstelle zurücknehmen", Bereich.Kostenarten),
    ];
}
