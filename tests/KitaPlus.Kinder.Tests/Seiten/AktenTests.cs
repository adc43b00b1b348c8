using System.Net;
using System.Text;
using KitaPlus.Contracts.Kinder;
using KitaPlus.Kernel;
using KitaPlus.Webhilfen;

namespace KitaPlus.Kinder.Tests.Seiten;

/// <summary>Documents in the Akte of a child.</summary>
public sealed class AktenTests(Kinderhaus haus) : IClassFixture<Kinderhaus>
{
    private static readonly byte[] Pdf = "%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF"u8.ToArray();

    [Fact]
    public async Task Ein_Dokument_wird_abgelegt_bekommt_eine_neue_Fassung_und_laesst_sich_nur_herunterladen()
    {
        using var lena = haus.Als(Kinderhaus.Lena);
        (await lena.SendeMitDateiAsync("/kinder/mia/akte/neu", "angabe", "Eingabe.Datei", "../Vertrag Ä.exe", Pdf, ("Eingabe.Titel", "Betreuungsvertrag"), ("Eingabe.Klasse", "Vertrag"))).Weiter.ShouldBe("/kinder/mia/akte");
        var erste = await haus.LetztesAsync<DokumentAbgelegt>("kind-mia");
        (erste.Fassung, erste.Angaben.Wert.Dateiname, erste.Medientyp).ShouldBe((1, "Vertrag Ä.pdf", "application/pdf"));
        (await lena.SendeMitDateiAsync($"/kinder/mia/akte/neu?dokument={erste.Dokument}", "angabe", "Eingabe.Datei", "vertrag2.pdf", [.. Pdf, (byte)'\n'], ("Eingabe.Titel", "Betreuungsvertrag"), ("Eingabe.Klasse", "Vertrag"))).Weiter.ShouldBe("/kinder/mia/akte");
        var zweite = await haus.LetztesAsync<DokumentAbgelegt>("kind-mia");
        (zweite.Dokument, zweite.Fassung).ShouldBe((erste.Dokument, 2));
        var liste = (await lena.HoleAsync("/kinder/mia/akte")).Text;
        liste.ShouldContain("Betreuungsvertrag");
        liste.ShouldContain("1 (überholt)");

        using var antwort = await lena.HoleDateiAsync($"/kinder/mia/dokument/{erste.Beleg}");
        (await antwort.Content.ReadAsByteArrayAsync()).ShouldBe(Pdf);
        antwort.Content.Headers.ContentDisposition!.DispositionType.ShouldBe("attachment");
        antwort.Headers.GetValues("X-Content-Type-Options").ShouldBe(["nosniff"]);
        antwort.Headers.GetValues("Content-Security-Policy").Single().ShouldContain("sandbox");
        using var frida = haus.Als(Kinderhaus.Frida);
        (await frida.HoleAsync($"/kinder/fremd/dokument/{erste.Beleg}")).Status.ShouldBe(HttpStatusCode.Forbidden);
        (await lena.HoleAsync("/kinder/mia/dokument/d-unbekannt")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Was_eine_Datei_ist_sagt_ihr_Inhalt()
    {
        using var lena = haus.Als(Kinderhaus.Lena);
        var davor = (await haus.EreignisseAsync("kind-mia")).Count;
        var seite = await lena.SendeMitDateiAsync("/kinder/mia/akte/neu", "angabe", "Eingabe.Datei", "harmlos.pdf", Encoding.UTF8.GetBytes("<script>alert(1)</script>"), ("Eingabe.Titel", "Brief"), ("Eingabe.Klasse", "Schriftverkehr"));
        seite.Text.ShouldContain("weder ein PDF noch ein JPEG- oder PNG-Bild");
        seite.Text.ShouldContain("value=\"Brief\"");
        (await lena.SendeMitDateiAsync("/kinder/mia/akte/neu", "angabe", "Eingabe.Datei", "leer.pdf", [], ("Eingabe.Titel", "Brief"), ("Eingabe.Klasse", "Schriftverkehr"))).Text.ShouldContain("leer oder größer als 10 MiB");
        (await haus.EreignisseAsync("kind-mia")).Count.ShouldBe(davor);
    }

    [Fact]
    public async Task Ohne_Schluessel_des_Kindes_ist_das_Dokument_nirgends_mehr_lesbar()
    {
        using var lena = haus.Als(Kinderhaus.Lena);
        await lena.SendeMitDateiAsync("/kinder/mia/akte/neu", "angabe", "Eingabe.Datei", "attest.png", [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 1], ("Eingabe.Titel", "Attest"), ("Eingabe.Klasse", "Gesundheit"));
        var beleg = (await haus.LetztesAsync<DokumentAbgelegt>("kind-mia")).Beleg;
        (await lena.HoleAsync($"/kinder/mia/dokument/{beleg}")).Status.ShouldBe(HttpStatusCode.OK);
        haus.Probe.Anwendung.Schluessel.Destroy(Webprobe.Mandant, "kind-mia", Zwecke.Gesundheit);
        (await lena.HoleAsync($"/kinder/mia/dokument/{beleg}")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Beitragsunterlagen_sieht_und_legt_ab_nur_wer_Einkommen_sehen_darf()
    {
        using var buero = haus.Als(Kinderhaus.Buero);
        (await buero.HoleAsync("/kinder/mia/akte/neu")).Text.ShouldContain("Beitragsunterlagen: Sieht nur, wer Einkommen sehen darf.");
        (await buero.SendeMitDateiAsync("/kinder/mia/akte/neu", "angabe", "Eingabe.Datei", "steuer-2025.pdf", [.. Pdf, (byte)' '], ("Eingabe.Titel", "Einkommensteuerbescheid"), ("Eingabe.Klasse", "Beitrag"))).Weiter.ShouldBe("/kinder/mia/akte");
        var bescheid = await haus.LetztesAsync<DokumentAbgelegt>("kind-mia");
        using var finanzen = haus.Als(Kinderhaus.Finanzen);
        foreach (var rendantur in new[] { buero, finanzen })
        {
            (await rendantur.HoleAsync("/kinder/mia/akte")).Text.ShouldContain("Einkommensteuerbescheid");
            (await rendantur.HoleAsync("/kinder/mia/verlauf")).Text.ShouldContain("Einkommensteuerbescheid");
            (await rendantur.HoleAsync($"/kinder/mia/dokument/{bescheid.Beleg}")).Status.ShouldBe(HttpStatusCode.OK);
        }

        foreach (var wer in new[] { Kinderhaus.Lena, Kinderhaus.Mara, Kinderhaus.Lesend, Kinderhaus.Ehrenamt })
        {
            using var kita = haus.Als(wer);
            foreach (var adresse in new[] { "/kinder/mia/akte", "/kinder/mia/akte?tafel=dokumente&format=csv", "/kinder/mia/verlauf" })
            {
                var seite = (await kita.HoleAsync(adresse)).Text;
                foreach (var wort in new[] { "Einkommensteuerbescheid", "steuer-2025", bescheid.Beleg, $"dokument={bescheid.Dokument}" }) seite.ShouldNotContain(wort, customMessage: $"{wer}: {adresse}");
            }

            (await kita.HoleAsync("/kinder/mia/akte")).Text.ShouldContain("Unterlage zum Beitrag");
            (await kita.HoleAsync($"/kinder/mia/dokument/{bescheid.Beleg}")).Status.ShouldBe(HttpStatusCode.NotFound, wer);
            (await kita.HoleAsync($"/kinder/mia/akte/neu?dokument={bescheid.Dokument}")).Status.ShouldBe(HttpStatusCode.Forbidden, wer);
        }

        using var lena = haus.Als(Kinderhaus.Lena);
        (await lena.HoleAsync("/kinder/mia/akte/neu")).Text.ShouldNotContain("value=\"Beitrag\"");
        (await lena.SendeMitDateiAsync("/kinder/mia/akte/neu", "angabe", "Eingabe.Datei", "brief.pdf", Pdf, ("Eingabe.Titel", "Brief"), ("Eingabe.Klasse", "Beitrag"))).Text.ShouldContain("Aufbewahrung: Bitte");
        (await lena.SendeMitDateiAsync("/kinder/mia/akte/neu", "angabe", "Eingabe.Datei", "brief.pdf", Pdf, ("Eingabe.Titel", "Brief"), ("Eingabe.Klasse", "Schriftverkehr"))).Weiter.ShouldBe("/kinder/mia/akte");
    }
}
