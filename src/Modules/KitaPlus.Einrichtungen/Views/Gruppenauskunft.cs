using KitaPlus.Betrieb;
using KitaPlus.Contracts.Einrichtungen;
using KitaPlus.KiBiz;
using KitaPlus.Kernel;
using KitaPlus.Rechte;

namespace KitaPlus.Einrichtungen;

/// <summary>Groups over time, from the streams of the Einrichtungen: they are few and short.</summary>
internal sealed class Gruppenauskunft(Einrichtungsakten akten, IOrtsverzeichnisse orte) : IGruppenbestand
{
    public async Task<ILookup<string, Gruppenabschnitt>> VonAsync(string mandant, IReadOnlyCollection<string>? einrichtungen, DateOnly ab, DateOnly bis, Kenntnisstand stand, CancellationToken cancellationToken = default)
    {
        var (zeit, aus) = (new Zeitraum(ab, bis), new List<(string Einrichtung, Gruppenabschnitt Gruppe)>());
        foreach (var e in einrichtungen ?? [.. (await orte.VonAsync(mandant, cancellationToken)).Alle.Where(o => o.Art == Ortsart.Einrichtung).Select(o => o.Id)])
            aus.AddRange((await akten.VonAsync(mandant, e, cancellationToken)).Gruppenabschnitte(stand).Where(g => g.Zeit.Schneidet(zeit)).Select(g => (e, g)));
        return aus.ToLookup(a => a.Einrichtung, a => a.Gruppe, StringComparer.Ordinal);
    }
}
