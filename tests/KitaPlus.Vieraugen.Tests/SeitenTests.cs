using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using KitaPlus.Betrieb;
using KitaPlus.Kernel;
using KitaPlus.Webhilfen;

namespace KitaPlus.Vieraugen.Tests;

/// <summary>What people see and do on the pages.</summary>
public sealed class SeitenTests : IAsyncLifetime
{
    private Haus haus = null!;

    public async Task InitializeAsync() => haus = await Haus.OeffneAsync();

    public async Task DisposeAsync() => await haus.DisposeAsync();

    [Fact]
    public async Task Die_Liste_zeigt_was_wartet_und_nach_der_Freigabe_nicht_mehr()
    {
        await haus.SetzeImmerAsync();
        var freigabe = await haus.LegeVorAsync(betrag: Geld.Euro(1234));
        using var bernd = haus.Probe.Besuch(Haus.Bernd);
        var liste = (await bernd.HoleAsync("/vieraugen")).Text;
        liste.ShouldContain("Rückberechnung Oktober buchen");
        liste.ShouldContain("Anna Adler");
        liste.ShouldContain("1.234,00");
        liste.ShouldContain("02.11.2026");

        var ohneGrund = await bernd.SendeAsync($"/vieraugen/{freigabe.Vorgang}", "entscheidung", ("Eingabe.Entscheidung", "freigeben"), ("Eingabe.Begruendung", ""));
        ohneGrund.Text.ShouldContain("Begründung: Bitte ausfüllen.");
        var fertig = await bernd.SendeAsync($"/vieraugen/{freigabe.Vorgang}", "entscheidung", ("Eingabe.Entscheidung", "freigeben"), ("Eingabe.Begruendung", "Liste geprüft"));
        fertig.Weiter.ShouldBe("/vieraugen");
        (await haus.StandAsync(freigabe.Vorgang)).ShouldBe(Freigabestand.Freigegeben);
        (await bernd.HoleAsync("/vieraugen")).Text.ShouldContain("ist freigegeben.");
        var erledigt = (await bernd.HoleAsync("/vieraugen/erledigt")).Text;
        erledigt.ShouldContain("Bernd Brandt");
        Encoding.UTF8.GetString(await bernd.LadeAsync("/vieraugen/erledigt/ausgabe?format=csv")).ShouldContain("Rückberechnung Oktober buchen");
    }

    [Fact]
    public async Task Wer_vorgelegt_hat_sieht_den_Vorgang_aber_kein_Formular()
    {
        await haus.SetzeImmerAsync();
        var freigabe = await haus.LegeVorAsync();
        using var anna = haus.Probe.Besuch(Haus.Anna);
        var seite = (await anna.HoleAsync($"/vieraugen/{freigabe.Vorgang}")).Text;
        seite.ShouldContain("Vorgelegt von Anna Adler");
        seite.ShouldContain("selbst vorgelegt");
        seite.ShouldNotContain("Eingabe.Entscheidung");
    }

    [Fact]
    public async Task Der_Grund_steht_fuer_die_zweite_Person_da_und_im_Protokoll_nur_verschluesselt()
    {
        await haus.SetzeImmerAsync();
        var freigabe = await haus.Vieraugen.LegeVorAsync(new Vorlage(Probemodul.Buchen, "mandant-", "Erlass von 50 €", Haus.Inhalt, Grund: "Familie Müller ist in Not"), haus.Probe.Kontext(Haus.Anna));
        using var bernd = haus.Probe.Besuch(Haus.Bernd);
        var seite = (await bernd.HoleAsync($"/vieraugen/{freigabe.Vorgang}")).Text;
        seite.ShouldContain("Familie Müller ist in Not");
        seite.ShouldContain("der ganze Bestand");
        foreach (var e in await haus.Probe.AlleAsync()) System.Text.Encoding.UTF8.GetString(e.Payload.Span).ShouldNotContain("Müller");
    }

    [Fact]
    public async Task Ohne_das_Recht_der_Handlung_ist_ein_Vorgang_weder_in_der_Liste_noch_zu_oeffnen()
    {
        await haus.SetzeImmerAsync();
        var freigabe = await haus.LegeVorAsync();
        using var leo = haus.Probe.Besuch(Haus.Leo);
        (await leo.HoleAsync("/vieraugen")).Text.ShouldNotContain("Rückberechnung Oktober buchen");
        var verweigert = await leo.HoleAsync($"/vieraugen/{freigabe.Vorgang}");
        verweigert.Status.ShouldBe(HttpStatusCode.Forbidden);
        verweigert.Text.ShouldContain("kein Zugriff");
        verweigert.Text.ShouldContain("Leo Lesend", customMessage: "die Fehlerseite weiß noch, wer angemeldet ist");
        (await leo.HoleAsync("/vieraugen/gibtesnicht")).Status.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task Die_Fachverantwortung_stellt_eine_Stichprobe_ein()
    {
        using var fritz = haus.Probe.Besuch(Haus.Fritz);
        (await fritz.HoleAsync("/vieraugen/einstellungen")).Text.ShouldContain("nie (Vorgabe)");
        var falsch = await fritz.SendeAsync("/vieraugen/einstellungen/probe.buchen", "regel", ("Eingabe.Art", "Stichprobe"), ("Eingabe.Promille", "2000"), ("Eingabe.Ablauf", "14"));
        falsch.Text.ShouldContain("ganze Zahl von 1 bis 1000");
        var gut = await fritz.SendeAsync("/vieraugen/einstellungen/probe.buchen", "regel", ("Eingabe.Art", "Stichprobe"), ("Eingabe.Promille", "50"), ("Eingabe.Ablauf", "7"));
        gut.Weiter.ShouldBe("/vieraugen/einstellungen");
        var seite = (await fritz.HoleAsync("/vieraugen/einstellungen")).Text;
        seite.ShouldContain("Stichprobe, 50 von 1000");
        seite.ShouldContain("festgelegt von Fritz Fach");
        (await fritz.HoleAsync("/vieraugen/einstellungen/probe.drucken")).Status.ShouldBe(HttpStatusCode.BadRequest);

        using var anna = haus.Probe.Besuch(Haus.Anna);
        (await anna.HoleAsync("/vieraugen/einstellungen")).Status.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task Wer_eine_Regel_lockert_sieht_dass_es_wartet_und_nach_der_Freigabe_dass_es_geht()
    {
        await haus.SetzeImmerAsync();
        using var fritz = haus.Probe.Besuch(Haus.Fritz);
        (string, string)[] locker = [("Eingabe.Art", "AbBetrag"), ("Eingabe.Betrag", "500,00"), ("Eingabe.Ablauf", "14")];
        const string Seite = "/vieraugen/einstellungen/probe.buchen";
        var wartend = await fritz.SendeAsync(Seite, "regel", locker);
        wartend.Status.ShouldBe(HttpStatusCode.OK);
        wartend.Text.ShouldContain("Das wartet auf eine zweite Person");
        wartend.Text.ShouldContain("denselben Befehl noch einmal");
        wartend.Text.ShouldContain("value=\"500,00\"", customMessage: "was eingegeben ist, bleibt stehen");
        wartend.Text.ShouldNotContain("Bitte prüfen Sie");
        (await fritz.HoleAsync("/vieraugen/einstellungen")).Text.ShouldNotContain("ab 500,00");

        var verweis = Regex.Match(wartend.Text, "href=\"(/vieraugen/[a-z2-9]{12})\"").Groups[1].Value;
        using var frieda = haus.Probe.Besuch(Haus.Frieda);
        var vorlage = (await frieda.HoleAsync(verweis)).Text;
        vorlage.ShouldContain("Regel lockern für „probe.buchen“: bisher immer, künftig ab 500,00");
        vorlage.ShouldContain("Vorgelegt von Fritz Fach");
        (await frieda.SendeAsync(verweis, "entscheidung", ("Eingabe.Entscheidung", "freigeben"), ("Eingabe.Begruendung", "so besprochen"))).Weiter.ShouldBe("/vieraugen");

        (await fritz.HoleAsync("/vieraugen")).Text.ShouldContain("ist freigegeben und kann jetzt ausgeführt werden");
        var frei = (await fritz.HoleAsync(verweis)).Text;
        frei.ShouldContain("Sie können das jetzt ausführen.");
        frei.ShouldContain("so besprochen");
        frei.ShouldContain($"href=\"{Seite}\"");
        (await fritz.SendeAsync(Seite, "regel", locker)).Weiter.ShouldBe("/vieraugen/einstellungen");
        (await fritz.HoleAsync("/vieraugen/einstellungen")).Text.ShouldContain("ab 500,00");
        (await fritz.HoleAsync(verweis)).Text.ShouldContain("Ausgeführt von Fritz Fach");
        (await fritz.HoleAsync("/vieraugen")).Text.ShouldNotContain("kann jetzt ausgeführt werden");
        foreach (var e in await haus.Probe.AlleAsync()) Encoding.UTF8.GetString(e.Payload.Span).ShouldNotContain("so besprochen");
    }

    [Fact]
    public async Task Ein_offengelegter_Monat_laesst_sich_auf_der_Seite_nachrechnen()
    {
        await haus.SetzeAsync(new Freigaberegel(Pflicht.Stichprobe, null, 500, 14));
        for (var i = 0; i < 5; i++) await haus.LegeVorAsync(inhalt: Inhaltshash.Von($"{i}"), objekt: $"probe-{i}");
        using var leo = haus.Probe.Besuch(Haus.Leo);
        (await leo.HoleAsync("/vieraugen/stichprobe?monat=2026-11")).Text.ShouldContain("lassen sich ab 02.12.2026 nachrechnen");

        haus.Am(2026, 12, 2);
        await haus.TagwerkAsync();
        var seite = (await leo.HoleAsync("/vieraugen/stichprobe")).Text;
        seite.ShouldContain("November 2026");
        seite.ShouldContain("Alle 5 Entscheidungen stimmen.");
        (await leo.HoleAsync("/vieraugen/stichprobe?monat=quatsch")).Text.ShouldContain("ist kein Monat");
    }
}
