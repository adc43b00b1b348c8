using System.Globalization;
using KitaPlus.Betrieb;
using KitaPlus.Contracts.Einrichtungen;
using KitaPlus.Contracts.Kinder;
using KitaPlus.EventStore;
using KitaPlus.KiBiz;
using KitaPlus.Kernel;

namespace KitaPlus.Meldewesen;

/// <summary>A report as it would be, with what should be looked at first.</summary>
internal sealed record Meldungsentwurf(Meldungsname Name, Meldungsinhalt Inhalt, Grundlage Grundlage, IReadOnlyList<Befund> Befunde)
{
    public int Fehler => Befunde.Count(b => b.Blockiert);

    public int Warnungen => Befunde.Count(b => !b.Blockiert);

    /// <summary>What has been seen when it was looked at: all numbers and findings.</summary>
    public string Abdruck => Inhaltshash.Von(string.Join('\n', [
        .. Inhalt.Werte.Concat(Personalsummen.Aus([.. Inhalt.Personal.Select(p => p.Zaehlung)], true).Werte).Select(w => string.Create(CultureInfo.InvariantCulture, $"{w.Schluessel}={w.Zahl}")),
        .. Befunde.Select(b => $"{b.Kind}{b.Person}|{b.Satz}|{b.Blockiert}"),
    ]));
}

/// <summary>Makes, freezes and hands over reports.</summary>
internal sealed class Meldungsdienst(
    IEventStore store, IEventCodec codec, IProjections ansichten, Grundlagenleser grundlagen, Kalenderleser kalender, Kindakten akten, Dateilager lager, IMeldungstransport transport, IBefehlspruefung pruefung, IServiceProvider dienste, TimeProvider uhr)
{
    /// <summary>Keys of the staff are those of their records: erased with them.</summary>
    public const string Kraftschutz = "beschaeftigte-";

    private const int Nebeneinander = 8;

    public static Kibiztabellen Tabellen => Kibiztabellen.Amtlich;

    private DateOnly Heute => Berlin.Tag(uhr.GetUtcNow());

    /// <summary>The report as of a moment; the days are those of the calendar, or of the version that is looked at.</summary>
    public async Task<Meldungsentwurf> EntwurfAsync(string mandant, Meldungsname name, Kenntnisstand stand, DateOnly? stichtag = null, CancellationToken cancellationToken = default)
    {
        var tag = stichtag ?? (await kalender.VonAsync(mandant, cancellationToken)).Frist(name).Zaehltag(name);
        var grundlage = await grundlagen.LiesAsync(mandant, name, tag, stand, cancellationToken);
        var inhalt = Meldungsrechnung.Rechne(Tabellen, name, tag, grundlage);
        return new(name, inhalt, grundlage, Plausibilitaet.Pruefe(Tabellen, name, grundlage, inhalt, Heute));
    }

    /// <summary>The report as it is frozen now: computed from the Protokoll up to its end and not from views, so that it gives the same later.</summary>
    public async Task<(Meldungsentwurf Entwurf, Kenntnisstand Stand)> JetztAsync(string mandant, Meldungsname name, CancellationToken cancellationToken = default)
    {
        if (!name.IstGueltig) throw new Fachfehler($"„{name.Kurz}“ bezeichnet keine Meldung; bitte Art und Zeitraum prüfen.");
        var stelle = await store.HeadAsync(cancellationToken);
        await ansichten.ProjectionsUpTo(stelle, null, cancellationToken);
        var stand = new Kenntnisstand(uhr.GetUtcNow(), stelle.Commit);
        return (await EntwurfAsync(mandant, name, stand, null, cancellationToken), stand);
    }

    /// <summary>The reports of many Einrichtungen at once, for kinds that only count children and groups.</summary>
    public async Task<IReadOnlyDictionary<string, Meldungsinhalt>> AlleAsync(string mandant, IReadOnlyCollection<string> einrichtungen, Meldeart art, string zeitraum, CancellationToken cancellationToken = default)
    {
        if (einrichtungen.Count == 0) return new Dictionary<string, Meldungsinhalt>();
        var muster = new Meldungsname(einrichtungen.First(), art, zeitraum);
        var tag = (await kalender.VonAsync(mandant, cancellationToken)).Frist(muster).Zaehltag(muster);
        var grundlage = await grundlagen.LiesAlleAsync(mandant, einrichtungen, muster, tag, Kenntnisstand.Alles, cancellationToken);
        return einrichtungen.Select(e => muster with { Einrichtung = e }).ToDictionary(n => n.Einrichtung, n => Meldungsrechnung.Rechne(Tabellen, n, tag, grundlage(n)), StringComparer.Ordinal);
    }

    public async Task<Meldungsakte> AkteAsync(string mandant, Meldungsname name, CancellationToken cancellationToken = default)
    {
        var verlauf = (await store.ReadStreamAsync(mandant, name.Strom, 0, cancellationToken)).Select(e => new RecordedEvent(e, codec.Decode(e))).ToList();
        return new(name, verlauf.Aggregate(Meldungszustand.Anfang, (z, e) => MeldungDecider.Evolve(z, e.Event, e.Envelope.EventId)), verlauf);
    }

    /// <summary>Freezes a version with all that is known now.</summary>
    /// <param name="fassung">Its number: the one after the version that was looked at.</param>
    /// <param name="gesehen"><see cref="Meldungsentwurf.Abdruck"/> of what was looked at.</param>
    /// <param name="bestaetigt">The findings that do not block were seen.</param>
    /// <param name="grund">Why there is a new version; nothing for the first.</param>
    public async Task ErstelleAsync(Kontext kontext, Meldungsname name, int fassung, string gesehen, bool bestaetigt, string? grund, Guid befehlId, CancellationToken cancellationToken = default)
    {
        var (entwurf, stand) = await JetztAsync(kontext.Mandant, name, cancellationToken);
        if (entwurf.Abdruck != gesehen) throw new Fachfehler("Zahlen oder Hinweise haben sich geändert, seit die Seite geöffnet wurde. Unten steht der neue Stand; bitte noch einmal ansehen und dann erstellen.");
        if (entwurf is { Fehler: 0, Warnungen: > 0 } && !bestaetigt) throw new Fachfehler($"{Zahlen.Menge(entwurf.Warnungen, "Hinweis ist", "Hinweise sind")} noch nicht bestätigt; bitte ansehen und ankreuzen.");
        // ob ein Kind eine Behinderung hat, steht in seiner Zeile: darum haben alle den Zweck Gesundheit, sonst verriete es der Zweck
        var kinder = new List<Personenbezug<Kindzaehlung>>();
        foreach (var (kind, z) in entwurf.Inhalt.Kinder)
        {
            var vereinbarung = await akten.VereinbarungAsync(kontext.Mandant, kind, entwurf.Inhalt.Stichtag, stand, cancellationToken);
            kinder.Add(Personenbezug<Kindzaehlung>.Von($"kind-{kind}", Zwecke.Gesundheit, z with { Vereinbarung = vereinbarung?.Id }));
        }

        var version = new MeldungErstellt(
            name.Einrichtung, name.Art, name.Zeitraum, fassung, entwurf.Inhalt.Stichtag, stand.Bekannt, stand.Position, entwurf.Inhalt.Werte, kinder,
            [.. entwurf.Inhalt.Personal.Select(p => Personenbezug<Kraftzaehlung>.Von($"{Kraftschutz}{p.Person}", Zwecke.Stammdaten, p.Zaehlung))], entwurf.Inhalt.Gruppen, entwurf.Grundlage.Einrichtung, entwurf.Warnungen, grund);
        await SendeAsync(new ErstelleMeldung(name, version, entwurf.Fehler), kontext, befehlId, cancellationToken);
    }

    /// <summary>Writes the files and says so. Broken off in between, the same call goes on: the same version gives the same bytes.</summary>
    public async Task UebermittleAsync(Kontext kontext, Meldungsname name, int fassung, Guid befehlId, CancellationToken cancellationToken = default)
    {
        var akte = await AkteAsync(kontext.Mandant, name, cancellationToken);
        var leer = new MeldungUebermittelt(fassung, "", "", "", "", "");
        if (akte.Zustand.Stand != Meldungsstand.Freigegeben || akte.Zustand.Fassung != fassung || akte.Zustand.Neueste is not { } version)
        {
            // der Befehl sagt, warum es nicht geht
            await SendeAsync(new UebermittleMeldung(name, fassung, leer), kontext, befehlId, cancellationToken);
            return;
        }

        await pruefung.PruefeAsync(new UebermittleMeldung(name, fassung, leer), kontext, cancellationToken);
        if (version.Geloescht is > 0 and var n) throw new Fachfehler($"Zu {Zahlen.Menge(n, "Person", "Personen")} dieser Meldung sind die Daten inzwischen gelöscht; die Datei wäre unvollständig. Bitte eine Rückfrage stellen und eine neue Fassung erstellen.");
        var datei = await transport.UebergibAsync(kontext.Mandant, version, lager, cancellationToken);
        await SendeAsync(new UebermittleMeldung(name, fassung, datei), kontext, befehlId, cancellationToken);
    }

    /// <summary>A file as it was handed over; the same bytes every time.</summary>
    /// <exception cref="Fachfehler">There is none, or it was destroyed.</exception>
    public async Task<byte[]> DateiAsync(string mandant, Meldungsname name, int fassung, bool csv, CancellationToken cancellationToken = default)
    {
        var akte = await AkteAsync(mandant, name, cancellationToken);
        if (!akte.Zustand.Dateien.TryGetValue(fassung, out var d)) throw new Fachfehler("Diese Fassung hat keine Datei; sie entsteht mit der Übermittlung.");
        return await lager.LiesAsync(mandant, csv ? d.Csv : d.Xml, csv ? d.CsvPruefsumme : d.XmlPruefsumme, cancellationToken);
    }

    /// <summary>Answers of the authority from a file; each is noted for itself, with the rights of the caller.</summary>
    public async Task<IReadOnlyList<(Quittungszeile Zeile, string? Fehler)>> NimmQuittungenAsync(Kontext kontext, byte[] datei, Guid befehlId, CancellationToken cancellationToken = default)
    {
        var pruefsumme = Dateilager.Pruefsumme(datei);
        var aus = new List<(Quittungszeile, string?)>();
        foreach (var z in Quittungsleser.Lies(datei))
        {
            if (z.Meldung is not { } name)
            {
                aus.Add((z, $"„{z.Kennung}“ bezeichnet keine Meldung."));
                continue;
            }

            try
            {
                var uebermittelt = (await AkteAsync(kontext.Mandant, name, cancellationToken)).Uebermittelt(z.Fassung);
                await SendeAsync(new VermerkeQuittung(name, z.Fassung, z.Angenommen, z.Am, z.Zeichen, z.Grund, pruefsumme, Heute, uebermittelt), kontext, EreignisId.Aus($"quittung|{befehlId}|{z.Kennung}|{z.Angenommen}|{z.Am:yyyy-MM-dd}|{z.Zeichen}"), cancellationToken);
                aus.Add((z, null));
            }
            catch (Exception x) when (x is Fachfehler or Rechte.Verweigert)
            {
                aus.Add((z, x.Message));
            }
        }

        return aus;
    }

    /// <summary>Names of the groups of an Einrichtung on a day.</summary>
    public Task<IReadOnlyDictionary<string, string>> GruppennamenAsync(string mandant, string einrichtung, DateOnly tag, Kenntnisstand stand, CancellationToken cancellationToken = default) => grundlagen.GruppennamenAsync(mandant, einrichtung, tag, stand, cancellationToken);

    /// <summary>Why the numbers of a version would be others today.</summary>
    public async Task<Abweichungen> AbweichungenAsync(string mandant, MeldungErstellt version, CancellationToken cancellationToken = default) =>
        Abweichungen.Zwischen(version, (await EntwurfAsync(mandant, version.Name, Kenntnisstand.Alles, version.Stichtag, cancellationToken)).Inhalt);

    /// <summary>Entries since a version that can have changed it, of these children and of the groups.</summary>
    public async Task<(ILookup<string, Eintrag> Kinder, IReadOnlyList<Eintrag> Einrichtung)> UrsachenAsync(string mandant, MeldungErstellt version, Abweichungen abweichungen, CancellationToken cancellationToken = default)
    {
        var je = new List<(string Kind, Eintrag Eintrag)>();
        foreach (var k in abweichungen.Kinder.Chunk(Nebeneinander))
        {
            foreach (var (kind, eintraege) in await Task.WhenAll(k.Select(async x => (x.Kind, await akten.SeitAsync(mandant, $"kind-{x.Kind}", version.Kenntnis, cancellationToken)))))
                je.AddRange(eintraege.Where(e => ZaehltMit(e.Ereignis, version.Art)).Select(e => (kind, e)));
        }

        return (je.ToLookup(x => x.Kind, x => x.Eintrag, StringComparer.Ordinal), abweichungen.GruppenAnders ? [.. (await akten.SeitAsync(mandant, $"einrichtung-{version.Einrichtung}", version.Kenntnis, cancellationToken)).Where(e => ZaehltMit(e.Ereignis, version.Art))] : []);
    }

    /// <summary>What else stands in a record does not change a report, and is not for everybody who sees it.</summary>
    private static bool ZaehltMit(IEreignis ereignis, Meldeart art) => ereignis switch
    {
        KindAufgenommen or GeburtsdatumBerichtigt or BetreuungVereinbart or BetreuungBeendet or InklusionFestgestellt or KindTatsacheZurueckgenommen => true,
        StatistikGemeldet or WohnsitzGemeldet => art == Meldeart.Statistik,
        GruppeEingerichtet or GruppeGeschlossen or EinrichtungTatsacheZurueckgenommen => true,
        _ => false,
    };

    private async Task SendeAsync(IBefehl befehl, Kontext kontext, Guid befehlId, CancellationToken cancellationToken) =>
        await ansichten.ProjectionsUpTo((await Anwendung.In(dienste).SendeAsync(befehl, kontext, befehlId == Guid.Empty ? null : befehlId, cancellationToken)).Position, [MeldungenView.Ansicht], cancellationToken);
}
