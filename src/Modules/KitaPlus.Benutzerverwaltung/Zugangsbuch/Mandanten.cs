using KitaPlus.Kernel;
using KitaPlus.Rechte;

namespace KitaPlus.Benutzerverwaltung;

/// <summary>Every Mandant that has users, by the name in the Stammdaten der Rendantur.</summary>
internal sealed class Mandanten(Zugangsbuecher buecher) : IMandanten
{
    public async ValueTask<IReadOnlyList<Mandantenname>> AlleAsync(CancellationToken cancellationToken = default) =>
        [.. (await buecher.AktuellAsync(cancellationToken)).Buecher.Select(b => new Mandantenname(b.Key, b.Value.Rendantur(Kenntnisstand.Alles).Stammdaten?.Name ?? b.Key)).OrderBy(m => m.Name, StringComparer.Ordinal)];
}
