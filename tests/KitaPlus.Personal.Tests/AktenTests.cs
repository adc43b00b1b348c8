using System.Net;
using KitaPlus.Betrieb;
using KitaPlus.Contracts;
using KitaPlus.Contracts.Personal;
using KitaPlus.KiBiz;
using KitaPlus.Kernel;
using KitaPlus.Webhilfen;
using Microsoft.Extensions.DependencyInjection;

namespace KitaPlus.Personal.Tests;

/// <summary>The pages of the record, and what other modules ask.</summary>
public sealed class AktenTests : IAsyncLifetime
{
    private Personalhaus haus = null!;

    public async Task InitializeAsync() => haus = await Personalhaus.BaueAsync();

    public async Task DisposeAsync() => await haus.DisposeAsync();

    [Fact]
    public async Task Eine_Leitung_legt_jemanden_an_und_fuehrt_die_Akte()
    {
        string pfad;
        using (var b = haus.Probe.Besuch(Personalhaus.Lea))
        {
            var seite = await b.SendeAsync("/personal/neu", "person", ("Eingabe.Vorname", "Anna"), ("Eingabe.Nachname", "Berg"), ("Eingabe.Geburtsdatum", "31.02.1988"), ("Eingabe.Wochenstunden", "viel"), ("Eingabe.Ab", "01.08.2026"));
            foreach (var teil in (string[])["„31.02.1988“ ist kein Datum", "Funktion: Bitte eine der Möglichkeiten wählen", "value=\"viel\""]) seite.Text.ShouldContain(teil);
            seite = await b.SendeAsync("/personal/neu", "person", ("Eingabe.Vorname", "Anna"), ("Eingabe.Nachname", "Berg"), ("Eingabe.Geburtsdatum", "17.04.1988"), ("Eingabe.Einrichtung", "E1"), ("Eingabe.Funktion", "Gruppenleitung"),
                ("Eingabe.Wochenstunden", "39"), ("Eingabe.Ab", "01.08.2026"), ("Eingabe.Qualifikation", "fachkraft"));
            seite.Status.ShouldBe(HttpStatusCode.Redirect, seite.Text);
            pfad = seite.Weiter!;
        }

        var vertrag = (await haus.EreignisseAsync("beschaeftigte-" + pfad["/personal/".Length..])).OfType<BeschaeftigungVereinbart>().Single().Beschaeftigung;
        await GutAsync($"{pfad}/gruppen?beschaeftigung={vertrag}", "beschaeftigung", ("Eingabe.Anteile[G1]", "60"), ("Eingabe.Ab", "01.08.2026"));
        await GutAsync($"{pfad}/leitung?beschaeftigung={vertrag}", "beschaeftigung", ("Eingabe.Stundenzahl", "9"), ("Eingabe.Ab", "01.08.2026"));
        await GutAsync($"{pfad}/kosten/festlegen?beschaeftigung={vertrag}", "kosten", ("Eingabe.Gruppe", "S 8a"), ("Eingabe.ImJahr", "61.234,56"), ("Eingabe.Ab", "01.08.2026"));
        await GutAsync($"{pfad}/statistik", "", ("Eingabe.Geschlecht", "Weiblich"), ("Eingabe.Abschluss", "Erzieher/-in"), ("Eingabe.Ab", "01.08.2026"));
        await GutAsync($"{pfad}/qualifikation/nachweis", "qualifikation", ("Eingabe.Art", "ErsteHilfe"), ("Eingabe.Ab", "01.12.2024"), ("Eingabe.Bis", "01.12.2026"));
        await GutAsync($"{pfad}/abwesenheiten/neu", "abwesenheiten", ("Eingabe.Art", "Urlaub"), ("Eingabe.Ab", "02.11.2026"), ("Eingabe.Bis", "06.11.2026"));

        var akte = (await haus.HoleAsync(Personalhaus.Lea, pfad)).Text;
        foreach (var teil in (string[])["Anna Berg", "Igel 60 %", "9,00", "Sozialpädagogische Fachkraft", "Erzieher/-in", "Am 02.11.2026 abwesend", "Führungszeugnis ist nicht als gesehen vermerkt"]) akte.ShouldContain(teil);
        (await haus.HoleAsync(Personalhaus.Lea, $"{pfad}?stichtag=01.07.2026")).Text.ShouldContain("An diesem Tag nicht beschäftigt");
        (await haus.HoleAsync(Personalhaus.Lea, $"{pfad}/kosten")).Text.ShouldContain("61.234,56");
        (await haus.HoleAsync(Personalhaus.Lea, "/personal/nachweise")).Text.ShouldContain("Erste Hilfe");
        (await haus.LadeAsync(Personalhaus.Lea, "/personal/ausgabe?format=csv")).ShouldContain("Berg");

        await GutAsync($"{pfad}/abwesenheiten/beenden", "abwesenheiten", ("Eingabe.Ab", "02.11.2026"));
        (await haus.HoleAsync(Personalhaus.Lea, pfad)).Text.ShouldNotContain("abwesend, voraussichtlich");

        async Task GutAsync(string formular, string blatt, params (string, string)[] felder)
        {
            var antwort = await haus.FormularAsync(Personalhaus.Lea, formular, felder);
            antwort.Weiter.ShouldBe(blatt.Length == 0 ? pfad : $"{pfad}/{blatt}", antwort.Text);
        }
    }

    [Fact]
    public async Task Wer_erst_nach_dem_Dienstantritt_geboren_waere_wird_nicht_angelegt()
    {
        using var b = haus.Probe.Besuch(Personalhaus.Lea);
        var seite = await b.SendeAsync("/personal/neu", "person", ("Eingabe.Vorname", "Anna"), ("Eingabe.Nachname", "Berg"), ("Eingabe.Geburtsdatum", "28.02.2025"), ("Eingabe.Einrichtung", "E1"), ("Eingabe.Funktion", "Gruppenleitung"),
            ("Eingabe.Wochenstunden", "39"), ("Eingabe.Ab", "01.12.1950"), ("Eingabe.Qualifikation", "fachkraft"));
        foreach (var teil in (string[])["Die Beschäftigung ab 01.12.1950 beginnt vor der Geburt der Person am 28.02.2025", "value=\"28.02.2025\"", "value=\"01.12.1950\""]) seite.Text.ShouldContain(teil);
        (await haus.PersonalereignisseAsync()).ShouldBe(0);
    }

    [Fact]
    public async Task Wer_schon_angelegt_ist_wird_nur_auf_Nachfrage_ein_zweites_Mal_angelegt()
    {
        await haus.PersonAsync("M1", "Anna", "Berg");
        await haus.PersonAsync("M2", "Bela", "Celik", einrichtung: "E2");
        await haus.Probe.Anwendung.NachfuehrenAsync();
        using var b = haus.Probe.Besuch(Personalhaus.Lea);
        var seite = await Anlegen("anna", "Berg");
        foreach (var teil in (string[])["Eine Person mit diesem Namen und Geburtsdatum gibt es schon", "href=\"/personal/M1\"", "trotzdem anlegen", "value=\"anna\""]) seite.Text.ShouldContain(teil);
        (await Anlegen("Anna", "Berg", ("Eingabe.Trotzdem", "true"))).Text.ShouldContain("gibt es schon", customMessage: "das Kreuz gilt nur für die, die zu sehen waren");
        (await Anlegen("Anna", "Berg", ("Eingabe.Trotzdem", "true"), ("Eingabe.Gesehen", "M1"))).Status.ShouldBe(HttpStatusCode.Redirect);
        (await Anlegen("Bela", "Celik")).Status.ShouldBe(HttpStatusCode.Redirect, "wer nur anderswo arbeitet, wird nicht verraten");

        Task<Seite> Anlegen(string vorname, string nachname, params (string, string)[] dazu) => b.SendeAsync("/personal/neu", "person",
            [("Eingabe.Vorname", vorname), ("Eingabe.Nachname", nachname), ("Eingabe.Geburtsdatum", "17.04.1988"), ("Eingabe.Einrichtung", "E1"), ("Eingabe.Funktion", "Gruppenleitung"), ("Eingabe.Wochenstunden", "39"), ("Eingabe.Ab", "01.08.2026"), .. dazu]);
    }

    [Fact]
    public async Task Wer_erst_kommt_hat_schon_Anfang_und_Qualifikation_in_der_Akte()
    {
        await haus.PersonAsync("M1", "Anna", "Berg", ab: new DateOnly(2026, 12, 1));
        var akte = (await haus.HoleAsync(Personalhaus.Lea, "/personal/M1")).Text;
        akte.ShouldContain("beschäftigt ab 01.12.2026: Kita Igelbau, Gruppenleitung, 39,00 Stunden");
        akte.ShouldContain("Sozialpädagogische Fachkraft (ab 01.12.2026)");
        (await haus.HoleAsync(Personalhaus.Lea, "/personal/M1?stichtag=01.12.2026")).Text.ShouldNotContain("nicht beschäftigt");
    }

    [Fact]
    public async Task Eine_Abwesenheit_zerschneidet_eine_andere_nur_auf_Nachfrage()
    {
        await haus.PersonAsync("M1", "Anna", "Berg");
        const string Formular = "/personal/M1/abwesenheiten/neu";
        (string, string)[] urlaub = [("Eingabe.Art", "Urlaub"), ("Eingabe.Ab", "25.11.2026"), ("Eingabe.Bis", "27.11.2026")];
        (await haus.FormularAsync(Personalhaus.Lea, Formular, ("Eingabe.Art", "Krankheit"), ("Eingabe.Ab", "20.11.2026"), ("Eingabe.Bis", "30.11.2026"))).Weiter.ShouldBe("/personal/M1/abwesenheiten");
        var frage = (await haus.FormularAsync(Personalhaus.Lea, Formular, urlaub)).Text;
        foreach (var teil in (string[])["Krankheit 20.11.2026 bis 30.11.2026", "gilt stattdessen die neue Abwesenheit", "value=\"25.11.2026\""]) frage.ShouldContain(teil);
        (await haus.HoleAsync(Personalhaus.Lea, "/personal/M1/abwesenheiten")).Text.ShouldNotContain("Urlaub");
        (await haus.FormularAsync(Personalhaus.Lea, Formular, ("Eingabe.Art", "Urlaub"), ("Eingabe.Ab", "27.11.2026"), ("Eingabe.Bis", "25.11.2026"))).Text.ShouldContain("liegt vor dem Anfang 27.11.2026");
        using var b = haus.Probe.Besuch(Personalhaus.Lea);
        (await b.SendeAsync(Formular, "angabe", [.. urlaub, ("Eingabe.Trotzdem", "true"), ("Eingabe.Gesehen", "Urlaub 01.11.2026 bis 02.11.2026")])).Text.ShouldContain("gilt stattdessen die neue Abwesenheit", customMessage: "das Kreuz galt etwas anderem");
        frage.ShouldContain("name=\"Eingabe.Gesehen\" value=\"Krankheit 20.11.2026 bis 30.11.2026\"");
        (await b.SendeAsync(Formular, "angabe", [.. urlaub, ("Eingabe.Trotzdem", "true"), ("Eingabe.Gesehen", "Krankheit 20.11.2026 bis 30.11.2026")])).Weiter.ShouldBe("/personal/M1/abwesenheiten");
        var liste = (await b.HoleAsync("/personal/M1/abwesenheiten")).Text;
        foreach (var teil in (string[])["an den gemeinsamen Tagen gilt sie statt der früheren", "20.11.2026 bis 24.11.2026", "25.11.2026 bis 27.11.2026", "28.11.2026 bis 30.11.2026"]) liste.ShouldContain(teil);
        var krankheit = (await haus.Probe.AlleAsync()).First(e => e.Type == "personal.abwesenheit_gemeldet.v1").EventId;
        (await haus.FormularAsync(Personalhaus.Lea, $"{Formular}?berichtigt={krankheit}", ("Eingabe.Art", "Krankheit"), ("Eingabe.Ab", "20.11.2026"), ("Eingabe.Bis", "24.11.2026"))).Weiter.ShouldBe("/personal/M1/abwesenheiten", "was berichtigt wird, steht sich nicht selbst im Weg");
    }

    [Fact]
    public async Task Eine_Angabe_laesst_sich_berichtigen_und_zuruecknehmen_und_bleibt_im_Verlauf()
    {
        await haus.PersonAsync("M1", "Anna", "Berg");
        var erste = (await haus.Probe.AlleAsync()).Single(e => e.Type == "personal.qualifikation_gemeldet.v1").EventId;
        (await haus.FormularAsync(Personalhaus.Lea, $"/personal/M1/qualifikation/neu?berichtigt={erste}", ("Eingabe.Qualifikation", "ergaenzungskraft"), ("Eingabe.Ab", "01.08.2024"))).Weiter.ShouldBe("/personal/M1/qualifikation");
        (await haus.HoleAsync(Personalhaus.Lea, "/personal/M1")).Text.ShouldContain("Ergänzungskraft");
        var zweite = (await haus.Probe.AlleAsync()).Last(e => e.Type == "personal.qualifikation_gemeldet.v1").EventId;
        (await haus.FormularAsync(Personalhaus.Lea, $"/personal/M1/zuruecknehmen/{zweite}", ("Eingabe.Grund", "doch nicht"))).Weiter.ShouldBe("/personal/M1/verlauf");
        (await haus.HoleAsync(Personalhaus.Lea, "/personal/M1")).Text.ShouldContain("Sozialpädagogische Fachkraft");
        (await haus.HoleAsync(Personalhaus.Lea, "/personal/M1/verlauf")).Text.ShouldContain("doch nicht");
    }

    [Fact]
    public async Task Eine_Berichtigung_behaelt_den_Tag_des_Eingangs()
    {
        await haus.PersonAsync("M1", "Anna", "Berg");
        (await haus.FormularAsync(Personalhaus.Lea, "/personal/M1/statistik", ("Eingabe.Geschlecht", "Weiblich"), ("Eingabe.Ab", "01.08.2026"), ("Eingabe.Eingegangen", "05.08.2026"))).Weiter.ShouldNotBeNull();
        var erste = (await haus.Probe.AlleAsync()).Last(e => e.Type == "personal.statistik_gemeldet.v1").EventId;
        var formular = $"/personal/M1/statistik?berichtigt={erste}";
        (await haus.HoleAsync(Personalhaus.Lea, formular)).Text.ShouldContain("value=\"05.08.2026\"");
        (await haus.FormularAsync(Personalhaus.Lea, formular, ("Eingabe.Geschlecht", "Divers"), ("Eingabe.Ab", "01.08.2026"), ("Eingabe.Eingegangen", ""))).Weiter.ShouldNotBeNull();
        (await haus.HoleAsync(Personalhaus.Lea, "/personal/M1/verlauf")).Text.Split("Eingegangen am 05.08.2026").Length.ShouldBe(3, "beide Einträge nennen ihn");
    }

    [Fact]
    public async Task Eine_Personalnummer_gehoert_einer_Person()
    {
        await haus.PersonAsync("M1", "Anna", "Berg", nummer: "4711");
        await haus.PersonAsync("M2", "Bela", "Celik");
        (await haus.FormularAsync(Personalhaus.Lea, "/personal/M2/personalnummer", ("Eingabe.Nummer", "4711"))).Text.ShouldContain("gehört schon zu einer anderen Person");
        (await haus.FormularAsync(Personalhaus.Lea, "/personal/M2/gruppen?beschaeftigung=b-1", ("Eingabe.Anteile[G1]", "70"), ("Eingabe.Anteile[G2]", "40"), ("Eingabe.Ab", "01.08.2024"))).Text.ShouldContain("zusammen 110 %");
    }

    [Fact]
    public async Task Andere_Module_bekommen_Stunden_von_heute_und_von_damals()
    {
        await haus.PersonAsync("M1", "Anna", "Berg", stunden: 39);
        await haus.SendeAsync(new OrdneGruppenZu("M1", "b-1", "E1", Personalhaus.Ab, null, [new("G1", 100)], Herkunft.Jetzt));
        var damals = new Kenntnisstand(haus.Probe.Uhr.GetUtcNow());
        haus.Probe.Uhr.StelleAuf(haus.Probe.Uhr.GetUtcNow().AddDays(1));
        await haus.SendeAsync(new AendereBeschaeftigung("M1", "b-1", "E1", new DateOnly(2026, 10, 1), Personalfunktion.Gruppenleitung, 30, null, Herkunft.Jetzt));
        await haus.SendeAsync(new LegeVerguetungFest("M1", "b-1", "E1", Personalhaus.Ab, null, new("S 8a", "", Geld.Euro(60_000)), Herkunft.Jetzt));
        await haus.SendeAsync(new MeldePersonalstatistik("M1", Personalhaus.Ab, null, new(Contracts.Kinder.Geschlecht.Weiblich, "Erzieher/-in", "angestellt", null), Herkunft.Jetzt));
        await haus.Probe.Anwendung.NachfuehrenAsync();
        var (stand, tag) = (haus.Probe.Dienste.GetRequiredService<IPersonalstand>(), new DateOnly(2026, 11, 1));
        (await stand.VonAsync(Webprobe.Mandant, ["E1"], tag, tag, Kenntnisstand.Alles))["E1"].ShouldHaveSingleItem().ShouldBe(
            new Kraftabschnitt("M1", "G1", "Gruppenleitung", "fachkraft", null, new(30), Stunden.Null, false, new(new DateOnly(2026, 10, 1))));
        (await stand.VonAsync(Webprobe.Mandant, null, tag, tag, damals))["E1"].ShouldHaveSingleItem().Stunden.ShouldBe(new Stunden(39));
        (await stand.VonAsync(Webprobe.Mandant, ["E2"], tag, tag, Kenntnisstand.Alles)).Count.ShouldBe(0);
        (await haus.Probe.Dienste.GetRequiredService<IPersonalkosten>().VonAsync(Webprobe.Mandant, ["E1"], tag, tag))["E1"].ShouldHaveSingleItem().ImJahr.ShouldBe(Geld.Euro(60_000));
        var statistik = (await haus.Probe.Dienste.GetRequiredService<IPersonalstatistiken>().AmAsync(Webprobe.Mandant, "E1", tag, Kenntnisstand.Alles)).ShouldHaveSingleItem();
        (statistik.Geschlecht, statistik.Geburtsmonat, statistik.Gruppe, statistik.Wochenstunden).ShouldBe(("weiblich", new Monat(1988, 4), "G1", new Stunden(30)));
    }

    [Fact]
    public async Task Der_Personalbogen_zeigt_den_Stichtag_ohne_Verguetung()
    {
        await haus.PersonAsync("M1", "Anna", "Berg");
        await haus.SendeAsync(new LegeVerguetungFest("M1", "b-1", "E1", Personalhaus.Ab, null, new("S 8a", "4", Geld.Euro(61_234)), Herkunft.Jetzt));
        await haus.SendeAsync(new VermerkePersonalnachweis("M1", Personalnachweisart.ErsteHilfe, new DateOnly(2025, 3, 3), new DateOnly(2027, 3, 3), null, Herkunft.Jetzt));
        var druck = (await haus.HoleAsync(Personalhaus.Lea, "/personal/M1/personalbogen/druck")).Text;
        foreach (var teil in (string[])["Personalbogen", "Anna Berg", "Kita Igelbau", "39,00", "Erste Hilfe", "03.03.2027"]) druck.ShouldContain(teil);
        druck.ShouldNotContain("61.234");
        (await haus.HoleAsync(Personalhaus.Rita, "/personal/M1/personalbogen")).Status.ShouldBe(HttpStatusCode.Forbidden);
    }
}
