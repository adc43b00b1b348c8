namespace KitaPlus.Web.Tests;

public sealed class HilfeverweisTests(Probelauf lauf) : IClassFixture<Probelauf>
{
    [Theory]
    [InlineData("/kinder", "/hilfe/kinder")]
    [InlineData("/kinder/neu", "/hilfe/kinder")]
    [InlineData("/bausteine", "/hilfe")]
    public async Task Der_Verweis_unten_fuehrt_zum_Kapitel_der_Seite_sonst_zur_Uebersicht(string pfad, string hilfe)
    {
        using var b = await lauf.AngemeldetAsync();
        (await (await b.OeffneAsync(pfad)).Content.ReadAsStringAsync()).ShouldContain($"<a href=\"{hilfe}\">Hilfe</a>");
    }
}
