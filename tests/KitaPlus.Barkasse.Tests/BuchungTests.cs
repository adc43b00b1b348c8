using KitaPlus.Contracts.Kostenrechnung;
using KitaPlus.Kernel;

namespace KitaPlus.Barkasse.Tests;

/// <summary>What the cashier may book, and what the book says afterwards.</summary>
public sealed class BuchungTests : IAsyncLifetime
{
    private static readonly DateOnly Heute = new(2026, 11, 2);
    private static readonly Monat November = new(2026, 11);
    private Kassenprobe kasse = null!;

    public async Task InitializeAsync() => kasse = await Kassenprobe.OeffneAsync();

    public async Task DisposeAsync() => await kasse.DisposeAsync();

    private async Task MussAsync(Task<string?> versuch) => (await versuch).ShouldBeNull();

    [Fact]
    public async Task Die_erste_Buchung_eroeffnet_den_Monat_und_alle_davor_mit_Vortrag()
    {
        await MussAsync(kasse.BucheAsync(Heute, -1234));
        var blatt = await kasse.BlattAsync(2026, 11);
        blatt.Vortrag.ShouldBe(Geld.Euro(100));
        blatt.Bestand.ShouldBe(new Geld(8766));
        blatt.Bewegungen[0].Belegnummer().ShouldBe("2026-0001");
        (await kasse.BlattAsync(2026, 9)).Stand.ShouldBe(Blattstand.Uebertragen);
        (await kasse.BlattAsync(2026, 10)).Bewegungen.ShouldBeEmpty();
    }

    [Fact]
    public async Task Eine_abgelehnte_Buchung_laesst_den_Vormonat_offen()
    {
        kasse.Uhr.StelleAuf(new(2026, 9, 10, 8, 0, 0, TimeSpan.Zero));
        await MussAsync(kasse.BucheAsync(new(2026, 9, 10), 500));
        kasse.Uhr.StelleAuf(new(2026, 10, 1, 8, 0, 0, TimeSpan.Zero));
        (await kasse.BucheAsync(new(2026, 10, 1), -50_000))!.ShouldContain("In der Kasse sind 105,00");
        (await kasse.BlattAsync(2026, 9)).Stand.ShouldBe(Blattstand.Offen);
        await MussAsync(kasse.BucheAsync(new(2026, 9, 30), -500));
    }

    [Fact]
    public async Task Die_Kasse_wird_nie_negativ_auch_nicht_an_einem_frueheren_Tag()
    {
        kasse.Uhr.StelleAuf(new(2026, 11, 20, 8, 0, 0, TimeSpan.Zero));
        await MussAsync(kasse.BucheAsync(new(2026, 11, 3), -9_000));
        await MussAsync(kasse.BucheAsync(new(2026, 11, 10), 5_000));
        (await kasse.BucheAsync(new(2026, 11, 11), -6_001))!.ShouldContain("In der Kasse sind 60,00");
        (await kasse.BucheAsync(new(2026, 11, 5), -2_000))!.ShouldContain("Am 05.11.2026 war nicht so viel in der Kasse");
        await MussAsync(kasse.BucheAsync(new(2026, 11, 5), -1_000));
        await MussAsync(kasse.BucheAsync(new(2026, 11, 10), -5_000));
        (await kasse.BlattAsync(2026, 11)).Bestand.ShouldBe(Geld.Null);
    }

    [Theory]
    [InlineData("2026-11-03", "liegt in der Zukunft")]
    [InlineData("2026-12-01", "hat noch nicht begonnen")]
    [InlineData("2099-01-01", "hat noch nicht begonnen")]
    [InlineData("2026-08-31", "noch nicht eröffnet")]
    public async Task Der_Tag_muss_moeglich_sein(string tag, string satz) => (await kasse.BucheAsync(DateOnly.ParseExact(tag, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture), 100))!.ShouldContain(satz);

    [Fact]
    public async Task Vor_dem_letzten_Kassensturz_wird_nichts_mehr_gebucht()
    {
        kasse.Uhr.StelleAuf(new(2026, 11, 10, 8, 0, 0, TimeSpan.Zero));
        await MussAsync(kasse.SendeAsync(new HalteKassensturz("igel", November, "s-1", new(2026, 11, 10), "b-anna", [new(5000, 2)], 0, Geld.Euro(100), new("Berta Beispiel", ""))));
        (await kasse.BucheAsync(new(2026, 11, 9), 100))!.ShouldContain("Am 10.11.2026 wurde gezählt");
        await MussAsync(kasse.BucheAsync(new(2026, 11, 10), 100));
    }

    [Fact]
    public async Task Am_29_Februar_wird_gebucht_und_der_Maerz_schliesst_an()
    {
        await using var schaltjahr = await Kassenprobe.OeffneAsync(new(2028, 2, 29), jetzt: new(2028, 2, 29, 12, 0, 0, TimeSpan.Zero));
        await MussAsync(schaltjahr.BucheAsync(new(2028, 2, 29), -100));
        schaltjahr.Uhr.StelleAuf(new(2028, 3, 1, 8, 0, 0, TimeSpan.Zero));
        await MussAsync(schaltjahr.BucheAsync(new(2028, 3, 1), -100));
        (await schaltjahr.BlattAsync(2028, 3)).Bewegungen[0].Belegnummer().ShouldBe("2028-0002");
        (await schaltjahr.BucheAsync(new(2028, 2, 28), 100))!.ShouldContain("in den nächsten Monat übertragen");
    }

    [Fact]
    public async Task Mit_dem_Jahr_beginnen_die_Nummern_neu_und_der_Bestand_geht_weiter()
    {
        kasse.Uhr.StelleAuf(new(2026, 12, 31, 22, 0, 0, TimeSpan.Zero));
        await MussAsync(kasse.BucheAsync(new(2026, 12, 31), -100));
        await MussAsync(kasse.BucheAsync(new(2026, 12, 31), -200));
        // 23:30 Uhr UTC ist in Berlin schon das neue Jahr
        kasse.Uhr.StelleAuf(new(2026, 12, 31, 23, 30, 0, TimeSpan.Zero));
        await MussAsync(kasse.BucheAsync(new(2027, 1, 1), 50));
        var januar = await kasse.BlattAsync(2027, 1);
        januar.Vortrag.ShouldBe(new Geld(9_700));
        januar.Bewegungen.Single().Belegnummer().ShouldBe("2027-0001");
    }

    [Fact]
    public async Task Kostenart_und_Kostenstelle_muessen_am_Tag_gelten_und_passen()
    {
        async Task<string?> MitAsync(Bewegungsart art, string? konto, string? stelle) => await kasse.VersucheAsync(async k =>
            await kasse.Fuehrung.BuchungAsync(Kassenprobe.Mandant, k, new(Heute, art, new Geld(100), "Milch", konto, stelle, null, "verloren", new(Belegart.Eigenbeleg))));
        (await MitAsync(Bewegungsart.Ausgabe, "9999", Kassenprobe.Igelstelle))!.ShouldContain("9999 gilt am 02.11.2026 nicht");
        (await MitAsync(Bewegungsart.Einnahme, Kassenprobe.Lebensmittel, Kassenprobe.Igelstelle))!.ShouldContain("ist für Ausgaben");
        (await MitAsync(Bewegungsart.Ausgabe, Kassenprobe.Lebensmittel, "200"))!.ShouldContain("andere");
        (await MitAsync(Bewegungsart.Ausgabe, Kassenprobe.Lebensmittel, null))!.ShouldContain("Kostenstelle");
        (await MitAsync(Bewegungsart.Einzahlung, Kassenprobe.Lebensmittel, null))!.ShouldContain("Geldtransit");
        (await MitAsync(Bewegungsart.Einzahlung, null, null)).ShouldBeNull();
        await kasse.Anwendung.SendeAsync(new KitaPlus.Kostenrechnung.BeendeKostenart(Kassenprobe.Mandant, Kassenprobe.Lebensmittel, new(2026, 11, 1)), kasse.Kontext);
        (await MitAsync(Bewegungsart.Ausgabe, Kassenprobe.Lebensmittel, Kassenprobe.Igelstelle))!.ShouldContain("gilt am 02.11.2026 nicht");
    }

    [Fact]
    public async Task Keine_Buchung_ohne_Beleg()
    {
        async Task<string?> MitAsync(string angabe, Beleg beleg) => await kasse.VersucheAsync(async k => await kasse.Fuehrung.BuchungAsync(
            Kassenprobe.Mandant, k, new(Heute, Bewegungsart.Ausgabe, new Geld(100), "Milch", Kassenprobe.Lebensmittel, Kassenprobe.Igelstelle, null, angabe, beleg)));
        (await MitAsync(" ", new(Belegart.Eigenbeleg)))!.ShouldContain("Grund für den Eigenbeleg");
        (await MitAsync("bon.pdf", new(Belegart.Datei)))!.ShouldContain("Keine Buchung ohne Beleg");
        (await MitAsync("bon.pdf", new(Belegart.Datei, "b-1", "application/zip", 10, new string('a', 64))))!.ShouldContain("PDF");
        (await MitAsync("bon.pdf", new(Belegart.Datei, "b-1", "application/pdf", 10, new string('a', 64)))).ShouldBeNull();
    }

    [Fact]
    public async Task Der_Hoechstbestand_warnt_oder_sperrt_ab_seinem_Tag()
    {
        kasse.Uhr.StelleAuf(new(2026, 11, 20, 8, 0, 0, TimeSpan.Zero));
        await kasse.Anwendung.SendeAsync(new LegeHoechstbestandFest("igel", new(2026, 11, 5), Geld.Euro(150), Grenzfolge.Warnen), kasse.Kontext);
        await kasse.Anwendung.SendeAsync(new LegeHoechstbestandFest("igel", new(2026, 11, 15), Geld.Euro(300), Grenzfolge.Sperren), kasse.Kontext);
        await MussAsync(kasse.BucheAsync(new(2026, 11, 4), 6_000));
        await MussAsync(kasse.BucheAsync(new(2026, 11, 5), 100));
        (await kasse.BlattAsync(2026, 11)).Bewegungen.Select(b => b.UeberHoechstbestand).ShouldBe([false, true]);
        (await kasse.BucheAsync(new(2026, 11, 15), 20_000))!.ShouldContain("erlaubt sind höchstens 300,00");
        await MussAsync(kasse.BucheAsync(new(2026, 11, 15), 13_900));
        (await kasse.BucheAsync(new(2026, 11, 16), 1))!.ShouldContain("zur Bank");
        await MussAsync(kasse.BucheAsync(new(2026, 11, 16), -1));
    }

    [Fact]
    public async Task Zweimal_gesendet_ist_einmal_gebucht()
    {
        var befehl = Guid.NewGuid();
        await MussAsync(kasse.BucheAsync(Heute, -6_000, befehl));
        await MussAsync(kasse.BucheAsync(Heute, -6_000, befehl));
        (await kasse.BlattAsync(2026, 11)).Bewegungen.Count.ShouldBe(1);
    }

    [Theory]
    [InlineData(-1070, Steuerschluessel.Ermaessigt, -70)]
    [InlineData(1190, Steuerschluessel.Regelsatz, 190)]
    [InlineData(100, Steuerschluessel.Ermaessigt, 7)]
    [InlineData(3, Steuerschluessel.Regelsatz, 0)]
    [InlineData(4, Steuerschluessel.Regelsatz, 1)]
    [InlineData(-999, Steuerschluessel.Keine, 0)]
    public void Die_enthaltene_Steuer_ist_auf_den_Cent_gerundet(long brutto, Steuerschluessel satz, long steuer) =>
        new Bewegung(1, Heute, Bewegungsart.Ausgabe, new Geld(brutto), null, null, null, null, satz, Geld.Null, false, null, null, null).Steuerbetrag.Cent.ShouldBe(steuer);
}
