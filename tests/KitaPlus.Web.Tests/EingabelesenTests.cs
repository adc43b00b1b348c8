using System.Globalization;
using KitaPlus.Kernel;
using KitaPlus.Web.Formulare;
using KitaPlus.Web.Tabellen;

namespace KitaPlus.Web.Tests;

public sealed class EingabelesenTests
{
    private string? Feld { get; set; }

    private List<Zeile> Zeilen { get; } = [new(), new()];

    [Theory]
    [InlineData("21.11.2026", "2026-11-21")]
    [InlineData(" 1.8.2026 ", "2026-08-01")]
    [InlineData("1.8.26", "2026-08-01")]
    [InlineData("01081978", "1978-08-01")]
    [InlineData("010878", "1978-08-01")]
    [InlineData("2026-08-01", "2026-08-01")]
    [InlineData("29.02.2024", "2024-02-29")]
    public void Daten_versteht_es_so_wie_sie_getippt_werden(string text, string tag)
    {
        Eingabelesen.Datum(text, out var gelesen).ShouldBeTrue();
        gelesen.ShouldBe(DateOnly.ParseExact(tag, "yyyy-MM-dd", CultureInfo.InvariantCulture));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("29.02.2023")]
    [InlineData("31.11.2026")]
    [InlineData("11/21/2026")]
    [InlineData("21.11.0026")]
    [InlineData("morgen")]
    public void Was_kein_Tag_ist_gilt_nicht(string? text) => Eingabelesen.Datum(text, out _).ShouldBeFalse();

    [Theory]
    [InlineData("1.000", 1000)]
    [InlineData("0", 0)]
    public void Ganze_Zahlen(string text, int zahl)
    {
        Feld = text;
        var fehler = new Formularfehler();
        fehler.Zahl(() => Feld, "Anzahl").ShouldBe(zahl);
        fehler.Gut.ShouldBeTrue();
    }

    [Theory]
    [InlineData("1,5")]
    [InlineData("-1")]
    [InlineData("99999999999")]
    [InlineData("x")]
    public void Keine_ganzen_Zahlen(string text)
    {
        Feld = text;
        var fehler = new Formularfehler();
        fehler.Zahl(() => Feld, "Anzahl").ShouldBeNull();
        fehler.Zu(nameof(Feld)).ShouldBe("Anzahl: Bitte eine ganze Zahl ab 0 eingeben.");
    }

    [Fact]
    public void Zu_langer_Text_nennt_beide_Laengen()
    {
        Feld = new string('a', 81);
        var fehler = new Formularfehler();
        fehler.Text(() => Feld, "Name", 80);
        fehler.Alle.Single().Satz.ShouldBe("Name: Es sind höchstens 80 Zeichen möglich, eingegeben sind 81.");
    }

    [Fact]
    public void Steuerzeichen_werden_gemeldet()
    {
        Feld = "A\u0007B";
        var fehler = new Formularfehler();
        fehler.Text(() => Feld, "Name");
        fehler.Gut.ShouldBeFalse();
    }

    [Fact]
    public void Freiwillige_Felder_duerfen_leer_sein()
    {
        var fehler = new Formularfehler();
        fehler.Datum(() => Feld, "Ende", pflicht: false).ShouldBeNull();
        fehler.Betrag(() => Feld, "Betrag", pflicht: false).ShouldBeNull();
        fehler.Wahl(() => Feld, "Wahl", [new Auswahl("a", "A")], pflicht: false).ShouldBeNull();
        fehler.Gut.ShouldBeTrue();
    }

    [Fact]
    public void Felder_in_Listen_haben_ihre_Nummer_im_Namen()
    {
        var namen = new List<string>();
        for (var i = 0; i < Zeilen.Count; i++)
        {
            var n = i;
            namen.Add(Feldbezug.Von(() => Zeilen[n].Betrag).Name);
        }

        namen.ShouldBe(["Zeilen[0].Betrag", "Zeilen[1].Betrag"]);
    }

    [Fact]
    public void Werte_stehen_da_wie_in_Deutschland_ueblich()
    {
        Anzeige.Text(new Geld(123456)).ShouldBe("1.234,56\u00A0€");
        Anzeige.Text(new DateOnly(2026, 11, 21)).ShouldBe("21.11.2026");
        Anzeige.Text(new DateTimeOffset(2026, 7, 1, 22, 30, 0, TimeSpan.Zero)).ShouldBe("02.07.2026, 00:30 Uhr");
        Anzeige.Text(12345).ShouldBe("12.345");
        Anzeige.Text(1.5m).ShouldBe("1,5");
        Anzeige.Text(true).ShouldBe("ja");
        Anzeige.Text(null).ShouldBe("");
    }

    private sealed class Zeile
    {
        public string? Betrag { get; set; }
    }
}
