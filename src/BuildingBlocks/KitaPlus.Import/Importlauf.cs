using KitaPlus.Contracts;
using KitaPlus.EventStore;
using KitaPlus.Kernel;

namespace KitaPlus.Import;

/// <summary>
/// One import over any number of files, everything or nothing: read and check all rows, read the streams they touch,
/// decide, and write one atomic append. Importing the same files again adds nothing.
/// </summary>
public sealed class Importlauf(IEventStore store, IEventCodec codec, IPersonKeys schluessel, IEnumerable<IImportformat> formate, IEnumerable<IStromart> arten, IUebernahmetage uebernahmetage, TimeProvider uhr)
{
    private readonly IReadOnlyList<IImportformat> formate = [.. formate.OrderBy(f => f.Name, StringComparer.Ordinal)];

    private readonly Dictionary<string, IStromart> arten = arten.ToDictionary(a => a.Praefix, StringComparer.Ordinal);

    /// <param name="nurPruefen">Checks everything and writes nothing.</param>
    /// <exception cref="Fachfehler">Somebody changed one of the streams meanwhile; nothing was written.</exception>
    public async Task<Importergebnis> AusfuehrenAsync(
        IReadOnlyList<Importdatei> dateien, Kontext kontext, Guid befehlId, bool nurPruefen = false, IProgress<Importfortschritt>? fortschritt = null, CancellationToken cancellationToken = default)
    {
        var sammlung = new Importsammlung(kontext.Mandant, Berlin.Tag(uhr.GetUtcNow()), dateien);
        var leser = new Dateileser(sammlung, formate);
        var erkannt = dateien.Select((d, i) => leser.Lies(i, d, fortschritt, cancellationToken)).ToList();

        fortschritt?.Report(new("Prüfen", sammlung.Eintraege.Count));
        var bestand = new Bestand(store, codec, kontext.Mandant);
        await bestand.LadeAsync(Gebraucht(sammlung), cancellationToken);
        PruefeVerweise(sammlung, bestand);
        await new Uebernahmepruefung(sammlung, bestand, uebernahmetage).PruefeAsync(cancellationToken);

        var verarbeitung = new Verarbeitung(sammlung, bestand, schluessel, dateien.Count);
        verarbeitung.Verarbeite();
        if (sammlung.Fehlerliste.Anzahl == 0 && !nurPruefen) verarbeitung.LegeSchluesselAn();

        var (fehler, weitere) = sammlung.Fehlerliste.Ergebnis();
        var jeDatei = dateien.Select((d, i) => new Dateiergebnis(d.Name, erkannt[i]?.Name, verarbeitung.Neu[i], verarbeitung.Vorhanden[i])).ToList();
        if (fehler.Count > 0) return new([.. jeDatei.Select(d => d with { Neu = 0, Vorhanden = 0 })], 0, null, fehler, weitere);

        var geaendert = bestand.Alle.Where(s => s.Value.Neu.Count > 0).OrderBy(s => s.Value.Art.Rang).ThenBy(s => s.Key, StringComparer.Ordinal).ToList();
        var ereignisse = geaendert.Sum(s => s.Value.Neu.Count);
        if (nurPruefen || geaendert.Count == 0) return new(jeDatei, ereignisse, null, [], 0);

        fortschritt?.Report(new("Speichern", ereignisse));
        var metadaten = new EventMetadata(kontext.Wer, befehlId, kontext.ImAuftragVon, kontext.Ursache);
        var anhaenge = geaendert.ConvertAll(s => new StreamAppend(
            s.Key, s.Value.Revision, s.Value.Neu.ConvertAll(e => codec.Encode(kontext.Mandant, e.Aus.EreignisNummer(e.Nummer), e.Ereignis, metadaten))));
        try
        {
            var ergebnis = await store.AppendAsync(kontext.Mandant, anhaenge, cancellationToken);
            return new(jeDatei, ereignisse, ergebnis.Position, [], 0);
        }
        catch (RevisionConflictException e)
        {
            throw new Fachfehler($"Während des Imports hat jemand den Datensatz „{e.Stream}“ geändert; es wurde nichts übernommen. Bitte den Import noch einmal starten.", e);
        }
        catch (EventIdReusedException e)
        {
            throw new Fachfehler($"Ein Schlüssel der Dateien ist früher schon für einen anderen Datensatz verwendet worden (Ereignis {e.EventId}); es wurde nichts übernommen. Bitte eigene Schlüssel je Zeile verwenden.", e);
        }
    }

    private Dictionary<string, IStromart> Gebraucht(Importsammlung sammlung)
    {
        var gebraucht = new Dictionary<string, IStromart>(StringComparer.Ordinal);
        foreach (var e in sammlung.Eintraege)
        {
            gebraucht[e.Stream] = e.Art;
            foreach (var v in e.Verweise) gebraucht[v.Stream] = arten[v.Praefix];
        }

        return gebraucht;
    }

    private void PruefeVerweise(Importsammlung sammlung, Bestand bestand)
    {
        var angelegt = sammlung.Eintraege.Where(e => e.LegtAn).Select(e => e.Stream).ToHashSet(StringComparer.Ordinal);
        var gesucht = sammlung.Eintraege.SelectMany(e => e.Verweise).Where(v => v.Zeitlinie is not null).Select(v => v.Stream).ToHashSet(StringComparer.Ordinal);
        var zeitlinien = sammlung.Eintraege.Where(e => e.Ereignis is ITatsache && gesucht.Contains(e.Stream))
            .Select(e => (e.Stream, e.Art.Zeitlinie((ITatsache)e.Ereignis!)))
            .Concat(sammlung.Eintraege.Where(e => e.Gegenstand.Length > 0).Select(e => (e.Stream, e.Gegenstand))).ToHashSet();
        foreach (var e in sammlung.Eintraege)
        {
            foreach (var v in e.Verweise)
            {
                if (sammlung.FehlerhafteStroeme.Contains(v.Stream)) continue;
                var strom = bestand[v.Stream];
                var art = arten[v.Praefix];
                if (!angelegt.Contains(v.Stream) && !art.IstAngelegt(strom.Zustand))
                {
                    sammlung.Fehler(e, v.Spalte, $"{art.Benennung} „{v.Kennung}“ ist nicht bekannt; {v.Abhilfe ?? "bitte zuerst anlegen oder die Kennung prüfen"}.");
                    break;
                }

                if (v.Zeitlinie is not { } linie || zeitlinien.Contains((v.Stream, linie)) || art.KenntZeitlinie(strom.Zustand, linie)) continue;
                sammlung.Fehler(e, v.Spalte, $"„{linie[(linie.IndexOf('/', StringComparison.Ordinal) + 1)..]}“ gibt es dort nicht ({art.Benennung} „{v.Kennung}“); {v.Abhilfe ?? "bitte zuerst anlegen oder die Kennung prüfen"}.");
            }
        }
    }
}
