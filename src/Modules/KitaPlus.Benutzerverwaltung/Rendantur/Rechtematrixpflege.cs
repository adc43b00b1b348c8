using KitaPlus.Kernel;
using KitaPlus.Rechte;

namespace KitaPlus.Benutzerverwaltung;

/// <summary>Records at the start which matrices the program brings, so that later answers know what applied then.</summary>
public sealed class Rechtematrixpflege(IZugangsauskunft auskunft)
{
    public async Task HalteFestAsync(string mandant, Befehlsweg sende, CancellationToken cancellationToken = default)
    {
        var buch = await auskunft.BuchAsync(mandant, cancellationToken);
        foreach (var m in Rechtematrix.Mitgelieferte.Where(m => !buch.Kennt(m))) await sende(new VeroeffentlicheRechtematrix(mandant, m.GueltigAb, m.Text));
    }
}
