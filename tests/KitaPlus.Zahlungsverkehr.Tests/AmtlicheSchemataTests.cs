using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using KitaPlus.Kernel;
using KitaPlus.Zahlungsverkehr.Bank;
using KitaPlus.Zahlungsverkehr.Sepa;

namespace KitaPlus.Zahlungsverkehr.Tests;

/// <summary>
/// Our files against schemas of ISO 20022, and a statement that another program tests itself with. Both come with a Debian package, which has the
/// versions before ours: what differs between them (names, the day of execution) is written back here.
/// </summary>
public partial class AmtlicheSchemataTests
{
    private const string Variable = "KITAPLUS_TEST_SCHEMATA";

    private static string Ordner => Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } o
        ? o
        : throw new InvalidOperationException($"Für diesen Test fehlen die ISO-Schemata: Die Umgebungsvariable {Variable} ist nicht gesetzt. Bitte die Tests mit ./test.sh starten; das holt sie.");

    private static string Gold(string name) => File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Golden", "dateien", name));

    private static void Pruefe(string xml, string schema)
    {
        using var strom = new MemoryStream(Encoding.UTF8.GetBytes(xml));
        Schemapruefung.Pruefe(strom, Path.Combine(Ordner, schema));
    }

    [Fact]
    public void Lastschriften_halten_das_Schema_ein_und_es_prueft_wirklich()
    {
        var frueher = Gold("pain.008.xml").Replace(Pain008.Schema, "pain.008.001.04", StringComparison.Ordinal);
        Pruefe(frueher, "pain.008.001.04.xsd");
        Should.Throw<Fachfehler>(() => Pruefe(frueher.Replace("<ChrgBr>SLEV</ChrgBr>", "", StringComparison.Ordinal).Replace("<PmtMtd>DD</PmtMtd>", "", StringComparison.Ordinal), "pain.008.001.04.xsd")).Message.ShouldContain("pain.008.001.04.xsd");
    }

    [Fact]
    public void Ueberweisungen_halten_das_Schema_ein() =>
        Pruefe(Ausfuehrungstag().Replace(Gold("pain.001.xml"), "<ReqdExctnDt>$1</ReqdExctnDt>").Replace(Pain001.Schema, "pain.001.001.05", StringComparison.Ordinal), "pain.001.001.05.xsd");

    [Theory]
    [InlineData("camt.054.001.02.xml")]
    [InlineData("camt.054.001.04.xml")]
    public void Eine_Anzeige_aus_fremder_Hand_wird_gelesen(string name)
    {
        var datei = File.ReadAllText(Path.Combine(Ordner, name)).Replace("\"SEK\"", "\"EUR\"", StringComparison.Ordinal);
        using var strom = new MemoryStream(Encoding.UTF8.GetBytes(datei));
        var umsatz = new Camtleser().Lies(strom).ToList().ShouldHaveSingleItem();
        // dieselben Angaben auf anderem Weg gelesen
        var x = XDocument.Parse(datei);
        string Wert(string element) => x.Descendants().First(e => e.Name.LocalName == element).Value;
        Zahlungsschreiber.Betrag(umsatz.Betrag).ShouldBe(x.Descendants().First(e => e.Name.LocalName == "Ntry").Elements().First(e => e.Name.LocalName == "Amt").Value);
        umsatz.EndToEnd.ShouldBe(Wert("EndToEndId"));
        umsatz.Gegenseite.Name.ShouldBe(x.Descendants().First(e => e.Name.LocalName == "Dbtr").Descendants().First(e => e.Name.LocalName == "Nm").Value);
    }

    [GeneratedRegex(@"<ReqdExctnDt>\s*<Dt>([^<]*)</Dt>\s*</ReqdExctnDt>")]
    private static partial Regex Ausfuehrungstag();
}
