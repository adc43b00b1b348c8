using System.Text;
using KitaPlus.Kernel;
using KitaPlus.Zahlungsverkehr.Sepa;

namespace KitaPlus.Zahlungsverkehr.Tests;

/// <summary>The files for the bank, read again by an independent reader.</summary>
public class ZahlungsdateiTests
{
    private static readonly Einreicher Wir = new("Katholischer Kita-Träger Köln-Süd gGmbH", "DE02120300000000202051", null, "DE98ZZZ09999999999", new("Domstraße", "1 a", "50668", "Köln", "DE"));
    private static readonly Dateikopf Kopf = new("L0A1B2C3D-2026-0007", new DateTimeOffset(2026, 11, 2, 9, 30, 0, TimeSpan.Zero), Wir.Name);
    private static readonly DateOnly Faellig = new(2026, 11, 20);

    private static Lastschrift Lastschrift(string nummer, long cent, Sequenz sequenz = Sequenz.Folgende, string iban = "DE89370400440532013000", string name = "Erika Mustermann", Mandatsaenderung? aenderung = null, Postanschrift? anschrift = null) =>
        new($"L0A1B2C3D-2026-0007-{nummer}", new Geld(cent), Faellig, sequenz, Wir, "KP-2345-6789-ABCD-EFGH", new DateOnly(2024, 2, 29), iban, name, "Elternbeitrag 11/2026", anschrift, aenderung);

    private static byte[] Schreibe(params Lastschrift[] zahlungen)
    {
        using var strom = new MemoryStream();
        Pain008.Schreibe(strom, Kopf, zahlungen).ShouldBe(new Kontrollsumme(zahlungen.Length, new Geld(zahlungen.Sum(z => z.Betrag.Cent))));
        return strom.ToArray();
    }

    [Fact]
    public void Lastschriften_stehen_nach_Sequenz_gruppiert_mit_Kontrollsummen_in_der_Datei()
    {
        var datei = Schreibe(
            Lastschrift("000001", 1), Lastschrift("000002", 12_345, Sequenz.Erste, name: "Jürgen Groß & Söhne"), Lastschrift("000003", 99_999_999_999),
            Lastschrift("000004", 5_000, aenderung: new("DE62370400440532013001", null, null)), Lastschrift("000005", 5_000, aenderung: new("DE12500105170648489890", "DE98ZZZ09999999999", "Alter Träger")),
            Lastschrift("000006", 700, iban: "CH9300762011623852957", anschrift: new("Bahnhofstrasse", "7", "8001", "Zürich", "CH")));
        Zahlungspruefer.Maengel(datei).ShouldBeEmpty();
        Zahlungspruefer.Betraege(datei).Values.Order().ShouldBe([1, 700, 5_000, 5_000, 12_345, 99_999_999_999]);
        Encoding.UTF8.GetString(datei).ShouldContain("Juergen Gross + Soehne");
        Goldendatei.Pruefe("pain.008.xml", datei);
    }

    [Fact]
    public void Ein_Kontowechsel_nennt_das_alte_Konto_und_bei_anderer_Bank_nur_den_Wechsel()
    {
        Encoding.UTF8.GetString(Schreibe(Lastschrift("1", 100, aenderung: new("DE62370400440532013001", null, null)))).ShouldContain("DE62370400440532013001");
        var andere = Encoding.UTF8.GetString(Schreibe(Lastschrift("1", 100, aenderung: new("DE12500105170648489890", null, null))));
        andere.ShouldContain("SMNDA");
        andere.ShouldNotContain("DE12500105170648489890");
    }

    [Fact]
    public void Jeder_Faelligkeitstag_bekommt_seine_Gruppe()
    {
        var datei = Schreibe(Lastschrift("1", 100), Lastschrift("2", 200) with { Faellig = Faellig.AddDays(3) }, Lastschrift("3", 300));
        Zahlungspruefer.Maengel(datei).ShouldBeEmpty();
        Encoding.UTF8.GetString(datei).Split("<PmtInf>").Length.ShouldBe(3);
    }

    [Theory]
    [InlineData("👶 Ayşe Yılmaz-Öztürk 👶", "Ayse Yilmaz-Oeztuerk")]
    [InlineData("Łukasz Ørsted Ñandú", "Lukasz Orsted Nandu")]
    [InlineData("Ärzte//Büro / GmbH/", "Aerzte/Buero / GmbH")]
    [InlineData("A\u0308pfel und o\u0308l", "Aepfel und oel")]
    [InlineData("Müller\t\n Meier", "Mueller Meier")]
    public void Namen_werden_umgeschrieben_wie_Banken_sie_lesen(string name, string erwartet) => Sepatext.Aus(name, 70).ShouldBe(erwartet);

    [Fact]
    public void Dreihundert_Zeichen_werden_auf_siebzig_gekuerzt()
    {
        var datei = Schreibe(Lastschrift("1", 100, name: new string('Ü', 300)));
        Zahlungspruefer.Maengel(datei).ShouldBeEmpty();
        Encoding.UTF8.GetString(datei).ShouldContain($"<Nm>{string.Concat(Enumerable.Repeat("Ue", 35))}</Nm>");
    }

    [Fact]
    public void Was_keine_Bank_naehme_wird_nicht_geschrieben()
    {
        Weigert(Lastschrift("1", 0)).ShouldContain("0,01");
        Weigert(Lastschrift("1", 100, iban: "DE89370400440532013001")).ShouldContain("Prüfziffer");
        Weigert(Lastschrift("1", 100, name: "👶👶")).ShouldContain("Kontoinhaber");
        Weigert(Lastschrift("1", 100), Lastschrift("1", 200)).ShouldContain("zweimal");
        Weigert(Lastschrift("1", 100, iban: "CH9300762011623852957")).ShouldContain("Anschrift");
        Weigert(Lastschrift("1", 100) with { EndToEnd = new string('x', 36) }).ShouldContain("35");
        Weigert(Lastschrift("1", 100) with { Glaeubiger = Wir with { GlaeubigerId = "DE99ZZZ09999999999" } }).ShouldContain("Prüfziffer");
        Weigert().ShouldContain("keine Zahlung");

        static string Weigert(params Lastschrift[] zahlungen)
        {
            using var strom = new MemoryStream();
            var satz = Should.Throw<Fachfehler>(() => Pain008.Schreibe(strom, Kopf, zahlungen)).Message;
            strom.Length.ShouldBe(0);
            return satz;
        }
    }

    [Fact]
    public void Erstattungen_sind_Ueberweisungen()
    {
        using var strom = new MemoryStream();
        var ueberweisung = new Ueberweisung("E0A1B2C3D-2026-0001-000001", new Geld(4_711), Faellig, Wir, "DE89370400440532013000", "Erika Müller", "Erstattung Elternbeitrag");
        Pain001.Schreibe(strom, Kopf with { Nachricht = "E0A1B2C3D-2026-0001" }, [ueberweisung, ueberweisung with { EndToEnd = "E0A1B2C3D-2026-0001-000002", Betrag = new Geld(9) }]).Summe.ShouldBe(new Geld(4_720));
        Zahlungspruefer.Maengel(strom.ToArray()).ShouldBeEmpty();
        Zahlungspruefer.Betraege(strom.ToArray())["E0A1B2C3D-2026-0001-000002"].ShouldBe(9);
        Goldendatei.Pruefe("pain.001.xml", strom.ToArray());
    }

    [Fact]
    public void Ein_hinterlegtes_Schema_wird_eingehalten()
    {
        var ordner = Directory.CreateTempSubdirectory("kitaplus-xsd-");
        try
        {
            var xsd = Path.Combine(ordner.FullName, "streng.xsd");
            File.WriteAllText(xsd, """<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" targetNamespace="urn:iso:std:iso:20022:tech:xsd:pain.008.001.08" elementFormDefault="qualified"><xs:element name="Document"><xs:complexType><xs:sequence><xs:element name="Anderes"/></xs:sequence></xs:complexType></xs:element></xs:schema>""");
            using var strom = new MemoryStream(Schreibe(Lastschrift("1", 100)));
            Should.Throw<Fachfehler>(() => Schemapruefung.Pruefe(strom, xsd)).Message.ShouldContain("streng.xsd");
        }
        finally
        {
            ordner.Delete(recursive: true);
        }
    }
}
