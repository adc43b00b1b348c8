using KitaPlus.Betrieb;
using KitaPlus.Contracts;
using KitaPlus.Contracts.Kinder;
using KitaPlus.EventStore;
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

    private async Task<Ziel> ZielAsync(string stream)
    {
        await a.NachfuehrenAsync();
        return await new Zielverzeichnis(a.Dienste.GetServices<IZielbestimmung>()).ZielAsync(Mandant, stream);
    }
}
