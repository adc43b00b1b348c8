using KitaPlus.Contracts;
using KitaPlus.Contracts.Kinder;
using KitaPlus.EventStore;
using KitaPlus.Kernel;
using KitaPlus.Kinder;
using KitaPlus.Webhilfen;
using Microsoft.Extensions.DependencyInjection;

namespace KitaPlus.Meldewesen.Tests;

/// <summary>A report stays what it was, and says what has changed since.</summary>
public sealed class FesthaltenTests : IAsyncLifetime
{
    private Meldehaus haus = null!;

    public async Task InitializeAsync() => haus = await Meldehaus.BaueAsync(mitPersonal: true);

    public async Task DisposeAsync() => await haus.DisposeAsync();

    private async Task<MeldungErstellt> ErstelleAsync(string kurz = "E1/monat/2026-11")
    {
        await haus.ErstelleAsync(Meldungsname.Lies(kurz)!);
        return (await haus.ZustandAsync(kurz)).Neueste!;
    }

    private async Task AendereAllesAsync()
    {
        haus.Probe.Uhr.Vor(TimeSpan.FromDays(3));
        await haus.KindAsync("K9", "Neu", "Neumann");
        await haus.SendeAsync(new BeendeBetreuung("K2", "E1", new(2026, 9, 1), null, Herkunft.Jetzt));
        await haus.SendeAsync(new StelleInklusionFest("K1", new(2026, 6, 1), null, "körperlich", Herkunft.Jetzt));
        await haus.SendeAsync(new Einrichtungen.RichteGruppeEin("E1", "G1", "Igel", Contracts.Einrichtungen.Gruppenform.III, 20, 45, new(2026, 8, 1), null, Herkunft.Jetzt));
        await haus.Probe.Anwendung.NachfuehrenAsync();
    }

    [Theory]
    [InlineData("E1/monat/2026-11")]
    [InlineData("E1/meldebogen/2026-27")]
    [InlineData("E1/statistik/2026")]
    [InlineData("E1/nachmeldung-juli/2026")]
    public async Task Mit_dem_festgehaltenen_Kenntnisstand_kommt_immer_dasselbe_heraus(string kurz)
    {
        var gemeldet = await ErstelleAsync(kurz);
        await AendereAllesAsync();
        var damals = (await haus.Dienst.EntwurfAsync(Webprobe.Mandant, gemeldet.Name, gemeldet.Kenntnis, gemeldet.Stichtag)).Inhalt;
        damals.Werte.ShouldBe(gemeldet.Werte);
        damals.Gruppen.ShouldBe(gemeldet.Gruppen);
        Abweichungen.Zwischen(gemeldet, damals).Gibt.ShouldBeFalse();
        damals.Kinder.Select(k => $"kind-{k.Kind}").ShouldBe(gemeldet.Kinder.Select(k => k.Person));
        (await haus.Dienst.AbweichungenAsync(Webprobe.Mandant, gemeldet)).Gibt.ShouldBeTrue("heute wäre es anders");
    }

    [Fact]
    public async Task Spaetere_Aenderungen_stehen_als_Abweichung_mit_Ursache_da()
    {
        await ErstelleAsync();
        (await haus.HoleAsync(Meldehaus.Rita, Meldehaus.November)).Text.ShouldContain("Mit dem heutigen Wissen käme dieselbe Meldung heraus.");
        haus.Probe.Uhr.Vor(TimeSpan.FromDays(3));
        await haus.SendeAlsAsync(Meldehaus.Lea, new BeendeBetreuung("K2", "E1", new(2026, 9, 1), null, Herkunft.Jetzt));
        await haus.SendeAsync(new MeldeStatistik("K2", Meldehaus.Ab, null, new(Geschlecht.Divers, null, true, false), Herkunft.Jetzt));
        var seite = (await haus.HoleAsync(Meldehaus.Rita, Meldehaus.November)).Text;
        seite.ShouldNotContain("tatisti", customMessage: "was die Meldung nicht ändern kann, steht nicht dabei");
        foreach (var teil in (string[])["Seit der Meldung geändert", "Ben Bach", "nicht gezählt", "05.11.2026, 09:00 Uhr, Lea Leitung", "\u22121"]) seite.ShouldContain(teil);
        seite.ShouldNotContain("Zoë Müller");
        var ohne = (await haus.HoleAsync(Meldehaus.Finn, Meldehaus.November)).Text;
        ohne.ShouldContain("1", customMessage: "die Zahl");
        (await haus.HoleAsync(Meldehaus.Pia, Meldehaus.November)).Text.ShouldNotContain("Ben Bach", customMessage: "Pia darf keine Kind-Akten sehen");
        (await haus.HoleAsync(Meldehaus.Fritz, "/meldungen?art=monat&zeitraum=2026-11&anders=ja")).Text.ShouldContain("Kita Igelbau");
    }

    [Fact]
    public async Task Wird_ein_Kind_geloescht_bleiben_die_Zahlen_und_der_Einzelne_verschwindet()
    {
        var vorher = await ErstelleAsync();
        vorher.Kinder[1].Wert.Vereinbarung.ShouldNotBeNull("der Eintrag, durch den es zählt");
        await haus.Probe.Dienste.GetRequiredService<Schluesselvernichtung>().VernichteAsync(Webprobe.Mandant, "kind-K2", "probe");
        await haus.Probe.Anwendung.NachfuehrenAsync();
        var nachher = (await haus.ZustandAsync()).Neueste!;
        nachher.Werte.ShouldBe(vorher.Werte);
        nachher.Kinder[1].IstGeschwaerzt.ShouldBeTrue();
        (await haus.HoleAsync(Meldehaus.Lea, Meldehaus.November)).Text.ShouldContain("1 Kind ist gelöscht und nicht mehr zu vergleichen");
        (await haus.HoleAsync(Meldehaus.Lea, $"{Meldehaus.November}/kinder?wert=kinder")).Text.ShouldContain("1 Kind ist inzwischen gelöscht");
    }

    [Fact]
    public async Task Im_Protokoll_steht_nichts_ueber_einen_Einzelnen_im_Klartext()
    {
        await haus.SendeAsync(new MeldeStatistik("K1", Meldehaus.Ab, null, new(Geschlecht.Divers, null, true, false), Herkunft.Jetzt));
        await ErstelleAsync("E1/statistik/2026");
        var ereignis = (await haus.Probe.AlleAsync()).Single(e => e.Type == "meldungen.meldung_erstellt.v1");
        var text = System.Text.Encoding.UTF8.GetString(ereignis.Payload.Span);
        foreach (var wert in (string[])["Erzieherin", "1980-05", "2022-03", "Zoë", "M3\",\"zahl"]) text.ShouldNotContain(wert);
        text.ShouldContain("kinder.geschlecht.divers", customMessage: "die Summe bleibt lesbar");
        (await haus.ZustandAsync("E1/statistik/2026")).Neueste!.Kinder[0].Wert.Angaben!.Geschlecht.ShouldBe("divers");
    }

    [Fact]
    public async Task Festgehalten_wird_nur_was_angesehen_wurde()
    {
        var name = Meldungsname.Lies("E1/monat/2026-11")!;
        var nein = await Should.ThrowAsync<Fachfehler>(() => haus.ErstelleAsync(name, () => haus.KindAsync("K9", "Neu", "Neumann")));
        nein.Message.ShouldContain("haben sich geändert, seit die Seite geöffnet wurde");
        (await haus.ZustandAsync()).Stand.ShouldBe(Meldungsstand.Fehlt);
        await haus.ErstelleAsync(name);
        (await haus.ZustandAsync()).Fassung.ShouldBe(1);
    }

    [Fact]
    public async Task Eine_Datei_ohne_die_inzwischen_Geloeschten_geht_nicht_hinaus()
    {
        const string Pfad = "/meldungen/E1/statistik/2026";
        (await haus.SendeFormularAsync(Meldehaus.Lea, $"{Pfad}/erstellen", "erstellen", ("Eingabe.Bestaetigt", "true"))).Weiter.ShouldBe(Pfad);
        foreach (var schritt in (string[])["pruefen", "freigeben"]) (await haus.SendeFormularAsync(Meldehaus.Fritz, Pfad, schritt)).Weiter.ShouldBe(Pfad);
        await haus.Probe.Dienste.GetRequiredService<Schluesselvernichtung>().VernichteAsync(Webprobe.Mandant, "beschaeftigte-M2", "probe");
        (await haus.SendeFormularAsync(Meldehaus.Fritz, Pfad, "uebermitteln")).Text.ShouldContain("Zu 1 Person dieser Meldung sind die Daten inzwischen gelöscht");
        (await haus.HoleAsync(Meldehaus.Fritz, Pfad)).Text.ShouldContain("1 Person vom Personal ist inzwischen gelöscht");
        (await haus.SendeFormularAsync(Meldehaus.Fritz, $"{Pfad}/rueckfrage", "text", ("Eingabe.Text", "Bitte neu, Personal ist gelöscht"))).Weiter.ShouldBe(Pfad);
    }
}
