using KitaPlus.Rechte;

namespace KitaPlus.Dokumente;

/// <summary>The Rendantur's templates and letterhead touch all; those of a Träger or an Einrichtung belong there.</summary>
internal sealed class EbeneZiel(string praefix, IOrtsverzeichnisse orte) : IZielbestimmung
{
    public string Praefix => praefix;

    public async ValueTask<Ziel> ZielAsync(string mandant, string schluessel, CancellationToken cancellationToken = default)
    {
        var teile = schluessel.Split('/');
        var ort = teile switch
        {
            ["traeger", var id, ..] => Ort.Traeger(id),
            ["einrichtung", var id, ..] => Ort.Einrichtung(id),
            _ => Ort.Mandant,
        };
        if (ort == Ort.Mandant) return teile[0] == "rendantur" ? new Ziel.Mandantweit() : new Ziel.Unbekannt();
        if (!(await orte.VonAsync(mandant, cancellationToken)).Alle.Contains(ort)) return new Ziel.Unbekannt();
        return ort.Art == Ortsart.Traeger ? new Ziel.AnTraeger(ort.Id) : Ziel.Einrichtung(ort.Id);
    }
}

/// <summary>A document belongs where <see cref="Dokumentort"/> says; one that is not there can be issued.</summary>
internal sealed class DokumentZiel(Dokumentverzeichnis verzeichnis, Lazy<Zielverzeichnis> ziele) : IZielbestimmung
{
    public string Praefix => DokumentBefehl.Strom("");

    public async ValueTask<Ziel> ZielAsync(string mandant, string schluessel, CancellationToken cancellationToken = default) =>
        await verzeichnis.EreignisAsync(mandant, schluessel, cancellationToken) is var (d, _) ? Dokumentort.Eng(await ziele.Value.ZielAsync(mandant, d.Betrifft, cancellationToken), d.Einrichtung) : new Ziel.Neu();
}

/// <summary>The same for the pages of one area: a document of another area is unknown to them.</summary>
internal sealed class BereichsdokumentZiel(Dokumentbereich bereich, Dokumentverzeichnis verzeichnis, Lazy<Zielverzeichnis> ziele) : IZielbestimmung
{
    public string Praefix => bereich.Praefix;

    public async ValueTask<Ziel> ZielAsync(string mandant, string schluessel, CancellationToken cancellationToken = default) =>
        await verzeichnis.EreignisAsync(mandant, schluessel, cancellationToken) is var (d, _) && bereich.Arten.Contains(d.Art)
            ? Dokumentort.Eng(await ziele.Value.ZielAsync(mandant, d.Betrifft, cancellationToken), d.Einrichtung)
            : new Ziel.Unbekannt();
}
