using System.Net;
using System.Text;
using KitaPlus.Contracts;
using KitaPlus.Contracts.Kinder;
using KitaPlus.Kernel;
using KitaPlus.Kinder;
using KitaPlus.Webhilfen;

namespace KitaPlus.Beitraege.Seiten.Tests;

/// <summary>Notices to the Jugendamt, and its figures beside ours.</summary>
public sealed class AbgleichTests : IAsyncLifetime
{
    private readonly Beitragshaus haus = new();

    public Task InitializeAsync() => haus.InitializeAsync();

    public Task DisposeAsync() => haus.DisposeAsync();

    private Task<Seite> SendeDateiAsync(string inhalt) => haus.Buero.SendeMitDateiAsync("/beitraege/abgleich", "abgleich", "Eingabe.Datei", "jugendamt.csv", Encoding.UTF8.GetBytes(inhalt), ("Eingabe.Jugendamt", "stadt"));

    private async Task<(string Adresse, string Text)> MeldungAsync()
    {
        var adresse = (await haus.Buero.SendeAsync("/beitraege/abgleich", "meldung", ("Meldung.Jugendamt", "stadt"))).Weiter;
        return (adresse!, (await haus.FertigAsync(adresse!)).Text);
    }

    [Fact]
    public async Task Die_Zahlen_des_Jugendamts_stehen_neben_unseren()
    {
        var weiter = (await SendeDateiAsync("Kind;Monat;Betrag;Bemerkung\nmia;2025-03;200,00;\nmia;2025-02;100,00;gleich\nmia;04.2025;150;\nfremd;2025-03;90,00;\n")).Weiter;
        var seite = (await haus.FertigAsync(weiter!)).Text;
        seite.ShouldContain("2 gleich, 1 abweichend, 1 fehlen bei uns, 0 fehlen beim Jugendamt");
        seite.ShouldContain("/beitraege/kind/mia/2025-04");
        Encoding.UTF8.GetString(await haus.Buero.LadeAsync($"{weiter}/ausgabe?format=csv&befund=Abweichend")).ShouldContain("mia;Mia Öztürk-Müller;April 2025;200,00;150,00;abweichend");
    }

    [Fact]
    public async Task Was_dem_Jugendamt_fehlt_wird_genannt()
    {
        var weiter = (await SendeDateiAsync("kind;monat;betrag\nmia;2025-03;200,00\nmia;2025-05;200,00\n")).Weiter;
        (await haus.FertigAsync(weiter!)).Text.ShouldContain("2 gleich, 0 abweichend, 0 fehlen bei uns, 1 fehlen beim Jugendamt");
    }

    [Fact]
    public async Task Eine_fehlerhafte_Datei_wird_mit_Zeilennummern_abgelehnt()
    {
        var seite = await SendeDateiAsync("kind;monat;betrag\nmia;2025-13;200,00\n;2025-03;viel\nmia;2025-04;1,00\nmia;2025-04;2,00\n");
        seite.Weiter.ShouldBeNull();
        seite.Text.ShouldContain("Zeile 2, Spalte monat");
        seite.Text.ShouldContain("Zeile 3, Spalte kind");
        seite.Text.ShouldContain("Zeile 3, Spalte betrag");
        seite.Text.ShouldContain("Zeile 5: mia steht für April 2025 schon weiter oben");
        (await SendeDateiAsync("name;betrag\nx;1\n")).Text.ShouldContain("Die Kopfzeile muss die Spalten kind, monat, betrag nennen");
    }

    [Fact]
    public async Task Gemeldet_wird_was_sich_seit_der_letzten_Meldung_geaendert_hat()
    {
        var (erste, text) = await MeldungAsync();
        text.ShouldContain("erste Meldung: alle Beiträge");
        Encoding.UTF8.GetString(await haus.Buero.LadeAsync($"{erste}/ausgabe?format=csv")).ShouldContain("mia;Mia Öztürk-Müller;10.02.2020;März 2025;Dezember 2026;;200,00");
        (await haus.Buero.SendeAsync(erste, "meldung")).Weiter.ShouldBe("/beitraege/abgleich");
        (await MeldungAsync()).Text.ShouldContain("hat sich nichts geändert");

        await haus.SendeAsync(new ErklaereEinkommen(Beitragshaus.Aenne, new DateOnly(2026, 1, 1), null, new Einkommen(Geld.Euro(20_000), false, 0), Einkommensstand.Endgueltig, Herkunft.Jetzt));
        var (zweite, _) = await MeldungAsync();
        Encoding.UTF8.GetString(await haus.Buero.LadeAsync($"{zweite}/ausgabe?format=csv")).ShouldContain("Januar 2026;Dezember 2026;200,00;0,00");
        (await haus.Buero.SendeAsync(zweite, "meldung")).Weiter.ShouldBe("/beitraege/abgleich");
        (await haus.Buero.SendeAsync(erste, "meldung")).Text.ShouldContain("Inzwischen ist eine spätere Meldung festgehalten");
    }

    [Fact]
    public async Task Die_Leitung_sieht_davon_nichts_und_niemand_das_Ergebnis_eines_anderen()
    {
        var (adresse, _) = await MeldungAsync();
        using var lena = haus.Probe.Besuch(Beitragshaus.Lena);
        (await lena.HoleAsync("/beitraege/abgleich")).Status.ShouldBe(HttpStatusCode.Forbidden);
        using var rita = haus.Probe.Besuch(Beitragshaus.Rita);
        (await rita.HoleAsync(adresse)).Text.ShouldContain("gibt es nicht (mehr)");
    }
}
