using KitaPlus.EventStore;
using KitaPlus.Zahlungsverkehr.Bank;
using KitaPlus.Zahlungsverkehr.Buchhaltung;
using KitaPlus.Zahlungsverkehr.Laeufe;
using KitaPlus.Zahlungsverkehr.Mahnungen;
using KitaPlus.Zahlungsverkehr.Mandate;
using KitaPlus.Zahlungsverkehr.Stammdaten;

namespace KitaPlus.Zahlungsverkehr.Views;

/// <summary>Mandates, runs, movements on bank accounts, reminders and exports, for lists and for finding what belongs together.</summary>
internal sealed class ZahlungView : View
{
    public const string Ansicht = "zahlungsverkehr";

    public override string Name => Ansicht;

    public override int Version => 1;

    public override IReadOnlyCollection<Type> EventTypes { get; } =
    [
        typeof(MandatErteilt), typeof(MandatKontoGeaendert), typeof(MandatWiderrufen), typeof(MandatGesperrt), typeof(MandatEntsperrt), typeof(GlaeubigerFestgelegt), typeof(GlaeubigerkontoGesetzt),
        typeof(LaufVorbereitet), typeof(PostenAufgenommen), typeof(LaufFreigegeben), typeof(LaufVerworfen), typeof(LaufdateiGeschrieben), typeof(LaufGebucht),
        typeof(BankdateiEingelesen), typeof(UmsaetzeAufgenommen), typeof(BankdateiGebucht), typeof(UmsatzZugeordnet), typeof(UmsatzGebucht), typeof(RueckgabeErledigt),
        typeof(Gemahnt), typeof(MahnsperreGesetzt), typeof(MahnsperreAufgehoben), typeof(BuchungenExportiert), typeof(SchluesselVernichtet),
    ];

    public override IReadOnlyList<string> Tables { get; } = ["mandat", "glaeubiger", "lauf", "posten", "bankdatei", "umsatz", "mahnung", "export", "exportsumme"];

    // posten.stand: 0 = vorbereitet, 1 = steht in der Datei, 2 = ausgelassen oder verworfen
    public override string Schema(ViewTables t) =>
        $"""
        create table {t["mandat"]} (mandant text not null, referenz text not null, glaeubiger text not null, person text not null, iban text, inhaber text, strasse text, hausnummer text, plz text, ort text, land text,
            unterschrieben text not null, stand {t.Int64} not null, grund text, letzter text, einzuege {t.Int64} not null, fassung {t.Int64} not null, alte_iban text, alte_id text, primary key (mandant, referenz));
        create index {t["mandat"]}_glaeubiger on {t["mandat"]} (mandant, glaeubiger, person, referenz);
        create index {t["mandat"]}_person on {t["mandat"]} (mandant, person, referenz);
        create table {t["glaeubiger"]} (mandant text not null, id text not null, name text, kennung text, iban text, primary key (mandant, id));
        create table {t["lauf"]} (mandant text not null, strom text not null, art {t.Int64} not null, glaeubiger text not null, nummer text not null, faellig text not null, bis text not null, anzahl {t.Int64} not null, summe {t.Int64} not null,
            stand {t.Int64} not null, vorbereitet text not null, von text not null, nachricht text, primary key (mandant, strom));
        create index {t["lauf"]}_nachricht on {t["lauf"]} (mandant, nachricht);
        create table {t["posten"]} (mandant text not null, e2e text not null, strom text not null, schuldner text not null, mandat text not null, betrag {t.Int64} not null, stand {t.Int64} not null, primary key (mandant, e2e));
        create index {t["posten"]}_strom on {t["posten"]} (mandant, strom, stand, mandat);
        create index {t["posten"]}_mandat on {t["posten"]} (mandant, mandat, stand, betrag, e2e);
        create table {t["bankdatei"]} (mandant text not null, pruefsumme text not null, eingelesen text not null, von text not null, anzahl {t.Int64} not null, bekannt {t.Int64} not null, gebucht {t.Int64} not null, primary key (mandant, pruefsumme));
        create table {t["umsatz"]} (mandant text not null, schluessel text not null, datei text not null, konto text not null, tag text not null, betrag {t.Int64} not null, ursprung {t.Int64}, rueckgabe text, schutz text not null, name text, iban text, zweck text,
            art {t.Int64} not null, glaeubiger text, schuldner text, mandat text, wodurch text not null, hand {t.Int64} not null, gebucht {t.Int64} not null, erledigt {t.Int64} not null, primary key (mandant, schluessel));
        create index {t["umsatz"]}_art on {t["umsatz"]} (mandant, art, tag, schluessel);
        create index {t["umsatz"]}_rueckgabe on {t["umsatz"]} (mandant, rueckgabe, erledigt, tag, schluessel);
        create index {t["umsatz"]}_datei on {t["umsatz"]} (mandant, datei, art, schluessel);
        create table {t["mahnung"]} (mandant text not null, glaeubiger text not null, schuldner text not null, stufe {t.Int64}, titel text, am text, offen {t.Int64}, seit text, frist text, gesperrt {t.Int64} not null, gesperrt_bis text, grund text, primary key (mandant, glaeubiger, schuldner));
        create table {t["export"]} (mandant text not null, nummer {t.Int64} not null, nach {t.Int64} not null, bis {t.Int64} not null, anzahl {t.Int64} not null, summe {t.Int64} not null, datei text not null, pruefsumme text not null, erzeugt text not null, von text not null, primary key (mandant, nummer));
        create table {t["exportsumme"]} (mandant text not null, nummer {t.Int64} not null, glaeubiger text not null, monat text not null, anzahl {t.Int64} not null, summe {t.Int64} not null, primary key (mandant, nummer, glaeubiger, monat))
        """;

    public override IViewWriter CreateWriter(ViewTables tables) => new Zahlungsschreibwerk(tables);
}
