using System.Net;
using KitaPlus.Betrieb;
using KitaPlus.Contracts;
using KitaPlus.Contracts.Kinder;
using KitaPlus.Kinder;
using KitaPlus.Rechte;
using KitaPlus.Webhilfen;

namespace KitaPlus.Dokumente.Tests;

/// <summary>Who may see a record may not see everything that was written about it.</summary>
public sealed class FremdeEinrichtungTests : IAsyncLifetime
{
    private readonly Haus haus = new();
    private readonly List<Besucher> besucher = [];

    public async Task InitializeAsync()
    {
        await haus.InitializeAsync();
        // Zoe war bis Oktober bei den Igeln und ist jetzt bei den Dachsen
        await haus.SendeAsync(new NimmKindAuf("K2", new Personenname("Zoe", "Wechsel"), new DateOnly(2022, 1, 1), Herkunft.Jetzt));
        await haus.SendeAsync(new VereinbareBetreuung("K2", new DateOnly(2025, 8, 1), new DateOnly(2026, 10, 31), "E1", null, 35, null, Herkunft.Jetzt));
        await haus.SendeAsync(new VereinbareBetreuung("K2", new DateOnly(2026, 11, 1), null, "E2", null, 35, null, Herkunft.Jetzt));
    }

    public async Task DisposeAsync()
    {
        foreach (var b in besucher) b.Dispose();
        await haus.DisposeAsync();
    }

    private Besucher Besuch(string wer)
    {
        var b = haus.Probe.Besuch(wer);
        besucher.Add(b);
        return b;
    }

    private Task<AusgestelltesDokument> StelleAusAsync(Dokumentart art, string kennung, string betrifft, string? einrichtung = null) =>
        haus.Dokumente.StelleAusAsync(haus.Kontext, Haus.Auftrag(art, kennung, betrifft, einrichtung: einrichtung) with { Stapel = "herbst" });

    private static readonly string[] Wege = ["", "/archiv.pdf", "/versand.pdf"];

    [Fact]
    public async Task Die_fruehere_Kita_liest_ihren_Vertrag_und_nicht_den_der_neuen_und_umgekehrt()
    {
        await StelleAusAsync(Dokumentart.Betreuungsvertrag, "alt-igel", "kind-K2", "E1");
        await StelleAusAsync(Dokumentart.Betreuungsvertrag, "neu-dachs", "kind-K2", "E2");
        await StelleAusAsync(Dokumentart.Betreuungsvertrag, "ohne-ort", "kind-K2");
        foreach (var (wer, eigener, fremder) in new[] { (Haus.Lena, "alt-igel", "neu-dachs"), (Haus.Nele, "neu-dachs", "alt-igel") })
        {
            var b = Besuch(wer);
            foreach (var weg in Wege)
            {
                (await b.HoleAsync($"/dokumente/betreuung/{eigener}{weg}")).Status.ShouldBe(HttpStatusCode.OK, $"{wer} {eigener}{weg}");
                (await b.HoleAsync($"/dokumente/betreuung/{fremder}{weg}")).Status.ShouldBe(HttpStatusCode.Forbidden, $"{wer} {fremder}{weg}");
            }

            foreach (var liste in new[] { "/dokumente", "/kinder/K2/schreiben" })
            {
                var text = (await b.HoleAsync(liste)).Text;
                text.ShouldContain($"/dokumente/betreuung/{eigener}");
                text.ShouldContain("/dokumente/betreuung/ohne-ort");
                text.ShouldNotContain(fremder, customMessage: $"{wer} {liste}");
            }
        }

        (await Besuch(Haus.Fritz).HoleAsync("/dokumente/betreuung/neu-dachs")).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Was_der_Traeger_ueber_die_Kinder_aller_Kitas_schreibt_liest_keine_von_ihnen()
    {
        await StelleAusAsync(Dokumentart.ButAbrechnung, "but-1", "traeger-T1");
        foreach (var weg in Wege)
        {
            (await Besuch(Haus.Lena).HoleAsync($"/dokumente/verpflegung/but-1{weg}")).Status.ShouldBe(HttpStatusCode.Forbidden, weg);
            (await Besuch(Haus.Nele).HoleAsync($"/dokumente/verpflegung/but-1{weg}")).Status.ShouldBe(HttpStatusCode.Forbidden, weg);
            (await Besuch(Haus.Tanja).HoleAsync($"/dokumente/verpflegung/but-1{weg}")).Status.ShouldBe(HttpStatusCode.OK, weg);
        }

        (await Besuch(Haus.Lena).HoleAsync("/dokumente")).Text.ShouldNotContain("but-1");
    }

    [Fact]
    public async Task Wer_nur_das_Tagesgeschaeft_macht_liest_nicht_fuer_wen_eine_Behoerde_zahlt()
    {
        haus.Probe.Zugaenge.Gib("b-mika", "Mika Mitarbeit", Rolle.Einrichtungsmitarbeiter, ort: Ort.Einrichtung("E1"));
        await StelleAusAsync(Dokumentart.Rechnung, "rechnung-1", "kind-K1", "E1");
        var mika = Besuch("b-mika");
        foreach (var weg in Wege) (await mika.HoleAsync($"/dokumente/verpflegung/rechnung-1{weg}")).Status.ShouldBe(HttpStatusCode.Forbidden, weg);
        (await mika.HoleAsync("/kinder/K1/schreiben")).Text.ShouldNotContain("rechnung-1");
        (await Besuch(Haus.Lena).HoleAsync("/dokumente/verpflegung/rechnung-1")).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Die_Druckdatei_eines_Stapels_steht_bei_jedem_Betroffenen_im_Protokoll_der_Lesezugriffe()
    {
        await StelleAusAsync(Dokumentart.Betreuungsvertrag, "stapel-1", "kind-K1");
        await StelleAusAsync(Dokumentart.Betreuungsvertrag, "stapel-2", "kind-K2", "E2");
        (await Pdfblick.TextAsync(await Besuch(Haus.Lena).LadeAsync("/dokumente/stapel/herbst/druckdatei.pdf"))).Split('\f', StringSplitOptions.RemoveEmptyEntries).Length.ShouldBe(1, "der Vertrag der anderen Kita ist nicht dabei");
        haus.Zugriffe.Von(Handlungen.Stapel).ShouldBe([null, "kind-K1"], "der Stapel und wer darin steht");
        haus.Dienst<Handlungsverzeichnis>()[Handlungen.Stapel].Personenakte.ShouldBeTrue("nur was eine Akte öffnet, wird behalten");
    }
}
