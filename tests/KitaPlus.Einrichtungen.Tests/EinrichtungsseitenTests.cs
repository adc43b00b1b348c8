using System.Net;
using KitaPlus.Contracts.Einrichtungen;

namespace KitaPlus.Einrichtungen.Tests;

/// <summary>Master data, groups and their history as people see and change them.</summary>
public sealed class EinrichtungsseitenTests : IAsyncLifetime
{
    private Kitahaus haus = null!;

    public async Task InitializeAsync() => haus = await Kitahaus.BaueAsync();

    public async Task DisposeAsync() => await haus.DisposeAsync();

    private Task<string> TextAsync(string pfad, string wer = Kitahaus.Lea) => haus.HoleAsync(wer, pfad).ContinueWith(s => s.Result.Text, TaskScheduler.Default);

    [Fact]
    public async Task Was_gilt_haengt_vom_Tag_ab_und_davon_wann_es_bekannt_war()
    {
        (await haus.SendeFormularAsync(Kitahaus.Lea, "/einrichtungen/E1/umbenennen", "name", ("Eingabe.Name", "Kita Igelwiese"), ("Eingabe.Ab", "01.01.2027"))).Weiter.ShouldBe("/einrichtungen/E1");
        (await haus.SendeFormularAsync(
            Kitahaus.Lea, "/einrichtungen/E1/angaben", "angaben", ("Eingabe.Strasse", "Große Straße 4 b"), ("Eingabe.Plz", "50674"), ("Eingabe.Ort", "Köln"), ("Eingabe.Oeffnungszeiten", "Mo bis Fr 7:00 bis 17:00 Uhr"),
            ("Eingabe.Plaetze", "45"), ("Eingabe.Raeume", "9"), ("Eingabe.Aktenzeichen", "42.21-05315"), ("Eingabe.Ab", "31.10.2026"))).Weiter.ShouldBe("/einrichtungen/E1");

        var heute = await TextAsync("/einrichtungen/E1");
        foreach (var da in (string[])["Kita Igelbau", "Große Straße 4 b, 50674 Köln", "Mo bis Fr 7:00 bis 17:00 Uhr", "42.21-05315", "Kath. Kirchengemeinde St. Severin", "keines zugeordnet"]) heute.ShouldContain(da);
        heute.ShouldContain("Einrichtung umbenannt ab 01.01.2027");
        heute.ShouldContain("Lea Leitung");
        (await TextAsync("/einrichtungen/E1?stichtag=30.10.2026")).ShouldNotContain("value\">Große Straße");
        (await TextAsync("/einrichtungen/E1?stichtag=01.01.2027")).ShouldContain("value\">Kita Igelwiese");
        (await TextAsync("/einrichtungen/E1?stand=01.11.2026")).ShouldContain("noch nicht bekannt");
    }

    [Fact]
    public async Task Eine_falsche_Eingabe_bleibt_stehen_und_nichts_wird_gespeichert()
    {
        var seite = await haus.SendeFormularAsync(Kitahaus.Lea, "/einrichtungen/E1/angaben", "angaben", ("Eingabe.Plz", "5067"), ("Eingabe.Strasse", "Ahornweg 1 🦔"), ("Eingabe.Ab", "31.02.2026"));
        seite.Text.ShouldContain("„31.02.2026“ ist kein Datum");
        seite.Text.ShouldContain("value=\"Ahornweg 1 🦔\"");
        (await haus.SendeFormularAsync(Kitahaus.Lea, "/einrichtungen/E1/angaben", "angaben", ("Eingabe.Plz", "5067"), ("Eingabe.Ab", "28.02.2026"))).Text.ShouldContain("fünf Ziffern");
        (await TextAsync("/einrichtungen/E1")).ShouldNotContain("Ahornweg");
    }

    [Fact]
    public async Task Wer_zuletzt_kommt_sieht_was_andere_inzwischen_eingetragen_haben()
    {
        using var lea = haus.Probe.Besuch(Kitahaus.Lea);
        var alt = (await lea.HoleAsync("/einrichtungen/E1/umbenennen")).Text;
        var stand = System.Text.RegularExpressions.Regex.Match(alt, "name=\"Eingabe.Stand\" value=\"(\\d+)\"").Groups[1].Value;
        await haus.SendeAsync(new BenenneEinrichtungUm("E1", "Kita Neu", new DateOnly(2026, 9, 1)));
        var seite = await haus.SendeFormularAsync(Kitahaus.Lea, "/einrichtungen/E1/umbenennen", "name", ("Eingabe.Name", "Kita Meins"), ("Eingabe.Ab", "01.10.2026"), ("Eingabe.Stand", stand));
        seite.Text.ShouldContain("Inzwischen eingetragen");
        seite.Text.ShouldContain("Einrichtung umbenannt ab 01.09.2026; Name: Kita Neu");
        seite.Text.ShouldContain("value=\"Kita Meins\"");
    }

    [Fact]
    public async Task Jugendamt_zuordnen_und_die_Angabe_wieder_zuruecknehmen()
    {
        (await haus.SendeFormularAsync(Kitahaus.Lea, "/einrichtungen/E1/jugendamt", "jugendamt", ("Eingabe.Jugendamt", "koeln"), ("Eingabe.Ab", "01.08.2026"))).Weiter.ShouldBe("/einrichtungen/E1");
        (await TextAsync("/einrichtungen/E1")).ShouldContain("value\">Jugendamt koeln");
        var ereignis = (await haus.Probe.AlleAsync()).Last(e => e.Type == "einrichtungen.jugendamt_zugeordnet.v1").EventId;
        (await haus.SendeFormularAsync(Kitahaus.Lea, $"/einrichtungen/E1/zuruecknehmen/{ereignis}", "ruecknahme", ("Eingabe.Grund", "falsches Amt"))).Weiter.ShouldBe("/einrichtungen/E1");
        var text = await TextAsync("/einrichtungen/E1");
        text.ShouldContain("keines zugeordnet");
        text.ShouldContain("Zurückgenommen.");
        text.ShouldContain("falsches Amt");
    }

    [Fact]
    public async Task Eine_Gruppe_wird_eingerichtet_geaendert_und_geschlossen()
    {
        (await haus.SendeFormularAsync(
            Kitahaus.Lea, "/einrichtungen/E1/gruppen/neu", "gruppe", ("Eingabe.Kennung", "G3"), ("Eingabe.Name", "Käfer"), ("Eingabe.Form", "II"), ("Eingabe.Plaetze", "10"), ("Eingabe.Wochenstunden", "45"), ("Eingabe.Ab", "01.08.2026"), ("Eingabe.Bis", ""))).Weiter.ShouldBe("/einrichtungen/E1/gruppen");
        (await haus.SendeFormularAsync(
            Kitahaus.Lea, "/einrichtungen/E1/gruppen/neu", "gruppe", ("Eingabe.Kennung", "G3"), ("Eingabe.Name", "Andere"), ("Eingabe.Form", "I"), ("Eingabe.Plaetze", "20"), ("Eingabe.Wochenstunden", "45"), ("Eingabe.Ab", "01.08.2026"))).Text.ShouldContain("gibt es schon");
        (await haus.HoleAsync(Kitahaus.Lea, "/einrichtungen/E1/gruppen/G3/aendern")).Text.ShouldContain("value=\"Käfer\"");
        await haus.SendeFormularAsync(Kitahaus.Lea, "/einrichtungen/E1/gruppen/G3/aendern", "gruppe", ("Eingabe.Name", "Käfer"), ("Eingabe.Form", "II"), ("Eingabe.Plaetze", "12"), ("Eingabe.Wochenstunden", "35"), ("Eingabe.Ab", "01.01.2027"));
        await haus.SendeFormularAsync(Kitahaus.Lea, "/einrichtungen/E1/gruppen/G3/schliessen", "schluss", ("Eingabe.LetzterTag", "31.07.2027"));

        (await TextAsync("/einrichtungen/E1/gruppen?stichtag=31.07.2026")).ShouldNotContain("Käfer");
        (await TextAsync("/einrichtungen/E1/gruppen?stichtag=31.12.2026")).ShouldContain("data-titel=\"Plätze\">10<");
        (await TextAsync("/einrichtungen/E1/gruppen?stichtag=31.07.2027")).ShouldContain("data-titel=\"Plätze\">12<");
        (await TextAsync("/einrichtungen/E1/gruppen?stichtag=01.08.2027")).ShouldNotContain("Käfer");
        (await haus.SendeFormularAsync(Kitahaus.Lea, "/einrichtungen/E1/gruppen/G9/schliessen", "schluss", ("Eingabe.LetzterTag", "31.07.2027"))).Text.ShouldContain("„G9“ gibt es in der Einrichtung „E1“ nicht");
    }

    [Fact]
    public async Task Nur_wer_darf_aendert_und_nur_die_eigene_Einrichtung()
    {
        foreach (var seite in (string[])["umbenennen", "angaben", "jugendamt", "gruppen/neu", "gruppen/G1/aendern", "gruppen/G1/schliessen"])
        {
            (await haus.HoleAsync(Kitahaus.Max, $"/einrichtungen/E1/{seite}")).Status.ShouldBe(HttpStatusCode.Forbidden, seite);
            (await haus.HoleAsync(Kitahaus.Lea, $"/einrichtungen/E2/{seite}")).Status.ShouldBe(HttpStatusCode.Forbidden, seite);
            (await haus.HoleAsync(Kitahaus.Lea, $"/einrichtungen/E1/{seite}")).Status.ShouldBe(HttpStatusCode.OK, seite);
        }

        var max = await TextAsync("/einrichtungen/E1", Kitahaus.Max);
        max.ShouldContain("Kita Igelbau");
        max.ShouldNotContain("/umbenennen");
        foreach (var seite in (string[])["", "/gruppen", "/belegung", "/listen/geburtstage"]) (await haus.HoleAsync(Kitahaus.Lea, $"/einrichtungen/E2{seite}")).Status.ShouldBe(HttpStatusCode.Forbidden, seite);
    }
}
