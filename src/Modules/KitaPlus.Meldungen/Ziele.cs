using KitaPlus.Rechte;

namespace KitaPlus.Meldewesen;

/// <summary>A report belongs to its Einrichtung, also one that cannot be: whoever has the right there is told so.</summary>
internal sealed class MeldungZiel : IZielbestimmung
{
    public string Praefix => Meldungsname.Praefix;

    public ValueTask<Ziel> ZielAsync(string mandant, string schluessel, CancellationToken cancellationToken = default) =>
        new(schluessel.IndexOf('/') is > 0 and var trenner ? new Ziel.Wie($"einrichtung-{schluessel[..trenner]}") : new Ziel.Unbekannt());
}
