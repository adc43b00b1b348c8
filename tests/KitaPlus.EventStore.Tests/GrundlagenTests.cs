using KitaPlus.Kernel;

namespace KitaPlus.EventStore.Tests;

public class GrundlagenTests
{
    [Theory]
    [InlineData("1.234,56", 123456)]
    [InlineData("1234,5", 123450)]
    [InlineData("1234.56", 123456)]
    [InlineData("1.234", 123400)]
    [InlineData("-0,01", -1)]
    [InlineData("36813", 3681300)]
    public void Geld_liest_deutsche_und_technische_Schreibweise(string text, long cent)
    {
        Geld.TryParse(text, out var betrag).ShouldBeTrue();
        betrag.Cent.ShouldBe(cent);
    }

    [Theory]
    [InlineData("1,234")]
    [InlineData("12.34.56")]
    [InlineData("zwölf")]
    [InlineData("")]
    [InlineData("1.23,4")]
    public void Geld_weist_Unklares_ab(string text) => Geld.TryParse(text, out _).ShouldBeFalse();
}
