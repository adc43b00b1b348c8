using System.Net;
using System.Text;
using KitaPlus.Contracts.Kinder;
using KitaPlus.Rechte;

namespace KitaPlus.Beitraege.Seiten.Tests;

/// <summary>Expected fees of the next months.</summary>
public sealed class VorausplanungTests : IAsyncLifetime
{
    private const string Adresse = "/beitraege/vorausplanung";
    private readonly Beitragshaus haus = new();

    public Task InitializeAsync() => haus.InitializeAsync();

    public Task DisposeAsync() => haus.DisposeAsync();

    [Fact]
    public async Task Erwartet_werden_24_Monate_je_Einrichtung_als_Bild_Tabelle_und_Datei()
    {
        await haus.EinrichtungAsync("kita2", "Kita Dachs");
        await haus.FamilieAsync("haus2", "bo", new Personenname("Bo", "Fremdling"), "jim", "Jim", 45_000, "kita2");
        var seite = (await haus.Buero.HoleAsync(Adresse)).Text;
        seite.ShouldContain("7.200,00\u00A0€", customMessage: "24 Monate je 200 € und 100 €");
        seite.ShouldContain("<svg");
        seite.ShouldNotContain("Fremdling", customMessage: "hier geht es um Summen");
        (await haus.Buero.HoleAsync($"{Adresse}?einrichtung=kita2")).Text.ShouldContain("2.400,00\u00A0€");
        var datei = Encoding.UTF8.GetString(await haus.Buero.LadeAsync($"{Adresse}/ausgabe?format=csv&einrichtung=kita"));
        datei.ShouldContain("November 2026;Kita Igel;Jugendamt stadt (erfunden);delegiert;1;0;200,00");
        datei.ShouldContain("Oktober 2028;");
        datei.ShouldNotContain("Kita Dachs");
    }

    [Fact]
    public async Task Jede_sieht_ihre_Einrichtungen_und_wer_kein_Recht_hat_nichts()
    {
        await haus.EinrichtungAsync("kita2", "Kita Dachs");
        haus.Probe.Zugaenge.Gib("b-dora", "Dora Dachs", Rolle.Leitung, ort: Ort.Einrichtung("kita2"));
        using var dora = haus.Probe.Besuch("b-dora");
        var seite = (await dora.HoleAsync(Adresse)).Text;
        seite.ShouldNotContain("Kita Igel");
        seite.ShouldContain("keine Betreuung vereinbart");
        Encoding.UTF8.GetString(await dora.LadeAsync($"{Adresse}/ausgabe?format=csv")).ShouldNotContain("200,00");
        haus.Probe.Zugaenge.Gib("b-pia", "Pia Personal", Rolle.Personal);
        using var pia = haus.Probe.Besuch("b-pia");
        (await pia.HoleAsync(Adresse)).Status.ShouldBe(HttpStatusCode.Forbidden);
        (await pia.HoleAsync($"{Adresse}/ausgabe?format=csv")).Status.ShouldBe(HttpStatusCode.Forbidden);
    }
}
