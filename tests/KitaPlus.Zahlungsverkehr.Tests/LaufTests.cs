using KitaPlus.Betrieb;
using KitaPlus.Kernel;
using KitaPlus.Zahlungsverkehr.Laeufe;
using KitaPlus.Zahlungsverkehr.Mandate;
using KitaPlus.Zahlungsverkehr.Sepa;

namespace KitaPlus.Zahlungsverkehr.Tests;

public class LaufTests
{
    private static readonly DateOnly Heute = new(2026, 11, 2);
    private static readonly DateOnly Faellig = new(2026, 11, 20);
    private static readonly Laufname Lauf = new(Laufart.Lastschrift, "traeger-T1", "2026-0001");
    private static readonly Einreicher Wir = new("Träger", "DE02120300000000202051", null, "DE98ZZZ09999999999", null);

    private static OffeneForderung Offen(string schuldner, long cent, string glaeubiger = "traeger-T1") => new(glaeubiger, schuldner, new Geld(cent), new Monat(2026, 11), [(new Monat(2026, 11), new Geld(cent))], []);

    private static Mandatsblick Mandat(string person, Mandatsstand stand = Mandatsstand.Gueltig, int einzuege = 0, int fassung = 0, DateOnly? letzter = null, string? alt = null, DateOnly? unterschrieben = null) =>
        new($"KP-{person}", "traeger-T1", person, new("DE89370400440532013000", "Erika Müller"), unterschrieben ?? new DateOnly(2025, 8, 1), stand, letzter, einzuege, fassung, alt, null);

    private static ILookup<string, Mandatsblick> Mandate(params Mandatsblick[] alle) => alle.ToLookup(m => m.Person);

    private static BereiteLaufVor Vor(IReadOnlyList<Posten> posten, DateOnly? faellig = null, DateOnly? vorab = null) => new(Lauf, faellig ?? Faellig, new Monat(2026, 11), vorab ?? new DateOnly(2026, 10, 30), posten, 14, 1, Heute);

    private static Laufzustand Falte(Laufzustand z, LaufBefehl b)
    {
        var e = LaufDecider.Decide(z, b);
        e.Ablehnung.ShouldBeNull();
        return e.Ereignisse.Aggregate(z, (s, x) => LaufDecider.Evolve(s, x, Guid.NewGuid()));
    }

    private static GibLaufFrei Frei(Laufzustand z, DateOnly? heute = null) => new(Lauf, z.Vorbereitet!.Pruefsumme, z.Vorbereitet.Anzahl, z.Vorbereitet.Summe, 1, heute ?? Heute);

    [Fact]
    public void Eingezogen_wird_nur_mit_gueltigem_Mandat_und_nur_was_das_Hauptbuch_als_faellig_nennt()
    {
        var v = Laufvorschlag.Lastschriften(
            "m", Lauf, Faellig, [Offen("P1", 5_000), Offen("P2", 700), Offen("P3", 900), Offen("P4", 100), Offen("but:amt:K1", 4_000), Offen("P1", 9_999, "koeln"), Offen("P5", 800)],
            Mandate(Mandat("P1"), Mandat("P2", Mandatsstand.Gesperrt), Mandat("P4", unterschrieben: new(2023, 11, 19)), Mandat("P5", einzuege: 3, letzter: new(2026, 10, 20))));
        v.Posten.Select(p => (p.Schuldner, p.Betrag.Cent, p.Sequenz)).ShouldBe([("P1", 5_000, Sequenz.Erste), ("P5", 800, Sequenz.Folgende)]);
        v.Posten.Select(p => p.EndToEnd).Distinct().Count().ShouldBe(2);
        v.Posten.ShouldAllBe(p => p.EndToEnd.Length <= 35);
        v.Uebergangen.Select(u => (u.Schuldner, u.Grund)).ShouldBe([("P2", "Mandat gesperrt"), ("P3", "kein Mandat"), ("P4", "Mandat seit 19.11.2026 verfallen")]);
    }

    [Fact]
    public void Die_Faelligkeit_achtet_Vorabinformation_Vorlauf_und_Banktage()
    {
        var posten = Laufvorschlag.Lastschriften("m", Lauf, Faellig, [Offen("P1", 5_000)], Mandate(Mandat("P1"))).Posten;
        Nein(Vor(posten, vorab: new(2026, 11, 7))).ShouldContain("mindestens 14 Tage");
        Nein(Vor(posten, faellig: new(2026, 11, 22))).ShouldContain("nächste Banktag ist der 23.11.2026");
        Nein(Vor(posten, faellig: Heute, vorab: new(2026, 10, 1))).ShouldContain("frühester Tag ist der 03.11.2026");
        Nein(Vor(posten) with { Vorabinformiert = null }).ShouldContain("Vorabinformation");
        Nein(Vor([])).ShouldContain("nichts einzuziehen");
        LaufDecider.Decide(LaufDecider.Anfang, Vor(posten, vorab: new(2026, 11, 6))).Ablehnung.ShouldBeNull("genau 14 Tage reichen");

        static string Nein(LaufBefehl b) => LaufDecider.Decide(LaufDecider.Anfang, b).Ablehnung!;
    }

    [Fact]
    public void Freigegeben_wird_einmal_und_nur_was_gesehen_wurde()
    {
        var posten = Laufvorschlag.Lastschriften("m", Lauf, Faellig, [Offen("P1", 5_000), Offen("P2", 700)], Mandate(Mandat("P1"), Mandat("P2"))).Posten;
        var z = Falte(LaufDecider.Anfang, Vor(posten));
        LaufDecider.Decide(z, Frei(z) with { Summe = new Geld(1) }).Ablehnung!.ShouldContain("nicht mehr der");
        LaufDecider.Decide(z, Frei(z, new(2026, 11, 20))).Ablehnung!.ShouldContain("zu früh");
        var frei = Falte(z, Frei(z));
        LaufDecider.Decide(frei, Frei(z)).Ablehnung!.ShouldContain("schon freigegeben");
        LaufDecider.Decide(frei, new VerwirfLauf(Lauf, "Termin verpasst")).Ablehnung.ShouldBeNull("ohne Datei ist noch nichts bei der Bank");
        LaufDecider.Decide(LaufDecider.Anfang, Frei(z)).Ablehnung!.ShouldContain("gibt es nicht");
    }

    [Fact]
    public void Die_Datei_ist_bei_jeder_Wiederholung_dieselbe_und_laesst_Geaendertes_aus()
    {
        var posten = Laufvorschlag.Lastschriften("m", Lauf, Faellig, [Offen("P1", 5_000), Offen("P2", 700), Offen("P3", 900)], Mandate(Mandat("P1"), Mandat("P2"), Mandat("P3"))).Posten;
        var z = Falte(LaufDecider.Anfang, Vor(posten));
        z = Falte(z, Frei(z));
        var spaeter = new Dictionary<string, Mandatsblick>(StringComparer.Ordinal) { ["KP-P1"] = Mandat("P1"), ["KP-P2"] = Mandat("P2", fassung: 1), ["KP-P3"] = Mandat("P3", Mandatsstand.Widerrufen) };
        var zeit = new DateTimeOffset(2026, 11, 2, 9, 0, 0, TimeSpan.Zero);
        var eine = Laufdatei.Baue("m", Lauf, z, Wir, spaeter, _ => "Essensgeld", _ => null, zeit);
        var andere = Laufdatei.Baue("m", Lauf, z, Wir, spaeter, _ => "Essensgeld", _ => null, zeit);
        andere.Pruefsumme.ShouldBe(eine.Pruefsumme);
        eine.Summe.ShouldBe(new Kontrollsumme(1, new Geld(5_000)));
        eine.Ausgelassen.Select(a => a.Grund).ShouldBe(["Bankverbindung nach der Vorbereitung geändert", "Mandat widerrufen"]);
        Zahlungspruefer.Maengel(eine.Inhalt).ShouldBeEmpty();

        var geschrieben = Falte(z, new HalteLaufdateiFest(Lauf, new("d", eine.Pruefsumme, eine.Nachricht, 1, new Geld(5_000), "DE98ZZZ09999999999", eine.Ausgelassen)));
        geschrieben.InDerDatei.Select(p => p.Schuldner).ShouldBe(["P1"]);
        LaufDecider.Decide(geschrieben, new HalteLaufdateiFest(Lauf, new("e", "x", "m", 2, Geld.Null, null, []))).ShouldBe(Entscheidung.Nichts, "eine zweite Datei entsteht nie");
        LaufDecider.Decide(geschrieben, new VerwirfLauf(Lauf, "doch nicht")).Ablehnung.ShouldNotBeNull("die Datei kann bei der Bank sein");
    }

    [Fact]
    public void Ein_Kontowechsel_seit_dem_letzten_Einzug_steht_im_naechsten()
    {
        Mandat("P1", alt: "DE12500105170648489890").Aenderung(Wir)!.Iban.ShouldBe("DE12500105170648489890");
        Mandat("P1").Aenderung(Wir).ShouldBeNull();
        (Mandat("P1") with { LetzteGlaeubigerId = "DE98ZZZ01234567890" }).Aenderung(Wir)!.GlaeubigerId.ShouldBe("DE98ZZZ01234567890");
    }

    [Fact]
    public void Guthaben_gehen_an_die_zuletzt_bekannte_Bankverbindung_auch_eines_widerrufenen_Mandats()
    {
        var lauf = Lauf with { Art = Laufart.Erstattung };
        var v = Laufvorschlag.Erstattungen("m", lauf, [new("traeger-T1", "P1", new Geld(500)), new("traeger-T1", "P2", new Geld(600)), new("traeger-T1", "P3", new Geld(5)), new("koeln", "P1", new Geld(9))], Mandate(Mandat("P1", Mandatsstand.Widerrufen), Mandat("P2", Mandatsstand.Gesperrt)));
        v.Posten.Select(p => (p.Schuldner, p.Betrag.Cent)).ShouldBe([("P1", 500)]);
        v.Uebergangen.Select(u => u.Schuldner).ShouldBe(["P2", "P3"]);
    }
}
