using KitaPlus.Betrieb;
using KitaPlus.Kernel;

namespace KitaPlus.Benutzerverwaltung;

/// <summary>How long names and network addresses of deleted accesses stay readable here, for the Verfahrensdokumentation.</summary>
internal sealed class Fristangaben(IZugangsauskunft auskunft) : IVerfahrensangaben
{
    public async Task<IReadOnlyList<Verfahrensangabe>> AngabenAsync(string mandant, CancellationToken cancellationToken = default)
    {
        const string aufbewahrung = "Aufbewahrung";
        var rendantur = (await auskunft.BuchAsync(mandant, cancellationToken)).Rendantur(Kenntnisstand.Alles);
        return
        [
            new(aufbewahrung, "Namen und Anmeldedaten gelöschter Zugänge", $"{rendantur.Namensfrist} Tage nach der Löschung des Zugangs"),
            new(aufbewahrung, "Netzadressen im Protokoll", $"{rendantur.Protokollfrist} Tage nach der Löschung des Zugangs; dann wird der Schlüssel des Protokolls dieser Person vernichtet"),
        ];
    }
}
