using System.Net;
using KitaPlus.Contracts;
using KitaPlus.Contracts.Kinder;
using KitaPlus.Contracts.Verpflegung;
using KitaPlus.Kernel;
using KitaPlus.Kinder;
using KitaPlus.Webhilfen;

namespace KitaPlus.Verpflegung.Tests;

/// <summary>What a Kita does every day: An- and Abmelden, kitchen list, attendance. It is Monday, 2 November 2026, 9:00; notices until noon of the operating day before.</summary>
public sealed class TagesgeschaeftTests : IAsyncLifetime
{
    private const string E1 = "/verpflegung/einrichtungen/E1";
    private Essenshaus haus = null!;

    public async Task InitializeAsync()
    {
        haus = await Essenshaus.BaueAsync();
        await haus.KindAsync("K1", "Mia", "Adler");
        await haus.KindAsync("K2", "Ben", "Bach", tage: Essenstage.Montag | Essenstage.Mittwoch);
        await haus.KindAsync("K3", "Cem", "Can", gruppe: "G2");
        await haus.KindAsync("K4", "Ole", "Ohne", isst: false);
        await haus.SendeAsync(new MeldeGesundheit("K1", "a1", Essenshaus.Ab, null, new Gesundheitsangabe(Gesundheitsart.Allergie, "Erdnuss", ""), Herkunft.Jetzt));
    }

    public async Task DisposeAsync() => await haus.DisposeAsync();

    private Task<Seite> MeldeAsync(string benutzer, string abfrage, params string[] kinder) => haus.SendeFormularAsync(benutzer, $"{E1}/meldung?{abfrage}", "meldung", [.. kinder.Select(k => ("Eingabe.Kinder", k))]);

    [Fact]
    public async Task Eine_Gruppe_wird_abgemeldet_und_vorher_steht_da_was_rechtzeitig_ist()
    {
        const string Abfrage = "gruppe=G1&von=02.11.2026&bis=04.11.2026";
        var vorher = (await haus.HoleAsync(Essenshaus.Max, $"{E1}/meldung?{Abfrage}")).Text;
        foreach (var teil in (string[])["Mo, 02.11.2026", "zu spät", "02.11.2026, 12:00 Uhr", "Mia Adler: 2 rechtzeitig, 1 zu spät", "Ben Bach: 1 rechtzeitig, 1 zu spät"]) vorher.ShouldContain(teil);
        foreach (var fehlt in (string[])["Cem Can", "Ole Ohne"]) vorher.ShouldNotContain(fehlt);
        (await haus.EreignisseAsync("essen-K1")).OfType<VonEssenAbgemeldet>().ShouldBeEmpty("geprüft ist noch nicht gemeldet");

        var danach = await MeldeAsync(Essenshaus.Max, Abfrage, "K1", "K2");
        danach.Weiter!.ShouldStartWith($"{E1}/meldung");
        (await haus.EreignisseAsync("essen-K1")).OfType<VonEssenAbgemeldet>().Single().GueltigBis.ShouldBe(new DateOnly(2026, 11, 4));
        (await haus.EreignisseAsync("essen-K3")).OfType<VonEssenAbgemeldet>().ShouldBeEmpty();
        (await haus.HoleAsync(Essenshaus.Max, $"{E1}/meldung?{Abfrage}")).Text.ShouldContain("schon abgemeldet");

        var kind = (await haus.HoleAsync(Essenshaus.Lea, "/kinder/K1/verpflegung")).Text;
        kind.ShouldContain("abgemeldet");
        kind.ShouldContain("1 zu spät");
    }

    [Fact]
    public async Task Wann_mitgeteilt_wurde_zaehlt_nicht_wann_getippt()
    {
        const string Abfrage = "von=02.11.2026&bis=02.11.2026&eingang=30.10.2026&um=11:45";
        (await haus.HoleAsync(Essenshaus.Max, $"{E1}/meldung?{Abfrage}")).Text.ShouldContain("Mia Adler: 1 rechtzeitig");
        await MeldeAsync(Essenshaus.Max, Abfrage, "K1");
        (await haus.EreignisseAsync("essen-K1")).OfType<VonEssenAbgemeldet>().Single().Gemeldet.ShouldBe(new DateTimeOffset(2026, 10, 30, 10, 45, 0, TimeSpan.Zero));
        foreach (var (falsch, satz) in ((string, string)[])[("eingang=03.11.2026&um=7:00", "liegt in der Zukunft"), ("eingang=30.10.2026", "auch die Uhrzeit"), ("um=7 nach 8", "ist keine Uhrzeit"), ("von=31.02.2026", "ist kein Datum"), ("von=02.11.2026&bis=01.11.2026", "liegt vor dem ersten"), ("von=01.01.2026&bis=31.12.2026", "höchstens 92 Tage")])
            (await haus.HoleAsync(Essenshaus.Max, $"{E1}/meldung?{falsch}")).Text.ShouldContain(satz, customMessage: falsch);
    }

    [Fact]
    public async Task Ohne_Haken_wird_niemand_abgemeldet_und_an_freien_Tagen_gibt_es_nichts_zu_melden()
    {
        (await MeldeAsync(Essenshaus.Max, "von=03.11.2026&bis=03.11.2026")).Text.ShouldContain("mindestens ein Kind ankreuzen");
        (await haus.HoleAsync(Essenshaus.Max, $"{E1}/meldung?von=07.11.2026&bis=08.11.2026")).Text.ShouldContain("gibt es kein Essen");
        await haus.SendeAsync(new LegeSchliessungFest("E1", new(2026, 11, 9), new(2026, 11, 9), "Teamtag", null, Herkunft.Jetzt));
        (await haus.HoleAsync(Essenshaus.Max, $"{E1}/meldung?von=09.11.2026&bis=09.11.2026")).Text.ShouldContain("gibt es kein Essen");
        (await haus.HoleAsync(Essenshaus.Ute, $"{E1}/meldung")).Status.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task Von_selbst_ist_kein_Kind_angekreuzt_auch_nach_dem_Melden_nicht()
    {
        const string Abfrage = "gruppe=G1&von=04.11.2026&bis=04.11.2026";
        var leer = (await haus.HoleAsync(Essenshaus.Max, $"{E1}/meldung?{Abfrage}")).Text;
        leer.ShouldContain("Noch ist kein Kind angekreuzt.");
        leer.ShouldNotContain(" checked");
        var alle = (await haus.HoleAsync(Essenshaus.Max, $"{E1}/meldung?{Abfrage}&alle=ja")).Text;
        leer.ShouldContain($"href=\"{E1}/meldung?{Abfrage}&alle=ja\"");
        alle.ShouldContain(" checked");
        alle.ShouldNotContain("Noch ist kein Kind angekreuzt.");

        var weiter = (await haus.SendeFormularAsync(Essenshaus.Max, $"{E1}/meldung?{Abfrage}&alle=ja", "meldung", ("Eingabe.Kinder", "K1"))).Weiter.ShouldNotBeNull();
        weiter.ShouldNotContain("alle=");
        (await haus.HoleAsync(Essenshaus.Max, weiter)).Text.ShouldNotContain(" checked");
        (await MeldeAsync(Essenshaus.Max, $"{Abfrage}&alle=ja")).Text.ShouldContain("mindestens ein Kind ankreuzen", customMessage: "wer alle Haken wegnimmt, meldet niemanden");
        (await haus.EreignisseAsync("essen-K2")).OfType<VonEssenAbgemeldet>().ShouldBeEmpty();
    }

    [Fact]
    public async Task Am_Wochenende_oeffnet_die_Anwesenheit_mit_dem_letzten_Betriebstag()
    {
        await haus.SendeAsync(new LegeSchliessungFest("E1", new(2026, 11, 6), new(2026, 11, 6), "Teamtag", null, Herkunft.Jetzt));
        haus.Probe.Uhr.StelleAuf(Berlin.Beginn(new DateOnly(2026, 11, 8)).AddHours(9));
        var sonntag = (await haus.HoleAsync(Essenshaus.Max, $"{E1}/anwesenheit?gruppe=G1")).Text;
        sonntag.ShouldContain("Heute ist kein Betriebstag. Gezeigt wird der letzte: Donnerstag, 05.11.2026.");
        sonntag.ShouldContain("value=\"05.11.2026\"");
        await haus.SendeFormularAsync(Essenshaus.Max, $"{E1}/anwesenheit?gruppe=G1", "anwesenheit", ("Eingabe.Wahl", "Anwesend K1"));
        (await haus.HoleAsync(Essenshaus.Max, $"{E1}/anwesenheit?gruppe=G1&stichtag=05.11.2026")).Text.ShouldContain("1 da</strong>");
        (await haus.HoleAsync(Essenshaus.Max, $"{E1}/anwesenheit?stichtag=08.11.2026")).Text.ShouldNotContain("kein Betriebstag", customMessage: "wer einen Tag wählt, sieht ihn");
    }

    [Fact]
    public async Task Ein_einzelnes_Kind_wird_ab_und_wieder_angemeldet()
    {
        const string Seite = "/kinder/K2/verpflegung/meldung";
        (await haus.HoleAsync(Essenshaus.Max, $"{Seite}?von=03.11.2026&bis=03.11.2026")).Text.ShouldContain("ändert nichts", customMessage: "Dienstag ist kein Essenstag");
        (await haus.HoleAsync(Essenshaus.Max, $"{Seite}?von=04.11.2026&bis=04.11.2026")).Text.ShouldContain("Abgemeldet würden 1 Essen rechtzeitig und 0 Essen zu spät");
        (await haus.SendeFormularAsync(Essenshaus.Max, $"{Seite}?von=04.11.2026&bis=04.11.2026", "meldung")).Weiter.ShouldBe("/kinder/K2/verpflegung");
        (await haus.SendeFormularAsync(Essenshaus.Max, $"{Seite}?von=03.11.2026&bis=04.11.2026&art=anmelden", "meldung")).Weiter.ShouldBe("/kinder/K2/verpflegung");
        (await haus.HoleAsync(Essenshaus.Lea, $"{E1}/kueche?stichtag=03.11.2026")).Text.ShouldNotContain("Ben Bach");
        (await haus.LadeAsync(Essenshaus.Lea, $"{E1}/kueche/ausgabe?format=csv&stichtag=03.11.2026")).ShouldContain("Igel;2;0;0;2;0;0");
    }

    [Fact]
    public async Task Die_Kuechenliste_zaehlt_und_nennt_Allergien_nur_wem_sie_zustehen()
    {
        await MeldeAsync(Essenshaus.Max, "von=02.11.2026&bis=03.11.2026", "K3");
        var montag = (await haus.HoleAsync(Essenshaus.Max, $"{E1}/kueche")).Text;
        foreach (var teil in (string[])["Montag, 02.11.2026", "Allergie: Erdnuss", "Mia Adler", "Cem Can", "zu spät"]) montag.ShouldContain(teil);
        montag.ShouldNotContain("Ole Ohne");
        (await haus.LadeAsync(Essenshaus.Finn, $"{E1}/kueche/ausgabe?format=csv&stichtag=02.11.2026")).Split('\n').Select(z => z.Trim('\uFEFF', '\r')).ShouldBe(["Gruppe;Mittagessen;Frühstück;Zwischenmahlzeit;Getränke;abgemeldet;zu spät abgemeldet", "Igel;2;0;0;2;0;0", "Füchse;0;0;0;0;0;1", ""], Case.Insensitive);
        (await haus.LadeAsync(Essenshaus.Finn, $"{E1}/kueche/ausgabe?format=csv&stichtag=03.11.2026")).ShouldContain("Füchse;0;0;0;0;1;0");
        (await haus.HoleAsync(Essenshaus.Max, $"{E1}/kueche?stichtag=01.11.2026")).Text.ShouldContain("Allerheiligen");

        await MeldeAsync(Essenshaus.Max, "von=04.11.2026&bis=04.11.2026", "K1");
        (await haus.HoleAsync(Essenshaus.Max, $"{E1}/kueche?stichtag=04.11.2026")).Text.ShouldNotContain("Erdnuss", customMessage: "wer nicht isst, geht die Küche nichts an");
    }

    [Fact]
    public async Task Ein_zusaetzliches_Essen_das_zu_spaet_abgemeldet_wird_steht_als_zu_spaet_in_der_Kuechenliste()
    {
        const string Tag = "von=03.11.2026&bis=03.11.2026";
        const string Seite = "/kinder/K2/verpflegung/meldung";
        // dienstags isst Ben nicht; die Küche erfährt am Freitag, dass er doch isst, und am Montagnachmittag, dass er fehlt
        (await haus.SendeFormularAsync(Essenshaus.Max, $"{Seite}?{Tag}&art=anmelden&eingang=30.10.2026&um=9:00", "meldung")).Weiter.ShouldNotBeNull();
        haus.Probe.Uhr.Vor(TimeSpan.FromHours(5));
        (await haus.HoleAsync(Essenshaus.Max, $"{Seite}?{Tag}")).Text.ShouldContain("0 Essen rechtzeitig und 1 Essen zu spät");
        (await haus.SendeFormularAsync(Essenshaus.Max, $"{Seite}?{Tag}", "meldung")).Weiter.ShouldNotBeNull();
        (await haus.LadeAsync(Essenshaus.Lea, $"{E1}/kueche/ausgabe?format=csv&stichtag=03.11.2026")).ShouldContain("Igel;1;0;0;1;0;1");
        (await haus.HoleAsync(Essenshaus.Lea, "/kinder/K2/verpflegung")).Text.ShouldContain("1 zu spät");
        // rechtzeitig abgemeldet ist es, als wäre nie etwas bestellt worden
        await haus.SendeAsync(new MeldeZumEssenAn("K2", new(2026, 11, 5), new(2026, 11, 5), haus.Probe.Uhr.GetUtcNow(), Herkunft.Jetzt));
        await haus.SendeAsync(new MeldeVomEssenAb("K2", new(2026, 11, 5), new(2026, 11, 5), haus.Probe.Uhr.GetUtcNow(), Herkunft.Jetzt));
        (await haus.LadeAsync(Essenshaus.Lea, $"{E1}/kueche/ausgabe?format=csv&stichtag=05.11.2026")).ShouldContain("Igel;1;0;0;1;0;0");
    }

    [Fact]
    public async Task Anwesenheit_wird_mit_einem_Tippen_vermerkt_und_zurueckgenommen()
    {
        await MeldeAsync(Essenshaus.Max, "von=02.11.2026&bis=02.11.2026", "K1");
        var seite = (await haus.HoleAsync(Essenshaus.Max, $"{E1}/anwesenheit?gruppe=G1")).Text;
        foreach (var teil in (string[])["Mia Adler", "Ole Ohne", "zu spät vom Essen abgemeldet", "0 da", "3 offen von 3"]) seite.ShouldContain(teil);
        seite.ShouldNotContain("Cem Can");

        (await haus.SendeFormularAsync(Essenshaus.Max, $"{E1}/anwesenheit?gruppe=G1", "anwesenheit", ("Eingabe.Wahl", "Anwesend K1"))).Weiter.ShouldBe($"{E1}/anwesenheit?gruppe=G1");
        await haus.SendeFormularAsync(Essenshaus.Lea, $"{E1}/anwesenheit?gruppe=G1", "anwesenheit", ("Eingabe.Wahl", "Fehlt K2"));
        (await haus.HoleAsync(Essenshaus.Ute, $"{E1}/anwesenheit?gruppe=G1")).Text.ShouldContain("1 da</strong>, 1 fehlen, 1 offen");
        await haus.SendeFormularAsync(Essenshaus.Max, $"{E1}/anwesenheit?gruppe=G1", "anwesenheit", ("Eingabe.Wahl", "Offen K1"));
        (await haus.HoleAsync(Essenshaus.Max, $"{E1}/anwesenheit?gruppe=G1")).Text.ShouldContain("0 da</strong>, 1 fehlen");
        (await haus.EreignisseAsync("anwesenheit-E1/2026-11")).Count.ShouldBe(3);

        (await haus.HoleAsync(Essenshaus.Ute, $"{E1}/anwesenheit")).Text.ShouldNotContain("value=\"Anwesend");
        (await haus.SendeFormularAsync(Essenshaus.Ute, $"{E1}/anwesenheit", "anwesenheit", ("Eingabe.Wahl", "Anwesend K1"))).Text.ShouldContain("nur mit dem Recht dazu");
        (await haus.SendeFormularAsync(Essenshaus.Max, $"{E1}/anwesenheit", "anwesenheit", ("Eingabe.Wahl", "Anwesend K99"))).Text.ShouldContain("steht nicht (mehr) auf der Liste");
        (await haus.SendeFormularAsync(Essenshaus.Max, $"{E1}/anwesenheit?stichtag=03.11.2026", "anwesenheit", ("Eingabe.Wahl", "Anwesend K1"))).Text.ShouldContain("nur bis heute");
        (await haus.EreignisseAsync("anwesenheit-E1/2026-11")).Count.ShouldBe(3);
    }

    [Fact]
    public async Task Gemeldet_wird_nur_fuer_die_Tage_des_Vertrags_mit_dieser_Einrichtung()
    {
        const string Abfrage = "von=02.11.2026&bis=06.11.2026";
        await haus.AngebotAsync("E2");
        await haus.SendeAsync(new VereinbareVerpflegung("K1", new(2026, 11, 4), null, null, "E2", "mittag", "P-K1", Essenstage.Alle, null, Herkunft.Jetzt));
        await haus.SendeAsync(new BeendeVerpflegung("K3", "E1", new(2026, 11, 4), new(2026, 11, 4), Herkunft.Jetzt));
        (await haus.HoleAsync(Essenshaus.Max, $"{E1}/meldung?{Abfrage}")).Text.ShouldContain("Mia Adler: 1 rechtzeitig, 1 zu spät, nur 02.11.2026 bis 03.11.2026");
        (await haus.HoleAsync(Essenshaus.Max, $"/kinder/K1/verpflegung/meldung?{Abfrage}")).Text.ShouldContain("bitte eigens melden");
        await MeldeAsync(Essenshaus.Max, Abfrage, "K1", "K2", "K3");
        (await TageAsync("K1")).ShouldBe(["02.11.–03.11."]);
        (await TageAsync("K2")).ShouldBe(["02.11.–06.11."]);
        (await TageAsync("K3")).ShouldBe(["02.11.–03.11.", "05.11.–06.11."]);

        async Task<IEnumerable<string>> TageAsync(string kind) => (await haus.EreignisseAsync($"essen-{kind}")).OfType<VonEssenAbgemeldet>().Select(e => $"{e.GueltigAb:dd.MM.}–{e.GueltigBis:dd.MM.}");
    }

    [Fact]
    public async Task Wird_ein_Kind_abgelehnt_sind_die_anderen_gemeldet_und_es_steht_da_warum()
    {
        const string Abfrage = "von=30.10.2026&bis=30.10.2026";
        await haus.KindAsync("K5", "Eva", "Ernst");
        await haus.SendeAsync(new VereinbareBetreuung("K5", new(2026, 11, 1), null, "E2", null, 35, null, Herkunft.Jetzt));
        await haus.Probe.Anwendung.NachfuehrenAsync();
        using var max = haus.Probe.Besuch(Essenshaus.Max);
        var weiter = (await max.SendeAsync($"{E1}/meldung?{Abfrage}", "meldung", [("Eingabe.Kinder", "K1"), ("Eingabe.Kinder", "K5"), ("Eingabe.Kinder", "K3")])).Weiter.ShouldNotBeNull();
        var seite = (await max.HoleAsync(weiter)).Text;
        seite.ShouldContain("2 Kinder sind abgemeldet");
        seite.ShouldContain("Nicht gemeldet: Eva Ernst. ");
        foreach (var (kind, anzahl) in ((string, int)[])[("K1", 1), ("K3", 1), ("K5", 0)]) (await haus.EreignisseAsync($"essen-{kind}")).OfType<VonEssenAbgemeldet>().Count().ShouldBe(anzahl, kind);
        (await MeldeAsync(Essenshaus.Max, Abfrage, "K5")).Text.ShouldContain("Nicht gemeldet: Eva Ernst. ");
    }

    [Fact]
    public async Task Eine_Gruppe_wird_zu_einem_einzigen_Zeitpunkt_gemeldet()
    {
        haus.Probe.Uhr.Gang = TimeSpan.FromMilliseconds(10);
        await MeldeAsync(Essenshaus.Max, "von=04.11.2026&bis=04.11.2026", "K1", "K3");
        var erster = (await haus.EreignisseAsync("essen-K1")).OfType<VonEssenAbgemeldet>().Single().Gemeldet;
        (await haus.EreignisseAsync("essen-K3")).OfType<VonEssenAbgemeldet>().Single().Gemeldet.ShouldBe(erster);
    }

    [Fact]
    public async Task Zweimal_gesendet_zaehlt_einmal()
    {
        var id = Guid.NewGuid().ToString();
        (string, string)[] felder = [("Eingabe.BefehlId", id), ("Eingabe.Kinder", "K1")];
        foreach (var _ in (int[])[1, 2]) await haus.SendeFormularAsync(Essenshaus.Max, $"{E1}/meldung?von=04.11.2026&bis=05.11.2026", "meldung", felder);
        (await haus.EreignisseAsync("essen-K1")).OfType<VonEssenAbgemeldet>().ShouldHaveSingleItem();
    }
}
