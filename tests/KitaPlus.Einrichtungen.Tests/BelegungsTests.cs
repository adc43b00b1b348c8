using System.Net;
using Microsoft.Extensions.DependencyInjection;

namespace KitaPlus.Einrichtungen.Tests;

/// <summary>Who is in which group, how full it is, and the lists that are printed.</summary>
public sealed class BelegungsTests : IAsyncLifetime
{
    private Kitahaus haus = null!;

    public async Task InitializeAsync()
    {
        haus = await Kitahaus.BaueAsync();
        await haus.KindAsync("K1", "Anna", "Adler", new DateOnly(2020, 2, 29));
        await haus.KindAsync("K2", "Bela", "Bach", new DateOnly(2021, 10, 31), gruppe: "G2", bis: new DateOnly(2027, 1, 31));
        await haus.KindAsync("K3", "Cem", "Can", new DateOnly(2022, 11, 3), ab: new DateOnly(2027, 1, 1));
        await haus.KindAsync("K4", "Dora", "Dahl", ab: new DateOnly(2026, 8, 1), gruppe: "G2");
        await haus.KindAsync("K5", "Emil", "Ernst", ab: new DateOnly(2027, 1, 1), gruppe: "G2");
        await haus.KindAsync("K6", "Fee", "Fuchs", einrichtung: "E2", gruppe: null);
    }

    public async Task DisposeAsync() => await haus.DisposeAsync();

    [Fact]
    public async Task Die_Gruppen_zeigen_ihre_Kinder_an_jedem_Tag()
    {
        var heute = (await haus.HoleAsync(Kitahaus.Lea, "/einrichtungen/E1/gruppen")).Text;
        foreach (var da in (string[])["Anna Adler", "Bela Bach", "Dora Dahl"]) heute.ShouldContain(da);
        foreach (var fehlt in (string[])["Cem Can", "Emil Ernst", "Fee Fuchs"]) heute.ShouldNotContain(fehlt);
        var februar = (await haus.HoleAsync(Kitahaus.Lea, "/einrichtungen/E1/gruppen?stichtag=01.02.2027")).Text;
        februar.ShouldContain("Cem Can");
        februar.ShouldNotContain("Bela Bach");
        (await haus.LadeAsync(Kitahaus.Lea, "/einrichtungen/E1/gruppen/ausgabe?format=csv&gruppe=Igel")).Split('\n', StringSplitOptions.RemoveEmptyEntries).Length.ShouldBe(2);
    }

    [Fact]
    public async Task Faellt_die_Berichtigung_einer_Gruppe_weg_zaehlen_ihre_Plaetze_wie_zuvor()
    {
        (await PlaetzeAsync()).ShouldBe(5);
        var erste = await LetzteAsync();
        await haus.SendeAsync(new RichteGruppeEin("E1", "G2", "Füchse", Contracts.Einrichtungen.Gruppenform.III, 20, 45, new DateOnly(2015, 8, 1), null, new(Berichtigt: [erste])));
        (await PlaetzeAsync()).ShouldBe(23);
        var zweite = await LetzteAsync();
        await haus.SendeAsync(new RichteGruppeEin("E1", "G2", "Füchse", Contracts.Einrichtungen.Gruppenform.III, 12, 45, Kitahaus.Heute.AddDays(1), null, new(Berichtigt: [zweite])));
        (await PlaetzeAsync()).ShouldBe(3, "was schon einmal falsch war, zählt auch heute nicht wieder");
        await haus.SendeAsync(new NimmEinrichtungTatsacheZurueck("E1", await LetzteAsync(), "falsche Gruppe", Contracts.Herkunft.Jetzt));
        (await PlaetzeAsync()).ShouldBe(23);
        await haus.SendeAsync(new NimmEinrichtungTatsacheZurueck("E1", zweite, "falsche Gruppe", Contracts.Herkunft.Jetzt));
        (await PlaetzeAsync()).ShouldBe(5);

        async Task<Guid> LetzteAsync() => (await haus.Probe.AlleAsync()).Last(e => e.Stream == "einrichtung-E1").EventId;

        async Task<int> PlaetzeAsync()
        {
            await haus.Probe.Anwendung.NachfuehrenAsync();
            return await haus.Probe.Anwendung.Dienste.GetRequiredService<Platzleser>().SummeAsync(Webhilfen.Webprobe.Mandant, new(true, new HashSet<string>(), null), Kitahaus.Heute);
        }
    }

    [Fact]
    public async Task Wer_keine_Kinder_sieht_sieht_nur_Zahlen()
    {
        var pia = await haus.HoleAsync(Kitahaus.Pia, "/einrichtungen/E1/gruppen");
        pia.Text.ShouldContain("data-titel=\"Kinder\">2<");
        pia.Text.ShouldNotContain("Adler");
        foreach (var pfad in (string[])["gruppen/ausgabe?format=csv", "listen/geburtstage", "listen/geburtstage/ausgabe?format=csv"]) (await haus.HoleAsync(Kitahaus.Pia, $"/einrichtungen/E1/{pfad}")).Status.ShouldBe(HttpStatusCode.Forbidden, pfad);
    }

    [Fact]
    public async Task Die_Belegung_zeigt_auf_Wunsch_was_an_einem_Tag_bekannt_war_und_einen_anderen_Zeitraum()
    {
        haus.Probe.Uhr.Vor(TimeSpan.FromDays(10));
        await haus.KindAsync("K7", "Gül", "Groß", ab: new DateOnly(2026, 11, 1));
        await haus.GruppeAsync("E1", "G1", "Igel", 5);
        var alte = (await haus.Probe.AlleAsync()).Single(e => e.Stream == "kind-K1" && haus.Probe.Anwendung.Codec.Decode(e) is Contracts.Kinder.BetreuungVereinbart).EventId;
        await haus.SendeAsync(new Kinder.NimmKindTatsacheZurueck("K1", alte, "Versehen", Contracts.Herkunft.Jetzt, "E1"));
        await haus.SendeAsync(new Kinder.BeendeBetreuung("K4", "E1", new DateOnly(2026, 11, 1), null, Contracts.Herkunft.Jetzt));
        await haus.Probe.Anwendung.NachfuehrenAsync();

        (await ZeileAsync("Igel", "November 2026", "")).ShouldBe("5;1;0;4;unterbelegt");
        (await ZeileAsync("Füchse", "November 2026", "")).ShouldBe("2;1;0;1;unterbelegt");
        // the withdrawn agreement and the two who came and went count as they were known then
        (await ZeileAsync("Igel", "November 2026", "&stand=05.11.2026")).ShouldBe("3;1;0;2;unterbelegt");
        (await ZeileAsync("Füchse", "November 2026", "&stand=05.11.2026")).ShouldBe("2;2;0;0;voll");
        (await ZeileAsync("Igel", "Juli 2024", "&stichtag=29.02.2024")).ShouldBe("5;0;0;5;unterbelegt");
        (await ZeileAsync("Igel", "August 2024", "&stichtag=29.02.2024&stand=05.11.2026")).ShouldBe("3;0;1;2;unterbelegt");
        var seite = (await haus.HoleAsync(Kitahaus.Lea, "/einrichtungen/E1/belegung?stand=05.11.2026")).Text;
        seite.ShouldContain("was am 05.11.2026 bekannt war");
        seite.ShouldContain("/einrichtungen/E1/belegung/ausgabe?stand=05.11.2026&format=csv");
        (await haus.HoleAsync(Kitahaus.Lea, "/einrichtungen/E1/belegung?stichtag=31.12.9999")).Status.ShouldBe(HttpStatusCode.OK);
    }

    private async Task<string> ZeileAsync(string gruppe, string monat, string abfrage) =>
        (await haus.LadeAsync(Kitahaus.Lea, $"/einrichtungen/E1/belegung/ausgabe?format=csv{abfrage}")).Split('\n').Select(z => z.Trim()).Single(z => z.StartsWith($"{gruppe};{monat};", StringComparison.Ordinal))[(gruppe.Length + monat.Length + 2)..];

    [Fact]
    public async Task Die_Belegung_zaehlt_belegt_geplant_und_frei_je_Monat()
    {
        var zeilen = (await haus.LadeAsync(Kitahaus.Lea, "/einrichtungen/E1/belegung/ausgabe?format=csv")).Split('\n').Select(z => z.Trim().Trim('\uFEFF')).ToList();
        zeilen.Count(z => z.StartsWith("Igel;", StringComparison.Ordinal)).ShouldBe(25);
        // Plätze, belegt, geplant, frei
        Zeile("Igel", "November 2026").ShouldBe("3;1;0;2;unterbelegt");
        Zeile("Igel", "Februar 2027").ShouldBe("3;1;1;1;unterbelegt");
        Zeile("Füchse", "Juli 2026").ShouldBe("2;1;0;1;unterbelegt");
        Zeile("Füchse", "November 2026").ShouldBe("2;2;0;0;voll");
        Zeile("Füchse", "Januar 2027").ShouldBe("2;2;1;-1;überbelegt");
        Zeile("Füchse", "Februar 2027").ShouldBe("2;1;1;0;voll");

        var seite = (await haus.HoleAsync(Kitahaus.Max, "/einrichtungen/E1/belegung")).Text;
        seite.ShouldContain("<title>Januar 2027: 2 Plätze, 2 belegt, 1 geplant, überbelegt</title>");
        seite.ShouldContain("kp-bild__zuviel");
        seite.ShouldNotContain("Adler");

        string Zeile(string gruppe, string monat) => zeilen.Single(z => z.StartsWith($"{gruppe};", StringComparison.Ordinal) && z.Contains(monat, StringComparison.Ordinal)).Split(';', 3)[2];
    }

    [Fact]
    public async Task Die_Geburtstagsliste_beginnt_mit_dem_naechsten_und_kennt_den_Schalttag()
    {
        var text = (await haus.HoleAsync(Kitahaus.Max, "/einrichtungen/E1/listen/geburtstage")).Text;
        text.ShouldContain("Montag, 01.03.2027");
        text.ShouldContain("Sonntag, 31.10.2027");
        text.IndexOf("Anna Adler", StringComparison.Ordinal).ShouldBeLessThan(text.IndexOf("Bela Bach", StringComparison.Ordinal));
        var fuechse = (await haus.HoleAsync(Kitahaus.Max, "/einrichtungen/E1/listen/geburtstage?gruppe=G2&stichtag=31.10.2026")).Text;
        fuechse.ShouldContain("Samstag, 31.10.2026");
        fuechse.ShouldNotContain("Adler");
        (await haus.HoleAsync(Kitahaus.Max, "/einrichtungen/E1/listen/geburtstage?stichtag=01.01.2028")).Text.ShouldContain("Dienstag, 29.02.2028");
        (await haus.HoleAsync(Kitahaus.Max, "/einrichtungen/E1/listen/unbekannt")).Text.ShouldContain("Die Liste „unbekannt“ gibt es nicht");
    }

    [Fact]
    public async Task Notfall_Abholung_und_Gesundheit_stehen_auf_ihren_Listen()
    {
        (await haus.HoleAsync(Kitahaus.Max, "/einrichtungen/E1/listen/notfall?gruppe=G1")).Text.ShouldContain("keine Nummer", customMessage: "ohne Angehörige bleibt die Zelle nicht leer");
        await haus.HaushaltAsync("H1", "P1", "Petra", "Adler", "K1");
        await haus.SendeAsync(new Kinder.MeldeKontaktdaten("P1", new("0221 1234", "0171 5678", ""), Contracts.Herkunft.Jetzt));
        await haus.SendeAsync(new Kinder.BenenneKontaktperson("K1", "oma", new DateOnly(2024, 8, 1), null, new("Olga Omar 🦔", "0221 999", "Großmutter"), true, false, Contracts.Herkunft.Jetzt));
        await haus.SendeAsync(new Kinder.MeldeGesundheit("K1", "nuss", new DateOnly(2024, 8, 1), null, new(Contracts.Kinder.Gesundheitsart.Allergie, "Erdnuss", "sofort 112"), Contracts.Herkunft.Jetzt));

        var notfall = (await haus.HoleAsync(Kitahaus.Max, "/einrichtungen/E1/listen/notfall?gruppe=G1")).Text;
        notfall.ShouldContain("Petra Adler (");
        notfall.ShouldContain("0171 5678, 0221 1234");
        notfall.ShouldNotContain("Olga");
        await haus.HaushaltAsync("H9", "P9", "Paul", "Ohnefon", "K1");
        (await haus.HoleAsync(Kitahaus.Max, "/einrichtungen/E1/listen/notfall?gruppe=G1")).Text.ShouldContain("Paul Ohnefon (Elternteil), keine Nummer");
        (await haus.HoleAsync(Kitahaus.Max, "/einrichtungen/E1/listen/abholung")).Text.ShouldContain("Olga Omar 🦔 (Großmutter), 0221 999");
        var gesundheit = (await haus.LadeAsync(Kitahaus.Max, "/einrichtungen/E1/listen/gesundheit/ausgabe?format=csv")).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        gesundheit.Length.ShouldBe(2);
        gesundheit[1].ShouldContain("Allergie: Erdnuss (sofort 112)");
        // money needs no allergies, neither the page nor the file
        (await haus.HoleAsync(Kitahaus.Fine, "/einrichtungen/E1/listen/notfall")).Text.ShouldNotContain("Allergien");
        foreach (var adresse in (string[])["/einrichtungen/E1/listen/gesundheit", "/einrichtungen/E1/listen/Gesundheit", "/einrichtungen/E1/listen/gesundheit/ausgabe?format=csv"])
            (await haus.HoleAsync(Kitahaus.Fine, adresse)).Status.ShouldBe(HttpStatusCode.Forbidden, adresse);
        foreach (var art in (string[])["notfall", "abholung", "gesundheit"]) (await haus.HoleAsync(Kitahaus.Pia, $"/einrichtungen/E1/listen/{art}")).Status.ShouldBe(HttpStatusCode.Forbidden, art);
    }

    [Fact]
    public async Task Eine_Kita_sieht_frueher_betreute_Kinder_nach_einem_Jahr_nur_noch_als_Zahl()
    {
        await haus.KindAsync("K7", "Gerd", "Gans", ab: new DateOnly(2022, 8, 1), bis: new DateOnly(2025, 7, 31));
        var lea = (await haus.HoleAsync(Kitahaus.Lea, "/einrichtungen/E1/gruppen?stichtag=31.07.2025")).Text;
        lea.ShouldContain("data-titel=\"Kinder\">2<");
        lea.ShouldNotContain("Gerd Gans");
        lea.ShouldContain("Anna Adler");
        (await haus.HoleAsync(Kitahaus.Lea, "/einrichtungen/E1/listen/geburtstage?stichtag=31.07.2025")).Text.ShouldNotContain("Gerd Gans");
        (await haus.HoleAsync(Kitahaus.Fritz, "/einrichtungen/E1/gruppen?stichtag=31.07.2025")).Text.ShouldContain("Gerd Gans");
    }

    [Fact]
    public async Task Fehlende_Angaben_sieht_wer_sie_ergaenzen_kann()
    {
        await haus.HaushaltAsync("H1", "P1", "Petra", "Adler", "K1");
        var lea = (await haus.HoleAsync(Kitahaus.Lea, "/kinder/fehlende-angaben")).Text;
        lea.ShouldContain("Bela Bach");
        lea.ShouldContain("kein Haushalt zugeordnet");
        lea.ShouldNotContain("Anna Adler", customMessage: "wer zahlt, trägt die Kita nicht ein");
        lea.ShouldNotContain("Fee Fuchs");
        var fritz = (await haus.LadeAsync(Kitahaus.Fritz, "/kinder/fehlende-angaben/ausgabe?format=csv&was=zahlung")).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        fritz.Length.ShouldBe(2);
        fritz[1].ShouldContain("Anna Adler");
        await haus.SendeAsync(new Kinder.BestimmeZahlungspflicht("H1", new DateOnly(2024, 8, 1), null, "P1", Contracts.Herkunft.Jetzt));
        (await haus.HoleAsync(Kitahaus.Fritz, "/kinder/fehlende-angaben?was=zahlung")).Text.ShouldContain("Es fehlt nichts.");
        var ereignis = (await haus.Probe.AlleAsync()).Last(e => e.Type == "kinder.zahlungspflicht_bestimmt.v1").EventId;
        await haus.SendeAsync(new Kinder.NimmHaushaltTatsacheZurueck("H1", ereignis, "Irrtum", Contracts.Herkunft.Jetzt));
        (await haus.HoleAsync(Kitahaus.Fritz, "/kinder/fehlende-angaben?was=zahlung")).Text.ShouldContain("Anna Adler");
    }
}
