using System.Net;
using System.Text;
using KitaPlus.Web.Arbeiten;
using KitaPlus.Rechte;
using KitaPlus.Webhilfen;
using Microsoft.Extensions.DependencyInjection;

namespace KitaPlus.Beitraege.Seiten.Tests;

/// <summary>The work of a clerk: compute, understand, decide, post, look back.</summary>
public sealed class RueckberechnungTests : IAsyncLifetime
{
    private readonly Beitragshaus haus = new();

    public Task InitializeAsync() => haus.InitializeAsync();

    public Task DisposeAsync() => haus.DisposeAsync();

    private static string Familie(string lauf) => $"/beitraege/rueckberechnung/{lauf}/familie/{Beitragshaus.Haushalt}";

    [Fact]
    public async Task Die_Vorschau_nennt_Summen_Familien_Ursachen_und_bucht_nichts()
    {
        var vorher = (await haus.Probe.AlleAsync()).Count(e => e.Stream.StartsWith("beitragskonto", StringComparison.Ordinal));
        var lauf = await haus.VorschauAsync();
        var seite = (await haus.Buero.HoleAsync($"/beitraege/rueckberechnung/{lauf}")).Text;
        seite.ShouldContain("1 Familie mit 25 betreuten Kindmonaten");
        seite.ShouldContain("zu ändern");
        seite.ShouldContain("+1.800,00\u00A0€", customMessage: "18 Monate je 100 € mehr");
        seite.ShouldContain("Öztürk-Müller");
        seite.ShouldContain("Einkommen");
        (await haus.Probe.AlleAsync()).Count(e => e.Stream.StartsWith("beitragskonto", StringComparison.Ordinal)).ShouldBe(vorher);

        Encoding.UTF8.GetString(await haus.Buero.LadeAsync($"/beitraege/rueckberechnung/{lauf}/ausgabe?format=csv&ursache=Einkommen")).ShouldContain("Öztürk-Müller;Mia;18");
        Encoding.UTF8.GetString(await haus.Buero.LadeAsync($"/beitraege/rueckberechnung/{lauf}/ausgabe?format=csv&ursache=Betreuung")).ShouldNotContain("Öztürk");
        Encoding.UTF8.GetString(await haus.Buero.LadeAsync($"/beitraege/rueckberechnung/{lauf}/ausgabe?format=csv&richtung=weniger")).ShouldNotContain("Öztürk");
        Encoding.UTF8.GetString(await haus.Buero.LadeAsync($"/beitraege/rueckberechnung/{lauf}/ausgabe?format=csv&groesse=d")).ShouldContain("Öztürk");
    }

    [Fact]
    public async Task Die_Familie_zeigt_Monate_Betraege_Grund_und_wer_ihn_eingetragen_hat_und_fuehrt_zur_Herleitung()
    {
        var lauf = await haus.VorschauAsync();
        var familie = (await haus.Buero.HoleAsync(Familie(lauf))).Text;
        familie.ShouldContain("März 2025 bis August 2026");
        familie.ShouldContain("Einkommen von Änne Öztürk-Müller (endgültig) ab 01.03.2025, erfasst am 10.09.2026");
        familie.ShouldContain("von Fritz Fach");
        familie.ShouldContain("/beitraege/kind/mia/2025-03");

        var herleitung = (await haus.Buero.HoleAsync("/beitraege/kind/mia/2025-03")).Text;
        herleitung.ShouldContain("200,00\u00A0€ im Monat, zu zahlen von Änne Öztürk-Müller");
        herleitung.ShouldContain("Maßgebliches Jahreseinkommen 70.000,00\u00A0€");
        herleitung.ShouldContain("§ 1");
        (await haus.Buero.HoleAsync("/beitraege/kind/mia/2025-03?stand=09.09.2026")).Text.ShouldContain("100,00\u00A0€ im Monat");
        (await haus.Buero.HoleAsync("/beitraege/kind/mia/2023-01")).Text.ShouldContain("keine Betreuung vereinbart");
        (await haus.Buero.HoleAsync("/beitraege/kind/mia/neulich")).Text.ShouldContain("ist kein Monat");
    }

    [Fact]
    public async Task Wer_einen_Traeger_betreut_rechnet_und_bucht_alle_seine_Einrichtungen_auf_einmal()
    {
        await haus.EinrichtungAsync("kita2", "Kita Fuchs");
        await haus.FamilieAsync("haus2", "bo", new Contracts.Kinder.Personenname("Bo", "Becker"), "jim", "Jim", 70_000, "kita2");
        haus.Probe.Zugaenge.Gib("b-vera", "Vera Verwaltung", Rolle.Verwaltungsreferent, ort: Ort.Traeger("t1"));
        using var vera = haus.Probe.Besuch("b-vera");
        var formular = (await vera.HoleAsync("/beitraege/rueckberechnung")).Text;
        formular.ShouldContain("Kirchengemeinde (alle Einrichtungen)");
        (await vera.SendeAsync("/beitraege/rueckberechnung", "vorschau", ("Eingabe.Forderung", "beitraege"), ("Eingabe.Von", "08.2024"), ("Eingabe.Bis", "08.2026"), ("Eingabe.Ort", ""))).Text.ShouldContain("Familien mit einem Kind in: Bitte");
        var vorschau = (await vera.SendeAsync("/beitraege/rueckberechnung", "vorschau", ("Eingabe.Forderung", "beitraege"), ("Eingabe.Von", "08.2024"), ("Eingabe.Bis", "08.2026"), ("Eingabe.Ort", "traeger:t1"))).Weiter!;
        var text = (await haus.FertigAsync(vorschau)).Text;
        foreach (var familie in (string[])["Öztürk-Müller", "Becker", "alle Einrichtungen von Kirchengemeinde"]) text.ShouldContain(familie);
        (await vera.SendeAsync($"{vorschau}/buchen", "buchen")).Weiter.ShouldNotBeNull();
        await haus.FertigAsync(vorschau);
        (await haus.Probe.AlleAsync()).Count(e => e.Type == "beitraege.beitraege_festgesetzt.v1").ShouldBe(3, "eine zu Beginn, zwei mit diesem Lauf");
        (await vera.HoleAsync("/beitraege/laeufe")).Text.ShouldContain("alle Einrichtungen von Kirchengemeinde");
    }

    [Fact]
    public async Task Eine_Familie_findet_sich_nach_dem_Namen_von_Eltern_oder_Kind()
    {
        (string, string)[] felder = [("Eingabe.Forderung", "beitraege"), ("Eingabe.Von", "08.2024"), ("Eingabe.Bis", "08.2026"), ("Eingabe.Familie", "mia oeztuerk")];
        (await haus.Buero.SendeAsync("/beitraege/rueckberechnung", "vorschau", felder)).Text.ShouldContain("Änne Öztürk-Müller");
        (await haus.VorschauAsync([.. felder, ("Eingabe.Person", Beitragshaus.Aenne)])).ShouldNotBeEmpty();
    }

    [Fact]
    public async Task Frueher_Bekanntes_laesst_sich_rechnen_aber_nicht_buchen()
    {
        var lauf = await haus.VorschauAsync(("Eingabe.Bekannt", "09.09.2026"));
        (await haus.Buero.HoleAsync($"/beitraege/rueckberechnung/{lauf}")).Text.ShouldContain("Nichts hat sich geändert");
        (await haus.Buero.HoleAsync($"/beitraege/rueckberechnung/{lauf}/buchen")).Text.ShouldContain("Gebucht wird nur, was heute bekannt ist");
    }

    [Fact]
    public async Task Zurueckgestelltes_wird_nicht_gebucht_und_laesst_sich_aufheben()
    {
        var lauf = await haus.VorschauAsync();
        (await haus.Buero.SendeAsync(Familie(lauf), "entscheidung", ("Eingabe.Was", "zurueckstellen"), ("Eingabe.Zeile", "alle"), ("Eingabe.Grund", ""))).Text.ShouldContain("Grund: Bitte ausfüllen");
        (await haus.Buero.SendeAsync(Familie(lauf), "entscheidung", ("Eingabe.Was", "zurueckstellen"), ("Eingabe.Zeile", "alle"), ("Eingabe.Grund", "Bescheid fehlt 📄"))).Weiter.ShouldBe(Familie(lauf));
        (await haus.Buero.HoleAsync(Familie(lauf))).Text.ShouldContain("zurückgestellt");
        var buchen = (await haus.Buero.HoleAsync($"/beitraege/rueckberechnung/{lauf}/buchen")).Text;
        buchen.ShouldContain("Festsetzen, ohne etwas zu buchen");
        buchen.ShouldContain("zurückgestellt");

        (await haus.Buero.SendeAsync(Familie(lauf), "entscheidung", ("Eingabe.Was", "aufheben"), ("Eingabe.Zeile", "alle"), ("Eingabe.Grund", "Bescheid liegt vor"))).Weiter.ShouldBe(Familie(lauf));
        (await haus.Buero.HoleAsync($"/beitraege/rueckberechnung/{lauf}/buchen")).Text.ShouldContain("+1.800,00\u00A0€");
    }

    [Fact]
    public async Task Auf_einen_Teil_kann_verzichtet_werden()
    {
        var lauf = await haus.VorschauAsync();
        (await haus.Buero.SendeAsync(Familie(lauf), "entscheidung", ("Eingabe.Was", "verzichten"), ("Eingabe.Zeile", "0-0"), ("Eingabe.Betrag", "viel"), ("Eingabe.Grund", "Härte"))).Text.ShouldContain("ist kein Betrag");
        (await haus.Buero.SendeAsync(Familie(lauf), "entscheidung", ("Eingabe.Was", "verzichten"), ("Eingabe.Zeile", "0-0"), ("Eingabe.Betrag", "60"), ("Eingabe.Grund", "Härte"))).Weiter.ShouldBe(Familie(lauf));
        (await haus.Buero.HoleAsync($"/beitraege/rueckberechnung/{lauf}/buchen")).Text.ShouldContain("+720,00\u00A0€", customMessage: "18 Monate je 40 €");
    }

    [Fact]
    public async Task Gebucht_wird_was_angekuendigt_war_und_steht_danach_in_der_Liste_der_Laeufe()
    {
        var lauf = await haus.VorschauAsync();
        (await haus.Buero.HoleAsync($"/beitraege/rueckberechnung/{lauf}/buchen")).Text.ShouldContain("+1.800,00\u00A0€ auf 1 Konto buchen");
        (await haus.Buero.SendeAsync($"/beitraege/rueckberechnung/{lauf}/buchen", "buchen")).Weiter.ShouldBe($"/beitraege/rueckberechnung/{lauf}");
        (await haus.FertigAsync($"/beitraege/rueckberechnung/{lauf}")).Text.ShouldContain("Gebucht: +1.800,00\u00A0€ auf 1 Konto");

        var gebucht = (await haus.Buero.HoleAsync($"/beitraege/laeufe/{lauf}")).Text;
        gebucht.ShouldContain("von Fritz Fach");
        gebucht.ShouldContain("Öztürk-Müller");
        (await haus.Buero.HoleAsync("/beitraege/laeufe")).Text.ShouldContain(lauf);
        Encoding.UTF8.GetString(await haus.Buero.LadeAsync($"/beitraege/laeufe/{lauf}/ausgabe?format=csv")).ShouldContain("200,00;100,00;1800,00");
        Encoding.UTF8.GetString(await haus.Buero.LadeAsync($"/beitraege/laeufe/vergleich/ausgabe?format=csv&a=L-erster&b={lauf}")).ShouldContain("März 2025;August 2026;100,00;200,00;1800,00");

        (await haus.Buero.SendeAsync($"/beitraege/rueckberechnung/{lauf}/buchen", "buchen")).Text.ShouldContain("schon ein Lauf begonnen");
        (await haus.Buero.HoleAsync($"/beitraege/rueckberechnung/{await haus.VorschauAsync()}")).Text.ShouldContain("Nichts hat sich geändert");
    }

    [Fact]
    public async Task Hat_sich_seit_der_Vorschau_etwas_geaendert_wird_nichts_gebucht()
    {
        var lauf = await haus.VorschauAsync();
        var zweite = await haus.VorschauAsync();
        await haus.Buero.SendeAsync(Familie(zweite), "entscheidung", ("Eingabe.Was", "verzichten"), ("Eingabe.Zeile", "0-0"), ("Eingabe.Betrag", "60"), ("Eingabe.Grund", "Härte"));
        await haus.Buero.SendeAsync($"/beitraege/rueckberechnung/{lauf}/buchen", "buchen");
        (await haus.FertigAsync($"/beitraege/rueckberechnung/{lauf}")).Text.ShouldContain("Es ist nichts gebucht. Bitte die Vorschau neu rechnen.");
        (await haus.Buero.HoleAsync($"/beitraege/laeufe/{lauf}")).Status.ShouldBe(HttpStatusCode.Forbidden, "den Lauf gibt es nicht");
    }

    [Fact]
    public async Task Eine_laufende_Vorschau_laesst_sich_abbrechen_aber_nur_von_denen_die_sie_sehen()
    {
        var arbeiten = haus.Probe.Dienste.GetRequiredService<Hintergrundarbeiten>();
        arbeiten.Beginne(
            new Arbeitsauftrag("n1", Webprobe.Mandant, "rueckberechnung", "Rückberechnung", "beitraege.rueckberechnung.ansehen", "/beitraege/rueckberechnung/n1", Beitragshaus.Fritz, "Fritz Fach"),
            (_, abbruch) => new TaskCompletionSource<string>().Task.WaitAsync(abbruch));
        (await haus.Buero.HoleAsync("/beitraege/rueckberechnung/n1")).Text.ShouldContain("Gestartet von Fritz Fach");
        (await haus.Buero.SendeAsync("/beitraege/rueckberechnung", "vorschau", ("Eingabe.Forderung", "beitraege"), ("Eingabe.Von", "01.2026"), ("Eingabe.Bis", "02.2026"))).Text.ShouldContain("läuft schon, gestartet von Fritz Fach");
        using var lena = haus.Probe.Besuch(Beitragshaus.Lena);
        (await lena.HoleAsync("/arbeiten/n1/stand")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await haus.Buero.HoleAsync("/arbeiten/n2/stand")).Status.ShouldBe(HttpStatusCode.NotFound);

        (await haus.Buero.DrueckeAsync("/beitraege/rueckberechnung/n1", "/arbeiten/n1/abbrechen")).Weiter.ShouldBe("/beitraege/rueckberechnung/n1");
        await arbeiten.Finde(Webprobe.Mandant, "n1")!.Schluss;
        (await haus.Buero.HoleAsync("/beitraege/rueckberechnung/n1")).Text.ShouldContain("Es ist nichts gebucht");
    }

    [Fact]
    public async Task Falsche_Angaben_bleiben_stehen_und_eine_unbekannte_Familie_wird_nicht_verraten()
    {
        var falsch = await haus.Buero.SendeAsync("/beitraege/rueckberechnung", "vorschau", ("Eingabe.Forderung", "beitraege"), ("Eingabe.Von", "13.2024"), ("Eingabe.Bis", "08.2026"), ("Eingabe.Familie", "Straße 🏠"));
        falsch.Text.ShouldContain("ist kein Monat");
        falsch.Text.ShouldContain("value=\"Straße 🏠\"");
        (await haus.Buero.SendeAsync("/beitraege/rueckberechnung", "vorschau", ("Eingabe.Forderung", "beitraege"), ("Eingabe.Von", "09.2026"), ("Eingabe.Bis", "08.2026"))).Text.ShouldContain("liegt vor dem ersten");
        (await haus.Buero.SendeAsync("/beitraege/rueckberechnung", "vorschau", ("Eingabe.Forderung", "beitraege"), ("Eingabe.Von", "02.2024"), ("Eingabe.Bis", "08.2026"), ("Eingabe.Familie", "gibt-es-nicht"))).Text.ShouldContain("Nur eine Familie: „gibt-es-nicht“ gibt es nicht");
        (await haus.Buero.HoleAsync("/beitraege/rueckberechnung/L-nie")).Text.ShouldContain("gibt es nicht (mehr)");
    }

    [Fact]
    public async Task Leitung_und_Revision_sehen_und_tun_nur_was_ihre_Zeile_hergibt()
    {
        var lauf = await haus.VorschauAsync();
        using var lena = haus.Probe.Besuch(Beitragshaus.Lena);
        foreach (var seite in new[] { "/beitraege/rueckberechnung", $"/beitraege/rueckberechnung/{lauf}", Familie(lauf), "/beitraege/kind/mia/2025-03", "/beitraege/laeufe", $"/beitraege/rueckberechnung/{lauf}/ausgabe?format=csv" })
            (await lena.HoleAsync(seite)).Status.ShouldBe(HttpStatusCode.Forbidden, seite);
        using var rita = haus.Probe.Besuch(Beitragshaus.Rita);
        (await rita.HoleAsync(Familie(lauf))).Text.ShouldNotContain("Entscheiden");
        (await rita.HoleAsync($"/beitraege/rueckberechnung/{lauf}/buchen")).Status.ShouldBe(HttpStatusCode.Forbidden);
        using var ines = haus.Probe.Besuch(Beitragshaus.Ines);
        var herleitung = (await ines.HoleAsync("/beitraege/kind/mia/2025-03")).Text;
        herleitung.ShouldContain("Ihre Rolle sieht es nicht");
        herleitung.ShouldNotContain("70.000");
    }
}
