using KitaPlus.Contracts.Kostenrechnung;
using KitaPlus.EventStore;
using KitaPlus.Kernel;
using KitaPlus.Testhilfen;

namespace KitaPlus.Barkasse.Tests.Golden;

/// <summary>Everything this module has ever written stays readable. <c>+knapp</c> = without the optional fields.</summary>
public class GoldeneEreignisseTests
{
    private const string Schluessel = "kassenbuch-k-1.2028";
    private static readonly DateOnly Tag = new(2028, 2, 29);
    private static readonly Monat Februar = new(2028, 2);

    private static Personenbezug<T> Geschuetzt<T>(T wert) => Personenbezug<T>.Von(Schluessel, Zwecke.Stammdaten, wert);

    [Fact]
    public void Jede_Fassung_hat_eine_goldene_Datei() => GoldeneEreignisse.Pruefe(EventCodec.Build(new FesteSchluessel(), BarkasseCodec.Registriere), "Golden/barkasse",
    [
        ("barkasse.kasse_angelegt.v1", new KasseAngelegt("k-1", "E1", "Hauptkasse", Tag, Geld.Euro(100), "b-anna")),
        ("barkasse.kasse_umbenannt.v1", new KasseUmbenannt("Ausflugskasse")),
        ("barkasse.hoechstbestand_festgelegt.v1", new HoechstbestandFestgelegt(Tag, Geld.Euro(300), Grenzfolge.Sperren)),
        ("barkasse.hoechstbestand_festgelegt.v1+knapp", new HoechstbestandFestgelegt(Tag, null, Grenzfolge.Warnen)),
        ("barkasse.kasse_uebergeben.v1", new KasseUebergeben(Tag, "b-anna", "b-berta", new Geld(8_766), "s-1")),
        ("barkasse.blatt_eroeffnet.v1", new BlattEroeffnet("k-1", Februar, Tag, new Geld(8_766), 17, new OffeneDifferenz("s-1", new Geld(-5)))),
        ("barkasse.blatt_eroeffnet.v1+knapp", new BlattEroeffnet("k-1", Februar, Tag, Geld.Euro(100), 0, null)),
        ("barkasse.gebucht.v1", new KasseGebucht(
            18, Tag, Bewegungsart.Ausgabe, new Geld(-1_234), Geschuetzt(new Buchungsangaben("Milch", "bon.jpg")), new Beleg(Belegart.Datei, "d-1", "image/jpeg", 4_711, new string('a', 64)), "5400", "100",
            Steuerschluessel.Ermaessigt, new Geld(7_532), false, null)),
        ("barkasse.gebucht.v1+knapp", new KasseGebucht(19, Tag, Bewegungsart.Abhebung, Geld.Euro(500), Geschuetzt(new Buchungsangaben("Von der Bank", "Auszug folgt")), new Beleg(Belegart.Eigenbeleg), null, null, Steuerschluessel.Keine, new Geld(57_532), true, null)),
        ("barkasse.gebucht.v1+storno", new KasseGebucht(
            20, Tag, Bewegungsart.Ausgabe, new Geld(1_234), Geschuetzt(new Buchungsangaben("Storno zu 2028-0018", "vertippt")), new Beleg(Belegart.Eigenbeleg), "5400", "100", Steuerschluessel.Ermaessigt, new Geld(58_766), true, new Stornobezug(Februar, 18))),
        ("barkasse.kassensturz_gehalten.v1", new KassensturzGehalten("s-1", Tag, "b-anna", [new(5_000, 1), new(1, 7)], new Geld(5_012), new Geld(5_007), 20, Geschuetzt(new Sturzangaben("Berta Beispiel", "Münzen gerollt")))),
        ("barkasse.kassendifferenz_gebucht.v1", new KassendifferenzGebucht("s-1", 21, Tag, new Geld(-5), Geschuetzt("Wechselgeld"), new Geld(5_007))),
        ("barkasse.blatt_uebertragen.v1", new BlattUebertragen(new Geld(5_007), 21)),
        ("barkasse.monat_abgeschlossen.v1", new MonatAbgeschlossen(Tag, "b-anna", Geld.Euro(500), new Geld(1_239), new Geld(5_007), 21, Geschuetzt(new Abschlussangaben("Berta Beispiel", "alles da")))),
        ("barkasse.abschluss_rueckgefragt.v1", new AbschlussRueckgefragt("b-fritz", Geschuetzt("Wofür?"))),
        ("barkasse.abschluss_beantwortet.v1", new AbschlussBeantwortet("b-anna", Geschuetzt("Milch"))),
        ("barkasse.abschluss_freigegeben.v1", new AbschlussFreigegeben("b-fritz", Geschuetzt("in Ordnung"))),
    ]);
}
