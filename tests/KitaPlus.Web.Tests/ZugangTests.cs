using System.Net;

namespace KitaPlus.Web.Tests;

public sealed class ZugangTests(Probelauf lauf) : IClassFixture<Probelauf>
{
    [Fact]
    public async Task Wer_nicht_angemeldet_ist_kommt_zur_Anmeldung_und_danach_weiter()
    {
        using var b = lauf.Besucher();
        var antwort = await b.OeffneAsync("/kinder?suche=Adler");
        antwort.StatusCode.ShouldBe(HttpStatusCode.Found);
        var anmeldung = antwort.Headers.Location!.ToString();
        anmeldung.ShouldBe("/anmelden?ziel=%2Fkinder%3Fsuche%3DAdler");
        (await b.SendeAsync(anmeldung, ("Eingabe.Name", "petra"))).Headers.Location!.ToString().ShouldEndWith("/kinder?suche=Adler");
    }

    [Fact]
    public async Task Nach_der_Anmeldung_geht_es_nie_auf_fremde_Seiten()
    {
        using var b = lauf.Besucher();
        (await b.SendeAsync("/anmelden?ziel=//boese.example", ("Eingabe.Name", "petra"))).Headers.Location!.ToString().ShouldNotContain("boese");
    }

    [Fact]
    public async Task Ein_Formular_ohne_Anmeldung_fuehrt_zur_Anmeldung_und_sagt_dass_nichts_gespeichert_ist()
    {
        using var fremd = lauf.Besucher();
        var marke = (await fremd.QuelltextAsync("/anmelden")).Split("__RequestVerificationToken\" value=\"")[1].Split('"')[0];
        using var inhalt = new FormUrlEncodedContent([KeyValuePair.Create("__RequestVerificationToken", marke)]);
        var antwort = await fremd.Netz.PostAsync(new Uri("/kinder/neu", UriKind.Relative), inhalt);
        antwort.StatusCode.ShouldBe(HttpStatusCode.Found);
        antwort.Headers.Location!.ToString().ShouldBe("/anmelden?ziel=%2Fkinder%2Fneu");
        (await fremd.LiesAsync("/anmelden")).ShouldContain("Sie waren nicht mehr angemeldet; gespeichert ist nichts. Bitte melden Sie sich an und geben Sie es noch einmal ein.");
    }

    [Fact]
    public async Task Ein_Seitenstueck_ohne_Anmeldung_fuehrt_den_ganzen_Browser_zur_Anmeldung()
    {
        using var b = lauf.Besucher();
        b.Netz.DefaultRequestHeaders.Add("HX-Request", "true");
        (await b.OeffneAsync("/fortschritt")).Headers.GetValues("HX-Redirect").ShouldBe(["/anmelden"]);
    }

    [Fact]
    public async Task Wer_nicht_darf_liest_warum()
    {
        using var b = await lauf.AngemeldetAsync();
        var antwort = await b.OeffneAsync("/geheim");
        antwort.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        var seite = WebUtility.HtmlDecode(await antwort.Content.ReadAsStringAsync());
        seite.ShouldContain("Die Rolle Fachverantwortung hat hier keinen Zugriff.");
        seite.ShouldContain("/warum?handlung=probe.geheim.zeigen");
        seite.ShouldContain("Warum nicht?");
        seite.ShouldContain("Hauptmenü");
    }

    [Fact]
    public async Task Was_es_nicht_gibt_wird_beantwortet_wie_etwas_Verbotenes()
    {
        using var b = await lauf.AngemeldetAsync();
        (await b.OeffneAsync("/kinder/K1")).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await b.OeffneAsync("/kinder/K77777")).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task Das_Menue_zeigt_nur_was_erlaubt_ist_und_wo_man_ist()
    {
        using var b = await lauf.AngemeldetAsync();
        var seite = await b.LiesAsync("/kinder/K1");
        seite.ShouldContain("""<a href="/kinder" aria-current="page">Kinder</a>""");
        seite.ShouldContain("Bausteine");
        seite.ShouldNotContain("Geheimes");
        seite.ShouldContain("Rendantur Nord");
        seite.ShouldContain("Petra Vogt");
    }

    [Fact]
    public async Task Abmelden_beendet_den_Zugang()
    {
        using var b = await lauf.AngemeldetAsync();
        (await b.SendeAnAsync("/abmelden")).Headers.Location!.ToString().ShouldBe("/anmelden");
        (await b.OeffneAsync("/kinder")).StatusCode.ShouldBe(HttpStatusCode.Found);
    }
}
