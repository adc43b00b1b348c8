using KitaPlus.Kernel;
using KitaPlus.Zahlungsverkehr.Mandate;
using KitaPlus.Zahlungsverkehr.Sepa;

namespace KitaPlus.Zahlungsverkehr.Tests;

public class MandatTests
{
    private const string Ref = "KP-2345-6789-ABCD-EFGH";
    private const string Gut = "DE89370400440532013000";
    private static readonly DateOnly Heute = new(2026, 11, 2);

    private static ErteileMandat Erteile(string iban = Gut, string inhaber = "Erika Müller", DateOnly? am = null, string person = "P1", Postanschrift? anschrift = null) => new(Ref, "traeger-T1", person, iban, inhaber, anschrift, am ?? new DateOnly(2024, 2, 29), null, Heute);

    private static (Mandatszustand Zustand, string? Nein) Folge(params MandatBefehl[] befehle)
    {
        var z = MandatDecider.Anfang;
        foreach (var b in befehle)
        {
            var e = MandatDecider.Decide(z, b);
            if (e.Ablehnung is { } satz) return (z, satz);
            foreach (var x in e.Ereignisse) z = MandatDecider.Evolve(z, x, Guid.NewGuid());
        }

        return (z, null);
    }

    [Fact]
    public void Erteilen_aendern_sperren_entsperren_widerrufen()
    {
        var (z, nein) = Folge(
            Erteile("de89 3704 0044 0532 0130 00"), new AendereMandatskonto(Ref, "DE02120300000000202051", "Erika Müller", null, Heute, "neue Bank", Heute),
            new SperreMandat(Ref, Heute, "Rücklastschrift", "AC04"), new EntsperreMandat(Ref, Heute, "neues Konto"), new WiderrufeMandat(Ref, Heute, "Kind verlässt die Kita", Heute));
        nein.ShouldBeNull();
        z.Stand.ShouldBe(Mandatsstand.Widerrufen);
        z.Bank!.Wert.Iban.ShouldBe("DE02120300000000202051");
        z.Bank.Person.ShouldBe("person-P1");
        z.Bank.Zweck.ShouldBe(Zwecke.Zahlung);
        MandatDecider.Decide(z, new EntsperreMandat(Ref, Heute, "doch")).Ablehnung!.ShouldContain("widerrufen");
    }

    [Fact]
    public void Dasselbe_noch_einmal_aendert_nichts_und_eine_vergebene_Referenz_bleibt_vergeben()
    {
        var z = Folge(Erteile()).Zustand;
        MandatDecider.Decide(z, Erteile()).ShouldBe(Entscheidung.Nichts);
        MandatDecider.Decide(z, Erteile(inhaber: "Max Müller")).Ablehnung!.ShouldContain("vergeben");
    }

    [Theory]
    [InlineData("DE89370400440532013009", "Erika", "Prüfziffer")]
    [InlineData(Gut, "", "Kontoinhaber")]
    [InlineData(Gut, "👶", "kein Zeichen")]
    [InlineData("CH9300762011623852957", "Erika", "Anschrift")]
    public void Falsche_Konten_werden_abgelehnt(string iban, string inhaber, string satz) => Folge(Erteile(iban, inhaber)).Nein!.ShouldContain(satz);

    [Fact]
    public void Von_Behoerden_wird_nicht_eingezogen() => Folge(Erteile(person: "but:amt:K1")).Nein!.ShouldContain("Behörden");

    [Fact]
    public void Unterschrieben_wird_nicht_in_der_Zukunft() => Folge(Erteile(am: Heute.AddDays(1))).Nein!.ShouldContain("Zukunft");

    [Fact]
    public void Ein_Mandat_verfaellt_36_Monate_nach_dem_letzten_Einzug_auch_am_Schalttag()
    {
        Mandatsregeln.GiltBis(new(2024, 2, 29), null).ShouldBe(new DateOnly(2027, 2, 28));
        Mandatsregeln.Hindernis(Mandatsstand.Gueltig, new(2024, 2, 29), null, new(2027, 2, 28)).ShouldBeNull();
        Mandatsregeln.Hindernis(Mandatsstand.Gueltig, new(2024, 2, 29), null, new(2027, 3, 1))!.ShouldContain("verfallen");
        Mandatsregeln.Hindernis(Mandatsstand.Gueltig, new(2020, 1, 1), new(2024, 11, 20), new(2027, 11, 20)).ShouldBeNull();
        Mandatsregeln.Hindernis(Mandatsstand.Gesperrt, new(2024, 2, 29), null, Heute)!.ShouldContain("gesperrt");
    }

    [Fact]
    public void Die_vergebene_Referenz_ist_eindeutig_wiederholbar_und_passt_in_35_Zeichen()
    {
        var eine = Mandatsreferenz.Aus("koeln", "traeger-T1", "P1", new(2024, 2, 29));
        Mandatsreferenz.Mangel(eine).ShouldBeNull();
        eine.ShouldBe(Mandatsreferenz.Aus("koeln", "traeger-T1", "P1", new(2024, 2, 29)));
        eine.ShouldNotBe(Mandatsreferenz.Aus("koeln", "traeger-T2", "P1", new(2024, 2, 29)));
        Mandatsreferenz.Mangel(new string('A', 36))!.ShouldContain("35");
        Mandatsreferenz.Mangel("KITA ÄÖÜ")!.ShouldContain("besteht aus");
    }
}
