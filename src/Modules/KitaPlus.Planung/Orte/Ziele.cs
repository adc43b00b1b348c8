using KitaPlus.Rechte;

namespace KitaPlus.Planung;

/// <summary>Plans belong to their Einrichtung; the stream name goes on with the year.</summary>
internal sealed class PlanungZiel(string praefix) : IZielbestimmung
{
    public string Praefix => praefix;

    public ValueTask<Ziel> ZielAsync(string mandant, string schluessel, CancellationToken cancellationToken = default) =>
        new(schluessel.IndexOf('/') is > 0 and var trenner ? new Ziel.Wie($"einrichtung-{schluessel[..trenner]}") : new Ziel.Unbekannt());
}
