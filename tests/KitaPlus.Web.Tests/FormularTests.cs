using System.Net;

namespace KitaPlus.Web.Tests;

public sealed class FormularTests(Probelauf lauf) : IClassFixture<Probelauf>
{
    private static readonly (string, string)[] Richtig =
    [
        ("Eingabe.Nachname", "Adler"), ("Eingabe.Geboren", "1.8.21"), ("Eingabe.Beitrag", "1.234,50"), ("Eingabe.Stunden", "35"),
        ("Eingabe.Gruppe", "mond"), ("Eingabe.Essen", "ja"), ("Eingabe.Tage", "mo"), ("Eingabe.Tage", "fr"), ("Eingabe.Einverstanden", "true"),
    ];

    [Fact]
    public async Task Nach_dem_Speichern_steht_die_Meldung_genau_einmal_da()
    {
        using var b = await lauf.AngemeldetAsync();
        var antwort = await b.SendeAsync("/kinder/neu", Richtig);
        antwort.StatusCode.ShouldBe(HttpStatusCode.Found);
        antwort.Headers.Location!.ToString().ShouldEndWith("/kinder");
        (await b.LiesAsync("/kinder")).ShouldContain("Adler, geboren am 01.08.2021, ist aufgenommen: mo, fr, True, , True.");
        (await b.LiesAsync("/kinder")).ShouldNotContain("ist aufgenommen");
    }

    [Fact]
    public async Task Die_Meldung_ist_unterwegs_nicht_zu_lesen_und_nicht_zu_faelschen()
    {
        using var b = await lauf.AngemeldetAsync();
        await b.SendeAsync("/kinder/neu", Richtig);
        var keks = b.Kekse.GetCookies(lauf.Adresse)[Meldungen.Keks]!;
        keks.Value.ShouldNotContain("Adler");
        keks.HttpOnly.ShouldBeTrue();
        b.Kekse.Add(lauf.Adresse, new Cookie(Meldungen.Keks, keks.Value[..^4] + "AAAA"));
        var antwort = await b.OeffneAsync("/kinder");
        antwort.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await antwort.Content.ReadAsStringAsync()).ShouldNotContain("ist aufgenommen");
    }

    [Fact]
    public async Task Nach_einem_Fehler_ist_alles_Eingetippte_noch_da()
    {
        using var b = await lauf.AngemeldetAsync();
        var antwort = await b.SendeAsync("/kinder/neu",
            ("Eingabe.Nachname", "von der Heyde"), ("Eingabe.Geboren", "31.02.2021"), ("Eingabe.Beitrag", "zwölf"), ("Eingabe.Stunden", "99"), ("Eingabe.Gruppe", "mond"),
            ("Eingabe.Essen", "nein"), ("Eingabe.Tage", "di"), ("Eingabe.Tage", "do"), ("Eingabe.Einverstanden", "true"), ("Eingabe.Bemerkung", "kommt\nspäter"), ("Eingabe.Kennwort", "sehr geheim"));
        antwort.StatusCode.ShouldBe(HttpStatusCode.OK);
        var roh = await antwort.Content.ReadAsStringAsync();
        var seite = WebUtility.HtmlDecode(roh);
        foreach (var text in new[] { "value=\"von der Heyde\"", "value=\"31.02.2021\"", "value=\"zwölf\"", "value=\"99\"", "kommt\nspäter</textarea>", "<option value=\"mond\" selected>", "value=\"nein\" checked", "value=\"di\" checked", "value=\"do\" checked", "value=\"true\" checked" }) seite.ShouldContain(text);
        seite.ShouldNotContain("value=\"mo\" checked");
        seite.ShouldNotContain("sehr geheim");
        seite.ShouldContain("Bitte prüfen Sie 3 Angaben");
        seite.ShouldContain("<a href=\"#kind-Eingabe-Geboren\">Geboren am: „31.02.2021“ ist kein Datum. Beispiel: 21.11.2026.</a>");
        seite.ShouldContain("Beitrag: „zwölf“ ist kein Betrag.");
        seite.ShouldContain("Stunden in der Woche: Bitte eine ganze Zahl von 15 bis 45 eingeben.");
        seite.ShouldContain("aria-describedby=\"kind-Eingabe-Geboren-hinweis kind-Eingabe-Geboren-fehler\" aria-invalid=\"true\"");
    }

    [Fact]
    public async Task Eine_fachliche_Ablehnung_steht_im_Formular()
    {
        using var b = await lauf.AngemeldetAsync();
        var antwort = await b.SendeAsync("/kinder/neu", [("Eingabe.Nachname", "Doppelt"), .. Richtig[1..]]);
        antwort.StatusCode.ShouldBe(HttpStatusCode.OK);
        var seite = WebUtility.HtmlDecode(await antwort.Content.ReadAsStringAsync());
        seite.ShouldContain("<li>Ein Kind dieses Namens ist schon aufgenommen.</li>");
        seite.ShouldContain("value=\"Doppelt\"");
    }

    [Fact]
    public async Task Eine_Datei_kommt_an()
    {
        using var b = await lauf.AngemeldetAsync();
        var seite = await b.QuelltextAsync("/kinder/neu");
        var marke = seite.Split("name=\"_handler\" value=\"kind\"")[1].Split("__RequestVerificationToken\" value=\"")[1].Split('"')[0];
        using var inhalt = new MultipartFormDataContent { { new StringContent(marke), "__RequestVerificationToken" }, { new StringContent("kind"), "_handler" }, { new ByteArrayContent([1, 2, 3]), "Eingabe.Datei", "urkunde.pdf" } };
        foreach (var (feld, wert) in Richtig) inhalt.Add(new StringContent(wert), feld);
        (await b.Netz.PostAsync(new Uri("/kinder/neu", UriKind.Relative), inhalt)).StatusCode.ShouldBe(HttpStatusCode.Found);
        (await b.LiesAsync("/kinder")).ShouldContain("urkunde.pdf");
    }

    [Theory]
    [InlineData("Eingabe.Nachname")]
    [InlineData("Eingabe.Geboren")]
    [InlineData("Eingabe.Beitrag")]
    [InlineData("Eingabe.Stunden")]
    [InlineData("Eingabe.Gruppe")]
    [InlineData("Eingabe.Essen")]
    [InlineData("Eingabe.Tage")]
    [InlineData("Eingabe.Kennwort")]
    [InlineData("Eingabe.Bemerkung")]
    public async Task In_keinem_Feld_wird_aus_Text_ein_Skript(string feld)
    {
        using var b = await lauf.AngemeldetAsync();
        const string angriff = "\"></textarea></option><script>alert(1)</script><img src=x onerror=alert(1)>";
        var seite = await (await b.SendeAsync("/kinder/neu", (feld, angriff))).Content.ReadAsStringAsync();
        seite.ShouldContain("kern-alert--danger");
        seite.ShouldNotContain("<script>alert");
        seite.ShouldNotContain("<img src=x");
    }

    [Fact]
    public async Task Felder_sagen_dem_Browser_was_sie_erwarten()
    {
        using var b = await lauf.AngemeldetAsync();
        var seite = await b.LiesAsync("/kinder/neu");
        seite.ShouldContain("<label class=\"kern-label\" for=\"kind-Eingabe-Nachname\">Nachname</label>");
        seite.ShouldContain("id=\"kind-Eingabe-Nachname\" name=\"Eingabe.Nachname\" required maxlength=\"80\" autocomplete=\"family-name\"");
        seite.ShouldContain("maxlength=\"500\"");
        seite.ShouldContain("autocomplete=\"new-password\"");
        seite.ShouldContain("aria-describedby=\"kind-Eingabe-Kennwort-hinweis\"");
    }

    [Theory]
    [InlineData("dark", "data-kern-theme=\"dark\"")]
    [InlineData("light", "data-kern-theme=\"light\"")]
    public async Task Hell_und_dunkel_lassen_sich_waehlen(string wahl, string merkmal)
    {
        using var b = await lauf.AngemeldetAsync();
        (await b.QuelltextAsync("/kinder")).ShouldNotContain("data-kern-theme");
        (await b.SendeAnAsync("/darstellung", ("farben", wahl), ("ziel", "/kinder"))).Headers.Location!.ToString().ShouldBe("/kinder");
        (await b.QuelltextAsync("/kinder")).ShouldContain(merkmal);
        await b.SendeAnAsync("/darstellung", ("farben", "geraet"), ("ziel", "/kinder"));
        (await b.QuelltextAsync("/kinder")).ShouldNotContain("data-kern-theme");
    }
}
