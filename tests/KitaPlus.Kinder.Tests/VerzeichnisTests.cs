using KitaPlus.Betrieb;
using KitaPlus.Contracts;
using KitaPlus.Contracts.Kinder;
using KitaPlus.EventStore;
using KitaPlus.Kernel;
using KitaPlus.Kinder.Luecken;
using KitaPlus.Rechte;
using KitaPlus.Testhilfen;
using Microsoft.Extensions.DependencyInjection;

namespace KitaPlus.Kinder.Tests;

/// <summary>Lists and places: who finds which child, and where children, households and adults belong.</summary>
public sealed class VerzeichnisTests : IAsyncLifetime
{
    private const string Mandant = "nord";
    private static readonly DateOnly Heute = new(2026, 3, 2);
    private static readonly Kontext Kontext = new(Mandant, "b-leitung1");
    private readonly string ordner = Directory.CreateTempSubdirectory("kitaplus-verzeichnis-").FullName;
    private Anwendung a = null!;

    public async Task InitializeAsync() => a = await Anwendung.OeffneAsync(new Ablage.Arbeitsspeicher(ordner), [new KinderModule()], new FesteUhr(new DateTimeOffset(2026, 3, 2, 8, 0, 0, TimeSpan.Zero)));

    public async Task DisposeAsync()
    {
        await a.DisposeAsync();
        Directory.Delete(ordner, recursive: true);
    }

    [Theory]
    [InlineData("mueller", "K1")]
    [InlineData("MÜLLER anna", "K1")]
    [InlineData("oezguer", "K2")]
    [InlineData("o'neill", "K3")]
    [InlineData("nirgends", "")]
    public async Task Namen_werden_unabhaengig_von_Schreibweise_gefunden(string text, string erwartet)
    {
        await KindAsync("K1", "Anna", "Müller", "E1");
        await KindAsync("K2", "Özgür", "Çelik", "E1");
        await KindAsync("K3", "Síle", "O'Neill", "E1");
        (await SucheAsync(Alles, text)).ShouldBe(erwartet.Length == 0 ? [] : [erwartet]);
    }

    [Fact]
    public async Task Die_Liste_zeigt_nur_was_das_Recht_erreicht_und_ehemalige_nur_auf_Wunsch()
    {
        await KindAsync("K1", "Anna", "Adler", "E1");
        await KindAsync("K2", "Bela", "Bach", "E2");
        await KindAsync("K3", "Cem", "Can", "E1", bis: new DateOnly(2025, 12, 31));
        await KindAsync("K4", "Dora", "Dahl", "E1", bis: new DateOnly(2024, 7, 31));

        var kita = new Sichtbereich(false, new HashSet<string>(StringComparer.Ordinal) { "E1" }, Heute.AddMonths(-12));
        (await SucheAsync(kita)).ShouldBe(["K1"]);
        (await SucheAsync(kita, auchEhemalige: true)).ShouldBe(["K1", "K3"], "wer länger als ein Jahr fort ist, bleibt der Kita verborgen");
        (await SucheAsync(Alles, auchEhemalige: true)).ShouldBe(["K1", "K2", "K3", "K4"]);
        (await SucheAsync(Alles, einrichtung: "E2")).ShouldBe(["K2"]);
        (await SucheAsync(kita, einrichtung: "E2")).ShouldBeEmpty();
        (await SucheAsync(Sichtbereich.Nichts)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Ein_Name_verschwindet_aus_Liste_und_Suche_sobald_der_Schluessel_vernichtet_ist()
    {
        await KindAsync("K1", "Anna", "Müller", "E1");
        await KindAsync("K2", "Özgür", "Çelik", "E1");
        (await SucheAsync(Alles, "mueller")).ShouldBe(["K1"]);
        await a.Dienste.GetRequiredService<Schluesselvernichtung>().VernichteAsync(Mandant, "kind-K1", "probe");
        await a.NachfuehrenAsync();
        (await SucheAsync(Alles, "mueller")).ShouldBeEmpty();
        (await SucheAsync(Alles, "celik")).ShouldBe(["K2"]);
    }

    [Fact]
    public async Task Eine_zurueckgenommene_Vereinbarung_nimmt_auch_den_Ort_zurueck()
    {
        await KindAsync("K1", "Anna", "Adler", "E1");
        var ereignis = (await a.Store.ReadStreamAsync(Mandant, "kind-K1"))[^1].EventId;
        await SendeAsync(new NimmKindTatsacheZurueck("K1", ereignis, "vertippt", Herkunft.Jetzt, "E1"));

        (await ZielAsync("kind-K1")).ShouldBe(new Ziel.OhneOrt(Kontext.Wer), "wer das Kind angelegt hat, kann weiterarbeiten");
        (await SucheAsync(new Sichtbereich(false, new HashSet<string>(StringComparer.Ordinal) { "E1" }, null))).ShouldBeEmpty();
    }

    [Fact]
    public async Task Was_eine_Berichtigung_ersetzt_hat_gilt_ohne_sie_wieder_auch_fuer_Rechte()
    {
        await KindAsync("K1", "Anna", "Adler", "E1");
        var erste = await LetzteAsync("kind-K1");
        await SendeAsync(new VereinbareBetreuung("K1", new DateOnly(2023, 8, 1), null, "E2", null, 35, null, new Herkunft(Berichtigt: [erste]), "E1"));
        await GehoertAsync("kind-K1", "E2");
        var zweite = await LetzteAsync("kind-K1");
        await SendeAsync(new VereinbareBetreuung("K1", new DateOnly(2025, 8, 1), null, "E3", null, 35, null, new Herkunft(Berichtigt: [zweite]), "E2"));
        await GehoertAsync("kind-K1", "E3");
        await SendeAsync(new NimmKindTatsacheZurueck("K1", await LetzteAsync("kind-K1"), "falsches Kind", Herkunft.Jetzt, "E3"));
        await GehoertAsync("kind-K1", "E2");
        await SendeAsync(new NimmKindTatsacheZurueck("K1", zweite, "falsches Kind", Herkunft.Jetzt, "E2"));
        await GehoertAsync("kind-K1", "E1");
        (await SucheAsync(new Sichtbereich(false, new HashSet<string>(StringComparer.Ordinal) { "E1" }, null))).ShouldBe(["K1"]);
    }

    [Fact]
    public async Task Auch_der_Haushalt_gilt_wieder_wenn_seine_Berichtigung_wegfaellt()
    {
        await KindAsync("K1", "Anna", "Adler", "E1");
        await SendeAsync(new LegePersonAn("P1", new Personenname("Petra", "Adler"), null, Herkunft.Jetzt));
        foreach (var h in (string[])["H1", "H2"]) await SendeAsync(new LegeHaushaltAn(h, Herkunft.Jetzt));
        await SendeAsync(new OrdneHaushalteZu("K1", Geburt, null, [new Haushaltsanteil("H1", 100)], Herkunft.Jetzt));
        await SendeAsync(new OrdneHaushalteZu("K1", Geburt, null, [new Haushaltsanteil("H2", 100)], new Herkunft(Berichtigt: [await LetzteAsync("kind-K1")])));
        await GehoertAsync("haushalt-H1");
        await SendeAsync(new NimmKindTatsacheZurueck("K1", await LetzteAsync("kind-K1"), "anderes Kind", Herkunft.Jetzt));
        await GehoertAsync("haushalt-H1", "E1");
        await GehoertAsync("haushalt-H2");

        await SendeAsync(new MeldeMitglied("H1", "P1", Geburt, null, Haushaltsrolle.Elternteil, Herkunft.Jetzt));
        await SendeAsync(new MeldeMitglied("H1", "P1", Geburt, null, Haushaltsrolle.Keine, new Herkunft(Berichtigt: [await LetzteAsync("haushalt-H1")])));
        (await NameAsync("haushalt-H1")).ShouldBeNull();
        await SendeAsync(new NimmHaushaltTatsacheZurueck("H1", await LetzteAsync("haushalt-H1"), "anderer Haushalt", Herkunft.Jetzt));
        (await NameAsync("haushalt-H1")).ShouldBe("Petra Adler");
        await GehoertAsync("person-P1", "E1");
    }

    [Fact]
    public async Task Fehlende_Angaben_fehlen_nicht_mehr_wenn_ihre_Berichtigung_wegfaellt()
    {
        await KindAsync("K1", "Anna", "Adler", "E1");
        await SendeAsync(new LegePersonAn("P1", new Personenname("Petra", "Adler"), null, Herkunft.Jetzt));
        await SendeAsync(new LegeHaushaltAn("H1", Herkunft.Jetzt));
        await SendeAsync(new OrdneHaushalteZu("K1", Geburt, null, [new Haushaltsanteil("H1", 100)], Herkunft.Jetzt));
        await SendeAsync(new BestimmeZahlungspflicht("H1", Geburt, null, "P1", Herkunft.Jetzt));
        (await LueckenAsync()).ShouldBeEmpty();

        await SendeAsync(new BestimmeZahlungspflicht("H1", Geburt, null, null, new Herkunft(Berichtigt: [await LetzteAsync("haushalt-H1")])));
        (await LueckenAsync()).ShouldBe([Luecke.Zahlung]);
        await SendeAsync(new NimmHaushaltTatsacheZurueck("H1", await LetzteAsync("haushalt-H1"), "Irrtum", Herkunft.Jetzt));
        (await LueckenAsync()).ShouldBeEmpty();

        await SendeAsync(new OrdneHaushalteZu("K1", Geburt, null, [], new Herkunft(Berichtigt: [await LetzteAsync("kind-K1")])));
        (await LueckenAsync()).ShouldBe([Luecke.Haushalt]);
        await SendeAsync(new NimmKindTatsacheZurueck("K1", await LetzteAsync("kind-K1"), "Irrtum", Herkunft.Jetzt));
        (await LueckenAsync()).ShouldBeEmpty();

        var vereinbarung = (await a.Store.ReadStreamAsync(Mandant, "kind-K1"))[1].EventId;
        await SendeAsync(new BeendeBetreuung("K1", "E1", new DateOnly(2023, 8, 1), null, new Herkunft(Berichtigt: [vereinbarung])));
        (await LueckenAsync()).ShouldBe([Luecke.Vereinbarung]);
        await SendeAsync(new NimmKindTatsacheZurueck("K1", await LetzteAsync("kind-K1"), "Irrtum", Herkunft.Jetzt, "E1"));
        (await LueckenAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Haushalt_und_Person_gehoeren_wohin_ihre_Kinder_gehoeren()
    {
        await KindAsync("K1", "Anna", "Adler", "E1");
        await SendeAsync(new LegeHaushaltAn("H1", Herkunft.Jetzt));
        await SendeAsync(new LegePersonAn("P1", new Personenname("Petra", "Adler"), null, Herkunft.Jetzt));
        await SendeAsync(new MeldeMitglied("H1", "P1", new DateOnly(2020, 1, 1), null, Haushaltsrolle.Elternteil, Herkunft.Jetzt));
        await SendeAsync(new OrdneHaushalteZu("K1", new DateOnly(2020, 1, 1), null, [new Haushaltsanteil("H1", 100)], Herkunft.Jetzt));

        foreach (var stream in new[] { "kind-K1", "haushalt-H1", "person-P1" })
            (await ZielAsync(stream)).ShouldBeOfType<Ziel.An>().Orte.Select(o => o.Einrichtung).ShouldBe(["E1"]);
        (await ZielAsync("kind-K9")).ShouldBeOfType<Ziel.Neu>();
        (await a.Dienste.GetRequiredService<Kinderverzeichnis>().OrteDesKindesAsync("sued", "K1")).ShouldBeNull("ein anderer Mandant kennt das Kind nicht");
    }

    private static DateOnly Geburt { get; } = new(2021, 2, 28);

    private static Sichtbereich Alles { get; } = new(true, new HashSet<string>(StringComparer.Ordinal), null);

    private async Task KindAsync(string kind, string vorname, string nachname, string einrichtung, DateOnly? bis = null)
    {
        await SendeAsync(new NimmKindAuf(kind, new Personenname(vorname, nachname), new DateOnly(2021, 2, 28), Herkunft.Jetzt));
        await SendeAsync(new VereinbareBetreuung(kind, new DateOnly(2023, 8, 1), bis, einrichtung, null, 35, null, Herkunft.Jetzt));
    }

    private Task<Quittung> SendeAsync(IBefehl befehl) => a.SendeAsync(befehl, Kontext);

    private async Task<IReadOnlyList<string>> SucheAsync(Sichtbereich sicht, string? text = null, string? einrichtung = null, bool auchEhemalige = false)
    {
        await a.NachfuehrenAsync();
        var (zeilen, alle) = await a.Dienste.GetRequiredService<Kinderverzeichnis>().SucheAsync(Mandant, sicht, new Kindersuche(text, einrichtung, Heute, auchEhemalige, 1, 25));
        alle.ShouldBe(zeilen.Count);
        return [.. zeilen.Select(z => z.Kind)];
    }

    private async Task<Guid> LetzteAsync(string stream) => (await a.Store.ReadStreamAsync(Mandant, stream))[^1].EventId;

    private async Task<string?> NameAsync(string stream)
    {
        await a.NachfuehrenAsync();
        return (await new Kindernamen(a.Dienste.GetRequiredService<IViewDatabase>()).VonAsync(Mandant, [stream])).Finde(stream)?.Name;
    }

    private async Task<IReadOnlyList<string>> LueckenAsync()
    {
        await a.NachfuehrenAsync();
        var leser = new Lueckenleser(a.Dienste.GetRequiredService<IViewDatabase>(), a.Dienste.GetRequiredService<Kinderverzeichnis>());
        return [.. (await leser.VonAsync(Mandant, [Luecke.Haushalt, Luecke.Vereinbarung, Luecke.Zahlung], Alles, Heute)).Select(l => l.Art)];
    }

    /// <summary>The same by the view and, for a child, by its own events.</summary>
    private async Task GehoertAsync(string stream, params string[] einrichtungen)
    {
        List<Ziel> ziele = [await ZielAsync(stream)];
        if (stream.StartsWith("kind-", StringComparison.Ordinal)) ziele.Add(await a.Dienste.GetServices<IHistorischesZiel>().Single(z => z.Praefix == "kind-").ZielAsync(Mandant, stream["kind-".Length..], Kenntnisstand.Alles));
        foreach (var ziel in ziele) (ziel as Ziel.An)?.Orte.Select(o => o.Einrichtung).Order(StringComparer.Ordinal).ShouldBe(einrichtungen);
        if (einrichtungen.Length == 0) ziele.ShouldAllBe(z => z is Ziel.OhneOrt);
        else ziele.ShouldAllBe(z => z is Ziel.An);
    }

    private async Task<Ziel> ZielAsync(string stream)
    {
        await a.NachfuehrenAsync();
        return await new Zielverzeichnis(a.Dienste.GetServices<IZielbestimmung>()).ZielAsync(Mandant, stream);
    }
}
