using KitaPlus.Beitraege.Beitragskonto;
using KitaPlus.Beitraege.Lauf;
using KitaPlus.Beitraege.Satzung;
using KitaPlus.Contracts;
using KitaPlus.EventStore;
using KitaPlus.Kernel;
using KitaPlus.Testhilfen;

namespace KitaPlus.Beitraege.Tests.Golden;

/// <summary>Everything this module has ever written stays readable. <c>+knapp</c> = without the optional fields.</summary>
public class GoldeneEreignisseTests
{
    private const string J = "koeln";
    private const string P = "P1";
    private static readonly Monat Von = new(2024, 8);
    private static readonly Monat Bis = new(2025, 7);
    private static readonly DateOnly Tag = new(2024, 2, 29);
    private static readonly DateTimeOffset Bekannt = new(2025, 11, 3, 9, 41, 17, 250, TimeSpan.Zero);
    private static readonly Herkunft Voll = new(new DateOnly(2024, 1, 15), new DateOnly(2024, 1, 17), null, "Übernahme „2024“");
    private static readonly Herkunft Jetzt = Herkunft.Jetzt;

    [Fact]
    public void Jede_Fassung_des_Moduls_Beitraege_hat_eine_goldene_Datei() => GoldeneEreignisse.Pruefe(
        EventCodec.Build(new FesteSchluessel(), BeitraegeCodec.Registriere), "Golden/beitraege", [.. Jugendamt(), .. Festsetzungen(), .. Konto(), .. Laeufe()]);

    private static IEnumerable<(string, IEreignis)> Jugendamt() =>
    [
        ("beitraege.satzung_geladen.v1", new SatzungGeladen(J, "01.08.2025", """{"jugendamt":"koeln","name":"Beitragssatzung Köln"}""", "ab12cd34", Voll)),
        ("beitraege.satzung_geladen.v1+knapp", new SatzungGeladen(J, "01.08.2025", "{}", "ab12cd34", Jetzt)),
        ("beitraege.satzung_geprueft.v1", new SatzungGeprueft(J, "01.08.2025", "ab12cd34", "Fr. Groß, Jugendamt")),
        ("beitraege.satzung_geprueft.v1+benutzer", new SatzungGeprueft(J, "01.08.2025", "ab12cd34", null, "b-4711")),
        ("beitraege.erhebung_geregelt.v1", new ErhebungGeregelt(J, Von, true, Voll)),
        ("beitraege.erhebung_geregelt.v1+knapp", new ErhebungGeregelt(J, Von, false, Jetzt)),
        ("beitraege.aussetzung_beschlossen.v1", new AussetzungBeschlossen(J, "fruehjahr-2020", "Ratsbeschluss über Notbetreuung, § 5", Von, Bis, 50, [1, 2, 3], Voll)),
        ("beitraege.aussetzung_beschlossen.v1+knapp", new AussetzungBeschlossen(J, "fruehjahr-2020", "Ratsbeschluss", Von, Von, 100, null, Jetzt)),
        ("beitraege.aussetzung_aufgehoben.v1", new AussetzungAufgehoben(J, "fruehjahr-2020", "Beschluß zurückgenommen", Voll)),
        ("beitraege.monate_gesperrt.v1", new MonateGesperrt(J, "abschluss-2023", "E1", P, Von, Bis, Sperrgrund.Jahresabschluss, "Jahresabschluß geprüft")),
        ("beitraege.monate_gesperrt.v1+knapp", new MonateGesperrt(J, "frist", null, null, Von, Bis, Sperrgrund.Verjaehrung, "§ 169 AO")),
        ("beitraege.monate_gesperrt.v1+uebernahme", new MonateGesperrt(J, "u", null, null, Von, Bis, Sperrgrund.Uebernahme, "geführt im früheren System")),
        ("beitraege.monate_gesperrt.v1+sonstiges", new MonateGesperrt(J, "s", null, null, Von, Bis, Sperrgrund.Sonstiges, "Klage anhängig")),
        ("beitraege.aenderungen_gemeldet.v1", new AenderungenGemeldet(J, Von, Bis, Bekannt, 123_456, 17)),
        ("beitraege.monate_freigegeben.v1", new MonateFreigegeben(J, "uebernahme/E1", "geprüft und freigegeben")),
    ];

    private static IEnumerable<(string, IEreignis)> Festsetzungen()
    {
        Ursachenanteil[] ursachen =
        [
            new(Ursachenart.Tatsache, 4711, new Geld(-1250)), new(Ursachenart.Satzung, 12, new Geld(300)), new(Ursachenart.Rest, 0, new Geld(1)), new(Ursachenart.Erstmalig, 3, new Geld(0)),
        ];
        var zeile = new Festsetzungszeile("K1", Von, Bis, new Geld(17_300), new Geld(-949), new Geld(100), new Geld(200), new Geld(-300), ursachen);
        var voll = new BeitraegeFestgesetzt(
            J, P, "L20251103-1041-ab12", Von, Bis, Bekannt, 123_456, 1, "0123456789abcdef", [new("01.08.2024", "ab12"), new("01.08.2025", "cd34")], new Monat(2025, 12), [zeile, zeile with { Kind = "K2" }]);
        // compared by their JSON: the lists inside have no equality of their own
        return
        [
            ("beitraege.beitraege_festgesetzt.v1", voll),
            ("beitraege.beitraege_festgesetzt.v1+knapp", voll with { Satzungen = [], Zeilen = [new Festsetzungszeile("K1", Von, Von, Geld.Null, Geld.Null, Geld.Null, Geld.Null, Geld.Null, [])] }),
        ];
    }

    private static IEnumerable<(string, IEreignis)> Konto() =>
    [
        ("beitraege.soll_uebernommen.v1", new SollUebernommen(J, P, "K1", Von, Bis, new Geld(9_419), "früheres Programm")),
        ("beitraege.zahlung_gebucht.v1", new ZahlungGebucht(J, P, Tag, new Geld(9_419), "KA-2024-117")),
        ("beitraege.gebuehr_gebucht.v1", new GebuehrGebucht("traeger-T1", P, Tag, new Geld(500), "Mahnung 2")),
        ("beitraege.zahlung_gebucht.v1+rueck", new ZahlungGebucht(J, P, Tag, new Geld(-9_419), "Rücklastschrift 9")),
        ("beitraege.saldo_uebernommen.v1", new SaldoUebernommen(J, P, Tag, new Geld(-1), "früheres Programm: −0,01 €")),
        ("beitraege.erstattung_gebucht.v1", new ErstattungGebucht(J, P, Tag, new Geld(1_250), "Überweisung 7")),
        ("beitraege.verzicht_erklaert.v1", new VerzichtErklaert(J, P, "K1", Von, Bis, new Geld(5_000), "Härtefall")),
        ("beitraege.differenz_zurueckgestellt.v1", new DifferenzZurueckgestellt(J, P, "K1", Von, Bis, new Geld(-300), 4711, "0123456789abcdef", "Bescheid läuft noch")),
        ("beitraege.zurueckstellung_aufgehoben.v1", new ZurueckstellungAufgehoben(J, P, "K1", Von, Bis, "geklärt")),
        ("beitraege.gestundet.v1", new Gestundet(J, P, new Geld(10_000), Tag, "auf Antrag, bis März")),
        ("beitraege.ratenplan_vereinbart.v1", new RatenplanVereinbart(J, P, [new(Tag, new Geld(3_334)), new(Tag.AddMonths(1), new Geld(3_333))], "Vereinbarung über Raten")),
        ("beitraege.stundung_beendet.v1", new StundungBeendet(J, P, 1, new Geld(10_000), Tag, "vorzeitig gezahlt")),
        ("beitraege.ratenplan_beendet.v1", new RatenplanBeendet(J, P, "zwei Raten ausgeblieben")),
        ("beitraege.erlass_zurueckgenommen.v1", new ErlassZurueckgenommen(J, P, 2, new Geld(2_500), "falsches Konto")),
        ("beitraege.beitrag_erlassen.v1", new BeitragErlassen(J, P, new Geld(2_500), "§ 227 AO, unbillige Härte")),
    ];

    private static IEnumerable<(string, IEreignis)> Laeufe()
    {
        var voll = new LaufBegonnen("L1", Von, Bis, Bekannt, 123_456, J, "E1", "H1", "K1", new Monat(2025, 12));
        return
        [
            ("beitraege.lauf_begonnen.v1", voll),
            ("beitraege.lauf_begonnen.v1+verpflegung", voll with { Art = Berechnung.Forderungsart.Verpflegung }),
            ("beitraege.lauf_begonnen.v1+knapp", voll with { Jugendamt = null, Einrichtung = null, Haushalt = null, Kind = null }),
            ("beitraege.lauf_abgeschlossen.v1", new LaufAbgeschlossen("L1", 12, new Geld(-345_678), 1)),
            ("beitraege.lauf_abgebrochen.v1", new LaufAbgebrochen("L1", "falscher Zeitraum gewählt")),
        ];
    }
}
