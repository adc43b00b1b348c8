using KitaPlus.Contracts.Einrichtungen;
using KitaPlus.Kernel;
using KitaPlus.KiBiz;
using static KitaPlus.Planung.Tests.Bausteine;

namespace KitaPlus.Planung.Tests;

/// <summary>The rules of a scenario, and what it makes of the agreements.</summary>
public class SzenarioTests
{
    private const string J = "2026-27";
    private static readonly Monat August = new(2026, 8);
    private static readonly Monat Februar = new(2027, 2);
    private static readonly SzenarioAngelegt Angelegt = new("E1", J, "s1", "Entwurf", null);
    private static readonly Gruppenabschnitt[] Gruppen = [Gruppe("G1", Gruppenform.III, 25), Gruppe("G2", Gruppenform.II, 10)];

    private static void Dann(IEnumerable<SzenarioEreignis> gegeben, SzenarioBefehl befehl, params IEreignis[] erwartet)
    {
        var e = SzenarioDecider.Decide(Szenario([.. gegeben]), befehl);
        e.Ablehnung.ShouldBeNull();
        e.Ereignisse.ShouldBe(erwartet);
    }

    private static void Abgelehnt(IEnumerable<SzenarioEreignis> gegeben, SzenarioBefehl befehl, string teil)
    {
        var e = SzenarioDecider.Decide(Szenario([.. gegeben]), befehl);
        e.Ereignisse.ShouldBeEmpty();
        e.Ablehnung.ShouldNotBeNull().ShouldContain(teil);
    }

    [Fact]
    public void Ein_Szenario_wird_einmal_angelegt_und_braucht_einen_Namen()
    {
        Dann([], new LegeSzenarioAn("E1", J, "s1", " Entwurf "), Angelegt);
        Abgelehnt([Angelegt], new LegeSzenarioAn("E1", J, "s1", "Noch eines"), "gibt es schon");
        Abgelehnt([], new LegeSzenarioAn("E1", J, "s1", "  "), "Der Name fehlt");
        Abgelehnt([], new LegeSzenarioAn("E1", "2026", "s1", "Entwurf"), "kein Kindergartenjahr");
        Abgelehnt([], new LegeSzenarioAn("E1", "2026/27", "s1", "Entwurf"), "kein Kindergartenjahr");
        Abgelehnt([], new NimmKindHeraus("E1", J, "s1", "K1", August), "gibt es nicht");
    }

    [Fact]
    public void Kinder_werden_eingeplant_umgesetzt_und_herausgenommen_und_zweimal_dasselbe_ist_nichts()
    {
        var eingeplant = new KindEingeplant("E1", J, "s1", "K1", August, "G1", 35);
        Dann([Angelegt], new PlaneKindEin("E1", J, "s1", "K1", August, "G1", 35), eingeplant);
        Dann([Angelegt, eingeplant], new PlaneKindEin("E1", J, "s1", "K1", August, "G1", 35));
        Dann([Angelegt, eingeplant], new SetzeKindUm("E1", J, "s1", "K1", Februar, "G2"), new KindUmgesetzt("E1", J, "s1", "K1", Februar, "G2"));
        Dann([Angelegt, eingeplant], new NimmKindHeraus("E1", J, "s1", "K1", Februar), new KindHerausgenommen("E1", J, "s1", "K1", Februar));
        Dann([Angelegt, eingeplant], new SetzeKindZurueck("E1", J, "s1", "K1"), new KindZurueckgesetzt("E1", J, "s1", "K1"));
        Dann([Angelegt], new SetzeKindZurueck("E1", J, "s1", "K1"));
        Abgelehnt([Angelegt], new PlaneKindEin("E1", J, "s1", "K1", new(2027, 8), "G1", 35), "August 2027 liegt nicht im Kindergartenjahr 2026/27");
        Abgelehnt([Angelegt], new PlaneKindEin("E1", J, "s1", "K1", August, "G1", 0), "Wochenstunden");
        Abgelehnt([Angelegt], new SetzeKindUm("E1", J, "s1", "platz-1", August, "G1"), "Diesen Platzhalter gibt es");
        Abgelehnt([Angelegt, new PlangruppeGestrichen("E1", J, "s1", "G1")], new SetzeKindUm("E1", J, "s1", "K1", August, "G1"), "gibt es im Szenario nicht mehr");
        Abgelehnt([Angelegt, eingeplant], new StreichePlangruppe("E1", J, "s1", "G1"), "sind noch Kinder eingeplant");
    }

    [Fact]
    public void Ein_verworfenes_Szenario_laesst_sich_nur_uebernehmen()
    {
        SzenarioEreignis[] gegeben = [Angelegt, new SzenarioVerworfen("E1", J, "s1")];
        Abgelehnt(gegeben, new NimmKindHeraus("E1", J, "s1", "K1", August), "verworfen");
        Dann(gegeben, new VerwirfSzenario("E1", J, "s1"));
        Dann(gegeben, new UebernimmSzenario("E1", J, "s1"), new SzenarioUebernommen("E1", J, "s1"));
        Szenario([.. gegeben, new SzenarioUebernommen("E1", J, "s1")]).Verworfen.ShouldBeFalse();
    }

    [Fact]
    public void Ein_Platzhalter_braucht_keinen_Namen_und_ein_Name_wird_verschluesselt()
    {
        Dann([Angelegt], new PlanePlatzhalter("E1", J, "s1", "platz-1", Platzhalterart.Gewuenscht, new(2023, 3), null, null, null, null), new PlatzhalterGeplant("E1", J, "s1", "platz-1", Platzhalterart.Gewuenscht, new(2023, 3), null));
        Dann([Angelegt], new PlanePlatzhalter("E1", J, "s1", "platz-1", Platzhalterart.Zugesagt, new(2023, 3), "Mia", Februar, "G1", 45),
            new PlatzhalterGeplant("E1", J, "s1", "platz-1", Platzhalterart.Zugesagt, new(2023, 3), Personenbezug<string>.Von("planung-platz-1", Zwecke.Stammdaten, "Mia")), new KindEingeplant("E1", J, "s1", "platz-1", Februar, "G1", 45));
        var behindert = new PlatzhalterGeplant("E1", J, "s1", "platz-1", Platzhalterart.Zugesagt, new(2023, 3), null, Personenbezug<bool>.Von("planung-platz-1", Zwecke.Gesundheit, true));
        Dann([Angelegt], new PlanePlatzhalter("E1", J, "s1", "platz-1", Platzhalterart.Zugesagt, new(2023, 3), null, null, null, null, MitBehinderung: true), behindert);
        Dann([Angelegt, behindert], new PlanePlatzhalter("E1", J, "s1", "platz-1", Platzhalterart.Zugesagt, new(2023, 3), null, null, null, null, MitBehinderung: true));
        Dann([Angelegt, behindert], new PlanePlatzhalter("E1", J, "s1", "platz-1", Platzhalterart.Zugesagt, new(2023, 3), null, null, null, null), new PlatzhalterGeplant("E1", J, "s1", "platz-1", Platzhalterart.Zugesagt, new(2023, 3), null));
        Abgelehnt([Angelegt], new PlanePlatzhalter("E1", J, "s1", "platz-1", Platzhalterart.Zugesagt, new(2010, 3), null, null, null, null), "passt nicht zum Kindergartenjahr");
        Abgelehnt([Angelegt], new PlanePlatzhalter("E1", J, "s1", "platz-1", Platzhalterart.Zugesagt, new(2023, 3), null, null, "G1", null), "Wochenstunden");
        Abgelehnt([Angelegt], new PlanePlatzhalter("E1", J, "s1", "K1", Platzhalterart.Zugesagt, new(2023, 3), null, null, null, null), "keine Kennung eines Platzhalters");
        Abgelehnt([Angelegt], new StreichePlatzhalter("E1", J, "s1", "platz-1"), "schon gestrichen");
    }

    [Fact]
    public void Eine_Annahme_ohne_Begruendung_gibt_es_nicht()
    {
        var gut = new Planannahme(Annahmeart.Fortschreibung, "2027-28", "", -14, null, null, "wie im Vorjahr");
        Dann([Angelegt], new TriffSzenarioannahme("E1", J, "s1", gut), new SzenarioannahmeGetroffen("E1", J, "s1", gut));
        Abgelehnt([Angelegt], new TriffSzenarioannahme("E1", J, "s1", gut with { Begruendung = " " }), "Begründung");
        Abgelehnt([Angelegt], new TriffSzenarioannahme("E1", J, "s1", gut with { Hundertstelprozent = 2_501 }), "25 %");
        Abgelehnt([Angelegt], new TriffSzenarioannahme("E1", J, "s1", new(Annahmeart.Pauschale, "2027-28", "IV/30", null, Geld.Euro(1), null, "x")), "keine Kindpauschale");
        Abgelehnt([Angelegt], new TriffSzenarioannahme("E1", J, "s1", new(Annahmeart.Personalwerte, "2027-28", "III/30", null, null, new(25, 600, 3000, 3300, 3300), "x")), "mehr als die Gesamtpersonalkraftstunden");
    }

    [Fact]
    public void Ein_spaeterer_Entschluss_fuer_einen_frueheren_Monat_ersetzt_die_spaeteren()
    {
        var z = Szenario(Angelegt, new KindUmgesetzt("E1", J, "s1", "K1", new(2026, 10), "G2"), new KindHerausgenommen("E1", J, "s1", "K1", Februar), new KindUmgesetzt("E1", J, "s1", "K1", new(2026, 12), "G1"));
        z.Kinder["K1"].Select(s => (s.Ab, s.Gruppe)).ShouldBe([(new(2026, 10), "G2"), (new(2026, 12), "G1")]);
        var k = Planbelegung.Aus(Tabellen, Lage(J26, [Kind("K1", new(2022, 5, 1), "G1", 35)], Gruppen), z).Kinder.ShouldHaveSingleItem();
        k.Zeiten.ShouldBe([new(August, new(2026, 9), "G1", 35), new(new(2026, 10), new(2026, 11), "G2", 35), new(new(2026, 12), new(2027, 7), "G1", 35)]);
    }

    [Theory]
    [InlineData("2020-09-30", Verbleib.Schule)]
    [InlineData("2020-10-01", Verbleib.Bleibt)]
    public void Wer_bis_zum_30_September_sechs_wird_kommt_in_die_Schule(string geboren, object verbleib)
    {
        var tag = DateOnly.Parse(geboren, System.Globalization.CultureInfo.InvariantCulture);
        var k = Planbelegung.Aus(Tabellen, Lage(J26, [Kind("K1", tag, "G1", 35)], Gruppen), SzenarioZustand.Anfang).Kinder.ShouldHaveSingleItem();
        k.Verbleib.ShouldBe((Verbleib)verbleib);
        k.Zeiten.Count.ShouldBe(k.Verbleib == Verbleib.Schule ? 0 : 1);
    }

    [Fact]
    public void In_einem_begonnenen_Jahr_bleibt_wer_da_ist()
    {
        var lage = Lage(J26, [Kind("K1", new(2020, 5, 5), "G1", 35)], Gruppen) with { Begonnen = true };
        Planbelegung.Aus(Tabellen, lage, SzenarioZustand.Anfang).Kinder.ShouldHaveSingleItem().Zeiten.ShouldBe([new(August, new(2027, 7), "G1", 35)]);
    }

    [Fact]
    public void Ein_ausdruecklich_vereinbartes_Ende_und_der_Plan_gehen_dem_Schuleintritt_vor()
    {
        var tag = new DateOnly(2020, 5, 5);
        // zurückgestellt: bis 31.7.2027 vereinbart
        Planbelegung.Aus(Tabellen, Lage(J26, [Kind("K1", tag, "G1", 35, bis: new(2027, 7, 31))], Gruppen), SzenarioZustand.Anfang).Kinder[0].Verbleib.ShouldBe(Verbleib.Bleibt);
        Planbelegung.Aus(Tabellen, Lage(J26, [Kind("K1", tag, "G1", 35, bis: new(2026, 7, 31))], Gruppen), SzenarioZustand.Anfang).Kinder[0].Verbleib.ShouldBe(Verbleib.Endet);
        Planbelegung.Aus(Tabellen, Lage(J26, [Kind("K1", tag, "G1", 35)], Gruppen), Szenario(Angelegt, new KindEingeplant("E1", J, "s1", "K1", August, "G1", 25))).Kinder[0].Zeiten.ShouldBe([new(August, new(2027, 7), "G1", 25)]);
    }

    [Fact]
    public void Gruppenform_und_Plaetze_lassen_sich_planen_und_eine_neue_Gruppe_auch()
    {
        var z = Szenario(Angelegt, new PlangruppeFestgelegt("E1", J, "s1", "G1", "Umbau", Gruppenform.I, 20), new PlangruppeGestrichen("E1", J, "s1", "G2"), new PlangruppeFestgelegt("E1", J, "s1", "neu", "Wald", Gruppenform.III, 18));
        var plan = Planbelegung.Aus(Tabellen, Lage(J26, [Kind("K1", new(2022, 5, 1), "G1", 35), Kind("K2", new(2025, 5, 1), "G2", 35)], Gruppen), z);
        plan.Gruppen.Select(g => (g.Gruppe, g.Name, g.Form, g.Plaetze)).ShouldBe([("G1", "Umbau", Gruppenform.I, 20), ("neu", "Wald", Gruppenform.III, 18)]);
        var bild = Bild(Lage(J26, [Kind("K1", new(2022, 5, 1), "G1", 35), Kind("K2", new(2025, 5, 1), "G2", 35)], Gruppen), z);
        bild.Pauschalen.Zeilen.ShouldHaveSingleItem().Art.ShouldBe("Ib");
        bild.Pauschalen.Luecken.ShouldHaveSingleItem().ShouldContain("12 Kindmonate ohne Pauschalentyp: die Gruppe gibt es an diesem Tag nicht");
    }

    [Fact]
    public void Eine_Kopie_plant_dasselbe_und_geht_dann_eigene_Wege()
    {
        var annahme = new Planannahme(Annahmeart.Fortschreibung, "2027-28", "", 100, null, null, "x");
        var quelle = Szenario(
            Angelegt, new PlangruppeGestrichen("E1", J, "s1", "G2"), new PlatzhalterGeplant("E1", J, "s1", "platz-1", Platzhalterart.Zugesagt, new(2023, 3), null), new KindEingeplant("E1", J, "s1", "platz-1", August, "G1", 25), new KindHerausgenommen("E1", J, "s1", "K1", Februar),
            new SzenarioannahmeGetroffen("E1", J, "s1", annahme));
        var e = SzenarioDecider.Decide(SzenarioZustand.Anfang, new LegeSzenarioAn("E1", J, "s2", "Kopie", "s1", quelle.Inhalt(new("E1", J, "s2"))));
        var kopie = Szenario([.. e.Ereignisse.Cast<SzenarioEreignis>()]);
        e.Ereignisse.ShouldAllBe(x => ((SzenarioEreignis)x).Szenario == "s2");
        (kopie.Name, kopie.Vorlage).ShouldBe(("Kopie", "s1"));
        kopie.Gruppen.ShouldBe(quelle.Gruppen);
        kopie.Platzhalter.ShouldBe(quelle.Platzhalter);
        kopie.Kinder.SelectMany(k => k.Value.Select(s => (k.Key, s))).ShouldBe(quelle.Kinder.SelectMany(k => k.Value.Select(s => (k.Key, s))));
        kopie.Annahmen.Alle.Values.ShouldBe([annahme]);
    }

    [Fact]
    public void Die_Arbeitsliste_nennt_was_zu_vereinbaren_ist_und_schrumpft_von_selbst()
    {
        Kindabschnitt[] kinder = [Kind("schule", new(2020, 5, 5), "G1", 35), Kind("bleibt", new(2022, 5, 1), "G1", 35), Kind("stunden", new(2022, 5, 1), "G1", 35), Kind("gruppe", new(2023, 5, 1), "G2", 35)];
        var plan = Szenario(
            Angelegt, new KindEingeplant("E1", J, "s1", "stunden", Februar, "G1", 45), new KindUmgesetzt("E1", J, "s1", "gruppe", August, "G1"), new PlatzhalterGeplant("E1", J, "s1", "platz-1", Platzhalterart.Zugesagt, new(2023, 3), null),
            new KindEingeplant("E1", J, "s1", "platz-1", August, "G1", 25), new PlangruppeFestgelegt("E1", J, "s1", "G2", "Gruppe G2", Gruppenform.II, 12));
        Arbeitsliste.Aus(Tabellen, Lage(J26, kinder, Gruppen), plan).ShouldBe(
        [
            new(Vertragsschritt.Aufnehmen, "platz-1", new(2026, 8, 1), "G1", 25), new(Vertragsschritt.Beenden, "schule", new(2026, 8, 1), null, null), new(Vertragsschritt.GruppeZuordnen, "gruppe", new(2026, 8, 1), "G1", 35),
            new(Vertragsschritt.Gruppe, "G2", new(2026, 8, 1), "G2", null), new(Vertragsschritt.Vereinbaren, "stunden", new(2027, 2, 1), "G1", 45),
        ]);
        // beendet, umgesetzt und mit neuen Stunden vereinbart: übrig bleiben der Platzhalter und die Gruppe
        Kindabschnitt[] erledigt = [kinder[0] with { Zeit = new(new(2024, 8, 1), new(2026, 7, 31)) }, kinder[1], kinder[2] with { Zeit = new(new(2024, 8, 1), new(2027, 1, 31)) }, Kind("stunden", new(2022, 5, 1), "G1", 45, new(2027, 2, 1)), Kind("gruppe", new(2023, 5, 1), "G1", 35, new(2026, 8, 1))];
        Arbeitsliste.Aus(Tabellen, Lage(J26, erledigt, Gruppen), plan).Select(a => a.Kind).ShouldBe(["platz-1", "G2"]);
    }

    [Fact]
    public void Ein_Gruppenwechsel_laesst_das_vereinbarte_Ende_und_spaetere_Stunden_stehen()
    {
        Kindabschnitt[] kinder = [Kind("K1", new(2022, 5, 1), "G1", 35, bis: new(2026, 12, 31)), Kind("K1", new(2022, 5, 1), "G1", 45, new(2027, 1, 1), new(2027, 3, 31)), Kind("K2", new(2022, 5, 1), "G1", 25, bis: new(2026, 11, 30))];
        var lage = Lage(J26, kinder, Gruppen);
        var z = Szenario(Angelegt, new KindUmgesetzt("E1", J, "s1", "K1", new(2026, 10), "G2"), new KindUmgesetzt("E1", J, "s1", "K2", new(2026, 12), "G2"));
        var plan = Planbelegung.Aus(Tabellen, lage, z).Kinder;
        plan.Single(k => k.Id == "K1").Zeiten.ShouldBe([new(August, new(2026, 9), "G1", 35), new(new(2026, 10), new(2026, 12), "G2", 35), new(new(2027, 1), new(2027, 3), "G2", 45)]);
        // wer dann nicht mehr da wäre, soll offenbar bleiben
        plan.Single(k => k.Id == "K2").Zeiten.ShouldBe([new(August, new(2026, 11), "G1", 25), new(new(2026, 12), new(2027, 7), "G2", 25)]);
        Arbeitsliste.Aus(Tabellen, lage, z).ShouldBe(
        [
            new(Vertragsschritt.GruppeZuordnen, "K1", new(2026, 10, 1), "G2", 35), new(Vertragsschritt.Vereinbaren, "K2", new(2026, 12, 1), "G2", 25), new(Vertragsschritt.GruppeZuordnen, "K1", new(2027, 1, 1), "G2", 45),
        ]);
    }

    [Fact]
    public void Wer_ueber_das_vereinbarte_Ende_hinaus_geplant_ist_braucht_einen_Vertrag()
    {
        var lage = Lage(J26, [Kind("K1", new(2022, 5, 1), "G1", 35, bis: new(2026, 12, 31))], Gruppen);
        Arbeitsliste.Aus(Tabellen, lage, Szenario(Angelegt, new KindEingeplant("E1", J, "s1", "K1", August, "G1", 35))).ShouldBe([new(Vertragsschritt.Vereinbaren, "K1", new(2027, 1, 1), "G1", 35)]);
    }

    [Fact]
    public void Ein_frueher_vereinbarter_Pauschalentyp_gilt_im_laufenden_Jahr_und_in_kuenftigen_nicht_mehr()
    {
        var kind = Kind("K1", new(2023, 10, 5), "G1", 35) with { Pauschalentyp = "IIb" };
        Gruppenabschnitt[] gruppen = [Gruppe("G1", Gruppenform.III, 25), Gruppe("G2", Gruppenform.I, 20)];
        var jetzt = Lage(J26, [kind], gruppen) with { Begonnen = true };
        var laufend = Planbelegung.Aus(Tabellen, jetzt, SzenarioZustand.Anfang);
        (laufend.Abschnitte.ShouldHaveSingleItem().Pauschalentyp, laufend.Umgestufte(Tabellen, jetzt)).ShouldBe(("IIb", 0));
        Planbelegung.Aus(Tabellen, jetzt, Szenario(Angelegt, new KindUmgesetzt("E1", J, "s1", "K1", August, "G2"))).Abschnitte.ShouldHaveSingleItem().Pauschalentyp.ShouldBeNull("in einer anderen Gruppe gilt er nicht");
        var spaeter = Lage(J27, [kind], gruppen);
        var kuenftig = Planbelegung.Aus(Tabellen, spaeter, SzenarioZustand.Anfang);
        (kuenftig.Abschnitte.ShouldHaveSingleItem().Pauschalentyp, kuenftig.Umgestufte(Tabellen, spaeter)).ShouldBe((null, 1));
        var neu = Lage(J27, [kind with { Zeit = new(J27.Erster) }], gruppen);
        Planbelegung.Aus(Tabellen, neu, SzenarioZustand.Anfang).Abschnitte.ShouldHaveSingleItem().Pauschalentyp.ShouldBe("IIb", "für das künftige Jahr selbst vereinbart");
    }
}
