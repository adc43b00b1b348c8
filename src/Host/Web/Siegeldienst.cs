using KitaPlus.EventStore;

namespace KitaPlus.Host.Web;

/// <summary>Seals the log while the server runs: every minute, and what is left when it stops.</summary>
internal sealed class Siegeldienst(Siegelkette kette, TimeProvider uhr, ILogger<Siegeldienst> meldung) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var takt = new PeriodicTimer(TimeSpan.FromSeconds(15), uhr);
        try
        {
            while (await takt.WaitForNextTickAsync(stoppingToken)) await SiegleAsync(false, stoppingToken);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            await SiegleAsync(true, CancellationToken.None);
        }
    }

    private async Task SiegleAsync(bool alles, CancellationToken cancellationToken)
    {
        try
        {
            await kette.SiegleAsync(alles, cancellationToken);
        }
        catch (EventStoreException x)
        {
            // nothing is lost: the next round seals it
            Protokolliere(meldung, x.Message, null);
        }
    }

    private static readonly Action<ILogger, string, Exception?> Protokolliere = LoggerMessage.Define<string>(LogLevel.Warning, new EventId(1, "Siegel"), "Das Siegel konnte noch nicht gesetzt werden: {Grund}");
}
