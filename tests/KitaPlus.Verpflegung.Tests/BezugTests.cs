using KitaPlus.Contracts;
using KitaPlus.Contracts.Verpflegung;
using KitaPlus.Kernel;
using KitaPlus.Rechte;
using KitaPlus.Webhilfen;

namespace KitaPlus.Verpflegung.Tests;

/// <summary>What commands and import rows name in other records has to be there.</summary>
public sealed class BezugTests : IAsyncLifetime
{
    private Essenshaus haus = null!;

    public async Task InitializeAsync()
    {
        haus = await Essenshaus.BaueAsync();
        await haus.KindAsync("K1", "Mia", "Adler", isst: false);
    }

    public async Task DisposeAsync() => await haus.DisposeAsync();

    private static VereinbareVerpflegung Vertrag(string kind = "K1", string einrichtung = "E1", string angebot = "mittag", string zahler = "P-K1", DateOnly? ab = null, Bestandteilart[]? teile = null) =>
        new(kind, ab ?? Essenshaus.Heute, null, null, einrichtung, angebot, zahler, Essenstage.Alle, teile, Herkunft.Jetzt);

    private async Task<string> AblehnungAsync(EventStore.IBefehl befehl) => (await Should.ThrowAsync<Fachfehler>(() => haus.SendeAsync(befehl))).Message;

    [Fact]
    public async Task Ein_Vertrag_braucht_Kind_Einrichtung_Zahler_und_ein_Angebot_am_ersten_Tag()
    {
        (await AblehnungAsync(Vertrag(kind: "K9"))).ShouldContain("Das Kind „K9“ ist nicht bekannt");
        (await AblehnungAsync(Vertrag(einrichtung: "E9"))).ShouldContain("Die Einrichtung „E9“ ist nicht bekannt");
        (await AblehnungAsync(Vertrag(zahler: "P9"))).ShouldContain("Die zahlende Person „P9“ ist nicht bekannt");
        (await AblehnungAsync(Vertrag(angebot: "abend"))).ShouldContain("Das Angebot „abend“ gibt es am 02.11.2026");
        (await AblehnungAsync(Vertrag(ab: new(2024, 7, 31)))).ShouldContain("gibt es am 31.07.2024");
        (await AblehnungAsync(Vertrag(teile: [Bestandteilart.Fruehstueck]))).ShouldContain("Frühstück gehört am 02.11.2026 nicht zum Angebot „Mittagessen“");
        (await AblehnungAsync(new LegeSchliessungFest("E9", Essenshaus.Heute, Essenshaus.Heute, "Umbau", null, Herkunft.Jetzt))).ShouldContain("Die Einrichtung „E9“ ist nicht bekannt");
        await haus.SendeAsync(Vertrag());
        (await haus.EreignisseAsync("essen-K1")).ShouldHaveSingleItem().ShouldBeOfType<VerpflegungVereinbart>().Vertrag.ShouldBe("K1-V1");
    }

    [Fact]
    public async Task Eine_Bewilligung_nennt_eine_bekannte_Behoerde()
    {
        var bewilligung = new BewilligeBut("K1", new(2026, 2, 1), null, "jobcenter-koeln", "BG 1", Herkunft.Jetzt);
        (await AblehnungAsync(bewilligung)).ShouldContain("Die Behörde „jobcenter-koeln“ ist nicht bekannt");
        await haus.BehoerdeAsync();
        await haus.SendeAsync(bewilligung);
        (await haus.EreignisseAsync("essen-K1")).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Wer_nur_das_Tagesgeschaeft_macht_meldet_ab_und_vereinbart_nichts()
    {
        await haus.SendeAlsAsync(Essenshaus.Max, new MeldeVomEssenAb("K1", Essenshaus.Heute, Essenshaus.Heute, DateTimeOffset.UnixEpoch, Herkunft.Jetzt));
        await haus.SendeAlsAsync(Essenshaus.Max, new VermerkeAnwesenheit("E1", Essenshaus.Heute, "K1", Anwesenheit.Anwesend));
        await Should.ThrowAsync<Verweigert>(() => haus.SendeAlsAsync(Essenshaus.Max, Vertrag()));
        await Should.ThrowAsync<Verweigert>(() => haus.SendeAlsAsync(Essenshaus.Max, new VermerkeAnwesenheit("E2", Essenshaus.Heute, "K1", Anwesenheit.Anwesend)));
        await Should.ThrowAsync<Verweigert>(() => haus.SendeAlsAsync(Essenshaus.Ute, new VermerkeAnwesenheit("E1", Essenshaus.Heute, "K1", Anwesenheit.Fehlt)));
        await haus.SendeAlsAsync(Essenshaus.Lea, Vertrag());
        await Should.ThrowAsync<Verweigert>(() => haus.SendeAlsAsync(Essenshaus.Lea, Vertrag(einrichtung: "E2")));
        await Should.ThrowAsync<Verweigert>(() => haus.SendeAlsAsync(Essenshaus.Lea, new LegeSchliessungFest("E2", Essenshaus.Heute, Essenshaus.Heute, "Umbau", null, Herkunft.Jetzt)));
    }

    [Fact]
    public async Task Alle_Formate_in_einem_Aufruf_und_zweimal_schadet_nicht()
    {
        (string, string)[] dateien =
        [
            ("verpflegungsvertraege.csv", "kind;einrichtung;angebot;vertrag;zahler;tage;bestandteile;gueltig_ab\nK1;E2;snack;V-1;P-K1;mo,mi;zwischenmahlzeit;01.08.2026\n"),
            ("verpflegungsangebote.csv", "einrichtung;angebot;abrechnung;name;zwischenmahlzeit;freie_monate;gueltig_ab\nE2;snack;pauschale;Snack;8,50;7,8;01.08.2025\nE2;snack;keine;;;;01.08.2027\n"),
            ("verpflegungsregeln.csv", "einrichtung;schluss_tage;schluss_uhrzeit;erstattung_ab_tagen;teilmonat;gueltig_ab\nE2;0;8:30;0;voll;01.08.2025\n"),
            ("schliesstage.csv", "einrichtung;gueltig_ab;gueltig_bis;anlass\nE2;23.12.2026;31.12.2026;Weihnachten\n"),
            ("but.csv", "kind;behoerde;kassenzeichen;gueltig_ab;gueltig_bis\nK1;sozialamt;AZ 7;01.02.2026;31.01.2027\n"),
            ("behoerden.csv", "behoerde;name;anschrift\nsozialamt;Sozialamt;Ottmar-Pohl-Platz 1|51103 Köln\n"),
        ];
        var erst = await haus.ImportiereAsync(dateien);
        erst.Fehler.ShouldBeEmpty();
        erst.Dateien.Sum(d => d.Neu).ShouldBe(7);
        (await haus.ImportiereAsync(dateien)).Dateien.Sum(d => d.Neu).ShouldBe(0);
        (await haus.EreignisseAsync("verpflegung-E2")).OfType<VerpflegungsregelnFestgelegt>().Single().SchlussMinute.ShouldBe(510);
        var essen = await haus.EreignisseAsync("essen-K1");
        essen.OfType<VerpflegungVereinbart>().Single().Tage.ShouldBe(Essenstage.Montag | Essenstage.Mittwoch);
        essen.OfType<ButBewilligt>().Single().Kassenzeichen!.Wert.ShouldBe("AZ 7");
        (await haus.EreignisseAsync($"behoerden-{Webprobe.Mandant}")).OfType<BehoerdeEingetragen>().Single().Anschrift.Count.ShouldBe(2);
    }

    [Fact]
    public async Task Falsche_Zeilen_nennen_Spalte_und_Grund_und_nichts_wird_gespeichert()
    {
        var vorher = (await haus.Probe.AlleAsync()).Count;
        var ergebnis = await haus.ImportiereAsync(
            ("verpflegungsvertraege.csv", "kind;einrichtung;angebot;vertrag;zahler;tage;gueltig_ab\nK1;E1;abend;V-1;P-K1;;01.08.2026\nK9;E1;mittag;V-2;P-K1;so;01.08.2026\n"),
            ("but.csv", "kind;behoerde;gueltig_ab\nK1;unbekannt;01.02.2026\n"),
            ("verpflegungsregeln.csv", "einrichtung;schluss_tage;schluss_uhrzeit;erstattung_ab_tagen;teilmonat;gueltig_ab\nE1;1;25:00;0;voll;01.08.2025\n"));
        var saetze = string.Join('\n', ergebnis.Fehler.Select(f => f.ToString()));
        foreach (var teil in (string[])["„abend“ gibt es dort nicht", "„so“ ist kein Essenstag", "„unbekannt“ gibt es dort nicht", "„25:00“ ist keine Uhrzeit"]) saetze.ShouldContain(teil);
        (await haus.Probe.AlleAsync()).Count.ShouldBe(vorher);
    }

    [Fact]
    public void Die_Beschreibung_nennt_jede_Spalte_jedes_Formats()
    {
        var text = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "docs", "import.md"));
        foreach (var format in VerpflegungModule.Formate())
        {
            var anfang = text.IndexOf($"### {format.Name}.csv", StringComparison.Ordinal);
            anfang.ShouldBeGreaterThan(0, format.Name);
            var kapitel = text[anfang..text.IndexOf("\n##", anfang + 4, StringComparison.Ordinal)];
            foreach (var spalte in format.Spalten.Where(s => !Import.Spalten.Herkunft.Contains(s))) kapitel.ShouldContain($"| `{spalte.Name}` |", Case.Sensitive, format.Name);
        }
    }
}
