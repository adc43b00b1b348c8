using KitaPlus.Betrieb;
using KitaPlus.EventStore;
using KitaPlus.Kernel;
using KitaPlus.Zahlungsverkehr.Views;

namespace KitaPlus.Zahlungsverkehr.Dienste;

/// <summary>Goes on with what an interruption has left half done: files and bookings of released runs, bookings of bank files, fees of reminders.</summary>
internal sealed class Zahlungstag(Zahlungsbuch buch, Laufdienst laeufe, Bankdienst bank, Mahndienst mahnungen) : ITagesarbeit
{
    public string Name => "zahlungsverkehr";

    /// <exception cref="Fachfehler">A run waits for the person who discards it; everything else is done.</exception>
    public async Task TueAsync(string mandant, CancellationToken cancellationToken)
    {
        var (kontext, wartende) = (Kontext.Dienst(mandant, Name), new List<string>());
        foreach (var lauf in await buch.UngebuchteLaeufeAsync(mandant, cancellationToken))
        {
            try
            {
                await laeufe.FuehreAusAsync(kontext, lauf, null, cancellationToken);
            }
            catch (Fachfehler f)
            {
                wartende.Add($"{lauf.Wort} {lauf.Nummer} von {lauf.Glaeubiger}: {f.Message}");
            }
        }

        await bank.SetzeFortAsync(kontext, cancellationToken);
        await mahnungen.SetzeFortAsync(kontext, cancellationToken);
        if (wartende.Count > 0) throw new Fachfehler(string.Join(" ", wartende));
    }
}
