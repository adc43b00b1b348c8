using System.Text.Json.Nodes;
using KitaPlus.Betrieb;
using KitaPlus.EventStore;
using KitaPlus.Kernel;
using KitaPlus.Web.Tabellen;
using KitaPlus.Zahlungsverkehr.Laeufe;
using KitaPlus.Zahlungsverkehr.Mandate;
using KitaPlus.Zahlungsverkehr.Sepa;
using KitaPlus.Zahlungsverkehr.Views;

namespace KitaPlus.Zahlungsverkehr.Dienste;

/// <summary>An invoice that can be issued.</summary>
/// <param name="Mandat">With which it will be collected; null: the payer transfers.</param>
/// <param name="Faellig">Day of the collection, or last day to pay.</param>
internal sealed record Rechnungszeile(OffeneForderung Forderung, string Name, Mandatsblick? Mandat, DateOnly Faellig, Monat Monat)
{
    public string Schluessel => Forderung.Schuldner;
}

/// <summary>Monthly invoices with payment code or pre-notification of the direct debit.</summary>
internal sealed class Rechnungsdienst(IForderungen forderungen, Zahlungsbuch buch, Glaeubigerleser glaeubiger, IEnumerable<INamen> namen, IEnumerable<IDokumente> dokumente, TimeProvider uhr)
{
    private DateOnly Heute => Berlin.Tag(uhr.GetUtcNow());

    /// <returns>Null: documents can be issued here; else why not.</returns>
    public string? Hindernis => dokumente.FirstOrDefault() is { } d ? d.Hindernis : "Dieses Programm stellt keine Dokumente aus.";

    /// <summary>The accounts of a creditor with what is due up to the month.</summary>
    public async Task<IReadOnlyList<Rechnungszeile>> ZeilenAsync(string mandant, string wem, Monat monat, CancellationToken cancellationToken = default) =>
        await ZeilenAsync(mandant, wem, monat, await forderungen.OffeneAsync(mandant, monat, wem, cancellationToken), cancellationToken);

    /// <summary>Of one debtor; null: nothing is due.</summary>
    public async Task<Rechnungszeile?> ZeileAsync(string mandant, string wem, Monat monat, string schuldner, CancellationToken cancellationToken = default) =>
        await forderungen.OffenAsync(mandant, monat, wem, schuldner, cancellationToken) is { } f && await ZeilenAsync(mandant, wem, monat, [f], cancellationToken) is [var zeile] ? zeile : null;

    private async Task<IReadOnlyList<Rechnungszeile>> ZeilenAsync(string mandant, string wem, Monat monat, IReadOnlyList<OffeneForderung> alle, CancellationToken cancellationToken)
    {
        var offene = alle.Where(f => Schuldner.AlsBut(f.Schuldner) is null).ToList();
        var mandate = (await buch.MandateAsync(mandant, wem, cancellationToken)).ToLookup(m => m.Person, StringComparer.Ordinal);
        var tage = (await glaeubiger.StandAsync(mandant, wem, cancellationToken)).Daten?.Vorabtage ?? 14;
        var faellig = Bankkalender.AbTag(Heute.AddDays(tage));
        var blatt = namen.FirstOrDefault() is { } n ? await n.VonAsync(mandant, [.. offene.Select(f => $"person-{f.Schuldner}")], cancellationToken) : Namensblatt.Leer;
        return [.. offene.Select(f => new Rechnungszeile(f, blatt.Person(f.Schuldner), mandate[f.Schuldner].OrderByDescending(m => m.Unterschrieben).FirstOrDefault(m => m.Hindernis(faellig) is null), faellig, monat))];
    }

    public async Task<Dokumentauftrag> AuftragAsync(string mandant, string wem, Monat monat, Rechnungszeile z, CancellationToken cancellationToken = default)
    {
        var stand = await glaeubiger.StandAsync(mandant, wem, cancellationToken);
        var schuldner = z.Forderung.Schuldner;
        var blatt = namen.FirstOrDefault() is { } n ? await n.VonAsync(mandant, [$"person-{schuldner}", .. z.Forderung.Kinder.Select(k => $"kind-{k}")], cancellationToken) : Namensblatt.Leer;
        var daten = Schreibdaten.Brief(mandant, wem, schuldner, blatt, Heute);
        var kinder = string.Join(", ", z.Forderung.Kinder.Select(blatt.Kind));
        daten["nummer"] = $"{monat}-{Kassenzeichen.Fuer(mandant, wem, schuldner)}";
        var positionen = await forderungen.PositionenAsync(mandant, z.Forderung, cancellationToken);
        if (positionen.Select(p => p.Leistung).OfType<Monat>().Order().ToList() is [var erster, ..] monate) daten["zeitraum"] = Anzeige.Monate(erster, monate[^1]);
        daten["faellig"] = Schreibdaten.Tag(z.Faellig);
        daten["posten"] = new JsonArray([.. positionen.Select(p => (JsonNode)new JsonObject { ["text"] = p.Leistung is null ? Schreibdaten.OhneMonat : Schreibdaten.Sache(wem), ["kind"] = kinder, ["zeitraum"] = p.Leistung?.Lang() ?? "", ["menge"] = 1, ["einzelpreis"] = p.Betrag.Cent, ["betrag"] = p.Betrag.Cent })]);
        daten["summe"] = z.Forderung.Faellig.Cent;
        daten["zahlbetrag"] = z.Forderung.Faellig.Cent;
        daten["einzug"] = z.Mandat is not null;
        if (z.Mandat is { Bank: { } bank } m)
        {
            daten["einzugstag"] = Schreibdaten.Tag(z.Faellig);
            daten["mandatsreferenz"] = m.Referenz;
            daten["glaeubiger_id"] = stand.Daten?.GlaeubigerId ?? "";
            daten["hinweise"] = new JsonArray($"Abgebucht wird vom Konto {Iban.Verdeckt(bank.Iban)}.");
        }

        daten["zahlung"] = Schreibdaten.Zahlung(mandant, wem, schuldner, stand, z.Forderung.Faellig);
        return new(Kennung(wem, monat, schuldner), Dokumentart.Rechnung, $"person-{schuldner}", Glaeubiger.TraegerId(wem), null, $"Rechnung {monat.Lang()}", daten);
    }

    /// <summary>Page of the invoice that was issued; null: not yet. Its number is never given to another text.</summary>
    public async Task<string?> AusgestelltAsync(string mandant, string wem, Monat monat, string schuldner, CancellationToken cancellationToken = default) =>
        dokumente.FirstOrDefault() is { } d && await d.FindeAsync(mandant, Kennung(wem, monat, schuldner), cancellationToken) is { } da ? d.Adresse(da) : null;

    /// <summary>Issues the invoices of these debtors; what was issued before is not issued again.</summary>
    /// <exception cref="Fachfehler">No documents can be made here.</exception>
    public async Task<int> StelleAusAsync(Kontext kontext, string wem, Monat monat, IReadOnlyCollection<string>? nur, IProgress<(long Fertig, long Alle)>? fortschritt = null, CancellationToken cancellationToken = default)
    {
        if (Hindernis is { } satz) throw new Fachfehler(satz);
        var auftraege = new List<Dokumentauftrag>();
        foreach (var z in await ZeilenAsync(kontext.Mandant, wem, monat, cancellationToken))
            if (nur is null || nur.Contains(z.Schluessel, StringComparer.Ordinal)) auftraege.Add(await AuftragAsync(kontext.Mandant, wem, monat, z, cancellationToken));
        return (await dokumente.First().StelleAlleAusAsync(kontext, auftraege, fortschritt, cancellationToken)).Count;
    }

    private static string Kennung(string wem, Monat monat, string schuldner) => $"rechnung-{monat}-{wem}-{schuldner}";
}
