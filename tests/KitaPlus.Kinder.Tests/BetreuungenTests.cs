using KitaPlus.Betrieb;
using KitaPlus.Contracts;
using KitaPlus.Contracts.Kinder;
using KitaPlus.EventStore;
using KitaPlus.Kernel;
using KitaPlus.Testhilfen;
using Microsoft.Extensions.DependencyInjection;

namespace KitaPlus.Kinder.Tests;

/// <summary>Children as they count by the KiBiz, now and as it was known.</summary>
public sealed class BetreuungenTests : IAsyncLifetime
{
    private const string Mandant = "nord";
    private static readonly Kontext Kontext = new(Mandant, "b-leitung1");
    private static readonly DateOnly Beginn = new(2025, 8, 1);
    private static readonly DateOnly Ende = new(2027, 7, 31);
    private readonly string ordner = Directory.CreateTempSubdirectory("kitaplus-betreuungen-").FullName;
    private readonly FesteUhr uhr = new(new DateTimeOffset(2026, 3, 2, 8, 0, 0, TimeSpan.Zero));
    private Anwendung a = null!;

    public async Task InitializeAsync() => a = await Anwendung.OeffneAsync(new Ablage.Arbeitsspeicher(ordner), [new KinderModule()], uhr);

    public async Task DisposeAsync()
    {
        await a.DisposeAsync();
        Directory.Delete(ordner, recursive: true);
    }

    [Fact]
    public async Task Eine_anerkannte_Behinderung_teilt_den_Aufenthalt_an_ihren_Tagen()
    {
        await KindAsync();
        await SendeAsync(new StelleInklusionFest("K1", new(2026, 2, 1), new(2026, 4, 30), "Hören", Herkunft.Jetzt));
        (await VonAsync()).ShouldBe(["01.08.2025 bis 31.01.2026 35 G1 False", "01.02.2026 bis 30.04.2026 35 G1 True", "ab 01.05.2026 35 G1 False"]);
    }

    [Fact]
    public async Task Was_frueher_bekannt_war_bleibt_nachzulesen_und_ist_dasselbe_wie_damals()
    {
        await KindAsync();
        var damals = await VonAsync();
        uhr.Vor(TimeSpan.FromDays(10));
        await SendeAsync(new AendereStunden("K1", "E1", new(2026, 2, 1), 45, null, null, Herkunft.Jetzt));
        await SendeAsync(new StelleInklusionFest("K1", Beginn, null, "Hören", Herkunft.Jetzt));
        (await VonAsync()).ShouldBe(["01.08.2025 bis 31.01.2026 35 G1 True", "ab 01.02.2026 45 G1 True"]);
        (await VonAsync(new Kenntnisstand(new DateTimeOffset(2026, 3, 5, 0, 0, 0, TimeSpan.Zero)))).ShouldBe(damals);
        (await VonAsync(new Kenntnisstand(uhr.GetUtcNow().AddDays(1)))).ShouldBe(await VonAsync(), "aus den Strömen folgt dasselbe wie aus der Ansicht");
    }

    [Fact]
    public async Task Ist_eine_Berichtigung_zurueckgenommen_zaehlt_wieder_was_sie_ersetzt_hat()
    {
        await KindAsync();
        var erste = (await a.Store.ReadStreamAsync(Mandant, "kind-K1"))[^1].EventId;
        await SendeAsync(new VereinbareBetreuung("K1", Beginn, null, "E1", "G2", 25, "IIIa", Herkunft.Jetzt with { Berichtigt = [erste] }));
        (await VonAsync()).ShouldBe(["ab 01.08.2025 25 G2 False"]);
        var zweite = (await a.Store.ReadStreamAsync(Mandant, "kind-K1"))[^1].EventId;
        await SendeAsync(new NimmKindTatsacheZurueck("K1", zweite, "doch richtig", Herkunft.Jetzt, "E1"));
        (await VonAsync()).ShouldBe(["ab 01.08.2025 35 G1 False"]);
    }

    [Fact]
    public async Task Mit_dem_Schluessel_geht_das_Geburtsdatum_und_die_Zahl_bleibt()
    {
        await KindAsync();
        await VonAsync();
        await a.Dienste.GetRequiredService<Schluesselvernichtung>().VernichteAsync(Mandant, "kind-K1", "probe");
        await a.NachfuehrenAsync();
        var kind = (await a.Dienste.GetRequiredService<IBetreuungen>().VonAsync(Mandant, ["E1"], Beginn, Ende, Kenntnisstand.Alles))["E1"].Single();
        (kind.Geburtsdatum, kind.Wochenstunden).ShouldBe((null, 35));
        await VonAsync();
    }

    [Fact]
    public async Task Wer_die_Einrichtung_wechselt_steht_in_keiner_zweimal()
    {
        await KindAsync();
        await VonAsync();
        await SendeAsync(new BeendeBetreuung("K1", "E1", new(2026, 2, 1), null, Herkunft.Jetzt));
        await SendeAsync(new VereinbareBetreuung("K1", new(2026, 2, 1), null, "E2", "G7", 45, null, Herkunft.Jetzt));
        (await VonAsync()).ShouldBe(["01.08.2025 bis 31.01.2026 35 G1 False"]);
        (await a.Dienste.GetRequiredService<IBetreuungen>().VonAsync(Mandant, null, Beginn, Ende, Kenntnisstand.Alles)).Select(g => (g.Key, g.Single().Wochenstunden)).ShouldBe([("E1", 35), ("E2", 45)]);
    }

    [Fact]
    public async Task Andere_Einrichtungen_und_andere_Tage_stehen_nicht_dabei()
    {
        await KindAsync();
        var auskunft = a.Dienste.GetRequiredService<IBetreuungen>();
        (await auskunft.VonAsync(Mandant, ["E2"], Beginn, Ende, Kenntnisstand.Alles)).Count.ShouldBe(0);
        (await auskunft.VonAsync(Mandant, null, new(2024, 1, 1), new(2025, 7, 31), Kenntnisstand.Alles)).Count.ShouldBe(0);
        (await auskunft.VonAsync(Mandant, null, Beginn, Beginn, Kenntnisstand.Alles))["E1"].Count().ShouldBe(1);
        (await auskunft.VonAsync("sued", null, Beginn, Ende, Kenntnisstand.Alles)).Count.ShouldBe(0);
    }

    private async Task KindAsync()
    {
        await SendeAsync(new NimmKindAuf("K1", new Personenname("Anna", "Adler"), new DateOnly(2022, 2, 28), Herkunft.Jetzt));
        await SendeAsync(new VereinbareBetreuung("K1", Beginn, null, "E1", "G1", 35, null, Herkunft.Jetzt));
    }

    /// <summary>Of one Einrichtung from the view, of all from memory: always the same.</summary>
    private async Task<string[]> VonAsync(Kenntnisstand? stand = null)
    {
        var auskunft = a.Dienste.GetRequiredService<IBetreuungen>();
        var eine = (await auskunft.VonAsync(Mandant, ["E1"], Beginn, Ende, stand ?? Kenntnisstand.Alles))["E1"].ToList();
        (await auskunft.VonAsync(Mandant, null, Beginn, Ende, stand ?? Kenntnisstand.Alles))["E1"].ShouldBe(eine);
        return [.. eine.Select(k => $"{k.Zeit} {k.Wochenstunden} {k.Gruppe} {k.MitBehinderung}")];
    }

    private async Task SendeAsync(IBefehl befehl)
    {
        await a.SendeAsync(befehl, Kontext);
        await a.NachfuehrenAsync();
    }
}
