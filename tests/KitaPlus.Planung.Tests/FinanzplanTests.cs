using KitaPlus.Betrieb;
using KitaPlus.Kernel;
using KitaPlus.KiBiz;
using static KitaPlus.Planung.Tests.Bausteine;

namespace KitaPlus.Planung.Tests;

/// <summary>Plan, actual, staff costs and reserves.</summary>
public class FinanzplanTests
{
    private const string J = "2026-27";
    private static readonly Kindpauschalenplan Ohne = new(J26, [], []);

    private static FinanzplanZustand Plan(params FinanzplanEreignis[] e) => e.Aggregate(FinanzplanZustand.Anfang, FinanzplanZustand.Evolve);

    private static Finanzbild Rechne(FinanzplanZustand z, IReadOnlyList<Personalkosten>? kosten = null, bool verraet = false, int plaetze = 60) => Finanzbild.Rechne(Tabellen, J26, z, new(Ohne, 103, kosten, null, null, plaetze, 0, new HashSet<string>((kosten ?? []).Select(k => k.Person)), !verraet, verraet));

    private static Finanzzeile Zeile(Finanzbild b, string position) => b.Zeilen.Single(z => z.Position.Schluessel == position);

    private static string? Ablehnung(FinanzplanBefehl befehl, params FinanzplanEreignis[] gegeben) => FinanzplanDecider.Decide(Plan(gegeben), befehl).Ablehnung;

    [Fact]
    public void Personalkosten_folgen_den_Beschaeftigungen_mit_angenommenen_Steigerungen()
    {
        // P1: 60.000 € im Jahr, ganz. P2: 48.000 €, ab 16.3.2027: im März 16 von 31 Tagen.
        Personalkosten[] kosten = [new("P1", new(39), Geld.Euro(60_000), new(new(2020, 1, 1), null)), new("P2", new(39), Geld.Euro(48_000), new(new(2027, 3, 16), null))];
        var ohne = Zeile(Rechne(Plan(), kosten), Positionen.Personal);
        ohne.Plan[0].ShouldBe(Geld.Euro(5_000));
        ohne.Plan[7].ShouldBe(Euro(5_000 + 2064.52m), "4.000 × 16/31 = 2.064,516");
        ohne.PlanJahr.ShouldBe(Euro(60_000 + 2064.52m + 16_000));
        ohne.Angenommen.ShouldBeFalse();
        // ab März 3 %, ab Mai weitere 2 %: 9.000 × 1,03 × 1,02 = 9.455,40
        var mit = Zeile(Rechne(Plan(new PersonalsteigerungAngenommen("E1", J, new(2027, 3), 300, "Tarif"), new PersonalsteigerungAngenommen("E1", J, new(2027, 5), 200, "Stufe")), kosten), Positionen.Personal);
        mit.Plan[6].ShouldBe(Geld.Euro(5_000));
        mit.Plan[10].ShouldBe(Euro(9455.40m));
        mit.Angenommen.ShouldBeTrue();
        mit.Herkunft.ShouldContain("ab März 2027 3,00\u00A0% (Tarif)");
    }

    [Fact]
    public void Kosten_einer_einzelnen_Person_stehen_ohne_Personalrecht_weder_da_noch_in_Summen()
    {
        Personalkosten[] eine = [new("P1", new(39), Geld.Euro(60_000), new(new(2020, 1, 1), null))];
        Personalkosten[] zwei = [.. eine, new("P2", new(39), Geld.Euro(48_000), new(new(2020, 1, 1), null))];
        var sach = new BetragGeplant("E1", J, "sachkosten", new(2026, 8), new(2027, 7), Geld.Euro(100), "");
        var bild = Rechne(Plan(sach), eine, verraet: true);
        (bild.Verdeckt, Zeile(bild, Positionen.Personal).Verdeckt).ShouldBe((true, true));
        bild.PlanJahr(Positionsart.Aufwand).ShouldBe(Geld.Euro(1_200));
        Rechne(Plan(sach), zwei).PlanJahr(Positionsart.Aufwand).ShouldBe(Geld.Euro(109_200));
        Rechne(Plan(sach), eine).PlanJahr(Positionsart.Aufwand).ShouldBe(Geld.Euro(61_200));
    }

    [Fact]
    public void Was_eingetragen_ist_geht_der_Rechnung_vor_und_laesst_sich_streichen()
    {
        var b = new BetragGeplant("E1", J, Positionen.Kindpauschalen, new(2026, 8), new(2026, 9), Geld.Euro(50_000), "Bescheid");
        var zeile = Zeile(Rechne(Plan(b)), Positionen.Kindpauschalen);
        zeile.PlanJahr.ShouldBe(Geld.Euro(100_000));
        zeile.Herkunft.ShouldBe("Tabelle × Kinder; 2 Monate eingetragen (Bescheid)");
        Zeile(Rechne(Plan(b, new PlanbetragGestrichen("E1", J, Positionen.Kindpauschalen, new(2026, 9), new(2026, 12)))), Positionen.Kindpauschalen).PlanJahr.ShouldBe(Geld.Euro(50_000));
    }

    [Fact]
    public void Die_Abweichung_vergleicht_nur_Monate_mit_Ist()
    {
        var bild = Rechne(Plan(
            new BetragGeplant("E1", J, "sachkosten", new(2026, 8), new(2027, 7), Geld.Euro(1_000), ""), new IstbetraegeEingetragen("E1", J, [new("sachkosten", new(2026, 8), Geld.Euro(1_200)), new("sachkosten", new(2026, 9), Geld.Euro(900)), new("miete", new(2026, 8), Geld.Euro(5))], "x"),
            new IstbetraegeEingetragen("E1", J, [new("miete", new(2026, 8), null)], "y")));
        var z = Zeile(bild, "sachkosten");
        (z.PlanJahr, z.IstJahr, z.Abweichung).ShouldBe((Geld.Euro(12_000), Geld.Euro(2_100), Geld.Euro(100)));
        Zeile(bild, "miete").IstJahr.ShouldBeNull();
        bild.Istergebnis.ShouldBe(-Geld.Euro(2_100));
    }

    [Fact]
    public void Ruecklagen_haben_Grenzen_am_31_Juli()
    {
        // Einnahmen 200.000 € ohne die Entnahme: höchstens 20.000 €; 60 Plätze × 3.000 € = 180.000 €
        var bild = Rechne(Plan(
            new BetragGeplant("E1", J, "pluskita", new(2026, 8), new(2026, 8), Geld.Euro(200_000), ""), new RuecklageGeplant("E1", J, Ruecklageart.Betriebskosten, Geld.Euro(15_000), Geld.Euro(8_000), Geld.Euro(1_000)),
            new RuecklageGeplant("E1", J, Ruecklageart.Investition, Geld.Euro(180_000), Geld.Null, Geld.Null)));
        bild.Ruecklagen.Select(r => (r.Ruecklage.Ende, r.Grenze, r.Zuviel)).ShouldBe([(Geld.Euro(22_000), Geld.Euro(20_000), Geld.Euro(2_000)), (Geld.Euro(180_000), Geld.Euro(180_000), null)]);
        Zeile(bild, Positionen.Zufuehrung).Plan[11].ShouldBe(Geld.Euro(8_000));
        Zeile(bild, Positionen.Entnahme).Plan[11].ShouldBe(Geld.Euro(1_000));
        Ablehnung(new PlaneRuecklage("E1", J, Ruecklageart.Betriebskosten, Geld.Euro(10), Geld.Euro(5), Geld.Euro(16))).ShouldNotBeNull().ShouldContain("vorhanden sind 15,00");
    }

    [Fact]
    public void Falsche_Angaben_werden_in_einem_Satz_abgelehnt()
    {
        Ablehnung(new PlaneBetrag("E1", J, "kaffee", new(2026, 8), new(2026, 9), Geld.Null, "")).ShouldNotBeNull().ShouldContain("keine Position");
        Ablehnung(new PlaneBetrag("E1", J, Positionen.Zufuehrung, new(2026, 8), new(2026, 9), Geld.Null, "")).ShouldNotBeNull().ShouldContain("unter „Rücklagen“");
        Ablehnung(new PlaneBetrag("E1", J, "miete", new(2026, 9), new(2026, 8), Geld.Null, "")).ShouldNotBeNull().ShouldContain("liegt vor");
        Ablehnung(new PlaneBetrag("E1", J, "miete", new(2026, 7), new(2026, 8), Geld.Null, "")).ShouldNotBeNull().ShouldContain("Juli 2026 liegt nicht im Kindergartenjahr");
        Ablehnung(new PlaneBetrag("E1", J, "miete", new(2026, 8), new(2026, 8), new(-1), "")).ShouldNotBeNull().ShouldContain("nicht negativ");
        Ablehnung(new NimmPersonalsteigerungAn("E1", J, new(2026, 8), 300, " ")).ShouldNotBeNull().ShouldContain("Begründung");
        Ablehnung(new TrageIstbetraegeEin("E1", J, [new("miete", new(2026, 8), Geld.Null), new("miete", new(2026, 8), Geld.Null)], "")).ShouldNotBeNull().ShouldContain("zweimal genannt");
        FinanzplanDecider.Decide(Plan(new IstbetraegeEingetragen("E1", J, [new("miete", new(2026, 8), Geld.Euro(5))], "x")), new TrageIstbetraegeEin("E1", J, [new("miete", new(2026, 8), Geld.Euro(5))], "y")).Ereignisse.ShouldBeEmpty();
    }

    [Fact]
    public void Eine_Datei_mit_Istbetraegen_wird_ganz_oder_gar_nicht_gelesen()
    {
        Istdatei.Lies("\uFEFFposition;monat;betrag\r\nsachkosten;09.2026;1.234,56\r\n\"miete\";2026-10;-12\r\n", J26).Betraege.ShouldBe([new("sachkosten", new(2026, 9), Euro(1234.56m)), new("miete", new(2026, 10), Euro(-12))]);
        var (keine, fehler) = Istdatei.Lies("position;monat;betrag\nkaffee;09.2026;1\nmiete;09.2025;1\nmiete;09.2026;zwölf\nmiete;10.2026;1\nmiete;10.2026;2\nmiete", J26);
        keine.ShouldBeEmpty();
        fehler.Count.ShouldBe(5);
        fehler[0].ShouldStartWith("Zeile 2: „kaffee“ ist keine Position");
        fehler[4].ShouldBe("Zeile 7: 3 Felder erwartet, gefunden 1.");
        Istdatei.Lies("a;b\n", J26).Fehler.ShouldHaveSingleItem().ShouldContain("position;monat;betrag");
        Istdatei.Lies("position;monat;betrag\n", J26).Fehler.ShouldHaveSingleItem().ShouldContain("kein Betrag");
    }
}
