using KitaPlus.Kernel;
using KitaPlus.Rechte;

namespace KitaPlus.Benutzerverwaltung.Seiten;

/// <summary>An answer for one action.</summary>
/// <param name="Damals">As it was known at the end of the day; null when only now is asked.</param>
internal sealed record Warumantwort(Handlung Handlung, Urteil Heute, Urteil? Damals);

/// <summary>Answers „Warum darf ich das (nicht)?“, now or for a day, as known then and as known now.</summary>
internal sealed class Warumfrage(Zugangsblick blick, IOrtsverzeichnisse verzeichnisse, Handlungsverzeichnis handlungen, Zielverzeichnis ziele, IEnumerable<IHistorischesZiel> damals)
{
    /// <summary>All actions that are a matter of roles.</summary>
    public IReadOnlyList<Handlung> Handlungen { get; } = [.. handlungen.Alle.Where(h => h is { NurDienst: false, EigenesKonto: false })];

    public Handlung? Finde(string? name) => name is null ? null : Handlungen.FirstOrDefault(h => h.Name == name);

    /// <summary>Whether such records are known; whether this one exists is not told.</summary>
    public bool KenntArt(string objekt) => ziele.Kennt(objekt);

    /// <summary>Whether the places of such a record on a former day are known.</summary>
    public bool KenntDamals(string objekt) => Historisch(objekt) is not null;

    /// <param name="objekt">Stream name of the record; null = the Mandant as a whole.</param>
    /// <param name="tag">Null = now.</param>
    public async Task<IReadOnlyList<Warumantwort>> FrageAsync(string benutzer, IReadOnlyList<Handlung> welche, string? objekt, DateOnly? tag, CancellationToken cancellationToken = default)
    {
        var (buch, orte) = (await blick.BuchAsync(cancellationToken), await verzeichnisse.VonAsync(blick.Mandant, cancellationToken));
        var am = tag ?? blick.Heute;
        var heute = await ZielAsync(objekt, cancellationToken);
        if (tag is null) return [.. welche.Select(h => new Warumantwort(h, Urteil(h, heute, Kenntnisstand.Alles), null))];
        var stand = new Kenntnisstand(Berlin.Ende(am));
        var ziel = objekt is not null && Historisch(objekt) is { } h2 ? await h2.ZielAsync(blick.Mandant, objekt[h2.Praefix.Length..], stand, cancellationToken) : heute;
        return [.. welche.Select(h => new Warumantwort(h, Urteil(h, heute, Kenntnisstand.Alles), Urteil(h, ziel, stand)))];

        Urteil Urteil(Handlung h, Ziel z, Kenntnisstand k) => buch.Warum(blick.Mandant, benutzer, h, z, am, k, orte);
    }

    /// <summary>A record that does not exist is answered like one that must not be seen.</summary>
    private async Task<Ziel> ZielAsync(string? objekt, CancellationToken cancellationToken)
    {
        if (objekt is null) return new Ziel.Allgemein();
        var ziel = await ziele.ZielAsync(blick.Mandant, objekt, cancellationToken);
        return ziel is Ziel.Neu ? new Ziel.Unbekannt() : ziel;
    }

    private IHistorischesZiel? Historisch(string objekt) => damals.FirstOrDefault(d => objekt.StartsWith(d.Praefix, StringComparison.Ordinal));
}
