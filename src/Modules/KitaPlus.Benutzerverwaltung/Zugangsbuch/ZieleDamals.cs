using KitaPlus.Kernel;
using KitaPlus.Rechte;

namespace KitaPlus.Benutzerverwaltung;

/// <summary>Where a user worked as it was known then.</summary>
internal sealed class BenutzerzielDamals(IZugangsauskunft auskunft) : IHistorischesZiel
{
    public string Praefix => "benutzer-";

    public async ValueTask<Ziel> ZielAsync(string mandant, string schluessel, Kenntnisstand stand, CancellationToken cancellationToken = default) =>
        (await auskunft.BuchAsync(mandant, cancellationToken)).Stand(schluessel, stand) is { } z ? Dienststellen.Ziel(z.Dienststelle) : new Ziel.Unbekannt();
}

/// <summary>Where the person of an application was to work as it was known then.</summary>
internal sealed class AntragszielDamals(IZugangsauskunft auskunft) : IHistorischesZiel
{
    public string Praefix => "antrag-";

    public async ValueTask<Ziel> ZielAsync(string mandant, string schluessel, Kenntnisstand stand, CancellationToken cancellationToken = default) =>
        (await auskunft.BuchAsync(mandant, cancellationToken)).Antrag(schluessel, stand).Inhalt is { } a ? Dienststellen.Ziel(a.Dienststelle) : new Ziel.Unbekannt();
}
