using System.Net;
using KitaPlus.Betrieb;
using KitaPlus.Contracts;
using KitaPlus.Contracts.Personal;
using KitaPlus.EventStore;
using KitaPlus.Kernel;
using KitaPlus.Webhilfen;
using Microsoft.Extensions.DependencyInjection;

namespace KitaPlus.Personal.Tests;

/// <summary>Who sees staff and pay, and what is left when keys are destroyed.</summary>
public sealed class RechteTests : IAsyncLifetime
{
    private static readonly string[] Seiten = ["/personal", "/personal/M1", "/personal/M1/beschaeftigung", "/personal/M1/qualifikation", "/personal/M1/verlauf", "/personal/M1/abwesenheiten", "/personal/M1/kosten", "/personal/nachweise", "/personal/ausgabe?format=csv"];
    private Personalhaus haus = null!;

    public async Task InitializeAsync()
    {
        haus = await Personalhaus.BaueAsync();
        await haus.PersonAsync("M1", "Anna", "Berg");
        await haus.PersonAsync("M2", "Bela", "Celik", "E2");
        await haus.SendeAsync(new LegeVerguetungFest("M1", "b-1", "E1", Personalhaus.Ab, null, new("S 8a", "4", Geld.Euro(61_234)), Herkunft.Jetzt));
        await haus.SendeAsync(new MeldePersonalabwesenheit("M1", new DateOnly(2026, 11, 1), new DateOnly(2026, 11, 6), Abwesenheitsart.Krankheit, Herkunft.Jetzt));
    }

    public async Task DisposeAsync() => await haus.DisposeAsync();

    [Theory]
    [InlineData(Personalhaus.Max)]
    [InlineData(Personalhaus.Finn)]
    [InlineData(Personalhaus.Dora)]
    [InlineData(Personalhaus.Ehm)]
    public async Task Wer_die_Zeile_Personal_nicht_hat_sieht_niemanden(string wer)
    {
        foreach (var pfad in Seiten.Append("/personal/import"))
        {
            var seite = await haus.HoleAsync(wer, pfad);
            seite.Status.ShouldBeOneOf([HttpStatusCode.Forbidden, HttpStatusCode.NotFound], $"{wer} {pfad}");
            foreach (var verraten in (string[])["Berg", "Celik", "61.234"]) seite.Text.ShouldNotContain(verraten);
        }

        (await haus.HoleAsync(wer, "/")).Text.ShouldNotContain("Nachweise des Personals");
    }

    [Fact]
    public async Task Das_Generalvikariat_importiert_nur()
    {
        foreach (var pfad in Seiten) (await haus.HoleAsync(Personalhaus.Emil, pfad)).Status.ShouldBeOneOf([HttpStatusCode.Forbidden, HttpStatusCode.NotFound], pfad);
        (await haus.HoleAsync(Personalhaus.Emil, "/personal/import")).Status.ShouldBe(HttpStatusCode.OK);
        (await haus.HoleAsync(Personalhaus.Lea, "/personal/import")).Status.ShouldBe(HttpStatusCode.Forbidden);
        (await haus.HoleAsync(Personalhaus.Rita, "/personal/import")).Status.ShouldBe(HttpStatusCode.Forbidden);
        (await haus.HoleAsync(Personalhaus.Pia, "/personal/import")).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Eine_Leitung_sieht_und_aendert_nur_ihre_Einrichtung()
    {
        var liste = (await haus.HoleAsync(Personalhaus.Lea, "/personal")).Text;
        liste.ShouldContain("Berg");
        liste.ShouldNotContain("Celik");
        (await haus.HoleAsync(Personalhaus.Lea, "/personal/M2")).Status.ShouldBeOneOf(HttpStatusCode.Forbidden, HttpStatusCode.NotFound);

        // employed in both: the other Leitung sees the person, not what the first one has agreed
        await haus.SendeAsync(new VereinbareBeschaeftigung("M1", "b-2", "E2", Personalhaus.Ab, null, Personalfunktion.Inklusion, 8.75m, null, Herkunft.Jetzt));
        var blatt = (await haus.HoleAsync(Personalhaus.Lars, "/personal/M1/beschaeftigung")).Text;
        blatt.ShouldContain("8,75");
        blatt.ShouldContain("auch in einer anderen Einrichtung beschäftigt");
        blatt.ShouldNotContain("39,00");
        (await haus.HoleAsync(Personalhaus.Lars, "/personal/M1/kosten")).Text.ShouldNotContain("61.234");
        (await haus.HoleAsync(Personalhaus.Lars, "/personal/M1/verlauf")).Text.ShouldNotContain("39,00");
        (await haus.HoleAsync(Personalhaus.Lars, "/personal/M1/beschaeftigung/beenden?beschaeftigung=b-1")).Text.ShouldContain("Diese Beschäftigung gibt es hier nicht");
    }

    [Fact]
    public async Task Wer_nur_liest_sieht_weder_Verguetung_noch_Grund_der_Abwesenheit()
    {
        foreach (var pfad in (string[])["/personal/M1/kosten", "/personal/M1/abwesenheiten"]) (await haus.HoleAsync(Personalhaus.Rita, pfad)).Status.ShouldBe(HttpStatusCode.Forbidden);
        var ueberblick = (await haus.HoleAsync(Personalhaus.Rita, "/personal/M1")).Text;
        ueberblick.ShouldContain("Am 02.11.2026 abwesend, voraussichtlich bis 06.11.2026");
        foreach (var text in (string[])[ueberblick, (await haus.HoleAsync(Personalhaus.Rita, "/personal/M1/verlauf")).Text])
            foreach (var verraten in (string[])["Krankheit", "61.234", "S 8a"]) text.ShouldNotContain(verraten);
        (await haus.HoleAsync(Personalhaus.Lea, "/personal/M1/abwesenheiten")).Text.ShouldContain("Krankheit");
        (await haus.HoleAsync(Personalhaus.Lea, "/personal/M1/kosten")).Text.ShouldContain("61.234,00");
    }

    [Fact]
    public async Task Mit_den_Schluesseln_gehen_Name_und_Kosten_die_Stunden_bleiben()
    {
        await haus.Probe.Dienste.GetRequiredService<Schluesselvernichtung>().VernichteAsync(Webprobe.Mandant, "beschaeftigte-M1", "probe");
        var liste = await haus.LadeAsync(Personalhaus.Fritz, "/personal/ausgabe?format=csv");
        liste.ShouldNotContain("Berg");
        liste.ShouldContain("(gelöscht)");
        var akte = (await haus.HoleAsync(Personalhaus.Fritz, "/personal/M1")).Text;
        akte.ShouldContain("Name gelöscht");
        akte.ShouldContain("39,00");
        akte.ShouldNotContain("17.04.1988");
        var kosten = (await haus.HoleAsync(Personalhaus.Fritz, "/personal/M1/kosten")).Text;
        kosten.ShouldNotContain("61.234");
        kosten.ShouldContain("gelöscht");
        (await haus.HoleAsync(Personalhaus.Fritz, "/personal/M1/personalbogen")).Text.ShouldContain("nicht mehr ausstellen");
    }

    [Fact]
    public async Task Nur_die_Kosten_lassen_sich_fuer_sich_loeschen()
    {
        await haus.Probe.Dienste.GetRequiredService<Schluesselvernichtung>().VernichteAsync(Webprobe.Mandant, "beschaeftigte-M1", Zwecke.Verguetung, "probe");
        (await haus.HoleAsync(Personalhaus.Fritz, "/personal")).Text.ShouldContain("Berg");
        (await haus.HoleAsync(Personalhaus.Fritz, "/personal/M1/kosten")).Text.ShouldNotContain("61.234");
    }

    [Fact]
    public async Task Die_fruehere_Kita_erfaehrt_nicht_warum_jemand_spaeter_fehlt()
    {
        await haus.SendeAsync(new MeldePersonalabwesenheit("M1", new DateOnly(2026, 3, 2), new DateOnly(2026, 3, 6), Abwesenheitsart.Fortbildung, Herkunft.Jetzt));
        await haus.SendeAsync(new BeendeBeschaeftigung("M1", "b-1", "E1", new DateOnly(2026, 10, 1), null, Herkunft.Jetzt));
        await haus.SendeAsync(new VereinbareBeschaeftigung("M1", "b-2", "E2", new DateOnly(2026, 10, 1), null, Personalfunktion.Gruppenkraft, 20, null, Herkunft.Jetzt));
        await haus.SendeAsync(new LegeVerguetungFest("M1", "b-2", "E2", new DateOnly(2026, 10, 1), null, new("S 13", "5", Geld.Euro(71_111)), Herkunft.Jetzt));
        foreach (var blatt in (string[])["", "/abwesenheiten", "/verlauf", "/kosten", "/beschaeftigung"])
        {
            var leas = (await haus.HoleAsync(Personalhaus.Lea, $"/personal/M1{blatt}")).Text;
            foreach (var fremd in (string[])["Krankheit", "abwesend", "71.111", "Löwenzahn", "S 13"]) leas.ShouldNotContain(fremd, customMessage: blatt);
        }

        (await haus.HoleAsync(Personalhaus.Lea, "/personal/M1/abwesenheiten")).Text.ShouldContain("Fortbildung");
        (await haus.HoleAsync(Personalhaus.Lars, "/personal/M1/abwesenheiten")).Text.ShouldContain("Krankheit");
        (await haus.HoleAsync(Personalhaus.Lars, "/personal/M1/kosten")).Text.ShouldNotContain("61.234");
        (await haus.HoleAsync(Personalhaus.Pia, "/personal/M1/verlauf")).Text.ShouldContain("71.111");
    }

    [Fact]
    public async Task Die_Kosten_folgen_jeder_Aenderung_und_gehen_mit_ihrem_Schluessel()
    {
        async Task<long[]> Kosten()
        {
            await haus.Probe.Anwendung.NachfuehrenAsync();
            return [.. (await haus.Probe.Dienste.GetRequiredService<IPersonalkosten>().VonAsync(Webprobe.Mandant, null, new(2026, 11, 1), new(2027, 7, 31)))["E1"].Select(k => k.ImJahr.Cent / 100)];
        }

        (await Kosten()).ShouldBe([61_234]);
        await haus.SendeAsync(new LegeVerguetungFest("M1", "b-1", "E1", new(2027, 1, 1), null, new("S 8a", "5", Geld.Euro(65_000)), Herkunft.Jetzt));
        (await Kosten()).ShouldBe([61_234, 65_000]);
        await haus.SendeAsync(new BeendeBeschaeftigung("M1", "b-1", "E1", new(2026, 12, 1), null, Herkunft.Jetzt));
        (await Kosten()).ShouldBe([61_234]);
        await haus.Probe.Dienste.GetRequiredService<Schluesselvernichtung>().VernichteAsync(Webprobe.Mandant, "beschaeftigte-M1", Zwecke.Verguetung, "probe");
        (await Kosten()).ShouldBeEmpty();
    }
}
