using System.Net;
using KitaPlus.Contracts;
using KitaPlus.Contracts.Einrichtungen;
using KitaPlus.Contracts.Kinder;
using KitaPlus.Einrichtungen;
using KitaPlus.Webhilfen;

namespace KitaPlus.Kinder.Tests.Seiten;

/// <summary>
/// All hits of the list into a group. At Igel: Mia in g1, thirty children „Gruppenlos“ in no group, one „Gruppenlos“ whose care ends before, and one of them at Fuchs.
/// </summary>
public sealed class GruppenzuordnungTests : IAsyncLifetime
{
    private const string Adresse = "/kinder/gruppe-zuordnen?name=gruppenlos&sort=vorname&je=50";
    private static readonly DateOnly Start = new(2026, 8, 1);
    private readonly Kinderhaus haus = new();
    private Besucher lena = null!;
    private Besucher buero = null!;

    public async Task InitializeAsync()
    {
        await haus.InitializeAsync();
        (lena, buero) = (haus.Als(Kinderhaus.Lena), haus.Als(Kinderhaus.Buero));
        await haus.SendeAsync(new RichteGruppeEin("igel", "g2", "Bärengruppe 🐻", Gruppenform.III, 20, 45, new DateOnly(2010, 1, 1), null, Herkunft.Jetzt));
        for (var i = 1; i <= 30; i++) await NimmAufAsync($"k{i}", $"Nr{i:00}", "igel", null);
        await NimmAufAsync("geht", "Abgang", "igel", new DateOnly(2026, 11, 30));
        await NimmAufAsync("fern", "Fernab", "fuchs", null);
    }

    public async Task DisposeAsync()
    {
        lena.Dispose();
        buero.Dispose();
        await haus.DisposeAsync();
    }

    [Fact]
    public async Task Die_Liste_bietet_alle_Treffer_an_und_nicht_nur_die_sichtbare_Seite()
    {
        var liste = (await lena.HoleAsync("/kinder?name=gruppenlos")).Text;
        liste.ShouldContain("Alle 31 Treffer einer Gruppe zuordnen");
        liste.ShouldContain("/kinder/gruppe-zuordnen?name=gruppenlos");
        (await lena.HoleAsync("/kinder?name=niemand")).Text.ShouldNotContain("einer Gruppe zuordnen");
    }

    [Fact]
    public async Task Erst_nach_der_Bestaetigung_kommen_alle_in_die_Gruppe_und_die_Ausgelassenen_stehen_mit_Grund_da()
    {
        var pruefung = await buero.SendeAsync($"{Adresse}&ziel=igel", "zuordnen", ("Eingabe.Gruppe", "g2"), ("Eingabe.Ab", "01.12.2026"));
        pruefung.Weiter.ShouldBeNull();
        pruefung.Text.ShouldContain("30 Kinder kommen ab 01.12.2026 in die Gruppe Bärengruppe 🐻. Noch ist nichts gespeichert.");
        pruefung.Text.ShouldContain("Ausgelassen werden 2 von 32 Treffern");
        pruefung.Text.ShouldContain("1 Kind, an diesem Tag in der Einrichtung Kita Fuchs: Fernab Gruppenlos");
        pruefung.Text.ShouldContain("1 Kind, an diesem Tag hier nicht betreut: Abgang Gruppenlos");
        (await haus.LetztesAsync<BetreuungVereinbart>("kind-k7")).Gruppe.ShouldBeNull();

        (await BestaetigeAsync(buero, "&ziel=igel", pruefung.Text)).Weiter.ShouldBe("/kinder");
        (await buero.HoleAsync("/kinder")).Text.ShouldContain("30 Kinder sind ab 01.12.2026 der Gruppe Bärengruppe 🐻 zugeordnet. Ausgelassen: 2.");
        for (var i = 1; i <= 30; i++)
        {
            var neu = await haus.LetztesAsync<BetreuungVereinbart>($"kind-k{i}");
            (neu.Gruppe, neu.GueltigAb, neu.Einrichtung, neu.Wochenstunden, neu.Pauschalentyp).ShouldBe(("g2", new DateOnly(2026, 12, 1), "igel", 35, "IIIb"));
        }

        (await haus.LetztesAsync<BetreuungVereinbart>("kind-fern")).Gruppe.ShouldBeNull();
    }

    [Fact]
    public async Task Wer_nur_die_eigene_Kita_erreicht_trifft_und_erfaehrt_nichts_von_der_anderen()
    {
        var pruefung = await lena.SendeAsync(Adresse, "zuordnen", ("Eingabe.Gruppe", "g2"), ("Eingabe.Ab", "01.12.2026"));
        pruefung.Text.ShouldContain("Ausgelassen wird 1 von 31 Treffern");
        pruefung.Text.ShouldNotContain("Fuchs");
        using var mara = haus.Als(Kinderhaus.Mara);
        (await mara.HoleAsync(Adresse)).Status.ShouldBe(HttpStatusCode.Forbidden);
        (await mara.HoleAsync("/kinder")).Text.ShouldNotContain("einer Gruppe zuordnen");
        (await lena.SendeAsync($"{Adresse}&ziel=fuchs", "zuordnen", ("Eingabe.Gruppe", "g2"), ("Eingabe.Ab", "01.12.2026"))).Text.ShouldNotContain("Fernab");
    }

    [Fact]
    public async Task Dasselbe_Formular_noch_einmal_gesendet_verdoppelt_nichts_und_nach_einem_Abbruch_geht_es_weiter()
    {
        // stopped after the first three children
        for (var i = 1; i <= 3; i++) await haus.SendeAsync(new AendereStunden($"k{i}", "igel", new DateOnly(2026, 12, 1), null, null, "g2", Herkunft.Jetzt));
        var pruefung = await lena.SendeAsync(Adresse, "zuordnen", ("Eingabe.Gruppe", "g2"), ("Eingabe.Ab", "01.12.2026"));
        pruefung.Text.ShouldContain("27 Kinder kommen");
        pruefung.Text.ShouldContain("3 Kinder, schon in dieser Gruppe");
        var kennung = Kinderhaus.Verborgen(pruefung.Text, "Eingabe.BefehlId");
        (await BestaetigeAsync(lena, "", pruefung.Text)).Weiter.ShouldBe("/kinder");
        var vorher = (await haus.Probe.AlleAsync()).Count(e => e.Type.Contains("betreuung", StringComparison.OrdinalIgnoreCase));
        (await lena.SendeAsync(Adresse, "zuordnen", ("Eingabe.Gruppe", "g2"), ("Eingabe.Ab", "01.12.2026"), ("Eingabe.BefehlId", kennung), ("Eingabe.Gesehen", Kinderhaus.Verborgen(pruefung.Text, "Eingabe.Gesehen")))).Text.ShouldContain("Niemand ist zuzuordnen");
        (await haus.Probe.AlleAsync()).Count(e => e.Type.Contains("betreuung", StringComparison.OrdinalIgnoreCase)).ShouldBe(vorher);
    }

    [Fact]
    public async Task Was_sich_seit_der_Pruefung_geaendert_hat_wird_noch_einmal_gezeigt()
    {
        var pruefung = await lena.SendeAsync(Adresse, "zuordnen", ("Eingabe.Gruppe", "g2"), ("Eingabe.Ab", "01.12.2026"));
        await haus.SendeAsync(new BeendeBetreuung("k5", "igel", new DateOnly(2026, 12, 1), null, Herkunft.Jetzt));
        (await BestaetigeAsync(lena, "", pruefung.Text)).Text.ShouldContain("29 Kinder kommen");
        (await haus.LetztesAsync<BetreuungVereinbart>("kind-k6")).Gruppe.ShouldBeNull();
    }

    [Fact]
    public async Task Ein_falsches_Datum_bleibt_mit_der_Meldung_stehen()
    {
        var seite = await lena.SendeAsync(Adresse, "zuordnen", ("Eingabe.Gruppe", "g2"), ("Eingabe.Ab", "29.02.2027"));
        seite.Text.ShouldContain("„29.02.2027“ ist kein Datum");
        seite.Text.ShouldContain("value=\"29.02.2027\"");
    }

    private static Task<Seite> BestaetigeAsync(Besucher wer, string dazu, string pruefung) => wer.SendeAsync(
        Adresse + dazu, "zuordnen", ("Eingabe.Gruppe", "g2"), ("Eingabe.Ab", "01.12.2026"),
        ("Eingabe.BefehlId", Kinderhaus.Verborgen(pruefung, "Eingabe.BefehlId")), ("Eingabe.Gesehen", Kinderhaus.Verborgen(pruefung, "Eingabe.Gesehen")));

    private async Task NimmAufAsync(string id, string vorname, string einrichtung, DateOnly? bis)
    {
        await haus.SendeAsync(new NimmKindAuf(id, new Personenname(vorname, "Gruppenlos"), new DateOnly(2022, 10, 31), Herkunft.Jetzt));
        await haus.SendeAsync(new VereinbareBetreuung(id, Start, bis, einrichtung, null, 35, "IIIb", Herkunft.Jetzt));
    }
}
