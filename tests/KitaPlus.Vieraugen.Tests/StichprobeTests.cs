using System.Text;
using KitaPlus.Betrieb;
using KitaPlus.Kernel;
using KitaPlus.Webhilfen;

namespace KitaPlus.Vieraugen.Tests;

/// <summary>The sample in the running program: secret in the month, checkable after it.</summary>
public sealed class StichprobeTests : IAsyncLifetime
{
    private static readonly Monat November = new(2026, 11);
    private Haus haus = null!;

    public async Task InitializeAsync()
    {
        haus = await Haus.OeffneAsync();
        await haus.SetzeAsync(new Freigaberegel(Pflicht.Stichprobe, null, 300, 14));
    }

    public async Task DisposeAsync() => await haus.DisposeAsync();

    [Fact]
    public async Task Die_Pruefsumme_steht_vor_der_ersten_Ziehung_im_Protokoll_die_Zufallszahl_nirgends_im_Klartext()
    {
        await haus.LegeVorAsync();
        var saat = (await haus.Akten.StichprobeAsync(Webprobe.Mandant, November)).Beginn!;
        Ziehung.Hash(Convert.FromHexString(saat.Saat.Wert)).ShouldBe(saat.Hash);

        var alle = await haus.Probe.AlleAsync();
        alle.Single(e => e.Stream == "stichprobe-2026-11").Position.ShouldBeLessThan(alle.Single(e => e.Stream.StartsWith("vieraugen-", StringComparison.Ordinal)).Position);
        foreach (var e in alle) Encoding.UTF8.GetString(e.Payload.Span).ShouldNotContain(saat.Saat.Wert);
    }

    [Fact]
    public async Task Nach_dem_Monat_wird_offengelegt_und_jede_Entscheidung_stimmt()
    {
        var freigaben = new List<Freigabe>();
        for (var i = 0; i < 40; i++) freigaben.Add(await haus.LegeVorAsync(inhalt: Inhaltshash.Von($"Lauf {i}"), objekt: $"probe-{i}"));
        freigaben.Count(f => f.Stand == Freigabestand.Wartet).ShouldBeInRange(1, 39);

        haus.Am(2026, 12, 1);
        await haus.TagwerkAsync();
        (await haus.Akten.PruefeAsync(Webprobe.Mandant, November)).Offen.ShouldBeFalse();

        haus.Am(2026, 12, 2);
        await haus.TagwerkAsync();
        var bericht = await haus.Akten.PruefeAsync(Webprobe.Mandant, November);
        bericht.Offen.ShouldBeTrue();
        bericht.Gut.ShouldBeTrue(string.Join('\n', bericht.Abweichungen.Select(a => a.Befund)));
        bericht.Ziehungen.ShouldBe(40);
        bericht.Gezogen.ShouldBe(freigaben.Count(f => f.Stand == Freigabestand.Wartet));
        (await haus.Akten.StichprobeAsync(Webprobe.Mandant, new Monat(2026, 12))).Beginn.ShouldNotBeNull("der neue Monat beginnt von selbst");
    }

    [Fact]
    public async Task Wer_gezogen_ist_kommt_durch_neues_Vorlegen_nicht_davon()
    {
        await haus.SetzeAsync(new Freigaberegel(Pflicht.Stichprobe, null, 1000, 14));
        var gezogen = await haus.LegeVorAsync();
        await haus.SetzeAsync(new Freigaberegel(Pflicht.Stichprobe, null, 1, 14));
        for (var i = 0; i < 20; i++) (await haus.LegeVorAsync(inhalt: Inhaltshash.Von($"leicht geändert {i}"))).Stand.ShouldBe(Freigabestand.Wartet);
        (await haus.StandAsync(gezogen.Vorgang)).ShouldBe(Freigabestand.Wartet);

        haus.Am(2026, 12, 2);
        await haus.TagwerkAsync();
        (await haus.Akten.PruefeAsync(Webprobe.Mandant, November)).Gut.ShouldBeTrue();
    }

    [Fact]
    public async Task Gleichzeitige_Vorlagen_beginnen_den_Monat_einmal()
    {
        await Task.WhenAll(Enumerable.Range(0, 8).Select(i => haus.LegeVorAsync(inhalt: Inhaltshash.Von($"{i}"), objekt: $"probe-{i}")));
        (await haus.Probe.AlleAsync()).Count(e => e.Stream == "stichprobe-2026-11").ShouldBe(1);
    }
}
