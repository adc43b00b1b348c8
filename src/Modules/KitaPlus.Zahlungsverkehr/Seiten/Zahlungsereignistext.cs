using KitaPlus.Betrieb;
using KitaPlus.Kernel;
using KitaPlus.Web.Tabellen;
using KitaPlus.Zahlungsverkehr.Bank;
using KitaPlus.Zahlungsverkehr.Buchhaltung;
using KitaPlus.Zahlungsverkehr.Laeufe;
using KitaPlus.Zahlungsverkehr.Mahnungen;
using KitaPlus.Zahlungsverkehr.Mandate;
using KitaPlus.Zahlungsverkehr.Sepa;
using KitaPlus.Zahlungsverkehr.Stammdaten;

namespace KitaPlus.Zahlungsverkehr.Seiten;

/// <summary>The events of this module in the words of their users; accounts only for those who may see mandates.</summary>
internal sealed class Zahlungsereignistext : IEreignistext
{
    public Ereignisbild? Von(IEreignis ereignis) => ereignis switch
    {
        MandatErteilt e => new("Mandat erfasst", [.. Felder(("Referenz", e.Referenz), ("Gläubiger", e.Glaeubiger), ("Unterschrieben", Anzeige.Datum(e.Unterschrieben))), Konto(e.Bank)]),
        MandatKontoGeaendert e => new("Bankverbindung des Mandats geändert", [.. Felder(("Referenz", e.Referenz), ("Grund", e.Grund)), Konto(e.Bank)], e.Ab),
        MandatWiderrufen e => Bild("Mandat widerrufen", ("Referenz", e.Referenz), ("Grund", e.Grund)) with { GueltigAb = e.Am },
        MandatGesperrt e => Bild("Mandat gesperrt", ("Referenz", e.Referenz), ("Grund", e.Grund)) with { GueltigAb = e.Am },
        MandatEntsperrt e => Bild("Mandat entsperrt", ("Referenz", e.Referenz), ("Grund", e.Grund)) with { GueltigAb = e.Am },
        GlaeubigerFestgelegt e => Bild("Gläubigerdaten festgelegt", ("Gläubiger", e.Glaeubiger), ("Name", e.Name), ("Gläubiger-ID", e.GlaeubigerId)),
        GlaeubigerkontoGesetzt e => Bild("Eigenes Konto festgelegt", ("Gläubiger", e.Glaeubiger), ("IBAN", Iban.Lesbar(e.Iban)), ("Grund", e.Grund)),
        MahnregelnFestgelegt e => Bild("Mahnregeln festgelegt", ("Gläubiger", e.Glaeubiger), ("Stufen", string.Join(", ", e.Stufen.Select(s => s.Titel)))),
        LaufVorbereitet e => Bild("Zahlungslauf vorbereitet", ("Lauf", e.Nummer), ("Gläubiger", e.Glaeubiger), ("Zahlungen", Anzeige.Text(e.Anzahl)), ("Summe", e.Summe.ToString())),
        PostenAufgenommen e => Bild("Zahlungen aufgenommen", ("Zahlungen", Anzeige.Text(e.Posten.Count))),
        LaufFreigegeben => Bild("Zahlungslauf freigegeben"),
        LaufVerworfen e => Bild("Zahlungslauf verworfen", ("Grund", e.Grund)),
        LaufdateiGeschrieben e => Bild("Datei für die Bank geschrieben", ("Nachricht", e.Nachricht), ("Zahlungen", Anzeige.Text(e.Anzahl)), ("Summe", e.Summe.ToString()), ("Ausgelassen", Anzeige.Text(e.Ausgelassen.Count))),
        LaufGebucht e => Bild("Zahlungslauf gebucht", ("Zahlungen", Anzeige.Text(e.Anzahl))),
        BankdateiEingelesen e => Bild("Bankdatei eingelesen", ("Neue Umsätze", Anzeige.Text(e.Anzahl)), ("Schon bekannt", Anzeige.Text(e.Bekannt))),
        UmsaetzeAufgenommen e => Bild("Umsätze aufgenommen", ("Umsätze", Anzeige.Text(e.Umsaetze.Count))),
        BankdateiGebucht e => Bild("Bankdatei gebucht", ("Buchungen", Anzeige.Text(e.Buchungen))),
        UmsatzZugeordnet e => Bild("Umsatz zugeordnet", ("Als", e.Zuordnung.Art.Wort()), ("Konto", $"{e.Zuordnung.Schuldner} {e.Zuordnung.Glaeubiger}".Trim()), ("Betrag", e.Betrag.MitVorzeichen()), ("Grund", e.Grund)),
        UmsatzGebucht => Bild("Umsatz gebucht"),
        RueckgabeErledigt e => Bild("Rücklastschrift erledigt", ("Vermerk", e.Vermerk)),
        Gemahnt e => Bild("Gemahnt", ("Stufe", e.Titel), ("Offen", e.Offen.ToString()), ("Gebühr", e.Gebuehr.ToString()), ("Zu zahlen bis", Anzeige.Datum(e.Frist))) with { GueltigAb = e.Am },
        MahnsperreGesetzt e => Bild("Mahnsperre gesetzt", ("Grund", e.Grund)) with { GueltigBis = e.Bis },
        MahnsperreAufgehoben e => Bild("Mahnsperre aufgehoben", ("Grund", e.Grund)),
        BuchhaltungEingestellt e => Bild("Buchhaltung eingestellt", ("Berater", Anzeige.Text(e.Berater)), ("Mandant", Anzeige.Text(e.Mandantennummer))),
        KontenZugeordnet e => Bild("Konten zugeordnet", ("Zeilen", Anzeige.Text(e.Zeilen.Count))),
        BuchungenExportiert e => Bild("Buchungen exportiert", ("Export", Anzeige.Text(e.Nummer)), ("Buchungen", Anzeige.Text(e.Anzahl)), ("Summe", e.Summe.MitVorzeichen())),
        _ => null,
    };

    private static Ereignisbild Bild(string titel, params (string Feld, string Wert)[] felder) => new(titel, Felder(felder));

    private static IReadOnlyList<Feldwert> Felder(params (string Feld, string Wert)[] felder) => [.. felder.Select(f => new Feldwert(f.Feld, f.Wert))];

    private static Feldwert Konto(Personenbezug<Bankverbindung> bank) => new("Konto", bank.TryWert(out var b) ? $"{Iban.Lesbar(b!.Iban)}, {b.Inhaber}" : "gelöscht", Handlungen.MandatAnsehen);
}
