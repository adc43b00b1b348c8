using KitaPlus.Rechte;
using KitaPlus.Zahlungsverkehr.Bank;
using KitaPlus.Zahlungsverkehr.Buchhaltung;
using KitaPlus.Zahlungsverkehr.Laeufe;
using KitaPlus.Zahlungsverkehr.Mahnungen;
using KitaPlus.Zahlungsverkehr.Mandate;
using KitaPlus.Zahlungsverkehr.Stammdaten;

namespace KitaPlus.Zahlungsverkehr;

/// <summary>The rights of all commands and queries of this module.</summary>
internal static class Handlungen
{
    public const string Ansehen = "zahlungsverkehr.ansehen";
    public const string MandatAnsehen = "zahlungsverkehr.mandat.ansehen";
    public const string LaufAnsehen = "zahlungsverkehr.lauf.ansehen";
    public const string DateiLaden = "zahlungsverkehr.lauf.datei";
    public const string BankAnsehen = "zahlungsverkehr.bank.ansehen";
    public const string Buchhaltung = "zahlungsverkehr.buchhaltung.ansehen";
    public const string RechnungenAusstellen = "zahlungsverkehr.rechnung.ausstellen";
    public const string RechnungDrucken = "zahlungsverkehr.rechnung.drucken";

    public const string MandateUebernehmen = "zahlungsverkehr.mandat.uebernehmen";
    public const string MandatErteilen = "zahlungsverkehr.mandat.erteilen";
    public const string MandatKonto = "zahlungsverkehr.mandat.konto";
    public const string MandatWiderrufen = "zahlungsverkehr.mandat.widerrufen";
    public const string MandatSperren = "zahlungsverkehr.mandat.sperren";
    public const string MandatEntsperren = "zahlungsverkehr.mandat.entsperren";
    public const string GlaeubigerFestlegen = "zahlungsverkehr.glaeubiger.festlegen";
    public const string GlaeubigerKonto = "zahlungsverkehr.glaeubiger.konto";
    public const string Mahnregeln = "zahlungsverkehr.glaeubiger.mahnregeln";
    public const string LaufVorbereiten = "zahlungsverkehr.lauf.vorbereiten";
    public const string LaufFreigeben = "zahlungsverkehr.lauf.freigeben";
    public const string LaufVerwerfen = "zahlungsverkehr.lauf.verwerfen";
    public const string BankdateiEinlesen = "zahlungsverkehr.bankdatei.einlesen";
    public const string UmsatzZuordnen = "zahlungsverkehr.umsatz.zuordnen";
    public const string RueckgabeErledigen = "zahlungsverkehr.rueckgabe.erledigen";
    public const string Mahnen = "zahlungsverkehr.mahnung.mahnen";
    public const string MahnsperreSetzen = "zahlungsverkehr.mahnsperre.setzen";
    public const string MahnsperreAufheben = "zahlungsverkehr.mahnsperre.aufheben";
    public const string BuchhaltungEinstellen = "zahlungsverkehr.buchhaltung.einstellen";
    public const string KontenZuordnen = "zahlungsverkehr.buchhaltung.konten";
    public const string Exportieren = "zahlungsverkehr.export.erstellen";

    private const Bereich B = Bereich.Zahlungsverkehr;

    public static IReadOnlyList<Handlung> Alle { get; } =
    [
        Handlung.Abfrage(Ansehen, "Zahlungsverkehr ansehen", B),
        Handlung.Abfrage(MandatAnsehen, "Mandat ansehen", B) with { Personenakte = true },
        Handlung.Abfrage(LaufAnsehen, "Zahlungslauf ansehen", B),
        Handlung.Abfrage(BankAnsehen, "Bankumsätze ansehen", B),
        Handlung.Abfrage(Buchhaltung, "Buchungsexporte und Abstimmung ansehen", B),
        new(DateiLaden, "Datei für die Bank laden", B, Stufe.Schreiben),
        new(MandateUebernehmen, "Mandate aus einer Datei übernehmen", B, Stufe.Schreiben),
        new(RechnungenAusstellen, "Rechnungen ausstellen", B, Stufe.Schreiben),
        new(RechnungDrucken, "Rechnung eines Kontos drucken", B, Stufe.Schreiben) { Personenakte = true },

        Handlung.FuerBefehl<ErteileMandat>(MandatErteilen, "Mandat erfassen", B) with { LegtAn = true, Vieraugenfaehig = true },
        Handlung.FuerBefehl<AendereMandatskonto>(MandatKonto, "Bankverbindung eines Mandats ändern", B) with { Vieraugenfaehig = true },
        Handlung.FuerBefehl<WiderrufeMandat>(MandatWiderrufen, "Mandat widerrufen", B),
        Handlung.FuerBefehl<SperreMandat>(MandatSperren, "Mandat sperren", B),
        Handlung.FuerBefehl<EntsperreMandat>(MandatEntsperren, "Mandat entsperren", B),

        Handlung.FuerBefehl<LegeGlaeubigerFest>(GlaeubigerFestlegen, "Gläubigerdaten festlegen", B),
        Handlung.FuerBefehl<SetzeGlaeubigerkonto>(GlaeubigerKonto, "Eigenes Konto eines Gläubigers festlegen", B) with { Vieraugenfaehig = true },
        Handlung.FuerBefehl<LegeMahnregelnFest>(Mahnregeln, "Mahnregeln festlegen", B),

        Handlung.FuerBefehl<BereiteLaufVor>(LaufVorbereiten, "Zahlungslauf vorbereiten", B) with { LegtAn = true },
        Handlung.FuerBefehl<GibLaufFrei>(LaufFreigeben, "Zahlungslauf freigeben", B) with { Vieraugenfaehig = true },
        Handlung.FuerBefehl<VerwirfLauf>(LaufVerwerfen, "Zahlungslauf verwerfen", B),
        Handlung.FuerBefehl<HalteLaufdateiFest>("zahlungsverkehr.lauf.datei_schreiben", "Datei für die Bank schreiben", B),
        Handlung.FuerBefehl<SchliesseZahlungslaufAb>("zahlungsverkehr.lauf.buchen", "Zahlungslauf buchen", B),

        Handlung.FuerBefehl<LiesBankdatei>(BankdateiEinlesen, "Bankdatei einlesen", B) with { LegtAn = true },
        Handlung.FuerBefehl<SchliesseBankdateiAb>("zahlungsverkehr.bankdatei.buchen", "Bankdatei buchen", B),
        Handlung.FuerBefehl<OrdneUmsatzZu>(UmsatzZuordnen, "Bankumsatz zuordnen", B) with { LegtAn = true },
        Handlung.FuerBefehl<MerkeUmsatzGebucht>("zahlungsverkehr.umsatz.buchen", "Bankumsatz buchen", B),
        Handlung.FuerBefehl<ErledigeRueckgabe>(RueckgabeErledigen, "Rücklastschrift als erledigt vermerken", B) with { LegtAn = true },

        Handlung.FuerBefehl<Mahne>(Mahnen, "Mahnen", B) with { LegtAn = true },
        Handlung.FuerBefehl<SetzeMahnsperre>(MahnsperreSetzen, "Mahnsperre setzen", B) with { LegtAn = true },
        Handlung.FuerBefehl<HebeMahnsperreAuf>(MahnsperreAufheben, "Mahnsperre aufheben", B),

        Handlung.FuerBefehl<StelleBuchhaltungEin>(BuchhaltungEinstellen, "Buchhaltung einstellen", B),
        Handlung.FuerBefehl<OrdneKontenZu>(KontenZuordnen, "Buchungsarten Konten zuordnen", B),
        Handlung.FuerBefehl<ExportiereBuchungen>(Exportieren, "Buchungen exportieren", B) with { LegtAn = true },
    ];
}
