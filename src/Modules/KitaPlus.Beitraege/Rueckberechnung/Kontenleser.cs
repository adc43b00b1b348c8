using KitaPlus.Beitraege.Beitragskonto;
using KitaPlus.Beitraege.Berechnung;
using KitaPlus.Beitraege.Views;
using KitaPlus.EventStore;
using KitaPlus.Kernel;

namespace KitaPlus.Beitraege.Rueckberechnung;

/// <summary>One account of a family as it stands now.</summary>
internal sealed record Familienkonto(string Jugendamt, string Person, Konto Konto, IReadOnlyList<Kontomonate> Monate);

/// <summary>Equal months of one child on an account; amounts per month.</summary>
/// <param name="Bis">Last month, inclusive.</param>
/// <param name="Festgesetzt">Null: never decided.</param>
/// <param name="Vermerk">Why posted and decided differ, and what else there is to know.</param>
/// <param name="Zurueckgestellt">A set-aside holds; it can be lifted.</param>
internal sealed record Kontomonate(string Kind, Monat Von, Monat Bis, Geld? Festgesetzt, Geld Gebucht, string Vermerk, bool Zurueckgestellt);

/// <summary>Reads the accounts of a family, one for each Gläubiger and Zahlungspflichtigem.</summary>
internal sealed class Kontenleser(IEventStore store, IEventCodec codec)
{
    /// <exception cref="Fachfehler">There is no such household.</exception>
    public async Task<IReadOnlyList<Familienkonto>> FamilieAsync(string mandant, Bestand bestand, string haushalt, CancellationToken cancellationToken = default)
    {
        var nummer = bestand.Familie(Codeart.Haushalt, haushalt) ?? throw new Fachfehler($"Eine Familie „{haushalt}“ gibt es nicht.");
        var personen = bestand.Mitglieder(nummer).Where(m => m.Art == Codeart.Person).ToDictionary(m => m.Nummer, m => m.Text);
        var staende = bestand.Konten(personen.Keys).Values.SelectMany(k => k).OrderBy(k => k.Jugendamt).ThenBy(k => personen[k.Person], StringComparer.Ordinal).ToList();
        var konten = new List<Familienkonto>();
        foreach (var k in staende)
        {
            var jugendamt = bestand.Woerter.Text(Codeart.Jugendamt, k.Jugendamt);
            var konto = await KontoAsync(mandant, jugendamt, personen[k.Person], cancellationToken);
            var art = KontoBefehl.ArtVon(jugendamt);
            var familie = bestand.Familien(nummer, art).ToList()[0].Familien[0];
            konten.Add(new Familienkonto(jugendamt, personen[k.Person], konto, [.. Monate(konto, familie, k.Jugendamt, bestand.Grundlagen(Kenntnisstand.Alles, art))]));
        }

        return konten;
    }

    public async Task<Konto> KontoAsync(string mandant, string jugendamt, string person, CancellationToken cancellationToken = default) =>
        (await store.ReadStreamAsync(mandant, KontoBefehl.Strom(jugendamt, person), 0, cancellationToken)).Aggregate(Konto.Leer, (x, e) => x.Mit((KontoEreignis)codec.Decode(e)));

    /// <summary>As it stood with what was recorded by then.</summary>
    public async Task<Konto> KontoAsync(string mandant, string jugendamt, string person, Kenntnisstand stand, CancellationToken cancellationToken = default) =>
        (await store.ReadStreamAsync(mandant, KontoBefehl.Strom(jugendamt, person), 0, cancellationToken)).Where(e => e.RecordedAt <= stand.Bekannt && e.Position.Commit <= stand.Position).Aggregate(Konto.Leer, (x, e) => x.Mit((KontoEreignis)codec.Decode(e)));

    /// <summary>Everything on an account in its order, with when and by whom it was recorded.</summary>
    public async Task<IReadOnlyList<(KontoEreignis Ereignis, DateTimeOffset Erfasst, string Wer)>> EintraegeAsync(string mandant, string jugendamt, string person, CancellationToken cancellationToken = default) =>
        [.. (await store.ReadStreamAsync(mandant, KontoBefehl.Strom(jugendamt, person), 0, cancellationToken)).Select(e => ((KontoEreignis)codec.Decode(e), e.RecordedAt, e.Metadata.Actor))];

    /// <summary>The last Festsetzung on an account.</summary>
    /// <param name="lauf">Only of this run; null = of any.</param>
    public async Task<BeitraegeFestgesetzt?> FestsetzungAsync(string mandant, string jugendamt, string person, string? lauf, CancellationToken cancellationToken = default) =>
        (await store.ReadStreamAsync(mandant, KontoBefehl.Strom(jugendamt, person), 0, cancellationToken)).Select(codec.Decode).OfType<BeitraegeFestgesetzt>().LastOrDefault(f => lauf is null || f.Lauf == lauf);

    private static IEnumerable<Kontomonate> Monate(Konto konto, Familie familie, int jugendamt, Grundlagen grundlagen)
    {
        foreach (var b in konto.Buchungen.Alle.ToArray())
        {
            var vermerk = new List<string>();
            if ((b.Merkmal & Buchungsmerkmal.Uebernommen) != 0) vermerk.Add("übernommen");
            if ((b.Merkmal & Buchungsmerkmal.Gesperrt) != 0) vermerk.Add($"gesperrt {new Geld(b.Ziel - b.Gebucht).MitVorzeichen()}");
            if (b.Verzichtet(b.Ziel) != 0) vermerk.Add($"verzichtet {new Geld(b.Verzichtet(b.Ziel))}");
            var zurueck = (b.Merkmal & Buchungsmerkmal.Zurueckgestellt) != 0;
            // the account keeps the reason of the last Festsetzung until the next run; here stands whether it still holds
            var gilt = zurueck && Zurueckstellung.Gilt(b, familie, jugendamt, grundlagen);
            if (zurueck) vermerk.Add(gilt ? $"zurückgestellt {new Geld(b.Zurueckgestellt).MitVorzeichen()}" : b.ZurueckPosition == 0 ? "Zurückstellung aufgehoben" : "Zurückstellung beendet: Neues bekannt");
            yield return new Kontomonate(konto.Kinder[b.Kind], new Monat(b.Von), new Monat(b.Bis - 1), b.Festgesetzt ? new Geld(b.Ziel) : null, new Geld(b.Gebucht), string.Join(", ", vermerk), gilt);
        }
    }
}
