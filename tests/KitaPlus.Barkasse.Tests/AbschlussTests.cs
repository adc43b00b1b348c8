using KitaPlus.Kernel;

namespace KitaPlus.Barkasse.Tests;

/// <summary>Closing a month, and the check by the Rendantur.</summary>
public sealed class AbschlussTests : IAsyncLifetime
{
    private static readonly Monat September = new(2026, 9);
    private static readonly Monat Oktober = new(2026, 10);
    private Kassenprobe kasse = null!;

    public async Task InitializeAsync()
    {
        kasse = await Kassenprobe.OeffneAsync(jetzt: new(2026, 9, 10, 8, 0, 0, TimeSpan.Zero));
        (await kasse.BucheAsync(new(2026, 9, 10), -1_000)).ShouldBeNull();
        (await kasse.BucheAsync(new(2026, 9, 10), 300)).ShouldBeNull();
    }

    public async Task DisposeAsync() => await kasse.DisposeAsync();

    private Task<string?> SchliesseAsync(Monat monat, Monat? offen = null, string von = "b-anna") => kasse.SendeAsync(new SchliesseMonatAb("igel", monat, kasse.Heute, von, offen, new("Berta", "alles da")));

    [Fact]
    public async Task Abgeschlossen_wird_ab_dem_letzten_Tag_genau_einmal()
    {
        (await SchliesseAsync(September))!.ShouldContain("ab dem 30.09.2026");
        kasse.Uhr.StelleAuf(new(2026, 9, 30, 18, 0, 0, TimeSpan.Zero));
        (await SchliesseAsync(September)).ShouldBeNull();
        (await SchliesseAsync(September))!.ShouldContain("schon abgeschlossen, am 30.09.2026");
        (await kasse.BucheAsync(new(2026, 9, 30), 100))!.ShouldContain("abgeschlossen");
        var abschluss = (await kasse.BlattAsync(2026, 9)).Abschluss!;
        (abschluss.Einnahmen.Cent, abschluss.Ausgaben.Cent, abschluss.Endbestand.Cent, abschluss.LetzteNummer).ShouldBe((300, 1_000, 9_300, 2));
        kasse.Uhr.StelleAuf(new(2026, 10, 1, 8, 0, 0, TimeSpan.Zero));
        (await kasse.BucheAsync(new(2026, 10, 1), 100)).ShouldBeNull();
        (await kasse.BlattAsync(2026, 10)).Bewegungen.Single().Belegnummer().ShouldBe("2026-0003");
    }

    [Fact]
    public async Task Zwei_schliessen_zugleich_ab_und_einer_gewinnt()
    {
        kasse.Uhr.StelleAuf(new(2026, 10, 1, 8, 0, 0, TimeSpan.Zero));
        var antworten = await Task.WhenAll(Task.Run(() => SchliesseAsync(September)), Task.Run(() => SchliesseAsync(September)));
        antworten.Count(a => a is null).ShouldBe(1);
        antworten.Single(a => a is not null)!.ShouldContain("schon abgeschlossen");
    }

    [Fact]
    public async Task Der_Reihe_nach_und_auch_noch_wenn_der_naechste_Monat_schon_laeuft()
    {
        kasse.Uhr.StelleAuf(new(2026, 11, 2, 8, 0, 0, TimeSpan.Zero));
        (await kasse.BucheAsync(new(2026, 11, 2), 100)).ShouldBeNull();
        (await SchliesseAsync(Oktober, offen: September))!.ShouldContain("September 2026 ist noch nicht abgeschlossen");
        (await SchliesseAsync(September)).ShouldBeNull();
        (await SchliesseAsync(Oktober)).ShouldBeNull();
        (await kasse.BlattAsync(2026, 10)).Abschluss!.Endbestand.ShouldBe(new Geld(9_300));
    }

    [Fact]
    public async Task Die_Rendantur_fragt_zurueck_bekommt_Antwort_und_gibt_frei()
    {
        (await kasse.SendeAsync(new GibAbschlussFrei("igel", September, "b-fritz", "")))!.ShouldContain("noch nicht abgeschlossen");
        kasse.Uhr.StelleAuf(new(2026, 9, 30, 18, 0, 0, TimeSpan.Zero));
        (await SchliesseAsync(September)).ShouldBeNull();
        (await kasse.SendeAsync(new BeantworteRueckfrage("igel", September, "b-anna", "?")))!.ShouldContain("keine Rückfrage offen");
        (await kasse.SendeAsync(new FrageZumAbschlussZurueck("igel", September, "b-fritz", " ")))!.ShouldContain("Rückfrage: Bitte ausfüllen");
        (await kasse.SendeAsync(new FrageZumAbschlussZurueck("igel", September, "b-fritz", "Wofür die 10 €?"))).ShouldBeNull();
        (await kasse.SendeAsync(new GibAbschlussFrei("igel", September, "b-fritz", "")))!.ShouldContain("Antwort abwarten");
        (await kasse.SendeAsync(new BeantworteRueckfrage("igel", September, "b-anna", "Milch"))).ShouldBeNull();
        (await kasse.SendeAsync(new GibAbschlussFrei("igel", September, "b-anna", "")))!.ShouldContain("prüft nicht selbst");
        (await kasse.SendeAsync(new GibAbschlussFrei("igel", September, "b-fritz", "in Ordnung"))).ShouldBeNull();
        (await kasse.SendeAsync(new GibAbschlussFrei("igel", September, "b-fritz", "")))!.ShouldContain("schon geprüft");
        (await kasse.BlattAsync(2026, 9)).Pruefung.Select(p => (p.Stand, p.Text.Wert)).ShouldBe([(Blattstand.Rueckfrage, "Wofür die 10 €?"), (Blattstand.Beantwortet, "Milch"), (Blattstand.Freigegeben, "in Ordnung")]);
    }
}
