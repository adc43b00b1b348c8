using KitaPlus.Betrieb;
using KitaPlus.Zahlungsverkehr.Sepa;

namespace KitaPlus.Zahlungsverkehr.Tests;

public class SepaTests
{
    [Theory]
    [InlineData("DE89 3704 0044 0532 0130 00")]
    [InlineData("de89370400440532013000")]
    [InlineData("AT611904300234573201")]
    [InlineData("NL91ABNA0417164300")]
    [InlineData("MT84MALT011000012345MTLCAST001S")]
    [InlineData("NO9386011117947")]
    public void Richtige_IBAN(string iban) => Iban.Mangel(Iban.Norm(iban)).ShouldBeNull();

    [Theory]
    [InlineData("", "fehlt")]
    [InlineData("DE8937040044053201300", "22 Stellen")]
    [InlineData("DE893704004405320130000", "22 Stellen")]
    [InlineData("DE89370400440532013009", "Prüfziffer")]
    [InlineData("DE89370400440532031000", "Prüfziffer")]
    [InlineData("DE8937O400440532013000", "Prüfziffer")]
    [InlineData("US89370400440532013000", "Land")]
    [InlineData("DE89-3704-0044", "Zeichen")]
    [InlineData("DÉ89370400440532013000", "Zeichen")]
    [InlineData("D", "Land")]
    public void Jeder_Tippfehler_einer_IBAN_wird_benannt(string iban, string satz) => Iban.Mangel(Iban.Norm(iban))!.ShouldContain(satz);

    [Fact]
    public void Jede_einzelne_falsche_Ziffer_und_jeder_Dreher_faellt_auf()
    {
        const string Gut = "DE89370400440532013000";
        for (var i = 2; i < Gut.Length; i++)
        {
            for (var z = '0'; z <= '9'; z++)
                if (z != Gut[i]) Iban.Mangel(Gut[..i] + z + Gut[(i + 1)..]).ShouldNotBeNull();
            if (i + 1 < Gut.Length && Gut[i] != Gut[i + 1]) Iban.Mangel(Gut[..i] + Gut[i + 1] + Gut[i] + Gut[(i + 2)..]).ShouldNotBeNull();
        }
    }

    [Fact]
    public void Die_Geschaeftsbereichskennung_zaehlt_bei_der_Pruefziffer_nicht()
    {
        GlaeubigerId.Mangel("DE98ZZZ09999999999").ShouldBeNull();
        GlaeubigerId.Mangel("DE98K0109999999999").ShouldBeNull();
        GlaeubigerId.Mangel("DE97ZZZ09999999999")!.ShouldContain("Prüfziffer");
        GlaeubigerId.Mangel("DE98ZZZ0999999999")!.ShouldContain("18");
    }

    [Fact]
    public void Banktage_sind_TARGET_Tage()
    {
        Bankkalender.IstBanktag(new(2026, 12, 24)).ShouldBeTrue();
        Bankkalender.IstBanktag(new(2026, 12, 25)).ShouldBeFalse();
        Bankkalender.IstBanktag(new(2027, 3, 26)).ShouldBeFalse("Karfreitag");
        Bankkalender.IstBanktag(new(2027, 3, 29)).ShouldBeFalse("Ostermontag");
        Bankkalender.IstBanktag(new(2026, 11, 1)).ShouldBeFalse("Sonntag");
        Bankkalender.IstBanktag(new(2026, 10, 1)).ShouldBeTrue();
        Bankkalender.IstBanktag(new(2025, 10, 3)).ShouldBeTrue("Der Tag der Deutschen Einheit ist kein TARGET-Feiertag");
        Bankkalender.Nach(new(2026, 12, 23), 2).ShouldBe(new DateOnly(2026, 12, 28));
        Bankkalender.AbTag(new(2028, 2, 29)).ShouldBe(new DateOnly(2028, 2, 29));
    }

    [Fact]
    public void Ein_Kassenzeichen_wird_in_jeder_Schreibweise_gefunden_und_Tippfehler_nicht()
    {
        var zeichen = Kassenzeichen.Fuer("koeln", "traeger-T1", "P1");
        zeichen.Length.ShouldBe(16);
        Kassenzeichen.Fuer("koeln", "traeger-T1", "P2").ShouldNotBe(zeichen);
        Kassenzeichen.Fuer("koeln", "traeger-T2", "P1").ShouldNotBe(zeichen);
        Kassenzeichen.In($"Essen Max {Kassenzeichen.Lesbar(zeichen).ToLowerInvariant()} Danke").ShouldBe([zeichen]);
        Kassenzeichen.In($"RF{zeichen}").ShouldBe([zeichen]);
        Kassenzeichen.In(zeichen[..10] + (zeichen[10] == 'A' ? 'B' : 'A') + zeichen[11..]).ShouldBeEmpty();
        Kassenzeichen.In("kurz").ShouldBeEmpty();
    }

    [Theory]
    [InlineData("AC01")]
    [InlineData("AC04")]
    [InlineData("AC06")]
    [InlineData("AM04")]
    [InlineData("MD01")]
    [InlineData("MD06")]
    [InlineData("MS02")]
    [InlineData("MS03")]
    [InlineData("SL01")]
    public void Jeder_Rueckgabegrund_sagt_was_zu_tun_ist(string code) => Rueckgabegrund.Von(code).Rat.Length.ShouldBeGreaterThan(20);

    [Fact]
    public void Ein_unbekannter_Grund_haelt_das_Mandat_an() => Rueckgabegrund.Von("XX99").Folge.ShouldBe(Rueckgabefolge.MandatSperren);
}
