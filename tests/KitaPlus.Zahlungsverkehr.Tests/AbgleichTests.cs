using KitaPlus.Betrieb;
using KitaPlus.Kernel;
using KitaPlus.Zahlungsverkehr.Bank;
using KitaPlus.Zahlungsverkehr.Sepa;

namespace KitaPlus.Zahlungsverkehr.Tests;

public class AbgleichTests
{
    private const string Konto = CamtTests.Konto;
    private static readonly string Zeichen = Kassenzeichen.Fuer("koeln", "traeger-T1", "P3");

    private const string Fremdes = "DE12500105170648489890";

    private sealed class Bestand : IAbgleichsbestand
    {
        public Bekannter? Posten(string endToEnd) => endToEnd switch
        {
            "L-1" => new("L-1", "lastschriftlauf-traeger-T1/2026-0001", false, "traeger-T1", "P1", new Geld(5_000), "KP-1"),
            "E-1" => new("E-1", "erstattungslauf-traeger-T1/2026-0001", true, "traeger-T1", "P2", new Geld(700), "KP-2"),
            _ => null,
        };

        public Bekannter? Posten(string mandat, Geld betrag) => mandat == "KP-1" && betrag == new Geld(5_000) ? Posten("L-1") : null;

        public (string Glaeubiger, string Schuldner)? Konto(string kassenzeichen) => kassenzeichen == Zeichen ? ("traeger-T1", "P3") : null;

        public string? Inhaber(string iban) => iban == Fremdes ? "traeger-T2" : null;

        public (string Lauf, bool IstErstattung)? Lauf(string gruppe) => gruppe == "L0-1" ? ("lastschriftlauf-traeger-T1/2026-0001", false) : null;
    }

    private static Bankumsatz Umsatz(long cent, string? e2e = null, string? mandat = null, string? gruppe = null, string? rueckgabe = null, long? ursprung = null, string? text = null, string? name = null) =>
        new(Konto, new(2026, 11, 25), new Geld(cent), "R", e2e, mandat, gruppe, rueckgabe, ursprung is { } u ? new Geld(u) : null, new(name, null, text));

    private static Zuordnung Ordne(Bankumsatz u) => Umsatzabgleich.Ordne(u, new Bestand());

    [Fact]
    public void Eine_Rueckgabe_findet_ihren_Einzug_ueber_Referenz_oder_Mandat()
    {
        Ordne(Umsatz(-5_295, "L-1", rueckgabe: "AM04", ursprung: 5_000)).Art.ShouldBe(Zuordnungsart.Ruecklastschrift);
        var ueberMandat = Ordne(Umsatz(-5_295, mandat: "KP-1", rueckgabe: "AM04", ursprung: 5_000));
        (ueberMandat.Art, ueberMandat.Schuldner, ueberMandat.Mandat).ShouldBe((Zuordnungsart.Ruecklastschrift, "P1", "KP-1"));
        Ordne(Umsatz(-5_295, mandat: "KP-1", rueckgabe: "AM04")).Art.ShouldBe(Zuordnungsart.Offen, "ohne den ursprünglichen Betrag ist es nicht sicher");
    }

    [Fact]
    public void Ein_Kassenzeichen_auf_dem_Konto_eines_anderen_Glaeubigers_bleibt_offen()
    {
        Ordne(Umsatz(5_000, text: Zeichen)).Art.ShouldBe(Zuordnungsart.Zahlung);
        Ordne(Umsatz(5_000, text: Zeichen) with { Konto = Fremdes }).ShouldBe(Zuordnung.Unbekannt, "das Geld hat ein anderer bekommen");
    }

    [Fact]
    public void Die_Gutschrift_des_Einzugs_bucht_nichts_noch_einmal()
    {
        Ordne(Umsatz(5_000, "L-1")).Art.ShouldBe(Zuordnungsart.Lastschrifteinzug);
        Ordne(Umsatz(900_000, gruppe: "L0-1")).Art.ShouldBe(Zuordnungsart.Lastschrifteinzug);
        Umsatzbuchung.Fuer("s", new(2026, 11, 25), new Geld(5_000), null, Ordne(Umsatz(5_000, "L-1")), new Geld(300)).ShouldBeEmpty();
    }

    [Fact]
    public void Erstattungen_und_ihre_Rueckkehr_werden_erkannt()
    {
        Ordne(Umsatz(-700, "E-1")).Art.ShouldBe(Zuordnungsart.Erstattung);
        var zurueck = Ordne(Umsatz(700, "E-1", rueckgabe: "AC04"));
        zurueck.Art.ShouldBe(Zuordnungsart.Erstattungsrueckgabe);
        Umsatzbuchung.Fuer("s", new(2026, 11, 25), new Geld(700), null, zurueck, null).Single().ShouldBe(new Zahlungsbuchung("traeger-T1", "P2", Zahlungsart.Zahlung, new(2026, 11, 25), new Geld(700), "bank:s"));
    }

    [Fact]
    public void Ein_Kassenzeichen_im_Text_ordnet_zu_zwei_verschiedene_nicht()
    {
        Ordne(Umsatz(1_000, text: $"Essen {Kassenzeichen.Lesbar(Zeichen)}")).Schuldner.ShouldBe("P3");
        Ordne(Umsatz(-1_000, text: Zeichen)).Art.ShouldBe(Zuordnungsart.Offen, "ein Abgang ist keine Zahlung");
        Ordne(Umsatz(1_000, text: "Essen November")).Art.ShouldBe(Zuordnungsart.Offen);
    }

    [Fact]
    public void Eine_Ruecklastschrift_bucht_den_Einzug_zurueck_und_die_Gebuehr_des_Glaeubigers()
    {
        var tag = new DateOnly(2026, 11, 25);
        Umsatzbuchung.Fuer("s", tag, new Geld(-5_295), new Geld(5_000), Ordne(Umsatz(-5_295, "L-1", rueckgabe: "AM04", ursprung: 5_000)), new Geld(300)).ShouldBe(
        [
            new("traeger-T1", "P1", Zahlungsart.Ruecklastschrift, tag, new Geld(5_000), "bank:s"),
            new("traeger-T1", "P1", Zahlungsart.Gebuehr, tag, new Geld(300), "gebuehr:s"),
        ]);
        Umsatzbuchung.Fuer("s", tag, new Geld(-5_000), new Geld(5_000), Ordne(Umsatz(-5_000, "L-1", rueckgabe: "AM04")), null).Count().ShouldBe(1);
    }

    [Fact]
    public void Vorschlaege_nennen_Betrag_und_Namen_als_Gruende()
    {
        OffeneForderung Offen(string schuldner, params long[] monate) => new("traeger-T1", schuldner, new Geld(monate.Sum()), new Monat(2026, 9), [.. monate.Select((c, i) => (new Monat(2026, 9) + i, new Geld(c)))], ["K1"]);
        var offene = new (OffeneForderung, string, IReadOnlyList<string>)[] { (Offen("P1", 5_000), "Jürgen Groß", ["Mia Groß"]), (Offen("P2", 5_000, 5_000), "Ayşe Yılmaz", ["Can Yılmaz"]), (Offen("P3", 777), "Erika Müller", []) };
        var v = Zuordnungsvorschlaege.Fuer(new Geld(5_000), new("GROSS, JUERGEN", null, "Essen Mia"), offene);
        v[0].Schuldner.ShouldBe("P1");
        v[0].Gruende.ShouldBe(["der ganze fällige Betrag", "Name des Zahlungspflichtigen", "Name des Kindes"]);
        Zuordnungsvorschlaege.Fuer(new Geld(5_000), new(null, null, "Essen Can Yilmaz"), offene)[0].Schuldner.ShouldBe("P2");
        Zuordnungsvorschlaege.Fuer(new Geld(1), new("Unbekannt", null, null), offene).ShouldBeEmpty();
    }
}
