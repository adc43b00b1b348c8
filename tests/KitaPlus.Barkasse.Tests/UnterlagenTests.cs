using System.Net;
using KitaPlus.Betrieb;
using KitaPlus.Dokumente;
using KitaPlus.EventStore;
using KitaPlus.Webhilfen;
using Microsoft.Extensions.DependencyInjection;

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
    public async Task Nach_einem_weiteren_Kassensturz_ist_es_ein_neuer_Kassenbericht_und_am_naechsten_Tag_derselbe()
    {
        const string Titel = "Kassenbericht November 2026, Hauptkasse";
        await BucheAsync("1", "02.11.2026");
        foreach (var alle in new[] { 1, 2 })
        {
            await Mara.SendeAsync($"{Igel}/kassensturz", "zaehlung", ("Eingabe.Anzahl[1]", "9900"), ("Eingabe.ZweitePerson", "Berta"));
            (await StelleAusAsync(Lena, Titel)).Weiter.ShouldNotBeNull();
            (await Lena.HoleAsync($"{Igel}/2026-11/unterlagen")).Text.Split($"\">{Titel}</a>, ").Length.ShouldBe(alle + 1);
        }

        Am(2026, 11, 3);
        (await StelleAusAsync(Lena, Titel)).Weiter.ShouldNotBeNull();
        (await Lena.HoleAsync($"{Igel}/2026-11/unterlagen")).Text.Split($"\">{Titel}</a>, ").Length.ShouldBe(3);
    }

    [Fact]
    public async Task Mit_dem_Schluessel_des_Kassenbuchs_verschwinden_auch_seine_Unterlagen()
    {
        await BucheAsync("12,34", "02.11.2026", "Geburtstag von Mia Geheim");
        await Mara.SendeAsync($"{Igel}/kassensturz", "zaehlung", ("Eingabe.Anzahl[1]", "8766"), ("Eingabe.ZweitePerson", "Berta Beispiel"));
        foreach (var titel in new[] { "Kassenbuch November 2026, Hauptkasse", "Kassenbericht November 2026, Hauptkasse", "Zählprotokoll vom 02.11.2026, Hauptkasse" }) (await StelleAusAsync(Lena, titel)).Weiter.ShouldNotBeNull();
        var liste = (await Lena.HoleAsync($"{Igel}/2026-11/unterlagen")).Text;
        var verweise = liste.Split("href=\"").Skip(1).Select(t => t.Split('"')[0]).Where(a => a.StartsWith($"{Igel}/2026-11/unterlagen/", StringComparison.Ordinal)).ToList();
        verweise.Count.ShouldBe(3);
        foreach (var v in verweise) (await Lena.HoleAsync(v)).Status.ShouldBe(HttpStatusCode.OK, v);

        await Probe.Dienste.GetRequiredService<Schluesselvernichtung>().VernichteAsync(Webprobe.Mandant, Buchungsregeln.Schluessel("igel", new(2026, 11)), "dienst-probe");
        foreach (var v in verweise) (await Lena.HoleAsync(v)).Status.ShouldBe(HttpStatusCode.NotFound, v);
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
