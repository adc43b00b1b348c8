using System.Net;

namespace KitaPlus.Web.Tests;

public sealed class SicherheitTests(Probelauf lauf) : IClassFixture<Probelauf>
{
    [Theory]
    [InlineData("/anmelden")]
    [InlineData("/kinder")]
    [InlineData("/gibtsnicht")]
    [InlineData("/_content/KitaPlus.Web/kitaplus.css")]
    public async Task Jede_Antwort_traegt_die_Schutzangaben(string pfad)
    {
        using var b = lauf.Besucher();
        var kopf = (await b.OeffneAsync(pfad)).Headers;
        var regeln = kopf.GetValues("Content-Security-Policy").Single();
        foreach (var regel in new[] { "default-src 'self'", "script-src 'self'", "style-src 'self'", "img-src 'self' data:", "frame-ancestors 'none'", "form-action 'self'", "base-uri 'none'", "object-src 'none'" }) regeln.ShouldContain(regel);
        regeln.ShouldNotContain("unsafe");
        kopf.GetValues("X-Content-Type-Options").ShouldBe(["nosniff"]);
        kopf.GetValues("Referrer-Policy").ShouldBe(["same-origin"]);
        kopf.Contains("Permissions-Policy").ShouldBeTrue();
        kopf.Contains("Server").ShouldBeFalse();
    }

    [Theory]
    [InlineData("/kinder")]
    [InlineData("/kinder/ausgabe?format=csv")]
    [InlineData("/kaputt")]
    public async Task Seiten_und_Ausgaben_werden_nirgends_aufgehoben(string pfad)
    {
        using var b = await lauf.AngemeldetAsync();
        (await b.OeffneAsync(pfad)).Headers.CacheControl!.NoStore.ShouldBeTrue();
    }

    [Theory]
    [InlineData("lib/htmx.min.js")]
    [InlineData("lib/kern/kern.min.css")]
    [InlineData("lib/kern/schriften/FiraSans-Regular.woff2")]
    [InlineData("schriften/FiraSans-Regular.woff2")]
    [InlineData("kitaplus.js")]
    [InlineData("zeichen.svg")]
    public async Task Was_der_Browser_braucht_liefern_wir_selbst(string datei)
    {
        using var b = lauf.Besucher();
        var antwort = await b.OeffneAsync("/_content/KitaPlus.Web/" + datei);
        antwort.StatusCode.ShouldBe(HttpStatusCode.OK);
        antwort.Headers.CacheControl!.NoStore.ShouldBeFalse();
    }

    [Theory]
    [InlineData("same-origin", "br")]
    [InlineData("none", "br")]
    [InlineData("cross-site", null)]
    [InlineData("same-site", null)]
    [InlineData(null, null)]
    public async Task Verdichtet_wird_nur_was_keine_fremde_Seite_angefragt_hat(string? herkunft, string? verdichtung)
    {
        using var b = await lauf.AngemeldetAsync();
        using var anfrage = new HttpRequestMessage(HttpMethod.Get, new Uri("/kinder", UriKind.Relative));
        anfrage.Headers.AcceptEncoding.ParseAdd("gzip, br");
        if (herkunft is not null) anfrage.Headers.Add("Sec-Fetch-Site", herkunft);
        (await b.Netz.SendAsync(anfrage)).Content.Headers.ContentEncoding.SingleOrDefault().ShouldBe(verdichtung);
    }

    [Fact]
    public async Task Seiten_enthalten_weder_eingebettete_Skripte_noch_Stile()
    {
        using var b = await lauf.AngemeldetAsync();
        foreach (var pfad in new[] { "/", "/kinder", "/kinder/neu", "/kinder/K1", "/bausteine" })
        {
            var seite = await b.QuelltextAsync(pfad);
            seite.ShouldNotContain("<style");
            seite.ShouldNotContain(" style=");
            seite.ShouldNotContain("<script>");
            seite.ShouldNotContain(" onclick");
            seite.ShouldNotContain("http://");
            seite.ShouldNotContain("https://");
        }
    }

    [Theory]
    [InlineData("127.0.0.1", false)]
    [InlineData("localhost", false)]
    [InlineData("kita.example", true)]
    public async Task Kekse_gehen_ohne_TLS_nur_am_eigenen_Rechner(string rechner, bool gesichert)
    {
        using var b = lauf.Besucher();
        using var anfrage = new HttpRequestMessage(HttpMethod.Get, new Uri("/anmelden", UriKind.Relative));
        anfrage.Headers.Host = rechner;
        var kekse = (await b.Netz.SendAsync(anfrage)).Headers.GetValues("Set-Cookie").ToList();
        kekse.ShouldNotBeEmpty();
        foreach (var k in kekse)
        {
            k.ShouldContain("httponly");
            k.ShouldContain("samesite=strict");
            k.Contains("secure", StringComparison.Ordinal).ShouldBe(gesichert);
        }
    }

    [Theory]
    [InlineData("/kinder/neu")]
    [InlineData("/ohne-formular")]
    [InlineData("/abmelden")]
    [InlineData("/darstellung")]
    [InlineData("/ansichten/speichern")]
    public async Task Ohne_unsere_Marke_wird_nichts_angenommen(string pfad)
    {
        using var b = await lauf.AngemeldetAsync();
        using var leer = new FormUrlEncodedContent([KeyValuePair.Create("_handler", "kind")]);
        var antwort = await b.Netz.PostAsync(new Uri(pfad, UriKind.Relative), leer);
        antwort.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        WebUtility.HtmlDecode(await antwort.Content.ReadAsStringAsync()).ShouldContain("Es wurde nichts gespeichert.");
    }

    [Fact]
    public async Task Die_Marke_eines_anderen_gilt_nicht()
    {
        using var petra = await lauf.AngemeldetAsync("petra");
        using var fremd = await lauf.AngemeldetAsync("fremd");
        foreach (Cookie k in fremd.Kekse.GetCookies(lauf.Adresse))
            if (k.Name == "kp-schutz") petra.Kekse.Add(lauf.Adresse, new Cookie(k.Name, k.Value));
        var marke = (await fremd.QuelltextAsync("/bausteine")).Split("__RequestVerificationToken\" value=\"")[1].Split('"')[0];
        using var inhalt = new FormUrlEncodedContent([KeyValuePair.Create("__RequestVerificationToken", marke)]);
        (await petra.Netz.PostAsync(new Uri("/ohne-formular", UriKind.Relative), inhalt)).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task Mit_Marke_geht_es()
    {
        using var b = await lauf.AngemeldetAsync();
        (await (await b.SendeAnAsync("/ohne-formular")).Content.ReadAsStringAsync()).ShouldBe("getan");
    }

    [Fact]
    public async Task Zu_grosse_Anfragen_werden_mit_einem_Satz_abgelehnt() =>
        await IstZuGrossAsync(("Eingabe.Bemerkung", new string('x', Grenzen.Anfrage + 1)));

    [Fact]
    public async Task Zu_viele_Felder_werden_mit_einem_Satz_abgelehnt() =>
        await IstZuGrossAsync([.. Enumerable.Range(0, Grenzen.Felder + 1).Select(i => ($"f{i}", "x"))]);

    private async Task IstZuGrossAsync(params (string, string)[] felder)
    {
        using var b = await lauf.AngemeldetAsync();
        // ask first: else the server may close the connection while the body is still on its way
        b.Netz.DefaultRequestHeaders.ExpectContinue = true;
        var antwort = await b.SendeAsync("/kinder/neu", felder);
        antwort.StatusCode.ShouldBe(HttpStatusCode.RequestEntityTooLarge);
        WebUtility.HtmlDecode(await antwort.Content.ReadAsStringAsync()).ShouldContain("<h1>Zu groß</h1>");
    }
}
