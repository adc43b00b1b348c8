using System.Net;
using KitaPlus.Betrieb;
using KitaPlus.Dokumente;
using KitaPlus.Webhilfen;

namespace KitaPlus.Barkasse.Tests;

/// <summary>Kassenbuch, Kassenbericht and Zählprotokoll through the templates of the Träger.</summary>
public sealed class UnterlagenTests : Kassenhaus
{
    private protected override IReadOnlyList<IModul> WeitereModule { get; } = [new DokumenteModule()];

    private async Task<Seite> StelleAusAsync(Besucher wer, string titel)
    {
        var seite = await wer.HoleAsync($"{Igel}/2026-11/unterlagen");
        var kennung = seite.Text[..seite.Text.IndexOf($">{titel}</option>", StringComparison.Ordinal)].Split("<option value=\"")[^1].Split('"')[0];
        return await wer.SendeAsync($"{Igel}/2026-11/unterlagen", "pdf", ("Eingabe.Was", kennung));
    }

    [Fact]
    public async Task Jede_Unterlage_wird_ein_PDF_das_nur_hier_ausgegeben_wird()
    {
        await BucheAsync("12,34", "02.11.2026");
        await Mara.SendeAsync($"{Igel}/kassensturz", "zaehlung", ("Eingabe.Anzahl[5000]", "1"), ("Eingabe.Anzahl[1]", "3766"), ("Eingabe.ZweitePerson", "Berta Beispiel"));
        foreach (var titel in new[] { "Kassenbuch November 2026, Hauptkasse", "Kassenbericht November 2026, Hauptkasse", "Zählprotokoll vom 02.11.2026, Hauptkasse" })
        {
            var fertig = await StelleAusAsync(Lena, titel);
            fertig.Weiter.ShouldBe($"{Igel}/2026-11/unterlagen", fertig.Text);
            var liste = (await Lena.HoleAsync($"{Igel}/2026-11/unterlagen")).Text;
            var verweis = liste[..liste.LastIndexOf($"\">{titel}</a>, ", StringComparison.Ordinal)].Split("href=\"")[^1];
            (await Lena.LadeAsync(verweis))[..5].ShouldBe("%PDF-"u8.ToArray());
            (await Besuch("b-lotte").HoleAsync(verweis)).Status.ShouldBe(HttpStatusCode.Forbidden);
            (await Besuch("b-lotte").HoleAsync(verweis.Replace("igel", "loewe", StringComparison.Ordinal))).Status.ShouldBe(HttpStatusCode.NotFound);
        }
    }

    [Fact]
    public async Task Nach_einer_weiteren_Buchung_ist_es_eine_neue_Unterlage_und_die_alte_bleibt()
    {
        await BucheAsync("1", "02.11.2026");
        (await StelleAusAsync(Lena, "Kassenbuch November 2026, Hauptkasse")).Weiter.ShouldNotBeNull();
        await BucheAsync("2", "02.11.2026");
        (await StelleAusAsync(Lena, "Kassenbuch November 2026, Hauptkasse")).Weiter.ShouldNotBeNull();
        (await Lena.HoleAsync($"{Igel}/2026-11/unterlagen")).Text.Split(", Prüfsumme ").Length.ShouldBe(3);
    }

    [Fact]
    public async Task Wer_nur_liest_stellt_nichts_aus_und_ein_leerer_Monat_sagt_es()
    {
        (await Lena.HoleAsync($"{Igel}/2026-11/unterlagen")).Text.ShouldContain("noch nichts gebucht");
        await BucheAsync("1", "02.11.2026");
        var seite = (await Besuch("b-lutz").HoleAsync($"{Igel}/2026-11/unterlagen")).Text;
        seite.ShouldContain("Kassenbuch November 2026");
        seite.ShouldNotContain("PDF ausstellen");
        (await Mara.HoleAsync($"{Igel}/2026-11/unterlagen")).Text.ShouldContain("PDF ausstellen");
    }
}
