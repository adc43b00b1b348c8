using System.Net;

namespace KitaPlus.Kinder.Tests.Seiten;

/// <summary>The contract follows the agreement of the day, and only who writes the record of the child may issue it.</summary>
public sealed class BetreuungsvertragTests : IAsyncLifetime
{
    private readonly Kinderhaus haus = new();

    public Task InitializeAsync() => haus.InitializeAsync();

    public Task DisposeAsync() => haus.DisposeAsync();

    [Fact]
    public async Task Der_Vertrag_nennt_Kind_Eltern_Traeger_Einrichtung_Gruppe_Beginn_und_Stunden()
    {
        using var lena = haus.Als(Kinderhaus.Lena);
        var seite = (await lena.HoleAsync("/kinder/mia/betreuungsvertrag")).Text;
        seite.ShouldContain("Betreuungsvertrag ab 01.08.2026");
        var druck = (await lena.HoleAsync("/kinder/mia/betreuungsvertrag/druck")).Text;
        foreach (var wort in new[] { "Mia Öztürk", "29.02.2020", "Änne Öztürk", "Ahornweg 1", "Kirchengemeinde", "Kita Igel", "Stachelgruppe", "01.08.2026", "35" }) druck.ShouldContain(wort);
    }

    [Fact]
    public async Task Ohne_Vereinbarung_sagt_die_Seite_was_zuerst_zu_tun_ist()
    {
        using var frida = haus.Als(Kinderhaus.Frida);
        (await frida.HoleAsync("/kinder/mia/betreuungsvertrag?tag=01.07.2026")).Text.ShouldContain("Bitte zuerst die Betreuung vereinbaren");
    }

    [Theory]
    [InlineData(Kinderhaus.Mara)]
    [InlineData(Kinderhaus.Lesend)]
    [InlineData(Kinderhaus.Finanzen)]
    public async Task Wer_nur_liest_stellt_keinen_Vertrag_aus(string wer)
    {
        using var besucher = haus.Als(wer);
        (await besucher.HoleAsync("/kinder/mia/betreuungsvertrag")).Status.ShouldBe(HttpStatusCode.Forbidden);
        (await besucher.HoleAsync("/kinder/mia/betreuungsvertrag/druck")).Status.ShouldBe(HttpStatusCode.Forbidden);
    }
}
