using KitaPlus.Betrieb;
using KitaPlus.Rechte;

namespace KitaPlus.Beitraege.Beitragskonto;

/// <summary>An account belongs where the person belongs who pays; one of an authority, where the child belongs whose lunch it pays.</summary>
internal sealed class KontoZiel(string praefix) : IZielbestimmung
{
    public string Praefix => praefix;

    public ValueTask<Ziel> ZielAsync(string mandant, string schluessel, CancellationToken cancellationToken = default)
    {
        var trenner = schluessel.IndexOf('/', StringComparison.Ordinal);
        if (trenner < 0) return new(new Ziel.Unbekannt());
        var schuldner = schluessel[(trenner + 1)..];
        return new(new Ziel.Wie(Schuldner.AlsBut(schuldner) is { } but ? $"kind-{but.Kind}" : $"person-{schuldner}"));
    }
}
