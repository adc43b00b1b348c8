using KitaPlus.Beitraege.Beitragskonto;
using KitaPlus.Beitraege.Lauf;
using KitaPlus.Beitraege.Satzung;
using KitaPlus.Rechte;

namespace KitaPlus.Beitraege;

/// <summary>The rights of all commands and queries about Elternbeiträge.</summary>
internal static class Handlungen
{
    /// <summary>Amounts shown before saving tell about incomes.</summary>
    public const string Folgen = "beitraege.folgen";

    public const string SatzungLaden = "beitraege.satzung.laden";
    public const string SatzungBestaetigen = "beitraege.satzung.bestaetigen";
    public const string Satzungen = "beitraege.satzungen";
    public const string Simulation = "beitraege.satzungen.simulation";
    public const string Vorausplanung = "beitraege.vorausplanung";

    public static IReadOnlyList<Handlung> Alle { get; } =
    [
        Handlung.Abfrage(Satzungen, "Satzungen ansehen und vergleichen", Bereich.Satzungen),
        Handlung.Abfrage(Simulation, "Entwurf einer Satzung simulieren", Bereich.Satzungen),
        Handlung.Abfrage(Vorausplanung, "Beiträge der nächsten Monate ansehen", Bereich.Elternbeitraege),
        Handlung.Abfrage(Folgen, "Folgen einer Eingabe für Beiträge ansehen", Bereich.Einkommen),

        Handlung.FuerBefehl<LadeSatzung>(SatzungLaden, "Satzung laden", Bereich.Satzungen) with { Vieraugenfaehig = true },
        Handlung.FuerBefehl<BestaetigeSatzung>(SatzungBestaetigen, "Satzung als geprüft bestätigen", Bereich.Satzungen),
        Handlung.FuerBefehl<RegleErhebung>("beitraege.satzung.erhebung", "Erhebung regeln", Bereich.Satzungen),
        Handlung.FuerBefehl<BeschliesseAussetzung>("beitraege.satzung.aussetzen", "Beiträge aussetzen", Bereich.Satzungen),
        Handlung.FuerBefehl<HebeAussetzungAuf>("beitraege.satzung.aussetzung_aufheben", "Aussetzung aufheben", Bereich.Satzungen),
        Handlung.FuerBefehl<SperreMonate>("beitraege.monate.sperren", "Monate sperren", Bereich.Rueckberechnung),
        Handlung.FuerBefehl<GibMonateFrei>("beitraege.monate.freigeben", "Monate freigeben", Bereich.Rueckberechnung),

        Handlung.FuerBefehl<BeginneLauf>("beitraege.lauf.beginnen", "Rückberechnung buchen", Bereich.Rueckberechnung) with { LegtAn = true, Vieraugenfaehig = true },
        Handlung.FuerBefehl<SchliesseLaufAb>("beitraege.lauf.abschliessen", "Buchungslauf abschließen", Bereich.Rueckberechnung),
        Handlung.FuerBefehl<BrichLaufAb>("beitraege.lauf.abbrechen", "Buchungslauf aufgeben", Bereich.Rueckberechnung),

        Handlung.FuerBefehl<ErklaereVerzicht>("beitraege.konto.verzicht", "Auf eine Nachforderung verzichten", Bereich.Rueckberechnung) with { Vieraugenfaehig = true },
        Handlung.FuerBefehl<StelleZurueck>("beitraege.konto.zurueckstellen", "Differenz zurückstellen", Bereich.Rueckberechnung),
        Handlung.FuerBefehl<HebeZurueckstellungAuf>("beitraege.konto.zurueckstellung_aufheben", "Zurückstellung aufheben", Bereich.Rueckberechnung),
        Handlung.FuerBefehl<Stunde>("beitraege.konto.stunden", "Betrag stunden", Bereich.Rueckberechnung),
        Handlung.FuerBefehl<VereinbareRatenplan>("beitraege.konto.ratenplan", "Ratenplan vereinbaren", Bereich.Rueckberechnung),
        Handlung.FuerBefehl<Erlasse>("beitraege.konto.erlassen", "Betrag erlassen", Bereich.Rueckberechnung) with { Vieraugenfaehig = true },
        Handlung.FuerBefehl<BucheErstattung>("beitraege.konto.erstatten", "Erstattung buchen", Bereich.Rueckberechnung),
    ];
}
