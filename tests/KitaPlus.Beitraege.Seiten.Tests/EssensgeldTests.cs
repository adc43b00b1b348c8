using System.Net;
using KitaPlus.Beitraege.Tests.Szenarien;
using KitaPlus.Contracts;
using KitaPlus.Contracts.Verpflegung;
using KitaPlus.EventStore;
using KitaPlus.Kernel;
using KitaPlus.Rechte;
using KitaPlus.Webhilfen;

namespace KitaPlus.Beitraege.Seiten.Tests;

/// <summary>Meals on the same pages as the fees: computed, posted, explained, beside the fees and never offset. October 2026 has 22 working days.</summary>
public sealed class EssensgeldTests : IAsyncLifetime
{
    private const string Konto = $"/beitraege/konto/{Beitragshaus.Haushalt}";
    private readonly Beitragshaus haus = new();

    public async Task InitializeAsync()
    {
        await haus.InitializeAsync();
        await TrageAsync("verpflegung-kita", new AngebotFestgelegt("kita", "mittag", new DateOnly(2026, 1, 1), null, "Mittagstisch", Abrechnungsart.JeMahlzeit, [], [new(Bestandteilart.Mittagessen, new Geld(350))], Herkunft.Jetzt));
        await TrageAsync($"essen-{Beitragshaus.Mia}", new VerpflegungVereinbart(Beitragshaus.Mia, new DateOnly(2026, 9, 1), null, "V-1", "kita", "mittag", Beitragshaus.Aenne, Essenstage.Alle, null, Herkunft.Jetzt));
    }

    public Task DisposeAsync() => haus.DisposeAsync();

    private async Task TrageAsync(string strom, IEreignis ereignis)
    {
        var a = haus.Probe.Anwendung;
        await a.Store.AppendAsync(Webprobe.Mandant, [new StreamAppend(strom, ExpectedRevision.Any, [a.Codec.Encode(Webprobe.Mandant, Guid.NewGuid(), ereignis, new EventMetadata(Beitragshaus.Fritz, Guid.NewGuid()))])]);
        await a.NachfuehrenAsync();
        haus.Probe.Uhr.Vor(TimeSpan.FromSeconds(1));
    }

    private async Task<string> GebuchtAsync()
    {
        var lauf = await haus.VorschauAsync(("Eingabe.Forderung", "verpflegung"), ("Eingabe.Von", "09.2026"), ("Eingabe.Bis", "10.2026"));
        await haus.Buero.SendeAsync($"/beitraege/rueckberechnung/{lauf}/buchen", "buchen");
        await haus.FertigAsync($"/beitraege/rueckberechnung/{lauf}");
        return lauf;
    }

    [Fact]
    public async Task Die_Essensabrechnung_laeuft_wie_die_der_Beitraege_und_bucht_auf_ein_eigenes_Konto()
    {
        var lauf = await haus.VorschauAsync(("Eingabe.Forderung", "verpflegung"), ("Eingabe.Von", "09.2026"), ("Eingabe.Bis", "10.2026"));
        var vorschau = (await haus.Buero.HoleAsync($"/beitraege/rueckberechnung/{lauf}")).Text;
        vorschau.ShouldContain("Verpflegung, alle Familien");
        vorschau.ShouldContain("+154,00\u00A0€");
        (await haus.Buero.HoleAsync($"/beitraege/rueckberechnung/{lauf}/buchen")).Text.ShouldContain("Träger Kirchengemeinde (Verpflegung)");
        await haus.Buero.SendeAsync($"/beitraege/rueckberechnung/{lauf}/buchen", "buchen");
        await haus.FertigAsync($"/beitraege/rueckberechnung/{lauf}");
        var konto = (await haus.Buero.HoleAsync(Konto)).Text;
        konto.ShouldContain("Änne Öztürk-Müller an Träger Kirchengemeinde (Verpflegung)");
        konto.ShouldContain("Änne Öztürk-Müller an Jugendamt stadt");
        konto.ShouldContain("+154,00\u00A0€", customMessage: "das Essen");
        konto.ShouldContain("+2.500,00\u00A0€", customMessage: "die Beiträge, unverrechnet daneben");
    }

    [Fact]
    public async Task Die_Abrechnung_an_die_Familie_nennt_Traeger_Tage_und_Preis_und_keinen_Rechtsbehelf()
    {
        var lauf = await GebuchtAsync();
        var brief = (await haus.Buero.HoleAsync($"/beitraege/brief/{Beitragshaus.Haushalt}?lauf={lauf}")).Text;
        brief.ShouldContain("Abrechnung der Verpflegung");
        brief.ShouldContain("Kirchengemeinde");
        brief.ShouldContain("Mittagessen: 22 Tage zu 3,50\u00A0€");
        brief.ShouldContain("Auf Ihrem Konto für die Verpflegung sind damit insgesamt 154,00\u00A0€ offen");
        brief.ShouldNotContain("Rechtsbehelfsbelehrung");
    }

    [Fact]
    public async Task Die_Leitung_sieht_das_Essensgeld_und_woraus_es_sich_zusammensetzt()
    {
        using var lena = haus.Probe.Besuch(Beitragshaus.Lena);
        await TrageAsync($"essen-{Beitragshaus.Mia}", new ButBewilligt(Beitragshaus.Mia, new DateOnly(2026, 10, 1), null, "jobcenter", null, Herkunft.Jetzt));
        var raster = (await lena.HoleAsync($"/kinder/{Beitragshaus.Mia}/essensgeld")).Text;
        raster.ShouldContain("77,00\u00A0€");
        raster.ShouldContain($"/verpflegung/kind/{Beitragshaus.Mia}/2026-10");
        var herleitung = (await lena.HoleAsync($"/verpflegung/kind/{Beitragshaus.Mia}/2026-10")).Text;
        herleitung.ShouldContain("Mittagessen: 22 Tage zu 3,50\u00A0€");
        herleitung.ShouldContain("Bildung und Teilhabe");
        herleitung.ShouldContain("jobcenter");
        herleitung.ShouldContain("Verpflegungsvertrag ab 01.09.2026");
        (await lena.HoleAsync($"/verpflegung/kind/{Beitragshaus.Mia}/quatsch")).Text.ShouldContain("ist kein Monat");
    }

    [Fact]
    public async Task Wer_mit_Verpflegung_nichts_zu_tun_hat_sieht_kein_Essensgeld()
    {
        // who works in the kitchen or the group need not know whose lunch an authority pays
        foreach (var rolle in new[] { Rolle.Personal, Rolle.Einrichtungsmitarbeiter })
        {
            haus.Probe.Zugaenge.Gib("b-paula", "Paula Probe", rolle);
            using var paula = haus.Probe.Besuch("b-paula");
            (await paula.HoleAsync($"/kinder/{Beitragshaus.Mia}/essensgeld")).Status.ShouldBe(HttpStatusCode.Forbidden);
            (await paula.HoleAsync($"/verpflegung/kind/{Beitragshaus.Mia}/2026-10")).Status.ShouldBe(HttpStatusCode.Forbidden);
        }
    }

    [Fact]
    public async Task Wer_fuer_Essen_ein_Jugendamt_waehlt_liest_was_zu_tun_ist()
    {
        var seite = await haus.Buero.SendeAsync("/beitraege/rueckberechnung", "vorschau", ("Eingabe.Forderung", "verpflegung"), ("Eingabe.Von", "09.2026"), ("Eingabe.Bis", "10.2026"), ("Eingabe.Glaeubiger", "stadt"));
        seite.Text.ShouldContain("Verpflegung schuldet man einem Träger");
    }
}
