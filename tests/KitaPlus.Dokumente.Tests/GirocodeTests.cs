using KitaPlus.Kernel;

namespace KitaPlus.Dokumente.Tests;

/// <summary>EPC069-12, version 002.</summary>
public class GirocodeTests
{
    private const string Iban = "DE75 5121 0800 1245 1261 99";

    [Fact]
    public void Die_Nutzlast_folgt_der_Norm_Zeile_fuer_Zeile() =>
        Girocode.Aus("St. Anna", Iban, "", new Geld(7005), "Rechnung 1")!.Nutzlast.ShouldBe("BCD\n002\n1\nSCT\n\nSt. Anna\nDE75512108001245126199\nEUR70.05\n\n\nRechnung 1");

    [Fact]
    public void Mit_BIC_und_ohne_Zweck_faellt_das_leere_Ende_weg() =>
        Girocode.Aus("St. Anna", Iban, "soldeR01xxx".ToUpperInvariant(), Geld.Euro(1), "")!.Nutzlast.ShouldBe("BCD\n002\n1\nSCT\nSOLDER01XXX\nSt. Anna\nDE75512108001245126199\nEUR1.00");

    [Fact]
    public void Lange_Texte_werden_gekuerzt_und_Zeilenumbrueche_verschwinden()
    {
        var code = Girocode.Aus(new string('ä', 90), Iban, "", Geld.Euro(1), "eins\nzwei " + new string('z', 200));
        code!.Nutzlast.Split('\n')[5].Length.ShouldBe(70);
        code.Nutzlast.Split('\n')[10].ShouldStartWith("eins zwei z");
        code.Nutzlast.Split('\n')[10].Length.ShouldBe(140);
    }

    [Theory]
    [InlineData("", Iban, 100)]
    [InlineData("A", "DE00512108001245126199", 100)]
    [InlineData("A", "", 100)]
    [InlineData("A", Iban, 0)]
    [InlineData("A", Iban, -5)]
    [InlineData("A", Iban, 100_000_000_000)]
    public void Ohne_das_Noetige_gibt_es_keinen_Code(string name, string iban, long cent) => Girocode.Aus(name, iban, "", new Geld(cent), "x").ShouldBeNull();

    [Fact]
    public void Das_Bild_ist_eingebettet_und_hat_einen_Ersatztext()
    {
        var bild = Girocode.Aus("St. Anna", Iban, "", new Geld(7005), "Rechnung 1")!.Bild();
        bild.ShouldStartWith("<img class=\"girocode\" alt=\"GiroCode");
        bild.ShouldContain("data:image/svg+xml;base64,");
    }
}
