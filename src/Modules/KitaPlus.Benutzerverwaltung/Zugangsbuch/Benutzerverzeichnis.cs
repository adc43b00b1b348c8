using KitaPlus.Kernel;
using KitaPlus.Rechte;

namespace KitaPlus.Benutzerverwaltung;

internal sealed class Benutzerverzeichnis(IZugangsauskunft auskunft, IOrtsverzeichnisse ortsverzeichnisse) : IBenutzerverzeichnis
{
    public async ValueTask<IReadOnlyCollection<string>> AnAsync(string mandant, Sichtbereich sicht, DateOnly tag, CancellationToken cancellationToken = default)
    {
        var (buch, orte) = (await auskunft.BuchAsync(mandant, cancellationToken), await ortsverzeichnisse.VonAsync(mandant, cancellationToken));
        return [.. buch.Benutzer.Where(b => buch.Stand(b, Kenntnisstand.Alles) is { } z && LiegtIn(z.Dienststelle))];

        bool LiegtIn(Ort dienststelle) => sicht.Alles || dienststelle.Art switch
        {
            Ortsart.Einrichtung => sicht.Enthaelt(dienststelle.Id),
            Ortsart.Traeger => orte.Einrichtungen(dienststelle, tag).ToList() is { Count: > 0 } alle && alle.TrueForAll(sicht.Enthaelt),
            _ => false,
        };
    }
}
