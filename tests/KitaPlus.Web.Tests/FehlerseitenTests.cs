using System.Net;
using System.Text.RegularExpressions;

namespace KitaPlus.Web.Tests;

public sealed class FehlerseitenTests(Probelauf lauf) : IClassFixture<Probelauf>
{
    [Theory]
    [InlineData("/gibtsnicht", HttpStatusCode.NotFound, "Seite nicht gefunden")]
    [InlineData("/fehler", HttpStatusCode.NotFound, "Seite nicht gefunden")]
    [InlineData("/ohne-formular", HttpStatusCode.MethodNotAllowed, "Das geht hier nicht")]
    [InlineData("/fachfehler", HttpStatusCode.BadRequest, "Das Kind „K1“ gibt es nicht. Bitte prüfen Sie die Kennung.")]
    [InlineData("/wartet", HttpStatusCode.Conflict, "Vorgelegt: Das wartet auf eine zweite Person")]
    [InlineData("/wartet", HttpStatusCode.Conflict, "Das wartet auf Herrn Brandt.")]
    [InlineData("/wartet", HttpStatusCode.Conflict, "<a href=\"/vieraugen/v1\">Vorgang ansehen</a>")]
    [InlineData("/kinder/ausgabe?format=pdf", HttpStatusCode.BadRequest, "Möglich sind csv und xlsx.")]
    public async Task Jeder_Fehler_hat_eine_Seite_im_selben_Rahmen(string pfad, HttpStatusCode status, string satz)
    {
        using var b = await lauf.AngemeldetAsync();
        var antwort = await b.OeffneAsync(pfad);
        antwort.StatusCode.ShouldBe(status);
        var seite = WebUtility.HtmlDecode(await antwort.Content.ReadAsStringAsync());
        seite.ShouldContain(satz);
        seite.ShouldContain("Hauptmenü");
    }

    [Fact]
    public async Task Ein_Programmfehler_nennt_eine_Nummer_und_sonst_nichts()
    {
        using var b = await lauf.AngemeldetAsync();
        var antwort = await b.OeffneAsync("/kaputt");
        antwort.StatusCode.ShouldBe(HttpStatusCode.InternalServerError);
        var seite = await antwort.Content.ReadAsStringAsync();
        Regex.IsMatch(seite, "Fehlernummer: <strong>[A-Z2-9]{8}</strong>").ShouldBeTrue();
        seite.ShouldNotContain("geheime Einzelheit");
        seite.ShouldNotContain("Exception");
    }
}
