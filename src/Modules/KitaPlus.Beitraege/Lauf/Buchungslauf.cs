using KitaPlus.Beitraege.Beitragskonto;
using KitaPlus.Beitraege.Berechnung;
using KitaPlus.Beitraege.Rueckberechnung;
using KitaPlus.Beitraege.Views;
using KitaPlus.EventStore;
using KitaPlus.Kernel;

namespace KitaPlus.Beitraege.Lauf;

/// <summary>What a posting run did.</summary>
internal sealed record Laufergebnis(string Lauf, int Konten, Geld Summe, IReadOnlyList<(long Familie, string Grund)> Uebersprungen, Laufvorschau Vorschau);

/// <summary>
/// Posts the differences of a preview. Each append holds some hundred families, all or nothing, at the revision the preview has read:
/// so a crash loses nothing that was acknowledged, and taking the run up again posts only what is still open.
/// </summary>
internal sealed class Buchungslauf(IEventStore store, IEventCodec codec, IProjections ansichten, IViewDatabase datenbank, TimeProvider uhr)
{
    private const int FamilienJeBuchung = 500;
    private const int Versuche = 3;

    /// <summary>Begins a run, or takes up the one with this id.</summary>
    /// <param name="angekuendigt">What somebody was told would be posted; null = nobody was told.</param>
    /// <exception cref="Fachfehler">Something else would be posted than was told; nothing has begun.</exception>
    public async Task<Laufergebnis> BucheAsync(
        string lauf, Laufumfang umfang, Kontext kontext, Func<LaufBefehl, Task> befehl, IProgress<(long Fertig, long Alle)>? fortschritt = null, Buchungsumfang? angekuendigt = null, CancellationToken cancellationToken = default)
    {
        await ansichten.ProjectionsUpTo(await store.HeadAsync(cancellationToken), [BestandView.Ansicht], cancellationToken);
        // taken up again, a run keeps the month in which its differences fall due
        var begonnen = (await store.ReadStreamAsync(kontext.Mandant, LaufBefehl.Strom, 0, cancellationToken)).Select(codec.Decode).OfType<LaufBegonnen>().LastOrDefault(l => l.Lauf == lauf);
        var faellig = begonnen?.Faellig ?? Monat.Von(Berlin.Tag(uhr.GetUtcNow())) + 1;
        Gelesenes gelesen;
        await using (var bestand = await Bestand.OeffneAsync(datenbank, kontext.Mandant, cancellationToken))
        {
            var stand = umfang.Stand with { Position = Math.Min(umfang.Stand.Position, bestand.Position), Bekannt = Min(umfang.Stand.Bekannt, uhr.GetUtcNow()) };
            umfang = umfang with { Stand = stand };
            // first the check of what was asked for, then the record that a run has begun
            gelesen = Lies(bestand, umfang, fortschritt, cancellationToken);
        }

        if (angekuendigt is not null && Buchungsumfang.Von(gelesen.Vorschau) != angekuendigt)
            throw new Fachfehler("Seit der Vorschau haben sich Konten, Sperren oder Angaben geändert; es würde anderes gebucht, als Sie gesehen haben. Es ist nichts gebucht. Bitte die Vorschau neu rechnen.");
        await befehl(new BeginneLauf(new LaufBegonnen(
            lauf, umfang.Von, umfang.Bis, umfang.Stand.Bekannt, umfang.Stand.Position, umfang.Jugendamt, umfang.Einrichtung, umfang.Haushalt, umfang.Kind, faellig, umfang.Art == Forderungsart.Elternbeitrag ? null : umfang.Art, umfang.Traeger, umfang.Kitas), new Buchungsvorhaben(gelesen.Vorschau.Familien, gelesen.Namen)));
        return await SchreibeAsync(lauf, umfang, faellig, gelesen, kontext, befehl, cancellationToken);
    }

    /// <summary>A preview with the revisions of the accounts that it has seen: both from the same look, or another run could slip in between.</summary>
    private sealed record Gelesenes(Laufvorschau Vorschau, Namen Namen, Dictionary<int, List<Kontostand>> Konten);

    private static Gelesenes Lies(Bestand bestand, Laufumfang umfang, IProgress<(long Fertig, long Alle)>? fortschritt, CancellationToken cancellationToken) =>
        new(Vorschaulauf.Rechne(bestand, umfang, fortschritt, cancellationToken), new Namen(bestand.Texte(Codeart.Kind), bestand.Texte(Codeart.Person), bestand.Woerter), bestand.Konten());

    private async Task<Laufergebnis> SchreibeAsync(
        string lauf, Laufumfang umfang, Monat faellig, Gelesenes gelesen, Kontext kontext, Func<LaufBefehl, Task> befehl, CancellationToken cancellationToken)
    {
        var konten = new HashSet<string>(StringComparer.Ordinal);
        long summe = 0;
        var uebersprungen = gelesen.Vorschau.Familien.Where(f => f.Fehler is not null).Select(f => (f.Familie, f.Fehler!)).ToList();
        HashSet<long>? nur = null;
        for (var versuch = 1; ; versuch++)
        {
            var offen = new HashSet<long>();
            var (vorschau, namen, staende) = gelesen;
            var zuBuchen = vorschau.Familien.Where(f => f.Fehler is null && (nur is null || nur.Contains(f.Familie)) && f.Differenzen.Any(d => d.Festzusetzen));
            foreach (var stapel in zuBuchen.Chunk(FamilienJeBuchung))
            {
                cancellationToken.ThrowIfCancellationRequested();
                var gebucht = await BucheStapelAsync(stapel, einzeln: false);
                if (gebucht) continue;
                foreach (var f in stapel)
                    if (!await BucheStapelAsync([f], einzeln: true)) offen.Add(f.Familie);
            }

            async Task<bool> BucheStapelAsync(Familienvorschau[] stapel, bool einzeln)
            {
                var appends = new List<StreamAppend>();
                long betrag = 0;
                foreach (var f in stapel)
                {
                    foreach (var (jugendamt, person, e) in Festsetzungsbau.Baue(f, vorschau, lauf, faellig, namen))
                    {
                        var strom = KontoBefehl.Strom(e.Jugendamt, e.Person);
                        var revision = staende.GetValueOrDefault(person)?.Find(k => k.Jugendamt == jugendamt)?.Revision ?? ExpectedRevision.NoStream;
                        var daten = codec.Encode(kontext.Mandant, EreignisId.Aus($"{lauf}/{strom}/{revision}"), e, new EventMetadata(kontext.Wer, EreignisId.Aus(lauf), kontext.ImAuftragVon, kontext.Ursache));
                        appends.Add(new StreamAppend(strom, revision, [daten]));
                        betrag += e.Zeilen.Sum(z => z.Gebucht.Cent * (z.Bis - z.Von + 1));
                    }
                }

                try
                {
                    await store.AppendAsync(kontext.Mandant, appends, cancellationToken);
                }
                catch (EventStoreException x) when (x is RevisionConflictException or EventIdReusedException)
                {
                    return false;
                }

                konten.UnionWith(appends.Select(a => a.Stream));
                summe += betrag;
                return true;
            }

            await ansichten.ProjectionsUpTo(await store.HeadAsync(cancellationToken), [BestandView.Ansicht], cancellationToken);
            if (offen.Count == 0) break;
            if (versuch == Versuche)
            {
                uebersprungen.AddRange(offen.Select(f => (f, "Das Konto wurde während der Buchung wiederholt von anderer Seite geändert; bitte den Lauf noch einmal starten.")));
                break;
            }

            nur = offen;
            await using var neu = await Bestand.OeffneAsync(datenbank, kontext.Mandant, cancellationToken);
            gelesen = Lies(neu, umfang, null, cancellationToken);
        }

        await befehl(new SchliesseLaufAb(lauf, konten.Count, new Geld(summe), uebersprungen.Count));
        return new Laufergebnis(lauf, konten.Count, new Geld(summe), uebersprungen, gelesen.Vorschau);
    }

    private static DateTimeOffset Min(DateTimeOffset a, DateTimeOffset b) => a < b ? a : b;
}
