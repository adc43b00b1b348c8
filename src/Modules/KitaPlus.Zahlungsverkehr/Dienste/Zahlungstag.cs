using KitaPlus.Betrieb;
using KitaPlus.EventStore;
using KitaPlus.Zahlungsverkehr.Views;

namespace KitaPlus.Zahlungsverkehr.Dienste;

/// <summary>Goes on with what an interruption has left half done: files and bookings of released runs, bookings of bank files, fees of reminders.</summary>
internal sealed class Zahlungstag(Zahlungsbuch buch, Laufdienst laeufe, Bankdienst bank, Mahndienst mahnungen) : ITagesarbeit
{
    public string Name => "zahlungsverkehr";

    public async Task TueAsync(string mandant, CancellationToken cancellationToken)
    {
        var kontext = Kontext.Dienst(mandant, Name);
        foreach (var lauf in await buch.UngebuchteLaeufeAsync(mandant, cancellationToken)) await laeufe.FuehreAusAsync(kontext, lauf, null, cancellationToken);
        await bank.SetzeFortAsync(kontext, cancellationToken);
        await mahnungen.SetzeFortAsync(kontext, cancellationToken);
    }
}
