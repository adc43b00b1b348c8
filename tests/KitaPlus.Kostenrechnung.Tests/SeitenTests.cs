using System.Net;
using System.Text;
using KitaPlus.Contracts.Einrichtungen;
using KitaPlus.Contracts.Kostenrechnung;
using KitaPlus.Einrichtungen;
using KitaPlus.Protokoll;
using KitaPlus.Rechte;
using KitaPlus.Webhilfen;
using Microsoft.Extensions.DependencyInjection;

namespace KitaPlus.Kostenrechnung.Tests;

/// <summary>What people see and do on the pages.</summary>
public sealed class SeitenTests : IAsyncLifetime
{
    private const string Fritz = "b-fritz";
    private const string Anna = "b-anna";
    private static readonly DateOnly Heute = new(2026, 11, 2);
    private Webprobe probe = null!;
    private Besucher fritz = null!;

    private IKostenrechnung Kostenrechnung => probe.Dienste.GetRequiredService<IKostenrechnung>();

    public async Task InitializeAsync()
    {
        var modul = new KostenrechnungModule();
        probe = await Webprobe.OeffneAsync(typeof(SeitenTests).Assembly.GetName().Name!, [new EinrichtungenModule(), new ProtokollModule(), modul], [modul]);
        probe.Zugaenge.Gib(Fritz, "Fritz Fach", Rolle.Fachverantwortung);
        probe.Zugaenge.Gib(Anna, "Anna Adler", Rolle.Verwaltungsreferent);
        await probe.Anwendung.SendeAsync(new LegeTraegerAn("T1", "Caritas", Traegerart.Kirchlich), probe.Kontext(Fritz));
        await probe.Anwendung.SendeAsync(new LegeEinrichtungAn("E1", "T1", "Kita Igel", new DateOnly(2010, 8, 1)), probe.Kontext(Fritz));
        fritz = probe.Besuch(Fritz);
    }

    public async Task DisposeAsync()
    {
        fritz.Dispose();
        await probe.DisposeAsync();
    }

    private Task<Seite> LegeAnAsync(string nummer = "4711", string name = "Bürobedarf", string ab = "01.01.2024") => fritz.SendeAsync(
        "/kostenarten/neu", "kostenart", ("Eingabe.Nummer", nummer), ("Eingabe.Name", name), ("Eingabe.Richtung", "Ausgabe"), ("Eingabe.Steuer", "Regelsatz"), ("Eingabe.Ab", ab), ("Eingabe.Bis", ""));

    [Fact]
    public async Task Anlegen_aendern_beenden_zuruecknehmen_steht_in_Liste_und_Verlauf()
    {
        (await LegeAnAsync()).Weiter.ShouldBe("/kostenarten/4711");
        (await fritz.SendeAsync("/kostenarten/4711/aendern", "kostenart", ("Eingabe.Name", "Büromaterial"), ("Eingabe.Richtung", "Ausgabe"), ("Eingabe.Steuer", "Ermaessigt"), ("Eingabe.Ab", "1.7.25"))).Weiter.ShouldBe("/kostenarten/4711");
        (await fritz.SendeAsync("/kostenarten/4711/beenden", "ende", ("Eingabe.LetzterTag", "31.12.2026"))).Weiter.ShouldBe("/kostenarten/4711");

        (await fritz.HoleAsync("/kostenarten")).Text.ShouldContain("Büromaterial");
        (await fritz.HoleAsync("/kostenarten?stichtag=30.06.2025")).Text.ShouldContain("Bürobedarf");
        (await fritz.HoleAsync("/kostenarten?stichtag=01.01.2027")).Text.ShouldContain("Keine Kostenarten gefunden");
        (await fritz.HoleAsync("/kostenarten?stichtag=30.06.2025&stand=01.11.2026")).Text.ShouldContain("Keine Kostenarten gefunden", customMessage: "damals war noch nichts bekannt");

        var verlauf = (await fritz.HoleAsync("/kostenarten/4711")).Text;
        verlauf.ShouldContain("Umsatzsteuer: 7 %");
        verlauf.ShouldContain("Fritz Fach");
        var ende = (await probe.AlleAsync()).Last(e => e.Type == "kostenrechnung.kostenart_beendet.v1").EventId;
        (await fritz.SendeAsync($"/kostenrechnung/zuruecknehmen/{ende}", "ruecknahme", ("Eingabe.Grund", "doch weiter gebraucht"))).Weiter.ShouldBe("/kostenarten/4711");
        (await Kostenrechnung.KostenartAmAsync(Webprobe.Mandant, "4711", new DateOnly(2027, 1, 1)))!.Name.ShouldBe("Büromaterial");
        (await fritz.HoleAsync("/kostenarten/4711")).Text.ShouldContain("doch weiter gebraucht");
    }

    [Fact]
    public async Task Fehler_bleiben_auf_der_Seite_und_nichts_wird_gespeichert()
    {
        var seite = await LegeAnAsync("12x", "Bürobedarf");
        seite.Text.ShouldContain("1 bis 8 Ziffern");
        seite.Text.ShouldContain("value=\"Bürobedarf\"");
        await LegeAnAsync();
        (await LegeAnAsync(name: "Anderes")).Text.ShouldContain("gibt es schon");
        (await Kostenrechnung.KostenartenAmAsync(Webprobe.Mandant, Heute)).Count.ShouldBe(1);
    }

    [Fact]
    public async Task Nur_die_Fachverantwortung_schreibt_andere_lesen()
    {
        await LegeAnAsync();
        using var anna = probe.Besuch(Anna);
        var liste = await anna.HoleAsync("/kostenarten");
        liste.Text.ShouldContain("Bürobedarf");
        liste.Text.ShouldNotContain("Kostenart anlegen");
        foreach (var seite in new[] { "/kostenarten/neu", "/kostenarten/4711/aendern", "/kostenarten/4711/beenden", "/kostenarten/uebernahme", "/kostenstellen/neu" }) (await anna.HoleAsync(seite)).Status.ShouldBe(HttpStatusCode.Forbidden, seite);
        await Should.ThrowAsync<Verweigert>(() => probe.Anwendung.SendeAsync(new BeendeKostenart(Webprobe.Mandant, "4711", Heute), probe.Kontext(Anna)));
    }

    [Fact]
    public async Task Eine_Kostenstelle_gehoert_zu_einer_Einrichtung_die_es_gibt()
    {
        (await fritz.SendeAsync("/kostenstellen/neu", "kostenstelle", ("Eingabe.Nummer", "100"), ("Eingabe.Name", "Igel"), ("Eingabe.Einrichtung", "E9"), ("Eingabe.Ab", "01.01.2024"))).Text.ShouldContain("eine der Möglichkeiten");
        (await fritz.SendeAsync("/kostenstellen/neu", "kostenstelle", ("Eingabe.Nummer", "100"), ("Eingabe.Name", "Igel"), ("Eingabe.Einrichtung", "E1"), ("Eingabe.Ab", "01.01.2024"))).Weiter.ShouldBe("/kostenstellen/100");
        (await fritz.HoleAsync("/kostenstellen")).Text.ShouldContain("Kita Igel");
        (await fritz.HoleAsync("/kostenstellen/999")).Text.ShouldContain("gibt es nicht");
    }

    [Fact]
    public async Task Eine_Datei_wird_ganz_uebernommen_oder_gar_nicht()
    {
        const string Kopf = "nummer;name;richtung;steuer;gueltig_ab\n";
        var falsch = await SendeDateiAsync(Kopf + "1;Elternbeiträge;einnahme;keine;01.01.2024\n2;Strom;ausgabe;20;01.01.2024\nx;Gas;ausgabe;19;01.01.2024\n");
        falsch.Text.ShouldContain("Nichts übernommen: 2 Fehler");
        falsch.Text.ShouldContain("Zeile 3, Spalte steuer");
        falsch.Text.ShouldContain("Zeile 4, Spalte nummer");
        (await Kostenrechnung.KostenartenAmAsync(Webprobe.Mandant, Heute)).ShouldBeEmpty();

        const string Gut = Kopf + "1;Elternbeiträge;einnahme;keine;01.01.2024\n2;Strom;ausgabe;19;01.01.2024\n";
        (await SendeDateiAsync(Gut)).Weiter.ShouldBe("/kostenarten");
        (await fritz.HoleAsync("/kostenarten")).Text.ShouldContain("2 neu, 0 schon vorhanden");
        (await SendeDateiAsync(Gut)).Weiter.ShouldBe("/kostenarten");
        (await Kostenrechnung.KostenartenAmAsync(Webprobe.Mandant, Heute)).Select(k => (k.Nummer, k.Name, k.Steuer)).ShouldBe([("1", "Elternbeiträge", Steuerschluessel.Keine), ("2", "Strom", Steuerschluessel.Regelsatz)]);
        Encoding.UTF8.GetString(await fritz.LadeAsync("/kostenarten/ausgabe?format=csv&suche=Strom")).ShouldContain("2;Strom;Ausgabe;19 %");
        (await fritz.LadeAsync("/kostenarten/ausgabe?format=xlsx"))[..2].ShouldBe("PK"u8.ToArray());
    }

    private Task<Seite> SendeDateiAsync(string inhalt) => fritz.SendeMitDateiAsync("/kostenarten/uebernahme", "uebernahme", "Eingabe.Datei", "kosten.csv", Encoding.UTF8.GetBytes(inhalt), ("Eingabe.Was", "kostenarten"));
}
