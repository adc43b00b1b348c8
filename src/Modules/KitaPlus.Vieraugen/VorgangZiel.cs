using KitaPlus.Rechte;

namespace KitaPlus.Vieraugen;

/// <summary>A matter belongs where the record it is about belongs.</summary>
internal sealed class VorgangZiel(Aktenleser akten) : IZielbestimmung
{
    public string Praefix => VorgangBefehl.Strom("");

    public async ValueTask<Ziel> ZielAsync(string mandant, string schluessel, CancellationToken cancellationToken = default) =>
        (await akten.VorgangAsync(mandant, schluessel, cancellationToken)).Vorlage is { } v ? new Ziel.Wie(v.Objekt) : new Ziel.Neu();
}
