using KitaPlus.EventStore;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace KitaPlus.Vieraugen;

/// <summary>Runs <see cref="Vieraugenpflege"/> when the server starts and every quarter of an hour.</summary>
internal sealed class Vieraugentakt(Vieraugenpflege pflege, TimeProvider uhr, ILogger<Vieraugentakt> meldung) : BackgroundService
{
    private static readonly Action<ILogger, string, Exception?> Protokolliere = LoggerMessage.Define<string>(LogLevel.Warning, new EventId(1, "Vieraugen"), "Ablauf und Stichproben konnten nicht nachgeführt werden: {Grund}");

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var takt = new PeriodicTimer(TimeSpan.FromMinutes(15), uhr);
        try
        {
            do
            {
                await LaufeAsync(stoppingToken);
            }
            while (await takt.WaitForNextTickAsync(stoppingToken));
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // the server stops
        }
    }

    private async Task LaufeAsync(CancellationToken cancellationToken)
    {
        try
        {
            await pflege.LaufeAsync(cancellationToken);
        }
        catch (EventStoreException x)
        {
            // nothing is lost: the next round does it
            Protokolliere(meldung, x.Message, null);
        }
    }
}
