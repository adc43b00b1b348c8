using KitaPlus.Contracts;
using KitaPlus.Contracts.Kinder;

namespace KitaPlus.Personal.Tests;

/// <summary>Staff in the search of the header.</summary>
public sealed class SucheTests : IAsyncLifetime
{
    private Personalhaus haus = null!;

    public async Task InitializeAsync()
    {
        haus = await Personalhaus.BaueAsync();
        await haus.PersonAsync("M1", "Änne", "Müller-Lüdenscheidt", nummer: "4711");
        await haus.PersonAsync("M2", "Bela", "Celik", "E2");
        await haus.PersonAsync("M3", "Cem", "Früher");
        await haus.SendeAsync(new BeendeBeschaeftigung("M3", "b-1", "E1", new DateOnly(2026, 8, 1), null, Herkunft.Jetzt));
    }

    public async Task DisposeAsync() => await haus.DisposeAsync();

    [Theory]
    [InlineData("muller anne")]
    [InlineData("Lüdenscheit")]
    [InlineData("17.4.1988 Änne")]
    [InlineData("4711")]
    public async Task Gefunden_wird_mit_Umlaut_Tippfehler_Geburtstag_oder_Nummer(string frage)
    {
        var seite = await SucheAsync(Personalhaus.Pia, frage);
        seite.ShouldContain("href=\"/personal/M1\"");
        seite.ShouldContain("Gruppenleitung, Kita Igelbau");
        seite.ShouldNotContain("Celik");
    }

    [Fact]
    public async Task Jede_Leitung_findet_nur_ihr_Personal_und_wer_das_Recht_nicht_hat_niemanden()
    {
        (await SucheAsync(Personalhaus.Lars, "Celik")).ShouldContain("/personal/M2");
        (await SucheAsync(Personalhaus.Lea, "Celik")).ShouldNotContain("/personal/M2");
        (await SucheAsync(Personalhaus.Lea, "Müller")).ShouldContain("/personal/M1");
        foreach (var wer in (string[])[Personalhaus.Max, Personalhaus.Finn, Personalhaus.Emil, Personalhaus.Dora, Personalhaus.Ehm])
            foreach (var frage in (string[])["Müller", "4711", "17.4.1988"]) (await SucheAsync(wer, frage)).Contains("/personal/M1", StringComparison.Ordinal).ShouldBeFalse(wer);
    }

    [Fact]
    public async Task Wer_nicht_mehr_da_ist_steht_mit_dem_letzten_Tag_und_nach_einer_Umbenennung_gilt_der_neue_Name()
    {
        (await SucheAsync(Personalhaus.Pia, "Früher")).ShouldContain("Kita Igelbau (bis 31.07.2026)");
        await haus.SendeAsync(new BenenneBeschaeftigteUm("M3", new Personenname("Cem", "Später"), Herkunft.Jetzt));
        (await SucheAsync(Personalhaus.Pia, "Später")).ShouldContain("/personal/M3");
    }

    private async Task<string> SucheAsync(string wer, string frage) => (await haus.HoleAsync(wer, $"/suche/treffer?q={Uri.EscapeDataString(frage)}")).Text;
}
