using KitaPlus.EventStore;
using KitaPlus.Kernel;
using KitaPlus.Testhilfen;
using KitaPlus.Zahlungsverkehr.Bank;
using KitaPlus.Zahlungsverkehr.Buchhaltung;
using KitaPlus.Zahlungsverkehr.Laeufe;
using KitaPlus.Zahlungsverkehr.Mahnungen;
using KitaPlus.Zahlungsverkehr.Mandate;
using KitaPlus.Zahlungsverkehr.Sepa;
using KitaPlus.Zahlungsverkehr.Stammdaten;

namespace KitaPlus.Zahlungsverkehr.Tests.Golden;

/// <summary>Everything this module has ever written stays readable. <c>+knapp</c> = without the optional fields.</summary>
public class GoldeneEreignisseTests
{
    private const string Ref = "KP-2345-6789-ABCD-EFGH";
    private const string Traeger = "traeger-T1";
    private static readonly DateOnly Tag = new(2028, 2, 29);
    private static readonly Monat Monat = new(2028, 2);
    private static readonly Zuordnung Zuordnung = new(Zuordnungsart.Ruecklastschrift, Traeger, "P1", Ref, "lastschriftlauf-traeger-T1/2028-0001", "Ende-zu-Ende-Referenz L-1");

    private static Personenbezug<Bankverbindung> Bank(Postanschrift? anschrift = null) => Personenbezug<Bankverbindung>.Von("person-P1", Zwecke.Zahlung, new("DE89370400440532013000", "Jürgen Groß", anschrift));

    private static Umsatz Umsatz(Zuordnung zuordnung, string? voll) =>
        new("0011", "DE02120300000000202051", Tag, new Geld(-5_295), voll, voll is null ? null : Ref, voll is null ? null : "AM04", voll is null ? null : new Geld(5_000), Personenbezug<Gegenseite>.Von("bankkonto-0a1b2c3d-2028-02", Zwecke.Zahlung, new("Jürgen Groß", "DE89370400440532013000", "Essen")), zuordnung);

    [Fact]
    public void Jede_Fassung_hat_eine_goldene_Datei() => GoldeneEreignisse.Pruefe(EventCodec.Build(new FesteSchluessel(), ZahlungsverkehrCodec.Registriere), "Golden/zahlungsverkehr",
    [
        ("zahlungsverkehr.mandat_erteilt.v1", new MandatErteilt(Ref, Traeger, "P1", Bank(new("Bahnhofstrasse", "7", "8001", "Zürich", "CH")), Tag, Tag)),
        ("zahlungsverkehr.mandat_erteilt.v1+knapp", new MandatErteilt(Ref, Traeger, "P1", Bank(), Tag)),
        ("zahlungsverkehr.mandat_konto_geaendert.v1", new MandatKontoGeaendert(Ref, Bank(), Tag, "neue Bank")),
        ("zahlungsverkehr.mandat_widerrufen.v1", new MandatWiderrufen(Ref, Tag, "zieht weg")),
        ("zahlungsverkehr.mandat_gesperrt.v1", new MandatGesperrt(Ref, Tag, "Rücklastschrift", "MD06")),
        ("zahlungsverkehr.mandat_gesperrt.v1+knapp", new MandatGesperrt(Ref, Tag, "Gespräch")),
        ("zahlungsverkehr.mandat_entsperrt.v1", new MandatEntsperrt(Ref, Tag, "geklärt")),
        ("zahlungsverkehr.glaeubiger_festgelegt.v1", new GlaeubigerFestgelegt(Traeger, "Caritas", "DE98ZZZ09999999999", new("Domstraße", "1", "50668", "Köln", "DE"), 14, 1)),
        ("zahlungsverkehr.glaeubigerkonto_gesetzt.v1", new GlaeubigerkontoGesetzt(Traeger, "DE02120300000000202051", "BYLADEM1001", "Ersterfassung")),
        ("zahlungsverkehr.glaeubigerkonto_gesetzt.v1+knapp", new GlaeubigerkontoGesetzt(Traeger, "DE02120300000000202051", null, "Ersterfassung")),
        ("zahlungsverkehr.mahnregeln_festgelegt.v1", new MahnregelnFestgelegt(Traeger, [new("Mahnung", 7, 10, new Geld(500))], new Geld(300), new Geld(100))),
        ("zahlungsverkehr.lauf_vorbereitet.v1", new LaufVorbereitet(Laufart.Lastschrift, Traeger, "2028-0001", Tag, Monat, Tag, 1, new Geld(5_000), "ab")),
        ("zahlungsverkehr.lauf_vorbereitet.v1+knapp", new LaufVorbereitet(Laufart.Erstattung, Traeger, "2028-0001", Tag, Monat, null, 1, new Geld(5_000), "ab")),
        ("zahlungsverkehr.posten_aufgenommen.v1", new PostenAufgenommen([new("L-1", "P1", Ref, 0, new Geld(5_000), Sequenz.Erste), new("L-2", "P2", Ref, 1, new Geld(1), Sequenz.Folgende)])),
        ("zahlungsverkehr.lauf_freigegeben.v1", new LaufFreigegeben("ab")),
        ("zahlungsverkehr.lauf_verworfen.v1", new LaufVerworfen("falscher Tag")),
        ("zahlungsverkehr.laufdatei_geschrieben.v1", new LaufdateiGeschrieben("zv-00", "ff", "L0A1B2C3D-2028-0001", 1, new Geld(5_000), "DE98ZZZ09999999999", [new("L-2", "Mandat widerrufen")])),
        ("zahlungsverkehr.laufdatei_geschrieben.v1+knapp", new LaufdateiGeschrieben("zv-00", "ff", "E0A1B2C3D-2028-0001", 1, new Geld(5_000), null, [])),
        ("zahlungsverkehr.lauf_gebucht.v1", new LaufGebucht(1)),
        ("zahlungsverkehr.bankdatei_eingelesen.v1", new BankdateiEingelesen("00ff", 2, 1, ["Auszug 1: ein Hinweis"])),
        ("zahlungsverkehr.umsaetze_aufgenommen.v1", new UmsaetzeAufgenommen([Umsatz(Zuordnung, "L-1"), Umsatz(Zuordnung.Unbekannt, null)])),
        ("zahlungsverkehr.bankdatei_gebucht.v1", new BankdateiGebucht(2)),
        ("zahlungsverkehr.umsatz_zugeordnet.v1", new UmsatzZugeordnet("0011", Zuordnung, Tag, new Geld(-5_295), "Name passt")),
        ("zahlungsverkehr.umsatz_gebucht.v1", new UmsatzGebucht("0011")),
        ("zahlungsverkehr.rueckgabe_erledigt.v1", new RueckgabeErledigt("0011", "angerufen")),
        ("zahlungsverkehr.gemahnt.v1", new Gemahnt(Traeger, "P1", 2, "Mahnung", Tag, new Geld(5_000), Monat, new Geld(500), Tag.AddDays(10))),
        ("zahlungsverkehr.gemahnt.v1+posten", new Gemahnt(Traeger, "P1", 2, "Mahnung", Tag, new Geld(5_000), Monat, new Geld(500), Tag.AddDays(10), [new(Monat, new Geld(4_000), Monat - 2), new(Monat, new Geld(1_000))])),
        ("zahlungsverkehr.mahnsperre_gesetzt.v1", new MahnsperreGesetzt(Traeger, "P1", Tag, "in Klärung")),
        ("zahlungsverkehr.mahnsperre_gesetzt.v1+knapp", new MahnsperreGesetzt(Traeger, "P1", null, "in Klärung")),
        ("zahlungsverkehr.mahnsperre_aufgehoben.v1", new MahnsperreAufgehoben(Traeger, "P1", "geklärt")),
        ("zahlungsverkehr.buchhaltung_eingestellt.v1", new BuchhaltungEingestellt(1001, 42, 8, 4)),
        ("zahlungsverkehr.konten_zugeordnet.v1", new KontenZugeordnet([new("zahlung", Traeger, "1400", "1200", "100"), new("zahlung", null, "1400", "1200", null)])),
        ("zahlungsverkehr.buchungen_exportiert.v1", new BuchungenExportiert(1, 0, 99, 2, new Geld(-5), "zv-00", "ff", [new(Traeger, Monat, 2, new Geld(-5))])),
    ]);
}
