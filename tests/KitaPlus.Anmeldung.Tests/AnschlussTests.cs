using System.Net;
using KitaPlus.Rechte;
using Microsoft.Extensions.DependencyInjection;

namespace KitaPlus.Anmeldung.Tests;

/// <summary>What others plug in: host names, the demo.</summary>
public sealed class AnschlussTests : Szene, INamensaufloesung, IVorfuehrung
{
    private IReadOnlyList<IPAddress> adressen = [];
    private bool mitVorfuehrung;

    private protected override Task<Anmeldehaus> NeuAsync() => MitMustermannAsync(d => d.AddSingleton<INamensaufloesung>(this).AddSingleton<IVorfuehrung>(this));

    public ValueTask<IReadOnlyList<IPAddress>> AdressenAsync(string rechnername, CancellationToken cancellationToken = default) => ValueTask.FromResult(rechnername == "buero.example" ? adressen : []);

    public ValueTask<IReadOnlyList<Vorfuehrkonto>> KontenAsync(CancellationToken cancellationToken = default) =>
        ValueTask.FromResult<IReadOnlyList<Vorfuehrkonto>>(mitVorfuehrung ? [new(Name, "Martina Mustermann", "Fachverantwortung", Kennwort, Geheim)] : []);

    [Fact]
    public async Task Ein_Rechnername_zaehlt_mit_seiner_heutigen_Adresse()
    {
        Haus.Zugaenge.Lege(B, Name, regeln: new([], ["buero.example"], false));
        await EingerichtetAsync();
        using var b = new Besucher(Haus, "192.0.2.7");
        (await b.MeldeAnAsync(Name, Kennwort)).Text.ShouldContain(Kennwortanmeldung.Satz);
        adressen = [IPAddress.Parse("192.0.2.7")];
        (await b.MeldeAnAsync(Name, Kennwort)).Weiter.ShouldBe("/anmelden/faktor");
        adressen = [IPAddress.Parse("192.0.2.8")];
        (await b.HoleAsync("/anmelden/faktor")).Weiter.ShouldBe("/anmelden");
    }

    [Fact]
    public async Task In_der_Vorfuehrung_stehen_Kennwort_und_Code_auf_der_Seite()
    {
        await EingerichtetAsync();
        using var b = new Besucher(Haus);
        (await b.HoleAsync("/anmelden")).Text.ShouldNotContain("Vorführung");
        mitVorfuehrung = true;
        var seite = await b.HoleAsync("/anmelden");
        seite.Text.ShouldContain($"<code>{Kennwort}</code>");
        seite.Text.ShouldContain($"<code>{Code()}</code>");
        await b.MeldeAnAsync(Name, Kennwort);
        (await b.GibCodeAsync(Code())).Weiter.ShouldBe("/");
    }

    [Theory]
    [InlineData(7, 59, false)]
    [InlineData(8, 0, true)]
    [InlineData(16, 59, true)]
    [InlineData(17, 0, false)]
    public void Ein_Zeitfenster_gilt_in_Ortszeit_und_endet_vor_seinem_Ende(int stunde, int minute, bool drin)
    {
        Zeitfenster[] fenster = [new(DayOfWeek.Wednesday, new TimeOnly(8, 0), new TimeOnly(17, 0))];
        // a Wednesday in summer: Berlin is two hours ahead of UTC
        Zugangspruefung.InDerZeit(fenster, new DateTimeOffset(2026, 7, 1, stunde, minute, 0, TimeSpan.FromHours(2)).ToUniversalTime()).ShouldBe(drin);
        Zugangspruefung.InDerZeit(fenster, new DateTimeOffset(2026, 7, 2, stunde, minute, 0, TimeSpan.FromHours(2))).ShouldBeFalse();
        Zugangspruefung.InDerZeit([], DateTimeOffset.UnixEpoch).ShouldBeTrue();
        Zugangspruefung.InDerZeit([new(DayOfWeek.Wednesday, new TimeOnly(22, 0), TimeOnly.MinValue)], new DateTimeOffset(2026, 7, 1, 23, 59, 0, TimeSpan.FromHours(2))).ShouldBeTrue();
    }
}
