using System.Net;
using System.Text;
using KitaPlus.Beitraege.Beitragskonto;
using KitaPlus.Beitraege.Lauf;
using KitaPlus.Beitraege.Rueckberechnung;
using KitaPlus.Betrieb;
using KitaPlus.Contracts;
using KitaPlus.Kernel;
using KitaPlus.Kinder;
using KitaPlus.Webhilfen;

namespace KitaPlus.Beitraege.Seiten.Tests;

/// <summary>Accounts, decisions about them, and the lists that follow from them.</summary>
public sealed class KontoTests : IAsyncLifetime
{
    private const string Konto = $"/beitraege/konto/{Beitragshaus.Haushalt}";
    private const string Wahl = $"stadt/{Beitragshaus.Aenne}";
    private readonly Beitragshaus haus = new();

    public Task InitializeAsync() => haus.InitializeAsync();

    public Task DisposeAsync() => haus.DisposeAsync();

    private Task<Seite> SendeAsync(string was, params (string Feld, string Wert)[] felder) => haus.Buero.SendeAsync($"{Konto}/{was}", "konto", [("Eingabe.Konto", Wahl), ("Eingabe.Grund", "vereinbart"), .. felder]);

    [Fact]
    public async Task Das_Konto_nennt_Saldo_Monate_und_Rechnungen()
    {
        var seite = (await haus.Buero.HoleAsync(Konto)).Text;
        seite.ShouldContain("Beitragskonten der Familie Öztürk-Müller");
        seite.ShouldContain("+2.500,00\u00A0€", customMessage: "25 Monate je 100 €");
        seite.ShouldContain("August 2024 bis August 2026");
        seite.ShouldContain("/beitraege/kind/mia/2024-08");
        (await haus.Buero.HoleAsync("/beitraege/konto/gibt-es-nicht")).Status.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task Das_Kassenzeichen_fuehrt_ueber_die_Suche_zum_Konto_soweit_das_Recht_reicht()
    {
        var zeichen = Kassenzeichen.Fuer(Webprobe.Mandant, "stadt", Beitragshaus.Aenne);
        var lesbar = Kassenzeichen.Lesbar(zeichen);
        (await haus.Buero.HoleAsync(Konto)).Text.ShouldContain($"Kassenzeichen: {lesbar}");
        foreach (var frage in new[] { zeichen, lesbar, zeichen.ToLowerInvariant() })
        {
            var treffer = (await haus.Buero.HoleAsync($"/suche?q={Uri.EscapeDataString(frage)}")).Text;
            treffer.ShouldContain($"href=\"{Konto}\">Änne Öztürk-Müller");
            treffer.ShouldContain("Jugendamt stadt");
        }

        (await haus.Buero.HoleAsync($"/suche?q={zeichen[..15]}")).Text.ShouldNotContain(Konto);
        using var lena = haus.Probe.Besuch(Beitragshaus.Lena);
        (await lena.HoleAsync($"/suche?q={zeichen}")).Text.ShouldNotContain(Konto);
    }

    [Fact]
    public async Task Bewegungen_heissen_wie_man_sie_nennt_und_nicht_nach_inneren_Belegen()
    {
        var tag = new DateOnly(2026, 12, 7);
        foreach (var (art, cent, beleg) in new (Zahlungsart, long, string)[]
        {
            (Zahlungsart.Zahlung, 10_000, Buchungsbeleg.Bank("3d7e7a06")), (Zahlungsart.Zahlung, 20_000, Buchungsbeleg.Lauf(false, "BA749A04", "2026-0001", 1)), (Zahlungsart.Ruecklastschrift, 20_000, Buchungsbeleg.Bank("99aa")),
            (Zahlungsart.Gebuehr, 300, Buchungsbeleg.Ruecklastschriftgebuehr("99aa")), (Zahlungsart.Gebuehr, 500, Buchungsbeleg.Mahngebuehr(tag, 2)), (Zahlungsart.Zahlung, 100, "bar an der Kasse"),
        }) await haus.SendeAsync(new BucheZahlung("stadt", Beitragshaus.Aenne, art, tag, new Geld(cent), beleg));
        var seite = (await haus.Buero.HoleAsync(Konto)).Text;
        foreach (var wort in (string[])["Überweisung<", "Lastschrift, Einzug zum 07.12.2026", "Rücklastschrift<", "Gebühr für die Rücklastschrift", "Mahngebühr vom 07.12.2026", "Zahlung bar an der Kasse"]) seite.ShouldContain(wort);
        foreach (var innen in (string[])["bank:", "gebuehr:", "mahnung:", "BA749A04"]) seite.ShouldNotContain(innen);
    }

    [Fact]
    public async Task Eine_Sperre_findet_die_Person_nach_dem_Namen_des_Kindes()
    {
        (string, string)[] sperre = [("Eingabe.Jugendamt", "stadt"), ("Eingabe.Name", "klage"), ("Eingabe.Von", "01.2025"), ("Eingabe.Bis", "12.2025"), ("Eingabe.Art", "Sonstiges"), ("Eingabe.Grund", "Klage"), ("Eingabe.Person", "mia")];
        (await haus.Buero.SendeAsync("/beitraege/sperren/neu", "sperre", sperre)).Text.ShouldContain("Änne Öztürk-Müller, im Haushalt von Mia");
        (await haus.Buero.SendeAsync("/beitraege/sperren/neu", "sperre", [.. sperre, ("Eingabe.Gewaehlt", Beitragshaus.Aenne)])).Weiter.ShouldBe("/beitraege/sperren");
        (await haus.Buero.HoleAsync("/beitraege/sperren")).Text.ShouldContain("Änne Öztürk-Müller");
    }

    [Fact]
    public async Task Stunden_Raten_und_Erlass_stehen_danach_auf_dem_Konto()
    {
        (await SendeAsync("stunden", ("Eingabe.Betrag", "300"), ("Eingabe.Bis", "01.03.2027"))).Weiter.ShouldBe(Konto);
        (await SendeAsync("raten", ("Eingabe.Betrag", "1.000,00"), ("Eingabe.Anzahl", "3"), ("Eingabe.Ab", "31.10.2027"))).Weiter.ShouldBe(Konto);
        (await SendeAsync("erlassen", ("Eingabe.Betrag", "500"))).Weiter.ShouldBe(Konto);
        var seite = (await haus.Buero.HoleAsync(Konto)).Text;
        foreach (var teil in (string[])["Stundung", "300,00\u00A0€", "bis 01.03.2027", "vereinbart", "02.11.2026", "Fritz Fach"]) seite.ShouldContain(teil);
        seite.ShouldContain("31.10.2027 333,34\u00A0€; 30.11.2027 333,33\u00A0€");
        seite.ShouldContain("Erlass: vereinbart");
        seite.ShouldContain("+2.000,00\u00A0€");
    }

    [Fact]
    public async Task Aufgeschoben_wird_nicht_mehr_als_offen_ist_und_faellig_ist_nur_der_Rest()
    {
        (await SendeAsync("stunden", ("Eingabe.Betrag", "1.500"), ("Eingabe.Bis", "01.03.2027"))).Weiter.ShouldBe(Konto);
        (await SendeAsync("stunden", ("Eingabe.Betrag", "1.500"), ("Eingabe.Bis", "01.04.2027"))).Text.ShouldContain("davon sind 1.500,00\u00A0€ schon gestundet oder in Raten zu zahlen; mehr als 1.000,00\u00A0€ kann nicht gestundet werden");
        (await SendeAsync("raten", ("Eingabe.Betrag", "1.200"), ("Eingabe.Anzahl", "3"), ("Eingabe.Ab", "31.12.2026"))).Text.ShouldContain("mehr als 1.000,00\u00A0€ kann nicht in Raten vereinbart werden");
        (await SendeAsync("raten", ("Eingabe.Betrag", "600"), ("Eingabe.Anzahl", "3"), ("Eingabe.Ab", "31.12.2026"))).Weiter.ShouldBe(Konto);
        (await haus.Buero.HoleAsync(Konto)).Text.ShouldContain("+400,00\u00A0€", customMessage: "2.500 € offen, davon 2.100 € aufgeschoben");
        var brief = (await haus.Buero.HoleAsync($"/beitraege/brief/{Beitragshaus.Haushalt}?lauf=L-erster")).Text;
        brief.ShouldContain("davon sind bis November 2026 400,00\u00A0€ fällig. 2.100,00\u00A0€ sind gestundet oder in Raten zu zahlen.");
    }

    [Fact]
    public async Task Was_vereinbart_ist_laesst_sich_mit_Grund_beenden()
    {
        await SendeAsync("stunden", ("Eingabe.Betrag", "300"), ("Eingabe.Bis", "01.03.2027"));
        await SendeAsync("raten", ("Eingabe.Betrag", "1.000"), ("Eingabe.Anzahl", "3"), ("Eingabe.Ab", "31.12.2026"));
        await SendeAsync("erlassen", ("Eingabe.Betrag", "500"));
        foreach (var (art, wort) in ((string, string)[])[("Stundung", "Die Stundung ist beendet"), ("Ratenplan", "Der Ratenplan ist beendet"), ("Erlass", "Der Erlass ist zurückgenommen")])
        {
            var seite = $"{Konto}/beenden?konto={Uri.EscapeDataString(Wahl)}&art={art}&nummer=1";
            (await haus.Buero.HoleAsync(Konto)).Text.ShouldContain($"art={art}", customMessage: "der Weg dorthin");
            (await haus.Buero.SendeAsync(seite, "beenden", ("Eingabe.Grund", " "))).Text.ShouldContain("Grund: Bitte ausfüllen");
            (await haus.Buero.SendeAsync(seite, "beenden", ("Eingabe.Grund", "nicht gehalten"))).Weiter.ShouldBe(Konto);
            (await haus.Buero.HoleAsync(Konto)).Text.ShouldContain(wort);
        }

        var danach = (await haus.Buero.HoleAsync(Konto)).Text;
        danach.ShouldContain("zurückgenommen: nicht gehalten");
        danach.ShouldContain("+2.500,00\u00A0€");
        danach.ShouldNotContain("/beenden?");
        (await haus.Buero.HoleAsync($"{Konto}/beenden?konto={Uri.EscapeDataString(Wahl)}&art=Stundung&nummer=7")).Text.ShouldContain("gibt es auf dem Konto nicht");
    }

    [Fact]
    public async Task Wie_es_damals_bekannt_war_gilt_auch_fuer_das_Gebuchte()
    {
        var lauf = await haus.VorschauAsync();
        await haus.Buero.SendeAsync($"/beitraege/rueckberechnung/{lauf}/buchen", "buchen");
        await haus.FertigAsync($"/beitraege/rueckberechnung/{lauf}");
        var damals = (await haus.Buero.HoleAsync("/kinder/mia/beitraege?stand=09.09.2026")).Text;
        damals.ShouldContain("wie er am Ende des 09.09.2026 bekannt war");
        damals.ShouldNotContain("gebucht 200,00", customMessage: "gebucht wurde das erst danach");
        var tafel = Encoding.UTF8.GetString(await haus.Buero.LadeAsync("/kinder/mia/beitraege?tafel=beitraege&format=csv"));
        tafel.ShouldContain("200,00;");
        tafel.ShouldNotContain("€", customMessage: "in der Datei stehen Zahlen");
    }

    [Fact]
    public async Task Falsche_Angaben_aendern_nichts_und_bleiben_stehen()
    {
        var zuViel = await SendeAsync("erlassen", ("Eingabe.Betrag", "99999"));
        zuViel.Text.ShouldContain("bis zum offenen Saldo von 2.500,00\u00A0€");
        zuViel.Text.ShouldContain("value=\"99999\"");
        (await SendeAsync("stunden", ("Eingabe.Betrag", "10"), ("Eingabe.Bis", "29.02.2027"))).Text.ShouldContain("ist kein Datum");
        (await SendeAsync("stunden", ("Eingabe.Betrag", "10"), ("Eingabe.Bis", "01.01.2020"))).Text.ShouldContain("muss in der Zukunft liegen");
        (await SendeAsync("raten", ("Eingabe.Betrag", "10"), ("Eingabe.Anzahl", "0"), ("Eingabe.Ab", "01.01.2027"))).Text.ShouldContain("von 1 bis 60");
        (await SendeAsync("erstatten", ("Eingabe.Betrag", "10"), ("Eingabe.Beleg", "Ü-1"), ("Eingabe.Ab", "01.11.2026"))).Text.ShouldContain("Erstattet werden kann nur ein Guthaben");
        (await haus.Buero.SendeAsync($"{Konto}/erlassen", "konto", ("Eingabe.Konto", "stadt/jemand"), ("Eingabe.Betrag", "1"), ("Eingabe.Grund", "x"))).Text.ShouldContain("eine der Möglichkeiten");
        (await haus.Buero.HoleAsync(Konto)).Text.ShouldContain("+2.500,00\u00A0€");
    }

    [Fact]
    public async Task Ein_Guthaben_steht_in_der_Auszahlungsliste_bis_es_erstattet_ist()
    {
        // Nie betreut: Was gebucht war, kommt zurück; nach dem Erlass bliebe sonst nichts offen
        await SendeAsync("erlassen", ("Eingabe.Betrag", "2500"));
        await haus.SendeAsync(new BeendeBetreuung(Beitragshaus.Mia, "kita", new DateOnly(2024, 8, 1), null, Herkunft.Jetzt));
        var lauf = await haus.VorschauAsync();
        await haus.Buero.SendeAsync($"/beitraege/rueckberechnung/{lauf}/buchen", "buchen");
        (await haus.FertigAsync($"/beitraege/rueckberechnung/{lauf}")).Text.ShouldContain("−2.500,00");
        haus.Am("2027-01-04");

        var liste = (await haus.Buero.HoleAsync("/beitraege/auszahlungen")).Text;
        liste.ShouldContain("Änne Öztürk-Müller");
        liste.ShouldContain("Zusammen: 2.500,00\u00A0€");
        Encoding.UTF8.GetString(await haus.Buero.LadeAsync("/beitraege/auszahlungen/ausgabe?format=csv")).ShouldContain("Änne Öztürk-Müller;Jugendamt stadt (erfunden);2500,00");
        (await SendeAsync("erstatten", ("Eingabe.Betrag", "2500"), ("Eingabe.Beleg", "Überweisung 7"), ("Eingabe.Ab", "04.01.2027"))).Weiter.ShouldBe(Konto);
        (await haus.Buero.HoleAsync("/beitraege/auszahlungen")).Text.ShouldContain("Kein Guthaben ist auszuzahlen");
    }

    [Fact]
    public async Task Gesperrte_Monate_werden_gezeigt_und_erst_nach_der_Freigabe_gebucht()
    {
        (string, string)[] sperre = [("Eingabe.Jugendamt", "stadt"), ("Eingabe.Name", "abschluss-2025"), ("Eingabe.Von", "01.2025"), ("Eingabe.Bis", "12.2025"), ("Eingabe.Art", "Jahresabschluss"), ("Eingabe.Grund", "geprüft")];
        (await haus.Buero.SendeAsync("/beitraege/sperren/neu", "sperre", [.. sperre, ("Eingabe.Person", "niemand")])).Text.ShouldContain("gibt es nicht; bitte die Kennung prüfen");
        (await haus.Buero.SendeAsync("/beitraege/sperren/neu", "sperre", sperre)).Weiter.ShouldBe("/beitraege/sperren");
        var liste = (await haus.Buero.HoleAsync("/beitraege/sperren")).Text;
        liste.ShouldContain("Jahr abgeschlossen: geprüft");
        liste.ShouldContain("von Fritz Fach");
        Encoding.UTF8.GetString(await haus.Buero.LadeAsync("/beitraege/sperren/ausgabe?format=csv")).ShouldContain("abschluss-2025;Jugendamt stadt (erfunden);ganzes Jugendamt;Januar 2025;Dezember 2025");

        (await haus.Buero.HoleAsync($"/beitraege/rueckberechnung/{await haus.VorschauAsync()}/buchen")).Text.ShouldContain("+800,00\u00A0€", customMessage: "nur die acht Monate 2026");
        (await haus.Buero.SendeAsync("/beitraege/sperren/freigeben", "freigabe", ("Eingabe.Sperre", "stadt|abschluss-2025"), ("Eingabe.Grund", "doch offen"))).Weiter.ShouldBe("/beitraege/sperren");
        (await haus.Buero.HoleAsync($"/beitraege/rueckberechnung/{await haus.VorschauAsync()}/buchen")).Text.ShouldContain("+1.800,00\u00A0€");
    }

    [Fact]
    public async Task Die_Kind_Akte_zeigt_jeden_Monat_und_die_Leitung_sieht_ihn_ohne_Herleitung()
    {
        var raster = (await haus.Buero.HoleAsync("/kinder/mia/beitraege")).Text;
        raster.ShouldContain("Beiträge: Mia Öztürk-Müller");
        raster.ShouldContain("/beitraege/kind/mia/2025-03");
        raster.ShouldContain("gebucht 100,00\u00A0€");
        (await haus.Buero.HoleAsync("/kinder/mia/beitraege?stand=09.09.2026")).Text.ShouldNotContain("200,00\u00A0€");
        foreach (var blatt in new[] { "beitraege", "essensgeld" }) (await haus.Buero.HoleAsync($"/kinder/mia/{blatt}?stand=01.01.2030")).Text.ShouldContain("Der 01.01.2030 liegt in der Zukunft", customMessage: blatt);
        using var lena = haus.Probe.Besuch(Beitragshaus.Lena);
        var fuerLena = (await lena.HoleAsync("/kinder/mia/beitraege")).Text;
        fuerLena.ShouldContain("200,00\u00A0€");
        fuerLena.ShouldNotContain("/beitraege/kind/");
        foreach (var seite in new[] { Konto, $"{Konto}/erlassen", "/beitraege/auszahlungen", "/beitraege/sperren", "/beitraege/sperren/neu" }) (await lena.HoleAsync(seite)).Status.ShouldBe(HttpStatusCode.Forbidden, seite);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Ein_unterbrochener_Lauf_wird_fortgesetzt_oder_aufgegeben(bool fortsetzen)
    {
        await haus.SendeAsync(new BeginneLauf(new LaufBegonnen("L-halb", new Monat(2024, 8), new Monat(2026, 8), haus.Probe.Uhr.GetUtcNow(), long.MaxValue, null, null, null, null, new Monat(2026, 12)), new Buchungsvorhaben([], new Namen(new Dictionary<int, string>(), new Dictionary<int, string>(), new Woerterbuch(new Dictionary<(string Art, string Text), int>())))));
        (await haus.Buero.HoleAsync("/beitraege/rueckberechnung")).Text.ShouldContain("L-halb ist nicht zu Ende gebucht");
        (await haus.Buero.HoleAsync("/beitraege/laeufe/L-halb")).Text.ShouldContain("Dieser Lauf wurde unterbrochen");
        if (fortsetzen)
        {
            (await haus.Buero.SendeAsync("/beitraege/laeufe/L-halb", "fortsetzen")).Weiter.ShouldBe("/beitraege/laeufe/L-halb");
            (await haus.FertigAsync("/beitraege/laeufe/L-halb")).Text.ShouldContain("+1.800,00\u00A0€");
        }
        else
        {
            (await haus.Buero.SendeAsync("/beitraege/laeufe/L-halb/aufgeben", "aufgeben", ("Eingabe.Grund", "falscher Zeitraum"))).Weiter.ShouldBe("/beitraege/laeufe/L-halb");
            (await haus.Buero.HoleAsync("/beitraege/laeufe/L-halb")).Text.ShouldContain("falscher Zeitraum");
        }

        (await haus.Buero.HoleAsync("/beitraege/rueckberechnung")).Text.ShouldNotContain("nicht zu Ende gebucht");
    }
}
