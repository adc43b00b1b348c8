using KitaPlus.Beitraege.Beitragskonto;
using KitaPlus.Beitraege.Satzung;
using KitaPlus.Betrieb;
using KitaPlus.Contracts;
using KitaPlus.Contracts.Kinder;
using KitaPlus.Einrichtungen;
using KitaPlus.EventStore;
using KitaPlus.Kernel;
using KitaPlus.Kinder;
using KitaPlus.Testhilfen;
using KitaPlus.Verpflegung;

namespace KitaPlus.Beitraege.Tests.Szenarien;

/// <summary>
/// The whole application in memory, with a clock that the story sets: <see cref="Am"/> says on which day what follows is recorded.
/// There is a Kita named „kita“ in the district of the Jugendamt „stadt“, which has delegated the Erhebung.
/// </summary>
internal sealed partial class Rendantur : IAsyncDisposable
{
    public const string Mandant = "m1";
    private readonly Anwendung anwendung;
    private readonly FesteUhr uhr;
    private readonly string ordner;

    private Rendantur(Anwendung anwendung, FesteUhr uhr, string ordner)
    {
        this.anwendung = anwendung;
        this.uhr = uhr;
        this.ordner = ordner;
    }

    public Kontext Kontext { get; } = new(Mandant, "frau-weber");

    public Anwendung Anwendung => anwendung;

    public static async Task<Rendantur> Mit(params SatzungDokument[] satzungen)
    {
        var pfad = Directory.CreateTempSubdirectory("rendantur-").FullName;
        var zeit = new FesteUhr(new DateTimeOffset(2015, 1, 1, 9, 0, 0, TimeSpan.Zero));
        var r = new Rendantur(await Anwendung.OeffneAsync(new Ablage.Arbeitsspeicher(pfad), [new EinrichtungenModule(), new KinderModule(), new BeitraegeModule(), new VerpflegungModule()], zeit), zeit, pfad);
        foreach (var s in satzungen.DefaultIfEmpty(Muster.Satzung())) await r.Laedt(s);
        foreach (var jugendamt in satzungen.Select(s => s.Jugendamt).DefaultIfEmpty("stadt").Distinct()) await r.Erhebung(jugendamt, delegiert: true);
        await r.Sende(new LegeTraegerAn("t1", "Kirchengemeinde", Contracts.Einrichtungen.Traegerart.Kirchlich));
        await r.Einrichtung("kita", "stadt");
        return r;
    }

    /// <summary>The Rendantur with one family: Mia, born in February 2020, lives with Anna, who earns 45,000 € and pays; 25 hours from August 2024: 100 € a month.</summary>
    public static async Task<Rendantur> MitMia(params SatzungDokument[] satzungen)
    {
        var r = await Mit(satzungen);
        await r.Am("2024-06-03").Familie("haus", "anna", 45_000);
        await r.Kind("mia", "2020-02-10", "haus");
        await r.Betreut("mia", 25, "2024-08-01");
        return r;
    }

    public Rendantur Am(string tag)
    {
        uhr.StelleAuf(Berlin.Beginn(Muster.Tag(tag)).AddHours(9));
        return this;
    }

    /// <summary>Knowledge at the end of a day.</summary>
    public static Kenntnisstand Stand(string tag) => new(Berlin.Ende(Muster.Tag(tag)));

    /// <summary>Returns the id of the event, by which later facts can correct it.</summary>
    public async Task<Guid> Sende<TBefehl>(TBefehl befehl)
        where TBefehl : IBefehl
    {
        var id = Guid.NewGuid();
        var quittung = await anwendung.SendeAsync(befehl, Kontext, id);
        uhr.Vor(TimeSpan.FromSeconds(1));
        return quittung.Ereignisse.Count == 0 ? throw new NichtsBewirktException($"{befehl} hat nichts bewirkt.") : EreignisId.Aus(id, 0);
    }

    public async Task Laedt(SatzungDokument d)
    {
        var inhalt = SatzungLeser.Schreibe(d);
        SatzungLeser.Lies(inhalt).Maengel.ShouldBeEmpty();
        await Sende(new LadeSatzung(d.Jugendamt, d.Fassung, inhalt, SatzungLeser.Pruefsumme(d), Herkunft.Jetzt));
    }

    public Task<Guid> Erhebung(string jugendamt, bool delegiert, string ab = "2012-08") => Sende(new RegleErhebung(jugendamt, Monat(ab), delegiert, Herkunft.Jetzt));

    public async Task Einrichtung(string einrichtung, string jugendamt)
    {
        await Sende(new LegeEinrichtungAn(einrichtung, "t1", einrichtung, new DateOnly(2010, 1, 1)));
        await Zugeordnet(einrichtung, jugendamt, "2010-01-01");
    }

    public Task<Guid> Zugeordnet(string einrichtung, string jugendamt, string ab) => Sende(new OrdneJugendamtZu(einrichtung, jugendamt, Muster.Tag(ab), null, Herkunft.Jetzt));

    /// <summary>A household with one parent who pays.</summary>
    public async Task Familie(string haushalt, string elternteil, int? einkommen = null)
    {
        await Sende(new LegeHaushaltAn(haushalt, Herkunft.Jetzt));
        await Person(elternteil, einkommen);
        await Lebt(elternteil, haushalt);
        await Zahlt(elternteil, haushalt);
    }

    public async Task Person(string person, int? einkommen = null)
    {
        await Sende(new LegePersonAn(person, new Personenname(person, "Muster"), null, Herkunft.Jetzt));
        if (einkommen is { } euro) await Einkommen(person, euro, "2015-01-01");
    }

    public async Task Kind(string kind, string geboren, string haushalt)
    {
        await Sende(new NimmKindAuf(kind, new Personenname(kind, "Muster"), Muster.Tag(geboren), Herkunft.Jetzt));
        await Wohnt(kind, geboren, null, (haushalt, 100));
    }

    public Task<Guid> Wohnt(string kind, string ab, string? bis, params (string Haushalt, int Prozent)[] anteile) =>
        Sende(new OrdneHaushalteZu(kind, Muster.Tag(ab), Ende(bis), [.. anteile.Select(a => new Haushaltsanteil(a.Haushalt, a.Prozent))], Herkunft.Jetzt));

    public Task<Guid> Betreut(string kind, int stunden, string ab, string? bis = null, string kita = "kita", string? eingegangen = null, Guid? statt = null) =>
        Sende(new VereinbareBetreuung(kind, Muster.Tag(ab), Ende(bis), kita, null, stunden, null, Angabe(eingegangen, statt)));

    public Task<Guid> Stunden(string kind, int stunden, string ab, string? eingegangen = null, string kita = "kita") =>
        Sende(new AendereStunden(kind, kita, Muster.Tag(ab), stunden, null, null, Angabe(eingegangen)));

    /// <param name="ab">First day without care.</param>
    public Task<Guid> Endet(string kind, string ab, string? bis = null) => Sende(new BeendeBetreuung(kind, "kita", Muster.Tag(ab), Ende(bis), Herkunft.Jetzt));

    public Task<Guid> Lebt(string person, string haushalt, string ab = "2010-01-01", Haushaltsrolle rolle = Haushaltsrolle.Elternteil) =>
        Sende(new MeldeMitglied(haushalt, person, Muster.Tag(ab), null, rolle, Herkunft.Jetzt));

    public Task<Guid> Zahlt(string? person, string haushalt, string ab = "2010-01-01", string? bis = null) =>
        Sende(new BestimmeZahlungspflicht(haushalt, Muster.Tag(ab), Ende(bis), person, Herkunft.Jetzt));

    public Task<Guid> Einkommen(string person, int euro, string ab, string? bis = null, string? eingegangen = null, bool endgueltig = false, Guid? statt = null) =>
        Sende(new ErklaereEinkommen(
            person, Muster.Tag(ab), Ende(bis), new Contracts.Kinder.Einkommen(Geld.Euro(euro), false, 0), endgueltig ? Einkommensstand.Endgueltig : Einkommensstand.Vorlaeufig, Angabe(eingegangen, statt)));

    public Task<Guid> Befreit(string haushalt, string art, string ab, string? bis = null, string? eingegangen = null) =>
        Sende(new ErkenneBefreiungAn(haushalt, art, Muster.Tag(ab), Ende(bis), Besteht: true, Angabe(eingegangen)));

    /// <summary>What the module itself would not record by command: payments and take-over come from imports.</summary>
    public async Task Uebernimm(params KontoEreignis[] ereignisse)
    {
        foreach (var e in ereignisse)
        {
            var daten = anwendung.Codec.Encode(Mandant, Guid.NewGuid(), e, new EventMetadata("import", Guid.NewGuid()));
            await anwendung.Store.AppendAsync(Mandant, [new StreamAppend(KontoBefehl.Strom(e.Jugendamt, e.Person), ExpectedRevision.Any, [daten])]);
        }
    }

    /// <summary>Past all rules, as a defect or another program might leave it.</summary>
    public Task Schreibe(string strom, IEreignis ereignis) => anwendung.Store.AppendAsync(
        Mandant, [new StreamAppend(strom, ExpectedRevision.Any, [anwendung.Codec.Encode(Mandant, Guid.NewGuid(), ereignis, new EventMetadata("fremd", Guid.NewGuid()))])]);

    public Task Bezahlt(string person, int euro) => Uebernimm(new ZahlungGebucht("stadt", person, Berlin.Tag(uhr.GetUtcNow()), Geld.Euro(euro), "Konto"));

    /// <summary>Destroys the keys of a person and rebuilds the view, as an erasure does.</summary>
    public async Task Loescht(string schluesselname)
    {
        anwendung.Schluessel.Destroy(Mandant, schluesselname, null);
        await anwendung.Ansichten.RebuildAsync([Views.BestandView.Ansicht], null);
    }

    public async ValueTask DisposeAsync()
    {
        await anwendung.DisposeAsync();
        Directory.Delete(ordner, recursive: true);
    }

    private static Herkunft Angabe(string? eingegangen, Guid? statt = null) => new(Ende(eingegangen), Berichtigt: statt is { } g ? [g] : null);

    private static DateOnly? Ende(string? tag) => tag is null ? null : Muster.Tag(tag);

    internal static Monat Monat(string monat) => Kernel.Monat.TryParse(monat, out var m) ? m : throw new ArgumentException("kein Monat", nameof(monat));
}

/// <summary>A story that says what is known already is probably not the one that was meant.</summary>
internal sealed class NichtsBewirktException(string satz) : Exception(satz);
