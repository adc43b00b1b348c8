using KitaPlus.Betrieb;
using KitaPlus.EventStore;
using KitaPlus.Kernel;
using KitaPlus.Rechte;
using KitaPlus.Zahlungsverkehr.Stammdaten;
using KitaPlus.Zahlungsverkehr.Views;

namespace KitaPlus.Zahlungsverkehr.Dienste;

/// <summary>Creditors as they are now.</summary>
internal sealed class Glaeubigerleser(IEventStore store, IEventCodec codec, IForderungen forderungen, Zahlungsbuch buch, IOrtsverzeichnisse orte, IEnumerable<IJugendaemter> jugendaemter) : IGlaeubigerkonten
{
    public async Task<Glaeubigerstand> StandAsync(string mandant, string glaeubiger, CancellationToken cancellationToken = default) =>
        (await store.ReadStreamAsync(mandant, GlaeubigerBefehl.Strom(glaeubiger), 0, cancellationToken)).Aggregate(Glaeubigerstand.Anfang, (z, e) => GlaeubigerDecider.Evolve(z, codec.Decode(e), e.EventId));

    public async Task<IReadOnlyDictionary<string, Glaeubigerstand>> StaendeAsync(string mandant, IEnumerable<string> glaeubiger, CancellationToken cancellationToken = default)
    {
        var aus = new Dictionary<string, Glaeubigerstand>(StringComparer.Ordinal);
        foreach (var g in glaeubiger.Distinct(StringComparer.Ordinal)) aus[g] = await StandAsync(mandant, g, cancellationToken);
        return aus;
    }

    public async Task<Glaeubigernamen> NamenAsync(string mandant, CancellationToken cancellationToken = default) => new(
        (await buch.GlaeubigerAsync(mandant, cancellationToken)).Where(g => g.Name is not null).ToDictionary(g => g.Id, g => g.Name!, StringComparer.Ordinal), await orte.VonAsync(mandant, cancellationToken), await jugendaemter.VonAsync(mandant, cancellationToken));

    async Task<Glaeubigerkonto?> IGlaeubigerkonten.VonAsync(string mandant, string glaeubiger, CancellationToken cancellationToken) =>
        await StandAsync(mandant, glaeubiger, cancellationToken) is { Konto: { } konto, Daten: { } daten } ? new(daten.Name, Pruefzeichen.InVierergruppen(konto.Iban)) : null;

    /// <summary>All that something is owed to, whose data are known, or that are Träger; by id.</summary>
    public async Task<IReadOnlyList<Glaeubigerzeile>> AlleAsync(string mandant, CancellationToken cancellationToken = default)
    {
        var bekannte = (await buch.GlaeubigerAsync(mandant, cancellationToken)).ToDictionary(g => g.Id, StringComparer.Ordinal);
        var verzeichnis = await orte.VonAsync(mandant, cancellationToken);
        foreach (var ort in verzeichnis.Alle.Where(o => o.Art == Ortsart.Traeger))
        {
            var id = Glaeubiger.Traeger(ort.Id);
            if (!bekannte.TryGetValue(id, out var g)) bekannte[id] = new(id, verzeichnis.Name(ort), null, null);
            else if (g.Name is null) bekannte[id] = g with { Name = verzeichnis.Name(ort) };
        }

        foreach (var id in await forderungen.GlaeubigerAsync(mandant, cancellationToken)) bekannte.TryAdd(id, new(id, null, null, null));
        var aemter = await jugendaemter.VonAsync(mandant, cancellationToken);
        return [.. bekannte.Values.Select(g => g.Name is null ? g with { Name = aemter.Name(g.Id) } : g).OrderBy(g => g.Id, StringComparer.Ordinal)];
    }
}
