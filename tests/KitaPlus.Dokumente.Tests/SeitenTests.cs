using System.Net;
using System.Text;
using KitaPlus.Betrieb;
using KitaPlus.Webhilfen;

namespace KitaPlus.Dokumente.Tests;

/// <summary>What people see and do on the pages.</summary>
public sealed class SeitenTests : IAsyncLifetime
{
    private const string Rechnungsvorlage = "/dokumente/vorlagen/traeger/T1/rechnung";
    private static readonly byte[] Png = Convert.FromBase64String("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");
    private readonly Haus haus = new();
    private Besucher fritz = null!;

    public async Task InitializeAsync()
    {
        await haus.InitializeAsync();
        fritz = haus.Probe.Besuch(Haus.Fritz);
    }

    public async Task DisposeAsync()
    {
        fritz.Dispose();
        await haus.DisposeAsync();
    }

    [Fact]
    public async Task Ein_Traeger_aendert_seine_Vorlage_und_setzt_sie_wieder_zurueck()
    {
        using var tanja = haus.Probe.Besuch(Haus.Tanja);
        var seite = await tanja.HoleAsync(Rechnungsvorlage);
        seite.Text.ShouldContain("Noch keine eigene Vorlage");
        seite.Text.ShouldContain("{{geld zahlbetrag}}");
        seite.Text.ShouldContain("Gläubiger-Identifikationsnummer");

        var falsch = await tanja.SendeAsync(Rechnungsvorlage, "vorlage", ("Eingabe.Inhalt", "<h1>Rechnung</h1>\n<p>{{nummmer}}</p>"));
        falsch.Text.ShouldContain("Zeile 2: Den Namen „nummmer“ gibt es hier nicht. Meinten Sie „nummer“?");
        falsch.Text.ShouldContain("{{nummmer}}</p>", customMessage: "das Getippte steht noch da");

        (await tanja.SendeAsync(Rechnungsvorlage, "vorlage", ("Eingabe.Inhalt", "<h1>Unsere Rechnung {{nummer}}</h1>"), ("Eingabe.Bemerkung", "kürzer"))).Weiter.ShouldBe(Rechnungsvorlage);
        (await tanja.SendeAsync(Rechnungsvorlage, "vorlage", ("Eingabe.Inhalt", "<h1>Ganz unsere Rechnung {{nummer}}</h1>"))).Weiter.ShouldBe(Rechnungsvorlage);
        seite = await tanja.HoleAsync(Rechnungsvorlage);
        seite.Text.ShouldContain("Fassung 2");
        seite.Text.ShouldContain("Tanja Träger: kürzer");
        (await tanja.HoleAsync($"{Rechnungsvorlage}?fassung=1")).Text.ShouldContain("<h1>Unsere Rechnung {{nummer}}</h1>");
        (await tanja.HoleAsync("/dokumente/vorlagen")).Text.ShouldContain("eigene, Fassung 2");

        (await tanja.SendeAsync(Rechnungsvorlage, "zuruecksetzen")).Weiter.ShouldBe(Rechnungsvorlage);
        (await tanja.HoleAsync(Rechnungsvorlage)).Text.ShouldContain("Noch keine eigene Vorlage");
    }

    [Fact]
    public async Task Die_Vorlage_der_Rendantur_gilt_fuer_alle_die_keine_eigene_haben()
    {
        await fritz.SendeAsync("/dokumente/vorlagen/rendantur/mahnung", "vorlage", ("Eingabe.Inhalt", "<h1>Mahnung der Rendantur</h1>"));
        await fritz.SendeAsync("/dokumente/vorlagen/traeger/T2/mahnung", "vorlage", ("Eingabe.Inhalt", "<h1>Mahnung von T2</h1>"));
        (await haus.Dokumente.DruckansichtAsync(Webprobe.Mandant, Haus.Auftrag(Dokumentart.Mahnung, "a", traeger: "T1"))).ShouldContain("Mahnung der Rendantur");
        (await haus.Dokumente.DruckansichtAsync(Webprobe.Mandant, Haus.Auftrag(Dokumentart.Mahnung, "a", traeger: "T2"))).ShouldContain("Mahnung von T2");
        (await haus.Dokumente.DruckansichtAsync(Webprobe.Mandant, Haus.Auftrag(Dokumentart.Mahnung, "a"))).ShouldContain("Mahnung der Rendantur");
    }

    [Fact]
    public async Task Fremde_Vorlagen_aendert_niemand_und_die_der_Rendantur_nur_die_Fachverantwortung()
    {
        using var tanja = haus.Probe.Besuch(Haus.Tanja);
        (await tanja.HoleAsync("/dokumente/vorlagen/traeger/T2/rechnung")).Status.ShouldBe(HttpStatusCode.Forbidden);
        (await tanja.HoleAsync("/dokumente/vorlagen/traeger/T9/rechnung")).Status.ShouldBe(HttpStatusCode.Forbidden);
        var seite = await tanja.HoleAsync("/dokumente/vorlagen/rendantur/rechnung");
        seite.Status.ShouldBe(HttpStatusCode.OK);
        seite.Text.ShouldNotContain("Als neue Fassung speichern");
        (await tanja.SendeAsync("/dokumente/vorlagen/rendantur/rechnung", "vorlage", ("Eingabe.Inhalt", "<h1>x</h1>"))).Text.ShouldNotContain("gilt ab sofort");
        (await haus.Probe.AlleAsync()).ShouldNotContain(e => e.Type == "dokumente.vorlage_gespeichert.v1");
        using var lena = haus.Probe.Besuch(Haus.Lena);
        (await lena.HoleAsync("/dokumente/vorlagen")).Text.ShouldNotContain("Träger T2");
    }

    [Fact]
    public async Task Die_Vorschau_nimmt_was_getippt_ist_und_laesst_nichts_von_aussen_zu()
    {
        using var antwort = await SchickeVorschauAsync(fritz, "<h1>Probe {{nummer}}</h1>", "html");
        antwort.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await antwort.Content.ReadAsStringAsync()).ShouldContain("Probe 2026-10-000147");
        var regeln = antwort.Headers.GetValues("Content-Security-Policy").Single();
        regeln.ShouldContain("default-src 'none'");
        regeln.ShouldNotContain("script-src");

        using var pdf = await SchickeVorschauAsync(fritz, "<h1>Probe {{nummer}}</h1>", "pdf");
        (await Pdfblick.TextAsync(await pdf.Content.ReadAsByteArrayAsync())).ShouldContain("Probe 2026-10-000147");
        using var falsch = await SchickeVorschauAsync(fritz, "<img src=\"file:///etc/passwd\">", "pdf");
        falsch.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await falsch.Content.ReadAsStringAsync()).ShouldContain("in Vorlagen nicht");
    }

    [Fact]
    public async Task Ein_Briefkopf_mit_Logo_und_was_nicht_als_Logo_taugt()
    {
        const string Seite = "/dokumente/briefkopf/einrichtung/E1";
        using var lena = haus.Probe.Besuch(Haus.Lena);
        (await lena.SendeMitDateiAsync(Seite, "briefkopf", "Eingabe.Datei", "logo.png", "kein Bild"u8.ToArray(), ("Eingabe.Name", "Kita Igel"))).Text.ShouldContain("weder ein PNG- oder JPEG-Bild noch eine SVG-Datei");
        (await lena.SendeMitDateiAsync(Seite, "briefkopf", "Eingabe.Datei", "logo.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"><script>x()</script></svg>"u8.ToArray(), ("Eingabe.Name", "Kita Igel"))).Text.ShouldContain("enthält „script“");
        (await lena.SendeMitDateiAsync(Seite, "briefkopf", "Eingabe.Datei", "logo.png", Png, ("Eingabe.Name", "Kita Igel & Söhne"), ("Eingabe.Fuss1", "Igelweg 1\n50667 Köln"))).Weiter.ShouldBe(Seite);
        (await lena.HoleAsync(Seite)).Text.ShouldContain("data:image/png;base64,");
        var html = await haus.Dokumente.DruckansichtAsync(Webprobe.Mandant, Haus.Auftrag(Dokumentart.Rechnung, "a", traeger: "T1", einrichtung: "E1"));
        html.ShouldContain("Kita Igel &amp; Söhne");
        html.ShouldContain("Igelweg 1<br>50667 Köln");
        html.ShouldContain("data:image/png;base64,");
        (await haus.Dokumente.DruckansichtAsync(Webprobe.Mandant, Haus.Auftrag(Dokumentart.Rechnung, "a", traeger: "T1"))).ShouldNotContain("Kita Igel");

        (await lena.SendeAsync(Seite, "entfernen")).Weiter.ShouldBe(Seite);
        (await lena.HoleAsync(Seite)).Text.ShouldContain("Noch kein eigener Briefkopf");
        using var nele = haus.Probe.Besuch(Haus.Nele);
        (await nele.HoleAsync(Seite)).Status.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task Ausgestelltes_steht_in_der_Liste_und_beim_Kind_und_laesst_sich_herunterladen_und_nachstellen()
    {
        var vertrag = await haus.Dokumente.StelleAusAsync(haus.Kontext, Haus.Auftrag(Dokumentart.Betreuungsvertrag, "vertrag-K1") with { Titel = "Betreuungsvertrag", Stapel = "herbst" });
        var mahnung = await haus.Dokumente.StelleAusAsync(haus.Kontext, Haus.Auftrag(Dokumentart.Mahnung, "mahnung-K1") with { Titel = "Mahnung Stufe 1" });
        haus.Dokumente.Adresse(vertrag).ShouldBe("/dokumente/betreuung/vertrag-K1");
        var liste = (await fritz.HoleAsync("/dokumente")).Text;
        liste.ShouldContain("Mia Hoffmann");
        liste.ShouldContain("Mahnung Stufe 1");
        (await fritz.HoleAsync("/dokumente?suche=vertrag-k1")).Text.ShouldNotContain("Mahnung Stufe 1");
        (await fritz.HoleAsync("/dokumente?art=mahnung")).Text.ShouldNotContain("vertrag-K1");
        (await fritz.HoleAsync("/dokumente?ausgestellt-bis=01.11.2026")).Text.ShouldContain("Keine Dokumente gefunden");
        Encoding.UTF8.GetString(await fritz.LadeAsync("/dokumente/ausgabe?format=csv")).ShouldContain("Mahnung Stufe 1");

        using var lena = haus.Probe.Besuch(Haus.Lena);
        var kind = (await lena.HoleAsync("/kinder/K1/schreiben")).Text;
        kind.ShouldContain("Betreuungsvertrag");
        kind.ShouldNotContain("Mahnung Stufe 1", customMessage: "der Zahlungsverkehr geht die Kita nichts an");
        (await lena.HoleAsync("/kinder/K1")).Text.ShouldContain("/kinder/K1/schreiben");
        (await lena.HoleAsync("/dokumente")).Text.ShouldNotContain("Mahnung Stufe 1");
        (await lena.HoleAsync("/dokumente/zahlung/mahnung-K1")).Status.ShouldBe(HttpStatusCode.Forbidden);
        (await lena.HoleAsync("/dokumente/betreuung/mahnung-K1")).Status.ShouldBe(HttpStatusCode.Forbidden, "auch nicht über die Adresse eines anderen Bereichs");

        (await lena.HoleAsync("/dokumente/betreuung/vertrag-K1")).Text.ShouldContain(vertrag.Pruefsumme);
        using (var datei = await lena.HoleDateiAsync("/dokumente/betreuung/vertrag-K1/archiv.pdf"))
        {
            datei.Content.Headers.ContentDisposition!.DispositionType.ShouldBe("attachment");
            Seitenbau.Pruefsumme(await datei.Content.ReadAsByteArrayAsync()).ShouldBe(vertrag.Pruefsumme);
        }

        (await lena.SendeAsync("/dokumente/betreuung/vertrag-K1", "nachstellen")).Text.ShouldContain("Byte für Byte dasselbe Dokument");
        (await lena.HoleAsync("/dokumente?stapel=herbst")).Text.ShouldContain("Druckdatei dieses Stapels");
        (await Pdfblick.TextAsync(await lena.LadeAsync("/dokumente/stapel/herbst/druckdatei.pdf"))).ShouldContain("Betreuungsvertrag für Mia Hoffmann");

        using var nele = haus.Probe.Besuch(Haus.Nele);
        (await nele.HoleAsync("/dokumente")).Text.ShouldContain("Keine Dokumente gefunden");
        foreach (var adresse in new[] { "/dokumente/betreuung/vertrag-K1", "/dokumente/betreuung/vertrag-K1/archiv.pdf", "/dokumente/betreuung/vertrag-K1/versand.pdf", "/kinder/K1/schreiben" })
            (await nele.HoleAsync(adresse)).Status.ShouldBe(HttpStatusCode.Forbidden, adresse);
        (await nele.HoleAsync("/dokumente/stapel/herbst/druckdatei.pdf")).Status.ShouldBe(HttpStatusCode.BadRequest);
        mahnung.Von.ShouldBe(Haus.Fritz);
    }

    private static async Task<HttpResponseMessage> SchickeVorschauAsync(Besucher wer, string inhalt, string ausgabe) =>
        await wer.SchickeAsync(Rechnungsvorlage, "/dokumente/vorschau", ("Eingabe.Inhalt", inhalt), ("ausgabe", ausgabe), ("art", "rechnung"));
}
