using KitaPlus.Rechte;

namespace KitaPlus.Meldewesen;

/// <summary>The rights of all commands and queries of this module.</summary>
internal static class Handlungen
{
    public const string Ansehen = "meldungen.ansehen";
    public const string MeldungAnsehen = "meldungen.meldung.ansehen";
    public const string Kinder = "meldungen.kinder.ansehen";
    public const string Personal = "meldungen.personal.ansehen";
    public const string DateiLaden = "meldungen.datei.laden";
    public const string Unterlage = "meldungen.unterlage.ausstellen";

    public const string Erstellen = "meldungen.meldung.erstellen";
    public const string Beantworten = "meldungen.rueckfrage.beantworten";
    public const string Rueckfragen = "meldungen.rueckfrage.stellen";
    public const string Pruefen = "meldungen.meldung.pruefen";
    public const string Freigeben = "meldungen.meldung.freigeben";
    public const string Uebermitteln = "meldungen.meldung.uebermitteln";
    public const string Quittieren = "meldungen.quittung.vermerken";
    public const string FristFestlegen = "meldungen.frist.festlegen";

    private const Bereich B = Bereich.Meldungen;

    public static IReadOnlyList<Handlung> Alle { get; } =
    [
        Handlung.Abfrage(Ansehen, "Meldungen und Fristen ansehen", B),
        Handlung.Abfrage(MeldungAnsehen, "Meldung einer Einrichtung ansehen", B) with { Personenakte = true },
        Handlung.Abfrage(Kinder, "Kinder ansehen, die eine Meldung zählt", Bereich.Kinder) with { Personenakte = true },
        Handlung.Abfrage(Personal, "Beschäftigte ansehen, die eine Meldung zählt", Bereich.Personal) with { Personenakte = true, ZeigtPersonen = true },
        new(DateiLaden, "Datei einer Meldung laden", B, Stufe.Schreiben) { Taetigkeit = Taetigkeit.Pruefen, Personenakte = true },
        Handlung.Abfrage(Unterlage, "Unterlage zur Betriebserlaubnis ansehen", B),

        Handlung.FuerBefehl<ErstelleMeldung>(Erstellen, "Meldung erstellen", B) with { Taetigkeit = Taetigkeit.Erstellen, LegtAn = true },
        Handlung.FuerBefehl<AntworteAufRueckfrage>(Beantworten, "Rückfrage zu einer Meldung beantworten", B) with { Taetigkeit = Taetigkeit.Erstellen },
        Handlung.FuerBefehl<StelleRueckfrage>(Rueckfragen, "Rückfrage zu einer Meldung stellen", B) with { Taetigkeit = Taetigkeit.Pruefen },
        Handlung.FuerBefehl<PruefeMeldung>(Pruefen, "Meldung prüfen", B) with { Taetigkeit = Taetigkeit.Pruefen },
        Handlung.FuerBefehl<GibMeldungFrei>(Freigeben, "Meldung freigeben", B) with { Taetigkeit = Taetigkeit.Pruefen },
        Handlung.FuerBefehl<UebermittleMeldung>(Uebermitteln, "Meldung übermitteln", B) with { Taetigkeit = Taetigkeit.Pruefen },
        Handlung.FuerBefehl<VermerkeQuittung>(Quittieren, "Antwort der Behörde vermerken", B) with { Taetigkeit = Taetigkeit.Pruefen },
        Handlung.FuerBefehl<LegeMeldefristFest>(FristFestlegen, "Frist für Meldungen festlegen", B) with { Taetigkeit = Taetigkeit.Pruefen },
    ];
}
