using KitaPlus.Betrieb;
using KitaPlus.Kernel;

namespace KitaPlus.Vieraugen;

/// <summary>What happens by itself: matters expire, samples begin with the month and are made public after it.</summary>
internal sealed class Vieraugentag(Absender absender, Vorgangsbuch buch, Aktenleser akten, Stichproben stichproben, TimeProvider uhr) : ITagesarbeit
{
    public string Name => "Freigaben ablaufen lassen, Stichproben beginnen und offenlegen";

    public async Task TueAsync(string mandant, CancellationToken cancellationToken)
    {
        var heute = Berlin.Tag(uhr.GetUtcNow());
        foreach (var id in await buch.UeberfaelligeAsync(mandant, heute, cancellationToken)) await absender.SendeAsync(new LassAblaufen(id, heute), Stichproben.Dienst(mandant), null, cancellationToken);
        if ((await akten.RegelnAsync(mandant, cancellationToken)).Regeln.Values.Any(r => r.Pflicht == Pflicht.Stichprobe)) await stichproben.BeginneAsync(mandant, cancellationToken);
        foreach (var monat in await buch.GeheimeMonateAsync(mandant, cancellationToken))
            if (heute >= StichprobenDecider.OffenlegungAb(monat)) await stichproben.LegeOffenAsync(mandant, monat, cancellationToken);
    }
}
