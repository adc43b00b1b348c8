using KitaPlus.Kernel;
using KitaPlus.Testhilfen;
using KitaPlus.Web.Arbeiten;
using Microsoft.Extensions.Logging.Abstractions;

namespace KitaPlus.Web.Tests;

/// <summary>Long work beside the requests: one of a kind at a time, with an end of whatever sort, kept for a while.</summary>
public sealed class HintergrundarbeitTests : IAsyncLifetime
{
    private readonly FesteUhr uhr = new();
    private readonly TaskCompletionSource<string> tor = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private Hintergrundarbeiten arbeiten = null!;

    public Task InitializeAsync()
    {
        arbeiten = new Hintergrundarbeiten(uhr, NullLogger<Hintergrundarbeiten>.Instance);
        return Task.CompletedTask;
    }

    public Task DisposeAsync() => arbeiten.DisposeAsync().AsTask();

    private static Arbeitsauftrag Auftrag(string nummer, string mandant = "m1", string art = "rechnen") => new(nummer, mandant, art, "Rückberechnung", "probe.rechnen", "/rechnen", "b-anna", "Anna Adler");

    private Hintergrundarbeit Beginne(string nummer, Func<IProgress<(long, long)>, CancellationToken, Task<string>> tue, string mandant = "m1", string art = "rechnen") => arbeiten.Beginne(Auftrag(nummer, mandant, art), tue);

    private async Task<Hintergrundarbeit> FertigAsync(string nummer, Func<IProgress<(long, long)>, CancellationToken, Task<string>> tue)
    {
        var arbeit = Beginne(nummer, tue);
        await arbeit.Schluss;
        return arbeit;
    }

    [Fact]
    public async Task Der_Fortschritt_ist_nie_am_Ende_bevor_das_Ergebnis_da_ist()
    {
        var gemeldet = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var arbeit = Beginne("n1", async (fortschritt, abbruch) =>
        {
            fortschritt.Report((10, 10));
            gemeldet.SetResult();
            return await tor.Task.WaitAsync(abbruch);
        });
        await gemeldet.Task;
        arbeit.Fortschritt.ShouldBe((10, 11));
        arbeit.Laeuft.ShouldBeTrue();
        arbeit.Ergebnis.ShouldBeNull();
        tor.SetResult("gut");
        await arbeit.Schluss;
        arbeit.Stand.ShouldBe(Arbeitsstand.Fertig);
        arbeit.Fortschritt.ShouldBe((10, 10));
        arbeit.Ergebnis.ShouldBe("gut");
    }

    [Fact]
    public async Task Von_einer_Art_laeuft_je_Mandant_eine()
    {
        var erste = Beginne("n1", (_, abbruch) => tor.Task.WaitAsync(abbruch));
        Should.Throw<Fachfehler>(() => Beginne("n2", (_, _) => Task.FromResult("nie"))).Message.ShouldContain("läuft schon, gestartet von Anna Adler");
        await Beginne("n3", (_, _) => Task.FromResult("gut"), mandant: "m2").Schluss;
        await Beginne("n4", (_, _) => Task.FromResult("gut"), art: "schreiben").Schluss;
        tor.SetResult("gut");
        await erste.Schluss;
        (await FertigAsync("n5", (_, _) => Task.FromResult("gut"))).Stand.ShouldBe(Arbeitsstand.Fertig);
        arbeiten.Alle("m1", "rechnen").Select(a => a.Auftrag.Nummer).ShouldBe(["n5", "n1"]);
    }

    [Fact]
    public async Task Abbrechen_beendet_sie_ohne_Ergebnis()
    {
        var arbeit = Beginne("n1", (_, abbruch) => tor.Task.WaitAsync(abbruch));
        Hintergrundarbeiten.BrichAb(arbeit);
        await arbeit.Schluss;
        arbeit.Stand.ShouldBe(Arbeitsstand.Abgebrochen);
        arbeit.Ergebnis.ShouldBeNull();
        arbeit.Ende.ShouldBe(uhr.GetUtcNow());
    }

    [Fact]
    public async Task Ein_Fehler_wird_zu_einem_Satz_der_nichts_Inneres_verraet()
    {
        (await FertigAsync("n1", (_, _) => throw new Fachfehler("Diese Familie gibt es nicht."))).Satz.ShouldBe("Diese Familie gibt es nicht.");
        var defekt = await FertigAsync("n2", (_, _) => throw new InvalidOperationException("geheim"));
        defekt.Stand.ShouldBe(Arbeitsstand.Gescheitert);
        defekt.Satz!.ShouldContain("n2");
        defekt.Satz!.ShouldNotContain("geheim");
    }

    [Fact]
    public async Task Ergebnisse_verfallen_und_die_aeltesten_weichen_zuerst()
    {
        for (var i = 0; i < 102; i++) await FertigAsync($"n{i}", (_, _) => Task.FromResult("gut"));
        arbeiten.Finde("m1", "n0").ShouldBeNull();
        arbeiten.Finde("m1", "n101").ShouldNotBeNull();
        arbeiten.Finde("m2", "n101").ShouldBeNull("einem anderen Mandanten gehört sie nicht");
        uhr.Vor(TimeSpan.FromHours(13));
        arbeiten.Finde("m1", "n101").ShouldBeNull();
    }

    [Fact]
    public async Task Grosse_Ergebnisse_machen_einander_Platz()
    {
        var zahl = 0;
        foreach (var nummer in new[] { "gross1", "gross2", "gross3" }) await arbeiten.Beginne(Auftrag(nummer), (_, _) => Task.FromResult(new Grosses(600_000 + zahl++))).Schluss;
        arbeiten.Finde("m1", "gross3").ShouldNotBeNull();
        await FertigAsync("klein", (_, _) => Task.FromResult("gut"));
        arbeiten.Finde("m1", "gross1").ShouldBeNull();
        arbeiten.Finde("m1", "gross2").ShouldBeNull();
        arbeiten.Finde("m1", "gross3").ShouldNotBeNull();
    }

    private sealed record Grosses(long Zeilen) : IArbeitsergebnis;
}
