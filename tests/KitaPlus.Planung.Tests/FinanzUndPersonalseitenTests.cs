using System.IO.Compression;
using System.Net;
using System.Text;
using KitaPlus.Kernel;
using KitaPlus.Webhilfen;

namespace KitaPlus.Planung.Tests;

/// <summary>Finanz- and Personalplanung in the browser.</summary>
public sealed class FinanzUndPersonalseitenTests : IAsyncLifetime
{
    private const string Plan = "/planung/finanzen/E1/2026-27";
    private const string Strom = "finanzplan-E1/2026-27";
    private Planungshaus haus = null!;

    public async Task InitializeAsync() => haus = await Planungshaus.BaueAsync();

    public async Task DisposeAsync() => await haus.DisposeAsync();

    [Fact]
    public async Task Der_Plan_zeigt_was_berechnet_und_was_eingetragen_ist()
    {
        (await haus.SendeFormularAsync(Planungshaus.Vera, $"{Plan}/betrag", ("Position", "mietzuschuss"), ("Von", "2026-08"), ("Bis", "2027-07"), ("Betrag", "1.000"), ("Bemerkung", "Bescheid 7/26"))).Weiter.ShouldBe(Plan);
        (await haus.SendeFormularAsync(Planungshaus.Vera, $"{Plan}/betrag", ("Position", "sachkosten"), ("Von", "2026-08"), ("Bis", "2027-07"), ("Betrag", "500"), ("Bemerkung", ""))).Weiter.ShouldBe(Plan);
        var seite = (await haus.HoleAsync(Planungshaus.Vera, Plan)).Text;
        // Zoë, Ben IIIb je 8.472,32; Cem, Dana IIb je 23.036,82: 63.018,28; 10,3 % von 75.018,28 = 7.726,88284
        foreach (var teil in (string[])["63.018,28\u00A0€", "75.018,28\u00A0€", "7.726,88\u00A0€", "eingetragen (Bescheid 7/26)", "150.000,00\u00A0€", "156.000,00\u00A0€", "\u221280.981,72\u00A0€", "Elternbeitrag (steht dem Jugendamt zu)"]) seite.ShouldContain(teil);
        (await haus.SendeFormularAsync(Planungshaus.Vera, $"{Plan}/betrag", ("Position", "miete"), ("Von", "2026-08"), ("Bis", "2027-07"), ("Betrag", "tausend"), ("Bemerkung", ""))).Text.ShouldContain("„tausend“ ist kein Betrag");
        (await haus.SendeFormularAsync(Planungshaus.Vera, $"{Plan}/steigerung", ("Ab", "2027-03"), ("Rate", "3"), ("Begruendung", "Tarif"))).Weiter.ShouldBe(Plan);
        // 150.000 ÷ 12 × 7 + 150.000 ÷ 12 × 5 × 1,03
        (await haus.HoleAsync(Planungshaus.Vera, Plan)).Text.ShouldContain("151.875,00\u00A0€");
        (await haus.LadeAsync(Planungshaus.Vera, $"{Plan}?tafel=plan-monate&format=csv")).ShouldContain("Sachkosten;500,00;500,00;");
        foreach (var tafel in (string[])["plan-ist", "plan-monate"])
        {
            using var b = haus.Probe.Besuch(Planungshaus.Vera);
            using var mappe = new ZipArchive(new MemoryStream(await b.LadeAsync($"{Plan}?tafel={tafel}&format=xlsx")));
            using var blatt = new StreamReader(mappe.Entries.Single(e => e.FullName.EndsWith("sheet1.xml", StringComparison.Ordinal)).Open());
            (await blatt.ReadToEndAsync()).ShouldContain("v>6000.00</", customMessage: "Sachkosten im Jahr als Zahl: sonst ergibt SUMME in Excel 0");
        }
    }

    [Fact]
    public async Task Ist_kommt_von_Hand_oder_aus_einer_Datei_und_dieselbe_Datei_aendert_nichts()
    {
        (await haus.SendeFormularAsync(Planungshaus.Vera, $"{Plan}/ist", ("Position", "sachkosten"), ("Monat", "2026-08"), ("Betrag", "612,34"))).Weiter.ShouldBe(Plan);
        (await haus.HoleAsync(Planungshaus.Vera, Plan)).Text.ShouldContain("612,34\u00A0€");
        var datei = Encoding.UTF8.GetBytes("position;monat;betrag\nsachkosten;09.2026;1.000,00\nkindpauschalen;09.2026;5000\n");
        using var b = haus.Probe.Besuch(Planungshaus.Vera);
        (await b.SendeMitDateiAsync($"{Plan}/ist", "plan", "Eingabe.Datei", "ist.csv", datei)).Weiter.ShouldBe(Plan);
        (await haus.HoleAsync(Planungshaus.Vera, Plan)).Text.ShouldContain("Ist bisher +3.387,66\u00A0€");
        // September: 5.000 gegen 63.018,28 ÷ 12 = 5.251,53 (−251,53); Sachkosten ohne Plan +1.612,34
        var mitIst = (await haus.HoleAsync(Planungshaus.Vera, Plan)).Text;
        foreach (var abweichung in (string[])["\u2212251,53\u00A0€", "+1.612,34\u00A0€", "\u22121.863,87\u00A0€"]) mitIst.ShouldContain(abweichung);
        var vorher = (await haus.EreignisseAsync(Strom)).Count;
        (await b.SendeMitDateiAsync($"{Plan}/ist", "plan", "Eingabe.Datei", "ist.csv", datei)).Weiter.ShouldBe(Plan);
        (await haus.EreignisseAsync(Strom)).Count.ShouldBe(vorher);
        (await b.SendeMitDateiAsync($"{Plan}/ist", "plan", "Eingabe.Datei", "ist.csv", Encoding.UTF8.GetBytes("position;monat;betrag\nkaffee;09.2026;1\n"))).Text.ShouldContain("„kaffee“ ist keine Position");
    }

    [Fact]
    public async Task Ein_Szenario_ist_die_Grundlage_und_die_Summen_reichen_bis_zur_Rendantur()
    {
        await haus.SzenarioAsync("s-9", "Ohne Zoë", "2026-27");
        await haus.SendeAsync(new NimmKindHeraus("E1", "2026-27", "s-9", "K1", new(2026, 8)));
        (await haus.SendeFormularAsync(Planungshaus.Vera, $"{Plan}/grundlage", ("Szenario", "s-9"))).Weiter.ShouldBe(Plan);
        var seite = (await haus.HoleAsync(Planungshaus.Vera, Plan)).Text;
        seite.ShouldContain("nach dem Szenario „Ohne Zoë“");
        seite.ShouldContain("54.545,96\u00A0€");
        var liste = await haus.LadeAsync(Planungshaus.Fritz, "/planung/finanzen/2026-27/ausgabe?format=csv");
        liste.ShouldContain("Einrichtung;Kita Igelbau;");
        liste.ShouldContain("Träger;Kath. Kirchengemeinde St. Severin;");
        liste.ShouldContain("Rendantur;alle Träger;");
        liste.Split('\n').Count(z => z.Contains("54545,96", StringComparison.Ordinal) || z.Contains("54.545,96", StringComparison.Ordinal)).ShouldBe(3);
    }

    [Fact]
    public async Task Ruecklagen_zeigen_ihre_Grenze()
    {
        (await haus.SendeFormularAsync(Planungshaus.Vera, $"{Plan}/ruecklage", ("Art", "Betriebskosten"), ("Anfang", "6.000"), ("Zufuehrung", "1.000"), ("Entnahme", "0"))).Weiter.ShouldBe(Plan);
        var seite = (await haus.HoleAsync(Planungshaus.Ute, Plan)).Text;
        foreach (var teil in (string[])["7.000,00\u00A0€", "6.301,83\u00A0€", "698,17\u00A0€"]) seite.ShouldContain(teil);
    }

    [Fact]
    public async Task Nur_Fachverantwortung_und_Referent_schreiben_und_Mitarbeiter_sehen_nichts()
    {
        foreach (var wer in (string[])[Planungshaus.Fritz, Planungshaus.Vera, Planungshaus.Lea, Planungshaus.Ute, Planungshaus.Finn, Planungshaus.Pia, Planungshaus.Emil, Planungshaus.Dora])
        {
            var schreibt = wer is Planungshaus.Fritz or Planungshaus.Vera;
            foreach (var pfad in (string[])[Plan, "/planung/finanzen", "/planung/personal", "/planung/personal/E1", "/planung/annahmen"]) (await haus.HoleAsync(wer, pfad)).Status.ShouldBe(HttpStatusCode.OK, $"{wer} {pfad}");
            foreach (var pfad in (string[])["betrag", "ist", "grundlage", "steigerung", "ruecklage"]) (await haus.HoleAsync(wer, $"{Plan}/{pfad}")).Status.ShouldBe(schreibt ? HttpStatusCode.OK : HttpStatusCode.Forbidden, $"{wer} {pfad}");
        }

        foreach (var pfad in (string[])[Plan, "/planung/finanzen", "/planung/personal", "/planung/personal/E1", "/planung/annahmen"]) (await haus.HoleAsync(Planungshaus.Max, pfad)).Status.ShouldBe(HttpStatusCode.Forbidden, pfad);
    }

    [Fact]
    public async Task Wer_ohne_Verguetung_ist_oder_andere_Stunden_zur_alten_hat_wird_genannt()
    {
        (await haus.HoleAsync(Planungshaus.Vera, Plan)).Text.ShouldNotContain("Vergütung");
        await haus.KraftAsync("P4", 19.5m, "fachkraft", null);
        (await haus.HoleAsync(Planungshaus.Vera, Plan)).Text.ShouldContain("Für 1 Beschäftigten dieses Kindergartenjahres ist keine Vergütung erfasst; diese Kosten fehlen im Plan.");
        await haus.StundenAsync("P2", 20, new(2027, 1, 1));
        (await haus.HoleAsync(Planungshaus.Vera, Plan)).Text.ShouldContain("Bei 1 Beschäftigten ändern sich im Kindergartenjahr die Wochenstunden, die Vergütung aber nicht");
    }

    [Fact]
    public async Task Annahmen_stehen_bei_dem_was_auf_ihnen_ruht_und_nichts_ist_kein_Betrag()
    {
        (await haus.SendeFormularAsync(Planungshaus.Vera, $"{Plan}/steigerung", ("Ab", "2027-03"), ("Rate", "3"), ("Begruendung", "Tarif"))).Weiter.ShouldBe(Plan);
        var seite = (await haus.HoleAsync(Planungshaus.Vera, Plan)).Text;
        var (ertrag, aufwand) = (seite.IndexOf("Erträge", StringComparison.Ordinal), seite.IndexOf(">Aufwand", StringComparison.Ordinal));
        seite.IndexOf("mit Annahmen", StringComparison.Ordinal).ShouldBeGreaterThan(aufwand, "nur die Personalkosten sind angenommen");
        ertrag.ShouldBeGreaterThan(0);
        await haus.SzenarioAsync("s-2", "Später", "2028-29");
        (await haus.HoleAsync(Planungshaus.Lea, "/planung/belegung/E1/2028-29/szenario/s-2")).Text.ShouldContain("nicht berechenbar");
        var liste = await haus.LadeAsync(Planungshaus.Fritz, "/planung/finanzen/2028-29/ausgabe?format=csv");
        liste.Split('\n').First(z => z.StartsWith("Einrichtung;Kita Igelbau", StringComparison.Ordinal)).ShouldContain("nicht berechenbar;nicht berechenbar;");
    }

    [Fact]
    public async Task Annahmen_der_Rendantur_trifft_nur_wer_ueberall_zustaendig_ist()
    {
        (await haus.SendeFormularAsync(Planungshaus.Fritz, "/planung/annahmen/neu", ("Art", "Fortschreibung"), ("Jahr", "2027-28"), ("Rate", "\u22120,14"), ("Begruendung", "wie 2026/27"))).Weiter.ShouldBe("/planung/annahmen");
        var seite = (await haus.HoleAsync(Planungshaus.Ute, "/planung/annahmen")).Text;
        seite.ShouldContain("\u22120,14\u00A0%");
        seite.ShouldNotContain("Annahme treffen");
        // Zoë ist dann in der Schule: 2 × IIIb (Ben, Cem) und 1 × IIb (Dana), je −0,14 %: 2 × 8.460,46 + 23.004,57
        (await haus.HoleAsync(Planungshaus.Ute, "/planung/finanzen/E1/2027-28")).Text.ShouldContain("39.925,49\u00A0€");
        (await haus.HoleAsync(Planungshaus.Ute, "/planung/finanzen/E1/2028-29")).Text.ShouldContain("unvollständig: nichts veröffentlicht für IIIb");
        (await haus.HoleAsync(Planungshaus.Ute, "/planung/finanzen/E1/2027-28")).Text.ShouldContain("2026/27 mit angenommenen \u22120,14\u00A0% (wie 2026/27)");
        (await haus.SendeFormularAsync(Planungshaus.Vera, "/planung/annahmen/neu", ("Art", "Fortschreibung"), ("Jahr", "2027-28"), ("Rate", "5"), ("Begruendung", "mehr"))).Weiter.ShouldBeNull();
        (await haus.SendeFormularAsync(Planungshaus.Fritz, "/planung/annahmen/neu?art=Fortschreibung&jahr=2027-28&typ=", ("Aufheben", "true"))).Weiter.ShouldBe("/planung/annahmen");
        (await haus.HoleAsync(Planungshaus.Ute, "/planung/annahmen")).Text.ShouldContain("Es ist nichts angenommen");
    }

    [Fact]
    public async Task Eine_einzelne_Person_bleibt_ohne_Personalrecht_verborgen()
    {
        foreach (var weg in (string[])["P2", "P3"]) await haus.OhneKraftAsync(weg);
        var lea = (await haus.HoleAsync(Planungshaus.Lea, Plan)).Text;
        lea.ShouldContain("70.000,00\u00A0€");
        foreach (var wer in (string[])[Planungshaus.Finn, Planungshaus.Emil, Planungshaus.Dora, Planungshaus.Ute])
        {
            (await haus.HoleAsync(wer, Plan)).Text.ShouldNotContain("70.000,00", customMessage: wer);
            (await haus.LadeAsync(wer, $"{Plan}?tafel=plan-monate&format=csv")).ShouldNotContain("5833", customMessage: wer);
            (await haus.HoleAsync(wer, "/planung/personal/E1")).Text.ShouldNotContain("39,00", customMessage: wer);
            (await haus.LadeAsync(wer, "/planung/personal/ausgabe?format=csv")).ShouldNotContain("39,00", customMessage: wer);
        }

        (await haus.HoleAsync(Planungshaus.Lea, "/planung/personal/E1")).Text.ShouldContain("39,00");
        await haus.SzenarioAsync();
        (await haus.HoleAsync(Planungshaus.Finn, "/planung/belegung/E1/2027-28/szenario/s-1")).Text.ShouldContain("verriete eine einzelne Person");
    }

    [Fact]
    public async Task Was_eine_Person_kostet_und_arbeitet_laesst_sich_auch_nicht_aus_zwei_Jahren_errechnen()
    {
        await haus.EndeAsync("P3", new(2027, 8, 1));
        foreach (var jahr in (string[])["2025-26", "2026-27", "2027-28", "2028-29"])
        {
            var finn = (await haus.HoleAsync(Planungshaus.Finn, $"/planung/finanzen/E1/{jahr}")).Text;
            finn.ShouldContain("nicht gezeigt (verriete eine Person)", customMessage: jahr);
            foreach (var summe in (string[])["150.000,00", "120.000,00"]) finn.Contains(summe, StringComparison.Ordinal).ShouldBeFalse($"{jahr}: {summe}");
            (await haus.LadeAsync(Planungshaus.Finn, $"/planung/finanzen/{jahr}/ausgabe?format=csv")).ShouldContain("ohne Personalkosten", customMessage: jahr);
        }

        (await haus.HoleAsync(Planungshaus.Lea, "/planung/finanzen/E1/2026-27")).Text.ShouldContain("150.000,00\u00A0€");
        (await haus.HoleAsync(Planungshaus.Lea, "/planung/finanzen/E1/2027-28")).Text.ShouldContain("120.000,00\u00A0€");
        var plan = (await haus.HoleAsync(Planungshaus.Finn, "/planung/personal/E1")).Text;
        foreach (var stunden in (string[])["89,00", "69,00"]) plan.ShouldNotContain(stunden);
        plan.ShouldNotContain("die einer einzelnen Person.");
        (await haus.LadeAsync(Planungshaus.Finn, "/planung/personal/ausgabe?format=csv")).ShouldNotContain("89,00");

        // wer Personal nur liest, sieht Stunden, aber wie die Vergütung keine Kosten
        (await haus.HoleAsync(Planungshaus.Rita, "/planung/personal/E1")).Text.ShouldContain("89,00");
        (await haus.HoleAsync(Planungshaus.Rita, "/planung/finanzen/E1/2026-27")).Text.ShouldNotContain("150.000,00");

        (await haus.SendeFormularAsync(Planungshaus.Vera, $"{Plan}/betrag", ("Position", "personal"), ("Von", "2026-08"), ("Bis", "2027-07"), ("Betrag", "13.000"), ("Bemerkung", "Haushalt"))).Weiter.ShouldBe(Plan);
        (await haus.HoleAsync(Planungshaus.Finn, Plan)).Text.ShouldContain("156.000,00\u00A0€", customMessage: "für jeden Monat eingetragen, nicht aus den Beschäftigungen");
    }

    [Fact]
    public async Task Der_Personalplan_nennt_Luecken_und_beantwortet_was_waere_wenn()
    {
        // nötig: 2 × 3,96 (IIIb) + 2 × 10,70 (IIb) = 29,32; da sind 89 Stunden
        var ohne = (await haus.HoleAsync(Planungshaus.Lea, "/planung/personal/E1")).Text;
        ohne.ShouldContain("Keine Lücke in diesen drei Jahren");
        ohne.ShouldContain("29,32");
        ohne.ShouldContain("89,00");
        var mit = (await haus.HoleAsync(Planungshaus.Lea, "/planung/personal/E1?ab=01.03.2027&fk=%E2%88%9264")).Text;
        foreach (var teil in (string[])["01.03.2027 bis 31.07.2027", "4,32", "Gezeigt ist eine Annahme ab 01.03.2027", "Ohne Annahme zeigen"]) mit.ShouldContain(teil);
        (await haus.HoleAsync(Planungshaus.Lea, "/planung/personal/E1?ab=01.03.2027&fk=viele")).Text.ShouldContain("„viele“ ist keine Stundenzahl");
        (await haus.HoleAsync(Planungshaus.Lea, "/planung/personal/E1?fk=-5")).Text.ShouldContain("Bitte ausfüllen");
        (await haus.HoleAsync(Planungshaus.Finn, "/planung/personal")).Text.ShouldContain("89,00");
    }
}
