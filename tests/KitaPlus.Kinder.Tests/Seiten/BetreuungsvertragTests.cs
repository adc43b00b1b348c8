using System.Net;
using KitaPlus.Contracts;
using KitaPlus.Contracts.Kinder;

namespace KitaPlus.Kinder.Tests.Seiten;

/// <summary>The contract follows the agreement of the day, and only who writes the record of the child may issue it.</summary>
public sealed class BetreuungsvertragTests : IAsyncLifetime
{
    private const string Druck = "/kinder/mia/betreuungsvertrag/druck";
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

    [Fact]
    public async Task Das_Ende_ist_das_wirkliche_auch_wenn_die_Vereinbarung_laenger_lief()
    {
        await haus.SendeAsync(new VereinbareBetreuung("mia", new DateOnly(2026, 8, 1), new DateOnly(2030, 7, 31), "igel", "g1", 35, "IIIb", Herkunft.Jetzt));
        using var lena = haus.Als(Kinderhaus.Lena);
        (await lena.HoleAsync(Druck)).Text.ShouldContain("31.07.2030");
        await haus.SendeAsync(new AendereStunden("mia", "igel", new DateOnly(2027, 1, 1), 45, "IIIc", null, Herkunft.Jetzt));
        (await lena.HoleAsync(Druck)).Text.ShouldContain("31.07.2030", customMessage: "andere Stunden beenden den Vertrag nicht");
        await haus.SendeAsync(new BeendeBetreuung("mia", "igel", new DateOnly(2026, 12, 1), new DateOnly(2026, 12, 13), Herkunft.Jetzt));
        (await lena.HoleAsync(Druck)).Text.ShouldContain("31.07.2030", customMessage: "eine Unterbrechung auch nicht");
        await haus.SendeAsync(new BeendeBetreuung("mia", "igel", new DateOnly(2027, 3, 16), null, Herkunft.Jetzt));
        var druck = (await lena.HoleAsync(Druck)).Text;
        druck.ShouldContain("15.03.2027");
        druck.ShouldNotContain("31.07.2030");
    }

    [Fact]
    public async Task Personensorgeberechtigt_heisst_nur_wer_so_eingetragen_ist()
    {
        await haus.SendeAsync(new LegePersonAn("kai", new Personenname("Kai", "Öztürk"), null, Herkunft.Jetzt));
        await haus.SendeAsync(new MeldeMitglied("haus", "kai", new DateOnly(2020, 2, 29), null, Haushaltsrolle.Elternteil, Herkunft.Jetzt));
        await SorgeAsync("aenne", true);
        using var lena = haus.Als(Kinderhaus.Lena);
        var seite = (await lena.HoleAsync("/kinder/mia/betreuungsvertrag")).Text;
        seite.ShouldContain("Ob Kai Öztürk sorgeberechtigt ist, ist nicht eingetragen.");
        seite.ShouldContain("liegt unter „Schreiben“");
        var druck = (await lena.HoleAsync(Druck)).Text;
        druck.ShouldContain("als Eltern wird vereinbart");
        druck.ShouldNotContain("Personensorgeberechtigt");

        await SorgeAsync("kai", true);
        (await lena.HoleAsync("/kinder/mia/betreuungsvertrag")).Text.ShouldNotContain("ist nicht eingetragen");
        (await lena.HoleAsync(Druck)).Text.ShouldContain("als Personensorgeberechtigten wird vereinbart");

        await SorgeAsync("kai", false);
        druck = (await lena.HoleAsync(Druck)).Text;
        druck.ShouldNotContain("Kai");
        druck.ShouldContain("als Personensorgeberechtigten wird vereinbart");
        await SorgeAsync("aenne", false);
        (await lena.HoleAsync("/kinder/mia/betreuungsvertrag")).Text.ShouldContain("Kein Elternteil dieses Kindes ist als sorgeberechtigt eingetragen");
    }

    [Fact]
    public async Task Der_ausgestellte_Vertrag_liegt_unter_Schreiben()
    {
        using var lena = haus.Als(Kinderhaus.Lena);
        var weiter = (await lena.SendeAsync("/kinder/mia/betreuungsvertrag", "ausstellen")).Weiter.ShouldNotBeNull();
        var danach = (await lena.HoleAsync(weiter)).Text;
        danach.ShouldContain("es liegt unter „Schreiben“");
        danach.ShouldNotContain("liegt in der Akte");
    }

    private Task SorgeAsync(string person, bool ja) => haus.SendeAsync(new StelleSorgerechtFest("mia", person, new DateOnly(2020, 2, 29), null, ja, Herkunft.Jetzt));

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
