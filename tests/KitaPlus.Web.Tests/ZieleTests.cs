namespace KitaPlus.Web.Tests;

public sealed class ZieleTests
{
    [Theory]
    [InlineData("/kinder")]
    [InlineData("/")]
    [InlineData("/kinder?suche=a%2Fb#zeile")]
    [InlineData("/kinder?ziel=//anderswo")]
    public void Eigene_Seiten_sind_erlaubt(string ziel) => Ziele.Lokal(ziel, "/start").ShouldBe(ziel);

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("kinder")]
    [InlineData("https://boese.example/")]
    [InlineData("//boese.example")]
    [InlineData("/\\boese.example")]
    [InlineData("\\\\boese.example")]
    [InlineData("/kinder\\..\\boese")]
    [InlineData("/\t/boese.example")]
    [InlineData("/\n/boese.example")]
    [InlineData("/kinder\r\nSet-Cookie: a=b")]
    [InlineData("/kinder\0")]
    [InlineData("/kinder\u0085")]
    [InlineData("javascript:alert(1)")]
    [InlineData(" /kinder")]
    [InlineData("~/kinder")]
    public void Alles_andere_fuehrt_zur_Vorgabe(string? ziel) => Ziele.Lokal(ziel, "/start").ShouldBe("/start");

    [Fact]
    public void Endlose_Adressen_fuehren_zur_Vorgabe() => Ziele.Lokal("/" + new string('a', 3000)).ShouldBe("/");
}
