using System.Net;
using System.Text.RegularExpressions;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using KitaPlus.Web.Probe;

namespace KitaPlus.Web.Tests;

public sealed partial class TabelleTests(Probelauf lauf) : IClassFixture<Probelauf>
{
    [Fact]
    public async Task Sortiert_nach_deutscher_Ordnung_und_auf_Wunsch_rueckwaerts()
    {
        using var b = await lauf.AngemeldetAsync();
        var vorwaerts = Namen(await b.LiesAsync("/kinder?suche=Ömer&je=100"));
        vorwaerts.ShouldBe([.. vorwaerts.Order(StringComparer.Create(Tabellen.Anzeige.Deutsch, ignoreCase: true))]);
        vorwaerts[^1].ShouldStartWith("Zimmermann");
        Namen(await b.LiesAsync("/kinder?suche=Ömer&je=100&sort=-name")).ShouldBe([.. Enumerable.Reverse(vorwaerts)]);
    }

    [Theory]
    [InlineData("beitrag", "-1,50\u00A0€")]
    [InlineData("-beitrag", "1.583,36\u00A0€")]
    [InlineData("geboren", "12.01.2020")]
    public async Task Sortiert_nach_dem_Wert_und_nicht_nach_dem_Text(string sort, string erster)
    {
        using var b = await lauf.AngemeldetAsync();
        Zeilen(await b.LiesAsync("/kinder?sort=" + sort))[0].ShouldContain(erster);
    }

    [Fact]
    public async Task Die_sortierte_Spalte_sagt_es_und_dreht_sich_beim_naechsten_Mal_um()
    {
        using var b = await lauf.AngemeldetAsync();
        var seite = await b.LiesAsync("/kinder?sort=geboren");
        seite.ShouldContain("aria-sort=\"ascending\"><a id=\"t-kinder-s-geboren\" href=\"/kinder?sort=-geboren\"");
        (await b.LiesAsync("/kinder?sort=-geboren")).ShouldContain("aria-sort=\"descending\"><a id=\"t-kinder-s-geboren\" href=\"/kinder?sort=geboren\"");
    }

    public static TheoryData<string, int> Filterfaelle() => new()
    {
        { "suche=adler", Anzahl(k => k.Name.StartsWith("Adler", StringComparison.Ordinal)) },
        { "suche=omer", Anzahl(k => k.Name.EndsWith("Ömer", StringComparison.Ordinal)) },
        { "suche=mia+ADLER", Anzahl(k => k.Name == "Adler, Mia") },
        { "suche=%25", 0 },
        { "gruppe=mond", Anzahl(k => k.Gruppe == "mond") },
        { "gruppe=mond&suche=adler", Anzahl(k => k.Gruppe == "mond" && k.Name.StartsWith("Adler", StringComparison.Ordinal)) },
        { "geboren-von=01.01.2023&geboren-bis=31.12.2023", Anzahl(k => k.Geboren.Year == 2023) },
        { "geboren-von=unsinn", Probekind.Alle.Count },
    };

    [Theory]
    [MemberData(nameof(Filterfaelle))]
    public async Task Filter_engen_ein_und_die_Zahl_der_Treffer_steht_da(string abfrage, int treffer)
    {
        using var b = await lauf.AngemeldetAsync();
        var seite = await b.LiesAsync("/kinder?" + abfrage);
        seite.ShouldContain($"<strong>{treffer}</strong> Treffer");
        Zeilen(seite).Count.ShouldBe(Math.Min(25, treffer));
        seite.Contains("Kein Kind gefunden.", StringComparison.Ordinal).ShouldBe(treffer == 0);
    }

    [Fact]
    public async Task Seiten_teilen_alle_Zeilen_ohne_Luecke_und_ohne_Doppel()
    {
        using var b = await lauf.AngemeldetAsync();
        var namen = new List<string>();
        for (var n = 1; n <= 3; n++) namen.AddRange(Adressen(await b.LiesAsync($"/kinder?je=50&seite={n}")));
        namen.Count.ShouldBe(130);
        namen.Distinct().Count().ShouldBe(130);
    }

    [Theory]
    [InlineData("/kinder", 25, "Seite 1 von 6")]
    [InlineData("/kinder?je=100", 100, "Seite 1 von 2")]
    [InlineData("/kinder?je=100&seite=2", 30, "Seite 2 von 2")]
    [InlineData("/kinder?seite=99", 5, "Seite 6 von 6")]
    [InlineData("/kinder?seite=-3&je=7&sort=gibtsnicht", 25, "Seite 1 von 6")]
    public async Task Wuensche_ausserhalb_des_Moeglichen_schaden_nicht(string adresse, int zeilen, string angabe)
    {
        using var b = await lauf.AngemeldetAsync();
        var seite = await b.LiesAsync(adresse);
        Zeilen(seite).Count.ShouldBe(zeilen);
        seite.ShouldContain(angabe);
    }

    [Fact]
    public async Task Filter_Reihenfolge_und_eigene_Angaben_der_Seite_bleiben_in_jedem_Verweis()
    {
        using var b = await lauf.AngemeldetAsync();
        var seite = await b.LiesAsync("/kinder?stichtag=01.01.2026&gruppe=mond&sort=-name");
        seite.ShouldContain("href=\"/kinder?stichtag=01.01.2026&gruppe=mond&sort=-name&seite=2\"");
        seite.ShouldContain("href=\"/kinder/ausgabe?stichtag=01.01.2026&gruppe=mond&sort=-name&format=csv\"");
        seite.ShouldContain("<input type=\"hidden\" name=\"stichtag\" value=\"01.01.2026\" />");
    }

    [Fact]
    public async Task In_keiner_Spalte_und_keinem_Filter_wird_aus_Text_ein_Skript()
    {
        using var b = await lauf.AngemeldetAsync();
        var angriff = Uri.EscapeDataString("\"><script>alert(1)</script>");
        var seite = await b.QuelltextAsync($"/kinder?suche={angriff}&gruppe={angriff}&geboren-von={angriff}&sort={angriff}&eigenes={angriff}");
        seite.ShouldNotContain("<script>alert");
        (await b.QuelltextAsync("/kinder")).ShouldNotContain("<script>alert");
        (await b.LiesAsync("/kinder")).ShouldContain(Probekind.Skript);
    }

    [Fact]
    public async Task Die_Ausgabe_als_CSV_hat_denselben_Filter_und_keine_Formeln()
    {
        using var b = await lauf.AngemeldetAsync();
        var antwort = await b.OeffneAsync("/kinder/ausgabe?suche=%3D1&format=csv");
        antwort.Content.Headers.ContentType!.ToString().ShouldBe("text/csv; charset=utf-8");
        Regex.IsMatch(antwort.Content.Headers.ContentDisposition!.ToString(), @"^attachment; filename=kinder-\d{4}-\d\d-\d\d\.csv$").ShouldBeTrue();
        var bytes = await antwort.Content.ReadAsByteArrayAsync();
        bytes[..3].ShouldBe([0xEF, 0xBB, 0xBF]);
        System.Text.Encoding.UTF8.GetString(bytes[3..]).ShouldBe("Name;Geboren;Gruppe;Stunden;Beitrag im Monat\r\n\"'=1+1\";06.05.2021;Sonnengruppe;35;-1,50\r\n");
    }

    [Fact]
    public async Task Eine_gekuerzte_Ausgabe_sagt_es_auf_der_Seite_und_in_ihrer_letzten_Zeile()
    {
        using var b = await lauf.AngemeldetAsync();
        (await b.LiesAsync("/kinder/begrenzt")).ShouldContain("(Gekürzt: 100 von 130 Zeilen.");
        (await b.LiesAsync("/kinder/begrenzt?gruppe=mond")).ShouldNotContain("Gekürzt");
        var csv = (await (await b.OeffneAsync("/kinder/begrenzt/ausgabe?format=csv")).Content.ReadAsStringAsync()).TrimEnd().Split("\r\n");
        csv.Length.ShouldBe(1 + 100 + 1);
        csv[^1].ShouldBe("Gekürzt: 100 von 130 Zeilen. Bitte mit den Filtern eingrenzen und in mehreren Teilen ausgeben.;;;;");
        (await (await b.OeffneAsync("/kinder/begrenzt/ausgabe?format=csv&gruppe=mond")).Content.ReadAsStringAsync()).ShouldNotContain("Gekürzt");
        await using var datei = new MemoryStream(await (await b.OeffneAsync("/kinder/begrenzt/ausgabe?format=xlsx")).Content.ReadAsByteArrayAsync());
        using var mappe = SpreadsheetDocument.Open(datei, isEditable: false);
        mappe.WorkbookPart!.WorksheetParts.Single().Worksheet.Descendants<Row>().Last().InnerText.ShouldStartWith("Gekürzt: 100 von 130 Zeilen.");
    }

    [Fact]
    public async Task Die_Ausgabe_fuer_Excel_hat_alle_Treffer_mit_Zahlen_und_Tagen()
    {
        using var b = await lauf.AngemeldetAsync();
        await using var datei = new MemoryStream(await (await b.OeffneAsync("/kinder/ausgabe?gruppe=sonne&sort=-beitrag&format=xlsx")).Content.ReadAsByteArrayAsync());
        using var mappe = SpreadsheetDocument.Open(datei, isEditable: false);
        new DocumentFormat.OpenXml.Validation.OpenXmlValidator().Validate(mappe).Select(f => f.Description).ShouldBeEmpty();
        var zeilen = mappe.WorkbookPart!.WorksheetParts.Single().Worksheet.Descendants<Row>().Select(r => r.Elements<Cell>().ToList()).ToList();
        zeilen.Count.ShouldBe(1 + Probekind.Alle.Count(k => k.Gruppe == "sonne"));
        zeilen[0].Select(z => z.InnerText).ShouldBe(["Name", "Geboren", "Gruppe", "Stunden", "Beitrag im Monat"]);
        var teuerstes = Probekind.Alle.Where(k => k.Gruppe == "sonne").MaxBy(k => k.Beitrag)!;
        zeilen[1][0].InnerText.ShouldBe(teuerstes.Name);
        zeilen[1][1].InnerText.ShouldBe(teuerstes.Geboren.ToDateTime(TimeOnly.MinValue).ToOADate().ToString(System.Globalization.CultureInfo.InvariantCulture));
        decimal.Parse(zeilen[1][4].InnerText, System.Globalization.CultureInfo.InvariantCulture).ShouldBe(teuerstes.Beitrag.Cent / 100m);
        zeilen[1][4].DataType.ShouldBeNull();
        zeilen.Single(z => z[0].InnerText == Probekind.Formel)[0].DataType!.Value.ShouldBe(CellValues.InlineString);
    }

    [Fact]
    public async Task Eine_Ansicht_laesst_sich_merken_und_gehoert_nur_mir()
    {
        using var ich = await lauf.AngemeldetAsync("ansicht-ich");
        using var andere = await lauf.AngemeldetAsync("ansicht-andere");
        await ich.SendeAnAsync("/ansichten/speichern", ("tabelle", "kinder"), ("name", "Mond <b>&"), ("abfrage", "?gruppe=mond"), ("ziel", "/kinder"));
        var seite = await ich.QuelltextAsync("/kinder");
        seite.ShouldContain("<a href=\"/kinder?gruppe=mond\">Mond &lt;b&gt;&amp;</a>");
        (await andere.QuelltextAsync("/kinder")).ShouldNotContain("/kinder?gruppe=mond\"");
        await ich.SendeAnAsync("/ansichten/loeschen", ("tabelle", "kinder"), ("name", "Mond <b>&"), ("ziel", "/kinder"));
        await ich.QuelltextAsync("/kinder");
        (await ich.QuelltextAsync("/kinder")).ShouldNotContain("Mond &lt;b");
    }

    [Theory]
    [InlineData("", "?gruppe=mond")]
    [InlineData("Name", "https://boese.example/")]
    [InlineData("Name", "")]
    public async Task Unbrauchbare_Ansichten_werden_mit_einem_Satz_abgelehnt(string name, string abfrage)
    {
        using var b = await lauf.AngemeldetAsync("ansicht-unbrauchbar");
        (await b.SendeAnAsync("/ansichten/speichern", ("tabelle", "kinder"), ("name", name), ("abfrage", abfrage), ("ziel", "//boese.example"))).Headers.Location!.ToString().ShouldBe("/");
        var seite = await b.LiesAsync("/kinder");
        seite.ShouldContain("Die Ansicht wurde nicht gespeichert.");
        seite.ShouldNotContain("boese");
    }

    [Theory]
    [InlineData("/kinder/K1", "22.11.2026", false)]
    [InlineData("/kinder/K1?stichtag=1.8.25", "01.08.2025", false)]
    [InlineData("/kinder/K1?stichtag=gestern", "22.11.2026", true)]
    public async Task Der_Stichtag_steht_in_der_Adresse(string adresse, string tag, bool fehler)
    {
        using var b = await lauf.AngemeldetAsync();
        var seite = await b.LiesAsync(adresse);
        seite.ShouldContain($"Gültig am</dt>\n    <dd class=\"kern-description-list-item__value\">{tag}</dd>");
        seite.Contains("„gestern“ ist kein Datum.", StringComparison.Ordinal).ShouldBe(fehler);
    }

    private static int Anzahl(Func<Probekind, bool> wenn) => Probekind.Alle.Count(wenn);

    private static List<string> Zeilen(string seite) => [.. Zeile().Matches(seite).Select(m => m.Value)];

    private static List<string> Namen(string seite) => [.. Zeilen(seite).Select(z => Name().Match(z).Groups["name"].Value)];

    private static List<string> Adressen(string seite) => [.. Zeilen(seite).Select(z => Name().Match(z).Groups["adresse"].Value)];

    [GeneratedRegex("""<tr class="kern-table__row" role="row"><th scope="row".*?</tr>""", RegexOptions.Singleline | RegexOptions.ExplicitCapture)]
    private static partial Regex Zeile();

    [GeneratedRegex("""<a href="(?<adresse>[^"]*)">(?<name>.*?)</a>""", RegexOptions.Singleline | RegexOptions.ExplicitCapture)]
    private static partial Regex Name();
}
