using System.Security.Cryptography;
using KitaPlus.Betrieb;
using KitaPlus.Contracts.Personal;
using KitaPlus.EventStore;
using KitaPlus.Kernel;
using KitaPlus.Rechte;
using KitaPlus.Web;
using KitaPlus.Web.Arbeiten;

namespace KitaPlus.Personal;

/// <summary>What came of carrying out an import.</summary>
/// <param name="Gescheitert">Persons whose rules refused, with the sentence.</param>
internal sealed record Importlaufergebnis(string Import, IReadOnlyList<(string Name, string Satz)> Gescheitert);

/// <summary>Files of the Generalvikariat: reading in, dry run, carrying out. Each person is one command with an id that follows from the file: going on after an interruption does nothing twice.</summary>
internal sealed class Personalimporte(
    Anwendung anwendung, IAktenablage ablage, Personalverzeichnis verzeichnis, IOrtsverzeichnisse orte, IBefehle befehle, IAnrufer anrufer, Hintergrundarbeiten arbeiten, Personaldateiende ende)
{
    public const string Arbeitsart = "personalimport";

    private const int Nebeneinander = 8;

    public async Task<PersonalimportZustand> StandAsync(CancellationToken cancellationToken = default) =>
        (await EreignisseAsync(PersonalimportBefehl.Strom(anrufer.Mandant), cancellationToken)).Aggregate(PersonalimportZustand.Anfang, (z, e) => PersonalimportZustand.Evolve(z, e.Event, e.Envelope.EventId));

    /// <summary>What happened to the files, first recorded first.</summary>
    public Task<IReadOnlyList<RecordedEvent>> VerlaufAsync(CancellationToken cancellationToken = default) => EreignisseAsync(PersonalimportBefehl.Strom(anrufer.Mandant), cancellationToken);

    /// <param name="bis">Position in the Protokoll up to which they are read; null: all.</param>
    public async Task<PersonalcodeZustand> CodesAsync(long? bis = null, CancellationToken cancellationToken = default) =>
        (await EreignisseAsync(PersonalcodeBefehl.Strom(anrufer.Mandant), cancellationToken)).Where(e => bis is null || e.Envelope.Position.Commit <= bis).Aggregate(PersonalcodeZustand.Anfang, (z, e) => PersonalcodeZustand.Evolve(z, e.Event, e.Envelope.EventId));

    /// <summary>Stores the file and registers it; nothing about a person is recorded.</summary>
    /// <returns>Number of the import.</returns>
    /// <exception cref="Fachfehler">Not such a file.</exception>
    public async Task<string> LiesEinAsync(byte[] inhalt, DateOnly stichtag, Guid befehlId, CancellationToken cancellationToken = default)
    {
        var zeilen = Personaldatei.Lies(inhalt);
        var import = $"pi-{befehlId.ToString("N")[..16]}";
        await ablage.LegeAbAsync(anrufer.Mandant, Personaldateiende.Schutz(import), Zwecke.Stammdaten, import, inhalt, cancellationToken);
        await befehle.SendeAsync(new LiesPersonaldateiEin(anrufer.Mandant, import, import, Convert.ToHexStringLower(SHA256.HashData(inhalt)), zeilen.Count, stichtag), befehlId, cancellationToken);
        return import;
    }

    /// <exception cref="Fachfehler">The file is not there any more.</exception>
    public Task<Importvorschau> VorschauAsync(Importbild bild, CancellationToken cancellationToken = default) => VorschauAsync(anrufer.Mandant, bild, cancellationToken);

    /// <summary>Acknowledges what was looked at and carries it out beside the requests.</summary>
    /// <param name="abdruck">Of the dry run that was looked at.</param>
    /// <exception cref="Fachfehler">Meanwhile something has changed, or another import is under way.</exception>
    public async Task BestaetigeAsync(Importbild bild, string abdruck, Guid befehlId, CancellationToken cancellationToken = default)
    {
        var vorschau = await VorschauAsync(bild, cancellationToken);
        if (bild.Stand == Importstand.Offen)
        {
            if (vorschau.Abdruck != abdruck) throw new Fachfehler("Seit Sie die Unterschiede angesehen haben, hat sich etwas geändert. Bitte noch einmal ansehen und dann übernehmen.");
            await befehle.SendeAsync(new BestaetigePersonalimport(anrufer.Mandant, bild.Datei.Import, abdruck, bild.Entschieden, vorschau.Neu, vorschau.Geaendert, vorschau.Unveraendert, vorschau.Ausgelassen, vorschau.Beendet), befehlId, cancellationToken);
        }

        var (mandant, kontext) = (anrufer.Mandant, anrufer.Kontext);
        arbeiten.Beginne(
            new Arbeitsauftrag(Guid.NewGuid().ToString("N")[..12], mandant, Arbeitsart, "Übernahme der Personaldatei", Handlungen.Import, Seiten.Adressen.Import(bild.Datei.Import), anrufer.Benutzer, anrufer.Anzeigename),
            (fortschritt, abbruch) => FuehreAusAsync(mandant, kontext, bild, vorschau, fortschritt, abbruch));
    }

    /// <summary>Nothing is taken over; the file is not kept.</summary>
    public async Task VerwirfAsync(string import, Guid? befehlId, CancellationToken cancellationToken = default)
    {
        await befehle.SendeAsync(new VerwirfPersonalimport(anrufer.Mandant, import), befehlId, cancellationToken);
        await ende.VernichteAsync(anrufer.Mandant, import, cancellationToken);
    }

    /// <summary>The newest work on this import.</summary>
    public Hintergrundarbeit? Arbeit(string import) => arbeiten.Alle(anrufer.Mandant, Arbeitsart).FirstOrDefault(a => a.Auftrag.Seite == Seiten.Adressen.Import(import));

    private async Task<Importlaufergebnis> FuehreAusAsync(string mandant, Kontext kontext, Importbild bild, Importvorschau vorschau, IProgress<(long Fertig, long Alle)> fortschritt, CancellationToken abbruch)
    {
        var (gescheitert, fertig) = (new List<(string, string)>(), 0);
        var offen = vorschau.Stellen.Where(s => s.Uebernimmt || s is { Befund: Importbefund.Fehlt, Entscheid: Personalentscheid.Beenden }).ToList();
        foreach (var s in offen)
        {
            abbruch.ThrowIfCancellationRequested();
            IBefehl befehl = s.Satz is { } satz ? new UebernimmPersonalsatz(s.Person, bild.Datei.Import, satz) : new UebernimmPersonalaustritt(s.Person, bild.Datei.Import, s.Zum!.Value);
            try
            {
                await anwendung.SendeAsync(befehl, kontext, EreignisId.Aus($"personalimport/{mandant}/{bild.Datei.Import}/{s.Stelle}"), abbruch);
            }
            catch (Exception x) when (x is Fachfehler or Verweigert)
            {
                gescheitert.Add((s.Name, x.Message));
            }

            fortschritt.Report((++fertig, offen.Count));
        }

        await anwendung.SendeAsync(new SchliessePersonalimportAb(mandant, bild.Datei.Import, gescheitert.Count), kontext, EreignisId.Aus($"personalimport/{mandant}/{bild.Datei.Import}/ende"), CancellationToken.None);
        await ende.VernichteAsync(mandant, bild.Datei.Import, CancellationToken.None);
        await anwendung.NachfuehrenAsync([PersonalView.Ansicht], CancellationToken.None);
        return new(bild.Datei.Import, gescheitert);
    }

    private async Task<Importvorschau> VorschauAsync(string mandant, Importbild bild, CancellationToken cancellationToken)
    {
        if (bild.IstZuEnde) throw new Fachfehler("Diese Datei ist übernommen oder verworfen und wird nicht aufgehoben. Was sie geändert hat, steht in den Personalakten.");
        var inhalt = await ablage.LiesAsync(mandant, Personaldateiende.Schutz(bild.Datei.Import), Zwecke.Stammdaten, bild.Datei.Beleg, cancellationToken) ?? throw new Fachfehler("Die Datei ist nicht mehr vorhanden: Ihre Aufbewahrung ist abgelaufen, oder sie fehlt in der Sicherung.");
        await anwendung.NachfuehrenAsync([PersonalView.Ansicht], cancellationToken);
        var zeilen = Personaldatei.Lies(inhalt);
        var namen = await orte.VonAsync(mandant, cancellationToken);
        var codes = await CodesAsync(await BestaetigtAnAsync(bild, cancellationToken), cancellationToken);
        return Importvorschau.Erstelle(bild, zeilen, codes, await BekannteAsync(mandant, bild, zeilen, cancellationToken), namen.Alle.Where(o => o.Art == Ortsart.Einrichtung).ToDictionary(o => o.Id, namen.Name, StringComparer.Ordinal));
    }

    /// <summary>What was acknowledged is carried out with the codes of that moment, also after an interruption.</summary>
    private async Task<long?> BestaetigtAnAsync(Importbild bild, CancellationToken cancellationToken) => bild.Stand == Importstand.Offen ? null
        : (await VerlaufAsync(cancellationToken)).FirstOrDefault(e => e.Event is PersonalimportBestaetigt b && b.Import == bild.Datei.Import)?.Envelope.Position.Commit;

    /// <summary>Everybody; with what is recorded about those whom the file names and who could be missing in it.</summary>
    private async Task<IReadOnlyList<Bekannt>> BekannteAsync(string mandant, Importbild bild, IReadOnlyList<Dateizeile> zeilen, CancellationToken cancellationToken)
    {
        var (genannt, aktive) = (zeilen.Select(z => z.Personalnummer).ToHashSet(StringComparer.Ordinal), await verzeichnis.AktiveAsync(mandant, Sichtbereich.Ganz, bild.Datei.Stichtag, cancellationToken));
        var bekannte = new List<Bekannt>();
        foreach (var teil in (await verzeichnis.KoepfeAsync(mandant, cancellationToken)).Chunk(Nebeneinander))
        {
            bekannte.AddRange(await Task.WhenAll(teil.Select(async k => new Bekannt(k, k.Personalnummer is { } n && (genannt.Contains(n) || aktive.Contains(k.Person))
                ? (await Personalbuch.LiesAsync(anwendung.Store, anwendung.Codec, mandant, k.Person, Kenntnisstand.Alles, cancellationToken)).Zustand : PersonalZustand.Anfang))));
        }

        return bekannte;
    }

    private async Task<IReadOnlyList<RecordedEvent>> EreignisseAsync(string stream, CancellationToken cancellationToken) =>
        [.. (await anwendung.Store.ReadStreamAsync(anrufer.Mandant, stream, 0, cancellationToken)).Select(e => new RecordedEvent(e, anwendung.Codec.Decode(e)))];
}
