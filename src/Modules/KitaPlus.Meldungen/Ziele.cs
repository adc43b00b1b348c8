using KitaPlus.Rechte;

namespace KitaPlus.Meldewesen;

/// <summary>A report belongs to its Einrichtung.</summary>
internal sealed class MeldungZiel : IZielbestimmung
{
    public string Praefix => Meldungsname.Praefix;

    public ValueTask<Ziel> ZielAsync(string mandant, string schluessel, CancellationToken cancellationToken = default) =>
        new(Meldungsname.Lies(schluessel) is { } name ? new Ziel.Wie($"einrichtung-{name.Einrichtung}") : new Ziel.Unbekannt());
}
