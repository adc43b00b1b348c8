using KitaPlus.Betrieb;
using KitaPlus.Contracts;
using KitaPlus.Contracts.Kinder;
using KitaPlus.Kernel;
using KitaPlus.Kinder;
using KitaPlus.Webhilfen;
using Microsoft.Extensions.DependencyInjection;

namespace KitaPlus.Meldewesen.Tests;

/// <summary>What the records of the children say for the statistics.</summary>
public sealed class KinderstatistikTests : IAsyncLifetime
{
    private static readonly DateOnly Stichtag = new(2026, 3, 1);
    private Meldehaus haus = null!;

    public async Task InitializeAsync() => haus = await Meldehaus.BaueAsync();

    public async Task DisposeAsync() => await haus.DisposeAsync();

    private async Task<IReadOnlyList<Kinderstatistik>> AmAsync(Kenntnisstand stand)
    {
        await haus.Probe.Anwendung.NachfuehrenAsync();
        return await haus.Probe.Dienste.GetRequiredService<IKinderstatistiken>().AmAsync(Webprobe.Mandant, "E1", Stichtag, stand);
    }

    [Fact]
    public async Task Angaben_Eintritt_und_Eingliederungshilfe_gelten_am_Stichtag_und_wie_damals_bekannt()
    {
        await haus.SendeAsync(new MeldeStatistik("K1", Meldehaus.Ab, null, new(Geschlecht.Weiblich, "deutsch", true, false, GehtZurSchule: false, TageJeWoche: 4), Herkunft.Jetzt));
        await haus.SendeAsync(new VereinbareBetreuung("K1", new(2025, 8, 1), null, "E1", "G1", 45, null, Herkunft.Jetzt));
        await haus.SendeAsync(new StelleInklusionFest("K1", new(2026, 3, 2), null, "körperlich", Herkunft.Jetzt));
        var damals = new Kenntnisstand(haus.Probe.Uhr.GetUtcNow());
        haus.Probe.Uhr.Vor(TimeSpan.FromDays(1));
        await haus.SendeAsync(new StelleInklusionFest("K1", new(2026, 2, 1), null, "körperlich", Herkunft.Jetzt));
        await haus.SendeAsync(new BeendeBetreuung("K2", "E1", new(2025, 1, 1), new(2025, 12, 31), Herkunft.Jetzt));
        var jetzt = await AmAsync(Kenntnisstand.Alles);
        jetzt.Select(k => k.Kind).ShouldBe(["K1", "K2"]);
        jetzt[0].ShouldBe(new("K1", "G1", Geschlecht.Weiblich, new Monat(2022, 3), true, false, false, 4, 45, new Monat(2024, 8), true, null), "der Wechsel der Stunden ist kein neuer Eintritt");
        (jetzt[1].Eintritt, jetzt[1].Geschlecht).ShouldBe((new Monat(2026, 1), null), "nach einer Unterbrechung neu eingetreten");
        var vorher = await AmAsync(damals);
        (vorher[0].Eingliederungshilfe, vorher[1].Eintritt).ShouldBe((false, new Monat(2024, 8)));
    }

    [Fact]
    public async Task Ohne_Personal_in_der_Anwendung_sagt_die_Statistik_dass_es_fehlt()
    {
        (await haus.HoleAsync(Meldehaus.Lea, "/meldungen/E1/statistik/2026/erstellen")).Text.ShouldContain("Das Personal wird in dieser Anwendung nicht geführt");
        (await haus.SendeFormularAsync(Meldehaus.Lea, "/meldungen/E1/statistik/2026/erstellen", "erstellen", ("Eingabe.Bestaetigt", "true"))).Weiter.ShouldBe("/meldungen/E1/statistik/2026");
        (await haus.ZustandAsync("E1/statistik/2026")).Neueste!.Personal.ShouldBeEmpty();
    }
}
