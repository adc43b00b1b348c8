using KitaPlus.EventStore;
using KitaPlus.Kernel;
using KitaPlus.Personal.Kibiz;
using KitaPlus.Rechte;

namespace KitaPlus.Personal;

/// <summary>Somebody of the staff belongs to the Einrichtungen of the employments over time.</summary>
internal sealed class BeschaeftigteZiel(Personalverzeichnis verzeichnis) : IZielbestimmung
{
    public string Praefix => PersonalBefehl.Praefix;

    public async ValueTask<Ziel> ZielAsync(string mandant, string schluessel, CancellationToken cancellationToken = default) => Aus(await verzeichnis.OrteAsync(mandant, schluessel, cancellationToken));

    /// <param name="orte">Null when there is no such person.</param>
    public static Ziel Aus(Personalorte? orte) => orte switch
    {
        null => new Ziel.Neu(),
        { Zeiten.Count: 0 } o => new Ziel.OhneOrt(o.AngelegtVon),
        _ => new Ziel.An([.. orte.Zeiten.Select(z => new Ortsbindung(z.Einrichtung, new Zeitraum(z.Ab, z.Bis)))]),
    };
}

/// <summary>The same as it was known then, from the person's own events.</summary>
internal sealed class BeschaeftigteZielDamals(IEventStore store, IEventCodec codec) : IHistorischesZiel
{
    public string Praefix => PersonalBefehl.Praefix;

    public async ValueTask<Ziel> ZielAsync(string mandant, string schluessel, Kenntnisstand stand, CancellationToken cancellationToken = default)
    {
        var buch = await Personalbuch.LiesAsync(store, codec, mandant, schluessel, stand, cancellationToken);
        return buch.Alle.Count == 0 ? new Ziel.Unbekannt() : BeschaeftigteZiel.Aus(new(buch.Alle[0].Wer, Kraftabschnitte.Vertraege(buch.Linien())));
    }
}
