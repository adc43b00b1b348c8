using KitaPlus.Betrieb;
using KitaPlus.EventStore;
using KitaPlus.Kernel;
using KitaPlus.Zahlungsverkehr.Laeufe;
using KitaPlus.Zahlungsverkehr.Views;
using Microsoft.Extensions.Logging;

namespace KitaPlus.Zahlungsverkehr.Dienste;

/// <summary>Goes on with what an interruption has left half done: files and bookings of released runs, bookings of bank files, fees of reminders.</summary>
internal sealed class Zahlungstag(Zahlungsbuch buch, Laufdienst laeufe, Bankdienst bank, Mahndienst mahnungen, ILogger<Zahlungstag> meldung) : ITagesarbeit
{
    private static readonly Action<ILogger, string, string, Exception?> Wartet = LoggerMessage.Define<string, string>(LogLevel.Warning, new EventId(1, "Zahlungstag"), "Der Zahlungslauf {Lauf} von {Mandant} wartet auf eine Entscheidung; alles andere geht weiter.");

    public string Name => "zahlungsverkehr";

    public async Task TueAsync(string mandant, CancellationToken cancellationToken)
    {
        var kontext = Kontext.Dienst(mandant, Name);
        foreach (var lauf in await buch.UngebuchteLaeufeAsync(mandant, cancellationToken)) await FuehreAusAsync(kontext, lauf, cancellationToken);
        await bank.SetzeFortAsync(kontext, cancellationToken);
        await mahnungen.SetzeFortAsync(kontext, cancellationToken);
    }

    /// <summary>A run that cannot be carried out any more waits for the person who discards it, and holds up nothing else.</summary>
    private async Task FuehreAusAsync(Kontext kontext, Laufname lauf, CancellationToken cancellationToken)
    {
        try
        {
            await laeufe.FuehreAusAsync(kontext, lauf, null, cancellationToken);
        }
        catch (Fachfehler f)
        {
            Wartet(meldung, lauf.Strom, kontext.Mandant, f);
        }
    }
}
