using KitaPlus.Rechte;

namespace KitaPlus.Beitraege.Beitragskonto;

/// <summary>An account belongs where the person belongs who pays.</summary>
internal sealed class KontoZiel : IZielbestimmung
{
    public string Praefix => "beitragskonto-";

    public ValueTask<Ziel> ZielAsync(string mandant, string schluessel, CancellationToken cancellationToken = default)
    {
        var trenner = schluessel.IndexOf('/', StringComparison.Ordinal);
        return new(trenner < 0 ? new Ziel.Unbekannt() : new Ziel.Wie($"person-{schluessel[(trenner + 1)..]}"));
    }
}
