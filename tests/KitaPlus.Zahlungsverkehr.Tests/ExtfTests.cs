using System.Globalization;
using System.Text;
using KitaPlus.Betrieb;
using KitaPlus.Kernel;
using KitaPlus.Zahlungsverkehr.Buchhaltung;

namespace KitaPlus.Zahlungsverkehr.Tests;

public class ExtfTests
{
    private static readonly DateTimeOffset Zeit = new(2026, 11, 2, 9, 30, 15, 123, TimeSpan.Zero);
    private static readonly Buchhaltungsstand Stand = new(new(1001, 42, 8, 4), [new("sollstellung", null, "1400", "8100", "100"), new("zahlung", null, "1400", "1200", null), new("zahlung", "koeln", "1410", "1210", null)]);

    private static Buchungssatz Satz(string schluessel, string art, DateOnly datum, long cent, string glaeubiger = "traeger-T1", string beleg = "", Monat? monat = null) =>
        new(schluessel, long.Parse(schluessel.Split('/')[0], CultureInfo.InvariantCulture), Zeit, glaeubiger, "P1", art, datum, new Geld(cent), monat is null ? null : "K1", monat, beleg);

    private static IReadOnlyList<Exportdatei> Baue(params Buchungssatz[] saetze) => Stapelbau.Baue(7, saetze, Stand, Zeit);

    /// <summary>An own reader of the format: quoted and plain fields.</summary>
    private static List<string[]> Lies(byte[] datei) => [.. CodePagesEncodingProvider.Instance.GetEncoding(1252)!.GetString(datei).Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Select(z => z.Split(';'))];

    [Fact]
    public void Jeder_Monat_ein_Stapel_im_richtigen_Wirtschaftsjahr()
    {
        var dateien = Baue(Satz("1/0", "sollstellung", new(2028, 2, 1), 12_345, monat: new Monat(2028, 2)), Satz("2/0", "zahlung", new(2028, 2, 29), -12_345, beleg: "L0A1B2C3D-2026-0007-000001"), Satz("3/0", "zahlung", new(2028, 8, 1), 1, "koeln", "bank:ä;\"ö"));
        dateien.Select(d => d.Name).ShouldBe(["EXTF_Buchungsstapel_00007_2028-02.csv", "EXTF_Buchungsstapel_00007_2028-08.csv", "buchungen_00007.csv"]);
        var februar = Lies(dateien[0].Inhalt);
        februar[0].Length.ShouldBe(31);
        februar[0][..5].ShouldBe(["\"EXTF\"", "700", "21", "\"Buchungsstapel\"", "13"]);
        februar[0][5].ShouldBe("20261102103015123");
        (februar[0][10], februar[0][11], februar[0][12], februar[0][13], februar[0][14], februar[0][15]).ShouldBe(("1001", "42", "20270801", "4", "20280201", "20280229"));
        februar.Skip(1).ShouldAllBe(z => z.Length == 125);
        februar[1][0].ShouldBe("Umsatz (ohne Soll/Haben-Kz)");
        februar[1][124].ShouldBe("Abw. Skontokonto");
        (februar[2][0], februar[2][1], februar[2][6], februar[2][7], februar[2][9], februar[2][36]).ShouldBe(("123,45", "\"S\"", "1400", "8100", "0102", "\"100\""));
        (februar[3][0], februar[3][1], februar[3][6], februar[3][7], februar[3][9], februar[3][10]).ShouldBe(("123,45", "\"H\"", "1400", "1200", "2902", "\"L0A1B2C3D-2026-0007-000001\""));
        var august = Lies(dateien[1].Inhalt);
        august[0][12].ShouldBe("20280801");
        (august[2][0], august[2][6], august[2][10]).ShouldBe(("0,01", "1410", "\"bank-----\""));
        Goldendatei.Pruefe("extf.csv", dateien[0].Inhalt);
        Goldendatei.Pruefe("buchungen.csv", dateien[2].Inhalt);
    }

    [Fact]
    public void Umlaute_stehen_in_Windows_1252()
    {
        var datei = Baue(Satz("1/0", "zahlung", new(2028, 2, 1), -100))[0].Inhalt;
        datei.ShouldContain((byte)0xFC, "das ü von „Gegenkonto (ohne BU-Schlüssel)“");
        datei.ShouldNotContain((byte)0xC3);
    }

    [Fact]
    public void Dieselben_Buchungen_geben_dieselben_Bytes()
    {
        var satz = Satz("1/0", "zahlung", new(2028, 2, 1), -100);
        Baue(satz)[0].Inhalt.ShouldBe(Baue(satz)[0].Inhalt);
    }

    [Fact]
    public void Ohne_Konten_wird_nichts_exportiert_und_gesagt_was_fehlt() =>
        Should.Throw<Fachfehler>(() => Baue(Satz("1/0", "erlass", new(2028, 2, 1), -100))).Message.ShouldContain("Erlass (traeger-T1)");

    [Fact]
    public void Die_Abstimmung_zeigt_was_im_Export_fehlt()
    {
        var saetze = new[] { Satz("1/0", "sollstellung", new(2028, 2, 1), 500), Satz("2/0", "zahlung", new(2028, 2, 9), -500), Satz("3/0", "zahlung", new(2028, 3, 9), -70) };
        var zeilen = Abstimmungszeile.Stelle(Stapelbau.Summen(saetze), Stapelbau.Summen(saetze.Take(2)));
        zeilen.Select(z => (z.Monat.ToString(), z.OffeneZahl, z.Differenz.Cent)).ShouldBe([("2028-02", 0, 0), ("2028-03", 1, -70)]);
    }

    [Theory]
    [InlineData(1000, 1, 1, 4, "Beraternummer")]
    [InlineData(1001, 0, 1, 4, "Mandantennummer")]
    [InlineData(1001, 1, 13, 4, "Wirtschaftsjahr")]
    [InlineData(1001, 1, 1, 9, "Sachkonto")]
    public void Falsche_Einstellungen_werden_abgelehnt(int berater, int mandant, int wj, int laenge, string satz) =>
        BuchhaltungDecider.Decide(BuchhaltungDecider.Anfang, new StelleBuchhaltungEin("koeln", berater, mandant, wj, laenge)).Ablehnung!.ShouldContain(satz);
}
