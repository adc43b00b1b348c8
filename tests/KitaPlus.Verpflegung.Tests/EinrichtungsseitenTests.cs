using System.Net;
using KitaPlus.Contracts;
using KitaPlus.Contracts.Verpflegung;
using KitaPlus.Kernel;
using KitaPlus.Webhilfen;

namespace KitaPlus.Verpflegung.Tests;

/// <summary>Offers, rules, calendar and contracts of an Einrichtung in the browser.</summary>
public sealed class EinrichtungsseitenTests : IAsyncLifetime
{
    private const string E1 = "/verpflegung/einrichtungen/E1";
    private Essenshaus haus = null!;

    public async Task InitializeAsync()
    {
        haus = await Essenshaus.BaueAsync();
        await haus.KindAsync("K1", "Zoë 🦊", "Müller-Özdemir");
        await haus.KindAsync("K2", "Ben", "Bach", isst: false);
        await haus.KindAsync("K3", "Cem", "Can", einrichtung: "E2", gruppe: null, isst: false);
    }

    public async Task DisposeAsync() => await haus.DisposeAsync();

    private Task<Seite> AngebotAsync(string benutzer, params (string, string)[] felder) => haus.SendeFormularAsync(benutzer, $"{E1}/angebot", "angabe", felder);

    [Fact]
    public async Task Ein_Angebot_bekommt_einen_neuen_Preis_und_der_alte_bleibt_in_der_Geschichte()
    {
        (await AngebotAsync(Essenshaus.Lea, ("Eingabe.Angebot", "frueh"), ("Eingabe.Name", "Frühstück"), ("Eingabe.Abrechnung", "JeMahlzeit"), ("Eingabe.Fruehstueck", "1,20"), ("Eingabe.Ab", "1.8.25"))).Weiter.ShouldBe(E1);
        (await haus.SendeFormularAsync(Essenshaus.Finn, $"{E1}/angebot?angebot=frueh", "angabe", ("Eingabe.Name", "Frühstück"), ("Eingabe.Abrechnung", "JeMahlzeit"), ("Eingabe.Fruehstueck", "1,50"), ("Eingabe.Ab", "01.01.2026"))).Weiter.ShouldBe(E1);
        var seite = (await haus.HoleAsync(Essenshaus.Ute, E1)).Text;
        seite.ShouldContain("1,50\u00A0€");
        seite.ShouldContain("1,20\u00A0€", customMessage: "in der Geschichte");
        seite.ShouldContain("60,00\u00A0€", customMessage: "Mittagessen und Getränke zusammen");
        seite.ShouldNotContain("Angebot anlegen");
        (await haus.HoleAsync(Essenshaus.Ute, $"{E1}?stichtag=31.12.2025")).Text.ShouldContain("ab 01.08.2025 bis 31.12.2025");
        (await haus.SendeFormularAsync(Essenshaus.Lea, $"{E1}/angebot?angebot=frueh", "angabe", ("Eingabe.Name", ""), ("Eingabe.Abrechnung", "JeMahlzeit"), ("Eingabe.Ab", "01.01.2027"))).Weiter.ShouldBe(E1);
        (await haus.HoleAsync(Essenshaus.Lea, $"{E1}?stichtag=01.01.2027")).Text.ShouldContain("nicht angeboten");
    }

    [Fact]
    public async Task Was_getippt_war_bleibt_nach_einem_Fehler_stehen()
    {
        var lang = string.Concat(Enumerable.Repeat("Ü", 300));
        var seite = await AngebotAsync(Essenshaus.Lea, ("Eingabe.Angebot", "frueh"), ("Eingabe.Name", lang), ("Eingabe.Abrechnung", "Pauschale"), ("Eingabe.Fruehstueck", "zwölf"), ("Eingabe.Ab", "29.02.2025"));
        seite.Status.ShouldBe(HttpStatusCode.OK);
        foreach (var teil in (string[])["höchstens 100 Zeichen", "„zwölf“ ist kein Betrag", "„29.02.2025“ ist kein Datum", lang, "value=\"frueh\""]) seite.Text.ShouldContain(teil);
        (await AngebotAsync(Essenshaus.Lea, ("Eingabe.Angebot", "mittag"), ("Eingabe.Name", "Mittag"), ("Eingabe.Abrechnung", "Pauschale"), ("Eingabe.Mittagessen", "1"), ("Eingabe.Ab", "1.1.26"))).Text.ShouldContain("„mittag“ gibt es schon");
        (await haus.EreignisseAsync("verpflegung-E1")).OfType<AngebotFestgelegt>().Count().ShouldBe(1);
    }

    [Fact]
    public async Task Wer_nicht_darf_kommt_nicht_hinein()
    {
        foreach (var pfad in (string[])["/angebot", "/regeln/aendern", "/schliessung"])
        {
            foreach (var wer in (string[])[Essenshaus.Max, Essenshaus.Ute, Essenshaus.Rita, Essenshaus.Pia]) (await haus.HoleAsync(wer, E1 + pfad)).Status.ShouldBe(HttpStatusCode.Forbidden, $"{wer} {pfad}");
            foreach (var wer in (string[])[Essenshaus.Lea, Essenshaus.Finn]) (await haus.HoleAsync(wer, E1 + pfad)).Status.ShouldBe(HttpStatusCode.OK, $"{wer} {pfad}");
        }

        foreach (var pfad in (string[])["", "/regeln", "/kalender", "/vertraege", "/kueche", "/anwesenheit"])
        {
            (await haus.HoleAsync(Essenshaus.Rita, E1 + pfad)).Status.ShouldBe(HttpStatusCode.OK, pfad);
            (await haus.HoleAsync(Essenshaus.Pia, E1 + pfad)).Status.ShouldBe(HttpStatusCode.Forbidden, pfad);
            (await haus.HoleAsync(Essenshaus.Lea, $"/verpflegung/einrichtungen/E2{pfad}")).Status.ShouldBe(HttpStatusCode.Forbidden, pfad);
        }

        var liste = (await haus.HoleAsync(Essenshaus.Max, "/verpflegung")).Text;
        liste.ShouldContain("Kita Igelbau");
        liste.ShouldNotContain("Kita Löwenzahn");
        (await haus.HoleAsync(Essenshaus.Finn, "/verpflegung")).Text.ShouldContain("Kita Löwenzahn");
    }

    [Fact]
    public async Task Regeln_stehen_in_Worten_da_und_lassen_sich_zuruecknehmen()
    {
        (await haus.HoleAsync(Essenshaus.Max, $"{E1}/regeln")).Text.ShouldContain("am Betriebstag davor bis 12:00 Uhr");
        (await haus.SendeFormularAsync(Essenshaus.Lea, $"{E1}/regeln/aendern", "angabe", ("Eingabe.SchlussTage", "0"), ("Eingabe.SchlussUhrzeit", "8.30"), ("Eingabe.ErstattungAb", "0"), ("Eingabe.ErstattungTage", "0"), ("Eingabe.Teilmonat", "Voll"), ("Eingabe.Ab", "01.01.2026"))).Weiter.ShouldBe($"{E1}/regeln");
        (await haus.HoleAsync(Essenshaus.Max, $"{E1}/regeln")).Text.ShouldContain("am selben Tag bis 8:30 Uhr");
        (await haus.HoleAsync(Essenshaus.Max, $"{E1}/regeln?stichtag=31.12.2025")).Text.ShouldContain("am Betriebstag davor bis 12:00 Uhr");
        var neu = (await haus.Probe.AlleAsync()).Last(e => e.Type == "verpflegung.regeln_festgelegt.v1").EventId;
        (await haus.SendeFormularAsync(Essenshaus.Lea, $"{E1}/zuruecknehmen/{neu}", "angabe", ("Eingabe.Grund", ""))).Text.ShouldContain("Grund: Bitte ausfüllen");
        (await haus.SendeFormularAsync(Essenshaus.Lea, $"{E1}/zuruecknehmen/{neu}", "angabe", ("Eingabe.Grund", "falsche Kita"))).Weiter.ShouldBe(E1);
        (await haus.HoleAsync(Essenshaus.Max, $"{E1}/regeln")).Text.ShouldContain("Zählt nicht mehr");
        (await haus.SendeFormularAsync(Essenshaus.Lea, $"{E1}/regeln/aendern", "angabe", ("Eingabe.SchlussTage", "1"), ("Eingabe.SchlussUhrzeit", "25 Uhr"), ("Eingabe.ErstattungAb", "0"), ("Eingabe.ErstattungTage", "0"), ("Eingabe.Teilmonat", "Voll"), ("Eingabe.Ab", "01.01.2026"))).Text.ShouldContain("„25 Uhr“ ist keine Uhrzeit");
    }

    [Fact]
    public async Task Der_Kalender_kennt_Feiertage_und_Schliesstage_und_warnt_vor_zu_vielen()
    {
        (await haus.SendeFormularAsync(Essenshaus.Lea, $"{E1}/schliessung", "angabe", ("Eingabe.Anlass", "Sommerschließung"), ("Eingabe.Mindert", "ja"), ("Eingabe.Ab", "20.07.2026"), ("Eingabe.Bis", "07.08.2026"))).Weiter.ShouldBe($"{E1}/kalender");
        var seite = (await haus.HoleAsync(Essenshaus.Ute, $"{E1}/kalender?jahr=2026")).Text;
        foreach (var teil in (string[])["Sommerschließung", "Fronleichnam", "Ostermontag", "Allerheiligen", "August 2026 <span class=\"kp-monat__zahl\">16 Betriebstage"]) seite.ShouldContain(teil);
        seite.ShouldNotContain("Viele Schließtage");
        await haus.SendeAsync(new LegeSchliessungFest("E1", new(2026, 4, 7), new(2026, 5, 8), "Umbau", null, Herkunft.Jetzt));
        (await haus.HoleAsync(Essenshaus.Ute, $"{E1}/kalender?jahr=2026")).Text.ShouldContain("Kindergartenjahr 2025/26: 33 Schließtage");
        (await haus.HoleAsync(Essenshaus.Lea, $"{E1}/kalender?jahr=abc")).Text.ShouldContain("Kalender 2026");
        (await haus.SendeFormularAsync(Essenshaus.Lea, $"{E1}/schliessung", "angabe", ("Eingabe.Anlass", "X"), ("Eingabe.Mindert", "ja"), ("Eingabe.Ab", "20.07.2026"), ("Eingabe.Bis", ""))).Text.ShouldContain("Letzter Tag: Bitte ausfüllen");
    }

    [Fact]
    public async Task Die_Vertraege_eines_Tages_mit_Preis_und_wer_keinen_hat()
    {
        var seite = (await haus.HoleAsync(Essenshaus.Finn, $"{E1}/vertraege")).Text;
        seite.ShouldContain("Zoë 🦊 Müller-Özdemir");
        seite.ShouldContain("Petra Müller-Özdemir");
        seite.ShouldContain("60,00\u00A0€");
        seite.ShouldContain("1 Kind ohne Vertrag");
        seite.ShouldNotContain("Cem Can");
        (await haus.LadeAsync(Essenshaus.Finn, $"{E1}/vertraege/ausgabe?format=csv")).ShouldContain("K1-V1;Mittagessen;Mo bis Fr;alle;60,00");
        (await haus.HoleAsync(Essenshaus.Finn, $"{E1}/vertraege?stichtag=31.07.2024")).Text.ShouldContain("hat kein Kind einen Verpflegungsvertrag");
    }
}
