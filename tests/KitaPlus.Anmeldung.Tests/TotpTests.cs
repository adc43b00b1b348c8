using System.Text;

namespace KitaPlus.Anmeldung.Tests;

public class TotpTests
{
    private static readonly string Geheim = Base32.Schreibe(Encoding.ASCII.GetBytes("12345678901234567890"));

    /// <summary>RFC 6238, appendix B, last six digits.</summary>
    [Theory]
    [InlineData(59L, "287082")]
    [InlineData(1111111109L, "081804")]
    [InlineData(1111111111L, "050471")]
    [InlineData(1234567890L, "005924")]
    [InlineData(2000000000L, "279037")]
    [InlineData(20000000000L, "353130")]
    public void Die_Codes_sind_die_der_Norm(long sekunden, string code) => Totp.Code(Geheim, Totp.Schritt(DateTimeOffset.FromUnixTimeSeconds(sekunden))).ShouldBe(code);

    [Fact]
    public void Eine_Uhr_darf_dreissig_Sekunden_falsch_gehen()
    {
        var zeit = DateTimeOffset.FromUnixTimeSeconds(1_234_567_890);
        Totp.Treffer(Geheim, "005 924", zeit).ShouldBe(Totp.Schritt(zeit));
        Totp.Treffer(Geheim, "005924", zeit.AddSeconds(30)).ShouldBe(Totp.Schritt(zeit));
        Totp.Treffer(Geheim, "005924", zeit.AddSeconds(-30)).ShouldBe(Totp.Schritt(zeit));
        Totp.Treffer(Geheim, "005924", zeit.AddSeconds(60)).ShouldBeNull();
        Totp.Treffer(Geheim, "", zeit).ShouldBeNull();
    }

    [Fact]
    public void Base32_liest_was_es_schreibt()
    {
        foreach (var laenge in Enumerable.Range(0, 21))
        {
            var daten = Enumerable.Range(0, laenge).Select(i => (byte)(i * 37 + laenge)).ToArray();
            Base32.Lies(Base32.Schreibe(daten)).ShouldBe(daten);
        }

        Base32.Schreibe("foobar"u8).ShouldBe("MZXW6YTBOI");
    }

    [Fact]
    public void Der_QR_Code_kommt_ohne_eingebettete_Gestaltung_aus()
    {
        var svg = QrBild.Svg(Totp.Adresse(Geheim, "m.mustermann"));
        svg.ShouldStartWith("<svg");
        svg.ShouldNotContain("style=");
        Totp.Adresse(Geheim, "ä b").ShouldBe($"otpauth://totp/KitaPlus:%C3%A4%20b?secret={Geheim}&issuer=KitaPlus&digits=6&period=30");
    }
}
