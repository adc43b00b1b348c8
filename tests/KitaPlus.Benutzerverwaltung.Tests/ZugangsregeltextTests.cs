using KitaPlus.Benutzerverwaltung.Seiten;
using KitaPlus.Rechte;

namespace KitaPlus.Benutzerverwaltung.Tests;

/// <summary>Time windows as people write and read them.</summary>
public sealed class ZugangsregeltextTests
{
    [Theory]
    [InlineData("Sa 18:00-24:00")]
    [InlineData("Sa 18-24 Uhr")]
    [InlineData("Sa 18:00 – 0:00")]
    public void Ein_Fenster_darf_bis_zum_Ende_des_Tages_gehen(string eingabe)
    {
        var fenster = Zugangsregeltext.Zeiten(eingabe, out var falsch).ShouldNotBeNull();
        falsch.ShouldBeNull();
        fenster.ShouldBe([new Zeitfenster(DayOfWeek.Saturday, new TimeOnly(18, 0), TimeOnly.MinValue)]);
        Zugangsregelpruefung.Verstoss(fenster, null, null, null).ShouldBeNull();
        Zugangsregeltext.Text(fenster).ShouldBe("Sa 18:00-24:00");
    }

    [Theory]
    [InlineData("Sa 24:00-18:00")]
    [InlineData("Sa 18:00-24:30")]
    [InlineData("Sa 18:00-25:00")]
    public void Andere_Uhrzeiten_jenseits_von_vierundzwanzig_Uhr_gibt_es_nicht(string eingabe)
    {
        Zugangsregeltext.Zeiten(eingabe, out var falsch).ShouldBeNull();
        falsch.ShouldBe(eingabe);
    }
}
