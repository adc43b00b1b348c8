using System.Net;
using KitaPlus.Contracts;
using KitaPlus.Contracts.Kinder;
using KitaPlus.Kernel;
using KitaPlus.Kinder;
using KitaPlus.Rechte;
using KitaPlus.Webhilfen;

namespace KitaPlus.Beitraege.Seiten.Tests;

/// <summary>Asking what a change would do, without recording it.</summary>
public sealed class WennTests : IAsyncLifetime
{
    private const string Vera = "b-vera";
    private const string Wenn = "/kinder/mia/wenn";
    private readonly Beitragshaus haus = new();

    public Task InitializeAsync() => haus.InitializeAsync();

    public Task DisposeAsync() => haus.DisposeAsync();

    private static Task<Seite> FrageAsync(Besucher wer, string ab, string stunden = "", string person = "", string einkommen = "") =>
        wer.SendeAsync(Wenn, "wenn", ("Eingabe.Ab", ab), ("Eingabe.Stunden", stunden), ("Eingabe.Person", person), ("Eingabe.Einkommen", einkommen));

    [Fact]
    public async Task Andere_Stunden_und_anderes_Einkommen_werden_gerechnet_und_nicht_gespeichert()
    {
        var vorher = (await haus.Probe.AlleAsync()).Count(e => e.Stream.StartsWith("kind-", StringComparison.Ordinal) || e.Stream.StartsWith("person-", StringComparison.Ordinal));
        var stunden = (await FrageAsync(haus.Buero, "01.12.2026", stunden: "45")).Text;
        stunden.ShouldContain("Folgen für Elternbeiträge");
        stunden.ShouldContain("400,00\u00A0€");
        var einkommen = (await FrageAsync(haus.Buero, "01.12.2026", person: Beitragshaus.Aenne, einkommen: "20.000,00")).Text;
        einkommen.ShouldContain("künftig");
        einkommen.ShouldContain("0,00\u00A0€");
        (await FrageAsync(haus.Buero, "01.12.2026", stunden: "25")).Text.ShouldContain("An den Beiträgen ändert das nichts");
        (await haus.Probe.AlleAsync()).Count(e => e.Stream.StartsWith("kind-", StringComparison.Ordinal) || e.Stream.StartsWith("person-", StringComparison.Ordinal)).ShouldBe(vorher);
    }

    [Fact]
    public async Task Ist_das_Ende_der_Betreuung_eingetragen_kommt_danach_kein_Monat_hinzu()
    {
        await haus.SendeAsync(new BeendeBetreuung(Beitragshaus.Mia, "kita", new DateOnly(2027, 3, 16), null, Herkunft.Jetzt));
        var wenn = (await FrageAsync(haus.Buero, "01.12.2026", stunden: "45")).Text;
        wenn.ShouldContain("Dezember 2026 bis März 2027");
        wenn.ShouldNotContain("April 2027");
        var aendern = (await haus.Buero.SendeAsync("/kinder/mia/betreuung/stunden", "angabe", ("Eingabe.Ab", "01.12.2026"), ("Eingabe.Wochenstunden", "45"), ("Eingabe.Pauschalentyp", ""))).Text;
        Satz(wenn).ShouldBe(Satz(aendern), "„Stunden ändern“ sagt dasselbe");
        (await FrageAsync(haus.Buero, "01.04.2027", stunden: "45")).Text.ShouldContain("Am 01.04.2027 ist keine Betreuung vereinbart");

        static string Satz(string seite) => seite[seite.IndexOf("Ändert ", StringComparison.Ordinal)..seite.IndexOf("</strong>", seite.IndexOf("Ändert ", StringComparison.Ordinal), StringComparison.Ordinal)];
    }

    [Fact]
    public async Task Unsinnige_Fragen_bekommen_einen_Satz_und_bleiben_stehen()
    {
        (await FrageAsync(haus.Buero, "01.12.2026")).Text.ShouldContain("Bitte angeben, was sich ändern soll");
        (await FrageAsync(haus.Buero, "31.02.2027", stunden: "45")).Text.ShouldContain("ist kein Datum");
        (await FrageAsync(haus.Buero, "01.12.2023", stunden: "45")).Text.ShouldContain("keine Betreuung vereinbart");
        (await FrageAsync(haus.Buero, "01.12.2026", person: Beitragshaus.Aenne, einkommen: "-5")).Text.ShouldContain("nicht negativ");
        var viel = (await FrageAsync(haus.Buero, "01.12.2026", person: Beitragshaus.Aenne, einkommen: "viel 💶")).Text;
        viel.ShouldContain("ist kein Betrag");
        viel.ShouldContain("value=\"viel 💶\"");
    }

    [Fact]
    public async Task Geschwister_und_Erwachsene_ausserhalb_der_Zustaendigkeit_bleiben_ungenannt()
    {
        await haus.EinrichtungAsync("kita2", "Kita Dachs");
        await haus.FamilieAsync("haus2", "bo", new Personenname("Bo", "Fremdling"), "jim", "Jim", 45_000, "kita2");
        await haus.SendeAsync(new MeldeMitglied("haus2", Beitragshaus.Aenne, new DateOnly(2020, 1, 1), null, Haushaltsrolle.Elternteil, Herkunft.Jetzt));
        haus.Probe.Zugaenge.Gib(Vera, "Vera Verwaltung", Rolle.Verwaltungsreferent, ort: Ort.Einrichtung("kita"));

        var alles = (await FrageAsync(haus.Buero, "01.12.2026", person: Beitragshaus.Aenne, einkommen: "10.000,00")).Text;
        alles.ShouldContain("Bo Fremdling");
        alles.ShouldContain("Jim Fremdling", customMessage: "Das Einkommen der Mutter ändert auch seinen Beitrag");

        using var vera = haus.Probe.Besuch(Vera);
        var seite = await FrageAsync(vera, "01.12.2026", person: Beitragshaus.Aenne, einkommen: "10.000,00");
        seite.Text.ShouldContain("Mia Öztürk-Müller");
        seite.Text.ShouldContain("Kinder außerhalb Ihrer Zuständigkeit");
        seite.Text.ShouldNotContain("Fremdling");
        seite.Text.ShouldNotContain("value=\"bo\"");
        var fremd = await FrageAsync(vera, "01.12.2026", person: "bo", einkommen: "10.000,00");
        fremd.Text.ShouldContain("Bitte eine der Möglichkeiten wählen", customMessage: "auch ein verändertes Formular reicht nicht weiter");
        fremd.Text.ShouldNotContain("Folgen für Elternbeiträge");
        (await vera.HoleAsync("/kinder/jim/wenn")).Status.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task Ohne_Einkommensrecht_gibt_es_die_Frage_nicht()
    {
        using var lena = haus.Probe.Besuch(Beitragshaus.Lena);
        (await lena.HoleAsync(Wenn)).Status.ShouldBe(HttpStatusCode.Forbidden);
        using var ines = haus.Probe.Besuch(Beitragshaus.Ines);
        (await ines.HoleAsync(Wenn)).Status.ShouldBe(HttpStatusCode.Forbidden);
    }
}
