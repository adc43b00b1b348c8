using KitaPlus.Beitraege.Rueckberechnung;
using KitaPlus.Betrieb;
using KitaPlus.Kernel;

namespace KitaPlus.Beitraege.Vorausplanung;

/// <summary>The forecast for other modules: all Jugendämter of an Einrichtung together.</summary>
internal sealed class Beitragserwartung(Anwendung anwendung, Planspeicher speicher) : IBeitragserwartung
{
    public async Task<ILookup<string, Monatserwartung>> VonAsync(string mandant, IReadOnlyCollection<string>? einrichtungen, Monat von, Monat bis, CancellationToken cancellationToken = default)
    {
        await using var bestand = await Bestand.OeffneNeuestenAsync(anwendung, mandant, cancellationToken);
        var alle = await speicher.VonAsync(mandant, bestand, von, bis, cancellationToken);
        return alle.Where(e => einrichtungen is null || einrichtungen.Contains(e.Einrichtung)).GroupBy(e => (e.Einrichtung, e.Monat))
            .Select(g => (g.Key.Einrichtung, Erwartet: new Monatserwartung(g.Key.Monat, g.Aggregate(Geld.Null, (s, e) => s + e.Betrag), g.Sum(e => e.Kinder), g.Sum(e => e.OhneBetrag))))
            .ToLookup(x => x.Einrichtung, x => x.Erwartet, StringComparer.Ordinal);
    }
}
