using KitaPlus.EventStore;
using KitaPlus.Kernel;

namespace KitaPlus.Benutzerverwaltung;

/// <summary>
/// Destroys the keys of the names of deleted users when they are due (footnote 7): the history keeps the pseudonym.
/// The key goes first; broken off before the event is recorded, the next run finishes it.
/// </summary>
public sealed class Namensloeschung(IZugangsauskunft auskunft, IPersonKeys schluessel, TimeProvider uhr)
{
    /// <returns>The users whose names were erased now.</returns>
    public async Task<IReadOnlyList<string>> LoescheFaelligeAsync(string mandant, Befehlsweg sende, CancellationToken cancellationToken = default)
    {
        var heute = Berlin.Tag(uhr.GetUtcNow());
        var buch = await auskunft.BuchAsync(mandant, cancellationToken);
        var faellige = buch.Benutzer.Where(b => buch.Stand(b, Kenntnisstand.Alles) is { NameGeloescht: false, Loeschung: { } l } && l.NameLoeschenAb <= heute).ToList();
        foreach (var wer in faellige)
        {
            schluessel.Destroy(mandant, $"benutzer-{wer}", Zwecke.Stammdaten);
            await sende(new BestaetigeNamensloeschung(wer, Handelnder.AmServer("namensloeschung", heute)));
        }

        return faellige;
    }
}
