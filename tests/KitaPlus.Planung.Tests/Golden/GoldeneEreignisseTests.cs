using KitaPlus.Contracts.Einrichtungen;
using KitaPlus.EventStore;
using KitaPlus.Kernel;
using KitaPlus.Testhilfen;

namespace KitaPlus.Planung.Tests.Golden;

/// <summary>Everything this module has ever written stays readable. <c>+knapp</c> = without the optional fields.</summary>
public class GoldeneEreignisseTests
{
    private const string J = "2027-28";
    private static readonly Monat Ab = new(2027, 8);
    private static readonly Planannahme Rate = new(Annahmeart.Fortschreibung, J, "", -14, null, null, "wie im Vorjahr");
    private static readonly Planannahme Betrag = new(Annahmeart.Pauschale, J, "III/30", null, Geld.Euro(7_800), null, "Mittel aus 25 und 35");
    private static readonly Planannahme Personal = new(Annahmeart.Personalwerte, J, "III/30", null, null, new(25, 600, 8500, 3300, 3300), "Mittel aus 25 und 35");

    [Fact]
    public void Jede_Fassung_hat_eine_goldene_Datei() => GoldeneEreignisse.Pruefe(EventCodec.Build(new FesteSchluessel(), PlanungCodec.Registriere), "Golden/planung",
    [
        ("planung.szenario_angelegt.v1", new SzenarioAngelegt("E1", J, "s-2", "Mit zweiter U3-Gruppe", "s-1")),
        ("planung.szenario_angelegt.v1+knapp", new SzenarioAngelegt("E1", J, "s-1", "Entwurf", null)),
        ("planung.kind_eingeplant.v1", new KindEingeplant("E1", J, "s-1", "K1", Ab, "G1", 35)),
        ("planung.kind_umgesetzt.v1", new KindUmgesetzt("E1", J, "s-1", "K1", Ab, "G2")),
        ("planung.kind_herausgenommen.v1", new KindHerausgenommen("E1", J, "s-1", "K1", Ab + 6)),
        ("planung.kind_zurueckgesetzt.v1", new KindZurueckgesetzt("E1", J, "s-1", "K1")),
        ("planung.platzhalter_geplant.v1", new PlatzhalterGeplant("E1", J, "s-1", "platz-1", Platzhalterart.Zugesagt, new(2025, 3), Personenbezug<string>.Von("planung-platz-1", Zwecke.Stammdaten, "Mia"))),
        ("planung.platzhalter_geplant.v1+behinderung", new PlatzhalterGeplant("E1", J, "s-1", "platz-1", Platzhalterart.Zugesagt, new(2025, 3), null, Personenbezug<bool>.Von("planung-platz-1", Zwecke.Gesundheit, true))),
        ("planung.platzhalter_geplant.v1+knapp", new PlatzhalterGeplant("E1", J, "s-1", "platz-1", Platzhalterart.Gewuenscht, new(2025, 3), null)),
        ("planung.platzhalter_gestrichen.v1", new PlatzhalterGestrichen("E1", J, "s-1", "platz-1")),
        ("planung.gruppe_festgelegt.v1", new PlangruppeFestgelegt("E1", J, "s-1", "G1", "Igel", Gruppenform.II, 10)),
        ("planung.gruppe_gestrichen.v1", new PlangruppeGestrichen("E1", J, "s-1", "G1")),
        ("planung.gruppe_zurueckgesetzt.v1", new PlangruppeZurueckgesetzt("E1", J, "s-1", "G1")),
        ("planung.szenarioannahme_getroffen.v1", new SzenarioannahmeGetroffen("E1", J, "s-1", Rate)),
        ("planung.szenarioannahme_getroffen.v1+betrag", new SzenarioannahmeGetroffen("E1", J, "s-1", Betrag)),
        ("planung.szenarioannahme_getroffen.v1+personal", new SzenarioannahmeGetroffen("E1", J, "s-1", Personal)),
        ("planung.szenarioannahme_aufgehoben.v1", new SzenarioannahmeAufgehoben("E1", J, "s-1", Annahmeart.Pauschale, J, "III/30")),
        ("planung.szenario_uebernommen.v1", new SzenarioUebernommen("E1", J, "s-1")),
        ("planung.szenario_verworfen.v1", new SzenarioVerworfen("E1", J, "s-1")),
        ("planung.annahme_getroffen.v1", new PlanannahmeGetroffen(Rate)),
        ("planung.annahme_getroffen.v1+personal", new PlanannahmeGetroffen(Personal)),
        ("planung.annahme_aufgehoben.v1", new PlanannahmeAufgehoben(Annahmeart.Fortschreibung, J, "")),
        ("planung.finanzgrundlage_gewaehlt.v1", new FinanzgrundlageGewaehlt("E1", J, "s-1")),
        ("planung.finanzgrundlage_gewaehlt.v1+knapp", new FinanzgrundlageGewaehlt("E1", J, null)),
        ("planung.betrag_geplant.v1", new BetragGeplant("E1", J, "mietzuschuss", Ab, Ab + 11, new(123_456), "Bescheid vom 1. Juli")),
        ("planung.planbetrag_gestrichen.v1", new PlanbetragGestrichen("E1", J, "mietzuschuss", Ab, Ab + 11)),
        ("planung.istbetraege_eingetragen.v1", new IstbetraegeEingetragen("E1", J, [new("sachkosten", Ab, new(-4_711)), new("miete", Ab, null)], "ist.csv")),
        ("planung.personalsteigerung_angenommen.v1", new PersonalsteigerungAngenommen("E1", J, Ab + 7, 310, "Tarif")),
        ("planung.ruecklage_geplant.v1", new RuecklageGeplant("E1", J, Ruecklageart.Investition, Geld.Euro(15_000), Geld.Euro(2_000), Geld.Null)),
    ]);
}
