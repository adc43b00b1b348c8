using KitaPlus.Kernel;

namespace KitaPlus.Vieraugen;

/// <summary>What happens by itself: matters expire, samples begin with the month and are made public after it.</summary>
internal sealed class Vieraugenpflege(Absender absender, Vorgangsbuch buch, Stichproben stichproben, TimeProvider uhr)
{
    public async Task LaufeAsync(CancellationToken cancellationToken = default)
    {
        var heute = Berlin.Tag(uhr.GetUtcNow());
        foreach (var (mandant, id) in await buch.UeberfaelligeAsync(heute, cancellationToken)) await absender.SendeAsync(new LassAblaufen(id, heute), Stichproben.Dienst(mandant), null, cancellationToken);
        foreach (var mandant in await buch.MitStichprobeAsync(cancellationToken)) await stichproben.BeginneAsync(mandant, cancellationToken);
        foreach (var (mandant, monat) in await buch.GeheimeMonateAsync(cancellationToken))
            if (heute >= StichprobenDecider.OffenlegungAb(monat)) await stichproben.LegeOffenAsync(mandant, monat, cancellationToken);
    }
}
