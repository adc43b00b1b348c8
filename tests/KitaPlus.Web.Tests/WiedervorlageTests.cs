using System.Net;

namespace KitaPlus.Web.Tests;

/// <summary>What becomes of what was typed when the session ends before it is sent.</summary>
public sealed class WiedervorlageTests(Probelauf lauf) : IClassFixture<Probelauf>
{
    private const string Pfad = "/kinder/neu";

    private static readonly (string, string)[] Eingetippt =
    [
        ("Eingabe.Nachname", "von der Heyde"), ("Eingabe.Geboren", "1.8.21"), ("Eingabe.Beitrag", "1.234,50"), ("Eingabe.Stunden", "35"), ("Eingabe.Gruppe", "mond"),
        ("Eingabe.Essen", "ja"), ("Eingabe.Tage", "mo"), ("Eingabe.Tage", "fr"), ("Eingabe.Einverstanden", "true"), ("Eingabe.Bemerkung", "kommt\nspäter"), ("Eingabe.Kennwort", "sehr geheim"),
    ];

    /// <returns>Where the login leads afterwards.</returns>
    private static async Task<string> SendeZuSpaetAsync(Besucher b)
    {
        var seite = await b.QuelltextAsync(Pfad);
        b.SitzungEndet();
        var antwort = await b.SendeSeiteAsync(seite, Pfad, Eingetippt);
        antwort.StatusCode.ShouldBe(HttpStatusCode.Found);
        var anmeldung = antwort.Headers.Location!.ToString();
        anmeldung.ShouldStartWith("/anmelden?ziel=%2Fkinder%2Fneu%3F");
        anmeldung.ShouldNotContain("Heyde");
        (await b.LiesAsync(anmeldung)).ShouldContain("Sie waren nicht mehr angemeldet; gespeichert ist nichts. Nach der Anmeldung stehen Ihre Eingaben wieder im Formular.");
        return anmeldung;
    }

    private async Task<string> MeldeAnAsync(Besucher b, string anmeldung, string name) => new Uri(lauf.Adresse, (await b.SendeAsync(anmeldung, ("Eingabe.Name", name))).Headers.Location!).PathAndQuery;

    [Fact]
    public async Task Nach_der_Anmeldung_steht_alles_wieder_da_und_nichts_ist_gespeichert()
    {
        using var b = await lauf.AngemeldetAsync("vergesslich");
        var zurueck = await MeldeAnAsync(b, await SendeZuSpaetAsync(b), "vergesslich");
        var roh = await b.QuelltextAsync(zurueck);
        var seite = WebUtility.HtmlDecode(roh);
        seite.ShouldContain("Ihre Eingaben stehen wieder hier, gespeichert ist noch nichts.");
        foreach (var text in new[] { "value=\"von der Heyde\"", "value=\"1.8.21\"", "value=\"1.234,50\"", "kommt\nspäter</textarea>", "<option value=\"mond\" selected>", "value=\"ja\" checked", "value=\"mo\" checked", "value=\"fr\" checked", "value=\"true\" checked" }) seite.ShouldContain(text);
        seite.ShouldNotContain("sehr geheim");
        (await b.LiesAsync("/kinder")).ShouldNotContain("ist aufgenommen");

        (await b.SendeSeiteAsync(roh, zurueck, Eingetippt)).Headers.Location!.ToString().ShouldEndWith("/kinder");
        (await b.LiesAsync("/kinder")).ShouldContain("von der Heyde, geboren am 01.08.2021, ist aufgenommen");
        (await b.LiesAsync(zurueck)).ShouldNotContain("von der Heyde");
    }

    [Fact]
    public async Task Wer_sich_stattdessen_anmeldet_sieht_nichts_davon()
    {
        using var b = await lauf.AngemeldetAsync("erste");
        var anmeldung = await SendeZuSpaetAsync(b);
        var zurueck = await MeldeAnAsync(b, anmeldung, "zweite");
        var seite = await b.LiesAsync(zurueck);
        seite.ShouldContain("Nachname");
        seite.ShouldNotContain("von der Heyde");
        // for whom it was kept it is still there
        b.SitzungEndet();
        (await b.LiesAsync(await MeldeAnAsync(b, anmeldung, "erste"))).ShouldContain("von der Heyde");
    }

    [Fact]
    public async Task Auf_einer_anderen_Seite_erscheint_es_nicht()
    {
        using var b = await lauf.AngemeldetAsync("woanders");
        var zurueck = await MeldeAnAsync(b, await SendeZuSpaetAsync(b), "woanders");
        (await b.LiesAsync("/bausteine" + zurueck[zurueck.IndexOf('?', StringComparison.Ordinal)..])).ShouldNotContain("von der Heyde");
    }

    [Fact]
    public async Task Ein_Formular_das_nicht_von_uns_ist_wird_nicht_aufgehoben()
    {
        using var b = await lauf.AngemeldetAsync("untergeschoben");
        var seite = (await b.QuelltextAsync(Pfad)).Replace("name=\"_marke\" value=\"", "name=\"_marke\" value=\"X", StringComparison.Ordinal);
        b.SitzungEndet();
        (await b.SendeSeiteAsync(seite, Pfad, Eingetippt)).Headers.Location!.ToString().ShouldBe("/anmelden?ziel=%2Fkinder%2Fneu");
    }
}
