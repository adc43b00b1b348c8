using System.Globalization;
using System.Net;
using KitaPlus.Contracts.Kinder;
using KitaPlus.Kernel;
using KitaPlus.Kinder;
using KitaPlus.Rechte;
using KitaPlus.Webhilfen;

namespace KitaPlus.Beitraege.Seiten.Tests;

/// <summary>One decision about all families of a filter.</summary>
public sealed class SammelTests : IAsyncLifetime
{
    private const string Vera = "b-vera";
    private readonly Beitragshaus haus = new();

    public Task InitializeAsync() => haus.InitializeAsync();

    public Task DisposeAsync() => haus.DisposeAsync();

    private static string Vorschau(string lauf) => $"/beitraege/rueckberechnung/{lauf}";

    private Task WeitereAsync(int nummer) =>
        haus.FamilieAsync($"haus{nummer}", $"person{nummer}", new Personenname("Eda", $"Weitere{nummer.ToString("00", CultureInfo.InvariantCulture)}"), $"kind{nummer}", "Edi", 45_000);

    private async Task<int> EreignisseAsync(string art) => (await haus.Probe.AlleAsync()).Count(e => e.Type.StartsWith(art, StringComparison.Ordinal));

    private Task<int> ZurueckgestellteAsync() => EreignisseAsync("beitraege.differenz_zurueckgestellt");

    private async Task<string> SammleAsync(string adresse, string grund = "Prüfung läuft 📄", Besucher? wer = null)
    {
        var weiter = (await (wer ?? haus.Buero).SendeAsync(adresse, "sammeln", ("Eingabe.Grund", grund))).Weiter;
        weiter.ShouldNotBeNull();
        return (await haus.FertigAsync(weiter)).Text;
    }

    [Fact]
    public async Task Alle_Treffer_und_nicht_nur_die_sichtbare_Seite_werden_zurueckgestellt_und_wieder_aufgehoben()
    {
        for (var i = 1; i <= 26; i++) await WeitereAsync(i);
        var lauf = await haus.VorschauAsync();
        var seite = (await haus.Buero.HoleAsync($"{Vorschau(lauf)}?suche=Weitere")).Text;
        seite.ShouldContain("Seite 1 von 2");
        seite.ShouldContain("Alle 26 Treffer zurückstellen");

        var zurueckstellen = $"{Vorschau(lauf)}/zurueckstellen?suche=Weitere";
        var frage = (await haus.Buero.HoleAsync(zurueckstellen)).Text;
        frage.ShouldContain("Name: Weitere");
        frage.ShouldContain("26 Familien zurückstellen");
        (await ZurueckgestellteAsync()).ShouldBe(0, "nur gefragt");

        var danach = await SammleAsync(zurueckstellen);
        danach.ShouldContain("Zurückgestellt: 26 von 26 Familien");
        danach.ShouldContain("value=\"Weitere\"", customMessage: "der Filter ist noch da");
        (await ZurueckgestellteAsync()).ShouldBe(26);
        var buchen = (await haus.Buero.HoleAsync($"{Vorschau(lauf)}/buchen")).Text;
        buchen.ShouldContain("+1.800,00\u00A0€ auf", customMessage: "gebucht würde nur noch die Familie außerhalb des Filters");

        (await SammleAsync($"{Vorschau(lauf)}/aufheben?verbleib=zurueckgestellt")).ShouldContain("Zurückstellung aufgehoben: 26 von 26 Familien");
        (await haus.Buero.HoleAsync($"{Vorschau(lauf)}/buchen")).Text.ShouldContain("auf 27 Konten buchen");
    }

    [Fact]
    public async Task Noch_einmal_begonnen_holt_nach_was_fehlt_und_nennt_was_schon_getan_war()
    {
        await WeitereAsync(1);
        var lauf = await haus.VorschauAsync();
        (await SammleAsync($"{Vorschau(lauf)}/zurueckstellen?ursache=Einkommen")).ShouldContain("1 von 1 Familie");
        (await ZurueckgestellteAsync()).ShouldBe(1);

        // wie nach einem Absturz: Die Vorschau weiß von nichts, erst beim Tun zeigt sich, was schon da ist
        var zweite = await haus.VorschauAsync();
        var frage = (await haus.Buero.HoleAsync($"{Vorschau(zweite)}/zurueckstellen")).Text;
        frage.ShouldContain("1 Familie zurückstellen");
        frage.ShouldContain("schon zurückgestellt");
        var danach = await SammleAsync($"{Vorschau(zweite)}/zurueckstellen");
        danach.ShouldContain("Zurückgestellt: 1 von 2 Familien");
        danach.ShouldContain("1 Familie nicht: schon zurückgestellt");
        (await ZurueckgestellteAsync()).ShouldBe(2);
        (await haus.Buero.HoleAsync($"{Vorschau(zweite)}/zurueckstellen")).Text.ShouldContain("nichts zurückzustellen");
        (await haus.Buero.HoleAsync($"{Vorschau(zweite)}/aufheben?suche=niemand")).Text.ShouldContain("keiner zurückgestellt");
    }

    [Fact]
    public async Task Was_inzwischen_ein_anderer_zurueckgestellt_hat_wird_uebergangen()
    {
        var (lauf, zweite) = (await haus.VorschauAsync(), await haus.VorschauAsync());
        await SammleAsync($"{Vorschau(zweite)}/zurueckstellen");
        (await SammleAsync($"{Vorschau(lauf)}/zurueckstellen")).ShouldContain("1 Familie nicht: schon zurückgestellt");
        (await ZurueckgestellteAsync()).ShouldBe(1);
    }

    [Fact]
    public async Task Ueber_wen_seit_der_Vorschau_Neues_bekannt_ist_der_bleibt_aussen_vor()
    {
        var lauf = await haus.VorschauAsync();
        await haus.SendeAsync(new ErklaereEinkommen(Beitragshaus.Aenne, new DateOnly(2026, 1, 1), null, new Einkommen(Geld.Euro(20_000), false, 0), Einkommensstand.Endgueltig, Contracts.Herkunft.Jetzt));
        var danach = await SammleAsync($"{Vorschau(lauf)}/zurueckstellen");
        danach.ShouldContain("Zurückgestellt: 0 von 1 Familie");
        danach.ShouldContain("seit der Vorschau geändert, bitte neu rechnen");
        (await ZurueckgestellteAsync()).ShouldBe(0);
    }

    [Fact]
    public async Task Ohne_Grund_geschieht_nichts_und_frueher_Bekanntes_wird_nicht_entschieden()
    {
        var lauf = await haus.VorschauAsync();
        (await haus.Buero.SendeAsync($"{Vorschau(lauf)}/zurueckstellen", "sammeln", ("Eingabe.Grund", " "))).Text.ShouldContain("Grund: Bitte ausfüllen");
        (await haus.Buero.SendeAsync($"{Vorschau(lauf)}/zurueckstellen", "sammeln", ("Eingabe.Grund", "x"), ("Eingabe.Gesehen", "7"))).Text.ShouldContain("Inzwischen sind es 1 Familie, vorher waren es 7");
        var frueher = await haus.VorschauAsync(("Eingabe.Bekannt", "11.09.2026"));
        (await haus.Buero.HoleAsync($"{Vorschau(frueher)}/zurueckstellen")).Text.ShouldContain("was früher bekannt war");
        (await haus.Buero.HoleAsync(Vorschau(frueher))).Text.ShouldNotContain("Treffer zurückstellen");
        (await haus.Buero.HoleAsync($"{Vorschau("L-nie")}/zurueckstellen")).Text.ShouldContain("gibt es nicht (mehr)");
        (await ZurueckgestellteAsync()).ShouldBe(0);
    }

    [Fact]
    public async Task Wer_nur_ansieht_hat_keine_Knoepfe_und_wer_nur_eine_Einrichtung_hat_erreicht_nur_deren_Vorschauen()
    {
        await haus.EinrichtungAsync("kita2", "Kita Dachs");
        haus.Probe.Zugaenge.Gib(Vera, "Vera Verwaltung", Rolle.Verwaltungsreferent, ort: Ort.Einrichtung("kita2"));
        var lauf = await haus.VorschauAsync();
        using var rita = haus.Probe.Besuch(Beitragshaus.Rita);
        (await rita.HoleAsync(Vorschau(lauf))).Text.ShouldNotContain("Treffer zurückstellen");
        (await rita.HoleAsync($"{Vorschau(lauf)}/zurueckstellen")).Status.ShouldBe(HttpStatusCode.Forbidden);
        using var vera = haus.Probe.Besuch(Vera);
        var seite = (await vera.HoleAsync($"{Vorschau(lauf)}/zurueckstellen")).Text;
        seite.ShouldContain("gibt es nicht (mehr)");
        seite.ShouldNotContain("Öztürk");
        (await vera.SendeAsync($"{Vorschau(lauf)}/zurueckstellen", "sammeln", ("Eingabe.Grund", "x"), ("Eingabe.Gesehen", "1"))).Weiter.ShouldBeNull();
        (await ZurueckgestellteAsync()).ShouldBe(0);
    }

    [Fact]
    public async Task Wer_alles_sieht_aber_nur_fuer_eine_Einrichtung_entscheidet_erreicht_nur_deren_Familien()
    {
        await haus.EinrichtungAsync("kita2", "Kita Dachs");
        await WeitereAsync(1);
        await haus.SendeAsync(new VereinbareBetreuung("kind1", new DateOnly(2025, 1, 1), null, "kita2", null, 25, null, Contracts.Herkunft.Jetzt));
        haus.Probe.Zugaenge.Gib(Vera, "Vera Verwaltung", Rolle.LesendRendantur);
        haus.Probe.Zugaenge.Gib(Vera, "Vera Verwaltung", Rolle.Verwaltungsreferent, ort: Ort.Einrichtung("kita2"));
        var lauf = await haus.VorschauAsync();
        using var vera = haus.Probe.Besuch(Vera);
        var danach = await SammleAsync($"{Vorschau(lauf)}/zurueckstellen", wer: vera);
        danach.ShouldContain("Zurückgestellt: 1 von 2 Familien");
        danach.ShouldContain("1 Familie nicht: außerhalb Ihrer Zuständigkeit");
        (await ZurueckgestellteAsync()).ShouldBe(1);
        (await haus.Buero.HoleAsync($"{Vorschau(lauf)}?verbleib=zurueckgestellt")).Text.ShouldContain("Weitere01");
    }
}
