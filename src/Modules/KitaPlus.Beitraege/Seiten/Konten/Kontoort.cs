using KitaPlus.Beitraege.Beitragskonto;
using KitaPlus.Beitraege.Rueckberechnung;
using KitaPlus.Beitraege.Views;
using KitaPlus.Betrieb;
using KitaPlus.Rechte;

namespace KitaPlus.Beitraege.Seiten.Konten;

/// <summary>An account by the names of those it is between, on the page of the family.</summary>
internal sealed class Kontoort(string praefix, Anwendung anwendung, INamen namen, IOrtsverzeichnisse orte, IJugendaemter jugendaemter) : IAktenort
{
    public string Praefix => praefix;

    public async Task<Aktenort?> VonAsync(string mandant, string schluessel, CancellationToken cancellationToken = default)
    {
        var trenner = schluessel.IndexOf('/', StringComparison.Ordinal);
        if (trenner < 0) return null;
        var (glaeubiger, person) = (schluessel[..trenner], schluessel[(trenner + 1)..]);
        var blatt = await namen.VonAsync(mandant, [$"person-{person}"], cancellationToken);
        var an = Glaeubiger.TraegerId(glaeubiger) is { } t ? (await orte.VonAsync(mandant, cancellationToken)).Name(Ort.Traeger(t)) : (await jugendaemter.VonAsync(mandant, cancellationToken)).Name(glaeubiger);
        await using var bestand = await Bestand.OeffneAsync(anwendung.Ansichten, mandant, cancellationToken);
        var haushalt = bestand.Familie(Codeart.Person, person) is { } familie ? bestand.Mitglieder(familie).FirstOrDefault(m => m.Art == Codeart.Haushalt).Text : null;
        return new($"Konto von {blatt.Person(person)} an {an}", haushalt is null ? null : Adressen.Konto(haushalt));
    }
}
