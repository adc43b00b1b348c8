using KitaPlus.Contracts.Verpflegung;
using KitaPlus.Kernel;

namespace KitaPlus.Verpflegung.Tests;

/// <summary>Holidays have names; a closing counts working days only.</summary>
public class KalenderTests
{
    [Fact]
    public void Jeder_Feiertag_hat_seinen_Namen_und_nur_Feiertage_haben_einen()
    {
        for (var tag = new DateOnly(2015, 1, 1); tag.Year < 2035; tag = tag.AddDays(1)) (Feiertage.Name(tag) is not null).ShouldBe(Werktage.IstFeiertag(tag), Contracts.Tatsachenregeln.Tag(tag));
        Feiertage.Name(new(2026, 4, 3)).ShouldBe("Karfreitag");
        Feiertage.Name(new(2026, 5, 14)).ShouldBe("Christi Himmelfahrt");
        Feiertage.Name(new(2026, 5, 25)).ShouldBe("Pfingstmontag");
        Feiertage.Name(new(2026, 6, 4)).ShouldBe("Fronleichnam");
        Feiertage.Name(new(2017, 10, 31)).ShouldBe("Reformationstag");
    }

    [Fact]
    public void Schliesstage_sind_Werktage() =>
        Seiten.Kalendertag.Schliesstage(2026, new Betriebstage([new Zeitraum(new(2026, 12, 23), new DateOnly(2027, 1, 3))])).ShouldBe(6, "23., 24., 28. bis 31. Dezember");

    [Theory]
    [InlineData("9:00", 540)]
    [InlineData("09.30 Uhr", 570)]
    [InlineData("7", 420)]
    [InlineData("24:00", 1440)]
    public void Uhrzeiten_werden_gelesen_wie_man_sie_schreibt(string text, int minute)
    {
        Uhrzeit.TryParse(text, out var gelesen).ShouldBeTrue();
        gelesen.ShouldBe(minute);
    }

    [Theory]
    [InlineData("")]
    [InlineData("24:01")]
    [InlineData("9:5")]
    [InlineData("9:60")]
    [InlineData("-1:00")]
    [InlineData("9:00:00")]
    public void Was_keine_Uhrzeit_ist_wird_nicht_geraten(string text) => Uhrzeit.TryParse(text, out _).ShouldBeFalse();
}
