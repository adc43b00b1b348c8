using System.Text;
using KitaPlus.Betrieb;
using KitaPlus.EventStore;
using KitaPlus.Kernel;
using KitaPlus.Rechte;

namespace KitaPlus.Dokumente.Tests;

/// <summary>Issuing with the real WeasyPrint: what lies in the archive, who can read it, and that it can be made again.</summary>
public sealed class AusgabeTests(Haus haus) : IClassFixture<Haus>
{
    private const string M = Webhilfen.Webprobe.Mandant;

    private Task<AusgestelltesDokument> StelleAusAsync(Dokumentauftrag auftrag, string wer = Haus.Fritz) => haus.Dokumente.StelleAusAsync(haus.Probe.Kontext(wer), auftrag);

    [Theory]
    [MemberData(nameof(VorlagenspracheTests.Arten), MemberType = typeof(VorlagenspracheTests))]
    public async Task Jede_Art_wird_zu_einem_Archiv_und_einem_Versandstueck_mit_eingebetteter_Schrift_und_lesbarem_Text(string art)
    {
        var a = Dokumentarten.Lies(art)!.Value;
        var d = await StelleAusAsync(Haus.Auftrag(a, $"art-{art}"));
        d.Seiten.ShouldBe(1);
        var archiv = (await haus.Dokumente.LiesAsync(M, d.Kennung, Pdfart.Archiv))!;
        var versand = (await haus.Dokumente.LiesAsync(M, d.Kennung, Pdfart.Versand))!;
        d.Pruefsumme.ShouldBe(Seitenbau.Pruefsumme(archiv));
        await Pdfblick.ZeigeAsync(art, archiv);

        var meta = Pdfblick.Metadaten(archiv);
        meta.ShouldContain("pdfaid:part=\"3\"");
        meta.ShouldContain("pdfaid:conformance=\"B\"");
        Pdfblick.Metadaten(versand).ShouldContain("pdfuaid:part=\"1\"");
        Encoding.Latin1.GetString(archiv).ShouldContain("/OutputIntents");
        Encoding.Latin1.GetString(versand).ShouldContain("/StructTreeRoot");
        foreach (var pdf in new[] { archiv, versand })
        {
            Pdfblick.Schriften(pdf).ShouldNotBeEmpty();
            Pdfblick.Schriften(pdf).ShouldAllBe(s => s.Eingebettet && s.Name.Contains("KitaPlus-Brief", StringComparison.Ordinal));
            var text = await Pdfblick.TextAsync(pdf);
            text.ShouldContain($"Seite 1 von {d.Seiten}");
            text.ShouldContain(a switch { Dokumentart.ButAbrechnung => "Bildung und Teilhabe", Dokumentart.Mahnung => "Zahlungserinnerung", Dokumentart.Zaehlprotokoll => "Zählprotokoll", Dokumentart.Verpflegungsvertrag => "Vertrag über die Verpflegung", _ => a.ToString() });
        }
    }

    [Fact]
    public async Task Eine_lange_Tabelle_geht_ueber_mehrere_Seiten_mit_wiederholtem_Kopf()
    {
        var d = await StelleAusAsync(Haus.Auftrag(Dokumentart.Kassenbuch, "lang", aendere: daten =>
        {
            var zeilen = daten["buchungen"]!.AsArray();
            for (var i = 0; i < 120; i++) zeilen.Add(zeilen[1]!.DeepClone());
        }));
        d.Seiten.ShouldBeGreaterThan(2);
        var text = await Pdfblick.TextAsync((await haus.Dokumente.LiesAsync(M, d.Kennung, Pdfart.Archiv))!);
        text.Split("Ausgabe Bestand").Length.ShouldBe(d.Seiten + 1);
        text.ShouldContain($"Seite {d.Seiten} von {d.Seiten}");
    }

    [Fact]
    public async Task Dieselbe_Kennung_noch_einmal_gibt_dasselbe_Dokument_auch_mit_anderen_Angaben()
    {
        var erstes = await StelleAusAsync(Haus.Auftrag(Dokumentart.Rechnung, "einmal"));
        var zweites = await StelleAusAsync(Haus.Auftrag(Dokumentart.Rechnung, "einmal", aendere: d => d["nummer"] = "anders"));
        zweites.ShouldBe(erstes);
        (await haus.Probe.AlleAsync()).Count(e => e.Stream == "dokument-einmal").ShouldBe(1);
        (await Should.ThrowAsync<Fachfehler>(() => StelleAusAsync(Haus.Auftrag(Dokumentart.Mahnung, "einmal")))).Message.ShouldContain("schon ein anderes Dokument");
    }

    [Fact]
    public async Task Es_laesst_sich_Byte_fuer_Byte_nachstellen_auch_nachdem_die_Vorlage_sich_geaendert_hat()
    {
        var d = await StelleAusAsync(Haus.Auftrag(Dokumentart.Mahnung, "nachstellen", traeger: "T1"));
        await haus.SendeAsync(new AendereTraegervorlage("T1", Dokumentart.Mahnung, "<h1>Ganz anders</h1>"));
        await haus.SendeAsync(new AendereBriefkopf(Ort.Traeger("T1"), new Briefkopfangaben("Neuer Name", "", "", "", "", "", "")));
        (await haus.Dokumente.StelleNachAsync(M, d.Kennung)).ShouldBe(new Nachstellung(true, true, true));

        var neu = await StelleAusAsync(Haus.Auftrag(Dokumentart.Mahnung, "danach", traeger: "T1"));
        neu.Vorlage.ShouldBe("traeger/T1/mahnung/1");
        var text = await Pdfblick.TextAsync((await haus.Dokumente.LiesAsync(M, neu.Kennung, Pdfart.Versand))!);
        text.ShouldContain("Ganz anders");
        text.ShouldContain("Neuer Name");
    }

    [Fact]
    public async Task Im_Protokoll_und_auf_der_Platte_steht_nichts_ueber_die_Person_und_mit_ihrem_Schluessel_verschwindet_alles()
    {
        await haus.SendeAsync(new Kinder.NimmKindAuf("K9", new Contracts.Kinder.Personenname("Zoe", "Geheim"), new DateOnly(2022, 1, 1), Contracts.Herkunft.Jetzt));
        var d = await StelleAusAsync(Haus.Auftrag(Dokumentart.Betreuungsvertrag, "verschwindet", "kind-K9", aendere: x => x["kind"]!["name"] = "Zoe Geheim"));
        foreach (var e in (await haus.Probe.AlleAsync()).Where(e => e.Type.StartsWith("dokumente.", StringComparison.Ordinal))) Encoding.UTF8.GetString(e.Payload.Span).ShouldNotContain("Geheim");
        (await Pdfblick.TextAsync((await haus.Dokumente.LiesAsync(M, d.Kennung, Pdfart.Archiv))!)).ShouldContain("Zoe Geheim");

        await haus.Dienst<Schluesselvernichtung>().VernichteAsync(M, "kind-K9", "dienst-probe");
        (await haus.Dokumente.LiesAsync(M, d.Kennung, Pdfart.Archiv)).ShouldBeNull();
        (await Should.ThrowAsync<Fachfehler>(() => haus.Dokumente.StelleNachAsync(M, d.Kennung))).Message.ShouldContain("gelöscht");
        (await haus.Dokumente.UeberAsync(M, "kind-K9")).Single().Kennung.ShouldBe("verschwindet", "dass es das Schreiben gab, bleibt nachweisbar");
        (await Should.ThrowAsync<Fachfehler>(() => StelleAusAsync(Haus.Auftrag(Dokumentart.Betreuungsvertrag, "verschwindet-2", "kind-K9")))).Message.ShouldContain("gelöscht");
    }

    [Fact]
    public async Task Ein_Dokument_unter_eigenem_Schluessel_endet_mit_diesem_und_nicht_mit_dem_Datensatz()
    {
        var auftrag = Haus.Auftrag(Dokumentart.Kassenbuch, "eigener", "einrichtung-E1") with { Schluessel = "kassenbuch-k1.2026" };
        var d = (await haus.Dokumente.StelleAlleAusAsync(haus.Kontext, [auftrag])).Single();
        var bleibt = await StelleAusAsync(Haus.Auftrag(Dokumentart.Kassenbuch, "gleiche-kita", "einrichtung-E1"));
        (await haus.Dokumente.LiesAsync(M, d.Kennung, Pdfart.Archiv)).ShouldNotBeNull();
        await haus.Dienst<Schluesselvernichtung>().VernichteAsync(M, "kassenbuch-k1.2026", "dienst-probe");
        (await haus.Dokumente.LiesAsync(M, d.Kennung, Pdfart.Archiv)).ShouldBeNull();
        (await haus.Dokumente.LiesAsync(M, bleibt.Kennung, Pdfart.Archiv)).ShouldNotBeNull();
    }

    [Fact]
    public async Task Viele_auf_einmal_mit_Fortschritt_eine_Druckdatei_und_ein_Fehler_haelt_die_anderen_nicht_auf()
    {
        var auftraege = Enumerable.Range(1, 12).Select(i => Haus.Auftrag(Dokumentart.Rechnung, $"stapel-{i:00}", aendere: d => d["nummer"] = $"R-{i:00}") with { Stapel = "lauf-1", Erwaehnt = ["einrichtung-E1"] }).ToList();
        auftraege[4] = auftraege[4] with { Daten = [] };
        var stand = new Zaehler();
        (await Should.ThrowAsync<Fachfehler>(() => haus.Dokumente.StelleAlleAusAsync(haus.Kontext, auftraege, stand))).Message.ShouldContain("1 Dokument konnte nicht ausgestellt werden, die übrigen 11 sind ausgestellt");
        stand.Hoechster.ShouldBe((12, 12));

        auftraege[4] = Haus.Auftrag(Dokumentart.Rechnung, "stapel-05", aendere: d => d["nummer"] = "R-05");
        var vorher = (await haus.Probe.AlleAsync()).Count;
        var alle = await haus.Dokumente.StelleAlleAusAsync(haus.Kontext, auftraege);
        alle.Select(d => d.Kennung).ShouldBe(auftraege.Select(a => a.Kennung));
        (await haus.Probe.AlleAsync()).Skip(vorher).Count(e => e.Type == "dokumente.dokument_ausgestellt.v1").ShouldBe(1, "was schon ausgestellt war, wurde übersprungen");

        using var druck = new MemoryStream();
        await haus.Dokumente.SchreibeDruckdateiAsync(M, [.. auftraege.Select(a => a.Kennung)], druck);
        var text = await Pdfblick.TextAsync(druck.ToArray());
        Enumerable.Range(1, 12).Select(i => text.IndexOf($"Rechnung R-{i:00}", StringComparison.Ordinal)).ShouldBeInOrder();
        text.Split('\f', StringSplitOptions.RemoveEmptyEntries).Length.ShouldBe(12);
        (await haus.Dokumente.UeberAsync(M, "einrichtung-E1")).Select(d => d.Kennung).ShouldContain("stapel-01");
    }

    [Fact]
    public async Task Wer_nicht_darf_stellt_nichts_aus()
    {
        foreach (var (wer, art) in new[] { (Haus.Paul, Dokumentart.Rechnung), (Haus.Nele, Dokumentart.Betreuungsvertrag), (Haus.Lena, Dokumentart.Bescheid), (Haus.Lena, Dokumentart.Mahnung), (Haus.Tanja, Dokumentart.Rechnung) })
            await Should.ThrowAsync<Verweigert>(() => StelleAusAsync(Haus.Auftrag(art, $"verboten-{wer}-{art}"), wer));
        (await haus.Probe.AlleAsync()).ShouldNotContain(e => e.Stream.StartsWith("dokument-verboten", StringComparison.Ordinal));
        (await StelleAusAsync(Haus.Auftrag(Dokumentart.Betreuungsvertrag, "erlaubt-lena"), Haus.Lena)).Von.ShouldBe(Haus.Lena);
    }

    [Fact]
    public async Task Fehlt_eine_unentbehrliche_Angabe_wird_nichts_ausgestellt() =>
        (await Should.ThrowAsync<Fachfehler>(() => StelleAusAsync(Haus.Auftrag(Dokumentart.Rechnung, "ohne-nummer", aendere: d => d.Remove("nummer"))))).Message.ShouldContain("fehlt „nummer“ (Rechnungsnummer)");

    [Theory]
    [InlineData("a/b")]
    [InlineData("../x")]
    [InlineData("")]
    [InlineData("ä")]
    public async Task Eine_Kennung_ist_kein_Pfad(string kennung) => (await Should.ThrowAsync<Fachfehler>(() => StelleAusAsync(Haus.Auftrag(Dokumentart.Rechnung, kennung)))).Message.ShouldContain("keine gültige Kennung");

    [Fact]
    public async Task Die_Druckansicht_traegt_dieselben_Angaben_und_haelt_nichts_fest()
    {
        var vorher = (await haus.Probe.AlleAsync()).Count;
        var html = await haus.Dokumente.DruckansichtAsync(M, Haus.Auftrag(Dokumentart.Rechnung, "ansicht"));
        html.ShouldContain("Rechnung 2026-10-000147");
        html.ShouldContain("70,00\u00A0€");
        (await haus.Probe.AlleAsync()).Count.ShouldBe(vorher);
    }

    private sealed class Zaehler : IProgress<(long Fertig, long Alle)>
    {
        private readonly Lock tor = new();

        public (long Fertig, long Alle) Hoechster { get; private set; }

        public void Report((long Fertig, long Alle) value)
        {
            lock (tor)
                if (value.Fertig > Hoechster.Fertig) Hoechster = value;
        }
    }
}
