using KitaPlus.Beitraege.Beitragskonto;
using KitaPlus.Beitraege.Lauf;
using KitaPlus.Beitraege.Satzung;
using KitaPlus.Rechte;

namespace KitaPlus.Beitraege;

/// <summary>
/// The rights of all commands and queries about Elternbeiträge. Queries whose answer names incomes, or from which they can be told
/// (causes, derivations, debts), say so: a Leitung looks at fees without them.
/// </summary>
internal static class Handlungen
{
    /// <summary>Amounts shown before saving tell about incomes.</summary>
    public const string Folgen = "beitraege.folgen";

    public const string SatzungLaden = "beitraege.satzung.laden";
    public const string SatzungBestaetigen = "beitraege.satzung.bestaetigen";
    public const string Satzungen = "beitraege.satzungen";
    public const string Simulation = "beitraege.satzungen.simulation";
    public const string Vorausplanung = "beitraege.vorausplanung";
    public const string Rueckberechnung = "beitraege.rueckberechnung.ansehen";
    public const string Familie = "beitraege.familie.lesen";
    public const string Herleitung = "beitraege.herleitung.lesen";
    public const string Einkommen = "beitraege.herleitung.einkommen";
    public const string Kind = "beitraege.kind.lesen";
    public const string Essensgeld = "beitraege.essensgeld.lesen";
    public const string Konto = "beitraege.konto.lesen";
    public const string Listen = "beitraege.listen.ansehen";
    public const string Laeufe = "beitraege.laeufe.ansehen";
    public const string Brief = "beitraege.brief.drucken";
    public const string Briefe = "beitraege.briefe.drucken";
    public const string Abgleich = "beitraege.jugendamt.abgleichen";
    public const string Melden = "beitraege.jugendamt.melden";

    public const string Sperren = "beitraege.monate.sperren";
    public const string Freigeben = "beitraege.monate.freigeben";
    public const string Buchen = "beitraege.lauf.beginnen";
    public const string Aufgeben = "beitraege.lauf.abbrechen";
    public const string Verzicht = "beitraege.konto.verzicht";
    public const string Zurueckstellen = "beitraege.konto.zurueckstellen";
    public const string ZurueckstellungAufheben = "beitraege.konto.zurueckstellung_aufheben";
    public const string Stunden = "beitraege.konto.stunden";
    public const string Raten = "beitraege.konto.ratenplan";
    public const string Erlassen = "beitraege.konto.erlassen";
    public const string VereinbarungBeenden = "beitraege.konto.vereinbarung_beenden";
    public const string Zahlung = "beitraege.konto.zahlung";
    public const string Erstatten = "beitraege.konto.erstatten";

    public static IReadOnlyList<Handlung> Alle { get; } =
    [
        Ansehen(Rueckberechnung, "Rückberechnung rechnen und ansehen"),
        Ansehen(Familie, "Differenzen einer Familie ansehen") with { Personenakte = true },
        Ansehen(Herleitung, "Beitrag eines Kindes herleiten") with { Personenakte = true },
        Handlung.Abfrage(Einkommen, "Herleitung mit Einkommen sehen und ausgeben", Bereich.Einkommen) with { ZeigtEinkommen = true },
        Handlung.Abfrage(Kind, "Beiträge eines Kindes ansehen", Bereich.Elternbeitraege) with { Personenakte = true },
        Handlung.Abfrage(Essensgeld, "Essensgeld eines Kindes ansehen und herleiten", Bereich.Verpflegung) with { Personenakte = true, Sozialdaten = true },
        Ansehen(Konto, "Beitragskonten einer Familie ansehen") with { Personenakte = true },
        Ansehen(Listen, "Auszahlungs- und Sperrliste ansehen"),
        Ansehen(Laeufe, "Gebuchte Rückberechnungen ansehen und vergleichen"),
        Ansehen(Brief, "Bescheid oder Mitteilung an eine Familie drucken") with { Personenakte = true },
        Ansehen(Briefe, "Bescheide und Mitteilungen eines Laufs drucken"),
        Ansehen(Abgleich, "Zahlen mit dem Jugendamt abgleichen"),

        Handlung.Abfrage(Satzungen, "Satzungen ansehen und vergleichen", Bereich.Satzungen),
        Handlung.Abfrage(Simulation, "Entwurf einer Satzung simulieren", Bereich.Satzungen),
        Handlung.Abfrage(Vorausplanung, "Beiträge der nächsten Monate ansehen", Bereich.Elternbeitraege),
        Handlung.Abfrage(Folgen, "Folgen einer Eingabe für Beiträge ansehen", Bereich.Einkommen),

        Handlung.FuerBefehl<LadeSatzung>(SatzungLaden, "Satzung laden", Bereich.Satzungen) with { Vieraugenfaehig = true },
        Handlung.FuerBefehl<BestaetigeSatzung>(SatzungBestaetigen, "Satzung als geprüft bestätigen", Bereich.Satzungen),
        Handlung.FuerBefehl<RegleErhebung>("beitraege.satzung.erhebung", "Erhebung regeln", Bereich.Satzungen),
        Handlung.FuerBefehl<BeschliesseAussetzung>("beitraege.satzung.aussetzen", "Beiträge aussetzen", Bereich.Satzungen),
        Handlung.FuerBefehl<HebeAussetzungAuf>("beitraege.satzung.aussetzung_aufheben", "Aussetzung aufheben", Bereich.Satzungen),
        Handlung.FuerBefehl<SperreMonate>(Sperren, "Monate sperren", Bereich.Rueckberechnung),
        Handlung.FuerBefehl<GibMonateFrei>(Freigeben, "Monate freigeben", Bereich.Rueckberechnung),

        Handlung.FuerBefehl<HalteMeldungFest>(Melden, "Änderungen an das Jugendamt melden", Bereich.Rueckberechnung),
        Handlung.FuerBefehl<BeginneLauf>(Buchen, "Rückberechnung buchen", Bereich.Rueckberechnung) with { LegtAn = true, Vieraugenfaehig = true },
        Handlung.FuerBefehl<SchliesseLaufAb>("beitraege.lauf.abschliessen", "Buchungslauf abschließen", Bereich.Rueckberechnung),
        Handlung.FuerBefehl<BrichLaufAb>(Aufgeben, "Buchungslauf aufgeben", Bereich.Rueckberechnung),

        Handlung.FuerBefehl<ErklaereVerzicht>(Verzicht, "Auf eine Nachforderung verzichten", Bereich.Rueckberechnung) with { Vieraugenfaehig = true },
        Handlung.FuerBefehl<StelleZurueck>(Zurueckstellen, "Differenz zurückstellen", Bereich.Rueckberechnung),
        Handlung.FuerBefehl<HebeZurueckstellungAuf>(ZurueckstellungAufheben, "Zurückstellung aufheben", Bereich.Rueckberechnung),
        Handlung.FuerBefehl<Stunde>(Stunden, "Betrag stunden", Bereich.Rueckberechnung),
        Handlung.FuerBefehl<VereinbareRatenplan>(Raten, "Ratenplan vereinbaren", Bereich.Rueckberechnung),
        Handlung.FuerBefehl<BeendeVereinbarung>(VereinbarungBeenden, "Stundung, Ratenplan oder Erlass beenden", Bereich.Rueckberechnung),
        Handlung.FuerBefehl<Erlasse>(Erlassen, "Betrag erlassen", Bereich.Rueckberechnung) with { Vieraugenfaehig = true },
        Handlung.FuerBefehl<BucheZahlung>(Zahlung, "Zahlung, Rücklastschrift oder Gebühr buchen", Bereich.Zahlungsverkehr),
        Handlung.FuerBefehl<BucheErstattung>(Erstatten, "Erstattung buchen", Bereich.Rueckberechnung),
    ];

    private static Handlung Ansehen(string name, string titel) => Handlung.Abfrage(name, titel, Bereich.Elternbeitraege) with { ZeigtEinkommen = true };
}
