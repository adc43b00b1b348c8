using KitaPlus.Contracts.Kinder;
using KitaPlus.Einrichtungen;

namespace KitaPlus.Beitraege.Seiten.Tests;

/// <summary>Nobody has to know the id of a Jugendamt: those with a Satzung are offered and shown by the name of their authority.</summary>
public sealed class JugendamtTests(Beitragshaus haus) : IClassFixture<Beitragshaus>
{
    private const string Behoerde = "Jugendamt stadt (erfunden)";

    [Theory]
    [InlineData("/kinder/mia/wohnsitz")]
    [InlineData("/kinder/neu?einrichtung=kita")]
    [InlineData("/einrichtungen/kita/jugendamt")]
    public async Task Zur_Wahl_stehen_die_Jugendaemter_mit_Satzung(string formular) =>
        (await haus.Buero.HoleAsync(formular)).Text.ShouldContain($"<option value=\"stadt\">{Behoerde}</option>");

    [Theory]
    [InlineData("JUGENDAMT Stadt (erfunden)", "stadt", Behoerde)]
    [InlineData("Stadt", "stadt", Behoerde)]
    [InlineData("bonn", "bonn", "Jugendamt bonn")]
    public async Task Der_Name_der_Behoerde_genuegt_und_ein_fremdes_Amt_bleibt_wie_getippt(string getippt, string kennung, string gezeigt)
    {
        await haus.FamilieAsync($"h-{getippt.Length}", $"p-{getippt.Length}", new Personenname("Ada", "Umzug"), $"k-{getippt.Length}", "Juri", 45_000);
        var kind = $"/kinder/k-{getippt.Length}";
        (string, string)[] felder = [("Eingabe.Jugendamt", getippt), ("Eingabe.Ab", "01.12.2026")];
        var seite = await haus.Buero.SendeAsync($"{kind}/wohnsitz", "angabe", felder);
        if (seite.Weiter is null) seite = await haus.Buero.SendeAsync($"{kind}/wohnsitz", "angabe", [.. felder, FolgenTests.Bestaetigung(seite)]);
        seite.Weiter.ShouldBe($"{kind}/stammdaten");
        (await haus.Probe.AlleAsync()).Select(e => haus.Probe.Anwendung.Codec.Decode(e)).OfType<WohnsitzGemeldet>().Last().Jugendamt.ShouldBe(kennung);
        (await haus.Buero.HoleAsync($"{kind}/stammdaten?stichtag=01.12.2026")).Text.ShouldContain($"{gezeigt}, ab 01.12.2026");
    }

    [Fact]
    public async Task Ein_Jugendamt_ohne_Satzung_faellt_nach_dem_Zuordnen_auf()
    {
        await haus.SendeAsync(new LegeEinrichtungAn("neu", "t1", "Kita Neu", new DateOnly(2026, 1, 1)));
        var weiter = (await haus.Buero.SendeAsync("/einrichtungen/neu/jugendamt", "jugendamt", ("Eingabe.Jugendamt", "stadtt"), ("Eingabe.Ab", "01.01.2026"))).Weiter;
        (await haus.Buero.HoleAsync(weiter!)).Text.ShouldContain("Für dieses Jugendamt ist keine Satzung geladen");
        weiter = (await haus.Buero.SendeAsync("/einrichtungen/neu/jugendamt", "jugendamt", ("Eingabe.Jugendamt", "STADT"), ("Eingabe.Ab", "01.01.2026"))).Weiter;
        var seite = (await haus.Buero.HoleAsync(weiter!)).Text;
        seite.ShouldContain($"Zuständig ist ab 01.01.2026: {Behoerde}.");
        seite.ShouldNotContain("keine Satzung geladen");
    }
}
