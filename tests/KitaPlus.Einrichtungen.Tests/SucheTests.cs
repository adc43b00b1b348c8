using KitaPlus.Contracts;
using KitaPlus.Contracts.Kinder;
using KitaPlus.EventStore;
using KitaPlus.Kinder;
using KitaPlus.Webhilfen;
using Microsoft.Extensions.DependencyInjection;

namespace KitaPlus.Einrichtungen.Tests;

/// <summary>The field in the header: who finds whom by what.</summary>
public sealed class SucheTests : IAsyncLifetime
{
    private Kitahaus haus = null!;

    public async Task InitializeAsync() => haus = await Kitahaus.BaueAsync();

    public async Task DisposeAsync() => await haus.DisposeAsync();

    private async Task<string> SucheAsync(string frage, string wer = Kitahaus.Fritz) => (await haus.HoleAsync(wer, $"/suche?q={Uri.EscapeDataString(frage)}")).Text;

    [Theory]
    [InlineData("Müller")]
    [InlineData("mueller")]
    [InlineData("MULLER")]
    [InlineData("Müler anna")]
    [InlineData("mü")]
    [InlineData("özdem müll")]
    [InlineData("04.03.2021")]
    [InlineData("4.3.21")]
    [InlineData("4.3. anna")]
    [InlineData("k-4711")]
    public async Task Ein_Kind_wird_gefunden(string frage)
    {
        await haus.KindAsync("k-4711", "Anna", "Müller-Özdemir");
        await haus.KindAsync("K2", "Bela", "Schmidt", new DateOnly(2020, 2, 29));
        var text = await SucheAsync(frage);
        text.ShouldContain("<a href=\"/kinder/k-4711\">Anna Müller-Özdemir</a>, geboren am 04.03.2021, Kita Igelbau");
        text.ShouldNotContain("Schmidt");
    }

    [Fact]
    public async Task Ein_ehemaliges_Kind_ist_als_solches_zu_erkennen()
    {
        await haus.KindAsync("K2", "Bela", "Schmidt");
        (await SucheAsync("Schmidt")).ShouldNotContain("ehemals");
        await haus.SendeAsync(new BeendeBetreuung("K2", "E1", new DateOnly(2025, 8, 1), null, Herkunft.Jetzt));
        (await SucheAsync("Schmidt")).ShouldContain("ehemals Kita Igelbau");
    }

    [Theory]
    [InlineData("Schmit")]
    [InlineData("Schimdt")]
    [InlineData("Schmitdt bela")]
    [InlineData("29.02.")]
    public async Task Tippfehler_und_der_Schalttag_stoeren_nicht(string frage)
    {
        await haus.KindAsync("K2", "Bela", "Schmidt", new DateOnly(2020, 2, 29));
        (await SucheAsync(frage)).ShouldContain("Bela Schmidt");
    }

    [Theory]
    [InlineData("qxqxqx")]
    [InlineData("Schmidt Anna")]
    [InlineData("01.01.2001")]
    public async Task Was_nicht_passt_wird_nicht_gefunden(string frage)
    {
        await haus.KindAsync("K2", "Bela", "Schmidt");
        (await SucheAsync(frage)).ShouldContain($"Zu „{frage}“ ist nichts zu finden.");
    }

    [Fact]
    public async Task Genaue_Treffer_stehen_vor_aehnlichen()
    {
        await haus.KindAsync("K1", "Anna", "Meyer");
        await haus.KindAsync("K2", "Bela", "Meier");
        await haus.KindAsync("K3", "Cem", "Meierhofer");
        var text = await SucheAsync("meier");
        var stellen = new[] { "Bela Meier<", "Cem Meierhofer<", "Anna Meyer<" }.Select(n => text.IndexOf(n, StringComparison.Ordinal)).ToList();
        stellen.ShouldBe(stellen.Order());
        stellen[0].ShouldBePositive();
    }

    [Fact]
    public async Task Eine_Leitung_findet_nur_die_Kinder_ihrer_Kita_und_wer_lange_fort_ist_nicht_mehr()
    {
        await haus.KindAsync("K1", "Anna", "Adler");
        await haus.KindAsync("K2", "Bela", "Adler", einrichtung: "E2", gruppe: null);
        await haus.KindAsync("K3", "Cem", "Adler", bis: new DateOnly(2025, 7, 31));
        await haus.KindAsync("K4", "Dora", "Adler", bis: new DateOnly(2026, 7, 31));
        var lea = await SucheAsync("adler", Kitahaus.Lea);
        foreach (var da in (string[])["Anna Adler", "Dora Adler"]) lea.ShouldContain(da);
        foreach (var fehlt in (string[])["Bela", "Cem", "/kinder/K2", "/kinder/K3"]) lea.ShouldNotContain(fehlt);
        (await SucheAsync("K2", Kitahaus.Lea)).ShouldNotContain("Bela", customMessage: "auch nicht über die Kennung");
        (await SucheAsync("adler")).ShouldContain("Bela Adler");
        (await SucheAsync("adler", Kitahaus.Pia)).ShouldNotContain("Adler<", customMessage: "Personal sieht keine Kinder");
    }

    [Fact]
    public async Task Angehoerige_fuehren_zu_ihren_Kindern_und_die_Kennung_des_Haushalts_zu_allen()
    {
        await haus.KindAsync("K1", "Anna", "Adler");
        await haus.KindAsync("K2", "Bela", "Bach", einrichtung: "E2", gruppe: null);
        await haus.HaushaltAsync("H-77", "P1", "Petra", "Sommer", "K1");
        await haus.HaushaltAsync("H-78", "P2", "Paul", "Sommer", "K2");
        var fritz = await SucheAsync("sommer");
        fritz.ShouldContain("<a href=\"/kinder/K1\">Petra Sommer</a>, im Haushalt von Anna Adler");
        fritz.ShouldContain("Paul Sommer");
        var lea = await SucheAsync("sommer", Kitahaus.Lea);
        lea.ShouldContain("Petra Sommer");
        lea.ShouldNotContain("Paul");
        var haushalt = await SucheAsync("H-77");
        haushalt.ShouldContain("Anna Adler");
        haushalt.ShouldContain("Petra Sommer");
        haushalt.ShouldNotContain("Paul");
    }

    [Fact]
    public async Task Einrichtungen_werden_nach_Name_Traeger_und_Kennung_gefunden()
    {
        foreach (var frage in (string[])["löwenzan", "loewenzahn", "severin", "E2"]) (await SucheAsync(frage)).ShouldContain("<a href=\"/einrichtungen/E2\">Kita Löwenzahn</a>");
        (await SucheAsync("kita", Kitahaus.Lea)).ShouldNotContain("Löwenzahn");
        (await SucheAsync("igelbau", Kitahaus.Lea)).ShouldContain("/einrichtungen/E1");
    }

    [Fact]
    public async Task Ein_neuer_Name_ersetzt_den_alten_und_ein_geloeschter_verschwindet_sofort()
    {
        await haus.KindAsync("K1", "Anna", "Adler");
        await haus.SendeAsync(new BenenneKindUm("K1", new Personenname("Anna", "Zander"), Herkunft.Jetzt));
        (await SucheAsync("zander")).ShouldContain("Anna Zander");
        (await SucheAsync("adler")).ShouldContain("nichts zu finden");
        haus.Probe.Dienste.GetRequiredService<IPersonKeys>().Destroy(Webprobe.Mandant, "kind-K1", null);
        (await SucheAsync("zander")).ShouldContain("nichts zu finden");
        await haus.Probe.Anwendung.Ansichten.RebuildAsync(null, null, CancellationToken.None);
        (await SucheAsync("zander")).ShouldContain("nichts zu finden");
    }

    [Fact]
    public async Task Beim_Tippen_kommt_nur_die_Auswahl_und_sie_verweist_auf_alle_Treffer()
    {
        for (var i = 0; i < 8; i++) await haus.KindAsync($"K{i}", $"Kind{(char)('a' + i)}", "Winter");
        var auswahl = (await haus.HoleAsync(Kitahaus.Fritz, "/suche/treffer?q=winter")).Text;
        auswahl.ShouldNotContain("<html");
        auswahl.Split("/kinder/").Length.ShouldBe(7, "sechs Treffer");
        auswahl.ShouldContain("href=\"/suche?q=winter\"");
        (await haus.HoleAsync(Kitahaus.Fritz, "/suche/treffer?q=w")).Text.Trim().ShouldBeEmpty("ein Buchstabe ist zu wenig");
        (await haus.HoleAsync(Kitahaus.Fritz, "/kinder")).Text.ShouldContain("hx-get=\"/suche/treffer\"");
    }

    [Fact]
    public async Task Lange_und_seltsame_Eingaben_schaden_nicht()
    {
        var lang = string.Concat(Enumerable.Repeat("Ä", 300));
        await haus.KindAsync("K1", "🦔", lang);
        (await SucheAsync(lang[..50])).ShouldContain("/kinder/K1");
        foreach (var frage in (string[])["🦔", "%", "' or 1=1 --", "<script>alert(1)</script>", new string('x', 5_000), "\u0000", "a b c d e f g h i"]) (await SucheAsync(frage)).ShouldContain("<h1>Suche</h1>");
        (await SucheAsync("<script>alert(1)</script>")).ShouldContain("Zu „<script>", customMessage: "als Text, die Testhilfe entschlüsselt HTML");
    }
}
