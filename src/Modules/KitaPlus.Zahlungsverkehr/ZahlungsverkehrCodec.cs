using KitaPlus.EventStore;
using KitaPlus.Zahlungsverkehr.Bank;
using KitaPlus.Zahlungsverkehr.Buchhaltung;
using KitaPlus.Zahlungsverkehr.Laeufe;
using KitaPlus.Zahlungsverkehr.Mahnungen;
using KitaPlus.Zahlungsverkehr.Mandate;
using KitaPlus.Zahlungsverkehr.Stammdaten;

namespace KitaPlus.Zahlungsverkehr;

/// <summary>Storage names of the events of this module.</summary>
internal static class ZahlungsverkehrCodec
{
    public static void Registriere(ICodecBuilder codec) => codec
        .Add<MandatErteilt>("zahlungsverkehr.mandat_erteilt.v1")
        .Add<MandatKontoGeaendert>("zahlungsverkehr.mandat_konto_geaendert.v1")
        .Add<MandatWiderrufen>("zahlungsverkehr.mandat_widerrufen.v1")
        .Add<MandatGesperrt>("zahlungsverkehr.mandat_gesperrt.v1")
        .Add<MandatEntsperrt>("zahlungsverkehr.mandat_entsperrt.v1")
        .Add<GlaeubigerFestgelegt>("zahlungsverkehr.glaeubiger_festgelegt.v1")
        .Add<GlaeubigerkontoGesetzt>("zahlungsverkehr.glaeubigerkonto_gesetzt.v1")
        .Add<MahnregelnFestgelegt>("zahlungsverkehr.mahnregeln_festgelegt.v1")
        .Add<LaufVorbereitet>("zahlungsverkehr.lauf_vorbereitet.v1")
        .Add<PostenAufgenommen>("zahlungsverkehr.posten_aufgenommen.v1")
        .Add<LaufFreigegeben>("zahlungsverkehr.lauf_freigegeben.v1")
        .Add<LaufVerworfen>("zahlungsverkehr.lauf_verworfen.v1")
        .Add<LaufdateiGeschrieben>("zahlungsverkehr.laufdatei_geschrieben.v1")
        .Add<LaufGebucht>("zahlungsverkehr.lauf_gebucht.v1")
        .Add<BankdateiEingelesen>("zahlungsverkehr.bankdatei_eingelesen.v1")
        .Add<UmsaetzeAufgenommen>("zahlungsverkehr.umsaetze_aufgenommen.v1")
        .Add<BankdateiGebucht>("zahlungsverkehr.bankdatei_gebucht.v1")
        .Add<UmsatzZugeordnet>("zahlungsverkehr.umsatz_zugeordnet.v1")
        .Add<UmsatzGebucht>("zahlungsverkehr.umsatz_gebucht.v1")
        .Add<RueckgabeErledigt>("zahlungsverkehr.rueckgabe_erledigt.v1")
        .Add<Gemahnt>("zahlungsverkehr.gemahnt.v1")
        .Add<MahnsperreGesetzt>("zahlungsverkehr.mahnsperre_gesetzt.v1")
        .Add<MahnsperreAufgehoben>("zahlungsverkehr.mahnsperre_aufgehoben.v1")
        .Add<BuchhaltungEingestellt>("zahlungsverkehr.buchhaltung_eingestellt.v1")
        .Add<KontenZugeordnet>("zahlungsverkehr.konten_zugeordnet.v1")
        .Add<BuchungenExportiert>("zahlungsverkehr.buchungen_exportiert.v1");
}
