using KitaPlus.Rechte;

namespace KitaPlus.Barkasse;

/// <summary>
/// The rights of all commands and queries of this module. „Operativ“ are the entries of the day (booking, Storno, counting);
/// setting up a Kasse, booking a difference, handing over and closing need full writing, the limit and the check of an Abschluss the Rendantur.
/// </summary>
internal static class Handlungen
{
    public const string Liste = "barkasse.kasse.liste";
    public const string Kassenbuch = "barkasse.kassenbuch.ansehen";
    public const string Belegansicht = "barkasse.beleg.ansehen";
    public const string Pruefliste = "barkasse.abschluss.liste";
    public const string Ausgeben = "barkasse.kassenbuch.ausgeben";
    public const string Ausstellen = "barkasse.unterlage.ausstellen";
    public const string Anlegen = "barkasse.kasse.anlegen";
    public const string Umbenennen = "barkasse.kasse.umbenennen";
    public const string Grenze = "barkasse.kasse.hoechstbestand";
    public const string Uebergeben = "barkasse.kasse.uebergeben";
    public const string Buchen = "barkasse.buchung.buchen";
    public const string Stornieren = "barkasse.buchung.stornieren";
    public const string Zaehlen = "barkasse.kassensturz.halten";
    public const string Differenz = "barkasse.differenz.buchen";
    public const string Abschliessen = "barkasse.monat.abschliessen";
    public const string Rueckfragen = "barkasse.abschluss.rueckfragen";
    public const string Beantworten = "barkasse.abschluss.beantworten";
    public const string Freigeben = "barkasse.abschluss.freigeben";

    public static IReadOnlyList<Handlung> Alle { get; } =
    [
        Handlung.Abfrage(Liste, "Kassen ansehen", Bereich.Barkasse),
        Handlung.Abfrage(Kassenbuch, "Kassenbuch ansehen", Bereich.Barkasse),
        Handlung.Abfrage(Belegansicht, "Beleg einer Buchung ansehen", Bereich.Barkasse),
        Handlung.Abfrage(Pruefliste, "Monatsabschlüsse ansehen", Bereich.Barkasse),
        Handlung.Abfrage(Ausgeben, "Kassenbuch für eine Prüfung ausgeben", Bereich.Barkasse),

        new(Ausstellen, "Kassenbuch, Kassenbericht oder Zählprotokoll als PDF ausstellen", Bereich.Barkasse, Stufe.Operativ),

        Handlung.FuerBefehl<LegeKasseAn>(Anlegen, "Kasse anlegen", Bereich.Barkasse) with { LegtAn = true },
        Handlung.FuerBefehl<BenenneKasseUm>(Umbenennen, "Kasse umbenennen", Bereich.Barkasse),
        Handlung.FuerBefehl<LegeHoechstbestandFest>(Grenze, "Höchstbestand einer Kasse festlegen", Bereich.Barkasse) with { NurVerwaltungstraeger = true },
        Handlung.FuerBefehl<UebergibKasse>(Uebergeben, "Kasse übergeben", Bereich.Barkasse),

        Handlung.FuerBefehl<EroeffneBlatt>("barkasse.blatt.eroeffnen", "Kassenblatt eines Monats eröffnen", Bereich.Barkasse, Stufe.Operativ),
        Handlung.FuerBefehl<UebertrageBlatt>("barkasse.blatt.uebertragen", "Bestand in den nächsten Monat vortragen", Bereich.Barkasse, Stufe.Operativ),
        Handlung.FuerBefehl<Buche>(Buchen, "Kassenbuchung erfassen", Bereich.Barkasse, Stufe.Operativ),
        Handlung.FuerBefehl<Storniere>(Stornieren, "Kassenbuchung stornieren", Bereich.Barkasse, Stufe.Operativ),
        Handlung.FuerBefehl<HalteKassensturz>(Zaehlen, "Kassensturz festhalten", Bereich.Barkasse, Stufe.Operativ),
        Handlung.FuerBefehl<BucheDifferenz>(Differenz, "Kassendifferenz buchen", Bereich.Barkasse) with { Vieraugenfaehig = true },

        Handlung.FuerBefehl<SchliesseMonatAb>(Abschliessen, "Monat einer Kasse abschließen", Bereich.Barkasse),
        Handlung.FuerBefehl<FrageZumAbschlussZurueck>(Rueckfragen, "Rückfrage zu einem Monatsabschluss stellen", Bereich.Barkasse) with { Taetigkeit = Taetigkeit.Pruefen, NurVerwaltungstraeger = true },
        Handlung.FuerBefehl<BeantworteRueckfrage>(Beantworten, "Rückfrage zu einem Monatsabschluss beantworten", Bereich.Barkasse),
        Handlung.FuerBefehl<GibAbschlussFrei>(Freigeben, "Monatsabschluss einer Kasse freigeben", Bereich.Barkasse) with { Taetigkeit = Taetigkeit.Pruefen, NurVerwaltungstraeger = true },
    ];
}
