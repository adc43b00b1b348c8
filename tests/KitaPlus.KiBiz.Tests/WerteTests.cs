using KitaPlus.Contracts.Einrichtungen;

namespace KitaPlus.KiBiz.Tests;

public class WerteTests
{
    [Theory]
    [InlineData("19,5", 195)]
    [InlineData("39", 390)]
    [InlineData("0", 0)]
    public void Stunden_werden_gelesen(string text, int zehntel)
    {
        Stunden.TryParse(text, out var h).ShouldBeTrue();
        h.Wert.ShouldBe(zehntel / 10m);
    }

    [Theory]
    [InlineData("-1")]
    [InlineData("1,234")]
    [InlineData("1.001")]
    [InlineData("viel")]
    [InlineData("")]
    [InlineData(null)]
    public void Was_keine_Stunden_sind_wird_abgelehnt(string? text) => Stunden.TryParse(text, out _).ShouldBeFalse();

    [Fact]
    public void Drittel_gehen_auf()
    {
        var drittel = new Stunden(39) * new Bruch(1, 3) + new Stunden(39) * new Bruch(2, 3);
        drittel.Wert.ShouldBe(39m);
        (new Stunden(10) * new Bruch(1, 3)).ToString().ShouldBe("3,33");
        (new Stunden(1) - new Stunden(3.75m)).MitVorzeichen().ShouldBe("−2,75");
    }

    [Theory]
    [InlineData("2026/27", 2026)]
    [InlineData("2099-00", 2099)]
    public void Kindergartenjahre_werden_gelesen(string text, int beginn)
    {
        Kindergartenjahr.TryParse(text, out var j).ShouldBeTrue();
        j.Beginn.ShouldBe(beginn);
        j.Monate.Count().ShouldBe(12);
    }

    [Theory]
    [InlineData("2026/28")]
    [InlineData("2026")]
    [InlineData("../../xx")]
    public void Anderes_ist_kein_Kindergartenjahr(string text) => Kindergartenjahr.TryParse(text, out _).ShouldBeFalse();

    [Fact]
    public void Der_31_Juli_und_der_1_August_liegen_in_zwei_Kindergartenjahren()
    {
        Kindergartenjahr.Von(new(2027, 7, 31)).ToString().ShouldBe("2026/27");
        Kindergartenjahr.Von(new(2027, 8, 1)).ToString().ShouldBe("2027/28");
    }

    [Fact]
    public void Ein_Pauschalentyp_liest_was_er_schreibt()
    {
        foreach (var form in Enum.GetValues<Gruppenform>())
            foreach (var stunden in (int[])[25, 30, 35, 40, 45])
            {
                var typ = new Pauschalentyp(form, stunden);
                Pauschalentyp.TryParse(typ.ToString(), out var gelesen).ShouldBeTrue(typ.ToString());
                gelesen.ShouldBe(typ);
            }

        foreach (var falsch in (string?[])["", null, "IV", "IVa", "IId", "I/", "II/99", "III"]) Pauschalentyp.TryParse(falsch, out _).ShouldBeFalse(falsch ?? "nichts");
    }
}
