using System.Collections.Concurrent;
using KitaPlus.Betrieb;
using KitaPlus.EventStore;
using KitaPlus.Kernel;
using KitaPlus.Zahlungsverkehr.Laeufe;
using KitaPlus.Zahlungsverkehr.Sepa;
using KitaPlus.Zahlungsverkehr.Stammdaten;
using KitaPlus.Zahlungsverkehr.Views;

namespace KitaPlus.Zahlungsverkehr.Dienste;

/// <summary>
/// Runs from the proposal to the booking. Each step is recorded; broken off anywhere, the same call goes on where it stopped:
/// the file is written once, and every payment is booked once.
/// </summary>
internal sealed class Laufdienst(IEventStore store, IEventCodec codec, IForderungen forderungen, Zahlungsbuch buch, Glaeubigerleser glaeubiger, Dateilager lager, Schemaordner schemata, IBefehlspruefung pruefung, IServiceProvider dienste, TimeProvider uhr)
{
    private readonly ConcurrentDictionary<string, SemaphoreSlim> tore = new(StringComparer.Ordinal);

    private DateOnly Heute => Berlin.Tag(uhr.GetUtcNow());

    /// <summary>What a run would contain now.</summary>
    public async Task<(Laufname Lauf, Laufvorschlag Vorschlag)> SchlageVorAsync(string mandant, Laufart art, string wer, DateOnly faellig, Monat bis, CancellationToken cancellationToken = default)
    {
        var lauf = new Laufname(art, wer, await buch.NaechsteLaufnummerAsync(mandant, art, wer, Heute.Year, cancellationToken));
        if (art == Laufart.Erstattung)
        {
            var alle = (await buch.MandateAsync(mandant, null, cancellationToken)).ToLookup(m => m.Person, StringComparer.Ordinal);
            return (lauf, Laufvorschlag.Erstattungen(mandant, lauf, await forderungen.GuthabenAsync(mandant, cancellationToken), alle));
        }

        var mandate = (await buch.MandateAsync(mandant, wer, cancellationToken)).ToLookup(m => m.Person, StringComparer.Ordinal);
        return (lauf, Laufvorschlag.Lastschriften(mandant, lauf, faellig, await forderungen.OffeneAsync(mandant, bis, wer, cancellationToken), mandate));
    }

    /// <exception cref="Fachfehler">Creditor data are missing, the day does not fit, or there is nothing to move.</exception>
    public async Task<Laufname> BereiteVorAsync(Kontext kontext, Laufart art, string wer, DateOnly faellig, Monat bis, DateOnly? vorabinformiert, CancellationToken cancellationToken = default)
    {
        var stand = await glaeubiger.StandAsync(kontext.Mandant, wer, cancellationToken);
        _ = stand.Einreicher();
        var (lauf, vorschlag) = await SchlageVorAsync(kontext.Mandant, art, wer, faellig, bis, cancellationToken);
        await SendeAsync(new BereiteLaufVor(lauf, faellig, bis, vorabinformiert, vorschlag.Posten, stand.Daten!.Vorabtage, stand.Daten.Vorlauftage, Heute), kontext, cancellationToken);
        return lauf;
    }

    /// <summary>Releases what was seen, writes the file and books.</summary>
    public async Task GibFreiAsync(Kontext kontext, Laufname lauf, string pruefsumme, Guid befehlId, CancellationToken cancellationToken = default)
    {
        var (zustand, _) = await LiesAsync(kontext.Mandant, lauf, cancellationToken);
        var stand = await glaeubiger.StandAsync(kontext.Mandant, lauf.Glaeubiger, cancellationToken);
        await Anwendung.In(dienste).SendeAsync(new GibLaufFrei(lauf, pruefsumme, zustand.Vorbereitet?.Anzahl ?? 0, zustand.Vorbereitet?.Summe ?? Geld.Null, stand.Daten?.Vorlauftage ?? 1, Heute), kontext, befehlId, cancellationToken);
        await FuehreAusAsync(kontext, lauf, null, cancellationToken);
    }

    /// <summary>
    /// What is still to be done after the release: write the file, book the payments. Whoever may release may do it, on every account of the run:
    /// once the bank has the file, nothing may be left unbooked.
    /// </summary>
    /// <returns>Payments booked now.</returns>
    public async Task<int> FuehreAusAsync(Kontext kontext, Laufname lauf, IProgress<(long Fertig, long Alle)>? fortschritt = null, CancellationToken cancellationToken = default)
    {
        await pruefung.PruefeAsync(new SchliesseZahlungslaufAb(lauf, 0), kontext, cancellationToken);
        var ausfuehrend = kontext.IstDienst ? kontext : Kontext.Dienst(kontext.Mandant, "zahlungsverkehr", kontext.VonWo) with { ImAuftragVon = kontext.Wer, Ursache = kontext.Ursache };
        var tor = tore.GetOrAdd($"{kontext.Mandant}/{lauf.Glaeubiger}", _ => new SemaphoreSlim(1, 1));
        await tor.WaitAsync(cancellationToken);
        try
        {
            var (zustand, freigegeben) = await LiesAsync(kontext.Mandant, lauf, cancellationToken);
            if (zustand.Stand == Laufstand.Freigegeben)
            {
                await BucheGeschriebeneAsync(ausfuehrend, lauf.Glaeubiger, cancellationToken);
                await SchreibeAsync(ausfuehrend, lauf, zustand, freigegeben!.Value, cancellationToken);
                (zustand, _) = await LiesAsync(kontext.Mandant, lauf, cancellationToken);
            }

            if (zustand.Stand != Laufstand.DateiGeschrieben) return 0;
            return await BucheAsync(ausfuehrend, lauf, zustand, fortschritt, cancellationToken);
        }
        finally
        {
            tor.Release();
        }
    }

    /// <summary>The file as it was written; the same bytes every time.</summary>
    /// <exception cref="Fachfehler">There is none yet, or it was destroyed.</exception>
    public async Task<byte[]> DateiAsync(string mandant, Laufname lauf, CancellationToken cancellationToken = default)
    {
        var (zustand, _) = await LiesAsync(mandant, lauf, cancellationToken);
        return zustand.Datei is { } d ? await lager.LiesAsync(mandant, d.Datei, d.Pruefsumme, cancellationToken) : throw new Fachfehler("Der Lauf hat noch keine Datei; sie entsteht mit der Freigabe.");
    }

    /// <returns>With the instant of the release.</returns>
    public async Task<(Laufzustand Zustand, DateTimeOffset? Freigegeben)> LiesAsync(string mandant, Laufname lauf, CancellationToken cancellationToken = default)
    {
        var (zustand, freigegeben) = (LaufDecider.Anfang, (DateTimeOffset?)null);
        foreach (var e in await store.ReadStreamAsync(mandant, lauf.Strom, 0, cancellationToken))
        {
            var ereignis = codec.Decode(e);
            if (ereignis is LaufFreigegeben) freigegeben = e.RecordedAt;
            zustand = LaufDecider.Evolve(zustand, ereignis, e.EventId);
        }

        return (zustand, freigegeben);
    }

    /// <summary>What stands in the file of another run is no longer due, but the ledger knows it only when it is booked.</summary>
    private async Task BucheGeschriebeneAsync(Kontext kontext, string wer, CancellationToken cancellationToken)
    {
        foreach (var lauf in (await buch.UngebuchteLaeufeAsync(kontext.Mandant, cancellationToken)).Where(l => l.Glaeubiger == wer))
        {
            var (zustand, _) = await LiesAsync(kontext.Mandant, lauf, cancellationToken);
            if (zustand.Stand != Laufstand.DateiGeschrieben) continue;
            try
            {
                await BucheAsync(kontext, lauf, zustand, null, cancellationToken);
            }
            catch (Fachfehler f)
            {
                throw new Fachfehler($"Zuerst ist der {lauf.Wort} {lauf.Nummer} zu Ende zu buchen: {f.Message}", f);
            }
        }
    }

    private async Task SchreibeAsync(Kontext kontext, Laufname lauf, Laufzustand zustand, DateTimeOffset freigegeben, CancellationToken cancellationToken)
    {
        var stand = await glaeubiger.StandAsync(kontext.Mandant, lauf.Glaeubiger, cancellationToken);
        var wir = stand.Einreicher();
        if (LaufDecider.Terminmangel(lauf.Art, zustand.Vorbereitet!.Faellig, stand.Daten!.Vorlauftage, Heute) is { } termin) throw new Fachfehler($"{termin} Bitte den Lauf verwerfen und mit einem späteren Tag neu vorbereiten.");
        var mandate = (await buch.MandateAsync(kontext.Mandant, lauf.Art == Laufart.Lastschrift ? lauf.Glaeubiger : null, cancellationToken)).ToDictionary(m => m.Referenz, StringComparer.Ordinal);
        var datei = Laufdatei.Baue(kontext.Mandant, lauf, zustand, wir, mandate, p => Text(kontext.Mandant, lauf, zustand.Vorbereitet!.Bis, p), await EinwandAsync(kontext.Mandant, lauf, zustand, cancellationToken), freigegeben);
        if (schemata.Finde(lauf.Art == Laufart.Lastschrift ? Pain008.Schema : Pain001.Schema) is { } xsd)
        {
            using var strom = new MemoryStream(datei.Inhalt, writable: false);
            Schemapruefung.Pruefe(strom, xsd);
        }

        // erst die Datei, dann der Vermerk: Was vermerkt ist, gibt es
        var kennung = await lager.LegeAbAsync(kontext.Mandant, datei.Inhalt, cancellationToken);
        await SendeAsync(new HalteLaufdateiFest(lauf, new(kennung, datei.Pruefsumme, datei.Nachricht, datei.Summe.Anzahl, datei.Summe.Summe, lauf.Art == Laufart.Lastschrift ? wir.GlaeubigerId : null, datei.Ausgelassen)), kontext, cancellationToken);
    }

    private async Task<int> BucheAsync(Kontext kontext, Laufname lauf, Laufzustand zustand, IProgress<(long Fertig, long Alle)>? fortschritt, CancellationToken cancellationToken)
    {
        var art = lauf.Art == Laufart.Lastschrift ? Zahlungsart.Zahlung : Zahlungsart.Erstattung;
        List<Zahlungsbuchung> buchungen = [.. zustand.InDerDatei.Select(p => new Zahlungsbuchung(lauf.Glaeubiger, p.Schuldner, art, zustand.Vorbereitet!.Faellig, p.Betrag, p.EndToEnd))];
        var gebucht = await forderungen.BucheAlleAsync(kontext, buchungen, fortschritt, cancellationToken);
        await SendeAsync(new SchliesseZahlungslaufAb(lauf, buchungen.Count), kontext, cancellationToken);
        return gebucht;
    }

    /// <summary>What was paid or used up between preparation and file is not moved again.</summary>
    private async Task<Func<Posten, string?>> EinwandAsync(string mandant, Laufname lauf, Laufzustand zustand, CancellationToken cancellationToken)
    {
        var stand = lauf.Art == Laufart.Lastschrift
            ? (await forderungen.OffeneAsync(mandant, zustand.Vorbereitet!.Bis, lauf.Glaeubiger, cancellationToken)).ToDictionary(f => f.Schuldner, f => f.Faellig, StringComparer.Ordinal)
            : (await forderungen.GuthabenAsync(mandant, cancellationToken)).Where(g => g.Glaeubiger == lauf.Glaeubiger).ToDictionary(g => g.Schuldner, g => g.Betrag, StringComparer.Ordinal);
        var wort = lauf.Art == Laufart.Lastschrift ? "fällig" : "Guthaben";
        return p => stand.GetValueOrDefault(p.Schuldner) is var da && da < p.Betrag ? $"inzwischen nur noch {da} {wort}" : null;
    }

    private static string Text(string mandant, Laufname lauf, Monat bis, Posten p)
    {
        var sache = Glaeubiger.IstTraeger(lauf.Glaeubiger) ? "Verpflegung" : "Elternbeitrag";
        return $"{(lauf.Art == Laufart.Erstattung ? "Erstattung " : "")}{sache} bis {bis.Nummer:D2}/{bis.Jahr} {Kassenzeichen.Fuer(mandant, lauf.Glaeubiger, p.Schuldner)}";
    }

    private Task<Quittung> SendeAsync(IBefehl befehl, Kontext kontext, CancellationToken cancellationToken) => Anwendung.In(dienste).SendeAsync(befehl, kontext, null, cancellationToken);
}
