using KitaPlus.Betrieb;
using KitaPlus.Kernel;
using KitaPlus.Rechte;

namespace KitaPlus.Benutzerverwaltung.Seiten;

/// <summary>An answer for one action.</summary>
/// <param name="Damals">For the whole day, as it was known at each of its instants; null when only now is asked.</param>
internal sealed record Warumantwort(Handlung Handlung, Tagesurteil Heute, Tagesurteil? Damals);

/// <summary>Answers „Warum darf ich das (nicht)?“, now or for a day, as known then and as known now.</summary>
internal sealed class Warumfrage(
    Zugangsblick blick, IOrtsverzeichnisse verzeichnisse, Handlungsverzeichnis handlungen, Zielverzeichnis ziele, IEnumerable<IHistorischesZiel> damals, Anwendung anwendung)
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
        if (tag is null) return [.. welche.Select(h => new Warumantwort(h, Tagesurteil.Durchweg(buch.Warum(blick.Mandant, benutzer, h, heute, am, Kenntnisstand.Alles, orte)), null))];
        var augenblicke = await AugenblickeAsync(buch, benutzer, objekt, am, cancellationToken);
        var verlauf = new List<(Augenblick, Ziel)>();
        foreach (var a in augenblicke) verlauf.Add((a, objekt is not null && Historisch(objekt) is { } h2 ? await h2.ZielAsync(blick.Mandant, objekt[h2.Praefix.Length..], a.Stand, cancellationToken) : heute));
        return [.. welche.Select(h => new Warumantwort(h, NachHeutigem(h), buch.WarumAm(blick.Mandant, benutzer, h, verlauf, am, orte)))];

        // the place of the record as it is known now, and what has been recorded since for that day
        Tagesurteil NachHeutigem(Handlung h)
        {
            Urteil Mit(Kenntnisstand k) => buch.Warum(blick.Mandant, benutzer, h, heute, am, k, orte);
            var jetzt = Mit(Kenntnisstand.Alles);
            if (!jetzt.Erlaubt && Mit(new Kenntnisstand(Berlin.Ende(am))).Erlaubt) return Tagesurteil.Durchweg(jetzt);
            return buch.WarumAm(blick.Mandant, benutzer, h, [.. augenblicke.Select(a => (a, heute))], am, orte) is { Erlaubt.Count: > 0 } ja ? ja : Tagesurteil.Durchweg(jetzt);
        }
    }

    /// <summary>The instants of the day at which the access, the matrix or the record itself was changed.</summary>
    private async Task<IReadOnlyList<Augenblick>> AugenblickeAsync(Zugangsbuch buch, string benutzer, string? objekt, DateOnly tag, CancellationToken cancellationToken)
    {
        var alle = buch.Augenblicke(benutzer, tag, new Kenntnisstand(Berlin.Ende(tag)));
        if (objekt is null || Historisch(objekt) is null) return alle;
        var eigene = await anwendung.Store.ReadStreamAsync(blick.Mandant, objekt, 0, cancellationToken);
        return [alle[0], .. alle.Skip(1).Concat(eigene.Where(e => Berlin.Tag(e.RecordedAt) == tag).Select(e => new Augenblick(e.RecordedAt, new Kenntnisstand(e.RecordedAt, e.Position.Commit)))).OrderBy(a => a.Stand.Position)];
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
