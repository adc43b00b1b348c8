using System.Text.RegularExpressions;
using KitaPlus.Beitraege.Satzung;
using KitaPlus.Beitraege.Tests.Szenarien;
using KitaPlus.Betrieb;
using KitaPlus.Contracts.Kinder;
using KitaPlus.Einrichtungen;
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

    [Fact]
    public async Task Bei_der_Aufnahme_stehen_der_eingegebene_Name_das_fehlende_Einkommen_und_der_halbe_Monat()
    {
        var satzung = Muster.Satzung("dorf") with { Monat = new Monatsprinzip(Monatsart.HalberMonat, "§ 3", EintrittNach: 15) };
        await haus.SendeAsync(new LadeSatzung(satzung.Jugendamt, satzung.Fassung, SatzungLeser.Schreibe(satzung), SatzungLeser.Pruefsumme(satzung), Contracts.Herkunft.Jetzt));
        await haus.SendeAsync(new LegeEinrichtungAn("dorfkita", "t1", "Kita Dorf", new DateOnly(2010, 1, 1)));
        await haus.SendeAsync(new OrdneJugendamtZu("dorfkita", "dorf", new DateOnly(2010, 1, 1), null, Contracts.Herkunft.Jetzt));
        var seite = (await haus.Buero.SendeAsync(
            "/kinder/neu?einrichtung=dorfkita", "aufnahme",
            ("Eingabe.Vorname", "Zoë"), ("Eingabe.Nachname", "Testmann"), ("Eingabe.Geboren", "10.02.2022"), ("Eingabe.Vorname1", "Jörg"), ("Eingabe.Nachname1", "Testmann"), ("Eingabe.Rolle1", "Elternteil"), ("Eingabe.Rolle2", "Elternteil"),
            ("Eingabe.Zahlt", "0"), ("Eingabe.Ab", "16.03.2027"), ("Eingabe.Wochenstunden", "45"))).Text;
        seite.ShouldContain("data-titel=\"Kind\">Zoë Testmann<");
        Abdruck().IsMatch(seite).ShouldBeTrue();
        var (maerz, april) = (Zeile(seite, "März 2027"), Zeile(seite, "April 2027 bis"));
        foreach (var zeile in new[] { maerz, april })
        {
            zeile.ShouldContain("Stundenband 45");
            zeile.ShouldContain("Das Einkommen ist nicht (vollständig) erklärt");
            zeile.ShouldNotContain("Gerundet");
        }

        maerz.ShouldContain("halber Beitrag");
        april.ShouldNotContain("halber Beitrag");

        static string Zeile(string seite, string monat)
        {
            var ab = seite.IndexOf($"data-titel=\"Monate\">{monat}", StringComparison.Ordinal);
            ab.ShouldBeGreaterThan(0, monat);
            return seite[ab..seite.IndexOf("</tr>", ab, StringComparison.Ordinal)];
        }
    }

    internal static (string Feld, string Wert) Bestaetigung(Seite seite) => ("Eingabe.Folgen", Abdruck().Match(seite.Text).Groups["wert"].Value);

    private async Task<int> AngabenAsync() => (await haus.Probe.AlleAsync()).Count(e => e.Stream == "kind-mia");

    [GeneratedRegex("name=\"Eingabe.Folgen\" value=\"(?<wert>[^\"]+)\"", RegexOptions.ExplicitCapture)]
    private static partial Regex Abdruck();
}
