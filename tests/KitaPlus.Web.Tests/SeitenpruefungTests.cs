using KitaPlus.Rechte;
using KitaPlus.Web.Probe;
using Microsoft.AspNetCore.Builder;

namespace KitaPlus.Web.Tests;

/// <summary>A program with an unprotected page does not come up.</summary>
public sealed class SeitenpruefungTests
{
    [Fact]
    public async Task Ein_Endpunkt_ohne_Angabe_verhindert_den_Start() =>
        (await StarteAsync(a => a.MapGet("/offen", () => "alles"))).ShouldContain("/offen: keine Angabe");

    [Fact]
    public async Task Eine_nicht_erklaerte_Handlung_verhindert_den_Start() =>
        (await StarteAsync(a => a.MapGet("/fremd", () => "").Handlung("probe.gibt.es-nicht"))).ShouldContain("Die Handlung „probe.gibt.es-nicht“ ist nicht erklärt.");

    [Fact]
    public async Task Zwei_Angaben_verhindern_den_Start() =>
        (await StarteAsync(a => a.MapGet("/beides", () => "").Oeffentlich().NurAngemeldet())).ShouldContain("/beides: 2 Angaben");

    [Fact]
    public async Task Ein_Objekt_dessen_Kennung_nicht_in_der_Adresse_steht_verhindert_den_Start() =>
        (await StarteAsync(a => a.MapGet("/kind/{Id}", () => "").Handlung(Proberechte.Kind.Name, "kind-{Nummer}"))).ShouldContain("Nummer");

    [Fact]
    public void Ein_Menuepunkt_ohne_erklaerte_Handlung_verhindert_den_Start() =>
        Should.Throw<InvalidOperationException>(() => Seitenpruefung.Pruefe([], [new("Neu", "/neu", "probe.gibt.es-nicht", "Gruppe", 1)], new Handlungsverzeichnis(Proberechte.Alle, [])))
            .Message.ShouldContain("Menüpunkt Neu: Die Handlung „probe.gibt.es-nicht“ ist nicht erklärt.");

    [Fact]
    public async Task Alle_Maengel_werden_auf_einmal_genannt()
    {
        var satz = await StarteAsync(a =>
        {
            a.MapGet("/eins", () => "");
            a.MapGet("/zwei", () => "");
        });
        satz.ShouldContain("/eins");
        satz.ShouldContain("/zwei");
    }

    [Fact]
    public async Task Mit_Angabe_startet_es()
    {
        await using var app = Probeanwendung.Baue(["--urls", "http://127.0.0.1:0"], ergaenzen: a => a.MapGet("/gut/{Id}", () => "").Handlung(Proberechte.Kind.Name, "kind-{Id}"));
        await app.StartAsync();
        app.Urls.ShouldNotBeEmpty();
    }

    private static async Task<string> StarteAsync(Action<WebApplication> ergaenzen)
    {
        await using var app = Probeanwendung.Baue(["--urls", "http://127.0.0.1:0"], ergaenzen: ergaenzen);
        return (await Should.ThrowAsync<InvalidOperationException>(() => app.StartAsync())).Message;
    }
}
