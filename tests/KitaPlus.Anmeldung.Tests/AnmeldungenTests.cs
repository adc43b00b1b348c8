using System.Net;
using KitaPlus.Rechte;

namespace KitaPlus.Anmeldung.Tests;

/// <summary>The page that shows who tried to log in.</summary>
public sealed class AnmeldungenTests : Szene
{
    private const string Adresse = "/protokoll/anmeldungen";

    private async Task<Besucher> MitVersuchenAsync(Rolle rolle)
    {
        await EingerichtetAsync();
        await LegeAnAsync("b-pruefer01", "p.ruefer", rolle);
        if (rolle == Rolle.Revision) Haus.Zugaenge.Aendere("b-pruefer01", s => s with { Zugang = s.Zugang with { Zuweisungen = [s.Zugang.Zuweisungen[0] with { Orte = [Ort.Mandant] }] } });
        using (var b = new Besucher(Haus, "192.0.2.7")) await b.MeldeAnAsync(Name, "falsch falsch");
        using (var b = new Besucher(Haus, "192.0.2.8")) await b.MeldeAnAsync("MeinKennwort123", "falsch falsch");
        Haus.Uhr.Vor(TimeSpan.FromDays(1));
        return await AngemeldetAsync("10.7.7.7", "p.ruefer");
    }

    private static string[] Zeilen(Seite seite) => [.. seite.Text.Split("<tr ").Where(z => z.Contains("scope=\"row\"", StringComparison.Ordinal))];

    [Fact]
    public async Task Wer_das_Protokoll_lesen_darf_sieht_jeden_Versuch_mit_seinem_wahren_Ergebnis()
    {
        using var b = await MitVersuchenAsync(Rolle.Revision);
        var alle = await b.HoleAsync(Adresse);
        Zeilen(alle).Length.ShouldBe(4);
        Zeilen(alle)[0].ShouldContain("10.7.7.7");
        Zeilen(alle)[2].ShouldContain("unbekannter Name");
        Zeilen(alle)[3].ShouldContain("Martina Mustermann (b-muster12)");
        Zeilen(alle)[3].ShouldContain("Kennwort falsch");
        Zeilen(alle)[3].ShouldContain("192.0.2.7");
        Zeilen(alle)[3].ShouldContain("Firefox unter Linux");
        alle.Text.ShouldNotContain("MeinKennwort123");
    }

    [Theory]
    [InlineData("wer=m.mustermann", "192.0.2.7")]
    [InlineData("wer=b-muster12", "192.0.2.7")]
    [InlineData("ergebnis=BenutzerUnbekannt", "192.0.2.8")]
    [InlineData("tag-bis=02.03.2026&ergebnis=KennwortFalsch", "192.0.2.7")]
    [InlineData("tag-von=03.03.2026&ergebnis=Angemeldet", "10.7.7.7")]
    [InlineData("tag-von=03.03.2026&ergebnis=KennwortFalsch", null)]
    public async Task Gefiltert_wird_nach_Person_Zeitraum_und_Ergebnis(string abfrage, string? adresse)
    {
        using var b = await MitVersuchenAsync(Rolle.Revision);
        var zeilen = Zeilen(await b.HoleAsync($"{Adresse}?{abfrage}"));
        if (adresse is null) zeilen.ShouldBeEmpty();
        else zeilen.ShouldHaveSingleItem().ShouldContain(adresse);
    }

    [Fact]
    public async Task Die_Ausgabe_hat_denselben_Filter()
    {
        using var b = await MitVersuchenAsync(Rolle.Revision);
        var csv = (await b.HoleAsync(Adresse + "/ausgabe?format=csv&wer=m.mustermann")).Text;
        csv.ShouldBe("Zeitpunkt;Wer;Ergebnis;Von wo;Browser\r\n02.03.2026, 09:00 Uhr;Martina Mustermann (b-muster12);Kennwort falsch;192.0.2.7;Firefox unter Linux\r\n");
    }

    [Fact]
    public async Task Wessen_Recht_nicht_ueberall_gilt_sieht_nur_die_eigenen_Leute()
    {
        using var b = await MitVersuchenAsync(Rolle.TraegerFachverantwortung);
        Zeilen(await b.HoleAsync(Adresse)).ShouldBeEmpty();
        Haus.Zugaenge.InReichweite.Add(B);
        Zeilen(await b.HoleAsync(Adresse)).ShouldHaveSingleItem().ShouldContain("192.0.2.7");
    }

    [Fact]
    public async Task Andere_sehen_nichts()
    {
        using var b = await MitVersuchenAsync(Rolle.Finanzen);
        foreach (var pfad in new[] { Adresse, Adresse + "/ausgabe?format=csv" }) (await b.HoleAsync(pfad)).Status.ShouldBe(HttpStatusCode.Forbidden, pfad);
    }
}
