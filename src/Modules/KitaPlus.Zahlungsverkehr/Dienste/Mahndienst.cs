using System.Text.Json.Nodes;
using KitaPlus.Betrieb;
using KitaPlus.EventStore;
using KitaPlus.Kernel;
using KitaPlus.Zahlungsverkehr.Mahnungen;
using KitaPlus.Zahlungsverkehr.Sepa;
using KitaPlus.Zahlungsverkehr.Stammdaten;
using KitaPlus.Zahlungsverkehr.Views;

namespace KitaPlus.Zahlungsverkehr.Dienste;

/// <summary>An account with what is open and how far its reminding is.</summary>
/// <param name="Stufe">The level that would be next.</param>
/// <param name="Hindernis">Null: it may be issued today; else why not.</param>
internal sealed record Mahnzeile(OffeneForderung Forderung, string Name, int Stufe, string Titel, Geld Gebuehr, string? Hindernis, Mahnstand Stand)
{
    /// <summary>The creditor as people call it.</summary>
    public string Glaeubigername { get; init; } = Forderung.Glaeubiger;

    /// <summary>Names the line in forms.</summary>
    public string Schluessel => $"{Forderung.Glaeubiger}/{Forderung.Schuldner}";
}

/// <summary>Reminders: proposal, release, fee, letter.</summary>
internal sealed class Mahndienst(IEventStore store, IEventCodec codec, IForderungen forderungen, Zahlungsbuch buch, Glaeubigerleser glaeubiger, IEnumerable<INamen> namen, IServiceProvider dienste, TimeProvider uhr)
{
    private const int NachholTage = 7;

    private DateOnly Heute => Berlin.Tag(uhr.GetUtcNow());

    /// <summary>All accounts on which something is due; deferred sums and instalments are left out by the ledger, authorities are never reminded.</summary>
    public async Task<IReadOnlyList<Mahnzeile>> VorschlaegeAsync(string mandant, string? nur = null, CancellationToken cancellationToken = default)
    {
        var offene = (await forderungen.OffeneAsync(mandant, Monat.Von(Heute), nur, cancellationToken)).Where(f => Schuldner.AlsBut(f.Schuldner) is null).ToList();
        var staende = await buch.MahnstaendeAsync(mandant, cancellationToken);
        var daten = await glaeubiger.StaendeAsync(mandant, offene.Select(f => f.Glaeubiger), cancellationToken);
        var blatt = await NamenAsync(mandant, offene.Select(f => $"person-{f.Schuldner}"), cancellationToken);
        return [.. offene.Select(f =>
        {
            var (stand, g) = (staende.GetValueOrDefault((f.Glaeubiger, f.Schuldner), Mahnstand.Anfang), daten[f.Glaeubiger]);
            var stufe = stand.NaechsteStufe(f.SeitMonat);
            var naechste = stufe <= g.Stufen.Count ? g.Stufen[stufe - 1] : null;
            return new Mahnzeile(f, blatt.Person(f.Schuldner), stufe, naechste?.Titel ?? "–", naechste?.Gebuehr ?? Geld.Null, stand.Hindernis(f.Faellig, f.SeitMonat, g, Heute), stand);
        })];
    }

    /// <summary>Issues the proposed reminders of these accounts.</summary>
    /// <returns>What was issued, and sentences about what was not.</returns>
    public async Task<(IReadOnlyList<Mahnzeile> Gemahnt, IReadOnlyList<string> Nicht)> MahneAsync(Kontext kontext, IReadOnlyCollection<string> schluessel, CancellationToken cancellationToken = default)
    {
        var (gemahnt, nicht) = (new List<Mahnzeile>(), new List<string>());
        foreach (var z in (await VorschlaegeAsync(kontext.Mandant, null, cancellationToken)).Where(z => schluessel.Contains(z.Schluessel, StringComparer.Ordinal)))
        {
            var f = z.Forderung;
            try
            {
                var stufen = (await glaeubiger.StandAsync(kontext.Mandant, f.Glaeubiger, cancellationToken)).Stufen;
                var positionen = await forderungen.PositionenAsync(kontext.Mandant, f, cancellationToken);
                await Anwendung.In(dienste).SendeAsync(new Mahne(f.Glaeubiger, f.Schuldner, z.Stufe, stufen, [.. positionen.Select(p => new Mahnposten(p.Faellig, p.Betrag, p.Leistung))], Heute), kontext, null, cancellationToken);
                await BucheGebuehrAsync(kontext, f.Glaeubiger, f.Schuldner, cancellationToken);
                gemahnt.Add(z);
            }
            catch (Fachfehler e)
            {
                nicht.Add($"{z.Name}: {e.Message}");
            }
        }

        return (gemahnt, nicht);
    }

    /// <summary>Books fees of the last days that an interruption has left out.</summary>
    public async Task SetzeFortAsync(Kontext kontext, CancellationToken cancellationToken = default)
    {
        foreach (var ((g, s), stand) in await buch.MahnstaendeAsync(kontext.Mandant, cancellationToken))
            if (stand.Letzte is { } l && l.Am >= Heute.AddDays(-NachholTage)) await BucheGebuehrAsync(kontext, g, s, cancellationToken);
    }

    /// <summary>What the letter says about the last reminder of an account; null: there was none.</summary>
    public async Task<Dokumentauftrag?> AuftragAsync(string mandant, string wem, string schuldner, CancellationToken cancellationToken = default)
    {
        if (await LetzteAsync(mandant, wem, schuldner, cancellationToken) is not { } m) return null;
        var stand = await glaeubiger.StandAsync(mandant, wem, cancellationToken);
        var blatt = await NamenAsync(mandant, [$"person-{schuldner}"], cancellationToken);
        IReadOnlyList<Mahnposten> was = m.Posten ?? [new(m.Seit, m.Offen)];
        var ohneMonat = was.Any(z => z.Leistung is not null) ? Schreibdaten.OhneMonat : Schreibdaten.Sache(wem);
        var posten = was.Select(z => (JsonNode)new JsonObject { ["text"] = z.Leistung is { } l ? $"{Schreibdaten.Sache(wem)} {l.Lang()}" : ohneMonat, ["faellig"] = Schreibdaten.Tag(z.Monat.Erster), ["betrag"] = z.Betrag.Cent, ["offen"] = z.Betrag.Cent }).ToArray();
        var daten = Schreibdaten.Brief(mandant, wem, schuldner, blatt, m.Am);
        daten["stufe"] = m.Stufe;
        daten["ueberschrift"] = m.Titel;
        daten["posten"] = new JsonArray(posten);
        daten["offen"] = m.Offen.Cent;
        daten["gebuehr"] = m.Gebuehr.Cent;
        daten["zahlbetrag"] = (m.Offen + m.Gebuehr).Cent;
        daten["frist"] = Schreibdaten.Tag(m.Frist);
        daten["zahlung"] = Schreibdaten.Zahlung(mandant, wem, schuldner, stand, m.Offen + m.Gebuehr);
        return new($"mahnung-{wem}-{schuldner}-{m.Am:yyyyMMdd}-{m.Stufe}", Dokumentart.Mahnung, $"person-{schuldner}", Glaeubiger.TraegerId(wem), null, $"{m.Titel} vom {m.Am:dd.MM.yyyy}", daten);
    }

    private async Task BucheGebuehrAsync(Kontext kontext, string wem, string schuldner, CancellationToken cancellationToken)
    {
        if (await LetzteAsync(kontext.Mandant, wem, schuldner, cancellationToken) is not { Gebuehr.Cent: > 0 } m) return;
        await forderungen.BucheAsync(kontext, wem, schuldner, Zahlungsart.Gebuehr, m.Am, m.Gebuehr, Buchungsbeleg.Mahngebuehr(m.Am, m.Stufe), cancellationToken);
    }

    private async Task<Gemahnt?> LetzteAsync(string mandant, string wem, string schuldner, CancellationToken cancellationToken) =>
        (await store.ReadStreamAsync(mandant, MahnungBefehl.Strom(wem, schuldner), 0, cancellationToken)).Select(codec.Decode).OfType<Gemahnt>().LastOrDefault();

    private async Task<Namensblatt> NamenAsync(string mandant, IEnumerable<string> streams, CancellationToken cancellationToken) =>
        namen.FirstOrDefault() is { } n ? await n.VonAsync(mandant, [.. streams.Distinct(StringComparer.Ordinal)], cancellationToken) : Namensblatt.Leer;
}
