using KitaPlus.Rechte;

namespace KitaPlus.Barkasse;

/// <summary>A Kasse belongs to its Einrichtung for ever.</summary>
internal sealed class KasseZiel(Kassenleser leser) : IZielbestimmung
{
    public string Praefix => KasseBefehl.Praefix;

    public async ValueTask<Ziel> ZielAsync(string mandant, string schluessel, CancellationToken cancellationToken = default) =>
        await leser.KasseAsync(mandant, schluessel, cancellationToken) is { GibtEs: true } k ? Ziel.Einrichtung(k.Einrichtung) : new Ziel.Neu();
}

/// <summary>A sheet belongs where its Kasse belongs; without a Kasse there is none.</summary>
internal sealed class KassenbuchZiel(Kassenleser leser) : IZielbestimmung
{
    public string Praefix => KassenbuchBefehl.Praefix;

    public async ValueTask<Ziel> ZielAsync(string mandant, string schluessel, CancellationToken cancellationToken = default) =>
        schluessel.Split('/') is [var kasse, _] && await leser.KasseAsync(mandant, kasse, cancellationToken) is { GibtEs: true } k ? Ziel.Einrichtung(k.Einrichtung) : new Ziel.Unbekannt();
}
