using System.Globalization;
using System.Net;
using KitaPlus.Benutzerverwaltung;
using KitaPlus.EventStore;
using KitaPlus.Kinder;

namespace KitaPlus.Rechte.Tests;

/// <summary>Changed fields, borrowed or missing tokens, sessions whose right is gone, too much at once.</summary>
public sealed class FormularangriffTests(Haus haus) : IClassFixture<Haus>
{
    [Theory]
    [InlineData(Rolle.Leitung, typeof(VereinbareBetreuung), "einrichtung", "e-arche", "e-zeder")]
    [InlineData(Rolle.Verwaltungsreferent, typeof(VereinbareBetreuung), "einrichtung", "e-arche", "e-zeder")]
    [InlineData(Rolle.Leitung, typeof(MeldeMitglied), "person", "p-arche", "p-zeder")]
    [InlineData(Rolle.Leitung, typeof(OrdneHaushalteZu), "haushalt", "h-arche", "h-zeder")]
    [InlineData(Rolle.Verwaltungsreferent, typeof(BestimmeZahlungspflicht), "person", "p-arche", "p-zeder")]
    [InlineData(Rolle.TraegerFachverantwortung, typeof(WeiseRolleZu), "einrichtung", "e-arche", "e-zeder")]
    [InlineData(Rolle.TraegerFachverantwortung, typeof(OrdneOrtZu), "einrichtung", "e-arche", "e-zeder")]
    [InlineData(Rolle.TraegerFachverantwortung, typeof(MeldeAufgabe), "einrichtung", "e-arche", "e-zeder")]
    [InlineData(Rolle.Leitung, typeof(StelleAntrag), "einrichtung", "e-arche", "e-zeder")]
    [InlineData(Rolle.TraegerSchreibend, typeof(StelleAntrag), "einrichtung", "e-arche", "e-zeder")]
    public async Task Ein_geaendertes_Feld_reicht_nicht_weiter_als_das_eigene_Recht(Rolle rolle, Type befehl, string feld, string eigenes, string fremdes)
    {
        var b = await haus.AlsAsync(rolle);
        (await b.BefiehlAsync(befehl, "innen", null, (feld, eigenes))).Status.ShouldBeOneOf(HttpStatusCode.OK, HttpStatusCode.BadRequest);
        var davor = await haus.Anwendung.Store.HeadAsync();
        (await b.BefiehlAsync(befehl, "innen", null, (feld, fremdes))).Status.ShouldBe(HttpStatusCode.Forbidden);
        (await haus.Anwendung.Store.ReadAllAsync(davor, 10)).ShouldAllBe(e => e.Type == "protokoll.befehl.v1");
    }

    [Fact]
    public async Task Ein_Haken_ersetzt_nicht_die_Anmeldung_mit_dem_bisherigen_Geraet()
    {
        var (wer, verwalter, dienst) = (Haus.Benutzer(Rolle.Einrichtungsmitarbeiter), Welt.Verwalter("probe"), Kontext.Dienst(Welt.Nord, "probe"));
        await haus.Anwendung.SendeAsync(new StelleAntrag(
            "a-geraet", Vorgang.TechnischeAenderung, wer, "Nora Geheimname", Anwendergruppe.Einrichtungspersonal, Funktion.Einrichtungsmitarbeit, Ort.Einrichtung(Welt.Innen.Einrichtung), null, [], haus.Heute,
            false, false, null, verwalter), dienst);
        await haus.Anwendung.SendeAsync(new ErledigeSchritt("a-geraet", Schritt.Veranlassung, haus.Heute, Stelle.Traeger, "Frau Beispiel", verwalter), dienst);
        var fv = await haus.AlsAsync(Rolle.Fachverantwortung);
        Task<Antwort> Melde() => fv.SendeAsync("/antraege/a-geraet", "schritt", ("Eingabe.Schritt", "Geraetemeldung"), ("Eingabe.Am", haus.Heute.ToString("dd.MM.yyyy", CultureInfo.InvariantCulture)), ("Eingabe.Wer", "Nora Geheimname"), ("Eingabe.AlterFaktor", "true"));
        (await Melde()).Inhalt.ShouldContain("nur aus einer Anmeldung mit dem bisherigen Gerät");
        using var person = await haus.NeuAlsAsync(Rolle.Einrichtungsmitarbeiter);
        (await Melde()).Weiter.ShouldBe("/antraege/a-geraet");
    }

    [Fact]
    public async Task Niemand_handelt_unter_fremdem_Namen()
    {
        var antwort = await (await haus.AlsAsync(Rolle.Leitung)).BefiehlAsync(typeof(StelleAntrag), "innen", null, ("handelnder", Haus.Benutzer(Rolle.Fachverantwortung)));
        antwort.Status.ShouldBe(HttpStatusCode.Forbidden);
        (await (await haus.AlsAsync(Rolle.Fachverantwortung)).HoleAsync($"/protokoll?wer={Haus.Benutzer(Rolle.Leitung)}&ausgang=2")).Inhalt.ShouldContain("Zugangsantrag stellen");
    }

    [Fact]
    public async Task Kein_Endpunkt_nimmt_etwas_ohne_unsere_Marke_an()
    {
        var annehmende = haus.Dienst<IEnumerable<EndpointDataSource>>().SelectMany(q => q.Endpoints).OfType<RouteEndpoint>()
            .Where(e => e.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods.Contains(HttpMethods.Post) == true).Select(e => e.RoutePattern.RawText!).Distinct(StringComparer.Ordinal).ToList();
        annehmende.Count.ShouldBeGreaterThan(10);
        var b = await haus.AlsAsync(Rolle.Fachverantwortung);
        foreach (var muster in annehmende.Where(m => !m.StartsWith("/_", StringComparison.Ordinal)))
        {
            var pfad = System.Text.RegularExpressions.Regex.Replace(muster, @"\{[^}]+\}", Guid.Empty.ToString(), System.Text.RegularExpressions.RegexOptions.None, TimeSpan.FromSeconds(1));
            (await b.SendeMitAsync("", pfad, ("_handler", "x"))).Status.ShouldBe(HttpStatusCode.BadRequest, pfad);
            (await b.SendeMitAsync("erfunden", pfad, ("_handler", "x"))).Status.ShouldBe(HttpStatusCode.BadRequest, pfad);
        }
    }

    [Fact]
    public async Task Die_Marke_einer_anderen_Sitzung_gilt_nicht()
    {
        var (leitung, verwaltung) = (await haus.AlsAsync(Rolle.Leitung), await haus.AlsAsync(Rolle.Fachverantwortung));
        var marke = (await leitung.HoleAsync("/konto")).Marke;
        (await verwaltung.SendeMitAsync(marke, Probeendpunkte.Befehl, Befehl())).Status.ShouldBe(HttpStatusCode.BadRequest);
        foreach (Cookie k in leitung.Kekse.GetCookies(haus.Adresse))
            if (k.Name == "kp-schutz") verwaltung.Kekse.Add(haus.Adresse, new Cookie(k.Name, k.Value));
        (await verwaltung.SendeMitAsync(marke, Probeendpunkte.Befehl, Befehl())).Status.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task Nach_dem_Abmelden_gelten_weder_Sitzung_noch_Marke()
    {
        using var b = await haus.NeuAlsAsync(Rolle.Finanzen);
        var marke = (await b.HoleAsync("/konto")).Marke;
        var alterKeks = b.Kekse.GetCookies(haus.Adresse)["kitaplus"]!.Value;
        (await b.SendeMitAsync(marke, "/abmelden")).Weiter.ShouldBe("/anmelden");
        b.Kekse.Add(haus.Adresse, new Cookie("kitaplus", alterKeks));
        (await b.HoleAsync("/konto")).Weiter.ShouldStartWith("/anmelden");
        (await b.SendeMitAsync(marke, Probeendpunkte.Befehl, Befehl())).Weiter.ShouldBe("/anmelden?ziel=%2F");
    }

    [Fact]
    public async Task Ein_entzogenes_Recht_endet_mit_der_naechsten_Anfrage()
    {
        using var b = await haus.NeuAlsAsync(Rolle.Einrichtungsmitarbeiter, Welt.Sued);
        (await b.HoleAsync("/kinder")).Status.ShouldBe(HttpStatusCode.OK);
        await SendeAsync(new EntzieheRolle(Haus.Benutzer(Rolle.Einrichtungsmitarbeiter), "z-a-vorf-ma", haus.Heute, "Probe", Wer()));
        (await b.HoleAsync("/kinder")).Status.ShouldBeOneOf(HttpStatusCode.Redirect, HttpStatusCode.Forbidden);
        (await b.HoleAsync($"/kinder/{Welt.Innen.Kind}")).Text.ShouldNotContain(Welt.Familie(Welt.Sued, Welt.Innen));
    }

    [Fact]
    public async Task Eine_Sperre_wirkt_mit_der_naechsten_Anfrage()
    {
        using var b = await haus.NeuAlsAsync(Rolle.LesendEinrichtung, Welt.Sued);
        var marke = (await b.HoleAsync("/konto")).Marke;
        await SendeAsync(new SperreBenutzer(Haus.Benutzer(Rolle.LesendEinrichtung), Sperrart.FristloseKuendigung, "Probe", Wer()));
        (await b.HoleAsync("/kinder")).Weiter.ShouldStartWith("/anmelden");
        (await b.SendeMitAsync(marke, Probeendpunkte.Befehl, Befehl())).Weiter.ShouldBe("/anmelden?ziel=%2F");
    }

    [Theory]
    [InlineData("https://boese.example/")]
    [InlineData("//boese.example/")]
    [InlineData("/\\boese.example/")]
    [InlineData("/\t/boese.example/")]
    [InlineData("\\\\boese.example")]
    [InlineData("javascript:alert(1)")]
    [InlineData("https:boese.example")]
    public async Task Niemand_wird_nach_aussen_weitergeleitet(string ziel)
    {
        using var b = haus.Besucher();
        var hier = $"?ziel={Uri.EscapeDataString(ziel)}";
        var anmeldeseite = await b.HoleAsync("/anmelden" + hier);
        anmeldeseite.Status.ShouldBe(HttpStatusCode.OK);
        var nachDemKennwort = await b.SendeAsync("/anmelden" + hier, "anmelden", ("Eingabe.Mandant", Welt.Nord), ("Eingabe.Benutzername", "niemand"), ("Eingabe.Kennwort", "falsch falsch"));
        Lokal(nachDemKennwort);
        using var angemeldet = await haus.NeuAlsAsync(Rolle.Personal);
        var marke = (await angemeldet.HoleAsync("/konto")).Marke;
        Lokal(await angemeldet.SendeMitAsync(marke, "/darstellung", ("farben", "dunkel"), ("ziel", ziel)));
        Lokal(await angemeldet.HoleAsync("/anmelden" + hier));
        Lokal(await angemeldet.SendeMitAsync(marke, "/abmelden" + hier, ("ziel", ziel)));

        static void Lokal(Antwort a)
        {
            if (a.Weiter is { } w) Web.Ziele.IstLokal(w).ShouldBeTrue(w);
        }
    }

    [Fact]
    public async Task Nach_dem_zweiten_Faktor_geht_es_nur_zu_eigenen_Seiten()
    {
        using var fremd = await haus.NeuAlsAsync(Rolle.Personal, Welt.Nord, "https://boese.example/");
        (await fremd.HoleAsync("/konto")).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Zu_Grosses_wird_mit_einem_Satz_abgelehnt()
    {
        using var b = haus.Besucher();
        var marke = (await b.HoleAsync("/anmelden")).Marke;
        foreach (var felder in ((string, string)[][])
        [
            [("_handler", "anmelden"), ("Eingabe.Kennwort", new string('x', 3_000_000))],
            [("_handler", "anmelden"), ("Eingabe.Kennwort", new string('x', 150_000))],
            [.. Enumerable.Range(0, 2_500).Select(i => ($"f{i}", "x"))],
        ])
        {
            (await b.SendeMitAsync(marke, "/anmelden", felder)).Status.ShouldBeOneOf(HttpStatusCode.RequestEntityTooLarge, HttpStatusCode.BadRequest);
        }

        ((int)(await b.HoleAsync("/kinder?name=" + new string('x', 9_000))).Status).ShouldBeInRange(400, 431);
    }

    /// <summary>A server that hangs up while the browser is still sending leaves a blank „connection reset“ instead of the sentence.</summary>
    [Theory]
    [InlineData(3_000_000)]
    [InlineData(40_000_000)]
    public async Task Eine_zu_grosse_Datei_bekommt_den_Satz_und_keine_abgebrochene_Verbindung(int bytes)
    {
        using var b = haus.Besucher();
        var antwort = await b.SendeDateiAsync("/anmelden", "anmelden", "datei", new byte[bytes]);
        antwort.Status.ShouldBe(HttpStatusCode.RequestEntityTooLarge);
        antwort.Inhalt.ShouldContain("Was Sie gesendet haben, ist zu groß. Bitte teilen Sie es auf oder wählen Sie eine kleinere Datei.");
    }

    private static (string, string)[] Befehl() => [("befehl", nameof(NimmKindAuf)), ("seite", "innen"), ("kennung", Guid.NewGuid().ToString())];

    private Handelnder Wer() => Handelnder.AmServer("dienst-probe", haus.Heute) with { Rollen = [new(Rolle.Fachverantwortung, [Ort.Mandant])] };

    private Task<Quittung> SendeAsync(IBefehl befehl) => haus.Anwendung.SendeAsync(befehl, Kontext.Dienst(Welt.Sued, "probe"));
}
