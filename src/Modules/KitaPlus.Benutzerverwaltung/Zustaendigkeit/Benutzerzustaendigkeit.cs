using KitaPlus.Kernel;
using KitaPlus.Rechte;

namespace KitaPlus.Benutzerverwaltung;

/// <summary>Who manages whom, asked by everything that touches another person's access.</summary>
internal sealed class Benutzerzustaendigkeit(IZugangsauskunft auskunft, Zugangsdienst dienst, IOrtsverzeichnisse orte) : IBenutzerzustaendigkeit
{
    public async ValueTask<string?> HindernisAsync(string mandant, string handelnder, string benutzer, CancellationToken cancellationToken = default)
    {
        if (handelnder == benutzer) return "Den eigenen Zugang verwaltet jemand anders; bitte dorthin geben.";
        if ((await auskunft.BuchAsync(mandant, cancellationToken)).Stand(benutzer, Kenntnisstand.Alles) is not { } stand) return "Diesen Benutzer gibt es nicht.";
        var wer = await dienst.HandelnderAsync(mandant, handelnder, await orte.VonAsync(mandant, cancellationToken), cancellationToken);
        return BenutzerDecider.NichtZustaendig(stand, wer);
    }
}
