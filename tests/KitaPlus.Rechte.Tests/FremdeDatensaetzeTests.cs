using System.Net;
using System.Text;
using System.IO.Compression;

namespace KitaPlus.Rechte.Tests;

/// <summary>Addresses typed by hand, lists and exports: nobody gets what their right does not reach, and nobody learns what there is.</summary>
public sealed class FremdeDatensaetzeTests(Haus haus) : IClassFixture<Haus>
{
    private static readonly string Eigene = Welt.Familie(Welt.Nord, Welt.Innen);
    private static readonly string Fremde = Welt.Familie(Welt.Nord, Welt.Aussen);

    [Fact]
    public async Task Verbotenes_und_Unbekanntes_wird_auf_jeder_Seite_gleich_beantwortet()
    {
        foreach (var seite in haus.Seiten.SelectMany(s => s).Where(e => e.Metadata.GetMetadata<Web.SeiteAttribute>()!.Objekt?.Contains('{', StringComparison.Ordinal) == true))
        {
            string Pfad(Seite s) => Adressen.Fuelle(seite.RoutePattern.RawText!, seite.Metadata.GetMetadata<Web.SeiteAttribute>()!.Objekt, s, haus.Heute);
            foreach (var rolle in (Rolle[])[Rolle.Leitung, Rolle.TraegerFachverantwortung, Rolle.Einrichtungsmitarbeiter])
            {
                var b = await haus.AlsAsync(rolle);
                var (verboten, nirgends) = (await b.HoleAsync(Pfad(Welt.Aussen)), await b.HoleAsync(Pfad(Welt.Nirgends)));
                verboten.Status.ShouldBe(HttpStatusCode.Forbidden, Pfad(Welt.Aussen));
                nirgends.Status.ShouldBe(HttpStatusCode.Forbidden, Pfad(Welt.Nirgends));
                Ohne(nirgends.Inhalt).ShouldBe(Ohne(verboten.Inhalt));
            }
        }
    }

    [Fact]
    public async Task Ein_Befehl_verraet_nicht_ob_es_den_fremden_Datensatz_gibt()
    {
        var (verglichen, maengel) = (0, new List<string>());
        foreach (var rolle in (Rolle[])[Rolle.Leitung, Rolle.TraegerFachverantwortung, Rolle.Verwaltungsreferent])
        {
            var b = await haus.AlsAsync(rolle);
            foreach (var h in haus.Handlungen.Alle.Where(h => h is { Befehl: not null, LegtAn: false }))
            {
                var (fremd, nirgends) = (await b.BefiehlAsync(h.Befehl!, "aussen"), await b.BefiehlAsync(h.Befehl!, "nirgends"));
                if (fremd.Status != HttpStatusCode.Forbidden) continue;
                verglichen++;
                if (nirgends.Status != fremd.Status || Ohne(nirgends.Inhalt) != Ohne(fremd.Inhalt)) maengel.Add($"{rolle.Titel()} {h.Name}: {nirgends.Status} {nirgends.Inhalt} statt {fremd.Inhalt}");
            }
        }

        maengel.ShouldBeEmpty();
        verglichen.ShouldBeGreaterThan(100);
    }

    [Theory]
    [InlineData(Rolle.Fachverantwortung)]
    [InlineData(Rolle.Revision)]
    [InlineData(Rolle.Leitung)]
    public async Task Ein_Kind_eines_anderen_Mandanten_gibt_es_nicht(Rolle rolle)
    {
        var b = await haus.AlsAsync(rolle);
        var (fremd, nirgends) = (await b.HoleAsync($"/kinder/{Welt.KindNurImSueden}"), await b.HoleAsync("/kinder/k-gibtsnicht"));
        fremd.Status.ShouldBe(HttpStatusCode.Forbidden);
        Ohne(fremd.Inhalt).ShouldBe(Ohne(nirgends.Inhalt));
        (await (await haus.AlsAsync(rolle, Welt.Sued)).HoleAsync($"/kinder/{Welt.KindNurImSueden}")).Text.ShouldContain("Nursüden");
    }

    [Fact]
    public async Task Gleiche_Kennungen_in_zwei_Mandanten_zeigen_jedem_das_Seine()
    {
        foreach (var (mandant, anderer) in ((string, string)[])[(Welt.Nord, Welt.Sued), (Welt.Sued, Welt.Nord)])
        {
            var b = await haus.AlsAsync(Rolle.Fachverantwortung, mandant);
            foreach (var pfad in (string[])[$"/kinder/{Welt.Innen.Kind}", "/kinder", "/kinder/ausgabe?format=csv", "/einrichtungen", "/einrichtungen/ausgabe?format=csv"])
            {
                var text = (await b.HoleAsync(pfad)).Text;
                text.ShouldContain(pfad.StartsWith("/kinder", StringComparison.Ordinal) ? Welt.Familie(mandant, Welt.Innen) : $"Kita {Welt.Innen.Einrichtung} {mandant}");
                text.ShouldNotContain(Welt.Familie(anderer, Welt.Innen));
                text.ShouldNotContain($"{Welt.Innen.Einrichtung} {anderer}");
            }
        }
    }

    [Theory]
    [InlineData(Rolle.Leitung)]
    [InlineData(Rolle.Einrichtungsmitarbeiter)]
    [InlineData(Rolle.TraegerLesend)]
    [InlineData(Rolle.Verwaltungsreferent)]
    public async Task Listen_und_Ausgaben_enthalten_nur_den_eigenen_Bereich(Rolle rolle)
    {
        var b = await haus.AlsAsync(rolle);
        foreach (var abfrage in (string[])["", "?name=konrad", "?name=nordmannz", $"?einrichtung={Welt.Aussen.Einrichtung}", $"?einrichtung={Welt.Aussen.Einrichtung}&ehemalige=ja", "?ehemalige=ja", "?name=%25", "?seite=2&je=100"])
        {
            (await b.HoleAsync("/kinder" + abfrage)).Inhalt.ShouldNotContain(Fremde);
            (await b.HoleAsync($"/kinder/ausgabe{abfrage}{(abfrage.Length == 0 ? "?" : "&")}format=csv")).Text.ShouldNotContain(Fremde);
            (await TabelleAsync(b, $"/kinder/ausgabe{abfrage}{(abfrage.Length == 0 ? "?" : "&")}format=xlsx")).ShouldNotContain(Fremde);
        }

        (await b.HoleAsync("/kinder")).Inhalt.ShouldContain(Eigene);
        (await b.HoleAsync("/kinder/ausgabe?format=csv")).Text.ShouldContain(Eigene);
        (await TabelleAsync(b, "/kinder/ausgabe?format=xlsx")).ShouldContain(Eigene);
        foreach (var pfad in (string[])["/einrichtungen", "/einrichtungen/ausgabe?format=csv"])
        {
            var text = (await b.HoleAsync(pfad)).Text;
            text.ShouldContain($"Kita {Welt.Innen.Einrichtung}");
            text.ShouldNotContain(Welt.Aussen.Einrichtung);
        }
    }

    [Fact]
    public async Task Ein_vor_mehr_als_zwoelf_Monaten_ausgeschiedenes_Kind_sieht_die_Rendantur_aber_nicht_mehr_die_Kita()
    {
        foreach (var rolle in (Rolle[])[Rolle.Leitung, Rolle.Einrichtungsmitarbeiter, Rolle.LesendEinrichtung])
        {
            var kita = await haus.AlsAsync(rolle);
            (await kita.HoleAsync($"/kinder/{Welt.Ehemaliges}")).Status.ShouldBe(HttpStatusCode.Forbidden);
            (await kita.HoleAsync("/kinder?ehemalige=ja")).Text.ShouldNotContain("Ehemalignord");
            (await kita.HoleAsync("/kinder/ausgabe?format=csv&ehemalige=ja")).Text.ShouldNotContain("Ehemalignord");
        }

        var rendantur = await haus.AlsAsync(Rolle.Fachverantwortung);
        (await rendantur.HoleAsync($"/kinder/{Welt.Ehemaliges}")).Text.ShouldContain("Ehemalignord");
        (await rendantur.HoleAsync("/kinder?ehemalige=ja")).Text.ShouldContain("Ehemalignord");
        (await rendantur.HoleAsync("/kinder")).Text.ShouldNotContain("Ehemalignord");
    }

    [Fact]
    public async Task Das_Protokoll_zeigt_einem_Traeger_nur_was_seine_Leute_getan_haben()
    {
        await (await haus.AlsAsync(Rolle.Leitung)).HoleAsync($"/kinder/{Welt.Innen.Kind}");
        await (await haus.AlsAsync(Rolle.Fachverantwortung)).HoleAsync($"/kinder/{Welt.Aussen.Kind}");
        var traeger = await haus.AlsAsync(Rolle.TraegerFachverantwortung);
        foreach (var pfad in (string[])["/protokoll/lesezugriffe", "/protokoll/lesezugriffe/ausgabe?format=csv"])
        {
            var text = (await traeger.HoleAsync(pfad)).Inhalt;
            text.ShouldContain($"kind-{Welt.Innen.Kind}");
            text.ShouldNotContain(Haus.Benutzer(Rolle.Fachverantwortung));
        }

        foreach (var pfad in (string[])["/protokoll", "/protokoll/ausgabe?format=csv"]) (await traeger.HoleAsync(pfad)).Inhalt.ShouldNotContain("dienst-");
        (await (await haus.AlsAsync(Rolle.Fachverantwortung)).HoleAsync($"/protokoll/lesezugriffe?objekt=kind-{Welt.Aussen.Kind}")).Inhalt.ShouldContain(Haus.Benutzer(Rolle.Fachverantwortung));
    }

    [Theory]
    [InlineData("/kinder/k-arche/../k-zeder")]
    [InlineData("/kinder/../kinder/k-zeder")]
    [InlineData("/konto/../kinder/k-zeder")]
    [InlineData("/kinder/k-arche%2F..%2Fk-zeder")]
    [InlineData("/kinder/%2e%2e/kinder/k-zeder")]
    [InlineData("/kinder/%6b-zeder")]
    [InlineData("/kinder/%256b-zeder")]
    [InlineData("/kinder/k-zeder/")]
    [InlineData("/kinder//k-zeder")]
    [InlineData("/KINDER/k-zeder")]
    [InlineData("/kinder/K-ZEDER")]
    [InlineData("/kinder/k-zeder%20")]
    [InlineData("/kinder/k-zeder%00")]
    [InlineData("/kinder/k-zeder;x=1")]
    [InlineData("/kinder/k-zeder?Id=k-arche")]
    [InlineData("/kinder/k-arche?Id=k-zeder")]
    [InlineData("/kinder/k-arche?id=k-zeder&Kind=k-zeder")]
    [InlineData("/_content/../kinder/k-zeder")]
    public async Task Umwege_in_der_Adresse_fuehren_nicht_weiter(string pfad)
    {
        var b = await haus.AlsAsync(Rolle.Leitung);
        var ganz = new Uri(haus.Adresse.GetLeftPart(UriPartial.Authority) + pfad, new UriCreationOptions { DangerousDisablePathAndQueryCanonicalization = true });
        using var antwort = await b.Netz.GetAsync(ganz);
        var text = WebUtility.HtmlDecode(await antwort.Content.ReadAsStringAsync());
        text.ShouldNotContain(Fremde);
        if (!pfad.StartsWith("/kinder/k-arche?", StringComparison.Ordinal)) antwort.IsSuccessStatusCode.ShouldBeFalse();
        ((int)antwort.StatusCode).ShouldBeLessThan(500);
    }

    [Theory]
    [InlineData("HEAD")]
    [InlineData("OPTIONS")]
    [InlineData("PUT")]
    [InlineData("PATCH")]
    [InlineData("DELETE")]
    [InlineData("TRACE")]
    [InlineData("ERFUNDEN")]
    public async Task Andere_Methoden_umgehen_nichts(string methode)
    {
        foreach (var b in (Besucher[])[await haus.AlsAsync(Rolle.Leitung), haus.Besucher()])
        {
            foreach (var pfad in (string[])[$"/kinder/{Welt.Aussen.Kind}", "/kinder/ausgabe?format=csv&einrichtung=e-zeder", "/protokoll"])
            {
                var antwort = await b.FrageAsync(new HttpMethod(methode), pfad);
                antwort.Text.ShouldNotContain(Fremde);
                if (!pfad.StartsWith("/kinder/ausgabe", StringComparison.Ordinal)) antwort.Status.ShouldNotBe(HttpStatusCode.OK);
                ((int)antwort.Status).ShouldBeLessThan(500);
            }
        }
    }

    [Theory]
    [InlineData("/kinder?seite=2147483647&je=100")]
    [InlineData("/kinder?seite=-1&je=-5")]
    [InlineData("/kinder?sort=1;drop table x&name='%20or%201=1--")]
    [InlineData("/protokoll?seite=2147483647&je=100")]
    [InlineData("/protokoll/lesezugriffe?seite=2147483647&wer='--")]
    [InlineData("/einrichtungen?seite=2147483647")]
    public async Task Unsinnige_Adressen_zeigen_eine_Seite_und_keinen_Fehler(string pfad) => (await (await haus.AlsAsync(Rolle.Fachverantwortung)).HoleAsync(pfad)).Status.ShouldBe(HttpStatusCode.OK);

    [Theory]
    [InlineData("/ansichten.db")]
    [InlineData("/betrieb.db")]
    [InlineData("/schluessel.db")]
    [InlineData("/ereignisse.db")]
    [InlineData("/siegel.pem")]
    [InlineData("/schutz")]
    [InlineData("/schutz/")]
    [InlineData("/daten/ansichten.db")]
    [InlineData("/kitaplus.dll")]
    [InlineData("/kitaplus.deps.json")]
    [InlineData("/kitaplus.staticwebassets.runtime.json")]
    [InlineData("/appsettings.json")]
    [InlineData("/_content/KitaPlus.Web/../../betrieb.db")]
    [InlineData("/_content/KitaPlus.Web/%2e%2e/%2e%2e/betrieb.db")]
    [InlineData("/_content/KitaPlus.Web/..%2f..%2fbetrieb.db")]
    [InlineData("/_content/KitaPlus.Web/..%5c..%5cbetrieb.db")]
    public async Task Dateien_des_Programms_und_der_Ablage_liefert_niemand_aus(string pfad)
    {
        foreach (var b in (Besucher[])[haus.Besucher(), await haus.AlsAsync(Rolle.Fachverantwortung)])
        {
            using var antwort = await b.Netz.GetAsync(new Uri(haus.Adresse.GetLeftPart(UriPartial.Authority) + pfad, new UriCreationOptions { DangerousDisablePathAndQueryCanonicalization = true }));
            ((int)antwort.StatusCode).ShouldBeInRange(300, 499, pfad);
        }
    }

    private static async Task<string> TabelleAsync(Besucher b, string pfad)
    {
        using var antwort = await b.Netz.GetAsync(new Uri(pfad, UriKind.Relative));
        antwort.StatusCode.ShouldBe(HttpStatusCode.OK, pfad);
        using var mappe = new ZipArchive(await antwort.Content.ReadAsStreamAsync());
        var text = new StringBuilder();
        foreach (var teil in mappe.Entries)
        {
            using var leser = new StreamReader(teil.Open());
            text.Append(await leser.ReadToEndAsync());
        }

        return text.ToString();
    }

    /// <summary>The page without what the caller has asked for: the link „Warum nicht?“ hands it back.</summary>
    private static string Ohne(string seite) => System.Text.RegularExpressions.Regex.Replace(seite, "objekt=[^\"]*", "objekt=");
}
