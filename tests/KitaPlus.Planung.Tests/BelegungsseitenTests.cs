using System.Net;
using KitaPlus.Contracts;
using KitaPlus.Contracts.Kinder;
using KitaPlus.Kernel;
using KitaPlus.Kinder;

namespace KitaPlus.Planung.Tests;

/// <summary>Belegungsplanung in the browser.</summary>
public sealed class BelegungsseitenTests : IAsyncLifetime
{
    private const string Jahr = "/planung/belegung/E1/2027-28";
    private const string Brett = $"{Jahr}/szenario/s-1";
    private const string Strom = "belegungsplan-E1/2027-28/s-1";
    private Planungshaus haus = null!;

    public async Task InitializeAsync() => haus = await Planungshaus.BaueAsync();

    public async Task DisposeAsync() => await haus.DisposeAsync();

    [Fact]
    public async Task Ein_neues_Szenario_beginnt_mit_den_Vereinbarungen_ohne_die_Schulkinder()
    {
        (await haus.HoleAsync(Planungshaus.Lea, $"{Jahr}")).Text.ShouldContain("noch kein Szenario");
        var weiter = (await haus.SendeFormularAsync(Planungshaus.Lea, $"{Jahr}/neu", ("Name", "Mit zweiter U3-Gruppe"))).Weiter;
        weiter.ShouldNotBeNull().ShouldStartWith($"{Jahr}/szenario/s-");
        var seite = (await haus.HoleAsync(Planungshaus.Lea, weiter)).Text;
        foreach (var teil in (string[])["Mit zweiter U3-Gruppe", "Zoë Müller", "kommt in die Schule", "Ben Müller", "rückt auf (am Stichtag drei Jahre alt)", "2 von 10 Plätzen", "1 von 25 Plätzen", "Für IIIb ist im Kindergartenjahr 2027/28 keine Kindpauschale veröffentlicht", "unvollständig"]) seite.ShouldContain(teil);
        (await haus.SendeFormularAsync(Planungshaus.Lea, $"{Jahr}/neu", ("Name", ""))).Text.ShouldContain("Name: Bitte ausfüllen");
    }

    [Fact]
    public async Task Umsetzen_ueber_das_Formular_aendert_Brett_und_Zahlen_sofort()
    {
        await haus.SzenarioAsync();
        var vorher = (await haus.HoleAsync(Planungshaus.Lea, Brett)).Text;
        // Ben IIIb und Cem (in II, zählt als III) IIIb: je 8.641,77; Dana IIb 23.497,56; alle mit angenommenen 2 %
        vorher.ShouldContain("40.781,10\u00A0€");
        vorher.ShouldContain("Die Zahlen dieser Seite beruhen auf Annahmen");
        vorher.ShouldContain("erwarteter Tarif");
        var weiter = (await haus.SendeFormularAsync(Planungshaus.Lea, Brett, ("Kind", "K3"), ("Ziel", "G1"), ("Ab", "2027-10"), ("Stunden", "45"))).Weiter;
        weiter.ShouldBe($"{Brett}?monat=2027-08");
        // Cem ab Oktober IIIc: 2/12 × 8.641,77 + 10/12 × 12.558,06 = 1.440,30 + 10.465,05
        var nachher = (await haus.HoleAsync(Planungshaus.Lea, $"{Brett}?monat=2027-10")).Text;
        nachher.ShouldContain("44.044,68\u00A0€");
        nachher.ShouldContain("2 von 25 Plätzen");
        (await haus.HoleAsync(Planungshaus.Lea, Brett)).Text.ShouldContain("1 von 25 Plätzen", customMessage: "im August sitzt Cem noch bei den Käfern");
        (await haus.EreignisseAsync(Strom))[^1].ShouldBe(new KindEingeplant("E1", "2027-28", "s-1", "K3", new(2027, 10), "G1", 45));
        (await haus.SendeFormularAsync(Planungshaus.Lea, Brett, ("Kind", "K3"), ("Ziel", "wie!"), ("Ab", "2027-08"), ("Stunden", ""))).Weiter.ShouldNotBeNull();
        (await haus.HoleAsync(Planungshaus.Lea, Brett)).Text.ShouldContain("40.781,10\u00A0€");
        (await haus.SendeFormularAsync(Planungshaus.Lea, Brett, ("Kind", ""), ("Ziel", ""), ("Ab", "2027-08"), ("Stunden", "viele"))).Text.ShouldContain("Kind: Bitte eine der Möglichkeiten wählen");
    }

    [Fact]
    public async Task Ein_Schulkind_laesst_sich_mit_seinen_Stunden_zurueckholen_und_ein_Platzhalter_braucht_welche()
    {
        await haus.SzenarioAsync();
        (await haus.SendeFormularAsync(Planungshaus.Lea, Brett, ("Kind", "K1"), ("Ziel", "G1"), ("Ab", "2027-08"), ("Stunden", ""))).Weiter.ShouldNotBeNull();
        (await haus.EreignisseAsync(Strom))[^1].ShouldBe(new KindEingeplant("E1", "2027-28", "s-1", "K1", new(2027, 8), "G1", 35));
        (await haus.SendeFormularAsync(Planungshaus.Lea, $"{Brett}/platzhalter", ("Art", "Gewuenscht"), ("Geboren", "3.2025"), ("Bezeichnung", "Mia aus der Nachbarschaft"), ("Gruppe", ""), ("Ab", "2027-08"), ("Stunden", ""))).Weiter.ShouldBe(Brett);
        var platz = (await haus.EreignisseAsync(Strom)).OfType<PlatzhalterGeplant>().Single();
        (await haus.SendeFormularAsync(Planungshaus.Lea, Brett, ("Kind", platz.Platzhalter), ("Ziel", "G2"), ("Ab", "2027-08"), ("Stunden", ""))).Text.ShouldContain("Wochenstunden: Bitte ausfüllen");
        (await haus.SendeFormularAsync(Planungshaus.Lea, Brett, ("Kind", platz.Platzhalter), ("Ziel", "G2"), ("Ab", "2027-08"), ("Stunden", "25"))).Weiter.ShouldNotBeNull();
        (await haus.HoleAsync(Planungshaus.Lea, Brett)).Text.ShouldContain("Mia aus der Nachbarschaft");
        System.Text.Encoding.UTF8.GetString((await haus.Probe.AlleAsync()).Single(e => e.Type == "planung.platzhalter_geplant.v1").Payload.Span).ShouldNotContain("Mia", customMessage: "verschlüsselt");
        (await haus.HoleAsync(Planungshaus.Finn, Brett)).Text.ShouldContain("Mia", customMessage: "Finanzen darf Kinder sehen");
        var ohne = (await haus.HoleAsync(Planungshaus.Pia, Brett)).Text;
        ohne.ShouldNotContain("Mia");
        ohne.ShouldNotContain("Ben Müller");
        ohne.ShouldContain("Platzhalter 03/25");
        ohne.ShouldContain("(01/23)");
    }

    [Fact]
    public async Task Wer_spaeter_speichert_erfaehrt_was_sich_geaendert_hat_und_behaelt_seine_Eingaben()
    {
        await haus.SzenarioAsync();
        await haus.Probe.Anwendung.NachfuehrenAsync();
        var stand = (await haus.EreignisseAsync(Strom)).Count - 1;
        await haus.SendeAsync(new NimmKindHeraus("E1", "2027-28", "s-1", "K2", new(2028, 2)));
        var seite = await haus.SendeFormularAsync(Planungshaus.Vera, Brett, ("Stand", $"{stand}"), ("Kind", "K3"), ("Ziel", "G1"), ("Ab", "2027-10"), ("Stunden", "45"));
        seite.Status.ShouldBe(HttpStatusCode.OK);
        foreach (var teil in (string[])["Inzwischen eingetragen", "Kind aus dem Plan genommen", "Februar 2028", "value=\"45\"", "<option value=\"K3\" selected"]) seite.Text.ShouldContain(teil);
        (await haus.EreignisseAsync(Strom)).OfType<KindEingeplant>().ShouldBeEmpty();
        (await haus.SendeFormularAsync(Planungshaus.Vera, Brett, ("Stand", $"{stand + 1}"), ("Kind", "K3"), ("Ziel", "G1"), ("Ab", "2027-10"), ("Stunden", "45"))).Weiter.ShouldNotBeNull();
    }

    [Fact]
    public async Task Szenarien_stehen_nebeneinander_lassen_sich_kopieren_und_eines_wird_der_Plan()
    {
        await haus.SzenarioAsync();
        await haus.SendeAsync(new LegePlangruppeFest("E1", "2027-28", "s-1", "G1", "Igel", Contracts.Einrichtungen.Gruppenform.I, 20));
        var kopie = (await haus.SendeFormularAsync(Planungshaus.Lea, $"{Jahr}/neu?vorlage=s-1", ("Name", "Zweiter Entwurf"))).Weiter.ShouldNotBeNull();
        (await haus.SendeFormularAsync(Planungshaus.Lea, kopie, ("Kind", "K2"), ("Ziel", "raus!"), ("Ab", "2028-02"), ("Stunden", ""))).Weiter.ShouldNotBeNull();
        var seite = (await haus.HoleAsync(Planungshaus.Lea, Jahr)).Text;
        foreach (var teil in (string[])["wie vereinbart", "Entwurf", "Zweiter Entwurf", "1 von 20 (Form I)", "1 von 25 (Form III)", "3,00", "2,50", "\u22120,50"]) seite.ShouldContain(teil);
        (await haus.LadeAsync(Planungshaus.Lea, $"{Jahr}?tafel=szenarien&format=csv")).ShouldContain("Kinder im Jahresmittel;3,00;");
        (await haus.SendeFormularAsync(Planungshaus.Lea, $"{kopie}/uebernehmen")).Weiter.ShouldBe($"{kopie}/arbeitsliste");
        (await haus.HoleAsync(Planungshaus.Lea, Jahr)).Text.ShouldContain("Zweiter Entwurf (Plan)");
        (await haus.HoleAsync(Planungshaus.Ute, "/planung/belegung?jahr=2027-28")).Text.ShouldContain("Zweiter Entwurf");
        (await haus.SendeFormularAsync(Planungshaus.Lea, $"{Brett}/uebernehmen")).Weiter.ShouldBe($"{Brett}/arbeitsliste");
        (await haus.HoleAsync(Planungshaus.Lea, Jahr)).Text.ShouldContain("Entwurf (Plan)", customMessage: "es zählt die letzte Übernahme");
        (await haus.SendeFormularAsync(Planungshaus.Lea, $"{kopie}/verwerfen")).Weiter.ShouldBe(Jahr);
        (await haus.HoleAsync(Planungshaus.Lea, Jahr)).Text.ShouldContain("verworfen");
        (await haus.SendeFormularAsync(Planungshaus.Lea, $"{kopie}/platzhalter", ("Art", "Zugesagt"), ("Geboren", "03.2025"), ("Ab", "2027-08"))).Text.ShouldContain("Dieses Szenario ist verworfen");
    }

    [Fact]
    public async Task Die_Arbeitsliste_fuehrt_zu_den_Formularen_und_die_Uebernahme_aendert_keine_Vereinbarung()
    {
        await haus.SzenarioAsync();
        await haus.SendeAsync(new PlanePlatzhalter("E1", "2027-28", "s-1", "platz-1", Platzhalterart.Zugesagt, new(2025, 3), null, new(2027, 8), "G2", 35));
        await haus.SendeAsync(new SetzeKindUm("E1", "2027-28", "s-1", "K3", new(2027, 8), "G1"));
        var vorher = (await haus.Probe.AlleAsync()).Count(e => e.Stream.StartsWith("kind-", StringComparison.Ordinal));
        (await haus.SendeFormularAsync(Planungshaus.Lea, $"{Brett}/uebernehmen")).Weiter.ShouldNotBeNull();
        (await haus.Probe.AlleAsync()).Count(e => e.Stream.StartsWith("kind-", StringComparison.Ordinal)).ShouldBe(vorher);
        var seite = (await haus.HoleAsync(Planungshaus.Lea, $"{Brett}/arbeitsliste")).Text;
        foreach (var teil in (string[])["href=\"/kinder/K1/betreuung/beenden\"", "href=\"/kinder/neu\"", "href=\"/kinder/K3/betreuung/neu?einrichtung=E1\"", "01.08.2027"]) seite.ShouldContain(teil);
        seite.ShouldNotContain("Ben Müller");
        await haus.SendeAsync(new BeendeBetreuung("K1", "E1", new(2027, 8, 1), null, Herkunft.Jetzt));
        await haus.SendeAsync(new VereinbareBetreuung("K3", new(2027, 8, 1), null, "E1", "G1", 35, null, Herkunft.Jetzt));
        await haus.SendeAsync(new StreichePlatzhalter("E1", "2027-28", "s-1", "platz-1"));
        (await haus.HoleAsync(Planungshaus.Lea, $"{Brett}/arbeitsliste")).Text.ShouldContain("Alles ist vereinbart, wie es geplant ist");
    }

    [Fact]
    public async Task Dreissig_Stunden_ab_2027_nennen_die_fehlenden_Tabellen_bis_sie_angenommen_sind()
    {
        await haus.SzenarioAsync();
        await haus.SendeAsync(new PlaneKindEin("E1", "2027-28", "s-1", "K2", new(2027, 8), "G1", 30));
        var seite = (await haus.HoleAsync(Planungshaus.Lea, Brett)).Text;
        seite.ShouldContain("Für III/30 ist im Kindergartenjahr 2027/28 keine Kindpauschale veröffentlicht");
        seite.ShouldContain("1 Kind ohne Personalstunden: für III/30 mit 30 Stunden sind keine Personalwerte veröffentlicht");
        (await haus.SendeFormularAsync(Planungshaus.Lea, $"{Brett}/annahme", ("Art", "Pauschale"), ("Jahr", "2027-28"), ("Typ", "III/30"), ("Betrag", "7.800"), ("Begruendung", "Mittel"))).Weiter.ShouldBe(Brett);
        (await haus.SendeFormularAsync(Planungshaus.Lea, $"{Brett}/annahme", ("Art", "Personalwerte"), ("Jahr", "2027-28"), ("Typ", "III/30"), ("Kinder", "25"), ("Leitung", "6"), ("Gesamt", "85"), ("Fachkraft", "33"), ("Ergaenzungskraft", "33"), ("Begruendung", "Mittel"))).Weiter.ShouldBe(Brett);
        seite = (await haus.HoleAsync(Planungshaus.Lea, Brett)).Text;
        seite.ShouldNotContain("Für III/30");
        seite.ShouldContain("Personalstunden III/30 ab 2027/28: 25 Kinder, Leitung 6,00");
        seite.ShouldContain("Annahme: Mittel");
        (await haus.SendeFormularAsync(Planungshaus.Lea, $"{Brett}/annahme", ("Art", "Fortschreibung"), ("Jahr", "2027-28"), ("Rate", "viel"), ("Begruendung", ""))).Text.ShouldContain("„viel“ ist kein Prozentsatz");
    }

    [Fact]
    public async Task Gruppen_lassen_sich_planen_streichen_und_zuruecksetzen()
    {
        await haus.SzenarioAsync();
        (await haus.SendeFormularAsync(Planungshaus.Lea, $"{Brett}/gruppe", ("Name", "Wald"), ("Form", "III"), ("Plaetze", "18"))).Weiter.ShouldBe(Brett);
        (await haus.HoleAsync(Planungshaus.Lea, Brett)).Text.ShouldContain("0 von 18 Plätzen");
        (await haus.SendeFormularAsync(Planungshaus.Lea, $"{Brett}/gruppe?gruppe=G2", ("Was", "weg"), ("Name", "Käfer"), ("Form", "II"), ("Plaetze", "10"))).Weiter.ShouldBe(Brett);
        (await haus.HoleAsync(Planungshaus.Lea, Brett)).Text.ShouldContain("Ohne Gruppe");
        (await haus.SendeFormularAsync(Planungshaus.Lea, $"{Brett}/gruppe?gruppe=G2", ("Was", "wie"), ("Name", "Käfer"), ("Form", "II"), ("Plaetze", "10"))).Weiter.ShouldBe(Brett);
        (await haus.HoleAsync(Planungshaus.Lea, Brett)).Text.ShouldNotContain("Ohne Gruppe");
        (await haus.SendeFormularAsync(Planungshaus.Lea, Brett, ("Kind", "K2"), ("Ziel", "G9"), ("Ab", "2027-08"), ("Stunden", ""))).Text.ShouldContain("Wohin?: Bitte eine der Möglichkeiten wählen");
        (await Should.ThrowAsync<Fachfehler>(() => haus.SendeAsync(new SetzeKindUm("E1", "2027-28", "s-1", "K2", new(2027, 8), "G9")))).Message.ShouldContain("Die Gruppe „G9“ gibt es weder");
        (await Should.ThrowAsync<Fachfehler>(() => haus.SendeAsync(new NimmKindHeraus("E1", "2027-28", "s-1", "K9", new(2027, 8))))).Message.ShouldContain("keine Vereinbarung");
    }

    [Fact]
    public async Task Wer_nicht_darf_plant_nicht_und_sieht_keine_Namen()
    {
        await haus.SzenarioAsync();
        foreach (var wer in (string[])[Planungshaus.Fritz, Planungshaus.Vera, Planungshaus.Lea, Planungshaus.Max, Planungshaus.Ute, Planungshaus.Finn, Planungshaus.Pia, Planungshaus.Emil, Planungshaus.Dora])
        {
            (await haus.HoleAsync(wer, Jahr)).Status.ShouldBe(HttpStatusCode.OK, wer);
            var seite = await haus.HoleAsync(wer, Brett);
            seite.Status.ShouldBe(HttpStatusCode.OK, wer);
            var schreibt = wer is Planungshaus.Fritz or Planungshaus.Vera or Planungshaus.Lea;
            seite.Text.Contains("Kind umsetzen", StringComparison.Ordinal).ShouldBe(schreibt, wer);
            seite.Text.Contains("draggable", StringComparison.Ordinal).ShouldBe(schreibt, wer);
            foreach (var pfad in (string[])[$"{Jahr}/neu", $"{Brett}/platzhalter", $"{Brett}/gruppe", $"{Brett}/annahme", $"{Brett}/uebernehmen", $"{Brett}/verwerfen"]) (await haus.HoleAsync(wer, pfad)).Status.ShouldBe(schreibt ? HttpStatusCode.OK : HttpStatusCode.Forbidden, $"{wer} {pfad}");
        }

        (await haus.HoleAsync(Planungshaus.Lea, "/planung/belegung/E2/2027-28")).Status.ShouldBe(HttpStatusCode.Forbidden);
        (await haus.HoleAsync(Planungshaus.Lea, "/planung/belegung")).Text.ShouldNotContain("Kita Löwenzahn");
        (await haus.LadeAsync(Planungshaus.Fritz, "/planung/belegung/2027-28/ausgabe?format=csv")).ShouldContain("Kita Löwenzahn");
        (await haus.HoleAsync(Planungshaus.Pia, Brett)).Text.ShouldNotContain("Müller");
    }

    [Fact]
    public async Task Geplant_wird_kein_vergangenes_und_kein_fernes_Jahr()
    {
        (await Should.ThrowAsync<Fachfehler>(() => haus.SendeAsync(new LegeSzenarioAn("E1", "2019-20", "s-9", "Früher", null, null)))).Message.ShouldContain("2019/20 ist vorbei");
        (await Should.ThrowAsync<Fachfehler>(() => haus.SendeAsync(new LegeSzenarioAn("E1", "2099-00", "s-9", "Später", null, null)))).Message.ShouldContain("bitte die Jahreszahl prüfen");
    }
}
