using KitaPlus.Beitraege.Lauf;
using KitaPlus.Beitraege.Rueckberechnung;
using KitaPlus.Contracts;
using KitaPlus.Contracts.Kinder;
using KitaPlus.EventStore;
using KitaPlus.Kernel;
using Microsoft.Extensions.DependencyInjection;

namespace KitaPlus.Beitraege.Tests.Szenarien;

/// <summary>Runs that are interrupted, collide, or meet a broken family.</summary>
public class LaufTests
{
    [Fact]
    public async Task Ein_unterbrochener_Lauf_wird_fortgesetzt_und_bucht_nichts_doppelt()
    {
        await using var r = await ZweiFamilien();
        r.Am("2024-12-30");
        await Sterbend(r, "L7", kind: null, beiBefehl: b => b is BeginneLauf);
        await Sterbend(r, "L7", kind: "mia", beiBefehl: b => b is SchliesseLaufAb);
        (await r.Gebucht("anna", "mia", "2024-12", "2024-12")).ShouldBe("100");
        (await r.Gebucht("bea", "tom", "2024-12", "2024-12")).ShouldBe("-");

        (await r.Buche("2024-08", "2024-12", lauf: "L7")).Summe.ShouldBe(Geld.Euro(500));
        (await r.Gebucht("anna", "mia", "2024-12", "2024-12")).ShouldBe("100");
        (await r.Gebucht("bea", "tom", "2024-12", "2024-12")).ShouldBe("100");
        (await r.Buche("2024-08", "2024-12")).Konten.ShouldBe(0);
    }

    [Theory]
    [InlineData(false, 500)]
    [InlineData(true, 520)]
    public async Task Ein_Absturz_zwischen_zwei_Stapeln_verliert_nichts_und_bucht_nichts_doppelt(bool zweiterStapelGeschrieben, int gebuchtVorDemFortsetzen)
    {
        await using var r = await Rendantur.Mit();
        r.Am("2024-06-03");
        for (var i = 0; i < 520; i++)
        {
            await r.Familie($"h{i}", $"p{i}", 45_000);
            await r.Kind($"k{i}", "2020-02-10", $"h{i}");
            await r.Betreut($"k{i}", 25, "2024-08-01");
        }

        r.Am("2024-12-30");
        var dienste = r.Anwendung.Dienste;
        var abreissend = new Buchungslauf(
            new AbreissenderSpeicher(r.Anwendung.Store, stirbtBei: 2, zweiterStapelGeschrieben), r.Anwendung.Codec, dienste.GetRequiredService<IProjections>(), dienste.GetRequiredService<IViewDatabase>(), r.Anwendung.Uhr);
        await Should.ThrowAsync<AbgestuerztException>(() => abreissend.BucheAsync("L7", Umfang(), r.Kontext, b => r.Anwendung.SendeAsync(b, r.Kontext)));
        (await Konten(r)).Count.ShouldBe(gebuchtVorDemFortsetzen);

        var rest = await r.Am("2025-01-02").Buche("2024-08", "2024-12", lauf: "L7");

        (rest.Konten, rest.Summe).ShouldBe((520 - gebuchtVorDemFortsetzen, Geld.Euro(500) * (520 - gebuchtVorDemFortsetzen)));
        var konten = await Konten(r);
        konten.Count.ShouldBe(520);
        konten.ShouldAllBe(k => k.Revision == 0 && k.Buchungen.Length == 1 && k.Buchungen[0].Gebucht == 10_000 && k.Buchungen[0].Bis - k.Buchungen[0].Von == 5);
        (await r.Buche("2024-08", "2024-12")).Konten.ShouldBe(0);
    }

    [Fact]
    public async Task Ein_im_naechsten_Monat_fortgesetzter_Lauf_behaelt_seine_Faelligkeit()
    {
        await using var r = await ZweiFamilien();
        r.Am("2024-12-30");
        await Sterbend(r, "L7", kind: "mia", beiBefehl: b => b is SchliesseLaufAb);
        await r.Am("2025-01-02").Buche("2024-08", "2024-12", lauf: "L7");

        (await r.Festsetzungen("anna")).Single().Faellig.ShouldBe(Rendantur.Monat("2025-01"));
        (await r.Festsetzungen("bea")).Single().Faellig.ShouldBe(Rendantur.Monat("2025-01"));
    }

    [Fact]
    public async Task Solange_ein_Lauf_offen_ist_wird_ein_zweiter_abgelehnt()
    {
        await using var r = await ZweiFamilien();
        r.Am("2024-12-30");
        await Sterbend(r, "L7", kind: "mia", beiBefehl: b => b is SchliesseLaufAb);

        var ablehnung = await Should.ThrowAsync<Fachfehler>(() => r.Buche("2024-08", "2024-12", lauf: "L8"));
        ablehnung.Message.ShouldContain("rueckberechnung --fortsetzen L7");
        (await r.Gebucht("bea", "tom", "2024-12", "2024-12")).ShouldBe("-");

        await r.Sende(new BrichLaufAb("L7", "aufgegeben"));
        (await r.Buche("2024-08", "2024-12", lauf: "L8")).Summe.ShouldBe(Geld.Euro(500));
    }

    [Fact]
    public async Task Bucht_ein_anderer_Lauf_zwischen_Vorschau_und_Beginn_wird_neu_gerechnet()
    {
        await using var r = await ZweiFamilien();
        r.Am("2024-12-30");
        Task Sende(LaufBefehl b) => r.Anwendung.SendeAsync(b, r.Kontext);
        var spaeter = await Lauf(r, "L2", null, async b =>
        {
            if (b is BeginneLauf) (await Lauf(r, "L1", null, Sende)).Summe.ShouldBe(Geld.Euro(1000));
            await Sende(b);
        });

        spaeter.Summe.ShouldBe(Geld.Null);
        await r.PruefeKonten();
        (await r.Gebucht("anna", "mia", "2024-12", "2024-12")).ShouldBe("100");
    }

    [Fact]
    public async Task Zwei_gleichzeitig_gestartete_Laeufe_buchen_zusammen_nur_einmal()
    {
        await using var r = await ZweiFamilien();
        r.Am("2024-12-30");
        var laeufe = Enumerable.Range(1, 4).Select(i => Task.Run(async () =>
        {
            try
            {
                return (await Lauf(r, $"L{i}", null, b => r.Anwendung.SendeAsync(b, r.Kontext))).Konten;
            }
            catch (Fachfehler)
            {
                return 0;
            }
        }));
        await Task.WhenAll(laeufe);

        await r.PruefeKonten();
        (await r.Gebucht("anna", "mia", "2024-12", "2024-12")).ShouldBe("100");
        (await r.Gebucht("bea", "tom", "2024-12", "2024-12")).ShouldBe("100");
    }

    [Fact]
    public async Task Eine_kaputte_Familie_wird_gemeldet_und_uebersprungen_die_anderen_werden_gebucht()
    {
        await using var r = await ZweiFamilien();
        await r.Familie("heim", "carl", 45_000);
        await r.Kind("kai", "2020-01-01", "heim");
        await r.Betreut("kai", 25, "2024-08-01");
        await r.Schreibe("kind-kai", new GeburtsdatumBerichtigt("kai", Personenbezug<DateOnly>.Von("kind-kai", Zwecke.Stammdaten, DateOnly.MaxValue), Herkunft.Jetzt));

        var ergebnis = await r.Am("2024-12-02").Buche("2024-08", "2024-12");

        ergebnis.Summe.ShouldBe(Geld.Euro(1000));
        ergebnis.Uebersprungen.Single().Grund.ShouldContain("konnte nicht berechnet werden");
    }

    [Fact]
    public async Task Informatorische_Jugendaemter_werden_berechnet_aber_nicht_gebucht()
    {
        await using var r = await Rendantur.MitMia();
        await r.Erhebung("stadt", delegiert: false, ab: "2024-10");

        var vorschau = await r.Vorschau("2024-08", "2024-12");
        vorschau.Familien.Single().Differenzen.Where(d => d.Verbleib == Verbleib.Informatorisch).Sum(d => d.Monate * d.Neu).ShouldBe(3 * 10_000);
        (await r.Beitraege("mia", "2024-12", "2024-12")).ShouldBe("100");
        (await r.Buche("2024-08", "2024-12")).Summe.ShouldBe(Geld.Euro(200));
        (await r.Gebucht("anna", "mia", "2024-09", "2024-10")).ShouldBe("100 -");
        (await r.Buche("2024-08", "2024-12")).Konten.ShouldBe(0);
    }

    [Fact]
    public async Task Ein_Lauf_ueber_ein_Kind_bucht_nur_dessen_Familie()
    {
        await using var r = await ZweiFamilien();
        await r.Am("2024-12-02").Buche("2024-08", "2024-12", kind: "tom");

        (await r.Gebucht("anna", "mia", "2024-12", "2024-12")).ShouldBe("-");
        (await r.Gebucht("bea", "tom", "2024-12", "2024-12")).ShouldBe("100");
    }

    private static async Task<Rendantur> ZweiFamilien()
    {
        var r = await Rendantur.MitMia();
        await r.Familie("h2", "bea", 45_000);
        await r.Kind("tom", "2020-05-10", "h2");
        await r.Betreut("tom", 25, "2024-08-01");
        return r;
    }

    private static async Task<List<Kontostand>> Konten(Rendantur r)
    {
        await using var bestand = await r.OeffneBestand();
        return [.. bestand.Konten().Values.SelectMany(k => k)];
    }

    private static Laufumfang Umfang(string? kind = null) => new(Rendantur.Monat("2024-08"), Rendantur.Monat("2024-12"), Kenntnisstand.Alles, Kind: kind);

    private static Task<Laufergebnis> Lauf(Rendantur r, string lauf, string? kind, Func<LaufBefehl, Task> befehl) =>
        r.Anwendung.Dienste.GetRequiredService<Buchungslauf>().BucheAsync(
            lauf, Umfang(kind), r.Kontext, befehl);

    /// <summary>A run whose process ends at a command: at the beginning just after it is recorded, at the end just before.</summary>
    private static async Task Sterbend(Rendantur r, string lauf, string? kind, Func<LaufBefehl, bool> beiBefehl) =>
        await Should.ThrowAsync<OperationCanceledException>(() => Lauf(r, lauf, kind, async b =>
        {
            if (b is not SchliesseLaufAb) await r.Anwendung.SendeAsync(b, r.Kontext);
            if (beiBefehl(b)) throw new OperationCanceledException();
        }));
}
