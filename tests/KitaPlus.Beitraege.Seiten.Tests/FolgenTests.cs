using System.Text.RegularExpressions;
using KitaPlus.Betrieb;
using KitaPlus.Contracts.Kinder;
using KitaPlus.EventStore;
using KitaPlus.Kernel;
using KitaPlus.Kinder;
using KitaPlus.Webhilfen;
using Microsoft.Extensions.DependencyInjection;

namespace KitaPlus.Beitraege.Seiten.Tests;

/// <summary>Before a change of the facts is saved, the form shows what it does to the fees.</summary>
public sealed partial class FolgenTests : IAsyncLifetime
{
    private static readonly (string, string)[] Mehr = [("Eingabe.Ab", "01.01.2027"), ("Eingabe.Wochenstunden", "45"), ("Eingabe.Pauschalentyp", "")];
    private readonly Beitragshaus haus = new();

    public Task InitializeAsync() => haus.InitializeAsync();

    public Task DisposeAsync() => haus.DisposeAsync();

    [Fact]
    public async Task Erst_die_Folgen_dann_gespeichert()
    {
        var folgen = await haus.Buero.SendeAsync("/kinder/mia/betreuung/stunden", "angabe", Mehr);
        folgen.Weiter.ShouldBeNull();
        folgen.Text.ShouldContain("Das hat Folgen für Elternbeiträge");
        folgen.Text.ShouldContain("Mia Öztürk-Müller");
        folgen.Text.ShouldContain("200,00\u00A0€");
        folgen.Text.ShouldContain("Mit diesen Folgen speichern");
        folgen.Text.ShouldContain("value=\"01.01.2027\"");
        (await AngabenAsync()).ShouldBe(3, "noch ist nichts gespeichert");

        (await haus.Buero.SendeAsync("/kinder/mia/betreuung/stunden", "angabe", [.. Mehr, Bestaetigung(folgen)])).Weiter.ShouldBe("/kinder/mia/betreuung");
        (await AngabenAsync()).ShouldBe(4);
    }

    [Fact]
    public async Task Andere_Eingaben_als_die_bestaetigten_werden_noch_einmal_gezeigt()
    {
        var folgen = await haus.Buero.SendeAsync("/kinder/mia/betreuung/stunden", "angabe", Mehr);
        var anders = await haus.Buero.SendeAsync("/kinder/mia/betreuung/stunden", "angabe", ("Eingabe.Ab", "01.03.2027"), ("Eingabe.Wochenstunden", "45"), ("Eingabe.Pauschalentyp", ""), Bestaetigung(folgen));
        anders.Weiter.ShouldBeNull();
        anders.Text.ShouldContain("Die Folgen haben sich geändert");
        (await AngabenAsync()).ShouldBe(3);
    }

    [Fact]
    public async Task Die_Leitung_erfaehrt_dass_es_Folgen_gibt_aber_keine_Betraege()
    {
        using var lena = haus.Probe.Besuch(Beitragshaus.Lena);
        var folgen = await lena.SendeAsync("/kinder/mia/betreuung/stunden", "angabe", Mehr);
        folgen.Text.ShouldContain("Beträge sieht, wer Einkommen sehen darf");
        folgen.Text.ShouldNotContain("€");
        (await lena.SendeAsync("/kinder/mia/betreuung/stunden", "angabe", [.. Mehr, Bestaetigung(folgen)])).Weiter.ShouldBe("/kinder/mia/betreuung");
    }

    [Fact]
    public async Task Was_ohne_Einkommensrecht_zu_bestaetigen_ist_verraet_keine_Betraege_und_laesst_sich_nicht_erraten()
    {
        using var lena = haus.Probe.Besuch(Beitragshaus.Lena);
        var marke = Bestaetigung(await lena.SendeAsync("/kinder/mia/betreuung/stunden", "angabe", Mehr)).Wert;
        Bestaetigung(await lena.SendeAsync("/kinder/mia/betreuung/stunden", "angabe", Mehr)).Wert.ShouldNotBe(marke, "gleiche Folgen geben nicht die gleiche Marke: Vergleichen hilft nicht");

        // wer die Folgen errät, kennt damit noch nicht, was das Formular als gesehen annimmt
        await using var bereich = haus.Probe.Dienste.CreateAsyncScope();
        var geplant = await bereich.ServiceProvider.GetRequiredService<Befehlsprobe>().ProbiereAsync(Webprobe.Mandant, [new AendereStunden("mia", "kita", new DateOnly(2027, 1, 1), 45, null, null, Contracts.Herkunft.Jetzt)]);
        var abdruck = (await bereich.ServiceProvider.GetRequiredService<IFolgenvorschau>().ErmittleAsync(Webprobe.Mandant, geplant)).Abdruck;
        marke.ShouldNotContain(abdruck);
        var geraten = await lena.SendeAsync("/kinder/mia/betreuung/stunden", "angabe", [.. Mehr, ("Eingabe.Folgen", abdruck)]);
        geraten.Weiter.ShouldBeNull();
        geraten.Text.ShouldContain("wirkt sich auf Beiträge aus");
        geraten.Text.ShouldNotContain("haben sich geändert", customMessage: "auch nicht, ob nah dran");
        (await AngabenAsync()).ShouldBe(3);

        var andere = await lena.SendeAsync("/kinder/mia/betreuung/stunden", "angabe", ("Eingabe.Ab", "01.01.2027"), ("Eingabe.Wochenstunden", "35"), ("Eingabe.Pauschalentyp", ""), ("Eingabe.Folgen", marke));
        andere.Weiter.ShouldBeNull("bestätigt waren andere Folgen");
        andere.Text.ShouldNotContain("€");
        (await AngabenAsync()).ShouldBe(3);
        (await lena.SendeAsync("/kinder/mia/betreuung/stunden", "angabe", [.. Mehr, ("Eingabe.Folgen", marke)])).Weiter.ShouldBe("/kinder/mia/betreuung");
    }

    [Fact]
    public async Task Kommt_nach_der_Bestaetigung_ein_anderer_zuvor_wird_nicht_gespeichert_sondern_neu_gefragt()
    {
        var folgen = await haus.Buero.SendeAsync("/kinder/mia/betreuung/stunden", "angabe", Mehr);
        haus.Dazwischen.BeimNaechstenBefehl(() => haus.SendeAsync(new ErklaereEinkommen(Beitragshaus.Aenne, new DateOnly(2027, 1, 1), null, new Einkommen(Geld.Euro(50_000), false, 0), Einkommensstand.Endgueltig, Contracts.Herkunft.Jetzt)));
        var zuSpaet = await haus.Buero.SendeAsync("/kinder/mia/betreuung/stunden", "angabe", [.. Mehr, Bestaetigung(folgen)]);
        zuSpaet.Weiter.ShouldBeNull();
        zuSpaet.Text.ShouldContain("inzwischen von anderer Seite etwas eingetragen");
        zuSpaet.Text.ShouldContain("value=\"01.01.2027\"");
        (await AngabenAsync()).ShouldBe(3, "was bestätigt wurde, gilt nicht mehr");

        var neu = await haus.Buero.SendeAsync("/kinder/mia/betreuung/stunden", "angabe", [.. Mehr, Bestaetigung(folgen)]);
        neu.Text.ShouldContain("Die Folgen haben sich geändert");
        (await haus.Buero.SendeAsync("/kinder/mia/betreuung/stunden", "angabe", [.. Mehr, Bestaetigung(neu)])).Weiter.ShouldBe("/kinder/mia/betreuung");
        (await AngabenAsync()).ShouldBe(4);
    }

    [Fact]
    public async Task Was_eine_andere_Familie_betrifft_haelt_niemanden_auf()
    {
        await haus.FamilieAsync("haus2", "bo", new Personenname("Bo", "Fremd"), "jim", "Jim", 45_000);
        var folgen = await haus.Buero.SendeAsync("/kinder/mia/betreuung/stunden", "angabe", Mehr);
        haus.Dazwischen.BeimNaechstenBefehl(() => haus.SendeAsync(new ErklaereEinkommen("bo", new DateOnly(2027, 1, 1), null, new Einkommen(Geld.Euro(50_000), false, 0), Einkommensstand.Endgueltig, Contracts.Herkunft.Jetzt)));
        (await haus.Buero.SendeAsync("/kinder/mia/betreuung/stunden", "angabe", [.. Mehr, Bestaetigung(folgen)])).Weiter.ShouldBe("/kinder/mia/betreuung");
        (await AngabenAsync()).ShouldBe(4);
    }

    private static (string Feld, string Wert) Bestaetigung(Seite seite) => ("Eingabe.Folgen", Abdruck().Match(seite.Text).Groups["wert"].Value);

    private async Task<int> AngabenAsync() => (await haus.Probe.AlleAsync()).Count(e => e.Stream == "kind-mia");

    [GeneratedRegex("name=\"Eingabe.Folgen\" value=\"(?<wert>[^\"]+)\"", RegexOptions.ExplicitCapture)]
    private static partial Regex Abdruck();
}
