using KitaPlus.Kernel;

namespace KitaPlus.Barkasse.Tests;

/// <summary>Counting, differences, handover.</summary>
public sealed class KassensturzTests : IAsyncLifetime
{
    private static readonly DateOnly Heute = new(2026, 11, 2);
    private static readonly Monat November = new(2026, 11);
    private Kassenprobe kasse = null!;

    public async Task InitializeAsync() => kasse = await Kassenprobe.OeffneAsync();

    public async Task DisposeAsync() => await kasse.DisposeAsync();

    private async Task<string?> ZaehleAsync(string id, int gesehen, params Stueckzahl[] stueck) => await ZaehleAsync(id, gesehen, await SollAsync(), stueck);

    private Task<string?> ZaehleAsync(string id, int gesehen, Geld soll, params Stueckzahl[] stueck) =>
        kasse.SendeAsync(new HalteKassensturz("igel", Monat.Von(kasse.Heute), id, kasse.Heute, "b-anna", stueck, gesehen, soll, new("Berta Beispiel", "")));

    private async Task<Geld> SollAsync() => await kasse.KasseAsync() is var k && await kasse.Leser.LetztesAsync(Kassenprobe.Mandant, k, Monat.Von(kasse.Heute)) is { } b ? b.Blatt.Bestand : k.Anfangsbestand;

    private Task<string?> DifferenzAsync(string id, long cent) => kasse.SendeAsync(new BucheDifferenz("igel", Monat.Von(kasse.Heute), id, new Geld(cent), kasse.Heute, "Wechselgeld"));

    [Fact]
    public async Task Stimmt_der_Bestand_ist_nichts_zu_buchen()
    {
        (await ZaehleAsync("s-1", 0, new Stueckzahl(5000, 1), new(200, 20), new(1, 1000), new(2, 0))).ShouldBeNull();
        var blatt = await kasse.BlattAsync(2026, 11);
        blatt.Offen.ShouldBeNull();
        blatt.Bewegungen.ShouldBeEmpty();
        blatt.Stuerze.Single().Zaehlung.ShouldBe([new(5000, 1), new(200, 20), new(1, 1000)]);
        blatt.Stuerze.Single().Angaben.Wert.ZweitePerson.ShouldBe("Berta Beispiel");
    }

    [Fact]
    public async Task Fehlendes_Geld_kann_schon_vor_der_Buchung_der_Differenz_nicht_mehr_ausgegeben_werden()
    {
        (await ZaehleAsync("s-1", 0, new Stueckzahl(5000, 1))).ShouldBeNull();
        (await kasse.BucheAsync(Heute, -6_000))!.ShouldContain("Nach dem letzten Kassensturz sind 50,00");
        (await ZaehleAsync("s-2", 0, new Stueckzahl(5000, 1)))!.ShouldContain("Differenz von −50,00\u00A0€ offen");
        (await DifferenzAsync("s-1", -4_000))!.ShouldContain("gebucht wird genau sie");
        (await DifferenzAsync("s-1", -5_000)).ShouldBeNull();
        (await DifferenzAsync("s-1", -5_000))!.ShouldContain("keine Differenz offen");
        var blatt = await kasse.BlattAsync(2026, 11);
        blatt.Bestand.ShouldBe(Geld.Euro(50));
        blatt.Stuerze.Single().IstOffen.ShouldBeFalse();
        blatt.Bewegungen.Single().Sturz.ShouldBe("s-1");
    }

    [Fact]
    public async Task Wird_waehrend_der_Zaehlung_gebucht_gilt_sie_nicht()
    {
        (await kasse.BucheAsync(Heute, 100)).ShouldBeNull();
        (await ZaehleAsync("s-1", 0, new Stueckzahl(5000, 2)))!.ShouldContain("Während der Zählung wurde gebucht");
    }

    [Fact]
    public async Task Im_neuen_Jahr_verraet_das_Soll_was_die_Nummer_nicht_verraet()
    {
        kasse.Uhr.StelleAuf(new(2027, 1, 1, 8, 0, 0, TimeSpan.Zero));
        var gesehen = await SollAsync();
        (await kasse.BucheAsync(new(2026, 12, 31), -1_000)).ShouldBeNull();
        (await ZaehleAsync("s-1", 0, gesehen, new Stueckzahl(5000, 2)))!.ShouldContain("Gezählt wurde gegen 100,00\u00A0€, gebucht sind inzwischen 90,00\u00A0€");
        (await ZaehleAsync("s-1", 0, new Stueckzahl(2000, 4), new(1000, 1))).ShouldBeNull();
        (await kasse.BlattAsync(2027, 1)).Stuerze.Single().Differenz.IstNull.ShouldBeTrue();
    }

    [Fact]
    public async Task Eine_offene_Differenz_geht_in_den_naechsten_Monat_mit()
    {
        kasse.Uhr.StelleAuf(new(2026, 11, 30, 8, 0, 0, TimeSpan.Zero));
        (await ZaehleAsync("s-1", 0, new Stueckzahl(5000, 1), new(5, 1))).ShouldBeNull();
        (await kasse.SendeAsync(Abschluss(November)))!.ShouldContain("noch nicht gebucht");
        kasse.Uhr.StelleAuf(new(2026, 12, 1, 8, 0, 0, TimeSpan.Zero));
        (await kasse.BucheAsync(new(2026, 12, 1), -5_006))!.ShouldContain("gebucht 100,00");
        (await kasse.BucheAsync(new(2026, 12, 1), -5_000)).ShouldBeNull();
        (await DifferenzAsync("s-1", -4_995)).ShouldBeNull();
        (await kasse.BlattAsync(2026, 12)).Bestand.ShouldBe(new Geld(5));
        (await kasse.SendeAsync(Abschluss(November))).ShouldBeNull();
    }

    private SchliesseMonatAb Abschluss(Monat monat) => new("igel", monat, kasse.Heute, "b-anna", null, new("Berta", ""));

    [Theory]
    [InlineData(300, 1, "gibt es nicht")]
    [InlineData(500, -1, "Anzahl von 0")]
    [InlineData(500, 100_001, "Anzahl von 0")]
    public async Task Gezaehlt_wird_was_es_gibt(int cent, int anzahl, string satz) => (await ZaehleAsync("s-1", 0, new Stueckzahl(cent, anzahl)))!.ShouldContain(satz);

    [Fact]
    public async Task Uebergeben_wird_nach_gemeinsamer_Zaehlung()
    {
        async Task<string?> UebergibAsync(string an)
        {
            var blatt = await kasse.BlattAsync(2026, 11);
            return await Sendet(new UebergibKasse("igel", Heute, an, blatt.Stuerze.LastOrDefault(), blatt.LetzteNummer, blatt.Bestand));
        }

        (await UebergibAsync("b-berta"))!.ShouldContain("Kassensturz machen");
        (await ZaehleAsync("s-1", 0, new Stueckzahl(5000, 1))).ShouldBeNull();
        (await UebergibAsync("b-berta"))!.ShouldContain("noch nicht gebucht");
        (await DifferenzAsync("s-1", -5_000)).ShouldBeNull();
        (await kasse.BucheAsync(Heute, 100)).ShouldBeNull();
        (await UebergibAsync("b-berta"))!.ShouldContain("Seit dem Kassensturz wurde gebucht");
        (await ZaehleAsync("s-2", 2, new Stueckzahl(5000, 1), new(100, 1))).ShouldBeNull();
        (await UebergibAsync("b-anna"))!.ShouldContain("führt die Kasse schon");
        (await UebergibAsync("b-berta")).ShouldBeNull();
        (await kasse.KasseAsync()).Verantwortlich.ShouldBe("b-berta");
        (await kasse.KasseAsync()).Uebergaben.Single().Bestand.ShouldBe(new Geld(5_100));
    }

    private async Task<string?> Sendet(KasseBefehl befehl)
    {
        try
        {
            await kasse.Anwendung.SendeAsync(befehl, kasse.Kontext);
            return null;
        }
        catch (Fachfehler e)
        {
            return e.Message;
        }
    }
}
