using System.Text;
using KitaPlus.EventStore.Tests.Projektionen;
using KitaPlus.Kernel;
using KitaPlus.Testhilfen;

namespace KitaPlus.EventStore.Tests.Siegel;

public sealed class SiegelTests : IDisposable
{
    private static readonly EventMetadata Metadaten = new("anna", Guid.NewGuid(), "berta", Guid.NewGuid());
    private readonly FesteUhr uhr = new();
    private readonly InMemoryEventStore store;
    private readonly Siegelkette kette;
    private readonly string ordner = Directory.CreateTempSubdirectory("kitaplus-").FullName;

    public SiegelTests()
    {
        store = new InMemoryEventStore(uhr);
        kette = new Siegelkette(store, uhr);
    }

    public void Dispose()
    {
        kette.Dispose();
        Directory.Delete(ordner, recursive: true);
    }

    private async Task<Position> SchreibeAsync(int anzahl) => (await store.AppendAsync("nord", [new StreamAppend("kind-1", ExpectedRevision.Any,
        [.. Enumerable.Range(0, anzahl).Select(i => new EventData(Guid.NewGuid(), "probe.gebucht.v1", Encoding.UTF8.GetBytes($"{{\"n\":{i}}}"), Metadaten))])])).Position;

    private async Task<IReadOnlyList<StoredEvent>> SiegelAsync() => await store.ReadStreamAsync(SiegelGesetzt.Mandant, SiegelGesetzt.Stream);

    [Fact]
    public async Task Alle_tausend_Ereignisse_wird_ein_Siegel_gesetzt_und_der_Rest_nach_einer_Minute()
    {
        await SchreibeAsync(2500);
        await kette.SiegleAsync(force: false);
        // the first seal of all has no minute to wait for
        (await SiegelAsync()).Count.ShouldBe(2);

        uhr.Vor(TimeSpan.FromSeconds(59));
        await kette.SiegleAsync(force: false);
        (await SiegelAsync()).Count.ShouldBe(2);

        uhr.Vor(TimeSpan.FromSeconds(1));
        var letztes = await kette.SiegleAsync(force: false);
        (await SiegelAsync()).Count.ShouldBe(3);
        letztes!.Insgesamt.ShouldBe(2502, "auch die Siegel gehören zur Kette");

        uhr.Vor(TimeSpan.FromHours(1));
        await kette.SiegleAsync(force: true);
        (await SiegelAsync()).Count.ShouldBe(3, "ein Siegel allein verlangt kein weiteres");
    }

    [Fact]
    public async Task Nach_einem_Neustart_setzt_die_Kette_am_letzten_Siegel_fort()
    {
        await SchreibeAsync(10);
        await kette.SiegleAsync(force: true);
        await SchreibeAsync(10);
        using (var neu = new Siegelkette(store, uhr)) await neu.SiegleAsync(force: true);

        var befund = await Siegelpruefung.PruefeAsync(store);

        befund.Unversehrt.ShouldBeTrue(befund.Satz);
        befund.Siegel.ShouldBe(2);
        befund.Ereignisse.ShouldBe(22);
        befund.Ungesiegelt.ShouldBe(0, "ein Siegel allein verlangt kein weiteres");
        befund.Satz.ShouldContain("unversehrt");
        befund.Satz.ShouldContain("alles gesiegelt");
    }

    [Theory]
    [InlineData(1, "1 Ereignis ist noch ungesiegelt")]
    [InlineData(2, "2 Ereignisse sind noch ungesiegelt")]
    public async Task Was_noch_ungesiegelt_ist_wird_genau_genannt_und_nachgeholt(int rest, string satz)
    {
        await SchreibeAsync(10);
        (await kette.UngesiegeltAsync()).ShouldBe(10);
        await kette.SiegleAsync(force: true);
        await SchreibeAsync(rest);

        using var nachNeustart = new Siegelkette(store, uhr);
        (await nachNeustart.UngesiegeltAsync()).ShouldBe(rest);
        var befund = await Siegelpruefung.PruefeAsync(store);
        befund.Ungesiegelt.ShouldBe(rest);
        befund.Satz.ShouldContain(satz);

        await nachNeustart.SiegleAsync(force: true);
        (await nachNeustart.UngesiegeltAsync()).ShouldBe(0);
        (await Siegelpruefung.PruefeAsync(store)).Ungesiegelt.ShouldBe(0);
    }

    [Fact]
    public async Task Zwei_Ketten_zugleich_versiegeln_nichts_doppelt()
    {
        await SchreibeAsync(10);
        await kette.SiegleAsync(force: true);
        using var zweite = new Siegelkette(store, uhr);
        await zweite.SiegleAsync(force: true);
        await SchreibeAsync(10);
        await kette.SiegleAsync(force: true);
        await SchreibeAsync(10);

        await Should.ThrowAsync<RevisionConflictException>(() => zweite.SiegleAsync(force: true));
        await zweite.SiegleAsync(force: true);

        var befund = await Siegelpruefung.PruefeAsync(store);
        befund.Unversehrt.ShouldBeTrue(befund.Satz);
        befund.Siegel.ShouldBe(3);
    }

    [Fact]
    public async Task Der_Dienst_siegelt_im_Takt_der_Uhr()
    {
        var bis = await SchreibeAsync(10);
        await using var dienst = new Siegeldienst(kette, uhr);

        uhr.Vor(TimeSpan.FromSeconds(5));
        await store.WaitForEventAfterAsync(bis).WaitAsync(TimeSpan.FromSeconds(30));

        (await SiegelAsync()).Count.ShouldBe(1);
        dienst.Fehler.ShouldBeNull();
    }

    public static TheoryData<string, Func<StoredEvent, StoredEvent>> Eingriffe => new()
    {
        { "Inhalt", e => e with { Payload = "{}"u8.ToArray() } },
        { "Zeit", e => e with { RecordedAt = e.RecordedAt.AddTicks(1) } },
        { "Mandant", e => e with { Tenant = "sued" } },
        { "Typ", e => e with { Type = "probe.gebucht.v2" } },
        { "Täter", e => e with { Metadata = e.Metadata with { Actor = "carl" } } },
        { "Auftraggeber", e => e with { Metadata = e.Metadata with { OnBehalfOf = null } } },
        { "Ursache", e => e with { Metadata = e.Metadata with { Cause = null } } },
        { "Grenze zweier Felder", e => e with { Tenant = e.Tenant + "k", Stream = e.Stream[1..] } },
    };

    [Theory]
    [MemberData(nameof(Eingriffe))]
    public async Task Jede_Aenderung_an_einem_Ereignis_faellt_auf(string was, Func<StoredEvent, StoredEvent> eingriff)
    {
        await VersiegleZweimalZehnAsync();

        var befund = await Siegelpruefung.PruefeAsync(Mit(alle => alle.Select(e => e.Position.Commit == 15 ? eingriff(e) : e)));

        befund.Unversehrt.ShouldBeFalse(was);
        befund.Abweichung.ShouldBe(new Position(11), "nach dem letzten Siegel, das noch stimmt");
        befund.Satz.ShouldContain("Zwischen Position 11 und 21");
        befund.Satz.ShouldContain("Siegel Nr. 2");
    }

    [Fact]
    public async Task Ein_fehlendes_Ereignis_faellt_auf()
    {
        await VersiegleZweimalZehnAsync();

        var befund = await Siegelpruefung.PruefeAsync(Mit(alle => alle.Where(e => e.Position.Commit != 15)));

        befund.Unversehrt.ShouldBeFalse();
        befund.Abweichung.ShouldBe(new Position(15));
        befund.Satz.ShouldContain("fehlt das Ereignis an Position 15");
    }

    [Fact]
    public async Task Ein_veraendertes_oder_entferntes_Siegel_faellt_auf()
    {
        await VersiegleZweimalZehnAsync();

        var ohne = await Siegelpruefung.PruefeAsync(Mit(alle => alle.Where(e => e.Position.Commit != 11)));
        var anders = await Siegelpruefung.PruefeAsync(Mit(alle => alle.Select(e => e.Position.Commit != 11 ? e
            : e with { Payload = Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(e.Payload.Span).Replace("\"insgesamt\":10", "\"insgesamt\":9", StringComparison.Ordinal)) })));

        ohne.Unversehrt.ShouldBeFalse();
        ohne.Satz.ShouldContain("Siegel");
        anders.Unversehrt.ShouldBeFalse();
    }

    [Fact]
    public async Task Ein_abgeschnittenes_Protokoll_faellt_durch_das_Tagessiegel_auf()
    {
        using var schluessel = Siegelschluessel.LadeOderErzeuge(Path.Combine(ordner, "siegel.pem"));
        await VersiegleZweimalZehnAsync();
        var siegel = Tagessiegel.Lies(await HaendigeAusAsync(schluessel), schluessel.Oeffentlich);
        await SchreibeAsync(5);
        (await Siegelpruefung.PruefeAsync(store, [siegel])).Unversehrt.ShouldBeTrue();

        // cut off so that the first seal still fits
        var kurz = Mit(alle => alle.Where(e => e.Position.Commit <= 12));
        (await Siegelpruefung.PruefeAsync(kurz)).Unversehrt.ShouldBeTrue("ohne das Tagessiegel ist davon nichts zu sehen");
        var befund = await Siegelpruefung.PruefeAsync(kurz, [siegel]);

        befund.Unversehrt.ShouldBeFalse();
        befund.Satz.ShouldContain("endet an Position 12");
        befund.Satz.ShouldContain("Tagessiegel");
    }

    [Fact]
    public async Task Ein_veraendertes_oder_fremdes_Tagessiegel_wird_abgewiesen()
    {
        using var schluessel = Siegelschluessel.LadeOderErzeuge(Path.Combine(ordner, "siegel.pem"));
        using var wieder = Siegelschluessel.LadeOderErzeuge(Path.Combine(ordner, "siegel.pem"));
        using var fremd = Siegelschluessel.LadeOderErzeuge(Path.Combine(ordner, "fremd.pem"));
        wieder.Oeffentlich.ShouldBe(schluessel.Oeffentlich);
        await SchreibeAsync(3);
        await kette.SiegleAsync(force: true);
        var json = await HaendigeAusAsync(schluessel);

        Tagessiegel.Lies(json, wieder.Oeffentlich).Insgesamt.ShouldBe(4, "das Siegel im Protokoll gehört dazu");
        Should.Throw<Fachfehler>(() => Tagessiegel.Lies(json.Replace("\"insgesamt\": 4", "\"insgesamt\": 2", StringComparison.Ordinal))).Message.ShouldContain("verändert");
        Should.Throw<Fachfehler>(() => Tagessiegel.Lies(json, fremd.Oeffentlich)).Message.ShouldContain("anderen Schlüssel");
        Should.Throw<Fachfehler>(() => Tagessiegel.Lies(json.Replace("\"tag\": \"2026-08-01\"", "\"tag\": \"2026-08-02\"", StringComparison.Ordinal))).Message.ShouldContain("verändert");
        Should.Throw<Fachfehler>(() => Tagessiegel.Lies(json.Replace("siegel-1", "siegel-2", StringComparison.Ordinal))).Message.ShouldContain("neueren Version");
        Should.Throw<Fachfehler>(() => Tagessiegel.Lies("{}")).Message.ShouldContain("unvollständig");
        Should.Throw<Fachfehler>(() => Tagessiegel.Lies("kein json")).Message.ShouldContain("nicht lesbar");
    }

    [Fact]
    public async Task Ein_Tagessiegel_spricht_ueber_alles_bis_zum_Ende_seines_Tages_und_ueber_nichts_danach()
    {
        using var schluessel = Siegelschluessel.LadeOderErzeuge(Path.Combine(ordner, "siegel.pem"));
        var erster = Berlin.Tag(uhr.GetUtcNow());
        (await Kettenstand.LiesAsync(store, Berlin.Ende(erster))).ShouldBeNull();
        await SchreibeAsync(10);
        await kette.SiegleAsync(force: true);
        await SchreibeAsync(4);
        uhr.StelleAuf(Berlin.Beginn(erster.AddDays(1)));
        await SchreibeAsync(7);
        await kette.SiegleAsync(force: true);

        (await Kettenstand.LiesAsync(store, Berlin.Ende(erster.AddDays(-1)))).ShouldBeNull();
        (await Kettenstand.LiesAsync(store, Berlin.Ende(erster)))!.Insgesamt.ShouldBe(10 + 1 + 4);
        (await Kettenstand.LiesAsync(store, Berlin.Ende(erster.AddDays(1))))!.Insgesamt.ShouldBe(10 + 1 + 4 + 7 + 1);

        var siegel = Tagessiegel.Lies(await HaendigeAusAsync(schluessel, erster));
        (await Siegelpruefung.PruefeAsync(store, [siegel])).Unversehrt.ShouldBeTrue();
        var befund = await Siegelpruefung.PruefeAsync(Mit(alle => alle.Where(e => !Siegelkette.IstSiegel(e)).Select((e, i) => e with { Position = new Position(i + 1) })), [siegel]);
        befund.Unversehrt.ShouldBeFalse("ohne Siegel neu durchgezählt");
    }

    private async Task VersiegleZweimalZehnAsync()
    {
        await SchreibeAsync(10);
        await kette.SiegleAsync(force: true);
        await SchreibeAsync(10);
        await kette.SiegleAsync(force: true);
        (await Siegelpruefung.PruefeAsync(store)).Unversehrt.ShouldBeTrue();
    }

    private async Task<string> HaendigeAusAsync(Siegelschluessel schluessel, DateOnly? tag = null)
    {
        var gemeint = tag ?? Berlin.Tag(uhr.GetUtcNow());
        return Tagessiegel.Erstelle(gemeint, (await Kettenstand.LiesAsync(store, Berlin.Ende(gemeint)))!, schluessel, uhr).AlsJson();
    }

    private GefaelschterStore Mit(Func<IEnumerable<StoredEvent>, IEnumerable<StoredEvent>> eingriff) => new(store, eingriff);

    /// <summary>The log as somebody with access to the database has left it.</summary>
    private sealed class GefaelschterStore(IEventStore echt, Func<IEnumerable<StoredEvent>, IEnumerable<StoredEvent>> eingriff) : IEventStore
    {
        public async Task<IReadOnlyList<StoredEvent>> ReadAllAsync(Position after, int maxCount, CancellationToken cancellationToken = default) =>
            [.. eingriff(await echt.ReadAllAsync(Position.Start, int.MaxValue, cancellationToken)).Where(e => e.Position > after).Take(maxCount)];

        public async Task<IReadOnlyList<StoredEvent>> ReadStreamAsync(string tenant, string stream, long fromRevision = 0, CancellationToken cancellationToken = default) =>
            [.. (await ReadAllAsync(Position.Start, int.MaxValue, cancellationToken)).Where(e => e.Tenant == tenant && e.Stream == stream && e.Revision >= fromRevision)];

        public async Task<Position> HeadAsync(CancellationToken cancellationToken = default) => (await ReadAllAsync(Position.Start, int.MaxValue, cancellationToken))[^1].Position;

        public Task<AppendResult> AppendAsync(string tenant, IReadOnlyList<StreamAppend> appends, CancellationToken cancellationToken = default) => echt.AppendAsync(tenant, appends, cancellationToken);

        public Task WaitForEventAfterAsync(Position after, CancellationToken cancellationToken = default) => echt.WaitForEventAfterAsync(after, cancellationToken);

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
