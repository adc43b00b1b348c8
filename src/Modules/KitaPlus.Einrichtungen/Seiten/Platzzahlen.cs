using KitaPlus.Betrieb;
using KitaPlus.Kernel;
using KitaPlus.Web;

namespace KitaPlus.Einrichtungen.Seiten;

/// <summary>Places of the caller's Einrichtungen and how many are free, for the start page.</summary>
internal sealed class Platzzahlen(Platzleser plaetze, IBelegung belegung, IAnrufer anrufer, TimeProvider uhr) : IKennzahlquelle
{
    public int Rang => 20;

    public async Task<IReadOnlyList<Bereichszahl>> VonAsync(CancellationToken cancellationToken = default)
    {
        if (!anrufer.Darf(Handlungen.Liste)) return [];
        var (sicht, tag) = (anrufer.Sicht(Handlungen.Liste), Berlin.Tag(uhr.GetUtcNow()));
        var summe = await plaetze.SummeAsync(anrufer.Mandant, sicht, tag, cancellationToken);
        var belegt = await belegung.AnzahlAsync(anrufer.Mandant, sicht, tag, cancellationToken);
        return [new("Plätze", summe, Adressen.Liste), new("freie Plätze", summe - belegt, null)];
    }
}
