using System.Runtime.CompilerServices;
using KitaPlus.Beitraege.Rueckberechnung;
using KitaPlus.Beitraege.Views;
using KitaPlus.Betrieb;
using KitaPlus.EventStore;
using KitaPlus.Kernel;

namespace KitaPlus.Beitraege.Beitragskonto;

/// <summary>The ledger for the modules that move money.</summary>
internal sealed class Forderungen(IEventStore store, IEventCodec codec, IViewDatabase ansichten, IProjections projektionen, IBefehlspruefung pruefung, IServiceProvider dienste, TimeProvider uhr) : IForderungen
{
    private const int KontenJeBuchung = 500;
    private const int SeiteImLog = 1_000;

    public Task<IReadOnlyList<OffeneForderung>> OffeneAsync(string mandant, Monat bis, string? nur = null, CancellationToken cancellationToken = default) => OffeneAsync(mandant, bis, nur, null, cancellationToken);

    public Task<IReadOnlyList<OffeneForderung>> OffeneVonBehoerdeAsync(string mandant, Monat bis, string behoerde, CancellationToken cancellationToken = default) =>
        OffeneAsync(mandant, bis, null, Schuldner.But(behoerde, ""), cancellationToken);

    public async Task<OffeneForderung?> OffenAsync(string mandant, Monat bis, string glaeubiger, string schuldner, CancellationToken cancellationToken = default) =>
        (await OffeneAsync(mandant, bis, glaeubiger, schuldner, cancellationToken)).FirstOrDefault(f => f.Schuldner == schuldner);

    public async Task<IReadOnlyList<OffenePosition>> PositionenAsync(string mandant, OffeneForderung forderung, CancellationToken cancellationToken = default)
    {
        var ereignisse = await store.ReadStreamAsync(mandant, KontoBefehl.Strom(forderung.Glaeubiger, forderung.Schuldner), 0, cancellationToken);
        var soll = ereignisse.SelectMany(e => Buchungssaetze.Aus((KontoEreignis)codec.Decode(e), e)).Where(s => s.Leistungsmonat is not null);
        return OffenePositionen.Aus(forderung.JeMonat, soll.Select(s => (Monat.Von(s.Datum), s.Leistungsmonat!.Value, s.Betrag)));
    }

    public async Task<IReadOnlyList<string>> GlaeubigerAsync(string mandant, CancellationToken cancellationToken = default)
    {
        await using var bestand = await NeuesterAsync(mandant, cancellationToken);
        return bestand.GlaeubigerMitForderung();
    }

    /// <param name="anfang">Only debtors whose id begins like this; null = all.</param>
    private async Task<IReadOnlyList<OffeneForderung>> OffeneAsync(string mandant, Monat bis, string? nur, string? anfang, CancellationToken cancellationToken)
    {
        await using var bestand = await NeuesterAsync(mandant, cancellationToken);
        Dictionary<int, string> personen = bestand.Texte(Codeart.Person, anfang), kinder = bestand.Texte(Codeart.Kind);
        var stichtag = Berlin.Tag(uhr.GetUtcNow()).DayNumber;
        var offene = new List<OffeneForderung>();
        foreach (var k in bestand.Faelligkeiten(nur, anfang is null ? null : personen.Keys))
        {
            var offen = Faelligkeiten.Offen(k.Soll, k.Bewegt, k.Aufschub, bis.Index, stichtag);
            if (offen.Count == 0) continue;
            offene.Add(new(
                bestand.Woerter.Text(Codeart.Jugendamt, k.Glaeubiger), personen[k.Schuldner], new Geld(offen.Sum(o => o.Cent)), new Monat(offen[0].Monat),
                [.. offen.Select(o => (new Monat(o.Monat), new Geld(o.Cent)))], [.. k.Kinder.Select(c => kinder[c])])
            {
                Leistungen = [.. k.Leistungen.Select(l => (new Monat(l.Key), new Geld(l.Value)))],
                Saldo = new Geld(Faelligkeiten.Offen(k.Soll, k.Bewegt, k.Aufschub, int.MaxValue, stichtag).Sum(o => o.Cent)),
            });
        }

        return [.. offene.OrderBy(o => o.Glaeubiger, StringComparer.Ordinal).ThenBy(o => o.Schuldner, StringComparer.Ordinal)];
    }

    public async Task<IReadOnlyList<Guthaben>> GuthabenAsync(string mandant, CancellationToken cancellationToken = default)
    {
        await using var bestand = await NeuesterAsync(mandant, cancellationToken);
        var leser = new Kontenleser(store, codec);
        return [.. (await Auszahlungsliste.ErstelleAsync(leser, Monat.Von(Berlin.Tag(uhr.GetUtcNow())), mandant, bestand, cancellationToken)).Select(g => new Guthaben(g.Jugendamt, g.Person, g.Betrag))];
    }

    public async Task<Forderungskonto?> KontoAsync(string mandant, string glaeubiger, string schuldner, CancellationToken cancellationToken = default)
    {
        var ereignisse = await store.ReadStreamAsync(mandant, KontoBefehl.Strom(glaeubiger, schuldner), 0, cancellationToken);
        if (ereignisse.Count == 0) return null;
        var konto = ereignisse.Aggregate(Konto.Leer, (k, e) => k.Mit((KontoEreignis)codec.Decode(e)));
        return new(glaeubiger, schuldner, konto.Saldo, konto.SaldoBis(Monat.Von(Berlin.Tag(uhr.GetUtcNow()))), konto.Belege);
    }

    public async IAsyncEnumerable<Buchungssatz> BuchungenAsync(string mandant, long nachPosition, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        for (var nach = new Position(nachPosition); ;)
        {
            var gelesen = await store.ReadAllAsync(nach, SeiteImLog, cancellationToken);
            foreach (var e in gelesen.Where(e => e.Tenant == mandant && KontoBefehl.IstKonto(e.Stream)))
                foreach (var satz in Buchungssaetze.Aus((KontoEreignis)codec.Decode(e), e)) yield return satz;
            if (gelesen.Count < SeiteImLog) yield break;
            nach = gelesen[^1].Position;
        }
    }

    public async Task BucheAsync(Kontext kontext, string glaeubiger, string schuldner, Zahlungsart art, DateOnly datum, Geld betrag, string beleg, CancellationToken cancellationToken = default)
    {
        if (await KontoAsync(kontext.Mandant, glaeubiger, schuldner, cancellationToken) is null)
            throw new Fachfehler($"Ein Konto von {schuldner} bei {glaeubiger} gibt es nicht; gebucht wird nur auf Konten mit einer Forderung.");
        await Anwendung.In(dienste).SendeAsync(new BucheZahlung(glaeubiger, schuldner, art, datum, betrag, beleg), kontext, Kennung(kontext.Mandant, glaeubiger, schuldner, art, beleg), cancellationToken);
    }

    public async Task<int> BucheAlleAsync(Kontext kontext, IReadOnlyList<Zahlungsbuchung> buchungen, IProgress<(long Fertig, long Alle)>? fortschritt = null, CancellationToken cancellationToken = default)
    {
        Dictionary<string, long> staende;
        await using (var bestand = await NeuesterAsync(kontext.Mandant, cancellationToken))
        {
            var personen = bestand.Texte(Codeart.Person);
            staende = bestand.Konten().Values.SelectMany(k => k).ToDictionary(k => KontoBefehl.Strom(bestand.Woerter.Text(Codeart.Jugendamt, k.Jugendamt), personen[k.Person]), k => k.Revision, StringComparer.Ordinal);
        }

        var (gebucht, fertig) = (0, 0L);
        foreach (var stapel in buchungen.GroupBy(b => KontoBefehl.Strom(b.Glaeubiger, b.Schuldner)).Chunk(KontenJeBuchung))
        {
            cancellationToken.ThrowIfCancellationRequested();
            gebucht += await BucheStapelAsync(kontext, stapel, staende, cancellationToken);
            fertig += stapel.Sum(g => g.Count());
            fortschritt?.Report((fertig, buchungen.Count));
        }

        return gebucht;
    }

    /// <summary>One append for many accounts, where each takes the bookings as they are; else account by account with all rules.</summary>
    private async Task<int> BucheStapelAsync(Kontext kontext, IGrouping<string, Zahlungsbuchung>[] stapel, Dictionary<string, long> staende, CancellationToken cancellationToken)
    {
        var appends = new List<StreamAppend>();
        foreach (var konto in stapel)
        {
            if (!staende.TryGetValue(konto.Key, out var revision)) throw new Fachfehler($"Ein Konto „{konto.Key}“ gibt es nicht; gebucht wird nur auf Konten mit einer Forderung. Von diesem Stapel ist nichts gebucht.");
            var daten = new List<EventData>();
            foreach (var b in konto)
            {
                var befehl = new BucheZahlung(b.Glaeubiger, b.Schuldner, b.Art, b.Datum, b.Betrag, b.Beleg);
                await pruefung.PruefeAsync(befehl, kontext, cancellationToken);
                if (b.Betrag.Cent <= 0) return await EinzelnAsync(kontext, stapel, cancellationToken);
                var id = Kennung(kontext.Mandant, b.Glaeubiger, b.Schuldner, b.Art, b.Beleg);
                daten.Add(codec.Encode(kontext.Mandant, EreignisId.Aus(id, 0), BeitragskontoDecider.Ereignis(befehl), new EventMetadata(kontext.Wer, id, kontext.ImAuftragVon, kontext.Ursache)));
            }

            appends.Add(new StreamAppend(konto.Key, revision, daten));
        }

        try
        {
            await store.AppendAsync(kontext.Mandant, appends, cancellationToken);
            return appends.Sum(a => a.Events.Count);
        }
        catch (EventStoreException x) when (x is RevisionConflictException or EventIdReusedException)
        {
            return await EinzelnAsync(kontext, stapel, cancellationToken);
        }
    }

    private async Task<int> EinzelnAsync(Kontext kontext, IGrouping<string, Zahlungsbuchung>[] stapel, CancellationToken cancellationToken)
    {
        var (anwendung, gebucht) = (Anwendung.In(dienste), 0);
        foreach (var b in stapel.SelectMany(k => k))
        {
            if (await KontoAsync(kontext.Mandant, b.Glaeubiger, b.Schuldner, cancellationToken) is { } konto && konto.Belege.Contains(b.Beleg)) continue;
            var quittung = await anwendung.SendeAsync(new BucheZahlung(b.Glaeubiger, b.Schuldner, b.Art, b.Datum, b.Betrag, b.Beleg), kontext, Kennung(kontext.Mandant, b.Glaeubiger, b.Schuldner, b.Art, b.Beleg), cancellationToken);
            gebucht += quittung.Ereignisse.Count;
        }

        return gebucht;
    }

    /// <summary>The same booking has the same id: a crash between two accounts, and the whole list is booked again without harm.</summary>
    private static Guid Kennung(string mandant, string glaeubiger, string schuldner, Zahlungsart art, string beleg) => EreignisId.Aus($"zahlung/{mandant}/{glaeubiger}/{schuldner}/{art}/{beleg}");

    private async Task<Bestand> NeuesterAsync(string mandant, CancellationToken cancellationToken)
    {
        await projektionen.ProjectionsUpTo(await store.HeadAsync(cancellationToken), [BestandView.Ansicht], cancellationToken);
        return await Bestand.OeffneAsync(ansichten, mandant, cancellationToken);
    }
}
